@SECMP0067 @provisional
Feature: Traffic Management: nothing comes of a rejected request
  DUIS 4.0 release note 2.2.2. The note does not say so, but it follows from a request being rejected before it is looked into: it
  is as if it had not been sent, and may be sent again as it is.
  Actors: the Import Supplier, who has sent as much as the system takes and more than its allocation; an ESME.

  Background:
    Given Traffic Management above 4 requests a second, with 2 for each User, and a delay of 2 seconds stated in seconds
    And an ESME of variant A
    And the Import Supplier reads the inventory for the ESME, 4 times

  @SECMP0067-08 @interpretation:traffic-operating-threshold @interpretation:traffic-user-allocation
  Rule: A rejected request has no effect, and may be sent again with the same RequestID

    @S-0230
    Scenario: Served once, under the same RequestID, when it is sent again
      Given the Import Supplier reads the device log of the ESME
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the request is sent again
      Then the request is acknowledged with I99
      And the ESME executes CS07, message code 0x0013
      And the Import Supplier receives I0 from the ESME

    @S-0231
    Scenario Outline: Answered under the same RequestID when the Import Supplier, sending again, <request>
      Given the Import Supplier <request>
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the request is sent again
      Then the request is answered with I0

      Examples: at the other services
        | request                                                   |
        | reads the inventory for the ESME                          |
        | activates the firmware of the ESME, with CommandVariant 4 |

    @S-0232 @negative
    Scenario: Neither sent to the device nor answered, however long one waits
      Given the Import Supplier reads the device log of the ESME
      When 10 minutes pass
      Then the request is rejected with HTTP 429
      And the ESME receives nothing
      And the Import Supplier receives nothing

    @S-0233 @negative
    Scenario: Not held for later though it has an ExecutionDateTime
      Given the Import Supplier reads the device log of the ESME, with an ExecutionDateTime 1 day ahead
      When 2 days pass
      Then the request is rejected with HTTP 429
      And the ESME receives nothing
      And the Import Supplier receives nothing

    @S-0234 @negative
    Scenario: Not run by a schedule that was rejected
      Given the Import Supplier creates a schedule for the ESME, with a single run 1 day ahead
      When 2 days pass
      Then the request is rejected with HTTP 429
      And the ESME receives nothing
      And the Import Supplier receives nothing

    @S-0235 @negative
    Scenario: Inventory as before when a change of it was rejected
      Given the Import Supplier updates the details of the ESME, with ESMEVariant ADF
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the Import Supplier reads the inventory for the ESME
      Then the request is answered with I0
      And the answer has the inventory entries
        | device   | DeviceType | ESMEVariant |
        | the ESME | ESME       | A           |
