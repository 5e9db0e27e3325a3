@CR1045 @interpretation:firmware-alert-recipients
Feature: DCC Alerts on firmware where there are other homes with other Suppliers
  DUIS 4.0 release note 3.1, DUIS table 41. Next door other Suppliers are responsible, and another one leads. Each scenario says all
  the DCC Alerts there are: a Supplier of the same role elsewhere, or the Supplier of a gas meter on another home area network, is told
  nothing, and what one device reports changes no other.
  Actors: the Suppliers of a home and those of the neighbouring one; their devices.

  @SR-11.2 @CR1045-10 @CR1045-11 @CR1045-14 @interpretation:firmware-alert-bodies @interpretation:cpl-status
  Rule: N49, N50 and N51 go to the Suppliers of the home that the device is in
    An alert to the Suppliers of the other home is what each row excludes.

    @S-1524 @interpretation:n49-submitter
    Scenario Outline: Told when the <device> reports what is <listing>: <alerts>
      Given a dual-fuel SMETS1 home with a PPMID
      And a neighbouring dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: either home
        | case           | device                          | listing    | user                           | alerts                                                 |
        | PPMID-current  | PPMID                           | Current    | Electricity Distributor        | N49 to the Import Supplier and the Gas Supplier        |
        | PPMID-next     | neighbouring PPMID              | Current    | Second Electricity Distributor | N49 to the Other Supplier and the Second Gas Supplier  |
        | CHF-next       | neighbouring Communications Hub | Current    | Other Supplier                 | N49 to the Second Gas Supplier (n49-submitter=other)  |
        | ESME-next      | neighbouring ESME               | Current    | Second Electricity Distributor | N49 to the Other Supplier                              |
        | GSME-next      | neighbouring GSME               | Current    | Second Gas Transporter         | N49 to the Second Gas Supplier                         |
        | PPMID-removed  | PPMID                           | Removed    | Electricity Distributor        | N50 to the Import Supplier and the Gas Supplier        |
        | CHF-removed    | neighbouring Communications Hub | Removed    | Second Electricity Distributor | N50 to the Other Supplier and the Second Gas Supplier  |
        | GSME-unlisted  | neighbouring GSME               | not listed | Second Gas Transporter         | N51 to the Second Gas Supplier                         |
        | PPMID-unlisted | neighbouring PPMID              | not listed | Second Electricity Distributor | N51 to the Other Supplier and the Second Gas Supplier  |

  @SR-11.2 @CR1045-09
  Rule: What one device reports goes into the inventory for that device, and for no other of its model
    What goes in for the device itself has a rule of its own.

    @S-1525 @negative @interpretation:n49-submitter @interpretation:smets1-services
    Scenario Outline: Taken into the inventory for the <device> alone, though the <other> is of the same model
      Given a dual-fuel <family> home
      And a neighbouring dual-fuel <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <device> reports firmware version 02000000
      And the <user> successfully reads the firmware version of the <device>
      When the <other user> reads the inventory for the <other>
      Then the answer has the inventory entries
        | device      | DeviceFirmwareVersion |
        | the <other> | 01000000              |

      Examples: either home and family
        | case | family | device            | other             | user                | other user          |
        | S1   | SMETS1 | ESME              | neighbouring ESME | Import Supplier     | Other Supplier      |
        | S2   | SMETS2 | neighbouring GSME | GSME              | Second Gas Supplier | Gas Supplier        |

  @SR-11.1 @CR1045-05 @CR1045-06
  Rule: N57 goes to the Gas Supplier of the meter on the same home area network, and to no other Gas Supplier

    @S-1526 @interpretation:non-device-success-code @interpretation:n57-home
    Scenario Outline: N57 to the <told> when the <user> updates the firmware of the <device>
      Given a dual-fuel SMETS1 home with a PPMID
      And a neighbouring dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the <told>

      Examples: either home
        | device                          | user            | told                |
        | PPMID                           | Import Supplier | Gas Supplier        |
        | Communications Hub              | Import Supplier | Gas Supplier        |
        | neighbouring PPMID              | Other Supplier  | Second Gas Supplier |
        | neighbouring Communications Hub | Other Supplier  | Second Gas Supplier |

    @S-2087 @interpretation:non-device-success-code @interpretation:n57-to-sender
    Scenario Outline: N57 to the Gas Supplier of each home when one request names a <device> of both, <order>
      Given a dual-fuel SMETS1 home supplied by the Other Supplier with a PPMID
      And a neighbouring dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Other Supplier updates the firmware of the <device>, with a DeviceIDList of the <first> and the <second>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the Second Gas Supplier; N57 to the Other Supplier (n57-to-sender)

      Examples: PPMIDs and hubs, in either order
        | case       | device             | first                           | second             | order           |
        | PPMID      | PPMID              | PPMID                           | neighbouring PPMID | this one first  |
        | PPMID-next | PPMID              | neighbouring PPMID              | PPMID              | the other first |
        | CHF-next   | Communications Hub | neighbouring Communications Hub | Communications Hub | the other first |

    @S-1527 @negative @interpretation:non-device-success-code
    Scenario Outline: No N57 for the <device>, though there is a <family> gas meter next door
      Given an electricity-only SMETS1 home with a PPMID
      And a neighbouring gas-only <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: a gas meter on another home area network
        | case      | family | device             |
        | CHF-S1    | SMETS1 | Communications Hub |
        | PPMID-S1  | SMETS1 | PPMID              |
        | PPMID-S2  | SMETS2 | PPMID              |

  @SR-11.1 @CR1045-04
  Rule: Only the Lead Supplier of the hub of that home may have firmware distributed to its hub and PPMID
    That the Lead Supplier may is what the rule before shows.

    @S-1528 @negative @interpretation:n57-when-listed @interpretation:update-firmware-lists
    Scenario Outline: Listed as invalid when the <user>, who leads next door, updates the firmware of the <device>
      Given a dual-fuel SMETS1 home with a PPMID
      And a neighbouring dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list                | device       |
        | InvalidDeviceIDList | the <device> |
      And the DCC Alerts are N57 to the <told> (n57-when-listed=listed|refused)

      Examples: either home
        | device                          | user            | told                |
        | PPMID                           | Other Supplier  | Gas Supplier        |
        | Communications Hub              | Other Supplier  | Gas Supplier        |
        | neighbouring PPMID              | Import Supplier | Second Gas Supplier |
        | neighbouring Communications Hub | Import Supplier | Second Gas Supplier |

  @SR-11.3 @CR1045-20 @CR1045-21 @interpretation:suspension-alert-recipients @interpretation:suspended-firmware @interpretation:firmware-distribution-seconds
  Rule: What is restored is the PPMID that was activated, from whatever it was before, as often as it is suspended
    A PPMID that is not restored has a rule of its own.

    @S-1529
    Scenario: Restored, with N29 and N57 to the Suppliers of that home, while the one next door stays suspended
      Given a dual-fuel SMETS1 home with a suspended PPMID
      And a neighbouring dual-fuel SMETS1 home with a suspended PPMID
      And firmware version 02000000, now Current, waits on the PPMID
      When the Import Supplier activates the firmware of the PPMID
      Then the Import Supplier receives I0 from the PPMID
      And the DCC Alerts are N29 to the suspension-alert-recipients of the PPMID; N57 to the Gas Supplier
      And the inventory has the neighbouring PPMID Suspended, at firmware version 01000000

    @S-1530
    Scenario Outline: Restored to <restored>, with <told>, when the PPMID <was>
      Given an electricity-only SMETS1 home with a suspended PPMID that <was>
      And firmware version 02000000, now Current, waits on the PPMID
      When the Import Supplier activates the firmware of the PPMID
      Then the Import Supplier receives I0 from the PPMID
      And the DCC Alerts are N29 to the suspension-alert-recipients of the PPMID
      And the inventory has the PPMID <restored>, at firmware version 02000000

      Examples: one earlier status
        | was              | restored                 |
        | was commissioned | Commissioned             |
        | was installed    | InstalledNotCommissioned |
        | was whitelisted  | Whitelisted              |
        | was recovered    | Recovered                |

      Examples: the last of several
        | was                                                       | restored                 |
        | was installed then commissioned                           | Commissioned             |
        | was commissioned then recovering then recovered           | Recovered                |
        | was commissioned then suspended then installed            | InstalledNotCommissioned |
        | was installed then suspended then commissioned            | Commissioned             |

    @S-2057
    Scenario Outline: Restored to InstalledNotCommissioned when the <family> <device> <was>
      Given a dual-fuel <family> home with a suspended <device> that <was>
      And firmware version 02000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>
      And the inventory has the <device> InstalledNotCommissioned, at firmware version 02000000

      Examples: every other device that can be suspended and restored
        | case    | family | device             | user            | was                             | alerts                                                                             |
        | S1-ESME | SMETS1 | ESME               | Import Supplier | was installed                   | N29 to the suspension-alert-recipients of the ESME                                 |
        | S1-GSME | SMETS1 | GSME               | Gas Supplier    | was installed                   | N29 to the suspension-alert-recipients of the GSME                                 |
        | S2-ESME | SMETS2 | ESME               | Import Supplier | was commissioned then installed | N29 to the suspension-alert-recipients of the ESME                                 |
        | S2-GSME | SMETS2 | GSME               | Gas Supplier    | was installed                   | N29 to the suspension-alert-recipients of the GSME                                 |
