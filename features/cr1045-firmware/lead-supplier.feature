@CR1045 @SR-11.1 @interpretation:lead-supplier
Feature: Update Firmware: the Lead Supplier of a SMETS1 Communications Hub
  DUIS 4.0 release note 3.1.1, DUIS 1.4.6 table 2. Only the Lead Supplier of a SMETS1 Communications Hub may send firmware to it
  and to the PPMID of its home: the Import Supplier of a home with an electricity meter, the Gas Supplier of any other.
  Actors: the Suppliers of one home; its devices.

  @CR1045-04
  Rule: A SMETS1 Communications Hub or PPMID is listed as invalid unless the Lead Supplier sends the request

    @S-0365 @interpretation:non-device-success-code
    Scenario Outline: The SMETS1 <device> of <home> home is taken from the <user>, who leads
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are <alerts>

      Examples: the Import Supplier leads where there is an electricity meter
        | case                   | home                | device             | user            | alerts                  |
        | CHF-electricity-only   | an electricity-only | Communications Hub | Import Supplier | none                    |
        | PPMID-electricity-only | an electricity-only | PPMID              | Import Supplier | none                    |
        | CHF-dual-fuel          | a dual-fuel         | Communications Hub | Import Supplier | N57 to the Gas Supplier |
        | PPMID-dual-fuel        | a dual-fuel         | PPMID              | Import Supplier | N57 to the Gas Supplier |

      @interpretation:n57-to-sender @interpretation:n57-home
      Examples: the Gas Supplier leads where there is none
        | case           | home       | device             | user         | alerts                                  |
        | CHF-gas-only   | a gas-only | Communications Hub | Gas Supplier | N57 to the Gas Supplier (n57-to-sender & n57-home=gas-meter) |
        | PPMID-gas-only | a gas-only | PPMID              | Gas Supplier | N57 to the Gas Supplier (n57-to-sender & n57-home=gas-meter) |

    @S-0366 @negative @interpretation:n57-when-listed
    Scenario Outline: The SMETS1 <device> of <home> home is listed when the request is from the <user>, who does not lead
      Given <home> SMETS1 home with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the <user> updates the firmware of the <device>
      Then the request is answered with W110101 and these lists
        | list                | device       |
        | InvalidDeviceIDList | the <device> |
      And the DCC Alerts are <alerts>

      @interpretation:n57-to-sender
      Examples: the Gas Supplier of a home that the Import Supplier leads
        | case            | home        | device             | user         | alerts |
        | CHF-dual-fuel   | a dual-fuel | Communications Hub | Gas Supplier | N57 to the Gas Supplier (n57-when-listed=listed\|refused & n57-to-sender) |
        | PPMID-dual-fuel | a dual-fuel | PPMID              | Gas Supplier | N57 to the Gas Supplier (n57-when-listed=listed\|refused & n57-to-sender) |

      Examples: Suppliers who have nothing to do with a home without gas
        | case                   | home                | device             | user            | alerts |
        | CHF-electricity-only   | an electricity-only | Communications Hub | Gas Supplier    | none |
        | PPMID-electricity-only | an electricity-only | PPMID              | Other Supplier  | none |

      @interpretation:n57-home
      Examples: Suppliers who have nothing to do with a home without electricity
        | case                   | home                | device             | user            | alerts |
        | CHF-gas-only           | a gas-only          | Communications Hub | Import Supplier | N57 to the Gas Supplier (n57-when-listed=listed\|refused & n57-home=gas-meter) |
        | PPMID-gas-only         | a gas-only          | PPMID              | Import Supplier | N57 to the Gas Supplier (n57-when-listed=listed\|refused & n57-home=gas-meter) |

    @S-0367 @negative @interpretation:n57-when-listed @interpretation:n57-to-sender
    Scenario: The hub and the PPMID are listed, and the gas meter is not, when the Gas Supplier names all three
      Given a dual-fuel SMETS1 home with a PPMID
      And firmware version 02000000 of the GSME is Current on the Central Products List
      When the Gas Supplier updates the firmware of the GSME, with a DeviceIDList of the Communications Hub, the GSME and the PPMID
      Then the request is answered with W110101 and these lists
        | list                | device                 |
        | InvalidDeviceIDList | the Communications Hub |
        | InvalidDeviceIDList | the PPMID              |
      And the DCC Alerts are N57 to the Gas Supplier (n57-when-listed=listed|refused & n57-to-sender); N57 to the Gas Supplier (n57-when-listed=listed|refused & n57-to-sender)

    @S-0368 @interpretation:non-device-success-code
    Scenario Outline: The SMETS1 <device> is taken from the Other Supplier, who supplies the home
      Given an electricity-only SMETS1 home supplied by the Other Supplier with a PPMID
      And firmware version 02000000 of the <device> is Current on the Central Products List
      When the Other Supplier updates the firmware of the <device>
      Then the request is answered with the non-device-success-code
      And the DCC Alerts are none

      Examples: the devices in the hands of the Lead Supplier
        | device             |
        | Communications Hub |
        | PPMID              |
