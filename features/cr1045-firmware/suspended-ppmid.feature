@CR1045 @SR-11.3 @interpretation:suspended-firmware
Feature: Activate Firmware: SMETS1 PPMIDs that are suspended
  DUIS 4.0 release note 3.1.3, DUIS 3.8.125 and table 41. A device whose firmware may no longer be used is suspended. It is
  restored when it activates firmware that is Current, which N29 tells the Suppliers. From 4.0 this holds for a SMETS1 PPMID too.
  Actors: the Suppliers of one home; its PPMID.

  @CR1045-20
  Rule: A suspended SMETS1 PPMID is restored when it activates Current firmware, and not otherwise

    @S-0440 @interpretation:suspension-alert-recipients @interpretation:firmware-distribution-seconds
    Scenario Outline: Restored, with N29 to <told>, in <home> home
      Given <home> SMETS1 home with a suspended PPMID
      And firmware version 02000000, now Current, waits on the PPMID
      When the <user> activates the firmware of the PPMID
      Then the <user> receives I0 from the PPMID
      And the DCC Alerts are <alerts>
      And the inventory has the PPMID Commissioned, at firmware version 02000000

      Examples: every kind of home
        | case             | home                | user            | told             | alerts                                                                       |
        | dual-fuel        | a dual-fuel         | Import Supplier | both Suppliers   | N29 to the suspension-alert-recipients of the PPMID; N57 to the Gas Supplier |
        | electricity-only | an electricity-only | Import Supplier | the one Supplier | N29 to the suspension-alert-recipients of the PPMID                          |

      @interpretation:n57-to-sender @interpretation:n57-home
      Examples: a home where the Gas Supplier leads
        | case     | home       | user         | told             | alerts                                                                                       |
        | gas-only | a gas-only | Gas Supplier | the one Supplier | N29 to the suspension-alert-recipients of the PPMID; N57 to the Gas Supplier (n57-to-sender & n57-home=gas-meter) |

    @S-0441 @interpretation:suspension-alert-recipients @interpretation:firmware-distribution-seconds
    Scenario: N29 names the PPMID and says that it was restored
      Given an electricity-only SMETS1 home with a suspended PPMID
      And firmware version 02000000, now Current, waits on the PPMID
      When the Import Supplier activates the firmware of the PPMID
      Then the Import Supplier receives I0 from the PPMID
      And the DCC sends these alerts and no others
        | alert | to                  | DeviceID  | DeviceRestored |
        | N29   | the suspension-alert-recipients of the PPMID | the PPMID | empty          |

    @S-0442 @negative @interpretation:firmware-distribution-seconds
    Scenario: No N29 when the PPMID was not suspended
      Given an electricity-only SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the PPMID
      When the Import Supplier activates the firmware of the PPMID
      Then the Import Supplier receives I0 from the PPMID
      And the DCC Alerts are none
      And the inventory has the PPMID Commissioned, at firmware version 02000000

    @S-0443 @negative @interpretation:firmware-alert-submitter @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Still suspended, with <alerts>, when version 02000000 is <listing>
      Given an electricity-only SMETS1 home with a suspended PPMID
      And firmware version 02000000, now <listing>, waits on the PPMID
      When the Import Supplier activates the firmware of the PPMID
      Then the Import Supplier receives I0 from the PPMID
      And the DCC Alerts are <alerts>
      And the inventory has the PPMID Suspended, at firmware version <version>

      Examples: firmware that is not Current
        | listing    | alerts                                                | version  |
        | Removed    | N50 to the Import Supplier (firmware-alert-submitter) | 02000000 |
        | not listed | N51 to the Import Supplier (firmware-alert-submitter) | 01000000 |

    @S-0444 @negative @interpretation:firmware-distribution-seconds
    Scenario: Still suspended when the PPMID answers with failure
      Given a dual-fuel SMETS1 home with a suspended PPMID
      And firmware version 02000000, now Current, waits on the PPMID
      And the PPMID answers the next command with failure
      When the Import Supplier activates the firmware of the PPMID
      Then the Import Supplier receives I0 from the PPMID
      And the DCC Alerts are none
      And the inventory has the PPMID Suspended, at firmware version 01000000

    @S-0445 @negative @interpretation:statuses-for-requests
    Scenario: Still suspended, since its version cannot even be read
      Given a dual-fuel SMETS1 home with a suspended PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      And the PPMID reports firmware version 02000000
      When the Import Supplier reads the firmware version of the PPMID
      Then the request is refused with E5
      And the DCC Alerts are none
      And the inventory has the PPMID Suspended, at firmware version 01000000

    @S-0446 @interpretation:smets1-services @interpretation:suspension-alert-recipients @interpretation:firmware-distribution-seconds
    Scenario: Takes other requests again once it is restored
      Given an electricity-only SMETS1 home with a suspended PPMID
      And firmware version 02000000, now Current, waits on the PPMID
      And the Import Supplier successfully activates the firmware of the PPMID
      When the Import Supplier reads the device log of the PPMID
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the PPMID
      And the DCC Alerts are N29 to the suspension-alert-recipients of the PPMID

    @S-0447 @negative @interpretation:smets1-services @interpretation:statuses-for-requests
    Scenario: Takes no other request before
      Given an electricity-only SMETS1 home with a suspended PPMID
      When the Import Supplier reads the device log of the PPMID
      Then the request is refused with E5
      And the PPMID receives nothing
