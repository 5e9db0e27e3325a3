@CLAR @SR-11.1
Feature: DCC Alerts N18 to N21: firmware that could not be distributed
  DUIS 4.0 release note 5.9.3, DUIS table 41. A Communications Service Provider distributes firmware to SMETS2+ devices, a SMETS1
  Service Provider to SMETS1 devices. Where one of them cannot, the sender of the Update Firmware request is told.
  Actors: the Suppliers of one home; its devices; the CSP and the S1SP.

  @CLAR-03 @CLAR-07 @interpretation:firmware-alert-bodies
  Rule: N18 tells the sender of Update Firmware that the hash does not match the Firmware Version, and nobody else

    @S-0550
    Scenario Outline: N18 to the <user> when the <provider> finds it of firmware for the <family> <device>
      Given a dual-fuel <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <user> successfully updates the firmware of the <device>
      When the <provider> reports that the firmware for the <device> does not match its hash
      Then the DCC sends these alerts and no others
        | alert | to         | UpdateFirmwareRequestID | MeterIDs     |
        | N18   | the <user> | the RequestID           | the <device> |

      Examples: every meter and its Supplier
        | case    | provider | family | device | user            |
        | S2-ESME | CSP      | SMETS2 | ESME   | Import Supplier |
        | S2-GSME | CSP      | SMETS2 | GSME   | Gas Supplier    |
        | S1-ESME | S1SP     | SMETS1 | ESME   | Import Supplier |
        | S1-GSME | S1SP     | SMETS1 | GSME   | Gas Supplier    |

    @S-0551 @negative @interpretation:non-device-success-code
    Scenario Outline: No N18 while no provider reports it, for the <family> <device>
      Given a dual-fuel <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: every family
        | case    | family | device | user            |
        | S2-ESME | SMETS2 | ESME   | Import Supplier |
        | S1-GSME | SMETS1 | GSME   | Gas Supplier    |

  @CLAR-04 @CLAR-07 @interpretation:firmware-alert-bodies
  Rule: N19 tells the sender of Update Firmware that a device cannot be identified, and nobody else
    The reports of what else can go wrong are the negative cases: they bring about N18, N20 and N21, and no N19.

    @S-0552
    Scenario Outline: N19 to the <user> when the <provider> cannot identify the <family> <device>
      Given a dual-fuel <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <user> successfully updates the firmware of the <device>
      When the <provider> reports that the firmware for the <device> is for a device that cannot be identified
      Then the DCC sends these alerts and no others
        | alert | to         | UpdateFirmwareRequestID | MeterIDs     |
        | N19   | the <user> | the RequestID           | the <device> |

      Examples: every meter and its Supplier
        | case    | provider | family | device | user            |
        | S2-ESME | CSP      | SMETS2 | ESME   | Import Supplier |
        | S2-GSME | CSP      | SMETS2 | GSME   | Gas Supplier    |
        | S1-ESME | S1SP     | SMETS1 | ESME   | Import Supplier |
        | S1-GSME | S1SP     | SMETS1 | GSME   | Gas Supplier    |

    @S-0553
    Scenario: N19 to the Import Supplier when the S1SP cannot identify the Communications Hub
      Given an electricity-only SMETS1 home
      And firmware version 02000000 of the Communications Hub is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the Communications Hub
      When the S1SP reports that the firmware for the Communications Hub is for a device that cannot be identified
      Then the DCC sends these alerts and no others
        | alert | to                  | UpdateFirmwareRequestID | MeterIDs               |
        | N19   | the Import Supplier | the RequestID           | the Communications Hub |

    @S-0554 @interpretation:n19-ppmid
    Scenario: N19 to the Import Supplier when the S1SP cannot identify the PPMID
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the PPMID
      When the S1SP reports that the firmware for the PPMID is for a device that cannot be identified
      Then the DCC Alerts are N19 to the Import Supplier (n19-ppmid)

  @CLAR-05 @CLAR-07 @interpretation:firmware-alert-bodies
  Rule: N20 tells the sender of Update Firmware that the image is too large, and nobody else
    The reports of what else can go wrong are the negative cases: they bring about N18, N19 and N21, and no N20.

    @S-0555
    Scenario Outline: N20 to the <user> when the <provider> finds it of firmware for the <family> <device>
      Given a dual-fuel <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <user> successfully updates the firmware of the <device>
      When the <provider> reports that the firmware for the <device> is too large
      Then the DCC sends these alerts and no others
        | alert | to         | UpdateFirmwareRequestID | MeterIDs     |
        | N20   | the <user> | the RequestID           | the <device> |

      Examples: every meter and its Supplier
        | case    | provider | family | device | user            |
        | S2-ESME | CSP      | SMETS2 | ESME   | Import Supplier |
        | S2-GSME | CSP      | SMETS2 | GSME   | Gas Supplier    |
        | S1-ESME | S1SP     | SMETS1 | ESME   | Import Supplier |
        | S1-GSME | S1SP     | SMETS1 | GSME   | Gas Supplier    |

  @CLAR-06 @CLAR-07 @interpretation:firmware-alert-bodies
  Rule: N21 tells the sender of Update Firmware that the Firmware Version is not known, and nobody else
    The reports of what else can go wrong are the negative cases: they bring about N18, N19 and N20, and no N21.

    @S-0556
    Scenario Outline: N21 to the <user> when the <provider> finds it of firmware for the <family> <device>
      Given a dual-fuel <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <user> successfully updates the firmware of the <device>
      When the <provider> reports that the firmware for the <device> has an unknown version
      Then the DCC sends these alerts and no others
        | alert | to         | UpdateFirmwareRequestID | MeterIDs     |
        | N21   | the <user> | the RequestID           | the <device> |

      Examples: every meter and its Supplier
        | case    | provider | family | device | user            |
        | S2-ESME | CSP      | SMETS2 | ESME   | Import Supplier |
        | S2-GSME | CSP      | SMETS2 | GSME   | Gas Supplier    |
        | S1-ESME | S1SP     | SMETS1 | ESME   | Import Supplier |
        | S1-GSME | S1SP     | SMETS1 | GSME   | Gas Supplier    |

  @CLAR-07 @CLAR-03 @CLAR-04 @CLAR-05 @CLAR-06
  Rule: N18, N19, N20 and N21 go to the sender of that Update Firmware request, whoever else is concerned

    @S-0557 @interpretation:firmware-alert-bodies
    Scenario Outline: <alert> to the <user> alone, not to the other Supplier of the home, when its own <device> <failure>
      Given a dual-fuel SMETS1 home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <user> successfully updates the firmware of the <device>
      When the S1SP reports that the firmware for the <device> <failure>
      Then the DCC Alerts are <alert> to the <user>

      Examples: either Supplier of a dual-fuel home
        | case   | alert | user            | device | failure                                   |
        | N18-IS | N18   | Import Supplier | ESME   | does not match its hash                   |
        | N18-GS | N18   | Gas Supplier    | GSME   | does not match its hash                   |
        | N19-IS | N19   | Import Supplier | ESME   | is for a device that cannot be identified |
        | N19-GS | N19   | Gas Supplier    | GSME   | is for a device that cannot be identified |
        | N20-IS | N20   | Import Supplier | ESME   | is too large                              |
        | N20-GS | N20   | Gas Supplier    | GSME   | is too large                              |
        | N21-IS | N21   | Import Supplier | ESME   | has an unknown version                    |
        | N21-GS | N21   | Gas Supplier    | GSME   | has an unknown version                    |

    @S-0558 @interpretation:firmware-alert-bodies
    Scenario: N20 once to the Import Supplier, about both ESMEs that its request named
      Given a dual-fuel SMETS2 home with a second ESME and a third ESME
      And firmware version 02000000 of the second ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the second ESME, with a DeviceIDList of the second ESME and the third ESME
      When the CSP reports that the firmware for the second ESME and the third ESME is too large
      Then the DCC sends these alerts and no others
        | alert | to                  | UpdateFirmwareRequestID | MeterIDs                        |
        | N20   | the Import Supplier | the RequestID           | the second ESME, the third ESME |

    @S-0559 @negative @interpretation:firmware-alert-bodies
    Scenario Outline: Nobody hears of it again, and the image does not arrive, after the CSP reported that the firmware for the ESME <failure>
      Given a dual-fuel SMETS2 home
      And firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the ESME
      And the CSP reports that the firmware for the ESME <failure>
      When 1 day passes
      Then the DCC Alerts are <alert> to the Import Supplier
      And the Import Supplier receives nothing

      Examples: every failure
        | failure                                   | alert |
        | does not match its hash                   | N18   |
        | is for a device that cannot be identified | N19   |
        | is too large                              | N20   |
        | has an unknown version                    | N21   |

    @S-2062 @interpretation:firmware-alert-bodies
    Scenario Outline: <alert> names all three ESMEs of a request that <failure>
      Given an electricity-only <family> home with a second ESME and a third ESME
      And firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the ESME, with a DeviceIDList of the ESME, the second ESME and the third ESME
      When the <provider> reports that the firmware for the ESME, the second ESME and the third ESME <failure>
      Then the DCC sends these alerts and no others
        | alert   | to                  | UpdateFirmwareRequestID | MeterIDs                                  |
        | <alert> | the Import Supplier | the RequestID           | the ESME, the second ESME, the third ESME |

      Examples: each report
        | alert | family | provider | failure                                   |
        | N18   | SMETS2 | CSP      | does not match its hash                   |
        | N19   | SMETS1 | S1SP     | is for a device that cannot be identified |
        | N20   | SMETS1 | S1SP     | is too large                              |
        | N21   | SMETS2 | CSP      | has an unknown version                    |

    @S-1911 @interpretation:firmware-alert-bodies
    Scenario: N20 names the second ESME alone, of two that the request named, when nothing else was reported
      Given a dual-fuel SMETS2 home with a second ESME and a third ESME
      And firmware version 02000000 of the second ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the second ESME, with a DeviceIDList of the second ESME and the third ESME
      When the CSP reports that the firmware for the second ESME is too large
      Then the DCC sends these alerts and no others
        | alert | to                  | UpdateFirmwareRequestID | MeterIDs        |
        | N20   | the Import Supplier | the RequestID           | the second ESME |

    @S-1912 @interpretation:firmware-alert-bodies
    Scenario Outline: <alert> to the Import Supplier after N18 about another <device> of the same request
      Given <home>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the <device>, with a DeviceIDList of the <device> and the second <device>
      And the <provider> reports that the firmware for the <device> does not match its hash
      When the <provider> reports that the firmware for the second <device> <failure>
      Then the DCC sends these alerts and no others
        | alert   | to                  | UpdateFirmwareRequestID | MeterIDs            |
        | N18     | the Import Supplier | the RequestID           | the <device>        |
        | <alert> | the Import Supplier | the RequestID           | the second <device> |

      Examples: the same failure and another, of either provider
        | case         | alert | failure                                   | provider | device | home                                       |
        | same         | N18   | does not match its hash                   | CSP      | ESME   | a dual-fuel SMETS2 home with a second ESME |
        | another      | N21   | has an unknown version                    | CSP      | ESME   | a dual-fuel SMETS2 home with a second ESME |
        | unidentified | N19   | is for a device that cannot be identified | CSP      | ESME   | a dual-fuel SMETS2 home with a second ESME |
        | S1-same      | N18   | does not match its hash                   | S1SP     | ESME   | a dual-fuel SMETS1 home with a second ESME |
        | S1-another   | N20   | is too large                              | S1SP     | ESME   | a dual-fuel SMETS1 home with a second ESME |

    @S-1913 @interpretation:firmware-alert-bodies
    Scenario Outline: <alert> tells of the first of two requests when the <provider> reports on that
      Given a dual-fuel <family> home with a second ESME
      And firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the ESME
      And the Import Supplier successfully updates the firmware of the second ESME
      When the <provider> reports that the firmware for the ESME <failure>
      Then the DCC Alerts are <alert> to the Import Supplier

      Examples: every failure, of either provider
        | case   | alert | family | provider | failure                                      |
        | N18    | N18   | SMETS2 | CSP      | does not match its hash                      |
        | N19    | N19   | SMETS2 | CSP      | is for a device that cannot be identified    |
        | N20    | N20   | SMETS2 | CSP      | is too large                                 |
        | N21    | N21   | SMETS2 | CSP      | has an unknown version                       |
        | S1-N18 | N18   | SMETS1 | S1SP     | does not match its hash                      |
        | S1-N21 | N21   | SMETS1 | S1SP     | has an unknown version                       |

  @CLAR-05 @interpretation:firmware-distribution-seconds
  Rule: What is reported of one device does not keep the image from another that the request named
    Nothing is refused here, so there is no negative: a version that stays is what the scenario excludes.

    Background:
      Given an electricity-only SMETS1 home with a second ESME
      And firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the ESME, with a DeviceIDList of the ESME and the second ESME

    @S-2102 @interpretation:firmware-alert-bodies
    Scenario: Activated on the second ESME after N20 about the first
      Given the S1SP reports that the firmware for the ESME is too large
      And 30 days pass
      When the Import Supplier activates the firmware of the second ESME
      Then the Import Supplier receives I0 from the second ESME
      And the DCC Alerts are N20 to the Import Supplier
      And the inventory has the second ESME Commissioned, at firmware version 02000000
