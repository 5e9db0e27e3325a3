@CLAR @SR-2.1
Feature: Update Prepay Configuration: the days of the week to which a non-disablement period applies
  DUIS 4.0 release note 5.9.2, DUIS tables 102 and 105. DaysOfWeekApplicability is always there, with none to seven days: empty
  where no day applies. The days are unique and chronological, and need not be consecutive.
  Actors: the Import Supplier; the ESME, and the S1SP of a SMETS1 home.

  @CLAR-01
  Rule: DaysOfWeekApplicability is present and holds none to seven days

    @S-0590
    Scenario Outline: Taken with <count>
      Given an ESME at GBCS <gbcs>
      When the Import Supplier updates the prepayment configuration of the ESME, with <days>
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: none to seven days
        | case     | count         | days                                                                                         | gbcs | use case                    |
        | none     | no day        | an empty DaysOfWeekApplicability                                                             | 4.0  | ECS08a, message code 0x00DE |
        | none-1.0 | no day at 1.0 | an empty DaysOfWeekApplicability                                                             | 1.0  | ECS08, message code 0x001F  |
        | one      | one day       | DaysOfWeekApplicability of Monday                                                            | 4.0  | ECS08a, message code 0x00DE |
        | last     | the last day  | DaysOfWeekApplicability of Sunday                                                            | 4.0  | ECS08a, message code 0x00DE |
        | two      | two days      | DaysOfWeekApplicability of Saturday and Sunday                                               | 4.0  | ECS08a, message code 0x00DE |
        | six      | six days      | DaysOfWeekApplicability of Monday, Tuesday, Wednesday, Thursday, Friday and Saturday         | 4.0  | ECS08a, message code 0x00DE |
        | seven    | every day     | DaysOfWeekApplicability of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday and Sunday | 4.0  | ECS08a, message code 0x00DE |

    @S-0591 @interpretation:smets1-services
    Scenario: Taken with no day by a SMETS1 meter
      Given a SMETS1 ESME
      When the Import Supplier updates the prepayment configuration of the ESME, with an empty DaysOfWeekApplicability
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME

    @S-0592 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the prepayment configuration of the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: absent, too many, and none of the week
        | case    | what              | deviation                                                                                            |
        | absent  | without it        | no DaysOfWeekApplicability                                                                           |
        | eight   | with eight days   | DaysOfWeekApplicability of Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday and Monday |
        | unknown | with no such day  | DaysOfWeekApplicability of Monday and Someday                                                        |
        | number  | with a number     | DaysOfWeekApplicability of 1                                                                         |
        | lower   | in lower case     | DaysOfWeekApplicability of monday                                                                    |
        | empty   | with an empty day | an empty DayOfWeekApplicability                                                                      |
        | twice   | twice             | 2 times DaysOfWeekApplicability                                                                      |

  @CLAR-02
  Rule: The days are unique and in the order of the week, and need not be consecutive

    @S-0593
    Scenario Outline: Taken with <days>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the prepayment configuration of the ESME, with DaysOfWeekApplicability of <days>
      Then the request is acknowledged with I99
      And the ESME executes ECS08a, message code 0x00DE
      And the Import Supplier receives I0 from the ESME

      Examples: with gaps
        | case       | days                           |
        | three      | Monday, Wednesday and Sunday   |
        | ends       | Monday and Sunday              |
        | others     | Tuesday, Thursday and Saturday |
        | neighbours | Wednesday and Thursday         |

    @S-0594 @negative @interpretation:data-order-code @interpretation:days-of-week-tables @interpretation:smets1-services
    Scenario Outline: Refused with <days> for a <family> meter
      Given a <family> ESME
      When the Import Supplier updates the prepayment configuration of the ESME, with DaysOfWeekApplicability of <days>
      Then the request is refused with the data-order-code
      And the ESME receives nothing

      Examples: repeated or not chronological
        | case         | family | days                                                              | why                       |
        | twice        | SMETS2 | Monday and Monday                                                 | not unique                |
        | twice-apart  | SMETS2 | Monday, Tuesday and Monday                                        | not unique                |
        | last-twice   | SMETS2 | Monday, Sunday and Sunday                                         | not unique                |
        | backwards    | SMETS2 | Wednesday and Monday                                              | not chronological         |
        | middle       | SMETS2 | Monday, Wednesday and Tuesday                                     | not chronological         |
        | sunday-first | SMETS2 | Sunday, Monday and Tuesday                                        | the week begins on Monday |
        | seven        | SMETS2 | Sunday, Saturday, Friday, Thursday, Wednesday, Tuesday and Monday | not chronological         |
        | SMETS1-twice | SMETS1 | Monday and Monday                                                 | not unique                |
        | SMETS1-order | SMETS1 | Wednesday and Monday                                              | not chronological         |

    @S-1947 @negative @interpretation:data-order-code @interpretation:days-of-week-tables
    Scenario Outline: Refused with <days> when the configuration is to be updated tomorrow
      Given an ESME at GBCS <gbcs>
      When the Import Supplier updates the prepayment configuration of the ESME, with DaysOfWeekApplicability of <days> and an ExecutionDateTime 1 day ahead
      Then the request is refused with the data-order-code
      And the ESME receives nothing

      Examples: repeated, and not chronological
        | case      | gbcs | days                 |
        | twice     | 4.0  | Monday and Monday    |
        | backwards | 3.2  | Wednesday and Monday |

    @S-1956 @negative @interpretation:data-order-code @interpretation:days-of-week-tables @interpretation:smets1-services
    Scenario Outline: Refused with <days> in the second period of a <family> meter, where those of the first are in order
      Given a <family> ESME
      When the Import Supplier updates the prepayment configuration of the ESME, with a second DaysOfWeekApplicability of <days>
      Then the request is refused with the data-order-code
      And the ESME receives nothing

      Examples: repeated, and not chronological
        | case             | family | days                         |
        | twice            | SMETS2 | Monday and Monday            |
        | backwards        | SMETS2 | Wednesday and Monday         |
        | sunday-first     | SMETS2 | Sunday, Monday and Wednesday |
        | SMETS1-twice     | SMETS1 | Sunday and Sunday            |
        | SMETS1-backwards | SMETS1 | Sunday and Wednesday         |
