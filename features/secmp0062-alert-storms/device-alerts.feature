@SECMP0062
Feature: Alert storms: when Device Alerts are throttled, and what those that are forwarded say
  DUIS 4.0 release note 2.1, DUIS 3.6.2.2. When a device raises the same alert too often, the DCC forwards one in a while and says
  in it how many it stands for. The note refers to a table that it does not reproduce, so all figures are readings.
  Actors: the Import Supplier and the other Users of a home; its meters.

  Background:
    Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one

  @SECMP0062-15 @interpretation:alert-throttle-threshold
  Rule: Up to the threshold every alert is forwarded as it is, and the first alert beyond it begins throttling

    @S-0100 @negative
    Scenario Outline: Forwarded as they are when <number> come within the window
      Given an ESME
      When the ESME raises 8F3F <number> times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: <forwarded>

      Examples: below the threshold, and at it
        | number | forwarded |
        | 1      | 1 plain   |
        | 2      | 2 plain   |
        | 3      | 3 plain   |

    @S-0101 @interpretation:first-throttled-alert-forwarded
    Scenario: Throttled from the fourth within the window
      Given an ESME
      When the ESME raises 8F3F 4 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

    @S-0102 @negative @interpretation:alert-throttle-window-seconds
    Scenario: Forwarded as they are for as long as no window holds more than three
      Given an ESME
      When the ESME raises 8F3F 12 times, every 21 seconds
      Then the Import Supplier receives 8F3F from the ESME: 12 plain

    @S-0103 @interpretation:alert-throttle-window-seconds
    Scenario: Throttled when the window that ends with an alert holds four, wherever it begins
      Given an ESME
      And the ESME raises 8F3F
      And 50 seconds pass
      When the ESME raises 8F3F 4 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 4 plain, number 1 counting 0

    @S-0104
    Scenario: Throttled from the fourth when all come at once
      Given an ESME
      When the ESME raises 8F3F 6 times
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

  @SECMP0062-10 @interpretation:alert-throttle-threshold
  Rule: An alert carries ThrottledAlertSequenceId if, and only if, its code is being throttled for that device when it is forwarded

    @S-0105 @interpretation:alert-throttle-forward-period-seconds
    Scenario: Carried by none before a storm is throttled, and by each that is forwarded after
      Given an ESME
      When the ESME raises 8F3F 10 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5

    @S-0106 @negative @interpretation:alert-throttle-quiet-period-seconds @interpretation:alert-throttle-remainder-reported
    Scenario: Not carried any more when the quiet period is over
      Given an ESME
      And the ESME raises 8F3F 8 times, every 5 seconds
      And 61 seconds pass
      When the ESME raises 8F3F
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, 1 plain

    @S-0107 @interpretation:alert-throttle-quiet-period-seconds
    Scenario: Still carried one second before the quiet period is over
      Given an ESME
      And the ESME raises 8F3F 8 times, every 5 seconds
      And 59 seconds pass
      When the ESME raises 8F3F
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 4

    @S-0108
    Scenario Outline: Carried by <code> from the <device> to the <user>
      Given a <device>
      When the <device> raises <code> 5 times, every 5 seconds
      Then the <user> receives <code> from the <device>: 3 plain, number 1 counting 0

      Examples: devices, alerts with and without a signature, and those whom they concern
        | case         | device | code | user                    | which is            |
        | ESME-tamper  | ESME   | 8F3F | Import Supplier         | signed, of security |
        | ESME-joined  | ESME   | 8183 | Import Supplier         | not signed          |
        | ESME-voltage | ESME   | 8002 | Electricity Distributor | of the network      |
        | GSME-tamper  | GSME   | 8F3F | Gas Supplier            | in GBZ              |

  @SECMP0062-11 @interpretation:alert-throttle-forward-period-seconds
  Rule: ThrottledAlertSequenceId numbers the alerts that are forwarded since throttling began, from 1 in every episode

    @S-0109
    Scenario: Numbered 1, 2 and 3 while the storm goes on
      Given an ESME
      When the ESME raises 8F3F 16 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5, number 3 counting 5

    @S-0110 @interpretation:alert-throttle-quiet-period-seconds
    Scenario: Numbered from 1 again in a second episode
      Given an ESME
      And the ESME raises 8F3F 10 times, every 5 seconds
      And 61 seconds pass
      When the ESME raises 8F3F 4 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5, 3 plain, number 1 counting 0

    @S-0111 @negative @interpretation:alert-throttle-quiet-period-seconds
    Scenario: Not numbered from 1 again when the storm only slackens
      Given an ESME
      And the ESME raises 8F3F 4 times, every 5 seconds
      And 45 seconds pass
      When the ESME raises 8F3F 2 times, every 31 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 0, number 3 counting 0

  @SECMP0062-12 @interpretation:alert-count-includes-forwarded
  Rule: ThrottledAlertCount is the number of alerts held back since the last one was forwarded, and none is lost while throttling goes on
    Nothing is refused here, so there is no negative: each row excludes every other count.

    @S-0112 @interpretation:alert-throttle-forward-period-seconds
    Scenario Outline: Counted when they come <number> times, every <interval>
      Given an ESME
      When the ESME raises 8F3F <number> times, every <interval>
      Then the Import Supplier receives 8F3F from the ESME: <forwarded>

      Examples: from a downpour to a drizzle
        | case | number | interval   | forwarded                                                                |
        | 1 s  | 64     | 1 second   | 3 plain, number 1 counting 0, number 2 counting 29, number 3 counting 29 |
        | 7 s  | 12     | 7 seconds  | 3 plain, number 1 counting 0, number 2 counting 4                        |
        | 10 s | 8      | 10 seconds | 3 plain, number 1 counting 0, number 2 counting 2                        |
        | 15 s | 8      | 15 seconds | 3 plain, number 1 counting 0, number 2 counting 1, number 3 counting 1   |

    @S-0113
    Scenario Outline: Accounted for when <number> come, every <interval>
      Given an ESME
      When the ESME raises 8F3F <number> times, every <interval>
      Then the Import Supplier can account for every 8F3F from the ESME

      Examples: storms that end somewhere between two that are forwarded
        | case    | number | interval   |
        | 50-7 s  | 50     | 7 seconds  |
        | 30-13 s | 30     | 13 seconds |
        | 40-3 s  | 40     | 3 seconds  |

      @needs:clock-to-the-second
      Examples: a storm with an alert a second
        | case    | number | interval   |
        | 100-1 s | 100    | 1 second   |

    @S-0188 @interpretation:alert-throttle-quiet-period-seconds @interpretation:alert-throttle-remainder-reported
    Scenario: Not counted in a second episode when they were held back last in the first
      Given an ESME
      And the ESME raises 8F3F 8 times, every 5 seconds
      And 61 seconds pass
      When the ESME raises 8F3F 4 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, 3 plain, number 1 counting 0

  @SECMP0062-13 @interpretation:alert-throttle-threshold
  Rule: Alerts are counted and throttled for each device and each code by itself

    @S-0114
    Scenario: Numbered each for itself when two codes of one device storm
      Given an ESME
      And the ESME raises 8F3F 10 times, every 5 seconds
      When the ESME raises 8F78 5 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5
      And the Import Supplier receives 8F78 from the ESME: 3 plain, number 1 counting 0

    @S-0115 @negative
    Scenario: Forwarded as they are when another code of the device is being throttled
      Given an ESME
      And the ESME raises 8F3F 6 times, every 5 seconds
      When the ESME raises 8F78 3 times, every 5 seconds
      Then the Import Supplier receives 8F78 from the ESME: 3 plain
      And the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

    @S-0116 @negative
    Scenario: Forwarded as they are when another device is being throttled for the same code
      Given an ESME
      And a GSME
      And the ESME raises 8F3F 6 times, every 5 seconds
      When the GSME raises 8F3F 3 times, every 5 seconds
      Then the Gas Supplier receives 8F3F from the GSME: 3 plain
      And the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

  @SECMP0062-14 @interpretation:alert-throttle-excluded-codes
  Rule: A code on the list of excluded codes is never throttled

    @S-0117
    Scenario Outline: Forwarded as they are when <code> is excluded, however many come
      Given alerts <code> are excluded from throttling
      And an ESME
      When the ESME raises <code> 20 times, every 1 second
      Then the Import Supplier receives <code> from the ESME: 20 plain

      Examples: as at the time of DUIS 4.0, and any other
        | code | why                                          |
        | 8F75 | on the list until 2023, by the public record |
        | 8F3F | the list is configuration                    |

    @S-0118 @negative
    Scenario: Throttled when another code is excluded
      Given alerts 8F75 are excluded from throttling
      And an ESME
      When the ESME raises 8F3F 5 times, every 1 second
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0
