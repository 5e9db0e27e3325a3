@CRP612 @SR-8.2
Feature: Read Inventory: the variant of an Electricity Smart Meter
  DUIS 4.0 release note 5.1, tables 227 and 229. The letters say what a meter is made of: A, B or C its element, D load control
  switches, E a boost function, and from DUIS 4.0 F auxiliary proportional controllers and G a standalone one, a SAPC.
  Actors: the Import Supplier; the Electricity Smart Meter of one home.

  @CRP612-02
  Rule: The inventory tells the variant of an ESME, with F and G where it has them

    @S-0800
    Scenario Outline: Told as <variant> when the ESME is of variant <variant>
      Given an ESME of variant <variant> at GBCS 4.0
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | ESMEVariant |
        | the ESME | ESME       | <variant>   |

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

    @S-0801
    Scenario: Told of no variant when the device is no ESME
      Given a GSME at GBCS 4.0
      When the Gas Supplier reads the inventory for the GSME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | ESMEVariant |
        | the GSME | GSME       |             |

    @S-1958 @interpretation:inventory-search
    Scenario Outline: Told of the <meter> with its variant when it is asked for by its meter point
      Given a home at GBCS 4.0 with an ESME of variant ADF and a second ESME of variant ADG
      And a neighbouring ESME of variant BD at GBCS 4.0
      When the <user> reads the inventory by meter point, with MPxN that of the <meter>
      Then the request is answered with I0
      And the answer has the inventory entries
        | device      | if                               | DeviceType | ESMEVariant |
        | the <meter> |                                  | ESME       | <variant>   |
        | the <hub>   | inventory-search=homes           | CHF        |             |
        | the <other> | inventory-search=<other-told-by> | <type>     | <beside>    |

      Examples: the first meter of a home, the second, and that of another home
        | meter             | variant | user            | hub                             | other       | type | beside | other-told-by |
        | ESME              | ADF     | Import Supplier | Communications Hub              | second ESME | ESME | ADG    | homes         |
        | second ESME       | ADG     | Import Supplier | Communications Hub              | ESME        | ESME | ADF    | homes         |
        | neighbouring ESME | BD      | Other Supplier  | neighbouring Communications Hub | ESME        | ESME | ADF    | nobody        |

    @S-1750 @SR-8.4 @interpretation:inventory-search @interpretation:non-device-success-code
    Scenario Outline: Told of an ESME with its variant when it is asked for by the <item> that it was given
      Given an ESME of variant ADG at GBCS 4.0
      And the Import Supplier successfully updates the MPxN of the ESME, with ImportMPxN spelt <item>
      When the Import Supplier reads the inventory by meter point, with MPxN 2000012345678
      Then the request is answered with I0
      And the answer has the inventory entries
        | device                 | if                     | DeviceType | ESMEVariant |
        | the ESME               |                        | ESME       | ADG         |
        | the Communications Hub | inventory-search=homes | CHF        |             |

      Examples: meter points beside the first
        | item                |
        | SecondaryImportMPAN |
        | ExportMPAN          |

    @S-1959 @interpretation:inventory-search
    Scenario: Told of a gas meter alone, or with its home, when it is asked for by its meter point
      Given a home at GBCS 4.0 with a GSME and an ESME of variant ADF
      And a neighbouring GSME at GBCS 4.0
      When the Gas Supplier reads the inventory by meter point, with MPxN that of the GSME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device                 | if                     | DeviceType | ESMEVariant |
        | the GSME               |                        | GSME       |             |
        | the ESME               | inventory-search=homes | ESME       | ADF         |
        | the GPF                | inventory-search=homes | GPF        |             |
        | the Communications Hub | inventory-search=homes | CHF        |             |

    @S-1960 @interpretation:inventory-search
    Scenario: Told of every meter of the premises, and of none next door, when they are asked for by premises
      Given a home at GBCS 4.0 with an ESME of variant BDF, a second ESME of variant ADG and a GSME
      And a neighbouring ESME at GBCS 4.0
      When the Import Supplier reads the inventory by premises, with UPRN that of the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device                 | if                     | DeviceType | ESMEVariant |
        | the ESME               |                        | ESME       | BDF         |
        | the second ESME        |                        | ESME       | ADG         |
        | the GSME               |                        | GSME       |             |
        | the GPF                | inventory-search=homes | GPF        |             |
        | the Communications Hub | inventory-search=homes | CHF        |             |

    @S-2069 @interpretation:inventory-search
    Scenario: Told of every device of the home, nine of them, when they are asked for by a meter point
      Given a home at GBCS 4.0 with an ESME of variant BDF, a second ESME of variant ADG, a GSME, an HCALCS, a PPMID, an IHD and a CAD
      When the Import Supplier reads the inventory by meter point, with MPxN that of the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device                 | if                     | DeviceType | ESMEVariant |
        | the ESME               |                        | ESME       | BDF         |
        | the second ESME        | inventory-search=homes | ESME       | ADG         |
        | the GSME               | inventory-search=homes | GSME       |             |
        | the GPF                | inventory-search=homes | GPF        |             |
        | the HCALCS             | inventory-search=homes | HCALCS     |             |
        | the PPMID              | inventory-search=homes | PPMID      |             |
        | the IHD                | inventory-search=homes | IHD        |             |
        | the CAD                | inventory-search=homes | CAD        |             |
        | the Communications Hub | inventory-search=homes | CHF        |             |

    @S-1961 @interpretation:inventory-search
    Scenario: Told of the meters of both homes when these are in the same premises
      Given a home at GBCS 4.0 with an ESME of variant ADE
      And a neighbouring ESME of variant ADF at GBCS 4.0 in the same premises
      When the Import Supplier reads the inventory by premises, with UPRN that of the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device                              | if                     | DeviceType | ESMEVariant |
        | the ESME                            |                        | ESME       | ADE         |
        | the neighbouring ESME               |                        | ESME       | ADF         |
        | the Communications Hub              | inventory-search=homes | CHF        |             |
        | the neighbouring Communications Hub | inventory-search=homes | CHF        |             |

    @S-1962 @negative @interpretation:inventory-not-found-code
    Scenario Outline: Answered with an error when <what>
      Given <home>
      And the Import Supplier successfully <before>
      When the Import Supplier reads the inventory <way>
      Then the request is answered with the inventory-not-found-code

      Examples: nothing to tell
        | case          | what                                                        | home                                                                   | before                                           | way                                                  |
        | meter-point   | the meter that had the meter point has another              | a pending ESME at GBCS 4.0                                             | updates the MPxN of the ESME                     | by meter point, with MPxN that of the ESME           |
        | deleted       | the meter was deleted                                       | a pending ESME at GBCS 4.0                                             | deletes the ESME from the inventory              | for the ESME                                         |
        | deleted-point | the meter that had the meter point was deleted              | a pending ESME at GBCS 4.0                                             | deletes the ESME from the inventory              | by meter point, with MPxN that of the ESME           |
        | deleted-place | the only meter of the premises was deleted                  | a pending ESME at GBCS 4.0                                             | deletes the ESME from the inventory              | by premises, with UPRN that of the ESME              |
        | another-place | the only meter of the premises was deleted, and not another | a home at GBCS 4.0 with a pending ESME and a neighbouring pending ESME | deletes the neighbouring ESME from the inventory | by premises, with UPRN that of the neighbouring ESME |

    @S-0802 @schema @negative
    Scenario Outline: No inventory of DUIS 4.0 when it tells of a variant <variant>
      Given a Service Response with an inventory
      When the schema judges it, with ESMEVariant <variant>
      Then it is not valid

      Examples: combinations that are not listed
        | variant | why                      |
        | F       | the bare letter          |
        | G       | the bare letter          |
        | BG      | a SAPC is single element |
        | ADFG    | a SAPC has no F beside   |
        | ABC     | one element only         |
        | AFD     | letters in order         |
