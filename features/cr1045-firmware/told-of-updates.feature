@CR1045 @SR-11.2 @interpretation:firmware-alert-recipients @interpretation:n49-submitter
Feature: DCC Alert N49 and the inventory: who is told that a firmware version was taken over
  DUIS 4.0 release note 3.1.2, DUIS 3.8.124.4 and table 41. A version that was read and is on the Central Products List goes into
  the inventory. Where it is Current, N49 tells those Suppliers of the device who did not ask for it.
  Actors: every User; the devices of one home.

  @CR1045-09
  Rule: The inventory, as Users read it, has the version that was read where the Central Products List has it

    @S-0420 @interpretation:firmware-alert-bodies @interpretation:smets1-services @interpretation:cpl-status
    Scenario Outline: Read Inventory has version <version> of the <family> <device> after it was read as 02000000, <listing>
      Given a dual-fuel <family> home with a <device>
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      And the <device> reports firmware version 02000000
      And the Import Supplier successfully reads the firmware version of the <device>
      When the Import Supplier reads the inventory for the <device>
      Then the answer has the inventory entries
        | device       | DeviceFirmwareVersion |
        | the <device> | <version>             |
      And the DCC Alerts are <alerts>

      Examples: on the Central Products List
        | case          | family | device             | listing | version  | alerts                  |
        | PPMID-current | SMETS1 | PPMID              | Current | 02000000 | N49 to the Gas Supplier (n49-submitter=other) |
        | CHF-current   | SMETS1 | Communications Hub | Current | 02000000 | N49 to the Gas Supplier (n49-submitter=other) |
        | ESME-current  | SMETS2 | ESME               | Current | 02000000 | none                    |

      @interpretation:firmware-alert-submitter
      Examples: on the Central Products List, as Removed
        | case          | family | device | listing | version  | alerts                                                                     |
        | PPMID-removed | SMETS1 | PPMID  | Removed | 02000000 | N50 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |

    @S-0434 @negative @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:smets1-services
    Scenario Outline: Read Inventory has version <version> of the SMETS1 <device> after it was read as 02000000, which is not listed
      Given a dual-fuel SMETS1 home with a <device>
      And firmware version 02000000 of the <device> is not listed on the Central Products List
      And the <device> reports firmware version 02000000
      And the Import Supplier successfully reads the firmware version of the <device>
      When the Import Supplier reads the inventory for the <device>
      Then the answer has the inventory entries
        | device       | DeviceFirmwareVersion |
        | the <device> | <version>             |
      And the DCC Alerts are <alerts>

      Examples: devices of both Suppliers
        | device             | version  | alerts                                                                     |
        | PPMID              | 01000000 | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |
        | Communications Hub | 01000000 | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |

    @S-0421 @negative
    Scenario Outline: The inventory keeps its version when the <family> <device> answers with failure
      Given a dual-fuel <family> home with a <device>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <device> answers the next command with failure
      When the Import Supplier reads the firmware version of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC Alerts are none
      And the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: a device that cannot say
        | case  | family | device             |
        | PPMID | SMETS1 | PPMID              |
        | CHF   | SMETS1 | Communications Hub |
        | ESME  | SMETS2 | ESME               |

  @CR1045-10
  Rule: N49 goes to those Suppliers of the device who did not send the request, and to nobody else

    @S-0422 @interpretation:firmware-alert-bodies
    Scenario Outline: N49 for the SMETS1 <device> read by the <user>: <alerts>
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: devices of both Suppliers, read by one of them
        | case        | device             | user            | alerts                     |
        | PPMID-by-IS | PPMID              | Import Supplier | N49 to the Gas Supplier (n49-submitter=other)    |
        | PPMID-by-GS | PPMID              | Gas Supplier    | N49 to the Import Supplier (n49-submitter=other) |
        | CHF-by-IS   | Communications Hub | Import Supplier | N49 to the Gas Supplier (n49-submitter=other)    |
        | CHF-by-GS   | Communications Hub | Gas Supplier    | N49 to the Import Supplier (n49-submitter=other) |

      Examples: read by somebody else
        | case        | device             | user                    | alerts                                          |
        | PPMID-by-ED | PPMID              | Electricity Distributor | N49 to the Import Supplier and the Gas Supplier |
        | PPMID-by-ES | PPMID              | Export Supplier         | N49 to the Import Supplier and the Gas Supplier |
        | CHF-by-GT   | Communications Hub | Gas Transporter         | N49 to the Import Supplier and the Gas Supplier |
        | ESME-by-ED  | ESME               | Electricity Distributor | N49 to the Import Supplier                      |
        | GSME-by-GT  | GSME               | Gas Transporter         | N49 to the Gas Supplier                         |

    @S-0423 @negative
    Scenario Outline: No N49 for the <device> of <home> home, read by the <user>, its only Supplier
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are none

      Examples: nobody left to tell
        | case           | home                | device             | user            |
        | ESME           | a dual-fuel         | ESME               | Import Supplier |
        | GSME           | a dual-fuel         | GSME               | Gas Supplier    |
        | PPMID          | an electricity-only | PPMID              | Import Supplier |
        | CHF            | an electricity-only | Communications Hub | Import Supplier |
        | PPMID-gas-only | a gas-only          | PPMID              | Gas Supplier    |

    @S-0424 @negative
    Scenario: No N49 to the Other Supplier, who read the PPMID and supplies both fuels
      Given a dual-fuel SMETS1 home supplied by the Other Supplier with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And the PPMID reports firmware version 02000000
      When the Other Supplier reads the firmware version of the PPMID
      Then the Other Supplier receives I0 from the PPMID
      And the DCC Alerts are none

    @S-0425 @interpretation:firmware-alert-bodies
    Scenario: N49 once to the Other Supplier, who supplies both fuels, and to no Supplier of other homes
      Given a dual-fuel SMETS1 home supplied by the Other Supplier with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And the PPMID reports firmware version 02000000
      When the Electricity Distributor reads the firmware version of the PPMID
      Then the Electricity Distributor receives I0 from the PPMID
      And the DCC Alerts are N49 to the Other Supplier

    @S-0426 @interpretation:firmware-alert-bodies
    Scenario Outline: N49 says what the SMETS1 <device> runs, and what the inventory had
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <device> reports firmware version 02000000
      When the Import Supplier reads the firmware version of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC sends these alerts and no others
        | alert | to               | DeviceID     | DeviceType | FirmwareVersionSMI | FirmwareVersionDevice | if                  |
        | N49   | the Gas Supplier | the <device> | <type>     | 01000000           | 02000000              | n49-submitter=other |

      Examples: devices of both Suppliers
        | device             | type  |
        | PPMID              | PPMID |
        | Communications Hub | CHF   |
