@SCHEMA
Feature: The schema of DUIS 4.0 beside that of 3.1
  DUIS 4.0 release note 6, with 4.2 and 5.3. DUIS 4.0 adds to the schema of 3.1 what the note lists, and takes back two limits
  that were too wide: the description of a switch, and the greatest block threshold for gas. Everything else that was valid still is.
  Actors: all Users; the devices of one home, which are older than GBCS 4.0.

  @SCHEMA-01
  Rule: A request of DUIS 3.1 is valid still, but for two limits

    @S-0900 @interpretation:use-cases-of-devices
    Scenario Outline: Taken as before when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is acknowledged with I99
      And <target> executes <use case>
      And the <user> receives I0 from <target>

      Examples: a meter for electricity
        | case          | request                                                                 | user                    | device                             | target   | use case                                     |
        | 1.1.1         | updates the import tariff of the ESME                                   | Import Supplier         | an ESME at GBCS 3.2                | the ESME | ECS01a, message code 0x0019                  |
        | 2.1           | updates the prepayment configuration of the ESME                        | Import Supplier         | an ESME at GBCS 3.2                | the ESME | ECS08a, message code 0x00DE                  |
        | 3.3           | clears the event log of the ESME                                        | Import Supplier         | an ESME at GBCS 3.2                | the ESME | ECS15a, message code 0x0024                  |
        | 6.13-event    | reads the event log of the ESME                                         | Import Supplier         | an ESME at GBCS 3.2                | the ESME | ECS35a, message code 0x0048                  |
        | 6.13-security | reads the security log of the ESME                                      | Import Supplier         | an ESME at GBCS 3.2                | the ESME | ECS35b, message code 0x0049                  |
        | 6.13-power    | reads the power event log of the ESME                                   | Import Supplier         | an ESME at GBCS 3.2                | the ESME | ECS35e, message code 0x00B9                  |
        | 6.15.1-IS     | updates the Supplier's credentials of the ESME                          | Import Supplier         | an ESME at GBCS 3.2                | the ESME | CS02bSupplierBySupplier, message code 0x0102 |
        | 6.15.1-ED     | updates the Network Operator's credentials of the ESME                  | Electricity Distributor | an ESME at GBCS 3.2                | the ESME | CS02bNOByNO, message code 0x0103             |
        | 6.24.1        | retrieves the Supplier's and Network Operator's credentials of the ESME | Import Supplier         | an ESME at GBCS 3.2                | the ESME | CS02a, message code 0x0008                   |
        | 6.24.2        | retrieves the key agreement certificate of the ESME                     | Import Supplier         | an ESME at GBCS 3.2                | the ESME | CS02e, message code 0x000C                   |
        | 7.5           | activates the auxiliary load of the ESME                                | Import Supplier         | an ESME of variant AD at GBCS 3.2  | the ESME | ECS47, message code 0x0055                   |
        | 7.6           | deactivates the auxiliary load of the ESME                              | Import Supplier         | an ESME of variant AD at GBCS 3.2  | the ESME | ECS47, message code 0x0055                   |
        | 7.7           | reads the auxiliary load switch data of the ESME                        | Import Supplier         | an ESME of variant AD at GBCS 3.2  | the ESME | ECS61a, message code 0x00BB                  |
        | 7.8           | resets the auxiliary load of the ESME                                   | Import Supplier         | an ESME of variant AD at GBCS 3.2  | the ESME | ECS47, message code 0x0055                   |
        | 7.9           | adds an auxiliary load to the boost button of the ESME                  | Import Supplier         | an ESME of variant ADE at GBCS 3.2 | the ESME | ECS62, message code 0x005F                   |
        | 7.10          | removes an auxiliary load from the boost button of the ESME             | Import Supplier         | an ESME of variant ADE at GBCS 3.2 | the ESME | ECS62, message code 0x005F                   |
        | 8.9           | reads the device log of the ESME                                        | Import Supplier         | an ESME at GBCS 3.2                | the ESME | CS07, message code 0x0013                    |
        | 11.2          | reads the firmware version of the ESME                                  | Import Supplier         | an ESME at GBCS 3.2                | the ESME | ECS52, message code 0x0059                   |

      Examples: a meter for gas
        | case       | request                                                                 | user         | device             | target   | use case                    |
        | 1.1.1-gas  | updates the gas tariff of the GSME                                      | Gas Supplier | a GSME at GBCS 3.2 | the GSME | GCS01a, message code 0x006B |
        | 2.1-gas    | updates the gas prepayment configuration of the GSME                    | Gas Supplier | a GSME at GBCS 3.2 | the GSME | GCS05, message code 0x006F  |
        | 3.3-gas    | clears the gas event log of the GSME                                    | Gas Supplier | a GSME at GBCS 3.2 | the GSME | CS11, message code 0x0015   |
        | 6.7        | sets the gas flow rate of the GSME as a whole number                    | Gas Supplier | a GSME at GBCS 3.1 | the GSME | GCS24, message code 0x007D  |
        | 6.24.1-gas | retrieves the Supplier's and Network Operator's credentials of the GSME | Gas Supplier | a GSME at GBCS 3.2 | the GSME | CS02a, message code 0x0008  |

      Examples: a hub
        | case        | request                                                             | user            | device                                                           | target                 | use case                   |
        | 8.11-add    | adds the PPMID to the HAN device log of the Communications Hub      | Import Supplier | a home at GBCS 3.2 with a Communications Hub and a pending PPMID | the Communications Hub | CCS01, message code 0x0001 |
        | 8.11-remove | removes the PPMID from the HAN device log of the Communications Hub | Import Supplier | a home at GBCS 3.2 with a Communications Hub and a PPMID         | the Communications Hub | CCS02, message code 0x0002 |
        | 8.9-hub     | reads the device log of the Communications Hub                      | Import Supplier | a Communications Hub at GBCS 3.2                                 | the Communications Hub | CCS06, message code 0x010F |

    @S-0901 @interpretation:non-device-success-code
    Scenario Outline: Answered by the DCC itself as before when the Import Supplier <request>
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier <request>
      Then the request is answered with <code>

      Examples: requests without a command
        | case | request | code |
        | 8.2         | reads the inventory for the ESME                      | I0 |
        | 8.4-details | updates the details of the ESME, with ESMEVariant ADE | the non-device-success-code |
        | 8.4-MPxN    | updates the MPxN of the ESME                          | the non-device-success-code |
        | 5.1         | creates a schedule for the ESME                       | I0 |

    @S-0902 @SR-6.14.1
    Scenario: Taken up to the new limit of 22 characters in the description of a switch
      Given an ESME of variant AD at GBCS 3.2
      When the Import Supplier updates the auxiliary load descriptions of the ESME, with a SwitchDescription of 22 characters
      Then the request is acknowledged with I99
      And the ESME executes ECS46a, message code 0x0053
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

    @S-0903 @SR-1.1.1
    Scenario: Taken up to the new limit of 2^48 - 1 for a block threshold
      Given a GSME at GBCS 3.2
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold 281474976710655
      Then the request is acknowledged with I99
      And the GSME executes GCS01a, message code 0x006B
      And the Gas Supplier receives I0 from the GSME

    @S-0904 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid where 3.1 took <what>
      Given <device>
      When the <user> <request>, with <deviation>
      Then the request is refused as invalid
      And <target> receives nothing

      Examples: the two limits that were too wide
        | case | what                     | device                            | target   | user            | request                                             | deviation                             |
        | 23   | a label of 23 characters | an ESME of variant AD at GBCS 3.2 | the ESME | Import Supplier | updates the auxiliary load descriptions of the ESME | a SwitchDescription of 23 characters  |
        | 127  | a label of 127           | an ESME of variant AD at GBCS 3.2 | the ESME | Import Supplier | updates the auxiliary load descriptions of the ESME | a SwitchDescription of 127 characters |
        | 2^48 | a threshold of 2^48      | a GSME at GBCS 3.2                | the GSME | Gas Supplier    | updates the gas tariff of the GSME                  | BlockThreshold 281474976710656        |

  @SCHEMA-01
  Rule: What DUIS 4.0 adds is valid, and what a later version adds is not

    @S-0905 @interpretation:non-device-success-code @interpretation:validation-order
    Scenario Outline: Taken by the schema of 4.0 when the Import Supplier <request>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier <request>
      Then the request is answered with <code>

      Examples: what the note lists
        | case   | request                                                                      | code      | why                      |
        | 6.15.1 | replaces the Load Controller of the ESME, with CommandVariant 4              | I0        | 5.6, RemotePartyRole     |
        | 6.14.3 | updates the auxiliary controller schedule of the ESME, with CommandVariant 4 | I0        | 5.2, 6.14.3              |
        | 7.13   | sets the auxiliary controller state of the ESME, with CommandVariant 4       | I0        | 5.2, 7.13                |
        | 7.16   | limits the APC level of the ESME                                             | E2        | 5.2, 7.16, for nobody    |
        | 8.9    | reads the device log of the ESME with security details                       | E080903   | 2.4, ReadSecurityDetails |
        | 8.4    | updates the details of the ESME, with ESMEVariant ADG                        | the non-device-success-code | 5.1, F and G             |

    @S-0906 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid by the schema of 4.0 when the Import Supplier <request>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier <request>
      Then the request is refused as invalid

      Examples: what came later, or never
        | case                | request                                                                                                  | why                                     |
        | 11.4                | reads the firmware version of the ESME, with ServiceReferenceVariant 11.4                                | SECMP0007, later                        |
        | UpdatePPMIDFirmware | reads the firmware version of the ESME, with ReadFirmwareVersion spelt UpdatePPMIDFirmware               | SECMP0007, later                        |
        | 4.2                 | creates a schedule for the ESME, with DSPReadActivePowerImport spelt DSPReadInstantaneousExportRegisters | later                                   |
        | XMLSigning          | replaces the Load Controller of the ESME, with RemotePartyRole XMLSigning                                | 8, needs no change of any specification |

  @SCHEMA-01
  Rule: An alert or response of DUIS 3.1 is valid still

    @S-0907 @schema
    Scenario Outline: Valid as before when it is <document>
      Given <document>
      When the schema judges it
      Then it is valid

      Examples: without what is new
        | case         | document                                |
        | device-alert | a Device Alert without throttling items |
        | dcc-alert    | a DCC Alert without throttling items    |
        | N58          | a DCC Alert N58 without optional items  |
        | refusal      | a refusal                               |

    @S-0908 @schema @negative
    Scenario Outline: Not valid with a DCCAlertCode of <code>
      Given a DCC Alert N58 without optional items
      When the schema judges it, with DCCAlertCode <code>
      Then it is not valid

      Examples: codes that DUIS 4.0 does not have
        | code | why              |
        | N32  | never given      |
        | N59  | SECMP0007, later |
        | N60  | SECMP0007, later |
        | N62  | SECMP0007, later |
        | N63  | later            |
        | N0   | below the first  |

    @S-0909 @schema @interpretation:n43-trigger
    Scenario Outline: Valid with a DCCAlertCode of <code>
      Given a DCC Alert N58 without optional items
      When the schema judges it, with DCCAlertCode <code>
      Then it is valid

      Examples: codes that DUIS 4.0 has, whose bodies the schema does not tie to them
        | code | why                                     |
        | AD1  | as before                               |
        | N1   | the first                               |
        | N16  | 5.1                                     |
        | N31  | before the gap                          |
        | N33  | after the gap                           |
        | N43  | 5.1, of which nothing more is asserted  |
        | N58  | the last                                |
        | N999 | as before                               |
