@CRP612 @SR-6.15.1
Feature: Update Security Credentials (KRP): the floor of the sequence numbers of a Load Controller
  DUIS 4.0 release note 5.6, DUIS 3.8.67, table 184. A Load Controller is given a floor as a Supplier is; a Network Operator
  need not be.
  Actors: the Import Supplier, the Electricity Distributor; an ESME at GBCS 4.0; two Load Controllers, who are no Users.

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

    @S-0763 @interpretation:use-cases-of-devices
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

    @S-0764 @interpretation:use-cases-of-devices
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

    @S-1948 @negative @interpretation:floor-sequence-number-code
    Scenario Outline: Refused when it is left out for the <role> of <meter>, <when>
      Given <meter>
      When the Import Supplier updates the <role>'s credentials of the ESME, with <deviation>
      Then the request is refused with the floor-sequence-number-code
      And the ESME receives nothing

      Examples: a SAPC, and an update that is due tomorrow
        | case    | role            | meter                              | when     | deviation                                                         |
        | SAPC    | Load Controller | an ESME of variant ADG at GBCS 4.0 | at once  | no RemotePartyFloorSeqNumber                                      |
        | SAPC-IS | Supplier        | an ESME of variant ADG at GBCS 4.0 | at once  | no RemotePartyFloorSeqNumber                                      |
        | dated   | Load Controller | an ESME at GBCS 4.0                | when due | no RemotePartyFloorSeqNumber and an ExecutionDateTime 1 day ahead |

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
