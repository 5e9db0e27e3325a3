@SCHEMA
Feature: Access control of those who were responsible for a device
  DUIS 3.2, unchanged in 4.0 (note 1.1). Responsibility begins and ends with a registration; who was responsible until yesterday is as good
  as anybody else of that role. What was recorded in one's own time is another matter (DUIS 3.2), so that no request for such records is here.
  Actors: two of each role that is registered for a meter: the one who is, and the one who was; the meters of one home.

  @SCHEMA-04
  Rule: Who was responsible for a device, and is no more, may not use it
    The User who is responsible is taken for the same requests: see "Taken from" in access by status.

    @S-1785 @negative
    Scenario Outline: Refused with E4 when the <user>, who was responsible until yesterday, <request>
      Given <device>
      And the <user> was responsible for <target> until 1 day ago
      When the <user> <request>
      Then the request is refused with E4
      And <target> receives nothing

      Examples: every service that is for a meter, by every role that is asked who is responsible
        | case             | user                           | request                                                                 | device                             | target   |
        | 1.1.1-IS         | Other Supplier                 | updates the import tariff of the ESME                                   | an ESME at GBCS 4.0                | the ESME |
        | 1.1.1-gas-GS     | Second Gas Supplier            | updates the gas tariff of the GSME                                      | a GSME at GBCS 4.0                 | the GSME |
        | 2.1-IS           | Other Supplier                 | updates the prepayment configuration of the ESME                        | an ESME at GBCS 4.0                | the ESME |
        | 2.1-gas-GS       | Second Gas Supplier            | updates the gas prepayment configuration of the GSME                    | a GSME at GBCS 4.0                 | the GSME |
        | 3.3-IS           | Other Supplier                 | clears the event log of the ESME                                        | an ESME at GBCS 4.0                | the ESME |
        | 3.3-gas-GS       | Second Gas Supplier            | clears the gas event log of the GSME                                    | a GSME at GBCS 4.0                 | the GSME |
        | 6.7-GS           | Second Gas Supplier            | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME |
        | 6.14.1-IS        | Other Supplier                 | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME |
        | 6.14.2-IS        | Other Supplier                 | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME |
        | 6.14.3-IS        | Other Supplier                 | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME |
        | 6.15.1-IS        | Other Supplier                 | updates the Supplier's credentials of the ESME                          | an ESME at GBCS 4.0                | the ESME |
        | 6.15.1-NO-ED     | Second Electricity Distributor | updates the Network Operator's credentials of the ESME                  | an ESME at GBCS 4.0                | the ESME |
        | 6.15.1-gas-GS    | Second Gas Supplier            | updates the Supplier's credentials of the GSME                          | a GSME at GBCS 4.0                 | the GSME |
        | 6.15.1-gas-NO-GT | Second Gas Transporter         | updates the Network Operator's credentials of the GSME                  | a GSME at GBCS 4.0                 | the GSME |
        | 6.24.1-IS        | Other Supplier                 | retrieves the Supplier's and Network Operator's credentials of the ESME | an ESME at GBCS 4.0                | the ESME |
        | 6.24.1-ED        | Second Electricity Distributor | retrieves the Supplier's and Network Operator's credentials of the ESME | an ESME at GBCS 4.0                | the ESME |
        | 6.24.1-gas-GS    | Second Gas Supplier            | retrieves the Supplier's and Network Operator's credentials of the GSME | a GSME at GBCS 4.0                 | the GSME |
        | 6.24.1-gas-GT    | Second Gas Transporter         | retrieves the Supplier's and Network Operator's credentials of the GSME | a GSME at GBCS 4.0                 | the GSME |
        | 6.24.2-IS        | Other Supplier                 | retrieves the digital signature certificate of the ESME                 | an ESME at GBCS 4.0                | the ESME |
        | 6.24.2-gas-GS    | Second Gas Supplier            | retrieves the digital signature certificate of the GSME                 | a GSME at GBCS 4.0                 | the GSME |
        | 7.2-IS           | Other Supplier                 | disables the supply of the ESME                                         | an ESME at GBCS 4.0                | the ESME |
        | 7.2-gas-GS       | Second Gas Supplier            | disables the supply of the GSME                                         | a GSME at GBCS 4.0                 | the GSME |
        | 7.5-IS           | Other Supplier                 | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME |
        | 7.6-IS           | Other Supplier                 | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME |
        | 7.7-IS           | Other Supplier                 | reads the auxiliary load switch data of the ESME                        | an ESME of variant AD at GBCS 3.2  | the ESME |
        | 7.7-ED           | Second Electricity Distributor | reads the auxiliary load switch data of the ESME                        | an ESME of variant AD at GBCS 3.2  | the ESME |
        | 7.8-IS           | Other Supplier                 | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME |
        | 7.9-IS           | Other Supplier                 | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME |
        | 7.10-IS          | Other Supplier                 | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME |
        | 7.13-IS          | Other Supplier                 | sets the auxiliary controller state of the ESME                         | an ESME of variant AD at GBCS 4.0  | the ESME |
        | 7.14-IS          | Other Supplier                 | reads the auxiliary controller configuration of the ESME                | an ESME of variant AD at GBCS 4.0  | the ESME |
        | 7.14-ED          | Second Electricity Distributor | reads the auxiliary controller configuration of the ESME                | an ESME of variant AD at GBCS 4.0  | the ESME |
        | 7.15-IS          | Other Supplier                 | reads the auxiliary controller operational data of the ESME             | an ESME of variant AD at GBCS 4.0  | the ESME |
        | 7.15-ED          | Second Electricity Distributor | reads the auxiliary controller operational data of the ESME             | an ESME of variant AD at GBCS 4.0  | the ESME |
        | 8.9-ESME-IS      | Other Supplier                 | reads the device log of the ESME                                        | an ESME at GBCS 4.0                | the ESME |
        | 8.9-GSME-GS      | Second Gas Supplier            | reads the device log of the GSME                                        | a GSME at GBCS 4.0                 | the GSME |
        | 11.2-IS          | Other Supplier                 | reads the firmware version of the ESME                                  | an ESME at GBCS 4.0                | the ESME |
        | 11.2-ES          | Second Export Supplier         | reads the firmware version of the ESME                                  | an ESME at GBCS 4.0                | the ESME |
        | 11.2-ED          | Second Electricity Distributor | reads the firmware version of the ESME                                  | an ESME at GBCS 4.0                | the ESME |
        | 11.2-gas-GS      | Second Gas Supplier            | reads the firmware version of the GSME                                  | a GSME at GBCS 4.0                 | the GSME |
        | 11.2-gas-GT      | Second Gas Transporter         | reads the firmware version of the GSME                                  | a GSME at GBCS 4.0                 | the GSME |
        | 11.3-IS          | Other Supplier                 | activates the firmware of the ESME                                      | an ESME at GBCS 4.0                | the ESME |
        | 11.3-gas-GS      | Second Gas Supplier            | activates the firmware of the GSME                                      | a GSME at GBCS 4.0                 | the GSME |

    @S-1786 @negative
    Scenario Outline: Refused with E4 when the <user> was responsible until <ago> ago
      Given <device>
      And the <user> was responsible for <target> until <ago> ago
      When the <user> reads the device log of <target>
      Then the request is refused with E4
      And <target> receives nothing

      Examples: a moment, and long
        | ago      | user                | device              | target   |
        | 1 second | Other Supplier      | an ESME at GBCS 4.0 | the ESME |
        | 30 days  | Second Gas Supplier | a GSME at GBCS 3.2  | the GSME |

    @S-1787
    Scenario Outline: Taken from the <user>, who is responsible where the <former> was
      Given <device>
      And the <former> was responsible for <target> until 1 day ago
      When the <user> reads the device log of <target>
      Then the request is acknowledged with I99
      And <target> executes CS07, message code 0x0013
      And the <user> receives I0 from <target>

      Examples: either fuel
        | user            | former              | device              | target   |
        | Import Supplier | Other Supplier      | an ESME at GBCS 4.0 | the ESME |
        | Gas Supplier    | Second Gas Supplier | a GSME at GBCS 3.2  | the GSME |
