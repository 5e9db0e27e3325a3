@CRP612 @SR-6.24.1
Feature: Retrieve Device Security Credentials (KRP): what an Electricity Smart Meter holds of its remote parties
  DUIS 4.0 release note 5.4, 5.6 and 5.8, DUIS 3.8.77 and table 207. From GBCS 4.0 an ESME tells by use case CS02f what its
  trust anchor cells hold, that of the Load Controller among them; every other device, and an earlier ESME, goes on with CS02a.
  Actors: the Import Supplier, the Gas Supplier and the network parties; the devices of one home; two Load Controllers.

  @CRP612-22 @CRP612-42
  Rule: An ESME at GBCS 4.0 or later is asked with CS02f, and every other device with CS02a
    No request is refused here, so there is no negative: each row excludes the command of the others.

    @S-0780 @interpretation:use-cases-of-devices
    Scenario Outline: Becomes <use case> for <device>
      Given <device>
      When the <user> retrieves the Supplier's and Network Operator's credentials of the <type>
      Then the request is acknowledged with I99
      And the <type> executes <use case>
      And the <user> receives I0 from the <type>

      Examples: an ESME by its GBCS version
        | case | device              | type | user            | use case                   | why                 |
        | 1.0  | an ESME at GBCS 1.0 | ESME | Import Supplier | CS02a, message code 0x0008 | "earlier than v4.0" |
        | 2.0  | an ESME at GBCS 2.0 | ESME | Import Supplier | CS02a, message code 0x0008 | "earlier than v4.0" |
        | 3.2  | an ESME at GBCS 3.2 | ESME | Import Supplier | CS02a, message code 0x0008 | "earlier than v4.0" |
        | 3.3  | an ESME at GBCS 3.3 | ESME | Import Supplier | CS02a, message code 0x0008 | just below 4.0      |
        | 4.0  | an ESME at GBCS 4.0 | ESME | Import Supplier | CS02f, message code 0x011B | 5.4, 5.6            |
        | 4.1  | an ESME at GBCS 4.1 | ESME | Import Supplier | CS02f, message code 0x011B | "v4.0 or later"     |
        | 5.0  | an ESME at GBCS 5.0 | ESME | Import Supplier | CS02f, message code 0x011B | "v4.0 or later"     |

      Examples: an ESME by its variant
        | case | device                             | type | user            | use case                   | why                           |
        | ADF  | an ESME of variant ADF at GBCS 4.0 | ESME | Import Supplier | CS02f, message code 0x011B | with proportional controllers |
        | ADG  | an ESME of variant ADG at GBCS 4.0 | ESME | Import Supplier | CS02f, message code 0x011B | a SAPC                        |

      Examples: every other device
        | case     | device                           | type               | user            | use case                   | why                      |
        | GSME     | a GSME at GBCS 4.0               | GSME               | Gas Supplier    | CS02a, message code 0x0008 | deprecated for ESME only |
        | GSME-3.2 | a GSME at GBCS 3.2               | GSME               | Gas Supplier    | CS02a, message code 0x0008 | as before                |
        | GPF      | a GPF at GBCS 4.0                | GPF                | Gas Supplier    | CS02a, message code 0x0008 | deprecated for ESME only |
        | HCALCS   | an HCALCS at GBCS 4.0            | HCALCS             | Import Supplier | CS02a, message code 0x0008 | deprecated for ESME only |
        | CHF      | a Communications Hub at GBCS 4.0 | Communications Hub | Import Supplier | CS02a, message code 0x0008 | deprecated for ESME only |
        | PPMID    | a PPMID at GBCS 4.0              | PPMID              | Import Supplier | CS02a, message code 0x0008 | deprecated for ESME only |

      Examples: every role of the matrix
        | case | device                           | type | user                    | use case                   | why         |
        | ED   | an ESME of variant A at GBCS 4.0 | ESME | Electricity Distributor | CS02f, message code 0x011B | IS GS ED GT |
        | GT   | a commissioned GSME at GBCS 4.0  | GSME | Gas Transporter         | CS02a, message code 0x0008 | IS GS ED GT |

  @CRP612-22
  Rule: The answer tells the same of a cell whichever use case asks
    An answer is not refused, so there is no negative: the rows are exact.

    @S-0781 @interpretation:use-cases-of-devices
    Scenario Outline: Told of the Supplier and the Network Operator by <use case>
      Given an ESME at GBCS <gbcs>
      When the Import Supplier retrieves the Supplier's and Network Operator's credentials of the ESME
      Then the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role            | key                  | of                      | floor |
        | Supplier        | Digital Signature    | Import Supplier         | 0     |
        | Supplier        | Key Agreement        | Import Supplier         | 0     |
        | Supplier        | Top-Up Key Agreement | Import Supplier         | 0     |
        | NetworkOperator | Digital Signature    | Electricity Distributor | 0     |
        | NetworkOperator | Key Agreement        | Electricity Distributor | 0     |

      Examples: either side of 4.0
        | gbcs | use case                   |
        | 3.2  | CS02a, message code 0x0008 |
        | 4.0  | CS02f, message code 0x011B |

    @S-0782 @interpretation:use-cases-of-devices
    Scenario: Told of the Gas Supplier and the Gas Transporter by a gas meter
      Given a GSME at GBCS 4.0
      When the Gas Supplier retrieves the Supplier's and Network Operator's credentials of the GSME
      Then the GSME executes CS02a, message code 0x0008
      And the Gas Supplier receives I0 from the GSME
      And the answer has the credentials
        | role            | key                  | of              |
        | Supplier        | Digital Signature    | Gas Supplier    |
        | Supplier        | Key Agreement        | Gas Supplier    |
        | Supplier        | Top-Up Key Agreement | Gas Supplier    |
        | NetworkOperator | Digital Signature    | Gas Transporter |
        | NetworkOperator | Key Agreement        | Gas Transporter |

  @CRP612-23
  Rule: The RemotePartyRole may be LoadController, and what the ESME holds of it is told

    @S-0783
    Scenario Outline: Told of the Load Controller by <meter>
      Given <meter>
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS02f, message code 0x011B
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key                  | of              | floor |
        | Supplier       | Digital Signature    | Import Supplier | 0     |
        | Supplier       | Key Agreement        | Import Supplier | 0     |
        | Supplier       | Top-Up Key Agreement | Import Supplier | 0     |
        | LoadController | Digital Signature    | Load Controller | 0     |
        | LoadController | Key Agreement        | Load Controller | 0     |

      Examples: meters with a Load Controller
        | case | meter                              | why               |
        | 4.0  | an ESME at GBCS 4.0                | 5.6               |
        | 4.1  | an ESME at GBCS 4.1                | "v4.0 or later"   |
        | BDF  | an ESME of variant BDF at GBCS 4.0 | 5.1, twin element |
        | ADG  | an ESME of variant ADG at GBCS 4.0 | 5.1, a SAPC       |

    @S-2018 @interpretation:use-cases-of-devices
    Scenario Outline: Asked for <how many> at once, of <device>
      Given <device>
      When the <user> retrieves the Supplier's and Network Operator's credentials of the <type>, with the roles <roles>
      Then the request is acknowledged with I99
      And the <type> executes <use case>
      And the <user> receives I0 from the <type>

      Examples: one, and more than two
        | case       | how many    | user                    | device              | type | roles                                                                       | use case                   |
        | ESME-one   | one role    | Import Supplier         | an ESME at GBCS 4.0 | ESME | LoadController                                                              | CS02f, message code 0x011B |
        | ESME-three | three roles | Import Supplier         | an ESME at GBCS 4.0 | ESME | Supplier, NetworkOperator and LoadController                                | CS02f, message code 0x011B |
        | ESME-all   | every role  | Import Supplier         | an ESME at GBCS 4.0 | ESME | ACB, NetworkOperator, Recovery, Root, Supplier, TransCoS and LoadController | CS02f, message code 0x011B |
        | ESME-ED    | three roles | Electricity Distributor | an ESME at GBCS 3.2 | ESME | Root, NetworkOperator and ACB                                               | CS02a, message code 0x0008 |
        | GSME-four  | four roles  | Gas Supplier            | a GSME at GBCS 4.0  | GSME | TransCoS, Supplier, ACB and NetworkOperator                                 | CS02a, message code 0x0008 |
        | GSME-six   | six roles   | Gas Transporter         | a GSME at GBCS 4.0  | GSME | ACB, NetworkOperator, Recovery, Root, Supplier and TransCoS                 | CS02a, message code 0x0008 |

    @S-0784 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when it asks with <deviation>
      Given an ESME at GBCS 4.0
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: no roles of table 207
        | case        | deviation                      | why                          |
        | misspelt    | RemotePartyRole LoadControler  | misspelt                     |
        | small       | RemotePartyRole loadcontroller | spelt with capitals          |
        | WANProvider | RemotePartyRole WANProvider    | a role of GBCS, not of DUIS  |
        | SAPC        | RemotePartyRole SAPC           | a device, not a party        |
        | empty       | an empty RemotePartyRole       | no role                      |
        | eight       | 7 times RemotePartyRole        | eight roles in all, of seven |

  @CRP612-17 @CRP612-19 @CRP612-20 @CRP612-23
  Rule: What was replaced is what the ESME holds afterwards

    @S-0785
    Scenario: Holds the second Load Controller after it was replaced
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME
      Then the ESME executes CS02f, message code 0x011B
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key                  | of                     | floor |
        | Supplier       | Digital Signature    | Import Supplier        | 0     |
        | Supplier       | Key Agreement        | Import Supplier        | 0     |
        | Supplier       | Top-Up Key Agreement | Import Supplier        | 0     |
        | LoadController | Digital Signature    | Second Load Controller | 42    |
        | LoadController | Key Agreement        | Second Load Controller | 42    |

    @S-0786
    Scenario: Holds the first Load Controller again after it was put back
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME
      And the Import Supplier successfully updates the Load Controller's credentials of the ESME
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key                  | of              | floor |
        | Supplier       | Digital Signature    | Import Supplier | 0     |
        | Supplier       | Key Agreement        | Import Supplier | 0     |
        | Supplier       | Top-Up Key Agreement | Import Supplier | 0     |
        | LoadController | Digital Signature    | Load Controller | 0     |
        | LoadController | Key Agreement        | Load Controller | 0     |

    @S-0787
    Scenario: Holds one certificate of each when only one was replaced
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME, with no KeyAgreementCertificate
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME, with no RemotePartyRole
      Then the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key               | of                     |
        | LoadController | Digital Signature | Second Load Controller |
        | LoadController | Key Agreement     | Load Controller        |

    @S-0788 @negative
    Scenario: Holds the first Load Controller until the replacement is due
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully replaces the Load Controller of the ESME, with an ExecutionDateTime 2 days ahead
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME, with no RemotePartyRole
      Then the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key               | of              | floor |
        | LoadController | Digital Signature | Load Controller | 0     |
        | LoadController | Key Agreement     | Load Controller | 0     |

    @S-0789 @negative @interpretation:load-controller-sender
    Scenario: Holds the first Load Controller when the Electricity Distributor was refused
      Given an ESME at GBCS 4.0
      And the Electricity Distributor replaces the Load Controller of the ESME
      And the request is refused with the load-controller-sender code
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME, with no RemotePartyRole
      Then the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role           | key               | of              | floor |
        | LoadController | Digital Signature | Load Controller | 0     |
        | LoadController | Key Agreement     | Load Controller | 0     |

  @CRP612-24 @CRP612-42
  Rule: A device without a Load Controller tells nothing of one
    The note gives no text for E062402 and E062403; that they are for another device and for an earlier ESME is a reading, and
    either will do.

    @S-0790 @negative @interpretation:load-controller-gbcs-code
    Scenario Outline: Refused when the Load Controller is asked of an ESME at GBCS <gbcs>
      Given an ESME at GBCS <gbcs>
      When the Import Supplier retrieves the Supplier's and Load Controller's credentials of the ESME
      Then the request is refused with the load-controller-gbcs-code
      And the ESME receives nothing

      Examples: earlier than 4.0
        | gbcs | why                 |
        | 1.0  | "earlier than v4.0" |
        | 2.0  | "earlier than v4.0" |
        | 3.1  | "earlier than v4.0" |
        | 3.2  | "earlier than v4.0" |
        | 3.3  | just below 4.0      |

    @S-0791 @negative @interpretation:load-controller-device-type-code
    Scenario Outline: Refused when the Load Controller is asked of a <device>
      Given a <device> at GBCS <gbcs>
      When the <user> retrieves the Supplier's and Load Controller's credentials of the <device>
      Then the request is refused with the load-controller-device-type-code
      And the <device> receives nothing

      Examples: devices that are no ESME
        | case     | device             | gbcs | user            |
        | GSME     | GSME               | 4.0  | Gas Supplier    |
        | GSME-3.2 | GSME               | 3.2  | Gas Supplier    |
        | GPF      | GPF                | 4.0  | Gas Supplier    |
        | HCALCS   | HCALCS             | 4.0  | Import Supplier |
        | CHF      | Communications Hub | 4.0  | Import Supplier |
        | PPMID    | PPMID              | 4.0  | Import Supplier |

    @S-0792 @interpretation:use-cases-of-devices
    Scenario: Told of the cells that it has by an ESME at GBCS 3.2
      Given an ESME at GBCS 3.2
      When the Import Supplier retrieves the Supplier's and Network Operator's credentials of the ESME, with no RemotePartyRole
      Then the ESME executes CS02a, message code 0x0008
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role            | key               | of                      |
        | NetworkOperator | Digital Signature | Electricity Distributor |
        | NetworkOperator | Key Agreement     | Electricity Distributor |
