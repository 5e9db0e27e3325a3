@SECMP0062
Feature: Alert storms: the figures by which the target throttles
  DUIS 4.0 release note 2.1. The figures stand in a table that the note does not reproduce; a target says them, or the usual ones
  hold. Here nobody arranges any: what comes of a storm follows from what the target says.
  Actors: the Import Supplier; an ESME.

  @SECMP0062-10 @SECMP0062-11 @SECMP0062-12 @SECMP0062-15
  @interpretation:alert-throttle-threshold @interpretation:alert-throttle-window-seconds
  @interpretation:alert-throttle-forward-period-seconds @interpretation:alert-throttle-quiet-period-seconds
  @interpretation:alert-count-includes-forwarded @interpretation:first-throttled-alert-forwarded
  @interpretation:alert-throttle-remainder-reported
  Rule: A storm is throttled by the figures of the target
    Nothing is refused here, so there is no negative: an alert more or less than by these figures is what each scenario excludes.

    @S-1106
    Scenario Outline: Throttled by the figures of the target, <which>
      Given an ESME
      When the ESME raises 8F3F <times> times, every <period>
      Then the Import Supplier receives 8F3F from the ESME as the target throttles

      Examples: fast, and so slow that a window decides
        | which  | times | period     |
        | fast   | 40    | 5 seconds  |
        | slow   | 12    | 15 seconds |
        | slower | 12    | 25 seconds |

    @S-1107
    Scenario Outline: Throttled, or not any more, by the figures of the target after <pause>
      Given an ESME
      And the ESME raises 8F3F 8 times, every 5 seconds
      And <pause> pass
      When the ESME raises 8F3F 8 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME as the target throttles

      Examples: pauses about as long as a storm may pause
        | pause      |
        | 50 seconds |
        | 70 seconds |

  @SECMP0062-14 @interpretation:alert-throttle-excluded-codes
  Rule: The codes that the target excludes are not throttled, and others are
    Nothing is refused here either.

    @S-1109
    Scenario Outline: Treated by the list of the target: <code>
      Given an ESME
      When the ESME raises <code> 10 times, every 1 second
      Then the Import Supplier receives <code> from the ESME as the target throttles

      Examples: a code that was on the list at the time
        | code |
        | 8F75 |

      Examples: a code that was not
        | code |
        | 8F76 |
