@SCHEMA
Feature: The response codes of DUIS 4.0
  DUIS 4.0 release note 6, with 2.4.1, 4.1 and 5.6, Annex A. Five response codes are new; codes of later versions are not valid.
  Actors: the Import Supplier; the devices of one home.

  @SCHEMA-03
  Rule: E061509, E062402, E062403, E080903 and E081111 are response codes
    Each of them refuses something, so what is shown here is that they do; codes that are not valid are in the next Rule.

    @S-0925 @schema
    Scenario Outline: Valid as a refusal with <code>
      Given a refusal
      When the schema judges it, with ResponseCode <code>
      Then it is valid

      Examples: the new codes
        | code    | of   | where |
        | E061509 | 6.15 | 5.6   |
        | E062402 | 6.24 | 5.6   |
        | E062403 | 6.24 | 5.6   |
        | E080903 | 8.9  | 2.4.1 |
        | E081111 | 8.11 | 4.1   |

      Examples: codes of 3.1
        | code    | of   | where          |
        | I0      | all  | 2.8, as before |
        | I99     | all  | 2.8, as before |
        | E1      | all  | 2.8, as before |
        | E21     | all  | 2.8, as before |
        | E62     | all  | 2.8, as before |
        | E100    | all  | 2.8, as before |
        | E060701 | 6.7  | 3.2.1          |
        | E080902 | 8.9  | 2.4.1          |
        | W081401 | 8.14 | 2.3.4          |
        | W110101 | 11.1 | 3.1.1          |

    @S-0926 @interpretation:load-controller-device-type-code @interpretation:load-controller-gbcs-code @interpretation:load-controller-update-code
    Scenario Outline: Said to the Import Supplier, who <request>
      Given <devices>
      When the Import Supplier <request>
      Then the request is refused with <code>
      And <target> receives nothing

      Examples: each of the new codes
        | case    | request                                                                                          | devices                                                          | target                 | code               |
        | E061509 | replaces the Load Controller of the ESME                                                         | an ESME at GBCS 3.2                                              | the ESME               | the load-controller-update-code |
        | E062402 | retrieves the Supplier's and Load Controller's credentials of the HCALCS                         | an HCALCS at GBCS 4.0                                            | the HCALCS             | the load-controller-device-type-code |
        | E062403 | retrieves the Supplier's and Load Controller's credentials of the ESME                           | an ESME at GBCS 3.2                                              | the ESME               | the load-controller-gbcs-code |
        | E080903 | reads the device log of the ESME with security details                                           | an ESME at GBCS 4.0                                              | the ESME               | E080903            |
        | E081111 | adds the PPMID to the HAN device log of the Communications Hub, with an InstallCode of 15 octets | a home at GBCS 4.0 with a Communications Hub and a pending PPMID | the Communications Hub | E081111            |

  @SCHEMA-03
  Rule: Codes of later versions, and codes that were never given, are not valid

    @S-0927 @schema @negative @interpretation:non-device-success-code
    Scenario Outline: Not valid as a refusal with <code>
      Given a refusal
      When the schema judges it, with ResponseCode <code>
      Then it is not valid

      Examples: codes of later versions
        | code    | why            |
        | E65     | after DUIS 4.0 |
        | E66     | after DUIS 4.0 |
        | E67     | after DUIS 4.0 |
        | E68     | after DUIS 4.0 |
        | E69     | after DUIS 4.0 |
        | E70     | after DUIS 4.0 |
        | E71     | after DUIS 4.0 |
        | E050111 | after DUIS 4.0 |
        | E050112 | after DUIS 4.0 |
        | E062305 | after DUIS 4.0 |
        | E081406 | after DUIS 4.0 |
        | E110106 | after DUIS 4.0 |
        | E110401 | after DUIS 4.0 |
        | E110402 | after DUIS 4.0 |
        | E110403 | after DUIS 4.0 |
        | E110405 | after DUIS 4.0 |
        | W110401 | after DUIS 4.0 |
        | E120103 | after DUIS 4.0 |

      Examples: codes that were never given
        | code     | why                        |
        | I1       | information is the non-device-success-code   |
        | E6       | not in any version         |
        | E14      | not in any version         |
        | E22      | not in any version         |
        | E061510  | one beyond E061509         |
        | E062404  | one beyond E062403         |
        | E080904  | one beyond E080903         |
        | E081112  | one beyond E081111         |
        | e080903  | codes begin with a capital |
        | E80903   | six digits                 |
        | E0809030 | six digits                 |

    @S-0928 @SR-11.2 @interpretation:device-types-of-services
    Scenario: Said in a code of 4.0 where a later version says E65
      Given a PPMID at GBCS 4.0
      When the Import Supplier reads the firmware version of the PPMID
      Then the request is refused with E11
      And the PPMID receives nothing
