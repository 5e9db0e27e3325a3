@CR1045
Feature: Firmware versions: however the command went, and whenever the device answered
  DUIS 4.0 release note 3.1.2 and 3.1.3. What the DCC makes of a version that a device tells of does not depend on how the request was sent:
  with a copy for local delivery, held until its date, or answered after a while.
  Actors: the Suppliers of a home, and whoever else reads; the devices whose versions are followed.

  @CR1045-14
  Rule: N51 tells of a version of a SMETS2 device that is not on the Central Products List, however it came to be read
    What is listed is not told of by N51: see "told of trouble", so there is no negative scenario here.

    Background:
      Given a dual-fuel SMETS2 home
      And firmware version 01000000 of the ESME is Current on the Central Products List

    @S-1916 @interpretation:firmware-alert-bodies @interpretation:device-answer-timeout-seconds
    Scenario Outline: N51 when the <device> answers the <user> after 10 seconds
      Given the <device> reports firmware version 02000000
      And the <device> answers the next command with a delay of 10 seconds
      And the <user> reads the firmware version of the <device>
      When 10 seconds pass
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: each kind of SMETS2 device that is followed
        | device             | user                    | alerts                                          |
        | ESME               | Electricity Distributor | N51 to the Import Supplier                      |
        | GSME               | Gas Transporter         | N51 to the Gas Supplier                         |
        | Communications Hub | Other User              | N51 to the Import Supplier and the Gas Supplier |

    @S-1917 @interpretation:firmware-alert-bodies
    Scenario Outline: N51 when the request of the <user> to the <device> was held for 2 days
      Given the <device> reports firmware version 02000000
      And the <user> reads the firmware version of the <device>, with an ExecutionDateTime 2 days ahead
      And the DCC Alerts are none
      When 2 days pass
      Then the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: each kind of SMETS2 device that is followed
        | device             | user                    | alerts                                          |
        | ESME               | Electricity Distributor | N51 to the Import Supplier                      |
        | GSME               | Gas Transporter         | N51 to the Gas Supplier                         |
        | Communications Hub | Other User              | N51 to the Import Supplier and the Gas Supplier |

    @S-1918 @interpretation:firmware-alert-bodies @interpretation:firmware-alert-submitter @interpretation:local-delivery-roles
    Scenario Outline: N51 when the <user> had the command for the <device> returned too
      Given the <device> reports firmware version 02000000
      When the <user> reads the firmware version of the <device>, with CommandVariant 3
      Then the <user> receives I0 and the command <use case>, for the <device>
      And the <user> receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: each kind of SMETS2 device that is followed
        | device             | user            | use case                   | alerts                                                                     |
        | ESME               | Import Supplier | ECS52, message code 0x0059 | N51 to the Import Supplier (firmware-alert-submitter)                      |
        | GSME               | Gas Supplier    | GCS38, message code 0x0084 | N51 to the Gas Supplier (firmware-alert-submitter)                         |
        | Communications Hub | Import Supplier | ECS52, message code 0x0059 | N51 to the Import Supplier (firmware-alert-submitter) and the Gas Supplier |

  @CR1045-14
  Rule: N51 tells of a version of a SMETS1 device that is not on the Central Products List, however it came to be read
    What is listed is not told of by N51: see "told of trouble", so there is no negative scenario here.

    Background:
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 01000000 of the PPMID is Current on the Central Products List

    @S-1922 @interpretation:firmware-alert-bodies @interpretation:device-answer-timeout-seconds
    Scenario Outline: N51 when the S1SP answers the Other User for the <device> after 10 seconds
      Given the <device> reports firmware version 02000000
      And the <device> answers the next command with a delay of 10 seconds
      And the Other User reads the firmware version of the <device>
      When 10 seconds pass
      Then the Other User receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: each kind of SMETS1 device that is followed
        | device             | alerts                                          |
        | PPMID              | N51 to the Import Supplier and the Gas Supplier |
        | Communications Hub | N51 to the Import Supplier and the Gas Supplier |
        | ESME               | N51 to the Import Supplier                      |
        | GSME               | N51 to the Gas Supplier                         |

    @S-1923 @interpretation:firmware-alert-bodies
    Scenario Outline: N51 when the request of the Other User to the <device> was held for 2 days
      Given the <device> reports firmware version 02000000
      And the Other User reads the firmware version of the <device>, with an ExecutionDateTime 2 days ahead
      And the DCC Alerts are none
      When 2 days pass
      Then the Other User receives I0 from the <device>
      And the DCC Alerts are <alerts>

      Examples: each kind of SMETS1 device that is followed
        | device             | alerts                                          |
        | PPMID              | N51 to the Import Supplier and the Gas Supplier |
        | Communications Hub | N51 to the Import Supplier and the Gas Supplier |
        | ESME               | N51 to the Import Supplier                      |
        | GSME               | N51 to the Gas Supplier                         |

  @CR1045-12 @CR1045-19
  Rule: A version that was activated is in the inventory, however it came to be activated
    One that could not be activated is not: see "activate firmware", so there is no negative scenario here.

    @S-1919 @interpretation:firmware-distribution-seconds @interpretation:device-answer-timeout-seconds @interpretation:cpl-status
    Scenario Outline: Activated, and in the inventory, when the <device> of <home> answers after 10 seconds
      Given <home>
      And firmware version 02000000, now Current, waits on the <device>
      And the <device> answers the next command with a delay of 10 seconds
      And the <user> activates the firmware of the <device>
      When 10 seconds pass
      Then the <user> receives I0 from the <device>
      And the inventory has the <device> Commissioned, at firmware version 02000000

      Examples: each kind of device
        | case  | home                                         | device             | user            |
        | ESME  | an ESME at GBCS 4.0                          | ESME               | Import Supplier |
        | GSME  | a GSME at GBCS 4.0                           | GSME               | Gas Supplier    |
        | hub   | an electricity-only SMETS1 home              | Communications Hub | Import Supplier |
        | PPMID | an electricity-only SMETS1 home with a PPMID | PPMID              | Import Supplier |
