@CR1045 @SR-11.2
Feature: Read Firmware Version: SMETS1 PPMIDs
  DUIS 4.0 release note 3.1.2, DUIS 1.4.7.16. Read Firmware Version, 11.2, is a non-critical request that any User may send. From
  4.0 the device may be a SMETS1 PPMID, beside SMETS1 Communications Hubs and meters; a SMETS2 PPMID may not.
  Actors: every User; the devices of one home.

  @CR1045-07
  Rule: Read Firmware Version takes a SMETS1 PPMID, Communications Hub or meter

    @S-0385
    Scenario Outline: Answered by the SMETS1 <device>
      Given a dual-fuel SMETS1 home with a PPMID
      When the <user> reads the firmware version of the <device>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>
      And the DCC Alerts are none

      Examples: SMETS1 devices with firmware that a User can read
        | device             | user            |
        | PPMID              | Import Supplier |
        | Communications Hub | Import Supplier |
        | ESME               | Import Supplier |
        | GSME               | Gas Supplier    |

    @S-0386
    Scenario Outline: Answered to the <user> by the SMETS1 PPMID
      Given a dual-fuel SMETS1 home with a PPMID
      When the <user> reads the firmware version of the PPMID
      Then the request is acknowledged with I99
      And the <user> receives I0 from the PPMID
      And the DCC Alerts are none

      Examples: Users who are responsible for devices of the home
        | user                    | role |
        | Gas Supplier            | GS   |
        | Export Supplier         | ES   |
        | Electricity Distributor | ED   |
        | Gas Transporter         | GT   |

      @interpretation:other-user-responsibility
      Examples: Users whom nothing makes responsible for the device
        | user                      | role |
        | Registered Supplier Agent | RSA  |
        | Other User                | OU   |

    @S-0387
    Scenario Outline: Answered by the <status> SMETS1 PPMID
      Given a dual-fuel SMETS1 home with a <status> PPMID
      When the Import Supplier reads the firmware version of the PPMID
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the PPMID
      And the inventory has the PPMID <entry>, at firmware version 01000000

      Examples: states in which a device answers
        | status    | entry                    |
        | installed | InstalledNotCommissioned |

    @S-0388 @negative @interpretation:statuses-for-requests
    Scenario: Refused with E5 when the SMETS1 PPMID is decommissioned
      Given a dual-fuel SMETS1 home with a decommissioned PPMID
      When the Import Supplier reads the firmware version of the PPMID
      Then the request is refused with E5
      And the PPMID receives nothing

  @CR1045-08
  Rule: Read Firmware Version does not take a SMETS2 PPMID, as before

    @S-0389
    Scenario Outline: Answered by the SMETS2 <device> of the same home
      Given a dual-fuel SMETS2 home with a PPMID
      When the <user> reads the firmware version of the <device>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>
      And the PPMID receives nothing

      Examples: SMETS2 devices with firmware that a User can read
        | device             | user            |
        | ESME               | Import Supplier |
        | GSME               | Gas Supplier    |
        | Communications Hub | Import Supplier |

    @S-0390 @negative @interpretation:device-types-of-services
    Scenario Outline: Refused with E11 to the <user> when the PPMID is a SMETS2 one
      Given a dual-fuel SMETS2 home with a PPMID
      When the <user> reads the firmware version of the PPMID
      Then the request is refused with E11
      And the PPMID receives nothing

      Examples: Users who may read that of a SMETS1 PPMID
        | user                    | role |
        | Import Supplier         | IS   |
        | Gas Supplier            | GS   |
        | Electricity Distributor | ED   |
        | Gas Transporter         | GT   |

    @S-0391 @negative @interpretation:device-types-of-services
    Scenario Outline: Refused with E11 when the SMETS2 PPMID is at GBCS <gbcs>
      Given a PPMID at GBCS <gbcs>
      When the Import Supplier reads the firmware version of the PPMID
      Then the request is refused with E11
      And the PPMID receives nothing

      Examples: versions of GBCS
        | gbcs |
        | 1.0  |
        | 3.2  |
        | 4.0  |
