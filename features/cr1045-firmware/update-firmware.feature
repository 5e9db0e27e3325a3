@CR1045 @SR-11.1
Feature: Update Firmware: SMETS1 Communications Hubs and PPMIDs
  DUIS 4.0 release note 3.1.1, DUIS 1.4.6 table 2 and 1.4.7.13. Update Firmware, 11.1, sends an image to the devices of a list.
  The warning W110101 lists those that do not get it. From 4.0 a SMETS1 Communications Hub and a SMETS1 PPMID may get it.
  Actors: the Suppliers of one home; its devices.

  @CR1045-01
  Rule: Update Firmware takes a SMETS1 Communications Hub, PPMID or meter
    What it does not take is in the next Rules.

    @S-0350 @interpretation:non-device-success-code
    Scenario Outline: Taken without a warning from the <user> for the SMETS1 <device> of <home> home
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: devices without a gas meter in the home, and meters
        | case           | home                | device             | user            |
        | CHF            | an electricity-only | Communications Hub | Import Supplier |
        | PPMID          | an electricity-only | PPMID              | Import Supplier |
        | ESME           | an electricity-only | ESME               | Import Supplier |
        | ESME-dual-fuel | a dual-fuel         | ESME               | Import Supplier |
        | GSME           | a gas-only          | GSME               | Gas Supplier    |
        | GSME-dual-fuel | a dual-fuel         | GSME               | Gas Supplier    |

    @S-0351 @interpretation:non-device-success-code
    Scenario: Taken without a warning for the hub, the PPMID and the meter of a SMETS1 home at once
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000 of the Communications Hub is Current on the Central Products List
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And firmware version 02000000 of the ESME is Current on the Central Products List
      When the Import Supplier updates the firmware of the ESME, with a DeviceIDList of the Communications Hub, the PPMID and the ESME
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

    @S-0352 @interpretation:firmware-distribution-seconds
    Scenario Outline: The image reaches the SMETS1 <device>, which can activate it
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      When the Import Supplier activates the firmware of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: every SMETS1 device that takes firmware from the Import Supplier
        | device             |
        | Communications Hub |
        | PPMID              |
        | ESME               |

  @CR1045-02
  Rule: A SMETS2 PPMID is listed as invalid, as before

    @S-0353 @interpretation:non-device-success-code
    Scenario: The SMETS2 ESME is taken without a warning
      Given a dual-fuel SMETS2 home with a PPMID
      And firmware version 02000000 of the ESME is Current on the Central Products List
      When the Import Supplier updates the firmware of the ESME
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

    @S-0354 @negative
    Scenario Outline: The SMETS2 PPMID is listed when the request is from the <user>
      Given <home> SMETS2 home with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      When the <user> updates the firmware of the PPMID
      Then the request is answered with W110101 and these lists
        | list                | device    |
        | InvalidDeviceIDList | the PPMID |
      And the DCC Alerts are none

      Examples: Suppliers, the leading one and the other
        | case     | home                | user            |
        | leading  | a dual-fuel         | Import Supplier |
        | other    | a dual-fuel         | Gas Supplier    |
        | only     | an electricity-only | Import Supplier |
        | gas-only | a gas-only          | Gas Supplier    |

    @S-0355 @negative
    Scenario: The SMETS2 PPMID alone is listed when the request names the ESME of its home too
      Given a dual-fuel SMETS2 home with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And firmware version 02000000 of the ESME is Current on the Central Products List
      When the Import Supplier updates the firmware of the ESME, with a DeviceIDList of the ESME and the PPMID
      Then the request is answered with W110101 and these lists
        | list                | device    |
        | InvalidDeviceIDList | the PPMID |
      And the DCC Alerts are none

    @S-0356 @negative
    Scenario: The SMETS2 PPMID is still suspended and has its old version after it was listed
      Given an electricity-only SMETS2 home with a suspended PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      When the Import Supplier updates the firmware of the PPMID
      Then the request is answered with W110101 and these lists
        | list                | device    |
        | InvalidDeviceIDList | the PPMID |
      And the inventory has the PPMID Suspended, at firmware version 01000000

  @CR1045-03
  Rule: A SMETS1 Communications Hub or PPMID is listed on the same grounds as a meter

    @S-0357 @interpretation:non-device-success-code
    Scenario Outline: The <status> SMETS1 <device> is not listed
      Given an electricity-only SMETS1 home with a <status> <device>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: in service
        | case  | status       | device             |
        | CHF   | commissioned | Communications Hub |
        | PPMID | commissioned | PPMID              |

      @interpretation:update-firmware-lists
      Examples: suspended, and so in need of an update
        | case            | status    | device             |
        | CHF-suspended   | suspended | Communications Hub |
        | PPMID-suspended | suspended | PPMID              |

    @S-1724 @negative @interpretation:update-firmware-lists
    Scenario Outline: The second <device>, which is in no inventory, is listed, and the first is not
      Given an electricity-only <family> home with a <other>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And a second <device> that is not in the inventory
      When the Import Supplier updates the firmware of the <device>, with a DeviceIDList of the second <device> and the <device>
      Then the request is answered with W110101 and these lists
        | list                | device              |
        | InvalidDeviceIDList | the second <device> |

      Examples: meters, and what is none
        | case  | family | device | other |
        | ESME  | SMETS2 | ESME   | PPMID |
        | S1    | SMETS1 | ESME   | PPMID |
        | PPMID | SMETS1 | PPMID  | PPMID |

    @S-0358 @negative @interpretation:update-firmware-lists
    Scenario Outline: The <status> SMETS1 <device> is listed as not commissioned
      Given an electricity-only SMETS1 home with a <status> <device>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list                        | device       |
        | NotCommissionedDeviceIDList | the <device> |
      And the DCC Alerts are none

      Examples: not in service
        | case                 | status         | device             |
        | CHF-installed        | installed      | Communications Hub |
        | CHF-decommissioned   | decommissioned | Communications Hub |
        | PPMID-installed      | installed      | PPMID              |
        | PPMID-whitelisted    | whitelisted    | PPMID              |
        | PPMID-decommissioned | decommissioned | PPMID              |
        | ESME-installed       | installed      | ESME               |

    @S-0359 @negative @interpretation:update-firmware-lists @interpretation:cpl-status
    Scenario Outline: The SMETS1 <device> is listed when version 02000000 is <listing>
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list                              | device       |
        | NotApplicableFirmwareDeviceIDList | the <device> |
      And the DCC Alerts are none

      Examples: firmware that is not for the device
        | case           | device             | listing    |
        | CHF-removed    | Communications Hub | Removed    |
        | CHF-unlisted   | Communications Hub | not listed |
        | PPMID-removed  | PPMID              | Removed    |
        | PPMID-unlisted | PPMID              | not listed |
        | ESME-removed   | ESME               | Removed    |

    @S-0360 @negative @interpretation:update-firmware-lists
    Scenario Outline: The SMETS1 <device> is listed while an earlier image is on its way
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the <device>
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list                       | device       |
        | OtherRequestInProgressList | the <device> |
      And the DCC Alerts are none

      Examples: every SMETS1 device that takes firmware from the Import Supplier
        | device             |
        | Communications Hub |
        | PPMID              |
        | ESME               |

    @S-1980 @SR-8.4 @negative @interpretation:update-firmware-lists @interpretation:cpl-status @interpretation:smets1-services
    Scenario Outline: The SMETS1 <device> is listed when version 02000000 is Current for the same model of another manufacturer
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the model of the <device>, with DeviceModel spelt DeviceManufacturer
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list                              | device       |
        | NotApplicableFirmwareDeviceIDList | the <device> |

      Examples: devices that take firmware
        | device             |
        | Communications Hub |
        | PPMID              |
        | ESME               |

    @S-0361 @negative @interpretation:update-firmware-lists @interpretation:cpl-status
    Scenario: Each SMETS1 device is in the list for its own reason
      Given an electricity-only SMETS1 home with a decommissioned PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And firmware version 02000000 of the ESME is Removed on the Central Products List
      When the Import Supplier updates the firmware of the ESME, with a DeviceIDList of the Communications Hub, the PPMID and the ESME
      Then the request is answered with W110101 and these lists
        | list                              | device                 |
        | NotCommissionedDeviceIDList       | the PPMID              |
        | NotApplicableFirmwareDeviceIDList | the Communications Hub |
        | NotApplicableFirmwareDeviceIDList | the ESME               |
      And the DCC Alerts are none

  @CR1045-03
  Rule: What a warning does not list gets the image
    What it lists is refused: see the Rules before, so there is no negative scenario here.

    @S-1914 @interpretation:firmware-distribution-seconds @interpretation:cpl-status
    Scenario Outline: Activated on the <device> when the warning had listed the <listed> alone
      Given <home>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier updates the firmware of the <device>, with a DeviceIDList of the <listed> and the <device>
      And the request is answered with W110101
      And 30 days pass
      When the Import Supplier successfully activates the firmware of the <device>
      Then the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: the one that is listed named first
        | case  | device             | listed      | home                                                                     |
        | ESME  | ESME               | GSME        | a dual-fuel SMETS1 home                                                  |
        | PPMID | PPMID              | second ESME | an electricity-only SMETS1 home with a second pending ESME and a PPMID   |
        | hub   | Communications Hub | second ESME | an electricity-only SMETS1 home with a second pending ESME               |
