@CR1290 @SR-6.7
Feature: Update Device Configuration (Gas Flow): the uncontrolled gas flow rate as a decimal
  DUIS 4.0 release note 3.2 and 5.8, DUIS 1.4.6 (table 2), 1.4.7.10 and 3.8.50. The rate can be given as a decimal of four
  places, UncontrolledGasFlowRateDecimal, scaled alike for SMETS1 and SMETS2 gas meters, or as a whole number as before. A
  SMETS1 meter takes the decimal where its S1SP supports it.
  Actors: the Gas Supplier; the GSME, and the S1SP of a SMETS1 home.

  @CR1290-01 @CR1290-02
  Rule: A SMETS1 gas meter takes the decimal where its S1SP supports it, and nowhere else

    @S-0500
    Scenario Outline: Taken as <rate> when the S1SP supports UncontrolledGasFlowRateDecimal
      Given a SMETS1 GSME
      And the S1SP supports UncontrolledGasFlowRateDecimal
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal, with UncontrolledGasFlowRateDecimal <rate>
      Then the request is acknowledged with I99
      And the GSME is given UncontrolledGasFlowRateDecimal <rate>
      And the Gas Supplier receives I0 from the GSME

      Examples: the whole range
        | rate   | why               |
        | 0.0000 | the least         |
        | 0.0001 | the smallest step |
        | 1.2500 | inside            |
        | 6.5535 | the most          |

    @S-0501 @negative
    Scenario Outline: Refused with E060701 as <rate> when the S1SP does not support UncontrolledGasFlowRateDecimal
      Given a SMETS1 GSME
      And the S1SP does not support UncontrolledGasFlowRateDecimal
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal, with UncontrolledGasFlowRateDecimal <rate>
      Then the request is refused with E060701
      And the GSME receives nothing

      Examples: not even what a whole number could say
        | rate   | why            |
        | 1.2500 | a fraction     |
        | 1.0000 | a whole number |
        | 0.0000 | none           |

    @S-0502 @negative
    Scenario: Refused with E060701 when the S1SP supports another element only
      Given a SMETS1 GSME
      And the S1SP supports UncontrolledGasFlowRate
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with E060701
      And the GSME receives nothing

    @S-0503
    Scenario Outline: Taken as a whole number when the S1SP <support> UncontrolledGasFlowRateDecimal
      Given a SMETS1 GSME
      And the S1SP <support> UncontrolledGasFlowRateDecimal
      When the Gas Supplier sets the gas flow rate of the GSME as a whole number
      Then the request is acknowledged with I99
      And the GSME is given UncontrolledGasFlowRate 12500
      And the Gas Supplier receives I0 from the GSME

      Examples: either way
        | support          |
        | supports         |
        | does not support |

    @S-0504
    Scenario: Taken by a SMETS2 gas meter whatever the S1SP supports
      Given a GSME at GBCS 4.0
      And the S1SP does not support UncontrolledGasFlowRateDecimal
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is acknowledged with I99
      And the GSME executes GCS24a, message code 0x00FC
      And the Gas Supplier receives I0 from the GSME

  @CR1290-03
  Rule: The decimal is in m³/h with four places, at a SMETS2 gas meter from GBCS 3.2 as at a SMETS1 gas meter

    @S-0505
    Scenario Outline: Becomes GCS24a at GBCS <gbcs>, <rate> as <scaled>
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal, with UncontrolledGasFlowRateDecimal <rate>
      Then the request is acknowledged with I99
      And the GSME executes GCS24a, message code 0x00FC
      And the GSME is given a gas flow rate of <scaled>
      And the Gas Supplier receives I0 from the GSME

      Examples: versions
        | case | gbcs | rate   | scaled             |
        | 3.2  | 3.2  | 1.2500 | 12500 / 10000 m³/h |
        | 3.3  | 3.3  | 1.2500 | 12500 / 10000 m³/h |
        | 4.0  | 4.0  | 1.2500 | 12500 / 10000 m³/h |

      Examples: figures
        | case    | gbcs | rate   | scaled             |
        | least   | 4.0  | 0.0000 | 0 / 10000 m³/h     |
        | step    | 4.0  | 0.0001 | 1 / 10000 m³/h     |
        | no-zero | 4.0  | 6.168  | 61680 / 10000 m³/h |
        | thirds  | 4.0  | 0.0003 | 3 / 10000 m³/h     |
        | even    | 3.2  | 0.0058 | 58 / 10000 m³/h    |
        | high    | 4.0  | 6.5501 | 65501 / 10000 m³/h |
        | most    | 4.0  | 6.5535 | 65535 / 10000 m³/h |

    @S-0506 @negative @interpretation:decimal-gas-flow-below-3.2
    Scenario Outline: Refused as a decimal at GBCS <gbcs>
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with the decimal-gas-flow-below-3.2 code
      And the GSME receives nothing

      Examples: before 3.2
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.1  |

    @S-0507
    Scenario Outline: Becomes GCS24 at GBCS <gbcs> as a whole number, not scaled
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a whole number
      Then the request is acknowledged with I99
      And the GSME executes GCS24, message code 0x007D
      And the GSME is given a gas flow rate of 12500 / 1 m³/h
      And the Gas Supplier receives I0 from the GSME

      Examples: before 3.2
        | gbcs |
        | 1.0  |
        | 2.0  |
        | 3.1  |

    @S-0508 @interpretation:integer-gas-flow-from-3.2 @where:integer-gas-flow-from-3.2=true
    Scenario Outline: Still becomes GCS24 at GBCS <gbcs> as a whole number
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a whole number
      Then the request is acknowledged with I99
      And the GSME executes GCS24, message code 0x007D
      And the Gas Supplier receives I0 from the GSME

      Examples: 3.2 or later
        | gbcs |
        | 3.2  |
        | 4.0  |

    @S-1108 @negative @interpretation:integer-gas-flow-from-3.2 @where:integer-gas-flow-from-3.2=false @interpretation:gbcs-incompatible-code
    Scenario Outline: Refused at GBCS <gbcs> as a whole number, where the target reads the note so
      Given a GSME at GBCS <gbcs>
      When the Gas Supplier sets the gas flow rate of the GSME as a whole number
      Then the request is refused with the gbcs-incompatible-code
      And the GSME receives nothing

      Examples: 3.2 or later
        | gbcs |
        | 3.2  |
        | 4.0  |

  @CR1290-04
  Rule: The schema takes what it took before: one of the two elements, each in its range

    @S-0509
    Scenario Outline: Taken as a whole number of <rate>
      Given a GSME at GBCS 2.0
      When the Gas Supplier sets the gas flow rate of the GSME as a whole number, with UncontrolledGasFlowRate <rate>
      Then the request is acknowledged with I99
      And the GSME is given a gas flow rate of <rate> / 1 m³/h
      And the Gas Supplier receives I0 from the GSME

      Examples: the ends of the range
        | rate  |
        | 0     |
        | 65535 |

    @S-0510 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid <form>, with <deviation>
      Given a GSME at GBCS 4.0
      When the Gas Supplier sets the gas flow rate of the GSME <form>, with <deviation>
      Then the request is refused as invalid
      And the GSME receives nothing

      Examples: beside the ranges, both and neither
        | case         | form              | deviation                                                                   |
        | above        | as a decimal      | UncontrolledGasFlowRateDecimal 6.5536                                       |
        | below        | as a decimal      | UncontrolledGasFlowRateDecimal -0.0001                                      |
        | five-places  | as a decimal      | UncontrolledGasFlowRateDecimal 1.23456                                      |
        | exponent     | as a decimal      | UncontrolledGasFlowRateDecimal 1E0                                          |
        | empty        | as a decimal      | an empty UncontrolledGasFlowRateDecimal                                     |
        | neither      | as a decimal      | no UncontrolledGasFlowRateDecimal                                           |
        | both         | as a whole number | an extra UncontrolledGasFlowRateDecimal in UpdateDeviceConfigurationGasFlow |
        | twice        | as a decimal      | 2 times UncontrolledGasFlowRateDecimal                                      |
        | whole-above  | as a whole number | UncontrolledGasFlowRate 65536                                               |
        | whole-below  | as a whole number | UncontrolledGasFlowRate -1                                                  |
        | whole-places | as a whole number | UncontrolledGasFlowRate 1.25                                                |

  @CR1290-02
  Rule: What the S1SP does not support is refused for a second gas meter of the home too
    Taken where the S1SP supports it: see the next Rule.

    @S-1880 @negative
    Scenario Outline: Refused with E060701 for the <device> of a home with two
      Given a gas-only SMETS1 home with a second GSME
      And the S1SP does not support UncontrolledGasFlowRateDecimal
      When the Gas Supplier sets the gas flow rate of the <device> as a decimal
      Then the request is refused with E060701
      And the <device> receives nothing

      Examples: the one and the other
        | device      |
        | GSME        |
        | second GSME |

  @CR1290-01 @CR1290-02
  Rule: Where there are two S1SPs, what counts is what the S1SP of that gas meter supports

    @S-1535
    Scenario Outline: Taken by the <device> when the S1SP <first> the decimal and the second S1SP <second> it
      Given a gas-only SMETS1 home
      And a neighbouring SMETS1 GSME behind the second S1SP
      And the S1SP <first> UncontrolledGasFlowRateDecimal
      And the second S1SP <second> UncontrolledGasFlowRateDecimal
      When the <user> sets the gas flow rate of the <device> as a decimal
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>

      Examples: one of them, and both
        | case        | device            | first            | second           | user                |
        | first       | GSME              | supports         | does not support | Gas Supplier        |
        | second      | neighbouring GSME | does not support | supports         | Second Gas Supplier |
        | both        | neighbouring GSME | supports         | supports         | Second Gas Supplier |

    @S-1536 @negative
    Scenario Outline: Refused with E060701 for the <device> when it is only the other S1SP that supports the decimal
      Given a gas-only SMETS1 home
      And a neighbouring SMETS1 GSME behind the second S1SP
      And the S1SP <first> UncontrolledGasFlowRateDecimal
      And the second S1SP <second> UncontrolledGasFlowRateDecimal
      When the <user> sets the gas flow rate of the <device> as a decimal
      Then the request is refused with E060701
      And the <device> receives nothing

      Examples: either of them
        | device            | first            | second           | user                |
        | GSME              | does not support | supports         | Gas Supplier        |
        | neighbouring GSME | supports         | does not support | Second Gas Supplier |

  @CR1290-01 @CR1290-02
  Rule: What the S1SP supports counts in every status of the gas meter

    @S-1820 @negative
    Scenario Outline: Refused with E060701 for a gas meter that is <status>
      Given a <status> SMETS1 GSME
      And the S1SP does not support UncontrolledGasFlowRateDecimal
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with E060701

      Examples: statuses in which the meter takes requests
        | status    |
        | installed |
        | recovered |

    @S-1822
    Scenario Outline: Taken for a gas meter that is <status> when the S1SP supports it
      Given a <status> SMETS1 GSME
      And the S1SP supports UncontrolledGasFlowRateDecimal
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is acknowledged with I99
      And the Gas Supplier receives I0 from the GSME

      Examples: statuses in which the meter takes requests
        | status    |
        | installed |
        | recovered |
