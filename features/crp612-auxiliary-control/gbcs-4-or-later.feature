@CRP612 @SR-6.14.2 @SR-6.14.3 @SR-7.5 @SR-7.6 @SR-7.7 @SR-7.8 @SR-7.13 @SR-7.14 @SR-7.15
Feature: The old and the new auxiliary control requests, divided by GBCS 4.0
  DUIS 4.0 release note 5.2, 5.4 and 5.8. GBCS 4.0 deprecates the use cases of auxiliary load control switches and has new ones
  for auxiliary controllers. The DCC knows the GBCS version of an ESME by its Device Model, and refuses what that version has
  not; with which code the note does not say.
  Actors: the Import Supplier; the ESME.

  @CRP612-25 @CRP612-42
  Rule: The Auxiliary Load Control Scheduler is for an ESME earlier than GBCS 4.0

    @S-0685
    Scenario Outline: Becomes ECS46c, message code 0x0054, at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier updates the auxiliary load schedule of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS46c, message code 0x0054
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: earlier than 4.0
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.2  |
        | 3.3  |

    @S-0686 @interpretation:deprecated-requests @where:deprecated-requests=refused @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Old calendar refused at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier updates the auxiliary load schedule of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: 4.0 or later
        | gbcs | why                                |
        | 4.0  | deprecated                         |
        | 4.1  | "or later"                         |
        | 10.0 | later, by number and not by letter |

  @CRP612-26 @CRP612-42
  Rule: Activate Auxiliary Load is for an ESME earlier than GBCS 4.0

    @S-0687 @CLAR-12
    Scenario Outline: Activation becomes ECS47 at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier activates the auxiliary load of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS47, message code 0x0055
      And the Import Supplier receives I0 from the ESME

      Examples: earlier than 4.0
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.2  |
        | 3.3  |

    @S-0688 @interpretation:deprecated-requests @where:deprecated-requests=refused @CLAR-12 @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Activation refused at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier activates the auxiliary load of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: 4.0 or later
        | gbcs |
        | 4.0  |
        | 4.1  |

    @S-0689 @interpretation:gbcs-auxiliary-control @CRP612-46
    Scenario: Switched on for its Duration
      Given an ESME of variant AD at GBCS 3.2
      And the Import Supplier successfully activates the auxiliary load of the ESME
      And 89 minutes pass
      When the Import Supplier reads the auxiliary load switch data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | type | state |
        | 1          | ALCS | on    |
        | 2          | ALCS | off   |

    @S-0690 @interpretation:gbcs-auxiliary-control @CRP612-46
    Scenario: Switched off again after its Duration
      Given an ESME of variant AD at GBCS 3.2
      And the Import Supplier successfully activates the auxiliary load of the ESME
      And 90 minutes pass
      When the Import Supplier reads the auxiliary load switch data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | state |
        | 1          | off   |

  @CRP612-27 @CRP612-42
  Rule: Deactivate Auxiliary Load is for an ESME earlier than GBCS 4.0

    @S-0691
    Scenario Outline: Deactivation becomes ECS47 at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier deactivates the auxiliary load of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS47, message code 0x0055
      And the Import Supplier receives I0 from the ESME

      Examples: earlier than 4.0
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.2  |
        | 3.3  |

    @S-0692 @interpretation:deprecated-requests @where:deprecated-requests=refused @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Deactivation refused at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier deactivates the auxiliary load of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: 4.0 or later
        | gbcs |
        | 4.0  |
        | 4.1  |

    @S-0693 @interpretation:gbcs-auxiliary-control @CRP612-46
    Scenario: Switched off by a deactivation
      Given an ESME of variant AD at GBCS 3.2
      And the Import Supplier successfully activates the auxiliary load of the ESME
      And the Import Supplier successfully deactivates the auxiliary load of the ESME
      When the Import Supplier reads the auxiliary load switch data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | state |
        | 1          | off   |

  @CRP612-28 @CRP612-42
  Rule: Read Auxiliary Load Switch Data is for an ESME earlier than GBCS 4.0

    @S-0694
    Scenario Outline: Reading becomes ECS61a at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier reads the auxiliary load switch data of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS61a, message code 0x00BB
      And the Import Supplier receives I0 from the ESME

      Examples: earlier than 4.0
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.2  |
        | 3.3  |

    @S-0695 @interpretation:deprecated-requests @where:deprecated-requests=refused @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Reading refused at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier reads the auxiliary load switch data of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: 4.0 or later
        | gbcs |
        | 4.0  |
        | 4.1  |

    @S-0696 @interpretation:gbcs-auxiliary-control @CRP612-46
    Scenario: Answered with the calendar that was set before GBCS 4.0
      Given an ESME of variant AD at GBCS 3.2
      And the Import Supplier successfully updates the auxiliary load schedule of the ESME
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary load switch data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the switchings
        | controller | level | time  | days           | special days | from       | until      |
        | 1          | on    | 00:30 | Monday, Friday | 1            | 2020-12-01 | 2021-11-30 |
        | 1          | off   | 07:30 | Monday, Friday | 1            | 2020-12-01 | 2021-11-30 |

  @CRP612-29 @CRP612-42
  Rule: Reset Auxiliary Load is for an ESME earlier than GBCS 4.0

    @S-0697
    Scenario Outline: Reset becomes ECS47 at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier resets the auxiliary load of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS47, message code 0x0055
      And the Import Supplier receives I0 from the ESME

      Examples: earlier than 4.0
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.2  |
        | 3.3  |

    @S-0698 @interpretation:deprecated-requests @where:deprecated-requests=refused @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Reset refused at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier resets the auxiliary load of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: 4.0 or later
        | gbcs |
        | 4.0  |
        | 4.1  |

    @S-0699 @interpretation:gbcs-auxiliary-control @CRP612-46
    Scenario: Back to the calendar, which has nothing on, by a reset
      Given an ESME of variant AD at GBCS 3.2
      And the Import Supplier successfully activates the auxiliary load of the ESME
      And the Import Supplier successfully resets the auxiliary load of the ESME
      When the Import Supplier reads the auxiliary load switch data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | state |
        | 1          | off   |

  @CRP612-30
  Rule: The new requests are for an ESME at GBCS 4.0 or later
    Limit APC Level, 7.16, is refused for the role of its sender before the version of the ESME is looked at.

    @S-0700 @interpretation:use-cases-of-devices
    Scenario Outline: Becomes <use case> at GBCS <gbcs>: <request>
      Given an ESME of variant ADF at GBCS <gbcs>
      When the Import Supplier <request> of the ESME
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: 4.0 or later
        | case      | gbcs | request                                         | use case                    |
        | 7.13-4.0  | 4.0  | sets the auxiliary controller state             | ECS47a, message code 0x011E |
        | 7.13-4.1  | 4.1  | sets the auxiliary controller state             | ECS47a, message code 0x011E |
        | 7.14-4.0  | 4.0  | reads the auxiliary controller configuration    | ECS61d, message code 0x011C |
        | 7.14-4.1  | 4.1  | reads the auxiliary controller configuration    | ECS61d, message code 0x011C |
        | 7.15-4.0  | 4.0  | reads the auxiliary controller operational data | ECS61e, message code 0x011D |
        | 7.15-4.1  | 4.1  | reads the auxiliary controller operational data | ECS61e, message code 0x011D |
        | 7.15-10.0 | 10.0 | reads the auxiliary controller operational data | ECS61e, message code 0x011D |

    @S-0701 @interpretation:use-cases-of-devices
    Scenario: New calendar becomes ECS46d at GBCS 4.1
      Given an ESME of variant ADF at GBCS 4.1
      When the Import Supplier updates the auxiliary controller schedule of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS46d, message code 0x011A
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-0702 @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: New request refused at GBCS <gbcs>: <request>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request> of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: earlier than 4.0
        | case       | gbcs | request                                         |
        | 6.14.3-1.0 | 1.0  | updates the auxiliary controller schedule       |
        | 6.14.3-3.2 | 3.2  | updates the auxiliary controller schedule       |
        | 6.14.3-3.3 | 3.3  | updates the auxiliary controller schedule       |
        | 7.13-1.0   | 1.0  | sets the auxiliary controller state             |
        | 7.13-3.2   | 3.2  | sets the auxiliary controller state             |
        | 7.13-3.3   | 3.3  | sets the auxiliary controller state             |
        | 7.14-1.0   | 1.0  | reads the auxiliary controller configuration    |
        | 7.14-3.2   | 3.2  | reads the auxiliary controller configuration    |
        | 7.14-3.3   | 3.3  | reads the auxiliary controller configuration    |
        | 7.15-1.0   | 1.0  | reads the auxiliary controller operational data |
        | 7.15-3.2   | 3.2  | reads the auxiliary controller operational data |
        | 7.15-3.3   | 3.3  | reads the auxiliary controller operational data |

    @S-0703 @interpretation:limit-apc-level-roles @negative @interpretation:validation-order
    Scenario: Refused with E2, and not for its version, when it limits the level of an ESME at GBCS 3.2
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier limits the APC level of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

  @CRP612-25 @CRP612-26 @CRP612-27 @CRP612-28 @CRP612-29
  Rule: Where deprecated means no more than that, the requests of before are sent to an ESME at GBCS 4.0 too
    Another reading of the same sentences: nothing is refused by it.

    @S-1110 @interpretation:deprecated-requests @where:deprecated-requests=sent
    Scenario Outline: Still becomes <use case> at GBCS 4.0 when the Import Supplier <request>
      Given an ESME of variant AD at GBCS 4.0
      When the Import Supplier <request>, with CommandVariant 4
      Then the request is answered with I0 and the Pre-Command <use case>, for the ESME
      And the ESME receives nothing

      Examples: critical
        | srv    | request                                         | use case                    |
        | 6.14.2 | updates the auxiliary load schedule of the ESME | ECS46c, message code 0x0054 |
        | 7.5    | activates the auxiliary load of the ESME        | ECS47, message code 0x0055  |
        | 7.6    | deactivates the auxiliary load of the ESME      | ECS47, message code 0x0055  |
        | 7.8    | resets the auxiliary load of the ESME           | ECS47, message code 0x0055  |

    @S-1115 @interpretation:deprecated-requests @where:deprecated-requests=sent
    Scenario: Still becomes ECS61a at GBCS 4.0 when the Import Supplier reads the auxiliary load switch data
      Given an ESME of variant AD at GBCS 4.0
      When the Import Supplier reads the auxiliary load switch data of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS61a, message code 0x00BB, for the ESME
      And the ESME receives nothing
