@SECMP0062
Feature: Alert storms: DCC Alerts and SMETS1 Alerts are throttled as Device Alerts are
  DUIS 4.0 release note 2.1, DUIS 1.4.11.2 and 3.6.3.2. The same two items and the same rules hold for alerts that the DCC makes
  itself and for those that a SMETS1 Service Provider signs for its devices. The figures are readings.
  Actors: the Users of a home; its Communications Hub and meters.

  Background:
    Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one

  @SECMP0062-10 @SECMP0062-15 @interpretation:alert-throttle-threshold
  Rule: A DCC Alert is throttled beyond the threshold

    @S-0120
    Scenario: Throttled from the fourth AD1 about a Communications Hub within the window
      Given an ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub 4 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0

    @S-0121 @negative
    Scenario: Forwarded as they are when three AD1 come within the window
      Given an ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub 3 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain

  @SECMP0062-11 @SECMP0062-12 @interpretation:alert-throttle-forward-period-seconds @interpretation:alert-count-includes-forwarded
  Rule: Every recipient of an alert is told the same
    Nothing is refused here, so there is no negative: a recipient who is told otherwise is what each scenario excludes.

    @S-0122
    Scenario: Same figures to supplier and network operator of a home with electricity
      Given an ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub 8 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0, number 2 counting 2
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0, number 2 counting 2

    @S-0123
    Scenario: Same figures to all four parties of a home with two fuels, though they are told of different meters
      Given an ESME
      And a GSME
      When the CSP reports a power outage of 3 minutes at the Communications Hub 5 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Gas Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Gas Transporter receives AD1 about the Communications Hub: 3 plain, number 1 counting 0

    @S-0124
    Scenario: Accounted for, to each recipient, when a hub loses its power again and again
      Given an ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub 25 times, every 4 seconds
      Then the Import Supplier can account for every AD1 about the Communications Hub
      And the Electricity Distributor can account for every AD1 about the Communications Hub

  @SECMP0062-13 @interpretation:alert-throttle-threshold
  Rule: DCC Alerts are counted for each device and each code by itself

    @S-0125 @negative
    Scenario: Device Alert forwarded as it is when a DCC Alert about the same hub is being throttled
      Given an ESME
      And the CSP reports a power outage of 3 minutes at the Communications Hub 5 times, every 10 seconds
      When the ESME raises 8F3F 2 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 2 plain
      And the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0

    @S-0126
    Scenario: Numbered each for itself when a DCC Alert and a Device Alert storm
      Given an ESME
      And the CSP reports a power outage of 3 minutes at the Communications Hub 5 times, every 10 seconds
      When the ESME raises 8F3F 5 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0
      And the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0

  @SECMP0062-10 @SECMP0062-11 @SECMP0062-12 @interpretation:alert-throttle-forward-period-seconds @interpretation:smets1-alert-recipients
  Rule: A SMETS1 Alert is throttled beyond the threshold

    @S-0127 @interpretation:alert-count-includes-forwarded @interpretation:smets1-alert-service-reference
    Scenario: Throttled from the fourth, numbered and counted, when a SMETS1 meter storms
      Given a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F3F 16 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5, number 3 counting 5

    @S-0128 @negative @interpretation:smets1-alert-service-reference
    Scenario: Forwarded as they are when three SMETS1 Alerts come within the window
      Given a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F3F 3 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain

    @S-0129 @interpretation:smets1-alert-service-reference
    Scenario: Same figures to both suppliers when a SMETS1 hub storms
      Given a SMETS1 Communications Hub
      When the Communications Hub raises 8F3F 10 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the Communications Hub: 3 plain, number 1 counting 0, number 2 counting 5
      And the Gas Supplier receives 8F3F from the Communications Hub: 3 plain, number 1 counting 0, number 2 counting 5

  @SECMP0062-13 @interpretation:alert-throttle-threshold @interpretation:smets1-alert-recipients
  Rule: SMETS1 Alerts are counted for each device and each code by itself
    What is throttled beside them is the negative of each scenario.

    @S-2055 @interpretation:smets1-alert-service-reference
    Scenario Outline: Forwarded as they are from the <other> when the <device> of the same home has sent as many as are
      Given an electricity-only SMETS1 home with a PPMID
      And the <device> raises 8F3F 5 times, every 5 seconds
      When the <other> raises 8F3F 3 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the <other>: 3 plain
      And the Import Supplier receives 8F3F from the <device>: 3 plain, number 1 counting 0

      Examples: either of two
        | case  | device | other |
        | meter | ESME   | PPMID |
        | PPMID | PPMID  | ESME  |

    @S-2056 @interpretation:smets1-alert-service-reference
    Scenario: Forwarded as they are under another code of the same device
      Given an electricity-only SMETS1 home
      And the ESME raises 8F3F 5 times, every 5 seconds
      When the ESME raises 8F76 3 times, every 5 seconds
      Then the Import Supplier receives 8F76 from the ESME: 3 plain
      And the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

  @SECMP0062-14 @interpretation:alert-throttle-excluded-codes
  Rule: A code on the list of excluded codes is throttled for no kind of alert

    @S-0130 @interpretation:smets1-alert-service-reference
    Scenario: Forwarded as they are when the code of a SMETS1 Alert is excluded
      Given alerts 8F75 are excluded from throttling
      And a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F75 10 times, every 1 second
      Then the Import Supplier receives 8F75 from the ESME: 10 plain

    @S-0131 @negative @interpretation:smets1-alert-service-reference
    Scenario: Throttled when the code of a SMETS1 Alert is not excluded
      Given alerts 8F75 are excluded from throttling
      And a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F76 5 times, every 1 second
      Then the Import Supplier receives 8F76 from the ESME: 3 plain, number 1 counting 0
