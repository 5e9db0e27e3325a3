@SCHEMA
Feature: Requests that are future dated
  DUIS 3.10.2, unchanged in 4.0 (note 1.1), and the column "future dated" of the Service Request Matrix (note 5.2). What the DSP holds
  goes to the device when it is due; what the device holds goes there at once. Either lies in the future and no more than 30 days ahead,
  whatever the offset that its date and time is written with. Tried for every request that can be future dated.
  Actors: everybody who may send the requests; the devices of one home.

  @SCHEMA-04 @SCHEMA-07
  Rule: A request that the DSP holds goes to the device when it is due

    @S-1440 @interpretation:use-cases-of-devices @interpretation:other-user-responsibility
    Scenario Outline: Executed <ahead> ahead when the <user> <request>
      Given <device>
      And the <user> <request>, with an ExecutionDateTime <ahead> ahead
      And the request is acknowledged with I99
      And <target> receives nothing
      When <ahead> passes
      Then <target> executes <use case>
      And the <user> receives I0 from <target>

      Examples: every request, at the far end of the window
        | case        | user                      | request                                                     | ahead    | device                             | target                 | use case                    |
        | 7.7-30      | Other User                | reads the auxiliary load switch data of the ESME            | 30 days  | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS61a, message code 0x00BB |
        | 7.9-30      | Import Supplier           | adds an auxiliary load to the boost button of the ESME      | 30 days  | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F  |
        | 7.10-30     | Import Supplier           | removes an auxiliary load from the boost button of the ESME | 30 days  | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F  |
        | 7.14-30     | Other User                | reads the auxiliary controller configuration of the ESME    | 30 days  | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61d, message code 0x011C |
        | 7.15-30     | Electricity Distributor   | reads the auxiliary controller operational data of the ESME | 30 days  | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61e, message code 0x011D |
        | 8.9-ESME-30 | Import Supplier           | reads the device log of the ESME                            | 30 days  | an ESME at GBCS 4.0                | the ESME               | CS07, message code 0x0013   |
        | 8.9-hub-30  | Other User                | reads the device log of the Communications Hub              | 30 days  | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS06, message code 0x010F  |
        | 11.2-30     | Export Supplier           | reads the firmware version of the ESME                      | 30 days  | an ESME at GBCS 4.0                | the ESME               | ECS52, message code 0x0059  |
        | 11.2-gas-30 | Gas Transporter           | reads the firmware version of the GSME                      | 30 days  | a GSME at GBCS 4.0                 | the GSME               | GCS38, message code 0x0084  |
        | 11.2-hub-30 | Other User                | reads the firmware version of the Communications Hub        | 30 days  | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS52, message code 0x0059  |

      @needs:clock-to-the-second
      Examples: every request, at the near end of the window
        | case        | user                      | request                                                     | ahead    | device                             | target                 | use case                    |
        | 7.7-1       | Electricity Distributor   | reads the auxiliary load switch data of the ESME            | 1 second | an ESME of variant AD at GBCS 3.2  | the ESME               | ECS61a, message code 0x00BB |
        | 7.9-1       | Import Supplier           | adds an auxiliary load to the boost button of the ESME      | 1 second | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F  |
        | 7.10-1      | Import Supplier           | removes an auxiliary load from the boost button of the ESME | 1 second | an ESME of variant ADE at GBCS 4.0 | the ESME               | ECS62, message code 0x005F  |
        | 7.14-1      | Electricity Distributor   | reads the auxiliary controller configuration of the ESME    | 1 second | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61d, message code 0x011C |
        | 7.15-1      | Import Supplier           | reads the auxiliary controller operational data of the ESME | 1 second | an ESME of variant AD at GBCS 4.0  | the ESME               | ECS61e, message code 0x011D |
        | 8.9-ESME-1  | Other User                | reads the device log of the ESME                            | 1 second | an ESME at GBCS 4.0                | the ESME               | CS07, message code 0x0013   |
        | 8.9-hub-1   | Gas Supplier              | reads the device log of the Communications Hub              | 1 second | a Communications Hub at GBCS 4.0   | the Communications Hub | CCS06, message code 0x010F  |
        | 11.2-1      | Import Supplier           | reads the firmware version of the ESME                      | 1 second | an ESME at GBCS 4.0                | the ESME               | ECS52, message code 0x0059  |
        | 11.2-gas-1  | Registered Supplier Agent | reads the firmware version of the GSME                      | 1 second | a GSME at GBCS 4.0                 | the GSME               | GCS38, message code 0x0084  |
        | 11.2-hub-1  | Gas Transporter           | reads the firmware version of the Communications Hub        | 1 second | a Communications Hub at GBCS 4.0   | the Communications Hub | ECS52, message code 0x0059  |

    @S-1441 @negative @needs:clock-to-the-second
    Scenario Outline: Not executed one second before it is due when the <user> <request>
      Given <device>
      And the <user> <request>, with an ExecutionDateTime 30 days ahead
      And the request is acknowledged with I99
      When 29 days and 86399 seconds pass
      Then <target> receives nothing
      And the <user> receives nothing

      Examples: every request
        | case     | user                      | request                                                     | device                             | target                 |
        | 7.7      | Import Supplier           | reads the auxiliary load switch data of the ESME            | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.9      | Import Supplier           | adds an auxiliary load to the boost button of the ESME      | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10     | Import Supplier           | removes an auxiliary load from the boost button of the ESME | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.14     | Import Supplier           | reads the auxiliary controller configuration of the ESME    | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15     | Electricity Distributor   | reads the auxiliary controller operational data of the ESME | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 8.9-ESME | Import Supplier           | reads the device log of the ESME                            | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-hub  | Import Supplier           | reads the device log of the Communications Hub              | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.2     | Electricity Distributor   | reads the firmware version of the ESME                      | an ESME at GBCS 4.0                | the ESME               |
        | 11.2-gas | Registered Supplier Agent | reads the firmware version of the GSME                      | a GSME at GBCS 4.0                 | the GSME               |
        | 11.2-hub | Gas Supplier              | reads the firmware version of the Communications Hub        | a Communications Hub at GBCS 4.0   | the Communications Hub |

    @S-1906
    Scenario: Answered for a SMETS1 meter when it is due, and not before
      Given a SMETS1 GSME
      And the Gas Supplier updates the gas tariff of the GSME, with an ExecutionDateTime 1 hour ahead
      And the request is acknowledged with I99
      And the Gas Supplier receives nothing
      When 1 hour passes
      Then the Gas Supplier receives I0 from the GSME

  @SCHEMA-04 @SCHEMA-07
  Rule: A request that the device holds goes there at once
    Refused outside the window: see the next Rule.

    @S-1442 @interpretation:use-cases-of-devices
    Scenario Outline: Sent at once, for <ahead> ahead, when the <user> <request>
      Given <device>
      When the <user> <request>, with an ExecutionDateTime <ahead> ahead
      Then the request is acknowledged with I99
      And <target> executes <use case>
      And the <user> receives I0 from <target>

      Examples: every request but those below, at the far end of the window
        | case          | user            | request                                               | ahead    | device                            | target   | use case                                           |
        | 1.1.1-30      | Import Supplier | updates the import tariff of the ESME                 | 30 days  | an ESME at GBCS 4.0               | the ESME | ECS01a, message code 0x0019                        |
        | 1.1.1-gas-30  | Gas Supplier    | updates the gas tariff of the GSME                    | 30 days  | a GSME at GBCS 4.0                | the GSME | GCS01a, message code 0x006B                        |
        | 2.1-30        | Import Supplier | updates the prepayment configuration of the ESME      | 30 days  | an ESME at GBCS 4.0               | the ESME | ECS08a, message code 0x00DE                        |
        | 2.1-gas-30    | Gas Supplier    | updates the gas prepayment configuration of the GSME  | 30 days  | a GSME at GBCS 4.0                | the GSME | GCS05, message code 0x006F                         |
        | 6.15.1-30     | Import Supplier | updates the Supplier's credentials of the ESME        | 30 days  | an ESME at GBCS 4.0               | the ESME | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.15.1-gas-30 | Gas Supplier    | updates the Supplier's credentials of the GSME        | 30 days  | a GSME at GBCS 4.0                | the GSME | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.15.1-LC-30  | Import Supplier | replaces the Load Controller of the ESME              | 30 days  | an ESME at GBCS 4.0               | the ESME | CS02gLoadControllerBySupplier, message code 0x0126 |

      @needs:clock-to-the-second
      Examples: every request but those below, at the near end of the window, where no clock runs by itself
        | case          | user            | request                                               | ahead    | device                            | target   | use case                                           |
        | 1.1.1-1       | Import Supplier | updates the import tariff of the ESME                 | 1 second | an ESME at GBCS 4.0               | the ESME | ECS01a, message code 0x0019                        |
        | 1.1.1-gas-1   | Gas Supplier    | updates the gas tariff of the GSME                    | 1 second | a GSME at GBCS 4.0                | the GSME | GCS01a, message code 0x006B                        |
        | 2.1-1         | Import Supplier | updates the prepayment configuration of the ESME      | 1 second | an ESME at GBCS 4.0               | the ESME | ECS08a, message code 0x00DE                        |
        | 2.1-gas-1     | Gas Supplier    | updates the gas prepayment configuration of the GSME  | 1 second | a GSME at GBCS 4.0                | the GSME | GCS05, message code 0x006F                         |
        | 6.15.1-1      | Import Supplier | updates the Supplier's credentials of the ESME        | 1 second | an ESME at GBCS 4.0               | the ESME | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.15.1-gas-1  | Gas Supplier    | updates the Supplier's credentials of the GSME        | 1 second | a GSME at GBCS 4.0                | the GSME | CS02bSupplierBySupplier, message code 0x0102       |
        | 6.15.1-LC-1   | Import Supplier | replaces the Load Controller of the ESME              | 1 second | an ESME at GBCS 4.0               | the ESME | CS02gLoadControllerBySupplier, message code 0x0126 |

      @interpretation:n58-on-acceptance @where:n58-on-acceptance=false
      Examples: calendars of auxiliary controllers, of which nobody else is told yet
        | case          | user            | request                                               | ahead    | device                            | target   | use case                                           |
        | 6.14.2-30     | Import Supplier | updates the auxiliary load schedule of the ESME       | 30 days  | an ESME of variant AD at GBCS 3.2 | the ESME | ECS46c, message code 0x0054                        |
        | 6.14.3-30     | Import Supplier | updates the auxiliary controller schedule of the ESME | 30 days  | an ESME of variant AD at GBCS 4.0 | the ESME | ECS46d, message code 0x011A                        |

      @interpretation:n58-on-acceptance @where:n58-on-acceptance=false @needs:clock
      Examples: calendars of auxiliary controllers, a second ahead, where no clock runs by itself
        | case          | user            | request                                               | ahead    | device                            | target   | use case                                           |
        | 6.14.2-1      | Import Supplier | updates the auxiliary load schedule of the ESME       | 1 second | an ESME of variant AD at GBCS 3.2 | the ESME | ECS46c, message code 0x0054                        |
        | 6.14.3-1      | Import Supplier | updates the auxiliary controller schedule of the ESME | 1 second | an ESME of variant AD at GBCS 4.0 | the ESME | ECS46d, message code 0x011A                        |

  @SCHEMA-04 @SCHEMA-07
  Rule: An ExecutionDateTime lies in the future and no more than 30 days ahead
    Taken at both ends of the window: see the Rules before.

    @S-1443 @negative @interpretation:execution-date-code
    Scenario Outline: Refused for <when> when the <user> <request>
      Given <device>
      When the <user> <request>, with an ExecutionDateTime <when>
      Then the request is refused with the execution-date-code
      And <target> receives nothing

      Examples: every request, just outside the window
        | case              | user                      | request                                                     | when                       | device                             | target                 |
        | 7.7-beyond        | Electricity Distributor   | reads the auxiliary load switch data of the ESME            | 31 days ahead               | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-now           | Other User                | reads the auxiliary load switch data of the ESME            | of now                     | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.7-past          | Import Supplier           | reads the auxiliary load switch data of the ESME            | 1 second ago               | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.9-beyond        | Import Supplier           | adds an auxiliary load to the boost button of the ESME      | 31 days ahead               | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-now           | Import Supplier           | adds an auxiliary load to the boost button of the ESME      | of now                     | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.9-past          | Import Supplier           | adds an auxiliary load to the boost button of the ESME      | 1 second ago               | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-beyond       | Import Supplier           | removes an auxiliary load from the boost button of the ESME | 31 days ahead               | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-now          | Import Supplier           | removes an auxiliary load from the boost button of the ESME | of now                     | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-past         | Import Supplier           | removes an auxiliary load from the boost button of the ESME | 1 second ago               | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.14-beyond       | Electricity Distributor   | reads the auxiliary controller configuration of the ESME    | 31 days ahead               | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.14-now          | Other User                | reads the auxiliary controller configuration of the ESME    | of now                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.14-past         | Import Supplier           | reads the auxiliary controller configuration of the ESME    | 1 second ago               | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-beyond       | Electricity Distributor   | reads the auxiliary controller operational data of the ESME | 31 days ahead               | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-now          | Other User                | reads the auxiliary controller operational data of the ESME | of now                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-past         | Import Supplier           | reads the auxiliary controller operational data of the ESME | 1 second ago               | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 8.9-ESME-beyond   | Import Supplier           | reads the device log of the ESME                            | 31 days ahead               | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-ESME-now      | Other User                | reads the device log of the ESME                            | of now                     | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-ESME-past     | Import Supplier           | reads the device log of the ESME                            | 1 second ago               | an ESME at GBCS 4.0                | the ESME               |
        | 8.9-hub-beyond    | Gas Supplier              | reads the device log of the Communications Hub              | 31 days ahead               | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 8.9-hub-now       | Other User                | reads the device log of the Communications Hub              | of now                     | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 8.9-hub-past      | Import Supplier           | reads the device log of the Communications Hub              | 1 second ago               | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.2-beyond       | Import Supplier           | reads the firmware version of the ESME                      | 31 days ahead               | an ESME at GBCS 4.0                | the ESME               |
        | 11.2-now          | Export Supplier           | reads the firmware version of the ESME                      | of now                     | an ESME at GBCS 4.0                | the ESME               |
        | 11.2-past         | Registered Supplier Agent | reads the firmware version of the ESME                      | 1 second ago               | an ESME at GBCS 4.0                | the ESME               |
        | 11.2-gas-beyond   | Registered Supplier Agent | reads the firmware version of the GSME                      | 31 days ahead               | a GSME at GBCS 4.0                 | the GSME               |
        | 11.2-gas-now      | Gas Transporter           | reads the firmware version of the GSME                      | of now                     | a GSME at GBCS 4.0                 | the GSME               |
        | 11.2-gas-past     | Other User                | reads the firmware version of the GSME                      | 1 second ago               | a GSME at GBCS 4.0                 | the GSME               |
        | 11.2-hub-beyond   | Other User                | reads the firmware version of the Communications Hub        | 31 days ahead               | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.2-hub-now      | Import Supplier           | reads the firmware version of the Communications Hub        | of now                     | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.2-hub-past     | Export Supplier           | reads the firmware version of the Communications Hub        | 1 second ago               | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 1.1.1-beyond      | Import Supplier           | updates the import tariff of the ESME                       | 31 days ahead               | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-now         | Import Supplier           | updates the import tariff of the ESME                       | of now                     | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-past        | Import Supplier           | updates the import tariff of the ESME                       | 1 second ago               | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-gas-beyond  | Gas Supplier              | updates the gas tariff of the GSME                          | 31 days ahead               | a GSME at GBCS 4.0                 | the GSME               |
        | 1.1.1-gas-now     | Gas Supplier              | updates the gas tariff of the GSME                          | of now                     | a GSME at GBCS 4.0                 | the GSME               |
        | 1.1.1-gas-past    | Gas Supplier              | updates the gas tariff of the GSME                          | 1 second ago               | a GSME at GBCS 4.0                 | the GSME               |
        | 2.1-beyond        | Import Supplier           | updates the prepayment configuration of the ESME            | 31 days ahead               | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-now           | Import Supplier           | updates the prepayment configuration of the ESME            | of now                     | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-past          | Import Supplier           | updates the prepayment configuration of the ESME            | 1 second ago               | an ESME at GBCS 4.0                | the ESME               |
        | 2.1-gas-beyond    | Gas Supplier              | updates the gas prepayment configuration of the GSME        | 31 days ahead               | a GSME at GBCS 4.0                 | the GSME               |
        | 2.1-gas-now       | Gas Supplier              | updates the gas prepayment configuration of the GSME        | of now                     | a GSME at GBCS 4.0                 | the GSME               |
        | 2.1-gas-past      | Gas Supplier              | updates the gas prepayment configuration of the GSME        | 1 second ago               | a GSME at GBCS 4.0                 | the GSME               |
        | 6.14.2-beyond     | Import Supplier           | updates the auxiliary load schedule of the ESME             | 31 days ahead               | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-now        | Import Supplier           | updates the auxiliary load schedule of the ESME             | of now                     | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.2-past       | Import Supplier           | updates the auxiliary load schedule of the ESME             | 1 second ago               | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.14.3-beyond     | Import Supplier           | updates the auxiliary controller schedule of the ESME       | 31 days ahead               | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-now        | Import Supplier           | updates the auxiliary controller schedule of the ESME       | of now                     | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.14.3-past       | Import Supplier           | updates the auxiliary controller schedule of the ESME       | 1 second ago               | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 6.15.1-beyond     | Import Supplier           | updates the Supplier's credentials of the ESME              | 31 days ahead               | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-now        | Import Supplier           | updates the Supplier's credentials of the ESME              | of now                     | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-past       | Import Supplier           | updates the Supplier's credentials of the ESME              | 1 second ago               | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-gas-beyond | Gas Supplier              | updates the Supplier's credentials of the GSME              | 31 days ahead               | a GSME at GBCS 4.0                 | the GSME               |
        | 6.15.1-gas-now    | Gas Supplier              | updates the Supplier's credentials of the GSME              | of now                     | a GSME at GBCS 4.0                 | the GSME               |
        | 6.15.1-gas-past   | Gas Supplier              | updates the Supplier's credentials of the GSME              | 1 second ago               | a GSME at GBCS 4.0                 | the GSME               |
        | 6.15.1-LC-beyond  | Import Supplier           | replaces the Load Controller of the ESME                    | 31 days ahead               | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-LC-now     | Import Supplier           | replaces the Load Controller of the ESME                    | of now                     | an ESME at GBCS 4.0                | the ESME               |
        | 6.15.1-LC-past    | Import Supplier           | replaces the Load Controller of the ESME                    | 1 second ago               | an ESME at GBCS 4.0                | the ESME               |

  @SCHEMA-07 @interpretation:smets1-services
  Rule: What is dated for a SMETS1 meter is not carried out before its date, however far that is ahead
    That it is carried out then has a Rule of its own.

    @S-2103 @negative
    Scenario Outline: Not carried out a day before it is due, <ahead> ahead
      Given a dual-fuel SMETS1 home
      And the <user> reads the firmware version of the <device>, with an ExecutionDateTime <ahead> ahead
      When <before> pass
      Then the <device> receives nothing
      And the <user> receives nothing

      Examples: more than a week, and as long as can be
        | ahead   | before  | device | user            |
        | 9 days  | 8 days  | ESME   | Import Supplier |
        | 30 days | 29 days | GSME   | Gas Supplier    |

  @SCHEMA-04 @SCHEMA-06 @SCHEMA-07
  Rule: An ExecutionDateTime is the instant that it says, whatever the offset that it is written with

    @S-1444 @interpretation:use-cases-of-devices
    Scenario Outline: Executed <ahead> ahead, written at <offset>, when the <user> <request>
      Given <device>
      And the <user> <request>, with an ExecutionDateTime <ahead> ahead at <offset>
      And the request is acknowledged with I99
      And <target> receives nothing
      When <ahead> passes
      Then <target> executes <use case>
      And the <user> receives I0 from <target>

      Examples: offsets that would move it into the past, or beyond the window, if they were not heeded
        | case          | user                      | request                                                  | ahead      | offset | device                            | target                 | use case                    |
        | 7.14-west     | Electricity Distributor   | reads the auxiliary controller configuration of the ESME | 30 minutes | -01:00 | an ESME of variant AD at GBCS 4.0 | the ESME               | ECS61d, message code 0x011C |
        | 7.14-east     | Other User                | reads the auxiliary controller configuration of the ESME | 30 days    | +01:00 | an ESME of variant AD at GBCS 4.0 | the ESME               | ECS61d, message code 0x011C |
        | 7.14-zero     | Import Supplier           | reads the auxiliary controller configuration of the ESME | 1 day      | +00:00 | an ESME of variant AD at GBCS 4.0 | the ESME               | ECS61d, message code 0x011C |
        | 8.9-hub-west  | Gas Supplier              | reads the device log of the Communications Hub           | 30 minutes | -01:00 | a Communications Hub at GBCS 4.0  | the Communications Hub | CCS06, message code 0x010F  |
        | 8.9-hub-east  | Other User                | reads the device log of the Communications Hub           | 30 days    | +01:00 | a Communications Hub at GBCS 4.0  | the Communications Hub | CCS06, message code 0x010F  |
        | 8.9-hub-zero  | Import Supplier           | reads the device log of the Communications Hub           | 1 day      | +00:00 | a Communications Hub at GBCS 4.0  | the Communications Hub | CCS06, message code 0x010F  |
        | 11.2-west     | Registered Supplier Agent | reads the firmware version of the ESME                   | 30 minutes | -01:00 | an ESME at GBCS 4.0               | the ESME               | ECS52, message code 0x0059  |
        | 11.2-east     | Electricity Distributor   | reads the firmware version of the ESME                   | 30 days    | +01:00 | an ESME at GBCS 4.0               | the ESME               | ECS52, message code 0x0059  |
        | 11.2-zero     | Other User                | reads the firmware version of the ESME                   | 1 day      | +00:00 | an ESME at GBCS 4.0               | the ESME               | ECS52, message code 0x0059  |
        | 11.2-gas-west | Other User                | reads the firmware version of the GSME                   | 30 minutes | -01:00 | a GSME at GBCS 4.0                | the GSME               | GCS38, message code 0x0084  |
        | 11.2-gas-east | Gas Supplier              | reads the firmware version of the GSME                   | 30 days    | +01:00 | a GSME at GBCS 4.0                | the GSME               | GCS38, message code 0x0084  |
        | 11.2-gas-zero | Registered Supplier Agent | reads the firmware version of the GSME                   | 1 day      | +00:00 | a GSME at GBCS 4.0                | the GSME               | GCS38, message code 0x0084  |

    @S-2097 @interpretation:use-cases-of-devices @interpretation:firmware-distribution-seconds
    Scenario Outline: Given to the device to be done 2 days ahead, written at <offset>, when the <user> <request>
      Given <device>
      When the <user> <request>, with an ExecutionDateTime 2 days ahead at <offset>
      Then the request is acknowledged with I99
      And <target> executes <use case>
      And the <user> receives I0 from <target>
      And the DCC Alerts are <alerts>

      Examples: what the device itself keeps until then
        | case      | user            | request                                               | offset | device                            | target   | use case                                     | alerts |
        | 1.1.1-gas | Gas Supplier    | updates the gas tariff of the GSME                    | -01:00 | a GSME at GBCS 4.0                | the GSME | GCS01a, message code 0x006B                  | none |
        | 2.1       | Import Supplier | updates the prepayment configuration of the ESME      | +01:00 | an ESME at GBCS 4.0               | the ESME | ECS08a, message code 0x00DE                  | none |
        | 6.15.1    | Import Supplier | updates the Supplier's credentials of the ESME        | +01:00 | an ESME at GBCS 4.0               | the ESME | CS02bSupplierBySupplier, message code 0x0102 | none |
        | 11.3      | Import Supplier | activates the firmware of the ESME                    | -01:00 | an ESME at GBCS 4.0               | the ESME | CS06, message code 0x0012                    | none |

      @interpretation:n58-on-acceptance
      Examples: and what N58 tells of
        | case      | user            | request                                               | offset | device                            | target   | use case                                     | alerts |
        | 6.14.2    | Import Supplier | updates the auxiliary load schedule of the ESME       | +01:00 | an ESME of variant AD at GBCS 3.2 | the ESME | ECS46c, message code 0x0054                  | N58 to the Electricity Distributor (n58-on-acceptance) |
        | 6.14.3    | Import Supplier | updates the auxiliary controller schedule of the ESME | -01:00 | an ESME of variant AD at GBCS 4.0 | the ESME | ECS46d, message code 0x011A                  | N58 to the Electricity Distributor (n58-on-acceptance) |

    @S-1445 @negative @interpretation:execution-date-code
    Scenario Outline: Refused for <when>, written at <offset>, when the <user> <request>
      Given <device>
      When the <user> <request>, with an ExecutionDateTime <when> at <offset>
      Then the request is refused with the execution-date-code
      And <target> receives nothing

      Examples: offsets that would move it into the window if they were not heeded
        | case           | user                    | request                                                     | when                         | offset | device                             | target                 |
        | 7.14-east      | Electricity Distributor | reads the auxiliary controller configuration of the ESME    | 30 minutes ago               | +01:00 | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-east      | Import Supplier         | reads the auxiliary controller operational data of the ESME | 30 minutes ago               | +01:00 | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 8.9-hub-east   | Other User              | reads the device log of the Communications Hub              | 30 minutes ago               | +01:00 | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.2-east      | Other User              | reads the firmware version of the ESME                      | 30 minutes ago               | +01:00 | an ESME at GBCS 4.0                | the ESME               |
        | 6.14.3-east    | Import Supplier         | updates the auxiliary controller schedule of the ESME       | 30 minutes ago               | +01:00 | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 2.1-east       | Import Supplier         | updates the prepayment configuration of the ESME            | 30 minutes ago               | +01:00 | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-gas-east | Gas Supplier            | updates the gas tariff of the GSME                          | 30 minutes ago               | +01:00 | a GSME at GBCS 4.0                 | the GSME               |
        | 6.14.2-east    | Import Supplier         | updates the auxiliary load schedule of the ESME             | 30 minutes ago               | +01:00 | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.15.1-east    | Import Supplier         | updates the Supplier's credentials of the ESME              | 30 minutes ago               | +01:00 | an ESME at GBCS 4.0                | the ESME               |
        | 7.7-east       | Electricity Distributor | reads the auxiliary load switch data of the ESME            | 30 minutes ago               | +01:00 | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.9-east       | Import Supplier         | adds an auxiliary load to the boost button of the ESME      | 30 minutes ago               | +01:00 | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-east      | Import Supplier         | removes an auxiliary load from the boost button of the ESME | 30 minutes ago               | +01:00 | an ESME of variant ADE at GBCS 4.0 | the ESME               |

      @interpretation:execution-window @where:execution-window=moment
      Examples: offsets that would move it into the window, to the moment
        | case           | user                    | request                                                     | when                         | offset | device                             | target                 |
        | 7.14-west      | Other User              | reads the auxiliary controller configuration of the ESME    | 30 days and 30 minutes ahead | -01:00 | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 7.15-west      | Electricity Distributor | reads the auxiliary controller operational data of the ESME | 30 days and 30 minutes ahead | -01:00 | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 8.9-hub-west   | Import Supplier         | reads the device log of the Communications Hub              | 30 days and 30 minutes ahead | -01:00 | a Communications Hub at GBCS 4.0   | the Communications Hub |
        | 11.2-west      | Import Supplier         | reads the firmware version of the ESME                      | 30 days and 30 minutes ahead | -01:00 | an ESME at GBCS 4.0                | the ESME               |
        | 6.14.3-west    | Import Supplier         | updates the auxiliary controller schedule of the ESME       | 30 days and 30 minutes ahead | -01:00 | an ESME of variant AD at GBCS 4.0  | the ESME               |
        | 2.1-west       | Import Supplier         | updates the prepayment configuration of the ESME            | 30 days and 30 minutes ahead | -01:00 | an ESME at GBCS 4.0                | the ESME               |
        | 1.1.1-gas-west | Gas Supplier            | updates the gas tariff of the GSME                          | 30 days and 30 minutes ahead | -01:00 | a GSME at GBCS 4.0                 | the GSME               |
        | 6.14.2-west    | Import Supplier         | updates the auxiliary load schedule of the ESME             | 30 days and 30 minutes ahead | -01:00 | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 6.15.1-west    | Import Supplier         | updates the Supplier's credentials of the ESME              | 30 days and 30 minutes ahead | -01:00 | an ESME at GBCS 4.0                | the ESME               |
        | 7.7-west       | Other User              | reads the auxiliary load switch data of the ESME            | 30 days and 30 minutes ahead | -01:00 | an ESME of variant AD at GBCS 3.2  | the ESME               |
        | 7.9-west       | Import Supplier         | adds an auxiliary load to the boost button of the ESME      | 30 days and 30 minutes ahead | -01:00 | an ESME of variant ADE at GBCS 4.0 | the ESME               |
        | 7.10-west      | Import Supplier         | removes an auxiliary load from the boost button of the ESME | 30 days and 30 minutes ahead | -01:00 | an ESME of variant ADE at GBCS 4.0 | the ESME               |

  @SCHEMA-07
  Rule: Each of two requests that are dated is told of, or given up, by itself

    @S-1936
    Scenario Outline: The first is told of when it was executed, where the <device> holds <what>
      Given <home>
      And the <user> successfully <first>, with an ExecutionDateTime 1 day ahead
      And the <user> successfully <second>, with an ExecutionDateTime 3 days ahead
      When 2 days pass
      Then the <user> receives 8F66, message code <message code>, from the <device>, for each of its instructions
      And the <user> receives nothing

      Examples: of two services
        | what                           | device | home                | user            | message code | first                                                 | second                                           |
        | a calendar, then a tariff      | ESME   | an ESME at GBCS 4.0 | Import Supplier | 0x00CC       | updates the prepayment configuration of the ESME      | updates the import tariff of the ESME            |
        | a tariff, then a calendar      | ESME   | an ESME at GBCS 4.0 | Import Supplier | 0x00CC       | updates the import tariff of the ESME                 | updates the prepayment configuration of the ESME |
        | credentials, then a tariff     | ESME   | an ESME at GBCS 4.0 | Import Supplier | 0x0124       | updates the Load Controller's credentials of the ESME | updates the import tariff of the ESME            |
        | a gas tariff, then credentials | GSME   | a GSME at GBCS 4.0  | Gas Supplier    | 0x00CD       | updates the gas tariff of the GSME                    | updates the Supplier's credentials of the GSME   |

    @S-2019
    Scenario Outline: Each is told of its own when the <device> replaced the credentials of the <supplier> and of the <operator> at once
      Given a home at GBCS 4.0 with <devices>
      And the <supplier> successfully updates the Supplier's credentials of the <device>, with an ExecutionDateTime 1 day ahead
      And the <operator> successfully updates the Network Operator's credentials of the <device>, with an ExecutionDateTime 1 day ahead
      When 2 days pass
      Then the <supplier> receives 8F66, message code 0x00CB, from the <device>
      And the <operator> receives 8F66, message code 0x00CB, from the <device>

      Examples: either meter
        | supplier        | operator                | device | devices                          |
        | Import Supplier | Electricity Distributor | ESME   | a Communications Hub and an ESME |
        | Gas Supplier    | Gas Transporter         | GSME   | a Communications Hub and a GSME  |

    @S-1754 @interpretation:use-cases-of-devices
    Scenario Outline: Told to the <device> that holds it, when the <user> cancels <what>
      Given <home>
      And the <user> successfully <request>, with an ExecutionDateTime 2 days ahead
      When the <user> <request>, with an ExecutionDateTime that cancels
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: everything but auxiliary calendars, which have features of their own
        | case            | what                            | device | home                | user                    | request                                                 | use case                                           |
        | tariff          | a tariff                        | ESME   | an ESME at GBCS 4.0 | Import Supplier         | updates the import tariff of the ESME                   | ECS01a, message code 0x0019                        |
        | gas-tariff      | a gas tariff                    | GSME   | a GSME at GBCS 4.0  | Gas Supplier            | updates the gas tariff of the GSME                      | GCS01a, message code 0x006B                        |
        | prepayment      | a configuration of prepayment   | ESME   | an ESME at GBCS 4.0 | Import Supplier         | updates the prepayment configuration of the ESME        | ECS08a, message code 0x00DE                        |
        | gas-prepayment  | a configuration of prepayment   | GSME   | a GSME at GBCS 4.0  | Gas Supplier            | updates the gas prepayment configuration of the GSME    | GCS05, message code 0x006F                         |
        | credentials     | new credentials                 | ESME   | an ESME at GBCS 4.0 | Import Supplier         | updates the Supplier's credentials of the ESME          | CS02bSupplierBySupplier, message code 0x0102       |
        | gas-credentials | new credentials                 | GSME   | a GSME at GBCS 4.0  | Gas Supplier            | updates the Supplier's credentials of the GSME          | CS02bSupplierBySupplier, message code 0x0102       |
        | network         | those of a Network Operator     | ESME   | an ESME at GBCS 4.0 | Electricity Distributor | updates the Network Operator's credentials of the ESME  | CS02bNOByNO, message code 0x0103                   |
        | load-controller | those of a Load Controller      | ESME   | an ESME at GBCS 4.0 | Import Supplier         | replaces the Load Controller of the ESME                | CS02gLoadControllerBySupplier, message code 0x0126 |

    @S-1757 @SR-11.3 @interpretation:cpl-status @interpretation:firmware-distribution-seconds
    Scenario Outline: Not activated, and not told of, when the <user> has cancelled the activation of the firmware of the <device>
      Given a dual-fuel SMETS2 home with a <device>
      And firmware version 02000000, now Current, waits on the <device>
      And the <user> successfully plans the activation of the firmware of the <device>, with an ExecutionDateTime 1 day ahead
      And the <user> successfully plans the activation of the firmware of the <device>, with an ExecutionDateTime that cancels
      When 2 days pass
      Then the <user> receives nothing
      And the inventory has the <device> Commissioned, at firmware version 01000000

      Examples: meters of either fuel
        | device | user            |
        | ESME   | Import Supplier |
        | GSME   | Gas Supplier    |

    @S-1937 @negative @interpretation:smets1-services
    Scenario Outline: Given up, and not executed, when the <user> cancels what it asked of <device>
      Given <device>
      And the <user> <request>, with an ExecutionDateTime 2 days ahead
      And the <user> <request>, with an ExecutionDateTime that cancels
      And the request is acknowledged with I99
      When 3 days pass
      Then <target> receives nothing
      And the <user> receives nothing

      Examples: what is held for SMETS1 devices
        | case   | user            | request                                              | device                      | target                 |
        | ESME   | Import Supplier | reads the firmware version of the ESME               | a SMETS1 ESME               | the ESME               |
        | tariff | Gas Supplier    | updates the gas tariff of the GSME                   | a SMETS1 GSME               | the GSME               |
        | hub    | Import Supplier | reads the firmware version of the Communications Hub | a SMETS1 Communications Hub | the Communications Hub |

  @SCHEMA-07
  Rule: What became of a dated command is told to the User who asked for it, and to nobody else

    @S-2016
    Scenario Outline: Told of to the <user> alone when the <device> replaced the credentials of the <role>
      Given a home at GBCS 4.0 with <devices>
      And the <user> successfully <request>, with an ExecutionDateTime 1 day ahead
      When 2 days pass
      Then the <user> receives 8F66, message code 0x00CB, from the <device>
      And the <other> receives nothing

      Examples: those of Suppliers and of Network Operators
        | case    | user                    | request                                                | role             | device | other                   | devices                          |
        | ESME-IS | Import Supplier         | updates the Supplier's credentials of the ESME         | Supplier         | ESME   | Electricity Distributor | a Communications Hub and an ESME |
        | ESME-ED | Electricity Distributor | updates the Network Operator's credentials of the ESME | Network Operator | ESME   | Import Supplier         | a Communications Hub and an ESME |
        | GSME-GS | Gas Supplier            | updates the Supplier's credentials of the GSME         | Supplier         | GSME   | Gas Transporter         | a Communications Hub and a GSME  |
        | GSME-GT | Gas Transporter         | updates the Network Operator's credentials of the GSME | Network Operator | GSME   | Gas Supplier            | a Communications Hub and a GSME  |
        | GPF-GS  | Gas Supplier            | updates the Supplier's credentials of the GPF          | Supplier         | GPF    | Gas Transporter         | a Communications Hub and a GPF   |

    @S-2017 @negative
    Scenario Outline: Told of to the <user> alone when the <device> could not replace the credentials of the <role>
      Given a home at GBCS 4.0 with <devices>
      And the <user> successfully <request>, with an ExecutionDateTime 1 day ahead
      When the <device> raises 8F67
      Then the <user> receives 8F67, message code 0x00CB, from the <device>
      And the <other> receives nothing

      Examples: those of Suppliers and of Network Operators
        | case    | user                    | request                                                | role             | device | other                   | devices                          |
        | ESME-IS | Import Supplier         | updates the Supplier's credentials of the ESME         | Supplier         | ESME   | Electricity Distributor | a Communications Hub and an ESME |
        | ESME-ED | Electricity Distributor | updates the Network Operator's credentials of the ESME | Network Operator | ESME   | Import Supplier         | a Communications Hub and an ESME |
        | GSME-GS | Gas Supplier            | updates the Supplier's credentials of the GSME         | Supplier         | GSME   | Gas Transporter         | a Communications Hub and a GSME  |
        | GSME-GT | Gas Transporter         | updates the Network Operator's credentials of the GSME | Network Operator | GSME   | Gas Supplier            | a Communications Hub and a GSME  |

    @S-2021 @negative
    Scenario Outline: Told with 8F67 when the <device> could not do what it was to do: the <user> <request>
      Given a home at GBCS 4.0 with <devices>
      And the <user> successfully <request>, with an ExecutionDateTime 1 day ahead
      When the <device> raises 8F67
      Then the <user> receives 8F67, message code <message code>, from the <device>, for each of its instructions
      And the <other> receives nothing

      Examples: what else devices hold
        | case      | user            | request                                              | message code | device | other                   | devices                          |
        | 1.1.1     | Import Supplier | updates the import tariff of the ESME                | 0x00CC       | ESME   | Electricity Distributor | a Communications Hub and an ESME |
        | 1.1.1-gas | Gas Supplier    | updates the gas tariff of the GSME                   | 0x00CD       | GSME   | Gas Transporter         | a Communications Hub and a GSME  |
        | 2.1       | Import Supplier | updates the prepayment configuration of the ESME     | 0x00CC       | ESME   | Electricity Distributor | a Communications Hub and an ESME |
        | 2.1-gas   | Gas Supplier    | updates the gas prepayment configuration of the GSME | 0x00CD       | GSME   | Gas Transporter         | a Communications Hub and a GSME  |
        | 11.3-gas  | Gas Supplier    | activates the firmware of the GSME                   | 0x00CA       | GSME   | Gas Transporter         | a Communications Hub and a GSME  |
