@SCHEMA @SR-6.23
Feature: Update Security Credentials (CoS)
  DUIS 3.8 and 3.10.2, unchanged in 4.0 (note 1.1), and the Service Request Matrix (note 5.2). The Transitional Change of Supplier
  party sends the command in place of the Supplier who asks for it, and the device reports to that party.
  Actors: the Import Supplier, the Gas Supplier; the devices of one home.

  @SCHEMA-04
  Rule: A change of Supplier is executed by the device, at once or when it is due

    @S-1700 @interpretation:use-cases-of-devices
    Scenario Outline: Replaces the Supplier's credentials of the <device> by CS02b
      Given <home>
      When the <user> updates the credentials of the <device> for a change of Supplier
      Then the request is acknowledged with I99
      And the <device> executes CS02bSupplierByTransCoS, message code 0x0107
      And the <user> receives I0 from the <device>
      And the answer has the credentials
        | role     | key                  | of             |
        | Supplier | Digital Signature    | Other Supplier |
        | Supplier | Key Agreement        | Other Supplier |
        | Supplier | Top-Up Key Agreement | Other Supplier |

      Examples: meters of either fuel
        | case | device | user            | home                |
        | 3.2  | ESME   | Import Supplier | an ESME at GBCS 3.2 |
        | 4.0  | ESME   | Import Supplier | an ESME at GBCS 4.0 |
        | gas  | GSME   | Gas Supplier    | a GSME at GBCS 4.0  |

    @S-2104 @SR-6.13 @interpretation:use-cases-of-devices
    Scenario Outline: Answered by the <device> to the <user>, in whose place it has another Supplier since
      Given <home>
      And the <user> successfully <request>
      And the <user> successfully updates the credentials of the <device> for a change of Supplier
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: meters of either fuel
        | device | user            | request                         | home                | use case                    |
        | ESME   | Import Supplier | reads the event log of the ESME | an ESME at GBCS 4.0 | ECS35a, message code 0x0048 |
        | GSME   | Gas Supplier    | reads the event log of the GSME | a GSME at GBCS 4.0  | CS10a, message code 0x0014  |

    @S-2066 @SR-6.24.1 @interpretation:use-cases-of-devices
    Scenario Outline: Holds the new Supplier's credentials, each of them, after the <device> was changed to it
      Given <home>
      And the <user> successfully updates the credentials of the <device> for a change of Supplier
      When the <operator> retrieves the Supplier's and Network Operator's credentials of the <device>
      Then the <operator> receives I0 from the <device>
      And the answer has the credentials
        | role            | key                  | of             |
        | Supplier        | Digital Signature    | Other Supplier |
        | Supplier        | Key Agreement        | Other Supplier |
        | Supplier        | Top-Up Key Agreement | Other Supplier |
        | NetworkOperator | Digital Signature    | <operator>     |
        | NetworkOperator | Key Agreement        | <operator>     |

      Examples: meters of either fuel
        | case | device | user            | operator                | home                |
        | 3.2  | ESME   | Import Supplier | Electricity Distributor | an ESME at GBCS 3.2 |
        | 4.0  | ESME   | Import Supplier | Electricity Distributor | an ESME at GBCS 4.0 |
        | gas  | GSME   | Gas Supplier    | Gas Transporter         | a GSME at GBCS 4.0  |

    @S-1701 @interpretation:use-cases-of-devices @interpretation:change-of-supplier-held-by @where:change-of-supplier-held-by=device
    Scenario: Held by the ESME until the change of Supplier is due
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the ESME executes CS02bSupplierByTransCoS, message code 0x0107
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role |

    @S-1702 @interpretation:use-cases-of-devices @interpretation:change-of-supplier-held-by @where:change-of-supplier-held-by=device
    Scenario: Cancelled by a command to the ESME
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime 2 days ahead
      When the Import Supplier updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime that cancels
      Then the request is acknowledged with I99
      And the ESME executes CS02bSupplierByTransCoS, message code 0x0107
      And the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role |

    @S-1705 @SR-6.24.1 @interpretation:change-of-supplier-held-by @where:change-of-supplier-held-by=device
    Scenario: No new Supplier at the ESME when the change was cancelled before it was due
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime 2 days ahead
      And the Import Supplier successfully updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime that cancels
      And 3 days pass
      When the Import Supplier retrieves the Supplier's and Network Operator's credentials of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role            | key                  | of                      |
        | Supplier        | Digital Signature    | Import Supplier         |
        | Supplier        | Key Agreement        | Import Supplier         |
        | Supplier        | Top-Up Key Agreement | Import Supplier         |
        | NetworkOperator | Digital Signature    | Electricity Distributor |
        | NetworkOperator | Key Agreement        | Electricity Distributor |

    @S-1706 @SR-6.24.1 @interpretation:change-of-supplier-held-by @where:change-of-supplier-held-by=dcc
    Scenario: No new Supplier at the ESME when the change that the DCC held was cancelled before it was due
      Given an ESME at GBCS 4.0
      And the Import Supplier updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime 2 days ahead
      And the Import Supplier updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime that cancels
      And 3 days pass
      When the Import Supplier retrieves the Supplier's and Network Operator's credentials of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the credentials
        | role            | key                  | of                      |
        | Supplier        | Digital Signature    | Import Supplier         |
        | Supplier        | Key Agreement        | Import Supplier         |
        | Supplier        | Top-Up Key Agreement | Import Supplier         |
        | NetworkOperator | Digital Signature    | Electricity Distributor |
        | NetworkOperator | Key Agreement        | Electricity Distributor |

    @S-1703 @negative @interpretation:change-of-supplier-held-by @where:change-of-supplier-held-by=dcc
    Scenario: Not sent to the ESME before it is due
      Given an ESME at GBCS 4.0
      And the Import Supplier updates the credentials of the ESME for a change of Supplier, with an ExecutionDateTime 2 days ahead
      And the request is acknowledged with I99
      When 1 day passes
      Then the ESME receives nothing
      And the Import Supplier receives nothing

    @S-1704 @negative @interpretation:validation-order
    Scenario Outline: Refused when a <user> asks for it
      Given an ESME at GBCS 4.0
      When the <user> updates the credentials of the ESME for a change of Supplier
      Then the request is refused with E2
      And the ESME receives nothing

      Examples: Users that are no Import Supplier
        | user                    |
        | Export Supplier         |
        | Electricity Distributor |
        | Other User              |
