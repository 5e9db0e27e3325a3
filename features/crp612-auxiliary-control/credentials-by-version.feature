@CRP612 @SR-6.15.1 @SR-6.24.1
Feature: Credentials of an ESME, divided by GBCS 4.0
  DUIS 4.0 release note 5.4, 5.6 and 5.8. An ESME has a cell for a Load Controller from GBCS 4.0 on, and tells of its credentials
  by another use case. Here are the versions alone; the requests themselves have features of their own.
  Actors: the Import Supplier; the ESME.

  @CRP612-42
  Rule: Retrieving the credentials of an ESME changes its command with GBCS 4.0
    Nothing is refused here: each row excludes the command of the others.

    @S-0704 @interpretation:use-cases-of-devices
    Scenario Outline: Credentials of an ESME retrieved by <use case> at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier retrieves the Supplier's and Network Operator's credentials of the ESME
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: about 4.0
        | gbcs | use case                   |
        | 3.2  | CS02a, message code 0x0008 |
        | 3.3  | CS02a, message code 0x0008 |
        | 4.0  | CS02f, message code 0x011B |
        | 4.1  | CS02f, message code 0x011B |

  @CRP612-42
  Rule: Replacing the credentials of a Load Controller becomes possible with GBCS 4.0

    @S-0705
    Scenario Outline: Load Controller's credentials replaced by CS02g at GBCS <gbcs>
      Given an ESME of variant ADF at GBCS <gbcs>
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the Import Supplier receives I0 from the ESME

      Examples: 4.0 or later
        | gbcs |
        | 4.0  |
        | 4.1  |

    @S-0706 @negative @interpretation:load-controller-update-code
    Scenario Outline: Load Controller's credentials not replaced at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the request is refused with the load-controller-update-code
      And the ESME receives nothing

      Examples: earlier than 4.0
        | gbcs |
        | 3.2  |
        | 3.3  |
