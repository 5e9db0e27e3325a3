@SCHEMA
Feature: Access control of the services that the note touches
  DUIS 3.2, unchanged in 4.0 (note 1.1); the Service Request Matrix says which roles a service is for, and only who is responsible for
  a device may use it there. Tried for every service and role, so that none rests on the example of another.
  Actors: everybody who has a role; the devices of one home.

  @SCHEMA-04
  Rule: A service is for the roles of the Service Request Matrix, and for whoever is responsible for the device

    @S-1300
    Scenario: Taken from the supplier who has the role and is responsible
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the device log of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS07, message code 0x0013
      And the Import Supplier receives I0 from the ESME

    @S-1301 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with E2
      And <target> receives nothing

      Examples: every role that the matrix does not name
        | case                       | user                      | request                                                                 | device                             | target                 |
        | 1.1.1-ED                   | Electricity Distributor   | updates the import tariff of the ESME                                   | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-GT                   | Gas Transporter           | updates the import tariff of the ESME                                   | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-ES                   | Export Supplier           | updates the import tariff of the ESME                                   | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-RSA                  | Registered Supplier Agent | updates the import tariff of the ESME                                   | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-OU                   | Other User                | updates the import tariff of the ESME                                   | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-ED                     | Electricity Distributor   | updates the prepayment configuration of the ESME                        | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-GT                     | Gas Transporter           | updates the prepayment configuration of the ESME                        | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-ES                     | Export Supplier           | updates the prepayment configuration of the ESME                        | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-RSA                    | Registered Supplier Agent | updates the prepayment configuration of the ESME                        | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-OU                     | Other User                | updates the prepayment configuration of the ESME                        | an ESME at GBCS 4.0                | the ESME               |
        | 3.3-ED                     | Electricity Distributor   | clears the event log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 3.3-GT                     | Gas Transporter           | clears the event log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 3.3-ES                     | Export Supplier           | clears the event log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 3.3-RSA                    | Registered Supplier Agent | clears the event log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 3.3-OU                     | Other User                | clears the event log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 6.7-IS                     | Import Supplier           | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-ED                     | Electricity Distributor   | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-GT                     | Gas Transporter           | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-ES                     | Export Supplier           | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-RSA                    | Registered Supplier Agent | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME               |
        | 6.7-OU                     | Other User                | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME               |
        | 6.13-ES                    | Export Supplier           | reads the security log of the ESME                                      | an ESME at GBCS 4.0                | the ESME               |
        | 6.13-OU                    | Other User                | reads the security log of the ESME                                      | an ESME at GBCS 4.0                | the ESME               |
        | 6.14.1-GS                  | Gas Supplier              | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-ED                  | Electricity Distributor   | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-GT                  | Gas Transporter           | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-ES                  | Export Supplier           | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-RSA                 | Registered Supplier Agent | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.1-OU                  | Other User                | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.2-GS                  | Gas Supplier              | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-ED                  | Electricity Distributor   | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-GT                  | Gas Transporter           | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-ES                  | Export Supplier           | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-RSA                 | Registered Supplier Agent | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-OU                  | Other User                | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.3-GS                  | Gas Supplier              | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-ED                  | Electricity Distributor   | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-GT                  | Gas Transporter           | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-ES                  | Export Supplier           | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-RSA                 | Registered Supplier Agent | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-OU                  | Other User                | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.15.1-ES                  | Export Supplier           | updates the Supplier's credentials of the ESME                          | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-RSA                 | Registered Supplier Agent | updates the Supplier's credentials of the ESME                          | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-OU                  | Other User                | updates the Supplier's credentials of the ESME                          | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-ES                  | Export Supplier           | retrieves the Supplier's and Network Operator's credentials of the ESME | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-RSA                 | Registered Supplier Agent | retrieves the Supplier's and Network Operator's credentials of the ESME | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-OU                  | Other User                | retrieves the Supplier's and Network Operator's credentials of the ESME | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-load-controller-ES  | Export Supplier           | retrieves the Supplier's and Load Controller's credentials of the ESME  | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-load-controller-RSA | Registered Supplier Agent | retrieves the Supplier's and Load Controller's credentials of the ESME  | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-load-controller-OU  | Other User                | retrieves the Supplier's and Load Controller's credentials of the ESME  | an ESME at GBCS 4.0                | the ESME               |
        | 7.2-ED                     | Electricity Distributor   | disables the supply of the ESME                                         | an ESME at GBCS 4.0                | the ESME               |
        | 7.2-GT                     | Gas Transporter           | disables the supply of the ESME                                         | an ESME at GBCS 4.0                | the ESME               |
        | 7.2-ES                     | Export Supplier           | disables the supply of the ESME                                         | an ESME at GBCS 4.0                | the ESME               |
        | 7.2-RSA                    | Registered Supplier Agent | disables the supply of the ESME                                         | an ESME at GBCS 4.0                | the ESME               |
        | 7.2-OU                     | Other User                | disables the supply of the ESME                                         | an ESME at GBCS 4.0                | the ESME               |
        | 7.5-GS                     | Gas Supplier              | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-ED                     | Electricity Distributor   | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-GT                     | Gas Transporter           | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-ES                     | Export Supplier           | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-RSA                    | Registered Supplier Agent | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.5-OU                     | Other User                | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-GS                     | Gas Supplier              | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-ED                     | Electricity Distributor   | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-GT                     | Gas Transporter           | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-ES                     | Export Supplier           | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-RSA                    | Registered Supplier Agent | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6-OU                     | Other User                | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-GS                     | Gas Supplier              | reads the auxiliary load switch data of the ESME                        | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-GT                     | Gas Transporter           | reads the auxiliary load switch data of the ESME                        | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-ES                     | Export Supplier           | reads the auxiliary load switch data of the ESME                        | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-RSA                    | Registered Supplier Agent | reads the auxiliary load switch data of the ESME                        | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-GS                     | Gas Supplier              | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-ED                     | Electricity Distributor   | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-GT                     | Gas Transporter           | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-ES                     | Export Supplier           | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-RSA                    | Registered Supplier Agent | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8-OU                     | Other User                | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.9-GS                     | Gas Supplier              | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-ED                     | Electricity Distributor   | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-GT                     | Gas Transporter           | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-ES                     | Export Supplier           | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-RSA                    | Registered Supplier Agent | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-OU                     | Other User                | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-GS                    | Gas Supplier              | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-ED                    | Electricity Distributor   | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-GT                    | Gas Transporter           | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-ES                    | Export Supplier           | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-RSA                   | Registered Supplier Agent | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-OU                    | Other User                | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.14-GS                    | Gas Supplier              | reads the auxiliary controller configuration of the ESME                | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.14-GT                    | Gas Transporter           | reads the auxiliary controller configuration of the ESME                | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.14-ES                    | Export Supplier           | reads the auxiliary controller configuration of the ESME                | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.14-RSA                   | Registered Supplier Agent | reads the auxiliary controller configuration of the ESME                | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-GS                    | Gas Supplier              | reads the auxiliary controller operational data of the ESME             | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-GT                    | Gas Transporter           | reads the auxiliary controller operational data of the ESME             | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-ES                    | Export Supplier           | reads the auxiliary controller operational data of the ESME             | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-RSA                   | Registered Supplier Agent | reads the auxiliary controller operational data of the ESME             | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 8.9-ED                     | Electricity Distributor   | reads the device log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-GT                     | Gas Transporter           | reads the device log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-ES                     | Export Supplier           | reads the device log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-RSA                    | Registered Supplier Agent | reads the device log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-hub-ED                 | Electricity Distributor   | reads the device log of the Communications Hub                          | a Communications Hub at GBCS 3.2   | the Communications Hub |
        | 8.9-hub-GT                 | Gas Transporter           | reads the device log of the Communications Hub                          | a Communications Hub at GBCS 3.2   | the Communications Hub |
        | 8.9-hub-ES                 | Export Supplier           | reads the device log of the Communications Hub                          | a Communications Hub at GBCS 3.2   | the Communications Hub |
        | 8.9-hub-RSA                | Registered Supplier Agent | reads the device log of the Communications Hub                          | a Communications Hub at GBCS 3.2   | the Communications Hub |

    @S-1302 @negative
    Scenario Outline: Refused with E4 when a supplier of the same role who is not responsible <request>
      Given <device>
      When the Other Supplier <request>
      Then the request is refused with E4
      And <target> receives nothing

      Examples: every service, by its request
        | case                   | request                                                                 | device                             | target                 |
        | 1.1.1                  | updates the import tariff of the ESME                                   | an ESME at GBCS 4.0                | the ESME               |
        | 2.1                    | updates the prepayment configuration of the ESME                        | an ESME at GBCS 4.0                | the ESME               |
        | 3.3                    | clears the event log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 6.7                    | sets the gas flow rate of the GSME as a decimal                         | a GSME at GBCS 4.0                 | the GSME               |
        | 6.13                   | reads the security log of the ESME                                      | an ESME at GBCS 4.0                | the ESME               |
        | 6.14.1                 | updates the auxiliary load descriptions of the ESME                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.2                 | updates the auxiliary load schedule of the ESME                         | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.3                 | updates the auxiliary controller schedule of the ESME                   | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.15.1                 | updates the Supplier's credentials of the ESME                          | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1                 | retrieves the Supplier's and Network Operator's credentials of the ESME | an ESME at GBCS 4.0                | the ESME               |
        | 6.24.1-load-controller | retrieves the Supplier's and Load Controller's credentials of the ESME  | an ESME at GBCS 4.0                | the ESME               |
        | 7.2                    | disables the supply of the ESME                                         | an ESME at GBCS 4.0                | the ESME               |
        | 7.5                    | activates the auxiliary load of the ESME                                | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.6                    | deactivates the auxiliary load of the ESME                              | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7                    | reads the auxiliary load switch data of the ESME                        | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.8                    | resets the auxiliary load of the ESME                                   | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.9                    | adds an auxiliary load to the boost button of the ESME                  | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10                   | removes an auxiliary load from the boost button of the ESME             | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.14                   | reads the auxiliary controller configuration of the ESME                | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15                   | reads the auxiliary controller operational data of the ESME             | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 8.9                    | reads the device log of the ESME                                        | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-hub                | reads the device log of the Communications Hub                          | a Communications Hub at GBCS 3.2   | the Communications Hub |
        | 11.2-gas               | reads the firmware version of the GSME                                  | a GSME at GBCS 4.0                 | the GSME               |

    @S-1303 @negative @interpretation:smets1-not-supported-code @interpretation:smets1-services
    Scenario Outline: Refused for a SMETS1 ESME when the Import Supplier <request>
      Given a SMETS1 ESME
      When the Import Supplier <request>
      Then the request is refused with the smets1-not-supported-code
      And the ESME receives nothing

      Examples: services that are for SMETS2 devices alone
        | case   | request                                                        |
        | 6.14.3 | updates the auxiliary controller schedule of the ESME          |
        | 7.14   | reads the auxiliary controller configuration of the ESME       |
        | 7.15   | reads the auxiliary controller operational data of the ESME    |
