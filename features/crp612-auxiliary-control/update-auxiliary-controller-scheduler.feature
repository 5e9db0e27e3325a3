@CRP612 @SR-6.14.3
Feature: Update Device Configuration (Auxiliary Controller Scheduler): a calendar for the auxiliary controllers
  DUIS 4.0 release note 5.2, DUIS table 18 and 3.8.66. The Import Supplier gives an ESME at GBCS 4.0 the calendar by which its
  auxiliary controllers switch, and the special days on which they switch otherwise; at once, or from an instant in the future
  for which the ESME itself waits. DCC Alert N58, which the Electricity Distributor has of it, is a matter of another feature.
  Actors: every User; the ESME.

  @CRP612-09
  Rule: The Auxiliary Controller Scheduler is for the Import Supplier and nobody else

    @S-0625 @interpretation:use-cases-of-devices
    Scenario: Carried out by the ESME for the Import Supplier, calendar and all
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS46d, message code 0x011A
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-0626 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user> updates the calendar
      Given an ESME of variant AG at GBCS 4.0
      When the <user> updates the auxiliary controller schedule of the ESME
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

  @CRP612-09
  Rule: The Auxiliary Controller Scheduler is critical: it is transformed, signed, and then sent or returned

    @S-0627
    Scenario: Transformed into a Pre-Command, and nothing more, with CommandVariant 4 for a calendar
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME, with CommandVariant 4
      Then the request is answered with I0 and the Pre-Command ECS46d, message code 0x011A, for the ESME
      And the ESME receives nothing
      And the DCC Alerts are none

    @S-0628
    Scenario: Returned for local delivery, and not sent, with CommandVariant 6 for a calendar
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME, with CommandVariant 6
      Then the request is answered with I0 and the command ECS46d, message code 0x011A, for the ESME
      And the ESME receives nothing
      And the DCC Alerts are none

    @S-0629 @interpretation:use-cases-of-devices
    Scenario: Sent to the ESME, and returned for local delivery, with CommandVariant 7 for a calendar
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME, with CommandVariant 7
      Then the request is acknowledged with I99
      And the ESME executes ECS46d, message code 0x011A
      And the Import Supplier receives I0 and the command ECS46d, message code 0x011A, for the ESME
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-0630 @negative
    Scenario Outline: Refused with E12 with CommandVariant <variant> for a calendar
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME, with CommandVariant <variant>
      Then the request is refused with E12
      And the ESME receives nothing

      Examples: CommandVariants of other requests
        | variant | which is for                               |
        | 1       | a non-critical request, to be sent         |
        | 2       | a non-critical request, for local delivery |
        | 3       | a non-critical request, both               |
        | 8       | a request that is not for a device         |

  @CRP612-09
  Rule: The Auxiliary Controller Scheduler is for an ESME

    @S-0631 @interpretation:use-cases-of-devices
    Scenario Outline: Sent to an ESME of variant <variant>, with a calendar
      Given an ESME of variant <variant> at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS46d, message code 0x011A
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: with switches, with proportional controllers, and with both
        | variant |
        | AD      |
        | ADF     |
        | AG      |

    @S-0632 @negative
    Scenario Outline: Refused with E11 when the device is a <device>, which has no calendar of auxiliary controllers
      Given a <device>
      When the Import Supplier updates the auxiliary controller schedule of the <device>
      Then the request is refused with E11

      Examples: other devices of the Import Supplier
        | device             |
        | Communications Hub |
        | HCALCS             |
        | PPMID              |

  @CRP612-09
  Rule: The calendar that was given is the one that the controllers go by

    @S-0633
    Scenario: Read back as it was given
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary controller schedule of the ESME
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller configuration of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the switchings
        | controller | direction | level | time  | days           | special days | from       | until      |
        | 1          | output    | 40    | 00:30 | Monday, Friday | 1            | 2020-12-01 | 2021-11-30 |
        | 1          | output    | 100   | 07:30 | Monday, Friday | 1            | 2020-12-01 | 2021-11-30 |
      And the answer has the special days
        | special day | date       |
        | 1           | 2020-12-25 |

    @S-1721
    Scenario Outline: Given to the ESME, and told of by it, with <what>
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary controller schedule of the ESME, with <change>
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller configuration of the ESME
      Then the Import Supplier receives I0 from the ESME

      Examples: dates of which a part is left open, or told from the end of the month
        | case        | what                                             | change                                                                                            |
        | last        | a special day that is the last of a month        | LastDayOfMonth in place of SpecifiedDayOfMonth in AuxiliaryControllerSpecialDayDefinition         |
        | second-last | a special day that is the second last of a month | SecondLastDayOfMonth in place of SpecifiedDayOfMonth in AuxiliaryControllerSpecialDayDefinition   |
        | any-day     | a special day that is any of a month             | NonSpecifiedDayOfMonth in place of SpecifiedDayOfMonth in AuxiliaryControllerSpecialDayDefinition |
        | any-month   | a special day in any month                       | NonSpecifiedMonth in place of SpecifiedMonth in AuxiliaryControllerSpecialDayDefinition           |
        | any-year    | a special day in any year                        | NonSpecifiedYear in place of SpecifiedYear in AuxiliaryControllerSpecialDayDefinition             |
        | weekday     | a special day that is a Friday                   | SpecifiedDayOfWeek 5 in place of NonSpecifiedDayOfWeek in AuxiliaryControllerSpecialDayDefinition |
        | last-of-all | a special day that is a Sunday                   | SpecifiedDayOfWeek 7 in place of NonSpecifiedDayOfWeek in AuxiliaryControllerSpecialDayDefinition |
        | begins-last | a period that begins on the last of a month      | LastDayOfMonth in place of SpecifiedDayOfMonth in StartDate                                       |
        | ends-last   | a period that ends on the second last of a month | SecondLastDayOfMonth in place of SpecifiedDayOfMonth in EndDate                                   |
        | every-year  | a period that ends in any year                   | NonSpecifiedYear in place of SpecifiedYear in EndDate                                             |

    @S-1767
    Scenario: Told of, switching by switching, where there is one for each controller
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary controller schedule of the ESME, with a calendar of five switchings
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller configuration of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the switchings
        | controller | direction | level | time  | days               | special days |
        | 1          | output    | 19    | 01:15 | Monday, Wednesday  | 1            |
        | 2          | input     | 38    | 02:25 | Tuesday, Thursday  | 2            |
        | 3          | output    | 57    | 03:35 | Wednesday, Friday  | 3            |
        | 4          | input     | 76    | 04:45 | Thursday, Saturday | 1, 3         |
        | 5          | output    | 95    | 05:55 | Friday, Sunday     |              |

    @S-0634
    Scenario: Sets the level of each controller in its direction
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 1          | 60     | 0     |
        | 2          | 0      | 25    |
        | 3          | 0      | 0     |

    @S-0635
    Scenario: Gives way to a commanded level for as long as that holds
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar
      And the DCC Alerts are N58 to the Electricity Distributor
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 1 at 10 from now until 1 hour ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 1          | 10     | 0     |
        | 2          | 0      | 25    |

    @S-0636 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the calendar has <deviation>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: beside the ranges, and what has to be there
        | case            | deviation                                      |
        | controller-0    | auxiliaryControllerN 0                         |
        | controller-6    | auxiliaryControllerN 6                         |
        | level-101       | CommandedStateLevel 101                        |
        | level-none      | no CommandedStateLevel                         |
        | entries-121     | 120 times AuxiliaryControllerSchedule          |
        | special-day-0   | identifier 0                                   |
        | special-day-21  | identifier 21                                  |
        | no-special-days | no AuxiliaryControllerSpecialDayDefinitions    |
        | year-2013       | SpecifiedYear 2013                             |
        | unknown-day     | DayOfWeekID Someday                            |

  @CRP612-09
  Rule: The Auxiliary Controller Scheduler is future dated by the device, which tells when it is executed

    @S-0637 @interpretation:use-cases-of-devices @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Sent to the ESME at once with an ExecutionDateTime in the future
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier gives the auxiliary controllers of the ESME a daily calendar, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the ESME executes ECS46d, message code 0x011A
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are none

    @S-0638 @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Not in force before the ExecutionDateTime
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar, with an ExecutionDateTime 2 days ahead
      And 1 day passes
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output | input |
        | 1          | 0      | 0     |
        | 2          | 0      | 0     |

    @S-0639 @interpretation:n58-auxiliary-calendar @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Told with 8F66 for the calendar and again for the special days when it is executed
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Import Supplier receives 8F66, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are N58 to the Electricity Distributor (n58-auxiliary-calendar)

    @S-0640 @negative @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Told with 8F67 when the ESME could not execute it
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar, with an ExecutionDateTime 2 days ahead
      When the ESME raises 8F67
      Then the Import Supplier receives 8F67, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are none

    @S-0641 @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Never executed when it was cancelled in time
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar, with an ExecutionDateTime 2 days ahead
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the Import Supplier receives nothing
      And the DCC Alerts are none

    @S-0642 @negative @interpretation:execution-date-code
    Scenario Outline: Refused when the calendar is to come into force <when>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier gives the auxiliary controllers of the ESME a daily calendar, with an ExecutionDateTime <when>
      Then the request is refused with the execution-date-code
      And the ESME receives nothing

      Examples: outside the window
        | when                       | why                          |
        | 31 days ahead | one second beyond the window |
        | 1 day ago                  | past                         |
