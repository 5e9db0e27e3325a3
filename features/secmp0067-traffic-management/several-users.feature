@SECMP0067 @provisional
Feature: Traffic Management: several Users, several times, by other figures
  DUIS 4.0 release note 2.2, DUIS 2.7 and 2.10. What holds for one User who sends too much at one time holds for every User, for two of
  them at once, for the next time, and for whatever capacity, allocations and priorities there are: they are readings.
  Actors: every User, of several roles; an ESME.

  @SECMP0067-01 @SECMP0067-03 @interpretation:traffic-user-allocation @interpretation:traffic-operating-threshold
  Rule: Every User beyond its allocation is rejected, each by its own count

    @S-1545
    Scenario Outline: Rejected when it is the <user> who sends too much
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 2 times
      And the <user> reads the inventory for the ESME, 2 times
      When the <user> reads the inventory for the ESME
      Then the request is rejected with HTTP 429

      Examples: every role
        | user                      | role |
        | Electricity Distributor   | ED   |
        | Gas Transporter           | GT   |
        | Export Supplier           | ES   |
        | Registered Supplier Agent | RSA  |
        | Other User                | OU   |
        | Gas Supplier              | GS   |
        | Other Supplier            | IS   |

    @S-1546
    Scenario: Rejected one after the other when two Users send too much while a third fills the capacity
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 4 times
      And the Gas Supplier reads the inventory for the ESME, 4 times
      And the first 2 are served, and 2 rejected with HTTP 429
      When the Second Electricity Distributor reads the inventory for the ESME, 5 times
      Then the first 2 are served, and 3 rejected with HTTP 429

    @S-1547 @negative
    Scenario Outline: Served to the <user> while others of the same role are rejected
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the <other> reads the inventory for the ESME, 6 times
      And the first 4 are served, and 2 rejected with HTTP 429
      When the <user> reads the inventory for the ESME, 2 times
      Then the first 2 are served, and 0 rejected with HTTP 429

      Examples: two of each role
        | user                           | other                   |
        | Second Electricity Distributor | Electricity Distributor |
        | Other Supplier                 | Import Supplier         |
        | Gas Supplier                   | Second Gas Supplier     |
        | Second Other User              | Other User              |

    @S-1548
    Scenario Outline: Rejected, or served, by an allocation of its own of <own>: the <user>
      Given Traffic Management above 4 requests a second, with <each> for each User and <own> for the Gas Supplier
      And an ESME
      And the Electricity Distributor reads the inventory for the ESME, 4 times
      When the <user> reads the inventory for the ESME, 4 times
      Then the first <served> are served, and <rejected> rejected with HTTP 429

      Examples: less than the others, and more
        | case        | each | own | user            | served | rejected |
        | less        | 8    | 1   | Gas Supplier    | 1      | 3        |
        | less-others | 8    | 1   | Import Supplier | 4      | 0        |
        | more        | 1    | 3   | Gas Supplier    | 3      | 1        |
        | more-others | 1    | 3   | Import Supplier | 1      | 3        |

  @SECMP0067-02 @interpretation:traffic-operating-threshold @interpretation:traffic-user-allocation
  Rule: Capacity and allocation are configuration, and every second is like the first

    @S-1549
    Scenario Outline: Rejected from request <next> when the capacity is <capacity> and the allocation <each>
      Given Traffic Management above <capacity> requests a second, with <each> for each User
      And an ESME
      When the Import Supplier reads the inventory for the ESME, <sent> times
      Then the first <served> are served, and <rejected> rejected with HTTP 429

      Examples: small and great, and each the greater
        | next | capacity | each | sent | served | rejected |
        | 2    | 1        | 0    | 3    | 1      | 2        |
        | 4    | 1        | 3    | 5    | 3      | 2        |
        | 11   | 10       | 2    | 12   | 10     | 2        |
        | 12   | 5        | 11   | 13   | 11     | 2        |

    @S-1550
    Scenario: Rejected anew in a later second, after as many were served as in the first
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 6 times
      And the first 4 are served, and 2 rejected with HTTP 429
      And 2 seconds pass
      When the Import Supplier reads the inventory for the ESME, 6 times
      Then the first 4 are served, and 2 rejected with HTTP 429

    @S-1551 @negative
    Scenario: Served when twice as many come, half of them in the second after
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 4 times
      And 1 second passes
      When the Import Supplier reads the inventory for the ESME, 4 times
      Then the first 4 are served, and 0 rejected with HTTP 429

  @SECMP0067-04 @interpretation:traffic-priority-services
  Rule: Which requests have priority is configuration, each Service Reference Variant by itself

    @S-1552
    Scenario Outline: Served beyond the allocation when the Import Supplier <request>, which is on the list
      Given Traffic Management above 4 requests a second, with 2 for each User, priority for 6.24.2 and 8.9 and 8.2
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 6 times
      When the Import Supplier <request>
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME

      Examples: the first of the list, and one in its middle
        | request                                                 |
        | retrieves the digital signature certificate of the ESME |
        | reads the device log of the ESME                        |

    @S-1553 @negative
    Scenario Outline: Rejected when the Import Supplier <request>, which is not on the list
      Given Traffic Management above 4 requests a second, with 2 for each User, priority for 6.24.2 and 8.1.1
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 4 times
      When the Import Supplier <request>
      Then the request is rejected with HTTP 429

      Examples: beside what is, and what would be by the usual list
        | request                                        |
        | reads the device log of the ESME               |
        | reads the inventory for the ESME               |
        | disables the supply of the ESME                |
        | retrieves the Supplier's and Network Operator's credentials of the ESME |

    @S-2046 @negative
    Scenario Outline: Rejected when the Import Supplier <request>, whose number begins as that of one on the list
      Given Traffic Management above 4 requests a second, with 2 for each User, priority for 7.1 and 8.1.1
      And an ESME of variant ADF at GBCS 4.0
      And the Import Supplier reads the inventory for the ESME, 4 times
      When the Import Supplier <request>
      Then the request is rejected with HTTP 429

      Examples: beside 7.1
        | case | request                                                      |
        | 7.10 | removes an auxiliary load from the boost button of the ESME  |
        | 7.13 | sets the auxiliary controller state of the ESME              |
        | 7.14 | reads the auxiliary controller configuration of the ESME     |
        | 7.15 | reads the auxiliary controller operational data of the ESME  |
