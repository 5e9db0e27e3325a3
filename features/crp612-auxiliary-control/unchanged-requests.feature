@CRP612 @SR-3.3 @SR-6.13 @SR-7.9 @SR-7.10
Feature: Requests of which GBCS 4.0 changes the names alone
  DUIS 4.0 release note 5.1 and 5.7. GBCS renames use cases of these Service Requests, from load control switches to auxiliary
  controllers; the commands and their message codes are as they were. A Standalone Auxiliary Proportional Controller, ESME of
  variant AG, has the logs of any ESME.
  Actors: the Import Supplier and the Gas Supplier; the ESME and the GSME.

  @CRP612-37
  Rule: Clear Event Log becomes the commands that it became before
    Nothing is refused here that was not before: each row excludes the command of the others.

    @S-0720
    Scenario Outline: Log cleared by <use case> at GBCS <gbcs>: <request>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request> of the ESME
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: both logs of an ESME, before and at 4.0
        | case         | gbcs | request                                    | use case                    |
        | event-3.2    | 3.2  | clears the event log                       | ECS15a, message code 0x0024 |
        | event-4.0    | 4.0  | clears the event log                       | ECS15a, message code 0x0024 |
        | auxiliary-3.2 | 3.2 | clears the auxiliary controller event log  | ECS15c, message code 0x00C1 |
        | auxiliary-4.0 | 4.0 | clears the auxiliary controller event log  | ECS15c, message code 0x00C1 |

    @S-0721
    Scenario Outline: Gas event log cleared by CS11 at GBCS <gbcs>
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier clears the gas event log of the GSME
      Then the request is acknowledged with I99
      And the GSME executes CS11, message code 0x0015
      And the Gas Supplier receives I0 from the GSME

      Examples: before and at 4.0
        | gbcs |
        | 3.2  |
        | 4.0  |

  @CRP612-37
  Rule: The boost button takes loads by the command that it took them by before

    @S-0722
    Scenario Outline: Boost button set by ECS62 at GBCS <gbcs>: <request>
      Given an ESME of variant ADE at GBCS <gbcs>
      When the Import Supplier <request> the boost button of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS62, message code 0x005F
      And the Import Supplier receives I0 from the ESME

      Examples: before, at and after 4.0
        | case       | gbcs | request                        |
        | add-3.2    | 3.2  | adds an auxiliary load to      |
        | add-4.0    | 4.0  | adds an auxiliary load to      |
        | add-4.1    | 4.1  | adds an auxiliary load to      |
        | remove-3.2 | 3.2  | removes an auxiliary load from |
        | remove-4.0 | 4.0  | removes an auxiliary load from |
        | remove-4.1 | 4.1  | removes an auxiliary load from |

    @S-0723 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2, as before, when the <user> adds to the boost button
      Given an ESME of variant ADE at GBCS 4.0
      When the <user> adds an auxiliary load to the boost button of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: Users who read auxiliary controllers and set none
        | user                    | role |
        | Electricity Distributor | ED   |
        | Other User              | OU   |

    @S-1944 @interpretation:use-cases-of-devices
    Scenario Outline: Load <load> alone when the Import Supplier <request>, with <item> <load> alone
      Given an ESME of variant ADE at GBCS 4.0
      When the Import Supplier <request>, with <item> <load> alone
      Then the request is acknowledged with I99
      And the ESME executes ECS62, message code 0x005F
      And the Import Supplier receives I0 from the ESME

      Examples: each load but the first, which the others have
        | case     | load | item                  | request                                                     |
        | add-2    | 2    | AddToBoostButton      | adds an auxiliary load to the boost button of the ESME      |
        | add-3    | 3    | AddToBoostButton      | adds an auxiliary load to the boost button of the ESME      |
        | add-4    | 4    | AddToBoostButton      | adds an auxiliary load to the boost button of the ESME      |
        | add-5    | 5    | AddToBoostButton      | adds an auxiliary load to the boost button of the ESME      |
        | remove-2 | 2    | RemoveFromBoostButton | removes an auxiliary load from the boost button of the ESME |
        | remove-3 | 3    | RemoveFromBoostButton | removes an auxiliary load from the boost button of the ESME |
        | remove-4 | 4    | RemoveFromBoostButton | removes an auxiliary load from the boost button of the ESME |
        | remove-5 | 5    | RemoveFromBoostButton | removes an auxiliary load from the boost button of the ESME |

  @CRP612-37
  Rule: The logs of an ESME are read by the commands that they were read by before
    Nothing is refused here that was not before: each row excludes the command of the others.

    @S-0724
    Scenario Outline: ESME log read by <use case> at GBCS <gbcs>: <request>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request> of the ESME
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: before and at 4.0
        | case         | gbcs | request                   | use case                    |
        | event-3.2    | 3.2  | reads the event log       | ECS35a, message code 0x0048 |
        | event-4.0    | 4.0  | reads the event log       | ECS35a, message code 0x0048 |
        | security-3.2 | 3.2  | reads the security log    | ECS35b, message code 0x0049 |
        | security-4.0 | 4.0  | reads the security log    | ECS35b, message code 0x0049 |
        | power-3.2    | 3.2  | reads the power event log | ECS35e, message code 0x00B9 |
        | power-4.0    | 4.0  | reads the power event log | ECS35e, message code 0x00B9 |

  @CRP612-08
  Rule: The logs of a Standalone Auxiliary Proportional Controller are read as those of any ESME

    @S-0725
    Scenario Outline: SAPC log read by <use case>: <request>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier <request> of the ESME
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: each log of an ESME
        | case      | request                                  | use case                    |
        | event     | reads the event log                      | ECS35a, message code 0x0048 |
        | security  | reads the security log                   | ECS35b, message code 0x0049 |
        | power     | reads the power event log                | ECS35e, message code 0x00B9 |
        | auxiliary | reads the auxiliary controller event log | ECS35g, message code 0x00FD |

    @S-0726 @negative
    Scenario: Refused with E4 when the supplier is not that of the SAPC
      Given an ESME of variant AG at GBCS 4.0
      When the Gas Supplier reads the event log of the ESME
      Then the request is refused with E4
      And the ESME receives nothing

  @CRP612-43 @SR-2.1
  Rule: DaysOfWeekApplicability of Update Prepay Configuration is always there, with or without days

    @S-0727
    Scenario: Taken without a day when DaysOfWeekApplicability is there
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the prepayment configuration of the ESME, with an empty DaysOfWeekApplicability
      Then the request is acknowledged with I99
      And the ESME executes ECS08a, message code 0x00DE
      And the Import Supplier receives I0 from the ESME

    @S-0728 @negative @interpretation:invalid-request-http-status
    Scenario: Refused as invalid when DaysOfWeekApplicability is left out
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the prepayment configuration of the ESME, with no DaysOfWeekApplicability
      Then the request is refused as invalid
      And the ESME receives nothing
