@CRP612 @SR-8.4
Feature: Update Inventory: the variant of an Electricity Smart Meter
  DUIS 4.0 release note 5.1, table 232. A Supplier corrects what the Smart Metering Inventory says of a meter; the variant may
  have the letters F and G. What was set is what Read Inventory, 8.2, tells afterwards.
  Actors: the Import Supplier; the Electricity Smart Meter of one home.

  @CRP612-03
  Rule: The variant of an ESME can be set to any listed combination and to no other

    @S-0805
    Scenario Outline: Told as <variant> after it was set to <variant>
      Given an ESME of variant BD at GBCS 4.0
      And the Import Supplier successfully updates the details of the ESME, with ESMEVariant <variant>
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

    @S-0806
    Scenario: Told as it was when the update leaves the variant out
      Given an ESME of variant ADEF at GBCS 4.0
      And the Import Supplier successfully updates the details of the ESME, with no ESMEVariant
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | ESMEVariant |
        | the ESME | ADEF        |

    @S-0807 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the variant is to become <variant>
      Given an ESME of variant BD at GBCS 4.0
      When the Import Supplier updates the details of the ESME, with ESMEVariant <variant>
      Then the request is refused as invalid

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

    @S-0808 @negative
    Scenario: Told as it was when the update was refused
      Given an ESME of variant BD at GBCS 4.0
      And the Import Supplier updates the details of the ESME, with ESMEVariant F
      And the request is refused as invalid
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | ESMEVariant |
        | the ESME | BD          |
