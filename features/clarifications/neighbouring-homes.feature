@CLAR
Feature: DCC Alerts AD1 and N18 to N21 where there are other homes with other parties
  DUIS 4.0 release note 5.9.3 and 5.9.4, DUIS table 41. Next door other Suppliers and other network parties are responsible. Each
  scenario says all the DCC Alerts there are: whoever holds the same role elsewhere is told nothing.
  Actors: the parties of a home and those of the neighbouring one; their devices; the CSP and the S1SP.

  @CLAR-09
  Rule: AD1 goes to the parties of the home whose hub lost its power, and to nobody of another home

    @S-1520
    Scenario Outline: AD1 to the parties of <case> alone
      Given <home>
      And <next door>
      When the CSP reports a power outage of 3 minutes at the <hub>
      Then the DCC Alerts are <alerts>

      Examples: either home, with every fuel
        | case             | home                              | next door                                         | hub                             | alerts                                                                                                                       |
        | the-home         | a dual-fuel SMETS2 home           | a neighbouring dual-fuel SMETS2 home              | Communications Hub              | AD1 to the Import Supplier, the Electricity Distributor, the Gas Supplier and the Gas Transporter                            |
        | next-door        | a dual-fuel SMETS2 home           | a neighbouring dual-fuel SMETS2 home              | neighbouring Communications Hub | AD1 to the Other Supplier, the Second Electricity Distributor, the Second Gas Supplier and the Second Gas Transporter        |
        | electricity-only | an electricity-only SMETS2 home   | a neighbouring gas-only SMETS2 home               | Communications Hub              | AD1 to the Import Supplier and the Electricity Distributor                                                                   |
        | gas-only         | an electricity-only SMETS2 home   | a neighbouring gas-only SMETS2 home               | neighbouring Communications Hub | AD1 to the Second Gas Supplier and the Second Gas Transporter                                                                |
        | beside-SMETS1    | a dual-fuel SMETS1 home           | a neighbouring electricity-only SMETS2 home       | neighbouring Communications Hub | AD1 to the Other Supplier and the Second Electricity Distributor                                                             |

    @S-1521 @negative
    Scenario: Nobody is told of a SMETS1 hub, and nobody next door for it
      Given a dual-fuel SMETS1 home
      And a neighbouring dual-fuel SMETS2 home
      When the CSP reports a power outage of 1 hour at the Communications Hub
      Then the DCC Alerts are none

    @S-1522
    Scenario: Told again when the power of the same hub fails again, and of each hub by itself
      Given an electricity-only SMETS2 home
      And a neighbouring electricity-only SMETS2 home
      And the CSP reports a power outage of 3 minutes at the Communications Hub
      And the CSP reports a power outage of 4 minutes at the neighbouring Communications Hub
      When the CSP reports a power outage of 5 minutes at the Communications Hub
      Then the DCC Alerts are AD1 to the Import Supplier and the Electricity Distributor; AD1 to the Import Supplier and the Electricity Distributor; AD1 to the Other Supplier and the Second Electricity Distributor

  @CLAR-07 @interpretation:firmware-alert-bodies
  Rule: N18 to N21 go to the sender of the request, and to no other Supplier of the same role
    No refusal is to be had of a report; an alert to anybody else is what each row excludes.

    @S-1523
    Scenario Outline: Told to the <user>, who sent the request for the <device>, by the <provider>
      Given a dual-fuel <family> home
      And a neighbouring dual-fuel <family> home
      And firmware version 02000000 of the <device> is Current on the Central Products List
      And the <user> successfully updates the firmware of the <device>
      When the <provider> reports that the firmware for the <device> <failure>
      Then the DCC Alerts are <alert> to the <user>

      Examples: either home, family and fuel
        | case            | family | device            | user                | provider | failure                                   | alert |
        | S2-ESME         | SMETS2 | ESME              | Import Supplier     | CSP      | does not match its hash                   | N18   |
        | S2-ESME-next    | SMETS2 | neighbouring ESME | Other Supplier      | CSP      | is for a device that cannot be identified | N19   |
        | S2-GSME-next    | SMETS2 | neighbouring GSME | Second Gas Supplier | CSP      | is too large                              | N20   |
        | S1-ESME-next    | SMETS1 | neighbouring ESME | Other Supplier      | S1SP     | has an unknown version                    | N21   |
        | S1-GSME         | SMETS1 | GSME              | Gas Supplier        | S1SP     | does not match its hash                   | N18   |
        | S1-GSME-next    | SMETS1 | neighbouring GSME | Second Gas Supplier | S1SP     | is for a device that cannot be identified | N19   |
