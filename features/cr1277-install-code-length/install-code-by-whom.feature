@CR1277 @SR-8.11
Feature: Update HAN Device Log: the length of an InstallCode, over Users, devices and CommandVariants
  DUIS 4.0 release note 4.1. Who adds a device, of which type it is, at which GBCS version the home is, and whether the command is sent or
  returned for local delivery, have nothing to do with how many octets its InstallCode has to have; its family alone has. The rows hold
  every two of these together.
  Actors: everybody who may send the request; the Communications Hub, and the devices that are to join its home.

  @CR1277-02
  Rule: Whoever adds a SMETS2 device, and however it is sent, an InstallCode has 16 octets
    Taken with 16 octets: see the next Rule.

    @S-1460 @negative
    Scenario Outline: Refused with E081111 with <octets> octets when the <user> adds the <device> at GBCS <gbcs>, with CommandVariant <variant>
      Given a home at GBCS <gbcs> with a Communications Hub and a pending <device>
      When the <user> adds the <device> to the HAN device log of the Communications Hub, with CommandVariant <variant> and an InstallCode of <octets> octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: every two of User, CommandVariant, type of device, octets and version
        | case               | user            | variant | device | octets | gbcs |
        | IS-1-CAD-15-3.3    | Import Supplier | 1       | CAD    | 15     | 3.3  |
        | IS-1-CAD-14-3.2    | Import Supplier | 1       | CAD    | 14     | 3.2  |
        | IS-1-CAD-12-3.3    | Import Supplier | 1       | CAD    | 12     | 3.3  |
        | IS-1-CAD-9-4.1     | Import Supplier | 1       | CAD    | 9      | 4.1  |
        | IS-1-CAD-7-3.3     | Import Supplier | 1       | CAD    | 7      | 3.3  |
        | IS-1-ESME-15-1.0   | Import Supplier | 1       | ESME   | 15     | 1.0  |
        | IS-1-ESME-14-1.0   | Import Supplier | 1       | ESME   | 14     | 1.0  |
        | IS-1-ESME-13-1.0   | Import Supplier | 1       | ESME   | 13     | 1.0  |
        | IS-1-ESME-10-3.2   | Import Supplier | 1       | ESME   | 10     | 3.2  |
        | IS-1-ESME-8-2.0    | Import Supplier | 1       | ESME   | 8      | 2.0  |
        | IS-1-GSME-15-4.0   | Import Supplier | 1       | GSME   | 15     | 4.0  |
        | IS-1-GSME-12-1.0   | Import Supplier | 1       | GSME   | 12     | 1.0  |
        | IS-1-GSME-11-1.0   | Import Supplier | 1       | GSME   | 11     | 1.0  |
        | IS-1-GSME-6-3.2    | Import Supplier | 1       | GSME   | 6      | 3.2  |
        | IS-1-HCALCS-11-2.0 | Import Supplier | 1       | HCALCS | 11     | 2.0  |
        | IS-1-HCALCS-10-3.3 | Import Supplier | 1       | HCALCS | 10     | 3.3  |
        | IS-1-HCALCS-8-3.3  | Import Supplier | 1       | HCALCS | 8      | 3.3  |
        | IS-1-HCALCS-7-2.0  | Import Supplier | 1       | HCALCS | 7      | 2.0  |
        | IS-1-IHD-13-4.1    | Import Supplier | 1       | IHD    | 13     | 4.1  |
        | IS-1-IHD-9-4.0     | Import Supplier | 1       | IHD    | 9      | 4.0  |
        | IS-1-IHD-8-4.0     | Import Supplier | 1       | IHD    | 8      | 4.0  |
        | IS-1-IHD-7-3.2     | Import Supplier | 1       | IHD    | 7      | 3.2  |
        | IS-1-PPMID-14-3.3  | Import Supplier | 1       | PPMID  | 14     | 3.3  |
        | IS-1-PPMID-12-4.1  | Import Supplier | 1       | PPMID  | 12     | 4.1  |
        | IS-1-PPMID-11-4.1  | Import Supplier | 1       | PPMID  | 11     | 4.1  |
        | IS-1-PPMID-10-4.1  | Import Supplier | 1       | PPMID  | 10     | 4.1  |
        | IS-1-PPMID-9-2.0   | Import Supplier | 1       | PPMID  | 9      | 2.0  |
        | IS-1-PPMID-6-4.0   | Import Supplier | 1       | PPMID  | 6      | 4.0  |
        | IS-2-CAD-10-4.0    | Import Supplier | 2       | CAD    | 10     | 4.0  |
        | IS-2-ESME-7-4.1    | Import Supplier | 2       | ESME   | 7      | 4.1  |
        | IS-2-GSME-14-2.0   | Import Supplier | 2       | GSME   | 14     | 2.0  |
        | IS-2-HCALCS-15-4.1 | Import Supplier | 2       | HCALCS | 15     | 4.1  |
        | IS-2-IHD-11-3.3    | Import Supplier | 2       | IHD    | 11     | 3.3  |
        | IS-2-IHD-6-1.0     | Import Supplier | 2       | IHD    | 6      | 1.0  |
        | IS-2-PPMID-13-4.0  | Import Supplier | 2       | PPMID  | 13     | 4.0  |
        | IS-2-PPMID-8-3.2   | Import Supplier | 2       | PPMID  | 8      | 3.2  |
        | IS-3-GSME-9-3.2    | Import Supplier | 3       | GSME   | 9      | 3.2  |
        | IS-3-HCALCS-13-3.2 | Import Supplier | 3       | HCALCS | 13     | 3.2  |
        | IS-3-HCALCS-12-2.0 | Import Supplier | 3       | HCALCS | 12     | 2.0  |
        | IS-3-HCALCS-6-3.3  | Import Supplier | 3       | HCALCS | 6      | 3.3  |
        | GS-1-ESME-6-2.0    | Gas Supplier    | 1       | ESME   | 6      | 2.0  |
        | GS-1-GSME-13-3.3   | Gas Supplier    | 1       | GSME   | 13     | 3.3  |
        | GS-2-ESME-12-3.2   | Gas Supplier    | 2       | ESME   | 12     | 3.2  |
        | GS-2-HCALCS-9-1.0  | Gas Supplier    | 2       | HCALCS | 9      | 1.0  |
        | GS-3-CAD-8-1.0     | Gas Supplier    | 3       | CAD    | 8      | 1.0  |
        | GS-3-ESME-11-4.0   | Gas Supplier    | 3       | ESME   | 11     | 4.0  |
        | GS-3-GSME-10-1.0   | Gas Supplier    | 3       | GSME   | 10     | 1.0  |
        | GS-3-GSME-7-4.0    | Gas Supplier    | 3       | GSME   | 7      | 4.0  |
        | GS-3-IHD-14-4.1    | Gas Supplier    | 3       | IHD    | 14     | 4.1  |
        | GS-3-PPMID-15-2.0  | Gas Supplier    | 3       | PPMID  | 15     | 2.0  |
        | OU-1-CAD-13-2.0    | Other User      | 1       | CAD    | 13     | 2.0  |
        | OU-1-CAD-11-3.2    | Other User      | 1       | CAD    | 11     | 3.2  |
        | OU-1-CAD-6-4.1     | Other User      | 1       | CAD    | 6      | 4.1  |
        | OU-1-ESME-9-3.3    | Other User      | 1       | ESME   | 9      | 3.3  |
        | OU-1-GSME-8-4.1    | Other User      | 1       | GSME   | 8      | 4.1  |
        | OU-1-HCALCS-14-4.0 | Other User      | 1       | HCALCS | 14     | 4.0  |
        | OU-1-IHD-15-3.2    | Other User      | 1       | IHD    | 15     | 3.2  |
        | OU-1-IHD-12-4.0    | Other User      | 1       | IHD    | 12     | 4.0  |
        | OU-1-IHD-10-2.0    | Other User      | 1       | IHD    | 10     | 2.0  |
        | OU-1-PPMID-7-1.0   | Other User      | 1       | PPMID  | 7      | 1.0  |

  @CR1277-01
  Rule: Whoever adds a SMETS2 device, it is added with 16 octets
    Refused with fewer: see the Rule before.

    @S-1461
    Scenario Outline: Added with 16 octets when the <user> adds the <device> at GBCS <gbcs>
      Given a home at GBCS <gbcs> with a Communications Hub and a pending <device>
      When the <user> adds the <device> to the HAN device log of the Communications Hub, with an InstallCode of 16 octets
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the <user> receives I0 from the Communications Hub

      Examples: every two of User, type of device and version
        | case          | user            | device | gbcs |
        | IS-CAD-4.1    | Import Supplier | CAD    | 4.1  |
        | IS-CAD-2.0    | Import Supplier | CAD    | 2.0  |
        | IS-CAD-3.2    | Import Supplier | CAD    | 3.2  |
        | IS-CAD-3.3    | Import Supplier | CAD    | 3.3  |
        | IS-ESME-1.0   | Import Supplier | ESME   | 1.0  |
        | IS-ESME-3.3   | Import Supplier | ESME   | 3.3  |
        | IS-GSME-2.0   | Import Supplier | GSME   | 2.0  |
        | IS-GSME-3.2   | Import Supplier | GSME   | 3.2  |
        | IS-GSME-4.0   | Import Supplier | GSME   | 4.0  |
        | IS-GSME-4.1   | Import Supplier | GSME   | 4.1  |
        | IS-HCALCS-3.2 | Import Supplier | HCALCS | 3.2  |
        | IS-HCALCS-2.0 | Import Supplier | HCALCS | 2.0  |
        | IS-HCALCS-4.0 | Import Supplier | HCALCS | 4.0  |
        | IS-HCALCS-4.1 | Import Supplier | HCALCS | 4.1  |
        | IS-IHD-4.0    | Import Supplier | IHD    | 4.0  |
        | IS-IHD-2.0    | Import Supplier | IHD    | 2.0  |
        | IS-IHD-3.2    | Import Supplier | IHD    | 3.2  |
        | IS-IHD-3.3    | Import Supplier | IHD    | 3.3  |
        | IS-PPMID-3.3  | Import Supplier | PPMID  | 3.3  |
        | IS-PPMID-1.0  | Import Supplier | PPMID  | 1.0  |
        | IS-PPMID-4.0  | Import Supplier | PPMID  | 4.0  |
        | IS-PPMID-4.1  | Import Supplier | PPMID  | 4.1  |
        | GS-CAD-4.0    | Gas Supplier    | CAD    | 4.0  |
        | GS-ESME-2.0   | Gas Supplier    | ESME   | 2.0  |
        | GS-GSME-1.0   | Gas Supplier    | GSME   | 1.0  |
        | GS-HCALCS-3.3 | Gas Supplier    | HCALCS | 3.3  |
        | GS-IHD-4.1    | Gas Supplier    | IHD    | 4.1  |
        | GS-PPMID-3.2  | Gas Supplier    | PPMID  | 3.2  |
        | OU-CAD-1.0    | Other User      | CAD    | 1.0  |
        | OU-ESME-3.2   | Other User      | ESME   | 3.2  |
        | OU-ESME-4.0   | Other User      | ESME   | 4.0  |
        | OU-ESME-4.1   | Other User      | ESME   | 4.1  |
        | OU-GSME-3.3   | Other User      | GSME   | 3.3  |
        | OU-HCALCS-1.0 | Other User      | HCALCS | 1.0  |
        | OU-IHD-1.0    | Other User      | IHD    | 1.0  |
        | OU-PPMID-2.0  | Other User      | PPMID  | 2.0  |

    @S-1462 @interpretation:local-delivery-roles
    Scenario Outline: Returned for local delivery with 16 octets when the <user> adds the <device> at GBCS <gbcs>
      Given a home at GBCS <gbcs> with a Communications Hub and a pending <device>
      When the <user> adds the <device> to the HAN device log of the Communications Hub, with CommandVariant 2 and an InstallCode of 16 octets
      Then the request is answered with I0 and the command CCS01, message code 0x0001, for the Communications Hub
      And the Communications Hub receives nothing

      Examples: the Suppliers, with devices and versions in turn
        | case          | user            | device | gbcs |
        | IS-CAD-4.1    | Import Supplier | CAD    | 4.1  |
        | IS-CAD-3.3    | Import Supplier | CAD    | 3.3  |
        | IS-GSME-2.0   | Import Supplier | GSME   | 2.0  |
        | IS-GSME-4.1   | Import Supplier | GSME   | 4.1  |
        | IS-HCALCS-4.0 | Import Supplier | HCALCS | 4.0  |
        | IS-IHD-2.0    | Import Supplier | IHD    | 2.0  |
        | IS-PPMID-3.3  | Import Supplier | PPMID  | 3.3  |
        | IS-PPMID-4.1  | Import Supplier | PPMID  | 4.1  |
        | GS-GSME-1.0   | Gas Supplier    | GSME   | 1.0  |
        | GS-PPMID-3.2  | Gas Supplier    | PPMID  | 3.2  |

    @S-1464 @interpretation:local-delivery-roles
    Scenario Outline: Added, and the command returned too, with 16 octets when the <user> adds the <device> at GBCS <gbcs>
      Given a home at GBCS <gbcs> with a Communications Hub and a pending <device>
      When the <user> adds the <device> to the HAN device log of the Communications Hub, with CommandVariant 3 and an InstallCode of 16 octets
      Then the request is acknowledged with I99
      And the <user> receives I0 and the command CCS01, message code 0x0001, for the Communications Hub
      And the <user> receives I0 from the Communications Hub

      Examples: the Suppliers
        | case      | user            | device | gbcs |
        | IS-ESME   | Import Supplier | ESME   | 3.2  |
        | GS-GSME   | Gas Supplier    | GSME   | 4.0  |
        | IS-HCALCS | Import Supplier | HCALCS | 4.1  |

  @CR1277-03
  Rule: Whoever adds a SMETS1 device, it is added with any InstallCode that the schema takes
    What is refused is what the schema does not take: see install-code-length.feature.

    @S-1463
    Scenario Outline: Added with <octets> octets when the <user> adds the SMETS1 <device>
      Given a SMETS1 Communications Hub
      And a pending SMETS1 <device>
      When the <user> adds the <device> to the HAN device log of the Communications Hub, with an InstallCode of <octets> octets
      Then the request is acknowledged with I99
      And the <user> receives I0 from the Communications Hub

      Examples: every two of User, type of device and octets
        | case        | user            | device | octets |
        | IS-CAD-6    | Import Supplier | CAD    | 6      |
        | IS-CAD-7    | Import Supplier | CAD    | 7      |
        | IS-CAD-8    | Import Supplier | CAD    | 8      |
        | IS-CAD-9    | Import Supplier | CAD    | 9      |
        | IS-CAD-10   | Import Supplier | CAD    | 10     |
        | IS-CAD-13   | Import Supplier | CAD    | 13     |
        | IS-CAD-14   | Import Supplier | CAD    | 14     |
        | IS-CAD-15   | Import Supplier | CAD    | 15     |
        | IS-CAD-16   | Import Supplier | CAD    | 16     |
        | IS-ESME-6   | Import Supplier | ESME   | 6      |
        | IS-ESME-9   | Import Supplier | ESME   | 9      |
        | IS-ESME-11  | Import Supplier | ESME   | 11     |
        | IS-ESME-12  | Import Supplier | ESME   | 12     |
        | IS-ESME-13  | Import Supplier | ESME   | 13     |
        | IS-ESME-14  | Import Supplier | ESME   | 14     |
        | IS-ESME-15  | Import Supplier | ESME   | 15     |
        | IS-ESME-16  | Import Supplier | ESME   | 16     |
        | IS-GSME-7   | Import Supplier | GSME   | 7      |
        | IS-GSME-8   | Import Supplier | GSME   | 8      |
        | IS-IHD-6    | Import Supplier | IHD    | 6      |
        | IS-IHD-9    | Import Supplier | IHD    | 9      |
        | IS-IHD-10   | Import Supplier | IHD    | 10     |
        | IS-IHD-11   | Import Supplier | IHD    | 11     |
        | IS-IHD-12   | Import Supplier | IHD    | 12     |
        | IS-IHD-13   | Import Supplier | IHD    | 13     |
        | IS-IHD-14   | Import Supplier | IHD    | 14     |
        | IS-IHD-15   | Import Supplier | IHD    | 15     |
        | IS-IHD-16   | Import Supplier | IHD    | 16     |
        | IS-PPMID-7  | Import Supplier | PPMID  | 7      |
        | IS-PPMID-8  | Import Supplier | PPMID  | 8      |
        | IS-PPMID-10 | Import Supplier | PPMID  | 10     |
        | IS-PPMID-11 | Import Supplier | PPMID  | 11     |
        | IS-PPMID-12 | Import Supplier | PPMID  | 12     |
        | GS-CAD-11   | Gas Supplier    | CAD    | 11     |
        | GS-ESME-7   | Gas Supplier    | ESME   | 7      |
        | GS-ESME-10  | Gas Supplier    | ESME   | 10     |
        | GS-GSME-6   | Gas Supplier    | GSME   | 6      |
        | GS-GSME-12  | Gas Supplier    | GSME   | 12     |
        | GS-GSME-13  | Gas Supplier    | GSME   | 13     |
        | GS-GSME-14  | Gas Supplier    | GSME   | 14     |
        | GS-GSME-15  | Gas Supplier    | GSME   | 15     |
        | GS-GSME-16  | Gas Supplier    | GSME   | 16     |
        | GS-IHD-8    | Gas Supplier    | IHD    | 8      |
        | GS-PPMID-9  | Gas Supplier    | PPMID  | 9      |
        | OU-CAD-12   | Other User      | CAD    | 12     |
        | OU-ESME-8   | Other User      | ESME   | 8      |
        | OU-GSME-9   | Other User      | GSME   | 9      |
        | OU-GSME-10  | Other User      | GSME   | 10     |
        | OU-GSME-11  | Other User      | GSME   | 11     |
        | OU-IHD-7    | Other User      | IHD    | 7      |
        | OU-PPMID-6  | Other User      | PPMID  | 6      |
        | OU-PPMID-13 | Other User      | PPMID  | 13     |
        | OU-PPMID-14 | Other User      | PPMID  | 14     |
        | OU-PPMID-15 | Other User      | PPMID  | 15     |
        | OU-PPMID-16 | Other User      | PPMID  | 16     |
