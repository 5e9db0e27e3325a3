@SECMP0093 @SR-8.9 @provisional
Feature: Read Device Log: which command it becomes, by device type, GBCS version and ReadSecurityDetails
  DUIS 4.0 release note 2.4.1 and 5.8, DUIS 3.8.113.1 and 3.8.113.3. The DCC chooses the GBCS command by the type of the
  device and the GBCS version that the Smart Metering Inventory records for its Device Model. From GBCS 3.2 a Communications
  Hub Function can be asked for security details; no other device has them.
  Actors: the Import Supplier and the Gas Supplier; the Communications Hub and the devices of one home.

  @SECMP0093-05
  Rule: Without ReadSecurityDetails a Communications Hub gets the command of its GBCS version
    No request is refused here, so there is no negative: each row excludes the command of the others.

    @S-0011
    Scenario Outline: Becomes <use case> at GBCS <gbcs>
      Given a Communications Hub at GBCS <gbcs>
      When the Import Supplier reads the device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Communications Hub executes <use case>
      And the Import Supplier receives I0 from the Communications Hub

      Examples: versions of the table
        | gbcs | use case                         | why                     |
        | 1.0  | CCS05/CCS04, message code 0x0004 | 2.4.1, column GBCS v1.0 |
        | 2.0  | CCS06, message code 0x010F       | 2.4.1, column GBCS v2.0 |
        | 3.2  | CCS06, message code 0x010F       | 2.4.1, column GBCS v3.2 |
        | 3.3  | CCS06, message code 0x010F       | 5.8, "v3.2 or later"    |
        | 4.0  | CCS06, message code 0x010F       | 5.8, "v3.2 or later"    |

      @interpretation:security-details-below-3.2
      Examples: a version between the columns of the table
        | gbcs | use case                   | why                 |
        | 3.1  | CCS06, message code 0x010F | treated as 2.0 is   |

  @SECMP0093-06 @SECMP0093-07
  Rule: With ReadSecurityDetails a Communications Hub gets CCS07 from GBCS 3.2, and nothing before

    @S-0012
    Scenario Outline: Becomes CCS07 at GBCS <gbcs>
      Given a Communications Hub at GBCS <gbcs>
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS07, message code 0x00FE
      And the Import Supplier receives I0 from the Communications Hub

      Examples: 3.2 or later
        | gbcs | why                     |
        | 3.2  | 2.4.1, column GBCS v3.2 |
        | 3.3  | 5.8, "v3.2 or later"    |
        | 4.0  | 5.8, "v3.2 or later"    |

    @S-0013 @negative
    Scenario Outline: Refused with E080902 at GBCS <gbcs>
      Given a Communications Hub at GBCS <gbcs>
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is refused with E080902
      And the Communications Hub receives nothing

      Examples: before 3.2
        | gbcs | why                     |
        | 1.0  | 2.4.1, column GBCS v1.0 |
        | 2.0  | 2.4.1, column GBCS v2.0 |

    @S-0014 @negative @interpretation:security-details-below-3.2 @where:security-details-below-3.2=E080902
    Scenario: Refused as at GBCS 2.0 at GBCS 3.1, just below the boundary
      Given a Communications Hub at GBCS 3.1
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is refused with the security-details-below-3.2 code
      And the Communications Hub receives nothing

    @S-1111 @interpretation:security-details-below-3.2 @where:security-details-below-3.2=CCS07
    Scenario: Becomes CCS07 at GBCS 3.1, where the target reads the note so
      Given a Communications Hub at GBCS 3.1
      When the Import Supplier reads the device log of the Communications Hub with security details, with CommandVariant 2
      Then the request is answered with I0 and the command CCS07, message code 0x00FE, for the Communications Hub
      And the Communications Hub receives nothing

    @S-1868 @negative
    Scenario Outline: Refused with E080902 at GBCS <gbcs> when the <user> asks
      Given a Communications Hub at GBCS <gbcs>
      When the <user> reads the device log of the Communications Hub with security details, with CommandVariant <variant>
      Then the request is refused with E080902
      And the Communications Hub receives nothing

      Examples: every role, CommandVariant and version before 3.2
        | case     | user            | variant | gbcs |
        | IS-2-1.0 | Import Supplier | 2       | 1.0  |
        | IS-3-2.0 | Import Supplier | 3       | 2.0  |
        | GS-1-1.0 | Gas Supplier    | 1       | 1.0  |
        | GS-2-2.0 | Gas Supplier    | 2       | 2.0  |
        | GS-3-1.0 | Gas Supplier    | 3       | 1.0  |
        | OU-1-1.0 | Other User      | 1       | 1.0  |
        | OU-1-2.0 | Other User      | 1       | 2.0  |

  @SECMP0093-08
  Rule: ReadSecurityDetails names a Communications Hub Function and nothing else

    @S-0015
    Scenario: Acknowledged for the Communications Hub of a home with other devices
      Given a home at GBCS 3.2 with a Communications Hub and an ESME
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS07, message code 0x00FE
      And the ESME receives nothing
      And the Import Supplier receives I0 from the Communications Hub

    @S-0016 @negative
    Scenario Outline: Refused with E080903 for the <device> at GBCS <gbcs>
      Given a <device> at GBCS <gbcs>
      When the <user> reads the device log of the <device> with security details
      Then the request is refused with E080903
      And the <device> receives nothing

      Examples: versions at which a Communications Hub has security details
        | case       | device | gbcs | user            |
        | ESME-3.2   | ESME   | 3.2  | Import Supplier |
        | ESME-3.3   | ESME   | 3.3  | Import Supplier |
        | ESME-4.0   | ESME   | 4.0  | Import Supplier |
        | GSME-3.2   | GSME   | 3.2  | Gas Supplier    |
        | GSME-3.3   | GSME   | 3.3  | Gas Supplier    |
        | GSME-4.0   | GSME   | 4.0  | Gas Supplier    |
        | GPF-3.2    | GPF    | 3.2  | Gas Supplier    |
        | GPF-3.3    | GPF    | 3.3  | Gas Supplier    |
        | GPF-4.0    | GPF    | 4.0  | Gas Supplier    |
        | HCALCS-3.2 | HCALCS | 3.2  | Import Supplier |
        | HCALCS-3.3 | HCALCS | 3.3  | Import Supplier |
        | HCALCS-4.0 | HCALCS | 4.0  | Import Supplier |
        | PPMID-3.2  | PPMID  | 3.2  | Import Supplier |
        | PPMID-3.3  | PPMID  | 3.3  | Import Supplier |
        | PPMID-4.0  | PPMID  | 4.0  | Import Supplier |

    @S-0017 @negative @interpretation:security-details-error-precedence
    Scenario Outline: Refused for its type before its version for the <device> at GBCS <gbcs>
      Given a <device> at GBCS <gbcs>
      When the <user> reads the device log of the <device> with security details
      Then the request is refused with the security-details-error-precedence code
      And the <device> receives nothing

      Examples: versions at which a Communications Hub has none either
        | case       | device | gbcs | user            |
        | ESME-1.0   | ESME   | 1.0  | Import Supplier |
        | ESME-2.0   | ESME   | 2.0  | Import Supplier |
        | ESME-3.1   | ESME   | 3.1  | Import Supplier |
        | GSME-1.0   | GSME   | 1.0  | Gas Supplier    |
        | GSME-2.0   | GSME   | 2.0  | Gas Supplier    |
        | GSME-3.1   | GSME   | 3.1  | Gas Supplier    |
        | GPF-1.0    | GPF    | 1.0  | Gas Supplier    |
        | GPF-2.0    | GPF    | 2.0  | Gas Supplier    |
        | GPF-3.1    | GPF    | 3.1  | Gas Supplier    |
        | HCALCS-1.0 | HCALCS | 1.0  | Import Supplier |
        | HCALCS-2.0 | HCALCS | 2.0  | Import Supplier |
        | HCALCS-3.1 | HCALCS | 3.1  | Import Supplier |
        | PPMID-1.0  | PPMID  | 1.0  | Import Supplier |
        | PPMID-2.0  | PPMID  | 2.0  | Import Supplier |
        | PPMID-3.1  | PPMID  | 3.1  | Import Supplier |

    @S-1869 @negative
    Scenario Outline: Refused with E080903 when the <user> asks <device>
      Given <device>
      When the <user> reads the device log of <target> with security details
      Then the request is refused with E080903
      And <target> receives nothing

      Examples: every other type of device, by who else may ask
        | case        | user         | device                | target     |
        | ESME-OU     | Other User   | an ESME at GBCS 3.3   | the ESME   |
        | GSME-GS     | Gas Supplier | a GSME at GBCS 4.1    | the GSME   |
        | GSME-OU     | Other User   | a GSME at GBCS 3.2    | the GSME   |
        | GPF-GS      | Gas Supplier | a GPF at GBCS 3.2     | the GPF    |
        | GPF-OU      | Other User   | a GPF at GBCS 4.0     | the GPF    |
        | HCALCS-GS   | Gas Supplier | an HCALCS at GBCS 3.3 | the HCALCS |
        | HCALCS-OU   | Other User   | an HCALCS at GBCS 4.1 | the HCALCS |
        | PPMID-GS    | Gas Supplier | a PPMID at GBCS 4.0   | the PPMID  |
        | PPMID-OU    | Other User   | a PPMID at GBCS 3.2   | the PPMID  |

  @SECMP0093-09
  Rule: Without ReadSecurityDetails every other device gets CS07, whatever its GBCS version
    No request is refused here, so there is no negative: CS07 excludes the commands of a Communications Hub.

    @S-0018
    Scenario Outline: Becomes CS07 for the <device> at GBCS <gbcs>
      Given a <device> at GBCS <gbcs>
      When the <user> reads the device log of the <device>
      Then the request is acknowledged with I99
      And the <device> executes CS07, message code 0x0013
      And the <user> receives I0 from the <device>

      Examples: every version
        | case       | device | gbcs | user            |
        | ESME-1.0   | ESME   | 1.0  | Import Supplier |
        | ESME-2.0   | ESME   | 2.0  | Import Supplier |
        | ESME-3.1   | ESME   | 3.1  | Import Supplier |
        | ESME-3.2   | ESME   | 3.2  | Import Supplier |
        | ESME-3.3   | ESME   | 3.3  | Import Supplier |
        | ESME-4.0   | ESME   | 4.0  | Import Supplier |
        | GSME-1.0   | GSME   | 1.0  | Gas Supplier    |
        | GSME-2.0   | GSME   | 2.0  | Gas Supplier    |
        | GSME-3.1   | GSME   | 3.1  | Gas Supplier    |
        | GSME-3.2   | GSME   | 3.2  | Gas Supplier    |
        | GSME-3.3   | GSME   | 3.3  | Gas Supplier    |
        | GSME-4.0   | GSME   | 4.0  | Gas Supplier    |
        | GPF-1.0    | GPF    | 1.0  | Gas Supplier    |
        | GPF-2.0    | GPF    | 2.0  | Gas Supplier    |
        | GPF-3.1    | GPF    | 3.1  | Gas Supplier    |
        | GPF-3.2    | GPF    | 3.2  | Gas Supplier    |
        | GPF-3.3    | GPF    | 3.3  | Gas Supplier    |
        | GPF-4.0    | GPF    | 4.0  | Gas Supplier    |
        | HCALCS-1.0 | HCALCS | 1.0  | Import Supplier |
        | HCALCS-2.0 | HCALCS | 2.0  | Import Supplier |
        | HCALCS-3.1 | HCALCS | 3.1  | Import Supplier |
        | HCALCS-3.2 | HCALCS | 3.2  | Import Supplier |
        | HCALCS-3.3 | HCALCS | 3.3  | Import Supplier |
        | HCALCS-4.0 | HCALCS | 4.0  | Import Supplier |
        | PPMID-1.0  | PPMID  | 1.0  | Import Supplier |
        | PPMID-2.0  | PPMID  | 2.0  | Import Supplier |
        | PPMID-3.1  | PPMID  | 3.1  | Import Supplier |
        | PPMID-3.2  | PPMID  | 3.2  | Import Supplier |
        | PPMID-3.3  | PPMID  | 3.3  | Import Supplier |
        | PPMID-4.0  | PPMID  | 4.0  | Import Supplier |
