@SECMP0081 @SR-8.14.2
Feature: Communications Hub Function installed without SM WAN: what is refused, what is warned of, and what becomes of the hub
  DUIS 4.0 release note 2.3.4, DUIS 3.8.119.3 and 3.8.119.4. A Supplier reports that a Communications Hub was installed where
  there is no SM WAN. The one status that fits is InstalledNotCommissioned; a hub that is still Pending is warned of and brought
  into it, and its Gas Proxy Function too.
  Actors: the Import Supplier and the Gas Supplier; the Communications Hub, its Gas Proxy Function, and other devices.

  @SECMP0081-12
  Rule: Only a Communications Hub Function is reported

    @S-0300 @interpretation:non-device-success-code
    Scenario Outline: Answered without a warning when the <user> reports an installed Communications Hub
      Given an installed Communications Hub at GBCS 4.0
      When the <user> reports the installation of the Communications Hub without SM WAN
      Then the request is answered with the non-device-success-code
      And the Communications Hub receives nothing

      Examples: who may
        | user            |
        | Import Supplier |
        | Gas Supplier    |

    @S-0301 @negative @interpretation:smets1-services
    Scenario Outline: Refused with E081401 when the device is a <family> <device>
      Given an installed <family> <device>
      When the Import Supplier reports the installation of the <device> without SM WAN
      Then the request is refused with E081401
      And the inventory has the <device> InstalledNotCommissioned, at firmware version 01000000

      Examples: every other device type
        | case        | device | family |
        | ESME        | ESME   | SMETS2 |
        | GSME        | GSME   | SMETS2 |
        | GPF         | GPF    | SMETS2 |
        | HCALCS      | HCALCS | SMETS2 |
        | PPMID       | PPMID  | SMETS2 |
        | IHD         | IHD    | SMETS2 |
        | CAD         | CAD    | SMETS2 |
        | SMETS1-ESME | ESME   | SMETS1 |

    @S-1951 @negative
    Scenario Outline: Refused with E081401 when the <device> is <status>
      Given <home>
      When the Import Supplier reports the installation of the <device> without SM WAN
      Then the request is refused with E081401
      And the inventory has the <device> <stays>, at firmware version 01000000

      Examples: statuses of a device that is no hub
        | case           | status         | home                              | device | stays          |
        | suspended      | suspended      | a suspended ESME at GBCS 4.0      | ESME   | Suspended      |
        | suspended-GPF  | suspended      | a suspended GPF at GBCS 4.0       | GPF    | Suspended      |
        | commissioned   | commissioned   | a commissioned PPMID at GBCS 4.0  | PPMID  | Commissioned   |
        | decommissioned | decommissioned | a decommissioned ESME at GBCS 4.0 | ESME   | Decommissioned |

  @SECMP0081-13
  Rule: The date and time of the installation is not in the future

    @S-0302 @interpretation:non-device-success-code
    Scenario Outline: Answered without a warning when the hub was installed <when>
      Given an installed Communications Hub at GBCS 4.0
      When the Import Supplier reports the installation of the Communications Hub without SM WAN, with an InstallDateTime <deviation>
      Then the request is answered with the non-device-success-code

      Examples: now and before
        | when         | deviation    |
        | now          | of now       |
        | a second ago | 1 second ago |
        | a year ago   | 365 days ago |
        | half an hour ago, where clocks are ahead  | 30 minutes ago at +01:00 |
        | half an hour ago, where clocks are behind | 30 minutes ago at -01:00 |

    @S-0303 @interpretation:non-device-success-code
    Scenario: Answered without a warning when it is not said when the hub was installed
      Given an installed Communications Hub at GBCS 4.0
      When the Import Supplier reports the undated installation of the Communications Hub without SM WAN
      Then the request is answered with the non-device-success-code

    @S-0304 @negative
    Scenario Outline: Refused with E081402 when the hub will be installed in <when>
      Given a <status> Communications Hub at GBCS 4.0
      When the Import Supplier reports the installation of the Communications Hub without SM WAN, with an InstallDateTime <when> ahead
      Then the request is refused with E081402
      And the inventory has the Communications Hub <stays>, at firmware version 01000000

      Examples: the future, and nothing is done about it
        | case    | when     | status    | stays                    |
        | second  | 1 second | installed | InstalledNotCommissioned |
        | day     | 1 day    | installed | InstalledNotCommissioned |
        | year    | 365 days | installed | InstalledNotCommissioned |
        | pending | 1 second | pending   | Pending                  |

    @S-1935 @negative
    Scenario Outline: Refused with E081402 when the hub will be installed in half an hour, by a clock at <offset>
      Given an installed Communications Hub at GBCS 4.0
      When the Import Supplier reports the installation of the Communications Hub without SM WAN, with an InstallDateTime 30 minutes ahead at <offset>
      Then the request is refused with E081402
      And the inventory has the Communications Hub InstalledNotCommissioned, at firmware version 01000000

      Examples: clocks that are ahead and behind
        | offset |
        | +01:00 |
        | -01:00 |

  @SECMP0081-14 @SECMP0081-17
  Rule: InstalledNotCommissioned is the only status that is compatible; any other is warned of

    @S-0305 @negative @interpretation:install-no-sm-wan-states
    Scenario Outline: Warned of with W081401 when the hub is <status>
      Given a <status> Communications Hub at GBCS 4.0
      When the Import Supplier reports the installation of the Communications Hub without SM WAN
      Then the request is answered with W081401

      Examples: every other status
        | status         |
        | pending        |
        | whitelisted    |
        | commissioned   |
        | decommissioned |
        | withdrawn      |
        | suspended      |
        | recovering     |
        | recovered      |

    @S-2092 @negative @interpretation:install-no-sm-wan-states
    Scenario Outline: Warned of with W081401 once more when the <user> reports the hub that stays <status>
      Given a <status> Communications Hub at GBCS 4.0
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the <user> reports the installation of the Communications Hub without SM WAN
      Then the request is answered with W081401

      Examples: by the same Supplier, and by the other
        | status      | user            |
        | commissioned | Import Supplier |
        | suspended   | Gas Supplier    |

    @S-0306 @interpretation:non-device-success-code
    Scenario Outline: Answered without a warning when the hub is installed and <report>
      Given an installed Communications Hub at GBCS <gbcs>
      When the Import Supplier reports the <report> of the Communications Hub without SM WAN
      Then the request is answered with the non-device-success-code
      And the Import Supplier receives nothing

      Examples: InstalledNotCommissioned
        | case    | report               | gbcs |
        | dated   | installation         | 4.0  |
        | undated | undated installation | 4.0  |
        | 2.0     | installation         | 2.0  |

    @S-0307 @interpretation:non-device-success-code
    Scenario: Answered without a warning when the hub is reported again after the warning
      Given a pending Communications Hub at GBCS 4.0
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the Import Supplier reports the undated installation of the Communications Hub without SM WAN
      Then the request is answered with the non-device-success-code

  @SECMP0081-15
  Rule: A hub that is Pending becomes InstalledNotCommissioned with the warning

    @S-0308 @interpretation:warning-before-status-update
    Scenario Outline: Read back as InstalledNotCommissioned when it was pending, by a report that is <report>
      Given a pending Communications Hub at GBCS 4.0
      And the <user> reports the <report> of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the <user> reads the inventory for the Communications Hub
      Then the request is answered with I0
      And the answer has the inventory entries
        | device                 | DeviceStatus             |
        | the Communications Hub | InstalledNotCommissioned |

      Examples: either report, either Supplier
        | case    | report               | user            |
        | dated   | installation         | Import Supplier |
        | undated | undated installation | Import Supplier |
        | gas     | installation         | Gas Supplier    |

    @S-0309 @negative
    Scenario: Read back as Pending when the report was refused
      Given a pending Communications Hub at GBCS 4.0
      And the Import Supplier reports the installation of the Communications Hub without SM WAN, with an InstallDateTime 1 day ahead
      And the request is refused with E081402
      When the Import Supplier reads the inventory for the Communications Hub
      Then the answer has the inventory entries
        | device                 | DeviceStatus |
        | the Communications Hub | Pending      |

  @SECMP0081-16
  Rule: The Gas Proxy Function of such a hub becomes InstalledNotCommissioned too, if it is Pending

    @S-0310
    Scenario: Read back as InstalledNotCommissioned when the Gas Proxy Function was pending
      Given a home at GBCS 4.0 with a pending Communications Hub and a pending GPF
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the Gas Supplier reads the inventory for the GPF
      Then the answer has the inventory entries
        | device  | DeviceStatus             |
        | the GPF | InstalledNotCommissioned |

    @S-1968 @SR-12.2 @interpretation:non-device-success-code
    Scenario: Read back as InstalledNotCommissioned when the Gas Proxy Function was pre-notified with its hub
      Given a Communications Hub that is not in the inventory
      And a GPF that is not in the inventory
      And the Import Supplier successfully pre-notifies the Communications Hub as a Communications Hub, with AssociatedGPFDeviceID the GPF
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the Gas Supplier reads the inventory for the GPF
      Then the answer has the inventory entries
        | device  | DeviceType | DeviceStatus             |
        | the GPF | GPF        | InstalledNotCommissioned |

    @S-1969 @SR-12.2 @negative @interpretation:non-device-success-code
    Scenario: Read back as Pending when the Gas Proxy Function was pre-notified with its hub, and that is not reported
      Given a Communications Hub that is not in the inventory
      And a GPF that is not in the inventory
      And the Import Supplier successfully pre-notifies the Communications Hub as a Communications Hub, with AssociatedGPFDeviceID the GPF
      When the Gas Supplier reads the inventory for the GPF
      Then the request is answered with I0
      And the answer has the inventory entries
        | device  | DeviceType | DeviceStatus |
        | the GPF | GPF        | Pending      |

    @S-0311 @negative @interpretation:non-device-success-code
    Scenario Outline: Read back as <stays> when the Gas Proxy Function was <gpf> and the hub <hub>
      Given a home at GBCS 4.0 with a <hub> Communications Hub and a <gpf> GPF
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with <code>
      When the Gas Supplier reads the inventory for the GPF
      Then the answer has the inventory entries
        | device  | DeviceStatus |
        | the GPF | <stays>      |

      Examples: a Gas Proxy Function that is not pending, or a hub that is not
        | case             | hub          | gpf            | stays          | code      |
        | whitelisted      | pending      | whitelisted    | Whitelisted    | W081401   |
        | commissioned     | pending      | commissioned   | Commissioned   | W081401   |
        | suspended        | pending      | suspended      | Suspended      | W081401   |
        | decommissioned   | pending      | decommissioned | Decommissioned | W081401   |
        | hub-installed    | installed    | pending        | Pending        | the non-device-success-code |

      @interpretation:gpf-pending-alone @where:gpf-pending-alone=stays
      Examples: a Gas Proxy Function that is pending while its hub is warned of and stays
        | case               | hub            | gpf     | stays   | code    |
        | hub-commissioned   | commissioned   | pending | Pending | W081401 |
        | hub-whitelisted    | whitelisted    | pending | Pending | W081401 |
        | hub-decommissioned | decommissioned | pending | Pending | W081401 |
        | hub-withdrawn      | withdrawn      | pending | Pending | W081401 |
        | hub-suspended      | suspended      | pending | Pending | W081401 |
        | hub-recovering     | recovering     | pending | Pending | W081401 |
        | hub-recovered      | recovered      | pending | Pending | W081401 |

    @S-1061 @interpretation:gpf-pending-alone @where:gpf-pending-alone=updated
    Scenario Outline: Read back as InstalledNotCommissioned when the hub was <hub> and the Gas Proxy Function alone was pending
      Given a home at GBCS 4.0 with a <hub> Communications Hub and a pending GPF
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the Gas Supplier reads the inventory for the GPF
      Then the answer has the inventory entries
        | device  | DeviceStatus             |
        | the GPF | InstalledNotCommissioned |

      Examples: hubs that stay as they are
        | hub          |
        | commissioned |
        | suspended    |

    @S-0312 @negative
    Scenario: Read back as Pending when it is another device of the home than the Gas Proxy Function
      Given a home at GBCS 4.0 with a pending Communications Hub and a pending PPMID
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the Import Supplier reads the inventory for the PPMID
      Then the answer has the inventory entries
        | device    | DeviceStatus |
        | the PPMID | Pending      |

  @SECMP0081-15 @SECMP0081-16
  Rule: It is the hub that was reported, and the Gas Proxy Function of its own home, whatever their GBCS version
    What stays Pending next door is the negative of each row.

    @S-1563
    Scenario Outline: Installed in one home, and Pending in the other, when the <user> reports the <hub>
      Given a home at GBCS <gbcs> with a pending Communications Hub and a pending GPF
      And a home at GBCS <gbcs> with a neighbouring pending Communications Hub and a neighbouring pending GPF
      When the <user> reports the installation of the <hub> without SM WAN
      Then the request is answered with W081401
      And the inventory has the <gpf> InstalledNotCommissioned, at firmware version 01000000
      And the inventory has the <other hub> Pending, at firmware version 01000000
      And the inventory has the <other gpf> Pending, at firmware version 01000000

      Examples: either home, at several versions
        | case      | hub                             | gpf              | other hub                       | other gpf        | gbcs | user            |
        | here      | Communications Hub              | GPF              | neighbouring Communications Hub | neighbouring GPF | 4.0  | Import Supplier |
        | next-door | neighbouring Communications Hub | neighbouring GPF | Communications Hub              | GPF              | 4.0  | Other Supplier  |
        | 2.0       | Communications Hub              | GPF              | neighbouring Communications Hub | neighbouring GPF | 2.0  | Gas Supplier    |
        | 3.2       | neighbouring Communications Hub | neighbouring GPF | Communications Hub              | GPF              | 3.2  | Second Gas Supplier |
        | 4.1       | Communications Hub              | GPF              | neighbouring Communications Hub | neighbouring GPF | 4.1  | Import Supplier |

    @S-1564
    Scenario: Installed one after the other when both hubs are reported
      Given a home at GBCS 4.0 with a pending Communications Hub and a pending GPF
      And a home at GBCS 4.0 with a neighbouring pending Communications Hub and a neighbouring pending GPF
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the Other Supplier reports the installation of the neighbouring Communications Hub without SM WAN
      Then the request is answered with W081401
      And the inventory has the neighbouring GPF InstalledNotCommissioned, at firmware version 01000000

    @S-1842 @interpretation:warning-before-status-update
    Scenario: Installed are the hub and its Gas Proxy Function, and nothing else of the home that is Pending
      Given a home at GBCS 4.0 with a pending Communications Hub, a pending GPF, a pending ESME and a pending PPMID
      When the Import Supplier reports the installation of the Communications Hub without SM WAN
      Then the request is answered with W081401
      And the inventory has the Communications Hub InstalledNotCommissioned, at firmware version 01000000
      And the inventory has the GPF InstalledNotCommissioned, at firmware version 01000000
      And the inventory has the ESME Pending, at firmware version 01000000
      And the inventory has the PPMID Pending, at firmware version 01000000

    @S-1843 @interpretation:warning-before-status-update
    Scenario: Installed again when hub and Gas Proxy Function were in service before, and are Pending once more
      Given a home at GBCS 4.0 with a pending Communications Hub that was commissioned and a pending GPF that was installed
      When the Import Supplier reports the installation of the Communications Hub without SM WAN
      Then the request is answered with W081401
      And the inventory has the Communications Hub InstalledNotCommissioned, at firmware version 01000000
      And the inventory has the GPF InstalledNotCommissioned, at firmware version 01000000

  @SECMP0081-17
  Rule: A hub that is InstalledNotCommissioned stays so, and there is nothing to warn of
    Nothing is refused here, so there is no negative: what is warned of has a rule of its own.

    @S-0313
    Scenario: Read back as InstalledNotCommissioned when it was installed already
      Given an installed Communications Hub at GBCS 4.0
      And the Import Supplier successfully reports the installation of the Communications Hub without SM WAN
      When the Import Supplier reads the inventory for the Communications Hub
      Then the answer has the inventory entries
        | device                 | DeviceStatus             |
        | the Communications Hub | InstalledNotCommissioned |

  @SECMP0081-18
  Rule: A hub in any other status is warned of and stays as it is
    Every row is a warning without a change; the change that there is belongs to the rule for a hub that is Pending.

    @S-0315 @interpretation:install-no-sm-wan-states
    Scenario Outline: Read back as <stays> when the hub was <status>
      Given a <status> Communications Hub at GBCS 4.0
      And the Import Supplier reports the installation of the Communications Hub without SM WAN
      And the request is answered with W081401
      When the Import Supplier reads the inventory for the Communications Hub
      Then the answer has the inventory entries
        | device                 | DeviceStatus |
        | the Communications Hub | <stays>      |

      Examples: neither Pending nor InstalledNotCommissioned
        | status         | stays          |
        | whitelisted    | Whitelisted    |
        | commissioned   | Commissioned   |
        | decommissioned | Decommissioned |
        | withdrawn      | Withdrawn      |
        | suspended      | Suspended      |
        | recovering     | Recovery       |
        | recovered      | Recovered      |
