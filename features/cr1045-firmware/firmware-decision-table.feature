@CR1045 @SR-11.2 @SR-11.3 @interpretation:firmware-alert-recipients @interpretation:suspended-firmware
Feature: Firmware versions: what the DCC does about the version that a device reports
  DUIS 4.0 release note 3.1.2 and 3.1.3; DUIS table 41, N29, N49, N50, N51 and N57. A version becomes known by Read Firmware
  Version, by Activate Firmware, or by the alert of a planned activation. The inventory has version 01000000; what follows
  depends on whether the device reports another, and where that stands on the Central Products List. Each outline is a table
  of decisions in which every case stands once.
  Actors: the Suppliers of one home, others who read, and its devices.

  @CR1045-09 @CR1045-10 @CR1045-11 @CR1045-14 @CR1045-17
  Rule: A version that was read goes into the inventory where the Central Products List has it, and N49, N50 or N51 tell the Suppliers
    The Examples with the version of the inventory are the negative ones: nothing follows from it.

    @S-0400 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: Read as <version>, <listing>, from a <before> device (<case>): alerts <alerts>
      Given a dual-fuel <family> home with a <before> <device>
      And firmware version <version> of the <device> is <listing> on the Central Products List
      And the <device> reports firmware version <version>
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>
      And the inventory has the <device> <after>, at firmware version <in inventory>

      Examples: a SMETS1 PPMID with another version
        | case                                 | family | device | user                    | version  | listing    | before       | alerts                                          | after        | in inventory |
        | S1-PPMID-other-Current-commissioned  | SMETS1 | PPMID  | Electricity Distributor | 02000000 | Current    | commissioned | N49 to the Import Supplier and the Gas Supplier | Commissioned | 02000000     |
        | S1-PPMID-other-Removed-commissioned  | SMETS1 | PPMID  | Electricity Distributor | 02000000 | Removed    | commissioned | N50 to the Import Supplier and the Gas Supplier | Commissioned | 02000000     |
        | S1-PPMID-other-unlisted-commissioned | SMETS1 | PPMID  | Electricity Distributor | 02000000 | not listed | commissioned | N51 to the Import Supplier and the Gas Supplier | Commissioned | 01000000     |

      @negative
      Examples: a SMETS1 PPMID with the version of the inventory
        | case                                | family | device | user                    | version  | listing    | before       | alerts | after        | in inventory |
        | S1-PPMID-same-Current-commissioned  | SMETS1 | PPMID  | Electricity Distributor | 01000000 | Current    | commissioned | none   | Commissioned | 01000000     |
        | S1-PPMID-same-Removed-commissioned  | SMETS1 | PPMID  | Electricity Distributor | 01000000 | Removed    | commissioned | none   | Commissioned | 01000000     |
        | S1-PPMID-same-unlisted-commissioned | SMETS1 | PPMID  | Electricity Distributor | 01000000 | not listed | commissioned | none   | Commissioned | 01000000     |

      Examples: a SMETS2 ESME with another version
        | case                             | family | device | user                    | version  | listing    | before       | alerts                     | after        | in inventory |
        | ESME-other-Current-commissioned  | SMETS2 | ESME   | Electricity Distributor | 02000000 | Current    | commissioned | N49 to the Import Supplier | Commissioned | 02000000     |
        | ESME-other-Removed-commissioned  | SMETS2 | ESME   | Electricity Distributor | 02000000 | Removed    | commissioned | N50 to the Import Supplier | Commissioned | 02000000     |
        | ESME-other-unlisted-commissioned | SMETS2 | ESME   | Electricity Distributor | 02000000 | not listed | commissioned | N51 to the Import Supplier | Commissioned | 01000000     |

      @negative
      Examples: a SMETS2 ESME with the version of the inventory
        | case                            | family | device | user                    | version  | listing    | before       | alerts | after        | in inventory |
        | ESME-same-Current-commissioned  | SMETS2 | ESME   | Electricity Distributor | 01000000 | Current    | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-Removed-commissioned  | SMETS2 | ESME   | Electricity Distributor | 01000000 | Removed    | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-unlisted-commissioned | SMETS2 | ESME   | Electricity Distributor | 01000000 | not listed | commissioned | none   | Commissioned | 01000000     |

      Examples: other devices with another version
        | case                                | family | device             | user                    | version  | listing    | before       | alerts                                          | after        | in inventory |
        | GSME-other-Current-commissioned     | SMETS2 | GSME               | Gas Transporter         | 02000000 | Current    | commissioned | N49 to the Gas Supplier                         | Commissioned | 02000000     |
        | GSME-other-Removed-commissioned     | SMETS2 | GSME               | Gas Transporter         | 02000000 | Removed    | commissioned | N50 to the Gas Supplier                         | Commissioned | 02000000     |
        | GSME-other-unlisted-commissioned    | SMETS2 | GSME               | Gas Transporter         | 02000000 | not listed | commissioned | N51 to the Gas Supplier                         | Commissioned | 01000000     |
        | CHF-other-Current-commissioned      | SMETS2 | Communications Hub | Electricity Distributor | 02000000 | Current    | commissioned | N49 to the Import Supplier and the Gas Supplier | Commissioned | 02000000     |
        | CHF-other-Removed-commissioned      | SMETS2 | Communications Hub | Electricity Distributor | 02000000 | Removed    | commissioned | N50 to the Import Supplier and the Gas Supplier | Commissioned | 02000000     |
        | CHF-other-unlisted-commissioned     | SMETS2 | Communications Hub | Electricity Distributor | 02000000 | not listed | commissioned | N51 to the Import Supplier and the Gas Supplier | Commissioned | 01000000     |
        | S1-ESME-other-Current-commissioned  | SMETS1 | ESME               | Electricity Distributor | 02000000 | Current    | commissioned | N49 to the Import Supplier                      | Commissioned | 02000000     |
        | S1-ESME-other-Removed-commissioned  | SMETS1 | ESME               | Electricity Distributor | 02000000 | Removed    | commissioned | N50 to the Import Supplier                      | Commissioned | 02000000     |
        | S1-ESME-other-unlisted-commissioned | SMETS1 | ESME               | Electricity Distributor | 02000000 | not listed | commissioned | N51 to the Import Supplier                      | Commissioned | 01000000     |
        | S1-GSME-other-Current-commissioned  | SMETS1 | GSME               | Gas Transporter         | 02000000 | Current    | commissioned | N49 to the Gas Supplier                         | Commissioned | 02000000     |
        | S1-GSME-other-Removed-commissioned  | SMETS1 | GSME               | Gas Transporter         | 02000000 | Removed    | commissioned | N50 to the Gas Supplier                         | Commissioned | 02000000     |
        | S1-GSME-other-unlisted-commissioned | SMETS1 | GSME               | Gas Transporter         | 02000000 | not listed | commissioned | N51 to the Gas Supplier                         | Commissioned | 01000000     |
        | S1-CHF-other-Current-commissioned   | SMETS1 | Communications Hub | Electricity Distributor | 02000000 | Current    | commissioned | N49 to the Import Supplier and the Gas Supplier | Commissioned | 02000000     |
        | S1-CHF-other-Removed-commissioned   | SMETS1 | Communications Hub | Electricity Distributor | 02000000 | Removed    | commissioned | N50 to the Import Supplier and the Gas Supplier | Commissioned | 02000000     |
        | S1-CHF-other-unlisted-commissioned  | SMETS1 | Communications Hub | Electricity Distributor | 02000000 | not listed | commissioned | N51 to the Import Supplier and the Gas Supplier | Commissioned | 01000000     |

  @CR1045-12 @CR1045-15 @CR1045-17 @CR1045-20
  Rule: A version that was activated goes into the inventory where the Central Products List has it, restores a suspended device where it is Current, and N50 or N51 tell the Suppliers where it is not
    The Examples with the version of the inventory are the negative ones: nothing follows but N57, which tells of the activation.

    @S-0401 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:suspension-alert-recipients @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Activated as <version>, <listing>, on a <before> device (<case>): alerts <alerts>
      Given a dual-fuel <family> home with a <before> <device>
      And firmware version <version>, now <listing>, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>
      And the inventory has the <device> <after>, at firmware version <in inventory>

      Examples: a SMETS1 PPMID with another version
        | case                                 | family | device | user            | version  | listing    | before       | alerts                                                                                              | after        | in inventory |
        | S1-PPMID-other-Current-commissioned  | SMETS1 | PPMID  | Import Supplier | 02000000 | Current    | commissioned | N57 to the Gas Supplier                                                                             | Commissioned | 02000000     |
        | S1-PPMID-other-Current-suspended     | SMETS1 | PPMID  | Import Supplier | 02000000 | Current    | suspended    | N29 to the suspension-alert-recipients of the PPMID; N57 to the Gas Supplier                        | Commissioned | 02000000     |
        | S1-PPMID-other-Removed-commissioned  | SMETS1 | PPMID  | Import Supplier | 02000000 | Removed    | commissioned | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier; N57 to the Gas Supplier | Commissioned | 02000000     |
        | S1-PPMID-other-Removed-suspended     | SMETS1 | PPMID  | Import Supplier | 02000000 | Removed    | suspended    | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier; N57 to the Gas Supplier | Suspended    | 02000000     |
        | S1-PPMID-other-unlisted-commissioned | SMETS1 | PPMID  | Import Supplier | 02000000 | not listed | commissioned | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier; N57 to the Gas Supplier | Commissioned | 01000000     |
        | S1-PPMID-other-unlisted-suspended    | SMETS1 | PPMID  | Import Supplier | 02000000 | not listed | suspended    | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier; N57 to the Gas Supplier | Suspended    | 01000000     |

      @negative
      Examples: a SMETS1 PPMID with the version of the inventory
        | case                                | family | device | user            | version  | listing    | before       | alerts                  | after        | in inventory |
        | S1-PPMID-same-Current-commissioned  | SMETS1 | PPMID  | Import Supplier | 01000000 | Current    | commissioned | N57 to the Gas Supplier | Commissioned | 01000000     |
        | S1-PPMID-same-Current-suspended     | SMETS1 | PPMID  | Import Supplier | 01000000 | Current    | suspended    | N57 to the Gas Supplier | Suspended    | 01000000     |
        | S1-PPMID-same-Removed-commissioned  | SMETS1 | PPMID  | Import Supplier | 01000000 | Removed    | commissioned | N57 to the Gas Supplier | Commissioned | 01000000     |
        | S1-PPMID-same-Removed-suspended     | SMETS1 | PPMID  | Import Supplier | 01000000 | Removed    | suspended    | N57 to the Gas Supplier | Suspended    | 01000000     |
        | S1-PPMID-same-unlisted-commissioned | SMETS1 | PPMID  | Import Supplier | 01000000 | not listed | commissioned | N57 to the Gas Supplier | Commissioned | 01000000     |
        | S1-PPMID-same-unlisted-suspended    | SMETS1 | PPMID  | Import Supplier | 01000000 | not listed | suspended    | N57 to the Gas Supplier | Suspended    | 01000000     |

      Examples: a SMETS2 ESME with another version
        | case                             | family | device | user            | version  | listing    | before       | alerts                                                | after        | in inventory |
        | ESME-other-Current-commissioned  | SMETS2 | ESME   | Import Supplier | 02000000 | Current    | commissioned | none                                                  | Commissioned | 02000000     |
        | ESME-other-Current-suspended     | SMETS2 | ESME   | Import Supplier | 02000000 | Current    | suspended    | N29 to the suspension-alert-recipients of the ESME    | Commissioned | 02000000     |
        | ESME-other-Removed-commissioned  | SMETS2 | ESME   | Import Supplier | 02000000 | Removed    | commissioned | N50 to the Import Supplier (firmware-alert-submitter) | Commissioned | 02000000     |
        | ESME-other-Removed-suspended     | SMETS2 | ESME   | Import Supplier | 02000000 | Removed    | suspended    | N50 to the Import Supplier (firmware-alert-submitter) | Suspended    | 02000000     |
        | ESME-other-unlisted-commissioned | SMETS2 | ESME   | Import Supplier | 02000000 | not listed | commissioned | N51 to the Import Supplier (firmware-alert-submitter) | Commissioned | 01000000     |
        | ESME-other-unlisted-suspended    | SMETS2 | ESME   | Import Supplier | 02000000 | not listed | suspended    | N51 to the Import Supplier (firmware-alert-submitter) | Suspended    | 01000000     |

      @negative
      Examples: a SMETS2 ESME with the version of the inventory
        | case                            | family | device | user            | version  | listing    | before       | alerts | after        | in inventory |
        | ESME-same-Current-commissioned  | SMETS2 | ESME   | Import Supplier | 01000000 | Current    | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-Current-suspended     | SMETS2 | ESME   | Import Supplier | 01000000 | Current    | suspended    | none   | Suspended    | 01000000     |
        | ESME-same-Removed-commissioned  | SMETS2 | ESME   | Import Supplier | 01000000 | Removed    | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-Removed-suspended     | SMETS2 | ESME   | Import Supplier | 01000000 | Removed    | suspended    | none   | Suspended    | 01000000     |
        | ESME-same-unlisted-commissioned | SMETS2 | ESME   | Import Supplier | 01000000 | not listed | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-unlisted-suspended    | SMETS2 | ESME   | Import Supplier | 01000000 | not listed | suspended    | none   | Suspended    | 01000000     |

      Examples: other devices with another version
        | case                                | family | device             | user            | version  | listing    | before       | alerts                                                                                              | after        | in inventory |
        | GSME-other-Current-commissioned     | SMETS2 | GSME               | Gas Supplier    | 02000000 | Current    | commissioned | none                                                                                                | Commissioned | 02000000     |
        | GSME-other-Removed-commissioned     | SMETS2 | GSME               | Gas Supplier    | 02000000 | Removed    | commissioned | N50 to the Gas Supplier (firmware-alert-submitter)                                                  | Commissioned | 02000000     |
        | GSME-other-unlisted-commissioned    | SMETS2 | GSME               | Gas Supplier    | 02000000 | not listed | commissioned | N51 to the Gas Supplier (firmware-alert-submitter)                                                  | Commissioned | 01000000     |
        | S1-ESME-other-Current-commissioned  | SMETS1 | ESME               | Import Supplier | 02000000 | Current    | commissioned | none                                                                                                | Commissioned | 02000000     |
        | S1-ESME-other-Removed-commissioned  | SMETS1 | ESME               | Import Supplier | 02000000 | Removed    | commissioned | N50 to the Import Supplier (firmware-alert-submitter)                                               | Commissioned | 02000000     |
        | S1-ESME-other-unlisted-commissioned | SMETS1 | ESME               | Import Supplier | 02000000 | not listed | commissioned | N51 to the Import Supplier (firmware-alert-submitter)                                               | Commissioned | 01000000     |
        | S1-GSME-other-Current-commissioned  | SMETS1 | GSME               | Gas Supplier    | 02000000 | Current    | commissioned | none                                                                                                | Commissioned | 02000000     |
        | S1-GSME-other-Removed-commissioned  | SMETS1 | GSME               | Gas Supplier    | 02000000 | Removed    | commissioned | N50 to the Gas Supplier (firmware-alert-submitter)                                                  | Commissioned | 02000000     |
        | S1-GSME-other-unlisted-commissioned | SMETS1 | GSME               | Gas Supplier    | 02000000 | not listed | commissioned | N51 to the Gas Supplier (firmware-alert-submitter)                                                  | Commissioned | 01000000     |
        | S1-CHF-other-Current-commissioned   | SMETS1 | Communications Hub | Import Supplier | 02000000 | Current    | commissioned | N57 to the Gas Supplier                                                                             | Commissioned | 02000000     |
        | S1-CHF-other-Removed-commissioned   | SMETS1 | Communications Hub | Import Supplier | 02000000 | Removed    | commissioned | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier; N57 to the Gas Supplier | Commissioned | 02000000     |
        | S1-CHF-other-unlisted-commissioned  | SMETS1 | Communications Hub | Import Supplier | 02000000 | not listed | commissioned | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier; N57 to the Gas Supplier | Commissioned | 01000000     |

  @CR1045-13 @CR1045-16 @CR1045-17
  Rule: The alert 0x8F66 with message code 0x00CA has the consequences of an activation
    Only SMETS2+ devices send it. The Examples with the version of the inventory are negative as well.

    @S-0402 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:suspension-alert-recipients @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Told as <version>, <listing>, by the alert of a <before> device (<case>): alerts <alerts>
      Given a dual-fuel <family> home with a <before> <device>
      And firmware version <version>, now <listing>, waits on the <device>
      And the <user> successfully plans the activation of the firmware of the <device>, with an ExecutionDateTime 1 day ahead
      When 1 day passes
      Then the <user> receives 8F66, message code 0x00CA, from the <device>
      And the DCC Alerts are <alerts>
      And the inventory has the <device> <after>, at firmware version <in inventory>

      Examples: a SMETS2 ESME with another version
        | case                             | family | device | user            | version  | listing    | before       | alerts                                                | after        | in inventory |
        | ESME-other-Current-commissioned  | SMETS2 | ESME   | Import Supplier | 02000000 | Current    | commissioned | none                                                  | Commissioned | 02000000     |
        | ESME-other-Current-suspended     | SMETS2 | ESME   | Import Supplier | 02000000 | Current    | suspended    | N29 to the suspension-alert-recipients of the ESME    | Commissioned | 02000000     |
        | ESME-other-Removed-commissioned  | SMETS2 | ESME   | Import Supplier | 02000000 | Removed    | commissioned | N50 to the Import Supplier (firmware-alert-submitter) | Commissioned | 02000000     |
        | ESME-other-Removed-suspended     | SMETS2 | ESME   | Import Supplier | 02000000 | Removed    | suspended    | N50 to the Import Supplier (firmware-alert-submitter) | Suspended    | 02000000     |
        | ESME-other-unlisted-commissioned | SMETS2 | ESME   | Import Supplier | 02000000 | not listed | commissioned | N51 to the Import Supplier (firmware-alert-submitter) | Commissioned | 01000000     |
        | ESME-other-unlisted-suspended    | SMETS2 | ESME   | Import Supplier | 02000000 | not listed | suspended    | N51 to the Import Supplier (firmware-alert-submitter) | Suspended    | 01000000     |

      @negative
      Examples: a SMETS2 ESME with the version of the inventory
        | case                            | family | device | user            | version  | listing    | before       | alerts | after        | in inventory |
        | ESME-same-Current-commissioned  | SMETS2 | ESME   | Import Supplier | 01000000 | Current    | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-Current-suspended     | SMETS2 | ESME   | Import Supplier | 01000000 | Current    | suspended    | none   | Suspended    | 01000000     |
        | ESME-same-Removed-commissioned  | SMETS2 | ESME   | Import Supplier | 01000000 | Removed    | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-Removed-suspended     | SMETS2 | ESME   | Import Supplier | 01000000 | Removed    | suspended    | none   | Suspended    | 01000000     |
        | ESME-same-unlisted-commissioned | SMETS2 | ESME   | Import Supplier | 01000000 | not listed | commissioned | none   | Commissioned | 01000000     |
        | ESME-same-unlisted-suspended    | SMETS2 | ESME   | Import Supplier | 01000000 | not listed | suspended    | none   | Suspended    | 01000000     |

      Examples: a SMETS2 GSME with another version
        | case                             | family | device | user         | version  | listing    | before       | alerts                                             | after        | in inventory |
        | GSME-other-Current-commissioned  | SMETS2 | GSME   | Gas Supplier | 02000000 | Current    | commissioned | none                                               | Commissioned | 02000000     |
        | GSME-other-Removed-commissioned  | SMETS2 | GSME   | Gas Supplier | 02000000 | Removed    | commissioned | N50 to the Gas Supplier (firmware-alert-submitter) | Commissioned | 02000000     |
        | GSME-other-unlisted-commissioned | SMETS2 | GSME   | Gas Supplier | 02000000 | not listed | commissioned | N51 to the Gas Supplier (firmware-alert-submitter) | Commissioned | 01000000     |

    @S-0403 @negative @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Not told of before it happens, although version 02000000 is <listing>
      Given a dual-fuel SMETS2 home with an ESME
      And firmware version 02000000, now <listing>, waits on the ESME
      When the Import Supplier plans the activation of the firmware of the ESME, with an ExecutionDateTime 1 day ahead
      Then the Import Supplier receives I0 from the ESME
      And the DCC Alerts are none
      And the inventory has the ESME Commissioned, at firmware version 01000000

      Examples: every place on the list
        | listing    |
        | Current    |
        | Removed    |
        | not listed |

    @S-0404 @negative @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Not told of by 0x8F67, although version 02000000 is <listing>
      Given a dual-fuel SMETS2 home with an ESME
      And firmware version 02000000, now <listing>, waits on the ESME
      And the Import Supplier successfully plans the activation of the firmware of the ESME, with an ExecutionDateTime 1 day ahead
      When the ESME raises 8F67
      Then the Import Supplier receives 8F67, message code 0x00CA, from the ESME
      And the DCC Alerts are none
      And the inventory has the ESME Commissioned, at firmware version 01000000

      Examples: every place on the list
        | listing    |
        | Current    |
        | Removed    |
        | not listed |

    @S-2015 @negative @SR-11.2 @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Not told of when the version is read after the <device> was told to activate another image than it has
      Given a dual-fuel SMETS2 home
      And firmware version 02000000, now <listing>, waits on the <device>
      And the <user> successfully activates the firmware of the <device>, with a FirmwareHash of 32 octets
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are none
      And the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: either meter, every place on the list
        | case             | device | user            | listing    |
        | ESME-Current     | ESME   | Import Supplier | Current    |
        | ESME-Removed     | ESME   | Import Supplier | Removed    |
        | ESME-unlisted    | ESME   | Import Supplier | not listed |
        | GSME-Current     | GSME   | Gas Supplier    | Current    |
        | GSME-Removed     | GSME   | Gas Supplier    | Removed    |
        | GSME-unlisted    | GSME   | Gas Supplier    | not listed |

    @S-2067 @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Read as it was when the <device> told by 0x8F67 that it could not do it
      Given a dual-fuel SMETS2 home with a <device>
      And firmware version 02000000, now Current, waits on the <device>
      And the <user> successfully plans the activation of the firmware of the <device>, with an ExecutionDateTime 1 day ahead
      And the <device> raises 8F67
      And 1 day passes
      When the <user> successfully reads the firmware version of the <device>
      Then the <user> receives 8F67, message code 0x00CA, from the <device>

      Examples: either meter
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |
