@SCHEMA
Feature: CommandVariants of the services that the note touches
  DUIS 3.1 and 3.4, unchanged in 4.0 (note 1.1): which CommandVariants a request takes follows from whether it is critical; with which
  web service it goes, and whether the command goes to the device, to the User for local delivery, or to both, follows from the
  CommandVariant. Tried for every request and every type of device by itself.
  Actors: the Suppliers of one home, and others who may send the request; its devices.

  @SCHEMA-04
  Rule: A request takes the CommandVariants of its criticality and no others

    @S-1410 @negative @interpretation:validation-order
    Scenario Outline: Refused with E12, with CommandVariant <variant>, when the <user> <request>
      Given <device>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is refused with E12
      And <target> receives nothing

      Examples: every request, with every CommandVariant that is for others
        | case     | user                      | request                                                                   | variant | device                             | target                 |
        | 1.1.1-1  | Import Supplier           | updates the import tariff of the ESME                                     | 1       | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-2  | Gas Supplier              | updates the gas tariff of the GSME                                        | 2       | a GSME at GBCS 4.0                 | the GSME               |
        | 1.1.1-3  | Import Supplier           | updates the import tariff of the ESME                                     | 3       | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-8  | Gas Supplier              | updates the gas tariff of the GSME                                        | 8       | a GSME at GBCS 4.0                 | the GSME               |
        | 2.1-1    | Import Supplier           | updates the prepayment configuration of the ESME                          | 1       | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-2    | Gas Supplier              | updates the gas prepayment configuration of the GSME                      | 2       | a GSME at GBCS 4.0                 | the GSME               |
        | 2.1-3    | Import Supplier           | updates the prepayment configuration of the ESME                          | 3       | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-8    | Gas Supplier              | updates the gas prepayment configuration of the GSME                      | 8       | a GSME at GBCS 4.0                 | the GSME               |
        | 3.3-4    | Import Supplier           | clears the event log of the ESME                                          | 4       | an ESME at GBCS 4.0                | the ESME               |
        | 3.3-5    | Gas Supplier              | clears the gas event log of the GSME                                      | 5       | a GSME at GBCS 4.0                 | the GSME               |
        | 3.3-6    | Import Supplier           | clears the event log of the ESME                                          | 6       | an ESME at GBCS 4.0                | the ESME               |
        | 3.3-7    | Gas Supplier              | clears the gas event log of the GSME                                      | 7       | a GSME at GBCS 4.0                 | the GSME               |
        | 3.3-8    | Import Supplier           | clears the event log of the ESME                                          | 8       | an ESME at GBCS 4.0                | the ESME               |
        | 6.7-1    | Gas Supplier              | sets the gas flow rate of the GSME as a whole number                      | 1       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-2    | Gas Supplier              | sets the gas flow rate of the GSME as a whole number                      | 2       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-3    | Gas Supplier              | sets the gas flow rate of the GSME as a whole number                      | 3       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-8    | Gas Supplier              | sets the gas flow rate of the GSME as a whole number                      | 8       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.13-4   | Registered Supplier Agent | reads the security log of the PPMID                                       | 4       | a PPMID at GBCS 4.0                | the PPMID              |
        | 6.13-5   | Import Supplier           | reads the security log of the ESME                                        | 5       | an ESME at GBCS 4.0                | the ESME               |
        | 6.13-6   | Registered Supplier Agent | reads the event log of the GSME                                           | 6       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.13-7   | Gas Transporter           | reads the event log of the GPF                                            | 7       | a GPF at GBCS 4.0                  | the GPF                |
        | 6.13-8   | Gas Supplier              | reads the event log of the Communications Hub                             | 8       | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 6.14.1-1 | Import Supplier           | updates the auxiliary load descriptions of the ESME                       | 1       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-2 | Import Supplier           | updates the auxiliary load descriptions of the ESME                       | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-3 | Import Supplier           | updates the auxiliary load descriptions of the ESME                       | 3       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-8 | Import Supplier           | updates the auxiliary load descriptions of the ESME                       | 8       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.2-1 | Import Supplier           | updates the auxiliary load schedule of the ESME                           | 1       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-2 | Import Supplier           | updates the auxiliary load schedule of the ESME                           | 2       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-3 | Import Supplier           | updates the auxiliary load schedule of the ESME                           | 3       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-8 | Import Supplier           | updates the auxiliary load schedule of the ESME                           | 8       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.3-1 | Import Supplier           | updates the auxiliary controller schedule of the ESME                     | 1       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-2 | Import Supplier           | updates the auxiliary controller schedule of the ESME                     | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-3 | Import Supplier           | updates the auxiliary controller schedule of the ESME                     | 3       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-8 | Import Supplier           | updates the auxiliary controller schedule of the ESME                     | 8       | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.15.1-1 | Import Supplier           | updates the Supplier's credentials of the ESME                            | 1       | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-2 | Gas Supplier              | updates the Supplier's credentials of the GSME                            | 2       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.15.1-3 | Import Supplier           | updates the Supplier's credentials of the ESME                            | 3       | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-8 | Gas Supplier              | updates the Supplier's credentials of the GSME                            | 8       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.24.1-4 | Electricity Distributor   | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 4       | an HCALCS at GBCS 4.0              | the HCALCS             |
        | 6.24.1-5 | Electricity Distributor   | retrieves the Supplier's and Network Operator's credentials of the ESME   | 5       | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-6 | Gas Supplier              | retrieves the Supplier's and Network Operator's credentials of the GSME   | 6       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.24.1-7 | Gas Supplier              | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 7       | an HCALCS at GBCS 4.0              | the HCALCS             |
        | 6.24.1-8 | Import Supplier           | retrieves the Supplier's and Network Operator's credentials of the ESME   | 8       | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.2-1 | Gas Supplier              | retrieves the digital signature certificate of the GSME                   | 1       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.24.2-2 | Import Supplier           | retrieves the digital signature certificate of the ESME                   | 2       | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.2-3 | Gas Supplier              | retrieves the digital signature certificate of the GSME                   | 3       | a GSME at GBCS 4.0                 | the GSME               |
        | 6.24.2-8 | Import Supplier           | retrieves the digital signature certificate of the ESME                   | 8       | an ESME at GBCS 4.0                | the ESME               |
        | 7.2-1    | Gas Supplier              | disables the supply of the GSME                                           | 1       | a GSME at GBCS 4.0                 | the GSME               |
        | 7.2-2    | Import Supplier           | disables the supply of the ESME                                           | 2       | an ESME at GBCS 4.0                | the ESME               |
        | 7.2-3    | Gas Supplier              | disables the supply of the GSME                                           | 3       | a GSME at GBCS 4.0                 | the GSME               |
        | 7.2-8    | Import Supplier           | disables the supply of the ESME                                           | 8       | an ESME at GBCS 4.0                | the ESME               |
        | 7.5-1    | Import Supplier           | activates the auxiliary load of the ESME                                  | 1       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-2    | Import Supplier           | activates the auxiliary load of the ESME                                  | 2       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-3    | Import Supplier           | activates the auxiliary load of the ESME                                  | 3       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-8    | Import Supplier           | activates the auxiliary load of the ESME                                  | 8       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-1    | Import Supplier           | deactivates the auxiliary load of the ESME                                | 1       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-2    | Import Supplier           | deactivates the auxiliary load of the ESME                                | 2       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-3    | Import Supplier           | deactivates the auxiliary load of the ESME                                | 3       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-8    | Import Supplier           | deactivates the auxiliary load of the ESME                                | 8       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-4    | Other User                | reads the auxiliary load switch data of the ESME                          | 4       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-5    | Import Supplier           | reads the auxiliary load switch data of the ESME                          | 5       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-6    | Electricity Distributor   | reads the auxiliary load switch data of the ESME                          | 6       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-7    | Other User                | reads the auxiliary load switch data of the ESME                          | 7       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-8    | Import Supplier           | reads the auxiliary load switch data of the ESME                          | 8       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-1    | Import Supplier           | resets the auxiliary load of the ESME                                     | 1       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-2    | Import Supplier           | resets the auxiliary load of the ESME                                     | 2       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-3    | Import Supplier           | resets the auxiliary load of the ESME                                     | 3       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-8    | Import Supplier           | resets the auxiliary load of the ESME                                     | 8       | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.9-4    | Import Supplier           | adds an auxiliary load to the boost button of the ESME                    | 4       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-5    | Import Supplier           | adds an auxiliary load to the boost button of the ESME                    | 5       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-6    | Import Supplier           | adds an auxiliary load to the boost button of the ESME                    | 6       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-7    | Import Supplier           | adds an auxiliary load to the boost button of the ESME                    | 7       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-8    | Import Supplier           | adds an auxiliary load to the boost button of the ESME                    | 8       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-4   | Import Supplier           | removes an auxiliary load from the boost button of the ESME               | 4       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-5   | Import Supplier           | removes an auxiliary load from the boost button of the ESME               | 5       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-6   | Import Supplier           | removes an auxiliary load from the boost button of the ESME               | 6       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-7   | Import Supplier           | removes an auxiliary load from the boost button of the ESME               | 7       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-8   | Import Supplier           | removes an auxiliary load from the boost button of the ESME               | 8       | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 8.9-4    | Gas Supplier              | reads the device log of the GPF                                           | 4       | a GPF at GBCS 4.0                  | the GPF                |
        | 8.9-5    | Import Supplier           | reads the device log of the Communications Hub                            | 5       | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 8.9-6    | Gas Supplier              | reads the device log of the HCALCS                                        | 6       | an HCALCS at GBCS 4.0              | the HCALCS             |
        | 8.9-7    | Other User                | reads the device log of the PPMID                                         | 7       | a PPMID at GBCS 4.0                | the PPMID              |
        | 8.9-8    | Import Supplier           | reads the device log of the ESME                                          | 8       | an ESME at GBCS 4.0                | the ESME               |
        | 11.2-4   | Registered Supplier Agent | reads the firmware version of the GSME                                    | 4       | a GSME at GBCS 4.0                 | the GSME               |
        | 11.2-5   | Import Supplier           | reads the firmware version of the Communications Hub                      | 5       | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.2-6   | Other User                | reads the firmware version of the ESME                                    | 6       | an ESME at GBCS 4.0                | the ESME               |
        | 11.2-7   | Gas Supplier              | reads the firmware version of the GSME                                    | 7       | a GSME at GBCS 4.0                 | the GSME               |
        | 11.2-8   | Registered Supplier Agent | reads the firmware version of the Communications Hub                      | 8       | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.3-1   | Import Supplier           | activates the firmware of the ESME                                        | 1       | an ESME at GBCS 4.0                | the ESME               |
        | 11.3-2   | Gas Supplier              | activates the firmware of the GSME                                        | 2       | a GSME at GBCS 4.0                 | the GSME               |
        | 11.3-3   | Import Supplier           | activates the firmware of the ESME                                        | 3       | an ESME at GBCS 4.0                | the ESME               |
        | 11.3-8   | Gas Supplier              | activates the firmware of the GSME                                        | 8       | a GSME at GBCS 4.0                 | the GSME               |

      Examples: and every request that says a word or two, with two that are for others
        | case     | user                    | request                                                      | variant | device                           | target                 |
        | 1.7-1    | Import Supplier         | resets the tariff block counters of the ESME                 | 1       | an ESME at GBCS 4.0              | the ESME               |
        | 1.7-8    | Import Supplier         | resets the tariff block counters of the ESME                 | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 2.2-5    | Import Supplier         | tops up the ESME                                             | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 2.2-8    | Import Supplier         | tops up the ESME                                             | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 2.5-3    | Import Supplier         | activates the emergency credit of the ESME                   | 3       | an ESME at GBCS 4.0              | the ESME               |
        | 2.5-8    | Import Supplier         | activates the emergency credit of the ESME                   | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 3.1-7    | Import Supplier         | displays a message on the ESME                               | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 3.1-8    | Import Supplier         | displays a message on the ESME                               | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 3.4-4    | Import Supplier         | updates the Supplier name of the ESME                        | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 3.4-8    | Import Supplier         | updates the Supplier name of the ESME                        | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 3.5-5    | Import Supplier         | disables the privacy PIN of the ESME                         | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 3.5-8    | Import Supplier         | disables the privacy PIN of the ESME                         | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.2-6  | Import Supplier         | reads the import time-of-use registers of the ESME           | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.2-8  | Import Supplier         | reads the import time-of-use registers of the ESME           | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.3-7  | Import Supplier         | reads the import time-of-use registers of the ESME by blocks | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.3-8  | Import Supplier         | reads the import time-of-use registers of the ESME by blocks | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.1.4-4  | Gas Supplier            | reads the import block counters of the GSME                  | 4       | a GSME at GBCS 4.0               | the GSME               |
        | 4.1.4-8  | Gas Supplier            | reads the import block counters of the GSME                  | 8       | a GSME at GBCS 4.0               | the GSME               |
        | 4.2-5    | Export Supplier         | reads the export registers of the ESME                       | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 4.2-8    | Export Supplier         | reads the export registers of the ESME                       | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.3-6    | Import Supplier         | reads the prepayment values of the ESME                      | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 4.3-8    | Import Supplier         | reads the prepayment values of the ESME                      | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.2-7  | Import Supplier         | reads the bills of the ESME upon changes of tariff           | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.2-8  | Import Supplier         | reads the bills of the ESME upon changes of tariff           | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.3-4  | Import Supplier         | reads the bills of the ESME by its calendar                  | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.3-8  | Import Supplier         | reads the bills of the ESME by its calendar                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.4-5  | Import Supplier         | reads the debt payments of the ESME                          | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.4-8  | Import Supplier         | reads the debt payments of the ESME                          | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.5-6  | Import Supplier         | reads the prepayment credits of the ESME                     | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 4.4.5-8  | Import Supplier         | reads the prepayment credits of the ESME                     | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.6.1-7  | Import Supplier         | reads the import daily read log of the ESME                  | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 4.6.1-8  | Import Supplier         | reads the import daily read log of the ESME                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.6.2-4  | Export Supplier         | reads the export daily read log of the ESME                  | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 4.6.2-8  | Export Supplier         | reads the export daily read log of the ESME                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.1-5  | Import Supplier         | reads the active import profile of the ESME                  | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.1-8  | Import Supplier         | reads the active import profile of the ESME                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.2-6  | Import Supplier         | reads the reactive import profile of the ESME                | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.2-8  | Import Supplier         | reads the reactive import profile of the ESME                | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.3-7  | Export Supplier         | reads the export profile of the ESME                         | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 4.8.3-8  | Export Supplier         | reads the export profile of the ESME                         | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.10-4   | Import Supplier         | reads the network data of the ESME                           | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 4.10-8   | Import Supplier         | reads the network data of the ESME                           | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.11.1-5 | Import Supplier         | reads the tariff of the ESME                                 | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 4.11.1-8 | Import Supplier         | reads the tariff of the ESME                                 | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.11.2-6 | Import Supplier         | reads the tariff of the second element of the ESME           | 6       | an ESME of variant B at GBCS 4.0 | the ESME               |
        | 4.11.2-8 | Import Supplier         | reads the tariff of the second element of the ESME           | 8       | an ESME of variant B at GBCS 4.0 | the ESME               |
        | 4.12.1-7 | Import Supplier         | reads the maximum import demand of the ESME                  | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 4.12.1-8 | Import Supplier         | reads the maximum import demand of the ESME                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.12.2-4 | Export Supplier         | reads the maximum export demand of the ESME                  | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 4.12.2-8 | Export Supplier         | reads the maximum export demand of the ESME                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.14-5   | Import Supplier         | reads the prepayment daily read log of the ESME              | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 4.14-8   | Import Supplier         | reads the prepayment daily read log of the ESME              | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.15-6   | Import Supplier         | reads the load limit data of the ESME                        | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 4.15-8   | Import Supplier         | reads the load limit data of the ESME                        | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.16-7   | Import Supplier         | reads the active power import of the ESME                    | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 4.16-8   | Import Supplier         | reads the active power import of the ESME                    | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.17-4   | Import Supplier         | reads the daily consumption log of the ESME                  | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 4.17-8   | Import Supplier         | reads the daily consumption log of the ESME                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 4.18-5   | Import Supplier         | reads the meter balance of the ESME                          | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 4.18-8   | Import Supplier         | reads the meter balance of the ESME                          | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.1-6  | Import Supplier         | reads the voltage settings of the ESME                       | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.1-8  | Import Supplier         | reads the voltage settings of the ESME                       | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.2-7  | Import Supplier         | reads the randomisation of the ESME                          | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.2-8  | Import Supplier         | reads the randomisation of the ESME                          | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.3-4  | Import Supplier         | reads the billing calendar of the ESME                       | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.3-8  | Import Supplier         | reads the billing calendar of the ESME                       | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.4-5  | Import Supplier         | reads the identity of the ESME                               | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.4-8  | Import Supplier         | reads the identity of the ESME                               | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.5-6  | Import Supplier         | reads the power thresholds of the ESME                       | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.5-8  | Import Supplier         | reads the power thresholds of the ESME                       | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.7-7  | Import Supplier         | reads the MPxN of the ESME                                   | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.7-8  | Import Supplier         | reads the MPxN of the ESME                                   | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.8-4  | Gas Supplier            | reads the gas settings of the GSME                           | 4       | a GSME at GBCS 4.0               | the GSME               |
        | 6.2.8-8  | Gas Supplier            | reads the gas settings of the GSME                           | 8       | a GSME at GBCS 4.0               | the GSME               |
        | 6.2.9-5  | Import Supplier         | reads the payment mode of the ESME                           | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.9-8  | Import Supplier         | reads the payment mode of the ESME                           | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.10-6 | Electricity Distributor | reads the alert behaviours of the ESME                       | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 6.2.10-8 | Electricity Distributor | reads the alert behaviours of the ESME                       | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.4.2-7  | Import Supplier         | resets the load limit counter of the ESME                    | 7       | an ESME at GBCS 4.0              | the ESME               |
        | 6.4.2-8  | Import Supplier         | resets the load limit counter of the ESME                    | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.12-4   | Import Supplier         | updates the power thresholds of the ESME                     | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 6.12-8   | Import Supplier         | updates the power thresholds of the ESME                     | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.20.1-5 | Import Supplier         | sets the import MPAN of the ESME                             | 5       | an ESME at GBCS 4.0              | the ESME               |
        | 6.20.1-8 | Import Supplier         | sets the import MPAN of the ESME                             | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.20.2-6 | Export Supplier         | sets the export MPAN of the ESME                             | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 6.20.2-8 | Export Supplier         | sets the export MPAN of the ESME                             | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.25-2   | Import Supplier         | sets the supply tamper state of the ESME                     | 2       | an ESME at GBCS 4.0              | the ESME               |
        | 6.25-8   | Import Supplier         | sets the supply tamper state of the ESME                     | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.27-4   | Electricity Distributor | resets the voltage counters of the ESME                      | 4       | an ESME at GBCS 4.0              | the ESME               |
        | 6.27-8   | Electricity Distributor | resets the voltage counters of the ESME                      | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 6.29-5   | Import Supplier         | scans the Sub GHz channels of the Communications Hub         | 5       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.29-8   | Import Supplier         | scans the Sub GHz channels of the Communications Hub         | 8       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.30-6   | Import Supplier         | reads the Sub GHz configuration of the Communications Hub    | 6       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.30-8   | Import Supplier         | reads the Sub GHz configuration of the Communications Hub    | 8       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.31-7   | Import Supplier         | reads the Sub GHz channel of the Communications Hub          | 7       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.31-8   | Import Supplier         | reads the Sub GHz channel of the Communications Hub          | 8       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.1-1    | Import Supplier         | enables the supply of the ESME                               | 1       | an ESME at GBCS 4.0              | the ESME               |
        | 7.1-8    | Import Supplier         | enables the supply of the ESME                               | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 7.3-2    | Import Supplier         | arms the supply of the ESME                                  | 2       | an ESME at GBCS 4.0              | the ESME               |
        | 7.3-8    | Import Supplier         | arms the supply of the ESME                                  | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 7.4-6    | Import Supplier         | reads the supply status of the ESME                          | 6       | an ESME at GBCS 4.0              | the ESME               |
        | 7.4-8    | Import Supplier         | reads the supply status of the ESME                          | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 7.12-1   | Import Supplier         | sets the randomised offset limit of the ESME                 | 1       | an ESME at GBCS 4.0              | the ESME               |
        | 7.12-8   | Import Supplier         | sets the randomised offset limit of the ESME                 | 8       | an ESME at GBCS 4.0              | the ESME               |
        | 14.1-4   | Gas Transporter         | records the network data of the GSME                         | 4       | a GSME at GBCS 4.0               | the GSME               |
        | 14.1-8   | Gas Transporter         | records the network data of the GSME                         | 8       | a GSME at GBCS 4.0               | the GSME               |

      @interpretation:matrix-columns
      Examples: the new requests
        | case   | user                    | request                                                     | variant | device                            | target   |
        | 7.13-1 | Import Supplier         | sets the auxiliary controller state of the ESME             | 1       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.13-2 | Import Supplier         | sets the auxiliary controller state of the ESME             | 2       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.13-3 | Import Supplier         | sets the auxiliary controller state of the ESME             | 3       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.13-8 | Import Supplier         | sets the auxiliary controller state of the ESME             | 8       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.14-4 | Electricity Distributor | reads the auxiliary controller configuration of the ESME    | 4       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.14-5 | Other User              | reads the auxiliary controller configuration of the ESME    | 5       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.14-6 | Import Supplier         | reads the auxiliary controller configuration of the ESME    | 6       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.14-7 | Electricity Distributor | reads the auxiliary controller configuration of the ESME    | 7       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.14-8 | Other User              | reads the auxiliary controller configuration of the ESME    | 8       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.15-4 | Import Supplier         | reads the auxiliary controller operational data of the ESME | 4       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.15-5 | Electricity Distributor | reads the auxiliary controller operational data of the ESME | 5       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.15-6 | Other User              | reads the auxiliary controller operational data of the ESME | 6       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.15-7 | Import Supplier         | reads the auxiliary controller operational data of the ESME | 7       | an ESME of variant AD at GBCS 4.0 | the ESME |
        | 7.15-8 | Electricity Distributor | reads the auxiliary controller operational data of the ESME | 8       | an ESME of variant AD at GBCS 4.0 | the ESME |

    @S-1411
    Scenario Outline: Transformed into <use case> for the <user>, and not sent, with CommandVariant 4: it <request>
      Given <device>
      When the <user> <request>, with CommandVariant 4
      Then the request is answered with I0 and the Pre-Command <use case>, for <target>
      And <target> receives nothing

      Examples: every critical request
        | case          | user                    | request                                                 | device                            | target   | use case                                           |
        | 1.1.1         | Import Supplier         | updates the import tariff of the ESME                   | an ESME at GBCS 4.0               | the ESME | ECS01a, message code 0x0019                        |
        | 1.1.1-gas     | Gas Supplier            | updates the gas tariff of the GSME                      | a GSME at GBCS 4.0                | the GSME | GCS01a, message code 0x006B                        |
        | 2.1           | Import Supplier         | updates the prepayment configuration of the ESME        | an ESME at GBCS 4.0               | the ESME | ECS08a, message code 0x00DE                        |
        | 2.1-gas       | Gas Supplier            | updates the gas prepayment configuration of the GSME    | a GSME at GBCS 4.0                | the GSME | GCS05, message code 0x006F                         |
        | 6.7           | Gas Supplier            | sets the gas flow rate of the GSME as a decimal         | a GSME at GBCS 4.0                | the GSME | GCS24a, message code 0x00FC                        |
        | 6.14.1        | Import Supplier         | updates the auxiliary load descriptions of the ESME     | an ESME of variant AD at GBCS 4.0 | the ESME | ECS46a, message code 0x0053                        |
        | 6.14.2        | Import Supplier         | updates the auxiliary load schedule of the ESME         | an ESME of variant AD at GBCS 3.2 | the ESME | ECS46c, message code 0x0054                        |
        | 6.14.3        | Import Supplier         | updates the auxiliary controller schedule of the ESME   | an ESME of variant AD at GBCS 4.0 | the ESME | ECS46d, message code 0x011A                        |
        | 6.15.1        | Import Supplier         | updates the Supplier's credentials of the ESME          | an ESME at GBCS 4.0               | the ESME | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.15.1-NO     | Electricity Distributor | updates the Network Operator's credentials of the ESME  | an ESME at GBCS 4.0               | the ESME | CS02bNOByNO, message code 0x0103                   |
        | 6.15.1-LC     | Import Supplier         | replaces the Load Controller of the ESME                | an ESME at GBCS 4.0               | the ESME | CS02gLoadControllerBySupplier, message code 0x0126 |
        | 6.15.1-gas    | Gas Supplier            | updates the Supplier's credentials of the GSME          | a GSME at GBCS 4.0                | the GSME | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.15.1-gas-NO | Gas Transporter         | updates the Network Operator's credentials of the GSME  | a GSME at GBCS 4.0                | the GSME | CS02bNOByNO, message code 0x0103                   |
        | 6.24.2        | Import Supplier         | retrieves the digital signature certificate of the ESME | an ESME at GBCS 4.0               | the ESME | CS02e, message code 0x000C                         |
        | 6.24.2-gas    | Gas Supplier            | retrieves the digital signature certificate of the GSME | a GSME at GBCS 4.0                | the GSME | CS02e, message code 0x000C                         |
        | 7.2           | Import Supplier         | disables the supply of the ESME                         | an ESME at GBCS 4.0               | the ESME | ECS43, message code 0x0050                         |
        | 7.2-gas       | Gas Supplier            | disables the supply of the GSME                         | a GSME at GBCS 4.0                | the GSME | GCS32, message code 0x0081                         |
        | 7.5           | Import Supplier         | activates the auxiliary load of the ESME                | an ESME of variant AD at GBCS 3.2 | the ESME | ECS47, message code 0x0055                         |
        | 7.6           | Import Supplier         | deactivates the auxiliary load of the ESME              | an ESME of variant AD at GBCS 3.2 | the ESME | ECS47, message code 0x0055                         |
        | 7.8           | Import Supplier         | resets the auxiliary load of the ESME                   | an ESME of variant AD at GBCS 3.2 | the ESME | ECS47, message code 0x0055                         |
        | 7.13          | Import Supplier         | sets the auxiliary controller state of the ESME         | an ESME of variant AD at GBCS 4.0 | the ESME | ECS47a, message code 0x011E                        |

      @interpretation:integer-gas-flow-from-3.2 @where:integer-gas-flow-from-3.2=true
      Examples: whole numbers for the gas flow rate, where they are taken from GBCS 3.2 on
        | case          | user                    | request                                                 | device                            | target   | use case                                           |
        | 6.7-whole     | Gas Supplier            | sets the gas flow rate of the GSME as a whole number    | a GSME at GBCS 4.0                | the GSME | GCS24, message code 0x007D                         |

  @SCHEMA-04 @SCHEMA-07
  Rule: A command goes back to the User for local delivery alone with CommandVariant 2 or 6, and to the device as well with 3 or 7
    Who may not have it is refused: see the next Rule.

    @S-1412 @interpretation:use-cases-of-devices @interpretation:local-delivery-roles
    Scenario Outline: Returned as <use case> to the <user>, and not sent, with CommandVariant <variant>: it <request>
      Given <device>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is answered with I0 and the command <use case>, for <target>
      And <target> receives nothing

      Examples: every request, by every Supplier
        | case             | user            | request                                                                   | variant | device                             | target                 | use case                                           |
        | 1.1.1            | Import Supplier | updates the import tariff of the ESME                                     | 6       | an ESME at GBCS 4.0                | the ESME               | ECS01a, message code 0x0019                        |
        | 1.1.1-gas        | Gas Supplier    | updates the gas tariff of the GSME                                        | 6       | a GSME at GBCS 4.0                 | the GSME               | GCS01a, message code 0x006B                        |
        | 2.1              | Import Supplier | updates the prepayment configuration of the ESME                          | 6       | an ESME at GBCS 4.0                | the ESME               | ECS08a, message code 0x00DE                        |
        | 2.1-gas          | Gas Supplier    | updates the gas prepayment configuration of the GSME                      | 6       | a GSME at GBCS 4.0                 | the GSME               | GCS05, message code 0x006F                         |
        | 3.3              | Import Supplier | clears the event log of the ESME                                          | 2       | an ESME at GBCS 4.0                | the ESME               | ECS15a, message code 0x0024                        |
        | 3.3-aux          | Import Supplier | clears the auxiliary controller event log of the ESME                     | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS15c, message code 0x00C1                        |
        | 3.3-gas          | Gas Supplier    | clears the gas event log of the GSME                                      | 2       | a GSME at GBCS 4.0                 | the GSME               | CS11, message code 0x0015                          |
        | 6.7              | Gas Supplier    | sets the gas flow rate of the GSME as a decimal                           | 6       | a GSME at GBCS 4.0                 | the GSME               | GCS24a, message code 0x00FC                        |
        | 6.13             | Import Supplier | reads the security log of the ESME                                        | 2       | an ESME at GBCS 4.0                | the ESME               | ECS35b, message code 0x0049                        |
        | 6.13-power       | Import Supplier | reads the power event log of the ESME                                     | 2       | an ESME at GBCS 4.0                | the ESME               | ECS35e, message code 0x00B9                        |
        | 6.13-aux         | Import Supplier | reads the auxiliary controller event log of the ESME                      | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS35g, message code 0x00FD                        |
        | 6.13-gas         | Gas Supplier    | reads the event log of the GSME                                           | 2       | a GSME at GBCS 4.0                 | the GSME               | CS10a, message code 0x0014                         |
        | 6.13-gpf         | Gas Supplier    | reads the event log of the GPF                                            | 2       | a GPF at GBCS 4.0                  | the GPF                | CS10a, message code 0x0014                         |
        | 6.13-hub-IS      | Import Supplier | reads the event log of the Communications Hub                             | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS35c, message code 0x0093                        |
        | 6.13-hub-GS      | Gas Supplier    | reads the event log of the Communications Hub                             | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS35c, message code 0x0093                        |
        | 6.13-HCALCS-IS   | Import Supplier | reads the event log of the HCALCS                                         | 2       | an HCALCS at GBCS 4.0              | the HCALCS             | CS10a, message code 0x0014                         |
        | 6.13-HCALCS-GS   | Gas Supplier    | reads the event log of the HCALCS                                         | 2       | an HCALCS at GBCS 4.0              | the HCALCS             | CS10a, message code 0x0014                         |
        | 6.13-PPMID-IS    | Import Supplier | reads the security log of the PPMID                                       | 2       | a PPMID at GBCS 4.0                | the PPMID              | CS10b, message code 0x00A1                         |
        | 6.13-PPMID-GS    | Gas Supplier    | reads the security log of the PPMID                                       | 2       | a PPMID at GBCS 4.0                | the PPMID              | CS10b, message code 0x00A1                         |
        | 6.14.1           | Import Supplier | updates the auxiliary load descriptions of the ESME                       | 6       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS46a, message code 0x0053                        |
        | 6.14.2           | Import Supplier | updates the auxiliary load schedule of the ESME                           | 6       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS46c, message code 0x0054                        |
        | 6.14.3           | Import Supplier | updates the auxiliary controller schedule of the ESME                     | 6       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS46d, message code 0x011A                        |
        | 6.15.1           | Import Supplier | updates the Supplier's credentials of the ESME                            | 6       | an ESME at GBCS 4.0                | the ESME               | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.15.1-LC        | Import Supplier | replaces the Load Controller of the ESME                                  | 6       | an ESME at GBCS 4.0                | the ESME               | CS02gLoadControllerBySupplier, message code 0x0126 |
        | 6.15.1-gas       | Gas Supplier    | updates the Supplier's credentials of the GSME                            | 6       | a GSME at GBCS 4.0                 | the GSME               | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.24.1           | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the ESME   | 2       | an ESME at GBCS 4.0                | the ESME               | CS02f, message code 0x011B                         |
        | 6.24.1-LC        | Import Supplier | retrieves the Supplier's and Load Controller's credentials of the ESME    | 2       | an ESME at GBCS 4.0                | the ESME               | CS02f, message code 0x011B                         |
        | 6.24.1-gas       | Gas Supplier    | retrieves the Supplier's and Network Operator's credentials of the GSME   | 2       | a GSME at GBCS 4.0                 | the GSME               | CS02a, message code 0x0008                         |
        | 6.24.1-HCALCS-IS | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 2       | an HCALCS at GBCS 4.0              | the HCALCS             | CS02a, message code 0x0008                         |
        | 6.24.1-HCALCS-GS | Gas Supplier    | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 2       | an HCALCS at GBCS 4.0              | the HCALCS             | CS02a, message code 0x0008                         |
        | 6.24.2           | Import Supplier | retrieves the digital signature certificate of the ESME                   | 6       | an ESME at GBCS 4.0                | the ESME               | CS02e, message code 0x000C                         |
        | 6.24.2-gas       | Gas Supplier    | retrieves the digital signature certificate of the GSME                   | 6       | a GSME at GBCS 4.0                 | the GSME               | CS02e, message code 0x000C                         |
        | 7.2              | Import Supplier | disables the supply of the ESME                                           | 6       | an ESME at GBCS 4.0                | the ESME               | ECS43, message code 0x0050                         |
        | 7.2-gas          | Gas Supplier    | disables the supply of the GSME                                           | 6       | a GSME at GBCS 4.0                 | the GSME               | GCS32, message code 0x0081                         |
        | 7.5              | Import Supplier | activates the auxiliary load of the ESME                                  | 6       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS47, message code 0x0055                         |
        | 7.6              | Import Supplier | deactivates the auxiliary load of the ESME                                | 6       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS47, message code 0x0055                         |
        | 7.7              | Import Supplier | reads the auxiliary load switch data of the ESME                          | 2       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS61a, message code 0x00BB                        |
        | 7.8              | Import Supplier | resets the auxiliary load of the ESME                                     | 6       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS47, message code 0x0055                         |
        | 7.9              | Import Supplier | adds an auxiliary load to the boost button of the ESME                    | 2       | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F                         |
        | 7.10             | Import Supplier | removes an auxiliary load from the boost button of the ESME               | 2       | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F                         |
        | 7.13             | Import Supplier | sets the auxiliary controller state of the ESME                           | 6       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS47a, message code 0x011E                        |
        | 7.14             | Import Supplier | reads the auxiliary controller configuration of the ESME                  | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61d, message code 0x011C                        |
        | 7.15             | Import Supplier | reads the auxiliary controller operational data of the ESME               | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61e, message code 0x011D                        |
        | 8.9-ESME         | Import Supplier | reads the device log of the ESME                                          | 2       | an ESME at GBCS 4.0                | the ESME               | CS07, message code 0x0013                          |
        | 8.9-GSME         | Gas Supplier    | reads the device log of the GSME                                          | 2       | a GSME at GBCS 4.0                 | the GSME               | CS07, message code 0x0013                          |
        | 8.9-GPF          | Gas Supplier    | reads the device log of the GPF                                           | 2       | a GPF at GBCS 4.0                  | the GPF                | CS07, message code 0x0013                          |
        | 8.9-hub-IS       | Import Supplier | reads the device log of the Communications Hub                            | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS06, message code 0x010F                         |
        | 8.9-hub-GS       | Gas Supplier    | reads the device log of the Communications Hub                            | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS06, message code 0x010F                         |
        | 8.9-HCALCS-IS    | Import Supplier | reads the device log of the HCALCS                                        | 2       | an HCALCS at GBCS 4.0              | the HCALCS             | CS07, message code 0x0013                          |
        | 8.9-HCALCS-GS    | Gas Supplier    | reads the device log of the HCALCS                                        | 2       | an HCALCS at GBCS 4.0              | the HCALCS             | CS07, message code 0x0013                          |
        | 8.9-PPMID-IS     | Import Supplier | reads the device log of the PPMID                                         | 2       | a PPMID at GBCS 4.0                | the PPMID              | CS07, message code 0x0013                          |
        | 8.9-PPMID-GS     | Gas Supplier    | reads the device log of the PPMID                                         | 2       | a PPMID at GBCS 4.0                | the PPMID              | CS07, message code 0x0013                          |
        | 8.9-details-IS   | Import Supplier | reads the device log of the Communications Hub with security details      | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS07, message code 0x00FE                         |
        | 8.9-details-GS   | Gas Supplier    | reads the device log of the Communications Hub with security details      | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS07, message code 0x00FE                         |
        | 11.2             | Import Supplier | reads the firmware version of the ESME                                    | 2       | an ESME at GBCS 4.0                | the ESME               | ECS52, message code 0x0059                         |
        | 11.2-gas         | Gas Supplier    | reads the firmware version of the GSME                                    | 2       | a GSME at GBCS 4.0                 | the GSME               | GCS38, message code 0x0084                         |
        | 11.2-hub-IS      | Import Supplier | reads the firmware version of the Communications Hub                      | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS52, message code 0x0059                         |
        | 11.2-hub-GS      | Gas Supplier    | reads the firmware version of the Communications Hub                      | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS52, message code 0x0059                         |

      @interpretation:integer-gas-flow-from-3.2 @where:integer-gas-flow-from-3.2=true
      Examples: whole numbers for the gas flow rate, where they are taken from GBCS 3.2 on
        | case             | user            | request                                                                   | variant | device                             | target                 | use case                                           |
        | 6.7-whole        | Gas Supplier    | sets the gas flow rate of the GSME as a whole number                      | 6       | a GSME at GBCS 4.0                 | the GSME               | GCS24, message code 0x007D                         |

    @S-1413 @interpretation:use-cases-of-devices @interpretation:local-delivery-roles
    Scenario Outline: Sent as <use case> and returned to the <user> too, with CommandVariant <variant>: it <request>
      Given <device>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is acknowledged with I99
      And <target> executes <use case>
      And the <user> receives I0 and the command <use case>, for <target>
      And the <user> receives I0 from <target>
      And the DCC Alerts are <alerts>

      Examples: every request, by every Supplier
        | case             | user            | request                                                                   | variant | device                             | target                 | use case                                           | alerts                             |
        | 1.1.1            | Import Supplier | updates the import tariff of the ESME                                     | 7       | an ESME at GBCS 4.0                | the ESME               | ECS01a, message code 0x0019                        | none                               |
        | 1.1.1-gas        | Gas Supplier    | updates the gas tariff of the GSME                                        | 7       | a GSME at GBCS 4.0                 | the GSME               | GCS01a, message code 0x006B                        | none                               |
        | 2.1              | Import Supplier | updates the prepayment configuration of the ESME                          | 7       | an ESME at GBCS 4.0                | the ESME               | ECS08a, message code 0x00DE                        | none                               |
        | 2.1-gas          | Gas Supplier    | updates the gas prepayment configuration of the GSME                      | 7       | a GSME at GBCS 4.0                 | the GSME               | GCS05, message code 0x006F                         | none                               |
        | 3.3              | Import Supplier | clears the event log of the ESME                                          | 3       | an ESME at GBCS 4.0                | the ESME               | ECS15a, message code 0x0024                        | none                               |
        | 3.3-aux          | Import Supplier | clears the auxiliary controller event log of the ESME                     | 3       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS15c, message code 0x00C1                        | none                               |
        | 3.3-gas          | Gas Supplier    | clears the gas event log of the GSME                                      | 3       | a GSME at GBCS 4.0                 | the GSME               | CS11, message code 0x0015                          | none                               |
        | 6.7              | Gas Supplier    | sets the gas flow rate of the GSME as a decimal                           | 7       | a GSME at GBCS 4.0                 | the GSME               | GCS24a, message code 0x00FC                        | none                               |
        | 6.13             | Import Supplier | reads the security log of the ESME                                        | 3       | an ESME at GBCS 4.0                | the ESME               | ECS35b, message code 0x0049                        | none                               |
        | 6.13-power       | Import Supplier | reads the power event log of the ESME                                     | 3       | an ESME at GBCS 4.0                | the ESME               | ECS35e, message code 0x00B9                        | none                               |
        | 6.13-aux         | Import Supplier | reads the auxiliary controller event log of the ESME                      | 3       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS35g, message code 0x00FD                        | none                               |
        | 6.13-gas         | Gas Supplier    | reads the event log of the GSME                                           | 3       | a GSME at GBCS 4.0                 | the GSME               | CS10a, message code 0x0014                         | none                               |
        | 6.13-gpf         | Gas Supplier    | reads the event log of the GPF                                            | 3       | a GPF at GBCS 4.0                  | the GPF                | CS10a, message code 0x0014                         | none                               |
        | 6.13-hub-IS      | Import Supplier | reads the event log of the Communications Hub                             | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS35c, message code 0x0093                        | none                               |
        | 6.13-hub-GS      | Gas Supplier    | reads the event log of the Communications Hub                             | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS35c, message code 0x0093                        | none                               |
        | 6.13-HCALCS-IS   | Import Supplier | reads the event log of the HCALCS                                         | 3       | an HCALCS at GBCS 4.0              | the HCALCS             | CS10a, message code 0x0014                         | none                               |
        | 6.13-HCALCS-GS   | Gas Supplier    | reads the event log of the HCALCS                                         | 3       | an HCALCS at GBCS 4.0              | the HCALCS             | CS10a, message code 0x0014                         | none                               |
        | 6.13-PPMID-IS    | Import Supplier | reads the security log of the PPMID                                       | 3       | a PPMID at GBCS 4.0                | the PPMID              | CS10b, message code 0x00A1                         | none                               |
        | 6.13-PPMID-GS    | Gas Supplier    | reads the security log of the PPMID                                       | 3       | a PPMID at GBCS 4.0                | the PPMID              | CS10b, message code 0x00A1                         | none                               |
        | 6.14.1           | Import Supplier | updates the auxiliary load descriptions of the ESME                       | 7       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS46a, message code 0x0053                        | N58 to the Electricity Distributor |
        | 6.14.2           | Import Supplier | updates the auxiliary load schedule of the ESME                           | 7       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS46c, message code 0x0054                        | N58 to the Electricity Distributor |
        | 6.14.3           | Import Supplier | updates the auxiliary controller schedule of the ESME                     | 7       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS46d, message code 0x011A                        | N58 to the Electricity Distributor |
        | 6.15.1           | Import Supplier | updates the Supplier's credentials of the ESME                            | 7       | an ESME at GBCS 4.0                | the ESME               | CS02bSupplierBySupplier, message code 0x0102       | none                               |
        | 6.15.1-LC        | Import Supplier | replaces the Load Controller of the ESME                                  | 7       | an ESME at GBCS 4.0                | the ESME               | CS02gLoadControllerBySupplier, message code 0x0126 | none                               |
        | 6.15.1-gas       | Gas Supplier    | updates the Supplier's credentials of the GSME                            | 7       | a GSME at GBCS 4.0                 | the GSME               | CS02bSupplierBySupplier, message code 0x0102       | none                               |
        | 6.24.1           | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the ESME   | 3       | an ESME at GBCS 4.0                | the ESME               | CS02f, message code 0x011B                         | none                               |
        | 6.24.1-LC        | Import Supplier | retrieves the Supplier's and Load Controller's credentials of the ESME    | 3       | an ESME at GBCS 4.0                | the ESME               | CS02f, message code 0x011B                         | none                               |
        | 6.24.1-gas       | Gas Supplier    | retrieves the Supplier's and Network Operator's credentials of the GSME   | 3       | a GSME at GBCS 4.0                 | the GSME               | CS02a, message code 0x0008                         | none                               |
        | 6.24.1-HCALCS-IS | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 3       | an HCALCS at GBCS 4.0              | the HCALCS             | CS02a, message code 0x0008                         | none                               |
        | 6.24.1-HCALCS-GS | Gas Supplier    | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 3       | an HCALCS at GBCS 4.0              | the HCALCS             | CS02a, message code 0x0008                         | none                               |
        | 6.24.2           | Import Supplier | retrieves the digital signature certificate of the ESME                   | 7       | an ESME at GBCS 4.0                | the ESME               | CS02e, message code 0x000C                         | none                               |
        | 6.24.2-gas       | Gas Supplier    | retrieves the digital signature certificate of the GSME                   | 7       | a GSME at GBCS 4.0                 | the GSME               | CS02e, message code 0x000C                         | none                               |
        | 7.2              | Import Supplier | disables the supply of the ESME                                           | 7       | an ESME at GBCS 4.0                | the ESME               | ECS43, message code 0x0050                         | none                               |
        | 7.2-gas          | Gas Supplier    | disables the supply of the GSME                                           | 7       | a GSME at GBCS 4.0                 | the GSME               | GCS32, message code 0x0081                         | none                               |
        | 7.5              | Import Supplier | activates the auxiliary load of the ESME                                  | 7       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS47, message code 0x0055                         | none                               |
        | 7.6              | Import Supplier | deactivates the auxiliary load of the ESME                                | 7       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS47, message code 0x0055                         | none                               |
        | 7.7              | Import Supplier | reads the auxiliary load switch data of the ESME                          | 3       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS61a, message code 0x00BB                        | none                               |
        | 7.8              | Import Supplier | resets the auxiliary load of the ESME                                     | 7       | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS47, message code 0x0055                         | none                               |
        | 7.9              | Import Supplier | adds an auxiliary load to the boost button of the ESME                    | 3       | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F                         | none                               |
        | 7.10             | Import Supplier | removes an auxiliary load from the boost button of the ESME               | 3       | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F                         | none                               |
        | 7.13             | Import Supplier | sets the auxiliary controller state of the ESME                           | 7       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS47a, message code 0x011E                        | none                               |
        | 7.14             | Import Supplier | reads the auxiliary controller configuration of the ESME                  | 3       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61d, message code 0x011C                        | none                               |
        | 7.15             | Import Supplier | reads the auxiliary controller operational data of the ESME               | 3       | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61e, message code 0x011D                        | none                               |
        | 8.9-ESME         | Import Supplier | reads the device log of the ESME                                          | 3       | an ESME at GBCS 4.0                | the ESME               | CS07, message code 0x0013                          | none                               |
        | 8.9-GSME         | Gas Supplier    | reads the device log of the GSME                                          | 3       | a GSME at GBCS 4.0                 | the GSME               | CS07, message code 0x0013                          | none                               |
        | 8.9-GPF          | Gas Supplier    | reads the device log of the GPF                                           | 3       | a GPF at GBCS 4.0                  | the GPF                | CS07, message code 0x0013                          | none                               |
        | 8.9-hub-IS       | Import Supplier | reads the device log of the Communications Hub                            | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS06, message code 0x010F                         | none                               |
        | 8.9-hub-GS       | Gas Supplier    | reads the device log of the Communications Hub                            | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS06, message code 0x010F                         | none                               |
        | 8.9-HCALCS-IS    | Import Supplier | reads the device log of the HCALCS                                        | 3       | an HCALCS at GBCS 4.0              | the HCALCS             | CS07, message code 0x0013                          | none                               |
        | 8.9-HCALCS-GS    | Gas Supplier    | reads the device log of the HCALCS                                        | 3       | an HCALCS at GBCS 4.0              | the HCALCS             | CS07, message code 0x0013                          | none                               |
        | 8.9-PPMID-IS     | Import Supplier | reads the device log of the PPMID                                         | 3       | a PPMID at GBCS 4.0                | the PPMID              | CS07, message code 0x0013                          | none                               |
        | 8.9-PPMID-GS     | Gas Supplier    | reads the device log of the PPMID                                         | 3       | a PPMID at GBCS 4.0                | the PPMID              | CS07, message code 0x0013                          | none                               |
        | 8.9-details-IS   | Import Supplier | reads the device log of the Communications Hub with security details      | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS07, message code 0x00FE                         | none                               |
        | 8.9-details-GS   | Gas Supplier    | reads the device log of the Communications Hub with security details      | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS07, message code 0x00FE                         | none                               |
        | 11.2             | Import Supplier | reads the firmware version of the ESME                                    | 3       | an ESME at GBCS 4.0                | the ESME               | ECS52, message code 0x0059                         | none                               |
        | 11.2-gas         | Gas Supplier    | reads the firmware version of the GSME                                    | 3       | a GSME at GBCS 4.0                 | the GSME               | GCS38, message code 0x0084                         | none                               |
        | 11.2-hub-IS      | Import Supplier | reads the firmware version of the Communications Hub                      | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS52, message code 0x0059                         | none                               |
        | 11.2-hub-GS      | Gas Supplier    | reads the firmware version of the Communications Hub                      | 3       | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS52, message code 0x0059                         | none                               |

      @interpretation:integer-gas-flow-from-3.2 @where:integer-gas-flow-from-3.2=true
      Examples: whole numbers for the gas flow rate, where they are taken from GBCS 3.2 on
        | case             | user            | request                                                                   | variant | device                             | target                 | use case                                           | alerts                             |
        | 6.7-whole        | Gas Supplier    | sets the gas flow rate of the GSME as a whole number                      | 7       | a GSME at GBCS 4.0                 | the GSME               | GCS24, message code 0x007D                         | none                               |

  @SCHEMA-04 @SCHEMA-07
  Rule: A command for local delivery is for the Suppliers, where the target reads the note so

    @S-1414 @negative @interpretation:local-delivery-roles @where:local-delivery-roles=suppliers
    Scenario Outline: Refused with E17 when the <user> <request>, with CommandVariant <variant>
      Given <device>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is refused with E17
      And <target> receives nothing

      Examples: every request, by every other role that may send it
        | case               | user                      | request                                                                   | variant | device                            | target                 |
        | 6.13-RSA           | Registered Supplier Agent | reads the security log of the ESME                                        | 3       | an ESME at GBCS 4.0               | the ESME               |
        | 6.13-ED            | Electricity Distributor   | reads the security log of the ESME                                        | 2       | an ESME at GBCS 4.0               | the ESME               |
        | 6.13-power-RSA     | Registered Supplier Agent | reads the power event log of the ESME                                     | 3       | an ESME at GBCS 4.0               | the ESME               |
        | 6.13-power-ED      | Electricity Distributor   | reads the power event log of the ESME                                     | 2       | an ESME at GBCS 4.0               | the ESME               |
        | 6.13-aux-RSA       | Registered Supplier Agent | reads the auxiliary controller event log of the ESME                      | 3       | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 6.13-aux-ED        | Electricity Distributor   | reads the auxiliary controller event log of the ESME                      | 2       | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 6.13-gas-RSA       | Registered Supplier Agent | reads the event log of the GSME                                           | 3       | a GSME at GBCS 4.0                | the GSME               |
        | 6.13-gas-GT        | Gas Transporter           | reads the event log of the GSME                                           | 2       | a GSME at GBCS 4.0                | the GSME               |
        | 6.13-gpf-RSA       | Registered Supplier Agent | reads the event log of the GPF                                            | 3       | a GPF at GBCS 4.0                 | the GPF                |
        | 6.13-gpf-GT        | Gas Transporter           | reads the event log of the GPF                                            | 2       | a GPF at GBCS 4.0                 | the GPF                |
        | 6.13-hub-RSA       | Registered Supplier Agent | reads the event log of the Communications Hub                             | 3       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.13-hub-ED        | Electricity Distributor   | reads the event log of the Communications Hub                             | 2       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.13-hub-GT        | Gas Transporter           | reads the event log of the Communications Hub                             | 3       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.13-HCALCS-RSA    | Registered Supplier Agent | reads the event log of the HCALCS                                         | 2       | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.13-HCALCS-ED     | Electricity Distributor   | reads the event log of the HCALCS                                         | 3       | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.13-HCALCS-GT     | Gas Transporter           | reads the event log of the HCALCS                                         | 2       | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.13-PPMID-RSA     | Registered Supplier Agent | reads the security log of the PPMID                                       | 3       | a PPMID at GBCS 4.0               | the PPMID              |
        | 6.13-PPMID-ED      | Electricity Distributor   | reads the security log of the PPMID                                       | 2       | a PPMID at GBCS 4.0               | the PPMID              |
        | 6.13-PPMID-GT      | Gas Transporter           | reads the security log of the PPMID                                       | 3       | a PPMID at GBCS 4.0               | the PPMID              |
        | 6.15.1-NO-ED       | Electricity Distributor   | updates the Network Operator's credentials of the ESME                    | 6       | an ESME at GBCS 4.0               | the ESME               |
        | 6.15.1-gas-NO-GT   | Gas Transporter           | updates the Network Operator's credentials of the GSME                    | 7       | a GSME at GBCS 4.0                | the GSME               |
        | 6.24.1-ED          | Electricity Distributor   | retrieves the Supplier's and Network Operator's credentials of the ESME   | 2       | an ESME at GBCS 4.0               | the ESME               |
        | 6.24.1-LC-ED       | Electricity Distributor   | retrieves the Supplier's and Load Controller's credentials of the ESME    | 3       | an ESME at GBCS 4.0               | the ESME               |
        | 6.24.1-gas-GT      | Gas Transporter           | retrieves the Supplier's and Network Operator's credentials of the GSME   | 2       | a GSME at GBCS 4.0                | the GSME               |
        | 6.24.1-HCALCS-ED   | Electricity Distributor   | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 3       | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 6.24.1-HCALCS-GT   | Gas Transporter           | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 2       | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 7.7-ED             | Electricity Distributor   | reads the auxiliary load switch data of the ESME                          | 3       | an ESME of variant AD at GBCS 3.2 | the ESME               |
        | 7.7-OU             | Other User                | reads the auxiliary load switch data of the ESME                          | 2       | an ESME of variant AD at GBCS 3.2 | the ESME               |
        | 7.14-ED            | Electricity Distributor   | reads the auxiliary controller configuration of the ESME                  | 3       | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 7.14-OU            | Other User                | reads the auxiliary controller configuration of the ESME                  | 2       | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 7.15-ED            | Electricity Distributor   | reads the auxiliary controller operational data of the ESME               | 3       | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 7.15-OU            | Other User                | reads the auxiliary controller operational data of the ESME               | 2       | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 8.9-ESME-OU        | Other User                | reads the device log of the ESME                                          | 3       | an ESME at GBCS 4.0               | the ESME               |
        | 8.9-GSME-OU        | Other User                | reads the device log of the GSME                                          | 2       | a GSME at GBCS 4.0                | the GSME               |
        | 8.9-GPF-OU         | Other User                | reads the device log of the GPF                                           | 3       | a GPF at GBCS 4.0                 | the GPF                |
        | 8.9-hub-OU         | Other User                | reads the device log of the Communications Hub                            | 2       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 8.9-HCALCS-OU      | Other User                | reads the device log of the HCALCS                                        | 3       | an HCALCS at GBCS 4.0             | the HCALCS             |
        | 8.9-PPMID-OU       | Other User                | reads the device log of the PPMID                                         | 2       | a PPMID at GBCS 4.0               | the PPMID              |
        | 8.9-details-OU     | Other User                | reads the device log of the Communications Hub with security details      | 3       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-ES            | Export Supplier           | reads the firmware version of the ESME                                    | 2       | an ESME at GBCS 4.0               | the ESME               |
        | 11.2-RSA           | Registered Supplier Agent | reads the firmware version of the ESME                                    | 3       | an ESME at GBCS 4.0               | the ESME               |
        | 11.2-ED            | Electricity Distributor   | reads the firmware version of the ESME                                    | 2       | an ESME at GBCS 4.0               | the ESME               |
        | 11.2-OU            | Other User                | reads the firmware version of the ESME                                    | 3       | an ESME at GBCS 4.0               | the ESME               |
        | 11.2-gas-RSA       | Registered Supplier Agent | reads the firmware version of the GSME                                    | 2       | a GSME at GBCS 4.0                | the GSME               |
        | 11.2-gas-GT        | Gas Transporter           | reads the firmware version of the GSME                                    | 3       | a GSME at GBCS 4.0                | the GSME               |
        | 11.2-gas-OU        | Other User                | reads the firmware version of the GSME                                    | 2       | a GSME at GBCS 4.0                | the GSME               |
        | 11.2-hub-ES        | Export Supplier           | reads the firmware version of the Communications Hub                      | 3       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-RSA       | Registered Supplier Agent | reads the firmware version of the Communications Hub                      | 2       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-ED        | Electricity Distributor   | reads the firmware version of the Communications Hub                      | 3       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-GT        | Gas Transporter           | reads the firmware version of the Communications Hub                      | 2       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 11.2-hub-OU        | Other User                | reads the firmware version of the Communications Hub                      | 3       | a Communications Hub at GBCS 4.0  | the Communications Hub |
        | 6.15.1-gas-NO-GT-6 | Gas Transporter           | updates the Network Operator's credentials of the GSME                    | 6       | a GSME at GBCS 4.0                | the GSME               |
        | 7.7-ED-2           | Electricity Distributor   | reads the auxiliary load switch data of the ESME                          | 2       | an ESME of variant AD at GBCS 3.2 | the ESME               |
        | 7.14-ED-2          | Electricity Distributor   | reads the auxiliary controller configuration of the ESME                  | 2       | an ESME of variant AD at GBCS 4.0 | the ESME               |
        | 7.15-ED-2          | Electricity Distributor   | reads the auxiliary controller operational data of the ESME               | 2       | an ESME of variant AD at GBCS 4.0 | the ESME               |

    @S-1415 @interpretation:local-delivery-roles @where:local-delivery-roles=eligible
    Scenario Outline: Returned to the <user> who <request>, with CommandVariant 2, where the target reads the note so
      Given <device>
      When the <user> <request>, with CommandVariant 2
      Then the request is answered with I0 and the command <use case>, for <target>
      And <target> receives nothing

      Examples: one of each role
        | case        | user                      | request                                                  | device                            | target   | use case                    |
        | 6.13-ED     | Electricity Distributor   | reads the security log of the ESME                       | an ESME at GBCS 4.0               | the ESME | ECS35b, message code 0x0049 |
        | 6.13-gas-GT | Gas Transporter           | reads the event log of the GSME                          | a GSME at GBCS 4.0                | the GSME | CS10a, message code 0x0014  |
        | 6.13-RSA    | Registered Supplier Agent | reads the security log of the ESME                       | an ESME at GBCS 4.0               | the ESME | ECS35b, message code 0x0049 |
        | 7.14-OU     | Other User                | reads the auxiliary controller configuration of the ESME | an ESME of variant AD at GBCS 4.0 | the ESME | ECS61d, message code 0x011C |
        | 11.2-ES     | Export Supplier           | reads the firmware version of the ESME                   | an ESME at GBCS 4.0               | the ESME | ECS52, message code 0x0059  |

  @SCHEMA-04
  Rule: Access control asks the same of a command for local delivery as of one that is sent
    Taken from whoever may have it: see the Rules before.

    @S-1416 @negative @interpretation:validation-order
    Scenario Outline: Refused with <code>, with CommandVariant <variant>, when the <user> <request>
      Given <device>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is refused with <code>
      And <target> receives nothing

      Examples: every request, with CommandVariants and versions in turn
        | case             | user                      | request                                                                   | variant | device                             | target                 | code | why                            |
        | 1.1.1-E2         | Gas Transporter           | updates the import tariff of the ESME                                     | 6       | an ESME at GBCS 2.0                | the ESME               | E2   | not a role for it              |
        | 1.1.1-E4         | Other Supplier            | updates the import tariff of the ESME                                     | 7       | an ESME at GBCS 3.2                | the ESME               | E4   | not responsible for the device |
        | 1.1.1-gas-E2     | Export Supplier           | updates the gas tariff of the GSME                                        | 7       | a GSME at GBCS 3.2                 | the GSME               | E2   | not a role for it              |
        | 1.1.1-gas-E4     | Other Supplier            | updates the gas tariff of the GSME                                        | 4       | a GSME at GBCS 3.3                 | the GSME               | E4   | not responsible for the device |
        | 2.1-E2           | Registered Supplier Agent | updates the prepayment configuration of the ESME                          | 4       | an ESME at GBCS 3.3                | the ESME               | E2   | not a role for it              |
        | 2.1-E4           | Other Supplier            | updates the prepayment configuration of the ESME                          | 6       | an ESME at GBCS 4.0                | the ESME               | E4   | not responsible for the device |
        | 2.1-gas-E2       | Other User                | updates the gas prepayment configuration of the GSME                      | 6       | a GSME at GBCS 4.0                 | the GSME               | E2   | not a role for it              |
        | 2.1-gas-E4       | Other Supplier            | updates the gas prepayment configuration of the GSME                      | 7       | a GSME at GBCS 4.1                 | the GSME               | E4   | not responsible for the device |
        | 3.3-E2           | Electricity Distributor   | clears the event log of the ESME                                          | 3       | an ESME at GBCS 4.1                | the ESME               | E2   | not a role for it              |
        | 3.3-E4           | Other Supplier            | clears the event log of the ESME                                          | 2       | an ESME at GBCS 1.0                | the ESME               | E4   | not responsible for the device |
        | 3.3-aux-E2       | Gas Transporter           | clears the auxiliary controller event log of the ESME                     | 2       | an ESME of variant AD at GBCS 1.0  | the ESME               | E2   | not a role for it              |
        | 3.3-aux-E4       | Other Supplier            | clears the auxiliary controller event log of the ESME                     | 3       | an ESME of variant AD at GBCS 2.0  | the ESME               | E4   | not responsible for the device |
        | 3.3-gas-E2       | Export Supplier           | clears the gas event log of the GSME                                      | 3       | a GSME at GBCS 2.0                 | the GSME               | E2   | not a role for it              |
        | 3.3-gas-E4       | Other Supplier            | clears the gas event log of the GSME                                      | 2       | a GSME at GBCS 3.2                 | the GSME               | E4   | not responsible for the device |
        | 6.7-whole-E2     | Gas Transporter           | sets the gas flow rate of the GSME as a whole number                      | 7       | a GSME at GBCS 3.2                 | the GSME               | E2   | not a role for it              |
        | 6.7-whole-E4     | Other Supplier            | sets the gas flow rate of the GSME as a whole number                      | 4       | a GSME at GBCS 3.3                 | the GSME               | E4   | not responsible for the device |
        | 6.7-E2           | Export Supplier           | sets the gas flow rate of the GSME as a decimal                           | 4       | a GSME at GBCS 3.3                 | the GSME               | E2   | not a role for it              |
        | 6.7-E4           | Other Supplier            | sets the gas flow rate of the GSME as a decimal                           | 6       | a GSME at GBCS 4.0                 | the GSME               | E4   | not responsible for the device |
        | 6.13-E2          | Export Supplier           | reads the security log of the ESME                                        | 2       | an ESME at GBCS 4.0                | the ESME               | E2   | not a role for it              |
        | 6.13-E4          | Other Supplier            | reads the security log of the ESME                                        | 3       | an ESME at GBCS 4.1                | the ESME               | E4   | not responsible for the device |
        | 6.13-power-E2    | Other User                | reads the power event log of the ESME                                     | 3       | an ESME at GBCS 4.1                | the ESME               | E2   | not a role for it              |
        | 6.13-power-E4    | Other Supplier            | reads the power event log of the ESME                                     | 2       | an ESME at GBCS 1.0                | the ESME               | E4   | not responsible for the device |
        | 6.13-aux-E2      | Export Supplier           | reads the auxiliary controller event log of the ESME                      | 2       | an ESME of variant AD at GBCS 1.0  | the ESME               | E2   | not a role for it              |
        | 6.13-aux-E4      | Other Supplier            | reads the auxiliary controller event log of the ESME                      | 3       | an ESME of variant AD at GBCS 2.0  | the ESME               | E4   | not responsible for the device |
        | 6.13-gas-E2      | Other User                | reads the event log of the GSME                                           | 3       | a GSME at GBCS 2.0                 | the GSME               | E2   | not a role for it              |
        | 6.13-gas-E4      | Other Supplier            | reads the event log of the GSME                                           | 2       | a GSME at GBCS 3.2                 | the GSME               | E4   | not responsible for the device |
        | 6.13-gpf-E2      | Export Supplier           | reads the event log of the GPF                                            | 2       | a GPF at GBCS 3.2                  | the GPF                | E2   | not a role for it              |
        | 6.13-gpf-E4      | Other Supplier            | reads the event log of the GPF                                            | 3       | a GPF at GBCS 3.3                  | the GPF                | E4   | not responsible for the device |
        | 6.13-hub-E2      | Other User                | reads the event log of the Communications Hub                             | 3       | a Communications Hub at GBCS 3.3   | the Communications Hub | E2   | not a role for it              |
        | 6.13-hub-E4      | Other Supplier            | reads the event log of the Communications Hub                             | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | E4   | not responsible for the device |
        | 6.13-HCALCS-E2   | Export Supplier           | reads the event log of the HCALCS                                         | 2       | an HCALCS at GBCS 4.0              | the HCALCS             | E2   | not a role for it              |
        | 6.13-HCALCS-E4   | Other Supplier            | reads the event log of the HCALCS                                         | 3       | an HCALCS at GBCS 4.1              | the HCALCS             | E4   | not responsible for the device |
        | 6.13-PPMID-E2    | Other User                | reads the security log of the PPMID                                       | 3       | a PPMID at GBCS 4.1                | the PPMID              | E2   | not a role for it              |
        | 6.13-PPMID-E4    | Other Supplier            | reads the security log of the PPMID                                       | 2       | a PPMID at GBCS 1.0                | the PPMID              | E4   | not responsible for the device |
        | 6.14.1-E2        | Gas Supplier              | updates the auxiliary load descriptions of the ESME                       | 4       | an ESME of variant AD at GBCS 1.0  | the ESME               | E2   | not a role for it              |
        | 6.14.1-E4        | Other Supplier            | updates the auxiliary load descriptions of the ESME                       | 6       | an ESME of variant AD at GBCS 2.0  | the ESME               | E4   | not responsible for the device |
        | 6.14.2-E2        | Electricity Distributor   | updates the auxiliary load schedule of the ESME                           | 6       | an ESME of variant AD at GBCS 3.3  | the ESME               | E2   | not a role for it              |
        | 6.14.2-E4        | Other Supplier            | updates the auxiliary load schedule of the ESME                           | 7       | an ESME of variant AD at GBCS 1.0  | the ESME               | E4   | not responsible for the device |
        | 6.14.3-E2        | Gas Transporter           | updates the auxiliary controller schedule of the ESME                     | 7       | an ESME of variant AD at GBCS 4.0  | the ESME               | E2   | not a role for it              |
        | 6.14.3-E4        | Other Supplier            | updates the auxiliary controller schedule of the ESME                     | 4       | an ESME of variant AD at GBCS 4.1  | the ESME               | E4   | not responsible for the device |
        | 6.15.1-E2        | Export Supplier           | updates the Supplier's credentials of the ESME                            | 4       | an ESME at GBCS 3.3                | the ESME               | E2   | not a role for it              |
        | 6.15.1-E4        | Other Supplier            | updates the Supplier's credentials of the ESME                            | 6       | an ESME at GBCS 4.0                | the ESME               | E4   | not responsible for the device |
        | 6.15.1-NO-E2     | Registered Supplier Agent | updates the Network Operator's credentials of the ESME                    | 6       | an ESME at GBCS 4.0                | the ESME               | E2   | not a role for it              |
        | 6.15.1-NO-E4     | Other Supplier            | updates the Network Operator's credentials of the ESME                    | 7       | an ESME at GBCS 4.1                | the ESME               | E4   | not responsible for the device |
        | 6.15.1-LC-E2     | Other User                | replaces the Load Controller of the ESME                                  | 7       | an ESME at GBCS 4.1                | the ESME               | E2   | not a role for it              |
        | 6.15.1-LC-E4     | Other Supplier            | replaces the Load Controller of the ESME                                  | 4       | an ESME at GBCS 4.0                | the ESME               | E4   | not responsible for the device |
        | 6.15.1-gas-E2    | Export Supplier           | updates the Supplier's credentials of the GSME                            | 4       | a GSME at GBCS 1.0                 | the GSME               | E2   | not a role for it              |
        | 6.15.1-gas-E4    | Other Supplier            | updates the Supplier's credentials of the GSME                            | 6       | a GSME at GBCS 2.0                 | the GSME               | E4   | not responsible for the device |
        | 6.15.1-gas-NO-E2 | Registered Supplier Agent | updates the Network Operator's credentials of the GSME                    | 6       | a GSME at GBCS 2.0                 | the GSME               | E2   | not a role for it              |
        | 6.15.1-gas-NO-E4 | Other Supplier            | updates the Network Operator's credentials of the GSME                    | 7       | a GSME at GBCS 3.2                 | the GSME               | E4   | not responsible for the device |
        | 6.24.1-E2        | Other User                | retrieves the Supplier's and Network Operator's credentials of the ESME   | 2       | an ESME at GBCS 3.2                | the ESME               | E2   | not a role for it              |
        | 6.24.1-E4        | Other Supplier            | retrieves the Supplier's and Network Operator's credentials of the ESME   | 3       | an ESME at GBCS 3.3                | the ESME               | E4   | not responsible for the device |
        | 6.24.1-LC-E2     | Export Supplier           | retrieves the Supplier's and Load Controller's credentials of the ESME    | 3       | an ESME at GBCS 4.1                | the ESME               | E2   | not a role for it              |
        | 6.24.1-LC-E4     | Other Supplier            | retrieves the Supplier's and Load Controller's credentials of the ESME    | 2       | an ESME at GBCS 4.0                | the ESME               | E4   | not responsible for the device |
        | 6.24.1-gas-E2    | Registered Supplier Agent | retrieves the Supplier's and Network Operator's credentials of the GSME   | 2       | a GSME at GBCS 4.0                 | the GSME               | E2   | not a role for it              |
        | 6.24.1-gas-E4    | Other Supplier            | retrieves the Supplier's and Network Operator's credentials of the GSME   | 3       | a GSME at GBCS 4.1                 | the GSME               | E4   | not responsible for the device |
        | 6.24.1-HCALCS-E2 | Other User                | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 3       | an HCALCS at GBCS 4.1              | the HCALCS             | E2   | not a role for it              |
        | 6.24.1-HCALCS-E4 | Other Supplier            | retrieves the Supplier's and Network Operator's credentials of the HCALCS | 2       | an HCALCS at GBCS 1.0              | the HCALCS             | E4   | not responsible for the device |
        | 6.24.2-E2        | Electricity Distributor   | retrieves the digital signature certificate of the ESME                   | 4       | an ESME at GBCS 1.0                | the ESME               | E2   | not a role for it              |
        | 6.24.2-E4        | Other Supplier            | retrieves the digital signature certificate of the ESME                   | 6       | an ESME at GBCS 2.0                | the ESME               | E4   | not responsible for the device |
        | 6.24.2-gas-E2    | Gas Transporter           | retrieves the digital signature certificate of the GSME                   | 6       | a GSME at GBCS 2.0                 | the GSME               | E2   | not a role for it              |
        | 6.24.2-gas-E4    | Other Supplier            | retrieves the digital signature certificate of the GSME                   | 7       | a GSME at GBCS 3.2                 | the GSME               | E4   | not responsible for the device |
        | 7.2-E2           | Export Supplier           | disables the supply of the ESME                                           | 7       | an ESME at GBCS 3.2                | the ESME               | E2   | not a role for it              |
        | 7.2-E4           | Other Supplier            | disables the supply of the ESME                                           | 4       | an ESME at GBCS 3.3                | the ESME               | E4   | not responsible for the device |
        | 7.2-gas-E2       | Registered Supplier Agent | disables the supply of the GSME                                           | 4       | a GSME at GBCS 3.3                 | the GSME               | E2   | not a role for it              |
        | 7.2-gas-E4       | Other Supplier            | disables the supply of the GSME                                           | 6       | a GSME at GBCS 4.0                 | the GSME               | E4   | not responsible for the device |
        | 7.5-E2           | Registered Supplier Agent | activates the auxiliary load of the ESME                                  | 6       | an ESME of variant AD at GBCS 3.2  | the ESME               | E2   | not a role for it              |
        | 7.5-E4           | Other Supplier            | activates the auxiliary load of the ESME                                  | 7       | an ESME of variant AD at GBCS 3.3  | the ESME               | E4   | not responsible for the device |
        | 7.6-E2           | Other User                | deactivates the auxiliary load of the ESME                                | 7       | an ESME of variant AD at GBCS 3.3  | the ESME               | E2   | not a role for it              |
        | 7.6-E4           | Other Supplier            | deactivates the auxiliary load of the ESME                                | 4       | an ESME of variant AD at GBCS 1.0  | the ESME               | E4   | not responsible for the device |
        | 7.7-E2           | Gas Supplier              | reads the auxiliary load switch data of the ESME                          | 2       | an ESME of variant AD at GBCS 1.0  | the ESME               | E2   | not a role for it              |
        | 7.7-E4           | Other Supplier            | reads the auxiliary load switch data of the ESME                          | 3       | an ESME of variant AD at GBCS 2.0  | the ESME               | E4   | not responsible for the device |
        | 7.8-E2           | Electricity Distributor   | resets the auxiliary load of the ESME                                     | 6       | an ESME of variant AD at GBCS 2.0  | the ESME               | E2   | not a role for it              |
        | 7.8-E4           | Other Supplier            | resets the auxiliary load of the ESME                                     | 7       | an ESME of variant AD at GBCS 3.2  | the ESME               | E4   | not responsible for the device |
        | 7.9-E2           | Gas Transporter           | adds an auxiliary load to the boost button of the ESME                    | 2       | an ESME of variant ADE at GBCS 3.2 | the ESME               | E2   | not a role for it              |
        | 7.9-E4           | Other Supplier            | adds an auxiliary load to the boost button of the ESME                    | 3       | an ESME of variant ADE at GBCS 3.3 | the ESME               | E4   | not responsible for the device |
        | 7.10-E2          | Export Supplier           | removes an auxiliary load from the boost button of the ESME               | 3       | an ESME of variant ADE at GBCS 3.3 | the ESME               | E2   | not a role for it              |
        | 7.10-E4          | Other Supplier            | removes an auxiliary load from the boost button of the ESME               | 2       | an ESME of variant ADE at GBCS 4.0 | the ESME               | E4   | not responsible for the device |
        | 7.13-E2          | Registered Supplier Agent | sets the auxiliary controller state of the ESME                           | 6       | an ESME of variant AD at GBCS 4.0  | the ESME               | E2   | not a role for it              |
        | 7.13-E4          | Other Supplier            | sets the auxiliary controller state of the ESME                           | 7       | an ESME of variant AD at GBCS 4.1  | the ESME               | E4   | not responsible for the device |
        | 7.14-E2          | Gas Transporter           | reads the auxiliary controller configuration of the ESME                  | 3       | an ESME of variant AD at GBCS 4.1  | the ESME               | E2   | not a role for it              |
        | 7.14-E4          | Other Supplier            | reads the auxiliary controller configuration of the ESME                  | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               | E4   | not responsible for the device |
        | 7.15-E2          | Export Supplier           | reads the auxiliary controller operational data of the ESME               | 2       | an ESME of variant AD at GBCS 4.0  | the ESME               | E2   | not a role for it              |
        | 7.15-E4          | Other Supplier            | reads the auxiliary controller operational data of the ESME               | 3       | an ESME of variant AD at GBCS 4.1  | the ESME               | E4   | not responsible for the device |
        | 8.9-ESME-E2      | Registered Supplier Agent | reads the device log of the ESME                                          | 3       | an ESME at GBCS 2.0                | the ESME               | E2   | not a role for it              |
        | 8.9-ESME-E4      | Other Supplier            | reads the device log of the ESME                                          | 2       | an ESME at GBCS 3.2                | the ESME               | E4   | not responsible for the device |
        | 8.9-GSME-E2      | Electricity Distributor   | reads the device log of the GSME                                          | 2       | a GSME at GBCS 3.2                 | the GSME               | E2   | not a role for it              |
        | 8.9-GSME-E4      | Other Supplier            | reads the device log of the GSME                                          | 3       | a GSME at GBCS 3.3                 | the GSME               | E4   | not responsible for the device |
        | 8.9-GPF-E2       | Gas Transporter           | reads the device log of the GPF                                           | 3       | a GPF at GBCS 3.3                  | the GPF                | E2   | not a role for it              |
        | 8.9-GPF-E4       | Other Supplier            | reads the device log of the GPF                                           | 2       | a GPF at GBCS 4.0                  | the GPF                | E4   | not responsible for the device |
        | 8.9-hub-E2       | Export Supplier           | reads the device log of the Communications Hub                            | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | E2   | not a role for it              |
        | 8.9-hub-E4       | Other Supplier            | reads the device log of the Communications Hub                            | 3       | a Communications Hub at GBCS 4.1   | the Communications Hub | E4   | not responsible for the device |
        | 8.9-HCALCS-E2    | Registered Supplier Agent | reads the device log of the HCALCS                                        | 3       | an HCALCS at GBCS 4.1              | the HCALCS             | E2   | not a role for it              |
        | 8.9-HCALCS-E4    | Other Supplier            | reads the device log of the HCALCS                                        | 2       | an HCALCS at GBCS 1.0              | the HCALCS             | E4   | not responsible for the device |
        | 8.9-PPMID-E2     | Electricity Distributor   | reads the device log of the PPMID                                         | 2       | a PPMID at GBCS 1.0                | the PPMID              | E2   | not a role for it              |
        | 8.9-PPMID-E4     | Other Supplier            | reads the device log of the PPMID                                         | 3       | a PPMID at GBCS 2.0                | the PPMID              | E4   | not responsible for the device |
        | 8.9-details-E2   | Gas Transporter           | reads the device log of the Communications Hub with security details      | 3       | a Communications Hub at GBCS 3.3   | the Communications Hub | E2   | not a role for it              |
        | 8.9-details-E4   | Other Supplier            | reads the device log of the Communications Hub with security details      | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | E4   | not responsible for the device |
        | 11.2-E4          | Other Supplier            | reads the firmware version of the ESME                                    | 2       | an ESME at GBCS 3.2                | the ESME               | E4   | not responsible for the device |
        | 11.2-gas-E4      | Other Supplier            | reads the firmware version of the GSME                                    | 3       | a GSME at GBCS 3.3                 | the GSME               | E4   | not responsible for the device |
        | 11.2-hub-E4      | Other Supplier            | reads the firmware version of the Communications Hub                      | 2       | a Communications Hub at GBCS 4.0   | the Communications Hub | E4   | not responsible for the device |
