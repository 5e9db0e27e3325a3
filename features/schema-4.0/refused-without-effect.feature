@SCHEMA
Feature: What is refused has no effect
  DUIS 3.2, unchanged in 4.0 (note 1.1): a request that is refused is not carried out, in whole or in part. Requests to devices that are
  refused send no command: see where they are refused. Here are those that the DCC carries out itself, and what they would have left behind.
  Actors: the Users of one home; its devices, and such as are in no inventory.

  @SCHEMA-04
  Rule: A request that is refused changes nothing
    What is taken does: see the features of each request, so there is no positive scenario here.

    @S-2000 @negative @SR-12.2 @interpretation:inventory-not-found-code @interpretation:invalid-request-http-status
    Scenario Outline: Not in the inventory when the pre-notification of the <device> by the <user> was refused <refusal>
      Given <who> that is not in the inventory
      And the <user> pre-notifies the <device> as <notified>
      And the request is refused <refusal>
      When the Other User reads the inventory for the <device>
      Then the request is answered with the inventory-not-found-code

      Examples: each way to refuse it
        | case           | user            | device             | who                  | notified                                                                 | refusal    |
        | ESME-E12       | Import Supplier | ESME               | an ESME              | an ESME, with CommandVariant 1                                           | with E12   |
        | ESME-E13       | Import Supplier | ESME               | an ESME              | an ESME, with CommandVariant 8, at the Send Command Service              | with E13   |
        | ESME-unsigned  | Import Supplier | ESME               | an ESME              | an ESME, with no Signature                                               | as invalid |
        | ESME-schema    | Import Supplier | ESME               | an ESME              | an ESME, with FirmwareVersion 020000000                                  | as invalid |
        | hub-E12        | Import Supplier | Communications Hub | a Communications Hub | a Communications Hub, with CommandVariant 1                              | with E12   |
        | hub-E13        | Import Supplier | Communications Hub | a Communications Hub | a Communications Hub, with CommandVariant 8, at the Send Command Service | with E13   |
        | hub-unsigned   | Import Supplier | Communications Hub | a Communications Hub | a Communications Hub, with no Signature                                  | as invalid |
        | hub-schema     | Import Supplier | Communications Hub | a Communications Hub | a Communications Hub, with FirmwareVersion 020000000                     | as invalid |
        | PPMID-E12      | Import Supplier | PPMID              | a PPMID              | a PPMID, with CommandVariant 1                                           | with E12   |
        | PPMID-E13      | Import Supplier | PPMID              | a PPMID              | a PPMID, with CommandVariant 8, at the Send Command Service              | with E13   |
        | PPMID-unsigned | Import Supplier | PPMID              | a PPMID              | a PPMID, with no Signature                                               | as invalid |
        | PPMID-schema   | Import Supplier | PPMID              | a PPMID              | a PPMID, with FirmwareVersion 020000000                                  | as invalid |

    @S-2001 @negative @SR-12.2 @interpretation:inventory-not-found-code @interpretation:validation-order
    Scenario Outline: Not in the inventory when the <user>, who <standing>, pre-notified the ESME
      Given an ESME that is not in the inventory
      And the <user> <standing>
      And the <user> pre-notifies the ESME as an ESME
      And the request is refused with <code>
      When the Other Supplier reads the inventory for the ESME
      Then the request is answered with the inventory-not-found-code

      Examples: every role
        | case   | user                      | standing                  | code |
        | IS-E3  | Import Supplier           | is suspended              | E3   |
        | ES-E3  | Export Supplier           | is suspended              | E3   |
        | GS-E3  | Gas Supplier              | is suspended              | E3   |
        | RSA-E3 | Registered Supplier Agent | is suspended              | E3   |
        | ED-E3  | Electricity Distributor   | is suspended              | E3   |
        | GT-E3  | Gas Transporter           | is suspended              | E3   |
        | OU-E3  | Other User                | is suspended              | E3   |
        | IS-E1  | Import Supplier           | has no User Role any more | E1   |
        | ES-E1  | Export Supplier           | has no User Role any more | E1   |
        | GS-E1  | Gas Supplier              | has no User Role any more | E1   |
        | RSA-E1 | Registered Supplier Agent | has no User Role any more | E1   |
        | ED-E1  | Electricity Distributor   | has no User Role any more | E1   |
        | GT-E1  | Gas Transporter           | has no User Role any more | E1   |
        | OU-E1  | Other User                | has no User Role any more | E1   |

    @S-2002 @negative @SR-8.4 @SR-8.3 @SR-8.14.2 @interpretation:invalid-request-http-status
    Scenario Outline: <status> as before when it was refused <refusal> that the <user> <request>
      Given a home at GBCS 4.0 with <home>
      When the <user> <request>
      Then the request is refused <refusal>
      And the inventory has the <device> <status>, at firmware version 01000000

      Examples: whatever changes the inventory, each way to refuse it
        | case                | user                      | request                                                                                                               | refusal    | home                         | device             | status       |
        | status-E12          | Import Supplier           | updates the status of the ESME, with CommandVariant 1                                                                 | with E12   | a pending ESME               | ESME               | Pending      |
        | status-E13          | Import Supplier           | updates the status of the ESME, with CommandVariant 8, at the Send Command Service                                    | with E13   | a pending ESME               | ESME               | Pending      |
        | status-unsigned     | Import Supplier           | updates the status of the ESME, with no Signature                                                                     | as invalid | a pending ESME               | ESME               | Pending      |
        | hub-status-E12      | Import Supplier           | updates the hub status of the Communications Hub, with CommandVariant 1                                               | with E12   | a pending Communications Hub | Communications Hub | Pending      |
        | hub-status-E13      | Import Supplier           | updates the hub status of the Communications Hub, with CommandVariant 8, at the Send Command Service                  | with E13   | a pending Communications Hub | Communications Hub | Pending      |
        | hub-status-unsigned | Import Supplier           | updates the hub status of the Communications Hub, with no Signature                                                   | as invalid | a pending Communications Hub | Communications Hub | Pending      |
        | details-E12         | Import Supplier           | updates the details of the ESME, with CommandVariant 1                                                                | with E12   | an ESME                      | ESME               | Commissioned |
        | details-E13         | Import Supplier           | updates the details of the ESME, with CommandVariant 8, at the Send Command Service                                   | with E13   | an ESME                      | ESME               | Commissioned |
        | details-unsigned    | Import Supplier           | updates the details of the ESME, with no Signature                                                                    | as invalid | an ESME                      | ESME               | Commissioned |
        | model-E12           | Import Supplier           | updates the model of the ESME, with CommandVariant 1                                                                  | with E12   | an ESME                      | ESME               | Commissioned |
        | model-E13           | Import Supplier           | updates the model of the ESME, with CommandVariant 8, at the Send Command Service                                     | with E13   | an ESME                      | ESME               | Commissioned |
        | model-unsigned      | Import Supplier           | updates the model of the ESME, with no Signature                                                                      | as invalid | an ESME                      | ESME               | Commissioned |
        | MPxN-E12            | Import Supplier           | updates the MPxN of the ESME, with CommandVariant 1                                                                   | with E12   | an ESME                      | ESME               | Commissioned |
        | MPxN-E13            | Import Supplier           | updates the MPxN of the ESME, with CommandVariant 8, at the Send Command Service                                      | with E13   | an ESME                      | ESME               | Commissioned |
        | MPxN-unsigned       | Import Supplier           | updates the MPxN of the ESME, with no Signature                                                                       | as invalid | an ESME                      | ESME               | Commissioned |
        | delete-E12          | Import Supplier           | deletes the ESME from the inventory, with CommandVariant 1                                                            | with E12   | a pending ESME               | ESME               | Pending      |
        | delete-E13          | Import Supplier           | deletes the ESME from the inventory, with CommandVariant 8, at the Send Command Service                               | with E13   | a pending ESME               | ESME               | Pending      |
        | delete-unsigned     | Import Supplier           | deletes the ESME from the inventory, with no Signature                                                                | as invalid | a pending ESME               | ESME               | Pending      |
        | 8.3-E12             | Import Supplier           | decommissions the ESME, with CommandVariant 1                                                                         | with E12   | an ESME                      | ESME               | Commissioned |
        | 8.3-E13             | Import Supplier           | decommissions the ESME, with CommandVariant 8, at the Send Command Service                                            | with E13   | an ESME                      | ESME               | Commissioned |
        | 8.3-unsigned        | Import Supplier           | decommissions the ESME, with no Signature                                                                             | as invalid | an ESME                      | ESME               | Commissioned |
        | 8.14.2-E12          | Import Supplier           | reports the installation of the Communications Hub without SM WAN, with CommandVariant 1                              | with E12   | a pending Communications Hub | Communications Hub | Pending      |
        | 8.14.2-E13          | Import Supplier           | reports the installation of the Communications Hub without SM WAN, with CommandVariant 8, at the Send Command Service | with E13   | a pending Communications Hub | Communications Hub | Pending      |
        | 8.14.2-unsigned     | Import Supplier           | reports the installation of the Communications Hub without SM WAN, with no Signature                                  | as invalid | a pending Communications Hub | Communications Hub | Pending      |
        | 8.14.2-ES           | Export Supplier           | reports the installation of the Communications Hub without SM WAN                                                     | with E2    | a pending Communications Hub | Communications Hub | Pending      |
        | 8.14.2-RSA          | Registered Supplier Agent | reports the installation of the Communications Hub without SM WAN                                                     | with E2    | a pending Communications Hub | Communications Hub | Pending      |
        | 8.14.2-ED           | Electricity Distributor   | reports the installation of the Communications Hub without SM WAN                                                     | with E2    | a pending Communications Hub | Communications Hub | Pending      |
        | 8.14.2-GT           | Gas Transporter           | reports the installation of the Communications Hub without SM WAN                                                     | with E2    | a pending Communications Hub | Communications Hub | Pending      |
        | 8.14.2-OU           | Other User                | reports the installation of the Communications Hub without SM WAN                                                     | with E2    | a pending Communications Hub | Communications Hub | Pending      |

    @S-2003 @negative @SR-8.4 @SR-8.3 @SR-8.14.2 @interpretation:validation-order
    Scenario Outline: <status> as before when the Import Supplier, who <standing>, <request>
      Given a home at GBCS 4.0 with <home>
      And the Import Supplier <standing>
      When the Import Supplier <request>
      Then the request is refused with <code>
      And the inventory has the <device> <status>, at firmware version 01000000

      Examples: whatever changes the inventory
        | case          | standing                  | code | request                                                           | home                         | device             | status       |
        | status-E3     | is suspended              | E3   | updates the status of the ESME                                    | a pending ESME               | ESME               | Pending      |
        | hub-status-E3 | is suspended              | E3   | updates the hub status of the Communications Hub                  | a pending Communications Hub | Communications Hub | Pending      |
        | details-E3    | is suspended              | E3   | updates the details of the ESME                                   | an ESME                      | ESME               | Commissioned |
        | model-E3      | is suspended              | E3   | updates the model of the ESME                                     | an ESME                      | ESME               | Commissioned |
        | MPxN-E3       | is suspended              | E3   | updates the MPxN of the ESME                                      | an ESME                      | ESME               | Commissioned |
        | delete-E3     | is suspended              | E3   | deletes the ESME from the inventory                               | a pending ESME               | ESME               | Pending      |
        | 8.3-E3        | is suspended              | E3   | decommissions the ESME                                            | an ESME                      | ESME               | Commissioned |
        | 8.14.2-E3     | is suspended              | E3   | reports the installation of the Communications Hub without SM WAN | a pending Communications Hub | Communications Hub | Pending      |
        | status-E1     | has no User Role any more | E1   | updates the status of the ESME                                    | a pending ESME               | ESME               | Pending      |
        | hub-status-E1 | has no User Role any more | E1   | updates the hub status of the Communications Hub                  | a pending Communications Hub | Communications Hub | Pending      |
        | details-E1    | has no User Role any more | E1   | updates the details of the ESME                                   | an ESME                      | ESME               | Commissioned |
        | model-E1      | has no User Role any more | E1   | updates the model of the ESME                                     | an ESME                      | ESME               | Commissioned |
        | MPxN-E1       | has no User Role any more | E1   | updates the MPxN of the ESME                                      | an ESME                      | ESME               | Commissioned |
        | delete-E1     | has no User Role any more | E1   | deletes the ESME from the inventory                               | a pending ESME               | ESME               | Pending      |
        | 8.3-E1        | has no User Role any more | E1   | decommissions the ESME                                            | an ESME                      | ESME               | Commissioned |
        | 8.14.2-E1     | has no User Role any more | E1   | reports the installation of the Communications Hub without SM WAN | a pending Communications Hub | Communications Hub | Pending      |

    @S-2004 @negative @SR-5.1 @interpretation:invalid-request-http-status @interpretation:validation-order
    Scenario Outline: No run of the schedule that it was refused <refusal> that the <user> creates
      Given an ESME at GBCS 4.0
      And the <user> creates a schedule for the ESME<deviation>
      And the request is refused <refusal>
      When 4 days pass
      Then the ESME receives nothing
      And the <user> receives nothing

      Examples: each way to refuse it
        | case     | user                      | deviation                                            | refusal    |
        | E2       | Registered Supplier Agent |                                                      | with E2    |
        | E12      | Import Supplier           | , with CommandVariant 1                              | with E12   |
        | E13      | Import Supplier           | , with CommandVariant 8, at the Send Command Service | with E13   |
        | unsigned | Electricity Distributor   | , with no Signature                                  | as invalid |
        | schema   | Import Supplier           | , with ScheduleFrequency Hourly                      | as invalid |

    @S-2006 @negative @SR-5.1 @interpretation:validation-order
    Scenario Outline: No run of the schedule that the <user>, who <standing>, created for the <meter>
      Given <device>
      And the <user> <standing>
      And the <user> creates a schedule for the import profile of the <meter>
      And the request is refused with <code>
      When 4 days pass
      Then the <meter> receives nothing
      And the <user> receives nothing

      Examples: either fuel
        | case    | user            | standing                  | code | meter | device              |
        | ESME-E3 | Import Supplier | is suspended              | E3   | ESME  | an ESME at GBCS 4.0 |
        | ESME-E1 | Import Supplier | has no User Role any more | E1   | ESME  | an ESME at GBCS 4.0 |
        | GSME-E3 | Gas Supplier    | is suspended              | E3   | GSME  | a GSME at GBCS 4.0  |
        | GSME-E1 | Gas Supplier    | has no User Role any more | E1   | GSME  | a GSME at GBCS 4.0  |

    @S-2007 @negative @SR-5.3 @interpretation:invalid-request-http-status
    Scenario Outline: Response to the run of a schedule of which it was refused <refusal> that the <user> deletes it
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      And the <user> deletes the schedules of the ESME<deviation>
      And the request is refused <refusal>
      When 2 days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule

      Examples: each way to refuse it
        | case     | user                      | deviation                                            | refusal    |
        | E2       | Registered Supplier Agent |                                                      | with E2    |
        | E12      | Import Supplier           | , with CommandVariant 1                              | with E12   |
        | E13      | Import Supplier           | , with CommandVariant 8, at the Send Command Service | with E13   |
        | unsigned | Import Supplier           | , with no Signature                                  | as invalid |

    @S-2008 @negative @SR-11.1 @interpretation:cpl-status @interpretation:firmware-distribution-seconds @interpretation:invalid-request-http-status
    Scenario Outline: No firmware for the <meter> when the update by the <user> was refused <refusal>
      Given a home at GBCS 4.0 with <devices>
      And firmware version 02000000 of the <meter> is Current on the Central Products List
      And the <user> updates the firmware of the <meter><deviation>
      And the request is refused <refusal>
      When 30 days pass
      Then the <meter> receives nothing
      And the <user> receives nothing

      Examples: either meter, each way to refuse it
        | case          | user                    | meter | devices                          | deviation                                            | refusal    |
        | ESME-E2       | Electricity Distributor | ESME  | a Communications Hub and an ESME |                                                      | with E2    |
        | ESME-E12      | Import Supplier         | ESME  | a Communications Hub and an ESME | , with CommandVariant 1                              | with E12   |
        | ESME-E13      | Import Supplier         | ESME  | a Communications Hub and an ESME | , with CommandVariant 8, at the Send Command Service | with E13   |
        | ESME-unsigned | Import Supplier         | ESME  | a Communications Hub and an ESME | , with no Signature                                  | as invalid |
        | ESME-schema   | Import Supplier         | ESME  | a Communications Hub and an ESME | , with FirmwareVersion 020000000                     | as invalid |
        | GSME-E2       | Gas Transporter         | GSME  | a Communications Hub and a GSME  |                                                      | with E2    |
        | GSME-E12      | Gas Supplier            | GSME  | a Communications Hub and a GSME  | , with CommandVariant 1                              | with E12   |
        | GSME-E13      | Gas Supplier            | GSME  | a Communications Hub and a GSME  | , with CommandVariant 8, at the Transform Service    | with E13   |
        | GSME-unsigned | Gas Supplier            | GSME  | a Communications Hub and a GSME  | , with no Signature                                  | as invalid |

    @S-2009 @negative @SR-11.1 @interpretation:cpl-status @interpretation:firmware-distribution-seconds @interpretation:validation-order
    Scenario Outline: No firmware for the <meter> when the <user>, who <standing>, updates it
      Given a home at GBCS 4.0 with <devices>
      And firmware version 02000000 of the <meter> is Current on the Central Products List
      And the <user> <standing>
      And the <user> updates the firmware of the <meter>
      And the request is refused with <code>
      When 30 days pass
      Then the <meter> receives nothing

      Examples: either meter
        | case    | user            | standing                  | code | meter | devices                          |
        | ESME-E3 | Import Supplier | is suspended              | E3   | ESME  | a Communications Hub and an ESME |
        | ESME-E1 | Import Supplier | has no User Role any more | E1   | ESME  | a Communications Hub and an ESME |
        | GSME-E3 | Gas Supplier    | is suspended              | E3   | GSME  | a Communications Hub and a GSME  |
        | GSME-E1 | Gas Supplier    | has no User Role any more | E1   | GSME  | a Communications Hub and a GSME  |

    @S-2010 @negative @SR-8.13 @interpretation:local-command-response-code @interpretation:invalid-request-http-status @interpretation:validation-order
    Scenario Outline: Still Pending when the response that says it was added is refused <refusal>, returned by the <user>
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      When the <user> returns the response of the Communications Hub, with <change>
      Then the request is refused <refusal>
      And the inventory has the PPMID Pending, at firmware version 01000000

      Examples: each way to refuse it
        | case     | user                    | change                          | refusal                              |
        | E2       | Electricity Distributor | CommandVariant 8                | with E2                              |
        | E12      | Import Supplier         | CommandVariant 1                | with E12                             |
        | unsigned | Import Supplier         | no Signature                    | as invalid                           |
        | other    | Other Supplier          | no OriginalRequestID            | with the local-command-response-code |
        | named    | Other Supplier          | CommandVariant 8                | with the local-command-response-code |

    @S-2011 @negative @SR-8.13 @interpretation:validation-order
    Scenario Outline: Still Pending when the response that says it was added is returned by a User who <standing>
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      And the Import Supplier <standing>
      When the Import Supplier returns the response of the Communications Hub
      Then the request is refused with <code>
      And the inventory has the PPMID Pending, at firmware version 01000000

      Examples: who was given the command
        | standing                  | code |
        | is suspended              | E3   |
        | has no User Role any more | E1   |

    @S-2012 @negative @SR-8.13 @interpretation:local-command-response-code
    Scenario: Still Pending when the response that says it was added is not signed as the hub signs
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And the Communications Hub answers the next command with a bad signature
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      When the Import Supplier returns the response of the Communications Hub
      Then the request is refused with the local-command-response-code
      And the inventory has the PPMID Pending, at firmware version 01000000

  @SCHEMA-04
  Rule: What was refused is taken when it is asked with nothing wrong in it
    What is wrong is refused first, and has its negatives where it is refused.

    @S-2105 @interpretation:use-cases-of-devices @interpretation:data-order-code @interpretation:floor-sequence-number-code
    Scenario Outline: Taken when the <user>, who was refused with <code> before, <request> with nothing wrong in it
      Given <home>
      And the <user> <request>, with <wrong>
      And the request is refused with <code>
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>

      Examples: refused for what it asked
        | case   | user            | request                                                     | wrong                        | code                           | home                                                           | device             |
        | 1.1.1  | Gas Supplier    | updates the gas tariff of the GSME                          | block thresholds 1 and 3     | the data-order-code            | a GSME at GBCS 4.0                                             | GSME               |
        | 6.15.1 | Import Supplier | updates the Supplier's credentials of the ESME              | no RemotePartyFloorSeqNumber | the floor-sequence-number-code | an ESME at GBCS 4.0                                            | ESME               |
        | 8.11   | Import Supplier | adds the PPMID to the HAN device log of the Communications Hub | an InstallCode of 12 octets  | E081111                        | a home at GBCS 4.0 with a Communications Hub and a pending PPMID | Communications Hub |

    @S-2106 @SR-8.14.2 @interpretation:non-device-success-code
    Scenario: Taken when a hub is reported as installed that was to be installed tomorrow in a report before
      Given an installed Communications Hub at GBCS 4.0
      And the Import Supplier reports the installation of the Communications Hub without SM WAN, with an InstallDateTime 1 day ahead
      And the request is refused with E081402
      When the Import Supplier reports the installation of the Communications Hub without SM WAN
      Then the request is answered with the non-device-success-code
