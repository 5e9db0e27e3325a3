@CRP612 @SR-6.15.1
Feature: Update Security Credentials (KRP): when the ESME replaces the Load Controller
  DUIS 4.0 release note 5.3 and 5.6, DUIS 3.8.67. With an ExecutionDateTime it is the ESME that waits, and says in an alert how
  it ended; one can take it back until then.
  Actors: the Import Supplier; an ESME at GBCS 4.0; two Load Controllers, who are no Users.

  @CRP612-17
  Rule: It is executed at once, or by the ESME when it is due

    @S-0755
    Scenario: Taken note of by the ESME when it is future dated
      Given an ESME at GBCS 4.0
      When the Import Supplier replaces the Load Controller of the ESME, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role |

    @S-0756
    Scenario: Reported with 8F66 and 0x0124 when it was due and is done
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Import Supplier receives 8F66, message code 0x0124, from the ESME
      And the answer has the credentials
        | role           | key               | of                     | floor |
        | LoadController | Digital Signature | Second Load Controller | 42    |
        | LoadController | Key Agreement     | Second Load Controller | 42    |

    @S-0757 @needs:clock-to-the-second
    Scenario: Not reported one second before it is due
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME, with an ExecutionDateTime 1 day and 1 second ahead
      When 1 day passes
      Then the Import Supplier receives nothing

    @S-0758 @negative
    Scenario: Reported with 8F67 and 0x0124 when the ESME could not do it
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME, with an ExecutionDateTime 2 days ahead
      When the ESME raises 8F67
      Then the Import Supplier receives 8F67, message code 0x0124, from the ESME
      And the answer has the credentials
        | role           | key               | of    |
        | LoadController | Digital Signature | other |
        | LoadController | Key Agreement     | other |

    @S-0759
    Scenario: Never done when it was cancelled before it was due
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME, with an ExecutionDateTime 2 days ahead
      And the Import Supplier successfully replaces the Load Controller of the ESME, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the Import Supplier receives nothing
