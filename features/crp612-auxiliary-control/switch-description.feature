@CRP612 @SR-6.14.1
Feature: Update Device Configuration (Auxiliary Load Control Description): how long a description may be
  DUIS 4.0 release note 5.3, DUIS 3.8.64. The description of a switch has at most 22 characters; it had 127 in DUIS 3.1.
  Actors: the Import Supplier; the ESME.

  @CRP612-16
  Rule: A SwitchDescription has 1 to 22 printable characters

    @S-0716
    Scenario Outline: Taken with <length> characters
      Given an ESME of variant AD at GBCS 4.0
      When the Import Supplier updates the auxiliary load descriptions of the ESME, with a SwitchDescription of <length> characters
      Then the request is acknowledged with I99
      And the ESME executes ECS46a, message code 0x0053
      And the Import Supplier receives I0 from the ESME
      And the DCC Alerts are N58 to the Electricity Distributor

      Examples: within the range
        | length | why         |
        | 1      | the least   |
        | 21     | inside      |
        | 22     | the most    |

    @S-0717 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid with a SwitchDescription <deviation>
      Given an ESME of variant AD at GBCS 4.0
      When the Import Supplier updates the auxiliary load descriptions of the ESME, with a SwitchDescription of <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: longer, and not printable
        | deviation      | why                  |
        | 23 characters  | one too many         |
        | 127 characters | the most in DUIS 3.1 |
        | 128 characters | and one more         |
        | Wärme          | not ASCII            |

    @S-0718 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid with <deviation> among the descriptions
      Given an ESME of variant AD at GBCS 4.0
      When the Import Supplier updates the auxiliary load descriptions of the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: nothing, and no such switch
        | case        | deviation                  |
        | empty       | an empty SwitchDescription |
        | none        | no SwitchDescription       |
        | index-0     | index 0                    |
        | index-6     | index 6                    |

    @S-0719
    Scenario: Read back whole when it has 22 characters
      Given an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME, with a SwitchDescription of 22 characters
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller configuration of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the descriptions
        | controller | description            |
        | 1          | AAAAAAAAAAAAAAAAAAAAAA |
        | 2          | Storage heater, lounge |

    @S-2044 @SR-6.14.1 @SR-7.14 @interpretation:gbcs-auxiliary-control
    Scenario Outline: Read back as it was given, with <what>
      Given an ESME of variant AD at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME, with SwitchDescription <text>
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller configuration of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the descriptions
        | controller | description            |
        | 1          | <text>                 |
        | 2          | Storage heater, lounge |

      Examples: characters that XML writes otherwise, and the first and the last of ASCII that are no blanks
        | case  | what                       | text               |
        | marks | marks that XML has for its | Heat&<Fan>'1'"2"   |
        | named | what looks like a mark     | Heat&amp;Fan&#38;1 |
        | ends  | the ends of ASCII          | !Heat~             |

  @CRP612-46
  Rule: A description is that of the controller that it was given to
    What is no description is refused: see the Rules before.

    @S-1856 @SR-6.14.1 @SR-7.14 @interpretation:gbcs-auxiliary-control
    Scenario Outline: Told of controller <n>, and of no other
      Given an ESME of variant AG at GBCS 4.0
      And the Import Supplier successfully updates the auxiliary load descriptions of the ESME, with index <n>
      And the DCC Alerts are N58 to the Electricity Distributor
      When the Import Supplier reads the auxiliary controller configuration of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the answer has the descriptions
        | controller | description            |
        | <n>        | Water heater           |
        | 2          | Storage heater, lounge |

      Examples: controllers that others seldom have
        | n |
        | 3 |
        | 4 |
        | 5 |
