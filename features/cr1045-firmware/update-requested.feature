@CR1045 @SR-11.1
Feature: DCC Alert N57: an update of SMETS1 firmware was requested
  DUIS 4.0 release note 3.1.1, DUIS 1.4.7.13 and table 41. The Lead Supplier of a dual-fuel SMETS1 home sends firmware to its
  Communications Hub or PPMID; the Gas Supplier of the home, whose meter depends on them, is told.
  Actors: the Suppliers of one home; its devices.

  @CR1045-05
  Rule: An Update Firmware request for a SMETS1 Communications Hub or PPMID is told by N57 where a gas meter is associated

    @S-0370 @interpretation:non-device-success-code
    Scenario Outline: N57 tells of the request for the SMETS1 <device> of a dual-fuel home
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC sends these alerts and no others
        | alert | to               | DeviceID     | FirmwareVersion | FirmwareVersionUpdateStatus |
        | N57   | the Gas Supplier | the <device> | 02000000        | UpdateRequested             |

      Examples: the devices that both Suppliers depend on
        | device             |
        | Communications Hub |
        | PPMID              |

    @S-0371 @interpretation:non-device-success-code
    Scenario: N57 tells of each device when a request names both, and of no meter
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the Communications Hub is Current on the Central Products List
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And firmware version 02000000 of the ESME is Current on the Central Products List
      When the Import Supplier updates the firmware of the ESME, with a DeviceIDList of the ESME, the Communications Hub and the PPMID
      Then the request is answered with the non-device-success-code
      And the DCC sends these alerts and no others
        | alert | to               | DeviceID               | FirmwareVersion | FirmwareVersionUpdateStatus |
        | N57   | the Gas Supplier | the Communications Hub | 02000000        | UpdateRequested             |
        | N57   | the Gas Supplier | the PPMID              | 02000000        | UpdateRequested             |

    @S-0372 @interpretation:n57-when-listed @interpretation:update-firmware-lists
    Scenario: N57 tells of the device that is taken, and not of the one that is listed
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the Communications Hub is Current on the Central Products List
      When the Import Supplier updates the firmware of the PPMID, with a DeviceIDList of the PPMID and the Communications Hub
      Then the request is answered with W110101 and these lists
        | list                              | device    |
        | NotApplicableFirmwareDeviceIDList | the PPMID |
      And the DCC sends these alerts and no others
        | alert | to               | DeviceID               | FirmwareVersion | FirmwareVersionUpdateStatus | if |
        | N57   | the Gas Supplier | the Communications Hub | 02000000        | UpdateRequested             |    |
        | N57   | the Gas Supplier | the PPMID              | 02000000        | UpdateRequested             | n57-when-listed=listed\|refused |

    @S-0373 @negative @interpretation:non-device-success-code
    Scenario Outline: No N57 for the SMETS1 <device> of an electricity-only home
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: no gas meter, so no Gas Supplier
        | device             |
        | Communications Hub |
        | PPMID              |

    @S-0374 @negative @interpretation:non-device-success-code
    Scenario Outline: No N57 for the SMETS1 <device> of a dual-fuel home
      Given a dual-fuel SMETS1 home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: meters
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |

    @S-0375 @negative @interpretation:n57-when-listed @interpretation:n57-to-sender @interpretation:update-firmware-lists @interpretation:cpl-status
    Scenario Outline: No N57 for the SMETS1 <device> that is listed, in <list>, but where the target reads it so
      Given a dual-fuel SMETS1 home with a <status> <device>
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list   | device       |
        | <list> | the <device> |
      And the DCC Alerts are N57 to the Gas Supplier (<alert>)

      Examples: every list that such a device can be in
        | case                 | user            | status       | device             | listing | list                              | alert |
        | CHF-invalid          | Gas Supplier    | commissioned | Communications Hub | Current | InvalidDeviceIDList               | n57-when-listed=listed\|refused & n57-to-sender |
        | PPMID-invalid        | Gas Supplier    | commissioned | PPMID              | Current | InvalidDeviceIDList               | n57-when-listed=listed\|refused & n57-to-sender |
        | CHF-installed        | Import Supplier | installed    | Communications Hub | Current | NotCommissionedDeviceIDList       | n57-when-listed=listed\|refused |
        | PPMID-installed      | Import Supplier | installed    | PPMID              | Current | NotCommissionedDeviceIDList       | n57-when-listed=listed\|refused |
        | CHF-not-applicable   | Import Supplier | commissioned | Communications Hub | Removed | NotApplicableFirmwareDeviceIDList | n57-when-listed=listed\|refused |
        | PPMID-not-applicable | Import Supplier | commissioned | PPMID              | Removed | NotApplicableFirmwareDeviceIDList | n57-when-listed=listed\|refused |

    @S-0376 @negative @interpretation:n57-when-listed
    Scenario Outline: No N57 when the request is refused with <code> to the <user>
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      When the <user> updates the firmware of the PPMID
      Then the request is refused with <code>
      And the DCC Alerts are N57 to the Gas Supplier (n57-when-listed=refused)

      Examples: Users who may not send it
        | user                    | code |
        | Electricity Distributor | E2   |
        | Gas Transporter         | E2   |
        | Other User              | E2   |

    @S-0377 @negative @interpretation:invalid-request-http-status
    Scenario: No N57 when the request is not signed, and so not authenticated
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      When the Import Supplier updates the firmware of the PPMID, with no Signature
      Then the request is refused as invalid
      And the DCC Alerts are none

  @CR1045-06
  Rule: N57 goes to the Gas Supplier of the home and to nobody else

    @S-0378 @interpretation:non-device-success-code
    Scenario Outline: N57 goes to the Gas Supplier for the <device>, not to the Import Supplier who sent the request, nor to the network parties
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the Gas Supplier

      Examples: the devices that both Suppliers depend on
        | device             |
        | Communications Hub |
        | PPMID              |

    @S-0379 @interpretation:n57-to-sender @interpretation:non-device-success-code
    Scenario Outline: N57 goes once to the Other Supplier for the <device>, who supplies the home with both fuels
      Given a dual-fuel SMETS1 home supplied by the Other Supplier with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Other Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the Other Supplier (n57-to-sender)

      Examples: the devices that both Suppliers depend on
        | device             |
        | Communications Hub |
        | PPMID              |

    @S-0380 @negative @interpretation:non-device-success-code
    Scenario Outline: N57 is not sent in a SMETS2 home, for the <device>
      Given a dual-fuel SMETS2 home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: SMETS2 devices that take firmware
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |
