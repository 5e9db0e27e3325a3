@CRP612 @SR-6.15.1
Feature: Update Security Credentials (KRP): how a request names a Load Controller and brings its certificates
  DUIS 4.0 release note 5.6, DUIS 3.8.67, tables 184 and 185. The role has a name of its own; the certificates travel where
  those of a Supplier do.
  Actors: the Import Supplier; an ESME at GBCS 4.0; two Load Controllers, who are no Users.

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
