@CRP612 @SR-12.2
Feature: Device Pre-notification: the variant of an Electricity Smart Meter
  DUIS 4.0 release note 5.1, table 261. A Supplier tells the DCC of a device that is to be installed; the variant of an ESME may
  have the letters F and G. What was notified is what Read Inventory, 8.2, tells afterwards.
  Actors: the Import Supplier; an Electricity Smart Meter that is still in its box.

  @CRP612-04
  Rule: An ESME is pre-notified with any listed variant and with no other

    @S-0810
    Scenario Outline: Pending and of variant <variant> when it was pre-notified so
      Given an ESME that is not in the inventory
      And the Import Supplier successfully pre-notifies the ESME as an ESME, with ESMEVariant <variant>
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | DeviceStatus | ESMEVariant |
        | the ESME | ESME       | Pending      | <variant>   |

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

    @S-0811
    Scenario: Of no variant when it was pre-notified without one
      Given an ESME that is not in the inventory
      And the Import Supplier successfully pre-notifies the ESME as an ESME, with no ESMEVariant
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | DeviceStatus | ESMEVariant |
        | the ESME | ESME       | Pending      |             |

    @S-0812 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when it is pre-notified as variant <variant>
      Given an ESME that is not in the inventory
      When the Import Supplier pre-notifies the ESME as an ESME, with ESMEVariant <variant>
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
