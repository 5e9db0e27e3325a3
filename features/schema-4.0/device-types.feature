@SCHEMA
Feature: Device types and families of the services that the note touches
  DUIS 3.1, unchanged in 4.0 (note 1.1) but where the note says otherwise: which types of device a request is for, and whether it is
  for SMETS1 devices. Tried for every request, type and family by itself.
  Actors: the Suppliers of one home; its devices.

  @SCHEMA-04
  Rule: A request is for the types of device that the catalogue names, and for no others
    Taken by the types that it names: see access-by-status.feature for SMETS2, and the next Rule for SMETS1.

    @S-1420 @negative @interpretation:device-types-of-services
    Scenario Outline: Refused with E11 by <device> when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with E11
      And <target> receives nothing

      Examples: every request, for every type of device that it is not for and its sender is responsible for
        | case          | user                      | request                                                                   | device                           | target                 |
        | 1.1.1-GPF     | Gas Supplier              | updates the import tariff of the GPF                                      | a GPF at GBCS 4.0                | the GPF                |
        | 1.1.1-CHF     | Import Supplier           | updates the import tariff of the Communications Hub                       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 1.1.1-HCALCS  | Gas Supplier              | updates the import tariff of the HCALCS                                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 1.1.1-PPMID   | Import Supplier           | updates the import tariff of the PPMID                                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 1.1.1-IHD     | Gas Supplier              | updates the import tariff of the IHD                                      | an IHD                           | the IHD                |
        | 1.1.1-CAD     | Import Supplier           | updates the import tariff of the CAD                                      | a CAD                            | the CAD                |
        | 2.1-GPF       | Gas Supplier              | updates the prepayment configuration of the GPF                           | a GPF at GBCS 4.0                | the GPF                |
        | 2.1-CHF       | Import Supplier           | updates the prepayment configuration of the Communications Hub            | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 2.1-HCALCS    | Gas Supplier              | updates the prepayment configuration of the HCALCS                        | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 2.1-PPMID     | Import Supplier           | updates the prepayment configuration of the PPMID                         | a PPMID at GBCS 4.0              | the PPMID              |
        | 2.1-IHD       | Gas Supplier              | updates the prepayment configuration of the IHD                           | an IHD                           | the IHD                |
        | 2.1-CAD       | Import Supplier           | updates the prepayment configuration of the CAD                           | a CAD                            | the CAD                |
        | 3.3-GPF       | Gas Supplier              | clears the event log of the GPF                                           | a GPF at GBCS 4.0                | the GPF                |
        | 3.3-CHF       | Import Supplier           | clears the event log of the Communications Hub                            | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 3.3-HCALCS    | Gas Supplier              | clears the event log of the HCALCS                                        | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 3.3-PPMID     | Import Supplier           | clears the event log of the PPMID                                         | a PPMID at GBCS 4.0              | the PPMID              |
        | 3.3-IHD       | Gas Supplier              | clears the event log of the IHD                                           | an IHD                           | the IHD                |
        | 3.3-CAD       | Import Supplier           | clears the event log of the CAD                                           | a CAD                            | the CAD                |
        | 6.7-GPF       | Gas Supplier              | sets the gas flow rate of the GPF as a whole number                       | a GPF at GBCS 4.0                | the GPF                |
        | 6.7-CHF       | Gas Supplier              | sets the gas flow rate of the Communications Hub as a whole number        | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.7-HCALCS    | Gas Supplier              | sets the gas flow rate of the HCALCS as a whole number                    | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.7-PPMID     | Gas Supplier              | sets the gas flow rate of the PPMID as a whole number                     | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.7-IHD       | Gas Supplier              | sets the gas flow rate of the IHD as a whole number                       | an IHD                           | the IHD                |
        | 6.7-CAD       | Gas Supplier              | sets the gas flow rate of the CAD as a whole number                       | a CAD                            | the CAD                |
        | 6.13-IHD      | Import Supplier           | reads the security log of the IHD                                         | an IHD                           | the IHD                |
        | 6.13-CAD      | Gas Supplier              | reads the security log of the CAD                                         | a CAD                            | the CAD                |
        | 6.14.1-CHF    | Import Supplier           | updates the auxiliary load descriptions of the Communications Hub         | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.14.1-HCALCS | Import Supplier           | updates the auxiliary load descriptions of the HCALCS                     | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.14.1-PPMID  | Import Supplier           | updates the auxiliary load descriptions of the PPMID                      | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.14.1-IHD    | Import Supplier           | updates the auxiliary load descriptions of the IHD                        | an IHD                           | the IHD                |
        | 6.14.1-CAD    | Import Supplier           | updates the auxiliary load descriptions of the CAD                        | a CAD                            | the CAD                |
        | 6.14.2-CHF    | Import Supplier           | updates the auxiliary load schedule of the Communications Hub             | a Communications Hub at GBCS 3.2 | the Communications Hub |
        | 6.14.2-HCALCS | Import Supplier           | updates the auxiliary load schedule of the HCALCS                         | an HCALCS at GBCS 3.2            | the HCALCS             |
        | 6.14.2-PPMID  | Import Supplier           | updates the auxiliary load schedule of the PPMID                          | a PPMID at GBCS 3.2              | the PPMID              |
        | 6.14.2-IHD    | Import Supplier           | updates the auxiliary load schedule of the IHD                            | an IHD                           | the IHD                |
        | 6.14.2-CAD    | Import Supplier           | updates the auxiliary load schedule of the CAD                            | a CAD                            | the CAD                |
        | 6.14.3-CHF    | Import Supplier           | updates the auxiliary controller schedule of the Communications Hub       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.14.3-HCALCS | Import Supplier           | updates the auxiliary controller schedule of the HCALCS                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.14.3-PPMID  | Import Supplier           | updates the auxiliary controller schedule of the PPMID                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.14.3-IHD    | Import Supplier           | updates the auxiliary controller schedule of the IHD                      | an IHD                           | the IHD                |
        | 6.14.3-CAD    | Import Supplier           | updates the auxiliary controller schedule of the CAD                      | a CAD                            | the CAD                |
        | 6.15.1-CHF    | Import Supplier           | updates the Supplier's credentials of the Communications Hub              | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.15.1-PPMID  | Gas Supplier              | updates the Supplier's credentials of the PPMID                           | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.15.1-IHD    | Import Supplier           | updates the Supplier's credentials of the IHD                             | an IHD                           | the IHD                |
        | 6.15.1-CAD    | Gas Supplier              | updates the Supplier's credentials of the CAD                             | a CAD                            | the CAD                |
        | 6.24.1-IHD    | Electricity Distributor   | retrieves the Supplier's and Network Operator's credentials of the IHD    | an IHD                           | the IHD                |
        | 6.24.1-CAD    | Gas Transporter           | retrieves the Supplier's and Network Operator's credentials of the CAD    | a CAD                            | the CAD                |
        | 6.24.2-CHF    | Import Supplier           | retrieves the digital signature certificate of the Communications Hub     | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.24.2-PPMID  | Gas Supplier              | retrieves the digital signature certificate of the PPMID                  | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.24.2-IHD    | Import Supplier           | retrieves the digital signature certificate of the IHD                    | an IHD                           | the IHD                |
        | 6.24.2-CAD    | Gas Supplier              | retrieves the digital signature certificate of the CAD                    | a CAD                            | the CAD                |
        | 7.2-GPF       | Gas Supplier              | disables the supply of the GPF                                            | a GPF at GBCS 4.0                | the GPF                |
        | 7.2-CHF       | Gas Supplier              | disables the supply of the Communications Hub                             | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.2-HCALCS    | Import Supplier           | disables the supply of the HCALCS                                         | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.2-PPMID     | Gas Supplier              | disables the supply of the PPMID                                          | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.2-IHD       | Import Supplier           | disables the supply of the IHD                                            | an IHD                           | the IHD                |
        | 7.2-CAD       | Gas Supplier              | disables the supply of the CAD                                            | a CAD                            | the CAD                |
        | 7.5-CHF       | Import Supplier           | activates the auxiliary load of the Communications Hub                    | a Communications Hub at GBCS 3.2 | the Communications Hub |
        | 7.5-HCALCS    | Import Supplier           | activates the auxiliary load of the HCALCS                                | an HCALCS at GBCS 3.2            | the HCALCS             |
        | 7.5-PPMID     | Import Supplier           | activates the auxiliary load of the PPMID                                 | a PPMID at GBCS 3.2              | the PPMID              |
        | 7.5-IHD       | Import Supplier           | activates the auxiliary load of the IHD                                   | an IHD                           | the IHD                |
        | 7.5-CAD       | Import Supplier           | activates the auxiliary load of the CAD                                   | a CAD                            | the CAD                |
        | 7.6-CHF       | Import Supplier           | deactivates the auxiliary load of the Communications Hub                  | a Communications Hub at GBCS 3.2 | the Communications Hub |
        | 7.6-HCALCS    | Import Supplier           | deactivates the auxiliary load of the HCALCS                              | an HCALCS at GBCS 3.2            | the HCALCS             |
        | 7.6-PPMID     | Import Supplier           | deactivates the auxiliary load of the PPMID                               | a PPMID at GBCS 3.2              | the PPMID              |
        | 7.6-IHD       | Import Supplier           | deactivates the auxiliary load of the IHD                                 | an IHD                           | the IHD                |
        | 7.6-CAD       | Import Supplier           | deactivates the auxiliary load of the CAD                                 | a CAD                            | the CAD                |
        | 7.7-GSME      | Other User                | reads the auxiliary load switch data of the GSME                          | a GSME at GBCS 3.2               | the GSME               |
        | 7.7-GPF       | Other User                | reads the auxiliary load switch data of the GPF                           | a GPF at GBCS 3.2                | the GPF                |
        | 7.7-CHF       | Electricity Distributor   | reads the auxiliary load switch data of the Communications Hub            | a Communications Hub at GBCS 3.2 | the Communications Hub |
        | 7.7-HCALCS    | Other User                | reads the auxiliary load switch data of the HCALCS                        | an HCALCS at GBCS 3.2            | the HCALCS             |
        | 7.7-PPMID     | Import Supplier           | reads the auxiliary load switch data of the PPMID                         | a PPMID at GBCS 3.2              | the PPMID              |
        | 7.7-IHD       | Electricity Distributor   | reads the auxiliary load switch data of the IHD                           | an IHD                           | the IHD                |
        | 7.7-CAD       | Other User                | reads the auxiliary load switch data of the CAD                           | a CAD                            | the CAD                |
        | 7.8-CHF       | Import Supplier           | resets the auxiliary load of the Communications Hub                       | a Communications Hub at GBCS 3.2 | the Communications Hub |
        | 7.8-HCALCS    | Import Supplier           | resets the auxiliary load of the HCALCS                                   | an HCALCS at GBCS 3.2            | the HCALCS             |
        | 7.8-PPMID     | Import Supplier           | resets the auxiliary load of the PPMID                                    | a PPMID at GBCS 3.2              | the PPMID              |
        | 7.8-IHD       | Import Supplier           | resets the auxiliary load of the IHD                                      | an IHD                           | the IHD                |
        | 7.8-CAD       | Import Supplier           | resets the auxiliary load of the CAD                                      | a CAD                            | the CAD                |
        | 7.9-CHF       | Import Supplier           | adds an auxiliary load to the boost button of the Communications Hub      | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.9-HCALCS    | Import Supplier           | adds an auxiliary load to the boost button of the HCALCS                  | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.9-PPMID     | Import Supplier           | adds an auxiliary load to the boost button of the PPMID                   | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.9-IHD       | Import Supplier           | adds an auxiliary load to the boost button of the IHD                     | an IHD                           | the IHD                |
        | 7.9-CAD       | Import Supplier           | adds an auxiliary load to the boost button of the CAD                     | a CAD                            | the CAD                |
        | 7.10-CHF      | Import Supplier           | removes an auxiliary load from the boost button of the Communications Hub | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.10-HCALCS   | Import Supplier           | removes an auxiliary load from the boost button of the HCALCS             | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.10-PPMID    | Import Supplier           | removes an auxiliary load from the boost button of the PPMID              | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.10-IHD      | Import Supplier           | removes an auxiliary load from the boost button of the IHD                | an IHD                           | the IHD                |
        | 7.10-CAD      | Import Supplier           | removes an auxiliary load from the boost button of the CAD                | a CAD                            | the CAD                |
        | 7.13-CHF      | Import Supplier           | sets the auxiliary controller state of the Communications Hub             | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.13-HCALCS   | Import Supplier           | sets the auxiliary controller state of the HCALCS                         | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.13-PPMID    | Import Supplier           | sets the auxiliary controller state of the PPMID                          | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.13-IHD      | Import Supplier           | sets the auxiliary controller state of the IHD                            | an IHD                           | the IHD                |
        | 7.13-CAD      | Import Supplier           | sets the auxiliary controller state of the CAD                            | a CAD                            | the CAD                |
        | 7.14-GSME     | Other User                | reads the auxiliary controller configuration of the GSME                  | a GSME at GBCS 4.0               | the GSME               |
        | 7.14-GPF      | Other User                | reads the auxiliary controller configuration of the GPF                   | a GPF at GBCS 4.0                | the GPF                |
        | 7.14-CHF      | Electricity Distributor   | reads the auxiliary controller configuration of the Communications Hub    | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.14-HCALCS   | Other User                | reads the auxiliary controller configuration of the HCALCS                | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.14-PPMID    | Import Supplier           | reads the auxiliary controller configuration of the PPMID                 | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.14-IHD      | Electricity Distributor   | reads the auxiliary controller configuration of the IHD                   | an IHD                           | the IHD                |
        | 7.14-CAD      | Other User                | reads the auxiliary controller configuration of the CAD                   | a CAD                            | the CAD                |
        | 7.15-GSME     | Other User                | reads the auxiliary controller operational data of the GSME               | a GSME at GBCS 4.0               | the GSME               |
        | 7.15-GPF      | Other User                | reads the auxiliary controller operational data of the GPF                | a GPF at GBCS 4.0                | the GPF                |
        | 7.15-CHF      | Other User                | reads the auxiliary controller operational data of the Communications Hub | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.15-HCALCS   | Import Supplier           | reads the auxiliary controller operational data of the HCALCS             | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.15-PPMID    | Electricity Distributor   | reads the auxiliary controller operational data of the PPMID              | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.15-IHD      | Other User                | reads the auxiliary controller operational data of the IHD                | an IHD                           | the IHD                |
        | 7.15-CAD      | Import Supplier           | reads the auxiliary controller operational data of the CAD                | a CAD                            | the CAD                |
        | 8.9-IHD       | Gas Supplier              | reads the device log of the IHD                                           | an IHD                           | the IHD                |
        | 8.9-CAD       | Other User                | reads the device log of the CAD                                           | a CAD                            | the CAD                |
        | 11.2-GPF      | Other User                | reads the firmware version of the GPF                                     | a GPF at GBCS 4.0                | the GPF                |
        | 11.2-HCALCS   | Import Supplier           | reads the firmware version of the HCALCS                                  | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 11.2-PPMID    | Export Supplier           | reads the firmware version of the PPMID                                   | a PPMID at GBCS 4.0              | the PPMID              |
        | 11.2-IHD      | Gas Supplier              | reads the firmware version of the IHD                                     | an IHD                           | the IHD                |
        | 11.2-CAD      | Registered Supplier Agent | reads the firmware version of the CAD                                     | a CAD                            | the CAD                |
        | 11.3-GPF      | Gas Supplier              | activates the firmware of the GPF                                         | a GPF at GBCS 4.0                | the GPF                |
        | 11.3-CHF      | Gas Supplier              | activates the firmware of the Communications Hub                          | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 11.3-HCALCS   | Import Supplier           | activates the firmware of the HCALCS                                      | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 11.3-PPMID    | Gas Supplier              | activates the firmware of the PPMID                                       | a PPMID at GBCS 4.0              | the PPMID              |
        | 11.3-IHD      | Import Supplier           | activates the firmware of the IHD                                         | an IHD                           | the IHD                |
        | 11.3-CAD      | Gas Supplier              | activates the firmware of the CAD                                         | a CAD                            | the CAD                |

      Examples: every other request that a Supplier may send, for types of device that no source has it for
        | case          | user            | request                                                                    | device                           | target                 |
        | 1.7-CHF       | Import Supplier | resets the tariff block counters of the Communications Hub                 | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 1.7-HCALCS    | Import Supplier | resets the tariff block counters of the HCALCS                             | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 1.7-PPMID     | Import Supplier | resets the tariff block counters of the PPMID                              | a PPMID at GBCS 4.0              | the PPMID              |
        | 1.7-IHD       | Import Supplier | resets the tariff block counters of the IHD                                | an IHD                           | the IHD                |
        | 1.7-CAD       | Import Supplier | resets the tariff block counters of the CAD                                | a CAD                            | the CAD                |
        | 2.2-GPF       | Gas Supplier    | tops up the GPF                                                            | a GPF at GBCS 4.0                | the GPF                |
        | 2.2-CHF       | Gas Supplier    | tops up the Communications Hub                                             | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 2.2-HCALCS    | Import Supplier | tops up the HCALCS                                                         | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 2.2-PPMID     | Gas Supplier    | tops up the PPMID                                                          | a PPMID at GBCS 4.0              | the PPMID              |
        | 2.2-IHD       | Import Supplier | tops up the IHD                                                            | an IHD                           | the IHD                |
        | 2.2-CAD       | Gas Supplier    | tops up the CAD                                                            | a CAD                            | the CAD                |
        | 2.5-GPF       | Gas Supplier    | activates the emergency credit of the GPF                                  | a GPF at GBCS 4.0                | the GPF                |
        | 2.5-CHF       | Gas Supplier    | activates the emergency credit of the Communications Hub                   | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 2.5-HCALCS    | Import Supplier | activates the emergency credit of the HCALCS                               | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 2.5-PPMID     | Gas Supplier    | activates the emergency credit of the PPMID                                | a PPMID at GBCS 4.0              | the PPMID              |
        | 2.5-IHD       | Import Supplier | activates the emergency credit of the IHD                                  | an IHD                           | the IHD                |
        | 2.5-CAD       | Gas Supplier    | activates the emergency credit of the CAD                                  | a CAD                            | the CAD                |
        | 3.1-GPF       | Gas Supplier    | displays a message on the GPF                                              | a GPF at GBCS 4.0                | the GPF                |
        | 3.1-CHF       | Gas Supplier    | displays a message on the Communications Hub                               | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 3.1-HCALCS    | Import Supplier | displays a message on the HCALCS                                           | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 3.1-PPMID     | Gas Supplier    | displays a message on the PPMID                                            | a PPMID at GBCS 4.0              | the PPMID              |
        | 3.1-IHD       | Import Supplier | displays a message on the IHD                                              | an IHD                           | the IHD                |
        | 3.1-CAD       | Gas Supplier    | displays a message on the CAD                                              | a CAD                            | the CAD                |
        | 3.4-GPF       | Gas Supplier    | updates the Supplier name of the GPF                                       | a GPF at GBCS 4.0                | the GPF                |
        | 3.4-CHF       | Import Supplier | updates the Supplier name of the Communications Hub                        | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 3.4-HCALCS    | Gas Supplier    | updates the Supplier name of the HCALCS                                    | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 3.4-PPMID     | Import Supplier | updates the Supplier name of the PPMID                                     | a PPMID at GBCS 4.0              | the PPMID              |
        | 3.4-IHD       | Gas Supplier    | updates the Supplier name of the IHD                                       | an IHD                           | the IHD                |
        | 3.4-CAD       | Import Supplier | updates the Supplier name of the CAD                                       | a CAD                            | the CAD                |
        | 3.5-GPF       | Gas Supplier    | disables the privacy PIN of the GPF                                        | a GPF at GBCS 4.0                | the GPF                |
        | 3.5-CHF       | Gas Supplier    | disables the privacy PIN of the Communications Hub                         | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 3.5-HCALCS    | Import Supplier | disables the privacy PIN of the HCALCS                                     | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 3.5-PPMID     | Gas Supplier    | disables the privacy PIN of the PPMID                                      | a PPMID at GBCS 4.0              | the PPMID              |
        | 3.5-IHD       | Import Supplier | disables the privacy PIN of the IHD                                        | an IHD                           | the IHD                |
        | 3.5-CAD       | Gas Supplier    | disables the privacy PIN of the CAD                                        | a CAD                            | the CAD                |
        | 4.1.1-CHF     | Import Supplier | reads the import registers of the Communications Hub                       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.1.1-HCALCS  | Gas Supplier    | reads the import registers of the HCALCS                                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.1.1-PPMID   | Import Supplier | reads the import registers of the PPMID                                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.1.1-IHD     | Gas Supplier    | reads the import registers of the IHD                                      | an IHD                           | the IHD                |
        | 4.1.1-CAD     | Import Supplier | reads the import registers of the CAD                                      | a CAD                            | the CAD                |
        | 4.1.2-CHF     | Gas Supplier    | reads the import time-of-use registers of the Communications Hub           | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.1.2-HCALCS  | Import Supplier | reads the import time-of-use registers of the HCALCS                       | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.1.2-PPMID   | Gas Supplier    | reads the import time-of-use registers of the PPMID                        | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.1.2-IHD     | Import Supplier | reads the import time-of-use registers of the IHD                          | an IHD                           | the IHD                |
        | 4.1.2-CAD     | Gas Supplier    | reads the import time-of-use registers of the CAD                          | a CAD                            | the CAD                |
        | 4.1.3-CHF     | Import Supplier | reads the import time-of-use registers of the Communications Hub by blocks | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.1.3-HCALCS  | Import Supplier | reads the import time-of-use registers of the HCALCS by blocks             | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.1.3-PPMID   | Import Supplier | reads the import time-of-use registers of the PPMID by blocks              | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.1.3-IHD     | Import Supplier | reads the import time-of-use registers of the IHD by blocks                | an IHD                           | the IHD                |
        | 4.1.3-CAD     | Import Supplier | reads the import time-of-use registers of the CAD by blocks                | a CAD                            | the CAD                |
        | 4.1.4-CHF     | Gas Supplier    | reads the import block counters of the Communications Hub                  | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.1.4-HCALCS  | Gas Supplier    | reads the import block counters of the HCALCS                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.1.4-PPMID   | Gas Supplier    | reads the import block counters of the PPMID                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.1.4-IHD     | Gas Supplier    | reads the import block counters of the IHD                                 | an IHD                           | the IHD                |
        | 4.1.4-CAD     | Gas Supplier    | reads the import block counters of the CAD                                 | a CAD                            | the CAD                |
        | 4.3-CHF       | Import Supplier | reads the prepayment values of the Communications Hub                      | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.3-HCALCS    | Gas Supplier    | reads the prepayment values of the HCALCS                                  | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.3-PPMID     | Import Supplier | reads the prepayment values of the PPMID                                   | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.3-IHD       | Gas Supplier    | reads the prepayment values of the IHD                                     | an IHD                           | the IHD                |
        | 4.3-CAD       | Import Supplier | reads the prepayment values of the CAD                                     | a CAD                            | the CAD                |
        | 4.4.2-CHF     | Gas Supplier    | reads the bills of the Communications Hub upon changes of tariff           | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.4.2-HCALCS  | Import Supplier | reads the bills of the HCALCS upon changes of tariff                       | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.4.2-PPMID   | Gas Supplier    | reads the bills of the PPMID upon changes of tariff                        | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.4.2-IHD     | Import Supplier | reads the bills of the IHD upon changes of tariff                          | an IHD                           | the IHD                |
        | 4.4.2-CAD     | Gas Supplier    | reads the bills of the CAD upon changes of tariff                          | a CAD                            | the CAD                |
        | 4.4.3-CHF     | Import Supplier | reads the bills of the Communications Hub by its calendar                  | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.4.3-HCALCS  | Gas Supplier    | reads the bills of the HCALCS by its calendar                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.4.3-PPMID   | Import Supplier | reads the bills of the PPMID by its calendar                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.4.3-IHD     | Gas Supplier    | reads the bills of the IHD by its calendar                                 | an IHD                           | the IHD                |
        | 4.4.3-CAD     | Import Supplier | reads the bills of the CAD by its calendar                                 | a CAD                            | the CAD                |
        | 4.4.4-CHF     | Gas Supplier    | reads the debt payments of the Communications Hub                          | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.4.4-HCALCS  | Import Supplier | reads the debt payments of the HCALCS                                      | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.4.4-PPMID   | Gas Supplier    | reads the debt payments of the PPMID                                       | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.4.4-IHD     | Import Supplier | reads the debt payments of the IHD                                         | an IHD                           | the IHD                |
        | 4.4.4-CAD     | Gas Supplier    | reads the debt payments of the CAD                                         | a CAD                            | the CAD                |
        | 4.4.5-CHF     | Import Supplier | reads the prepayment credits of the Communications Hub                     | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.4.5-HCALCS  | Gas Supplier    | reads the prepayment credits of the HCALCS                                 | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.4.5-PPMID   | Import Supplier | reads the prepayment credits of the PPMID                                  | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.4.5-IHD     | Gas Supplier    | reads the prepayment credits of the IHD                                    | an IHD                           | the IHD                |
        | 4.4.5-CAD     | Import Supplier | reads the prepayment credits of the CAD                                    | a CAD                            | the CAD                |
        | 4.6.1-CHF     | Gas Supplier    | reads the import daily read log of the Communications Hub                  | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.6.1-HCALCS  | Import Supplier | reads the import daily read log of the HCALCS                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.6.1-PPMID   | Gas Supplier    | reads the import daily read log of the PPMID                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.6.1-IHD     | Import Supplier | reads the import daily read log of the IHD                                 | an IHD                           | the IHD                |
        | 4.6.1-CAD     | Gas Supplier    | reads the import daily read log of the CAD                                 | a CAD                            | the CAD                |
        | 4.8.1-CHF     | Import Supplier | reads the active import profile of the Communications Hub                  | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.8.1-HCALCS  | Gas Supplier    | reads the active import profile of the HCALCS                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.8.1-PPMID   | Import Supplier | reads the active import profile of the PPMID                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.8.1-IHD     | Gas Supplier    | reads the active import profile of the IHD                                 | an IHD                           | the IHD                |
        | 4.8.1-CAD     | Import Supplier | reads the active import profile of the CAD                                 | a CAD                            | the CAD                |
        | 4.8.2-CHF     | Import Supplier | reads the reactive import profile of the Communications Hub                | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.8.2-HCALCS  | Import Supplier | reads the reactive import profile of the HCALCS                            | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.8.2-PPMID   | Import Supplier | reads the reactive import profile of the PPMID                             | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.8.2-IHD     | Import Supplier | reads the reactive import profile of the IHD                               | an IHD                           | the IHD                |
        | 4.8.2-CAD     | Import Supplier | reads the reactive import profile of the CAD                               | a CAD                            | the CAD                |
        | 4.10-CHF      | Import Supplier | reads the network data of the Communications Hub                           | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.10-HCALCS   | Gas Supplier    | reads the network data of the HCALCS                                       | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.10-PPMID    | Import Supplier | reads the network data of the PPMID                                        | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.10-IHD      | Gas Supplier    | reads the network data of the IHD                                          | an IHD                           | the IHD                |
        | 4.10-CAD      | Import Supplier | reads the network data of the CAD                                          | a CAD                            | the CAD                |
        | 4.11.1-CHF    | Gas Supplier    | reads the tariff of the Communications Hub                                 | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.11.1-HCALCS | Import Supplier | reads the tariff of the HCALCS                                             | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.11.1-PPMID  | Gas Supplier    | reads the tariff of the PPMID                                              | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.11.1-IHD    | Import Supplier | reads the tariff of the IHD                                                | an IHD                           | the IHD                |
        | 4.11.1-CAD    | Gas Supplier    | reads the tariff of the CAD                                                | a CAD                            | the CAD                |
        | 4.11.2-CHF    | Import Supplier | reads the tariff of the second element of the Communications Hub           | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.11.2-HCALCS | Import Supplier | reads the tariff of the second element of the HCALCS                       | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.11.2-PPMID  | Import Supplier | reads the tariff of the second element of the PPMID                        | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.11.2-IHD    | Import Supplier | reads the tariff of the second element of the IHD                          | an IHD                           | the IHD                |
        | 4.11.2-CAD    | Import Supplier | reads the tariff of the second element of the CAD                          | a CAD                            | the CAD                |
        | 4.12.1-CHF    | Import Supplier | reads the maximum import demand of the Communications Hub                  | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.12.1-HCALCS | Import Supplier | reads the maximum import demand of the HCALCS                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.12.1-PPMID  | Import Supplier | reads the maximum import demand of the PPMID                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.12.1-IHD    | Import Supplier | reads the maximum import demand of the IHD                                 | an IHD                           | the IHD                |
        | 4.12.1-CAD    | Import Supplier | reads the maximum import demand of the CAD                                 | a CAD                            | the CAD                |
        | 4.14-CHF      | Import Supplier | reads the prepayment daily read log of the Communications Hub              | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.14-HCALCS   | Gas Supplier    | reads the prepayment daily read log of the HCALCS                          | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.14-PPMID    | Import Supplier | reads the prepayment daily read log of the PPMID                           | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.14-IHD      | Gas Supplier    | reads the prepayment daily read log of the IHD                             | an IHD                           | the IHD                |
        | 4.14-CAD      | Import Supplier | reads the prepayment daily read log of the CAD                             | a CAD                            | the CAD                |
        | 4.15-CHF      | Import Supplier | reads the load limit data of the Communications Hub                        | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.15-HCALCS   | Import Supplier | reads the load limit data of the HCALCS                                    | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.15-PPMID    | Import Supplier | reads the load limit data of the PPMID                                     | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.15-IHD      | Import Supplier | reads the load limit data of the IHD                                       | an IHD                           | the IHD                |
        | 4.15-CAD      | Import Supplier | reads the load limit data of the CAD                                       | a CAD                            | the CAD                |
        | 4.16-CHF      | Import Supplier | reads the active power import of the Communications Hub                    | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.16-HCALCS   | Import Supplier | reads the active power import of the HCALCS                                | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.16-PPMID    | Import Supplier | reads the active power import of the PPMID                                 | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.16-IHD      | Import Supplier | reads the active power import of the IHD                                   | an IHD                           | the IHD                |
        | 4.16-CAD      | Import Supplier | reads the active power import of the CAD                                   | a CAD                            | the CAD                |
        | 4.17-CHF      | Gas Supplier    | reads the daily consumption log of the Communications Hub                  | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.17-HCALCS   | Import Supplier | reads the daily consumption log of the HCALCS                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.17-PPMID    | Gas Supplier    | reads the daily consumption log of the PPMID                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.17-IHD      | Import Supplier | reads the daily consumption log of the IHD                                 | an IHD                           | the IHD                |
        | 4.17-CAD      | Gas Supplier    | reads the daily consumption log of the CAD                                 | a CAD                            | the CAD                |
        | 4.18-CHF      | Import Supplier | reads the meter balance of the Communications Hub                          | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 4.18-HCALCS   | Gas Supplier    | reads the meter balance of the HCALCS                                      | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 4.18-PPMID    | Import Supplier | reads the meter balance of the PPMID                                       | a PPMID at GBCS 4.0              | the PPMID              |
        | 4.18-IHD      | Gas Supplier    | reads the meter balance of the IHD                                         | an IHD                           | the IHD                |
        | 4.18-CAD      | Import Supplier | reads the meter balance of the CAD                                         | a CAD                            | the CAD                |
        | 6.2.1-CHF     | Import Supplier | reads the voltage settings of the Communications Hub                       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.1-HCALCS  | Import Supplier | reads the voltage settings of the HCALCS                                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.1-PPMID   | Import Supplier | reads the voltage settings of the PPMID                                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.1-IHD     | Import Supplier | reads the voltage settings of the IHD                                      | an IHD                           | the IHD                |
        | 6.2.1-CAD     | Import Supplier | reads the voltage settings of the CAD                                      | a CAD                            | the CAD                |
        | 6.2.2-CHF     | Import Supplier | reads the randomisation of the Communications Hub                          | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.2-HCALCS  | Import Supplier | reads the randomisation of the HCALCS                                      | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.2-PPMID   | Import Supplier | reads the randomisation of the PPMID                                       | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.2-IHD     | Import Supplier | reads the randomisation of the IHD                                         | an IHD                           | the IHD                |
        | 6.2.2-CAD     | Import Supplier | reads the randomisation of the CAD                                         | a CAD                            | the CAD                |
        | 6.2.3-CHF     | Gas Supplier    | reads the billing calendar of the Communications Hub                       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.3-HCALCS  | Import Supplier | reads the billing calendar of the HCALCS                                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.3-PPMID   | Gas Supplier    | reads the billing calendar of the PPMID                                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.3-IHD     | Import Supplier | reads the billing calendar of the IHD                                      | an IHD                           | the IHD                |
        | 6.2.3-CAD     | Gas Supplier    | reads the billing calendar of the CAD                                      | a CAD                            | the CAD                |
        | 6.2.4-HCALCS  | Import Supplier | reads the identity of the HCALCS                                           | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.4-PPMID   | Gas Supplier    | reads the identity of the PPMID                                            | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.4-IHD     | Import Supplier | reads the identity of the IHD                                              | an IHD                           | the IHD                |
        | 6.2.4-CAD     | Gas Supplier    | reads the identity of the CAD                                              | a CAD                            | the CAD                |
        | 6.2.5-CHF     | Import Supplier | reads the power thresholds of the Communications Hub                       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.5-HCALCS  | Import Supplier | reads the power thresholds of the HCALCS                                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.5-PPMID   | Import Supplier | reads the power thresholds of the PPMID                                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.5-IHD     | Import Supplier | reads the power thresholds of the IHD                                      | an IHD                           | the IHD                |
        | 6.2.5-CAD     | Import Supplier | reads the power thresholds of the CAD                                      | a CAD                            | the CAD                |
        | 6.2.7-CHF     | Gas Supplier    | reads the MPxN of the Communications Hub                                   | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.7-HCALCS  | Import Supplier | reads the MPxN of the HCALCS                                               | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.7-PPMID   | Gas Supplier    | reads the MPxN of the PPMID                                                | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.7-IHD     | Import Supplier | reads the MPxN of the IHD                                                  | an IHD                           | the IHD                |
        | 6.2.7-CAD     | Gas Supplier    | reads the MPxN of the CAD                                                  | a CAD                            | the CAD                |
        | 6.2.8-GPF     | Gas Supplier    | reads the gas settings of the GPF                                          | a GPF at GBCS 4.0                | the GPF                |
        | 6.2.8-CHF     | Gas Supplier    | reads the gas settings of the Communications Hub                           | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.8-HCALCS  | Gas Supplier    | reads the gas settings of the HCALCS                                       | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.8-PPMID   | Gas Supplier    | reads the gas settings of the PPMID                                        | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.8-IHD     | Gas Supplier    | reads the gas settings of the IHD                                          | an IHD                           | the IHD                |
        | 6.2.8-CAD     | Gas Supplier    | reads the gas settings of the CAD                                          | a CAD                            | the CAD                |
        | 6.2.9-CHF     | Gas Supplier    | reads the payment mode of the Communications Hub                           | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.9-HCALCS  | Import Supplier | reads the payment mode of the HCALCS                                       | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.9-PPMID   | Gas Supplier    | reads the payment mode of the PPMID                                        | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.9-IHD     | Import Supplier | reads the payment mode of the IHD                                          | an IHD                           | the IHD                |
        | 6.2.9-CAD     | Gas Supplier    | reads the payment mode of the CAD                                          | a CAD                            | the CAD                |
        | 6.2.10-GPF    | Gas Supplier    | reads the alert behaviours of the GPF                                      | a GPF at GBCS 4.0                | the GPF                |
        | 6.2.10-CHF    | Import Supplier | reads the alert behaviours of the Communications Hub                       | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.2.10-HCALCS | Gas Supplier    | reads the alert behaviours of the HCALCS                                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.2.10-PPMID  | Import Supplier | reads the alert behaviours of the PPMID                                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.2.10-IHD    | Gas Supplier    | reads the alert behaviours of the IHD                                      | an IHD                           | the IHD                |
        | 6.2.10-CAD    | Import Supplier | reads the alert behaviours of the CAD                                      | a CAD                            | the CAD                |
        | 6.4.2-CHF     | Import Supplier | resets the load limit counter of the Communications Hub                    | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.4.2-HCALCS  | Import Supplier | resets the load limit counter of the HCALCS                                | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.4.2-PPMID   | Import Supplier | resets the load limit counter of the PPMID                                 | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.4.2-IHD     | Import Supplier | resets the load limit counter of the IHD                                   | an IHD                           | the IHD                |
        | 6.4.2-CAD     | Import Supplier | resets the load limit counter of the CAD                                   | a CAD                            | the CAD                |
        | 6.8-GPF       | Gas Supplier    | updates the billing calendar of the GPF                                    | a GPF at GBCS 4.0                | the GPF                |
        | 6.8-CHF       | Import Supplier | updates the billing calendar of the Communications Hub                     | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.8-HCALCS    | Gas Supplier    | updates the billing calendar of the HCALCS                                 | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.8-PPMID     | Import Supplier | updates the billing calendar of the PPMID                                  | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.8-IHD       | Gas Supplier    | updates the billing calendar of the IHD                                    | an IHD                           | the IHD                |
        | 6.8-CAD       | Import Supplier | updates the billing calendar of the CAD                                    | a CAD                            | the CAD                |
        | 6.12-CHF      | Import Supplier | updates the power thresholds of the Communications Hub                     | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.12-HCALCS   | Import Supplier | updates the power thresholds of the HCALCS                                 | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.12-PPMID    | Import Supplier | updates the power thresholds of the PPMID                                  | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.12-IHD      | Import Supplier | updates the power thresholds of the IHD                                    | an IHD                           | the IHD                |
        | 6.12-CAD      | Import Supplier | updates the power thresholds of the CAD                                    | a CAD                            | the CAD                |
        | 6.15.2-CHF    | Import Supplier | updates the device certificate of the Communications Hub                   | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.15.2-PPMID  | Gas Supplier    | updates the device certificate of the PPMID                                | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.15.2-IHD    | Import Supplier | updates the device certificate of the IHD                                  | an IHD                           | the IHD                |
        | 6.15.2-CAD    | Gas Supplier    | updates the device certificate of the CAD                                  | a CAD                            | the CAD                |
        | 6.20.1-GPF    | Gas Supplier    | sets the import MPAN of the GPF                                            | a GPF at GBCS 4.0                | the GPF                |
        | 6.20.1-CHF    | Import Supplier | sets the import MPAN of the Communications Hub                             | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.20.1-HCALCS | Gas Supplier    | sets the import MPAN of the HCALCS                                         | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.20.1-PPMID  | Import Supplier | sets the import MPAN of the PPMID                                          | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.20.1-IHD    | Gas Supplier    | sets the import MPAN of the IHD                                            | an IHD                           | the IHD                |
        | 6.20.1-CAD    | Import Supplier | sets the import MPAN of the CAD                                            | a CAD                            | the CAD                |
        | 6.21-CHF      | Import Supplier | requests the handover of the Communications Hub                            | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.21-PPMID    | Gas Supplier    | requests the handover of the PPMID                                         | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.21-IHD      | Import Supplier | requests the handover of the IHD                                           | an IHD                           | the IHD                |
        | 6.21-CAD      | Gas Supplier    | requests the handover of the CAD                                           | a CAD                            | the CAD                |
        | 6.23-CHF      | Import Supplier | updates the credentials of the Communications Hub for a change of Supplier | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.23-PPMID    | Gas Supplier    | updates the credentials of the PPMID for a change of Supplier              | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.23-IHD      | Import Supplier | updates the credentials of the IHD for a change of Supplier                | an IHD                           | the IHD                |
        | 6.23-CAD      | Gas Supplier    | updates the credentials of the CAD for a change of Supplier                | a CAD                            | the CAD                |
        | 6.25-CHF      | Import Supplier | sets the supply tamper state of the Communications Hub                     | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 6.25-HCALCS   | Import Supplier | sets the supply tamper state of the HCALCS                                 | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.25-PPMID    | Import Supplier | sets the supply tamper state of the PPMID                                  | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.25-IHD      | Import Supplier | sets the supply tamper state of the IHD                                    | an IHD                           | the IHD                |
        | 6.25-CAD      | Import Supplier | sets the supply tamper state of the CAD                                    | a CAD                            | the CAD                |
        | 6.29-GPF      | Gas Supplier    | scans the Sub GHz channels of the GPF                                      | a GPF at GBCS 4.0                | the GPF                |
        | 6.29-HCALCS   | Import Supplier | scans the Sub GHz channels of the HCALCS                                   | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.29-PPMID    | Gas Supplier    | scans the Sub GHz channels of the PPMID                                    | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.29-IHD      | Import Supplier | scans the Sub GHz channels of the IHD                                      | an IHD                           | the IHD                |
        | 6.29-CAD      | Gas Supplier    | scans the Sub GHz channels of the CAD                                      | a CAD                            | the CAD                |
        | 6.30-GPF      | Gas Supplier    | reads the Sub GHz configuration of the GPF                                 | a GPF at GBCS 4.0                | the GPF                |
        | 6.30-HCALCS   | Import Supplier | reads the Sub GHz configuration of the HCALCS                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.30-PPMID    | Gas Supplier    | reads the Sub GHz configuration of the PPMID                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.30-IHD      | Import Supplier | reads the Sub GHz configuration of the IHD                                 | an IHD                           | the IHD                |
        | 6.30-CAD      | Gas Supplier    | reads the Sub GHz configuration of the CAD                                 | a CAD                            | the CAD                |
        | 6.31-GPF      | Gas Supplier    | reads the Sub GHz channel of the GPF                                       | a GPF at GBCS 4.0                | the GPF                |
        | 6.31-HCALCS   | Import Supplier | reads the Sub GHz channel of the HCALCS                                    | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 6.31-PPMID    | Gas Supplier    | reads the Sub GHz channel of the PPMID                                     | a PPMID at GBCS 4.0              | the PPMID              |
        | 6.31-IHD      | Import Supplier | reads the Sub GHz channel of the IHD                                       | an IHD                           | the IHD                |
        | 6.31-CAD      | Gas Supplier    | reads the Sub GHz channel of the CAD                                       | a CAD                            | the CAD                |
        | 7.1-CHF       | Import Supplier | enables the supply of the Communications Hub                               | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.1-HCALCS    | Import Supplier | enables the supply of the HCALCS                                           | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.1-PPMID     | Import Supplier | enables the supply of the PPMID                                            | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.1-IHD       | Import Supplier | enables the supply of the IHD                                              | an IHD                           | the IHD                |
        | 7.1-CAD       | Import Supplier | enables the supply of the CAD                                              | a CAD                            | the CAD                |
        | 7.3-GPF       | Gas Supplier    | arms the supply of the GPF                                                 | a GPF at GBCS 4.0                | the GPF                |
        | 7.3-CHF       | Gas Supplier    | arms the supply of the Communications Hub                                  | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.3-HCALCS    | Import Supplier | arms the supply of the HCALCS                                              | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.3-PPMID     | Gas Supplier    | arms the supply of the PPMID                                               | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.3-IHD       | Import Supplier | arms the supply of the IHD                                                 | an IHD                           | the IHD                |
        | 7.3-CAD       | Gas Supplier    | arms the supply of the CAD                                                 | a CAD                            | the CAD                |
        | 7.4-GPF       | Gas Supplier    | reads the supply status of the GPF                                         | a GPF at GBCS 4.0                | the GPF                |
        | 7.4-CHF       | Import Supplier | reads the supply status of the Communications Hub                          | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.4-HCALCS    | Gas Supplier    | reads the supply status of the HCALCS                                      | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.4-PPMID     | Import Supplier | reads the supply status of the PPMID                                       | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.4-IHD       | Gas Supplier    | reads the supply status of the IHD                                         | an IHD                           | the IHD                |
        | 7.4-CAD       | Import Supplier | reads the supply status of the CAD                                         | a CAD                            | the CAD                |
        | 7.12-CHF      | Import Supplier | sets the randomised offset limit of the Communications Hub                 | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 7.12-HCALCS   | Import Supplier | sets the randomised offset limit of the HCALCS                             | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 7.12-PPMID    | Import Supplier | sets the randomised offset limit of the PPMID                              | a PPMID at GBCS 4.0              | the PPMID              |
        | 7.12-IHD      | Import Supplier | sets the randomised offset limit of the IHD                                | an IHD                           | the IHD                |
        | 7.12-CAD      | Import Supplier | sets the randomised offset limit of the CAD                                | a CAD                            | the CAD                |
        | 8.12.1-GPF    | Gas Supplier    | restores the HAN device log of the GPF                                     | a GPF at GBCS 4.0                | the GPF                |
        | 8.12.1-HCALCS | Import Supplier | restores the HAN device log of the HCALCS                                  | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 8.12.1-PPMID  | Gas Supplier    | restores the HAN device log of the PPMID                                   | a PPMID at GBCS 4.0              | the PPMID              |
        | 8.12.1-IHD    | Import Supplier | restores the HAN device log of the IHD                                     | an IHD                           | the IHD                |
        | 8.12.1-CAD    | Gas Supplier    | restores the HAN device log of the CAD                                     | a CAD                            | the CAD                |
        | 8.12.2-CHF    | Import Supplier | restores the GPF device log of the Communications Hub                      | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | 8.12.2-HCALCS | Gas Supplier    | restores the GPF device log of the HCALCS                                  | an HCALCS at GBCS 4.0            | the HCALCS             |
        | 8.12.2-PPMID  | Import Supplier | restores the GPF device log of the PPMID                                   | a PPMID at GBCS 4.0              | the PPMID              |
        | 8.12.2-IHD    | Gas Supplier    | restores the GPF device log of the IHD                                     | an IHD                           | the IHD                |
        | 8.12.2-CAD    | Import Supplier | restores the GPF device log of the CAD                                     | a CAD                            | the CAD                |

  @SCHEMA-04
  Rule: A request for SMETS1 devices is taken by each type of device that it is for, from every role, and by no other type

    @S-1421 @interpretation:smets1-services @interpretation:other-user-responsibility
    Scenario Outline: Taken by <device>, of SMETS1, when the <user> <request>
      Given <device>
      And the S1SP supports UncontrolledGasFlowRateDecimal
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <user> receives I0 from <target>

      Examples: every request for SMETS1 devices, by every role that may send it
        | case             | user                      | request                                                | device                      | target                 |
        | 1.1.1-IS         | Import Supplier           | updates the import tariff of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 1.1.1-gas-GS     | Gas Supplier              | updates the gas tariff of the GSME                     | a SMETS1 GSME               | the GSME               |
        | 2.1-IS           | Import Supplier           | updates the prepayment configuration of the ESME       | a SMETS1 ESME               | the ESME               |
        | 2.1-gas-GS       | Gas Supplier              | updates the gas prepayment configuration of the GSME   | a SMETS1 GSME               | the GSME               |
        | 3.3-IS           | Import Supplier           | clears the event log of the ESME                       | a SMETS1 ESME               | the ESME               |
        | 3.3-gas-GS       | Gas Supplier              | clears the gas event log of the GSME                   | a SMETS1 GSME               | the GSME               |
        | 6.7-whole-GS     | Gas Supplier              | sets the gas flow rate of the GSME as a whole number   | a SMETS1 GSME               | the GSME               |
        | 6.7-GS           | Gas Supplier              | sets the gas flow rate of the GSME as a decimal        | a SMETS1 GSME               | the GSME               |
        | 6.13-IS          | Import Supplier           | reads the security log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.13-RSA         | Registered Supplier Agent | reads the security log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.13-ED          | Electricity Distributor   | reads the security log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.13-power-IS    | Import Supplier           | reads the power event log of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 6.13-power-RSA   | Registered Supplier Agent | reads the power event log of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 6.13-power-ED    | Electricity Distributor   | reads the power event log of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 6.13-gas-GS      | Gas Supplier              | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.13-gas-RSA     | Registered Supplier Agent | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.13-gas-GT      | Gas Transporter           | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.13-gpf-GS      | Gas Supplier              | reads the event log of the GPF                         | a SMETS1 GPF                | the GPF                |
        | 6.13-gpf-RSA     | Registered Supplier Agent | reads the event log of the GPF                         | a SMETS1 GPF                | the GPF                |
        | 6.13-gpf-GT      | Gas Transporter           | reads the event log of the GPF                         | a SMETS1 GPF                | the GPF                |
        | 6.13-hub-IS      | Import Supplier           | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-GS      | Gas Supplier              | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-RSA     | Registered Supplier Agent | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-ED      | Electricity Distributor   | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-GT      | Gas Transporter           | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-HCALCS-IS   | Import Supplier           | reads the event log of the HCALCS                      | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-HCALCS-GS   | Gas Supplier              | reads the event log of the HCALCS                      | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-HCALCS-RSA  | Registered Supplier Agent | reads the event log of the HCALCS                      | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-HCALCS-ED   | Electricity Distributor   | reads the event log of the HCALCS                      | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-HCALCS-GT   | Gas Transporter           | reads the event log of the HCALCS                      | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-PPMID-IS    | Import Supplier           | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-GS    | Gas Supplier              | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-RSA   | Registered Supplier Agent | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-ED    | Electricity Distributor   | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-GT    | Gas Transporter           | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.15.1-IS        | Import Supplier           | updates the Supplier's credentials of the ESME         | a SMETS1 ESME               | the ESME               |
        | 6.15.1-NO-ED     | Electricity Distributor   | updates the Network Operator's credentials of the ESME | a SMETS1 ESME               | the ESME               |
        | 6.15.1-gas-GS    | Gas Supplier              | updates the Supplier's credentials of the GSME         | a SMETS1 GSME               | the GSME               |
        | 6.15.1-gas-NO-GT | Gas Transporter           | updates the Network Operator's credentials of the GSME | a SMETS1 GSME               | the GSME               |
        | 7.2-IS           | Import Supplier           | disables the supply of the ESME                        | a SMETS1 ESME               | the ESME               |
        | 7.2-gas-GS       | Gas Supplier              | disables the supply of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 8.9-ESME-IS      | Import Supplier           | reads the device log of the ESME                       | a SMETS1 ESME               | the ESME               |
        | 8.9-ESME-OU      | Other User                | reads the device log of the ESME                       | a SMETS1 ESME               | the ESME               |
        | 8.9-GSME-GS      | Gas Supplier              | reads the device log of the GSME                       | a SMETS1 GSME               | the GSME               |
        | 8.9-GSME-OU      | Other User                | reads the device log of the GSME                       | a SMETS1 GSME               | the GSME               |
        | 8.9-GPF-GS       | Gas Supplier              | reads the device log of the GPF                        | a SMETS1 GPF                | the GPF                |
        | 8.9-GPF-OU       | Other User                | reads the device log of the GPF                        | a SMETS1 GPF                | the GPF                |
        | 8.9-hub-IS       | Import Supplier           | reads the device log of the Communications Hub         | a SMETS1 Communications Hub | the Communications Hub |
        | 8.9-hub-GS       | Gas Supplier              | reads the device log of the Communications Hub         | a SMETS1 Communications Hub | the Communications Hub |
        | 8.9-hub-OU       | Other User                | reads the device log of the Communications Hub         | a SMETS1 Communications Hub | the Communications Hub |
        | 8.9-HCALCS-IS    | Import Supplier           | reads the device log of the HCALCS                     | a SMETS1 HCALCS             | the HCALCS             |
        | 8.9-HCALCS-GS    | Gas Supplier              | reads the device log of the HCALCS                     | a SMETS1 HCALCS             | the HCALCS             |
        | 8.9-HCALCS-OU    | Other User                | reads the device log of the HCALCS                     | a SMETS1 HCALCS             | the HCALCS             |
        | 8.9-PPMID-IS     | Import Supplier           | reads the device log of the PPMID                      | a SMETS1 PPMID              | the PPMID              |
        | 8.9-PPMID-GS     | Gas Supplier              | reads the device log of the PPMID                      | a SMETS1 PPMID              | the PPMID              |
        | 8.9-PPMID-OU     | Other User                | reads the device log of the PPMID                      | a SMETS1 PPMID              | the PPMID              |
        | 11.2-IS          | Import Supplier           | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-ES          | Export Supplier           | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-RSA         | Registered Supplier Agent | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-ED          | Electricity Distributor   | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-OU          | Other User                | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-gas-GS      | Gas Supplier              | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-gas-RSA     | Registered Supplier Agent | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-gas-GT      | Gas Transporter           | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-gas-OU      | Other User                | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-hub-IS      | Import Supplier           | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-ES      | Export Supplier           | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-GS      | Gas Supplier              | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-RSA     | Registered Supplier Agent | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-ED      | Electricity Distributor   | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-GT      | Gas Transporter           | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 11.2-hub-OU      | Other User                | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 6.15.1-GPF-GS    | Gas Supplier              | updates the Supplier's credentials of the GPF          | a SMETS1 GPF                | the GPF                |
        | 11.2-PPMID-IS    | Import Supplier           | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-ES    | Export Supplier           | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-GS    | Gas Supplier              | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-RSA   | Registered Supplier Agent | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-ED    | Electricity Distributor   | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-GT    | Gas Transporter           | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-OU    | Other User                | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |

    @S-1422 @negative @interpretation:smets1-services @interpretation:validation-order
    Scenario Outline: Refused with E2 by <device>, of SMETS1, when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with E2
      And <target> receives nothing

      Examples: every request for SMETS1 devices, by two in turn of the roles that may not send it
        | case           | user                      | request                                              | device                      | target                 |
        | 1.1.1-GT       | Gas Transporter           | updates the import tariff of the ESME                | a SMETS1 ESME               | the ESME               |
        | 1.1.1-ES       | Export Supplier           | updates the import tariff of the ESME                | a SMETS1 ESME               | the ESME               |
        | 1.1.1-gas-RSA  | Registered Supplier Agent | updates the gas tariff of the GSME                   | a SMETS1 GSME               | the GSME               |
        | 1.1.1-gas-OU   | Other User                | updates the gas tariff of the GSME                   | a SMETS1 GSME               | the GSME               |
        | 2.1-ED         | Electricity Distributor   | updates the prepayment configuration of the ESME     | a SMETS1 ESME               | the ESME               |
        | 2.1-GT         | Gas Transporter           | updates the prepayment configuration of the ESME     | a SMETS1 ESME               | the ESME               |
        | 2.1-gas-ES     | Export Supplier           | updates the gas prepayment configuration of the GSME | a SMETS1 GSME               | the GSME               |
        | 2.1-gas-RSA    | Registered Supplier Agent | updates the gas prepayment configuration of the GSME | a SMETS1 GSME               | the GSME               |
        | 3.3-OU         | Other User                | clears the event log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 3.3-ED         | Electricity Distributor   | clears the event log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 3.3-gas-GT     | Gas Transporter           | clears the gas event log of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 3.3-gas-ES     | Export Supplier           | clears the gas event log of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 6.7-ED         | Electricity Distributor   | sets the gas flow rate of the GSME as a whole number | a SMETS1 GSME               | the GSME               |
        | 6.7-GT         | Gas Transporter           | sets the gas flow rate of the GSME as a whole number | a SMETS1 GSME               | the GSME               |
        | 6.13-OU        | Other User                | reads the security log of the ESME                   | a SMETS1 ESME               | the ESME               |
        | 6.13-ES        | Export Supplier           | reads the security log of the ESME                   | a SMETS1 ESME               | the ESME               |
        | 6.13-gas-OU    | Other User                | reads the event log of the GSME                      | a SMETS1 GSME               | the GSME               |
        | 6.13-gas-ES    | Export Supplier           | reads the event log of the GSME                      | a SMETS1 GSME               | the GSME               |
        | 6.13-gpf-OU    | Other User                | reads the event log of the GPF                       | a SMETS1 GPF                | the GPF                |
        | 6.13-gpf-ES    | Export Supplier           | reads the event log of the GPF                       | a SMETS1 GPF                | the GPF                |
        | 6.13-hub-OU    | Other User                | reads the event log of the Communications Hub        | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-ES    | Export Supplier           | reads the event log of the Communications Hub        | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-HCALCS-OU | Other User                | reads the event log of the HCALCS                    | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-HCALCS-ES | Export Supplier           | reads the event log of the HCALCS                    | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-PPMID-OU  | Other User                | reads the security log of the PPMID                  | a SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-ES  | Export Supplier           | reads the security log of the PPMID                  | a SMETS1 PPMID              | the PPMID              |
        | 6.15.1-ES      | Export Supplier           | updates the Supplier's credentials of the ESME       | a SMETS1 ESME               | the ESME               |
        | 6.15.1-RSA     | Registered Supplier Agent | updates the Supplier's credentials of the ESME       | a SMETS1 ESME               | the ESME               |
        | 6.15.1-gas-OU  | Other User                | updates the Supplier's credentials of the GSME       | a SMETS1 GSME               | the GSME               |
        | 6.15.1-gas-ES  | Export Supplier           | updates the Supplier's credentials of the GSME       | a SMETS1 GSME               | the GSME               |
        | 7.2-GT         | Gas Transporter           | disables the supply of the ESME                      | a SMETS1 ESME               | the ESME               |
        | 7.2-ES         | Export Supplier           | disables the supply of the ESME                      | a SMETS1 ESME               | the ESME               |
        | 7.2-gas-RSA    | Registered Supplier Agent | disables the supply of the GSME                      | a SMETS1 GSME               | the GSME               |
        | 7.2-gas-OU     | Other User                | disables the supply of the GSME                      | a SMETS1 GSME               | the GSME               |
        | 8.9-ESME-RSA   | Registered Supplier Agent | reads the device log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 8.9-ESME-ED    | Electricity Distributor   | reads the device log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 8.9-GSME-GT    | Gas Transporter           | reads the device log of the GSME                     | a SMETS1 GSME               | the GSME               |
        | 8.9-GSME-ES    | Export Supplier           | reads the device log of the GSME                     | a SMETS1 GSME               | the GSME               |
        | 8.9-hub-RSA    | Registered Supplier Agent | reads the device log of the Communications Hub       | a SMETS1 Communications Hub | the Communications Hub |
        | 8.9-hub-ED     | Electricity Distributor   | reads the device log of the Communications Hub       | a SMETS1 Communications Hub | the Communications Hub |
        | 8.9-PPMID-GT   | Gas Transporter           | reads the device log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 8.9-PPMID-ES   | Export Supplier           | reads the device log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 1.1.1-ED       | Electricity Distributor   | updates the import tariff of the ESME                | a SMETS1 ESME               | the ESME               |
        | 2.1-OU         | Other User                | updates the prepayment configuration of the ESME     | a SMETS1 ESME               | the ESME               |
        | 3.3-RSA        | Registered Supplier Agent | clears the event log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.7-whole-IS   | Import Supplier           | sets the gas flow rate of the GSME as a whole number | a SMETS1 GSME               | the GSME               |
        | 6.7-whole-ES   | Export Supplier           | sets the gas flow rate of the GSME as a whole number | a SMETS1 GSME               | the GSME               |
        | 6.7-whole-RSA  | Registered Supplier Agent | sets the gas flow rate of the GSME as a whole number | a SMETS1 GSME               | the GSME               |
        | 6.7-whole-OU   | Other User                | sets the gas flow rate of the GSME as a whole number | a SMETS1 GSME               | the GSME               |
        | 7.2-ED         | Electricity Distributor   | disables the supply of the ESME                      | a SMETS1 ESME               | the ESME               |

    @S-1423 @negative @interpretation:smets1-services
    Scenario Outline: Refused with E4 by <device>, of SMETS1, when the <user>, who is not responsible, <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with E4
      And <target> receives nothing

      Examples: every request for SMETS1 devices, by another Supplier and by those of the other fuel
        | case                | user                    | request                                                | device                      | target                 |
        | 1.1.1-other         | Other Supplier          | updates the import tariff of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 1.1.1-GS            | Gas Supplier            | updates the import tariff of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 1.1.1-gas-other     | Other Supplier          | updates the gas tariff of the GSME                     | a SMETS1 GSME               | the GSME               |
        | 1.1.1-gas-IS        | Import Supplier         | updates the gas tariff of the GSME                     | a SMETS1 GSME               | the GSME               |
        | 2.1-other           | Other Supplier          | updates the prepayment configuration of the ESME       | a SMETS1 ESME               | the ESME               |
        | 2.1-GS              | Gas Supplier            | updates the prepayment configuration of the ESME       | a SMETS1 ESME               | the ESME               |
        | 2.1-gas-other       | Other Supplier          | updates the gas prepayment configuration of the GSME   | a SMETS1 GSME               | the GSME               |
        | 2.1-gas-IS          | Import Supplier         | updates the gas prepayment configuration of the GSME   | a SMETS1 GSME               | the GSME               |
        | 3.3-other           | Other Supplier          | clears the event log of the ESME                       | a SMETS1 ESME               | the ESME               |
        | 3.3-GS              | Gas Supplier            | clears the event log of the ESME                       | a SMETS1 ESME               | the ESME               |
        | 3.3-gas-other       | Other Supplier          | clears the gas event log of the GSME                   | a SMETS1 GSME               | the GSME               |
        | 3.3-gas-IS          | Import Supplier         | clears the gas event log of the GSME                   | a SMETS1 GSME               | the GSME               |
        | 6.7-whole-other     | Other Supplier          | sets the gas flow rate of the GSME as a whole number   | a SMETS1 GSME               | the GSME               |
        | 6.13-other          | Other Supplier          | reads the security log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.13-GS             | Gas Supplier            | reads the security log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.13-power-other    | Other Supplier          | reads the power event log of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 6.13-power-GS       | Gas Supplier            | reads the power event log of the ESME                  | a SMETS1 ESME               | the ESME               |
        | 6.13-gas-other      | Other Supplier          | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.13-gas-IS         | Import Supplier         | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.13-gpf-other      | Other Supplier          | reads the event log of the GPF                         | a SMETS1 GPF                | the GPF                |
        | 6.13-gpf-IS         | Import Supplier         | reads the event log of the GPF                         | a SMETS1 GPF                | the GPF                |
        | 6.13-hub-other      | Other Supplier          | reads the event log of the Communications Hub          | a SMETS1 Communications Hub | the Communications Hub |
        | 6.13-HCALCS-other   | Other Supplier          | reads the event log of the HCALCS                      | a SMETS1 HCALCS             | the HCALCS             |
        | 6.13-PPMID-other    | Other Supplier          | reads the security log of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.15.1-other        | Other Supplier          | updates the Supplier's credentials of the ESME         | a SMETS1 ESME               | the ESME               |
        | 6.15.1-GS           | Gas Supplier            | updates the Supplier's credentials of the ESME         | a SMETS1 ESME               | the ESME               |
        | 6.15.1-NO-other     | Other Supplier          | updates the Network Operator's credentials of the ESME | a SMETS1 ESME               | the ESME               |
        | 6.15.1-NO-GS        | Gas Supplier            | updates the Network Operator's credentials of the ESME | a SMETS1 ESME               | the ESME               |
        | 6.15.1-gas-other    | Other Supplier          | updates the Supplier's credentials of the GSME         | a SMETS1 GSME               | the GSME               |
        | 6.15.1-gas-IS       | Import Supplier         | updates the Supplier's credentials of the GSME         | a SMETS1 GSME               | the GSME               |
        | 6.15.1-gas-NO-other | Other Supplier          | updates the Network Operator's credentials of the GSME | a SMETS1 GSME               | the GSME               |
        | 6.15.1-gas-NO-IS    | Import Supplier         | updates the Network Operator's credentials of the GSME | a SMETS1 GSME               | the GSME               |
        | 7.2-other           | Other Supplier          | disables the supply of the ESME                        | a SMETS1 ESME               | the ESME               |
        | 7.2-GS              | Gas Supplier            | disables the supply of the ESME                        | a SMETS1 ESME               | the ESME               |
        | 7.2-gas-other       | Other Supplier          | disables the supply of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 7.2-gas-IS          | Import Supplier         | disables the supply of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 8.9-ESME-other      | Other Supplier          | reads the device log of the ESME                       | a SMETS1 ESME               | the ESME               |
        | 8.9-ESME-GS         | Gas Supplier            | reads the device log of the ESME                       | a SMETS1 ESME               | the ESME               |
        | 8.9-GSME-other      | Other Supplier          | reads the device log of the GSME                       | a SMETS1 GSME               | the GSME               |
        | 8.9-GSME-IS         | Import Supplier         | reads the device log of the GSME                       | a SMETS1 GSME               | the GSME               |
        | 8.9-GPF-other       | Other Supplier          | reads the device log of the GPF                        | a SMETS1 GPF                | the GPF                |
        | 8.9-GPF-IS          | Import Supplier         | reads the device log of the GPF                        | a SMETS1 GPF                | the GPF                |
        | 8.9-hub-other       | Other Supplier          | reads the device log of the Communications Hub         | a SMETS1 Communications Hub | the Communications Hub |
        | 8.9-HCALCS-other    | Other Supplier          | reads the device log of the HCALCS                     | a SMETS1 HCALCS             | the HCALCS             |
        | 8.9-PPMID-other     | Other Supplier          | reads the device log of the PPMID                      | a SMETS1 PPMID              | the PPMID              |
        | 11.2-other          | Other Supplier          | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-GS             | Gas Supplier            | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-gas-other      | Other Supplier          | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-gas-IS         | Import Supplier         | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-hub-other      | Other Supplier          | reads the firmware version of the Communications Hub   | a SMETS1 Communications Hub | the Communications Hub |
        | 6.15.1-GPF-other    | Other Supplier          | updates the Supplier's credentials of the GPF          | a SMETS1 GPF                | the GPF                |
        | 6.15.1-GPF-IS       | Import Supplier         | updates the Supplier's credentials of the GPF          | a SMETS1 GPF                | the GPF                |
        | 11.2-PPMID-other    | Other Supplier          | reads the firmware version of the PPMID                | a SMETS1 PPMID              | the PPMID              |
        | 6.13-GT             | Gas Transporter         | reads the security log of the ESME                     | a SMETS1 ESME               | the ESME               |
        | 6.13-gas-ED         | Electricity Distributor | reads the event log of the GSME                        | a SMETS1 GSME               | the GSME               |
        | 6.15.1-GT           | Gas Transporter         | updates the Supplier's credentials of the ESME         | a SMETS1 ESME               | the ESME               |
        | 6.15.1-gas-ED       | Electricity Distributor | updates the Supplier's credentials of the GSME         | a SMETS1 GSME               | the GSME               |
        | 11.2-GT             | Gas Transporter         | reads the firmware version of the ESME                 | a SMETS1 ESME               | the ESME               |
        | 11.2-gas-ED         | Electricity Distributor | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |
        | 11.2-gas-ES         | Export Supplier         | reads the firmware version of the GSME                 | a SMETS1 GSME               | the GSME               |

    @S-1424 @negative @interpretation:smets1-services @interpretation:statuses-for-requests
    Scenario Outline: Refused with E5 by <device>, of SMETS1, when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with E5
      And <target> receives nothing

      Examples: every request for SMETS1 devices, by its roles and in the incompatible statuses in turn
        | case                      | user                      | request                                              | device                                     | target                 |
        | 1.1.1-pending             | Import Supplier           | updates the import tariff of the ESME                | a pending SMETS1 ESME                      | the ESME               |
        | 1.1.1-decommissioned      | Import Supplier           | updates the import tariff of the ESME                | a decommissioned SMETS1 ESME               | the ESME               |
        | 1.1.1-recovering          | Import Supplier           | updates the import tariff of the ESME                | a recovering SMETS1 ESME                   | the ESME               |
        | 1.1.1-gas-whitelisted     | Gas Supplier              | updates the gas tariff of the GSME                   | a whitelisted SMETS1 GSME                  | the GSME               |
        | 1.1.1-gas-withdrawn       | Gas Supplier              | updates the gas tariff of the GSME                   | a withdrawn SMETS1 GSME                    | the GSME               |
        | 1.1.1-gas-suspended       | Gas Supplier              | updates the gas tariff of the GSME                   | a suspended SMETS1 GSME                    | the GSME               |
        | 2.1-pending               | Import Supplier           | updates the prepayment configuration of the ESME     | a pending SMETS1 ESME                      | the ESME               |
        | 2.1-decommissioned        | Import Supplier           | updates the prepayment configuration of the ESME     | a decommissioned SMETS1 ESME               | the ESME               |
        | 2.1-recovering            | Import Supplier           | updates the prepayment configuration of the ESME     | a recovering SMETS1 ESME                   | the ESME               |
        | 2.1-gas-whitelisted       | Gas Supplier              | updates the gas prepayment configuration of the GSME | a whitelisted SMETS1 GSME                  | the GSME               |
        | 2.1-gas-withdrawn         | Gas Supplier              | updates the gas prepayment configuration of the GSME | a withdrawn SMETS1 GSME                    | the GSME               |
        | 2.1-gas-suspended         | Gas Supplier              | updates the gas prepayment configuration of the GSME | a suspended SMETS1 GSME                    | the GSME               |
        | 3.3-pending               | Import Supplier           | clears the event log of the ESME                     | a pending SMETS1 ESME                      | the ESME               |
        | 3.3-decommissioned        | Import Supplier           | clears the event log of the ESME                     | a decommissioned SMETS1 ESME               | the ESME               |
        | 3.3-recovering            | Import Supplier           | clears the event log of the ESME                     | a recovering SMETS1 ESME                   | the ESME               |
        | 3.3-gas-whitelisted       | Gas Supplier              | clears the gas event log of the GSME                 | a whitelisted SMETS1 GSME                  | the GSME               |
        | 3.3-gas-withdrawn         | Gas Supplier              | clears the gas event log of the GSME                 | a withdrawn SMETS1 GSME                    | the GSME               |
        | 3.3-gas-suspended         | Gas Supplier              | clears the gas event log of the GSME                 | a suspended SMETS1 GSME                    | the GSME               |
        | 6.7-pending               | Gas Supplier              | sets the gas flow rate of the GSME as a whole number | a pending SMETS1 GSME                      | the GSME               |
        | 6.7-decommissioned        | Gas Supplier              | sets the gas flow rate of the GSME as a whole number | a decommissioned SMETS1 GSME               | the GSME               |
        | 6.7-recovering            | Gas Supplier              | sets the gas flow rate of the GSME as a whole number | a recovering SMETS1 GSME                   | the GSME               |
        | 6.13-whitelisted          | Registered Supplier Agent | reads the security log of the ESME                   | a whitelisted SMETS1 ESME                  | the ESME               |
        | 6.13-withdrawn            | Electricity Distributor   | reads the security log of the ESME                   | a withdrawn SMETS1 ESME                    | the ESME               |
        | 6.13-suspended            | Import Supplier           | reads the security log of the ESME                   | a suspended SMETS1 ESME                    | the ESME               |
        | 6.13-gas-pending          | Registered Supplier Agent | reads the event log of the GSME                      | a pending SMETS1 GSME                      | the GSME               |
        | 6.13-gas-decommissioned   | Gas Transporter           | reads the event log of the GSME                      | a decommissioned SMETS1 GSME               | the GSME               |
        | 6.13-gas-recovering       | Gas Supplier              | reads the event log of the GSME                      | a recovering SMETS1 GSME                   | the GSME               |
        | 6.13-gpf-whitelisted      | Registered Supplier Agent | reads the event log of the GPF                       | a whitelisted SMETS1 GPF                   | the GPF                |
        | 6.13-gpf-withdrawn        | Gas Transporter           | reads the event log of the GPF                       | a withdrawn SMETS1 GPF                     | the GPF                |
        | 6.13-gpf-suspended        | Gas Supplier              | reads the event log of the GPF                       | a suspended SMETS1 GPF                     | the GPF                |
        | 6.13-hub-pending          | Gas Supplier              | reads the event log of the Communications Hub        | a pending SMETS1 Communications Hub        | the Communications Hub |
        | 6.13-hub-decommissioned   | Registered Supplier Agent | reads the event log of the Communications Hub        | a decommissioned SMETS1 Communications Hub | the Communications Hub |
        | 6.13-hub-recovering       | Electricity Distributor   | reads the event log of the Communications Hub        | a recovering SMETS1 Communications Hub     | the Communications Hub |
        | 6.13-HCALCS-whitelisted   | Gas Transporter           | reads the event log of the HCALCS                    | a whitelisted SMETS1 HCALCS                | the HCALCS             |
        | 6.13-HCALCS-withdrawn     | Import Supplier           | reads the event log of the HCALCS                    | a withdrawn SMETS1 HCALCS                  | the HCALCS             |
        | 6.13-HCALCS-suspended     | Gas Supplier              | reads the event log of the HCALCS                    | a suspended SMETS1 HCALCS                  | the HCALCS             |
        | 6.13-PPMID-pending        | Registered Supplier Agent | reads the security log of the PPMID                  | a pending SMETS1 PPMID                     | the PPMID              |
        | 6.13-PPMID-decommissioned | Electricity Distributor   | reads the security log of the PPMID                  | a decommissioned SMETS1 PPMID              | the PPMID              |
        | 6.13-PPMID-recovering     | Gas Transporter           | reads the security log of the PPMID                  | a recovering SMETS1 PPMID                  | the PPMID              |
        | 6.15.1-whitelisted        | Import Supplier           | updates the Supplier's credentials of the ESME       | a whitelisted SMETS1 ESME                  | the ESME               |
        | 6.15.1-withdrawn          | Import Supplier           | updates the Supplier's credentials of the ESME       | a withdrawn SMETS1 ESME                    | the ESME               |
        | 6.15.1-suspended          | Import Supplier           | updates the Supplier's credentials of the ESME       | a suspended SMETS1 ESME                    | the ESME               |
        | 6.15.1-gas-pending        | Gas Supplier              | updates the Supplier's credentials of the GSME       | a pending SMETS1 GSME                      | the GSME               |
        | 6.15.1-gas-decommissioned | Gas Supplier              | updates the Supplier's credentials of the GSME       | a decommissioned SMETS1 GSME               | the GSME               |
        | 6.15.1-gas-recovering     | Gas Supplier              | updates the Supplier's credentials of the GSME       | a recovering SMETS1 GSME                   | the GSME               |
        | 7.2-whitelisted           | Import Supplier           | disables the supply of the ESME                      | a whitelisted SMETS1 ESME                  | the ESME               |
        | 7.2-withdrawn             | Import Supplier           | disables the supply of the ESME                      | a withdrawn SMETS1 ESME                    | the ESME               |
        | 7.2-suspended             | Import Supplier           | disables the supply of the ESME                      | a suspended SMETS1 ESME                    | the ESME               |
        | 7.2-gas-pending           | Gas Supplier              | disables the supply of the GSME                      | a pending SMETS1 GSME                      | the GSME               |
        | 7.2-gas-decommissioned    | Gas Supplier              | disables the supply of the GSME                      | a decommissioned SMETS1 GSME               | the GSME               |
        | 7.2-gas-recovering        | Gas Supplier              | disables the supply of the GSME                      | a recovering SMETS1 GSME                   | the GSME               |
        | 8.9-ESME-whitelisted      | Import Supplier           | reads the device log of the ESME                     | a whitelisted SMETS1 ESME                  | the ESME               |
        | 8.9-ESME-withdrawn        | Other User                | reads the device log of the ESME                     | a withdrawn SMETS1 ESME                    | the ESME               |
        | 8.9-ESME-suspended        | Import Supplier           | reads the device log of the ESME                     | a suspended SMETS1 ESME                    | the ESME               |
        | 8.9-GSME-pending          | Other User                | reads the device log of the GSME                     | a pending SMETS1 GSME                      | the GSME               |
        | 8.9-GSME-decommissioned   | Gas Supplier              | reads the device log of the GSME                     | a decommissioned SMETS1 GSME               | the GSME               |
        | 8.9-GSME-recovering       | Other User                | reads the device log of the GSME                     | a recovering SMETS1 GSME                   | the GSME               |
        | 8.9-hub-whitelisted       | Gas Supplier              | reads the device log of the Communications Hub       | a whitelisted SMETS1 Communications Hub    | the Communications Hub |
        | 8.9-hub-withdrawn         | Other User                | reads the device log of the Communications Hub       | a withdrawn SMETS1 Communications Hub      | the Communications Hub |
        | 8.9-hub-suspended         | Import Supplier           | reads the device log of the Communications Hub       | a suspended SMETS1 Communications Hub      | the Communications Hub |
        | 8.9-PPMID-pending         | Gas Supplier              | reads the device log of the PPMID                    | a pending SMETS1 PPMID                     | the PPMID              |
        | 8.9-PPMID-decommissioned  | Other User                | reads the device log of the PPMID                    | a decommissioned SMETS1 PPMID              | the PPMID              |
        | 8.9-PPMID-recovering      | Import Supplier           | reads the device log of the PPMID                    | a recovering SMETS1 PPMID                  | the PPMID              |
        | 11.2-whitelisted          | Other User                | reads the firmware version of the ESME               | a whitelisted SMETS1 ESME                  | the ESME               |
        | 11.2-withdrawn            | Import Supplier           | reads the firmware version of the ESME               | a withdrawn SMETS1 ESME                    | the ESME               |
        | 11.2-suspended            | Export Supplier           | reads the firmware version of the ESME               | a suspended SMETS1 ESME                    | the ESME               |
        | 11.2-gas-pending          | Other User                | reads the firmware version of the GSME               | a pending SMETS1 GSME                      | the GSME               |
        | 11.2-gas-decommissioned   | Gas Supplier              | reads the firmware version of the GSME               | a decommissioned SMETS1 GSME               | the GSME               |
        | 11.2-gas-recovering       | Registered Supplier Agent | reads the firmware version of the GSME               | a recovering SMETS1 GSME                   | the GSME               |
        | 11.2-hub-whitelisted      | Import Supplier           | reads the firmware version of the Communications Hub | a whitelisted SMETS1 Communications Hub    | the Communications Hub |
        | 11.2-hub-withdrawn        | Export Supplier           | reads the firmware version of the Communications Hub | a withdrawn SMETS1 Communications Hub      | the Communications Hub |
        | 11.2-hub-suspended        | Gas Supplier              | reads the firmware version of the Communications Hub | a suspended SMETS1 Communications Hub      | the Communications Hub |
        | 11.2-PPMID-pending        | Registered Supplier Agent | reads the firmware version of the PPMID              | a pending SMETS1 PPMID                     | the PPMID              |
        | 11.2-PPMID-decommissioned | Electricity Distributor   | reads the firmware version of the PPMID              | a decommissioned SMETS1 PPMID              | the PPMID              |
        | 11.2-PPMID-recovering     | Gas Transporter           | reads the firmware version of the PPMID              | a recovering SMETS1 PPMID                  | the PPMID              |
        | 6.13-ED-pending           | Electricity Distributor   | reads the security log of the ESME                   | a pending SMETS1 ESME                      | the ESME               |
        | 6.13-gas-GT-pending       | Gas Transporter           | reads the event log of the GSME                      | a pending SMETS1 GSME                      | the GSME               |
        | 11.2-ES-pending           | Export Supplier           | reads the firmware version of the ESME               | a pending SMETS1 ESME                      | the ESME               |
        | 6.7-whole-GS-whitelisted  | Gas Supplier              | sets the gas flow rate of the GSME as a whole number | a whitelisted SMETS1 GSME                  | the GSME               |
        | 6.13-ED-whitelisted       | Electricity Distributor   | reads the security log of the ESME                   | a whitelisted SMETS1 ESME                  | the ESME               |
        | 11.2-ES-whitelisted       | Export Supplier           | reads the firmware version of the ESME               | a whitelisted SMETS1 ESME                  | the ESME               |
        | 11.2-ES-decommissioned    | Export Supplier           | reads the firmware version of the ESME               | a decommissioned SMETS1 ESME               | the ESME               |
        | 6.7-whole-GS-withdrawn    | Gas Supplier              | sets the gas flow rate of the GSME as a whole number | a withdrawn SMETS1 GSME                    | the GSME               |
        | 6.13-RSA-withdrawn        | Registered Supplier Agent | reads the security log of the ESME                   | a withdrawn SMETS1 ESME                    | the ESME               |
        | 6.7-whole-GS-suspended    | Gas Supplier              | sets the gas flow rate of the GSME as a whole number | a suspended SMETS1 GSME                    | the GSME               |
        | 6.13-RSA-suspended        | Registered Supplier Agent | reads the security log of the ESME                   | a suspended SMETS1 ESME                    | the ESME               |
        | 6.13-ED-suspended         | Electricity Distributor   | reads the security log of the ESME                   | a suspended SMETS1 ESME                    | the ESME               |
        | 6.13-gas-GT-suspended     | Gas Transporter           | reads the event log of the GSME                      | a suspended SMETS1 GSME                    | the GSME               |
        | 8.9-ESME-OU-suspended     | Other User                | reads the device log of the ESME                     | a suspended SMETS1 ESME                    | the ESME               |
        | 11.2-ES-recovering        | Export Supplier           | reads the firmware version of the ESME               | a recovering SMETS1 ESME                   | the ESME               |

    @S-1427 @interpretation:smets1-services @interpretation:statuses-for-requests @interpretation:other-user-responsibility
    Scenario Outline: Taken by <device>, in another status, when the <user> <request>
      Given <device>
      And the S1SP supports UncontrolledGasFlowRateDecimal
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <user> receives I0 from <target>

      Examples: every request for SMETS1 devices and every role, in the statuses beside Commissioned
        | case                   | user                      | request                                                | device                   | target   |
        | 1.1.1-IS-installed     | Import Supplier           | updates the import tariff of the ESME                  | an installed SMETS1 ESME | the ESME |
        | 2.1-gas-GS-installed   | Gas Supplier              | updates the gas prepayment configuration of the GSME   | an installed SMETS1 GSME | the GSME |
        | 6.13-RSA-installed     | Registered Supplier Agent | reads the security log of the ESME                     | an installed SMETS1 ESME | the ESME |
        | 6.15.1-NO-ED-installed | Electricity Distributor   | updates the Network Operator's credentials of the ESME | an installed SMETS1 ESME | the ESME |
        | 8.9-ESME-OU-installed  | Other User                | reads the device log of the ESME                       | an installed SMETS1 ESME | the ESME |
        | 11.2-ES-installed      | Export Supplier           | reads the firmware version of the ESME                 | an installed SMETS1 ESME | the ESME |
        | 3.3-IS-installed       | Import Supplier           | clears the event log of the ESME                       | an installed SMETS1 ESME | the ESME |
        | 6.7-whole-GS-installed | Gas Supplier              | sets the gas flow rate of the GSME as a whole number   | an installed SMETS1 GSME | the GSME |
        | 6.13-gas-GT-installed  | Gas Transporter           | reads the event log of the GSME                        | an installed SMETS1 GSME | the GSME |
        | 7.2-IS-installed       | Import Supplier           | disables the supply of the ESME                        | an installed SMETS1 ESME | the ESME |
        | 1.1.1-IS-recovered     | Import Supplier           | updates the import tariff of the ESME                  | a recovered SMETS1 ESME  | the ESME |
        | 2.1-gas-GS-recovered   | Gas Supplier              | updates the gas prepayment configuration of the GSME   | a recovered SMETS1 GSME  | the GSME |
        | 6.13-RSA-recovered     | Registered Supplier Agent | reads the security log of the ESME                     | a recovered SMETS1 ESME  | the ESME |
        | 6.15.1-NO-ED-recovered | Electricity Distributor   | updates the Network Operator's credentials of the ESME | a recovered SMETS1 ESME  | the ESME |
        | 8.9-ESME-OU-recovered  | Other User                | reads the device log of the ESME                       | a recovered SMETS1 ESME  | the ESME |
        | 11.2-ES-recovered      | Export Supplier           | reads the firmware version of the ESME                 | a recovered SMETS1 ESME  | the ESME |
        | 3.3-IS-recovered       | Import Supplier           | clears the event log of the ESME                       | a recovered SMETS1 ESME  | the ESME |
        | 6.7-whole-GS-recovered | Gas Supplier              | sets the gas flow rate of the GSME as a whole number   | a recovered SMETS1 GSME  | the GSME |
        | 6.13-gas-GT-recovered  | Gas Transporter           | reads the event log of the GSME                        | a recovered SMETS1 GSME  | the GSME |
        | 7.2-IS-recovered       | Import Supplier           | disables the supply of the ESME                        | a recovered SMETS1 ESME  | the ESME |

    @S-1425 @negative @interpretation:smets1-services @interpretation:device-types-of-services
    Scenario Outline: Refused with E11 by <device>, of SMETS1, when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with E11
      And <target> receives nothing

      Examples: every request for SMETS1 devices, for the types that it is not for
        | case         | user                      | request                                                            | device                      | target                 |
        | 1.1.1-GPF    | Gas Supplier              | updates the import tariff of the GPF                               | a SMETS1 GPF                | the GPF                |
        | 1.1.1-CHF    | Import Supplier           | updates the import tariff of the Communications Hub                | a SMETS1 Communications Hub | the Communications Hub |
        | 1.1.1-PPMID  | Gas Supplier              | updates the import tariff of the PPMID                             | a SMETS1 PPMID              | the PPMID              |
        | 1.1.1-IHD    | Import Supplier           | updates the import tariff of the IHD                               | a SMETS1 IHD                | the IHD                |
        | 1.1.1-CAD    | Gas Supplier              | updates the import tariff of the CAD                               | a SMETS1 CAD                | the CAD                |
        | 2.1-GPF      | Gas Supplier              | updates the prepayment configuration of the GPF                    | a SMETS1 GPF                | the GPF                |
        | 2.1-CHF      | Gas Supplier              | updates the prepayment configuration of the Communications Hub     | a SMETS1 Communications Hub | the Communications Hub |
        | 2.1-PPMID    | Import Supplier           | updates the prepayment configuration of the PPMID                  | a SMETS1 PPMID              | the PPMID              |
        | 2.1-IHD      | Gas Supplier              | updates the prepayment configuration of the IHD                    | a SMETS1 IHD                | the IHD                |
        | 2.1-CAD      | Import Supplier           | updates the prepayment configuration of the CAD                    | a SMETS1 CAD                | the CAD                |
        | 3.3-GPF      | Gas Supplier              | clears the event log of the GPF                                    | a SMETS1 GPF                | the GPF                |
        | 3.3-CHF      | Import Supplier           | clears the event log of the Communications Hub                     | a SMETS1 Communications Hub | the Communications Hub |
        | 3.3-PPMID    | Gas Supplier              | clears the event log of the PPMID                                  | a SMETS1 PPMID              | the PPMID              |
        | 3.3-IHD      | Import Supplier           | clears the event log of the IHD                                    | a SMETS1 IHD                | the IHD                |
        | 3.3-CAD      | Gas Supplier              | clears the event log of the CAD                                    | a SMETS1 CAD                | the CAD                |
        | 6.7-GPF      | Gas Supplier              | sets the gas flow rate of the GPF as a whole number                | a SMETS1 GPF                | the GPF                |
        | 6.7-CHF      | Gas Supplier              | sets the gas flow rate of the Communications Hub as a whole number | a SMETS1 Communications Hub | the Communications Hub |
        | 6.7-PPMID    | Gas Supplier              | sets the gas flow rate of the PPMID as a whole number              | a SMETS1 PPMID              | the PPMID              |
        | 6.7-IHD      | Gas Supplier              | sets the gas flow rate of the IHD as a whole number                | a SMETS1 IHD                | the IHD                |
        | 6.7-CAD      | Gas Supplier              | sets the gas flow rate of the CAD as a whole number                | a SMETS1 CAD                | the CAD                |
        | 6.13-IHD     | Gas Supplier              | reads the security log of the IHD                                  | a SMETS1 IHD                | the IHD                |
        | 6.13-CAD     | Registered Supplier Agent | reads the security log of the CAD                                  | a SMETS1 CAD                | the CAD                |
        | 6.15.1-CHF   | Gas Supplier              | updates the Supplier's credentials of the Communications Hub       | a SMETS1 Communications Hub | the Communications Hub |
        | 6.15.1-PPMID | Import Supplier           | updates the Supplier's credentials of the PPMID                    | a SMETS1 PPMID              | the PPMID              |
        | 6.15.1-IHD   | Gas Supplier              | updates the Supplier's credentials of the IHD                      | a SMETS1 IHD                | the IHD                |
        | 6.15.1-CAD   | Import Supplier           | updates the Supplier's credentials of the CAD                      | a SMETS1 CAD                | the CAD                |
        | 7.2-GPF      | Gas Supplier              | disables the supply of the GPF                                     | a SMETS1 GPF                | the GPF                |
        | 7.2-CHF      | Import Supplier           | disables the supply of the Communications Hub                      | a SMETS1 Communications Hub | the Communications Hub |
        | 7.2-PPMID    | Gas Supplier              | disables the supply of the PPMID                                   | a SMETS1 PPMID              | the PPMID              |
        | 7.2-IHD      | Import Supplier           | disables the supply of the IHD                                     | a SMETS1 IHD                | the IHD                |
        | 7.2-CAD      | Gas Supplier              | disables the supply of the CAD                                     | a SMETS1 CAD                | the CAD                |
        | 8.9-IHD      | Other User                | reads the device log of the IHD                                    | a SMETS1 IHD                | the IHD                |
        | 8.9-CAD      | Import Supplier           | reads the device log of the CAD                                    | a SMETS1 CAD                | the CAD                |
        | 11.2-GPF     | Gas Transporter           | reads the firmware version of the GPF                              | a SMETS1 GPF                | the GPF                |
        | 11.2-IHD     | Import Supplier           | reads the firmware version of the IHD                              | a SMETS1 IHD                | the IHD                |
        | 11.2-CAD     | Export Supplier           | reads the firmware version of the CAD                              | a SMETS1 CAD                | the CAD                |

  @SCHEMA-04
  Rule: A request that is not for SMETS1 devices is refused for every type of them, from every role
    Taken by SMETS2 devices: see access-by-status.feature.

    @S-1426 @negative @interpretation:smets1-not-supported-code @interpretation:smets1-services
    Scenario Outline: Refused by <device>, of SMETS1, when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with the smets1-not-supported-code
      And <target> receives nothing

      Examples: every request that is for SMETS2 devices alone
        | case            | user                    | request                                                                               | device                      | target                 |
        | 6.14.1-IS       | Import Supplier         | updates the auxiliary load descriptions of the ESME                                   | a SMETS1 ESME               | the ESME               |
        | 6.14.2-IS       | Import Supplier         | updates the auxiliary load schedule of the ESME                                       | a SMETS1 ESME               | the ESME               |
        | 6.14.3-IS       | Import Supplier         | updates the auxiliary controller schedule of the ESME                                 | a SMETS1 ESME               | the ESME               |
        | 6.24.1-IS       | Import Supplier         | retrieves the Supplier's and Network Operator's credentials of the ESME               | a SMETS1 ESME               | the ESME               |
        | 6.24.1-ED       | Electricity Distributor | retrieves the Supplier's and Network Operator's credentials of the ESME               | a SMETS1 ESME               | the ESME               |
        | 6.24.1-LC-IS    | Import Supplier         | retrieves the Supplier's and Load Controller's credentials of the ESME                | a SMETS1 ESME               | the ESME               |
        | 6.24.1-LC-ED    | Electricity Distributor | retrieves the Supplier's and Load Controller's credentials of the ESME                | a SMETS1 ESME               | the ESME               |
        | 6.24.1-gas-GS   | Gas Supplier            | retrieves the Supplier's and Network Operator's credentials of the GSME               | a SMETS1 GSME               | the GSME               |
        | 6.24.1-gas-GT   | Gas Transporter         | retrieves the Supplier's and Network Operator's credentials of the GSME               | a SMETS1 GSME               | the GSME               |
        | 6.24.2-IS       | Import Supplier         | retrieves the digital signature certificate of the ESME                               | a SMETS1 ESME               | the ESME               |
        | 6.24.2-gas-GS   | Gas Supplier            | retrieves the digital signature certificate of the GSME                               | a SMETS1 GSME               | the GSME               |
        | 7.5-IS          | Import Supplier         | activates the auxiliary load of the ESME                                              | a SMETS1 ESME               | the ESME               |
        | 7.6-IS          | Import Supplier         | deactivates the auxiliary load of the ESME                                            | a SMETS1 ESME               | the ESME               |
        | 7.7-IS          | Import Supplier         | reads the auxiliary load switch data of the ESME                                      | a SMETS1 ESME               | the ESME               |
        | 7.7-ED          | Electricity Distributor | reads the auxiliary load switch data of the ESME                                      | a SMETS1 ESME               | the ESME               |
        | 7.7-OU          | Other User              | reads the auxiliary load switch data of the ESME                                      | a SMETS1 ESME               | the ESME               |
        | 7.8-IS          | Import Supplier         | resets the auxiliary load of the ESME                                                 | a SMETS1 ESME               | the ESME               |
        | 7.9-IS          | Import Supplier         | adds an auxiliary load to the boost button of the ESME                                | a SMETS1 ESME               | the ESME               |
        | 7.10-IS         | Import Supplier         | removes an auxiliary load from the boost button of the ESME                           | a SMETS1 ESME               | the ESME               |
        | 7.13-IS         | Import Supplier         | sets the auxiliary controller state of the ESME                                       | a SMETS1 ESME               | the ESME               |
        | 7.14-IS         | Import Supplier         | reads the auxiliary controller configuration of the ESME                              | a SMETS1 ESME               | the ESME               |
        | 7.14-ED         | Electricity Distributor | reads the auxiliary controller configuration of the ESME                              | a SMETS1 ESME               | the ESME               |
        | 7.14-OU         | Other User              | reads the auxiliary controller configuration of the ESME                              | a SMETS1 ESME               | the ESME               |
        | 7.15-IS         | Import Supplier         | reads the auxiliary controller operational data of the ESME                           | a SMETS1 ESME               | the ESME               |
        | 7.15-ED         | Electricity Distributor | reads the auxiliary controller operational data of the ESME                           | a SMETS1 ESME               | the ESME               |
        | 7.15-OU         | Other User              | reads the auxiliary controller operational data of the ESME                           | a SMETS1 ESME               | the ESME               |
        | 6.24.1-GPF-GS   | Gas Supplier            | retrieves the Supplier's and Network Operator's credentials of the GPF                | a SMETS1 GPF                | the GPF                |
        | 6.24.1-CHF-IS   | Import Supplier         | retrieves the Supplier's and Network Operator's credentials of the Communications Hub | a SMETS1 Communications Hub | the Communications Hub |
        | 6.24.1-PPMID-IS | Import Supplier         | retrieves the Supplier's and Network Operator's credentials of the PPMID              | a SMETS1 PPMID              | the PPMID              |
        | 6.24.2-GPF-GS   | Gas Supplier            | retrieves the digital signature certificate of the GPF                                | a SMETS1 GPF                | the GPF                |
