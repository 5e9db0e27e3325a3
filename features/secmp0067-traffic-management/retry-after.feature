@SECMP0067 @provisional
Feature: Traffic Management: what a rejection says, and what comes after it
  DUIS 4.0 release note 2.2, DUIS 2.7 and 2.10. The reply tells for how long to wait; it is no DUIS Response. The User
  lowers its rate and sends the request again when the time is over. The delay and its form are readings.
  Actors: the Import Supplier, who sends much; the Gas Supplier, who sends too; an ESME and its Communications Hub.

  @SECMP0067-05 @interpretation:traffic-retry-after-seconds @interpretation:traffic-retry-after-form
  Rule: The reply states in Retry-After for how long the User has to wait at least
    A reply that states nothing, or what nobody can read, is what each scenario excludes.

    @S-0220
    Scenario Outline: Told to wait <delay>, stated <form>
      Given Traffic Management above 4 requests a second, with 2 for each User, and a delay of <delay> stated <form>
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 2 times
      And the Import Supplier reads the inventory for the ESME, 2 times
      When the Import Supplier reads the device log of the ESME
      Then the request is rejected with HTTP 429
      And the reply tells to wait <delay>

      Examples: both forms of HTTP, short and long
        | case     | delay      | form       |
        | 1-s      | 1 second   | in seconds |
        | 2-s      | 2 seconds  | in seconds |
        | 90-s     | 90 seconds | in seconds |
        | 2-date   | 2 seconds  | as a date  |
        | 5-m-date | 5 minutes  | as a date  |

    @S-0221
    Scenario Outline: Told to wait at the <service> Service when the Import Supplier <request>
      Given Traffic Management above 4 requests a second, with 2 for each User, and a delay of 3 seconds stated in seconds
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 2 times
      And the Import Supplier reads the inventory for the ESME, 2 times
      When the Import Supplier <request>
      Then the request is rejected with HTTP 429
      And the reply tells to wait 3 seconds

      Examples: the other services
        | service    | request                            |
        | Non-Device | reads the inventory for the ESME   |
        | Transform  | activates the firmware of the ESME |

  @SECMP0067-06 @interpretation:traffic-retry-after-seconds @interpretation:traffic-served-after-delay
  Rule: A User who waits for the delay and sends more slowly is served

    @S-0222
    Scenario Outline: Served when it is sent again after the delay of <delay>
      Given Traffic Management above 4 requests a second, with 2 for each User, and a delay of <delay> stated in seconds
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 5 times
      And the first 4 are served, and 1 rejected with HTTP 429
      And <delay> pass
      When the request is sent again
      Then the request is answered with I0

      Examples: as long as told
        | delay      |
        | 2 seconds  |
        | 30 seconds |

    @S-0223 @negative
    Scenario: Rejected once more when it is sent again at once
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 5 times
      And the first 4 are served, and 1 rejected with HTTP 429
      When the request is sent again
      Then the request is rejected with HTTP 429

    @S-0224
    Scenario Outline: Served in the end when the Import Supplier heeds what it is told <form>
      Given Traffic Management above 4 requests a second, with 2 for each User, and a delay of 2 seconds stated <form>
      And an ESME
      When the Import Supplier reads the inventory for the ESME, 12 times, heeding what it is told
      Then every request of the Import Supplier is served in the end
      And the Import Supplier waited as long as it was told, and then sent more slowly

      Examples: both forms of HTTP
        | form       |
        | in seconds |
        | as a date  |

  @SECMP0067-07 @interpretation:traffic-operating-threshold @interpretation:traffic-user-allocation
  Rule: A rejection is no DUIS Response, and has no response code of its own

    @S-0225
    Scenario Outline: Rejected without a DUIS Response when the Import Supplier <request>
      Given Traffic Management above 4 requests a second, with 1 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME
      And the Import Supplier reads the inventory for the ESME, 3 times
      When the Import Supplier <request>
      Then the request is rejected with HTTP 429

      Examples: all services
        | request                            |
        | reads the device log of the ESME   |
        | reads the inventory for the ESME   |
        | activates the firmware of the ESME |

    @S-0226 @schema @negative
    Scenario Outline: Response not valid with ResponseCode <code>
      Given a SMETS1 Response to a request on demand
      When the schema judges it, with ResponseCode <code>
      Then it is not valid

      Examples: what a code for it might be called
        | code    |
        | 429     |
        | E429    |
        | W429    |
        | E100429 |
