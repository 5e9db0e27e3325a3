@CR1045 @SR-11.2 @interpretation:firmware-alert-recipients
Feature: DCC Alerts N50 and N51: who is told that firmware is not Current
  DUIS 4.0 release note 3.1.2, DUIS table 41. A version that a device reports, that the inventory does not have, and that is
  Removed from the Central Products List or not on it, is told to all Suppliers who are responsible for the device.
  Actors: every User; the devices of one home.

  @CR1045-11
  Rule: N50 goes to the Suppliers of the device, the sender included, and to nobody else

    @S-0427 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: N50 for the SMETS1 <device> of <home> home read by the <user>: <alerts>
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Removed on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: the Suppliers of the home
        | case           | home                | device             | user            | alerts                                                                     |
        | PPMID-by-IS    | a dual-fuel         | PPMID              | Import Supplier | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |
        | PPMID-by-GS    | a dual-fuel         | PPMID              | Gas Supplier    | N50 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) |
        | CHF-by-IS      | a dual-fuel         | Communications Hub | Import Supplier | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |
        | PPMID-no-gas   | an electricity-only | PPMID              | Import Supplier | N50 to the Import Supplier (firmware-alert-submitter)                      |
        | PPMID-gas-only | a gas-only          | PPMID              | Gas Supplier    | N50 to the Gas Supplier (firmware-alert-submitter)                         |

    @S-0428 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario: N50 once to the Other Supplier, who supplies both fuels
      Given a dual-fuel SMETS1 home supplied by the Other Supplier with a PPMID
      And firmware version 02000000 of the PPMID is Removed on the Central Products List
      And the PPMID reports firmware version 02000000
      When the Electricity Distributor reads the firmware version of the PPMID
      Then the Electricity Distributor receives I0 from the PPMID
      And the DCC Alerts are N50 to the Other Supplier

    @S-0429 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario: N50 says what the SMETS1 PPMID runs, and what the inventory had
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the PPMID is Removed on the Central Products List
      And the PPMID reports firmware version 02000000
      When the Electricity Distributor reads the firmware version of the PPMID
      Then the Electricity Distributor receives I0 from the PPMID
      And the DCC sends these alerts and no others
        | alert | to                  | DeviceID  | DeviceType | FirmwareVersionSMI | FirmwareVersionDevice |
        | N50   | the Import Supplier | the PPMID | PPMID      | 01000000           | 02000000              |
        | N50   | the Gas Supplier    | the PPMID | PPMID      | 01000000           | 02000000              |

    @S-0430 @negative @interpretation:cpl-status
    Scenario Outline: No N50 and no suspension when the SMETS1 <device> reports what the inventory has, although it is Removed
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 01000000 of the <device> is Removed on the Central Products List
      When the Import Supplier reads the firmware version of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC Alerts are none
      And the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: devices of both Suppliers
        | device             |
        | PPMID              |
        | Communications Hub |

  @CR1045-14
  Rule: N51 goes to the Suppliers of the device, the sender included, and to nobody else

    @S-0431 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies
    Scenario Outline: N51 for the SMETS1 <device> of <home> home read by the <user>: <alerts>
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is not listed on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: the Suppliers of the home
        | case           | home                | device             | user            | alerts                                                                     |
        | PPMID-by-IS    | a dual-fuel         | PPMID              | Import Supplier | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |
        | PPMID-by-GS    | a dual-fuel         | PPMID              | Gas Supplier    | N51 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) |
        | CHF-by-IS      | a dual-fuel         | Communications Hub | Import Supplier | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |
        | PPMID-no-gas   | an electricity-only | PPMID              | Import Supplier | N51 to the Import Supplier (firmware-alert-submitter)                      |
        | PPMID-gas-only | a gas-only          | PPMID              | Gas Supplier    | N51 to the Gas Supplier (firmware-alert-submitter)                         |

    @S-1907 @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: N51 for the <family> <device>, whose version is listed, <listing>, for the <other> alone
      Given a dual-fuel <family> home with a commissioned <device>
      And firmware version 02000000 of the <other> is <listing> on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>
      And the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: two models in one home
        | case        | family  | device             | other              | listing | user                    | alerts                                                                     |
        | S1-PPMID    | SMETS1  | PPMID              | Communications Hub | Current | Import Supplier         | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |
        | S1-CHF      | SMETS1  | Communications Hub | ESME               | Removed | Gas Supplier            | N51 to the Import Supplier and the Gas Supplier (firmware-alert-submitter) |
        | S2-ESME     | SMETS2  | ESME               | GSME               | Current | Electricity Distributor | N51 to the Import Supplier                                                 |
        | S2-GSME     | SMETS2  | GSME               | ESME               | Removed | Gas Transporter         | N51 to the Gas Supplier                                                    |

    @S-1977 @SR-8.4 @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:non-device-success-code
    Scenario Outline: N51 for the SMETS2 <device>, whose version is listed, <listing>, for the same model of another manufacturer
      Given a dual-fuel SMETS2 home
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      And the <user> successfully updates the model of the <device>, with DeviceModel spelt DeviceManufacturer
      And the <device> reports firmware version 02000000
      When the <reader> reads the firmware version of the <device>
      Then the <reader> receives I0 from the <device>
      And the DCC Alerts are N51 to the <user>

      Examples: either meter, and either status
        | device | listing | user            | reader                  |
        | ESME   | Current | Import Supplier | Electricity Distributor |
        | GSME   | Removed | Gas Supplier    | Gas Transporter         |

    @S-0432 @interpretation:firmware-alert-bodies
    Scenario: N51 says what the SMETS1 PPMID runs, and what the inventory keeps
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the PPMID is not listed on the Central Products List
      And the PPMID reports firmware version 02000000
      When the Electricity Distributor reads the firmware version of the PPMID
      Then the Electricity Distributor receives I0 from the PPMID
      And the DCC sends these alerts and no others
        | alert | to                  | DeviceID  | DeviceType | FirmwareVersionSMI | FirmwareVersionDevice |
        | N51   | the Import Supplier | the PPMID | PPMID      | 01000000           | 02000000              |
        | N51   | the Gas Supplier    | the PPMID | PPMID      | 01000000           | 02000000              |

    @S-0433 @negative
    Scenario Outline: No N51 when the SMETS1 <device> reports what the inventory has, although it is not listed
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 01000000 of the <device> is not listed on the Central Products List
      When the Import Supplier reads the firmware version of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC Alerts are none
      And the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: devices of both Suppliers
        | device             |
        | PPMID              |
        | Communications Hub |
