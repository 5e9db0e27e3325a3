@CR1277 @SR-8.11
Feature: Update HAN Device Log: the length of an InstallCode
  DUIS 4.0 release note 4.1, Update HAN Device Log, 8.11. DUIS 3.0 and 3.1 relaxed the schema so that an InstallCode may be
  shorter than 16 octets; DUIS 4.0 takes that back for SMETS2 devices, by a check of its own and not in the schema.
  Actors: the Import Supplier; the Communications Hub, and the device that is to join its home.

  @CR1277-01 @CR1277-02
  Rule: A SMETS2 device is added with an InstallCode of 16 octets and no other

    @S-0051
    Scenario Outline: Added with 16 octets when it is a SMETS2 <device>
      Given a Communications Hub at GBCS 4.0
      And a pending <device> at GBCS 4.0
      When the Import Supplier adds the <device> to the HAN device log of the Communications Hub, with an InstallCode of 16 octets
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the Import Supplier receives I0 from the Communications Hub

      Examples: devices that join a home
        | device |
        | ESME   |
        | GSME   |
        | HCALCS |
        | PPMID  |

    @S-0052 @negative
    Scenario Outline: Refused with E081111 with <octets> octets for a SMETS2 PPMID
      Given a Communications Hub at GBCS 4.0
      And a pending PPMID at GBCS 4.0
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of <octets> octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: every shorter length that the schema takes
        | octets |
        | 6      |
        | 7      |
        | 8      |
        | 9      |
        | 10     |
        | 11     |
        | 12     |
        | 13     |
        | 14     |
        | 15     |

    @S-0053 @negative
    Scenario Outline: Refused with E081111 with 15 octets when it is a SMETS2 <device>
      Given a Communications Hub at GBCS 4.0
      And a pending <device> at GBCS 4.0
      When the Import Supplier adds the <device> to the HAN device log of the Communications Hub, with an InstallCode of 15 octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: other devices that join a home
        | device |
        | ESME   |
        | GSME   |
        | HCALCS |

    @S-1966
    Scenario Outline: Added with 16 octets that stand between blanks when it is a SMETS2 <device>
      Given a Communications Hub at GBCS 4.0
      And a pending <device> at GBCS 4.0
      When the Import Supplier adds the <device> to the HAN device log of the Communications Hub, with an InstallCode of 16 octets between blanks
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the Import Supplier receives I0 from the Communications Hub

      Examples: what the schema takes for the same octets
        | device |
        | PPMID  |
        | ESME   |

    @S-2091
    Scenario Outline: Added with 16 octets when it is a SMETS2 <device> and the InstallCode has noughts <where>
      Given a Communications Hub at GBCS 4.0
      And a pending <device> at GBCS 4.0
      When the Import Supplier adds the <device> to the HAN device log of the Communications Hub, with InstallCode <octets>
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the Import Supplier receives I0 from the Communications Hub

      Examples: octets that count, whatever is in them
        | where        | device | octets                           |
        | at its end   | PPMID  | A1B2C3D4E5F60718293A4B5C00000000 |
        | at its front | ESME   | 0000000000F60718293A4B5C6D7E8F90 |
        | throughout   | PPMID  | 00000000000000000000000000000000 |

    @S-1967 @negative
    Scenario Outline: Refused with E081111 with 12 octets that make 32 characters with the blanks around them, for a SMETS2 <device>
      Given a Communications Hub at GBCS 4.0
      And a pending <device> at GBCS 4.0
      When the Import Supplier adds the <device> to the HAN device log of the Communications Hub, with an InstallCode of 12 octets between blanks
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: what is no InstallCode of 16 octets for it
        | device |
        | PPMID  |
        | ESME   |

    @S-1310 @negative
    Scenario Outline: Refused with E081111 with 15 octets when the <user> adds a PPMID at GBCS <gbcs>
      Given a home at GBCS <gbcs> with a Communications Hub, an ESME, a GSME and a pending PPMID
      When the <user> adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of 15 octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: whoever adds it, at every version
        | case   | user            | gbcs |
        | IS-1.0 | Import Supplier | 1.0  |
        | IS-2.0 | Import Supplier | 2.0  |
        | IS-3.2 | Import Supplier | 3.2  |
        | GS-1.0 | Gas Supplier    | 1.0  |
        | GS-2.0 | Gas Supplier    | 2.0  |
        | GS-3.2 | Gas Supplier    | 3.2  |
        | GS-4.0 | Gas Supplier    | 4.0  |
        | OU-1.0 | Other User      | 1.0  |
        | OU-3.2 | Other User      | 3.2  |
        | OU-4.0 | Other User      | 4.0  |

    @S-1311
    Scenario Outline: Added with 16 octets when the <user> adds a PPMID at GBCS <gbcs>
      Given a home at GBCS <gbcs> with a Communications Hub, an ESME, a GSME and a pending PPMID
      When the <user> adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of 16 octets
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the <user> receives I0 from the Communications Hub

      Examples: the same, with an octet more
        | case   | user            | gbcs |
        | IS-1.0 | Import Supplier | 1.0  |
        | GS-2.0 | Gas Supplier    | 2.0  |
        | OU-3.2 | Other User      | 3.2  |

  @CR1277-03
  Rule: A SMETS1 device is added with an InstallCode of any length that the schema takes
    What is refused is what the schema does not take; see the next rule.

    @S-0054
    Scenario Outline: Added with <octets> octets when it is a SMETS1 PPMID
      Given a SMETS1 Communications Hub
      And a pending SMETS1 PPMID
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of <octets> octets
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the Communications Hub

      Examples: 6 to 16 octets
        | octets |
        | 6      |
        | 7      |
        | 8      |
        | 9      |
        | 10     |
        | 11     |
        | 12     |
        | 13     |
        | 14     |
        | 15     |
        | 16     |

  @CR1277-04
  Rule: The schema takes an InstallCode of 6 to 16 whole octets

    @S-0055
    Scenario: Added when the hexadecimal digits are in lower case
      Given a Communications Hub at GBCS 4.0
      And a pending PPMID at GBCS 4.0
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with InstallCode 00112233445566778899aabbccddeeff
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the Import Supplier receives I0 from the Communications Hub

    @S-0056 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid for a <family> PPMID with <deviation>
      Given a <family> Communications Hub
      And a pending <family> PPMID
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with <deviation>
      Then the request is refused as invalid
      And the Communications Hub receives nothing

      Examples: beside the range, and not whole octets
        | case           | family | deviation                             |
        | SMETS2-5       | SMETS2 | an InstallCode of 5 octets            |
        | SMETS2-17      | SMETS2 | an InstallCode of 17 octets           |
        | SMETS2-odd     | SMETS2 | an InstallCode of 31 hex digits       |
        | SMETS2-empty   | SMETS2 | an empty InstallCode                  |
        | SMETS2-not-hex | SMETS2 | InstallCode 00112233445566778899AABBCCDDEEXX |
        | SMETS2-none    | SMETS2 | no InstallCode                        |
        | SMETS1-5       | SMETS1 | an InstallCode of 5 octets            |
        | SMETS1-17      | SMETS1 | an InstallCode of 17 octets           |
        | SMETS1-odd     | SMETS1 | an InstallCode of 13 hex digits       |

  @CR1277-05
  Rule: A device is removed without an InstallCode
    A removal carries no InstallCode, so there is none that could be refused.

    @S-0057
    Scenario: Removed when it is a SMETS2 PPMID
      Given a Communications Hub at GBCS 4.0
      And a PPMID at GBCS 4.0
      When the Import Supplier removes the PPMID from the HAN device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS02, message code 0x0002
      And the Import Supplier receives I0 from the Communications Hub

    @S-1710
    Scenario Outline: Answered by the hub, whatever it says to it, when it is <what>
      Given a Communications Hub at GBCS 4.0
      And a pending PPMID at GBCS 4.0
      When the <User> removes <device> from the HAN device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS02, message code 0x0002
      And the <User> receives I0 from the Communications Hub

      Examples: devices that are not in the log, by those who may ask
        | case          | what                      | device                 | User            |
        | hub-itself-IS | the hub itself            | the Communications Hub | Import Supplier |
        | hub-itself-OU | the hub itself            | the Communications Hub | Other User      |
        | never-added   | a PPMID that nobody added | the PPMID              | Other User      |

    @S-1711
    Scenario: Answered by the hub, whatever it says to it, when it was removed before
      Given a Communications Hub at GBCS 4.0
      And a PPMID at GBCS 4.0
      And the Import Supplier successfully removes the PPMID from the HAN device log of the Communications Hub
      When the Other User removes the PPMID from the HAN device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS02, message code 0x0002
      And the Other User receives I0 from the Communications Hub

    @S-0058
    Scenario: Removed when it is a SMETS1 PPMID
      Given a SMETS1 Communications Hub
      And a SMETS1 PPMID
      When the Import Supplier removes the PPMID from the HAN device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the Communications Hub

  @CR1277-01 @CR1277-02
  Rule: What the device was before, and what else is in the home, does not matter

    @S-1815 @negative
    Scenario Outline: Refused with E081111 with 12 octets for a PPMID that was <was>
      Given a Communications Hub at GBCS 4.0
      And a pending PPMID at GBCS 4.0 that was <was>
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of 12 octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: there before, and back again
        | was                         |
        | commissioned                |
        | whitelisted then commissioned |
        | commissioned then decommissioned |

    @S-1816
    Scenario Outline: Added with 16 octets when the PPMID was <was>
      Given a Communications Hub at GBCS 4.0
      And a pending PPMID at GBCS 4.0 that was <was>
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of 16 octets
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the Import Supplier receives I0 from the Communications Hub

      Examples: there before, and back again
        | was                              |
        | commissioned                     |
        | commissioned then decommissioned |

    @S-1872 @negative
    Scenario Outline: Refused with E081111 with 15 octets for a third <device> of the home
      Given a home at GBCS 4.0 with a Communications Hub, a <device>, a second <device> and a third pending <device>
      When the Import Supplier adds the third <device> to the HAN device log of the Communications Hub, with an InstallCode of 15 octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: in the home and to join it
        | device |
        | PPMID  |
        | ESME   |

    @S-1874 @negative
    Scenario Outline: Refused with E081111 with <octets> octets when it was refused with 12 already
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of 12 octets
      And the request is refused with E081111
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of <octets> octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: the same again, and another
        | octets |
        | 12     |
        | 15     |

    @S-1817 @negative
    Scenario Outline: Refused with E081111 with 12 octets for a second <device> of the home
      Given a home at GBCS 4.0 with a Communications Hub, a <device> and a second pending <device>
      When the Import Supplier adds the second <device> to the HAN device log of the Communications Hub, with an InstallCode of 12 octets
      Then the request is refused with E081111
      And the Communications Hub receives nothing

      Examples: in the home and to join it
        | device |
        | PPMID  |
        | ESME   |
