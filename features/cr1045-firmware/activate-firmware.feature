@CR1045 @SR-11.3
Feature: Activate Firmware: SMETS1 Communications Hubs and PPMIDs
  DUIS 4.0 release note 3.1.3, DUIS 1.4.7.14. Activate Firmware, 11.3, is a critical request of the Suppliers. From 4.0 the device
  may be a SMETS1 Communications Hub or PPMID, beside SMETS1 meters; a SMETS2 PPMID may not.
  Actors: the Suppliers of one home; its devices.

  @CR1045-19
  Rule: Activate Firmware takes a SMETS1 Communications Hub, PPMID or meter, and no SMETS2 PPMID

    @S-0410 @interpretation:firmware-distribution-seconds
    Scenario Outline: The SMETS1 <device> activates its firmware for the <user>
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>
      And the DCC Alerts are none
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: every kind of device, in homes where nobody has to be told
        | case           | home                | device             | user            |
        | CHF            | an electricity-only | Communications Hub | Import Supplier |
        | PPMID          | an electricity-only | PPMID              | Import Supplier |
        | ESME           | an electricity-only | ESME               | Import Supplier |
        | ESME-dual-fuel | a dual-fuel         | ESME               | Import Supplier |
        | GSME           | a gas-only          | GSME               | Gas Supplier    |
        | GSME-dual-fuel | a dual-fuel         | GSME               | Gas Supplier    |

    @S-0411 @interpretation:firmware-distribution-seconds
    Scenario Outline: The SMETS2 <device> activates its firmware for the <user>
      Given a dual-fuel SMETS2 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: SMETS2 devices whose firmware a User activates
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |

    @S-0412 @negative
    Scenario Outline: Activation is refused with E11 to the <user> when the PPMID is a SMETS2 one
      Given a dual-fuel SMETS2 home with a <status> PPMID
      When the <user> activates the firmware of the PPMID
      Then the request is refused with E11
      And the PPMID receives nothing
      And the inventory has the PPMID <entry>, at firmware version 01000000

      Examples: Suppliers of the home
        | case            | user            | status       | entry        |
        | Import Supplier | Import Supplier | commissioned | Commissioned |
        | Gas Supplier    | Gas Supplier    | commissioned | Commissioned |
        | suspended PPMID | Import Supplier | suspended    | Suspended    |

    @S-0413 @negative @interpretation:firmware-distribution-seconds
    Scenario Outline: Nothing is activated when the SMETS1 <device> fails
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      And the <device> answers the next command with failure
      When the Import Supplier activates the firmware of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC Alerts are none
      And the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: devices that fail
        | device             |
        | Communications Hub |
        | PPMID              |
        | ESME               |

    @S-1729 @negative @interpretation:cpl-status @interpretation:firmware-alert-bodies
    Scenario Outline: Nobody is told of the version of the <family> <device> when its activation failed
      Given an electricity-only <family> home with a PPMID
      And firmware version 02000000 of the <device> is Removed on the Central Products List
      And the <device> reports firmware version 02000000
      And the <device> answers the next command with failure
      When the Import Supplier activates the firmware of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC Alerts are none

      Examples: devices that fail, and run what is no longer Current
        | case   | family | device             |
        | S2     | SMETS2 | ESME               |
        | S1     | SMETS1 | ESME               |
        | PPMID  | SMETS1 | PPMID              |
        | S1-hub | SMETS1 | Communications Hub |
