@CRP612 @SR-6.7 @SR-6.13 @SR-8.9
Feature: What DUIS says of GBCS 3.2 holds for GBCS 3.2 or later
  DUIS 4.0 release note 5.8, DUIS 3.8.59, 3.8.63 and 3.8.113. Three Service Requests become another command from GBCS 3.2 on;
  earlier releases of DUIS named that version alone.
  Actors: the Gas Supplier and the Import Supplier; the GSME, the ESME and the Communications Hub.

  @CRP612-39
  Rule: A decimal gas flow rate becomes GCS24a at GBCS 3.2 or later

    @S-0710
    Scenario Outline: Decimal gas flow rate set by GCS24a at GBCS <gbcs>
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is acknowledged with I99
      And the GSME executes GCS24a, message code 0x00FC
      And the Gas Supplier receives I0 from the GSME

      Examples: 3.2 or later
        | gbcs |
        | 3.2  |
        | 3.3  |
        | 4.0  |
        | 4.1  |
        | 3.10 |

    @S-0711 @negative @interpretation:decimal-gas-flow-below-3.2
    Scenario Outline: Decimal gas flow rate refused at GBCS <gbcs>
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with the decimal-gas-flow-below-3.2 code
      And the GSME receives nothing

      Examples: earlier than 3.2
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.1  |

    @S-0712
    Scenario Outline: Whole gas flow rate set by GCS24 at GBCS <gbcs>
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a whole number
      Then the request is acknowledged with I99
      And the GSME executes GCS24, message code 0x007D
      And the Gas Supplier receives I0 from the GSME

      Examples: earlier than 3.2
        | gbcs |
        | 1.0  |
        | 3.1  |

  @CRP612-40
  Rule: The event log of the auxiliary controllers is read by ECS35g at GBCS 3.2 or later, and by ECS35f before
    Nothing is refused here, so there is no negative: each row excludes the command of the others.

    @S-0713 @interpretation:use-cases-of-devices
    Scenario Outline: Auxiliary controller event log read by <use case> at GBCS <gbcs>
      Given an ESME of variant AD at GBCS <gbcs>
      When the Import Supplier reads the auxiliary controller event log of the ESME
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: about 3.2
        | gbcs | use case                    |
        | 1.0  | ECS35f, message code 0x00BA |
        | 3.1  | ECS35f, message code 0x00BA |
        | 3.2  | ECS35g, message code 0x00FD |
        | 3.3  | ECS35g, message code 0x00FD |
        | 4.0  | ECS35g, message code 0x00FD |
        | 4.1  | ECS35g, message code 0x00FD |
        | 3.10 | ECS35g, message code 0x00FD |

  @CRP612-41
  Rule: The security details of a Communications Hub are read by CCS07 at GBCS 3.2 or later

    @S-0714
    Scenario Outline: Security details read by CCS07 at GBCS <gbcs>
      Given a Communications Hub at GBCS <gbcs>
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS07, message code 0x00FE
      And the Import Supplier receives I0 from the Communications Hub

      Examples: 3.2 or later
        | gbcs |
        | 3.2  |
        | 3.3  |
        | 4.0  |
        | 4.1  |
        | 3.10 |

    @S-0715 @negative @interpretation:security-details-below-3.2 @where:security-details-below-3.2=E080902
    Scenario: Security details refused at GBCS 3.1
      Given a Communications Hub at GBCS 3.1
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is refused with the security-details-below-3.2 code
      And the Communications Hub receives nothing
