@SCHEMA
Feature: The readings of meters and of what keeps copies of them
  DUIS 3.8.17 and after, unchanged in 4.0 (note 1.1): every reading becomes the command that there is for its device, for the period that
  was asked, and what the device answers is for the eyes of the User who asked.
  Actors: the Suppliers and network parties of one home; its ESME, GSME and GPF.

  @SCHEMA-04
  Rule: A reading is carried out by the command that there is for it, and answered to the User who asked
    What an answer that says something of the consumer is encrypted for, and the period in a command, are judged with every message.
    Who has no role is refused: see the next Rule.

    @S-2064 @interpretation:use-cases-of-devices
    Scenario Outline: Answered by the <device> when the <user> <request>
      Given <devices>
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: of electricity
        | case   | user            | request                                                      | device | devices                          | use case                    |
        | 4.1.2  | Import Supplier | reads the import time-of-use registers of the ESME           | ESME   | an ESME at GBCS 4.0              | ECS17d, message code 0x0029 |
        | 4.1.3  | Import Supplier | reads the import time-of-use registers of the ESME by blocks | ESME   | an ESME at GBCS 4.0              | ECS17e, message code 0x002A |
        | 4.2    | Export Supplier | reads the export registers of the ESME                       | ESME   | an ESME at GBCS 4.0              | ECS17a, message code 0x0026 |
        | 4.3    | Import Supplier | reads the prepayment values of the ESME                      | ESME   | an ESME at GBCS 4.0              | ECS19, message code 0x002D  |
        | 4.4.2  | Import Supplier | reads the bills of the ESME upon changes of tariff           | ESME   | an ESME at GBCS 4.0              | ECS20b, message code 0x002F |
        | 4.4.3  | Import Supplier | reads the bills of the ESME by its calendar                  | ESME   | an ESME at GBCS 4.0              | ECS20c, message code 0x0030 |
        | 4.4.4  | Import Supplier | reads the debt payments of the ESME                          | ESME   | an ESME at GBCS 4.0              | ECS20a, message code 0x002E |
        | 4.4.5  | Import Supplier | reads the prepayment credits of the ESME                     | ESME   | an ESME at GBCS 4.0              | ECS20d, message code 0x00C9 |
        | 4.6.1  | Import Supplier | reads the import daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS21a, message code 0x0033 |
        | 4.6.2  | Export Supplier | reads the export daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS21c, message code 0x0035 |
        | 4.8.1  | Import Supplier | reads the active import profile of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS22b, message code 0x0037 |
        | 4.8.2  | Import Supplier | reads the reactive import profile of the ESME                | ESME   | an ESME at GBCS 4.0              | ECS22c, message code 0x0038 |
        | 4.8.3  | Export Supplier | reads the export profile of the ESME                         | ESME   | an ESME at GBCS 4.0              | ECS22a, message code 0x0036 |
        | 4.10-C | Import Supplier | reads the network data of the ESME                           | ESME   | an ESME of variant C at GBCS 4.0 | ECS23b, message code 0x00BC |
        | 4.10   | Import Supplier | reads the network data of the ESME                           | ESME   | an ESME at GBCS 4.0              | ECS23, message code 0x0039  |
        | 4.11.1 | Import Supplier | reads the tariff of the ESME                                 | ESME   | an ESME at GBCS 4.0              | ECS24, message code 0x003A  |
        | 4.11.2 | Import Supplier | reads the tariff of the second element of the ESME           | ESME   | an ESME of variant B at GBCS 4.0 | ECS24b, message code 0x00BD |
        | 4.12.1 | Import Supplier | reads the maximum import demand of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS18b, message code 0x002C |
        | 4.12.2 | Export Supplier | reads the maximum export demand of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS18a, message code 0x002B |
        | 4.14   | Import Supplier | reads the prepayment daily read log of the ESME              | ESME   | an ESME at GBCS 4.0              | ECS21b, message code 0x0034 |
        | 4.15   | Import Supplier | reads the load limit data of the ESME                        | ESME   | an ESME at GBCS 4.0              | ECS27, message code 0x0042  |
        | 4.16   | Import Supplier | reads the active power import of the ESME                    | ESME   | an ESME at GBCS 4.0              | ECS17c, message code 0x0028 |
        | 4.17   | Import Supplier | reads the daily consumption log of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS66, message code 0x0060  |
        | 4.18   | Import Supplier | reads the meter balance of the ESME                          | ESME   | an ESME at GBCS 4.0              | ECS82, message code 0x0069  |

      Examples: of gas, by the meter and by what keeps a copy of it
        | case        | user         | request                                            | device | devices            | use case                    |
        | 4.1.2-GSME  | Gas Supplier | reads the import time-of-use registers of the GSME | GSME   | a GSME at GBCS 4.0 | GCS13c, message code 0x00B6 |
        | 4.1.2-GPF   | Gas Supplier | reads the import time-of-use registers of the GPF  | GPF    | a GPF at GBCS 4.0  | GCS13c, message code 0x00B6 |
        | 4.1.4-GSME  | Gas Supplier | reads the import block counters of the GSME        | GSME   | a GSME at GBCS 4.0 | GCS13b, message code 0x00B8 |
        | 4.1.4-GPF   | Gas Supplier | reads the import block counters of the GPF         | GPF    | a GPF at GBCS 4.0  | GCS13b, message code 0x00B8 |
        | 4.3-GSME    | Gas Supplier | reads the prepayment values of the GSME            | GSME   | a GSME at GBCS 4.0 | GCS14, message code 0x0075  |
        | 4.3-GPF     | Gas Supplier | reads the prepayment values of the GPF             | GPF    | a GPF at GBCS 4.0  | GCS14, message code 0x0075  |
        | 4.4.2-GSME  | Gas Supplier | reads the bills of the GSME upon changes of tariff | GSME   | a GSME at GBCS 4.0 | GCS15b, message code 0x00C3 |
        | 4.4.2-GPF   | Gas Supplier | reads the bills of the GPF upon changes of tariff  | GPF    | a GPF at GBCS 4.0  | GCS15b, message code 0x00C3 |
        | 4.4.3-GSME  | Gas Supplier | reads the bills of the GSME by its calendar        | GSME   | a GSME at GBCS 4.0 | GCS15c, message code 0x0076 |
        | 4.4.3-GPF   | Gas Supplier | reads the bills of the GPF by its calendar         | GPF    | a GPF at GBCS 4.0  | GCS15c, message code 0x0076 |
        | 4.4.4-GSME  | Gas Supplier | reads the debt payments of the GSME                | GSME   | a GSME at GBCS 4.0 | GCS15d, message code 0x00C4 |
        | 4.4.4-GPF   | Gas Supplier | reads the debt payments of the GPF                 | GPF    | a GPF at GBCS 4.0  | GCS15d, message code 0x00C4 |
        | 4.4.5-GSME  | Gas Supplier | reads the prepayment credits of the GSME           | GSME   | a GSME at GBCS 4.0 | GCS15e, message code 0x00C5 |
        | 4.4.5-GPF   | Gas Supplier | reads the prepayment credits of the GPF            | GPF    | a GPF at GBCS 4.0  | GCS15e, message code 0x00C5 |
        | 4.6.1-GSME  | Gas Supplier | reads the import daily read log of the GSME        | GSME   | a GSME at GBCS 4.0 | GCS16a, message code 0x0077 |
        | 4.6.1-GPF   | Gas Supplier | reads the import daily read log of the GPF         | GPF    | a GPF at GBCS 4.0  | GCS16a, message code 0x0077 |
        | 4.8.1-GSME  | Gas Supplier | reads the active import profile of the GSME        | GSME   | a GSME at GBCS 4.0 | GCS17, message code 0x0078  |
        | 4.8.1-GPF   | Gas Supplier | reads the active import profile of the GPF         | GPF    | a GPF at GBCS 4.0  | GCS17, message code 0x0078  |
        | 4.10-GSME   | Gas Supplier | reads the network data of the GSME                 | GSME   | a GSME at GBCS 4.0 | GCS18, message code 0x0079  |
        | 4.11.1-GSME | Gas Supplier | reads the tariff of the GSME                       | GSME   | a GSME at GBCS 4.0 | GCS21f, message code 0x009F |
        | 4.11.1-GPF  | Gas Supplier | reads the tariff of the GPF                        | GPF    | a GPF at GBCS 4.0  | GCS21f, message code 0x009F |
        | 4.14-GSME   | Gas Supplier | reads the prepayment daily read log of the GSME    | GSME   | a GSME at GBCS 4.0 | GCS16b, message code 0x0096 |
        | 4.14-GPF    | Gas Supplier | reads the prepayment daily read log of the GPF     | GPF    | a GPF at GBCS 4.0  | GCS16b, message code 0x0096 |
        | 4.17-GPF    | Gas Supplier | reads the daily consumption log of the GPF         | GPF    | a GPF at GBCS 4.0  | GCS61, message code 0x00A0  |
        | 4.18-GSME   | Gas Supplier | reads the meter balance of the GSME                | GSME   | a GSME at GBCS 4.0 | GCS60, message code 0x008D  |
        | 4.18-GPF    | Gas Supplier | reads the meter balance of the GPF                 | GPF    | a GPF at GBCS 4.0  | GCS60, message code 0x008D  |

    @S-2074 @interpretation:use-cases-of-devices @interpretation:other-user-responsibility
    Scenario Outline: Answered by the <device>, for the certificate that was sent along, when the <user> <request>
      Given a <device> at GBCS 4.0
      When the <user> <request> with its certificate
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: a User whom the device does not know
        | case  | user       | request                                     | device | use case                    |
        | 4.8.1 | Other User | reads the active import profile of the ESME | ESME   | ECS22b, message code 0x0037 |
        | gas   | Other User | reads the active import profile of the GPF  | GPF    | GCS17, message code 0x0078  |
        | 4.17  | Other User | reads the daily consumption log of the ESME | ESME   | ECS66, message code 0x0060  |
        | proxy | Other User | reads the daily consumption log of the GPF  | GPF    | GCS61, message code 0x00A0  |

  @SCHEMA-04
  Rule: A reading is for the roles of the Service Request Matrix

    @S-2075 @interpretation:use-cases-of-devices @interpretation:other-user-responsibility
    Scenario Outline: Answered to the <user>, who <request>
      Given <devices>
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: every other role that the matrix names
        | case           | user                    | request                                                      | device | devices                          | use case                    |
        | 4.1.2-ED       | Electricity Distributor | reads the import time-of-use registers of the ESME           | ESME   | an ESME at GBCS 4.0              | ECS17d, message code 0x0029 |
        | 4.1.2-GSME-GT  | Gas Transporter         | reads the import time-of-use registers of the GSME           | GSME   | a GSME at GBCS 4.0               | GCS13c, message code 0x00B6 |
        | 4.1.2-GPF-GT   | Gas Transporter         | reads the import time-of-use registers of the GPF            | GPF    | a GPF at GBCS 4.0                | GCS13c, message code 0x00B6 |
        | 4.1.3-ED       | Electricity Distributor | reads the import time-of-use registers of the ESME by blocks | ESME   | an ESME at GBCS 4.0              | ECS17e, message code 0x002A |
        | 4.2-ED         | Electricity Distributor | reads the export registers of the ESME                       | ESME   | an ESME at GBCS 4.0              | ECS17a, message code 0x0026 |
        | 4.8.1-ED       | Electricity Distributor | reads the active import profile of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS22b, message code 0x0037 |
        | 4.8.1-GSME-GT  | Gas Transporter         | reads the active import profile of the GSME                  | GSME   | a GSME at GBCS 4.0               | GCS17, message code 0x0078  |
        | 4.8.1-GPF-GT   | Gas Transporter         | reads the active import profile of the GPF                   | GPF    | a GPF at GBCS 4.0                | GCS17, message code 0x0078  |
        | 4.8.2-ED       | Electricity Distributor | reads the reactive import profile of the ESME                | ESME   | an ESME at GBCS 4.0              | ECS22c, message code 0x0038 |
        | 4.8.2-OU       | Other User              | reads the reactive import profile of the ESME                | ESME   | an ESME at GBCS 4.0              | ECS22c, message code 0x0038 |
        | 4.8.3-ED       | Electricity Distributor | reads the export profile of the ESME                         | ESME   | an ESME at GBCS 4.0              | ECS22a, message code 0x0036 |
        | 4.8.3-OU       | Other User              | reads the export profile of the ESME                         | ESME   | an ESME at GBCS 4.0              | ECS22a, message code 0x0036 |
        | 4.10-ED        | Electricity Distributor | reads the network data of the ESME                           | ESME   | an ESME at GBCS 4.0              | ECS23, message code 0x0039  |
        | 4.10-GSME-GT   | Gas Transporter         | reads the network data of the GSME                           | GSME   | a GSME at GBCS 4.0               | GCS18, message code 0x0079  |
        | 4.11.1-OU      | Other User              | reads the tariff of the ESME                                 | ESME   | an ESME at GBCS 4.0              | ECS24, message code 0x003A  |
        | 4.11.1-GSME-OU | Other User              | reads the tariff of the GSME                                 | GSME   | a GSME at GBCS 4.0               | GCS21f, message code 0x009F |
        | 4.11.1-GPF-OU  | Other User              | reads the tariff of the GPF                                  | GPF    | a GPF at GBCS 4.0                | GCS21f, message code 0x009F |
        | 4.11.2-OU      | Other User              | reads the tariff of the second element of the ESME           | ESME   | an ESME of variant B at GBCS 4.0 | ECS24b, message code 0x00BD |
        | 4.12.1-ED      | Electricity Distributor | reads the maximum import demand of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS18b, message code 0x002C |
        | 4.12.2-ED      | Electricity Distributor | reads the maximum export demand of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS18a, message code 0x002B |
        | 4.15-ED        | Electricity Distributor | reads the load limit data of the ESME                        | ESME   | an ESME at GBCS 4.0              | ECS27, message code 0x0042  |
        | 4.16-ED        | Electricity Distributor | reads the active power import of the ESME                    | ESME   | an ESME at GBCS 4.0              | ECS17c, message code 0x0028 |
        | 4.17-ED        | Electricity Distributor | reads the daily consumption log of the ESME                  | ESME   | an ESME at GBCS 4.0              | ECS66, message code 0x0060  |
        | 4.17-GPF-GT    | Gas Transporter         | reads the daily consumption log of the GPF                   | GPF    | a GPF at GBCS 4.0                | GCS61, message code 0x00A0  |

    @S-2076 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 when the <user>, who may not, <request>
      Given <devices>
      When the <user> <request>
      Then the request is refused with E2
      And the <device> receives nothing

      Examples: every role that the matrix does not name
        | case       | user                      | request                                                      | device | devices                          |
        | 4.1.2-ES   | Export Supplier           | reads the import time-of-use registers of the ESME           | ESME   | an ESME at GBCS 4.0              |
        | 4.1.2-OU   | Other User                | reads the import time-of-use registers of the ESME           | ESME   | an ESME at GBCS 4.0              |
        | 4.1.2-RSA  | Registered Supplier Agent | reads the import time-of-use registers of the ESME           | ESME   | an ESME at GBCS 4.0              |
        | 4.1.3-ES   | Export Supplier           | reads the import time-of-use registers of the ESME by blocks | ESME   | an ESME at GBCS 4.0              |
        | 4.1.3-GS   | Gas Supplier              | reads the import time-of-use registers of the ESME by blocks | ESME   | an ESME at GBCS 4.0              |
        | 4.1.3-GT   | Gas Transporter           | reads the import time-of-use registers of the ESME by blocks | ESME   | an ESME at GBCS 4.0              |
        | 4.1.3-OU   | Other User                | reads the import time-of-use registers of the ESME by blocks | ESME   | an ESME at GBCS 4.0              |
        | 4.1.3-RSA  | Registered Supplier Agent | reads the import time-of-use registers of the ESME by blocks | ESME   | an ESME at GBCS 4.0              |
        | 4.1.4-IS   | Import Supplier           | reads the import block counters of the GSME                  | GSME   | a GSME at GBCS 4.0               |
        | 4.1.4-ES   | Export Supplier           | reads the import block counters of the GSME                  | GSME   | a GSME at GBCS 4.0               |
        | 4.1.4-ED   | Electricity Distributor   | reads the import block counters of the GSME                  | GSME   | a GSME at GBCS 4.0               |
        | 4.1.4-GT   | Gas Transporter           | reads the import block counters of the GSME                  | GSME   | a GSME at GBCS 4.0               |
        | 4.1.4-OU   | Other User                | reads the import block counters of the GSME                  | GSME   | a GSME at GBCS 4.0               |
        | 4.1.4-RSA  | Registered Supplier Agent | reads the import block counters of the GSME                  | GSME   | a GSME at GBCS 4.0               |
        | 4.2-IS     | Import Supplier           | reads the export registers of the ESME                       | ESME   | an ESME at GBCS 4.0              |
        | 4.2-GS     | Gas Supplier              | reads the export registers of the ESME                       | ESME   | an ESME at GBCS 4.0              |
        | 4.2-GT     | Gas Transporter           | reads the export registers of the ESME                       | ESME   | an ESME at GBCS 4.0              |
        | 4.2-OU     | Other User                | reads the export registers of the ESME                       | ESME   | an ESME at GBCS 4.0              |
        | 4.2-RSA    | Registered Supplier Agent | reads the export registers of the ESME                       | ESME   | an ESME at GBCS 4.0              |
        | 4.3-ES     | Export Supplier           | reads the prepayment values of the ESME                      | ESME   | an ESME at GBCS 4.0              |
        | 4.3-ED     | Electricity Distributor   | reads the prepayment values of the ESME                      | ESME   | an ESME at GBCS 4.0              |
        | 4.3-GT     | Gas Transporter           | reads the prepayment values of the GSME                      | GSME   | a GSME at GBCS 4.0               |
        | 4.3-OU     | Other User                | reads the prepayment values of the ESME                      | ESME   | an ESME at GBCS 4.0              |
        | 4.3-RSA    | Registered Supplier Agent | reads the prepayment values of the ESME                      | ESME   | an ESME at GBCS 4.0              |
        | 4.4.2-ES   | Export Supplier           | reads the bills of the ESME upon changes of tariff           | ESME   | an ESME at GBCS 4.0              |
        | 4.4.2-ED   | Electricity Distributor   | reads the bills of the ESME upon changes of tariff           | ESME   | an ESME at GBCS 4.0              |
        | 4.4.2-GT   | Gas Transporter           | reads the bills of the GSME upon changes of tariff           | GSME   | a GSME at GBCS 4.0               |
        | 4.4.2-OU   | Other User                | reads the bills of the ESME upon changes of tariff           | ESME   | an ESME at GBCS 4.0              |
        | 4.4.2-RSA  | Registered Supplier Agent | reads the bills of the ESME upon changes of tariff           | ESME   | an ESME at GBCS 4.0              |
        | 4.4.3-ES   | Export Supplier           | reads the bills of the ESME by its calendar                  | ESME   | an ESME at GBCS 4.0              |
        | 4.4.3-ED   | Electricity Distributor   | reads the bills of the ESME by its calendar                  | ESME   | an ESME at GBCS 4.0              |
        | 4.4.3-GT   | Gas Transporter           | reads the bills of the GSME by its calendar                  | GSME   | a GSME at GBCS 4.0               |
        | 4.4.3-OU   | Other User                | reads the bills of the ESME by its calendar                  | ESME   | an ESME at GBCS 4.0              |
        | 4.4.3-RSA  | Registered Supplier Agent | reads the bills of the ESME by its calendar                  | ESME   | an ESME at GBCS 4.0              |
        | 4.4.4-ES   | Export Supplier           | reads the debt payments of the ESME                          | ESME   | an ESME at GBCS 4.0              |
        | 4.4.4-ED   | Electricity Distributor   | reads the debt payments of the ESME                          | ESME   | an ESME at GBCS 4.0              |
        | 4.4.4-GT   | Gas Transporter           | reads the debt payments of the GSME                          | GSME   | a GSME at GBCS 4.0               |
        | 4.4.4-OU   | Other User                | reads the debt payments of the ESME                          | ESME   | an ESME at GBCS 4.0              |
        | 4.4.4-RSA  | Registered Supplier Agent | reads the debt payments of the ESME                          | ESME   | an ESME at GBCS 4.0              |
        | 4.4.5-ES   | Export Supplier           | reads the prepayment credits of the ESME                     | ESME   | an ESME at GBCS 4.0              |
        | 4.4.5-ED   | Electricity Distributor   | reads the prepayment credits of the ESME                     | ESME   | an ESME at GBCS 4.0              |
        | 4.4.5-GT   | Gas Transporter           | reads the prepayment credits of the GSME                     | GSME   | a GSME at GBCS 4.0               |
        | 4.4.5-OU   | Other User                | reads the prepayment credits of the ESME                     | ESME   | an ESME at GBCS 4.0              |
        | 4.4.5-RSA  | Registered Supplier Agent | reads the prepayment credits of the ESME                     | ESME   | an ESME at GBCS 4.0              |
        | 4.6.1-ES   | Export Supplier           | reads the import daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.1-ED   | Electricity Distributor   | reads the import daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.1-GT   | Gas Transporter           | reads the import daily read log of the GSME                  | GSME   | a GSME at GBCS 4.0               |
        | 4.6.1-OU   | Other User                | reads the import daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.1-RSA  | Registered Supplier Agent | reads the import daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.2-IS   | Import Supplier           | reads the export daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.2-GS   | Gas Supplier              | reads the export daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.2-ED   | Electricity Distributor   | reads the export daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.2-GT   | Gas Transporter           | reads the export daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.2-OU   | Other User                | reads the export daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.6.2-RSA  | Registered Supplier Agent | reads the export daily read log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.8.1-ES   | Export Supplier           | reads the active import profile of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.8.1-RSA  | Registered Supplier Agent | reads the active import profile of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.8.2-ES   | Export Supplier           | reads the reactive import profile of the ESME                | ESME   | an ESME at GBCS 4.0              |
        | 4.8.2-GS   | Gas Supplier              | reads the reactive import profile of the ESME                | ESME   | an ESME at GBCS 4.0              |
        | 4.8.2-GT   | Gas Transporter           | reads the reactive import profile of the ESME                | ESME   | an ESME at GBCS 4.0              |
        | 4.8.2-RSA  | Registered Supplier Agent | reads the reactive import profile of the ESME                | ESME   | an ESME at GBCS 4.0              |
        | 4.8.3-IS   | Import Supplier           | reads the export profile of the ESME                         | ESME   | an ESME at GBCS 4.0              |
        | 4.8.3-GS   | Gas Supplier              | reads the export profile of the ESME                         | ESME   | an ESME at GBCS 4.0              |
        | 4.8.3-GT   | Gas Transporter           | reads the export profile of the ESME                         | ESME   | an ESME at GBCS 4.0              |
        | 4.8.3-RSA  | Registered Supplier Agent | reads the export profile of the ESME                         | ESME   | an ESME at GBCS 4.0              |
        | 4.10-ES    | Export Supplier           | reads the network data of the ESME                           | ESME   | an ESME at GBCS 4.0              |
        | 4.10-OU    | Other User                | reads the network data of the ESME                           | ESME   | an ESME at GBCS 4.0              |
        | 4.10-RSA   | Registered Supplier Agent | reads the network data of the ESME                           | ESME   | an ESME at GBCS 4.0              |
        | 4.11.1-ES  | Export Supplier           | reads the tariff of the ESME                                 | ESME   | an ESME at GBCS 4.0              |
        | 4.11.1-ED  | Electricity Distributor   | reads the tariff of the ESME                                 | ESME   | an ESME at GBCS 4.0              |
        | 4.11.1-GT  | Gas Transporter           | reads the tariff of the GSME                                 | GSME   | a GSME at GBCS 4.0               |
        | 4.11.1-RSA | Registered Supplier Agent | reads the tariff of the ESME                                 | ESME   | an ESME at GBCS 4.0              |
        | 4.11.2-ES  | Export Supplier           | reads the tariff of the second element of the ESME           | ESME   | an ESME of variant B at GBCS 4.0 |
        | 4.11.2-GS  | Gas Supplier              | reads the tariff of the second element of the ESME           | ESME   | an ESME of variant B at GBCS 4.0 |
        | 4.11.2-ED  | Electricity Distributor   | reads the tariff of the second element of the ESME           | ESME   | an ESME of variant B at GBCS 4.0 |
        | 4.11.2-GT  | Gas Transporter           | reads the tariff of the second element of the ESME           | ESME   | an ESME of variant B at GBCS 4.0 |
        | 4.11.2-RSA | Registered Supplier Agent | reads the tariff of the second element of the ESME           | ESME   | an ESME of variant B at GBCS 4.0 |
        | 4.12.1-ES  | Export Supplier           | reads the maximum import demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.1-GS  | Gas Supplier              | reads the maximum import demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.1-GT  | Gas Transporter           | reads the maximum import demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.1-OU  | Other User                | reads the maximum import demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.1-RSA | Registered Supplier Agent | reads the maximum import demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.2-IS  | Import Supplier           | reads the maximum export demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.2-GS  | Gas Supplier              | reads the maximum export demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.2-GT  | Gas Transporter           | reads the maximum export demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.2-OU  | Other User                | reads the maximum export demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.12.2-RSA | Registered Supplier Agent | reads the maximum export demand of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.14-ES    | Export Supplier           | reads the prepayment daily read log of the ESME              | ESME   | an ESME at GBCS 4.0              |
        | 4.14-ED    | Electricity Distributor   | reads the prepayment daily read log of the ESME              | ESME   | an ESME at GBCS 4.0              |
        | 4.14-GT    | Gas Transporter           | reads the prepayment daily read log of the GSME              | GSME   | a GSME at GBCS 4.0               |
        | 4.14-OU    | Other User                | reads the prepayment daily read log of the ESME              | ESME   | an ESME at GBCS 4.0              |
        | 4.14-RSA   | Registered Supplier Agent | reads the prepayment daily read log of the ESME              | ESME   | an ESME at GBCS 4.0              |
        | 4.15-ES    | Export Supplier           | reads the load limit data of the ESME                        | ESME   | an ESME at GBCS 4.0              |
        | 4.15-GS    | Gas Supplier              | reads the load limit data of the ESME                        | ESME   | an ESME at GBCS 4.0              |
        | 4.15-GT    | Gas Transporter           | reads the load limit data of the ESME                        | ESME   | an ESME at GBCS 4.0              |
        | 4.15-OU    | Other User                | reads the load limit data of the ESME                        | ESME   | an ESME at GBCS 4.0              |
        | 4.15-RSA   | Registered Supplier Agent | reads the load limit data of the ESME                        | ESME   | an ESME at GBCS 4.0              |
        | 4.16-ES    | Export Supplier           | reads the active power import of the ESME                    | ESME   | an ESME at GBCS 4.0              |
        | 4.16-GS    | Gas Supplier              | reads the active power import of the ESME                    | ESME   | an ESME at GBCS 4.0              |
        | 4.16-GT    | Gas Transporter           | reads the active power import of the ESME                    | ESME   | an ESME at GBCS 4.0              |
        | 4.16-OU    | Other User                | reads the active power import of the ESME                    | ESME   | an ESME at GBCS 4.0              |
        | 4.16-RSA   | Registered Supplier Agent | reads the active power import of the ESME                    | ESME   | an ESME at GBCS 4.0              |
        | 4.17-ES    | Export Supplier           | reads the daily consumption log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.17-RSA   | Registered Supplier Agent | reads the daily consumption log of the ESME                  | ESME   | an ESME at GBCS 4.0              |
        | 4.18-ES    | Export Supplier           | reads the meter balance of the ESME                          | ESME   | an ESME at GBCS 4.0              |
        | 4.18-ED    | Electricity Distributor   | reads the meter balance of the ESME                          | ESME   | an ESME at GBCS 4.0              |
        | 4.18-GT    | Gas Transporter           | reads the meter balance of the GSME                          | GSME   | a GSME at GBCS 4.0               |
        | 4.18-OU    | Other User                | reads the meter balance of the ESME                          | ESME   | an ESME at GBCS 4.0              |
        | 4.18-RSA   | Registered Supplier Agent | reads the meter balance of the ESME                          | ESME   | an ESME at GBCS 4.0              |
