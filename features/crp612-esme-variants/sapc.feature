@CRP612
Feature: A Standalone Auxiliary Proportional Controller is an Electricity Smart Meter
  DUIS 4.0 release note 5.1. An ESME of SMETS2 complies with its section 5 or with section 9; the latter is a SAPC. It is a variant
  of ESME, with the letter G, and no device type of its own: whatever an ESME is sent, a SAPC is sent too.
  Actors: the Import Supplier, the Electricity Distributor, the Other User; a SAPC, which is the ESME of its home.

  @CRP612-01
  Rule: A SAPC takes the Service Requests that an ESME takes

    @S-0825 @interpretation:use-cases-of-devices
    Scenario Outline: Taken by a SAPC when the <user> <request>
      Given an ESME of variant ADG at GBCS 4.0
      When the <user> <request>
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the <user> receives I0 from the ESME

      Examples: requests of an ESME, critical and not
        | case          | request                                                                 | user                    | use case                                     | service |
        | event-log     | reads the event log of the ESME                                         | Import Supplier         | ECS35a, message code 0x0048                  | 6.13    |
        | security-log  | reads the security log of the ESME                                      | Import Supplier         | ECS35b, message code 0x0049                  | 6.13    |
        | power-log     | reads the power event log of the ESME                                   | Import Supplier         | ECS35e, message code 0x00B9                  | 6.13    |
        | auxiliary-log | reads the auxiliary controller event log of the ESME                    | Import Supplier         | ECS35g, message code 0x00FD                  | 6.13    |
        | 3.3           | clears the event log of the ESME                                        | Import Supplier         | ECS15a, message code 0x0024                  | 3.3     |
        | 1.1.1         | updates the import tariff of the ESME                                   | Import Supplier         | ECS01a, message code 0x0019                  | 1.1.1   |
        | 2.1           | updates the prepayment configuration of the ESME                        | Import Supplier         | ECS08a, message code 0x00DE                  | 2.1     |
        | 6.15.1-IS     | updates the Supplier's credentials of the ESME                          | Import Supplier         | CS02bSupplierBySupplier, message code 0x0102 | 6.15.1  |
        | 6.15.1-ED     | updates the Network Operator's credentials of the ESME                  | Electricity Distributor | CS02bNOByNO, message code 0x0103             | 6.15.1  |
        | 6.24.1        | retrieves the Supplier's and Network Operator's credentials of the ESME | Import Supplier         | CS02f, message code 0x011B                   | 6.24.1  |
        | 6.24.2        | retrieves the digital signature certificate of the ESME                 | Import Supplier         | CS02e, message code 0x000C                   | 6.24.2  |
        | 7.13          | sets the auxiliary controller state of the ESME                         | Import Supplier         | ECS47a, message code 0x011E                  | 7.13    |
        | 7.14          | reads the auxiliary controller configuration of the ESME                | Other User              | ECS61d, message code 0x011C                  | 7.14    |
        | 7.15          | reads the auxiliary controller operational data of the ESME             | Electricity Distributor | ECS61e, message code 0x011D                  | 7.15    |
        | 8.9           | reads the device log of the ESME                                        | Import Supplier         | CS07, message code 0x0013                    | 8.9     |
        | 11.2          | reads the firmware version of the ESME                                  | Import Supplier         | ECS52, message code 0x0059                   | 11.2    |

    @S-0826 @SR-8.11
    Scenario: Taken into a home as an ESME is
      Given a Communications Hub at GBCS 4.0
      And a pending ESME of variant ADG at GBCS 4.0
      When the Import Supplier adds the ESME to the HAN device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the Import Supplier receives I0 from the Communications Hub

    @S-0827 @negative @SR-8.9
    Scenario: Refused with E080903 as any ESME when it is asked for security details
      Given an ESME of variant ADG at GBCS 4.0
      When the Import Supplier reads the device log of the ESME with security details
      Then the request is refused with E080903
      And the ESME receives nothing

    @S-0828 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 as any ESME when the <user> <request>
      Given an ESME of variant ADG at GBCS 4.0
      When the <user> <request>
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: users who have nothing to ask of an ESME
        | case | request                                                  | user            |
        | 7.14 | reads the auxiliary controller configuration of the ESME | Gas Supplier    |
        | 7.13 | sets the auxiliary controller state of the ESME          | Other User      |
        | 7.16 | limits the APC level of the ESME                         | Import Supplier |

  @CRP612-01
  Rule: SAPC is no device type

    @S-0829 @SR-8.2
    Scenario: Listed as an ESME with the letter G
      Given an ESME of variant ADG at GBCS 4.0
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | ESMEVariant | DeviceGBCSVersion |
        | the ESME | ESME       | ADG         | 4.0               |

    @S-0830 @negative @SR-12.2 @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when a device is pre-notified as <type>
      Given an ESME that is not in the inventory
      When the Import Supplier pre-notifies the ESME as an ESME, with DeviceType <type>
      Then the request is refused as invalid

      Examples: names that are no device types
        | type                  |
        | SAPC                  |
        | APC                   |
        | ESMEVariantG          |
        | ElectricitySmartMeter |

    @S-0831 @schema @negative @SR-8.2
    Scenario: No inventory of DUIS 4.0 when it lists a SAPC as a device type
      Given a Service Response with an inventory
      When the schema judges it, with DeviceType SAPC
      Then it is not valid
