@CRP612 @SR-7.16
Feature: Limit APC Level: defined, and for no User
  DUIS 4.0 release note 5.2, DUIS table 18 and 3.8.102. The Service Request exists and has its use case, but no User Role is
  eligible for it: an ESME is given a limit by its Load Controller, whose command reaches it in GBCS and not through DUIS.
  Actors: every User; the ESME, a Standalone Auxiliary Proportional Controller; its Load Controller, who is no User.

  @CRP612-13
  Rule: Limit APC Level is refused for every User, whatever its role
    It is refused for everybody, so that nothing is taken here.

    @S-0670 @interpretation:limit-apc-level-roles @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user> limits a level
      Given an ESME of variant AG at GBCS 4.0
      When the <user> limits the APC level of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: every User Role
        | user                      | role |
        | Import Supplier           | IS   |
        | Gas Supplier              | GS   |
        | Export Supplier           | ES   |
        | Registered Supplier Agent | RSA  |
        | Electricity Distributor   | ED   |
        | Gas Transporter           | GT   |
        | Other User                | OU   |

  @CRP612-46
  Rule: A limit caps the level of a controller from its start until its end
    The DCC takes no part in this, so that there is nothing that it could refuse; the alerts of the ESME go to its supplier.

    @S-0671 @interpretation:gbcs-limit-of-level
    Scenario: Carried out by the ESME when the command is its Load Controller's, in GBCS
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 4 at 80 from now until 4 hours ahead
      When the Load Controller limits controller 4 of the ESME to 30 from now until 1 hour ahead
      Then the Import Supplier receives the alert 8F86 from the ESME
      And the alert has the limit
        | controller | direction | level |
        | 4          | output    | 30    |

    @S-0672 @interpretation:gbcs-limit-of-level
    Scenario: Caps the commanded level while it is in force
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 4 at 80 from now until 4 hours ahead
      And the Load Controller limits controller 4 of the ESME to 30 from now until 1 hour ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 4          | 30     | 0     |

    @S-0673 @interpretation:gbcs-limit-of-level
    Scenario: Ends with 8F87, which tells the level that is in force again
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 4 at 80 from now until 4 hours ahead
      And the Load Controller limits controller 4 of the ESME to 30 from now until 1 hour ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When 1 hour passes
      Then the Import Supplier receives the alert 8F87 from the ESME
      And the alert has the limit
        | controller | direction | level |
        | 4          | output    | 80    |

    @S-0674 @interpretation:gbcs-limit-of-level
    Scenario: Cancelled with 8F87 by the limit that takes its place
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 4 at 80 from now until 4 hours ahead
      And the Load Controller limits controller 4 of the ESME to 30 from now until 1 hour ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When the Load Controller limits controller 4 of the ESME to 60 from now until 2 hours ahead
      Then the Import Supplier receives the alert 8F87 from the ESME
      And the Import Supplier receives the alert 8F86 from the ESME

    @S-0675 @interpretation:gbcs-limit-of-level
    Scenario: Leaves the level alone before it starts
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 4 at 80 from now until 4 hours ahead
      And the Load Controller limits controller 4 of the ESME to 30 from 2 hours ahead until 3 hours ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 4          | 80     | 0     |

    @S-0676 @negative @interpretation:gbcs-limit-of-level @interpretation:esme-variant-controllers
    Scenario: Not taken on, and not told of, for a controller that is a switch
      Given an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 1 at 100 from now until 4 hours ahead
      And the Load Controller limits controller 1 of the ESME to 30 from now until 1 hour ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | type | output |
        | 1          | ALCS | 100    |

    @S-1759 @interpretation:gbcs-limit-of-level
    Scenario: Told of with 8F86 as one of the input where it is one
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller input state of the ESME, with controller 4 at 80 from now until 4 hours ahead
      When the Load Controller limits the input of controller 4 of the ESME to 30 from now until 1 hour ahead
      Then the Import Supplier receives the alert 8F86 from the ESME
      And the alert has the limit
        | controller | direction | level |
        | 4          | input     | 30    |

    @S-1760 @interpretation:gbcs-limit-of-level
    Scenario: Ends with 8F87 as one of the input where it is one
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller input state of the ESME, with controller 4 at 80 from now until 4 hours ahead
      And the Load Controller limits the input of controller 4 of the ESME to 30 from now until 1 hour ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When 1 hour passes
      Then the Import Supplier receives the alert 8F87 from the ESME
      And the alert has the limit
        | controller | direction | level |
        | 4          | input     | 80    |

    @S-1761 @interpretation:gbcs-limit-of-level
    Scenario Outline: Caps the <limited> and leaves the <other> of the same controller alone
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller <state> of the ESME, with controller 4 at 80 from now until 4 hours ahead
      And the Load Controller limits <what> of the ESME to 30 from now until 1 hour ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output   | input   |
        | 4          | <output> | <input> |

      Examples: the one that has a level, and the other
        | case            | limited | other  | state       | what                      | output | input |
        | input-of-output | input   | output | state       | the input of controller 4 | 80     | 0     |
        | input-of-input  | input   | output | input state | the input of controller 4 | 0      | 30    |
        | output-of-input | output  | input  | input state | controller 4              | 0      | 80    |

    @S-1762 @interpretation:gbcs-limit-of-level
    Scenario: Leaves a level that is below it as it is
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 4 at 20 from now until 4 hours ahead
      And the Load Controller limits controller 4 of the ESME to 90 from now until 1 hour ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 4          | 20     | 0     |

    @S-1763 @interpretation:gbcs-limit-of-level
    Scenario: Ends by itself where another of the other direction came after it
      Given an ESME of variant AG at GBCS 4.0
      And the Load Controller limits controller 4 of the ESME to 30 from now until 1 hour ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      And the Load Controller limits the input of controller 4 of the ESME to 20 from now until 2 hours ahead
      And the Import Supplier receives the alert 8F86 from the ESME
      When 1 hour passes
      Then the Import Supplier receives the alert 8F87 from the ESME

  @CRP612-15
  Rule: Limit APC Level cannot be future dated
    Without an ExecutionDateTime it is refused too, for the role of its sender; the two refusals are told apart.

    @S-0677 @interpretation:validation-order @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid, before the role is looked at, with an ExecutionDateTime <when>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier limits the APC level of the ESME, with an ExecutionDateTime <when>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: a date and time, and the one that cancels
        | when         |
        | 2 days ahead |
        | that cancels |
