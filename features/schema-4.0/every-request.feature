@SCHEMA
Feature: What holds for every Service Request, tried for each
  DUIS 3.2, unchanged in 4.0 (note 1.1): a User that is suspended, a service that the request is not for, and a device that the inventory
  does not have, are refused whatever is asked. A candidate may do so for one request and forget another.
  Actors: the Suppliers of one home; its devices, and such as are in no inventory.

  @SCHEMA-04
  Rule: Whatever is asked, the User is not suspended, the service is the right one and the device is known
    Taken from those who are not, and of devices that are: see the features of each request.

    @S-1983 @negative
    Scenario Outline: Refused with E3 when the <user>, who is suspended, <request>
      Given a home at GBCS <version> with <devices>
      And the <user> is suspended
      When the <user> <request>
      Then the request is refused with E3
      And the <device> receives nothing

      Examples: every request
        | case   | user            | request                                                                 | device             | devices                                         | version |
        | 1.1.1  | Import Supplier | updates the import tariff of the ESME                                   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 2.1    | Import Supplier | updates the prepayment configuration of the ESME                        | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 3.2    | Import Supplier | restricts the access to the ESME for a change of tenancy                | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 3.3    | Import Supplier | clears the event log of the ESME                                        | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 4.1.1  | Import Supplier | reads the import registers of the ESME                                  | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.1    | Import Supplier | creates a schedule for the ESME                                         | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.2    | Import Supplier | reads the schedules of the ESME                                         | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.3    | Import Supplier | deletes the schedules of the ESME                                       | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.7    | Gas Supplier    | sets the gas flow rate of the GSME as a decimal                         | GSME               | a Communications Hub and a GSME                 | 4.0     |
        | 6.8    | Import Supplier | updates the billing calendar of the ESME                                | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.13   | Import Supplier | reads the event log of the ESME                                         | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.14.1 | Import Supplier | updates the auxiliary load descriptions of the ESME                     | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 6.14.2 | Import Supplier | updates the auxiliary load schedule of the ESME                         | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 6.14.3 | Import Supplier | updates the auxiliary controller schedule of the ESME                   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 6.15.1 | Import Supplier | updates the Supplier's credentials of the ESME                          | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.15.2 | Import Supplier | updates the device certificate of the ESME                              | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.21   | Import Supplier | requests the handover of the ESME                                       | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.23   | Import Supplier | updates the credentials of the ESME for a change of Supplier            | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.24.1 | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the ESME | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.24.2 | Import Supplier | retrieves the digital signature certificate of the ESME                 | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 7.2    | Import Supplier | disables the supply of the ESME                                         | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 7.5    | Import Supplier | activates the auxiliary load of the ESME                                | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.6    | Import Supplier | deactivates the auxiliary load of the ESME                              | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.7    | Import Supplier | reads the auxiliary load switch data of the ESME                        | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.8    | Import Supplier | resets the auxiliary load of the ESME                                   | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.9    | Import Supplier | adds an auxiliary load to the boost button of the ESME                  | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.10   | Import Supplier | removes an auxiliary load from the boost button of the ESME             | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.13   | Import Supplier | sets the auxiliary controller state of the ESME                         | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.14   | Import Supplier | reads the auxiliary controller configuration of the ESME                | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.15   | Import Supplier | reads the auxiliary controller operational data of the ESME             | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 8.2    | Import Supplier | reads the inventory for the ESME                                        | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.3    | Import Supplier | decommissions the ESME                                                  | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.4    | Import Supplier | updates the status of the ESME                                          | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.7.1  | Import Supplier | joins the HCALCS to the ESME                                            | ESME               | a Communications Hub, an ESME and an HCALCS     | 4.0     |
        | 8.7.2  | Import Supplier | joins the PPMID to the ESME non-critically                              | ESME               | a Communications Hub, an ESME and a PPMID       | 4.0     |
        | 8.8.1  | Import Supplier | unjoins the HCALCS from the ESME                                        | ESME               | a Communications Hub, an ESME and an HCALCS     | 4.0     |
        | 8.8.2  | Import Supplier | unjoins the PPMID from the ESME non-critically                          | ESME               | a Communications Hub, an ESME and a PPMID       | 4.0     |
        | 8.9    | Import Supplier | reads the device log of the ESME                                        | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.11   | Import Supplier | adds the PPMID to the HAN device log of the Communications Hub          | Communications Hub | a Communications Hub and a PPMID                | 4.0     |
        | 8.12.1 | Import Supplier | restores the HAN device log of the Communications Hub                   | Communications Hub | a Communications Hub                            | 4.0     |
        | 8.12.2 | Gas Supplier    | restores the GPF device log of the GPF                                  | GPF                | a Communications Hub and a GPF                  | 4.0     |
        | 8.14.2 | Import Supplier | reports the installation of the Communications Hub without SM WAN       | Communications Hub | a Communications Hub                            | 4.0     |
        | 11.1   | Import Supplier | updates the firmware of the ESME                                        | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 11.2   | Import Supplier | reads the firmware version of the ESME                                  | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 11.3   | Import Supplier | activates the firmware of the ESME                                      | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 12.2   | Import Supplier | pre-notifies the ESME as an ESME                                        | ESME               | a Communications Hub and an ESME                | 4.0     |

      Examples: and every request that says a word or two
        | case   | user                    | request                                                      | device             | devices                                       | version |
        | 1.7    | Import Supplier         | resets the tariff block counters of the ESME                 | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 2.2    | Import Supplier         | tops up the ESME                                             | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 2.5    | Import Supplier         | activates the emergency credit of the ESME                   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.1    | Import Supplier         | displays a message on the ESME                               | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.4    | Import Supplier         | updates the Supplier name of the ESME                        | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.5    | Import Supplier         | disables the privacy PIN of the ESME                         | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.2  | Import Supplier         | reads the import time-of-use registers of the ESME           | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.3  | Import Supplier         | reads the import time-of-use registers of the ESME by blocks | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.4  | Gas Supplier            | reads the import block counters of the GSME                  | GSME               | a Communications Hub and a GSME               | 4.0     |
        | 4.2    | Export Supplier         | reads the export registers of the ESME                       | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.3    | Import Supplier         | reads the prepayment values of the ESME                      | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.2  | Import Supplier         | reads the bills of the ESME upon changes of tariff           | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.3  | Import Supplier         | reads the bills of the ESME by its calendar                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.4  | Import Supplier         | reads the debt payments of the ESME                          | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.5  | Import Supplier         | reads the prepayment credits of the ESME                     | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.6.1  | Import Supplier         | reads the import daily read log of the ESME                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.6.2  | Export Supplier         | reads the export daily read log of the ESME                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.1  | Import Supplier         | reads the active import profile of the ESME                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.2  | Import Supplier         | reads the reactive import profile of the ESME                | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.3  | Export Supplier         | reads the export profile of the ESME                         | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.10   | Import Supplier         | reads the network data of the ESME                           | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.11.1 | Import Supplier         | reads the tariff of the ESME                                 | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.11.2 | Import Supplier         | reads the tariff of the second element of the ESME           | ESME               | a Communications Hub and an ESME of variant B | 4.0     |
        | 4.12.1 | Import Supplier         | reads the maximum import demand of the ESME                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.12.2 | Export Supplier         | reads the maximum export demand of the ESME                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.14   | Import Supplier         | reads the prepayment daily read log of the ESME              | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.15   | Import Supplier         | reads the load limit data of the ESME                        | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.16   | Import Supplier         | reads the active power import of the ESME                    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.17   | Import Supplier         | reads the daily consumption log of the ESME                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.18   | Import Supplier         | reads the meter balance of the ESME                          | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.1  | Import Supplier         | reads the voltage settings of the ESME                       | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.2  | Import Supplier         | reads the randomisation of the ESME                          | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.3  | Import Supplier         | reads the billing calendar of the ESME                       | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.4  | Import Supplier         | reads the identity of the ESME                               | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.5  | Import Supplier         | reads the power thresholds of the ESME                       | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.7  | Import Supplier         | reads the MPxN of the ESME                                   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.8  | Gas Supplier            | reads the gas settings of the GSME                           | GSME               | a Communications Hub and a GSME               | 4.0     |
        | 6.2.9  | Import Supplier         | reads the payment mode of the ESME                           | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.10 | Electricity Distributor | reads the alert behaviours of the ESME                       | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.4.2  | Import Supplier         | resets the load limit counter of the ESME                    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.12   | Import Supplier         | updates the power thresholds of the ESME                     | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.20.1 | Import Supplier         | sets the import MPAN of the ESME                             | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.20.2 | Export Supplier         | sets the export MPAN of the ESME                             | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.25   | Import Supplier         | sets the supply tamper state of the ESME                     | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.27   | Electricity Distributor | resets the voltage counters of the ESME                      | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.29   | Import Supplier         | scans the Sub GHz channels of the Communications Hub         | Communications Hub | a Communications Hub                          | 4.0     |
        | 6.30   | Import Supplier         | reads the Sub GHz configuration of the Communications Hub    | Communications Hub | a Communications Hub                          | 4.0     |
        | 6.31   | Import Supplier         | reads the Sub GHz channel of the Communications Hub          | Communications Hub | a Communications Hub                          | 4.0     |
        | 7.1    | Import Supplier         | enables the supply of the ESME                               | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.3    | Import Supplier         | arms the supply of the ESME                                  | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.4    | Import Supplier         | reads the supply status of the ESME                          | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.12   | Import Supplier         | sets the randomised offset limit of the ESME                 | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 14.1   | Gas Transporter         | records the network data of the GSME                         | GSME               | a Communications Hub and a GSME               | 4.0     |

    @S-2005 @negative
    Scenario Outline: Refused with E13 at the <service> Service when the <user> <request>
      Given a home at GBCS <version> with <devices>
      When the <user> <request>, with CommandVariant <variant>, at the <service> Service
      Then the request is refused with E13
      And the <device> receives nothing

      Examples: every request, at the other two services
        | case             | user            | request                                                                 | variant | service      | device             | devices                                         | version |
        | 1.1.1-send       | Import Supplier | updates the import tariff of the ESME                                   | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 1.1.1-non        | Import Supplier | updates the import tariff of the ESME                                   | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 2.1-send         | Import Supplier | updates the prepayment configuration of the ESME                        | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 2.1-non          | Import Supplier | updates the prepayment configuration of the ESME                        | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 3.2-transform    | Import Supplier | restricts the access to the ESME for a change of tenancy                | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 3.2-non          | Import Supplier | restricts the access to the ESME for a change of tenancy                | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 3.3-transform    | Import Supplier | clears the event log of the ESME                                        | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 3.3-non          | Import Supplier | clears the event log of the ESME                                        | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 4.1.1-transform  | Import Supplier | reads the import registers of the ESME                                  | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 4.1.1-non        | Import Supplier | reads the import registers of the ESME                                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.1-transform    | Import Supplier | creates a schedule for the ESME                                         | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.1-send         | Import Supplier | creates a schedule for the ESME                                         | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.2-transform    | Import Supplier | reads the schedules of the ESME                                         | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.2-send         | Import Supplier | reads the schedules of the ESME                                         | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.3-transform    | Import Supplier | deletes the schedules of the ESME                                       | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 5.3-send         | Import Supplier | deletes the schedules of the ESME                                       | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.7-send         | Gas Supplier    | sets the gas flow rate of the GSME as a decimal                         | 4       | Send Command | GSME               | a Communications Hub and a GSME                 | 4.0     |
        | 6.7-non          | Gas Supplier    | sets the gas flow rate of the GSME as a decimal                         | 4       | Non-Device   | GSME               | a Communications Hub and a GSME                 | 4.0     |
        | 6.8-send         | Import Supplier | updates the billing calendar of the ESME                                | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.8-non          | Import Supplier | updates the billing calendar of the ESME                                | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.13-transform   | Import Supplier | reads the event log of the ESME                                         | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.13-non         | Import Supplier | reads the event log of the ESME                                         | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.14.1-send      | Import Supplier | updates the auxiliary load descriptions of the ESME                     | 4       | Send Command | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 6.14.1-non       | Import Supplier | updates the auxiliary load descriptions of the ESME                     | 4       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 6.14.2-send      | Import Supplier | updates the auxiliary load schedule of the ESME                         | 4       | Send Command | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 6.14.2-non       | Import Supplier | updates the auxiliary load schedule of the ESME                         | 4       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 6.14.3-send      | Import Supplier | updates the auxiliary controller schedule of the ESME                   | 4       | Send Command | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 6.14.3-non       | Import Supplier | updates the auxiliary controller schedule of the ESME                   | 4       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 6.15.1-send      | Import Supplier | updates the Supplier's credentials of the ESME                          | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.15.1-non       | Import Supplier | updates the Supplier's credentials of the ESME                          | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.15.2-send      | Import Supplier | updates the device certificate of the ESME                              | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.15.2-non       | Import Supplier | updates the device certificate of the ESME                              | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.21-transform   | Import Supplier | requests the handover of the ESME                                       | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.21-non         | Import Supplier | requests the handover of the ESME                                       | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.23-transform   | Import Supplier | updates the credentials of the ESME for a change of Supplier            | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.23-non         | Import Supplier | updates the credentials of the ESME for a change of Supplier            | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.24.1-transform | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the ESME | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.24.1-non       | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the ESME | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.24.2-send      | Import Supplier | retrieves the digital signature certificate of the ESME                 | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 6.24.2-non       | Import Supplier | retrieves the digital signature certificate of the ESME                 | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 7.2-send         | Import Supplier | disables the supply of the ESME                                         | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 7.2-non          | Import Supplier | disables the supply of the ESME                                         | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 7.5-send         | Import Supplier | activates the auxiliary load of the ESME                                | 4       | Send Command | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.5-non          | Import Supplier | activates the auxiliary load of the ESME                                | 4       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.6-send         | Import Supplier | deactivates the auxiliary load of the ESME                              | 4       | Send Command | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.6-non          | Import Supplier | deactivates the auxiliary load of the ESME                              | 4       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.7-transform    | Import Supplier | reads the auxiliary load switch data of the ESME                        | 1       | Transform    | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.7-non          | Import Supplier | reads the auxiliary load switch data of the ESME                        | 1       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.8-send         | Import Supplier | resets the auxiliary load of the ESME                                   | 4       | Send Command | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.8-non          | Import Supplier | resets the auxiliary load of the ESME                                   | 4       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 3.2     |
        | 7.9-transform    | Import Supplier | adds an auxiliary load to the boost button of the ESME                  | 1       | Transform    | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.9-non          | Import Supplier | adds an auxiliary load to the boost button of the ESME                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.10-transform   | Import Supplier | removes an auxiliary load from the boost button of the ESME             | 1       | Transform    | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.10-non         | Import Supplier | removes an auxiliary load from the boost button of the ESME             | 1       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.13-send        | Import Supplier | sets the auxiliary controller state of the ESME                         | 4       | Send Command | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.13-non         | Import Supplier | sets the auxiliary controller state of the ESME                         | 4       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.14-transform   | Import Supplier | reads the auxiliary controller configuration of the ESME                | 1       | Transform    | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.14-non         | Import Supplier | reads the auxiliary controller configuration of the ESME                | 1       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.15-transform   | Import Supplier | reads the auxiliary controller operational data of the ESME             | 1       | Transform    | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 7.15-non         | Import Supplier | reads the auxiliary controller operational data of the ESME             | 1       | Non-Device   | ESME               | a Communications Hub and an ESME of variant ADE | 4.0     |
        | 8.2-transform    | Import Supplier | reads the inventory for the ESME                                        | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.2-send         | Import Supplier | reads the inventory for the ESME                                        | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.3-transform    | Import Supplier | decommissions the ESME                                                  | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.3-send         | Import Supplier | decommissions the ESME                                                  | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.4-transform    | Import Supplier | updates the status of the ESME                                          | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.4-send         | Import Supplier | updates the status of the ESME                                          | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.7.1-send       | Import Supplier | joins the HCALCS to the ESME                                            | 4       | Send Command | ESME               | a Communications Hub, an ESME and an HCALCS     | 4.0     |
        | 8.7.1-non        | Import Supplier | joins the HCALCS to the ESME                                            | 4       | Non-Device   | ESME               | a Communications Hub, an ESME and an HCALCS     | 4.0     |
        | 8.7.2-transform  | Import Supplier | joins the PPMID to the ESME non-critically                              | 1       | Transform    | ESME               | a Communications Hub, an ESME and a PPMID       | 4.0     |
        | 8.7.2-non        | Import Supplier | joins the PPMID to the ESME non-critically                              | 1       | Non-Device   | ESME               | a Communications Hub, an ESME and a PPMID       | 4.0     |
        | 8.8.1-send       | Import Supplier | unjoins the HCALCS from the ESME                                        | 4       | Send Command | ESME               | a Communications Hub, an ESME and an HCALCS     | 4.0     |
        | 8.8.1-non        | Import Supplier | unjoins the HCALCS from the ESME                                        | 4       | Non-Device   | ESME               | a Communications Hub, an ESME and an HCALCS     | 4.0     |
        | 8.8.2-transform  | Import Supplier | unjoins the PPMID from the ESME non-critically                          | 1       | Transform    | ESME               | a Communications Hub, an ESME and a PPMID       | 4.0     |
        | 8.8.2-non        | Import Supplier | unjoins the PPMID from the ESME non-critically                          | 1       | Non-Device   | ESME               | a Communications Hub, an ESME and a PPMID       | 4.0     |
        | 8.9-transform    | Import Supplier | reads the device log of the ESME                                        | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.9-non          | Import Supplier | reads the device log of the ESME                                        | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 8.11-transform   | Import Supplier | adds the PPMID to the HAN device log of the Communications Hub          | 1       | Transform    | Communications Hub | a Communications Hub and a PPMID                | 4.0     |
        | 8.11-non         | Import Supplier | adds the PPMID to the HAN device log of the Communications Hub          | 1       | Non-Device   | Communications Hub | a Communications Hub and a PPMID                | 4.0     |
        | 8.12.1-transform | Import Supplier | restores the HAN device log of the Communications Hub                   | 1       | Transform    | Communications Hub | a Communications Hub                            | 4.0     |
        | 8.12.1-non       | Import Supplier | restores the HAN device log of the Communications Hub                   | 1       | Non-Device   | Communications Hub | a Communications Hub                            | 4.0     |
        | 8.12.2-transform | Gas Supplier    | restores the GPF device log of the GPF                                  | 1       | Transform    | GPF                | a Communications Hub and a GPF                  | 4.0     |
        | 8.12.2-non       | Gas Supplier    | restores the GPF device log of the GPF                                  | 1       | Non-Device   | GPF                | a Communications Hub and a GPF                  | 4.0     |
        | 8.14.2-transform | Import Supplier | reports the installation of the Communications Hub without SM WAN       | 8       | Transform    | Communications Hub | a Communications Hub                            | 4.0     |
        | 8.14.2-send      | Import Supplier | reports the installation of the Communications Hub without SM WAN       | 8       | Send Command | Communications Hub | a Communications Hub                            | 4.0     |
        | 11.1-transform   | Import Supplier | updates the firmware of the ESME                                        | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 11.1-send        | Import Supplier | updates the firmware of the ESME                                        | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 11.2-transform   | Import Supplier | reads the firmware version of the ESME                                  | 1       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 11.2-non         | Import Supplier | reads the firmware version of the ESME                                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 11.3-send        | Import Supplier | activates the firmware of the ESME                                      | 4       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 11.3-non         | Import Supplier | activates the firmware of the ESME                                      | 4       | Non-Device   | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 12.2-transform   | Import Supplier | pre-notifies the ESME as an ESME                                        | 8       | Transform    | ESME               | a Communications Hub and an ESME                | 4.0     |
        | 12.2-send        | Import Supplier | pre-notifies the ESME as an ESME                                        | 8       | Send Command | ESME               | a Communications Hub and an ESME                | 4.0     |

      Examples: and every request that says a word or two
        | case             | user                    | request                                                      | variant | service      | device             | devices                                       | version |
        | 1.7-send         | Import Supplier         | resets the tariff block counters of the ESME                 | 4       | Send Command | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 1.7-non          | Import Supplier         | resets the tariff block counters of the ESME                 | 4       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 2.2-transform    | Import Supplier         | tops up the ESME                                             | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 2.2-non          | Import Supplier         | tops up the ESME                                             | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 2.5-send         | Import Supplier         | activates the emergency credit of the ESME                   | 4       | Send Command | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 2.5-non          | Import Supplier         | activates the emergency credit of the ESME                   | 4       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.1-transform    | Import Supplier         | displays a message on the ESME                               | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.1-non          | Import Supplier         | displays a message on the ESME                               | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.4-transform    | Import Supplier         | updates the Supplier name of the ESME                        | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.4-non          | Import Supplier         | updates the Supplier name of the ESME                        | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.5-transform    | Import Supplier         | disables the privacy PIN of the ESME                         | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 3.5-non          | Import Supplier         | disables the privacy PIN of the ESME                         | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.2-transform  | Import Supplier         | reads the import time-of-use registers of the ESME           | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.2-non        | Import Supplier         | reads the import time-of-use registers of the ESME           | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.3-transform  | Import Supplier         | reads the import time-of-use registers of the ESME by blocks | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.3-non        | Import Supplier         | reads the import time-of-use registers of the ESME by blocks | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.1.4-transform  | Gas Supplier            | reads the import block counters of the GSME                  | 1       | Transform    | GSME               | a Communications Hub and a GSME               | 4.0     |
        | 4.1.4-non        | Gas Supplier            | reads the import block counters of the GSME                  | 1       | Non-Device   | GSME               | a Communications Hub and a GSME               | 4.0     |
        | 4.2-transform    | Export Supplier         | reads the export registers of the ESME                       | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.2-non          | Export Supplier         | reads the export registers of the ESME                       | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.3-transform    | Import Supplier         | reads the prepayment values of the ESME                      | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.3-non          | Import Supplier         | reads the prepayment values of the ESME                      | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.2-transform  | Import Supplier         | reads the bills of the ESME upon changes of tariff           | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.2-non        | Import Supplier         | reads the bills of the ESME upon changes of tariff           | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.3-transform  | Import Supplier         | reads the bills of the ESME by its calendar                  | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.3-non        | Import Supplier         | reads the bills of the ESME by its calendar                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.4-transform  | Import Supplier         | reads the debt payments of the ESME                          | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.4-non        | Import Supplier         | reads the debt payments of the ESME                          | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.5-transform  | Import Supplier         | reads the prepayment credits of the ESME                     | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.4.5-non        | Import Supplier         | reads the prepayment credits of the ESME                     | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.6.1-transform  | Import Supplier         | reads the import daily read log of the ESME                  | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.6.1-non        | Import Supplier         | reads the import daily read log of the ESME                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.6.2-transform  | Export Supplier         | reads the export daily read log of the ESME                  | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.6.2-non        | Export Supplier         | reads the export daily read log of the ESME                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.1-transform  | Import Supplier         | reads the active import profile of the ESME                  | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.1-non        | Import Supplier         | reads the active import profile of the ESME                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.2-transform  | Import Supplier         | reads the reactive import profile of the ESME                | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.2-non        | Import Supplier         | reads the reactive import profile of the ESME                | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.3-transform  | Export Supplier         | reads the export profile of the ESME                         | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.8.3-non        | Export Supplier         | reads the export profile of the ESME                         | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.10-transform   | Import Supplier         | reads the network data of the ESME                           | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.10-non         | Import Supplier         | reads the network data of the ESME                           | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.11.1-transform | Import Supplier         | reads the tariff of the ESME                                 | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.11.1-non       | Import Supplier         | reads the tariff of the ESME                                 | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.11.2-transform | Import Supplier         | reads the tariff of the second element of the ESME           | 1       | Transform    | ESME               | a Communications Hub and an ESME of variant B | 4.0     |
        | 4.11.2-non       | Import Supplier         | reads the tariff of the second element of the ESME           | 1       | Non-Device   | ESME               | a Communications Hub and an ESME of variant B | 4.0     |
        | 4.12.1-transform | Import Supplier         | reads the maximum import demand of the ESME                  | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.12.1-non       | Import Supplier         | reads the maximum import demand of the ESME                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.12.2-transform | Export Supplier         | reads the maximum export demand of the ESME                  | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.12.2-non       | Export Supplier         | reads the maximum export demand of the ESME                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.14-transform   | Import Supplier         | reads the prepayment daily read log of the ESME              | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.14-non         | Import Supplier         | reads the prepayment daily read log of the ESME              | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.15-transform   | Import Supplier         | reads the load limit data of the ESME                        | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.15-non         | Import Supplier         | reads the load limit data of the ESME                        | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.16-transform   | Import Supplier         | reads the active power import of the ESME                    | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.16-non         | Import Supplier         | reads the active power import of the ESME                    | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.17-transform   | Import Supplier         | reads the daily consumption log of the ESME                  | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.17-non         | Import Supplier         | reads the daily consumption log of the ESME                  | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.18-transform   | Import Supplier         | reads the meter balance of the ESME                          | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 4.18-non         | Import Supplier         | reads the meter balance of the ESME                          | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.1-transform  | Import Supplier         | reads the voltage settings of the ESME                       | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.1-non        | Import Supplier         | reads the voltage settings of the ESME                       | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.2-transform  | Import Supplier         | reads the randomisation of the ESME                          | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.2-non        | Import Supplier         | reads the randomisation of the ESME                          | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.3-transform  | Import Supplier         | reads the billing calendar of the ESME                       | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.3-non        | Import Supplier         | reads the billing calendar of the ESME                       | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.4-transform  | Import Supplier         | reads the identity of the ESME                               | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.4-non        | Import Supplier         | reads the identity of the ESME                               | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.5-transform  | Import Supplier         | reads the power thresholds of the ESME                       | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.5-non        | Import Supplier         | reads the power thresholds of the ESME                       | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.7-transform  | Import Supplier         | reads the MPxN of the ESME                                   | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.7-non        | Import Supplier         | reads the MPxN of the ESME                                   | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.8-transform  | Gas Supplier            | reads the gas settings of the GSME                           | 1       | Transform    | GSME               | a Communications Hub and a GSME               | 4.0     |
        | 6.2.8-non        | Gas Supplier            | reads the gas settings of the GSME                           | 1       | Non-Device   | GSME               | a Communications Hub and a GSME               | 4.0     |
        | 6.2.9-transform  | Import Supplier         | reads the payment mode of the ESME                           | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.9-non        | Import Supplier         | reads the payment mode of the ESME                           | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.10-transform | Electricity Distributor | reads the alert behaviours of the ESME                       | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.2.10-non       | Electricity Distributor | reads the alert behaviours of the ESME                       | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.4.2-transform  | Import Supplier         | resets the load limit counter of the ESME                    | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.4.2-non        | Import Supplier         | resets the load limit counter of the ESME                    | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.12-transform   | Import Supplier         | updates the power thresholds of the ESME                     | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.12-non         | Import Supplier         | updates the power thresholds of the ESME                     | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.20.1-transform | Import Supplier         | sets the import MPAN of the ESME                             | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.20.1-non       | Import Supplier         | sets the import MPAN of the ESME                             | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.20.2-transform | Export Supplier         | sets the export MPAN of the ESME                             | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.20.2-non       | Export Supplier         | sets the export MPAN of the ESME                             | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.25-send        | Import Supplier         | sets the supply tamper state of the ESME                     | 4       | Send Command | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.25-non         | Import Supplier         | sets the supply tamper state of the ESME                     | 4       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.27-transform   | Electricity Distributor | resets the voltage counters of the ESME                      | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.27-non         | Electricity Distributor | resets the voltage counters of the ESME                      | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 6.29-transform   | Import Supplier         | scans the Sub GHz channels of the Communications Hub         | 1       | Transform    | Communications Hub | a Communications Hub                          | 4.0     |
        | 6.29-non         | Import Supplier         | scans the Sub GHz channels of the Communications Hub         | 1       | Non-Device   | Communications Hub | a Communications Hub                          | 4.0     |
        | 6.30-transform   | Import Supplier         | reads the Sub GHz configuration of the Communications Hub    | 1       | Transform    | Communications Hub | a Communications Hub                          | 4.0     |
        | 6.30-non         | Import Supplier         | reads the Sub GHz configuration of the Communications Hub    | 1       | Non-Device   | Communications Hub | a Communications Hub                          | 4.0     |
        | 6.31-transform   | Import Supplier         | reads the Sub GHz channel of the Communications Hub          | 1       | Transform    | Communications Hub | a Communications Hub                          | 4.0     |
        | 6.31-non         | Import Supplier         | reads the Sub GHz channel of the Communications Hub          | 1       | Non-Device   | Communications Hub | a Communications Hub                          | 4.0     |
        | 7.1-send         | Import Supplier         | enables the supply of the ESME                               | 4       | Send Command | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.1-non          | Import Supplier         | enables the supply of the ESME                               | 4       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.3-send         | Import Supplier         | arms the supply of the ESME                                  | 4       | Send Command | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.3-non          | Import Supplier         | arms the supply of the ESME                                  | 4       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.4-transform    | Import Supplier         | reads the supply status of the ESME                          | 1       | Transform    | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.4-non          | Import Supplier         | reads the supply status of the ESME                          | 1       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.12-send        | Import Supplier         | sets the randomised offset limit of the ESME                 | 4       | Send Command | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 7.12-non         | Import Supplier         | sets the randomised offset limit of the ESME                 | 4       | Non-Device   | ESME               | a Communications Hub and an ESME              | 4.0     |
        | 14.1-transform   | Gas Transporter         | records the network data of the GSME                         | 1       | Transform    | GSME               | a Communications Hub and a GSME               | 4.0     |
        | 14.1-non         | Gas Transporter         | records the network data of the GSME                         | 1       | Non-Device   | GSME               | a Communications Hub and a GSME               | 4.0     |

    @S-1984 @negative
    Scenario Outline: Refused with E19 when the <user> <request>, which the inventory does not have
      Given <unknown> that is not in the inventory
      When the <user> <request>
      Then the request is refused with E19

      Examples: every request for one device
        | case   | user            | request                                                                 | unknown                |
        | 1.1.1  | Import Supplier | updates the import tariff of the ESME                                   | an ESME                |
        | 2.1    | Import Supplier | updates the prepayment configuration of the ESME                        | an ESME                |
        | 3.2    | Import Supplier | restricts the access to the ESME for a change of tenancy                | an ESME                |
        | 3.3    | Import Supplier | clears the event log of the ESME                                        | an ESME                |
        | 4.1.1  | Import Supplier | reads the import registers of the ESME                                  | an ESME                |
        | 6.7    | Gas Supplier    | sets the gas flow rate of the GSME as a whole number                    | a GSME                 |
        | 6.8    | Import Supplier | updates the billing calendar of the ESME                                | an ESME                |
        | 6.13   | Import Supplier | reads the event log of the ESME                                         | an ESME                |
        | 6.14.1 | Import Supplier | updates the auxiliary load descriptions of the ESME                     | an ESME of variant ADE |
        | 6.14.2 | Import Supplier | updates the auxiliary load schedule of the ESME                         | an ESME of variant ADE |
        | 6.14.3 | Import Supplier | updates the auxiliary controller schedule of the ESME                   | an ESME of variant ADE |
        | 6.15.1 | Import Supplier | updates the Supplier's credentials of the ESME                          | an ESME                |
        | 6.15.2 | Import Supplier | updates the device certificate of the ESME                              | an ESME                |
        | 6.21   | Import Supplier | requests the handover of the ESME                                       | an ESME                |
        | 6.23   | Import Supplier | updates the credentials of the ESME for a change of Supplier            | an ESME                |
        | 6.24.1 | Import Supplier | retrieves the Supplier's and Network Operator's credentials of the ESME | an ESME                |
        | 6.24.2 | Import Supplier | retrieves the digital signature certificate of the ESME                 | an ESME                |
        | 7.2    | Import Supplier | disables the supply of the ESME                                         | an ESME                |
        | 7.5    | Import Supplier | activates the auxiliary load of the ESME                                | an ESME of variant ADE |
        | 7.6    | Import Supplier | deactivates the auxiliary load of the ESME                              | an ESME of variant ADE |
        | 7.7    | Import Supplier | reads the auxiliary load switch data of the ESME                        | an ESME of variant ADE |
        | 7.8    | Import Supplier | resets the auxiliary load of the ESME                                   | an ESME of variant ADE |
        | 7.9    | Import Supplier | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE |
        | 7.10   | Import Supplier | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE |
        | 7.13   | Import Supplier | sets the auxiliary controller state of the ESME                         | an ESME of variant ADE |
        | 7.14   | Import Supplier | reads the auxiliary controller configuration of the ESME                | an ESME of variant ADE |
        | 7.15   | Import Supplier | reads the auxiliary controller operational data of the ESME             | an ESME of variant ADE |
        | 8.9    | Import Supplier | reads the device log of the ESME                                        | an ESME                |
        | 8.12.1 | Import Supplier | restores the HAN device log of the Communications Hub                   | a Communications Hub   |
        | 8.12.2 | Gas Supplier    | restores the GPF device log of the GPF                                  | a GPF                  |
        | 11.2   | Import Supplier | reads the firmware version of the ESME                                  | an ESME                |
        | 11.3   | Import Supplier | activates the firmware of the ESME                                      | an ESME                |

      Examples: and every request that says a word or two
        | case   | user                    | request                                                      | unknown              |
        | 1.7    | Import Supplier         | resets the tariff block counters of the ESME                 | an ESME              |
        | 2.2    | Import Supplier         | tops up the ESME                                             | an ESME              |
        | 2.5    | Import Supplier         | activates the emergency credit of the ESME                   | an ESME              |
        | 3.1    | Import Supplier         | displays a message on the ESME                               | an ESME              |
        | 3.4    | Import Supplier         | updates the Supplier name of the ESME                        | an ESME              |
        | 3.5    | Import Supplier         | disables the privacy PIN of the ESME                         | an ESME              |
        | 4.1.2  | Import Supplier         | reads the import time-of-use registers of the ESME           | an ESME              |
        | 4.1.3  | Import Supplier         | reads the import time-of-use registers of the ESME by blocks | an ESME              |
        | 4.1.4  | Gas Supplier            | reads the import block counters of the GSME                  | a GSME               |
        | 4.2    | Export Supplier         | reads the export registers of the ESME                       | an ESME              |
        | 4.3    | Import Supplier         | reads the prepayment values of the ESME                      | an ESME              |
        | 4.4.2  | Import Supplier         | reads the bills of the ESME upon changes of tariff           | an ESME              |
        | 4.4.3  | Import Supplier         | reads the bills of the ESME by its calendar                  | an ESME              |
        | 4.4.4  | Import Supplier         | reads the debt payments of the ESME                          | an ESME              |
        | 4.4.5  | Import Supplier         | reads the prepayment credits of the ESME                     | an ESME              |
        | 4.6.1  | Import Supplier         | reads the import daily read log of the ESME                  | an ESME              |
        | 4.6.2  | Export Supplier         | reads the export daily read log of the ESME                  | an ESME              |
        | 4.8.1  | Import Supplier         | reads the active import profile of the ESME                  | an ESME              |
        | 4.8.2  | Import Supplier         | reads the reactive import profile of the ESME                | an ESME              |
        | 4.8.3  | Export Supplier         | reads the export profile of the ESME                         | an ESME              |
        | 4.10   | Import Supplier         | reads the network data of the ESME                           | an ESME              |
        | 4.11.1 | Import Supplier         | reads the tariff of the ESME                                 | an ESME              |
        | 4.11.2 | Import Supplier         | reads the tariff of the second element of the ESME           | an ESME              |
        | 4.12.1 | Import Supplier         | reads the maximum import demand of the ESME                  | an ESME              |
        | 4.12.2 | Export Supplier         | reads the maximum export demand of the ESME                  | an ESME              |
        | 4.14   | Import Supplier         | reads the prepayment daily read log of the ESME              | an ESME              |
        | 4.15   | Import Supplier         | reads the load limit data of the ESME                        | an ESME              |
        | 4.16   | Import Supplier         | reads the active power import of the ESME                    | an ESME              |
        | 4.17   | Import Supplier         | reads the daily consumption log of the ESME                  | an ESME              |
        | 4.18   | Import Supplier         | reads the meter balance of the ESME                          | an ESME              |
        | 6.2.1  | Import Supplier         | reads the voltage settings of the ESME                       | an ESME              |
        | 6.2.2  | Import Supplier         | reads the randomisation of the ESME                          | an ESME              |
        | 6.2.3  | Import Supplier         | reads the billing calendar of the ESME                       | an ESME              |
        | 6.2.4  | Import Supplier         | reads the identity of the ESME                               | an ESME              |
        | 6.2.5  | Import Supplier         | reads the power thresholds of the ESME                       | an ESME              |
        | 6.2.7  | Import Supplier         | reads the MPxN of the ESME                                   | an ESME              |
        | 6.2.8  | Gas Supplier            | reads the gas settings of the GSME                           | a GSME               |
        | 6.2.9  | Import Supplier         | reads the payment mode of the ESME                           | an ESME              |
        | 6.2.10 | Electricity Distributor | reads the alert behaviours of the ESME                       | an ESME              |
        | 6.4.2  | Import Supplier         | resets the load limit counter of the ESME                    | an ESME              |
        | 6.12   | Import Supplier         | updates the power thresholds of the ESME                     | an ESME              |
        | 6.20.1 | Import Supplier         | sets the import MPAN of the ESME                             | an ESME              |
        | 6.20.2 | Export Supplier         | sets the export MPAN of the ESME                             | an ESME              |
        | 6.25   | Import Supplier         | sets the supply tamper state of the ESME                     | an ESME              |
        | 6.27   | Electricity Distributor | resets the voltage counters of the ESME                      | an ESME              |
        | 6.29   | Import Supplier         | scans the Sub GHz channels of the Communications Hub         | a Communications Hub |
        | 6.30   | Import Supplier         | reads the Sub GHz configuration of the Communications Hub    | a Communications Hub |
        | 6.31   | Import Supplier         | reads the Sub GHz channel of the Communications Hub          | a Communications Hub |
        | 7.1    | Import Supplier         | enables the supply of the ESME                               | an ESME              |
        | 7.3    | Import Supplier         | arms the supply of the ESME                                  | an ESME              |
        | 7.4    | Import Supplier         | reads the supply status of the ESME                          | an ESME              |
        | 7.12   | Import Supplier         | sets the randomised offset limit of the ESME                 | an ESME              |
        | 14.1   | Gas Transporter         | records the network data of the GSME                         | a GSME               |
