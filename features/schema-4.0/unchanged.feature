@SCHEMA
Feature: What the release leaves as it was
  DUIS 4.0 release note 1.1, "No changes made": the web services, the processing of Service Requests, response codes, requests and
  responses in general, access control, and shared data types. A set of requests that the release does not touch fares as before.
  Actors: all Users; the devices of one home.

  @SCHEMA-04
  Rule: Each CommandVariant goes with its web service and with the criticality of its request

    @S-0930 @interpretation:non-device-success-code
    Scenario Outline: Taken at the service of its CommandVariant when it <request>
      Given a home at GBCS 4.0 with a Communications Hub and an ESME
      When the Import Supplier <request>
      Then the request is answered with <code>
      And the Import Supplier receives nothing

      Examples: one for each service
        | case         | request                                                       | code      | why                   |
        | transform    | disables the supply of the ESME, with CommandVariant 4        | I0        | Transform             |
        | send-command | reads the import registers of the ESME, with CommandVariant 2 | I0        | Send Command, locally |
        | non-device   | updates the MPxN of the ESME                                  | the non-device-success-code | Non-Device            |

    @S-0931 @negative
    Scenario Outline: Refused with E13 when CommandVariant <variant> is sent to the <service> Service
      Given an ESME at GBCS 4.0
      When the Import Supplier <request>, with CommandVariant <variant>, at the <service> Service
      Then the request is refused with E13
      And the ESME receives nothing

      Examples: the other two services
        | case           | variant | service      | request                                |
        | 1-transform    | 1       | Transform    | reads the import registers of the ESME |
        | 1-non-device   | 1       | Non-Device   | reads the import registers of the ESME |
        | 3-transform    | 3       | Transform    | reads the import registers of the ESME |
        | 4-send-command | 4       | Send Command | disables the supply of the ESME        |
        | 4-non-device   | 4       | Non-Device   | disables the supply of the ESME        |
        | 8-transform    | 8       | Transform    | updates the MPxN of the ESME           |
        | 8-send-command | 8       | Send Command | updates the MPxN of the ESME           |

    @S-0932 @negative
    Scenario Outline: Refused with E12 when CommandVariant <variant> is not for the request that it <request>
      Given an ESME at GBCS 4.0
      When the Import Supplier <request>, with CommandVariant <variant>
      Then the request is refused with E12
      And the ESME receives nothing

      Examples: critical, not critical and non-device requests
        | case           | variant | request                                |
        | read-transform | 4       | reads the import registers of the ESME |
        | read-other     | 8       | reads the import registers of the ESME |
        | critical-send  | 1       | disables the supply of the ESME        |
        | critical-local | 2       | disables the supply of the ESME        |
        | non-device     | 1       | updates the MPxN of the ESME           |

  @SCHEMA-04 @SCHEMA-07
  Rule: A Service Request is transformed, sent, answered, and returned for local delivery as before

    @S-0933
    Scenario Outline: Answered by the device when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is acknowledged with I99
      And <target> executes <use case>
      And the <user> receives I0 from <target>

      Examples: critical and not, for electricity, gas and the hub
        | case  | request                                | user            | device              | target   | use case                    |
        | 4.1.1 | reads the import registers of the ESME | Import Supplier | an ESME at GBCS 4.0 | the ESME | ECS17b, message code 0x0027 |
        | 7.2   | disables the supply of the ESME        | Import Supplier | an ESME at GBCS 4.0 | the ESME | ECS43, message code 0x0050  |

    @S-1720 @SR-8.9 @interpretation:smets1-services
    Scenario Outline: Answered with the log of a SMETS1 hub to whose home <displays> belong
      Given an electricity-only SMETS1 home with <displays>
      When the Import Supplier reads the device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the Communications Hub

      Examples: devices that take no commands, which a log has as one type
        | displays          |
        | an IHD and a CAD  |
        | a PPMID and a CAD |

    @S-2070 @SR-8.9
    Scenario Outline: Answered with the devices of the home, those that take no commands as of one type, by the log of the <device>
      Given a home at GBCS 4.0 with a Communications Hub, <devices>, a PPMID, an IHD and a CAD
      When the <user> reads the device log of the <device>
      Then the <device> executes CS07, message code 0x0013
      And the <user> receives I0 from the <device>

      Examples: what displays belong to
        | device | user            | devices        |
        | ESME   | Import Supplier | an ESME        |
        | GPF    | Gas Supplier    | a GPF, a GSME  |

    @S-1722 @SR-2.1
    Scenario Outline: Given to the ESME as it was asked, with a special day in its prepayment calendar that is <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier updates the prepayment configuration of the ESME, with <change>
      Then the request is acknowledged with I99
      And the ESME executes ECS08a, message code 0x00DE
      And the Import Supplier receives I0 from the ESME

      Examples: dates of which a part is left open, or told from the end of the month
        | case        | what                           | change                                                               |
        | last        | the last day of a month        | LastDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay         |
        | second-last | the second last day of a month | SecondLastDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay   |
        | any-day     | any day of a month             | NonSpecifiedDayOfMonth in place of SpecifiedDayOfMonth in SpecialDay |
        | any-year    | in any year                    | NonSpecifiedYear in place of SpecifiedYear in SpecialDay             |
        | weekday     | on a day of the week           | SpecifiedDayOfWeek 5 in place of NonSpecifiedDayOfWeek in SpecialDay |

    @S-1723 @SR-4.1.1 @interpretation:use-cases-of-devices
    Scenario Outline: Answered by the <device> whose registers are read
      Given a <device> at GBCS 4.0
      When the <user> reads the import registers of the <device>
      Then the request is acknowledged with I99
      And the <device> executes GCS13a, message code 0x0074
      And the <user> receives I0 from the <device>

      Examples: what counts gas, and what keeps a copy of it
        | device | user            |
        | GSME   | Gas Supplier    |
        | GPF    | Gas Transporter |

    @S-0934 @interpretation:use-cases-of-devices
    Scenario: Returned for local delivery and sent too with CommandVariant 3
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the firmware version of the ESME, with CommandVariant 3
      Then the request is acknowledged with I99
      And the ESME executes ECS52, message code 0x0059
      And the Import Supplier receives I0 and the command ECS52, message code 0x0059, for the ESME
      And the Import Supplier receives I0 from the ESME

    @S-0935
    Scenario: Returned for local delivery alone with CommandVariant 2
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the firmware version of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS52, message code 0x0059, for the ESME
      And the ESME receives nothing

    @S-0936 @negative @interpretation:device-answer-timeout-seconds @interpretation:command-failure-form
    Scenario: Answered with E21 when the device does not answer in time
      Given an ESME at GBCS 4.0
      And the ESME answers the next command with nothing
      And the Import Supplier reads the firmware version of the ESME
      When the DCC has waited for the answer as long as it does
      Then the Import Supplier receives E21 from the DCC

    @S-1965 @negative @interpretation:device-answer-timeout-seconds @interpretation:command-failure-form @interpretation:smets1-services
    Scenario Outline: Answered with E20 when the <family> Communications Hub by way of which the <device> is asked cannot be reached
      Given an electricity-only <family> home with a PPMID
      And the Communications Hub cannot be reached
      And the Import Supplier <request>
      When the DCC has waited for the answer as long as it does
      Then the Import Supplier receives E20 from the DCC

      Examples: the hub itself, and what is behind it
        | case   | family | device             | request                                              |
        | hub    | SMETS2 | Communications Hub | reads the device log of the Communications Hub       |
        | ESME   | SMETS2 | ESME               | reads the import registers of the ESME               |
        | supply | SMETS2 | ESME               | disables the supply of the ESME                      |
        | PPMID  | SMETS2 | PPMID              | reads the device log of the PPMID                    |
        | SMETS1 | SMETS1 | Communications Hub | reads the firmware version of the Communications Hub |

    @S-0937 @negative @interpretation:device-answer-timeout-seconds @interpretation:command-failure-form
    Scenario: Answered with E21 when what the device answers is not authentic
      Given an ESME at GBCS 4.0
      And the ESME answers the next command with a bad signature
      And the Import Supplier disables the supply of the ESME
      When the DCC has waited for the answer as long as it does
      Then the Import Supplier receives E21 from the DCC

    @S-1904 @negative @interpretation:device-answer-timeout-seconds @interpretation:command-failure-form
    Scenario: Answered with E21 when an answer that only its MAC protects, to a question of the DCC's own, is not authentic
      Given an ESME at GBCS 4.0
      And the ESME answers the next command with a bad signature
      And the Import Supplier retrieves the Supplier's and Network Operator's credentials of the ESME
      When the DCC has waited for the answer as long as it does
      Then the Import Supplier receives E21 from the DCC

    @S-0938 @negative @interpretation:use-cases-of-devices
    Scenario: Answered with I0 and the device's own words when the device fails
      Given an ESME at GBCS 4.0
      And the ESME answers the next command with failure
      When the Import Supplier reads the firmware version of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS52, message code 0x0059
      And the Import Supplier receives I0 from the ESME

    @S-1112 @negative @interpretation:local-delivery-roles @where:local-delivery-roles=suppliers
    Scenario: Refused with E17 when the Electricity Distributor wants the command for local delivery
      Given an ESME at GBCS 4.0
      When the Electricity Distributor reads the import registers of the ESME, with CommandVariant 2
      Then the request is refused with E17
      And the ESME receives nothing

    @S-1113 @interpretation:local-delivery-roles @where:local-delivery-roles=eligible
    Scenario: Returned to the Electricity Distributor for local delivery, where the target reads the note so
      Given an ESME at GBCS 4.0
      When the Electricity Distributor reads the import registers of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS17b, message code 0x0027, for the ESME
      And the ESME receives nothing

    @S-1114 @interpretation:sign-acknowledgements
    Scenario: Acknowledged by a reply that is signed as the target says
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the firmware version of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME

  @SCHEMA-04
  Rule: Access control asks for role, responsibility, device and status as before

    @S-0940
    Scenario Outline: Admitted when the <user> reads the import registers of the ESME
      Given an ESME at GBCS 4.0
      When the <user> reads the import registers of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS17b, message code 0x0027
      And the <user> receives I0 from the ESME

      Examples: roles of 4.1.1
        | user                    |
        | Import Supplier         |
        | Electricity Distributor |

    @S-0941 @negative @interpretation:statuses-for-requests @interpretation:validation-order
    Scenario Outline: Refused with <code> when the <user> <request>
      Given <device>
      When the <user> <request>
      Then the request is refused with <code>
      And <target> receives nothing

      Examples: one reason each
        | case              | reason                       | user            | request                                             | device                            | target     | code |
        | E2                | role not eligible            | Gas Transporter | disables the supply of the ESME                     | an ESME at GBCS 4.0               | the ESME   | E2   |
        | E4                | not the responsible supplier | Other Supplier  | reads the firmware version of the ESME              | an ESME at GBCS 4.0               | the ESME   | E4   |
        | E4-fuel           | the supplier of another fuel | Gas Supplier    | retrieves the key agreement certificate of the ESME | an ESME at GBCS 4.0               | the ESME   | E4   |
        | E5-decommissioned | decommissioned               | Import Supplier | disables the supply of the ESME                     | a decommissioned ESME at GBCS 4.0 | the ESME   | E5   |
        | E5-withdrawn      | withdrawn                    | Import Supplier | reads the import registers of the ESME              | a withdrawn ESME at GBCS 4.0      | the ESME   | E5   |
        | E5-pending        | pending                      | Import Supplier | reads the firmware version of the ESME              | a pending ESME at GBCS 4.0        | the ESME   | E5   |
        | E11               | another type of device       | Import Supplier | reads the import registers of the HCALCS            | an HCALCS at GBCS 4.0             | the HCALCS | E11  |

    @S-0942 @negative
    Scenario: Refused with E19 when the device is not in the inventory
      Given an ESME that is not in the inventory
      When the Import Supplier reads the firmware version of the ESME
      Then the request is refused with E19

  @SCHEMA-04 @SCHEMA-09
  Rule: A request is valid, signed by its sender, and new, or it is no request

    @S-0943 @interpretation:use-cases-of-devices
    Scenario: Taken when its schemaVersion is 4.0
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the firmware version of the ESME, with schemaVersion 4.0
      Then the request is acknowledged with I99
      And the ESME executes ECS52, message code 0x0059
      And the Import Supplier receives I0 from the ESME

    @S-0944 @negative @interpretation:invalid-request-http-status
    Scenario Outline: No request when it has <deviation>
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the firmware version of the ESME, with <deviation>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: header, body and signature
        | case              | deviation                                       | why                          |
        | signature         | no Signature                                    | 3.3, every request is signed |
        | request-id        | no RequestID                                    | 3.4                          |
        | request-id-twice  | 2 times RequestID                               | 3.4                          |
        | request-id-form   | RequestID 1                                     | 3.10, a shared data type     |
        | command-variant   | no CommandVariant                               | 3.4                          |
        | command-variant-0 | CommandVariant 0                                | 3.10, a shared data type     |
        | service-reference | no ServiceReference                             | 3.4                          |
        | order             | ServiceReferenceVariant before ServiceReference | 3.4, in order                |
        | body              | no ReadFirmwareVersion                          | 3.4, a body                  |
        | schema-version    | schemaVersion four                              | 3.4                          |

    @S-0945 @negative @interpretation:invalid-request-http-status
    Scenario: No request when somebody signs it whose certificate is of an unknown authority
      Given an ESME at GBCS 4.0
      When the Stranger reads the firmware version of the ESME
      Then the request is refused as invalid
      And the ESME receives nothing

  @SCHEMA-04
  Rule: The log of a Communications Hub is restored on another as it was last
    There is nothing to refuse; what the hub that is to have it says to it is its own affair.

    @S-1716 @SR-8.12.1
    Scenario: Restored with a device that was added
      Given a home at GBCS 4.0 with an ESME and a pending PPMID
      And a second Communications Hub at GBCS 4.0
      And the Import Supplier successfully adds the PPMID to the HAN device log of the Communications Hub
      When the Import Supplier restores the HAN device log of the second Communications Hub, with OldCHFID the Communications Hub
      Then the request is acknowledged with I99
      And the second Communications Hub executes CCS03, message code 0x0003
      And the Import Supplier receives I0 from the second Communications Hub

    @S-1979 @SR-8.12.1
    Scenario: Restored without a device that was added and removed since
      Given a home at GBCS 4.0 with an ESME and a pending PPMID
      And a second Communications Hub at GBCS 4.0
      And the Import Supplier successfully adds the PPMID to the HAN device log of the Communications Hub
      And the Import Supplier successfully removes the PPMID from the HAN device log of the Communications Hub
      When the Import Supplier restores the HAN device log of the second Communications Hub, with OldCHFID the Communications Hub
      Then the second Communications Hub executes CCS03, message code 0x0003
      And the Import Supplier receives I0 from the second Communications Hub

    @S-2020 @SR-8.12.1 @SR-8.9
    Scenario Outline: Restored with the hashes that the old hub told the <user> of
      Given a home at GBCS 4.0 with an ESME and a pending PPMID
      And a second Communications Hub at GBCS 4.0
      And the <user> successfully adds the PPMID to the HAN device log of the Communications Hub
      And the <user> successfully reads the device log of the Communications Hub with security details
      When the <user> restores the HAN device log of the second Communications Hub, with OldCHFID the Communications Hub
      Then the second Communications Hub executes CCS03, message code 0x0003
      And the <user> receives I0 from the second Communications Hub

      Examples: either Supplier
        | user            |
        | Import Supplier |
        | Gas Supplier    |

    @S-1745 @SR-8.12.1
    Scenario: Restored for the Gas Supplier of a home that it added a device to
      Given a home at GBCS 4.0 with a GSME and a pending PPMID
      And a second Communications Hub at GBCS 4.0
      And the Gas Supplier successfully adds the PPMID to the HAN device log of the Communications Hub
      When the Gas Supplier restores the HAN device log of the second Communications Hub, with OldCHFID the Communications Hub
      Then the request is acknowledged with I99
      And the second Communications Hub executes CCS03, message code 0x0003
      And the Gas Supplier receives I0 from the second Communications Hub

    @S-1717 @SR-8.12.1
    Scenario: Restored without a device that was removed
      Given a home at GBCS 4.0 with an ESME and a PPMID
      And a second Communications Hub at GBCS 4.0
      And the Import Supplier successfully removes the PPMID from the HAN device log of the Communications Hub
      When the Import Supplier restores the HAN device log of the second Communications Hub, with OldCHFID the Communications Hub
      Then the request is acknowledged with I99
      And the second Communications Hub executes CCS03, message code 0x0003
      And the Import Supplier receives I0 from the second Communications Hub

  @SCHEMA-04
  Rule: The log of a Gas Proxy Function is restored on another as it was last
    There is nothing to refuse; what the GPF that is to have it says to it is its own affair.

    @S-2065 @SR-8.12.2
    Scenario Outline: Restored <what>
      Given a home at GBCS 4.0 with a Communications Hub, a GPF, a PPMID and an IHD
      And a second GPF at GBCS 4.0
      And the Gas Supplier successfully <first>
      And the Gas Supplier successfully <then>
      When the Gas Supplier restores the GPF device log of the second GPF, with OldGPFID the GPF
      Then the second GPF executes GCS59, message code 0x008C
      And the Gas Supplier receives I0 from the second GPF

      Examples: what was joined, and what was parted again
        | case   | what                                   | first                                   | then                                         |
        | both   | with both devices that were joined     | joins the PPMID to the GPF non-critically | joins the IHD to the GPF non-critically      |
        | parted | without the device that was unjoined   | joins the PPMID to the GPF non-critically | unjoins the PPMID from the GPF non-critically |

  @SCHEMA-06
  Rule: The DCC Data Systems state time in UTC, with as many decimals as they like
    Every message is judged so, whoever it goes to; there is nothing to refuse.

    @S-1105 @interpretation:times-in-utc
    Scenario: Reply and response are dated in UTC
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the firmware version of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME
      And all that the DCC sent is dated in UTC
