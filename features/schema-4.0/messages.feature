@SCHEMA
Feature: Messages that are none, and messages that are
  DUIS 2.4 to 2.7, 3.3 and 3.4, unchanged in 4.0 (note 1.1): how a request is spelt, signed, posted and numbered decides whether it is
  one. Each is a good request but for one thing; what is another spelling of a good request is taken.
  Actors: the Import Supplier, and others who would pass for it; an ESME.

  @SCHEMA-09 @SCHEMA-04 @interpretation:invalid-request-http-status
  Rule: A request is signed by its originator, by the profile of DUIS, as it then goes out

    @S-1200 @negative
    Scenario Outline: No request when its <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the import registers of the ESME, with its <what>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: altered after it was signed
        | what                                          |
        | counter changed after signing                 |
        | sequence begun after signing                  |
        | lines broken after signing                    |
        | namespace added after signing                 |
        | counter and DigestValue changed after signing |
        | Signature of another request                  |

      Examples: a value that is not of the key
        | what                          |
        | SignatureValue changed        |
        | SignatureValue zero           |
        | SignatureValue in DER         |
        | SignatureValue an octet short |
        | SignatureValue in hexadecimal |

      Examples: somebody else's
        | what                                          |
        | Signature by another User                     |
        | Signature by the key of another User          |
        | Signature by a key on P-384                   |
        | certificate one that nobody has               |
        | certificate of an authority that nobody knows |
        | key by name                                   |
        | KeyInfo missing                               |

      Examples: another algorithm than that of the profile
        | what                         |
        | Signature with SHA-512       |
        | Signature with SHA-1         |
        | Signature by HMAC            |
        | digest with SHA-1            |
        | DigestValue in hexadecimal   |
        | SignedInfo in inclusive form |

      Examples: over something else, or more than one
        | what                                   |
        | Signature twice                        |
        | Reference twice                        |
        | Reference to a part                    |
        | transforms missing                     |
        | transform one that leaves out its Body |
        | Signature with an Object               |
        | Signature with an Id                   |

    @S-1201 @negative
    Scenario Outline: No request at the <service> Service when its <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier <request>, with its <what>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: the other services
        | case               | service    | request                          | what                          |
        | transform-digest   | Transform  | disables the supply of the ESME  | counter changed after signing |
        | transform-value    | Transform  | disables the supply of the ESME  | SignatureValue changed        |
        | transform-signer   | Transform  | disables the supply of the ESME  | Signature by another User     |
        | transform-profile  | Transform  | disables the supply of the ESME  | Reference to a part           |
        | non-device-digest  | Non-Device | reads the inventory for the ESME | counter changed after signing |
        | non-device-value   | Non-Device | reads the inventory for the ESME | SignatureValue changed        |
        | non-device-signer  | Non-Device | reads the inventory for the ESME | Signature by another User     |
        | non-device-profile | Non-Device | reads the inventory for the ESME | Reference to a part           |

    @S-1203
    Scenario Outline: Taken, and its Signature with it, with its <spelling>
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the import registers of the ESME, with its <spelling>
      Then the request is acknowledged with I99
      And the ESME executes ECS17b, message code 0x0027
      And the Import Supplier receives I0 from the ESME

      Examples: the same, signed as it is written
        | spelling                       |
        | SignatureValue on two lines    |
        | Signature on several lines     |
        | prefix dsp                     |
        | namespace the default one      |
        | elements on lines of their own |
        | attributes in another order    |
        | EUI-64s in small letters       |

    @S-1905
    Scenario Outline: Taken, whatever names the elements of its Signature go by, with its <spelling>
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the import registers of the ESME, with its <spelling>
      Then the request is acknowledged with I99
      And the ESME executes ECS17b, message code 0x0027
      And the Import Supplier receives I0 from the ESME

      Examples: the same namespace
        | spelling                                               |
        | Signature without a prefix                             |
        | Signature with another prefix                          |
        | SignedInfo with a prefix that its children do not have |

  @SCHEMA-04
  Rule: Octets that a Body gives as digits are the same in small letters
    There is nothing to refuse: what is no hexBinary the schema refuses.

    @S-2094 @SR-11.3 @interpretation:firmware-distribution-seconds @interpretation:cpl-status
    Scenario: Activated is the firmware whose hash is given in small letters
      Given an electricity-only SMETS2 home
      And firmware version 02000000, now Current, waits on the ESME
      When the Import Supplier activates the firmware of the ESME, with FirmwareHash 08359b108fa567f5dcf319fa3434da6abbc1d595f426372666447f09cc5a87dc
      Then the Import Supplier receives I0 from the ESME
      And the inventory has the ESME Commissioned, at firmware version 02000000

    @S-2095 @SR-8.11
    Scenario: Added by the InstallCode that is given in small letters
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with InstallCode a1b2c3d4e5f60718293a4b5c6d7e8f90
      Then the request is acknowledged with I99
      And the Communications Hub executes CCS01, message code 0x0001
      And the Import Supplier receives I0 from the Communications Hub

  @SCHEMA-04
  Rule: What a Body says by a digit, yes or no, is what it says in a word
    There is nothing to refuse: what is no boolean the schema refuses.

    @S-2100 @SR-7.9 @SR-7.10 @interpretation:use-cases-of-devices
    Scenario Outline: Loads as they were asked when the Import Supplier <request>, with <item> <written>
      Given an ESME of variant ADE at GBCS 4.0
      When the Import Supplier <request>, with <item> <written>
      Then the request is acknowledged with I99
      And the ESME executes ECS62, message code 0x005F
      And the Import Supplier receives I0 from the ESME

      Examples: yes and no, by a digit
        | case     | item                  | written | request                                                     |
        | add-1    | AddToBoostButton      | 1       | adds an auxiliary load to the boost button of the ESME      |
        | add-0    | AddToBoostButton      | 0       | adds an auxiliary load to the boost button of the ESME      |
        | remove-1 | RemoveFromBoostButton | 1       | removes an auxiliary load from the boost button of the ESME |
        | remove-0 | RemoveFromBoostButton | 0       | removes an auxiliary load from the boost button of the ESME |

  @SCHEMA-04
  Rule: A device that a Body names is the same in small letters
    There is nothing to refuse: what is no EUI-64 the schema refuses.

    @S-2050 @interpretation:use-cases-of-devices
    Scenario Outline: Carried out by the <device> when the <user> <request>, in small letters
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>, with its devices in small letters
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>

      Examples: joined and unjoined
        | case         | user            | request                                           | device | devices                                     |
        | 8.7.1        | Import Supplier | joins the HCALCS to the ESME                      | ESME   | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-HCALCS | Import Supplier | joins the ESME to the HCALCS                      | HCALCS | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-GSME   | Gas Supplier    | joins the GPF to the GSME                         | GSME   | a Communications Hub, a GPF and a GSME      |
        | 8.7.2        | Import Supplier | joins the PPMID to the ESME non-critically        | ESME   | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-PPMID  | Gas Supplier    | joins the GPF to the PPMID non-critically         | PPMID  | a Communications Hub, a GPF and a PPMID     |
        | 8.8.1        | Import Supplier | unjoins the HCALCS from the ESME                  | ESME   | a Communications Hub, an ESME and an HCALCS |
        | 8.8.2        | Import Supplier | unjoins the PPMID from the ESME non-critically    | ESME   | a Communications Hub, an ESME and a PPMID   |

      Examples: in the log of a hub
        | case        | user            | request                                                     | device             | devices                                |
        | 8.11-remove | Import Supplier | removes the PPMID from the HAN device log of the Communications Hub | Communications Hub | a Communications Hub and a PPMID |

    @S-2051
    Scenario: Whitelisted when it is added to the log of the hub, in small letters
      Given a home at GBCS 4.0 with a Communications Hub and a pending PPMID
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub, with its devices in small letters
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the Communications Hub
      And the inventory has the PPMID Whitelisted, at firmware version 01000000

    @S-2052 @SR-8.12.1
    Scenario: Restored on another hub with a device that was added to the first, whose name is in small letters
      Given a home at GBCS 4.0 with an ESME and a pending PPMID
      And a second Communications Hub at GBCS 4.0
      And the Import Supplier successfully adds the PPMID to the HAN device log of the Communications Hub
      When the Import Supplier restores the HAN device log of the second Communications Hub, with OldCHFID the Communications Hub in small letters
      Then the request is acknowledged with I99
      And the second Communications Hub executes CCS03, message code 0x0003
      And the Import Supplier receives I0 from the second Communications Hub

    @S-2096 @SR-11.1 @interpretation:non-device-success-code @interpretation:update-firmware-lists
    Scenario Outline: Taken, and in no list, when the Import Supplier updates the firmware of the <device>, in small letters
      Given <home>
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Import Supplier updates the firmware of the <device>, with its devices in small letters
      Then the request is answered with the non-device-success-code

      Examples: of either family
        | device | home                                         |
        | ESME   | an electricity-only SMETS2 home              |
        | PPMID  | an electricity-only SMETS1 home with a PPMID |

    @S-2053
    Scenario Outline: Told of, in small letters, when the <user> <request>
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with its devices in small letters
      When the <user> <request>, with its devices in small letters
      Then the request is answered with I0
      And the ESME receives nothing

      Examples: the device, and its schedules
        | case | user            | request                           |
        | 8.2  | Other User      | reads the inventory for the ESME  |
        | 5.2  | Import Supplier | reads the schedules of the ESME   |

    @S-2054 @interpretation:non-device-success-code
    Scenario Outline: <status> in the inventory when the Import Supplier <request>, in small letters
      Given <given>
      When the Import Supplier <request>, with its devices in small letters
      Then the request is answered with <code>
      And the inventory has the <device> <status>, at firmware version 01000000

      Examples: what changes the inventory
        | case           | given                                  | device             | request                                                           | code                          | status                   |
        | 8.3            | an ESME at GBCS 4.0                    | ESME               | decommissions the ESME                                            | the non-device-success-code   | Decommissioned           |
        | 8.4-status     | a pending ESME at GBCS 4.0             | ESME               | updates the status of the ESME                                    | the non-device-success-code   | InstalledNotCommissioned |
        | 8.4-point      | an ESME at GBCS 4.0                    | ESME               | updates the MPxN of the ESME                                      | the non-device-success-code   | Commissioned             |
        | 8.14.2         | an installed Communications Hub at GBCS 4.0 | Communications Hub | reports the installation of the Communications Hub without SM WAN | the non-device-success-code   | InstalledNotCommissioned |
        | 8.14.2-pending | a pending Communications Hub at GBCS 4.0 | Communications Hub | reports the installation of the Communications Hub without SM WAN | W081401                       | InstalledNotCommissioned |
        | 12.2           | an ESME that is not in the inventory   | ESME               | pre-notifies the ESME as an ESME                                  | the non-device-success-code   | Pending                  |

  @SCHEMA-04 @interpretation:invalid-request-http-status
  Rule: A request is one well-formed document, and says nothing that cannot be signed

    @S-1202 @negative
    Scenario Outline: No request whatever its Signature when its <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the import registers of the ESME, with its <what>
      Then the request is refused as invalid
      And the ESME receives nothing

      Examples: not well formed
        | what                    |
        | end cut off             |
        | end tag of another name |
        | root twice              |
        | prefix undeclared       |
        | attribute twice         |
        | entity undeclared       |
        | text JSON               |
        | text nothing            |

      Examples: declarations and instructions, of which readers make different things
        | what                                    |
        | DOCTYPE added                           |
        | entities declared                       |
        | DTD an outer one                        |
        | counter cut by a processing instruction |
        | stylesheet added                        |
        | declaration of XML 1.1                  |
        | encoding declared another               |

    @S-1218
    Scenario Outline: Taken and read with its <spelling>
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the import registers of the ESME, with its <spelling>
      Then the request is acknowledged with I99
      And the ESME executes ECS17b, message code 0x0027
      And the Import Supplier receives I0 from the ESME

      Examples: the same to every reader
        | spelling                             |
        | XML declaration left out             |
        | XML declaration on a line of its own |
        | comment added                        |
        | empty elements written with two tags |
        | characters written as references     |
        | quotes single                        |

  @SCHEMA-04 @interpretation:http-refusals
  Rule: A request is an XML document, posted to one of the three services

    @S-1204 @negative
    Scenario Outline: Turned away with HTTP <status> at the <service> Service for its <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier <request>, with its <what>
      Then the request is turned away with HTTP <status>
      And the ESME receives nothing

      Examples: path, method, media type and charset, at each service
        | case                 | service      | request                                | what                           | status |
        | send-command-path    | Send Command | reads the import registers of the ESME | path another                   | 404    |
        | send-command-below   | Send Command | reads the import registers of the ESME | path below that of the service | 404    |
        | send-command-put     | Send Command | reads the import registers of the ESME | HTTP method PUT                | 405    |
        | send-command-get     | Send Command | reads the import registers of the ESME | HTTP method GET                | 405    |
        | send-command-delete  | Send Command | reads the import registers of the ESME | HTTP method DELETE             | 405    |
        | send-command-plain   | Send Command | reads the import registers of the ESME | media type text/plain          | 415    |
        | send-command-json    | Send Command | reads the import registers of the ESME | media type application/json    | 415    |
        | send-command-dtd     | Send Command | reads the import registers of the ESME | media type application/xml-dtd | 415    |
        | send-command-charset | Send Command | reads the import registers of the ESME | charset iso-8859-1             | 415    |
        | transform-path       | Transform    | disables the supply of the ESME        | path another                   | 404    |
        | transform-put        | Transform    | disables the supply of the ESME        | HTTP method PUT                | 405    |
        | transform-plain      | Transform    | disables the supply of the ESME        | media type text/plain          | 415    |
        | non-device-path      | Non-Device   | reads the inventory for the ESME       | path another                   | 404    |
        | non-device-put       | Non-Device   | reads the inventory for the ESME       | HTTP method PUT                | 405    |
        | non-device-plain     | Non-Device   | reads the inventory for the ESME       | media type text/plain          | 415    |

    @S-1219
    Scenario Outline: Taken when posted with its <spelling>
      Given an ESME at GBCS 4.0
      When the Import Supplier reads the import registers of the ESME, with its <spelling>
      Then the request is acknowledged with I99
      And the ESME executes ECS17b, message code 0x0027
      And the Import Supplier receives I0 from the ESME

      Examples: the same media type
        | spelling               |
        | charset utf-8          |
        | charset in quotes      |
        | media type in capitals |

  @SCHEMA-04 @interpretation:replayed-request-code
  Rule: A RequestID is used once

    @S-1205 @negative
    Scenario Outline: Refused when the request is sent a second time as it was: <case>
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully <request>
      When the request is sent again
      Then the request is refused
      And the ESME receives nothing
      And the Import Supplier receives nothing

      Examples: for a device, with a Pre-Command, and for no device
        | case       | request                                |
        | sent       | reads the import registers of the ESME |
        | signed     | disables the supply of the ESME        |
        | non-device | updates the MPxN of the ESME           |
        | inventory  | reads the inventory for the ESME       |

    @S-1216 @negative
    Scenario Outline: Refused when the request is sent a second time as it was and no device has had it: <case>
      Given an ESME at GBCS 4.0
      And the Import Supplier <request>, with CommandVariant <variant>
      When the request is sent again
      Then the request is refused
      And the ESME receives nothing

      Examples: for a Pre-Command, and for a command to carry
        | case        | variant | request                                |
        | transformed | 4       | disables the supply of the ESME        |
        | local       | 2       | reads the import registers of the ESME |

    @S-1206 @negative
    Scenario Outline: Refused when a RequestID is used again for the same request, newly signed: <case>
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully <request>
      When the Import Supplier <request>, with its counter used before
      Then the request is refused
      And the ESME receives nothing

      Examples: for a device and for none
        | case      | request                                |
        | sent      | reads the import registers of the ESME |
        | inventory | reads the inventory for the ESME       |

    @S-2045 @negative
    Scenario Outline: Refused when a RequestID is used again that was given before a Signed Pre-Command with an older one came: <case>
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully disables the supply of the ESME, with its Pre-Command signed when another was asked for since
      When the Import Supplier <request>, with its counter used before
      Then the request is refused
      And the ESME receives nothing

      Examples: for the device, and for a Pre-Command
        | case        | request                                |
        | sent        | reads the import registers of the ESME |
        | transformed | disables the supply of the ESME        |

    @S-1207 @negative @interpretation:older-counter @where:older-counter=refused
    Scenario Outline: Refused when its counter is below the last of its User: <case>
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier <request>, with its counter below the last
      Then the request is refused
      And the ESME receives nothing

      Examples: for a device, for a Pre-Command, and for no device
        | case        | request                                |
        | sent        | reads the import registers of the ESME |
        | transformed | disables the supply of the ESME        |
        | non-device  | updates the MPxN of the ESME           |
        | inventory   | reads the inventory for the ESME       |

    @S-1208 @interpretation:older-counter @where:older-counter=taken
    Scenario: Taken when its counter is below the last and new, where the target reads the note so
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier reads the inventory for the ESME, with its counter below the last
      Then the request is answered with I0
      And the Import Supplier receives nothing

    @S-1209
    Scenario: Taken with a counter that another User has used for the same device
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully reads the import registers of the ESME
      When the Electricity Distributor reads the import registers of the ESME
      Then the request is acknowledged with I99
      And the Electricity Distributor receives I0 from the ESME

  @SCHEMA-04 @SCHEMA-09 @interpretation:pre-command-code
  Rule: A Signed Pre-Command is the Pre-Command that was given, signed by the User it was given to

    @S-1210 @negative
    Scenario Outline: Refused with its <what>
      Given an ESME at GBCS 4.0
      When the Import Supplier disables the supply of the ESME, with its <what>
      Then the request is refused
      And the ESME receives nothing
      And the Import Supplier receives nothing

      Examples: not given, not a Pre-Command, not signed so
        | what                                          |
        | Pre-Command under another RequestID           |
        | Pre-Command no GBCS message                   |
        | Pre-Command unsigned                          |
        | Pre-Command signed by another User            |
        | Pre-Command signed, and the signature changed |
        | Pre-Command signed, and then changed          |
        | Pre-Command with a MAC                        |
        | Pre-Command a response                        |
        | Pre-Command an alert                          |

      Examples: another than was given
        | what                             |
        | Pre-Command changed              |
        | Pre-Command of another use case  |
        | Pre-Command for another device   |
        | Pre-Command of another User      |
        | Pre-Command with another counter |

    @S-1976 @negative
    Scenario Outline: Refused with its Pre-Command under <what> than it was asked for
      Given an ESME of variant ADF at GBCS 4.0
      When the Import Supplier <request>, with its Pre-Command under <what>
      Then the request is refused
      And the ESME receives nothing
      And the Import Supplier receives nothing

      Examples: another request of the same User for the same device
        | what                      | request                                               |
        | another Service Reference | disables the supply of the ESME                       |
        | another variant           | updates the auxiliary controller schedule of the ESME |

    @S-1217
    Scenario: Sent to the device when it is what was given
      Given an ESME at GBCS 4.0
      When the Import Supplier disables the supply of the ESME
      Then the request is acknowledged with I99
      And the ESME executes ECS43, message code 0x0050
      And the Import Supplier receives I0 from the ESME

    @S-1934 @interpretation:use-cases-of-devices
    Scenario Outline: Sent to the <device> when another Pre-Command was asked for before it was signed
      Given <home>
      When the <user> <request>, with its Pre-Command signed when another was asked for since
      Then the request is acknowledged with I99
      And the <device> executes <use case>
      And the <user> receives I0 from the <device>

      Examples: of either fuel
        | case     | device | home                | user            | request                                    | use case                    |
        | supply   | ESME   | an ESME at GBCS 4.0 | Import Supplier | disables the supply of the ESME            | ECS43, message code 0x0050  |
        | tariff   | ESME   | an ESME at GBCS 4.0 | Import Supplier | updates the import tariff of the ESME      | ECS01a, message code 0x0019 |
        | gas      | GSME   | a GSME at GBCS 4.0  | Gas Supplier    | updates the gas tariff of the GSME         | GCS01a, message code 0x006B |

  @SCHEMA-04
  Rule: A Signed Pre-Command is judged when it comes, whatever was so when its Pre-Command was given

    @S-2047
    Scenario: Sent to the device when it comes by itself, and nothing has changed
      Given an ESME at GBCS 4.0
      And the Import Supplier disables the supply of the ESME, with CommandVariant 4
      When the Import Supplier sends the Signed Pre-Command
      Then the request is acknowledged with I99
      And the ESME executes ECS43, message code 0x0050
      And the Import Supplier receives I0 from the ESME

    @S-2048 @negative @interpretation:validation-order
    Scenario Outline: Refused with <code> when the Import Supplier <standing> since its Pre-Command was given
      Given an ESME at GBCS 4.0
      And the Import Supplier disables the supply of the ESME, with CommandVariant 4
      And the Import Supplier <standing>
      When the Import Supplier sends the Signed Pre-Command
      Then the request is refused with <code>
      And the ESME receives nothing
      And the Import Supplier receives nothing

      Examples: how a User stands
        | standing                  | code |
        | is suspended              | E3   |
        | has no User Role any more | E1   |

    @S-2049 @negative @interpretation:statuses-for-requests
    Scenario Outline: Refused with E5 when the <device> was decommissioned since its Pre-Command was given
      Given <home>
      And the <user> <request>, with CommandVariant 4
      And the <user> successfully decommissions the <device>
      When the <user> sends the Signed Pre-Command
      Then the request is refused with E5
      And the <device> receives nothing
      And the <user> receives nothing

      Examples: of either fuel
        | device | home                | user            | request                                    |
        | ESME   | an ESME at GBCS 4.0 | Import Supplier | disables the supply of the ESME            |
        | GSME   | a GSME at GBCS 4.0  | Gas Supplier    | updates the gas tariff of the GSME         |

  @SCHEMA-07 @interpretation:sequence-predecessor-code
  Rule: A request of a sequence follows the one that it names

    @S-1211
    Scenario: Taken when its predecessor is the first of the sequence
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully reads the firmware version of the ESME, with FirstInSequence true
      When the Import Supplier reads the import registers of the ESME, with its predecessor the last request
      Then the request is acknowledged with I99
      And the ESME executes ECS17b, message code 0x0027
      And the Import Supplier receives I0 from the ESME

    @S-1730 @interpretation:smets1-services
    Scenario Outline: Taken when its predecessor follows another, at <device>
      Given <device>
      And the Import Supplier successfully reads the firmware version of the ESME, with FirstInSequence true
      And the Import Supplier successfully reads the import registers of the ESME, with its predecessor the last request
      When the Import Supplier reads the event log of the ESME, with its predecessor the last request
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME

      Examples: either family
        | device              |
        | an ESME at GBCS 4.0 |
        | a SMETS1 ESME       |

    @S-1212 @negative
    Scenario Outline: Refused with its predecessor <what>
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully reads the firmware version of the ESME, with FirstInSequence true
      When the Import Supplier reads the import registers of the ESME, with its predecessor <what>
      Then the request is refused
      And the ESME receives nothing

      Examples: no request of this User
        | what                       |
        | a request that nobody sent |
        | a request of another User  |

    @S-1600 @negative
    Scenario: Refused when its predecessor is the first of a sequence of another User
      Given an ESME at GBCS 4.0
      And the Electricity Distributor successfully reads the event log of the ESME, with FirstInSequence true
      When the Import Supplier reads the import registers of the ESME, with its predecessor one that another User sent
      Then the request is refused
      And the ESME receives nothing

  @SCHEMA-07
  Rule: What a schedule calls for comes with the identifier of the schedule
    There is nothing to refuse; a schedule that is none is refused elsewhere.

    @S-1220
    Scenario: Response to the scheduled request, with its DSPScheduleID
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      When 2 days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule

  @SCHEMA-07
  Rule: A schedule runs as often as it says, and no more after its end
    There is nothing to refuse; a run too few or too many is what each scenario excludes.

    @S-1930 @interpretation:smets1-services
    Scenario Outline: Response to each of two daily runs of a schedule of <device>, and to no third
      Given <device>
      And the Import Supplier successfully creates a schedule for the ESME, with two daily runs 1 day ahead
      When 5 days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives nothing

      Examples: either family
        | device              |
        | an ESME at GBCS 4.0 |
        | a SMETS1 ESME       |

    @S-1931 @interpretation:smets1-services @negative
    Scenario Outline: Nothing more of <device> after the end of its schedule
      Given <device>
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      And 2 days pass
      And the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      When 3 days pass
      Then the Import Supplier receives nothing

      Examples: either family
        | device              |
        | an ESME at GBCS 4.0 |
        | a SMETS1 ESME       |

    @S-1731 @interpretation:smets1-services
    Scenario Outline: Response to each of two <frequency> runs of a schedule of <device>, and to no third
      Given <device>
      And the Import Supplier successfully creates a schedule for the ESME, with two <frequency> runs from next month
      When <time> days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives nothing

      Examples: it ends on the day of its second run
        | case             | device              | frequency   | time |
        | Weekly           | an ESME at GBCS 4.0 | Weekly      | 50   |
        | Monthly          | an ESME at GBCS 4.0 | Monthly     | 70   |
        | Quarterly        | an ESME at GBCS 4.0 | Quarterly   | 130  |
        | Half-Yearly      | an ESME at GBCS 4.0 | Half-Yearly | 220  |
        | Yearly           | an ESME at GBCS 4.0 | Yearly      | 400  |
        | SMETS1-Weekly    | a SMETS1 ESME       | Weekly      | 50   |
        | SMETS1-Quarterly | a SMETS1 ESME       | Quarterly   | 130  |

    @S-1732 @interpretation:smets1-services @negative
    Scenario Outline: Nothing more of a <frequency> schedule of <device> that ends the day before its second run
      Given <device>
      And the Import Supplier successfully creates a schedule for the ESME, with one <frequency> run from next month
      When <time> days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives nothing

      Examples: whatever counts some of its days too few
        | case           | device              | frequency   | time |
        | Weekly         | an ESME at GBCS 4.0 | Weekly      | 50   |
        | Monthly        | an ESME at GBCS 4.0 | Monthly     | 70   |
        | Quarterly      | an ESME at GBCS 4.0 | Quarterly   | 130  |
        | Half-Yearly    | an ESME at GBCS 4.0 | Half-Yearly | 220  |
        | Yearly         | an ESME at GBCS 4.0 | Yearly      | 400  |
        | SMETS1-Monthly | a SMETS1 ESME       | Monthly     | 70   |

    @S-1736
    Scenario: Response to the one run of a schedule whose dates say that they are in UTC
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead dated in UTC
      When 5 days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives nothing

    @S-1743 @interpretation:smets1-services
    Scenario Outline: Response to each of three daily runs of a schedule of <device> that says of no end
      Given <device>
      And the Import Supplier successfully creates a schedule for the ESME, with daily runs 1 day ahead without an end
      When 84 hours pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives nothing

      Examples: either family
        | device              |
        | an ESME at GBCS 4.0 |
        | a SMETS1 ESME       |

    @S-1741 @negative
    Scenario Outline: Nothing before its start time, <time> ahead
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with a single run at this time <time> ahead
      When <less> hours pass
      Then the ESME receives nothing
      And the Import Supplier receives nothing

      Examples: on either side of noon, and an hour too soon
        | time     | less |
        | 24 hours | 23   |
        | 36 hours | 35   |

    @S-1725 @SR-5.3 @interpretation:smets1-services @interpretation:non-device-success-code @negative
    Scenario Outline: Nothing of <device> whose schedule was deleted before it ran
      Given <device>
      And the Import Supplier successfully creates a schedule for the ESME, with two daily runs 1 day ahead
      And the Import Supplier successfully deletes the schedules of the ESME
      When 3 days pass
      Then the ESME receives nothing
      And the Import Supplier receives nothing

      Examples: either family
        | device              |
        | an ESME at GBCS 4.0 |
        | a SMETS1 ESME       |

    @S-1726 @SR-5.3 @interpretation:non-device-success-code
    Scenario Outline: Response to a schedule that stays when <what> was deleted
      Given a home at GBCS 4.0 with an ESME and a second ESME
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      And the <other> successfully creates a schedule for the <kept>, with a single run 1 day ahead
      And the Import Supplier successfully deletes the schedules of the ESME
      When 2 days pass
      Then the <other> receives the response to 4.16 from the <kept>, with the DSPScheduleID of its schedule

      Examples: one for another device, and one of another User
        | case   | what                                    | other                   | kept        |
        | device | the one for another device              | Import Supplier         | second ESME |
        | user   | the one of another User for this device | Electricity Distributor | ESME        |

    @S-1737 @SR-5.3 @interpretation:non-device-success-code
    Scenario: Response to one run of two schedules of an ESME, of which the other was deleted by its DSPScheduleID
      Given an ESME at GBCS 4.0
      And the Electricity Distributor successfully creates a schedule for the ESME, with a single run 1 day ahead
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      And the Import Supplier successfully deletes the schedules of the ESME, with the DSPScheduleID of the last schedule in place of DeviceID
      When 2 days pass
      Then the Electricity Distributor receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Import Supplier receives nothing

    @S-1746 @SR-5.3 @interpretation:non-device-success-code @negative
    Scenario: Nothing of either of two schedules of a User that were deleted by their device
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      And the Import Supplier successfully creates a schedule for the ESME, with two daily runs 1 day ahead
      And the Import Supplier successfully deletes the schedules of the ESME
      When 3 days pass
      Then the ESME receives nothing
      And the Import Supplier receives nothing

    @S-2073 @SR-5.3 @interpretation:non-device-success-code @negative
    Scenario: Nothing of any of three schedules of a User that were deleted by their device
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      And the Import Supplier successfully creates a schedule for the ESME, with two daily runs 1 day ahead
      And the Import Supplier successfully creates a schedule for the ESME, with two daily runs 1 day ahead
      And the Import Supplier successfully deletes the schedules of the ESME
      When 3 days pass
      Then the Import Supplier receives nothing

    @S-1738 @SR-5.3 @negative
    Scenario: Response to a schedule that another User asked to delete by its DSPScheduleID
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME, with a single run 1 day ahead
      And the Electricity Distributor deletes the schedules of the ESME, with the DSPScheduleID of the last schedule in place of DeviceID
      And the request is answered with E050301 or E050302 or W050301 or E4 or I0 or I99
      When 2 days pass
      Then the Import Supplier receives the response to 4.16 from the ESME, with the DSPScheduleID of its schedule
      And the Electricity Distributor receives nothing

    @S-1744 @SCHEMA-04 @SR-5.1 @SR-5.2 @SR-5.3 @interpretation:other-user-responsibility @interpretation:non-device-success-code @negative
    Scenario Outline: Nothing of a schedule that the <user> created for <device>, read and deleted
      Given <device>
      And the <user> successfully creates a schedule for the <data> profile of the <meter>, with two daily runs 1 day ahead
      And the <user> successfully reads the schedules of the <meter>
      And the <user> successfully deletes the schedules of the <meter>
      When 3 days pass
      Then the <meter> receives nothing
      And the <user> receives nothing

      Examples: every role that the matrix has for schedules
        | user                    | data   | device              | meter |
        | Import Supplier         | import | an ESME at GBCS 4.0 | ESME  |
        | Export Supplier         | export | an ESME at GBCS 4.0 | ESME  |
        | Electricity Distributor | export | an ESME at GBCS 4.0 | ESME  |
        | Gas Supplier            | import | a GSME at GBCS 4.0  | GSME  |
        | Gas Transporter         | import | a GSME at GBCS 4.0  | GSME  |
        | Other User              | import | a GSME at GBCS 4.0  | GSME  |

  @SCHEMA-07
  Rule: A schedule is told of to the User who created it, as it was created
    What is answered where there is none, no public text says.

    @S-1714 @SR-5.2
    Scenario: Two schedules of one device, each under its identifier
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME
      And the Import Supplier successfully creates a schedule for the ESME, with ScheduleFrequency Weekly
      When the Import Supplier reads the schedules of the ESME
      Then the request is answered with I0
      And the ESME receives nothing

    @S-2072 @SR-5.2
    Scenario: Three schedules of one device, each under its identifier
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME
      And the Import Supplier successfully creates a schedule for the ESME, with ScheduleFrequency Weekly
      And the Import Supplier successfully creates a schedule for the ESME, with ScheduleFrequency Monthly
      When the Import Supplier reads the schedules of the ESME
      Then the request is answered with I0
      And the ESME receives nothing

    @S-1715 @SR-5.2
    Scenario: None of those that another User created
      Given an ESME at GBCS 4.0
      And the Electricity Distributor successfully creates a schedule for the ESME
      And the Import Supplier successfully creates a schedule for the ESME
      When the Import Supplier reads the schedules of the ESME
      Then the request is answered with I0
      And the ESME receives nothing

    @S-1747 @SR-5.2 @interpretation:non-device-success-code
    Scenario: The one of another User that was there when one was created after another was deleted
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME
      And the Electricity Distributor successfully creates a schedule for the ESME
      And the Import Supplier successfully deletes the schedules of the ESME
      And the Import Supplier successfully creates a schedule for the ESME
      When the Electricity Distributor reads the schedules of the ESME
      Then the request is answered with I0

    @S-1739 @SR-5.2
    Scenario: The one of two schedules of one device that is named by its DSPScheduleID
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME
      And the Import Supplier successfully creates a schedule for the ESME, with ScheduleFrequency Weekly
      When the Import Supplier reads the schedules of the ESME, with the DSPScheduleID of the last schedule in place of DeviceID
      Then the request is answered with I0
      And the ESME receives nothing

    @S-1740 @SR-5.2 @negative
    Scenario: Nothing of the one that is named by the DSPScheduleID that another User was given
      Given an ESME at GBCS 4.0
      And the Import Supplier successfully creates a schedule for the ESME
      When the Electricity Distributor reads the schedules of the ESME, with the DSPScheduleID of the last schedule in place of DeviceID
      Then the request is answered with E050201 or E050202 or W050201 or E4 or I0
      And the ESME receives nothing

  @SCHEMA-04
  Rule: Each answer goes to the User who asked, under the RequestID of what it answers, in whatever order they come
    There is nothing to refuse; an answer to the wrong request, or to somebody else, is what each scenario excludes.

    @S-1932 @interpretation:smets1-services @interpretation:device-answer-timeout-seconds
    Scenario Outline: The first answered after the second when the Import Supplier asked <device> twice
      Given <device>
      And the ESME answers the next command with a delay of 10 seconds
      And the Import Supplier <first>
      And the Import Supplier successfully <second>
      When 10 seconds pass
      Then the Import Supplier receives I0 from the ESME, to its first request
      And the Import Supplier receives nothing

      Examples: of different services, and of the same
        | case        | first                                  | second                                 | device              |
        | different   | reads the import registers of the ESME | reads the firmware version of the ESME | an ESME at GBCS 4.0 |
        | same        | reads the import registers of the ESME | reads the import registers of the ESME | an ESME at GBCS 4.0 |
        | critical    | disables the supply of the ESME        | reads the import registers of the ESME | an ESME at GBCS 4.0 |
        | SMETS1      | reads the firmware version of the ESME | reads the import registers of the ESME | a SMETS1 ESME       |
        | SMETS1-same | reads the import registers of the ESME | reads the import registers of the ESME | a SMETS1 ESME       |

    @S-1933 @interpretation:smets1-services @interpretation:device-answer-timeout-seconds
    Scenario Outline: Each User has its own answer when the <other> asked <device> before the first was answered
      Given <device>
      And the ESME answers the next command with a delay of 10 seconds
      And the Import Supplier <request>
      And the <other> successfully <request>
      When 10 seconds pass
      Then the Import Supplier receives I0 from the ESME
      And the <other> receives nothing

      Examples: the same question
        | case   | other                   | request                                | device              |
        | read   | Electricity Distributor | reads the import registers of the ESME | an ESME at GBCS 4.0 |
        | log    | Other User              | reads the device log of the ESME       | an ESME at GBCS 4.0 |
        | SMETS1 | Electricity Distributor | reads the import registers of the ESME | a SMETS1 ESME       |

  @SCHEMA-04
  Rule: Each service asks who the User is, and what it may have
    Who has a role, is active and may have it is served in every other feature.

    @S-1213 @negative @interpretation:validation-order
    Scenario Outline: Refused with E1 at the <service> Service when the User has no role
      Given an ESME at GBCS 4.0
      And the Import Supplier has no User Role any more
      When the Import Supplier <request>
      Then the request is refused with E1
      And the ESME receives nothing

      Examples: each service
        | service      | request                                |
        | Transform    | disables the supply of the ESME        |
        | Send Command | reads the import registers of the ESME |
        | Non-Device   | reads the inventory for the ESME       |

    @S-1214 @negative
    Scenario Outline: Refused with E3 at the <service> Service when the User is suspended
      Given an ESME at GBCS 4.0
      And the Import Supplier is suspended
      When the Import Supplier <request>
      Then the request is refused with E3
      And the ESME receives nothing

      Examples: each service
        | service      | request                                |
        | Transform    | disables the supply of the ESME        |
        | Send Command | reads the import registers of the ESME |
        | Non-Device   | reads the inventory for the ESME       |

    @S-1215 @negative @interpretation:local-delivery-roles @where:local-delivery-roles=suppliers
    Scenario Outline: Refused with E17 at the <service> Service when the Electricity Distributor wants a command as well
      Given an ESME at GBCS 4.0
      When the Electricity Distributor <request>, with CommandVariant <variant>
      Then the request is refused with E17
      And the ESME receives nothing

      Examples: sent as well, and signed
        | case     | service      | variant | request                                                |
        | sent     | Send Command | 3       | reads the import registers of the ESME                 |
        | returned | Non-Device   | 6       | updates the Network Operator's credentials of the ESME |
        | signed   | Send Command | 7       | updates the Network Operator's credentials of the ESME |
