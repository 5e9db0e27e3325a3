@SECMP0081 @SR-6.24.2
Feature: Retrieve Device Security Credentials (Device): the DCC follows the certificates of a device
  DUIS 4.0 release note 2.3.2, DUIS 3.8.78.3 and 3.8.78.4. When a device says which certificate it uses, the DCC holds it
  against the Device Certificate in the Smart Metering Inventory, and where it is another one, takes it into the inventory and
  into the SMKI Repository.
  Actors: the Import Supplier and the Gas Supplier; the devices of one home.

  @SECMP0081-06
  Rule: The request is validated as every other is, and not beyond

    @S-0260 @interpretation:use-cases-of-devices
    Scenario Outline: Answered with the <usage> certificate of a <device> at GBCS <gbcs>
      Given a <device> at GBCS <gbcs>
      When the <user> retrieves the <usage> certificate of the <device>
      Then the request is acknowledged with I99
      And the <device> executes CS02e, message code 0x000C
      And the <user> receives I0 from the <device>

      Examples: every device type, version and kind of certificate
        | case             | device | gbcs | usage             | user            |
        | ESME-signature   | ESME   | 4.0  | digital signature | Import Supplier |
        | ESME-agreement   | ESME   | 4.0  | key agreement     | Import Supplier |
        | ESME-1.0         | ESME   | 1.0  | digital signature | Import Supplier |
        | ESME-3.2         | ESME   | 3.2  | key agreement     | Import Supplier |
        | GSME-signature   | GSME   | 4.0  | digital signature | Gas Supplier    |
        | GSME-agreement   | GSME   | 4.0  | key agreement     | Gas Supplier    |
        | GPF-signature    | GPF    | 4.0  | digital signature | Gas Supplier    |
        | GPF-agreement    | GPF    | 4.0  | key agreement     | Gas Supplier    |
        | HCALCS-signature | HCALCS | 4.0  | digital signature | Import Supplier |
        | HCALCS-agreement | HCALCS | 4.0  | key agreement     | Import Supplier |

    @S-0261 @negative @interpretation:device-types-of-services @interpretation:statuses-for-requests @interpretation:validation-order
    Scenario Outline: Refused with <code> by the general validation: <why>
      Given <home>
      When the <user> retrieves the digital signature certificate of the <device>
      Then the request is refused with <code>
      And the <device> receives nothing

      Examples: general validation
        | case   | home                       | user                    | device | code | why                         |
        | role   | an ESME at GBCS 4.0        | Electricity Distributor | ESME   | E2   | not a role for 6.24.2       |
        | party  | an ESME at GBCS 4.0        | Other Supplier          | ESME   | E4   | not responsible for it      |
        | status | a pending ESME at GBCS 4.0 | Import Supplier         | ESME   | E5   | not in service              |
        | type   | a PPMID at GBCS 4.0        | Import Supplier         | PPMID  | E11  | not a device of the request |

  @SECMP0081-07
  Rule: A certificate that the DCC has already changes nothing

    @S-0262
    Scenario Outline: Left as it is when the <device> has its <usage> certificate still
      Given a <device> at GBCS 4.0
      And the certificates of the <device> that the DCC has
      When the <user> retrieves the <usage> certificate of the <device>
      Then the <holder> has the digital signature certificate of the <device> as before
      And the <holder> has the key agreement certificate of the <device> as before
      And the <user> receives I0 from the <device>
      And the <holder> has the <usage> certificate that the <device> returned

      Examples: inventory and SMKI Repository
        | case                     | device | usage             | holder          | user            |
        | ESME-signature           | ESME   | digital signature | inventory       | Import Supplier |
        | ESME-agreement           | ESME   | key agreement     | inventory       | Import Supplier |
        | ESME-signature-published | ESME   | digital signature | SMKI Repository | Import Supplier |
        | ESME-agreement-published | ESME   | key agreement     | SMKI Repository | Import Supplier |
        | GSME-signature           | GSME   | digital signature | inventory       | Gas Supplier    |
        | GSME-agreement           | GSME   | key agreement     | SMKI Repository | Gas Supplier    |

    @S-0263 @negative
    Scenario: Left as it is when only the other certificate of the device is renewed
      Given an ESME at GBCS 4.0
      And the ESME has renewed its key agreement certificate
      When the Import Supplier retrieves the digital signature certificate of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the inventory has the digital signature certificate of the ESME as before
      And the inventory has the key agreement certificate of the ESME as before

  @SECMP0081-08
  Rule: A certificate that differs goes into the Smart Metering Inventory

    @S-0264
    Scenario Outline: Taken into the inventory when the <device> has renewed its <usage> certificate
      Given a <device> at GBCS <gbcs>
      And the <device> has renewed its <usage> certificate
      When the <user> retrieves the <usage> certificate of the <device>
      Then the <user> receives I0 from the <device>
      And the inventory has the <usage> certificate that the <device> returned
      And the inventory has the <other> certificate of the <device> as before

      Examples: every device type and kind of certificate
        | case             | device | gbcs | usage             | other             | user            |
        | ESME-signature   | ESME   | 4.0  | digital signature | key agreement     | Import Supplier |
        | ESME-agreement   | ESME   | 4.0  | key agreement     | digital signature | Import Supplier |
        | ESME-2.0         | ESME   | 2.0  | digital signature | key agreement     | Import Supplier |
        | GSME-signature   | GSME   | 4.0  | digital signature | key agreement     | Gas Supplier    |
        | GSME-agreement   | GSME   | 4.0  | key agreement     | digital signature | Gas Supplier    |
        | GPF-signature    | GPF    | 4.0  | digital signature | key agreement     | Gas Supplier    |
        | HCALCS-agreement | HCALCS | 4.0  | key agreement     | digital signature | Import Supplier |

    @S-0265
    Scenario: Used for what the device is sent next
      Given an ESME at GBCS 4.0
      And the ESME has renewed its key agreement certificate
      And the Import Supplier successfully retrieves the key agreement certificate of the ESME
      When the Import Supplier reads the device log of the ESME
      Then the request is acknowledged with I99
      And the ESME executes CS07, message code 0x0013
      And the Import Supplier receives I0 from the ESME

    @S-0266 @negative
    Scenario: Not noticed as long as nobody retrieves it
      Given an ESME at GBCS 4.0
      And the ESME has renewed its digital signature certificate
      When the Import Supplier reads the device log of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the inventory has the digital signature certificate of the ESME as before

  @SECMP0081-09
  Rule: A certificate that differs goes into the SMKI Repository

    @S-0267
    Scenario Outline: Taken into the SMKI Repository when the <device> has renewed its <usage> certificate
      Given a <device> at GBCS <gbcs>
      And the <device> has renewed its <usage> certificate
      When the <user> retrieves the <usage> certificate of the <device>
      Then the <user> receives I0 from the <device>
      And the SMKI Repository has the <usage> certificate that the <device> returned
      And the SMKI Repository has the <other> certificate of the <device> as before

      Examples: every device type and kind of certificate
        | case             | device | gbcs | usage             | other             | user            |
        | ESME-signature   | ESME   | 4.0  | digital signature | key agreement     | Import Supplier |
        | ESME-agreement   | ESME   | 4.0  | key agreement     | digital signature | Import Supplier |
        | ESME-2.0         | ESME   | 2.0  | digital signature | key agreement     | Import Supplier |
        | GSME-signature   | GSME   | 4.0  | digital signature | key agreement     | Gas Supplier    |
        | GSME-agreement   | GSME   | 4.0  | key agreement     | digital signature | Gas Supplier    |
        | GPF-signature    | GPF    | 4.0  | digital signature | key agreement     | Gas Supplier    |
        | HCALCS-agreement | HCALCS | 4.0  | key agreement     | digital signature | Import Supplier |

    @S-0268 @negative
    Scenario: Left as it is in the SMKI Repository when only the other certificate of the device is renewed
      Given an ESME at GBCS 4.0
      And the ESME has renewed its key agreement certificate
      When the Import Supplier retrieves the digital signature certificate of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the SMKI Repository has the digital signature certificate of the ESME as before
      And the SMKI Repository has the key agreement certificate of the ESME as before

  @SECMP0081-08 @interpretation:device-answer-timeout-seconds
  Rule: What went into the inventory while the answer was awaited stays there beside the certificate
    Nothing is refused here, so there is no negative: what the inventory had before is what the scenario excludes.

    Background:
      Given an ESME at GBCS 4.0
      And the ESME has renewed its key agreement certificate
      And the ESME answers the next command with a delay of 10 seconds

    @S-2088 @SR-8.4
    Scenario: Still InstalledNotCommissioned, as it was updated, when the certificate comes 10 seconds later
      Given the Import Supplier retrieves the key agreement certificate of the ESME
      And the Import Supplier successfully updates the status of the ESME
      When 10 seconds pass
      Then the Import Supplier receives I0 from the ESME
      And the inventory has the key agreement certificate that the ESME returned
      And the inventory has the ESME InstalledNotCommissioned, at firmware version 01000000

  @SECMP0081-08 @SECMP0081-09
  Rule: It is the certificate of that device which goes in, as often as the device renews one
    A certificate that the DCC has already has a rule of its own.

    @S-1560
    Scenario Outline: Taken into the <holder> when the <device> has renewed its <usage> certificate a second time
      Given a <device> at GBCS <gbcs>
      And the <device> has renewed its <usage> certificate
      And the <user> successfully retrieves the <usage> certificate of the <device>
      And the <device> has renewed its <usage> certificate
      When the <user> retrieves the <usage> certificate of the <device>
      Then the <user> receives I0 from the <device>
      And the <holder> has the <usage> certificate that the <device> returned

      Examples: inventory and SMKI Repository
        | case           | device | gbcs | usage             | holder          | user            |
        | ESME-signature | ESME   | 4.0  | digital signature | inventory       | Import Supplier |
        | ESME-published | ESME   | 3.2  | digital signature | SMKI Repository | Import Supplier |
        | GSME-agreement | GSME   | 4.1  | key agreement     | inventory       | Gas Supplier    |
        | GSME-published | GSME   | 2.0  | key agreement     | SMKI Repository | Gas Supplier    |

    @S-1561
    Scenario Outline: Taken into the <holder> when the ESME has renewed one certificate after the other
      Given an ESME at GBCS 4.0
      And the ESME has renewed its digital signature certificate
      And the Import Supplier successfully retrieves the digital signature certificate of the ESME
      And the ESME has renewed its key agreement certificate
      When the Import Supplier retrieves the key agreement certificate of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the <holder> has the key agreement certificate that the ESME returned

      Examples: inventory and SMKI Repository
        | holder          |
        | inventory       |
        | SMKI Repository |

    @S-1562 @negative
    Scenario Outline: Left as it is in the <holder> for the <other> when it is the <device> that has renewed its certificate
      Given a home at GBCS 4.0 with an ESME, a second ESME and a neighbouring ESME
      And the certificates of the <other> that the DCC has
      And the <device> has renewed its digital signature certificate
      When the <user> retrieves the digital signature certificate of the <device>
      Then the <user> receives I0 from the <device>
      And the <holder> has the digital signature certificate of the <other> as before
      And the <holder> has the digital signature certificate that the <device> returned

      Examples: another device of the home, and of another
        | case             | device            | other             | holder          | user            |
        | second           | ESME              | second ESME       | inventory       | Import Supplier |
        | first            | second ESME       | ESME              | SMKI Repository | Import Supplier |
        | next-door        | ESME              | neighbouring ESME | inventory       | Import Supplier |
        | of-the-next-door | neighbouring ESME | ESME              | SMKI Repository | Other Supplier  |

  @SECMP0081-08 @SECMP0081-09
  Rule: Where it does not matter who issued a certificate, every one that differs is taken
    Another reading of the same sentence, which does not speak of issuers: nothing is refused by it.

    @S-1054 @interpretation:foreign-device-certificate @where:foreign-device-certificate=taken
    Scenario Outline: Taken into the <holder> when the certificate that the device returns is of an authority that nobody trusts
      Given an ESME at GBCS 4.0
      And the ESME has a key agreement certificate of an authority that nobody trusts
      When the Import Supplier retrieves the key agreement certificate of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the <holder> has the key agreement certificate that the ESME returned

      Examples: each holder
        | holder          |
        | inventory       |
        | SMKI Repository |

  @SECMP0081-10
  Rule: A response without a certificate, or none at all, changes nothing

    @S-0269
    Scenario: Taken when the device gives it the second time
      Given an ESME at GBCS 4.0
      And the ESME answers the next command with failure
      And the Import Supplier successfully retrieves the digital signature certificate of the ESME
      And the ESME has renewed its digital signature certificate
      When the Import Supplier retrieves the digital signature certificate of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the inventory has the digital signature certificate that the ESME returned

    @S-0270 @negative
    Scenario Outline: Left as it is in the <holder> when the device answers with <conduct>, asked for <usage>
      Given an ESME at GBCS 4.0
      And the certificates of the ESME that the DCC has
      And the ESME answers the next command with <conduct>
      When the Import Supplier retrieves the <usage> certificate of the ESME
      Then the request is acknowledged with I99
      And the <holder> has the <usage> certificate of the ESME as before
      And the Import Supplier receives I0 from the ESME

      Examples: a response that says that the device could not
        | case                | conduct | usage             | holder          |
        | signature           | failure | digital signature | inventory       |
        | agreement           | failure | key agreement     | inventory       |
        | signature-published | failure | digital signature | SMKI Repository |
        | agreement-published | failure | key agreement     | SMKI Repository |

    @S-0271 @negative @interpretation:device-answer-timeout-seconds @interpretation:command-failure-form
    Scenario Outline: Left as it is in the <holder> when the device answers with <conduct>
      Given an ESME at GBCS 4.0
      And the ESME has renewed its digital signature certificate
      And the ESME answers the next command with <conduct>
      And the Import Supplier retrieves the digital signature certificate of the ESME
      When the DCC has waited for the answer as long as it does
      Then the Import Supplier receives E21 from the DCC
      And the <holder> has the digital signature certificate of the ESME as before

      Examples: no response that the DCC can trust
        | case             | conduct         | holder          |
        | silent           | nothing         | inventory       |
        | silent-published | nothing         | SMKI Repository |
        | forged           | a bad signature | inventory       |
        | forged-published | a bad signature | SMKI Repository |

    @S-1053 @SECMP0081-08 @SECMP0081-09 @negative @interpretation:foreign-device-certificate @where:foreign-device-certificate=kept-out
    Scenario Outline: Left as it is in the <holder> when the certificate that the device returns is of an authority that nobody trusts
      Given a <device> at GBCS 4.0
      And the <device> has a key agreement certificate of an authority that nobody trusts
      When the <user> retrieves the key agreement certificate of the <device>
      Then the <user> receives I0 from the <device>
      And the <holder> has the key agreement certificate of the <device> as before

      Examples: each holder
        | case           | device | holder          | user            |
        | ESME           | ESME   | inventory       | Import Supplier |
        | ESME-published | ESME   | SMKI Repository | Import Supplier |
        | GSME           | GSME   | inventory       | Gas Supplier    |
        | GSME-published | GSME   | SMKI Repository | Gas Supplier    |

  @SECMP0081-08
  Rule: A certificate that differs is taken in every status, and of a SAPC too
    Nothing is refused here, so there is no negative: a certificate that stays as it was is what each row excludes.

    @S-1840 @interpretation:use-cases-of-devices
    Scenario Outline: Taken into the inventory from <device>
      Given <device>
      And <the device> has renewed its digital signature certificate
      When the <user> retrieves the digital signature certificate of <the device>
      Then the <user> receives I0 from <the device>
      And the inventory has the digital signature certificate that <the device> returned

      Examples: statuses and variants
        | case      | device                            | the device | user            |
        | installed | an installed ESME                 | the ESME   | Import Supplier |
        | recovered | a recovered GSME                  | the GSME   | Gas Supplier    |
        | SAPC      | an ESME of variant AF at GBCS 4.0 | the ESME   | Import Supplier |

  @SECMP0081-08 @SECMP0081-09
  Rule: A third certificate goes in as the first and the second did
    A certificate that the DCC has already has a rule of its own.

    Background:
      Given an ESME at GBCS 4.0
      And the ESME has renewed its key agreement certificate
      And the Import Supplier successfully retrieves the key agreement certificate of the ESME

    @S-1873
    Scenario Outline: Taken into the <holder> when the ESME has renewed its certificate a third time
      Given the ESME has renewed its key agreement certificate
      And the Import Supplier successfully retrieves the key agreement certificate of the ESME
      And the ESME has renewed its key agreement certificate
      When the Import Supplier retrieves the key agreement certificate of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the <holder> has the key agreement certificate that the ESME returned

      Examples: inventory and SMKI Repository
        | holder          |
        | inventory       |
        | SMKI Repository |

  @SECMP0081-08 @SECMP0081-09
  Rule: A certificate that differs is taken however the command went, and whenever the device answered
    What the device could not do changes nothing: see the Rules before, so there is no negative scenario here.

    @S-1926 @interpretation:device-answer-timeout-seconds
    Scenario Outline: In the <holder> when the <device> returns its <usage> certificate after 10 seconds
      Given <home>
      And the <device> has renewed its <usage> certificate
      And the <device> answers the next command with a delay of 10 seconds
      And the <user> retrieves the <usage> certificate of the <device>
      When 10 seconds pass
      Then the <user> receives I0 from the <device>
      And the <holder> has the <usage> certificate that the <device> returned

      Examples: each meter, each certificate, each holder
        | case           | holder          | device | usage             | home                | user            |
        | ESME           | inventory       | ESME   | digital signature | an ESME at GBCS 4.0 | Import Supplier |
        | ESME-published | SMKI Repository | ESME   | key agreement     | an ESME at GBCS 4.0 | Import Supplier |
        | GSME           | inventory       | GSME   | key agreement     | a GSME at GBCS 4.0  | Gas Supplier    |
        | GSME-published | SMKI Repository | GSME   | digital signature | a GSME at GBCS 4.0  | Gas Supplier    |

    @S-1927 @interpretation:local-delivery-roles
    Scenario Outline: In the <holder> when the <user> had the command for the <usage> certificate of the <device> returned too
      Given <home>
      And the <device> has renewed its <usage> certificate
      When the <user> retrieves the <usage> certificate of the <device>, with CommandVariant 7
      Then the <user> receives I0 and the command CS02e, message code 0x000C, for the <device>
      And the <user> receives I0 from the <device>
      And the <holder> has the <usage> certificate that the <device> returned

      Examples: each meter, each holder
        | case           | holder          | device | usage             | home                | user            |
        | ESME           | inventory       | ESME   | digital signature | an ESME at GBCS 4.0 | Import Supplier |
        | ESME-published | SMKI Repository | ESME   | digital signature | an ESME at GBCS 4.0 | Import Supplier |
        | GSME           | inventory       | GSME   | digital signature | a GSME at GBCS 4.0  | Gas Supplier    |
        | GSME-published | SMKI Repository | GSME   | digital signature | a GSME at GBCS 4.0  | Gas Supplier    |
