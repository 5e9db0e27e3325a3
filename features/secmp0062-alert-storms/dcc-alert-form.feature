@SECMP0062
Feature: Alert storms: the form of a DCC Alert
  DUIS 4.0 release note 2.1.6 and 2.1.7, DUIS 3.6.3.2 and 3.6.3.4. What stands in a DCCAlertMessage, in which order, and which codes
  there are. The schema in force judges a golden DCC Alert, as it is or with one change; beside that, the alerts that the DCC pushes.
  Actors: the schema; the Import Supplier, the Electricity Distributor and a Communications Hub.

  @SECMP0062-07
  Rule: ThrottledAlertSequenceId and ThrottledAlertCount may each be there, in this order, between DCCAlertCode and DCCAlert

    @S-0155 @interpretation:alert-throttle-threshold
    Scenario: Valid on its way to both recipients while it is being throttled
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the CSP reports a power outage of 5 minutes at the Communications Hub 4 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0

    @S-0156 @schema
    Scenario Outline: Valid as it stands: <document>
      Given <document>
      When the schema judges it
      Then it is valid

      Examples: without and with both
        | document                               |
        | a DCC Alert without throttling items   |
        | a DCC Alert with both throttling items |

    @S-0157 @schema
    Scenario Outline: DCC Alert valid with <change>, but the other
      Given a DCC Alert with both throttling items
      When the schema judges it, with <change>
      Then it is valid

      Examples: each without the other
        | change                      |
        | no ThrottledAlertSequenceId |
        | no ThrottledAlertCount      |

    @S-0158 @schema @negative
    Scenario Outline: DCC Alert not valid with <change>
      Given a DCC Alert with both throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: every other order, and repetition
        | change                                              | why                                   |
        | ThrottledAlertCount before ThrottledAlertSequenceId | the other way round                   |
        | ThrottledAlertSequenceId before DCCAlertCode        | before the code                       |
        | DCCAlert before ThrottledAlertCount                 | last, as a table of the note lists it |
        | DCCAlert before ThrottledAlertSequenceId            | both last, the other way round        |
        | 2 times ThrottledAlertSequenceId                    | twice                                 |
        | 2 times ThrottledAlertCount                         | twice                                 |
        | no DCCAlert                                         | items instead of the alert            |

  @SECMP0062-19 @SCHEMA-08
  Rule: DCCAlert is there, with the body of its DCCAlertCode

    @S-1102 @schema
    Scenario Outline: Valid with its body: <document>
      Given <document>
      When the schema judges it
      Then it is valid

      Examples: bodies of different codes
        | document                                    |
        | a DCC Alert without throttling items        |
        | a DCC Alert N29                             |
        | a DCC Alert N49                             |
        | a DCC Alert N58 without optional items      |
        | a DCC Alert N999                            |

    @S-1103
    Scenario: Body of AD1 inside, on its way to the recipients
      Given an ESME
      When the CSP reports a power outage of 5 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the Import Supplier and the Electricity Distributor

    @S-1104 @schema @negative
    Scenario Outline: DCC Alert not valid with <change>, which leaves it without its body
      Given a DCC Alert without throttling items
      When the schema judges it, with <change>
      Then it is not valid

      Examples: none, two, and an empty one
        | change            |
        | no DCCAlert       |
        | 2 times DCCAlert  |
        | an empty DCCAlert |

  @SECMP0062-08
  Rule: In a DCC Alert too the element is spelt ThrottledAlertSequenceId

    @S-0159 @interpretation:alert-throttle-threshold
    Scenario: Spelt so in what the Import Supplier and the Electricity Distributor receive
      Given alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one
      And an ESME
      When the CSP reports a power outage of 4 minutes at the Communications Hub 4 times, every 10 seconds
      Then the Import Supplier receives AD1 about the Communications Hub: 3 plain, number 1 counting 0
      And the Electricity Distributor receives AD1 about the Communications Hub: 3 plain, number 1 counting 0

    @S-0160 @schema @negative
    Scenario: DCC Alert not valid with the element spelt as the table of the DCC Alert has it
      Given a DCC Alert with both throttling items
      When the schema judges it, with ThrottledAlertSequenceId spelt ThrottledAlertSequenceID
      Then it is not valid

  @SECMP0062-09
  Rule: In a DCC Alert too both items are whole numbers from 0 to 4,294,967,295

    @S-0161 @schema
    Scenario Outline: DCC Alert valid with <item> <value>
      Given a DCC Alert with both throttling items
      When the schema judges it, with <item> <value>
      Then it is valid

      Examples: the ends of the range
        | case                | item                     | value      |
        | sequence-0          | ThrottledAlertSequenceId | 0          |
        | sequence-4294967295 | ThrottledAlertSequenceId | 4294967295 |
        | count-0             | ThrottledAlertCount      | 0          |
        | count-4294967295    | ThrottledAlertCount      | 4294967295 |

    @S-0162 @schema @negative
    Scenario Outline: DCC Alert not valid with <item> <value>
      Given a DCC Alert with both throttling items
      When the schema judges it, with <item> <value>
      Then it is not valid

      Examples: beyond the ends of the range, and text
        | case                | item                     | value      |
        | sequence-4294967296 | ThrottledAlertSequenceId | 4294967296 |
        | sequence--1         | ThrottledAlertSequenceId | -1         |
        | count-4294967296    | ThrottledAlertCount      | 4294967296 |
        | count--1            | ThrottledAlertCount      | -1         |
        | count-five          | ThrottledAlertCount      | five       |

  @SECMP0062-16
  Rule: DCCAlertCode is AD1, N1 to N31, N33 to N58 or N999

    @S-0163
    Scenario: Code of DUIS 4.0 in what the DCC pushes
      Given an ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the Import Supplier receives AD1 about the Communications Hub: 1 plain
      And the Electricity Distributor receives AD1 about the Communications Hub: 1 plain

    @S-0164 @schema
    Scenario Outline: DCC Alert valid with DCCAlertCode <code>
      Given a DCC Alert without throttling items
      When the schema judges it, with DCCAlertCode <code>
      Then it is valid

      Examples: the ends of the ranges, and what DUIS 3.1 to 4.0 added
        | code |
        | AD1  |
        | N1   |
        | N9   |
        | N31  |
        | N33  |
        | N49  |
        | N56  |
        | N57  |
        | N58  |
        | N999 |

    @S-0165 @schema @negative
    Scenario Outline: DCC Alert not valid with DCCAlertCode <code>
      Given a DCC Alert without throttling items
      When the schema judges it, with DCCAlertCode <code>
      Then it is not valid

      Examples: the gap, later versions, and none at all
        | code | why                        |
        | N0   | below the first            |
        | N32  | the gap                    |
        | N59  | DUIS 5.0                   |
        | N60  | DUIS 5.0                   |
        | N63  | later still                |
        | N998 | beside N999                |
        | AD2  | beside AD1                 |
        | N08  | with a leading zero        |
        | 8F3F | the code of a Device Alert |
