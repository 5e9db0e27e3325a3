@CRP612 @SR-6.15.1
Feature: Update Security Credentials (KRP): the Load Controller of an Electricity Smart Meter
  DUIS 4.0 release note 5.3, 5.6 and 5.8, DUIS 3.8.67, tables 184 and 185. An ESME at GBCS 4.0 has a trust anchor cell for a
  Load Controller. Its Supplier replaces what the cell holds; the certificates travel where those of a Supplier do.
  Actors: the Import Supplier, the Electricity Distributor, the Gas Supplier; the devices of one home; two Load Controllers,
  who are no Users.

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

    @S-0751
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

    @S-0752
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

    @S-0754 @negative
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

    @S-0757
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

  @CRP612-18
  Rule: The RemotePartyRole may be LoadController, spelt so

    @S-0760
    Scenario: Transformed into a Pre-Command for the Load Controller
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the Load Controller's credentials of the ESME, with CommandVariant 4
      Then the request is answered with I0
      And the command has the credentials
        | role           | key               | of              |
        | LoadController | Digital Signature | Load Controller |
        | LoadController | Key Agreement     | Load Controller |

    @S-0761 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the RemotePartyRole of new credentials is <role>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the Load Controller's credentials of the ESME, with RemotePartyRole <role>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: no role of table 184
        | role                   | why                         |
        | LoadControler          | misspelt                    |
        | loadController         | roles begin with a capital  |
        | Load_Controller        | roles are one word          |
        | LC                     | not abbreviated             |
        | WANProvider            | a role of GBCS, not of DUIS |
        | IssuingAuthority       | a role of GBCS, not of DUIS |
        | ProportionalController | a device, not a party       |

  @CRP612-19
  Rule: RemotePartyFloorSeqNumber is for a Load Controller what it is for a Supplier

    @S-0762
    Scenario Outline: Set to <floor> as the floor of the Load Controller
      Given an ESME at GBCS 4.0
      When the Import Supplier replaces the Load Controller of the ESME, with RemotePartyFloorSeqNumber <floor>
      Then the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the command has the credentials
        | role           | key               | floor   |
        | LoadController | Digital Signature | <floor> |
        | LoadController | Key Agreement     | <floor> |
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key               | floor   |
        | LoadController | Digital Signature | <floor> |
        | LoadController | Key Agreement     | <floor> |

      Examples: the range of the schema
        | floor               | why                    |
        | 0                   | the least              |
        | 1                   | one more               |
        | 4294967296          | more than four octets  |
        | 9223372036854775807 | the greatest, 2^63 - 1 |

    @S-0763
    Scenario: Set as the floor of a Supplier in the same way
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the Supplier's credentials of the ESME, with RemotePartyFloorSeqNumber 7
      Then the ESME executes CS02bSupplierBySupplier, message code 0x0102
      And the command has the credentials
        | role     | key                  | floor |
        | Supplier | Digital Signature    | 7     |
        | Supplier | Key Agreement        | 7     |
        | Supplier | Top-Up Key Agreement | 7     |
      And the Import Supplier receives I0 from the ESME

    @S-0764
    Scenario: Not asked for when the golden request for a Network Operator leaves it out
      Given an ESME at GBCS 4.0
      When the Electricity Distributor updates the Network Operator's credentials of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS02bNOByNO, message code 0x0103
      And the command has the credentials
        | role            | key               | floor |
        | NetworkOperator | Digital Signature | none  |
        | NetworkOperator | Key Agreement     | none  |
      And the Electricity Distributor receives I0 from the ESME

    @S-0765 @negative @interpretation:floor-sequence-number-code
    Scenario Outline: Refused when it is left out for a <role>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the <role>'s credentials of the ESME, with no RemotePartyFloorSeqNumber
      Then the request is refused with the floor-sequence-number-code
      And the ESME receives nothing

      Examples: the two roles of one rule
        | role            |
        | Supplier        |
        | Load Controller |

    @S-0766 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the floor of the Load Controller is <floor>
      Given an ESME at GBCS 4.0
      When the Import Supplier replaces the Load Controller of the ESME, with RemotePartyFloorSeqNumber <floor>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: beside the range of the schema
        | floor               | why                    |
        | -1                  | less than the least    |
        | 9223372036854775808 | more than the greatest |
        | 1.5                 | no whole number        |
        | 0x2A                | not decimal            |

  @CRP612-20
  Rule: The certificates of a Load Controller travel in SupplierOrNetworkOperatorCertificates

    @S-0767
    Scenario: Brought to the ESME for Digital Signing and for Key Agreement
      Given an ESME at GBCS 4.0
      When the Import Supplier replaces the Load Controller of the ESME
      Then the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the command has the credentials
        | role           | key               | of                     |
        | LoadController | Digital Signature | Second Load Controller |
        | LoadController | Key Agreement     | Second Load Controller |
      And the Import Supplier receives I0 from the ESME

    @S-0768
    Scenario Outline: Brought to the ESME alone when there is <without>
      Given an ESME at GBCS 4.0
      When the Import Supplier replaces the Load Controller of the ESME, with <without>
      Then the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the command has the credentials
        | role           | key   | of                     |
        | LoadController | <key> | Second Load Controller |
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key   | of                     |
        | LoadController | <key> | Second Load Controller |

      Examples: one certificate of the two
        | key               | without                      |
        | Digital Signature | no KeyAgreementCertificate   |
        | Key Agreement     | no DigitalSigningCertificate |

    @S-0769 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the certificates come with <deviation>
      Given an ESME at GBCS 4.0
      When the Import Supplier replaces the Load Controller of the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: no element of table 185
        | case                | deviation                                                              |
        | another-element     | SupplierOrNetworkOperatorCertificates spelt LoadControllerCertificates |
        | none                | no SupplierOrNetworkOperatorCertificates                               |
        | twice               | 2 times SupplierOrNetworkOperatorCertificates                          |
        | no-replacement      | no ReplacementCertificates                                             |
        | no-path             | no CertificationPathCertificates                                       |
        | key-agreement-twice | 2 times KeyAgreementCertificate                                        |
        | order               | KeyAgreementCertificate before DigitalSigningCertificate               |

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
    Scenario Outline: Refused with E061509 by an ESME at GBCS <gbcs>
      Given an ESME at GBCS <gbcs>
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the request is refused with E061509
      And the ESME receives nothing

      Examples: earlier than 4.0
        | gbcs | why                 |
        | 1.0  | "earlier than v4.0" |
        | 2.0  | "earlier than v4.0" |
        | 3.1  | "earlier than v4.0" |
        | 3.2  | "earlier than v4.0" |
        | 3.3  | just below 4.0      |

    @S-0772 @negative @interpretation:load-controller-update-code
    Scenario Outline: Refused with E061509 by a <device> at GBCS 4.0
      Given a <device> at GBCS 4.0
      When the <user> updates the Load Controller's credentials of the <device>
      Then the request is refused with E061509
      And the <device> receives nothing

      Examples: devices that are no ESME
        | device | user            |
        | GSME   | Gas Supplier    |
        | GPF    | Gas Supplier    |
        | HCALCS | Import Supplier |
