@CRP612
Feature: DCC Alerts that tell the variant of an Electricity Smart Meter
  DUIS 4.0 release note 5.1 and 5.5, tables 41, 262 and 297a. The MeterIdentity of N16 may have a variant with F and G. N58 tells
  the Electricity Distributor what kind of ESME has its auxiliary load configured otherwise, by two items that are new and optional.
  Actors: the Import Supplier, the Electricity Distributor; the Electricity Smart Meter of one home.

  @CRP612-05 @CRP612-44
  Rule: The MeterIdentity in N16 tells the variant of the ESME, with F and G where it has them

    @S-0815 @interpretation:n16-recipients
    Scenario Outline: Identified as <variant> to the network party by N16
      Given an ESME of variant <variant> at GBCS 4.0
      When the identity of the ESME is confirmed
      Then the DCC sends these alerts and no others
        | alert | to | DeviceID | ImportMPxN | ESMEVariant |
        | N16   | the n16-recipients of the ESME | the ESME | the MPxN of the ESME | <variant> or none |

      Examples: as in DUIS 3.1
        | variant | what it is                                            |
        | A       | single element                                        |
        | B       | twin element                                          |
        | C       | polyphase                                             |
        | AD      | single element, load control switches                 |
        | BD      | twin element, load control switches                   |
        | CD      | polyphase, load control switches                      |
        | ADE     | single element, load control switches, boost function |
        | BDE     | twin element, load control switches, boost function   |
        | CDE     | polyphase, load control switches, boost function      |

      Examples: new in DUIS 4.0
        | variant | what it is                                                                      |
        | ADF     | single element, load control switches, proportional controllers                 |
        | BDF     | twin element, load control switches, proportional controllers                   |
        | CDF     | polyphase, load control switches, proportional controllers                      |
        | ADEF    | single element, load control switches, boost function, proportional controllers |
        | BDEF    | twin element, load control switches, boost function, proportional controllers   |
        | CDEF    | polyphase, load control switches, boost function, proportional controllers      |
        | ADG     | SAPC, load control switches                                                     |
        | ADEG    | SAPC, load control switches, boost function                                     |

      @interpretation:esme-variant-list
      Examples: perhaps of a later version
        | variant | what it is                                               |
        | AF      | single element, proportional controllers                 |
        | BF      | twin element, proportional controllers                   |
        | CF      | polyphase, proportional controllers                      |
        | AEF     | single element, boost function, proportional controllers |
        | BEF     | twin element, boost function, proportional controllers   |
        | CEF     | polyphase, boost function, proportional controllers      |
        | AG      | SAPC                                                     |
        | AEG     | SAPC, boost function                                     |

    @S-1116 @interpretation:n16-recipients @interpretation:esme-variant-list
    Scenario: Identified without a variant where it is a gas meter
      Given a GSME at GBCS 4.0
      When the identity of the GSME is confirmed
      Then the DCC sends these alerts and no others
        | alert | to                             | DeviceID | ESMEVariant |
        | N16   | the n16-recipients of the GSME | the GSME | none        |

    @S-1052 @SR-8.4 @interpretation:n16-recipients
    Scenario Outline: Identified by N16 as <after>, as Update Inventory left it, and not as <before>
      Given an ESME of variant <before> at GBCS 4.0
      And the Import Supplier successfully updates the details of the ESME, with ESMEVariant <after>
      When the identity of the ESME is confirmed
      Then the DCC sends these alerts and no others
        | alert | to                             | DeviceID | ESMEVariant     |
        | N16   | the n16-recipients of the ESME | the ESME | <after> or none |

      Examples: to and from proportional controllers
        | before | after |
        | BD     | BDF   |
        | ADG    | AD    |

    @S-2090 @SR-8.4 @interpretation:n16-recipients
    Scenario: Identified a second time by the meter point that Update Inventory left it, and not by that of the first time
      Given an ESME of variant A at GBCS 4.0
      And the identity of the ESME is confirmed
      And the Import Supplier successfully updates the MPxN of the ESME
      When the identity of the ESME is confirmed
      Then the DCC sends these alerts and no others
        | alert | to                             | DeviceID | ImportMPxN           |
        | N16   | the n16-recipients of the ESME | the ESME | the MPxN of the ESME |
        | N16   | the n16-recipients of the ESME | the ESME | 2000012345678        |

    @S-1957 @interpretation:n16-recipients
    Scenario Outline: Identified by its own meter point and as <variant> where it is the <meter>
      Given <home>
      When the identity of the <meter> is confirmed
      Then the DCC sends these alerts and no others
        | alert | to                                | DeviceID    | ImportMPxN              | ESMEVariant       |
        | N16   | the n16-recipients of the <meter> | the <meter> | the MPxN of the <meter> | <variant> or none |

      Examples: one of several meters
        | case          | meter             | variant | home                                                                                 |
        | second        | second ESME       | ADF     | a home at GBCS 4.0 with an ESME of variant BD and a second ESME of variant ADF       |
        | first         | ESME              | BD      | a home at GBCS 4.0 with an ESME of variant BD and a second ESME of variant ADF       |
        | SAPC-beside   | second ESME       | ADG     | a home at GBCS 4.0 with an ESME of variant A and a second ESME of variant ADG        |
        | beside-a-SAPC | ESME              | ADE     | a home at GBCS 4.0 with an ESME of variant ADE and a second ESME of variant ADG      |
        | neighbouring  | neighbouring ESME | CDF     | a home at GBCS 4.0 with an ESME of variant AD and a neighbouring ESME of variant CDF |

    @S-1749 @SR-8.4 @interpretation:n16-recipients @interpretation:non-device-success-code
    Scenario Outline: Identified by N16 with the <item> that Update Inventory gave it, beside its variant
      Given an ESME of variant ADF at GBCS 4.0
      And the Import Supplier successfully updates the MPxN of the ESME, with ImportMPxN <change>
      When the identity of the ESME is confirmed
      Then the DCC sends these alerts and no others
        | alert | to                             | DeviceID | ESMEVariant | <item>        |
        | N16   | the n16-recipients of the ESME | the ESME | ADF or none | 2000012345678 |

      Examples: every meter point of a MeterIdentity
        | item                | change                    |
        | ImportMPxN          | 2000012345678             |
        | SecondaryImportMPAN | spelt SecondaryImportMPAN |
        | ExportMPAN          | spelt ExportMPAN          |

    @S-2063 @SR-8.4 @interpretation:n16-recipients @interpretation:non-device-success-code
    Scenario: Identified by N16 with both meter points that Update Inventory gave it one after the other
      Given an ESME of variant ADF at GBCS 4.0
      And the Import Supplier successfully updates the MPxN of the ESME, with ImportMPxN spelt SecondaryImportMPAN
      And the Import Supplier successfully updates the MPxN of the ESME, with ImportMPxN spelt ExportMPAN
      When the identity of the ESME is confirmed
      Then the DCC sends these alerts and no others
        | alert | to                             | DeviceID | ESMEVariant | ImportMPxN           | SecondaryImportMPAN | ExportMPAN    |
        | N16   | the n16-recipients of the ESME | the ESME | ADF or none | the MPxN of the ESME | 2000012345678       | 2000012345678 |

    @S-0816 @negative
    @schema
    Scenario Outline: No N16 of DUIS 4.0 when it identifies a variant <variant>
      Given a DCC Alert with a MeterIdentity
      When the schema judges it, with ESMEVariant <variant>
      Then it is not valid

      Examples: combinations that are not listed
        | variant | why                      |
        | F       | the bare letter          |
        | G       | the bare letter          |
        | FG      | no element               |
        | DEF     | no element               |
        | D       | no element               |
        | BG      | a SAPC is single element |
        | CG      | a SAPC is single element |
        | BDG     | a SAPC is single element |
        | ADFG    | a SAPC has no F beside   |
        | AFG     | a SAPC has no F beside   |
        | ABC     | one element only         |
        | AE      | E goes with D, F or G    |
        | AFD     | letters in order         |
        | GA      | letters in order         |
        | ADFF    | each letter once         |
        | adf     | capitals                 |
        | ADH     | no such letter           |

  @CRP612-06 @CRP612-44
  Rule: N58 has ESMEVariant and DeviceGBCSVersion as its last items, in this order, and both are optional

    @S-0817 @SR-6.14.1
    Scenario Outline: Told to the Electricity Distributor with <variant> and <gbcs>
      Given an ESME of variant <variant> at GBCS <gbcs>
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC sends these alerts and no others
        | alert | to                      | ESMEDeviceID | ESMEVariant       | DeviceGBCSVersion |
        | N58   | Electricity Distributor | the ESME     | <variant> or none | <gbcs> or none    |

      Examples: variants of every kind, either side of GBCS 4.0
        | variant | gbcs | what it is                                                                      |
        | AD      | 3.2  | single element, load control switches                                           |
        | BD      | 3.2  | twin element, load control switches                                             |
        | CD      | 3.2  | polyphase, load control switches                                                |
        | ADE     | 3.2  | single element, load control switches, boost function                           |
        | BDE     | 3.2  | twin element, load control switches, boost function                             |
        | CDE     | 3.2  | polyphase, load control switches, boost function                                |
        | ADF     | 4.0  | single element, load control switches, proportional controllers                 |
        | BDF     | 4.0  | twin element, load control switches, proportional controllers                   |
        | CDF     | 4.0  | polyphase, load control switches, proportional controllers                      |
        | ADEF    | 4.0  | single element, load control switches, boost function, proportional controllers |
        | BDEF    | 4.0  | twin element, load control switches, boost function, proportional controllers   |
        | CDEF    | 4.0  | polyphase, load control switches, boost function, proportional controllers      |
        | ADG     | 4.0  | SAPC, load control switches                                                     |
        | ADEG    | 4.0  | SAPC, load control switches, boost function                                     |

    @S-1051 @SR-6.14.1 @SR-8.4
    Scenario Outline: Told by N58 with <after>, as Update Inventory left it, and not with <before>
      Given an ESME of variant <before> at GBCS 4.0
      And the Import Supplier successfully updates the details of the ESME, with ESMEVariant <after>
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC sends these alerts and no others
        | alert | to                      | ESMEDeviceID | ESMEVariant     |
        | N58   | Electricity Distributor | the ESME     | <after> or none |

      Examples: to and from proportional controllers
        | before | after |
        | AD     | ADF   |
        | ADG    | AD    |

    @S-2093 @SR-6.14.1 @SR-8.4
    Scenario: Told by N58 a second time with ADF, as Update Inventory left it, and not with the AD of the first time
      Given an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME
      And the Import Supplier successfully updates the details of the ESME, with ESMEVariant ADF
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC sends these alerts and no others
        | alert | to                      | ESMEDeviceID | ESMEVariant |
        | N58   | Electricity Distributor | the ESME     | AD or none  |
        | N58   | Electricity Distributor | the ESME     | ADF or none |

    @S-0818
    @schema
    Scenario Outline: Valid when N58 has <items>
      Given <document>
      When the schema judges it
      Then it is valid

      Examples: both items, and neither
        | items   | document                                               |
        | both    | a DCC Alert N58 with ESMEVariant and DeviceGBCSVersion |
        | neither | a DCC Alert N58 without optional items                 |

    @S-0819
    @schema
    Scenario Outline: Valid when N58 has <deviation>
      Given a DCC Alert N58 with ESMEVariant and DeviceGBCSVersion
      When the schema judges it, with <deviation>
      Then it is valid

      Examples: one item without the other, and other values
        | case       | deviation             | why              |
        | no-variant | no ESMEVariant        | optional         |
        | no-version | no DeviceGBCSVersion  | optional         |
        | AD         | ESMEVariant AD        | a variant of 3.1 |
        | ADEG       | ESMEVariant ADEG      | a SAPC           |
        | 4.1        | DeviceGBCSVersion 4.1 | a later version  |

    @S-0820 @negative
    @schema
    Scenario Outline: Not valid when N58 has <deviation>
      Given a DCC Alert N58 with ESMEVariant and DeviceGBCSVersion
      When the schema judges it, with <deviation>
      Then it is not valid

      Examples: another order, other names and other variants
        | case           | deviation                            | why                        |
        | versions-first | DeviceGBCSVersion before ESMEVariant | order of table 297a        |
        | device-last    | ESMEVariant before ESMEDeviceID      | order of table 297a        |
        | two-variants   | 2 times ESMEVariant                  | once at most               |
        | two-versions   | 2 times DeviceGBCSVersion            | once at most               |
        | another-name   | DeviceGBCSVersion spelt GBCSVersion  | another name               |
        | F              | ESMEVariant F                        | a bare letter              |
        | BG             | ESMEVariant BG                       | no such combination        |
        | no-device      | no ESMEDeviceID                      | the device is always named |
