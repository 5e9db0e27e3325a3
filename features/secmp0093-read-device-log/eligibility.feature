@SECMP0093 @SR-8.9 @provisional
Feature: Read Device Log: who may send it, how, and to what
  DUIS 4.0 release note 2.4.1, DUIS 3.8.113.1. Read Device Log, 8.9, is a non-critical request of the suppliers and of
  other Users to any device that keeps a log of what it is joined to.
  Actors: every User; the Communications Hub and the devices of one home.

  @SECMP0093-01
  Rule: Import Suppliers, Gas Suppliers and Other Users may read a device log, and nobody else

    @S-0001
    Scenario Outline: Answered to the <user>
      Given a Communications Hub at GBCS 4.0
      When the <user> reads the device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS06, message code 0x010F
      And the <user> receives I0 from the Communications Hub

      Examples: eligible Users
        | user            | role |
        | Import Supplier | IS   |
        | Gas Supplier    | GS   |

      @interpretation:other-user-responsibility
      Examples: an eligible User whom nothing makes responsible for the device
        | user       | role |
        | Other User | OU   |

    @S-0002 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2 to the <user>
      Given a Communications Hub at GBCS 4.0
      When the <user> reads the device log of the Communications Hub
      Then the request is refused with E2
      And the Communications Hub receives nothing

      Examples: Users in any other role
        | user                      | role |
        | Export Supplier           | ES   |
        | Registered Supplier Agent | RSA  |
        | Electricity Distributor   | ED   |
        | Gas Transporter           | GT   |

  @SECMP0093-02
  Rule: Read Device Log takes CommandVariants 1, 2 and 3, each at the service of that CommandVariant

    @S-0003
    Scenario: Sent to the device, with CommandVariant 1
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant 1
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 from the Communications Hub

    @S-0004
    Scenario: Returned for local delivery, and not sent, with CommandVariant 2
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant 2
      Then the request is answered with I0 and the command CCS06, message code 0x010F, for the Communications Hub
      And the Communications Hub receives nothing

    @S-0005
    Scenario: Sent to the device, and returned for local delivery, with CommandVariant 3
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant 3
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 and the command CCS06, message code 0x010F, for the Communications Hub
      And the Import Supplier receives I0 from the Communications Hub

    @S-0006 @negative @interpretation:validation-order
    Scenario Outline: Refused with E12 with CommandVariant <variant>
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant <variant>
      Then the request is refused with E12
      And the Communications Hub receives nothing

      Examples: CommandVariants of other requests
        | variant | which is for                             |
        | 4       | a critical request, to be transformed    |
        | 5       | a Signed Pre-Command, to be sent         |
        | 6       | a Signed Pre-Command, for local delivery |
        | 7       | a Signed Pre-Command, both               |
        | 8       | a request that is not for a device       |

    @S-0010 @negative @interpretation:command-variant-9
    Scenario: Refused with CommandVariant 9, which no User may use
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant 9
      Then the request is refused with the command-variant-9 code
      And the Communications Hub receives nothing

    @S-0007 @negative
    Scenario Outline: Refused with E13 with CommandVariant <variant> at the <service> Service
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant <variant>, at the <service> Service
      Then the request is refused with E13
      And the Communications Hub receives nothing

      Examples: services of other CommandVariants
        | case         | variant | service      |
        | 1-transform  | 1       | Transform    |
        | 1-non-device | 1       | Non-Device   |
        | 2-send       | 2       | Send Command |
        | 2-transform  | 2       | Transform    |
        | 3-transform  | 3       | Transform    |
        | 3-non-device | 3       | Non-Device   |

  @SECMP0093-03
  Rule: Read Device Log is for an ESME, GSME, GPF, CHF, HCALCS or PPMID

    @S-0008
    Scenario Outline: Answered by the <device>
      Given a <device> at GBCS 4.0
      When the <user> reads the device log of the <device>
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: applicable device types
        | device | user            | use case                   |
        | ESME   | Import Supplier | CS07, message code 0x0013  |
        | GSME   | Gas Supplier    | CS07, message code 0x0013  |
        | GPF    | Gas Supplier    | CS07, message code 0x0013  |
        | CHF    | Import Supplier | CCS06, message code 0x010F |
        | HCALCS | Import Supplier | CS07, message code 0x0013  |
        | PPMID  | Import Supplier | CS07, message code 0x0013  |

    @S-0009 @negative
    Scenario Outline: Refused with E11 when the device is a <device>
      Given a <device>
      When the Import Supplier reads the device log of the <device>
      Then the request is refused with E11

      Examples: Type 2 devices
        | device |
        | IHD    |
        | CAD    |
