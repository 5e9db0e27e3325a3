@SECMP0067 @provisional
Feature: Traffic Management: whatever is sent, however, and by whom
  DUIS 4.0 release note 2.2, DUIS 2.7 and 2.10. Priority belongs to a Service Request and not to the way in which it is sent, and whatever is
  rejected has no effect: no alert, no entry in the inventory, no cancellation, nothing spent. Figures and priorities are readings.
  Actors: Users of several roles, who have sent as much as the system takes; the devices of one home.

  @SECMP0067-04 @interpretation:traffic-priority-services
  Rule: A priority request is served with every CommandVariant, and whoever sends it
    A request without priority is rejected in the same situation: see "which requests are rejected".

    @S-1790 @interpretation:use-cases-of-devices
    Scenario Outline: Answered with I0 beyond the allocation when the Import Supplier <request>
      Given Traffic Management above 3 requests a second, with 1 for each User, priority for 8.9 and 11.3 and 8.2
      And an ESME at GBCS 4.0
      And the Import Supplier reads the inventory for the ESME, 3 times
      When the Import Supplier <request>
      Then the request is answered with I0
      And the ESME receives nothing

      Examples: what comes back at once
        | CommandVariant | request                                                 |
        | 2              | reads the device log of the ESME, with CommandVariant 2 |
        | 4              | activates the firmware of the ESME, with CommandVariant 4 |
        | 6              | activates the firmware of the ESME, with CommandVariant 6 |
        | 8              | reads the inventory for the ESME                        |

    @S-2085 @interpretation:use-cases-of-devices
    Scenario Outline: Served although one without priority has just been rejected when the Import Supplier <request>
      Given Traffic Management above 3 requests a second, with 1 for each User, priority for 8.9 and 11.3
      And an ESME at GBCS 4.0
      And the Import Supplier reads the inventory for the ESME, 4 times
      And the first 3 are served, and 1 rejected with HTTP 429
      When the Import Supplier <request>
      Then the request is answered with I0
      And the ESME receives nothing

      Examples: at either service that answers at once
        | CommandVariant | request                                                   |
        | 2              | reads the device log of the ESME, with CommandVariant 2   |
        | 4              | activates the firmware of the ESME, with CommandVariant 4 |

    @S-1791 @interpretation:use-cases-of-devices
    Scenario Outline: Executed beyond the allocation when the <user> <request>
      Given Traffic Management above 3 requests a second, with 1 for each User, priority for 8.9 and 11.2 and 1.1.1
      And <home> at GBCS 4.0
      And the <user> reads the inventory for <target>, 3 times
      When the <user> <request>
      Then the request is acknowledged with I99
      And <target> executes <use case>
      And the <user> receives I0 from <target>

      Examples: non-critical and critical, by several roles
        | case   | user                      | request                                 | home    | target   | use case |
        | 5      | Import Supplier           | updates the import tariff of the ESME   | an ESME | the ESME | ECS01a, message code 0x0019 |
        | 5-GS   | Gas Supplier              | updates the gas tariff of the GSME      | a GSME  | the GSME | GCS01a, message code 0x006B |
        | 1-GS   | Gas Supplier              | reads the device log of the GSME        | a GSME  | the GSME | CS07, message code 0x0013 |
        | 1-ED   | Electricity Distributor   | reads the firmware version of the ESME  | an ESME | the ESME | ECS52, message code 0x0059 |
        | 1-RSA  | Registered Supplier Agent | reads the firmware version of the ESME  | an ESME | the ESME | ECS52, message code 0x0059 |
        | 1-OU   | Other User                | reads the device log of the GSME        | a GSME  | the GSME | CS07, message code 0x0013 |

    @S-1792 @interpretation:use-cases-of-devices
    Scenario Outline: Sent and returned beyond the allocation, with CommandVariant <variant>
      Given Traffic Management above 3 requests a second, with 1 for each User, priority for 8.9 and 1.1.1
      And an ESME at GBCS 4.0
      And the Import Supplier reads the inventory for the ESME, 3 times
      When the Import Supplier <request>, with CommandVariant <variant>
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 and the command <use case>, for the ESME
      And the Import Supplier receives I0 from the ESME

      Examples: non-critical and critical
        | variant | request                               | use case                    |
        | 3       | reads the device log of the ESME      | CS07, message code 0x0013   |
        | 7       | updates the import tariff of the ESME | ECS01a, message code 0x0019 |

  @SECMP0067-03 @interpretation:traffic-user-allocation @interpretation:traffic-operating-threshold
  Rule: Every User may have an allocation of its own
    Each row is both, the first served and the rest rejected, so there is no positive scenario by itself.

    @S-1793 @negative
    Scenario Outline: Rejected, or served, by its own allocation of <own>: the <user>
      Given Traffic Management above 4 requests a second, with <each> for each User and <own> for the <user>
      And an ESME
      And the Import Supplier reads the inventory for the ESME, 4 times
      When the <user> reads the inventory for the ESME, 4 times
      Then the first <served> are served, and <rejected> rejected with HTTP 429

      Examples: less than the others, and more; of network parties and others
        | case     | user                      | each | own | served | rejected |
        | ED-less  | Electricity Distributor   | 8    | 1   | 1      | 3        |
        | OU-more  | Other User                | 1    | 3   | 3      | 1        |
        | RSA-less | Registered Supplier Agent | 8    | 2   | 2      | 2        |

  @SECMP0067-08 @interpretation:traffic-operating-threshold @interpretation:traffic-user-allocation
  Rule: Nothing comes of a rejected request, whatever it asks for, and it may be sent again
    Each scenario excludes that something did: had it, the request that is sent later would be refused, or done a second time.

    Background:
      Given Traffic Management above 1 requests a second, with 0 for each User, priority for 7.2
      And a Communications Hub at GBCS 4.0

    @S-1796 @interpretation:non-device-success-code
    Scenario: Taken when a rejected pre-notification is sent again, for there is no such device
      Given an ESME that is not in the inventory
      And the Import Supplier reads the inventory for the Communications Hub
      And the Import Supplier pre-notifies the ESME as an ESME
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the request is sent again
      Then the request is answered with the non-device-success-code

    @S-1797 @SR-8.13 @interpretation:non-device-success-code
    Scenario: Taken in when a rejected response is returned again
      Given a pending PPMID at GBCS 4.0
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      And the Import Supplier returns the response of the Communications Hub
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the request is sent again
      Then the request is answered with the non-device-success-code

    @S-1798 @negative @SR-8.13
    Scenario: Still Pending when the response that says it was added is rejected
      Given a pending PPMID at GBCS 4.0
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      When the Import Supplier returns the response of the Communications Hub
      Then the request is rejected with HTTP 429
      And the inventory has the PPMID Pending, at firmware version 01000000

    @S-1799 @SR-8.9
    Scenario: Executed when it is due though a request that would have cancelled it was rejected
      Given an ESME at GBCS 4.0
      And the Import Supplier reads the device log of the ESME, with an ExecutionDateTime 1 day ahead
      And the Import Supplier reads the device log of the ESME, with an ExecutionDateTime that cancels
      And the request is rejected with HTTP 429
      When 1 day passes
      Then the ESME executes CS07, message code 0x0013
      And the Import Supplier receives I0 from the ESME, to its first request

    @S-1800
    Scenario Outline: Served under the same RequestID when a request with CommandVariant <variant> is sent again
      Given an ESME at GBCS 4.0
      And the Import Supplier reads the inventory for the ESME
      And the Import Supplier <request>, with CommandVariant <variant>
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the request is sent again
      Then the request is answered with I0

      Examples: for local delivery
        | variant | request                            |
        | 2       | reads the device log of the ESME   |

    @S-1801 @interpretation:sequence-predecessor-code @needs:clock-to-the-second
    Scenario: Served when it was rejected in its place of a sequence, and is sent again
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully reads the firmware version of the ESME, with FirstInSequence true
      And the Import Supplier reads the import registers of the ESME, with its predecessor the last request
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the request is sent again
      Then the Import Supplier receives I0 from the ESME

  @SECMP0067-08 @interpretation:traffic-operating-threshold @interpretation:traffic-user-allocation
  Rule: Nobody is told of a rejected request
    Who is told of a request that is served is said with Update Firmware, so there is no positive scenario here.

    @S-1794 @negative @interpretation:non-device-success-code @interpretation:cpl-status @interpretation:smets1-services
    Scenario Outline: No N57 and no firmware of a rejected Update Firmware request for the SMETS1 <device>
      Given Traffic Management above 1 requests a second, with 0 for each User
      And a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the Import Supplier reads the inventory for the ESME
      When the Import Supplier updates the firmware of the <device>
      Then the request is rejected with HTTP 429
      And the DCC Alerts are none

      Examples: both types that N57 is about
        | device             |
        | PPMID              |
        | Communications Hub |
