@CR1045 @SR-11.2 @SR-11.3 @SR-8.13 @interpretation:firmware-alert-recipients @interpretation:n49-submitter
Feature: Firmware versions: the decision table over homes, readers and the local way
  DUIS 4.0 release note 2.3.3, 3.1.2 and 3.1.3; DUIS table 41, N49, N50 and N51. What the DCC does about a version depends on the version,
  its place on the Central Products List and the device, and on nothing else: not on who reads it, not on the fuels of the home, not on
  whether the device answers by the SM WAN or to a technician.
  Actors: everybody who may read; the Suppliers of homes of either fuel or both, their technician; the devices.

  @CR1045-09 @CR1045-10 @CR1045-11 @CR1045-14
  Rule: The alerts about a version that was read go to the Suppliers of the device, whoever read it in whatever home
    Nothing is refused here: each row excludes the alerts and recipients of the others.

    @S-1450 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:other-user-responsibility
    Scenario Outline: Read as 02000000, <listing>, from the <device> of <home> by the <user>: <alerts>
      Given <home>
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>
      And the inventory has the <device> Commissioned, at firmware version <in inventory>

      Examples: readers, homes and places on the list in turn, for every device of both families
        | case                            | device             | home                                         | user                      | listing    | alerts                                                                     | in inventory |
        | 2-ESME-dual-fuel-IS-Current     | ESME               | a dual-fuel SMETS2 home                      | Import Supplier           | Current    | none                                                                       | 02000000     |
        | 2-ESME-dual-fuel-ES-Current     | ESME               | a dual-fuel SMETS2 home                      | Export Supplier           | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 2-ESME-electricity-ED-Current   | ESME               | an electricity-only SMETS2 home              | Electricity Distributor   | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 2-ESME-electricity-RSA-Current  | ESME               | an electricity-only SMETS2 home              | Registered Supplier Agent | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 2-ESME-dual-fuel-OU-Removed     | ESME               | a dual-fuel SMETS2 home                      | Other User                | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 2-ESME-dual-fuel-IS-Removed     | ESME               | a dual-fuel SMETS2 home                      | Import Supplier           | Removed    | N50 to the Import Supplier (firmware-alert-submitter)                      | 02000000     |
        | 2-ESME-electricity-ES-Removed   | ESME               | an electricity-only SMETS2 home              | Export Supplier           | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 2-ESME-electricity-ED-Removed   | ESME               | an electricity-only SMETS2 home              | Electricity Distributor   | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 2-ESME-dual-fuel-RSA-listed     | ESME               | a dual-fuel SMETS2 home                      | Registered Supplier Agent | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 2-ESME-dual-fuel-OU-listed      | ESME               | a dual-fuel SMETS2 home                      | Other User                | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 2-ESME-electricity-IS-listed    | ESME               | an electricity-only SMETS2 home              | Import Supplier           | not listed | N51 to the Import Supplier (firmware-alert-submitter)                      | 01000000     |
        | 2-ESME-electricity-ES-listed    | ESME               | an electricity-only SMETS2 home              | Export Supplier           | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 2-GSME-dual-fuel-GS-Current     | GSME               | a dual-fuel SMETS2 home                      | Gas Supplier              | Current    | none                                                                       | 02000000     |
        | 2-GSME-dual-fuel-GT-Current     | GSME               | a dual-fuel SMETS2 home                      | Gas Transporter           | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 2-GSME-gas-RSA-Current          | GSME               | a gas-only SMETS2 home                       | Registered Supplier Agent | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 2-GSME-gas-OU-Current           | GSME               | a gas-only SMETS2 home                       | Other User                | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 2-GSME-dual-fuel-GS-Removed     | GSME               | a dual-fuel SMETS2 home                      | Gas Supplier              | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)                         | 02000000     |
        | 2-GSME-dual-fuel-GT-Removed     | GSME               | a dual-fuel SMETS2 home                      | Gas Transporter           | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 2-GSME-gas-RSA-Removed          | GSME               | a gas-only SMETS2 home                       | Registered Supplier Agent | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 2-GSME-gas-OU-Removed           | GSME               | a gas-only SMETS2 home                       | Other User                | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 2-GSME-dual-fuel-GS-listed      | GSME               | a dual-fuel SMETS2 home                      | Gas Supplier              | not listed | N51 to the Gas Supplier (firmware-alert-submitter)                         | 01000000     |
        | 2-GSME-dual-fuel-GT-listed      | GSME               | a dual-fuel SMETS2 home                      | Gas Transporter           | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 2-GSME-gas-RSA-listed           | GSME               | a gas-only SMETS2 home                       | Registered Supplier Agent | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 2-GSME-gas-OU-listed            | GSME               | a gas-only SMETS2 home                       | Other User                | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 2-CHF-dual-fuel-IS-Current      | Communications Hub | a dual-fuel SMETS2 home                      | Import Supplier           | Current    | N49 to the Gas Supplier (n49-submitter=other)                             | 02000000     |
        | 2-CHF-dual-fuel-GS-Current      | Communications Hub | a dual-fuel SMETS2 home                      | Gas Supplier              | Current    | N49 to the Import Supplier (n49-submitter=other)                          | 02000000     |
        | 2-CHF-electricity-RSA-Current   | Communications Hub | an electricity-only SMETS2 home              | Registered Supplier Agent | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 2-CHF-electricity-OU-Current    | Communications Hub | an electricity-only SMETS2 home              | Other User                | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 2-CHF-gas-GS-Current            | Communications Hub | a gas-only SMETS2 home                       | Gas Supplier              | Current    | none                                                                       | 02000000     |
        | 2-CHF-gas-GT-Current            | Communications Hub | a gas-only SMETS2 home                       | Gas Transporter           | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 2-CHF-dual-fuel-IS-Removed      | Communications Hub | a dual-fuel SMETS2 home                      | Import Supplier           | Removed    | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 02000000     |
        | 2-CHF-dual-fuel-GS-Removed      | Communications Hub | a dual-fuel SMETS2 home                      | Gas Supplier              | Removed    | N50 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 02000000     |
        | 2-CHF-electricity-IS-Removed    | Communications Hub | an electricity-only SMETS2 home              | Import Supplier           | Removed    | N50 to the Import Supplier (firmware-alert-submitter)                      | 02000000     |
        | 2-CHF-electricity-ES-Removed    | Communications Hub | an electricity-only SMETS2 home              | Export Supplier           | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 2-CHF-gas-RSA-Removed           | Communications Hub | a gas-only SMETS2 home                       | Registered Supplier Agent | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 2-CHF-gas-OU-Removed            | Communications Hub | a gas-only SMETS2 home                       | Other User                | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 2-CHF-dual-fuel-IS-listed       | Communications Hub | a dual-fuel SMETS2 home                      | Import Supplier           | not listed | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 01000000     |
        | 2-CHF-dual-fuel-GS-listed       | Communications Hub | a dual-fuel SMETS2 home                      | Gas Supplier              | not listed | N51 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 01000000     |
        | 2-CHF-electricity-RSA-listed    | Communications Hub | an electricity-only SMETS2 home              | Registered Supplier Agent | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 2-CHF-electricity-OU-listed     | Communications Hub | an electricity-only SMETS2 home              | Other User                | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 2-CHF-gas-GS-listed             | Communications Hub | a gas-only SMETS2 home                       | Gas Supplier              | not listed | N51 to the Gas Supplier (firmware-alert-submitter)                         | 01000000     |
        | 2-CHF-gas-GT-listed             | Communications Hub | a gas-only SMETS2 home                       | Gas Transporter           | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 1-ESME-dual-fuel-ED-Current     | ESME               | a dual-fuel SMETS1 home                      | Electricity Distributor   | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 1-ESME-dual-fuel-RSA-Current    | ESME               | a dual-fuel SMETS1 home                      | Registered Supplier Agent | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 1-ESME-electricity-OU-Current   | ESME               | an electricity-only SMETS1 home              | Other User                | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 1-ESME-electricity-IS-Current   | ESME               | an electricity-only SMETS1 home              | Import Supplier           | Current    | none                                                                       | 02000000     |
        | 1-ESME-dual-fuel-ES-Removed     | ESME               | a dual-fuel SMETS1 home                      | Export Supplier           | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 1-ESME-dual-fuel-ED-Removed     | ESME               | a dual-fuel SMETS1 home                      | Electricity Distributor   | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 1-ESME-electricity-RSA-Removed  | ESME               | an electricity-only SMETS1 home              | Registered Supplier Agent | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 1-ESME-electricity-OU-Removed   | ESME               | an electricity-only SMETS1 home              | Other User                | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 1-ESME-dual-fuel-IS-listed      | ESME               | a dual-fuel SMETS1 home                      | Import Supplier           | not listed | N51 to the Import Supplier (firmware-alert-submitter)                      | 01000000     |
        | 1-ESME-dual-fuel-ES-listed      | ESME               | a dual-fuel SMETS1 home                      | Export Supplier           | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 1-ESME-electricity-ED-listed    | ESME               | an electricity-only SMETS1 home              | Electricity Distributor   | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 1-ESME-electricity-RSA-listed   | ESME               | an electricity-only SMETS1 home              | Registered Supplier Agent | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 1-GSME-dual-fuel-RSA-Current    | GSME               | a dual-fuel SMETS1 home                      | Registered Supplier Agent | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 1-GSME-dual-fuel-OU-Current     | GSME               | a dual-fuel SMETS1 home                      | Other User                | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 1-GSME-gas-GS-Current           | GSME               | a gas-only SMETS1 home                       | Gas Supplier              | Current    | none                                                                       | 02000000     |
        | 1-GSME-gas-GT-Current           | GSME               | a gas-only SMETS1 home                       | Gas Transporter           | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 1-GSME-dual-fuel-RSA-Removed    | GSME               | a dual-fuel SMETS1 home                      | Registered Supplier Agent | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 1-GSME-dual-fuel-OU-Removed     | GSME               | a dual-fuel SMETS1 home                      | Other User                | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 1-GSME-gas-GS-Removed           | GSME               | a gas-only SMETS1 home                       | Gas Supplier              | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)                         | 02000000     |
        | 1-GSME-gas-GT-Removed           | GSME               | a gas-only SMETS1 home                       | Gas Transporter           | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 1-GSME-dual-fuel-RSA-listed     | GSME               | a dual-fuel SMETS1 home                      | Registered Supplier Agent | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 1-GSME-dual-fuel-OU-listed      | GSME               | a dual-fuel SMETS1 home                      | Other User                | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 1-GSME-gas-GS-listed            | GSME               | a gas-only SMETS1 home                       | Gas Supplier              | not listed | N51 to the Gas Supplier (firmware-alert-submitter)                         | 01000000     |
        | 1-GSME-gas-GT-listed            | GSME               | a gas-only SMETS1 home                       | Gas Transporter           | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 1-CHF-dual-fuel-IS-Current      | Communications Hub | a dual-fuel SMETS1 home                      | Import Supplier           | Current    | N49 to the Gas Supplier (n49-submitter=other)                             | 02000000     |
        | 1-CHF-dual-fuel-GS-Current      | Communications Hub | a dual-fuel SMETS1 home                      | Gas Supplier              | Current    | N49 to the Import Supplier (n49-submitter=other)                          | 02000000     |
        | 1-CHF-electricity-IS-Current    | Communications Hub | an electricity-only SMETS1 home              | Import Supplier           | Current    | none                                                                       | 02000000     |
        | 1-CHF-electricity-ES-Current    | Communications Hub | an electricity-only SMETS1 home              | Export Supplier           | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 1-CHF-gas-RSA-Current           | Communications Hub | a gas-only SMETS1 home                       | Registered Supplier Agent | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 1-CHF-gas-OU-Current            | Communications Hub | a gas-only SMETS1 home                       | Other User                | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 1-CHF-dual-fuel-IS-Removed      | Communications Hub | a dual-fuel SMETS1 home                      | Import Supplier           | Removed    | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 02000000     |
        | 1-CHF-dual-fuel-GS-Removed      | Communications Hub | a dual-fuel SMETS1 home                      | Gas Supplier              | Removed    | N50 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 02000000     |
        | 1-CHF-electricity-RSA-Removed   | Communications Hub | an electricity-only SMETS1 home              | Registered Supplier Agent | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 1-CHF-electricity-OU-Removed    | Communications Hub | an electricity-only SMETS1 home              | Other User                | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 1-CHF-gas-GS-Removed            | Communications Hub | a gas-only SMETS1 home                       | Gas Supplier              | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)                         | 02000000     |
        | 1-CHF-gas-GT-Removed            | Communications Hub | a gas-only SMETS1 home                       | Gas Transporter           | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 1-CHF-dual-fuel-IS-listed       | Communications Hub | a dual-fuel SMETS1 home                      | Import Supplier           | not listed | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 01000000     |
        | 1-CHF-dual-fuel-GS-listed       | Communications Hub | a dual-fuel SMETS1 home                      | Gas Supplier              | not listed | N51 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 01000000     |
        | 1-CHF-electricity-IS-listed     | Communications Hub | an electricity-only SMETS1 home              | Import Supplier           | not listed | N51 to the Import Supplier (firmware-alert-submitter)                      | 01000000     |
        | 1-CHF-electricity-ES-listed     | Communications Hub | an electricity-only SMETS1 home              | Export Supplier           | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 1-CHF-gas-RSA-listed            | Communications Hub | a gas-only SMETS1 home                       | Registered Supplier Agent | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 1-CHF-gas-OU-listed             | Communications Hub | a gas-only SMETS1 home                       | Other User                | not listed | N51 to the Gas Supplier                                                    | 01000000     |
        | 1-PPMID-dual-fuel-IS-Current    | PPMID              | a dual-fuel SMETS1 home with a PPMID         | Import Supplier           | Current    | N49 to the Gas Supplier (n49-submitter=other)                             | 02000000     |
        | 1-PPMID-dual-fuel-GS-Current    | PPMID              | a dual-fuel SMETS1 home with a PPMID         | Gas Supplier              | Current    | N49 to the Import Supplier (n49-submitter=other)                          | 02000000     |
        | 1-PPMID-electricity-RSA-Current | PPMID              | an electricity-only SMETS1 home with a PPMID | Registered Supplier Agent | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 1-PPMID-electricity-OU-Current  | PPMID              | an electricity-only SMETS1 home with a PPMID | Other User                | Current    | N49 to the Import Supplier                                                 | 02000000     |
        | 1-PPMID-gas-GS-Current          | PPMID              | a gas-only SMETS1 home with a PPMID          | Gas Supplier              | Current    | none                                                                       | 02000000     |
        | 1-PPMID-gas-GT-Current          | PPMID              | a gas-only SMETS1 home with a PPMID          | Gas Transporter           | Current    | N49 to the Gas Supplier                                                    | 02000000     |
        | 1-PPMID-dual-fuel-IS-Removed    | PPMID              | a dual-fuel SMETS1 home with a PPMID         | Import Supplier           | Removed    | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 02000000     |
        | 1-PPMID-dual-fuel-GS-Removed    | PPMID              | a dual-fuel SMETS1 home with a PPMID         | Gas Supplier              | Removed    | N50 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 02000000     |
        | 1-PPMID-electricity-IS-Removed  | PPMID              | an electricity-only SMETS1 home with a PPMID | Import Supplier           | Removed    | N50 to the Import Supplier (firmware-alert-submitter)                      | 02000000     |
        | 1-PPMID-electricity-ES-Removed  | PPMID              | an electricity-only SMETS1 home with a PPMID | Export Supplier           | Removed    | N50 to the Import Supplier                                                 | 02000000     |
        | 1-PPMID-gas-RSA-Removed         | PPMID              | a gas-only SMETS1 home with a PPMID          | Registered Supplier Agent | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 1-PPMID-gas-OU-Removed          | PPMID              | a gas-only SMETS1 home with a PPMID          | Other User                | Removed    | N50 to the Gas Supplier                                                    | 02000000     |
        | 1-PPMID-dual-fuel-IS-listed     | PPMID              | a dual-fuel SMETS1 home with a PPMID         | Import Supplier           | not listed | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 01000000     |
        | 1-PPMID-dual-fuel-GS-listed     | PPMID              | a dual-fuel SMETS1 home with a PPMID         | Gas Supplier              | not listed | N51 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 01000000     |
        | 1-PPMID-electricity-RSA-listed  | PPMID              | an electricity-only SMETS1 home with a PPMID | Registered Supplier Agent | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 1-PPMID-electricity-OU-listed   | PPMID              | an electricity-only SMETS1 home with a PPMID | Other User                | not listed | N51 to the Import Supplier                                                 | 01000000     |
        | 1-PPMID-gas-GS-listed           | PPMID              | a gas-only SMETS1 home with a PPMID          | Gas Supplier              | not listed | N51 to the Gas Supplier (firmware-alert-submitter)                         | 01000000     |
        | 1-PPMID-gas-GT-listed           | PPMID              | a gas-only SMETS1 home with a PPMID          | Gas Transporter           | not listed | N51 to the Gas Supplier                                                    | 01000000     |

  @SECMP0081-11 @CR1045-09 @CR1045-10 @CR1045-11 @CR1045-14 @CR1045-17
  Rule: A version that was read on the spot has the same consequences, once the response is returned
    The Examples with the version of the inventory are the negative ones: nothing follows from it.

    @S-1451 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: Returned as read as <version>, <listing>, from the <device> of <home> home by the <user>: <alerts>
      Given <home> SMETS2 home
      And firmware version <version> of the <device> is <listing> on the Central Products List
      And the <device> reports firmware version <version>
      And a technician carries the command by which the <user> reads the firmware version of the <device>
      When the <user> returns the response of the <device>
      Then the DCC Alerts are <alerts>
      And the inventory has the <device> Commissioned, at firmware version <in inventory>

      Examples: another version
        | case                        | device             | home                | user            | version  | listing    | alerts                                                                     | in inventory |
        | ESME-IS-dual-Current        | ESME               | a dual-fuel         | Import Supplier | 02000000 | Current    | none                                                                       | 02000000     |
        | ESME-IS-electricity-Current | ESME               | an electricity-only | Import Supplier | 02000000 | Current    | none                                                                       | 02000000     |
        | ESME-IS-dual-Removed        | ESME               | a dual-fuel         | Import Supplier | 02000000 | Removed    | N50 to the Import Supplier (firmware-alert-submitter)                      | 02000000     |
        | ESME-IS-electricity-Removed | ESME               | an electricity-only | Import Supplier | 02000000 | Removed    | N50 to the Import Supplier (firmware-alert-submitter)                      | 02000000     |
        | ESME-IS-dual-listed         | ESME               | a dual-fuel         | Import Supplier | 02000000 | not listed | N51 to the Import Supplier (firmware-alert-submitter)                      | 01000000     |
        | ESME-IS-electricity-listed  | ESME               | an electricity-only | Import Supplier | 02000000 | not listed | N51 to the Import Supplier (firmware-alert-submitter)                      | 01000000     |
        | GSME-GS-dual-Current        | GSME               | a dual-fuel         | Gas Supplier    | 02000000 | Current    | none                                                                       | 02000000     |
        | GSME-GS-gas-Current         | GSME               | a gas-only          | Gas Supplier    | 02000000 | Current    | none                                                                       | 02000000     |
        | GSME-GS-dual-Removed        | GSME               | a dual-fuel         | Gas Supplier    | 02000000 | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)                         | 02000000     |
        | GSME-GS-gas-Removed         | GSME               | a gas-only          | Gas Supplier    | 02000000 | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)                         | 02000000     |
        | GSME-GS-dual-listed         | GSME               | a dual-fuel         | Gas Supplier    | 02000000 | not listed | N51 to the Gas Supplier (firmware-alert-submitter)                         | 01000000     |
        | GSME-GS-gas-listed          | GSME               | a gas-only          | Gas Supplier    | 02000000 | not listed | N51 to the Gas Supplier (firmware-alert-submitter)                         | 01000000     |
        | CHF-IS-dual-Current         | Communications Hub | a dual-fuel         | Import Supplier | 02000000 | Current    | N49 to the Gas Supplier (n49-submitter=other)                             | 02000000     |
        | CHF-IS-electricity-Current  | Communications Hub | an electricity-only | Import Supplier | 02000000 | Current    | none                                                                       | 02000000     |
        | CHF-IS-dual-Removed         | Communications Hub | a dual-fuel         | Import Supplier | 02000000 | Removed    | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 02000000     |
        | CHF-IS-electricity-Removed  | Communications Hub | an electricity-only | Import Supplier | 02000000 | Removed    | N50 to the Import Supplier (firmware-alert-submitter)                      | 02000000     |
        | CHF-IS-dual-listed          | Communications Hub | a dual-fuel         | Import Supplier | 02000000 | not listed | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier | 01000000     |
        | CHF-IS-electricity-listed   | Communications Hub | an electricity-only | Import Supplier | 02000000 | not listed | N51 to the Import Supplier (firmware-alert-submitter)                      | 01000000     |
        | CHF-GS-dual-Current         | Communications Hub | a dual-fuel         | Gas Supplier    | 02000000 | Current    | N49 to the Import Supplier (n49-submitter=other)                          | 02000000     |
        | CHF-GS-gas-Current          | Communications Hub | a gas-only          | Gas Supplier    | 02000000 | Current    | none                                                                       | 02000000     |
        | CHF-GS-dual-Removed         | Communications Hub | a dual-fuel         | Gas Supplier    | 02000000 | Removed    | N50 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 02000000     |
        | CHF-GS-gas-Removed          | Communications Hub | a gas-only          | Gas Supplier    | 02000000 | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)                         | 02000000     |
        | CHF-GS-dual-listed          | Communications Hub | a dual-fuel         | Gas Supplier    | 02000000 | not listed | N51 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) | 01000000     |
        | CHF-GS-gas-listed           | Communications Hub | a gas-only          | Gas Supplier    | 02000000 | not listed | N51 to the Gas Supplier (firmware-alert-submitter)                         | 01000000     |

      @negative
      Examples: the version of the inventory
        | case                 | device             | home        | user            | version  | listing    | alerts | in inventory |
        | ESME-IS-same-Current | ESME               | a dual-fuel | Import Supplier | 01000000 | Current    | none   | 01000000     |
        | ESME-IS-same-Removed | ESME               | a dual-fuel | Import Supplier | 01000000 | Removed    | none   | 01000000     |
        | ESME-IS-same-listed  | ESME               | a dual-fuel | Import Supplier | 01000000 | not listed | none   | 01000000     |
        | GSME-GS-same-Current | GSME               | a dual-fuel | Gas Supplier    | 01000000 | Current    | none   | 01000000     |
        | GSME-GS-same-Removed | GSME               | a dual-fuel | Gas Supplier    | 01000000 | Removed    | none   | 01000000     |
        | GSME-GS-same-listed  | GSME               | a dual-fuel | Gas Supplier    | 01000000 | not listed | none   | 01000000     |
        | CHF-IS-same-Current  | Communications Hub | a dual-fuel | Import Supplier | 01000000 | Current    | none   | 01000000     |
        | CHF-IS-same-Removed  | Communications Hub | a dual-fuel | Import Supplier | 01000000 | Removed    | none   | 01000000     |
        | CHF-IS-same-listed   | Communications Hub | a dual-fuel | Import Supplier | 01000000 | not listed | none   | 01000000     |
        | CHF-GS-same-Current  | Communications Hub | a dual-fuel | Gas Supplier    | 01000000 | Current    | none   | 01000000     |
        | CHF-GS-same-Removed  | Communications Hub | a dual-fuel | Gas Supplier    | 01000000 | Removed    | none   | 01000000     |
        | CHF-GS-same-listed   | Communications Hub | a dual-fuel | Gas Supplier    | 01000000 | not listed | none   | 01000000     |

  @SECMP0081-11 @CR1045-12 @CR1045-15
  Rule: A version that was activated on the spot has the same consequences, once the response is returned
    The Examples with the version of the inventory are the negative ones: nothing follows from it.

    @S-1452 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Returned as activated as <version>, <listing>, on the <device> of <home> home by the <user>: <alerts>
      Given <home> SMETS2 home
      And firmware version <version>, now <listing>, waits on the <device>
      And a technician carries the command by which the <user> activates the firmware of the <device>
      When the <user> returns the response of the <device>
      Then the DCC Alerts are <alerts>
      And the inventory has the <device> Commissioned, at firmware version <in inventory>

      Examples: another version
        | case                        | device | home                | user            | version  | listing    | alerts                                                | in inventory |
        | ESME-IS-dual-Current        | ESME   | a dual-fuel         | Import Supplier | 02000000 | Current    | none                                                  | 02000000     |
        | ESME-IS-electricity-Current | ESME   | an electricity-only | Import Supplier | 02000000 | Current    | none                                                  | 02000000     |
        | ESME-IS-dual-Removed        | ESME   | a dual-fuel         | Import Supplier | 02000000 | Removed    | N50 to the Import Supplier (firmware-alert-submitter) | 02000000     |
        | ESME-IS-electricity-Removed | ESME   | an electricity-only | Import Supplier | 02000000 | Removed    | N50 to the Import Supplier (firmware-alert-submitter) | 02000000     |
        | ESME-IS-dual-listed         | ESME   | a dual-fuel         | Import Supplier | 02000000 | not listed | N51 to the Import Supplier (firmware-alert-submitter) | 01000000     |
        | ESME-IS-electricity-listed  | ESME   | an electricity-only | Import Supplier | 02000000 | not listed | N51 to the Import Supplier (firmware-alert-submitter) | 01000000     |
        | GSME-GS-dual-Current        | GSME   | a dual-fuel         | Gas Supplier    | 02000000 | Current    | none                                                  | 02000000     |
        | GSME-GS-gas-Current         | GSME   | a gas-only          | Gas Supplier    | 02000000 | Current    | none                                                  | 02000000     |
        | GSME-GS-dual-Removed        | GSME   | a dual-fuel         | Gas Supplier    | 02000000 | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)    | 02000000     |
        | GSME-GS-gas-Removed         | GSME   | a gas-only          | Gas Supplier    | 02000000 | Removed    | N50 to the Gas Supplier (firmware-alert-submitter)    | 02000000     |
        | GSME-GS-dual-listed         | GSME   | a dual-fuel         | Gas Supplier    | 02000000 | not listed | N51 to the Gas Supplier (firmware-alert-submitter)    | 01000000     |
        | GSME-GS-gas-listed          | GSME   | a gas-only          | Gas Supplier    | 02000000 | not listed | N51 to the Gas Supplier (firmware-alert-submitter)    | 01000000     |

      @negative
      Examples: the version of the inventory
        | case                 | device | home        | user            | version  | listing    | alerts | in inventory |
        | ESME-IS-same-Current | ESME   | a dual-fuel | Import Supplier | 01000000 | Current    | none   | 01000000     |
        | ESME-IS-same-Removed | ESME   | a dual-fuel | Import Supplier | 01000000 | Removed    | none   | 01000000     |
        | ESME-IS-same-listed  | ESME   | a dual-fuel | Import Supplier | 01000000 | not listed | none   | 01000000     |
        | GSME-GS-same-Current | GSME   | a dual-fuel | Gas Supplier    | 01000000 | Current    | none   | 01000000     |
        | GSME-GS-same-Removed | GSME   | a dual-fuel | Gas Supplier    | 01000000 | Removed    | none   | 01000000     |
        | GSME-GS-same-listed  | GSME   | a dual-fuel | Gas Supplier    | 01000000 | not listed | none   | 01000000     |

  @CR1045-19
  Rule: Activate Firmware takes no device type beside, of either family
    Taken: see activate-firmware.feature.

    @S-1453 @negative @interpretation:device-types-of-services
    Scenario Outline: Activation refused with E11 by <device> for the <user>
      Given <device>
      When the <user> activates the firmware of <target>
      Then the request is refused with E11
      And <target> receives nothing

      Examples: types that have no firmware to be activated
        | case        | device                | user            | target                 |
        | CHF-IS      | a Communications Hub  | Import Supplier | the Communications Hub |
        | CHF-GS      | a Communications Hub  | Gas Supplier    | the Communications Hub |
        | HCALCS-IS   | an HCALCS             | Import Supplier | the HCALCS             |
        | PPMID-GS    | a PPMID               | Gas Supplier    | the PPMID              |
        | GPF-GS      | a GPF                 | Gas Supplier    | the GPF                |
        | IHD-IS      | an IHD                | Import Supplier | the IHD                |
        | CAD-GS      | a CAD                 | Gas Supplier    | the CAD                |
        | S1-IHD-IS   | a SMETS1 IHD          | Import Supplier | the IHD                |
        | S1-CAD-GS   | a SMETS1 CAD          | Gas Supplier    | the CAD                |
        | S1-GPF-GS   | a SMETS1 GPF          | Gas Supplier    | the GPF                |

    @S-1454 @negative @interpretation:statuses-for-requests
    Scenario Outline: Activation refused with E5 by <device> for the <user>
      Given <device>
      When the <user> activates the firmware of <target>
      Then the request is refused with E5
      And <target> receives nothing

      Examples: statuses in which no request is taken; a suspended device takes this one
        | case                        | device                                     | user            | target                 |
        | ESME-pending                | a pending ESME                             | Import Supplier | the ESME               |
        | ESME-whitelisted            | a whitelisted ESME                         | Import Supplier | the ESME               |
        | ESME-decommissioned         | a decommissioned ESME                      | Import Supplier | the ESME               |
        | ESME-withdrawn              | a withdrawn ESME                           | Import Supplier | the ESME               |
        | ESME-recovering             | a recovering ESME                          | Import Supplier | the ESME               |
        | GSME-pending                | a pending GSME                             | Gas Supplier    | the GSME               |
        | GSME-whitelisted            | a whitelisted GSME                         | Gas Supplier    | the GSME               |
        | GSME-decommissioned         | a decommissioned GSME                      | Gas Supplier    | the GSME               |
        | GSME-withdrawn              | a withdrawn GSME                           | Gas Supplier    | the GSME               |
        | GSME-recovering             | a recovering GSME                          | Gas Supplier    | the GSME               |
        | SMETS1-ESME-pending         | a pending SMETS1 ESME                      | Import Supplier | the ESME               |
        | SMETS1-ESME-whitelisted     | a whitelisted SMETS1 ESME                  | Import Supplier | the ESME               |
        | SMETS1-ESME-decommissioned  | a decommissioned SMETS1 ESME               | Import Supplier | the ESME               |
        | SMETS1-ESME-withdrawn       | a withdrawn SMETS1 ESME                    | Import Supplier | the ESME               |
        | SMETS1-ESME-recovering      | a recovering SMETS1 ESME                   | Import Supplier | the ESME               |
        | SMETS1-GSME-pending         | a pending SMETS1 GSME                      | Gas Supplier    | the GSME               |
        | SMETS1-GSME-whitelisted     | a whitelisted SMETS1 GSME                  | Gas Supplier    | the GSME               |
        | SMETS1-GSME-decommissioned  | a decommissioned SMETS1 GSME               | Gas Supplier    | the GSME               |
        | SMETS1-GSME-withdrawn       | a withdrawn SMETS1 GSME                    | Gas Supplier    | the GSME               |
        | SMETS1-GSME-recovering      | a recovering SMETS1 GSME                   | Gas Supplier    | the GSME               |
        | SMETS1-CHF-pending          | a pending SMETS1 Communications Hub        | Gas Supplier    | the Communications Hub |
        | SMETS1-CHF-whitelisted      | a whitelisted SMETS1 Communications Hub    | Import Supplier | the Communications Hub |
        | SMETS1-CHF-decommissioned   | a decommissioned SMETS1 Communications Hub | Gas Supplier    | the Communications Hub |
        | SMETS1-CHF-withdrawn        | a withdrawn SMETS1 Communications Hub      | Import Supplier | the Communications Hub |
        | SMETS1-CHF-recovering       | a recovering SMETS1 Communications Hub     | Gas Supplier    | the Communications Hub |
        | SMETS1-PPMID-pending        | a pending SMETS1 PPMID                     | Gas Supplier    | the PPMID              |
        | SMETS1-PPMID-whitelisted    | a whitelisted SMETS1 PPMID                 | Import Supplier | the PPMID              |
        | SMETS1-PPMID-decommissioned | a decommissioned SMETS1 PPMID              | Gas Supplier    | the PPMID              |
        | SMETS1-PPMID-withdrawn      | a withdrawn SMETS1 PPMID                   | Import Supplier | the PPMID              |
        | SMETS1-PPMID-recovering     | a recovering SMETS1 PPMID                  | Gas Supplier    | the PPMID              |

  @CR1045-19
  Rule: Activate Firmware is for the Suppliers of the device

    @S-1455 @interpretation:statuses-for-requests @interpretation:use-cases-of-devices
    Scenario Outline: Sent to <device>, which has no image, for the <user>
      Given <device>
      When the <user> activates the firmware of <target>
      Then the request is acknowledged with I99
      And <target> executes CS06, message code 0x0012
      And the <user> receives I0 from <target>

      Examples: statuses beside Commissioned in which a device takes it
        | case           | device                       | user            | target   |
        | ESME-installed | an installed ESME            | Import Supplier | the ESME |
        | ESME-recovered | a recovered ESME             | Import Supplier | the ESME |
        | ESME-suspended | a suspended ESME             | Import Supplier | the ESME |
        | GSME-installed | an installed GSME            | Gas Supplier    | the GSME |
        | GSME-recovered | a recovered GSME             | Gas Supplier    | the GSME |
        | GSME-suspended | a suspended GSME             | Gas Supplier    | the GSME |

    @S-1457 @interpretation:firmware-distribution-seconds @interpretation:local-delivery-roles
    Scenario Outline: Activated, and the command returned too, with CommandVariant 7, on the <device> of <home> home
      Given <home> SMETS2 home
      And firmware version 02000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>, with CommandVariant 7
      Then the request is acknowledged with I99
      And the <user> receives I0 and the command CS06, message code 0x0012, for the <device>
      And the <user> receives I0 from the <device>
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: the Supplier of each meter
        | device | home                | user            |
        | ESME   | an electricity-only | Import Supplier |
        | GSME   | a gas-only          | Gas Supplier    |

    @S-1458 @interpretation:statuses-for-requests @interpretation:smets1-services
    Scenario Outline: Taken by <device>, which has no image, for the <user>
      Given <device>
      When the <user> activates the firmware of <target>
      Then the request is acknowledged with I99
      And the <user> receives I0 from <target>

      Examples: SMETS1 devices in the statuses beside Commissioned
        | case           | device                       | user            | target    |
        | ESME-installed | an installed SMETS1 ESME     | Import Supplier | the ESME  |
        | GSME-recovered | a recovered SMETS1 GSME      | Gas Supplier    | the GSME  |

    @S-1456 @negative @interpretation:validation-order
    Scenario Outline: Activation refused with <code> by <device> for the <user>: <why>
      Given <device>
      When the <user> activates the firmware of <target>
      Then the request is refused with <code>
      And <target> receives nothing

      Examples: every other role, and Suppliers of other devices
        | case               | device                      | user                      | target                 | code | why                            |
        | ESME-ED            | an ESME                     | Electricity Distributor   | the ESME               | E2   | not a role for it              |
        | ESME-GT            | an ESME                     | Gas Transporter           | the ESME               | E2   | not a role for it              |
        | ESME-ES            | an ESME                     | Export Supplier           | the ESME               | E2   | not a role for it              |
        | ESME-RSA           | an ESME                     | Registered Supplier Agent | the ESME               | E2   | not a role for it              |
        | ESME-OU            | an ESME                     | Other User                | the ESME               | E2   | not a role for it              |
        | ESME-other         | an ESME                     | Other Supplier            | the ESME               | E4   | not responsible for the device |
        | ESME-fuel          | an ESME                     | Gas Supplier              | the ESME               | E4   | of the other fuel              |
        | GSME-ED            | a GSME                      | Electricity Distributor   | the GSME               | E2   | not a role for it              |
        | GSME-GT            | a GSME                      | Gas Transporter           | the GSME               | E2   | not a role for it              |
        | GSME-ES            | a GSME                      | Export Supplier           | the GSME               | E2   | not a role for it              |
        | GSME-RSA           | a GSME                      | Registered Supplier Agent | the GSME               | E2   | not a role for it              |
        | GSME-OU            | a GSME                      | Other User                | the GSME               | E2   | not a role for it              |
        | GSME-other         | a GSME                      | Other Supplier            | the GSME               | E4   | not responsible for the device |
        | GSME-fuel          | a GSME                      | Import Supplier           | the GSME               | E4   | of the other fuel              |
        | SMETS1-ESME-ED     | a SMETS1 ESME               | Electricity Distributor   | the ESME               | E2   | not a role for it              |
        | SMETS1-ESME-GT     | a SMETS1 ESME               | Gas Transporter           | the ESME               | E2   | not a role for it              |
        | SMETS1-ESME-ES     | a SMETS1 ESME               | Export Supplier           | the ESME               | E2   | not a role for it              |
        | SMETS1-ESME-RSA    | a SMETS1 ESME               | Registered Supplier Agent | the ESME               | E2   | not a role for it              |
        | SMETS1-ESME-OU     | a SMETS1 ESME               | Other User                | the ESME               | E2   | not a role for it              |
        | SMETS1-ESME-other  | a SMETS1 ESME               | Other Supplier            | the ESME               | E4   | not responsible for the device |
        | SMETS1-ESME-fuel   | a SMETS1 ESME               | Gas Supplier              | the ESME               | E4   | of the other fuel              |
        | SMETS1-GSME-ED     | a SMETS1 GSME               | Electricity Distributor   | the GSME               | E2   | not a role for it              |
        | SMETS1-GSME-GT     | a SMETS1 GSME               | Gas Transporter           | the GSME               | E2   | not a role for it              |
        | SMETS1-GSME-ES     | a SMETS1 GSME               | Export Supplier           | the GSME               | E2   | not a role for it              |
        | SMETS1-GSME-RSA    | a SMETS1 GSME               | Registered Supplier Agent | the GSME               | E2   | not a role for it              |
        | SMETS1-GSME-OU     | a SMETS1 GSME               | Other User                | the GSME               | E2   | not a role for it              |
        | SMETS1-GSME-other  | a SMETS1 GSME               | Other Supplier            | the GSME               | E4   | not responsible for the device |
        | SMETS1-GSME-fuel   | a SMETS1 GSME               | Import Supplier           | the GSME               | E4   | of the other fuel              |
        | SMETS1-CHF-ED      | a SMETS1 Communications Hub | Electricity Distributor   | the Communications Hub | E2   | not a role for it              |
        | SMETS1-CHF-GT      | a SMETS1 Communications Hub | Gas Transporter           | the Communications Hub | E2   | not a role for it              |
        | SMETS1-CHF-ES      | a SMETS1 Communications Hub | Export Supplier           | the Communications Hub | E2   | not a role for it              |
        | SMETS1-CHF-RSA     | a SMETS1 Communications Hub | Registered Supplier Agent | the Communications Hub | E2   | not a role for it              |
        | SMETS1-CHF-OU      | a SMETS1 Communications Hub | Other User                | the Communications Hub | E2   | not a role for it              |
        | SMETS1-CHF-other   | a SMETS1 Communications Hub | Other Supplier            | the Communications Hub | E4   | not responsible for the device |
        | SMETS1-PPMID-ED    | a SMETS1 PPMID              | Electricity Distributor   | the PPMID              | E2   | not a role for it              |
        | SMETS1-PPMID-GT    | a SMETS1 PPMID              | Gas Transporter           | the PPMID              | E2   | not a role for it              |
        | SMETS1-PPMID-ES    | a SMETS1 PPMID              | Export Supplier           | the PPMID              | E2   | not a role for it              |
        | SMETS1-PPMID-RSA   | a SMETS1 PPMID              | Registered Supplier Agent | the PPMID              | E2   | not a role for it              |
        | SMETS1-PPMID-OU    | a SMETS1 PPMID              | Other User                | the PPMID              | E2   | not a role for it              |
        | SMETS1-PPMID-other | a SMETS1 PPMID              | Other Supplier            | the PPMID              | E4   | not responsible for the device |
