@SECMP0081 @SR-1.1.1
Feature: Update Import Tariff: the thresholds of a gas tariff, their unit, number and index
  DUIS 4.0 release note 2.3.1, DUIS 3.8.1.2 and 1.4.7.1. A block threshold is in Wh for a SMETS2 gas meter and in kWh for a
  SMETS1 gas meter; the XML is the same, says no unit, and the DCC converts nothing.
  Actors: the Gas Supplier; the GSME, and the S1SP of a SMETS1 home.

  @SECMP0081-01
  Rule: A SMETS2 gas meter is given the thresholds in Wh
    No figure is refused for its unit; each row excludes a conversion.

    @S-0250
    Scenario Outline: Given to the meter as <threshold> Wh at GBCS <gbcs>
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold <threshold>
      Then the request is acknowledged with I99
      And the GSME executes GCS01a, message code 0x006B
      And the GSME is given the block thresholds <threshold>, 1500000 and 281474976710655 Wh
      And the Gas Supplier receives I0 from the GSME

      Examples: figures and versions
        | case     | threshold | gbcs | why                                    |
        | 1-wh     | 1         | 4.0  | a conversion from kWh gives a thousand |
        | 999-wh   | 999       | 4.0  | a conversion to kWh loses it           |
        | 1-kwh    | 1000      | 4.0  | 1 kWh                                  |
        | gbcs-1.0 | 1000      | 1.0  | the unit has always been this          |
        | gbcs-2.0 | 1000      | 2.0  | the unit has always been this          |
        | gbcs-3.2 | 1000      | 3.2  | the unit has always been this          |

  @SECMP0081-02
  Rule: A SMETS1 gas meter is given the thresholds in kWh
    No figure is refused for its unit; each row excludes a conversion.

    @S-0251
    Scenario Outline: Given to the S1SP as <threshold> kWh
      Given a SMETS1 GSME
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold <threshold>
      Then the request is acknowledged with I99
      And the GSME is given the block thresholds <threshold>, 1500000 and 281474976710655 kWh
      And the Gas Supplier receives I0 from the GSME

      Examples: figures
        | threshold | why                                 |
        | 1         | a conversion to Wh gives a thousand |
        | 999       | a conversion from Wh loses it       |
        | 1000      | 1 MWh                               |

  @SECMP0081-03
  Rule: The DCC converts no threshold between the families
    The same request means a thousand times as much to a SMETS1 meter; nobody is told so, and no request is refused for it.

    @S-0252
    Scenario Outline: Passed on as <figure> to a <family> meter
      Given a <family> GSME
      When the Gas Supplier updates the gas tariff of the GSME, with BlockThreshold 1000
      Then the request is acknowledged with I99
      And the GSME is given the block thresholds 1000, 1500000 and 281474976710655 <unit>
      And the Gas Supplier receives I0 from the GSME

      Examples: one figure, two units
        | family | figure   | unit |
        | SMETS2 | 1000 Wh  | Wh   |
        | SMETS1 | 1000 kWh | kWh  |

  @SECMP0081-04
  Rule: A gas tariff has one to three thresholds

    @S-0253
    Scenario Outline: Taken with <count> by a <family> meter
      Given a <family> GSME
      When the Gas Supplier updates the gas tariff of the GSME, with <thresholds>
      Then the request is acknowledged with I99
      And the GSME is given the block thresholds <given>
      And the Gas Supplier receives I0 from the GSME

      Examples: every number that the schema takes
        | case     | family | count            | thresholds                  | given                                   |
        | SMETS2-1 | SMETS2 | one threshold    | block threshold 1           | 500000 Wh                               |
        | SMETS2-2 | SMETS2 | two thresholds   | block thresholds 1 and 2    | 500000 and 1500000 Wh                   |
        | SMETS2-3 | SMETS2 | three thresholds | block thresholds 1, 2 and 3 | 500000, 1500000 and 281474976710655 Wh  |
        | SMETS1-1 | SMETS1 | one threshold    | block threshold 1           | 500000 kWh                              |
        | SMETS1-2 | SMETS1 | two thresholds   | block thresholds 1 and 2    | 500000 and 1500000 kWh                  |
        | SMETS1-3 | SMETS1 | three thresholds | block thresholds 1, 2 and 3 | 500000, 1500000 and 281474976710655 kWh |

    @S-0254 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid with <count> for a <family> meter
      Given a <family> GSME
      When the Gas Supplier updates the gas tariff of the GSME, with <deviation>
      Then the request is refused as invalid
      And the GSME receives nothing

      Examples: beside the range
        | case     | family | count           | deviation                |
        | SMETS2-0 | SMETS2 | no threshold    | an empty ThresholdMatrix |
        | SMETS2-4 | SMETS2 | four thresholds | 2 times BlockThreshold   |
        | SMETS1-0 | SMETS1 | no threshold    | an empty ThresholdMatrix |
        | SMETS1-4 | SMETS1 | four thresholds | 2 times BlockThreshold   |

  @SECMP0081-05
  Rule: The indexes of the thresholds are unique and consecutive from 1

    @S-0255 @interpretation:threshold-document-order
    Scenario: Put into the order of their indexes, not of the document
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas tariff of the GSME, with block thresholds 2 and 1
      Then the request is acknowledged with I99
      And the GSME is given the block thresholds 1500000 and 500000 Wh
      And the Gas Supplier receives I0 from the GSME

    @S-0256 @negative @interpretation:data-order-code
    Scenario Outline: Refused when the indexes are <indexes>, for a <family> meter
      Given a <family> GSME
      When the Gas Supplier updates the gas tariff of the GSME, with block thresholds <indexes>
      Then the request is refused with the data-order-code
      And the GSME receives nothing

      Examples: what the schema cannot see
        | case         | family | indexes    | why         |
        | repeated     | SMETS2 | 1 and 1    | not unique  |
        | last-twice   | SMETS2 | 1, 2 and 2 | not unique  |
        | all-alike    | SMETS2 | 1, 1 and 1 | not unique  |
        | gap          | SMETS2 | 1 and 3    | a gap       |
        | second-only  | SMETS2 | 2          | starts at 2 |
        | from-second  | SMETS2 | 2 and 3    | starts at 2 |
        | SMETS1-gap   | SMETS1 | 1 and 3    | a gap       |
        | SMETS1-twice | SMETS1 | 1 and 1    | not unique  |

    @S-1945 @negative @interpretation:data-order-code
    Scenario Outline: Refused when the indexes are <indexes> and the tariff is to be updated tomorrow
      Given a <family> GSME
      When the Gas Supplier updates the gas tariff of the GSME, with block thresholds <indexes> and an ExecutionDateTime 1 day ahead
      Then the request is refused with the data-order-code
      And the GSME receives nothing

      Examples: either family
        | family | indexes |
        | SMETS2 | 1 and 3 |
        | SMETS1 | 1 and 1 |

    @S-1946 @negative @interpretation:data-order-code @interpretation:statuses-for-requests
    Scenario Outline: Refused when the indexes are <indexes>, for <meter>
      Given <meter>
      When the Gas Supplier updates the gas tariff of the GSME, with block thresholds <indexes>
      Then the request is refused with the data-order-code
      And the GSME receives nothing

      Examples: meters that take requests, and are not commissioned
        | case      | meter                         | indexes |
        | installed | an installed GSME at GBCS 4.0 | 1 and 3 |
        | recovered | a recovered GSME at GBCS 4.0  | 1 and 1 |

    @S-0257 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid with <deviation>
      Given a GSME at GBCS 4.0
      When the Gas Supplier updates the gas tariff of the GSME, with <deviation>
      Then the request is refused as invalid
      And the GSME receives nothing

      Examples: what the schema sees
        | case | deviation                        | why                   |
        | 0    | block thresholds 0 and 1         | below the range       |
        | 4    | block thresholds 1, 2 and 4      | above the range       |
        | word | block thresholds 1 and two       | not a number          |
        | none | 2 block thresholds without index | the index is required |
