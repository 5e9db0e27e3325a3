@CR1045 @SR-11.1 @SR-11.3
Feature: DCC Alert N57: its body is as it was
  DUIS 4.0 release note 8, which lists no schema change for CR1045; DUIS Annex A. The body of N57, SMETS1CHFirmwareNotification,
  keeps its name although it tells of PPMIDs now, and its three items.
  Actors: the Suppliers of one home; its PPMID.

  @CR1045-22
  Rule: The body of N57 has DeviceID, FirmwareVersion and FirmwareVersionUpdateStatus, and nothing else

    @S-0460 @schema
    Scenario Outline: <document> is valid
      Given <document>
      When the schema judges it
      Then it is valid

      Examples: both statuses
        | document                               |
        | a DCC Alert N57 upon Update Firmware   |
        | a DCC Alert N57 upon Activate Firmware |

    @S-0461 @schema @negative
    Scenario Outline: N57 with <change> is not valid
      Given a DCC Alert N57 upon Update Firmware
      When the schema judges it, with <change>
      Then it is not valid

      Examples: one difference each
        | change                                                             |
        | an extra DeviceType in SMETS1CHFirmwareNotification                |
        | SMETS1CHFirmwareNotification spelt SMETS1PPMIDFirmwareNotification |
        | no DeviceID                                                        |
        | no FirmwareVersion                                                 |
        | no FirmwareVersionUpdateStatus                                     |
        | 2 times DeviceID                                                   |
        | FirmwareVersion before DeviceID                                    |
        | an empty FirmwareVersion                                           |
        | a FirmwareVersion of 9 characters                                  |
        | FirmwareVersionUpdateStatus UpdateReceived                         |

    @S-0462 @interpretation:non-device-success-code
    Scenario: N57 as the target sends it for a PPMID is valid
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      When the Import Supplier updates the firmware of the PPMID
      Then the request is answered with the non-device-success-code
      And the DCC sends these alerts and no others
        | alert | to               | DeviceID  | FirmwareVersion | FirmwareVersionUpdateStatus | DeviceType |
        | N57   | the Gas Supplier | the PPMID | 02000000        | UpdateRequested             | none       |
