@SCHEMA
Feature: Requests that say nothing but what they are, or a word or two
  DUIS 3.8, unchanged in 4.0 (note 1.1): configuration that is read, supply that is enabled or armed, counters that are reset. Their Body is
  empty, so that all that a candidate can do is to take one for another, or to forget a part of what it stands for.
  Actors: everybody with a role; the meters, the Gas Proxy Function and the Communications Hub of one home.

  @SCHEMA-04
  Rule: A request without items is carried out by the command that there is for it, for the roles of the Service Request Matrix

    @S-2077 @interpretation:use-cases-of-devices @interpretation:other-user-responsibility
    Scenario Outline: Carried out by the <device> when the <user> <request>
      Given <devices>
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: every role that the matrix names and that goes with the device
        | case           | user                    | request                                                   | device             | devices                          | use case                     |
        | 1.7-IS         | Import Supplier         | resets the tariff block counters of the ESME              | ESME               | an ESME at GBCS 4.0              | ECS05, message code 0x001D   |
        | 2.5-IS         | Import Supplier         | activates the emergency credit of the ESME                | ESME               | an ESME at GBCS 4.0              | ECS09, message code 0x0020   |
        | 2.5-GSME-GS    | Gas Supplier            | activates the emergency credit of the GSME                | GSME               | a GSME at GBCS 4.0               | GCS06, message code 0x0070   |
        | 3.5-IS         | Import Supplier         | disables the privacy PIN of the ESME                      | ESME               | an ESME at GBCS 4.0              | ECS14, message code 0x0023   |
        | 3.5-GSME-GS    | Gas Supplier            | disables the privacy PIN of the GSME                      | GSME               | a GSME at GBCS 4.0               | GCS11, message code 0x0073   |
        | 6.2.1-C-IS     | Import Supplier         | reads the voltage settings of the ESME                    | ESME               | an ESME of variant C at GBCS 4.0 | ECS26k, message code 0x00C6  |
        | 6.2.1-IS       | Import Supplier         | reads the voltage settings of the ESME                    | ESME               | an ESME at GBCS 4.0              | ECS26b, message code 0x003C  |
        | 6.2.1-ED       | Electricity Distributor | reads the voltage settings of the ESME                    | ESME               | an ESME at GBCS 4.0              | ECS26b, message code 0x003C  |
        | 6.2.2-IS       | Import Supplier         | reads the randomisation of the ESME                       | ESME               | an ESME at GBCS 4.0              | ECS26c, message code 0x003D  |
        | 6.2.2-ED       | Electricity Distributor | reads the randomisation of the ESME                       | ESME               | an ESME at GBCS 4.0              | ECS26c, message code 0x003D  |
        | 6.2.3-IS       | Import Supplier         | reads the billing calendar of the ESME                    | ESME               | an ESME at GBCS 4.0              | ECS26l, message code 0x00D9  |
        | 6.2.3-GSME-GS  | Gas Supplier            | reads the billing calendar of the GSME                    | GSME               | a GSME at GBCS 4.0               | GCS21k, message code 0x00DA  |
        | 6.2.4-IS       | Import Supplier         | reads the identity of the ESME                            | ESME               | an ESME at GBCS 4.0              | ECS26m, message code 0x00F9  |
        | 6.2.4-ES       | Export Supplier         | reads the identity of the ESME                            | ESME               | an ESME at GBCS 4.0              | ECS26m, message code 0x00F9  |
        | 6.2.4-ED       | Electricity Distributor | reads the identity of the ESME                            | ESME               | an ESME at GBCS 4.0              | ECS26m, message code 0x00F9  |
        | 6.2.4-OU       | Other User              | reads the identity of the ESME                            | ESME               | an ESME at GBCS 4.0              | ECS26m, message code 0x00F9  |
        | 6.2.4-CHF-IS   | Import Supplier         | reads the identity of the Communications Hub              | Communications Hub | a Communications Hub at GBCS 4.0 | ECS26n, message code 0x00FA  |
        | 6.2.4-CHF-GS   | Gas Supplier            | reads the identity of the Communications Hub              | Communications Hub | a Communications Hub at GBCS 4.0 | ECS26n, message code 0x00FA  |
        | 6.2.4-CHF-ED   | Electricity Distributor | reads the identity of the Communications Hub              | Communications Hub | a Communications Hub at GBCS 4.0 | ECS26n, message code 0x00FA  |
        | 6.2.4-CHF-OU   | Other User              | reads the identity of the Communications Hub              | Communications Hub | a Communications Hub at GBCS 4.0 | ECS26n, message code 0x00FA  |
        | 6.2.4-GSME-GS  | Gas Supplier            | reads the identity of the GSME                            | GSME               | a GSME at GBCS 4.0               | GCS21m, message code 0x00FB  |
        | 6.2.4-GSME-GT  | Gas Transporter         | reads the identity of the GSME                            | GSME               | a GSME at GBCS 4.0               | GCS21m, message code 0x00FB  |
        | 6.2.4-GSME-OU  | Other User              | reads the identity of the GSME                            | GSME               | a GSME at GBCS 4.0               | GCS21m, message code 0x00FB  |
        | 6.2.4-GPF-GS   | Gas Supplier            | reads the identity of the GPF                             | GPF                | a GPF at GBCS 4.0                | GCS21m, message code 0x00FB  |
        | 6.2.4-GPF-GT   | Gas Transporter         | reads the identity of the GPF                             | GPF                | a GPF at GBCS 4.0                | GCS21m, message code 0x00FB  |
        | 6.2.4-GPF-OU   | Other User              | reads the identity of the GPF                             | GPF                | a GPF at GBCS 4.0                | GCS21m, message code 0x00FB  |
        | 6.2.5-IS       | Import Supplier         | reads the power thresholds of the ESME                    | ESME               | an ESME at GBCS 4.0              | ECS26f, message code 0x0040  |
        | 6.2.7-IS       | Import Supplier         | reads the MPxN of the ESME                                | ESME               | an ESME at GBCS 4.0              | ECS40, message code 0x004E   |
        | 6.2.7-ES       | Export Supplier         | reads the MPxN of the ESME                                | ESME               | an ESME at GBCS 4.0              | ECS40, message code 0x004E   |
        | 6.2.7-ED       | Electricity Distributor | reads the MPxN of the ESME                                | ESME               | an ESME at GBCS 4.0              | ECS40, message code 0x004E   |
        | 6.2.7-OU       | Other User              | reads the MPxN of the ESME                                | ESME               | an ESME at GBCS 4.0              | ECS40, message code 0x004E   |
        | 6.2.7-GSME-GS  | Gas Supplier            | reads the MPxN of the GSME                                | GSME               | a GSME at GBCS 4.0               | GCS46, message code 0x0089   |
        | 6.2.7-GSME-GT  | Gas Transporter         | reads the MPxN of the GSME                                | GSME               | a GSME at GBCS 4.0               | GCS46, message code 0x0089   |
        | 6.2.7-GSME-OU  | Other User              | reads the MPxN of the GSME                                | GSME               | a GSME at GBCS 4.0               | GCS46, message code 0x0089   |
        | 6.2.8-GSME-GS  | Gas Supplier            | reads the gas settings of the GSME                        | GSME               | a GSME at GBCS 4.0               | GCS21a, message code 0x007B  |
        | 6.2.8-GSME-GT  | Gas Transporter         | reads the gas settings of the GSME                        | GSME               | a GSME at GBCS 4.0               | GCS21a, message code 0x007B  |
        | 6.2.9-IS       | Import Supplier         | reads the payment mode of the ESME                        | ESME               | an ESME at GBCS 4.0              | ECS26j, message code 0x00BE  |
        | 6.2.9-GSME-GS  | Gas Supplier            | reads the payment mode of the GSME                        | GSME               | a GSME at GBCS 4.0               | GCS21j, message code 0x00BF  |
        | 6.2.10-ED      | Electricity Distributor | reads the alert behaviours of the ESME                    | ESME               | an ESME at GBCS 4.0              | ECS25r2, message code 0x00EF |
        | 6.2.10-IS      | Import Supplier         | reads the alert behaviours of the ESME                    | ESME               | an ESME at GBCS 4.0              | ECS25r1, message code 0x00EE |
        | 6.2.10-GSME-GS | Gas Supplier            | reads the alert behaviours of the GSME                    | GSME               | a GSME at GBCS 4.0               | GCS20r, message code 0x00F1  |
        | 6.27-C-ED      | Electricity Distributor | resets the voltage counters of the ESME                   | ESME               | an ESME of variant C at GBCS 4.0 | ECS29f, message code 0x00D4  |
        | 6.27-ED        | Electricity Distributor | resets the voltage counters of the ESME                   | ESME               | an ESME at GBCS 4.0              | ECS29e, message code 0x00D3  |
        | 6.29-CHF-IS    | Import Supplier         | scans the Sub GHz channels of the Communications Hub      | Communications Hub | a Communications Hub at GBCS 4.0 | DBCH05, message code 0x010E  |
        | 6.29-CHF-GS    | Gas Supplier            | scans the Sub GHz channels of the Communications Hub      | Communications Hub | a Communications Hub at GBCS 4.0 | DBCH05, message code 0x010E  |
        | 6.30-CHF-IS    | Import Supplier         | reads the Sub GHz configuration of the Communications Hub | Communications Hub | a Communications Hub at GBCS 4.0 | DBCH03, message code 0x010C  |
        | 6.30-CHF-GS    | Gas Supplier            | reads the Sub GHz configuration of the Communications Hub | Communications Hub | a Communications Hub at GBCS 4.0 | DBCH03, message code 0x010C  |
        | 6.31-CHF-IS    | Import Supplier         | reads the Sub GHz channel of the Communications Hub       | Communications Hub | a Communications Hub at GBCS 4.0 | DBCH01, message code 0x010A  |
        | 6.31-CHF-GS    | Gas Supplier            | reads the Sub GHz channel of the Communications Hub       | Communications Hub | a Communications Hub at GBCS 4.0 | DBCH01, message code 0x010A  |
        | 7.1-IS         | Import Supplier         | enables the supply of the ESME                            | ESME               | an ESME at GBCS 4.0              | ECS42, message code 0x004F   |
        | 7.3-IS         | Import Supplier         | arms the supply of the ESME                               | ESME               | an ESME at GBCS 4.0              | ECS44, message code 0x0051   |
        | 7.3-GSME-GS    | Gas Supplier            | arms the supply of the GSME                               | GSME               | a GSME at GBCS 4.0               | GCS39, message code 0x0085   |
        | 7.4-IS         | Import Supplier         | reads the supply status of the ESME                       | ESME               | an ESME at GBCS 4.0              | ECS45, message code 0x0052   |
        | 7.4-ES         | Export Supplier         | reads the supply status of the ESME                       | ESME               | an ESME at GBCS 4.0              | ECS45, message code 0x0052   |
        | 7.4-ED         | Electricity Distributor | reads the supply status of the ESME                       | ESME               | an ESME at GBCS 4.0              | ECS45, message code 0x0052   |
        | 7.4-GSME-GS    | Gas Supplier            | reads the supply status of the GSME                       | GSME               | a GSME at GBCS 4.0               | GCS33, message code 0x0082   |
        | 7.4-GSME-GT    | Gas Transporter         | reads the supply status of the GSME                       | GSME               | a GSME at GBCS 4.0               | GCS33, message code 0x0082   |

    @S-2078 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user>, whose role has no such request, <request>
      Given <devices>
      When the <user> <request>
      Then the request is refused with E2
      And the <device> receives nothing

      Examples: every role that the matrix does not name
        | case       | user                      | request                                                   | device             | devices                          |
        | 1.7-ES     | Export Supplier           | resets the tariff block counters of the ESME              | ESME               | an ESME at GBCS 4.0              |
        | 1.7-GS     | Gas Supplier              | resets the tariff block counters of the ESME              | ESME               | an ESME at GBCS 4.0              |
        | 1.7-ED     | Electricity Distributor   | resets the tariff block counters of the ESME              | ESME               | an ESME at GBCS 4.0              |
        | 1.7-GT     | Gas Transporter           | resets the tariff block counters of the ESME              | ESME               | an ESME at GBCS 4.0              |
        | 1.7-OU     | Other User                | resets the tariff block counters of the ESME              | ESME               | an ESME at GBCS 4.0              |
        | 1.7-RSA    | Registered Supplier Agent | resets the tariff block counters of the ESME              | ESME               | an ESME at GBCS 4.0              |
        | 2.5-ES     | Export Supplier           | activates the emergency credit of the ESME                | ESME               | an ESME at GBCS 4.0              |
        | 2.5-ED     | Electricity Distributor   | activates the emergency credit of the ESME                | ESME               | an ESME at GBCS 4.0              |
        | 2.5-GT     | Gas Transporter           | activates the emergency credit of the GSME                | GSME               | a GSME at GBCS 4.0               |
        | 2.5-OU     | Other User                | activates the emergency credit of the ESME                | ESME               | an ESME at GBCS 4.0              |
        | 2.5-RSA    | Registered Supplier Agent | activates the emergency credit of the ESME                | ESME               | an ESME at GBCS 4.0              |
        | 3.5-ES     | Export Supplier           | disables the privacy PIN of the ESME                      | ESME               | an ESME at GBCS 4.0              |
        | 3.5-ED     | Electricity Distributor   | disables the privacy PIN of the ESME                      | ESME               | an ESME at GBCS 4.0              |
        | 3.5-GT     | Gas Transporter           | disables the privacy PIN of the GSME                      | GSME               | a GSME at GBCS 4.0               |
        | 3.5-OU     | Other User                | disables the privacy PIN of the ESME                      | ESME               | an ESME at GBCS 4.0              |
        | 3.5-RSA    | Registered Supplier Agent | disables the privacy PIN of the ESME                      | ESME               | an ESME at GBCS 4.0              |
        | 6.2.1-ES   | Export Supplier           | reads the voltage settings of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.1-GS   | Gas Supplier              | reads the voltage settings of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.1-GT   | Gas Transporter           | reads the voltage settings of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.1-OU   | Other User                | reads the voltage settings of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.2-ES   | Export Supplier           | reads the randomisation of the ESME                       | ESME               | an ESME at GBCS 4.0              |
        | 6.2.2-GS   | Gas Supplier              | reads the randomisation of the ESME                       | ESME               | an ESME at GBCS 4.0              |
        | 6.2.2-GT   | Gas Transporter           | reads the randomisation of the ESME                       | ESME               | an ESME at GBCS 4.0              |
        | 6.2.2-OU   | Other User                | reads the randomisation of the ESME                       | ESME               | an ESME at GBCS 4.0              |
        | 6.2.3-ES   | Export Supplier           | reads the billing calendar of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.3-ED   | Electricity Distributor   | reads the billing calendar of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.3-GT   | Gas Transporter           | reads the billing calendar of the GSME                    | GSME               | a GSME at GBCS 4.0               |
        | 6.2.3-OU   | Other User                | reads the billing calendar of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.5-ES   | Export Supplier           | reads the power thresholds of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.5-GS   | Gas Supplier              | reads the power thresholds of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.5-ED   | Electricity Distributor   | reads the power thresholds of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.5-GT   | Gas Transporter           | reads the power thresholds of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.5-OU   | Other User                | reads the power thresholds of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.8-IS   | Import Supplier           | reads the gas settings of the GSME                        | GSME               | a GSME at GBCS 4.0               |
        | 6.2.8-ES   | Export Supplier           | reads the gas settings of the GSME                        | GSME               | a GSME at GBCS 4.0               |
        | 6.2.8-ED   | Electricity Distributor   | reads the gas settings of the GSME                        | GSME               | a GSME at GBCS 4.0               |
        | 6.2.8-OU   | Other User                | reads the gas settings of the GSME                        | GSME               | a GSME at GBCS 4.0               |
        | 6.2.9-ES   | Export Supplier           | reads the payment mode of the ESME                        | ESME               | an ESME at GBCS 4.0              |
        | 6.2.9-ED   | Electricity Distributor   | reads the payment mode of the ESME                        | ESME               | an ESME at GBCS 4.0              |
        | 6.2.9-GT   | Gas Transporter           | reads the payment mode of the GSME                        | GSME               | a GSME at GBCS 4.0               |
        | 6.2.9-OU   | Other User                | reads the payment mode of the ESME                        | ESME               | an ESME at GBCS 4.0              |
        | 6.2.10-ES  | Export Supplier           | reads the alert behaviours of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.10-GT  | Gas Transporter           | reads the alert behaviours of the GSME                    | GSME               | a GSME at GBCS 4.0               |
        | 6.2.10-OU  | Other User                | reads the alert behaviours of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.2.10-RSA | Registered Supplier Agent | reads the alert behaviours of the ESME                    | ESME               | an ESME at GBCS 4.0              |
        | 6.27-IS    | Import Supplier           | resets the voltage counters of the ESME                   | ESME               | an ESME at GBCS 4.0              |
        | 6.27-ES    | Export Supplier           | resets the voltage counters of the ESME                   | ESME               | an ESME at GBCS 4.0              |
        | 6.27-GS    | Gas Supplier              | resets the voltage counters of the ESME                   | ESME               | an ESME at GBCS 4.0              |
        | 6.27-GT    | Gas Transporter           | resets the voltage counters of the ESME                   | ESME               | an ESME at GBCS 4.0              |
        | 6.27-OU    | Other User                | resets the voltage counters of the ESME                   | ESME               | an ESME at GBCS 4.0              |
        | 6.27-RSA   | Registered Supplier Agent | resets the voltage counters of the ESME                   | ESME               | an ESME at GBCS 4.0              |
        | 6.29-ES    | Export Supplier           | scans the Sub GHz channels of the Communications Hub      | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.29-ED    | Electricity Distributor   | scans the Sub GHz channels of the Communications Hub      | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.29-GT    | Gas Transporter           | scans the Sub GHz channels of the Communications Hub      | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.29-OU    | Other User                | scans the Sub GHz channels of the Communications Hub      | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.29-RSA   | Registered Supplier Agent | scans the Sub GHz channels of the Communications Hub      | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.30-ES    | Export Supplier           | reads the Sub GHz configuration of the Communications Hub | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.30-ED    | Electricity Distributor   | reads the Sub GHz configuration of the Communications Hub | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.30-GT    | Gas Transporter           | reads the Sub GHz configuration of the Communications Hub | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.30-OU    | Other User                | reads the Sub GHz configuration of the Communications Hub | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.31-ES    | Export Supplier           | reads the Sub GHz channel of the Communications Hub       | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.31-ED    | Electricity Distributor   | reads the Sub GHz channel of the Communications Hub       | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.31-GT    | Gas Transporter           | reads the Sub GHz channel of the Communications Hub       | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 6.31-OU    | Other User                | reads the Sub GHz channel of the Communications Hub       | Communications Hub | a Communications Hub at GBCS 4.0 |
        | 7.1-ES     | Export Supplier           | enables the supply of the ESME                            | ESME               | an ESME at GBCS 4.0              |
        | 7.1-GS     | Gas Supplier              | enables the supply of the ESME                            | ESME               | an ESME at GBCS 4.0              |
        | 7.1-ED     | Electricity Distributor   | enables the supply of the ESME                            | ESME               | an ESME at GBCS 4.0              |
        | 7.1-GT     | Gas Transporter           | enables the supply of the ESME                            | ESME               | an ESME at GBCS 4.0              |
        | 7.1-OU     | Other User                | enables the supply of the ESME                            | ESME               | an ESME at GBCS 4.0              |
        | 7.1-RSA    | Registered Supplier Agent | enables the supply of the ESME                            | ESME               | an ESME at GBCS 4.0              |
        | 7.3-ES     | Export Supplier           | arms the supply of the ESME                               | ESME               | an ESME at GBCS 4.0              |
        | 7.3-ED     | Electricity Distributor   | arms the supply of the ESME                               | ESME               | an ESME at GBCS 4.0              |
        | 7.3-GT     | Gas Transporter           | arms the supply of the GSME                               | GSME               | a GSME at GBCS 4.0               |
        | 7.3-OU     | Other User                | arms the supply of the ESME                               | ESME               | an ESME at GBCS 4.0              |
        | 7.3-RSA    | Registered Supplier Agent | arms the supply of the ESME                               | ESME               | an ESME at GBCS 4.0              |
        | 7.4-OU     | Other User                | reads the supply status of the ESME                       | ESME               | an ESME at GBCS 4.0              |

  @SCHEMA-04
  Rule: A request with an item or two has the device told it as it stands
    What the command says is judged item by item, with every command.

    @S-2079 @interpretation:use-cases-of-devices
    Scenario Outline: Given to the <device> as it was asked when the <user> <request>
      Given <devices>
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: either fuel, and values at their ends
        | case       | user            | request                                                                       | device | devices             | use case                    |
        | 2.2        | Import Supplier | tops up the ESME                                                              | ESME   | an ESME at GBCS 4.0 | CS01a, message code 0x0007  |
        | 2.2-zeroes | Import Supplier | tops up the ESME, with UTRN 00046144332040217300                              | ESME   | an ESME at GBCS 4.0 | CS01a, message code 0x0007  |
        | 2.2-gas    | Gas Supplier    | tops up the GSME                                                              | GSME   | a GSME at GBCS 4.0  | CS01b, message code 0x0097  |
        | 3.1        | Import Supplier | displays a message on the ESME                                                | ESME   | an ESME at GBCS 4.0 | ECS10, message code 0x0021  |
        | 3.1-gas    | Gas Supplier    | displays a message on the GSME                                                | GSME   | a GSME at GBCS 4.0  | GCS07, message code 0x0071  |
        | 3.4        | Import Supplier | updates the Supplier name of the ESME                                         | ESME   | an ESME at GBCS 4.0 | ECS16, message code 0x0025  |
        | 3.4-gas    | Gas Supplier    | updates the Supplier name of the GSME                                         | GSME   | a GSME at GBCS 4.0  | GCS44, message code 0x0088  |
        | 6.4.2      | Import Supplier | resets the load limit counter of the ESME                                     | ESME   | an ESME at GBCS 4.0 | ECS28b, message code 0x0044 |
        | 6.12       | Import Supplier | updates the power thresholds of the ESME                                      | ESME   | an ESME at GBCS 4.0 | ECS34, message code 0x0047  |
        | 6.12-large | Import Supplier | updates the power thresholds of the ESME, with MediumHighPowerThreshold 70000 | ESME   | an ESME at GBCS 4.0 | ECS34, message code 0x0047  |
        | 6.20.1     | Import Supplier | sets the import MPAN of the ESME                                              | ESME   | an ESME at GBCS 4.0 | ECS39a, message code 0x004C |
        | 6.20.1-gas | Gas Supplier    | sets the MPRN of the GSME                                                     | GSME   | a GSME at GBCS 4.0  | GCS41, message code 0x0087  |
        | 6.20.2     | Export Supplier | sets the export MPAN of the ESME                                              | ESME   | an ESME at GBCS 4.0 | ECS39b, message code 0x004D |
        | 6.25       | Import Supplier | sets the supply tamper state of the ESME                                      | ESME   | an ESME at GBCS 4.0 | ECS81, message code 0x0068  |
        | 7.12       | Import Supplier | sets the randomised offset limit of the ESME                                  | ESME   | an ESME at GBCS 4.0 | ECS38, message code 0x004B  |
        | 7.12-none  | Import Supplier | sets the randomised offset limit of the ESME, with RandomisedOffsetLimit 0    | ESME   | an ESME at GBCS 4.0 | ECS38, message code 0x004B  |
        | 7.12-most  | Import Supplier | sets the randomised offset limit of the ESME, with RandomisedOffsetLimit 1799 | ESME   | an ESME at GBCS 4.0 | ECS38, message code 0x004B  |
        | 14.1       | Gas Transporter | records the network data of the GSME                                          | GSME   | a GSME at GBCS 4.0  | GCS31, message code 0x0080  |

    @S-2080 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user>, who has no role for that, <request>
      Given <devices>
      When the <user> <request>
      Then the request is refused with E2
      And the <device> receives nothing

      Examples: every role that the matrix does not name
        | case       | user                      | request                                      | device | devices             |
        | 2.2-ES     | Export Supplier           | tops up the ESME                             | ESME   | an ESME at GBCS 4.0 |
        | 2.2-ED     | Electricity Distributor   | tops up the ESME                             | ESME   | an ESME at GBCS 4.0 |
        | 2.2-GT     | Gas Transporter           | tops up the ESME                             | ESME   | an ESME at GBCS 4.0 |
        | 2.2-OU     | Other User                | tops up the ESME                             | ESME   | an ESME at GBCS 4.0 |
        | 2.2-RSA    | Registered Supplier Agent | tops up the ESME                             | ESME   | an ESME at GBCS 4.0 |
        | 3.1-ES     | Export Supplier           | displays a message on the ESME               | ESME   | an ESME at GBCS 4.0 |
        | 3.1-ED     | Electricity Distributor   | displays a message on the ESME               | ESME   | an ESME at GBCS 4.0 |
        | 3.1-GT     | Gas Transporter           | displays a message on the ESME               | ESME   | an ESME at GBCS 4.0 |
        | 3.1-OU     | Other User                | displays a message on the ESME               | ESME   | an ESME at GBCS 4.0 |
        | 3.1-RSA    | Registered Supplier Agent | displays a message on the ESME               | ESME   | an ESME at GBCS 4.0 |
        | 3.4-ES     | Export Supplier           | updates the Supplier name of the ESME        | ESME   | an ESME at GBCS 4.0 |
        | 3.4-ED     | Electricity Distributor   | updates the Supplier name of the ESME        | ESME   | an ESME at GBCS 4.0 |
        | 3.4-GT     | Gas Transporter           | updates the Supplier name of the ESME        | ESME   | an ESME at GBCS 4.0 |
        | 3.4-OU     | Other User                | updates the Supplier name of the ESME        | ESME   | an ESME at GBCS 4.0 |
        | 3.4-RSA    | Registered Supplier Agent | updates the Supplier name of the ESME        | ESME   | an ESME at GBCS 4.0 |
        | 6.4.2-ES   | Export Supplier           | resets the load limit counter of the ESME    | ESME   | an ESME at GBCS 4.0 |
        | 6.4.2-GS   | Gas Supplier              | resets the load limit counter of the ESME    | ESME   | an ESME at GBCS 4.0 |
        | 6.4.2-ED   | Electricity Distributor   | resets the load limit counter of the ESME    | ESME   | an ESME at GBCS 4.0 |
        | 6.4.2-GT   | Gas Transporter           | resets the load limit counter of the ESME    | ESME   | an ESME at GBCS 4.0 |
        | 6.4.2-OU   | Other User                | resets the load limit counter of the ESME    | ESME   | an ESME at GBCS 4.0 |
        | 6.4.2-RSA  | Registered Supplier Agent | resets the load limit counter of the ESME    | ESME   | an ESME at GBCS 4.0 |
        | 6.12-ES    | Export Supplier           | updates the power thresholds of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.12-GS    | Gas Supplier              | updates the power thresholds of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.12-ED    | Electricity Distributor   | updates the power thresholds of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.12-GT    | Gas Transporter           | updates the power thresholds of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.12-OU    | Other User                | updates the power thresholds of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.12-RSA   | Registered Supplier Agent | updates the power thresholds of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.20.1-ES  | Export Supplier           | sets the import MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.1-ED  | Electricity Distributor   | sets the import MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.1-GT  | Gas Transporter           | sets the import MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.1-OU  | Other User                | sets the import MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.1-RSA | Registered Supplier Agent | sets the import MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.2-IS  | Import Supplier           | sets the export MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.2-GS  | Gas Supplier              | sets the export MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.2-ED  | Electricity Distributor   | sets the export MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.2-GT  | Gas Transporter           | sets the export MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.2-OU  | Other User                | sets the export MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.20.2-RSA | Registered Supplier Agent | sets the export MPAN of the ESME             | ESME   | an ESME at GBCS 4.0 |
        | 6.25-ES    | Export Supplier           | sets the supply tamper state of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.25-GS    | Gas Supplier              | sets the supply tamper state of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.25-ED    | Electricity Distributor   | sets the supply tamper state of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.25-GT    | Gas Transporter           | sets the supply tamper state of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.25-OU    | Other User                | sets the supply tamper state of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 6.25-RSA   | Registered Supplier Agent | sets the supply tamper state of the ESME     | ESME   | an ESME at GBCS 4.0 |
        | 7.12-ES    | Export Supplier           | sets the randomised offset limit of the ESME | ESME   | an ESME at GBCS 4.0 |
        | 7.12-GS    | Gas Supplier              | sets the randomised offset limit of the ESME | ESME   | an ESME at GBCS 4.0 |
        | 7.12-ED    | Electricity Distributor   | sets the randomised offset limit of the ESME | ESME   | an ESME at GBCS 4.0 |
        | 7.12-GT    | Gas Transporter           | sets the randomised offset limit of the ESME | ESME   | an ESME at GBCS 4.0 |
        | 7.12-OU    | Other User                | sets the randomised offset limit of the ESME | ESME   | an ESME at GBCS 4.0 |
        | 7.12-RSA   | Registered Supplier Agent | sets the randomised offset limit of the ESME | ESME   | an ESME at GBCS 4.0 |
        | 14.1-IS    | Import Supplier           | records the network data of the GSME         | GSME   | a GSME at GBCS 4.0  |
        | 14.1-ES    | Export Supplier           | records the network data of the GSME         | GSME   | a GSME at GBCS 4.0  |
        | 14.1-GS    | Gas Supplier              | records the network data of the GSME         | GSME   | a GSME at GBCS 4.0  |
        | 14.1-ED    | Electricity Distributor   | records the network data of the GSME         | GSME   | a GSME at GBCS 4.0  |
        | 14.1-OU    | Other User                | records the network data of the GSME         | GSME   | a GSME at GBCS 4.0  |
        | 14.1-RSA   | Registered Supplier Agent | records the network data of the GSME         | GSME   | a GSME at GBCS 4.0  |
