@CLAR
Feature: DCC Alert AD1: a Communications Hub has lost its power
  DUIS 4.0 release note 5.9.4, DUIS table 41. A Communications Service Provider notices that a Communications Hub has lost its DC
  power. After three minutes the Suppliers and the network parties of the meters behind it are told.
  Actors: the Suppliers and network parties of one home; its Communications Hub; the CSP.

  @CLAR-08 @interpretation:power-outage-seconds
  Rule: AD1 is sent when the power has been lost for three minutes or more

    @S-0570
    Scenario Outline: AD1 after <duration>
      Given an electricity-only SMETS2 home
      When the CSP reports a power outage of <duration> at the Communications Hub
      Then the DCC Alerts are AD1 to the Import Supplier and the Electricity Distributor
      And the Gas Supplier receives nothing

      Examples: three minutes, and more
        | duration               |
        | 3 minutes              |
        | 180 seconds            |
        | 3 minutes and 1 second |
        | 1 hour                 |
        | 2 days                 |

    @S-0571 @negative
    Scenario Outline: No AD1 after <duration>
      Given a dual-fuel SMETS2 home
      When the CSP reports a power outage of <duration> at the Communications Hub
      Then the DCC Alerts are none
      And the Import Supplier receives nothing

      Examples: less than three minutes
        | duration    |
        | 1 second    |
        | 1 minute    |
        | 179 seconds |

  @CLAR-09
  Rule: AD1 goes to the Import Supplier and Electricity Distributor of each ESME, and to the Gas Supplier and Gas Transporter of each GSME

    @S-0572
    Scenario: Both parties of the electricity meter are told in an electricity-only home, each of its own meter point
      Given an electricity-only SMETS2 home with a PPMID
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC sends these alerts and no others
        | alert | to                          | CommsHubDeviceID       | MPxN                 |
        | AD1   | the Import Supplier         | the Communications Hub | the MPxN of the ESME |
        | AD1   | the Electricity Distributor | the Communications Hub | the MPxN of the ESME |

    @S-0573
    Scenario: All four parties are told in a dual-fuel home, each of its own meter point
      Given a dual-fuel SMETS2 home with a PPMID
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC sends these alerts and no others
        | alert | to                          | CommsHubDeviceID       | MPxN                 |
        | AD1   | the Import Supplier         | the Communications Hub | the MPxN of the ESME |
        | AD1   | the Electricity Distributor | the Communications Hub | the MPxN of the ESME |
        | AD1   | the Gas Supplier            | the Communications Hub | the MPxN of the GSME |
        | AD1   | the Gas Transporter         | the Communications Hub | the MPxN of the GSME |

    @S-0574
    Scenario: Both parties of the gas meter are told in a gas-only home, each of its own meter point
      Given a gas-only SMETS2 home
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC sends these alerts and no others
        | alert | to                  | CommsHubDeviceID       | MPxN                 |
        | AD1   | the Gas Supplier    | the Communications Hub | the MPxN of the GSME |
        | AD1   | the Gas Transporter | the Communications Hub | the MPxN of the GSME |

    @S-0575 @interpretation:ad1-each @where:ad1-each=meter
    Scenario: The parties are told of each meter in a home with two ESMEs
      Given an electricity-only SMETS2 home with a second ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the Import Supplier; AD1 to the Electricity Distributor; AD1 to the Import Supplier; AD1 to the Electricity Distributor
      And the Gas Supplier receives nothing

    @S-0576 @interpretation:ad1-each @where:ad1-each=meter
    Scenario: The Other Supplier is told of each meter where it supplies both fuels, and no Supplier of other homes is
      Given a dual-fuel SMETS2 home supplied by the Other Supplier
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC sends these alerts and no others
        | alert | to                          | CommsHubDeviceID       | MPxN                 |
        | AD1   | the Other Supplier          | the Communications Hub | the MPxN of the ESME |
        | AD1   | the Electricity Distributor | the Communications Hub | the MPxN of the ESME |
        | AD1   | the Other Supplier          | the Communications Hub | the MPxN of the GSME |
        | AD1   | the Gas Transporter         | the Communications Hub | the MPxN of the GSME |

    @S-1062 @interpretation:ad1-each @where:ad1-each=user
    Scenario: The parties are told once in a home with two ESMEs
      Given an electricity-only SMETS2 home with a second ESME
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the Import Supplier and the Electricity Distributor
      And the Gas Supplier receives nothing

    @S-1063 @interpretation:ad1-each @where:ad1-each=user
    Scenario: The Other Supplier is told once where it supplies both fuels
      Given a dual-fuel SMETS2 home supplied by the Other Supplier
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the Other Supplier, the Electricity Distributor and the Gas Transporter
      And the Import Supplier receives nothing

    @S-0577 @negative
    Scenario: Nobody is told where no meter is associated with the Communications Hub
      Given a Communications Hub at GBCS 4.0
      And a PPMID at GBCS 4.0
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC Alerts are none

  @CLAR-10
  Rule: AD1 concerns SMETS2+ Communications Hubs alone

    @S-0578
    Scenario Outline: AD1 for the SMETS2 Communications Hub of <home> home
      Given <home> SMETS2 home
      When the CSP reports a power outage of 1 hour at the Communications Hub
      Then the DCC Alerts are <alerts>

      Examples: every kind of home
        | home                | alerts                                                                                            |
        | an electricity-only | AD1 to the Import Supplier and the Electricity Distributor                                        |
        | a dual-fuel         | AD1 to the Import Supplier, the Electricity Distributor, the Gas Supplier and the Gas Transporter |
        | a gas-only          | AD1 to the Gas Supplier and the Gas Transporter                                                   |

    @S-0579 @negative
    Scenario Outline: No AD1 for the SMETS1 Communications Hub of <home> home
      Given <home> SMETS1 home
      When the CSP reports a power outage of 1 hour at the Communications Hub
      Then the DCC Alerts are none

      Examples: every kind of home
        | home                |
        | an electricity-only |
        | a dual-fuel         |
        | a gas-only          |

  @CLAR-09
  Rule: Those who are responsible today are told, whatever the version of the hub, the variant and the status of the meter
    Nothing is refused here, so there is no negative: a party too few or too many is what each row excludes.

    @S-1830 @interpretation:power-outage-seconds
    Scenario Outline: Both parties of the meter are told in a home at GBCS <gbcs> with <meter>
      Given a home at GBCS <gbcs> with a Communications Hub and <meter>
      When the CSP reports a power outage of 5 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the <supplier> and the <network>

      Examples: versions, variants and statuses
        | case      | gbcs | meter                 | supplier        | network                 |
        | 1.0       | 1.0  | an ESME               | Import Supplier | Electricity Distributor |
        | 2.0       | 2.0  | a GSME                | Gas Supplier    | Gas Transporter         |
        | 3.2       | 3.2  | an ESME of variant C  | Import Supplier | Electricity Distributor |
        | 4.1       | 4.1  | a GSME                | Gas Supplier    | Gas Transporter         |
        | SAPC      | 4.0  | an ESME of variant AF | Import Supplier | Electricity Distributor |
        | installed | 4.0  | an installed ESME     | Import Supplier | Electricity Distributor |
        | suspended | 4.0  | a suspended GSME      | Gas Supplier    | Gas Transporter         |

    @S-1831 @interpretation:power-outage-seconds
    Scenario Outline: The <supplier> and the <network> are told, and not the <former>, who was responsible until yesterday
      Given a dual-fuel SMETS2 home
      And the <former> was responsible for the <meter> until 1 day ago
      When the CSP reports a power outage of 5 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the Import Supplier, the Electricity Distributor, the Gas Supplier and the Gas Transporter

      Examples: each role
        | former                         | meter | supplier        | network                 |
        | Other Supplier                 | ESME  | Import Supplier | Electricity Distributor |
        | Second Electricity Distributor | ESME  | Import Supplier | Electricity Distributor |
        | Second Gas Supplier            | GSME  | Gas Supplier    | Gas Transporter         |
        | Second Gas Transporter         | GSME  | Gas Supplier    | Gas Transporter         |

  @CLAR-08 @interpretation:power-outage-seconds
  Rule: Each outage is measured and told of by itself

    @S-1924
    Scenario Outline: AD1 after a second outage of 3 minutes, <later> after the first
      Given an electricity-only SMETS2 home
      And the CSP reports a power outage of 3 minutes at the Communications Hub
      And the DCC Alerts are AD1 to the Import Supplier and the Electricity Distributor
      And <later> pass
      When the CSP reports a power outage of 3 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the Import Supplier and the Electricity Distributor

      Examples: on the same day, and on another
        | later   |
        | 2 hours |
        | 3 days  |

    @S-1925 @negative
    Scenario Outline: No AD1 after two outages of <duration>, one after the other
      Given a dual-fuel SMETS2 home
      And the CSP reports a power outage of <duration> at the Communications Hub
      And 10 minutes pass
      When the CSP reports a power outage of <duration> at the Communications Hub
      Then the DCC Alerts are none
      And the Import Supplier receives nothing

      Examples: together three minutes and more
        | duration    |
        | 2 minutes   |
        | 179 seconds |
