@CLAR @CLAR-12 @SR-11.2 @SR-11.3 @SR-8.4 @SR-12.2
Feature: The GBCS version of the Device Model in the inventory
  DUIS 4.0 release note 2.4.1 and 5.8. Which command a request becomes, and whether it becomes any, goes by the GBCS version that
  pertains to the Device Model in the Smart Metering Inventory. A model with other firmware is another entry of the Central
  Products List, so that a device that is moved to it takes other requests, and takes those of before again when it is moved back.
  Actors: the Suppliers and the Other User; the ESME, the GSME and the Communications Hub of one home.

  @CLAR-12
  Rule: The GBCS version follows the firmware that a device was read to run, up and down

    @S-1000 @SR-6.14.2 @SR-7.5 @SR-7.6 @SR-7.7 @SR-7.8 @negative @interpretation:gbcs-incompatible-code @interpretation:deprecated-requests @where:deprecated-requests=refused
    Scenario Outline: Refused since the ESME was read to be at GBCS 4.0 and no longer at 3.2: <request>
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000 of the ESME is Current at GBCS 4.0 on the Central Products List
      And the ESME reports firmware version 02000000
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier <request> of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: requests of before GBCS 4.0
        | srv    | request                              |
        | 6.14.2 | updates the auxiliary load schedule  |
        | 7.5    | activates the auxiliary load         |
        | 7.6    | deactivates the auxiliary load       |
        | 7.7    | reads the auxiliary load switch data |
        | 7.8    | resets the auxiliary load            |

    @S-1001 @SR-6.14.3 @SR-7.13 @SR-7.14 @SR-7.15 @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Refused since the ESME was read to be at GBCS 3.2 and no longer at 4.0: <request>
      Given an ESME of variant ADF at GBCS 4.0
      And firmware version 02000000 of the ESME is Current at GBCS 3.2 on the Central Products List
      And the ESME reports firmware version 02000000
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier <request> of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: requests from GBCS 4.0 on
        | srv    | request                                         |
        | 6.14.3 | updates the auxiliary controller schedule       |
        | 7.13   | sets the auxiliary controller state             |
        | 7.14   | reads the auxiliary controller configuration    |
        | 7.15   | reads the auxiliary controller operational data |

    @S-1002 @interpretation:use-cases-of-devices
    Scenario Outline: Becomes <use case> since the ESME was read to be at GBCS <after> and no longer at <before>: <request>
      Given an ESME of variant ADF at GBCS <before>
      And firmware version 02000000 of the ESME is Current at GBCS <after> on the Central Products List
      And the ESME reports firmware version 02000000
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier <request> of the ESME
      Then the ESME executes <use case>
      And the Import Supplier receives I0 from the ESME

      @SR-7.13 @SR-7.14 @SR-7.15 @SR-6.24.1 @SR-6.13
      Examples: up
        | case         | before | after | request                                                     | use case                    |
        | up-7.13      | 3.2    | 4.0   | sets the auxiliary controller state                         | ECS47a, message code 0x011E |
        | up-7.14      | 3.2    | 4.0   | reads the auxiliary controller configuration                | ECS61d, message code 0x011C |
        | up-7.15      | 3.2    | 4.0   | reads the auxiliary controller operational data             | ECS61e, message code 0x011D |
        | up-6.24.1    | 3.2    | 4.0   | retrieves the Supplier's and Network Operator's credentials | CS02f, message code 0x011B  |
        | up-6.24.1-LC | 3.2    | 4.0   | retrieves the Supplier's and Load Controller's credentials  | CS02f, message code 0x011B  |
        | up-6.13      | 2.0    | 3.2   | reads the auxiliary controller event log                    | ECS35g, message code 0x00FD |
        | up-7.14-4.1  | 3.3    | 4.1   | reads the auxiliary controller configuration                | ECS61d, message code 0x011C |
        | up-6.13-3.3  | 2.0    | 3.3   | reads the auxiliary controller event log                    | ECS35g, message code 0x00FD |

      @SR-7.5 @SR-7.6 @SR-7.7 @SR-7.8 @SR-6.24.1 @SR-6.13
      Examples: down
        | case        | before | after | request                                                     | use case                    |
        | down-7.5    | 4.0    | 3.2   | activates the auxiliary load                                | ECS47, message code 0x0055  |
        | down-7.6    | 4.0    | 3.2   | deactivates the auxiliary load                              | ECS47, message code 0x0055  |
        | down-7.7    | 4.0    | 3.2   | reads the auxiliary load switch data                        | ECS61a, message code 0x00BB |
        | down-7.8    | 4.0    | 3.2   | resets the auxiliary load                                   | ECS47, message code 0x0055  |
        | down-6.24.1 | 4.0    | 3.2   | retrieves the Supplier's and Network Operator's credentials | CS02a, message code 0x0008  |
        | down-6.13   | 3.2    | 2.0   | reads the auxiliary controller event log                    | ECS35f, message code 0x00BA |
        | down-7.7-3.3 | 4.1    | 3.3   | reads the auxiliary load switch data                        | ECS61a, message code 0x00BB |

    @S-1003 @SR-6.15.1 @negative @interpretation:load-controller-update-code
    Scenario: No Load Controller to replace since the ESME was read to be at GBCS 3.2 and no longer at 4.0
      Given an ESME of variant ADF at GBCS 4.0
      And firmware version 02000000 of the ESME is Current at GBCS 3.2 on the Central Products List
      And the ESME reports firmware version 02000000
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the request is refused with the load-controller-update-code
      And the ESME receives nothing

    @S-1004 @SR-6.15.1
    Scenario: A Load Controller to replace since the ESME was read to be at GBCS 4.0 and no longer at 3.2
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000 of the ESME is Current at GBCS 4.0 on the Central Products List
      And the ESME reports firmware version 02000000
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier updates the Load Controller's credentials of the ESME
      Then the ESME executes CS02gLoadControllerBySupplier, message code 0x0126
      And the Import Supplier receives I0 from the ESME

    @S-1005 @SR-8.9 @interpretation:firmware-alert-bodies @interpretation:firmware-alert-recipients
    Scenario Outline: Becomes <use case> since the Communications Hub was read to be at GBCS <after> and no longer at <before>
      Given a Communications Hub at GBCS <before>
      And firmware version 02000000 of the Communications Hub is Current at GBCS <after> on the Central Products List
      And the Communications Hub reports firmware version 02000000
      And the Electricity Distributor successfully reads the firmware version of the Communications Hub
      When the Import Supplier reads the device log of the Communications Hub, with CommandVariant 2
      Then the request is answered with I0 and the command <use case>, for the Communications Hub
      And the DCC Alerts are N49 to the Import Supplier and the Gas Supplier

      @provisional
      Examples: either side of GBCS 2.0
        | case | before | after | use case                         |
        | up   | 1.0    | 2.0   | CCS06, message code 0x010F       |
        | down | 2.0    | 1.0   | CCS05/CCS04, message code 0x0004 |

    @S-1006 @SR-8.9 @provisional @interpretation:firmware-alert-bodies @interpretation:firmware-alert-recipients
    Scenario: Becomes CCS07 since the Communications Hub was read to be at GBCS 3.2 and no longer at 2.0
      Given a Communications Hub at GBCS 2.0
      And firmware version 02000000 of the Communications Hub is Current at GBCS 3.2 on the Central Products List
      And the Communications Hub reports firmware version 02000000
      And the Electricity Distributor successfully reads the firmware version of the Communications Hub
      When the Import Supplier reads the device log of the Communications Hub with security details, with CommandVariant 2
      Then the request is answered with I0 and the command CCS07, message code 0x00FE, for the Communications Hub
      And the DCC Alerts are N49 to the Import Supplier and the Gas Supplier

    @S-1007 @SR-8.9 @provisional @negative @interpretation:firmware-alert-bodies @interpretation:firmware-alert-recipients
    Scenario: Refused with E080902 since the Communications Hub was read to be at GBCS 2.0 and no longer at 3.2
      Given a Communications Hub at GBCS 3.2
      And firmware version 02000000 of the Communications Hub is Current at GBCS 2.0 on the Central Products List
      And the Communications Hub reports firmware version 02000000
      And the Electricity Distributor successfully reads the firmware version of the Communications Hub
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is refused with E080902
      And the DCC Alerts are N49 to the Import Supplier and the Gas Supplier

    @S-1008 @SR-6.7
    Scenario: Becomes GCS24a since the GSME was read to be at GBCS 3.2 and no longer at 2.0
      Given a GSME at GBCS 2.0
      And firmware version 02000000 of the GSME is Current at GBCS 3.2 on the Central Products List
      And the GSME reports firmware version 02000000
      And the Gas Supplier successfully reads the firmware version of the GSME
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the GSME executes GCS24a, message code 0x00FC
      And the Gas Supplier receives I0 from the GSME

    @S-1009 @SR-6.7 @negative @interpretation:decimal-gas-flow-below-3.2
    Scenario: Refused as a decimal since the GSME was read to be at GBCS 2.0 and no longer at 3.2
      Given a GSME at GBCS 3.2
      And firmware version 02000000 of the GSME is Current at GBCS 2.0 on the Central Products List
      And the GSME reports firmware version 02000000
      And the Gas Supplier successfully reads the firmware version of the GSME
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with the decimal-gas-flow-below-3.2 code
      And the GSME receives nothing

    @S-1010 @SR-7.15 @negative @interpretation:gbcs-incompatible-code @interpretation:firmware-distribution-seconds
    Scenario: Refused again since the ESME that had moved up to GBCS 4.0 was read to be back at 3.2
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000, now Current at GBCS 4.0, waits on the ESME
      And the Import Supplier successfully activates the firmware of the ESME
      And the ESME reports firmware version 01000000
      And the Import Supplier successfully reads the firmware version of the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the request is refused with the gbcs-incompatible-code

    @S-1011 @SR-7.7 @interpretation:firmware-alert-bodies @interpretation:firmware-alert-recipients @interpretation:cpl-status
    Scenario: Becomes ECS61a since the ESME was read to run firmware at GBCS 3.2 that is Removed
      Given an ESME of variant ADF at GBCS 4.0
      And firmware version 02000000 of the ESME is Removed at GBCS 3.2 on the Central Products List
      And the ESME reports firmware version 02000000
      And the Electricity Distributor successfully reads the firmware version of the ESME
      When the Import Supplier reads the auxiliary load switch data of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS61a, message code 0x00BB, for the ESME
      And the DCC Alerts are N50 to the Import Supplier

  @CLAR-12
  Rule: The GBCS version follows the firmware that was activated, at once or as planned

    @S-1015 @interpretation:firmware-distribution-seconds @interpretation:use-cases-of-devices
    Scenario Outline: Becomes <use case> since firmware at GBCS <after> was activated on the <device>, in the place of <before>
      Given <a device> at GBCS <before>
      And firmware version 02000000, now Current at GBCS <after>, waits on the <device>
      And the <user> successfully activates the firmware of the <device>
      When the <user> <request>
      Then the <device> executes <use case>
      And the <user> receives I0 from the <device>

      @SR-7.7 @SR-7.15
      Examples: an ESME
        | case      | a device               | device | user            | before | after | request                                                     | use case                    |
        | ESME-up   | an ESME of variant ADF | ESME   | Import Supplier | 3.2    | 4.0   | reads the auxiliary controller operational data of the ESME | ECS61e, message code 0x011D |
        | ESME-down | an ESME of variant ADF | ESME   | Import Supplier | 4.0    | 3.2   | reads the auxiliary load switch data of the ESME            | ECS61a, message code 0x00BB |

      @SR-6.7
      Examples: a GSME
        | case    | a device | device | user         | before | after | request                                         | use case                    |
        | GSME-up | a GSME   | GSME   | Gas Supplier | 2.0    | 3.2   | sets the gas flow rate of the GSME as a decimal | GCS24a, message code 0x00FC |

    @S-1016 @negative @interpretation:firmware-distribution-seconds @interpretation:gbcs-incompatible-code
    Scenario Outline: Refused since firmware at GBCS <after> was activated on the ESME, in the place of <before>
      Given an ESME of variant ADF at GBCS <before>
      And firmware version 02000000, now Current at GBCS <after>, waits on the ESME
      And the Import Supplier successfully activates the firmware of the ESME
      When the Import Supplier <request> of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      @SR-7.5 @interpretation:deprecated-requests @where:deprecated-requests=refused
      Examples: up
        | case | before | after | request                      |
        | up   | 3.2    | 4.0   | activates the auxiliary load |

      @SR-7.15
      Examples: down
        | case | before | after | request                                         |
        | down | 4.0    | 3.2   | reads the auxiliary controller operational data |

    @S-1017 @SR-6.7 @negative @interpretation:firmware-distribution-seconds @interpretation:decimal-gas-flow-below-3.2
    Scenario: Refused as a decimal since firmware at GBCS 2.0 was activated on the GSME, in the place of 3.2
      Given a GSME at GBCS 3.2
      And firmware version 02000000, now Current at GBCS 2.0, waits on the GSME
      And the Gas Supplier successfully activates the firmware of the GSME
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with the decimal-gas-flow-below-3.2 code
      And the GSME receives nothing

    @S-1018 @interpretation:firmware-distribution-seconds @interpretation:use-cases-of-devices
    Scenario Outline: Becomes <use case> since the <device> told that planned firmware at GBCS <after> is active, in the place of <before>
      Given <a device> at GBCS <before>
      And firmware version 02000000, now Current at GBCS <after>, waits on the <device>
      And the <user> successfully plans the activation of the firmware of the <device>, with an ExecutionDateTime 1 day ahead
      And 1 day passes
      And the <user> receives 8F66, message code 0x00CA, from the <device>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is answered with I0 and the <form> <use case>, for the <device>

      @SR-7.7 @SR-7.15
      Examples: an ESME
        | case      | a device               | device | user            | before | after | request                                                     | variant | form    | use case                    |
        | ESME-up   | an ESME of variant ADF | ESME   | Import Supplier | 3.2    | 4.0   | reads the auxiliary controller operational data of the ESME | 2       | command | ECS61e, message code 0x011D |
        | ESME-down | an ESME of variant ADF | ESME   | Import Supplier | 4.0    | 3.2   | reads the auxiliary load switch data of the ESME            | 2       | command | ECS61a, message code 0x00BB |

      @SR-6.7
      Examples: a GSME
        | case    | a device | device | user         | before | after | request                                         | variant | form        | use case                    |
        | GSME-up | a GSME   | GSME   | Gas Supplier | 2.0    | 3.2   | sets the gas flow rate of the GSME as a decimal | 4       | Pre-Command | GCS24a, message code 0x00FC |

    @S-1019 @negative @interpretation:firmware-distribution-seconds @interpretation:gbcs-incompatible-code
    Scenario Outline: Refused since the ESME told that planned firmware at GBCS <after> is active, in the place of <before>
      Given an ESME of variant ADF at GBCS <before>
      And firmware version 02000000, now Current at GBCS <after>, waits on the ESME
      And the Import Supplier successfully plans the activation of the firmware of the ESME, with an ExecutionDateTime 1 day ahead
      And 1 day passes
      And the Import Supplier receives 8F66, message code 0x00CA, from the ESME
      When the Import Supplier <request> of the ESME
      Then the request is refused with the gbcs-incompatible-code

      @SR-7.5 @interpretation:deprecated-requests @where:deprecated-requests=refused
      Examples: up
        | case | before | after | request                      |
        | up   | 3.2    | 4.0   | activates the auxiliary load |

      @SR-7.15
      Examples: down
        | case | before | after | request                                         |
        | down | 4.0    | 3.2   | reads the auxiliary controller operational data |

    @S-1020 @SR-6.7 @negative @interpretation:firmware-distribution-seconds @interpretation:decimal-gas-flow-below-3.2
    Scenario: Refused as a decimal since the GSME told that planned firmware at GBCS 2.0 is active, in the place of 3.2
      Given a GSME at GBCS 3.2
      And firmware version 02000000, now Current at GBCS 2.0, waits on the GSME
      And the Gas Supplier successfully plans the activation of the firmware of the GSME, with an ExecutionDateTime 1 day ahead
      And 1 day passes
      And the Gas Supplier receives 8F66, message code 0x00CA, from the GSME
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with the decimal-gas-flow-below-3.2 code

    @S-1875 @interpretation:firmware-distribution-seconds @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:firmware-alert-submitter
    Scenario Outline: Becomes <use case> since firmware at GBCS <after> that is Removed was activated on the ESME, in the place of <before>
      Given an ESME of variant ADF at GBCS <before>
      And firmware version 02000000, now Removed at GBCS <after>, waits on the ESME
      And the Import Supplier successfully activates the firmware of the ESME
      When the Import Supplier <request> of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command <use case>, for the ESME
      And the DCC Alerts are N50 to the Import Supplier (firmware-alert-submitter)

      @SR-7.7 @SR-7.15
      Examples: up and down
        | case | before | after | request                                         | use case                    |
        | up   | 3.2    | 4.0   | reads the auxiliary controller operational data | ECS61e, message code 0x011D |
        | down | 4.0    | 3.2   | reads the auxiliary load switch data            | ECS61a, message code 0x00BB |

    @S-1877 @interpretation:firmware-distribution-seconds @interpretation:suspension-alert-recipients @interpretation:use-cases-of-devices
    Scenario Outline: Becomes <use case> since firmware at GBCS <after> restored the suspended ESME, in the place of <before>
      Given a suspended ESME of variant ADF at GBCS <before>
      And firmware version 02000000, now Current at GBCS <after>, waits on the ESME
      And the Import Supplier successfully activates the firmware of the ESME
      When the Import Supplier <request> of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command <use case>, for the ESME
      And the DCC Alerts are N29 to the suspension-alert-recipients of the ESME

      @SR-7.7 @SR-7.15
      Examples: up and down
        | case | before | after | request                                         | use case                    |
        | up   | 3.2    | 4.0   | reads the auxiliary controller operational data | ECS61e, message code 0x011D |
        | down | 4.0    | 3.2   | reads the auxiliary load switch data            | ECS61a, message code 0x00BB |

    @S-1021 @SR-7.15 @negative @interpretation:firmware-distribution-seconds @interpretation:gbcs-incompatible-code
    Scenario: Refused as long as the activation of firmware at GBCS 4.0 is only planned
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000, now Current at GBCS 4.0, waits on the ESME
      And the Import Supplier successfully plans the activation of the firmware of the ESME, with an ExecutionDateTime 1 day ahead
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

    @S-1022 @SR-7.15 @negative @interpretation:firmware-distribution-seconds @interpretation:gbcs-incompatible-code
    Scenario: Refused when the ESME failed to activate firmware at GBCS 4.0
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000, now Current at GBCS 4.0, waits on the ESME
      And the ESME answers the next command with failure
      And the Import Supplier successfully activates the firmware of the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

  @CLAR-12
  Rule: The GBCS version follows the model and firmware that a User says of a device, whatever runs on it

    @S-1030 @interpretation:use-cases-of-devices
    Scenario Outline: Becomes <use case> since Update Inventory said that the <device> has firmware at GBCS <after>, in the place of <before>
      Given <a device> at GBCS <before>
      And firmware version 02000000 of the <device> is Current at GBCS <after> on the Central Products List
      And the <user> successfully updates the firmware entry of the <device>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is answered with I0 and the <form> <use case>, for the <device>

      @SR-7.7 @SR-7.15
      Examples: an ESME
        | case      | a device               | device | user            | before | after | request                                                     | variant | form    | use case                    |
        | ESME-up   | an ESME of variant ADF | ESME   | Import Supplier | 3.2    | 4.0   | reads the auxiliary controller operational data of the ESME | 2       | command | ECS61e, message code 0x011D |
        | ESME-down | an ESME of variant ADF | ESME   | Import Supplier | 4.0    | 3.2   | reads the auxiliary load switch data of the ESME            | 2       | command | ECS61a, message code 0x00BB |

      @SR-6.7
      Examples: a GSME
        | case    | a device | device | user         | before | after | request                                         | variant | form        | use case                    |
        | GSME-up | a GSME   | GSME   | Gas Supplier | 2.0    | 3.2   | sets the gas flow rate of the GSME as a decimal | 4       | Pre-Command | GCS24a, message code 0x00FC |

      @SR-8.9 @provisional
      Examples: a Communications Hub
        | case     | a device             | device             | user            | before | after | request                                                           | variant | form    | use case                   |
        | CHF-up   | a Communications Hub | Communications Hub | Import Supplier | 2.0    | 3.2   | reads the device log of the Communications Hub with security details | 2    | command | CCS07, message code 0x00FE |

    @S-1031 @SR-7.5 @negative @interpretation:gbcs-incompatible-code @interpretation:deprecated-requests @where:deprecated-requests=refused
    Scenario Outline: Refused since Update Inventory said that the ESME <is another>, and that is at GBCS 4.0
      Given an ESME of variant ADF at GBCS 3.2
      And <another> of the ESME is Current at GBCS 4.0 on the Central Products List
      And the Import Supplier successfully <update> of the ESME
      When the Import Supplier activates the auxiliary load of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: firmware, and model
        | case     | is another         | another                   | update                     |
        | firmware | has other firmware | firmware version 02000000 | updates the firmware entry |
        | model    | is another model   | model M2                  | updates the model          |

    @S-1032 @SR-7.15 @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Refused since Update Inventory said that the ESME <is another>, and that is at GBCS 3.2
      Given an ESME of variant ADF at GBCS 4.0
      And <another> of the ESME is Current at GBCS 3.2 on the Central Products List
      And the Import Supplier successfully <update> of the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      Examples: firmware, and model
        | case     | is another         | another                   | update                     |
        | firmware | has other firmware | firmware version 02000000 | updates the firmware entry |
        | model    | is another model   | model M2                  | updates the model          |

    @S-1033 @SR-8.9 @provisional @negative
    Scenario Outline: Refused with E080902 since Update Inventory said that the Communications Hub <is another>, and that is at GBCS 2.0
      Given a Communications Hub at GBCS 3.2
      And <another> of the Communications Hub is Current at GBCS 2.0 on the Central Products List
      And the Import Supplier successfully <update> of the Communications Hub
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is refused with E080902
      And the Communications Hub receives nothing

      Examples: firmware, and model
        | case     | is another         | another                   | update                     |
        | firmware | has other firmware | firmware version 02000000 | updates the firmware entry |
        | model    | is another model   | model M2                  | updates the model          |

    @S-1034 @SR-6.7 @negative @interpretation:decimal-gas-flow-below-3.2
    Scenario: Refused as a decimal since Update Inventory said that the GSME is another model, and that is at GBCS 2.0
      Given a GSME at GBCS 3.2
      And model M2 of the GSME is Current at GBCS 2.0 on the Central Products List
      And the Gas Supplier successfully updates the model of the GSME
      When the Gas Supplier sets the gas flow rate of the GSME as a decimal
      Then the request is refused with the decimal-gas-flow-below-3.2 code
      And the GSME receives nothing

    @S-1035 @SR-8.9 @provisional @negative
    Scenario: Refused with E080902 again since Update Inventory said that the Communications Hub is back at GBCS 2.0
      Given a Communications Hub at GBCS 2.0
      And firmware version 02000000 of the Communications Hub is Current at GBCS 3.2 on the Central Products List
      And the Import Supplier successfully updates the firmware entry of the Communications Hub
      And the Import Supplier successfully updates the firmware entry of the Communications Hub, with FirmwareVersion 01000000
      When the Import Supplier reads the device log of the Communications Hub with security details
      Then the request is refused with E080902
      And the Communications Hub receives nothing

    @S-1036 @interpretation:statuses-for-requests @interpretation:other-user-responsibility
    Scenario Outline: Taken for the ESME that was pre-notified as a model at GBCS <gbcs>: <request>
      Given an ESME at GBCS <gbcs> that is not in the inventory
      And firmware version 01000000 of the ESME is Current at GBCS <gbcs> on the Central Products List
      And the Import Supplier successfully pre-notifies the ESME as an ESME
      And the Import Supplier successfully updates the status of the ESME
      When the Other User <request> of the ESME, with an ExecutionDateTime 20 days ahead
      Then the request is acknowledged with I99

      Examples: either side of GBCS 4.0
        | case        | gbcs | request                                         |
        | 4.0         | 4.0  | reads the auxiliary controller operational data |
        | before-4.0  | 3.2  | reads the auxiliary load switch data            |

    @S-1037 @negative @interpretation:gbcs-incompatible-code @interpretation:statuses-for-requests @interpretation:other-user-responsibility
    Scenario Outline: Refused for the ESME that was pre-notified as a model at GBCS <gbcs>: <request>
      Given an ESME at GBCS <gbcs> that is not in the inventory
      And firmware version 01000000 of the ESME is Current at GBCS <gbcs> on the Central Products List
      And the Import Supplier successfully pre-notifies the ESME as an ESME
      And the Import Supplier successfully updates the status of the ESME
      When the Other User <request> of the ESME
      Then the request is refused with the gbcs-incompatible-code

      @SR-7.15
      Examples: before GBCS 4.0
        | case       | gbcs | request                                         |
        | before-4.0 | 3.2  | reads the auxiliary controller operational data |

      @SR-7.7 @interpretation:deprecated-requests @where:deprecated-requests=refused
      Examples: at GBCS 4.0
        | case | gbcs | request                              |
        | 4.0  | 4.0  | reads the auxiliary load switch data |

  @CLAR-12
  Rule: Where the device and the inventory differ, the inventory decides

    @S-1040 @negative @interpretation:gbcs-incompatible-code
    Scenario Outline: Refused by the GBCS <before> of the inventory while the ESME, of which nobody was told, is at <after>
      Given an ESME of variant ADF at GBCS <before>
      And the ESME runs firmware version 02000000, at GBCS <after>
      When the Import Supplier <request> of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the ESME receives nothing

      @SR-7.15
      Examples: the device is ahead
        | case  | before | after | request                                         |
        | ahead | 3.2    | 4.0   | reads the auxiliary controller operational data |

      @SR-7.7 @interpretation:deprecated-requests @where:deprecated-requests=refused
      Examples: the device is behind
        | case   | before | after | request                              |
        | behind | 4.0    | 3.2   | reads the auxiliary load switch data |

    @S-1041 @SR-7.15 @negative @interpretation:gbcs-incompatible-code @interpretation:firmware-alert-bodies @interpretation:firmware-alert-recipients @interpretation:firmware-alert-submitter
    Scenario: Refused by the GBCS 3.2 of the inventory where the firmware that the ESME was read to run is not listed
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000 of the ESME is not listed on the Central Products List
      And the ESME runs firmware version 02000000, at GBCS 4.0
      And the Electricity Distributor successfully reads the firmware version of the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME
      Then the request is refused with the gbcs-incompatible-code
      And the DCC Alerts are N51 to the Import Supplier

    @S-1042 @SR-7.7
    Scenario: Becomes ECS61a by the GBCS 3.2 of the inventory while the ESME, of which nobody was told, is at 4.0
      Given an ESME of variant ADF at GBCS 3.2
      And the ESME runs firmware version 02000000, at GBCS 4.0
      When the Import Supplier reads the auxiliary load switch data of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS61a, message code 0x00BB, for the ESME
      And the ESME receives nothing

    @S-1043 @SR-7.15 @interpretation:device-answer-timeout-seconds @interpretation:command-failure-form @interpretation:use-cases-of-devices
    Scenario: Sent by the GBCS 4.0 of the inventory to an ESME that is at 3.2 and does not answer
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000 of the ESME is Current at GBCS 4.0 on the Central Products List
      And the Import Supplier successfully updates the firmware entry of the ESME
      And the Import Supplier reads the auxiliary controller operational data of the ESME
      When the DCC has waited for the answer as long as it does
      Then the ESME executes ECS61e, message code 0x011D
      And the Import Supplier receives E21 from the DCC

    @S-1044 @SR-6.14.1 @SR-8.4
    Scenario Outline: N58 tells the GBCS <after> that the inventory has since Update Inventory, in the place of <before>
      Given an ESME of variant ADF at GBCS <before>
      And firmware version 02000000 of the ESME is Current at GBCS <after> on the Central Products List
      And the Import Supplier successfully updates the firmware entry of the ESME
      When the Import Supplier updates the auxiliary load descriptions of the ESME
      Then the Import Supplier receives I0 from the ESME
      And the DCC sends these alerts and no others
        | alert | to                      | ESMEDeviceID | DeviceGBCSVersion |
        | N58   | Electricity Distributor | the ESME     | <after> or none   |

      Examples: up and down
        | case | before | after |
        | up   | 3.2    | 4.0   |
        | down | 4.0    | 3.2   |

    @S-1045 @SR-7.5
    Scenario Outline: The Pre-Command states the GBCS <after> that the inventory has since Update Inventory, in the place of <before>
      Given an ESME of variant ADF at GBCS <before>
      And firmware version 02000000 of the ESME is Current at GBCS <after> on the Central Products List
      And the Import Supplier successfully updates the firmware entry of the ESME
      When the Import Supplier <request> of the ESME, with CommandVariant 4
      Then the request is answered with I0 and the Pre-Command <use case>, for the ESME

      Examples: up and down
        | case | before | after | request                             | use case                    |
        | up   | 3.2    | 4.0   | sets the auxiliary controller state | ECS47a, message code 0x011E |
        | down | 4.0    | 3.2   | activates the auxiliary load        | ECS47, message code 0x0055  |

  @CLAR-12
  Rule: The GBCS version follows planned firmware that is Removed by the time that it is active
    Refused with a version that was only planned: see "Refused as long as", so there is no negative scenario here.

    Background:
      Given an ESME of variant ADF at GBCS 3.2
      And firmware version 02000000, now Removed at GBCS 4.0, waits on the ESME
      And the Import Supplier successfully plans the activation of the firmware of the ESME, with an ExecutionDateTime 1 day ahead

    @S-1876 @SR-7.15 @interpretation:firmware-distribution-seconds @interpretation:firmware-alert-bodies @interpretation:cpl-status @interpretation:firmware-alert-submitter
    Scenario: Becomes ECS61e since the ESME told that firmware at GBCS 4.0 is active, and that is Removed
      Given 1 day passes
      And the Import Supplier receives 8F66, message code 0x00CA, from the ESME
      When the Import Supplier reads the auxiliary controller operational data of the ESME, with CommandVariant 2
      Then the request is answered with I0 and the command ECS61e, message code 0x011D, for the ESME
      And the DCC Alerts are N50 to the Import Supplier (firmware-alert-submitter)
