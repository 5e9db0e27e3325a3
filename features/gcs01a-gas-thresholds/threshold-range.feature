@GCS01A @SR-1.1.1
Feature: Update Import Tariff: the range of a gas threshold
  DUIS 4.0 release note 4.2. DUIS said 64 bits, its schema 281,474,976,710,656 and GBCS, which carries the threshold in 48 bits,
  281,474,976,710,655. Schema and document now say what GBCS says.
  Actors: the Gas Supplier; the GSME, and the S1SP of a SMETS1 home.

  @GCS01A-01
  Rule: A threshold is at most 281,474,976,710,655, in the schema as in GBCS

    @S-0530
    Scenario Outline: Taken as <threshold>
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold <threshold>
      Then the request is acknowledged with I99
      And the GSME executes GCS01a, message code 0x006B
      And the GSME is given the block thresholds <threshold>, 1500000 and 281474976710655 Wh
      And the Gas Supplier receives I0 from the GSME

      Examples: up to 48 bits
        | threshold       | why                     |
        | 281474976710655 | 2^48 - 1, the most      |
        | 281474976710654 | one less                |
        | 4294967296      | 2^32: more than 32 bits |
        | 140737488355328 | 2^47: the highest bit   |

    @S-0531
    Scenario: Taken as 281474976710655 by a SMETS1 meter
      Given a SMETS1 GSME
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold 281474976710655
      Then the request is acknowledged with I99
      And the GSME is given the block thresholds 281474976710655, 1500000 and 281474976710655 kWh
      And the Gas Supplier receives I0 from the GSME

    @S-0532 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid as <threshold>, for a <family> meter
      Given a <family> GSME
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold <threshold>
      Then the request is refused as invalid
      And the GSME receives nothing

      Examples: more than 48 bits
        | case         | family | threshold            | why                               |
        | 3.1          | SMETS2 | 281474976710656      | 2^48: the schema of 3.1 took it   |
        | 3.1-document | SMETS2 | 18446744073709551615 | 2^64 - 1: the document of 3.1 did |
        | 65-bits      | SMETS2 | 18446744073709551616 | 2^64: no unsignedLong either      |
        | SMETS1-3.1   | SMETS1 | 281474976710656      | the type is the same              |
        | SMETS1-64    | SMETS1 | 18446744073709551615 | the type is the same              |

  @GCS01A-02
  Rule: A threshold is an unsigned whole number

    @S-0533
    Scenario Outline: Taken as <threshold> in the sense of an unsignedLong
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold <threshold>
      Then the request is acknowledged with I99
      And the GSME is given the block thresholds <given>, 1500000 and 281474976710655 Wh
      And the Gas Supplier receives I0 from the GSME

      Examples: the least, and ways to write a number
        | threshold | given | why           |
        | 0         | 0     | the least     |
        | 1         | 1     | one more      |
        | 0042      | 42    | leading zeros |

    @S-0534 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid with <deviation>, since it is no unsignedLong, for a <family> meter
      Given a <family> GSME
      When the Gas Supplier updates the gas tariff of the GSME, with <deviation>
      Then the request is refused as invalid
      And the GSME receives nothing

      Examples: no unsigned whole number
        | case            | family | deviation               |
        | negative        | SMETS2 | BlockThreshold -1       |
        | fraction        | SMETS2 | BlockThreshold 1.5      |
        | exponent        | SMETS2 | BlockThreshold 1E6      |
        | hex             | SMETS2 | BlockThreshold 0xFFFF   |
        | empty           | SMETS2 | an empty BlockThreshold |
        | SMETS1-negative | SMETS1 | BlockThreshold -1       |
        | SMETS1-fraction | SMETS1 | BlockThreshold 1.5      |

  @GCS01A-03
  Rule: At the ends of the range the unit is Wh and the indexes count as everywhere

    @S-0535
    Scenario: Given to the meter in the order of the indexes, from 0 to 281474976710655 Wh
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold 0
      Then the request is acknowledged with I99
      And the GSME executes GCS01a, message code 0x006B
      And the GSME is given the block thresholds 0, 1500000 and 281474976710655 Wh
      And the Gas Supplier receives I0 from the GSME

    @S-0536 @negative @interpretation:data-order-code
    Scenario Outline: Refused when the index of the highest threshold is <why>
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas tariff of the GSME, with block thresholds <indexes>
      Then the request is refused with the data-order-code
      And the GSME receives nothing

      Examples: indexes
        | indexes    | why                 |
        | 1, 2 and 1 | that of another one |
        | 3          | not consecutive     |
