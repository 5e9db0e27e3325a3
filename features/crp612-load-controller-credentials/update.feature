@CRP612 @SR-6.15.1
Feature: Update Security Credentials (KRP): the Load Controller of an Electricity Smart Meter
  DUIS 4.0 release note 5.3, 5.6 and 5.8, DUIS 3.8.67. An ESME at GBCS 4.0 has a trust anchor cell for a Load Controller, and
  its Supplier replaces what the cell holds. No other device has such a cell.
  Actors: the Import Supplier, the Electricity Distributor, the Gas Supplier and Users of other roles; the devices of one home;
  two Load Controllers, who are no Users.

  @CRP612-17 @CRP612-42
  Rule: For the Load Controller of an ESME at GBCS 4.0 or later it becomes CS02g

    @S-0750
    Scenario Outline: Replaces the Load Controller of <meter> by CS02g
      Given <meter>
      When the Import Supplier replaces the Load Controller of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key               | of                     | floor |
        | LoadController | Digital Signature | Second Load Controller | 42    |
        | LoadController | Key Agreement     | Second Load Controller | 42    |

      Examples: meters with a Load Controller
        | case | meter                              | why                                    |
        | 4.0  | an ESME at GBCS 4.0                | 5.6                                    |
        | 4.1  | an ESME at GBCS 4.1                | 5.8, "v4.0 or later"                   |
        | 5.0  | an ESME at GBCS 5.0                | 5.8, "v4.0 or later"                   |
        | ADF  | an ESME of variant ADF at GBCS 4.0 | 5.1, with proportional controllers     |
        | ADG  | an ESME of variant ADG at GBCS 4.0 | 5.1, a SAPC with load control switches |

      @interpretation:esme-variant-list
      Examples: a variant that may be of a later version
        | case | meter                             | why         |
        | AG   | an ESME of variant AG at GBCS 4.0 | 5.1, a SAPC |

    @S-0751 @interpretation:use-cases-of-devices
    Scenario: Replaces the Network Operator's credentials by CS02b as before
      Given an ESME at GBCS 4.0
      When the Electricity Distributor updates the Network Operator's credentials of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS02bNOByNO, message code 0x0103
      And the Electricity Distributor receives I0 from the ESME
      And the answer has the credentials
        | role            | key               | of                      |
        | NetworkOperator | Digital Signature | Electricity Distributor |
        | NetworkOperator | Key Agreement     | Electricity Distributor |

    @S-0752 @interpretation:use-cases-of-devices
    Scenario: Replaces the Supplier's credentials by CS02b as before
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the Supplier's credentials of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS02bSupplierBySupplier, message code 0x0102
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role     | key                  | of              |
        | Supplier | Digital Signature    | Import Supplier |
        | Supplier | Key Agreement        | Import Supplier |
        | Supplier | Top-Up Key Agreement | Import Supplier |

    @S-0753 @negative @interpretation:load-controller-sender
    Scenario: Refused when the Electricity Distributor is to replace the Load Controller
      Given an ESME at GBCS 4.0
      When the Electricity Distributor replaces the Load Controller of the ESME
      Then the request is refused with the load-controller-sender code
      And the ESME receives nothing

    @S-0754 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user> is to replace the Load Controller
      Given an ESME at GBCS 4.0
      When the <user> replaces the Load Controller of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: no role of the matrix
        | user                      |
        | Export Supplier           |
        | Registered Supplier Agent |
        | Other User                |

  @CRP612-21 @CRP612-42
  Rule: A device without a Load Controller takes no credentials of one
    The note gives no text for E061509; that it is for the device that has no such trust anchor cell is a reading.

    @S-0770 @interpretation:load-controller-update-code
    Scenario: Taken by an ESME beside a gas meter that has no such cell
      Given a home at GBCS 4.0 with an ESME and a GSME
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the GSME receives nothing
      And the Import Supplier receives I0 from the ESME

    @S-0771 @negative @interpretation:load-controller-update-code
    Scenario Outline: Refused by an ESME at GBCS <gbcs>
      Given an ESME at GBCS <gbcs>
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the request is refused with the load-controller-update-code
      And the ESME receives nothing

      Examples: earlier than 4.0
        | gbcs | why                 |
        | 1.0  | "earlier than v4.0" |
        | 2.0  | "earlier than v4.0" |
        | 3.1  | "earlier than v4.0" |
        | 3.2  | "earlier than v4.0" |
        | 3.3  | just below 4.0      |

    @S-0772 @negative @interpretation:load-controller-update-code
    Scenario Outline: Refused by a <device> at GBCS 4.0
      Given a <device> at GBCS 4.0
      When the <user> updates the Load Controller's credentials of the <device>
      Then the request is refused with the load-controller-update-code
      And the <device> receives nothing

      Examples: devices that are no ESME
        | device | user            |
        | GSME   | Gas Supplier    |
        | GPF    | Gas Supplier    |
        | HCALCS | Import Supplier |

    @S-1050 @negative @interpretation:load-controller-update-code @interpretation:smets1-services
    Scenario: Refused by a SMETS1 ESME
      Given a SMETS1 ESME
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the request is refused with the load-controller-update-code
      And the ESME receives nothing
