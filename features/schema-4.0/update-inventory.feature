@SCHEMA @SR-8.4
Feature: Update Inventory: what it changes is so from then on
  DUIS 4.0 release note 1.1, "No changes made": requests and responses in general. That an update is answered with success says nothing of
  the Smart Metering Inventory; what Read Inventory tells afterwards, and what is asked of the device, does.
  Actors: the Import Supplier; the devices of one home.

  @SCHEMA-04
  Rule: What an update of the inventory says is in the inventory afterwards
    What is refused of an update has codes that no public text describes.

    @S-1900
    Scenario: Told with the meter point that it was given
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully updates the MPxN of the ESME
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | ImportMPxN    |
        | the ESME | 2000012345678 |

    @S-1901
    Scenario: Told as InstalledNotCommissioned after a pending ESME was said to be installed
      Given a pending ESME at GBCS 4.0
      And the Import Supplier successfully updates the status of the ESME
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceStatus             |
        | the ESME | InstalledNotCommissioned |

    @S-1902
    Scenario: Told as InstalledNotCommissioned after a pending Communications Hub was said to be installed
      Given a pending Communications Hub at GBCS 4.0
      And the Import Supplier successfully updates the hub status of the Communications Hub
      When the Import Supplier reads the inventory for the Communications Hub
      Then the request is answered with I0
      And the answer has the inventory entries
        | device                 | DeviceStatus             |
        | the Communications Hub | InstalledNotCommissioned |

    @S-1903 @negative
    Scenario: Refused with E19 after a pending ESME was deleted
      Given a pending ESME at GBCS 4.0
      And the Import Supplier successfully deletes the ESME from the inventory
      When the Import Supplier reads the firmware version of the ESME
      Then the request is refused with E19

    @S-1938 @interpretation:statuses-for-requests
    Scenario Outline: Taken by the <device> after it was said to be installed
      Given a pending <device> at GBCS 4.0
      And the <user> successfully updates the status of the <device>
      When the <user> reads the device log of the <device>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>

      Examples: either meter
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |

    @S-1939 @negative @interpretation:statuses-for-requests
    Scenario Outline: Refused with E5 by the <device> after it was said to be pending again
      Given an installed <device> at GBCS 4.0
      And the <user> successfully updates the status of the <device>, with UpdateDeviceStatusExceptCH Pending
      When the <user> reads the device log of the <device>
      Then the request is refused with E5
      And the <device> receives nothing

      Examples: either meter
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |

    @S-1742 @SR-8.2 @SR-12.2 @interpretation:non-device-success-code
    Scenario Outline: Told of an ESME as the <user> pre-notified and changed it
      Given an ESME that is not in the inventory
      And the <user> successfully pre-notifies the ESME as an ESME, with ESMEVariant AD
      And the <user> successfully updates the details of the ESME, with ESMEVariant ADF
      When the <user> reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | DeviceStatus | ESMEVariant |
        | the ESME | ESME       | Pending      | ADF         |

      Examples: every role, all of which the matrix has for these services
        | user                      |
        | Import Supplier           |
        | Export Supplier           |
        | Gas Supplier              |
        | Registered Supplier Agent |
        | Electricity Distributor   |
        | Gas Transporter           |
        | Other User                |

    @S-1972 @SR-12.2 @interpretation:non-device-success-code
    Scenario Outline: Told of the <device> as it was pre-notified: a <type> of its model, version and firmware
      Given <what> that is not in the inventory
      And the <user> successfully pre-notifies the <device> as a PPMID, with DeviceType <type>
      When the <user> reads the inventory for the <device>
      Then the request is answered with I0
      And the answer has the inventory entries
        | device       | DeviceType | DeviceStatus | DeviceManufacturer | DeviceModel   | SMETSCHTSVersion | DeviceFirmwareVersion |
        | the <device> | <type>     | Pending      | 1063               | PPMID SMETS2+ | SMETS V5.0       | 01000000              |

      Examples: every type but an ESME, and a hub with its proxy
        | type   | device | what      | user            |
        | GSME   | GSME   | a GSME    | Gas Supplier    |
        | HCALCS | HCALCS | an HCALCS | Import Supplier |
        | PPMID  | PPMID  | a PPMID   | Import Supplier |
        | IHD    | PPMID  | a PPMID   | Gas Supplier    |
        | CAD    | PPMID  | a PPMID   | Other User      |

    @S-1973 @interpretation:non-device-success-code
    Scenario Outline: Told of the <device> as <status> after it was said to be so
      Given <before> at GBCS 4.0
      And the <user> successfully updates the <what> of the <device>, with <change>
      When the <user> reads the inventory for the <device>
      Then the request is answered with I0
      And the answer has the inventory entries
        | device       | DeviceStatus |
        | the <device> | <status>     |

      Examples: devices of every type, and hubs that are commissioned
        | case         | device             | before                          | user            | what       | change                                              | status                   |
        | GSME         | GSME               | a pending GSME                  | Gas Supplier    | status     | UpdateDeviceStatusExceptCH InstalledNotCommissioned | InstalledNotCommissioned |
        | HCALCS       | HCALCS             | a pending HCALCS                | Import Supplier | status     | UpdateDeviceStatusExceptCH InstalledNotCommissioned | InstalledNotCommissioned |
        | PPMID        | PPMID              | a pending PPMID                 | Import Supplier | status     | UpdateDeviceStatusExceptCH InstalledNotCommissioned | InstalledNotCommissioned |
        | GSME-back    | GSME               | an installed GSME               | Gas Supplier    | status     | UpdateDeviceStatusExceptCH Pending                  | Pending                  |
        | PPMID-back   | PPMID              | an installed PPMID              | Import Supplier | status     | UpdateDeviceStatusExceptCH Pending                  | Pending                  |
        | commissioned | Communications Hub | an installed Communications Hub | Import Supplier | hub status | UpdateDeviceStatusCH Commissioned                   | Commissioned             |
        | withdrawn    | Communications Hub | an installed Communications Hub | Import Supplier | hub status | UpdateDeviceStatusCH Withdrawn                      | Withdrawn                |

    @S-1940 @interpretation:non-device-success-code
    Scenario: Pre-notified anew after a pending ESME was deleted
      Given a pending ESME at GBCS 4.0
      And the Import Supplier successfully deletes the ESME from the inventory
      And the Import Supplier successfully pre-notifies the ESME as an ESME
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | DeviceStatus | ESMEVariant |
        | the ESME | ESME       | Pending      | ADF         |

  @SCHEMA-04
  Rule: A device that was decommissioned is told of so, and no other is
    What is refused of a decommissioning has codes that no public text describes.

    @S-1727 @SR-8.3 @interpretation:non-device-success-code
    Scenario Outline: The <asked> is told of as <status> after the <device> was decommissioned
      Given a home at GBCS 4.0 with an ESME, a second ESME, a GSME and a PPMID
      And the <user> successfully decommissions the <device>
      When the <user> reads the inventory for the <asked>
      Then the request is answered with I0
      And the answer has the inventory entries
        | device      | DeviceStatus |
        | the <asked> | <status>     |

      Examples: the device, and others of its home
        | case   | device      | user            | asked              | status         |
        | ESME   | ESME        | Import Supplier | ESME               | Decommissioned |
        | second | second ESME | Import Supplier | ESME               | Commissioned   |
        | hub    | ESME        | Import Supplier | Communications Hub | Commissioned   |
        | GSME   | GSME        | Gas Supplier    | GSME               | Decommissioned |
        | PPMID  | PPMID       | Import Supplier | PPMID              | Decommissioned |

  @SCHEMA-04
  Rule: A device that is known stays what it is
    Which code refuses what is not taken, no public text says; what is taken is in the Rule before.

    @S-1733 @SR-12.2 @negative
    Scenario Outline: Refused when <what> is pre-notified once more
      Given a home at GBCS 4.0 with <devices>
      When the Import Supplier pre-notifies the <device> as <change>
      Then the request is refused
      And the inventory has the <device> <status>, at firmware version 01000000

      Examples: devices that are commissioned, or installed to be
        | case      | what                           | devices                                    | device             | change                                              | status                   |
        | in-use    | a commissioned ESME            | a Communications Hub and an ESME           | ESME               | an ESME                                             | Commissioned             |
        | installed | an installed ESME              | a Communications Hub and an installed ESME | ESME               | an ESME                                             | InstalledNotCommissioned |
        | hub       | a commissioned hub             | a Communications Hub and an ESME           | Communications Hub | a Communications Hub, with no AssociatedGPFDeviceID | Commissioned             |
        | GSME      | a commissioned GSME as an ESME | a Communications Hub and a GSME            | GSME               | an ESME                                             | Commissioned             |

    @S-1734 @SR-12.2 @negative
    Scenario: Refused when a hub is pre-notified with the commissioned Gas Proxy Function of another
      Given a home at GBCS 4.0 with a Communications Hub and a GPF
      And a second Communications Hub that is not in the inventory
      When the Import Supplier pre-notifies the second Communications Hub as a Communications Hub, with AssociatedGPFDeviceID the GPF
      Then the request is refused
      And the inventory has the GPF Commissioned, at firmware version 01000000

    @S-1735 @negative
    Scenario Outline: Refused when the <device> is given a status of <others>
      Given a home at GBCS 4.0 with <devices>
      When the <user> updates the <status> of the <device>
      Then the request is refused
      And the inventory has the <device> Pending, at firmware version 01000000

      Examples: UpdateDeviceStatusCH is for hubs alone, UpdateDeviceStatusExceptCH for all else
        | case  | device             | others     | devices                                  | user            | status     |
        | ESME  | ESME               | hubs       | a Communications Hub and a pending ESME  | Import Supplier | hub status |
        | GSME  | GSME               | hubs       | a Communications Hub and a pending GSME  | Gas Supplier    | hub status |
        | PPMID | PPMID              | hubs       | a Communications Hub and a pending PPMID | Import Supplier | hub status |
        | hub   | Communications Hub | all others | a pending Communications Hub and an ESME | Import Supplier | status     |

  @SCHEMA-04
  Rule: What an update of the inventory does not say stays as it was
    Beside the items of the table everything else that the scenario knows of the entry is judged.

    @S-1908
    Scenario Outline: Told of another <item> alone after that was updated
      Given an ESME of variant ADF at GBCS 4.0
      And firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier successfully updates the details of the ESME
      And the Import Supplier successfully <request>
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceStatus | ESMEVariant | SMETSCHTSVersion | <item>  |
        | the ESME | Commissioned | ADF         | SMETS V5.0       | <value> |

      Examples: what of a device can be updated by itself
        | item                  | value         | request                                                                     |
        | DeviceManufacturer    | M2            | updates the model of the ESME, with DeviceModel spelt DeviceManufacturer    |
        | DeviceModel           | M2            | updates the model of the ESME                                               |
        | DeviceFirmwareVersion | 02000000      | updates the firmware entry of the ESME                                      |
        | ImportMPxN            | 2000012345678 | updates the MPxN of the ESME                                                |
        | SecondaryImportMPAN   | 2000012345678 | updates the MPxN of the ESME, with ImportMPxN spelt SecondaryImportMPAN     |
        | ExportMPAN            | 2000012345678 | updates the MPxN of the ESME, with ImportMPxN spelt ExportMPAN              |

    @S-1974
    Scenario Outline: Told of another <item> of the <device> alone after that was updated
      Given <what> at GBCS 4.0
      And the <user> successfully <request>
      When the <user> reads the inventory for the <device>
      Then the request is answered with I0
      And the answer has the inventory entries
        | device       | DeviceType | DeviceStatus | <item>  |
        | the <device> | <type>     | Commissioned | <value> |

      Examples: devices that are no ESME
        | case           | device             | what                 | type   | user            | item               | value      | request                                                                                |
        | GSME-model     | GSME               | a GSME               | GSME   | Gas Supplier    | DeviceModel        | M2         | updates the model of the GSME                                                          |
        | GSME-MPRN      | GSME               | a GSME               | GSME   | Gas Supplier    | ImportMPxN         | 2000012345 | updates the MPxN of the GSME, with ImportMPxN 2000012345                               |
        | hub-maker      | Communications Hub | a Communications Hub | CHF    | Import Supplier | DeviceManufacturer | M2         | updates the model of the Communications Hub, with DeviceModel spelt DeviceManufacturer |
        | hub-version    | Communications Hub | a Communications Hub | CHF    | Import Supplier | SMETSCHTSVersion   | M2         | updates the model of the Communications Hub, with DeviceModel spelt SMETSCHTSVersion   |
        | PPMID-model    | PPMID              | a PPMID              | PPMID  | Import Supplier | DeviceModel        | M2         | updates the model of the PPMID                                                         |
        | HCALCS-version | HCALCS             | an HCALCS            | HCALCS | Import Supplier | SMETSCHTSVersion   | M2         | updates the model of the HCALCS, with DeviceModel spelt SMETSCHTSVersion               |
        | GPF-model      | GPF                | a GPF                | GPF    | Gas Supplier    | DeviceModel        | M2         | updates the model of the GPF                                                           |

    @S-1909 @negative
    Scenario Outline: Told of <another> as before after a pending ESME of its home <was>
      Given a home at GBCS 4.0 with a Communications Hub, a pending ESME and <new>
      And the Import Supplier successfully <request>
      When the Import Supplier reads the inventory for <another>
      Then the request is answered with I0
      And the answer has the inventory entries
        | device    | DeviceStatus |
        | <another> | <status>     |

      Examples: what an update of another device is not about
        | case           | was                      | request                                    | new                   | another                | status       |
        | deleted-hub    | was deleted              | deletes the ESME from the inventory        | a PPMID               | the Communications Hub | Commissioned |
        | deleted-other  | was deleted              | deletes the ESME from the inventory        | a pending PPMID       | the PPMID              | Pending      |
        | deleted-second | was deleted              | deletes the second ESME from the inventory | a second pending ESME | the ESME               | Pending      |
        | status-hub     | was said to be installed | updates the status of the ESME             | a PPMID               | the Communications Hub | Commissioned |
        | status-other   | was said to be installed | updates the status of the ESME             | a pending PPMID       | the PPMID              | Pending      |
        | status-second  | was said to be installed | updates the status of the second ESME      | a second pending ESME | the ESME               | Pending      |
