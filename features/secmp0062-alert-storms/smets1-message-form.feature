@SECMP0062
Feature: Alert storms: the form of a countersigned SMETS1 Response or Alert
  DUIS 4.0 release note 2.1.2, DUIS 1.4.11.2. What stands in a SMETS1ResponseMessage, in which order. The note says itself that the
  published text of its table had an error; the schema makes the Service Reference optional, and an alert has none.
  Actors: the schema; the Import Supplier, a SMETS1 ESME and its SMETS1 Service Provider.

  @SECMP0062-01
  Rule: ThrottledAlertSequenceId may be there, after the place of DSPScheduleID

    @S-0170 @interpretation:alert-throttle-threshold @interpretation:smets1-alert-service-reference
    Scenario: Valid on its way when a SMETS1 Alert is being throttled
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F3F 4 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0

    @S-0171 @schema
    Scenario Outline: Schema takes <document>
      Given <document>
      When the schema judges it
      Then it is valid

      Examples: without and with, alert and response
        | document                                                       |
        | a SMETS1 Alert without throttling items                        |
        | a SMETS1 Alert with both throttling items                      |
        | a SMETS1 Response to a request on demand                       |
        | a SMETS1 Response to a scheduled request                       |
        | a SMETS1 Response with DSPScheduleID and both throttling items |

    @S-0172 @schema
    Scenario: Valid without the count beside it
      Given a SMETS1 Alert with both throttling items
      When the schema judges it, with no ThrottledAlertCount
      Then it is valid

    @S-0173 @schema @negative
    Scenario Outline: SMETS1 Response not valid with <change>
      Given a SMETS1 Response with DSPScheduleID and both throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: in another place, and twice
        | change                                                  | why                        |
        | ThrottledAlertSequenceId before DSPScheduleID           | before the schedule        |
        | ThrottledAlertSequenceId before ServiceReferenceVariant | within the reference       |
        | SMETS1SignedResponse before ThrottledAlertSequenceId    | after what the S1SP signed |
        | 2 times ThrottledAlertSequenceId                        | twice                      |

  @SECMP0062-02
  Rule: ThrottledAlertCount may be there, between the place of ThrottledAlertSequenceId and SMETS1SignedResponse

    @S-0174 @interpretation:alert-throttle-threshold @interpretation:smets1-alert-service-reference
    Scenario: Valid on its way when SMETS1 Alerts were held back and are counted
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F3F 10 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0, number 2 counting 5

    @S-0175 @schema
    Scenario: Valid without the sequence beside it
      Given a SMETS1 Alert with both throttling items
      When the schema judges it, with no ThrottledAlertSequenceId
      Then it is valid

    @S-0176 @schema @negative
    Scenario Outline: SMETS1 Alert not valid with <change>
      Given a SMETS1 Alert with both throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: in another place, and twice
        | change                                              | why                        |
        | ThrottledAlertCount before ThrottledAlertSequenceId | the other way round        |
        | SMETS1SignedResponse before ThrottledAlertCount     | after what the S1SP signed |
        | 2 times ThrottledAlertCount                         | twice                      |

  @SECMP0062-03
  Rule: A SMETS1 Response repeats the Service Reference of its request, and has a DSPScheduleID when a schedule called for it

    @S-0177
    Scenario: Service Reference of the request and no DSPScheduleID when it was on demand
      Given a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the Import Supplier reads the firmware version of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME

    @S-0178 @interpretation:smets1-services
    Scenario: Service Reference of the scheduled request, and its DSPScheduleID, when a schedule called for it
      Given a SMETS1 Communications Hub
      And a SMETS1 ESME
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      When 2 days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule

    @S-0179 @schema
    Scenario Outline: SMETS1 Response valid with DSPScheduleID <identifier>
      Given a SMETS1 Response to a scheduled request
      When the schema judges it, with DSPScheduleID <identifier>
      Then it is valid

      Examples: the ends of the range
        | identifier    |
        | 0             |
        | 1000000000000 |

    @S-0180 @schema @negative
    Scenario Outline: SMETS1 Response not valid with DSPScheduleID <identifier>
      Given a SMETS1 Response to a scheduled request
      When the schema judges it, with DSPScheduleID <identifier>
      Then it is not valid

      Examples: beyond the ends of the range, and text
        | identifier    |
        | -1            |
        | 1000000000001 |
        | daily         |

    @S-0181 @schema @negative
    Scenario: SMETS1 Response not valid with ServiceReferenceVariant before ServiceReference
      Given a SMETS1 Response to a request on demand
      When the schema judges it, with ServiceReferenceVariant before ServiceReference
      Then it is not valid

  @SECMP0062-04
  Rule: SMETS1SignedResponse is always there, and signed by the SMETS1 Service Provider

    @S-0182 @interpretation:smets1-alert-service-reference
    Scenario: Signed by the SMETS1 Service Provider when it is an alert
      Given a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F3F 2 times, every 5 seconds
      Then the Import Supplier receives 8F3F from the ESME: 2 plain

    @S-0183 @interpretation:smets1-services
    Scenario: Signed by the SMETS1 Service Provider when it is a response
      Given a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the Import Supplier reads the device log of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME

    @S-1537 @interpretation:smets1-alert-service-reference @interpretation:smets1-alert-recipients
    Scenario: Signed by the S1SP of each meter when it is an alert and there are two S1SPs
      Given an electricity-only SMETS1 home
      And a neighbouring SMETS1 ESME behind the second S1SP
      And the ESME raises 8F3F
      When the neighbouring ESME raises 8F3F 2 times, every 5 seconds
      Then the Other Supplier receives 8F3F from the neighbouring ESME: 2 plain
      And the Import Supplier receives 8F3F from the ESME: 1 plain

    @S-1538 @interpretation:smets1-services
    Scenario Outline: Signed by the S1SP of the <device> when it is a response and there are two S1SPs
      Given an electricity-only SMETS1 home
      And a neighbouring SMETS1 ESME behind the second S1SP
      When the <user> reads the device log of the <device>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>

      Examples: either of them
        | device            | user            |
        | ESME              | Import Supplier |
        | neighbouring ESME | Other Supplier  |

    @S-1978 @interpretation:smets1-services
    Scenario Outline: Signed by the second S1SP when the <device> that it serves answers, whatever the first serves
      Given an electricity-only SMETS1 home with a PPMID
      And a neighbouring SMETS1 <served> behind the second S1SP
      When the Other Supplier reads the firmware version of the <device>
      Then the request is acknowledged with I99
      And the Other Supplier receives I0 from the <device>

      Examples: devices that are no ESME
        | served             | device                          |
        | PPMID              | neighbouring PPMID              |
        | Communications Hub | neighbouring Communications Hub |

    @S-0184 @schema @negative
    Scenario Outline: Not valid with <change>, <document>
      Given <document>
      When the schema judges it, with <change>
      Then it is not valid

      Examples: alert and response
        | case               | document                                  | change                       |
        | alert-none         | a SMETS1 Alert without throttling items   | no SMETS1SignedResponse      |
        | alert-throttled    | a SMETS1 Alert with both throttling items | no SMETS1SignedResponse      |
        | response-none      | a SMETS1 Response to a request on demand  | no SMETS1SignedResponse      |
        | response-scheduled | a SMETS1 Response to a scheduled request  | no SMETS1SignedResponse      |
        | alert-twice        | a SMETS1 Alert without throttling items   | 2 times SMETS1SignedResponse |

  @SECMP0062-08 @SECMP0062-09
  Rule: In a SMETS1 Alert too the items are spelt and valued so

    @S-0185 @schema
    Scenario Outline: SMETS1 Alert valid with <item> <value>
      Given a SMETS1 Alert with both throttling items
      When the schema judges it, with <item> <value>
      Then it is valid

      Examples: the ends of the range
        | case                | item                     | value      |
        | sequence-0          | ThrottledAlertSequenceId | 0          |
        | sequence-4294967295 | ThrottledAlertSequenceId | 4294967295 |
        | count-0             | ThrottledAlertCount      | 0          |
        | count-4294967295    | ThrottledAlertCount      | 4294967295 |

    @S-0186 @schema @negative
    Scenario Outline: SMETS1 Alert not valid with the change <change>
      Given a SMETS1 Alert with both throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: the capital D of a table of the note, and beyond the range
        | change                                                  |
        | ThrottledAlertSequenceId spelt ThrottledAlertSequenceID |
        | ThrottledAlertSequenceId 4294967296                     |
        | ThrottledAlertSequenceId -1                             |
        | ThrottledAlertCount 4294967296                          |
        | ThrottledAlertCount -1                                  |
        | ThrottledAlertCount none                                |

    @S-0187 @interpretation:alert-throttle-threshold @interpretation:smets1-alert-service-reference
    Scenario: Spelt so in what the Import Supplier receives of a SMETS1 storm
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And a SMETS1 Communications Hub
      And a SMETS1 ESME
      When the ESME raises 8F3F 5 times, every 1 second
      Then the Import Supplier receives 8F3F from the ESME: 3 plain, number 1 counting 0
