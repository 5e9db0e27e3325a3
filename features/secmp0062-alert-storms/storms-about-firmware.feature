@SECMP0062
Feature: Alert storms: DCC Alerts, each counted by its code and its device
  DUIS 4.0 release note 2.1.6, DUIS 3.6.3.2. A DCC Alert that a request brings about is throttled as any other. The next code has a count of
  its own, though it is about the same device and goes to the same User, and the next device has one, though it is alerted with that code.
  Actors: the Suppliers and the Electricity Distributor of a home; its meters; the CSP.

  @SECMP0062-10 @interpretation:alert-throttle-threshold @interpretation:first-throttled-alert-forwarded
  Rule: An alert that comes with every version that is read is throttled
    Nothing is refused here, so there is no negative: an alert too many is what each row excludes.

    @S-1860 @where:first-throttled-alert-forwarded=true @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: Held back from the third <alert> about <home> where one is the threshold
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And <home>
      And firmware versions 02000000, 03000000 and 04000000 of the <device> are <listing> on the Central Products List
      And the <user> has read firmware versions 02000000 and 03000000 from the <device>, one after the other
      And the <device> reports firmware version 04000000
      When the <user> successfully reads the firmware version of the <device>
      Then the DCC Alerts are <alert> to the <supplier>; <alert> to the <supplier>

      Examples: what is Current and what is Removed, in either family
        | case     | alert | listing | home                    | device | user                    | supplier        |
        | N49      | N49   | Current | an ESME at GBCS 4.0     | ESME   | Electricity Distributor | Import Supplier |
        | N50      | N50   | Removed | an ESME at GBCS 4.0     | ESME   | Electricity Distributor | Import Supplier |
        | N49-gas  | N49   | Current | a dual-fuel SMETS1 home | GSME   | Gas Transporter         | Gas Supplier    |
        | N50-gas  | N50   | Removed | a dual-fuel SMETS1 home | GSME   | Gas Transporter         | Gas Supplier    |

  @SECMP0062-13 @interpretation:alert-throttle-threshold @interpretation:first-throttled-alert-forwarded
  Rule: Another code about the same device, and the same code about another device, is counted by itself
    That a second alert of one code about one device is not forwarded as it is: see the Rule before, so there is no positive scenario here.

    Background:
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one

    @S-1861 @negative @where:first-throttled-alert-forwarded=true @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: Forwarded as it is when <last> follows upon <first> that is throttled
      Given an ESME at GBCS 4.0
      And firmware versions 02000000 and 03000000 of the ESME are <listing> on the Central Products List
      And firmware version 04000000 of the ESME is <other> on the Central Products List
      And the Electricity Distributor has read firmware versions 02000000 and 03000000 from the ESME, one after the other
      And the ESME reports firmware version 04000000
      When the Electricity Distributor successfully reads the firmware version of the ESME
      Then the DCC Alerts are <first> to the Import Supplier; <first> to the Import Supplier; <last> to the Import Supplier

      Examples: each after another
        | case    | first | last | listing | other      |
        | N49-N50 | N49   | N50  | Current | Removed    |
        | N50-N51 | N50   | N51  | Removed | not listed |
        | N49-N51 | N49   | N51  | Current | not listed |

    @S-1862 @negative @where:first-throttled-alert-forwarded=true @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: Forwarded as it is when <last> follows upon <first> that is throttled, about one distribution
      Given an electricity-only SMETS2 home
      And firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the ESME
      And the CSP reports that the firmware for the ESME <failure>
      And the CSP reports that the firmware for the ESME <failure>
      When the CSP reports that the firmware for the ESME <other>
      Then the DCC Alerts are <first> to the Import Supplier; <first> to the Import Supplier; <last> to the Import Supplier

      Examples: each after another
        | first | last | failure                                   | other                                     |
        | N18   | N20  | does not match its hash                   | is too large                              |
        | N20   | N21  | is too large                              | has an unknown version                    |
        | N21   | N19  | has an unknown version                    | is for a device that cannot be identified |

    @S-1863 @negative @where:first-throttled-alert-forwarded=true @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario: Forwarded as it is when N51 about a second ESME follows upon N51 that is throttled
      Given a home at GBCS 4.0 with an ESME and a second ESME
      And firmware versions 02000000 and 03000000 of the ESME are not listed on the Central Products List
      And firmware version 03000000 of the second ESME is not listed on the Central Products List
      And the Electricity Distributor has read firmware versions 02000000 and 03000000 from the ESME, one after the other
      And the second ESME reports firmware version 03000000
      When the Electricity Distributor successfully reads the firmware version of the second ESME
      Then the DCC Alerts are N51 to the Import Supplier; N51 to the Import Supplier; N51 to the Import Supplier

    @S-1864 @negative @where:first-throttled-alert-forwarded=true
    Scenario: Forwarded as it is when N58 about a second ESME follows upon N58 that is throttled
      Given a home at GBCS 4.0 with an ESME of variant AD and a second ESME of variant AD
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      When the Import Supplier successfully updates the auxiliary load descriptions of the second ESME
      Then the Electricity Distributor receives N58 about the ESME: 1 plain, number 1 counting 0
      And the Electricity Distributor receives N58 about the second ESME: 1 plain

  @SECMP0062-11 @SECMP0062-12 @interpretation:alert-throttle-forward-period-seconds @interpretation:alert-count-includes-forwarded
  Rule: A DCC Alert is numbered and counted on from report to report
    Nothing is refused here, so there is no negative: a number that stays, or a count of what was reported before, is what is excluded.

    @S-1865
    Scenario: Numbered to the fourth report, each counting its own
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub 13 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0, number 2 counting 2, number 3 counting 2, number 4 counting 2
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0, number 2 counting 2, number 3 counting 2, number 4 counting 2

    @S-1878 @interpretation:first-throttled-alert-forwarded @interpretation:n16-recipients @where:first-throttled-alert-forwarded=true @where:n16-recipients=ED+GT
    Scenario: Numbered to the third report when it is N16
      Given alerts beyond 1 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the identity of the ESME is confirmed 8 times, every 10 seconds
      Then the Electricity Distributor receives N16 about the ESME: 1 plain, number 1 counting 0, number 2 counting 2, number 3 counting 2
