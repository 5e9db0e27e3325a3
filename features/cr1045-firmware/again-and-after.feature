@CR1045
Feature: SMETS1 firmware: told again, and told to whoever it concerns now
  DUIS 4.0 release note 3.1. What is told of one request is told of the next one for the same device, after the first was distributed as
  after it failed, and in whatever status the gas meter is; who was a Supplier before is not told, and sends nothing to the meter.
  Actors: the Suppliers of a SMETS1 home, and those who were; its Communications Hub, PPMID and meters; their S1SP.

  @CR1045-05 @CR1045-06
  Rule: N57 tells the Gas Supplier of every Update Firmware request, the second as the first, whatever the status of the gas meter
    Nothing is refused here, so there is no negative: an alert too few, or to somebody else, is what each row excludes.

    @S-1805 @interpretation:firmware-distribution-seconds @interpretation:non-device-success-code @interpretation:cpl-status
    Scenario Outline: N57 tells of the second request for the SMETS1 <device>
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the <device>
      And 30 days pass
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the Gas Supplier; N57 to the Gas Supplier

      Examples: both types that N57 is about
        | device             |
        | PPMID              |
        | Communications Hub |

    @S-1806 @interpretation:firmware-alert-bodies @interpretation:non-device-success-code @interpretation:cpl-status
    Scenario Outline: N57 tells of the next request for the SMETS1 <device> when the S1SP reported that the first <failure>
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the <device>
      And the S1SP reports that the firmware for the <device> <failure>
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the Gas Supplier; <told> to the Import Supplier; N57 to the Gas Supplier

      Examples: both types that N57 is about
        | device             | failure                 | told |
        | PPMID              | does not match its hash | N18  |
        | Communications Hub | is too large            | N20  |

    @S-1807 @interpretation:non-device-success-code @interpretation:cpl-status
    Scenario Outline: N57 goes to the Gas Supplier of a GSME that is <status>
      Given a dual-fuel SMETS1 home with a <status> GSME and a PPMID
      And firmware version 02000000 of the PPMID is Current on the Central Products List
      When the Import Supplier updates the firmware of the PPMID
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the Gas Supplier

      Examples: statuses of a meter that is associated with the hub
        | status    |
        | installed |
        | suspended |
        | recovered |

    @S-1808 @interpretation:non-device-success-code @interpretation:cpl-status
    Scenario Outline: N57 goes to the Gas Supplier of today alone, for the <device>
      Given a dual-fuel SMETS1 home with a PPMID
      And the Second Gas Supplier was responsible for the GSME until 1 day ago
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are N57 to the Gas Supplier

      Examples: both types that N57 is about
        | device             |
        | PPMID              |
        | Communications Hub |

  @CR1045-03
  Rule: Who was the Supplier of a SMETS1 meter sends it no firmware
    The Supplier of today does: see "Update Firmware takes", so there is no positive scenario here.

    @S-1809 @negative @interpretation:cpl-status
    Scenario Outline: Listed as invalid when the <user> was responsible for the <device> until yesterday
      Given a dual-fuel SMETS1 home
      And the <user> was responsible for the <device> until 1 day ago
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list                | device       |
        | InvalidDeviceIDList | the <device> |

      Examples: either fuel
        | device | user                |
        | ESME   | Other Supplier      |
        | GSME   | Second Gas Supplier |

  @CR1045-10 @CR1045-11 @CR1045-14
  Rule: What is read is told every time that it differs, and to the Suppliers of today
    Nothing is refused here, so there is no negative: an alert too few, or to somebody else, is what each row excludes.

    @S-1810 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: N51 tells of the second version of <home> that the <user> read, after N49 told of the first
      Given <home>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <device> reports firmware version 02000000
      And the <user> successfully reads the firmware version of the <device>
      And the <device> reports firmware version 03000000
      When the <user> successfully reads the firmware version of the <device>
      Then the DCC Alerts are <alerts>

      Examples: either family
        | case  | home                               | device | user                    | alerts |
        | PPMID | a dual-fuel SMETS1 home with a PPMID | PPMID  | Electricity Distributor | N49 to the Import Supplier and the Gas Supplier; N51 to the Import Supplier and the Gas Supplier |
        | GSME  | a dual-fuel SMETS1 home            | GSME   | Gas Transporter         | N49 to the Gas Supplier; N51 to the Gas Supplier |
        | ESME  | an ESME at GBCS 4.0                | ESME   | Electricity Distributor | N49 to the Import Supplier; N51 to the Import Supplier |

    @S-2089 @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:smets1-services
    Scenario Outline: N49 tells of a version of a SMETS1 <device> that differs from 01000000 in its <place> alone
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version <version> of the <device> is Current on the Central Products List
      And the <device> reports firmware version <version>
      When the Electricity Distributor successfully reads the firmware version of the <device>
      Then the DCC Alerts are N49 to <suppliers>
      And the inventory has the <device> Commissioned, at firmware version <version>

      Examples: of both Suppliers, and of one
        | device | place              | version  | suppliers                                |
        | PPMID  | last place         | 01000001 | the Import Supplier and the Gas Supplier |
        | ESME   | last place but one | 01000010 | the Import Supplier                      |

    @S-2083 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: N49 tells of the second version of <home>, that the <second> read, whoever read the first
      Given <home>
      And firmware versions 02000000 and 03000000 of the <device> are Current on the Central Products List
      And the <device> reports firmware version 02000000
      And the <first> successfully reads the firmware version of the <device>
      And the <device> reports firmware version 03000000
      When the <second> successfully reads the firmware version of the <device>
      Then the DCC Alerts are <alerts>

      Examples: a Supplier first, and one last
        | case    | home                    | device | first                   | second                  | alerts                     |
        | ESME-ED | an ESME at GBCS 4.0     | ESME   | Import Supplier         | Electricity Distributor | N49 to the Import Supplier |
        | ESME-IS | an ESME at GBCS 4.0     | ESME   | Electricity Distributor | Import Supplier         | N49 to the Import Supplier |
        | GSME-GT | a dual-fuel SMETS1 home | GSME   | Gas Supplier            | Gas Transporter         | N49 to the Gas Supplier    |

      @interpretation:n49-submitter
      Examples: both Suppliers of a home
        | case     | home                                 | device             | first           | second          | alerts |
        | CHF-GS   | a dual-fuel SMETS2 home              | Communications Hub | Import Supplier | Gas Supplier    | N49 to the Gas Supplier (n49-submitter=other); N49 to the Import Supplier (n49-submitter=other) |
        | PPMID-IS | a dual-fuel SMETS1 home with a PPMID | PPMID              | Gas Supplier    | Import Supplier | N49 to the Import Supplier (n49-submitter=other); N49 to the Gas Supplier (n49-submitter=other) |

    @S-2071 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: N49 tells of a version that differs from 01000000 in its <octet> octet alone
      Given an ESME at GBCS 4.0
      And firmware version <version> of the ESME is Current on the Central Products List
      And the ESME reports firmware version <version>
      When the Electricity Distributor successfully reads the firmware version of the ESME
      Then the DCC Alerts are N49 to the Import Supplier
      And the inventory has the ESME Commissioned, at firmware version <version>

      Examples: each but the first
        | octet  | version  |
        | second | 01010000 |
        | third  | 01000100 |
        | last   | 01000001 |

    @S-1954 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: N51 tells of the second version of <home> that the <user> read, after N50 told of the first
      Given <home>
      And firmware version 02000000 of the <device> is Removed on the Central Products List
      And the <device> reports firmware version 02000000
      And the <user> successfully reads the firmware version of the <device>
      And the <device> reports firmware version 03000000
      When the <user> successfully reads the firmware version of the <device>
      Then the DCC Alerts are <alerts>

      Examples: either family
        | case | home                    | device | user                    | alerts                                                 |
        | ESME | an ESME at GBCS 4.0     | ESME   | Electricity Distributor | N50 to the Import Supplier; N51 to the Import Supplier |
        | GSME | a dual-fuel SMETS1 home | GSME   | Gas Transporter         | N50 to the Gas Supplier; N51 to the Gas Supplier       |

    @S-1955 @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:statuses-for-requests
    Scenario Outline: <alert> tells of what was read from <meter>
      Given <meter> at GBCS 4.0
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alert> to the <supplier>

      Examples: meters that take requests, and are not commissioned
        | case      | alert | meter             | device | listing    | user                    | supplier        |
        | recovered | N51   | a recovered ESME  | ESME   | not listed | Electricity Distributor | Import Supplier |
        | installed | N50   | an installed GSME | GSME   | Removed    | Gas Transporter         | Gas Supplier    |

      Examples: a SAPC
        | case | alert | meter                  | device | listing    | user                    | supplier        |
        | N49  | N49   | an ESME of variant ADG | ESME   | Current    | Electricity Distributor | Import Supplier |
        | N50  | N50   | an ESME of variant ADG | ESME   | Removed    | Electricity Distributor | Import Supplier |
        | N51  | N51   | an ESME of variant ADG | ESME   | not listed | Electricity Distributor | Import Supplier |

    @S-1811 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: <alert> goes to the Supplier of today alone, for <home>
      Given <home>
      And the <former> was responsible for the <device> until 1 day ago
      And firmware version 02000000 of the <device> is <listing> on the Central Products List
      And the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alert> to the <supplier>

      Examples: either family, each alert
        | alert | home                    | device | listing    | user                    | former              | supplier        |
        | N49   | an ESME at GBCS 4.0     | ESME   | Current    | Electricity Distributor | Other Supplier      | Import Supplier |
        | N50   | a dual-fuel SMETS1 home | GSME   | Removed    | Gas Transporter         | Second Gas Supplier | Gas Supplier    |
        | N51   | a GSME at GBCS 4.0      | GSME   | not listed | Gas Transporter         | Second Gas Supplier | Gas Supplier    |

  @CR1045-12
  Rule: What was activated is told though an attempt before has failed
    Nothing is refused here, so there is no negative.

    Background:
      Given an electricity-only SMETS2 home
      And firmware version 02000000, now Removed, waits on the ESME
      And the ESME answers the next command with failure

    @S-2098 @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    @interpretation:firmware-alert-submitter
    Scenario: N50 tells of what was activated at the second attempt
      Given the Import Supplier activates the firmware of the ESME
      And the Import Supplier receives I0 from the ESME
      When the Import Supplier activates the firmware of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N50 to the Import Supplier (firmware-alert-submitter)
      And the inventory has the ESME Commissioned, at firmware version 02000000

  @CR1045-09
  Rule: An activation that failed leaves the version that is read
    That a version which was activated is read and taken: see "Read Inventory has version", so there is no positive scenario here.

    @S-1812 @negative @interpretation:firmware-distribution-seconds
    Scenario Outline: Read as before when the <device> could not activate its firmware
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000, now Current, waits on the <device>
      And the <device> answers the next command with failure
      And the Import Supplier activates the firmware of the <device>
      And the Import Supplier receives I0 from the <device>
      When the Import Supplier successfully reads the firmware version of the <device>
      Then the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: both types that N57 is about
        | device             |
        | PPMID              |
        | Communications Hub |

  @CR1045-10 @CR1045-11 @CR1045-14
  Rule: The third version is told of as the first was
    Nothing is refused here, so there is no negative: an alert too few is what each row excludes.

    @S-1870 @interpretation:firmware-alert-bodies @interpretation:cpl-status
    Scenario Outline: <alert> tells of the third version of <home> that the <user> read
      Given <home>
      And firmware versions 02000000, 03000000 and 04000000 of the <device> are <listing> on the Central Products List
      And the <user> has read firmware versions 02000000 and 03000000 from the <device>, one after the other
      And 1 day passes
      And the <device> reports firmware version 04000000
      When the <user> successfully reads the firmware version of the <device>
      Then the DCC Alerts are <alerts>

      Examples: each alert, in either family
        | case       | alert | listing    | home                                 | device | user                    | alerts |
        | N49-PPMID  | N49   | Current    | a dual-fuel SMETS1 home with a PPMID | PPMID  | Electricity Distributor | N49 to the Import Supplier and the Gas Supplier; N49 to the Import Supplier and the Gas Supplier; N49 to the Import Supplier and the Gas Supplier |
        | N49-ESME   | N49   | Current    | an ESME at GBCS 4.0                  | ESME   | Electricity Distributor | N49 to the Import Supplier; N49 to the Import Supplier; N49 to the Import Supplier |
        | N50-PPMID  | N50   | Removed    | a dual-fuel SMETS1 home with a PPMID | PPMID  | Gas Transporter         | N50 to the Import Supplier and the Gas Supplier; N50 to the Import Supplier and the Gas Supplier; N50 to the Import Supplier and the Gas Supplier |
        | N50-GSME   | N50   | Removed    | a GSME at GBCS 4.0                   | GSME   | Gas Transporter         | N50 to the Gas Supplier; N50 to the Gas Supplier; N50 to the Gas Supplier |
        | N51-GSME   | N51   | not listed | a dual-fuel SMETS1 home              | GSME   | Gas Transporter         | N51 to the Gas Supplier; N51 to the Gas Supplier; N51 to the Gas Supplier |
        | N51-ESME   | N51   | not listed | an ESME at GBCS 3.2                  | ESME   | Electricity Distributor | N51 to the Import Supplier; N51 to the Import Supplier; N51 to the Import Supplier |

  @CR1045-05 @CR1045-06
  Rule: N57 tells of the third request for a device
    Nothing is refused here, so there is no negative: an alert too few is what the row excludes.

    Background:
      Given a dual-fuel SMETS1 home with a PPMID
      And alerts beyond 3 in 60 seconds are throttled to 1 every 30 seconds, until 60 seconds pass without one

    @S-1871 @interpretation:firmware-alert-bodies @interpretation:non-device-success-code @interpretation:cpl-status
    Scenario Outline: N57 tells of the third request for the SMETS1 <device> when two were reported to have failed
      Given firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the <device>
      And the S1SP reports that the firmware for the <device> does not match its hash
      And the Import Supplier successfully updates the firmware of the <device>
      And the S1SP reports that the firmware for the <device> is too large
      When the Import Supplier successfully updates the firmware of the <device>
      Then the DCC Alerts are N57 to the Gas Supplier; N18 to the Import Supplier; N57 to the Gas Supplier; N20 to the Import Supplier; N57 to the Gas Supplier

      Examples: both types that N57 is about
        | device             |
        | PPMID              |
        | Communications Hub |

  @CR1045-01
  Rule: A second image gets to the device as the first did
    There is nothing to refuse; what is refused of an update is told elsewhere.

    @S-1910 @interpretation:firmware-distribution-seconds @interpretation:cpl-status
    Scenario Outline: Activated on the <device> of <home> after another image was activated
      Given <home>
      And firmware version 02000000, now Current, waits on the <device>
      And the <user> successfully activates the firmware of the <device>
      And firmware version 03000000, now Current, waits on the <device>
      When the <user> activates the firmware of the <device>
      Then the <user> receives I0 from the <device>
      And the inventory has the <device> Commissioned, at firmware version 03000000

      Examples: every kind of device that firmware is distributed to
        | case       | home                                         | device             | user            |
        | ESME       | an ESME at GBCS 4.0                          | ESME               | Import Supplier |
        | GSME       | a GSME at GBCS 4.0                           | GSME               | Gas Supplier    |
        | SMETS1     | a dual-fuel SMETS1 home                      | GSME               | Gas Supplier    |
        | SMETS1-hub | an electricity-only SMETS1 home              | Communications Hub | Import Supplier |
        | PPMID      | an electricity-only SMETS1 home with a PPMID | PPMID              | Import Supplier |

    @S-1915 @interpretation:firmware-distribution-seconds @interpretation:cpl-status
    Scenario Outline: Activated on the <device>, which the request named second
      Given <home>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the <device>, with a DeviceIDList of the <first> and the <device>
      And 30 days pass
      When the Import Supplier activates the firmware of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: a device of the same model
        | device       | first | home                                                            |
        | second ESME  | ESME  | an electricity-only SMETS1 home with a second ESME              |
        | second PPMID | PPMID | an electricity-only SMETS1 home with a PPMID and a second PPMID |

    @S-2061 @interpretation:firmware-distribution-seconds @interpretation:cpl-status
    Scenario Outline: Activated on the <device>, which the request named <place> of three
      Given an electricity-only SMETS1 home with a second ESME and a third ESME
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier successfully updates the firmware of the <device>, with a DeviceIDList of the <list>
      And 30 days pass
      When the Import Supplier activates the firmware of the <device>
      Then the Import Supplier receives I0 from the <device>
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: the last, and the one in the middle
        | place  | device      | list                                        |
        | third  | third ESME  | ESME, the second ESME and the third ESME    |
        | second | second ESME | ESME, the second ESME and the third ESME    |

  @CR1045-05 @CR1045-21
  Rule: N57 names the PPMID that it is about, of two in a home
    There is nothing to refuse; the other PPMID is what each scenario excludes.

    @S-1942 @interpretation:cpl-status
    Scenario: N57 tells of an image for the second PPMID
      Given a dual-fuel SMETS1 home with a PPMID and a second PPMID
      And firmware version 02000000 of the second PPMID is Current on the Central Products List
      When the Import Supplier successfully updates the firmware of the second PPMID
      Then the DCC sends these alerts and no others
        | alert | to               | DeviceID         | FirmwareVersion | FirmwareVersionUpdateStatus |
        | N57   | the Gas Supplier | the second PPMID | 02000000        | UpdateRequested             |

    @S-1943 @interpretation:firmware-distribution-seconds @interpretation:cpl-status
    Scenario: N57 tells of the activation on the second PPMID
      Given a dual-fuel SMETS1 home with a PPMID and a second PPMID
      And firmware version 02000000, now Current, waits on the second PPMID
      When the Import Supplier activates the firmware of the second PPMID
      Then the Import Supplier receives I0 from the second PPMID
      And the DCC sends these alerts and no others
        | alert | to               | DeviceID         | FirmwareVersion | FirmwareVersionUpdateStatus |
        | N57   | the Gas Supplier | the second PPMID | 02000000        | ActivationSuccessful        |
