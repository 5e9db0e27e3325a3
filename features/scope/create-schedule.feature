@SCOPE @SR-5.1
Feature: What was announced and is not in DUIS 4.0
  DUIS 4.0 release note 7.2 and 8. CR1291, which would let Users schedule Retrieve Billing Calendar Triggered Billing Data Log,
  4.4.3, was announced for a later release. In DUIS 4.0 a schedule for it is not valid, for SMETS1 devices or any.
  Actors: the Import Supplier; the Electricity Smart Meter of one home.

  @SCOPE-02
  Rule: 4.4.3 cannot be DCC Scheduled

    @S-0950 @interpretation:smets1-services
    Scenario Outline: Scheduled for <device> when it is 4.16, which can be
      Given <device>
      When the Import Supplier creates a schedule for the ESME
      Then the request is answered with I0
      And the ESME receives nothing

      Examples: either family
        | device                   |
        | an ESME at GBCS 4.0      |
        | a SMETS1 ESME            |

    @S-0951 @negative @interpretation:invalid-request-http-status @interpretation:smets1-services
    Scenario Outline: Refused as invalid for <device> with <deviation>
      Given <device>
      When the Import Supplier creates a schedule for the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: 4.4.3 by variant, by reference and by what is to be read
        | case             | device              | deviation                                                                               |
        | variant          | an ESME at GBCS 4.0 | DSPScheduledServiceReferenceVariant 4.4.3                                               |
        | reference        | an ESME at GBCS 4.0 | DSPScheduledServiceReference 4.4.3                                                      |
        | request          | an ESME at GBCS 4.0 | DSPReadActivePowerImport spelt DSPRetrieveBillingCalendarTriggeredBillingDataLog        |
        | SMETS1-variant   | a SMETS1 ESME       | DSPScheduledServiceReferenceVariant 4.4.3                                               |
        | SMETS1-reference | a SMETS1 ESME       | DSPScheduledServiceReference 4.4.3                                                      |
        | SMETS1-request   | a SMETS1 ESME       | DSPReadActivePowerImport spelt DSPRetrieveBillingCalendarTriggeredBillingDataLog        |
