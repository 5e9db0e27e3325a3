@SECMP0062
Feature: Alert storms: the form of a Device Alert
  DUIS 4.0 release note 2.1.4 and 2.1.7, DUIS 3.6.2.2. What stands in a DeviceAlertMessage, in which order, and what it may hold.
  The schema in force judges a golden Device Alert, as it is or with one change; beside that, the alerts that the DCC pushes.
  Actors: the schema; the Import Supplier and an ESME.

  @SECMP0062-05
  Rule: AlertCode is there, in hexadecimal digits without 0x

    @S-0140
    Scenario: Code of the device in AlertCode, without its 0x
      Given an ESME
      When the ESME raises 8F3F
      Then the Import Supplier receives 8F3F from the ESME: 1 plain

    @S-0141 @schema
    Scenario Outline: Valid with AlertCode <code>
      Given a Device Alert without throttling items
      When the schema judges it, with AlertCode <code>
      Then it is valid

      Examples: whole octets, in digits of either case
        | code |
        | 8F3F |
        | 8f3f |
        | 8002 |

    @S-0142 @schema @negative
    Scenario Outline: Not valid with <change>
      Given a Device Alert without throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: the prefix of GBCS, half an octet, no digits, nothing
        | change            |
        | AlertCode 0x8F3F  |
        | AlertCode 8F3     |
        | AlertCode 8F3G    |
        | no AlertCode      |
        | 2 times AlertCode |

  @SECMP0062-18
  Rule: GBCSPayload is there, once, with the alert as the device made it

    @S-1718
    Scenario Outline: By the message code of its own when <case>
      Given <home>
      When the <device> raises <code>
      Then the <user> receives the alert <code> from the <device>

      Examples: alerts that belong to a use case, of either fuel
        | case                             | home                               | device | code | user                    |
        | the supply is back               | an ESME at GBCS 3.2                | ESME   | 8F36 | Electricity Distributor |
        | an ESME has a firmware image     | an ESME at GBCS 4.0                | ESME   | 8F72 | Import Supplier         |
        | an ESME refuses an image         | an ESME at GBCS 4.0                | ESME   | 8F1C | Import Supplier         |
        | a GSME has a firmware image      | a GSME at GBCS 4.0                 | GSME   | 8F72 | Gas Supplier            |
        | an ESME warns of its integrity   | an ESME at GBCS 4.0                | ESME   | 81A0 | Import Supplier         |
        | a GSME warns of its integrity    | a GSME at GBCS 4.0                 | GSME   | 81A0 | Gas Supplier            |
        | a controller is at another level | an ESME of variant ADF at GBCS 4.0 | ESME   | 8F88 | Import Supplier         |

    @S-1100
    Scenario: Alert of the device inside, authentic, on its way to the Import Supplier
      Given an ESME
      When the ESME raises 8F3F
      Then the Import Supplier receives 8F3F from the ESME: 1 plain

    @S-1101 @schema @negative
    Scenario Outline: Not valid with <change>, whatever else is there
      Given a Device Alert without throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: none, two, and what is no base64
        | change                |
        | no GBCSPayload        |
        | 2 times GBCSPayload   |
        | GBCSPayload 0x8F3F-== |

  @SECMP0062-06
  Rule: ThrottledAlertSequenceId and ThrottledAlertCount may each be there, in this order, between AlertCode and GBCSPayload

    @S-0143 @interpretation:alert-throttle-threshold
    Scenario: Valid on its way to the Import Supplier while it is being throttled
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the ESME raises 8F3F 4 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

    @S-0144 @schema
    Scenario Outline: Valid as <document>
      Given <document>
      When the schema judges it
      Then it is valid

      Examples: every combination
        | document                                           |
        | a Device Alert without throttling items            |
        | a Device Alert with ThrottledAlertSequenceId alone |
        | a Device Alert with ThrottledAlertCount alone      |
        | a Device Alert with both throttling items          |

    @S-0145 @schema @negative
    Scenario Outline: Not valid as <document> with <change>
      Given <document>
      When the schema judges it, with <change>
      Then it is not valid

      Examples: every other order, and repetition
        | case                    | document                                           | change                                              |
        | count first             | a Device Alert with both throttling items          | ThrottledAlertCount before ThrottledAlertSequenceId |
        | before the code         | a Device Alert with both throttling items          | ThrottledAlertSequenceId before AlertCode           |
        | around the payload      | a Device Alert with both throttling items          | GBCSPayload before ThrottledAlertCount              |
        | after the payload       | a Device Alert with ThrottledAlertSequenceId alone | GBCSPayload before ThrottledAlertSequenceId         |
        | count after the payload | a Device Alert with ThrottledAlertCount alone      | GBCSPayload before ThrottledAlertCount              |
        | sequence twice          | a Device Alert with both throttling items          | 2 times ThrottledAlertSequenceId                    |
        | count twice             | a Device Alert with both throttling items          | 2 times ThrottledAlertCount                         |
        | no payload              | a Device Alert with both throttling items          | no GBCSPayload                                      |

  @SECMP0062-08
  Rule: The element is spelt ThrottledAlertSequenceId

    @S-0146 @interpretation:alert-throttle-threshold
    Scenario: Spelt so in what the Import Supplier receives of a storm
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the ESME raises 8F3F 5 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

    @S-0147 @schema @negative
    Scenario Outline: Device Alert not valid with <change>
      Given a Device Alert with both throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: as a table of the note has it, and as one might
        | change                                                      |
        | ThrottledAlertSequenceId spelt ThrottledAlertSequenceID     |
        | ThrottledAlertSequenceId spelt ThrottledAlertSequenceid     |
        | ThrottledAlertSequenceId spelt ThrottledAlertSequenceNumber |
        | ThrottledAlertCount spelt ThrottledAlertsCount              |

  @SECMP0062-09
  Rule: ThrottledAlertSequenceId and ThrottledAlertCount are whole numbers from 0 to 4,294,967,295

    @S-0148 @interpretation:alert-throttle-threshold
    Scenario: Valid on its way when nothing was held back, so that the count is 0
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the ESME raises 8F3F 10 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5

    @S-0149 @schema
    Scenario Outline: Device Alert valid with <item> <value>
      Given a Device Alert with both throttling items
      When the schema judges it, with <item> <value>
      Then it is valid

      Examples: the ends of the range, and between
        | case                | item                     | value      |
        | sequence-0          | ThrottledAlertSequenceId | 0          |
        | sequence-1          | ThrottledAlertSequenceId | 1          |
        | sequence-2147483648 | ThrottledAlertSequenceId | 2147483648 |
        | sequence-4294967295 | ThrottledAlertSequenceId | 4294967295 |
        | count-0             | ThrottledAlertCount      | 0          |
        | count-2147483648    | ThrottledAlertCount      | 2147483648 |
        | count-4294967295    | ThrottledAlertCount      | 4294967295 |

    @S-0150 @schema @negative
    Scenario Outline: Device Alert not valid with <item> <value>
      Given a Device Alert with both throttling items
      When the schema judges it, with <item> <value>
      Then it is not valid

      Examples: beyond the ends of the range, and what is no whole number
        | case                | item                     | value      |
        | sequence-4294967296 | ThrottledAlertSequenceId | 4294967296 |
        | sequence--1         | ThrottledAlertSequenceId | -1         |
        | sequence-1.5        | ThrottledAlertSequenceId | 1.5        |
        | sequence-first      | ThrottledAlertSequenceId | first      |
        | count-4294967296    | ThrottledAlertCount      | 4294967296 |
        | count--1            | ThrottledAlertCount      | -1         |
        | count-0x10          | ThrottledAlertCount      | 0x10       |
        | count-many          | ThrottledAlertCount      | many       |

    @S-0151 @schema @negative
    Scenario Outline: Device Alert not valid with <change>, which says nothing
      Given a Device Alert with both throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: an element without a number
        | change                            |
        | an empty ThrottledAlertSequenceId |
        | an empty ThrottledAlertCount      |
