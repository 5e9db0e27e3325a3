@CRP612 @SR-7.13
Feature: Set Auxiliary Controller State: a level for an auxiliary controller, from and until
  DUIS 4.0 release note 5.2, DUIS table 18 and 3.8.99. The Import Supplier commands the level of one of the five auxiliary
  controllers of an ESME at GBCS 4.0: 0 to 100 of what it can let through, as output or as input, from one instant until another.
  Actors: every User; the ESME, a Standalone Auxiliary Proportional Controller (variant AG) where nothing else is said.

  @CRP612-10
  Rule: Set Auxiliary Controller State is for the Import Supplier and nobody else

    @S-0600 @interpretation:use-cases-of-devices
    Scenario: Carried out by the ESME for the Import Supplier
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with controller 1 at 40 from now until 2 hours ahead
      Then the request is acknowledged with I99
      And the ESME executes ECS47a, message code 0x011E
      And the Import Supplier receives I0 from the ESME

    @S-0601 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user> sets the state of an auxiliary controller
      Given an ESME of variant AG at GBCS 4.0
      When the <user> sets the auxiliary controller state of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: Users in any other role
        | user                      | role |
        | Gas Supplier              | GS   |
        | Export Supplier           | ES   |
        | Registered Supplier Agent | RSA  |
        | Electricity Distributor   | ED   |
        | Gas Transporter           | GT   |
        | Other User                | OU   |

    @S-0602 @negative
    Scenario: Refused with E4 when the supplier is not that of the ESME
      Given an ESME of variant AG at GBCS 4.0
      When the Other Supplier sets the auxiliary controller state of the ESME
      Then the request is refused with E4
      And the ESME receives nothing

  @CRP612-10
  Rule: Set Auxiliary Controller State is critical: it is transformed, signed, and then sent or returned

    @S-0603
    Scenario: Transformed into a Pre-Command, and nothing more, with CommandVariant 4 for a controller
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with CommandVariant 4
      Then the request is answered with I0 and the Pre-Command ECS47a, message code 0x011E, for the ESME
      And the ESME receives nothing

    @S-0604
    Scenario: Returned for local delivery, and not sent, with CommandVariant 6 for a controller
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with CommandVariant 6
      Then the request is answered with I0 and the command ECS47a, message code 0x011E, for the ESME
      And the ESME receives nothing

    @S-0605 @interpretation:use-cases-of-devices
    Scenario: Sent to the ESME, and returned for local delivery, with CommandVariant 7 for a controller
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with CommandVariant 7
      Then the request is acknowledged with I99
      And the ESME executes ECS47a, message code 0x011E
      And the Import Supplier receives I0 and the command ECS47a, message code 0x011E, for the ESME
      And the Import Supplier receives I0 from the ESME

    @S-0606 @negative @interpretation:matrix-columns
    Scenario Outline: Refused with E12 with CommandVariant <variant> for a controller's state
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with CommandVariant <variant>
      Then the request is refused with E12
      And the ESME receives nothing

      Examples: CommandVariants of other requests
        | variant | which is for                                      |
        | 1       | a non-critical request, to be sent                |
        | 2       | a non-critical request, for local delivery        |
        | 3       | a non-critical request, both                      |
        | 8       | a request that is not for a device                |

    @S-0607 @negative
    Scenario Outline: Refused with E13 at the <service> Service for a controller's state
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with CommandVariant 4, at the <service> Service
      Then the request is refused with E13
      And the ESME receives nothing

      Examples: services that transform nothing
        | service      |
        | Send Command |
        | Non-Device   |

  @CRP612-10
  Rule: Set Auxiliary Controller State is for an ESME, whatever its variant
    What an ESME of a variant without such a controller does with the command is its own affair: the DCC sends it.

    @S-0608 @interpretation:use-cases-of-devices
    Scenario Outline: Sent to an ESME of variant <variant>
      Given an ESME of variant <variant> at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS47a, message code 0x011E
      And the Import Supplier receives I0 from the ESME

      Examples: with and without auxiliary controllers
        | variant | which has                             |
        | A       | none                                  |
        | AD      | switches                              |
        | ADF     | switches and proportional controllers |
        | AG      | proportional controllers alone: SAPC  |

    @S-0609 @negative
    Scenario Outline: Refused with E11 when the device is a <device>, which has no auxiliary controllers
      Given a <device>
      When the Import Supplier sets the auxiliary controller state of the <device>
      Then the request is refused with E11

      Examples: other devices of the Import Supplier
        | device            |
        | Communications Hub |
        | HCALCS            |
        | PPMID             |
        | IHD               |
        | CAD               |

    @S-0610 @negative @interpretation:smets1-not-supported-code
    Scenario: Refused when the ESME is a SMETS1 device
      Given a SMETS1 ESME
      When the Import Supplier sets the auxiliary controller state of the ESME
      Then the request is refused with the smets1-not-supported-code

  @CRP612-46
  Rule: The level that was commanded holds from its StartDateTime until its EndDateTime

    @S-0611 @interpretation:gbcs-auxiliary-control @interpretation:esme-variant-controllers
    Scenario: In force at once when it starts now
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 3 at 40 from now until 2 hours ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | type | output | input |
        | 1          | APC  | 0      | 0     |
        | 2          | APC  | 0      | 0     |
        | 3          | APC  | 40     | 0     |
        | 4          | APC  | 0      | 0     |
        | 5          | APC  | 0      | 0     |

    @S-0612 @interpretation:gbcs-auxiliary-control
    Scenario: Over when its EndDateTime has come
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 3 at 40 from now until 2 hours ahead
      And 2 hours pass
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 3          | 0      | 0     |

    @S-0613 @interpretation:gbcs-auxiliary-control
    Scenario: Sent at once and not in force before its StartDateTime
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 3 at 40 from 1 hour ahead until 2 hours ahead
      And 59 minutes pass
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 3          | 0      | 0     |

    @S-0614 @interpretation:gbcs-auxiliary-control
    Scenario: In force at its StartDateTime
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 3 at 40 from 1 hour ahead until 2 hours ahead
      And 1 hour passes
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 3          | 40     | 0     |

    @S-0615 @interpretation:gbcs-auxiliary-control
    Scenario: Counted as input with InputFromControlledLoad
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller input state of the ESME, with controller 2 at 70 from now until 2 hours ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 2          | 0      | 70    |

    @S-1764 @interpretation:gbcs-auxiliary-control
    Scenario: Kept beside the level of the other direction that is commanded next
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 2 at 40 from now until 2 hours ahead
      And the Import Supplier successfully sets the auxiliary controller input state of the ESME, with controller 2 at 70 from now until 2 hours ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 2          | 40     | 70    |

    @S-0616 @interpretation:gbcs-auxiliary-control
    Scenario: Replaced by the level that is commanded next
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 5 at 40 from now until 2 hours ahead
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 5 at 90 from now until 3 hours ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 5          | 90     | 0     |

    @S-0617 @interpretation:gbcs-auxiliary-control @interpretation:esme-variant-controllers
    Scenario: Driven with 100 where the controller is an auxiliary load control switch
      Given an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 1 at 100 from now until 2 hours ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | type | output |
        | 1          | ALCS | 100    |

    @S-0618 @interpretation:gbcs-auxiliary-control @negative
    Scenario: Left as it was when the period ends before it starts
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 1 at 40 from 2 hours ahead until 1 hour ahead
      And 90 minutes pass
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 1          | 0      | 0     |

  @CRP612-10
  Rule: A command is for one controller, 1 to 5, and one level, 0 to 100

    @S-0619 @interpretation:use-cases-of-devices
    Scenario Outline: Carried out by controller <controller> at level <level>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with controller <controller> at <level> from now until 1 minute ahead
      Then the request is acknowledged with I99
      And the ESME executes ECS47a, message code 0x011E
      And the Import Supplier receives I0 from the ESME

      Examples: the ends of both ranges
        | case        | controller | level |
        | first-least | 1          | 0     |
        | first-most  | 1          | 100   |
        | last-least  | 5          | 0     |
        | last-most   | 5          | 100   |

    @S-0620 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the state of a controller is set with <deviation>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller input state of the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: beside the ranges, and what has to be there
        | case           | deviation                       |
        | controller-0   | auxiliaryControllerN 0          |
        | controller-6   | auxiliaryControllerN 6          |
        | level-101      | CommandedStateLevel 101         |
        | level-negative | CommandedStateLevel -1          |
        | level-fraction | CommandedStateLevel 40.5        |
        | level-none     | no CommandedStateLevel          |
        | start-none     | no StartDateTime                |
        | end-none       | no EndDateTime                  |
        | order          | EndDateTime before StartDateTime |
        | input-text     | text in InputFromControlledLoad |

  @CRP612-15
  Rule: Set Auxiliary Controller State cannot be future dated

    @S-0621 @interpretation:use-cases-of-devices
    Scenario: Sent at once although its period starts tomorrow
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with controller 1 at 40 from 1 day ahead until 2 days ahead
      Then the request is acknowledged with I99
      And the ESME executes ECS47a, message code 0x011E
      And the Import Supplier receives I0 from the ESME

    @S-0622 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the state of a controller is set with an ExecutionDateTime <when>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with an ExecutionDateTime <when>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: any date and time at all
        | when         |
        | 2 days ahead |
        | of now       |
        | that cancels |
