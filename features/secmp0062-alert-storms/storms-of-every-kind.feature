@SECMP0062
Feature: Alert storms: of any device, by any figures, and again and again
  DUIS 4.0 release note 2.1, DUIS 3.6.2.2 and 3.6.3.2. What holds for the first storm of an ESME by the usual figures holds for every
  device of every home, for whatever figures there are, for the second storm and the tenth, and for numbers of more than one octet.
  Actors: the Users of a home and those of the neighbouring one; their devices.

  @SECMP0062-10 @SECMP0062-11 @SECMP0062-15 @interpretation:alert-throttle-threshold
  Rule: Alerts of every kind of device are throttled, whatever its family, GBCS version and status
    Nothing is refused here, so there is no negative: three forwarded as they are, and one with figures, is what each row asks for.

    Background:
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one

    @S-1500
    Scenario Outline: Throttled from the fourth when it is <case> that raises <code>
      Given <home>
      When the <device> raises <code> 5 times, every 5 seconds
      Then the <user> receives <code> from the <device>: 3 plain, number 1 counting 0

      Examples: device types, and codes of security, events, supply and voltage
        | case           | home                                      | device             | code | user                    |
        | ESME-2.0       | an ESME at GBCS 2.0                       | ESME               | 8F3F | Import Supplier         |
        | ESME-3.2       | a suspended ESME at GBCS 3.2              | ESME               | 8F78 | Import Supplier         |
        | ESME-4.1       | an ESME of variant ADF at GBCS 4.1        | ESME               | 8F1E | Import Supplier         |
        | ESME-joined    | a recovering ESME                         | ESME               | 8183 | Import Supplier         |
        | ESME-recovered | a recovered ESME at GBCS 4.0              | ESME               | 8F3F | Import Supplier         |
        | ESME-voltage   | an ESME at GBCS 3.2                       | ESME               | 8086 | Electricity Distributor |
        | ESME-supply    | an ESME of variant B                      | ESME               | 8F35 | Electricity Distributor |
        | GSME-2.0       | a GSME at GBCS 2.0                        | GSME               | 8F3F | Gas Supplier            |
        | GSME-installed | an installed GSME                         | GSME               | 8183 | Gas Supplier            |
        | GSME-supply    | a GSME at GBCS 3.2                        | GSME               | 8F1D | Gas Supplier            |
        | GPF   | a GPF                        | GPF               | 8F3F | Gas Supplier            |
        | HCALCS   | a HCALCS                        | HCALCS               | 8F3F | Import Supplier            |
        | SAPC     | an ESME of variant AF at GBCS 4.0 | ESME               | 8F3F | Import Supplier            |

    @S-1501 @interpretation:smets1-alert-recipients @interpretation:smets1-alert-service-reference
    Scenario Outline: Throttled from the fourth when it is a SMETS1 <device> that raises <code>
      Given a dual-fuel SMETS1 home with a PPMID and a GPF
      When the <device> raises <code> 5 times, every 5 seconds
      Then the <user> receives <code> from the <device>: 3 plain, number 1 counting 0
      And the <other> receives nothing

      Examples: devices with one supplier, and codes of several kinds
        | case         | device | code | user            | other                   |
        | ESME         | ESME   | 8183 | Import Supplier | Gas Supplier            |
        | ESME-voltage | ESME   | 8002 | Import Supplier | Electricity Distributor |
        | GSME         | GSME   | 8F3F | Gas Supplier    | Import Supplier         |
        | GSME-joined  | GSME   | 8183 | Gas Supplier    | Gas Transporter         |
        | GPF          | GPF    | 8F3F | Gas Supplier    | Import Supplier         |

    @S-1838 @interpretation:smets1-alert-recipients @interpretation:smets1-alert-service-reference
    Scenario: Throttled from the fourth, for both Suppliers, when it is a SMETS1 PPMID
      Given a dual-fuel SMETS1 home with a PPMID
      When the PPMID raises 8F3F 5 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the PPMID: 3 plain, number 1 counting 0
      And the Gas Supplier receives 8F3F from the PPMID: 3 plain, number 1 counting 0

    @S-1839
    Scenario: Numbered on when the inventory changes in the middle
      Given an ESME of variant A
      And the ESME raises 8F3F 5 times, every 5 seconds
      And the Import Supplier successfully updates the details of the ESME, with ESMEVariant ADF
      When the ESME raises 8F3F 7 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 6

    @S-2081
    Scenario Outline: Numbered on when <what> in the middle
      Given an ESME
      And the ESME has renewed its key agreement certificate
      And the ESME raises 8F3F 5 times, every 5 seconds
      And the Import Supplier successfully <request>
      When the ESME raises 8F3F 7 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 6

      Examples: what else the inventory has of a device
        | case        | what                       | request                                             |
        | status      | its status changes         | updates the status of the ESME                      |
        | meter-point | its meter point changes    | updates the MPxN of the ESME                        |
        | certificate | its certificate changes    | retrieves the key agreement certificate of the ESME |

    @S-2082
    Scenario: Numbered on from one day to the next
      Given alerts beyond 3 in 1 day are throttled to 1 every 12 hours, until 3 days pass without one
      And an ESME
      When the ESME raises 8F3F 12 times, every 7 hours
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 1, number 3 counting 1, number 4 counting 1, number 5 counting 1

  @SECMP0062-13 @interpretation:alert-throttle-threshold
  Rule: What storms in one home has no bearing on another device of the home, nor on another home, nor on who is told of that

    Background:
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one

    @S-1515
    Scenario: Throttled each for itself when two meters of one home storm with the same code
      Given an ESME
      And a second ESME
      And the ESME raises 8F3F 10 times, every 5 seconds
      When the second ESME raises 8F3F 5 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5
      And the Import Supplier receives 8F3F from the second ESME: 3 plain, number 1 counting 0

    @S-1502 @negative
    Scenario Outline: Forwarded as they are when <other> storms with the same code
      Given a dual-fuel SMETS2 home with <more>
      And a neighbouring dual-fuel SMETS2 home with a PPMID
      And the <other> raises 8F3F 6 times, every 1 second
      When the <device> raises 8F3F 3 times, every 1 second
      Then the <user> receives 8F3F from the <device>: 3 plain
      And the <other user> receives 8F3F from the <other>: 3 plain, number 1 counting 0

      Examples: two of a type in one home, and one of a type in each of two homes
        | case             | other             | device            | more          | user                | other user      |
        | second-ESME      | ESME              | second ESME       | a second ESME | Import Supplier     | Import Supplier |
        | first-ESME       | second ESME       | ESME              | a second ESME | Import Supplier     | Import Supplier |
        | ESME-next-door   | ESME              | neighbouring ESME | a PPMID       | Other Supplier      | Import Supplier |
        | ESME-here        | neighbouring ESME | ESME              | a PPMID       | Import Supplier     | Other Supplier  |
        | GSME-next-door   | GSME              | neighbouring GSME | a PPMID       | Second Gas Supplier | Gas Supplier    |

  @SECMP0062-10 @SECMP0062-11 @SECMP0062-12 @SECMP0062-15 @interpretation:alert-throttle-threshold
  @interpretation:alert-throttle-window-seconds @interpretation:alert-throttle-forward-period-seconds
  @interpretation:alert-throttle-quiet-period-seconds
  Rule: Threshold, window, period and quiet time are configuration, each for itself

    @S-1503
    Scenario Outline: Throttled beyond <beyond> in <window> to 1 every <period>: <number> alerts, every <interval>
      Given alerts beyond <beyond> in <window> are throttled to 1 every <period>, until <quiet> pass without one
      And an ESME
      When the ESME raises 8F3F <number> times, every <interval>
      Then the Import Supplier receives 8F3F from the ESME: <forwarded>

      Examples: each figure another than usual
        | case        | beyond | window      | period      | quiet       | number | interval   | forwarded                                         |
        | one         | 1      | 20 seconds  | 10 seconds  | 40 seconds  | 6      | 4 seconds  | 1 plain, number 1 counting 0, number 2 counting 2 |
        | two         | 2      | 10 seconds  | 30 seconds  | 60 seconds  | 6      | 4 seconds  | 2 plain, number 1 counting 0                      |
        | five        | 5      | 5 minutes   | 2 minutes   | 10 minutes  | 9      | 50 seconds | 5 plain, number 1 counting 0, number 2 counting 2 |
        | ten         | 10     | 1 minute    | 30 seconds  | 90 seconds  | 14     | 2 seconds  | 10 plain, number 1 counting 0                     |
        | short-turns | 3      | 60 seconds  | 5 seconds   | 60 seconds  | 8      | 2 seconds  | 3 plain, number 1 counting 0, number 2 counting 2 |
        | long-turns  | 3      | 60 seconds  | 2 minutes   | 4 minutes   | 14     | 15 seconds | 3 plain, number 1 counting 0, number 2 counting 7 |
        | long-window | 3      | 10 minutes  | 5 minutes   | 15 minutes  | 10     | 60 seconds | 3 plain, number 1 counting 0, number 2 counting 4 |

    @S-1504 @negative
    Scenario: Forwarded as they are when as many would be too many by the usual figures
      Given alerts beyond 10 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the ESME raises 8F3F 10 times, every 1 second
      Then the Import Supplier receives 8F3F from the ESME: 10 plain

    @S-1505
    Scenario Outline: Throttled, or not any more, after a pause of <pause>: <why>
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until <quiet> pass without one
      And an ESME
      And the ESME raises 8F3F <first> times, every 5 seconds
      And <pause> pass
      When the ESME raises 8F3F <then> times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: <forwarded>

      Examples: other quiet times than usual, and just as long as the usual one
        | case    | quiet       | first | pause       | then | forwarded                                                  | why                                         |
        | short   | 20 seconds  | 5     | 25 seconds  | 3    | 3 plain, number 1 counting 0, number 1 counting 0          | over, and begun again by what is in the window |
        | long    | 300 seconds | 5     | 299 seconds | 2    | 3 plain, number 1 counting 0, number 2 counting 1          | a second too short                          |
        | exactly | 60 seconds  | 8     | 60 seconds  | 1    | 3 plain, number 1 counting 0, 1 plain                      | the quiet time to the second                |
        | between | 61 seconds  | 8     | 60 seconds  | 1    | 3 plain, number 1 counting 0, number 2 counting 4          | a second too short                          |

  @SECMP0062-11 @SECMP0062-12 @interpretation:alert-throttle-quiet-period-seconds @interpretation:alert-throttle-remainder-reported
  Rule: Every episode is like the first: three as they are, then numbers from 1 and counts of its own
    Nothing is refused here, so there is no negative: a number or count of an earlier episode is what each row excludes.

    Background:
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one

    @S-1506 @interpretation:smets1-alert-recipients @interpretation:smets1-alert-service-reference
    Scenario Outline: Numbered and counted anew in the second episode when <event>
      Given <home>
      And <event> 8 times, every 5 seconds
      And 61 seconds pass
      When <event> 16 times, every 5 seconds
      Then the <user> receives <code> <of>: 3 plain, number 1 counting 0, 3 plain, number 1 counting 0, number 2 counting 5, number 3 counting 5

      Examples: Device Alerts of either fuel, and SMETS1 Alerts
        | case        | home                      | event                | user            | code | of            |
        | ESME        | an ESME                   | the ESME raises 8F3F | Import Supplier | 8F3F | from the ESME |
        | GSME        | a GSME at GBCS 3.2        | the GSME raises 8183 | Gas Supplier    | 8183 | from the GSME |
        | SMETS1-ESME | a dual-fuel SMETS1 home   | the ESME raises 8F3F | Import Supplier | 8F3F | from the ESME |
        | SMETS1-GSME | a gas-only SMETS1 home    | the GSME raises 8F3F | Gas Supplier    | 8F3F | from the GSME |

    @S-1507
    Scenario: Numbered and counted anew in the second episode when it is a DCC Alert
      Given an ESME
      And the CSP reports a power outage of 3 minutes at the Communications Hub 6 times, every 10 seconds
      And 61 seconds pass
      When the CSP reports a power outage of 3 minutes at the Communications Hub 8 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0, 3 plain, number 1 counting 0, number 2 counting 2
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0, 3 plain, number 1 counting 0, number 2 counting 2

    @S-1508
    Scenario: Numbered from 1 in the third episode too
      Given an ESME
      And the ESME raises 8F3F 6 times, every 2 seconds
      And 61 seconds pass
      And the ESME raises 8F3F 6 times, every 2 seconds
      And 61 seconds pass
      When the ESME raises 8F3F 20 times, every 2 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, 3 plain, number 1 counting 0, 3 plain, number 1 counting 0, number 2 counting 14

    @S-1509
    Scenario: Ended for one code while another of the device goes on
      Given an ESME
      And the ESME raises 8F3F 5 times, every 2 seconds
      And the ESME raises 8F78 30 times, every 3 seconds
      When the ESME raises 8F3F 4 times, every 2 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, 3 plain, number 1 counting 0
      And the Import Supplier receives 8F78 from the ESME: 3 plain, number 1 counting 0, number 2 counting 9, number 3 counting 9

  @SECMP0062-10 @interpretation:alert-throttle-threshold @interpretation:first-throttled-alert-forwarded
  Rule: DCC Alerts that requests bring about are throttled as those that providers bring about
    Nothing is refused here, so there is no negative: an alert too many is what the scenario excludes.

    @S-1554 @where:first-throttled-alert-forwarded=true
    Scenario: Held back from the third N58 about an ESME where one is the threshold
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the Electricity Distributor receives N58 about the ESME: 1 plain, number 1 counting 0

    @S-1835 @where:first-throttled-alert-forwarded=true @interpretation:n16-recipients
    Scenario: Held back from the third N16 about an ESME where one is the threshold
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the identity of the ESME is confirmed 5 times, every 2 seconds
      Then the DCC Alerts are N16 to the n16-recipients of the ESME; N16 to the n16-recipients of the ESME

    @S-1848 @interpretation:n16-recipients @where:first-throttled-alert-forwarded=true @where:n16-recipients=ED+GT
    Scenario: Numbered and counted from the second N16 about an ESME where one is the threshold
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the identity of the ESME is confirmed 5 times, every 10 seconds
      Then the Electricity Distributor receives N16 about the ESME: 1 plain, number 1 counting 0, number 2 counting 2

    @S-1845 @SECMP0062-13 @where:first-throttled-alert-forwarded=true @interpretation:n16-recipients
    Scenario: Forwarded about a second ESME of the home while N16 about the first is held back
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And a home at GBCS 4.0 with an ESME and a second ESME
      And the identity of the ESME is confirmed 4 times, every 2 seconds
      When the identity of the second ESME is confirmed
      Then the DCC Alerts are N16 to the n16-recipients of the ESME; N16 to the n16-recipients of the ESME; N16 to the n16-recipients of the second ESME

  @SECMP0062-10 @interpretation:alert-throttle-threshold @interpretation:first-throttled-alert-forwarded
  Rule: DCC Alerts about firmware are throttled too
    Nothing is refused here, so there is no negative: an alert too many is what each row excludes.

    Background:
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an electricity-only SMETS2 home

    @S-1836 @where:first-throttled-alert-forwarded=true @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: Held back from the third <alert> about an ESME where one is the threshold
      Given firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the ESME
      And the CSP reports that the firmware for the ESME <failure>
      And the CSP reports that the firmware for the ESME <failure>
      When the CSP reports that the firmware for the ESME <failure>
      Then the Import Supplier receives <alert> about the ESME: 1 plain, number 1 counting 0

      Examples: every alert about a distribution
        | alert | failure                                   |
        | N18   | does not match its hash                   |
        | N19   | is for a device that cannot be identified |
        | N20   | is too large                              |
        | N21   | has an unknown version                    |

    @S-1837 @where:first-throttled-alert-forwarded=true @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario: Held back from the third N51 about an ESME where one is the threshold
      Given firmware version 03000000 of the ESME is not listed on the Central Products List
      And the ESME reports firmware version 03000000
      And the Electricity Distributor successfully reads the firmware version of the ESME
      And the Electricity Distributor successfully reads the firmware version of the ESME
      When the Electricity Distributor successfully reads the firmware version of the ESME
      Then the DCC Alerts are N51 to the Import Supplier; N51 to the Import Supplier

  @SECMP0062-10 @interpretation:alert-throttle-threshold @interpretation:first-throttled-alert-forwarded
  Rule: DCC Alerts about SMETS1 firmware are throttled too
    Nothing is refused here, so there is no negative: an alert too many is what each row excludes.

    Background:
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List

    @S-1847 @where:first-throttled-alert-forwarded=true @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario: Held back from the third N57 about a PPMID where one is the threshold
      Given the Import Supplier successfully updates the firmware of the PPMID
      And the S1SP reports that the firmware for the PPMID does not match its hash
      And the Import Supplier successfully updates the firmware of the PPMID
      And the S1SP reports that the firmware for the PPMID does not match its hash
      When the Import Supplier successfully updates the firmware of the PPMID
      Then the DCC Alerts are N57 to the Gas Supplier; N18 to the Import Supplier; N57 to the Gas Supplier; N18 to the Import Supplier

  @SECMP0062-09 @SECMP0062-11 @SECMP0062-12 @interpretation:alert-throttle-forward-period-seconds
  Rule: Numbers and counts go on beyond what one or two octets hold
    Nothing is refused here, so there is no negative: a number that begins anew, or a count that stops, is what each row excludes.

    @S-1510
    Scenario: Numbered beyond 255
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 1 second, until 60 seconds pass without one
      And an ESME
      When the ESME raises 8183 262 times, every 1 second
      Then the Import Supplier receives 8183 from the ESME as the target throttles

    @S-1511
    Scenario: Counted beyond 255 when a meter raises them
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 5 minutes, until 10 minutes pass without one
      And an ESME
      When the ESME raises 8183 310 times, every 1 second
      Then the Import Supplier receives 8183 from the ESME: 3 plain, number 1 counting 0, number 2 counting 299

    @S-1512 @interpretation:smets1-alert-recipients @interpretation:smets1-alert-service-reference
    Scenario: Counted beyond 65,535 when a SMETS1 meter raises them
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 5 minutes, until 10 minutes pass without one
      And a SMETS1 ESME
      And the ESME raises 8F3F 33000 times
      And the ESME raises 8F3F 33000 times
      And 5 minutes pass
      When the ESME raises 8F3F
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 65996

  @SECMP0062-14 @interpretation:alert-throttle-excluded-codes
  Rule: Every code on the list is excluded, for every device, and no other

    Background:
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And alerts 8F75, 8183 and 8F3F are excluded from throttling

    @S-1513 @interpretation:smets1-alert-recipients @interpretation:smets1-alert-service-reference
    Scenario Outline: Forwarded as they are when a <device> raises <code>, the <place> of the list
      Given <home>
      When the <device> raises <code> 6 times, every 1 second
      Then the <user> receives <code> from the <device>: 6 plain

      Examples: each code, and several devices
        | case        | home                    | device | code | place  | user            |
        | first       | an ESME                 | ESME   | 8F75 | first  | Import Supplier |
        | second      | an ESME at GBCS 3.2     | ESME   | 8183 | second | Import Supplier |
        | last        | an ESME                 | ESME   | 8F3F | last   | Import Supplier |
        | GSME        | a GSME                  | GSME   | 8183 | second | Gas Supplier    |
        | SMETS1-ESME | a dual-fuel SMETS1 home | ESME   | 8F3F | last   | Import Supplier |

    @S-1514 @negative
    Scenario: Throttled when it is the only code that is not on the list
      Given a GSME
      And the GSME raises 8F3F 5 times, every 1 second
      When the GSME raises 8F78 5 times, every 1 second
      Then the Gas Supplier receives 8F78 from the GSME: 3 plain, number 1 counting 0
      And the Gas Supplier receives 8F3F from the GSME: 5 plain
