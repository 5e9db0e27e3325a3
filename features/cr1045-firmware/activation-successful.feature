@CR1045 @SR-11.3
Feature: DCC Alert N57: SMETS1 firmware was activated
  DUIS 4.0 release note 3.1.3 and 8, DUIS 1.4.7.14 and table 41. When the SMETS1 Response says that a Communications Hub or PPMID
  has activated its firmware, the Gas Supplier of a home with a gas meter is told, as it was of the update.
  Actors: the Suppliers of one home; its devices.

  @CR1045-21 @CR1045-06
  Rule: A successful activation on a SMETS1 Communications Hub or PPMID is told by N57 to the Gas Supplier of the home, and to nobody else

    @S-0450 @interpretation:firmware-distribution-seconds
    Scenario Outline: N57 tells of the activation on the SMETS1 <device> of a dual-fuel home
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      When the Import Supplier activates the firmware of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC sends these alerts and no others
        | alert | to               | DeviceID     | FirmwareVersion | FirmwareVersionUpdateStatus |
        | N57   | the Gas Supplier | the <device> | 02000000        | ActivationSuccessful        |

      Examples: the devices that both Suppliers depend on
        | device             |
        | Communications Hub |
        | PPMID              |

    @S-2101 @interpretation:firmware-distribution-seconds
    Scenario Outline: N57 tells of the activation on the SMETS1 <device> when it was carried out at its date
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      And the Import Supplier plans the activation of the firmware of the <device>, with an ExecutionDateTime 1 day ahead
      When 1 day passes
      Then the Import Supplier receives I0 from the <device>
      And the DCC Alerts are N57 to the Gas Supplier
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: the devices that both Suppliers depend on
        | device             |
        | Communications Hub |
        | PPMID              |

    @S-0451 @interpretation:n57-to-sender @interpretation:n57-home @interpretation:firmware-distribution-seconds
    Scenario Outline: N57 tells the <user>, who had the firmware of the <device> activated, in <home> home
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are N57 to the <user> (<if>)

      Examples: the sender is the Gas Supplier
        | case            | home        | device             | user         | if |
        | CHF-dual-fuel   | a dual-fuel | Communications Hub | Gas Supplier | n57-to-sender |
        | PPMID-dual-fuel | a dual-fuel | PPMID              | Gas Supplier | n57-to-sender |
        | PPMID-gas-only  | a gas-only  | PPMID              | Gas Supplier | n57-to-sender & n57-home=gas-meter |

    @S-0453 @negative @interpretation:firmware-distribution-seconds
    Scenario Outline: No N57 for the SMETS1 <device> of <home> home
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are none

      Examples: no gas meter, so no Gas Supplier
        | case  | home                | device             | user            |
        | CHF   | an electricity-only | Communications Hub | Import Supplier |
        | PPMID | an electricity-only | PPMID              | Import Supplier |

      Examples: meters
        | case | home        | device | user            |
        | ESME | a dual-fuel | ESME   | Import Supplier |
        | GSME | a dual-fuel | GSME   | Gas Supplier    |

    @S-0454 @negative @interpretation:firmware-distribution-seconds
    Scenario Outline: No N57 when the SMETS1 <device> answers with failure
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      And the <device> answers the next command with failure
      When the Import Supplier activates the firmware of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the DCC Alerts are none

      Examples: the devices that both Suppliers depend on
        | device             |
        | Communications Hub |
        | PPMID              |

    @S-0455 @negative @interpretation:firmware-distribution-seconds
    Scenario Outline: No N57 when the SMETS2 <device> activates its firmware
      Given a dual-fuel SMETS2 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are none

      Examples: SMETS2 devices whose firmware a User activates
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |

    @S-0456 @negative
    Scenario: No N57 when the SMETS2 PPMID is refused
      Given a dual-fuel SMETS2 home with a PPMID
      When the Import Supplier activates the firmware of the PPMID
      Then the request is refused with E11
      And the DCC Alerts are none
