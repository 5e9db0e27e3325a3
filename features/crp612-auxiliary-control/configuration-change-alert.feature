@CRP612 @SR-6.14.1 @SR-6.14.2 @SR-6.14.3
Feature: DCC Alert N58: the auxiliary controllers of an ESME are configured otherwise
  DUIS 4.0 release note 5.5, DUIS tables 41 and 297a. When an update of descriptions or of a calendar has taken effect at an
  ESME, at once or when the ESME says so with Device Alert 0x8F66 of message code 0x00CC, the DCC tells the Electricity
  Distributor. Each of these scenarios says all the DCC Alerts there are, and to whom.
  Actors: the Import Supplier, who updates; the Electricity Distributor, who is told; the ESME.

  @CRP612-32
  Rule: N58 follows the successful update of descriptions, 6.14.1

    @S-0730
    Scenario Outline: Told of descriptions at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the ESME executes ECS46a, message code 0x0053
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: both families of auxiliary control
        | gbcs |
        | 3.2  |
        | 4.0  |

    @S-1949 @interpretation:statuses-for-requests
    Scenario Outline: Told of descriptions when it is <meter> that has them
      Given <meter> of variant AD at GBCS 4.0
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the ESME executes ECS46a, message code 0x0053
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: meters that take requests, and are not commissioned
        | meter             |
        | an installed ESME |
        | a recovered ESME  |

    @S-0731 @negative @interpretation:statuses-for-requests
    Scenario: Not told of descriptions when the ESME is Decommissioned and the request is refused
      Given a decommissioned ESME of variant AD at GBCS 4.0
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the request is refused with E5
      And the DCC Alerts are none

  @CRP612-31
  Rule: N58 follows the successful update of the calendar of load control switches, 6.14.2

    @S-0732
    Scenario: Told of the old calendar when it takes effect at once
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier updates the auxiliary load schedule of the ESME
      Then the ESME executes ECS46c, message code 0x0054
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-0733 @negative @interpretation:gbcs-incompatible-code @interpretation:deprecated-requests @where:deprecated-requests=refused
    Scenario: Not told of the old calendar when it is refused for GBCS 4.0
      Given an ESME of variant AD at GBCS 4.0
      When the Import Supplier updates the auxiliary load schedule of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the DCC Alerts are none

  @CRP612-33
  Rule: N58 follows the successful update of the calendar of auxiliary controllers, 6.14.3

    @S-0734 @interpretation:use-cases-of-devices
    Scenario Outline: Told of the new calendar of an ESME of variant <variant>
      Given an ESME of variant <variant> at GBCS 4.0
      When the Import Supplier updates the auxiliary controller schedule of the ESME
      Then the ESME executes ECS46d, message code 0x011A
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: switches, and proportional controllers, of which the name of N58 does not speak
        | variant |
        | AD      |
        | AF      |
        | AG      |

    @S-0735 @negative @interpretation:gbcs-incompatible-code
    Scenario: Not told of the new calendar when it is refused for GBCS 3.2
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier updates the auxiliary controller schedule of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the DCC Alerts are none

    @S-0736 @negative
    Scenario Outline: Not told when nothing is configured otherwise: <request>
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier <request> of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are none

      Examples: other requests for auxiliary controllers, and for the ESME
        | request                                          | srv  |
        | sets the auxiliary controller state              | 7.13 |
        | reads the auxiliary controller configuration     | 7.14 |
        | reads the auxiliary controller operational data  | 7.15 |
        | adds an auxiliary load to the boost button       | 7.9  |
        | clears the auxiliary controller event log        | 3.3  |
        | updates the import tariff                        | 1.1.1 |

  @CRP612-34
  Rule: N58 follows Device Alert 0x8F66 for the calendar, once

    @S-0737 @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Told once, of the old calendar and its special days, when they take effect
      Given an ESME of variant AD at GBCS 3.2
      And the Import Supplier successfully updates the auxiliary load schedule of the ESME, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Import Supplier receives 8F66, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-0738 @interpretation:n58-auxiliary-calendar @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Told once, of the new calendar and its special days, when they take effect
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary controller schedule of the ESME, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Import Supplier receives 8F66, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are N58 to the Electricity Distributor (n58-auxiliary-calendar)

    @S-0739 @interpretation:n58-auxiliary-calendar @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario: Told when the calendar takes effect, however early that is
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary controller schedule of the ESME, with an ExecutionDateTime 2 days ahead
      When the ESME raises 8F66
      Then the Import Supplier receives 8F66, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are N58 to the Electricity Distributor (n58-auxiliary-calendar)

    @S-0740 @negative @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario Outline: Not told when the <which> calendar fails, 0x8F67
      Given an ESME of variant AD at GBCS <gbcs>
      And the Import Supplier successfully updates the auxiliary <which> schedule of the ESME, with an ExecutionDateTime 2 days ahead
      When the ESME raises 8F67
      Then the Import Supplier receives 8F67, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are none

      Examples: both families of auxiliary control
        | which      | gbcs |
        | load       | 3.2  |
        | controller | 4.0  |

    @S-0741 @negative
    Scenario Outline: Not told when what takes effect is <what>
      Given an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully updates the <what> of the ESME, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Import Supplier receives 8F66, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are none

      Examples: other calendars that 0x00CC tells of
        | what                     |
        | import tariff            |
        | prepayment configuration |

  @CRP612-34 @interpretation:n58-on-acceptance
  Rule: N58 follows Device Alert 0x8F66 for every calendar, the second as the first
    Nothing fails here, so there is no negative: an alert too few or too many is what the scenario excludes.

    Background:
      Given an ESME of variant AD at GBCS 3.2
      And the Import Supplier successfully updates the auxiliary load schedule of the ESME, with an ExecutionDateTime 1 day ahead
      And 2 days pass

    @S-1846 @where:n58-on-acceptance=false
    Scenario: Told of the second calendar as of the first
      Given the Import Supplier receives 8F66, message code 0x00CC, from the ESME, for each of its instructions
      And the Import Supplier successfully updates the auxiliary load schedule of the ESME, with an ExecutionDateTime 1 day ahead
      When 2 days pass
      Then the Import Supplier receives 8F66, message code 0x00CC, from the ESME, for each of its instructions
      And the DCC Alerts are N58 to the Electricity Distributor; N58 to the Electricity Distributor

  @CRP612-35
  Rule: N58 is for the Electricity Distributor of the ESME and nobody else
    That the Import Supplier, who updated, and all other Users are not told is in the same words; a request to an ESME of which
    N58 does not speak, of SMETS1, is refused.

    @S-0743
    Scenario: To the Electricity Distributor alone in a home of both fuels
      Given a home at GBCS 4.0 with an ESME of variant AG, a GSME and a PPMID
      When the Import Supplier updates the auxiliary controller schedule of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC sends these alerts and no others
        | alert | to                          | ESMEDeviceID |
        | N58   | the Electricity Distributor | the ESME     |

    @S-1539 @interpretation:use-cases-of-devices
    Scenario Outline: To the <distributor> of <case>, and not to the distributor of the other home
      Given an electricity-only SMETS2 home with an ESME of variant AG
      And a neighbouring ESME of variant ADF at GBCS 4.1
      When the <user> updates the auxiliary controller schedule of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC sends these alerts and no others
        | alert | to                | ESMEDeviceID |
        | N58   | the <distributor> | the <device> |

      Examples: either home
        | case           | device            | user            | distributor                    |
        | the home       | ESME              | Import Supplier | Electricity Distributor        |
        | the other home | neighbouring ESME | Other Supplier  | Second Electricity Distributor |

    @S-1540
    Scenario: To the Electricity Distributor for every update, and for each ESME by itself
      Given an ESME of variant AD at GBCS 4.0
      And a second ESME of variant ADF at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the Import Supplier successfully updates the auxiliary load descriptions of the second ESME
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor; N58 to the Electricity Distributor; N58 to the Electricity Distributor

    @S-0744 @negative @interpretation:smets1-not-supported-code @interpretation:smets1-services
    Scenario: To nobody for a SMETS1 ESME
      Given a SMETS1 ESME
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the request is refused with the smets1-not-supported-code
      And the DCC Alerts are none

    @S-1825
    Scenario: To the Electricity Distributor of today, and not to the one before
      Given an ESME of variant AD at GBCS 4.0
      And the Second Electricity Distributor was responsible for the ESME until 1 day ago
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-1826
    Scenario: To the Electricity Distributor every time
      Given alerts beyond 10 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor; N58 to the Electricity Distributor; N58 to the Electricity Distributor

    @S-1827
    Scenario Outline: To the Electricity Distributor of a SAPC of variant <variant>
      Given an ESME of variant <variant> at GBCS 4.0
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: variants with F and with G
        | variant |
        | AF      |
        | AEG     |

  @CRP612-36
  Rule: What failed, or is only accepted for later, brings about no N58
    What takes effect does, after a failure too; see the other Rules.

    @S-0745 @negative
    Scenario Outline: Not told when the ESME fails what the Import Supplier asks: <request>
      Given an ESME of variant AD at GBCS <gbcs>
      And the ESME answers the next command with failure
      When the Import Supplier <request> of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are none

      Examples: each of the three
        | request                                   | gbcs | srv    |
        | updates the auxiliary load descriptions   | 4.0  | 6.14.1 |
        | updates the auxiliary load schedule       | 3.2  | 6.14.2 |
        | updates the auxiliary controller schedule | 4.0  | 6.14.3 |

    @S-1950
    Scenario Outline: Told when the ESME does what it failed before: <request>
      Given an ESME of variant AD at GBCS <gbcs>
      And the ESME answers the next command with failure
      And the Import Supplier successfully <request> of the ESME
      When the Import Supplier <request> of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: either kind of configuration
        | request                                 | gbcs | srv    |
        | updates the auxiliary load descriptions | 4.0  | 6.14.1 |
        | updates the auxiliary load schedule     | 3.2  | 6.14.2 |

    @S-0746 @negative @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario Outline: Not told when the ESME has only accepted the <which> calendar
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier updates the auxiliary <which> schedule of the ESME, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are none

      Examples: both calendars
        | which      | gbcs |
        | load       | 3.2  |
        | controller | 4.0  |

    @S-1064 @interpretation:n58-on-acceptance @where:n58-on-acceptance=true
    Scenario Outline: Told when the ESME has accepted the <which> calendar, where that completes the Service Request
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier updates the auxiliary <which> schedule of the ESME, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: both calendars
        | which      | gbcs |
        | load       | 3.2  |
        | controller | 4.0  |

    @S-0747 @negative @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
    Scenario Outline: Not told when the <which> calendar that was accepted is cancelled
      Given an ESME of variant AD at GBCS <gbcs>
      And the Import Supplier successfully updates the auxiliary <which> schedule of the ESME, with an ExecutionDateTime 2 days ahead
      And the Import Supplier successfully updates the auxiliary <which> schedule of the ESME, with an ExecutionDateTime that cancels
      When 3 days pass
      Then the Import Supplier receives nothing
      And the DCC Alerts are none

      Examples: both calendars, never in force
        | which      | gbcs |
        | load       | 3.2  |
        | controller | 4.0  |

  @CRP612-44
  Rule: N58 says of which variant and at which GBCS version the ESME is, as the inventory has it
    An alert is not refused; what the schema takes for its body is in the feature of the ESME variants.

    @S-0748
    Scenario Outline: Says <variant> and <gbcs>
      Given an ESME of variant <variant> at GBCS <gbcs>
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC sends these alerts and no others
        | alert | to                          | ESMEDeviceID | ESMEVariant       | DeviceGBCSVersion |
        | N58   | the Electricity Distributor | the ESME     | <variant> or none | <gbcs> or none    |

      Examples: variants and versions
        | case    | variant | gbcs |
        | AD-3.2  | AD      | 3.2  |
        | ADF-4.0 | ADF     | 4.0  |
        | AG-4.1  | AG      | 4.1  |

  @CRP612-38 @CRP612-44
  Rule: The bodies of the DCC Alerts keep their names

    @S-0749
    Scenario: Told in an ALCSHCALCSConfigurationChange, although switches are not all there is
      Given an ESME of variant AG at GBCS 4.0
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC sends these alerts and no others
        | alert | to                          | ESMEDeviceID |
        | N58   | the Electricity Distributor | the ESME     |

    @S-0742 @schema
    Scenario Outline: Taken by the schema in <item>, as before: <alert>
      Given <alert>
      When the schema judges it
      Then it is valid

      Examples: DCC Alerts of the note, with the item of their bodies
        | alert                                                   | item                         |
        | a DCC Alert without throttling items                    | PowerOutageEvent             |
        | a DCC Alert with a MeterIdentity                        | DeviceStatusChangeEvent      |
        | a DCC Alert N18                                         | FirmwareDistributionFailure  |
        | a DCC Alert N29                                         | DeviceStatusChangeEvent      |
        | a DCC Alert N49                                         | FirmwareVersionMismatch      |
        | a DCC Alert N57 upon Update Firmware                    | SMETS1CHFirmwareNotification |
        | a DCC Alert N58 with ESMEVariant and DeviceGBCSVersion  | ALCSHCALCSConfigurationChange |
        | a DCC Alert N999                                        | DUISVersionMismatch          |

    @S-0707 @schema @negative
    Scenario Outline: Not taken by the schema when <item> is named after <use case>
      Given a DCC Alert N58 with ESMEVariant and DeviceGBCSVersion
      When the schema judges it, with <item> spelt <name>
      Then it is not valid

      Examples: names in step with GBCS 4.0
        | case  | item                          | name                                    | use case              |
        | body  | ALCSHCALCSConfigurationChange | AuxiliaryControllerConfigurationChange  | auxiliary controllers |
        | short | ALCSHCALCSConfigurationChange | ALCSConfigurationChange                 | the switches alone    |

  @CRP612-31 @CRP612-32 @CRP612-33
  Rule: N58 follows however the command went, and whenever the ESME answered
    What the ESME could not do is not told of: see the Rules before, so there is no negative scenario here.

    @S-1920 @interpretation:device-answer-timeout-seconds @interpretation:use-cases-of-devices
    Scenario Outline: Told when the ESME answers 10 seconds after the Import Supplier <request>
      Given an ESME of variant AD at GBCS <gbcs>
      And the ESME answers the next command with a delay of 10 seconds
      And the Import Supplier <request>
      And the DCC Alerts are none
      When 10 seconds pass
      Then the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: every request that N58 follows
        | srv    | gbcs | request                                               |
        | 6.14.1 | 4.0  | updates the auxiliary load descriptions of the ESME   |
        | 6.14.2 | 3.2  | updates the auxiliary load schedule of the ESME       |
        | 6.14.3 | 4.0  | updates the auxiliary controller schedule of the ESME |

    @S-1921 @interpretation:use-cases-of-devices @interpretation:local-delivery-roles
    Scenario Outline: Told when the Import Supplier <request> and has the command returned too
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier <request>, with CommandVariant 7
      Then the Import Supplier receives I0 and the command <use case>, for the ESME
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: the requests beside 6.14.3
        | srv    | gbcs | use case                    | request                                             |
        | 6.14.1 | 4.0  | ECS46a, message code 0x0053 | updates the auxiliary load descriptions of the ESME |
        | 6.14.2 | 3.2  | ECS46c, message code 0x0054 | updates the auxiliary load schedule of the ESME     |

  @CRP612-35 @CRP612-06
  Rule: N58 names the ESME that was updated, of two in a home
    There is nothing to refuse; the other ESME is what each row excludes.

    @S-1941 @interpretation:use-cases-of-devices
    Scenario Outline: Told of the second ESME, with its own variant and version, when the Import Supplier <request>
      Given an ESME of variant AD at GBCS <first>
      And a second ESME of variant ADE at GBCS <second>
      When the Import Supplier <request>
      Then the second ESME executes <use case>
      And the Import Supplier receives I0 from the second ESME
      And the DCC sends these alerts and no others
        | alert | to                          | ESMEDeviceID    | ESMEVariant | DeviceGBCSVersion |
        | N58   | the Electricity Distributor | the second ESME | ADE         | <second>          |

      Examples: the other ESME is of the other family of commands
        | srv    | first | second | use case                    | request                                                      |
        | 6.14.1 | 4.0   | 3.2    | ECS46a, message code 0x0053 | updates the auxiliary load descriptions of the second ESME   |
        | 6.14.2 | 4.0   | 3.2    | ECS46c, message code 0x0054 | updates the auxiliary load schedule of the second ESME       |
        | 6.14.3 | 3.2   | 4.0    | ECS46d, message code 0x011A | updates the auxiliary controller schedule of the second ESME |
