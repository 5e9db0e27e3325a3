@SECMP0093 @SR-8.9 @provisional @interpretation:execution-window
Feature: Read Device Log: on demand, in the future, and never on a schedule
  DUIS 4.0 release note 2.4.1, DUIS 3.8.113.1, 3.8.113.2 and 3.10.2. A User may give the date and time at which the request
  is to be executed; the DCC holds it until then. The date 3000-12-31T00:00:00Z cancels what is held.
  Actors: the Import Supplier; the Communications Hub.

  @SECMP0093-04
  Rule: The DCC executes Read Device Log at once, or holds it until it is due

    @S-0021
    Scenario: Executed at once without an ExecutionDateTime
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 from the Communications Hub

    @S-0022
    Scenario: Held from the Communications Hub when it is not due
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      Then the request is acknowledged with I99
      And the Communications Hub receives nothing
      And the Import Supplier receives nothing

    @S-0023 @needs:clock-to-the-second
    Scenario: Still held one second before it is due
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day and 1 second ahead
      When 1 day passes
      Then the Communications Hub receives nothing
      And the Import Supplier receives nothing

    @S-2084
    Scenario Outline: Still held a day before it is due, <ahead> ahead
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime <ahead> ahead
      When <before> pass
      Then the Communications Hub receives nothing
      And the Import Supplier receives nothing

      Examples: more than a week, and as long as can be
        | ahead   | before  |
        | 9 days  | 8 days  |
        | 30 days | 29 days |

    @S-0024
    Scenario: Executed and answered when it is due
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 from the Communications Hub

    @S-0025
    Scenario: Executed with security details when it is due
      Given a Communications Hub at GBCS 3.2
      And the Import Supplier reads the device log of the Communications Hub with security details, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Communications Hub executes CCS07, message code 0x00FE
      And the Import Supplier receives I0 from the Communications Hub

    @S-0026 @negative @interpretation:invalid-request-http-status
    Scenario: Refused as invalid when a schedule names Read Device Log
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier creates a schedule for the Communications Hub, with DSPScheduledServiceReference 8.9
      Then the request is refused as invalid

  @SECMP0093-10
  Rule: An ExecutionDateTime is in the future, at most 30 days ahead, or cancels

    @S-0027
    Scenario Outline: Taken and executed <ahead> ahead
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime <ahead> ahead
      And the request is acknowledged with I99
      And the Communications Hub receives nothing
      When <ahead> passes
      Then the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 from the Communications Hub

      Examples: within the window
        | ahead    | why               |
        | 1 day    | inside            |
        | 30 days  | the last moment   |

      @needs:clock-to-the-second
      Examples: the first moment of the window
        | ahead    | why               |
        | 1 second | barely the future |

    @S-0028 @negative @interpretation:execution-date-code
    Scenario Outline: Refused when it is <when>
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime <when>
      Then the request is refused with the execution-date-code
      And the Communications Hub receives nothing

      @where:execution-window=moment
      Examples: one second beyond 30 times 24 hours
        | when                       | why                          |
        | 30 days and 1 second ahead | one second beyond the window |

      Examples: outside the window
        | when           | why                              |
        | 31 days ahead  | beyond the end of the last day   |
        | 365 days ahead | far beyond the window            |
        | of now         | not in the future                |
        | 1 second ago   | past                             |
        | 1 day ago      | past                             |

    @S-1866 @negative @interpretation:execution-date-code
    Scenario Outline: Refused when the <user> gives <device> a date 31 days ahead
      Given <device>
      When the <user> reads the device log of <target>, with an ExecutionDateTime 31 days ahead
      Then the request is refused with the execution-date-code
      And <target> receives nothing

      Examples: who else may send it, and other devices
        | case      | user            | device                           | target                 |
        | hub-GS    | Gas Supplier    | a Communications Hub at GBCS 3.2 | the Communications Hub |
        | hub-OU    | Other User      | a Communications Hub at GBCS 4.0 | the Communications Hub |
        | HCALCS-IS | Import Supplier | an HCALCS at GBCS 4.0            | the HCALCS             |
        | PPMID-OU  | Other User      | a PPMID at GBCS 2.0              | the PPMID              |
        | GPF-GS    | Gas Supplier    | a GPF at GBCS 4.1                | the GPF                |

    @S-1879 @negative @interpretation:execution-date-code
    Scenario Outline: Refused with a date 31 days ahead and CommandVariant <variant>
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant <variant> and an ExecutionDateTime 31 days ahead
      Then the request is refused with the execution-date-code
      And the Communications Hub receives nothing

      Examples: however it would be delivered
        | variant |
        | 2       |
        | 3       |

    @S-1060 @where:execution-window=day
    Scenario: Taken a second beyond 30 times 24 hours where the window ends with the day
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 30 days and 1 second ahead
      Then the request is acknowledged with I99
      And the Communications Hub receives nothing

    @S-0029
    Scenario: Executes nothing when it was cancelled before it was due
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the Communications Hub receives nothing
      And the Import Supplier receives nothing

    @S-2099
    Scenario Outline: Executes nothing when what cancels it is written <how>
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime of <date>
      When 2 days pass
      Then the Communications Hub receives nothing
      And the Import Supplier receives nothing

      Examples: the same instant
        | how                    | date                      |
        | with hundredths        | 3000-12-31T00:00:00.00Z   |
        | at an offset of nought | 3000-12-31T00:00:00+00:00 |

    @S-0030
    Scenario: Acknowledged with I99 when it cancels and nothing is held
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime that cancels
      Then the request is acknowledged with I99
      And the Communications Hub receives nothing

    @S-0031 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when it is <what>
      Given a Communications Hub at GBCS 4.0
      When the Import Supplier reads the device log of the Communications Hub, with <deviation>
      Then the request is refused as invalid
      And the Communications Hub receives nothing

      Examples: no date and time at all
        | what    | deviation                        |
        | a word  | an ExecutionDateTime of tomorrow |
        | a date  | an ExecutionDateTime of 2020-12-24 |
        | empty   | an empty ExecutionDateTime       |

  @SECMP0093-04 @SECMP0093-10
  Rule: Of several requests that are held, each is executed when it is due, and only those that were cancelled are not

    @S-1570
    Scenario Outline: Executed for the <first> alone when that is due, whoever asked first
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime <import> ahead
      And the Gas Supplier reads the device log of the Communications Hub, with an ExecutionDateTime <gas> ahead
      When 1 day passes
      Then the Communications Hub executes CCS06, message code 0x010F
      And the <first> receives I0 from the Communications Hub
      And the <second> receives nothing

      Examples: in the order in which they were sent, and in the other
        | first           | second          | import | gas    |
        | Import Supplier | Gas Supplier    | 1 day  | 2 days |
        | Gas Supplier    | Import Supplier | 2 days | 1 day  |

    @S-1571
    Scenario Outline: Executed for both when both are due, at <gas> and 1 day
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      And the Gas Supplier reads the device log of the Communications Hub, with an ExecutionDateTime <gas> ahead
      When 3 days pass
      Then the Import Supplier receives I0 from the Communications Hub
      And the Gas Supplier receives I0 from the Communications Hub

      Examples: at one instant, and at two
        | gas    |
        | 1 day  |
        | 2 days |

    @S-1572
    Scenario Outline: Executed for the <other> though <what> was cancelled
      Given a home at GBCS 4.0 with a Communications Hub, an ESME and a PPMID
      And the <other> reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      And the <user> reads the device log of the <cancelled>, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the Communications Hub executes CCS06, message code 0x010F
      And the <other> receives I0 from the Communications Hub

      Examples: what another User sent, and what is for another device
        | case   | other           | user            | cancelled          | what                       |
        | user   | Import Supplier | Gas Supplier    | Communications Hub | what another User sent     |
        | device | Import Supplier | Import Supplier | PPMID              | what is for another device |

    @S-1867
    Scenario: Held for a third User as for two before
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      And the Gas Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      When the Other User reads the device log of the Communications Hub, with an ExecutionDateTime 3 days ahead
      Then the request is acknowledged with I99
      And the Communications Hub receives nothing
      And the Other User receives nothing

    @S-1573 @negative
    Scenario: Executed for nobody when there were two and both were cancelled
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime that cancels
      When 3 days pass
      Then the Communications Hub receives nothing
      And the Import Supplier receives nothing

    @S-1574
    Scenario: Executed when it was sent again after it had been cancelled
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime that cancels
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 from the Communications Hub

    @S-1953
    Scenario: Executes nothing when it was sent again after it had been cancelled, and cancelled again
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime that cancels
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the Communications Hub receives nothing

    @S-1963 @negative @interpretation:use-cases-of-devices
    Scenario: Executes nothing when two were held for one ESME, and one was cancelled after the other
      Given an ESME at GBCS 4.0
      And the Import Supplier reads the firmware version of the ESME, with an ExecutionDateTime 1 day ahead
      And the Import Supplier reads the device log of the ESME, with an ExecutionDateTime 2 days ahead
      And the Import Supplier reads the firmware version of the ESME, with an ExecutionDateTime that cancels
      And the Import Supplier reads the device log of the ESME, with an ExecutionDateTime that cancels
      When 3 days pass
      Then the ESME receives nothing

    @S-1964 @interpretation:use-cases-of-devices
    Scenario Outline: Executed once of two that were held for one ESME, when <what> was cancelled after the other had come due
      Given an ESME at GBCS 4.0
      And the Import Supplier <first>, with an ExecutionDateTime 1 day ahead
      And the Import Supplier <second>, with an ExecutionDateTime 3 days ahead
      And 2 days pass
      And the Import Supplier <second>, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the Import Supplier receives I0 from the ESME, to its first request

      Examples: of two services
        | what    | first                                  | second                                 |
        | an 8.9  | reads the firmware version of the ESME | reads the device log of the ESME       |
        | an 11.2 | reads the device log of the ESME       | reads the firmware version of the ESME |

    @S-1575
    Scenario: Executed twice when it was sent twice for one instant by two Users, once for each
      Given a Communications Hub at GBCS 3.2
      And the Import Supplier reads the device log of the Communications Hub with security details, with an ExecutionDateTime 1 day ahead
      And the Gas Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      When 1 day passes
      Then the Import Supplier receives I0 from the Communications Hub
      And the Gas Supplier receives I0 from the Communications Hub

    @S-1770
    Scenario: Executed twice for one User who sent it twice, for two instants
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 1 day ahead
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      When 2 days pass
      Then the Import Supplier receives I0 from the Communications Hub, to its first request
      And the Import Supplier receives I0 from the Communications Hub

    @S-1771
    Scenario: Executed for each device for which one User sent it
      Given a home at GBCS 4.0 with a Communications Hub, an ESME and a PPMID
      And the Import Supplier reads the device log of the ESME, with an ExecutionDateTime 1 day ahead
      And the Import Supplier reads the device log of the PPMID, with an ExecutionDateTime 1 day ahead
      When 1 day passes
      Then the PPMID executes CS07, message code 0x0013
      And the Import Supplier receives I0 from the ESME
      And the Import Supplier receives I0 from the PPMID

    @S-1772 @interpretation:use-cases-of-devices
    Scenario Outline: Executed as <use case> though what is cancelled is another request to the same ESME: <cancelled>
      Given an ESME of variant AD at GBCS 4.0
      And the Import Supplier <request>, with an ExecutionDateTime 1 day ahead
      And the Import Supplier <cancelled>, with an ExecutionDateTime that cancels
      When 1 day passes
      Then the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME, to its first request

      Examples: each held while the other is cancelled
        | case     | request                                                | cancelled                                              | use case                    |
        | 8.9-7.14 | reads the device log of the ESME                       | reads the auxiliary controller configuration of the ESME | CS07, message code 0x0013 |
        | 7.14-8.9 | reads the auxiliary controller configuration of the ESME | reads the device log of the ESME                     | ECS61d, message code 0x011C |
        | 8.9-11.2 | reads the device log of the ESME                       | reads the firmware version of the ESME                 | CS07, message code 0x0013   |
        | 7.14-7.15 | reads the auxiliary controller configuration of the ESME | reads the auxiliary controller operational data of the ESME | ECS61d, message code 0x011C |
        | 7.15-7.14 | reads the auxiliary controller operational data of the ESME | reads the auxiliary controller configuration of the ESME | ECS61e, message code 0x011D |

    @S-1773
    Scenario Outline: Executed though the inventory <changes> meanwhile
      Given an ESME of variant A at GBCS 4.0
      And firmware version 02000000 of the ESME is Current on the Central Products List
      And the Import Supplier reads the device log of the ESME, with an ExecutionDateTime 1 day ahead
      And the Import Supplier <change>
      When 1 day passes
      Then the ESME executes CS07, message code 0x0013
      And the Import Supplier receives I0 from the ESME

      Examples: another detail, and other firmware
        | case    | changes                    | change                                                                  |
        | variant | has another variant        | successfully updates the details of the ESME, with ESMEVariant ADF      |
        | version | has another version        | successfully updates the firmware entry of the ESME |

  @SECMP0093-04
  Rule: It is held for every type of device, whoever asks, and with CommandVariant 3 as with 1

    @S-1774
    Scenario Outline: Held until it is due for the <device>, and then executed for the <user>
      Given a <device> at GBCS 4.0
      And the <user> reads the device log of the <device>, with an ExecutionDateTime 2 days ahead
      And the <device> receives nothing
      When 2 days pass
      Then the <device> executes CS07, message code 0x0013
      And the <user> receives I0 from the <device>

      Examples: every type but a Communications Hub
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |
        | GPF    | Gas Supplier    |
        | HCALCS | Import Supplier |
        | PPMID  | Import Supplier |

      @interpretation:other-user-responsibility
      Examples: for an Other User
        | user       | device |
        | Other User | GSME   |

    @S-1775 @negative
    Scenario Outline: Executed by no <device> when it was cancelled
      Given a <device> at GBCS 4.0
      And the <user> reads the device log of the <device>, with an ExecutionDateTime 2 days ahead
      And the <user> reads the device log of the <device>, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the <device> receives nothing
      And the <user> receives nothing

      Examples: every type but a Communications Hub
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |
        | GPF    | Gas Supplier    |
        | HCALCS | Import Supplier |
        | PPMID  | Import Supplier |

    @S-1776
    Scenario: Held until it is due with CommandVariant 3, and then sent and returned for local delivery
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with CommandVariant 3 and an ExecutionDateTime 2 days ahead
      And the Communications Hub receives nothing
      When 2 days pass
      Then the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 and the command CCS06, message code 0x010F, for the Communications Hub
      And the Import Supplier receives I0 from the Communications Hub

    @S-1777 @negative
    Scenario: Executed for nobody when what is held was sent with CommandVariant 1 and cancelled with 3
      Given a Communications Hub at GBCS 4.0
      And the Import Supplier reads the device log of the Communications Hub, with an ExecutionDateTime 2 days ahead
      And the Import Supplier reads the device log of the Communications Hub, with CommandVariant 3 and an ExecutionDateTime that cancels
      When 2 days pass
      Then the Communications Hub receives nothing
      And the Import Supplier receives nothing
