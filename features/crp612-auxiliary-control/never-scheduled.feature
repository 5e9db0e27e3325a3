@CRP612 @SR-6.14.3 @SR-7.13 @SR-7.14 @SR-7.15 @SR-7.16 @SR-5.1
Feature: The new requests for auxiliary controllers are on demand, and for a device
  DUIS 4.0 release note 5.2, DUIS table 18: in the columns DCC Scheduled and Non-Device the five new Service Requests have No.
  Actors: the Import Supplier; the ESME.

  @CRP612-14
  Rule: None of the new requests can be scheduled
    That each of them is served, or refused for its own reasons, on demand, is in the feature of each.

    @S-0680 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when a schedule names Service Reference <reference>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier creates a schedule for the ESME, with DSPScheduledServiceReference <reference>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: the Service References of the five
        | reference | which is                                      |
        | 6.14      | of the Auxiliary Controller Scheduler, 6.14.3 |
        | 7.13      | Set Auxiliary Controller State                |
        | 7.14      | Read Auxiliary Controller Configuration Data  |
        | 7.15      | Read Auxiliary Controller Operational Data    |
        | 7.16      | Limit APC Level                               |

    @S-0681 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when a schedule names Service Reference Variant <variant>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier creates a schedule for the ESME, with DSPScheduledServiceReferenceVariant <variant>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: the five
        | variant |
        | 6.14.3  |
        | 7.13    |
        | 7.14    |
        | 7.15    |
        | 7.16    |

  @CRP612-14
  Rule: None of the new requests is for the Non-Device Service
    That each of them is served, or refused for its own reasons, at its own services is in the feature of each.

    @S-0682 @negative @interpretation:matrix-columns @interpretation:validation-order
    Scenario Outline: Refused with E12 as a non-device request: <request>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier <request> of the ESME, with CommandVariant 8
      Then the request is refused with E12
      And the ESME receives nothing

      Examples: the five
        | request                                         | srv    |
        | updates the auxiliary controller schedule       | 6.14.3 |
        | sets the auxiliary controller state             | 7.13   |
        | reads the auxiliary controller configuration    | 7.14   |
        | reads the auxiliary controller operational data | 7.15   |
        | limits the APC level                            | 7.16   |

    @S-0683 @negative @interpretation:validation-order
    Scenario Outline: Refused with E13 at the Non-Device Service as what it is: <request>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier <request> of the ESME, with CommandVariant <variant>, at the Non-Device Service
      Then the request is refused with E13
      And the ESME receives nothing

      Examples: the five, each with a CommandVariant of its own
        | request                                         | variant | srv    |
        | updates the auxiliary controller schedule       | 4       | 6.14.3 |
        | sets the auxiliary controller state             | 4       | 7.13   |
        | reads the auxiliary controller configuration    | 1       | 7.14   |
        | reads the auxiliary controller operational data | 1       | 7.15   |
        | limits the APC level                            | 4       | 7.16   |
