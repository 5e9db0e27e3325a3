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
