@SECMP0067 @SR-11.3 @provisional
Feature: Traffic Management: nothing comes of a rejected Signed Pre-Command
  DUIS 4.0 release note 2.2.2. A critical request is sent twice: for its Pre-Command, and with the Pre-Command signed. Where only
  the second is rejected, the Pre-Command is as good as before, and can be sent again as it was signed.
  Actors: the Import Supplier, who gets a Pre-Command with the last request that the system takes; an ESME.

  Background:
    Given Traffic Management above 4 requests a second, with 2 for each User, and a delay of 2 seconds stated in seconds
    And an ESME
    And the Import Supplier reads the inventory for the ESME, 3 times

  @SECMP0067-08 @interpretation:traffic-operating-threshold @interpretation:traffic-user-allocation
  Rule: A rejected Signed Pre-Command has no effect, and may be sent again with the same RequestID

    @S-0236 @interpretation:use-cases-of-devices
    Scenario: Served once, under the same RequestID, when the Signed Pre-Command is sent again
      Given the Import Supplier activates the firmware of the ESME
      And the request is rejected with HTTP 429
      And 2 seconds pass
      When the request is sent again
      Then the request is acknowledged with I99
      And the ESME executes CS06, message code 0x0012
      And the Import Supplier receives I0 from the ESME

    @S-0237 @negative
    Scenario: Signed Pre-Command neither sent to the device nor answered, however long one waits
      Given the Import Supplier activates the firmware of the ESME
      When 10 minutes pass
      Then the request is rejected with HTTP 429
      And the ESME receives nothing
      And the Import Supplier receives nothing
