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
