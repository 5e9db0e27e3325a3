@SECMP0093 @SR-8.9 @provisional
Feature: Read Device Log: what ReadSecurityDetails asks for
  DUIS 4.0 release note 2.4.1, DUIS 3.8.113.2. The data item is an empty element; that it is there asks the Communications
  Hub Function for both the CHF Device Log and the CHF Historic Device Log.
  Actors: the Import Supplier; the Communications Hub and the devices of one home.

  @SECMP0093-11
  Rule: ReadSecurityDetails is an optional, empty element that asks for both logs

    @S-0041
    Scenario: Answered with the devices of the home and with those that were removed
      Given a home at GBCS 3.2 with a Communications Hub, an ESME and a PPMID
      And the Import Supplier successfully removes the PPMID from the HAN device log of the Communications Hub
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the Communications Hub executes CCS07, message code 0x00FE
      And the Import Supplier receives I0 from the Communications Hub
      And the answer has the logs
        | log                 | device    |
        | Device Log          | the ESME  |
        | Historic Device Log | the PPMID |

    @S-2068
    Scenario: Answered with all that was removed, one after the other
      Given a home at GBCS 3.2 with a Communications Hub, an ESME, a PPMID, an IHD and a CAD
      And the Import Supplier successfully removes the PPMID from the HAN device log of the Communications Hub
      And the Import Supplier successfully removes the IHD from the HAN device log of the Communications Hub
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the Import Supplier receives I0 from the Communications Hub
      And the answer has the logs
        | log                 | device    |
        | Device Log          | the ESME  |
        | Device Log          | the CAD   |
        | Historic Device Log | the PPMID |
        | Historic Device Log | the IHD   |

    @S-0042
    Scenario: Answered with the Device Log alone when it is left out
      Given a home at GBCS 3.2 with a Communications Hub, an ESME and a PPMID
      And the Import Supplier successfully removes the PPMID from the HAN device log of the Communications Hub
      When the Import Supplier reads the device log of the Communications Hub
      Then the Communications Hub executes CCS06, message code 0x010F
      And the Import Supplier receives I0 from the Communications Hub
      And the answer has the logs
        | log        | device   |
        | Device Log | the ESME |

    @S-0043 @negative @interpretation:invalid-request-http-status
    Scenario Outline: Refused as invalid when it <what>
      Given a Communications Hub at GBCS 3.2
      When the Import Supplier reads the device log of the Communications Hub with security details, with <deviation>
      Then the request is refused as invalid
      And the Communications Hub receives nothing

      Examples: anything but one empty element
        | what               | deviation                                  |
        | has text           | text in ReadSecurityDetails                |
        | has a child        | an extra DeviceID in ReadSecurityDetails   |
        | is there twice     | 2 times ReadSecurityDetails                |
        | is spelt otherwise | ReadSecurityDetails spelt ReadSecurityDetail |
