@CRP612 @SR-7.14 @SR-7.15
Feature: Read Auxiliary Controller Configuration Data and Operational Data
  DUIS 4.0 release note 5.2, DUIS table 18, 3.8.100 and 3.8.101. What an ESME at GBCS 4.0 says of its auxiliary controllers: by
  7.14 what they are called and when they switch, by 7.15 what they are and what level each of them has.
  Actors: every User; the ESME.

  @CRP612-11
  Rule: Configuration data is for the Import Supplier, the Electricity Distributor and the Other User

    @S-0645 @interpretation:use-cases-of-devices
    Scenario Outline: Configuration data answered to the <user>
      Given an ESME of variant ADF at GBCS 4.0
      When the <user> reads the auxiliary controller configuration of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS61d, message code 0x011C
      And the <user> receives I0 from the ESME

      Examples: eligible Users
        | user                    | role |
        | Import Supplier         | IS   |
        | Electricity Distributor | ED   |

      @interpretation:other-user-responsibility
      Examples: an eligible User whom nothing makes responsible for the device
        | user       | role |
        | Other User | OU   |

    @S-0646 @negative @interpretation:validation-order
    Scenario Outline: Configuration data refused with E2 to the <user>
      Given an ESME of variant ADF at GBCS 4.0
      When the <user> reads the auxiliary controller configuration of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: Users in any other role
        | user                      | role |
        | Gas Supplier              | GS   |
        | Export Supplier           | ES   |
        | Registered Supplier Agent | RSA  |
        | Gas Transporter           | GT   |

  @CRP612-12
  Rule: Operational data is for the Import Supplier, the Electricity Distributor and the Other User

    @S-0647 @interpretation:use-cases-of-devices
    Scenario Outline: Operational data answered to the <user>
      Given an ESME of variant ADF at GBCS 4.0
      When the <user> reads the auxiliary controller operational data of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS61e, message code 0x011D
      And the <user> receives I0 from the ESME

      Examples: eligible Users
        | user                    | role |
        | Import Supplier         | IS   |
        | Electricity Distributor | ED   |

      @interpretation:other-user-responsibility
      Examples: an eligible User whom nothing makes responsible for the device
        | user       | role |
        | Other User | OU   |

    @S-0648 @negative @interpretation:validation-order
    Scenario Outline: Operational data refused with E2 to the <user>
      Given an ESME of variant ADF at GBCS 4.0
      When the <user> reads the auxiliary controller operational data of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: Users in any other role
        | user                      | role |
        | Gas Supplier              | GS   |
        | Export Supplier           | ES   |
        | Registered Supplier Agent | RSA  |
        | Gas Transporter           | GT   |

  @CRP612-11
  Rule: Configuration data is not critical: it is read with CommandVariants 1, 2 and 3

    @S-0649
    Scenario: Configuration data returned for local delivery, and not read, with CommandVariant 2
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS61d, message code 0x011C, for the ESME
      And the ESME receives nothing

    @S-0650 @interpretation:use-cases-of-devices
    Scenario: Configuration data read, and the command returned for local delivery, with CommandVariant 3
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with CommandVariant 3
      Then the request is acknowledged with I99
      And the ESME executes ECS61d, message code 0x011C
      And the Import Supplier receives I0 and the command ECS61d, message code 0x011C, for the ESME
      And the Import Supplier receives I0 from the ESME

    @S-0651 @negative @interpretation:matrix-columns @interpretation:validation-order
    Scenario Outline: Configuration data refused with E12 with CommandVariant <variant>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with CommandVariant <variant>
      Then the request is refused with E12
      And the ESME receives nothing

      Examples: CommandVariants of other requests
        | variant | which is for                             |
        | 4       | a critical request, to be transformed    |
        | 5       | a Signed Pre-Command, to be sent         |
        | 6       | a Signed Pre-Command, for local delivery |
        | 7       | a Signed Pre-Command, both               |
        | 8       | a request that is not for a device       |

  @CRP612-12
  Rule: Operational data is not critical: it is read with CommandVariants 1, 2 and 3

    @S-0652
    Scenario: Operational data returned for local delivery, and not read, with CommandVariant 2
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller operational data of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS61e, message code 0x011D, for the ESME
      And the ESME receives nothing

    @S-0653 @interpretation:use-cases-of-devices
    Scenario: Operational data read, and the command returned for local delivery, with CommandVariant 3
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller operational data of the ESME, with CommandVariant 3
      Then the request is acknowledged with I99
      And the ESME executes ECS61e, message code 0x011D
      And the Import Supplier receives I0 and the command ECS61e, message code 0x011D, for the ESME
      And the Import Supplier receives I0 from the ESME

    @S-0654 @negative @interpretation:matrix-columns @interpretation:validation-order
    Scenario Outline: Operational data refused with E12 with CommandVariant <variant>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller operational data of the ESME, with CommandVariant <variant>
      Then the request is refused with E12
      And the ESME receives nothing

      Examples: CommandVariants of other requests
        | variant | which is for                             |
        | 4       | a critical request, to be transformed    |
        | 5       | a Signed Pre-Command, to be sent         |
        | 6       | a Signed Pre-Command, for local delivery |
        | 7       | a Signed Pre-Command, both               |
        | 8       | a request that is not for a device       |

  @CRP612-11
  Rule: Configuration data is read at once, or when the DCC finds it due

    @S-0655
    Scenario: Configuration data held from the ESME until it is due
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the ESME receives nothing
      And the Import Supplier receives nothing

    @S-0656 @interpretation:use-cases-of-devices
    Scenario: Configuration data read and answered when it is due
      Given an ESME of variant ADF at GBCS 4.0
      And the Import Supplier reads the auxiliary controller configuration of the ESME, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the ESME executes ECS61d, message code 0x011C
      And the Import Supplier receives I0 from the ESME

    @S-0657 @negative @interpretation:execution-date-code
    Scenario: Configuration data refused when it is to be read more than 30 days ahead
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with an ExecutionDateTime 31 days ahead
      Then the request is refused with the execution-date-code
      And the ESME receives nothing

  @CRP612-12
  Rule: Operational data is read at once, or when the DCC finds it due

    @S-0658
    Scenario: Operational data held from the ESME until it is due
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller operational data of the ESME, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the ESME receives nothing
      And the Import Supplier receives nothing

    @S-0659 @interpretation:gbcs-auxiliary-control
    Scenario: Operational data read when it is due, as it is then
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully sets the auxiliary controller state of the ESME, with controller 1 at 40 from 1 day ahead until 3 days ahead
      And the Import Supplier reads the auxiliary controller operational data of the ESME, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | output |
        | 1          | 40     |

    @S-0660 @negative @interpretation:execution-date-code
    Scenario: Operational data refused when it is to be read more than 30 days ahead
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller operational data of the ESME, with an ExecutionDateTime 31 days ahead
      Then the request is refused with the execution-date-code
      And the ESME receives nothing

  @CRP612-46
  Rule: Configuration data is what the controllers are called, when they switch, and on which days otherwise
    What an ESME at an earlier GBCS version is asked for is a matter of another feature.

    @S-0661 @interpretation:gbcs-auxiliary-control
    Scenario: Five descriptions, and nothing else, of an ESME that was told no more
      Given an ESME of variant ADF at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Electricity Distributor reads the auxiliary controller configuration of the ESME
      Then the Electricity Distributor receives I0 from the ESME
      And the answer has the descriptions
        | controller | description           |
        | 1          | Water heater          |
        | 2          | Storage heater, lounge |
        | 3          |                       |
        | 4          |                       |
        | 5          |                       |

    @S-0662 @interpretation:gbcs-auxiliary-control
    Scenario: A daily calendar of two controllers without special days
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Other User reads the auxiliary controller configuration of the ESME
      Then the Other User receives I0 from the ESME
      And the answer has the switchings
        | controller | direction | level | time  | days                                                             | special days | from  | until |
        | 1          | output    | 60    | 00:00 | Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday |              | *-*-* | *-*-* |
        | 2          | input     | 25    | 00:00 | Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday |              | *-*-* | *-*-* |

    @S-1712 @interpretation:gbcs-auxiliary-control
    Scenario: Descriptions that stay as they are when a calendar comes, and are told with it
      Given an ESME of variant ADF at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar
      And the DCC Alerts are N58 to the Electricity Distributor; N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller configuration of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the descriptions
        | controller | description            |
        | 1          | Water heater           |
        | 2          | Storage heater, lounge |

    @S-1713 @interpretation:gbcs-auxiliary-control
    Scenario: A calendar that stays as it is when descriptions come, and is told with them
      Given an ESME of variant ADF at GBCS 4.0
      And the Import Supplier successfully gives the auxiliary controllers of the ESME a daily calendar
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the DCC Alerts are N58 to the Electricity Distributor; N58 to the Electricity Distributor
      When the Electricity Distributor reads the auxiliary controller configuration of the ESME
      Then the Electricity Distributor receives I0 from the ESME
      And the answer has the switchings
        | controller | direction | level | time  |
        | 1          | output    | 60    | 00:00 |
        | 2          | input     | 25    | 00:00 |

  @CRP612-46
  Rule: Operational data is the type of each controller and its levels
    What an ESME at an earlier GBCS version is asked for is a matter of another feature.

    @S-0663 @interpretation:gbcs-auxiliary-control @interpretation:esme-variant-controllers
    Scenario Outline: Says that controller 1 of an ESME of variant <variant> is <first> and controller 5 is <last>
      Given an ESME of variant <variant> at GBCS 4.0
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | type    |
        | 1          | <first> |
        | 5          | <last>  |

      Examples: by the variant of the test devices
        | variant | first | last |
        | A       | none  | none |
        | AD      | ALCS  | ALCS |
        | ADF     | ALCS  | APC  |
        | AG      | APC   | APC  |

    @S-0664 @interpretation:gbcs-auxiliary-control @interpretation:esme-variant-controllers
    Scenario: Says that the HAN connected switch of the home is one
      Given a home at GBCS 4.0 with an HCALCS and an ESME of variant ADF
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the auxiliary controllers
        | controller | type   |
        | 1          | ALCS   |
        | 2          | HCALCS |
        | 3          | APC    |

  @CRP612-11 @CRP612-12
  Rule: Auxiliary controllers are read from an ESME

    @S-0665 @interpretation:use-cases-of-devices
    Scenario: Read from a Standalone Auxiliary Proportional Controller
      Given an ESME of variant AG at GBCS 4.0
      When the Electricity Distributor reads the auxiliary controller operational data of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS61e, message code 0x011D
      And the Electricity Distributor receives I0 from the ESME

    @S-0666 @negative
    Scenario Outline: Refused with E11 when the <which> of a <device> is read
      Given a <device>
      When the Import Supplier reads the auxiliary controller <which> of the <device>
      Then the request is refused with E11

      Examples: other devices of the Import Supplier
        | case                   | device             | which            |
        | CHF-configuration      | Communications Hub | configuration    |
        | CHF-operational-data   | Communications Hub | operational data |
        | HCALCS-configuration   | HCALCS             | configuration    |
        | HCALCS-operational-data | HCALCS            | operational data |
        | PPMID-configuration    | PPMID              | configuration    |
        | PPMID-operational-data | PPMID              | operational data |
