@SECMP0067 @provisional
Feature: Traffic Management: which requests are rejected
  DUIS 4.0 release note 2.2, DUIS 2.7 and 2.10. When more Service Requests come than the system can take, the DCC rejects those
  without priority of a User who exceeds its allocation. Capacity, allocations and priorities are not in the note: they are readings.
  Actors: the Import Supplier, who sends much; the Gas Supplier, who sends too; an ESME and its Communications Hub.

  @SECMP0067-01 @interpretation:traffic-user-allocation
  Rule: A request of a User who has sent too many is rejected with HTTP 429, at each of the three services

    @S-0200
    Scenario Outline: Rejected at the <service> Service when the Import Supplier <request>
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 2 times
      And the Import Supplier reads the inventory for the ESME, 2 times
      When the Import Supplier <request>
      Then the request is rejected with HTTP 429
      And the ESME receives nothing

      Examples: all services
        | service      | request                            |
        | Send Command | reads the device log of the ESME   |
        | Non-Device   | reads the inventory for the ESME   |
        | Transform    | activates the firmware of the ESME |

    @S-0201
    Scenario: Rejected as a Signed Pre-Command, at the Send Command Service, when its Pre-Command was served
      Given Traffic Management above 4 requests a second, with 3 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 2 times
      And the Import Supplier reads the inventory for the ESME, 2 times
      When the Import Supplier activates the firmware of the ESME
      Then the request is rejected with HTTP 429
      And the ESME receives nothing

    @S-0202 @negative
    Scenario: Served when it is the last one within the allocation
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 4 times
      And the Import Supplier reads the inventory for the ESME
      When the Import Supplier reads the device log of the ESME
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the ESME

  @SECMP0067-02 @interpretation:traffic-operating-threshold @interpretation:traffic-user-allocation
  Rule: Nobody is rejected unless the requests of all Users together exceed the capacity

    @S-0203 @negative
    Scenario: Served beyond the allocation while the system takes them all
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      When the Import Supplier reads the inventory for the ESME, 4 times
      Then the first 4 are served, and 0 rejected with HTTP 429

    @S-0204
    Scenario: Rejected from the first that exceeds the capacity
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an ESME
      When the Import Supplier reads the inventory for the ESME, 7 times
      Then the first 4 are served, and 3 rejected with HTTP 429

    @S-0205
    Scenario: Rejected when it is the requests of others that fill the capacity
      Given Traffic Management above 6 requests a second, with 2 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 2 times
      And the Electricity Distributor reads the inventory for the ESME, 2 times
      When the Import Supplier reads the inventory for the ESME, 4 times
      Then the first 2 are served, and 2 rejected with HTTP 429

    @S-0206 @negative
    Scenario: Served again when the load is over, though nothing else has changed
      Given Traffic Management above 4 requests a second, with 0 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 4 times
      And 2 seconds pass
      When the Import Supplier reads the inventory for the ESME, 4 times
      Then the first 4 are served, and 0 rejected with HTTP 429

  @SECMP0067-03 @interpretation:traffic-user-allocation
  Rule: A User within its own allocation is not rejected, however great the load

    @S-0207 @negative
    Scenario: Served up to its allocation while another User fills the system
      Given Traffic Management above 4 requests a second, with 3 for each User and 40 for the Gas Supplier
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 30 times
      When the Import Supplier reads the inventory for the ESME, 3 times
      Then the first 3 are served, and 0 rejected with HTTP 429

    @S-0208
    Scenario: Rejected beyond its allocation while another User, who has a greater one, fills the system
      Given Traffic Management above 4 requests a second, with 3 for each User and 40 for the Gas Supplier
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 30 times
      When the Import Supplier reads the inventory for the ESME, 5 times
      Then the first 3 are served, and 2 rejected with HTTP 429

    @S-0209 @negative
    Scenario: Served when it is another User who was rejected
      Given Traffic Management above 4 requests a second, with 3 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 6 times
      And the first 4 are served, and 2 rejected with HTTP 429
      When the Import Supplier reads the inventory for the ESME, 3 times
      Then the first 3 are served, and 0 rejected with HTTP 429

  @SECMP0067-04 @interpretation:traffic-priority-services
  Rule: A priority request is never rejected

    @S-0210 @interpretation:non-device-success-code
    Scenario Outline: Served at the <service> Service though beyond the allocation, when the Import Supplier <request>
      Given Traffic Management above 4 requests a second, with 2 for each User
      And an installed Communications Hub
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 2 times
      And the Import Supplier reads the inventory for the ESME, 2 times
      When the Import Supplier <request>
      Then the request is answered with <code>

      Examples: a priority request at each service
        | service | request | code |
        | Transform | disables the supply of the ESME, with CommandVariant 4 | I0 |
        | Non-Device | reports the installation of the Communications Hub without SM WAN | the non-device-success-code |

    @S-0211
    Scenario: Served at the Send Command Service though beyond the allocation, with what follows from it
      Given Traffic Management above 4 requests a second, with 2 for each User
      And a pending PPMID
      And the Gas Supplier reads the inventory for the PPMID, 2 times
      And the Import Supplier reads the inventory for the PPMID, 2 times
      When the Import Supplier adds the PPMID to the HAN device log of the Communications Hub
      Then the request is acknowledged with I99
      And the Import Supplier receives I0 from the Communications Hub

    @S-0212 @negative
    Scenario: Rejected without priority though requests with priority are served
      Given Traffic Management above 4 requests a second, with 1 for each User
      And an ESME
      And the Gas Supplier reads the inventory for the ESME, 3 times
      And the Import Supplier disables the supply of the ESME, with CommandVariant 4
      And the Import Supplier disables the supply of the ESME, with CommandVariant 4
      When the Import Supplier reads the inventory for the ESME
      Then the request is rejected with HTTP 429
