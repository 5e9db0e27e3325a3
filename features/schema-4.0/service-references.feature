@SCHEMA
Feature: The Service References of DUIS 4.0
  DUIS 4.0 release note 1.1 and 5.2, Annex A. To the Service References and Service Reference Variants of 3.1 come five requests for
  auxiliary controllers, and no others; Update Firmware of a PPMID, 11.4, is of a later version.
  Actors: the Import Supplier; the Electricity Smart Meter of one home.

  @SCHEMA-02
  Rule: 6.14.3, 7.13, 7.14, 7.15 and 7.16 are Service Requests of DUIS 4.0

    @S-0910
    Scenario Outline: Transformed as <variant> when the Import Supplier <request>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier <request>, with CommandVariant 4
      Then the request is answered with I0 and the Pre-Command <use case>, for the ESME

      Examples: critical requests
        | variant | request                                               | use case                    |
        | 6.14.3  | updates the auxiliary controller schedule of the ESME | ECS46d, message code 0x011A |
        | 7.13    | sets the auxiliary controller state of the ESME       | ECS47a, message code 0x011E |

    @S-0911 @interpretation:use-cases-of-devices
    Scenario Outline: Sent as <variant> when the Import Supplier <request>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier <request>
      Then the request is acknowledged with I99
      And the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      Examples: requests that are not critical
        | variant | request                                                     | use case                    |
        | 7.14    | reads the auxiliary controller configuration of the ESME    | ECS61d, message code 0x011C |
        | 7.15    | reads the auxiliary controller operational data of the ESME | ECS61e, message code 0x011D |

    @S-0912 @negative @interpretation:validation-order
    Scenario: Refused for its sender and not as invalid when it is 7.16
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier limits the APC level of the ESME
      Then the request is refused with E2
      And the ESME receives nothing

    @S-0913 @schema
    Scenario Outline: Valid as an answer to <variant>
      Given a refusal
      When the schema judges it, with ServiceReferenceVariant <variant>
      Then it is valid

      Examples: the five
        | variant |
        | 6.14.3  |
        | 7.13    |
        | 7.14    |
        | 7.15    |
        | 7.16    |

    @S-0914 @schema
    Scenario Outline: Valid as an answer to Service Reference <reference>
      Given a refusal
      When the schema judges it, with ServiceReference <reference>
      Then it is valid

      Examples: the four that are Service References too
        | reference |
        | 7.13      |
        | 7.14      |
        | 7.15      |
        | 7.16      |

  @SCHEMA-02
  Rule: There are no others than these and those of DUIS 3.1

    @S-0915 @schema
    Scenario Outline: Valid as an answer to <variant>, which 3.1 has
      Given a refusal
      When the schema judges it, with ServiceReferenceVariant <variant>
      Then it is valid

      Examples: neighbours of those that there are not
        | variant |
        | 6.14.2  |
        | 7.12    |
        | 11.3    |
        | 12.2    |

    @S-0916 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the Service Reference Variant is <variant>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with ServiceReferenceVariant <variant>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: no variants of DUIS 4.0
        | variant | why                        |
        | 6.14.4  | one beyond 6.14.3          |
        | 6.14    | 6.14 has variants          |
        | 7.17    | one beyond 7.16            |
        | 7.13.1  | 7.13 has no variants       |
        | 7.16.1  | 7.16 has no variants       |
        | 11.4    | SECMP0007, a later version |
        | 8.10    | never given                |
        | 13.1    | never given                |
        | 7,14    | no number                  |

    @S-0917 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when the Service Reference is <reference>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with ServiceReference <reference>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: no Service References of DUIS 4.0
        | reference | why                        |
        | 7.17      | one beyond 7.16            |
        | 6.14.3    | a variant                  |
        | 11.4      | SECMP0007, a later version |
        | 6.33      | one beyond 6.32            |

    @S-0918 @schema @negative
    Scenario Outline: Not valid as an answer to <variant>
      Given a refusal
      When the schema judges it, with ServiceReferenceVariant <variant>
      Then it is not valid

      Examples: no variants
        | variant |
        | 6.14.4  |
        | 7.17    |
        | 11.4    |

  @SCHEMA-02
  Rule: The Service Reference, its variant and the body name one request

    @S-0919 @negative @interpretation:matrix-columns
    Scenario Outline: Refused with E12 when 7.14 is sent with <deviation>
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier reads the auxiliary controller configuration of the ESME, with <deviation>
      Then the request is refused with E12
      And the ESME receives nothing

      Examples: another of the new ones
        | case           | deviation                      |
        | variant-7.15   | ServiceReferenceVariant 7.15   |
        | variant-6.14.3 | ServiceReferenceVariant 6.14.3 |
        | reference-7.15 | ServiceReference 7.15          |

    @S-1975 @negative @interpretation:matrix-columns
    Scenario Outline: Refused with E12 when the <user> <request>, with <deviation>
      Given <device>
      When the <user> <request>, with <deviation>
      Then the request is refused with E12
      And <target> receives nothing

      Examples: for a Pre-Command, for a device, and for none; what is named is for the same roles and devices
        | case           | user                    | request                                                           | deviation                      | device                             | target                 |
        | 1.1.1-variant  | Import Supplier         | updates the import tariff of the ESME                             | ServiceReferenceVariant 1.1.2  | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-reference  | Import Supplier         | updates the prepayment configuration of the ESME                  | ServiceReference 2.2           | an ESME at GBCS 4.0                | the ESME               |
        | 6.14.3-variant | Import Supplier         | updates the auxiliary controller schedule of the ESME             | ServiceReferenceVariant 6.14.1 | an ESME of variant ADF at GBCS 4.0 | the ESME               |
        | 6.15.1-variant | Import Supplier         | updates the Supplier's credentials of the ESME                    | ServiceReferenceVariant 6.15.2 | an ESME at GBCS 4.0                | the ESME               |
        | 7.13-reference | Import Supplier         | sets the auxiliary controller state of the ESME                   | ServiceReference 7.2           | an ESME of variant ADF at GBCS 4.0 | the ESME               |
        | 11.3-reference | Gas Supplier            | activates the firmware of the GSME                                | ServiceReference 11.2          | a GSME at GBCS 4.0                 | the GSME               |
        | 8.9-reference  | Gas Supplier            | reads the device log of the GSME                                  | ServiceReference 11.2          | a GSME at GBCS 4.0                 | the GSME               |
        | 8.9-variant    | Other User              | reads the device log of the ESME                                  | ServiceReferenceVariant 11.2   | an ESME at GBCS 4.0                | the ESME               |
        | 11.2-variant   | Import Supplier         | reads the firmware version of the Communications Hub              | ServiceReferenceVariant 8.9    | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 8.2-reference  | Import Supplier         | reads the inventory for the ESME                                  | ServiceReference 8.4           | an ESME at GBCS 4.0                | the ESME               |
        | 8.2-variant    | Electricity Distributor | reads the inventory for the ESME                                  | ServiceReferenceVariant 8.4    | an ESME at GBCS 4.0                | the ESME               |
        | 8.4-variant    | Import Supplier         | updates the details of the ESME                                   | ServiceReferenceVariant 8.2    | an ESME at GBCS 4.0                | the ESME               |
        | 5.1-variant    | Import Supplier         | creates a schedule for the ESME                                   | ServiceReferenceVariant 5.3    | an ESME at GBCS 4.0                | the ESME               |
        | 8.14.2-variant | Import Supplier         | reports the installation of the Communications Hub without SM WAN | ServiceReferenceVariant 8.14.1 | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.1-reference | Import Supplier         | updates the firmware of the ESME                                  | ServiceReference 11.2          | an ESME at GBCS 4.0                | the ESME               |

    @S-0920 @interpretation:use-cases-of-devices
    Scenario: Sent when 7.15 names itself throughout
      Given an ESME of variant ADF at GBCS 4.0
      When the Other User reads the auxiliary controller operational data of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS61e, message code 0x011D
      And the Other User receives I0 from the ESME

  @SCHEMA-04
  Rule: A log of a device is read by the use case that there is for its type
    Nothing is refused here, so there is no negative: each row excludes the command of the others. The log of the auxiliary controllers
    changes with 4.0, and has a Rule of its own.

    @S-1601 @interpretation:use-cases-of-devices
    Scenario Outline: The <log> of <target> is read by <use case>
      Given <device>
      When the <user> reads the <log> of <target>
      Then the request is acknowledged with I99
      And <target> executes <use case>
      And the <user> receives I0 from <target>

      Examples: each log of each type
        | case            | log             | device                           | user            | target                 | use case                    |
        | ESME-event      | event log       | an ESME at GBCS 4.0              | Import Supplier | the ESME               | ECS35a, message code 0x0048 |
        | ESME-security   | security log    | an ESME at GBCS 4.0              | Import Supplier | the ESME               | ECS35b, message code 0x0049 |
        | ESME-power      | power event log | an ESME at GBCS 4.0              | Import Supplier | the ESME               | ECS35e, message code 0x00B9 |
        | CHF-event       | event log       | a Communications Hub at GBCS 4.0 | Import Supplier | the Communications Hub | ECS35c, message code 0x0093 |
        | CHF-security    | security log    | a Communications Hub at GBCS 4.0 | Import Supplier | the Communications Hub | ECS35d, message code 0x0094 |
        | GSME-event      | event log       | a GSME at GBCS 4.0               | Gas Supplier    | the GSME               | CS10a, message code 0x0014  |
        | GSME-security   | security log    | a GSME at GBCS 4.0               | Gas Supplier    | the GSME               | CS10b, message code 0x00A1  |
        | GPF-event       | event log       | a GPF at GBCS 4.0                | Gas Supplier    | the GPF                | CS10a, message code 0x0014  |
        | GPF-security    | security log    | a GPF at GBCS 4.0                | Gas Supplier    | the GPF                | CS10b, message code 0x00A1  |
        | HCALCS-event    | event log       | an HCALCS at GBCS 4.0            | Import Supplier | the HCALCS             | CS10a, message code 0x0014  |
        | HCALCS-security | security log    | an HCALCS at GBCS 4.0            | Import Supplier | the HCALCS             | CS10b, message code 0x00A1  |
        | PPMID-event     | event log       | a PPMID at GBCS 4.0              | Import Supplier | the PPMID              | CS10a, message code 0x0014  |
        | PPMID-security  | security log    | a PPMID at GBCS 4.0              | Import Supplier | the PPMID              | CS10b, message code 0x00A1  |
