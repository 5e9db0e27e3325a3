@SCHEMA
Feature: What a command says is what its request asks for
  DUIS 3.8, unchanged in 4.0 (note 1.1): the DCC writes a command by its request, item by item. Each item of every command is held
  against its request wherever one is sent; here are requests of other shapes than everywhere else: prices by blocks and by times of use,
  the second of each part of a calendar, dates of which a part is left open, figures at the ends of their ranges.
  Actors: the Suppliers of one home; its meters.

  @SCHEMA-04
  Rule: A tariff, and what goes with it, is given to the meter as it was asked
    What the schema does not take is refused: see the features of the changes.

    @S-1751 @SR-1.1.1
    Scenario Outline: Given to the ESME as it was asked, a tariff with <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the import tariff of the ESME, with <change>
      Then the request is acknowledged with I99
      And the ESME executes ECS01a, message code 0x0019
      And the Import Supplier receives I0 from the ESME

      Examples: what its prices hang on, and when which holds
        | case           | what                                                | change                                                          |
        | blocks         | prices by blocks                                    | prices by blocks                                                |
        | hybrid         | prices by blocks and times of use                   | prices by blocks and times of use                               |
        | seasons        | two of each part of its calendar                    | a calendar of two seasons                                       |
        | blocks-seasons | prices by blocks and two of each part               | prices by blocks and a calendar of two seasons                  |
        | hybrid-seasons | prices by blocks and times of use, two of each part | prices by blocks and times of use and a calendar of two seasons |
        | none           | no special day                                      | no SpecialDay                                                   |

      Examples: dates of which a part is left open, or told from the end of the month
        | case        | what                                             | change                                                               |
        | last        | a special day that is the last of a month        | LastDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay         |
        | second-last | a special day that is the second last of a month | SecondLastDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay   |
        | any-month   | a special day in any month                       | NonSpecifiedMonth in place of SpecifiedMonth in SpecialDay           |
        | any-year    | a special day in any year                        | NonSpecifiedYear in place of SpecifiedYear in SpecialDay             |
        | weekday     | a special day that is a Sunday                   | SpecifiedDayOfWeek 7 in place of NonSpecifiedDayOfWeek in SpecialDay |
        | season-last | a season that begins on the last of a month      | LastDayOfMonth in place of SpecifiedDayOfMonth in Season             |
        | season-year | a season that begins in one year                 | SpecifiedYear 2030 in place of NonSpecifiedYear in Season            |

      Examples: figures, and texts, at the ends of their ranges
        | case           | what                                     | change                       |
        | price-least    | the least price                          | TOUPrice -32768              |
        | price-greatest | the greatest price                       | TOUPrice 32767               |
        | charge-least   | the least standing charge                | StandingCharge -32768        |
        | threshold      | the greatest threshold                   | BlockThreshold 4294967295    |
        | scale          | prices in whole units                    | PriceScale 0                 |
        | charge-scale   | a standing charge in hundreds            | StandingChargeScale 2        |
        | name           | a season whose name has eight characters | a SeasonName of 8 characters |

    @S-2040 @SR-1.1.1 @interpretation:threshold-document-order
    Scenario Outline: Given to the ESME by its numbers, a tariff whose <item> stand in reverse order
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the import tariff of the ESME, with <change>
      Then the request is acknowledged with I99
      And the ESME executes ECS01a, message code 0x0019
      And the Import Supplier receives I0 from the ESME

      Examples: what the number, and not the place, tells from its like
        | case       | item                      | change                                                           |
        | times      | times of use              | TOUPrice in reverse order                                        |
        | sets       | sets of block prices      | prices by blocks and BlockPrices in reverse order                |
        | blocks     | blocks of each set        | prices by blocks and times of use and BlockPrice in reverse order |
        | matrix     | sets of thresholds        | Thresholds in reverse order                                      |
        | thresholds | thresholds of each set    | BlockThreshold in reverse order                                  |
        | week       | days of the week          | a calendar of two seasons and ReferencedDayName in reverse order |

    @S-1752 @SR-1.1.1
    Scenario Outline: Given to the GSME as it was asked, a tariff with <what>
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas tariff of the GSME, with <change>
      Then the request is acknowledged with I99
      And the GSME executes GCS01a, message code 0x006B
      And the Gas Supplier receives I0 from the GSME

      Examples: what its prices hang on, and when which holds
        | case          | what                                     | change                                               |
        | times         | prices by times of use                   | prices by times of use                               |
        | seasons       | two of each part of its calendar         | a calendar of two seasons                            |
        | times-seasons | prices by times of use, two of each part | prices by times of use and a calendar of two seasons |

      Examples: dates of which a part is left open
        | case        | what                                 | change                                                                  |
        | any-day     | a special day that is any of a month | GasNonSpecifiedDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay |
        | any-month   | a special day in any month           | NonSpecifiedMonth in place of SpecifiedMonth in SpecialDay              |
        | any-year    | a special day in any year            | NonSpecifiedYear in place of SpecifiedYear in SpecialDay                |
        | weekday     | a special day that is a Friday       | SpecifiedDayOfWeek 5 in place of NonSpecifiedDayOfWeek in SpecialDay    |
        | last-of-all | a special day that is a Sunday       | SpecifiedDayOfWeek 7 in place of NonSpecifiedDayOfWeek in SpecialDay    |
        | season-year | a season that begins in one year     | SpecifiedYear 2030 in place of NonSpecifiedYear in Season               |

      Examples: figures near the ends of their ranges
        | case   | what                    | change                    |
        | price  | a great price           | BlockPrice 4294967294     |
        | charge | a great standing charge | StandingCharge 4294967294 |

      Examples: the other currency
        | case | what           | change            |
        | euro | prices in euro | CurrencyUnits ECB |

    @S-1753 @SR-2.1
    Scenario Outline: Given to the GSME as it was asked, a prepayment configuration with <what>
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas prepayment configuration of the GSME, with <change>
      Then the request is acknowledged with I99
      And the GSME executes GCS05, message code 0x006F
      And the Gas Supplier receives I0 from the GSME

      Examples: its calendar
        | case     | what                                 | change                                                                  |
        | seasons  | two of each part of its calendar     | a calendar of two seasons                                               |
        | any-day  | a special day that is any of a month | GasNonSpecifiedDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay |
        | any-year | a special day in any year            | NonSpecifiedYear in place of SpecifiedYear in SpecialDay                |
        | weekday  | a special day that is a Friday       | SpecifiedDayOfWeek 5 in place of NonSpecifiedDayOfWeek in SpecialDay    |

      Examples: figures near the ends of their ranges
        | case      | what                        | change                              |
        | limit     | a great limit of credit     | EmergencyCreditLimit 4294967294     |
        | threshold | a great threshold of credit | EmergencyCreditThreshold 4294967294 |
        | low       | no threshold of low credit  | LowCreditThreshold 0                |
        | balance   | a great balance             | MaxMeterBalance 4294967294          |

    @S-2041 @SR-2.1 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME as it was asked, a prepayment configuration with <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the prepayment configuration of the ESME, with <change>
      Then the request is acknowledged with I99
      And the ESME executes ECS08a, message code 0x00DE
      And the Import Supplier receives I0 from the ESME

      Examples: the ends of what its amounts can be, of which some are below nothing
        | case               | what                             | change                               |
        | limit-least        | the least limit of credit        | EmergencyCreditLimit -2147483648     |
        | limit-greatest     | the greatest limit of credit     | EmergencyCreditLimit 2147483647      |
        | threshold-least    | the least threshold of credit    | EmergencyCreditThreshold -2147483648 |
        | threshold-greatest | the greatest threshold of credit | EmergencyCreditThreshold 2147483647  |
        | low-least          | the least low credit             | LowCreditThreshold -2147483648       |
        | low-greatest       | the greatest low credit          | LowCreditThreshold 2147483647        |
        | balance-least      | the least balance                | MaxMeterBalance -2147483648          |
        | balance-greatest   | the greatest balance             | MaxMeterBalance 2147483647           |
        | credit-least       | the least greatest credit        | MaxCreditThreshold -2147483648       |
        | credit-greatest    | the greatest credit              | MaxCreditThreshold 2147483647        |
        | cap-none           | no cap                           | DebtRecoveryRateCap 0                |
        | cap-greatest       | the greatest cap                 | DebtRecoveryRateCap 65535            |

    @S-1758 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME as it was asked, its <calendar> with two special days
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request>, with a second special day
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are <alerts>

      Examples: calendars whose special days are numbered
        | case        | calendar                          | gbcs | request                                               | use case                    | alerts                             |
        | prepayment  | prepayment calendar               | 4.0  | updates the prepayment configuration of the ESME      | ECS08a, message code 0x00DE | none                               |
        | loads       | calendar of auxiliary loads       | 3.2  | updates the auxiliary load schedule of the ESME       | ECS46c, message code 0x0054 | N58 to the Electricity Distributor |
        | controllers | calendar of auxiliary controllers | 4.0  | updates the auxiliary controller schedule of the ESME | ECS46d, message code 0x011A | N58 to the Electricity Distributor |

    @S-1768 @SR-6.14.2 @interpretation:use-cases-of-devices
    Scenario: Given to the ESME as it was asked, a HAN connected switch that is written in lower case
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier updates the auxiliary load schedule of the ESME, with HCALCS 00-db-12-34-56-ab-cd-ef
      Then the request is acknowledged with I99
      And the ESME executes ECS46c, message code 0x0054
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-1766 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME as it was asked, its <calendar> with five switchings
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request>, with a calendar of five switchings
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are <alerts>

      Examples: calendars whose switchings are numbered, and have each days and special days of their own
        | case        | calendar                          | gbcs | request                                               | use case                    | alerts                             |
        | prepayment  | prepayment calendar               | 4.0  | updates the prepayment configuration of the ESME      | ECS08a, message code 0x00DE | none                               |
        | loads       | calendar of auxiliary loads       | 3.2  | updates the auxiliary load schedule of the ESME       | ECS46c, message code 0x0054 | N58 to the Electricity Distributor |
        | controllers | calendar of auxiliary controllers | 4.0  | updates the auxiliary controller schedule of the ESME | ECS46d, message code 0x011A | N58 to the Electricity Distributor |

    @S-2042 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME as it was asked, its <calendar> with <size>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request>, with a calendar of <size>
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are <alerts>

      Examples: as much as the schema lets a request have
        | case        | size                              | calendar                          | gbcs | request                                               | use case                    | alerts                             |
        | prepayment  | 22 switchings and 20 special days | prepayment calendar               | 4.0  | updates the prepayment configuration of the ESME      | ECS08a, message code 0x00DE | none                               |
        | loads       | 48 switchings and 20 special days | calendar of auxiliary loads       | 3.2  | updates the auxiliary load schedule of the ESME       | ECS46c, message code 0x0054 | N58 to the Electricity Distributor |
        | controllers | 120 switchings and 20 special days | calendar of auxiliary controllers | 4.0  | updates the auxiliary controller schedule of the ESME | ECS46d, message code 0x011A | N58 to the Electricity Distributor |

      Examples: and as little
        | case             | size                            | calendar                          | gbcs | request                                               | use case                    | alerts                             |
        | prepayment-least | 1 switchings and 0 special days | prepayment calendar               | 4.0  | updates the prepayment configuration of the ESME      | ECS08a, message code 0x00DE | none                               |
        | loads-least      | 1 switchings and 0 special days | calendar of auxiliary loads       | 3.2  | updates the auxiliary load schedule of the ESME       | ECS46c, message code 0x0054 | N58 to the Electricity Distributor |
        | controllers-none | 0 switchings and 0 special days | calendar of auxiliary controllers | 4.0  | updates the auxiliary controller schedule of the ESME | ECS46d, message code 0x011A | N58 to the Electricity Distributor |

    @S-2043 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME by their numbers, the special days of its <calendar>, which stand in reverse order
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request>, with a calendar of five switchings and <days> in reverse order
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are <alerts>

      Examples: special days that switchings name by their numbers
        | case        | calendar                          | days                                   | gbcs | request                                               | use case                    | alerts                             |
        | prepayment  | prepayment calendar               | SpecialDay                             | 4.0  | updates the prepayment configuration of the ESME      | ECS08a, message code 0x00DE | none                               |
        | loads       | calendar of auxiliary loads       | ALCSHCALCSSpecialDay                   | 3.2  | updates the auxiliary load schedule of the ESME       | ECS46c, message code 0x0054 | N58 to the Electricity Distributor |
        | controllers | calendar of auxiliary controllers | AuxiliaryControllerSpecialDayDefinition | 4.0  | updates the auxiliary controller schedule of the ESME | ECS46d, message code 0x011A | N58 to the Electricity Distributor |

    @S-2058 @SR-6.14.2 @interpretation:use-cases-of-devices
    Scenario: Given to the ESME by their numbers, what its switches are, which stand in reverse order
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier updates the auxiliary load schedule of the ESME, with SwitchTypeAndId in reverse order
      Then the request is acknowledged with I99
      And the ESME executes ECS46c, message code 0x0054
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-1853 @SR-6.8 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME as it was asked, a billing calendar with a bill every <period>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the billing calendar of the ESME, with a bill every <period> from month <month> on day <day>
      Then the request is acknowledged with I99
      And the ESME executes ECS30a, message code 0x00D7
      And the Import Supplier receives I0 from the ESME

      Examples: from the beginning of a year, and over its end
        | case         | period    | month | day |
        | quarter      | quarter   | 1     | 1   |
        | late-quarter | quarter   | 12    | 15  |
        | half-year    | half year | 4     | 28  |
        | late-half    | half year | 8     | 1   |
        | year         | year      | 12    | 28  |

    @S-1854 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME as it was asked, how long an auxiliary load is <what>
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier <request>, with Duration <minutes>
      Then the request is acknowledged with I99
      And the ESME executes ECS47, message code 0x0055
      And the Import Supplier receives I0 from the ESME

      Examples: for a day, and for as long as can be
        | case     | what                       | request                                    | minutes |
        | on-day   | activated for a day        | activates the auxiliary load of the ESME   | 1440    |
        | on-most  | activated for 65535 min.   | activates the auxiliary load of the ESME   | 65535   |
        | off-day  | deactivated for a day      | deactivates the auxiliary load of the ESME | 1440    |
        | off-most | deactivated for 65535 min. | deactivates the auxiliary load of the ESME | 65535   |

    @S-1855 @SR-7.13 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the ESME as it was asked, a level whose <instant> is told at <offset>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier sets the auxiliary controller state of the ESME, with <change> at <offset>
      Then the request is acknowledged with I99
      And the ESME executes ECS47a, message code 0x011E
      And the Import Supplier receives I0 from the ESME

      Examples: the same instants as in UTC
        | case  | instant | change                       | offset |
        | start | start   | a StartDateTime now          | +01:00 |
        | end   | end     | an EndDateTime 90 days ahead | +01:00 |
        | west  | end     | an EndDateTime 90 days ahead | -00:30 |

  @SCHEMA-04
  Rule: Credentials are given to the device with the floors and the checks that were asked for
    What is refused: see the features of a Load Controller's credentials.

    @S-1755 @SR-6.15.1 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the <device> as it was asked, new credentials of the <user> with <what>
      Given <home>
      When the <user> updates the Supplier's credentials of the <device>, with <change>
      Then the request is acknowledged with I99
      And the <device> executes CS02bSupplierBySupplier, message code 0x0102
      And the <user> receives I0 from the <device>

      Examples: floors, and whether time is heeded
        | case             | device | home                | user            | what                         | change                                                       |
        | floor            | ESME   | an ESME at GBCS 4.0 | Import Supplier | a great floor                | RemotePartyFloorSeqNumber 9223372036854775806                |
        | top-up           | ESME   | an ESME at GBCS 4.0 | Import Supplier | a floor for top-ups          | RemotePartyPrepaymentTopUpFloorSeqNumber 5                   |
        | great-top-up     | ESME   | an ESME at GBCS 4.0 | Import Supplier | a great floor for top-ups    | RemotePartyPrepaymentTopUpFloorSeqNumber 9223372036854775806 |
        | gas-floor        | GSME   | a GSME at GBCS 4.0  | Gas Supplier    | a floor of its own           | RemotePartyFloorSeqNumber 7                                  |
        | gas-top-up       | GSME   | a GSME at GBCS 4.0  | Gas Supplier    | a floor for top-ups          | RemotePartyPrepaymentTopUpFloorSeqNumber 5                   |
        | checked          | ESME   | an ESME at GBCS 4.0 | Import Supplier | checks of time               | ApplyTimeBasedCPVChecks true                                 |
        | checked-in-one   | ESME   | an ESME at GBCS 4.0 | Import Supplier | checks of time that are 1    | ApplyTimeBasedCPVChecks 1                                    |
        | unchecked-in-one | ESME   | an ESME at GBCS 4.0 | Import Supplier | checks of time that are 0    | ApplyTimeBasedCPVChecks 0                                    |
        | path             | ESME   | an ESME at GBCS 4.0 | Import Supplier | two certificates on the path | 2 times Certificate                                          |
        | long-path        | ESME   | an ESME at GBCS 4.0 | Import Supplier | all certificates on the path | 3 times Certificate                                          |
        | gas-path         | GSME   | a GSME at GBCS 4.0  | Gas Supplier    | two certificates on the path | 2 times Certificate                                          |

    @S-1756 @SR-6.23 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the <device> as it was asked, a change of Supplier with <what>
      Given <home>
      When the <user> updates the credentials of the <device> for a change of Supplier, with <change>
      Then the request is acknowledged with I99
      And the <device> executes CS02bSupplierByTransCoS, message code 0x0107
      And the <user> receives I0 from the <device>

      Examples: floors, and whether time is heeded
        | case    | device | home                | user            | what                | change                                  |
        | floor   | ESME   | an ESME at GBCS 4.0 | Import Supplier | a floor             | SupplierFloorSeqNumber 7                |
        | top-up  | ESME   | an ESME at GBCS 4.0 | Import Supplier | a floor for top-ups | SupplierPrepaymentTopUpFloorSeqNumber 5 |
        | gas     | GSME   | a GSME at GBCS 4.0  | Gas Supplier    | a floor for top-ups | SupplierPrepaymentTopUpFloorSeqNumber 5 |
        | checked | ESME   | an ESME at GBCS 4.0 | Import Supplier | checks of time      | ApplyTimeBasedCPVChecks true            |

  @SCHEMA-04
  Rule: A log is read for the period that was asked
    The period of 6.13 is over before the scenario begins, so that whatever happens in it came later.

    @S-1765 @SR-6.13 @interpretation:use-cases-of-devices
    Scenario Outline: Nothing is told of what came after the period in the <log> log of the <device>
      Given <home>
      And the <device> raises <alert>
      And the <user> receives the alert <alert> from the <device>
      When the <user> reads the <log> log of the <device>
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: meters, and what they log
        | case          | device | log      | home                | user            | alert | use case                    |
        | ESME-event    | ESME   | event    | an ESME at GBCS 4.0 | Import Supplier | 8154  | ECS35a, message code 0x0048 |
        | ESME-security | ESME   | security | an ESME at GBCS 4.0 | Import Supplier | 8F3F  | ECS35b, message code 0x0049 |
        | GSME-event    | GSME   | event    | a GSME at GBCS 4.0  | Gas Supplier    | 810E  | CS10a, message code 0x0014  |
        | GSME-security | GSME   | security | a GSME at GBCS 4.0  | Gas Supplier    | 8F3F  | CS10b, message code 0x00A1  |

    @S-2022 @SR-6.13 @interpretation:use-cases-of-devices
    Scenario Outline: Nothing is told of what came before the period in the <log> log of the <device>
      Given <home>
      And the <device> raises <alert>
      And the <user> receives the alert <alert> from the <device>
      And 61 days pass
      When the <user> reads the <log> log of the <device>
      Then the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: meters, and what they log
        | case          | device | log      | home                | user            | alert | use case                    |
        | ESME-event    | ESME   | event    | an ESME at GBCS 4.0 | Import Supplier | 8154  | ECS35a, message code 0x0048 |
        | ESME-security | ESME   | security | an ESME at GBCS 4.0 | Import Supplier | 8F3F  | ECS35b, message code 0x0049 |
        | GSME-event    | GSME   | event    | a GSME at GBCS 4.0  | Gas Supplier    | 810E  | CS10a, message code 0x0014  |
        | GSME-security | GSME   | security | a GSME at GBCS 4.0  | Gas Supplier    | 8F3F  | CS10b, message code 0x00A1  |

    @S-1769 @SR-6.13 @interpretation:use-cases-of-devices
    Scenario Outline: The <log> log of the <device> is read until the end that was asked for, though that is to come
      Given <home>
      When the <user> reads the <log> log of the <device>, with an EndDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: meters, and what they log
        | case          | device | log         | home                | user            | use case                    |
        | ESME-event    | ESME   | event       | an ESME at GBCS 4.0 | Import Supplier | ECS35a, message code 0x0048 |
        | ESME-security | ESME   | security    | an ESME at GBCS 4.0 | Import Supplier | ECS35b, message code 0x0049 |
        | ESME-power    | ESME   | power event | an ESME at GBCS 4.0 | Import Supplier | ECS35e, message code 0x00B9 |
        | GSME-event    | GSME   | event       | a GSME at GBCS 4.0  | Gas Supplier    | CS10a, message code 0x0014  |
        | GSME-security | GSME   | security    | a GSME at GBCS 4.0  | Gas Supplier    | CS10b, message code 0x00A1  |
