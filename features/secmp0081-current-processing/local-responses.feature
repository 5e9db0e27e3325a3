@SECMP0081 @SR-8.13
Feature: Return Local Command Response: the responses that the DCC takes in
  DUIS 4.0 release note 2.3.3, DUIS 3.8.117.2. A command for local delivery is carried to the device by a technician; the User
  returns what the device said. The DCC takes it in for the eighteen Service Requests of its table, and does behind it what it
  does behind a response that came by the SM WAN.
  Actors: the Import Supplier and the Gas Supplier, their technician; the Communications Hub and the devices of one home.

  @SECMP0081-11
  Rule: The responses of the eighteen Service Requests of the table are taken in, and no others

    @S-0280 @interpretation:local-command-response-services @interpretation:non-device-success-code
    Scenario Outline: Taken in for <srv>
      Given a home at GBCS <gbcs> with <devices>
      And a technician carries the command by which the <user> <request>
      When the <user> returns the response of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are <alerts>

      Examples: the table of 2.3.3
        | srv    | request                                                             | device             | user            | gbcs | devices                                         | alerts                             |
        | 3.2    | restricts the access to the ESME for a change of tenancy            | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 6.8    | updates the billing calendar of the ESME                            | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 6.14.1 | updates the auxiliary load descriptions of the ESME                 | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME of variant AD  | N58 to the Electricity Distributor |
        | 6.14.2 | updates the auxiliary load schedule of the ESME                     | ESME               | Import Supplier | 3.2  | a Communications Hub and an ESME of variant AD  | N58 to the Electricity Distributor |
        | 6.14.3 | updates the auxiliary controller schedule of the ESME               | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME of variant ADF | N58 to the Electricity Distributor |
        | 6.15.1 | updates the Supplier's credentials of the ESME                      | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 6.15.2 | updates the device certificate of the ESME                          | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 6.21   | requests the handover of the ESME                                   | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 6.23   | updates the credentials of the ESME for a change of Supplier        | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 8.7.1  | joins the HCALCS to the ESME                                        | ESME               | Import Supplier | 4.0  | a Communications Hub, an ESME and a HCALCS      | none                               |
        | 8.7.2  | joins the ESME to the PPMID non-critically                          | PPMID              | Import Supplier | 4.0  | a Communications Hub, an ESME and a PPMID       | none                               |
        | 8.8.1  | unjoins the HCALCS from the ESME                                    | ESME               | Import Supplier | 4.0  | a Communications Hub, an ESME and a HCALCS      | none                               |
        | 8.8.2  | unjoins the ESME from the PPMID non-critically                      | PPMID              | Import Supplier | 4.0  | a Communications Hub, an ESME and a PPMID       | none                               |
        | 8.11   | removes the PPMID from the HAN device log of the Communications Hub | Communications Hub | Import Supplier | 4.0  | a Communications Hub and a PPMID                | none                               |
        | 8.12.1 | restores the HAN device log of the Communications Hub               | Communications Hub | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 8.12.2 | restores the GPF device log of the GPF                              | GPF                | Gas Supplier    | 4.0  | a Communications Hub and a GPF                  | none                               |
        | 11.2   | reads the firmware version of the ESME                              | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |
        | 11.3   | activates the firmware of the ESME                                  | ESME               | Import Supplier | 4.0  | a Communications Hub and an ESME                | none                               |

    @S-0281 @interpretation:non-device-success-code
    Scenario: Taken in without an OriginalRequestID, by the response itself
      Given an ESME at GBCS 4.0
      And a technician carries the command by which the Import Supplier updates the billing calendar of the ESME
      When the Import Supplier returns the response of the ESME, with no OriginalRequestID
      Then the request is answered with the non-device-success-code
      And the ESME receives nothing

    @S-0282 @negative @interpretation:local-command-response-services @interpretation:local-command-response-code
    Scenario Outline: Refused for <srv>, which the table does not have
      Given a home at GBCS 4.0 with a Communications Hub, an ESME of variant ADF and a GSME
      And a technician carries the command by which the <user> <request>
      When the <user> returns the response of the <device>
      Then the request is refused with the local-command-response-code

      Examples: critical and non-critical, of either fuel
        | srv    | request                                                 | device | user            |
        | 4.1.1  | reads the import registers of the ESME                  | ESME   | Import Supplier |
        | 6.13   | reads the event log of the ESME                         | ESME   | Import Supplier |
        | 6.24.2 | retrieves the digital signature certificate of the ESME | ESME   | Import Supplier |
        | 7.13   | sets the auxiliary controller state of the ESME         | ESME   | Import Supplier |
        | 8.9    | reads the device log of the ESME                        | ESME   | Import Supplier |
        | 1.1.1  | updates the gas tariff of the GSME                      | GSME   | Gas Supplier    |

    @S-0283 @negative @interpretation:local-command-response-code
    Scenario: Refused when the signature of the response is not the device's
      Given an ESME at GBCS 4.0
      And the ESME answers the next command with a bad signature
      And a technician carries the command by which the Import Supplier updates the billing calendar of the ESME
      When the Import Supplier returns the response of the ESME
      Then the request is refused with the local-command-response-code

    @S-0284 @negative @interpretation:local-command-response-code @interpretation:validation-order
    Scenario Outline: Refused with <code> when the <user> returns it: <why>
      Given an ESME at GBCS 4.0
      And a technician carries the command by which the Import Supplier updates the billing calendar of the ESME
      When the <user> returns the response of the ESME
      Then the request is refused with <code>

      Examples: others than the User who was given the command
        | user                    | code                          | why                            |
        | Electricity Distributor | E2                            | not a role for 8.13            |
        | Other Supplier          | the local-command-response-code | it was never given the command |

  @SECMP0081-11
  Rule: Behind a response that is returned the DCC does what it does behind any other

    @S-0285 @interpretation:non-device-success-code
    Scenario: Whitelisted when the response says that the device was added
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      When the Import Supplier returns the response of the Communications Hub
      Then the request is answered with the non-device-success-code
      And the inventory has the PPMID Whitelisted, at firmware version 01000000

    @S-1565 @interpretation:non-device-success-code
    Scenario Outline: Whitelisted is the device whose addition is answered, where two commands were given, <how>
      Given a home at GBCS 4.0 with a Communications Hub, a pending PPMID and a second pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      And a technician carries the command by which the Import Supplier adds the second PPMID to the HAN device log of the Communications Hub
      When the Import Supplier returns the response of the Communications Hub, with <deviation>
      Then the request is answered with the non-device-success-code
      And the inventory has the second PPMID Whitelisted, at firmware version 01000000
      And the inventory has the PPMID Pending, at firmware version 01000000

      Examples: by the response itself, and by its request
        | how                 | deviation            |
        | by the response     | no OriginalRequestID |
        | by the request      | CommandVariant 8     |

    @S-1780 @interpretation:non-device-success-code
    Scenario Outline: Whitelisted is the device that was added first, where its response is returned and two commands were given, <how>
      Given a home at GBCS 4.0 with a Communications Hub, a pending PPMID and a second pending PPMID
      And a technician carries the command by which the <first> adds the PPMID to the HAN device log of the Communications Hub
      And a technician carries the command by which the <second> adds the second PPMID to the HAN device log of the Communications Hub
      When the <first> returns the first response of the Communications Hub, with <deviation>
      Then the request is answered with the non-device-success-code
      And the inventory has the PPMID Whitelisted, at firmware version 01000000
      And the inventory has the second PPMID Pending, at firmware version 01000000

      Examples: by the response itself, and by its request; the other command is of the same User, or of another
        | how                              | first           | second          | deviation                            |
        | by the response                  | Import Supplier | Import Supplier | no OriginalRequestID                 |
        | by the request                   | Import Supplier | Import Supplier | CommandVariant 8                     |
        | by the request in small letters  | Import Supplier | Import Supplier | its OriginalRequestID in small letters |
        | by the response, of two Users    | Import Supplier | Gas Supplier    | no OriginalRequestID                 |
        | by the request, of two Users     | Gas Supplier    | Import Supplier | CommandVariant 8                     |

    @S-1971 @negative @interpretation:local-command-response-code
    Scenario Outline: Refused when it answers the addition of the <first>, and names that of the <second>
      Given a home at GBCS 4.0 with a Communications Hub, a pending PPMID and a second pending PPMID
      And a technician carries the command by which the Import Supplier adds the <first> to the HAN device log of the Communications Hub
      And a technician carries the command by which the Import Supplier adds the <second> to the HAN device log of the Communications Hub
      When the Import Supplier returns the first response of the Communications Hub, with the OriginalRequestID of the last request
      Then the request is refused with the local-command-response-code
      And the inventory has the PPMID Pending, at firmware version 01000000
      And the inventory has the second PPMID Pending, at firmware version 01000000

      Examples: either device first
        | first        | second       |
        | PPMID        | second PPMID |
        | second PPMID | PPMID        |

    @S-1781 @interpretation:non-device-success-code
    Scenario: Whitelisted are both devices when the response of each is returned
      Given a home at GBCS 4.0 with a Communications Hub, a pending PPMID and a second pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      And a technician carries the command by which the Import Supplier adds the second PPMID to the HAN device log of the Communications Hub
      And the Import Supplier returns the response of the Communications Hub
      When the Import Supplier returns the first response of the Communications Hub, with no OriginalRequestID
      Then the inventory has the PPMID Whitelisted, at firmware version 01000000
      And the inventory has the second PPMID Whitelisted, at firmware version 01000000

    @S-2086 @interpretation:non-device-success-code @interpretation:local-command-response-code
    Scenario Outline: Whitelisted when the response is returned, after the <user> was refused, who returned it <how>
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      And the <user> returns the response of the Communications Hub, with <deviation>
      And the request is refused with <code>
      When the Import Supplier returns the response of the Communications Hub
      Then the request is answered with the non-device-success-code
      And the inventory has the PPMID Whitelisted, at firmware version 01000000

      Examples: by another than was given it, in the wrong way, and what answers nothing
        | how                                  | user            | deviation               | code                            |
        | though another was given it          | Gas Supplier    | CommandVariant 8        | the local-command-response-code |
        | unnamed, though another was given it | Gas Supplier    | no OriginalRequestID    | the local-command-response-code |
        | with another CommandVariant          | Import Supplier | CommandVariant 1        | E12                             |
        | without what the device said         | Import Supplier | DeviceGBCSResponse AAAA | the local-command-response-code |

    @S-1782 @interpretation:non-device-success-code
    Scenario: Whitelisted when the request is named in small letters
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      When the Import Supplier returns the response of the Communications Hub, with its OriginalRequestID in small letters
      Then the request is answered with the non-device-success-code
      And the inventory has the PPMID Whitelisted, at firmware version 01000000

    @S-1783 @interpretation:non-device-success-code
    Scenario Outline: Whitelisted though <what> between the command and its response
      Given a home at GBCS 4.0 with a Communications Hub, an ESME and a pending PPMID
      And a technician carries the command by which the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      And the Import Supplier successfully <request>
      When the Import Supplier returns the response of the Communications Hub, with no OriginalRequestID
      Then the request is answered with the non-device-success-code
      And the inventory has the PPMID Whitelisted, at firmware version 01000000

      Examples: another request to a meter, and one that changes the inventory
        | case   | what                     | request                                        |
        | meter  | an ESME is asked         | reads the device log of the ESME               |
        | change | the inventory is changed | updates the details of the ESME, with ESMEVariant ADF |

    @S-0286 @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:firmware-alert-submitter
    Scenario Outline: Told with N50 when the response says that the ESME runs firmware removed from the Central Products List, <how>
      Given an electricity-only SMETS2 home
      And firmware version 02000000 of the ESME is Removed on the Central Products List
      And the ESME reports firmware version 02000000
      And a technician carries the command by which the Import Supplier <request>
      When the Import Supplier returns the response of the ESME
      Then the DCC Alerts are N50 to the Import Supplier (firmware-alert-submitter)
      And the inventory has the ESME Commissioned, at firmware version 02000000

      Examples: by a reading
        | how  | request                                |
        | 11.2 | reads the firmware version of the ESME |

    @S-0287 @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:firmware-distribution-seconds @interpretation:firmware-alert-submitter
    Scenario: Told with N50 when the response says that firmware was activated which has been removed since
      Given an electricity-only SMETS2 home
      And firmware version 02000000, now Removed, waits on the ESME
      And a technician carries the command by which the Import Supplier activates the firmware of the ESME
      When the Import Supplier returns the response of the ESME
      Then the DCC Alerts are N50 to the Import Supplier (firmware-alert-submitter)
      And the inventory has the ESME Commissioned, at firmware version 02000000

    @S-0288 @negative @interpretation:non-device-success-code
    Scenario Outline: Left without consequences when the response to <srv> says that the device could not
      Given a home at GBCS <gbcs> with a Communications Hub, an ESME of variant <variant> and a pending PPMID
      And the <device> answers the next command with failure
      And a technician carries the command by which the Import Supplier <request>
      When the Import Supplier returns the response of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none
      And the inventory has the PPMID Pending, at firmware version 01000000

      Examples: requests with consequences
        | srv    | request                                                        | device             | gbcs | variant |
        | 6.14.1 | updates the auxiliary load descriptions of the ESME            | ESME               | 4.0  | AD      |
        | 6.14.2 | updates the auxiliary load schedule of the ESME                | ESME               | 3.2  | AD      |
        | 6.14.3 | updates the auxiliary controller schedule of the ESME          | ESME               | 4.0  | ADF     |
        | 8.11   | adds the PPMID to the HAN device log of the Communications Hub | Communications Hub | 4.0  | AD      |
        | 11.3   | activates the firmware of the ESME                             | ESME               | 4.0  | AD      |

  @SECMP0081-11
  Rule: Behind a response that came over the SM WAN the DCC does what it does behind one that is returned
    What the hub could not do changes nothing: see the Rules before, so there is no negative scenario here.

    @S-1928 @interpretation:device-answer-timeout-seconds
    Scenario Outline: Whitelisted when the <user> had the PPMID added <how>
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      And the Communications Hub answers the next command with a delay of <delay>
      And the <user> adds the PPMID to the HAN device log of the Communications Hub, with <change>
      When <duration> pass
      Then the <user> receives I0 from the Communications Hub
      And the inventory has the PPMID Whitelisted, at firmware version 01000000

      Examples: answered in time, after a while, and held until its date
        | case   | user            | how                          | delay      | duration              | change                            |
        | soon   | Import Supplier | and the hub answered soon    | 1 second   | 2 seconds             | CommandVariant 1                  |
        | late   | Gas Supplier    | and the hub answered late    | 10 seconds | 10 seconds            | CommandVariant 1                  |
        | held   | Other User      | 2 days later                 | 1 second   | 2 days and 2 seconds  | an ExecutionDateTime 2 days ahead |

    @S-1929 @interpretation:local-delivery-roles
    Scenario: Whitelisted when the Import Supplier had the command to add the PPMID returned too
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with CommandVariant 3
      Then the Import Supplier receives I0 and the command CCS01, message code 0x0001, for the Communications Hub
      And the Import Supplier receives I0 from the Communications Hub
      And the inventory has the PPMID Whitelisted, at firmware version 01000000
