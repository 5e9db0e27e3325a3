@SCHEMA
Feature: Access control of others of the same role
  DUIS 3.2, unchanged in 4.0 (note 1.1). Whoever is responsible for a device is one User of its role; the next home has another. Being
  responsible there is nothing here, and a right that no responsibility is asked for is that of every User of the role.
  Actors: the second User of each role, who is responsible for the devices next door; the devices of one home.

  @SCHEMA-04
  Rule: Who is responsible for the devices of another home has nothing to do with those of this one
    The User who is responsible here is taken for the same requests: see "Taken from" in access by status.

    @S-1850 @negative @interpretation:validation-order
    Scenario Outline: Refused with E4 when the <user>, who is responsible next door, <request>
      Given <device>
      And a neighbouring dual-fuel SMETS2 home
      When the <user> <request>
      Then the request is refused with E4
      And <target> receives nothing

      Examples: every request, by the second of every role that is asked who is responsible
        | case             | user                           | request                                                                   | device                            | target                 |
        | 1.1.1-gas-GS     | Second Gas Supplier            | updates the gas tariff of the GSME                                        | a GSME at GBCS 4.0                | the GSME               |
        | 2.1-gas-GS       | Second Gas Supplier            | updates the gas prepayment configuration of the GSME                      | a GSME at GBCS 4.0                | the GSME               |
        | 3.3-gas-GS       | Second Gas Supplier            | clears the gas event log of the GSME                                      | a GSME at GBCS 4.0                | the GSME               |
        | 6.7-GS           | Second Gas Supplier            | sets the gas flow rate of the GSME as a decimal                           | a GSME at GBCS 4.0                | the GSME               |
        | 6.13-ED          | Second Electricity Distributor | reads the security log of the ESME                                        | an ESME at GBCS 4.0               | the ESME               |
        | 6.13-gas-GS      | Second Gas Supplier            | reads the event log of the GSME                                           | a GSME at GBCS 4.0                | the GSME               |
        | 6.13-gas-GT      | Second Gas Transporter         | reads the event log of the GSME                                           | a GSME at GBCS 4.0                | the GSME               |
        | 6.13-gpf-GS      | Second Gas Supplier            | reads the event log of the GPF                                            | a GPF at GBCS 4.0                 | the GPF                |
        | 6.13-gpf-GT      | Second Gas Transporter         | reads the event log of the GPF                                            | a GPF at GBCS 4.0                 | the GPF                |
        | 6.13-hub-IS      | Other Supplier                 | reads the event log of the Communications Hub                             | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.13-hub-GS      | Second Gas Supplier            | reads the event log of the Communications Hub                             | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.13-hub-ED      | Second Electricity Distributor | reads the event log of the Communications Hub                             | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.13-hub-GT      | Second Gas Transporter         | reads the event log of the Communications Hub                             | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.13-HCALCS-IS   | Other Supplier                 | reads the event log of the HCALCS                                         | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.13-HCALCS-GS   | Second Gas Supplier            | reads the event log of the HCALCS                                         | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.13-HCALCS-ED   | Second Electricity Distributor | reads the event log of the HCALCS                                         | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.13-HCALCS-GT   | Second Gas Transporter         | reads the event log of the HCALCS                                         | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.13-PPMID-IS    | Other Supplier                 | reads the security log of the PPMID                                       | a PPMID at GBCS 4.0               | the PPMID              |
        | 6.13-PPMID-GS    | Second Gas Supplier            | reads the security log of the PPMID                                       | a PPMID at GBCS 4.0               | the PPMID              |
        | 6.13-PPMID-ED    | Second Electricity Distributor | reads the security log of the PPMID                                       | a PPMID at GBCS 4.0               | the PPMID              |
        | 6.13-PPMID-GT    | Second Gas Transporter         | reads the security log of the PPMID                                       | a PPMID at GBCS 4.0               | the PPMID              |
        | 6.15.1-NO-ED     | Second Electricity Distributor | updates the Network Operator's credentials of the ESME                    | an ESME at GBCS 4.0               | the ESME               |
        | 6.15.1-LC-IS     | Other Supplier                 | replaces the Load Controller of the ESME                                  | an ESME at GBCS 4.0               | the ESME               |
        | 6.15.1-gas-GS    | Second Gas Supplier            | updates the Supplier's credentials of the GSME                            | a GSME at GBCS 4.0                | the GSME               |
        | 6.15.1-gas-NO-GT | Second Gas Transporter         | updates the Network Operator's credentials of the GSME                    | a GSME at GBCS 4.0                | the GSME               |
        | 6.24.1-ED        | Second Electricity Distributor | retrieves the Supplier's and Network Operator's credentials of the ESME   | an ESME at GBCS 4.0               | the ESME               |
        | 6.24.1-LC-ED     | Second Electricity Distributor | retrieves the Supplier's and Load Controller's credentials of the ESME    | an ESME at GBCS 4.0               | the ESME               |
        | 6.24.1-gas-GS    | Second Gas Supplier            | retrieves the Supplier's and Network Operator's credentials of the GSME   | a GSME at GBCS 4.0                | the GSME               |
        | 6.24.1-gas-GT    | Second Gas Transporter         | retrieves the Supplier's and Network Operator's credentials of the GSME   | a GSME at GBCS 4.0                | the GSME               |
        | 6.24.1-HCALCS-IS | Other Supplier                 | retrieves the Supplier's and Network Operator's credentials of the HCALCS | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.24.1-HCALCS-GS | Second Gas Supplier            | retrieves the Supplier's and Network Operator's credentials of the HCALCS | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.24.1-HCALCS-ED | Second Electricity Distributor | retrieves the Supplier's and Network Operator's credentials of the HCALCS | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.24.1-HCALCS-GT | Second Gas Transporter         | retrieves the Supplier's and Network Operator's credentials of the HCALCS | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.24.2-IS        | Other Supplier                 | retrieves the digital signature certificate of the ESME                   | an ESME at GBCS 4.0               | the ESME               |
        | 6.24.2-gas-GS    | Second Gas Supplier            | retrieves the digital signature certificate of the GSME                   | a GSME at GBCS 4.0                | the GSME               |
        | 7.2-gas-GS       | Second Gas Supplier            | disables the supply of the GSME                                           | a GSME at GBCS 4.0                | the GSME               |
        | 7.7-ED           | Second Electricity Distributor | reads the auxiliary load switch data of the ESME                          | an ESME of variant AD at GBCS 3.2 | the ESME               |
        | 7.13-IS          | Other Supplier                 | sets the auxiliary controller state of the ESME                           | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 7.14-ED          | Second Electricity Distributor | reads the auxiliary controller configuration of the ESME                  | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 7.15-IS          | Other Supplier                 | reads the auxiliary controller operational data of the ESME               | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 7.15-ED          | Second Electricity Distributor | reads the auxiliary controller operational data of the ESME               | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 8.9-ESME-IS      | Other Supplier                 | reads the device log of the ESME                                          | an ESME at GBCS 4.0               | the ESME               |
        | 8.9-GSME-GS      | Second Gas Supplier            | reads the device log of the GSME                                          | a GSME at GBCS 4.0                | the GSME               |
        | 8.9-GPF-GS       | Second Gas Supplier            | reads the device log of the GPF                                           | a GPF at GBCS 4.0                 | the GPF                |
        | 8.9-hub-IS       | Other Supplier                 | reads the device log of the Communications Hub                            | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 8.9-hub-GS       | Second Gas Supplier            | reads the device log of the Communications Hub                            | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 8.9-HCALCS-IS    | Other Supplier                 | reads the device log of the HCALCS                                        | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 8.9-HCALCS-GS    | Second Gas Supplier            | reads the device log of the HCALCS                                        | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 8.9-PPMID-IS     | Other Supplier                 | reads the device log of the PPMID                                         | a PPMID at GBCS 4.0               | the PPMID              |
        | 8.9-PPMID-GS     | Second Gas Supplier            | reads the device log of the PPMID                                         | a PPMID at GBCS 4.0               | the PPMID              |
        | 11.2-IS          | Other Supplier                 | reads the firmware version of the ESME                                    | an ESME at GBCS 4.0               | the ESME               |
        | 11.2-ES          | Second Export Supplier         | reads the firmware version of the ESME                                    | an ESME at GBCS 4.0               | the ESME               |
        | 11.2-ED          | Second Electricity Distributor | reads the firmware version of the ESME                                    | an ESME at GBCS 4.0               | the ESME               |
        | 11.2-gas-GS      | Second Gas Supplier            | reads the firmware version of the GSME                                    | a GSME at GBCS 4.0                | the GSME               |
        | 11.2-gas-GT      | Second Gas Transporter         | reads the firmware version of the GSME                                    | a GSME at GBCS 4.0                | the GSME               |
        | 11.2-hub-IS      | Other Supplier                 | reads the firmware version of the Communications Hub                      | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-ES      | Second Export Supplier         | reads the firmware version of the Communications Hub                      | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-GS      | Second Gas Supplier            | reads the firmware version of the Communications Hub                      | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-ED      | Second Electricity Distributor | reads the firmware version of the Communications Hub                      | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-GT      | Second Gas Transporter         | reads the firmware version of the Communications Hub                      | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.3-IS          | Other Supplier                 | activates the firmware of the ESME                                        | an ESME at GBCS 4.0               | the ESME               |
        | 11.3-gas-GS      | Second Gas Supplier            | activates the firmware of the GSME                                        | a GSME at GBCS 4.0                | the GSME               |

      Examples: and every request that says a word or two
        | case   | user                           | request                                                      | device                           | target                 |
        | 1.7    | Other Supplier                 | resets the tariff block counters of the ESME                 | an ESME at GBCS 4.0              | the ESME               |
        | 2.2    | Other Supplier                 | tops up the ESME                                             | an ESME at GBCS 4.0              | the ESME               |
        | 2.5    | Other Supplier                 | activates the emergency credit of the ESME                   | an ESME at GBCS 4.0              | the ESME               |
        | 3.1    | Other Supplier                 | displays a message on the ESME                               | an ESME at GBCS 4.0              | the ESME               |
        | 3.4    | Other Supplier                 | updates the Supplier name of the ESME                        | an ESME at GBCS 4.0              | the ESME               |
        | 3.5    | Other Supplier                 | disables the privacy PIN of the ESME                         | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.2  | Other Supplier                 | reads the import time-of-use registers of the ESME           | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.3  | Other Supplier                 | reads the import time-of-use registers of the ESME by blocks | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.4  | Second Gas Supplier            | reads the import block counters of the GSME                  | a GSME at GBCS 4.0               | the GSME               |
        | 4.2    | Second Export Supplier         | reads the export registers of the ESME                       | an ESME at GBCS 4.0              | the ESME               |
        | 4.3    | Other Supplier                 | reads the prepayment values of the ESME                      | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.2  | Other Supplier                 | reads the bills of the ESME upon changes of tariff           | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.3  | Other Supplier                 | reads the bills of the ESME by its calendar                  | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.4  | Other Supplier                 | reads the debt payments of the ESME                          | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.5  | Other Supplier                 | reads the prepayment credits of the ESME                     | an ESME at GBCS 4.0              | the ESME               |
        | 4.6.1  | Other Supplier                 | reads the import daily read log of the ESME                  | an ESME at GBCS 4.0              | the ESME               |
        | 4.6.2  | Second Export Supplier         | reads the export daily read log of the ESME                  | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.1  | Other Supplier                 | reads the active import profile of the ESME                  | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.2  | Other Supplier                 | reads the reactive import profile of the ESME                | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.3  | Second Export Supplier         | reads the export profile of the ESME                         | an ESME at GBCS 4.0              | the ESME               |
        | 4.10   | Other Supplier                 | reads the network data of the ESME                           | an ESME at GBCS 4.0              | the ESME               |
        | 4.11.1 | Other Supplier                 | reads the tariff of the ESME                                 | an ESME at GBCS 4.0              | the ESME               |
        | 4.11.2 | Other Supplier                 | reads the tariff of the second element of the ESME           | an ESME of variant B at GBCS 4.0 | the ESME               |
        | 4.12.1 | Other Supplier                 | reads the maximum import demand of the ESME                  | an ESME at GBCS 4.0              | the ESME               |
        | 4.12.2 | Second Export Supplier         | reads the maximum export demand of the ESME                  | an ESME at GBCS 4.0              | the ESME               |
        | 4.14   | Other Supplier                 | reads the prepayment daily read log of the ESME              | an ESME at GBCS 4.0              | the ESME               |
        | 4.15   | Other Supplier                 | reads the load limit data of the ESME                        | an ESME at GBCS 4.0              | the ESME               |
        | 4.16   | Other Supplier                 | reads the active power import of the ESME                    | an ESME at GBCS 4.0              | the ESME               |
        | 4.17   | Other Supplier                 | reads the daily consumption log of the ESME                  | an ESME at GBCS 4.0              | the ESME               |
        | 4.18   | Other Supplier                 | reads the meter balance of the ESME                          | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.1  | Other Supplier                 | reads the voltage settings of the ESME                       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.2  | Other Supplier                 | reads the randomisation of the ESME                          | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.3  | Other Supplier                 | reads the billing calendar of the ESME                       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.4  | Other Supplier                 | reads the identity of the ESME                               | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.5  | Other Supplier                 | reads the power thresholds of the ESME                       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.7  | Other Supplier                 | reads the MPxN of the ESME                                   | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.8  | Second Gas Supplier            | reads the gas settings of the GSME                           | a GSME at GBCS 4.0               | the GSME               |
        | 6.2.9  | Other Supplier                 | reads the payment mode of the ESME                           | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.10 | Second Electricity Distributor | reads the alert behaviours of the ESME                       | an ESME at GBCS 4.0              | the ESME               |
        | 6.4.2  | Other Supplier                 | resets the load limit counter of the ESME                    | an ESME at GBCS 4.0              | the ESME               |
        | 6.12   | Other Supplier                 | updates the power thresholds of the ESME                     | an ESME at GBCS 4.0              | the ESME               |
        | 6.20.1 | Other Supplier                 | sets the import MPAN of the ESME                             | an ESME at GBCS 4.0              | the ESME               |
        | 6.20.2 | Second Export Supplier         | sets the export MPAN of the ESME                             | an ESME at GBCS 4.0              | the ESME               |
        | 6.25   | Other Supplier                 | sets the supply tamper state of the ESME                     | an ESME at GBCS 4.0              | the ESME               |
        | 6.27   | Second Electricity Distributor | resets the voltage counters of the ESME                      | an ESME at GBCS 4.0              | the ESME               |
        | 6.29   | Other Supplier                 | scans the Sub GHz channels of the Communications Hub         | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.30   | Other Supplier                 | reads the Sub GHz configuration of the Communications Hub    | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.31   | Other Supplier                 | reads the Sub GHz channel of the Communications Hub          | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.1    | Other Supplier                 | enables the supply of the ESME                               | an ESME at GBCS 4.0              | the ESME               |
        | 7.3    | Other Supplier                 | arms the supply of the ESME                                  | an ESME at GBCS 4.0              | the ESME               |
        | 7.4    | Other Supplier                 | reads the supply status of the ESME                          | an ESME at GBCS 4.0              | the ESME               |
        | 7.12   | Other Supplier                 | sets the randomised offset limit of the ESME                 | an ESME at GBCS 4.0              | the ESME               |
        | 14.1   | Second Gas Transporter         | records the network data of the GSME                         | a GSME at GBCS 4.0               | the GSME               |

    @S-1851 @negative @interpretation:smets1-services
    Scenario Outline: Refused with E4 by <device>, of SMETS1, when the <user>, who is responsible next door, <request>
      Given <device>
      And a neighbouring dual-fuel SMETS1 home
      When the <user> <request>
      Then the request is refused with E4
      And <target> receives nothing

      Examples: every request for SMETS1 devices, by the second of every role beside the Import Supplier
        | case             | user                           | request                                                | device                      | target                 |
        | 1.1.1-gas-GS     | Second Gas Supplier            | updates the gas tariff of the GSME                     | a SMETS1 GSME               | the GSME               |
        | 2.1-gas-GS       | Second Gas Supplier            | updates the gas prepayment configuration of the GSME   | a SMETS1 GSME               | the GSME               |
        | 3.3-gas-GS       | Second Gas Supplier            | clears the gas event log of the GSME                   | a SMETS1 GSME               | the GSME               |
        | 6.7-whole-GS     | Second Gas Supplier            | sets the gas flow rate of the GSME as a whole number   | a SMETS1 GSME               | the GSME               |
        | 6.13-ED          | Second Electricity Distributor | reads the security log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.13-gas-GS      | Second Gas Supplier            | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.13-gas-GT      | Second Gas Transporter         | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.13-gpf-GS      | Second Gas Supplier            | reads the event log of the GPF                         | a SMETS1 GPF                | the GPF                |
        | 6.13-gpf-GT      | Second Gas Transporter         | reads the event log of the GPF                         | a SMETS1 GPF                | the GPF                |
        | 6.13-hub-GS      | Second Gas Supplier            | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-ED      | Second Electricity Distributor | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-GT      | Second Gas Transporter         | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-PPMID-GS    | Second Gas Supplier            | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-ED    | Second Electricity Distributor | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-GT    | Second Gas Transporter         | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.15.1-NO-ED     | Second Electricity Distributor | updates the Network Operator's credentials of the ESME | a SMETS1 ESME               | the ESME               |
        | 6.15.1-gas-GS    | Second Gas Supplier            | updates the Supplier's credentials of the GSME         | a SMETS1 GSME               | the GSME               |
        | 6.15.1-gas-NO-GT | Second Gas Transporter         | updates the Network Operator's credentials of the GSME | a SMETS1 GSME               | the GSME               |
        | 7.2-gas-GS       | Second Gas Supplier            | disables the supply of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 8.9-GSME-GS      | Second Gas Supplier            | reads the device log of the GSME                       | a SMETS1 GSME               | the GSME               |
        | 8.9-GPF-GS       | Second Gas Supplier            | reads the device log of the GPF                        | a SMETS1 GPF                | the GPF                |
        | 8.9-hub-GS       | Second Gas Supplier            | reads the device log of the Communications Hub         | a SMETS1 Communications Hub | the Communications Hub |
        | 8.9-PPMID-GS     | Second Gas Supplier            | reads the device log of the PPMID                      | a SMETS1 PPMID              | the PPMID              |
        | 11.2-ES          | Second Export Supplier         | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-ED          | Second Electricity Distributor | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-gas-GS      | Second Gas Supplier            | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-gas-GT      | Second Gas Transporter         | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-hub-ES      | Second Export Supplier         | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-GS      | Second Gas Supplier            | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-ED      | Second Electricity Distributor | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-GT      | Second Gas Transporter         | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 6.15.1-GPF-GS    | Second Gas Supplier            | updates the Supplier's credentials of the GPF          | a SMETS1 GPF                | the GPF                |
        | 11.2-PPMID-ES    | Second Export Supplier         | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-GS    | Second Gas Supplier            | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-ED    | Second Electricity Distributor | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-GT    | Second Gas Transporter         | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |

  @SCHEMA-04
  Rule: Of an Other User the DCC does not ask who is responsible, whichever Other User it is
    Refused for want of the role: see access.feature.

    @S-1852 @interpretation:use-cases-of-devices @interpretation:other-user-responsibility
    Scenario Outline: Taken from the <user> as from any other who <request>
      Given <device>
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <user> receives I0 from <target>

      Examples: every service that an Other User may send
        | case        | user              | request                                                     | device                            | target   |
        | 7.7-OU      | Second Other User | reads the auxiliary load switch data of the ESME            | an ESME of variant AD at GBCS 3.2 | the ESME |
        | 7.14-OU     | Second Other User | reads the auxiliary controller configuration of the ESME    | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.15-OU     | Second Other User | reads the auxiliary controller operational data of the ESME | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 8.9-ESME-OU | Second Other User | reads the device log of the ESME                            | an ESME at GBCS 4.0               | the ESME |
        | 8.9-GSME-OU | Second Other User | reads the device log of the GSME                            | a GSME at GBCS 4.0                | the GSME |
        | 11.2-OU     | Second Other User | reads the firmware version of the ESME                      | an ESME at GBCS 4.0               | the ESME |
        | 11.2-gas-OU | Second Other User | reads the firmware version of the GSME                      | a GSME at GBCS 4.0                | the GSME |
