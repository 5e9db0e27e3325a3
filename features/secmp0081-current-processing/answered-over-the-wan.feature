@SECMP0081
Feature: The Service Requests whose responses can be returned, over the SM WAN
  DUIS 3.4 and 3.8, unchanged in 4.0 (note 1.1): each of the requests of the table of 2.3.3 is taken from either Supplier, and of every
  type of device that it is for, in each of the CommandVariants of its criticality; the matrix admits nobody else, and of suppliers those
  alone whose device it is.
  Actors: Users in every role, and suppliers of other homes; the devices of one home.

  @SCHEMA-04
  Rule: Each of them is carried out for whoever may send it, in the CommandVariants of its criticality alone

    @S-1728 @interpretation:use-cases-of-devices @interpretation:other-user-responsibility
    Scenario Outline: Carried out by the <device> over the SM WAN when the <user> <request>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>
      Then the request is acknowledged with I99
      And the <user> receives I0 from the <device>

      Examples: what the Gas Supplier and the Other User may ask as well, and of other devices than an ESME
        | case           | user            | request                                                        | device             | devices                                     |
        | 3.2-GPF        | Gas Supplier    | restricts the access to the GPF for a change of tenancy        | GPF                | a Communications Hub and a GPF              |
        | 6.8-GSME       | Gas Supplier    | updates the billing calendar of the GSME                       | GSME               | a Communications Hub and a GSME             |
        | 6.15.2-GSME    | Gas Supplier    | updates the device certificate of the GSME                     | GSME               | a Communications Hub and a GSME             |
        | 6.15.2-GPF     | Gas Supplier    | updates the device certificate of the GPF                      | GPF                | a Communications Hub and a GPF              |
        | 6.15.2-HCALCS  | Import Supplier | updates the device certificate of the HCALCS                   | HCALCS             | a Communications Hub and an HCALCS          |
        | 6.23-GSME      | Gas Supplier    | updates the credentials of the GSME for a change of Supplier   | GSME               | a Communications Hub and a GSME             |
        | 6.23-GPF       | Gas Supplier    | updates the credentials of the GPF for a change of Supplier    | GPF                | a Communications Hub and a GPF              |
        | 6.23-HCALCS    | Import Supplier | updates the credentials of the HCALCS for a change of Supplier | HCALCS             | a Communications Hub and an HCALCS          |
        | 8.7.1-GSME     | Gas Supplier    | joins the GPF to the GSME                                      | GSME               | a Communications Hub, a GPF and a GSME      |
        | 8.7.1-HCALCS   | Import Supplier | joins the ESME to the HCALCS                                   | HCALCS             | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-GSME     | Gas Supplier    | unjoins the GPF from the GSME                                  | GSME               | a Communications Hub, a GPF and a GSME      |
        | 8.8.1-HCALCS   | Import Supplier | unjoins the ESME from the HCALCS                               | HCALCS             | a Communications Hub, an ESME and an HCALCS |
        | 8.7.2-PPMID-GS | Gas Supplier    | joins the GPF to the PPMID non-critically                      | PPMID              | a Communications Hub, a GPF and a PPMID     |
        | 8.7.2-PPMID-OU | Other User      | joins the ESME to the PPMID non-critically                     | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-GPF      | Gas Supplier    | joins the PPMID to the GPF non-critically                      | GPF                | a Communications Hub, a GPF and a PPMID     |
        | 8.7.2-GPF-OU   | Other User      | joins the IHD to the GPF non-critically                        | GPF                | a Communications Hub, a GPF and an IHD      |
        | 8.7.2-ESME     | Import Supplier | joins the IHD to the ESME non-critically                       | ESME               | a Communications Hub, an ESME and an IHD    |
        | 8.7.2-ESME-OU  | Other User      | joins the IHD to the ESME non-critically                       | ESME               | a Communications Hub, an ESME and an IHD    |
        | 8.8.2-PPMID-GS | Gas Supplier    | unjoins the GPF from the PPMID non-critically                  | PPMID              | a Communications Hub, a GPF and a PPMID     |
        | 8.8.2-PPMID-OU | Other User      | unjoins the ESME from the PPMID non-critically                 | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-GPF      | Gas Supplier    | unjoins the PPMID from the GPF non-critically                  | GPF                | a Communications Hub, a GPF and a PPMID     |
        | 8.8.2-ESME     | Import Supplier | unjoins the IHD from the ESME non-critically                   | ESME               | a Communications Hub, an ESME and an IHD    |
        | 8.8.2-ESME-OU  | Other User      | unjoins the IHD from the ESME non-critically                   | ESME               | a Communications Hub, an ESME and an IHD    |
        | 8.12.1-GS      | Gas Supplier    | restores the HAN device log of the Communications Hub          | Communications Hub | a Communications Hub and a GSME             |

    @S-1952 @negative @interpretation:validation-order
    Scenario Outline: Refused with E12, without a command for the <device>, when the <user> <request> with CommandVariant <variant>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is refused with E12
      And the <device> receives nothing

      Examples: with every CommandVariant that is for others
        | case     | user            | request                                                             | variant | device             | devices                                     |
        | 6.8-1    | Gas Supplier    | updates the billing calendar of the GSME                            | 1       | GSME               | a Communications Hub and a GSME             |
        | 6.8-2    | Gas Supplier    | updates the billing calendar of the GSME                            | 2       | GSME               | a Communications Hub and a GSME             |
        | 6.8-3    | Gas Supplier    | updates the billing calendar of the GSME                            | 3       | GSME               | a Communications Hub and a GSME             |
        | 6.8-8    | Gas Supplier    | updates the billing calendar of the GSME                            | 8       | GSME               | a Communications Hub and a GSME             |
        | 6.15.2-1 | Import Supplier | updates the device certificate of the ESME                          | 1       | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-2 | Import Supplier | updates the device certificate of the ESME                          | 2       | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-3 | Import Supplier | updates the device certificate of the ESME                          | 3       | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-8 | Import Supplier | updates the device certificate of the ESME                          | 8       | ESME               | a Communications Hub and an ESME            |
        | 8.7.1-1  | Import Supplier | joins the HCALCS to the ESME                                        | 1       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-2  | Import Supplier | joins the HCALCS to the ESME                                        | 2       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-3  | Import Supplier | joins the HCALCS to the ESME                                        | 3       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-8  | Import Supplier | joins the HCALCS to the ESME                                        | 8       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-1  | Import Supplier | unjoins the HCALCS from the ESME                                    | 1       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-2  | Import Supplier | unjoins the HCALCS from the ESME                                    | 2       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-3  | Import Supplier | unjoins the HCALCS from the ESME                                    | 3       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-8  | Import Supplier | unjoins the HCALCS from the ESME                                    | 8       | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 3.2-4    | Gas Supplier    | restricts the access to the GPF for a change of tenancy             | 4       | GPF                | a Communications Hub and a GPF              |
        | 3.2-5    | Gas Supplier    | restricts the access to the GPF for a change of tenancy             | 5       | GPF                | a Communications Hub and a GPF              |
        | 3.2-6    | Gas Supplier    | restricts the access to the GPF for a change of tenancy             | 6       | GPF                | a Communications Hub and a GPF              |
        | 3.2-7    | Gas Supplier    | restricts the access to the GPF for a change of tenancy             | 7       | GPF                | a Communications Hub and a GPF              |
        | 3.2-8    | Gas Supplier    | restricts the access to the GPF for a change of tenancy             | 8       | GPF                | a Communications Hub and a GPF              |
        | 6.21-4   | Import Supplier | requests the handover of the ESME                                   | 4       | ESME               | a Communications Hub and an ESME            |
        | 6.21-5   | Import Supplier | requests the handover of the ESME                                   | 5       | ESME               | a Communications Hub and an ESME            |
        | 6.21-6   | Import Supplier | requests the handover of the ESME                                   | 6       | ESME               | a Communications Hub and an ESME            |
        | 6.21-7   | Import Supplier | requests the handover of the ESME                                   | 7       | ESME               | a Communications Hub and an ESME            |
        | 6.21-8   | Import Supplier | requests the handover of the ESME                                   | 8       | ESME               | a Communications Hub and an ESME            |
        | 6.23-4   | Import Supplier | updates the credentials of the ESME for a change of Supplier        | 4       | ESME               | a Communications Hub and an ESME            |
        | 6.23-5   | Import Supplier | updates the credentials of the ESME for a change of Supplier        | 5       | ESME               | a Communications Hub and an ESME            |
        | 6.23-6   | Import Supplier | updates the credentials of the ESME for a change of Supplier        | 6       | ESME               | a Communications Hub and an ESME            |
        | 6.23-7   | Import Supplier | updates the credentials of the ESME for a change of Supplier        | 7       | ESME               | a Communications Hub and an ESME            |
        | 6.23-8   | Import Supplier | updates the credentials of the ESME for a change of Supplier        | 8       | ESME               | a Communications Hub and an ESME            |
        | 8.7.2-4  | Import Supplier | joins the ESME to the PPMID non-critically                          | 4       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-5  | Import Supplier | joins the ESME to the PPMID non-critically                          | 5       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-6  | Import Supplier | joins the ESME to the PPMID non-critically                          | 6       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-7  | Import Supplier | joins the ESME to the PPMID non-critically                          | 7       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-8  | Import Supplier | joins the ESME to the PPMID non-critically                          | 8       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-4  | Import Supplier | unjoins the ESME from the PPMID non-critically                      | 4       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-5  | Import Supplier | unjoins the ESME from the PPMID non-critically                      | 5       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-6  | Import Supplier | unjoins the ESME from the PPMID non-critically                      | 6       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-7  | Import Supplier | unjoins the ESME from the PPMID non-critically                      | 7       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-8  | Import Supplier | unjoins the ESME from the PPMID non-critically                      | 8       | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.11-4   | Import Supplier | removes the PPMID from the HAN device log of the Communications Hub | 4       | Communications Hub | a Communications Hub and a PPMID            |
        | 8.11-5   | Import Supplier | removes the PPMID from the HAN device log of the Communications Hub | 5       | Communications Hub | a Communications Hub and a PPMID            |
        | 8.11-6   | Import Supplier | removes the PPMID from the HAN device log of the Communications Hub | 6       | Communications Hub | a Communications Hub and a PPMID            |
        | 8.11-7   | Import Supplier | removes the PPMID from the HAN device log of the Communications Hub | 7       | Communications Hub | a Communications Hub and a PPMID            |
        | 8.11-8   | Import Supplier | removes the PPMID from the HAN device log of the Communications Hub | 8       | Communications Hub | a Communications Hub and a PPMID            |
        | 8.12.1-4 | Import Supplier | restores the HAN device log of the Communications Hub               | 4       | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-5 | Import Supplier | restores the HAN device log of the Communications Hub               | 5       | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-6 | Import Supplier | restores the HAN device log of the Communications Hub               | 6       | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-7 | Import Supplier | restores the HAN device log of the Communications Hub               | 7       | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-8 | Import Supplier | restores the HAN device log of the Communications Hub               | 8       | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.2-4 | Gas Supplier    | restores the GPF device log of the GPF                              | 4       | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-5 | Gas Supplier    | restores the GPF device log of the GPF                              | 5       | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-6 | Gas Supplier    | restores the GPF device log of the GPF                              | 6       | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-7 | Gas Supplier    | restores the GPF device log of the GPF                              | 7       | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-8 | Gas Supplier    | restores the GPF device log of the GPF                              | 8       | GPF                | a Communications Hub and a GPF              |
        | 5.1-1    | Import Supplier | creates a schedule for the ESME                                     | 1       | ESME               | a Communications Hub and an ESME            |
        | 5.1-4    | Import Supplier | creates a schedule for the ESME                                     | 4       | ESME               | a Communications Hub and an ESME            |
        | 5.2-1    | Import Supplier | reads the schedules of the ESME                                     | 1       | ESME               | a Communications Hub and an ESME            |
        | 5.2-4    | Import Supplier | reads the schedules of the ESME                                     | 4       | ESME               | a Communications Hub and an ESME            |
        | 5.3-1    | Import Supplier | deletes the schedules of the ESME                                   | 1       | ESME               | a Communications Hub and an ESME            |
        | 5.3-4    | Import Supplier | deletes the schedules of the ESME                                   | 4       | ESME               | a Communications Hub and an ESME            |
        | 8.2-1    | Import Supplier | reads the inventory for the ESME                                    | 1       | ESME               | a Communications Hub and an ESME            |
        | 8.2-4    | Import Supplier | reads the inventory for the ESME                                    | 4       | ESME               | a Communications Hub and an ESME            |
        | 8.3-1    | Import Supplier | decommissions the ESME                                              | 1       | ESME               | a Communications Hub and an ESME            |
        | 8.3-4    | Import Supplier | decommissions the ESME                                              | 4       | ESME               | a Communications Hub and an ESME            |
        | 8.4-1    | Import Supplier | updates the MPxN of the ESME                                        | 1       | ESME               | a Communications Hub and an ESME            |
        | 8.4-4    | Import Supplier | updates the MPxN of the ESME                                        | 4       | ESME               | a Communications Hub and an ESME            |
        | 11.1-1   | Import Supplier | updates the firmware of the ESME                                    | 1       | ESME               | a Communications Hub and an ESME            |
        | 11.1-4   | Import Supplier | updates the firmware of the ESME                                    | 4       | ESME               | a Communications Hub and an ESME            |

    @S-1981 @negative @interpretation:validation-order
    Scenario Outline: Refused with E2, for want of a role, when the <user> <request>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>
      Then the request is refused with E2
      And the <device> receives nothing

      Examples: by every role that the matrix does not name
        | case       | user                      | request                                                             | device             | devices                                     |
        | 3.2-ES     | Export Supplier           | restricts the access to the ESME for a change of tenancy            | ESME               | a Communications Hub and an ESME            |
        | 3.2-ED     | Electricity Distributor   | restricts the access to the ESME for a change of tenancy            | ESME               | a Communications Hub and an ESME            |
        | 3.2-GT     | Gas Transporter           | restricts the access to the ESME for a change of tenancy            | ESME               | a Communications Hub and an ESME            |
        | 3.2-RSA    | Registered Supplier Agent | restricts the access to the ESME for a change of tenancy            | ESME               | a Communications Hub and an ESME            |
        | 3.2-OU     | Other User                | restricts the access to the ESME for a change of tenancy            | ESME               | a Communications Hub and an ESME            |
        | 6.8-ES     | Export Supplier           | updates the billing calendar of the ESME                            | ESME               | a Communications Hub and an ESME            |
        | 6.8-ED     | Electricity Distributor   | updates the billing calendar of the ESME                            | ESME               | a Communications Hub and an ESME            |
        | 6.8-GT     | Gas Transporter           | updates the billing calendar of the ESME                            | ESME               | a Communications Hub and an ESME            |
        | 6.8-RSA    | Registered Supplier Agent | updates the billing calendar of the ESME                            | ESME               | a Communications Hub and an ESME            |
        | 6.8-OU     | Other User                | updates the billing calendar of the ESME                            | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-ES  | Export Supplier           | updates the device certificate of the ESME                          | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-ED  | Electricity Distributor   | updates the device certificate of the ESME                          | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-GT  | Gas Transporter           | updates the device certificate of the ESME                          | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-RSA | Registered Supplier Agent | updates the device certificate of the ESME                          | ESME               | a Communications Hub and an ESME            |
        | 6.15.2-OU  | Other User                | updates the device certificate of the ESME                          | ESME               | a Communications Hub and an ESME            |
        | 6.21-ES    | Export Supplier           | requests the handover of the ESME                                   | ESME               | a Communications Hub and an ESME            |
        | 6.21-ED    | Electricity Distributor   | requests the handover of the ESME                                   | ESME               | a Communications Hub and an ESME            |
        | 6.21-GT    | Gas Transporter           | requests the handover of the ESME                                   | ESME               | a Communications Hub and an ESME            |
        | 6.21-RSA   | Registered Supplier Agent | requests the handover of the ESME                                   | ESME               | a Communications Hub and an ESME            |
        | 6.21-OU    | Other User                | requests the handover of the ESME                                   | ESME               | a Communications Hub and an ESME            |
        | 8.7.1-ES   | Export Supplier           | joins the HCALCS to the ESME                                        | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-ED   | Electricity Distributor   | joins the HCALCS to the ESME                                        | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-GT   | Gas Transporter           | joins the HCALCS to the ESME                                        | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-RSA  | Registered Supplier Agent | joins the HCALCS to the ESME                                        | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.1-OU   | Other User                | joins the HCALCS to the ESME                                        | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.2-ES   | Export Supplier           | joins the ESME to the PPMID non-critically                          | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-ED   | Electricity Distributor   | joins the ESME to the PPMID non-critically                          | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-GT   | Gas Transporter           | joins the ESME to the PPMID non-critically                          | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2-RSA  | Registered Supplier Agent | joins the ESME to the PPMID non-critically                          | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.1-ES   | Export Supplier           | unjoins the HCALCS from the ESME                                    | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-ED   | Electricity Distributor   | unjoins the HCALCS from the ESME                                    | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-GT   | Gas Transporter           | unjoins the HCALCS from the ESME                                    | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-RSA  | Registered Supplier Agent | unjoins the HCALCS from the ESME                                    | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1-OU   | Other User                | unjoins the HCALCS from the ESME                                    | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.2-ES   | Export Supplier           | unjoins the ESME from the PPMID non-critically                      | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-ED   | Electricity Distributor   | unjoins the ESME from the PPMID non-critically                      | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-GT   | Gas Transporter           | unjoins the ESME from the PPMID non-critically                      | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2-RSA  | Registered Supplier Agent | unjoins the ESME from the PPMID non-critically                      | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.11-ES    | Export Supplier           | removes the PPMID from the HAN device log of the Communications Hub | Communications Hub | a Communications Hub and a PPMID            |
        | 8.11-ED    | Electricity Distributor   | removes the PPMID from the HAN device log of the Communications Hub | Communications Hub | a Communications Hub and a PPMID            |
        | 8.11-GT    | Gas Transporter           | removes the PPMID from the HAN device log of the Communications Hub | Communications Hub | a Communications Hub and a PPMID            |
        | 8.11-RSA   | Registered Supplier Agent | removes the PPMID from the HAN device log of the Communications Hub | Communications Hub | a Communications Hub and a PPMID            |
        | 8.12.1-ES  | Export Supplier           | restores the HAN device log of the Communications Hub               | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-ED  | Electricity Distributor   | restores the HAN device log of the Communications Hub               | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-GT  | Gas Transporter           | restores the HAN device log of the Communications Hub               | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-RSA | Registered Supplier Agent | restores the HAN device log of the Communications Hub               | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.1-OU  | Other User                | restores the HAN device log of the Communications Hub               | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.2-ES  | Export Supplier           | restores the GPF device log of the GPF                              | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-ED  | Electricity Distributor   | restores the GPF device log of the GPF                              | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-GT  | Gas Transporter           | restores the GPF device log of the GPF                              | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-RSA | Registered Supplier Agent | restores the GPF device log of the GPF                              | GPF                | a Communications Hub and a GPF              |
        | 8.12.2-OU  | Other User                | restores the GPF device log of the GPF                              | GPF                | a Communications Hub and a GPF              |

      Examples: and of those that are for the DCC, or can be scheduled with it
        | case       | user                      | request                                                           | device             | devices                          |
        | 4.1.1-ES   | Export Supplier           | reads the import registers of the ESME                            | ESME               | a Communications Hub and an ESME |
        | 4.1.1-RSA  | Registered Supplier Agent | reads the import registers of the ESME                            | ESME               | a Communications Hub and an ESME |
        | 4.1.1-OU   | Other User                | reads the import registers of the ESME                            | ESME               | a Communications Hub and an ESME |
        | 5.1-RSA    | Registered Supplier Agent | creates a schedule for the ESME                                   | ESME               | a Communications Hub and an ESME |
        | 5.2-RSA    | Registered Supplier Agent | reads the schedules of the ESME                                   | ESME               | a Communications Hub and an ESME |
        | 5.3-RSA    | Registered Supplier Agent | deletes the schedules of the ESME                                 | ESME               | a Communications Hub and an ESME |
        | 8.3-ES     | Export Supplier           | decommissions the ESME                                            | ESME               | a Communications Hub and an ESME |
        | 8.3-ED     | Electricity Distributor   | decommissions the ESME                                            | ESME               | a Communications Hub and an ESME |
        | 8.3-GT     | Gas Transporter           | decommissions the ESME                                            | ESME               | a Communications Hub and an ESME |
        | 8.3-RSA    | Registered Supplier Agent | decommissions the ESME                                            | ESME               | a Communications Hub and an ESME |
        | 8.3-OU     | Other User                | decommissions the ESME                                            | ESME               | a Communications Hub and an ESME |
        | 8.14.2-ES  | Export Supplier           | reports the installation of the Communications Hub without SM WAN | Communications Hub | a Communications Hub and an ESME |
        | 8.14.2-ED  | Electricity Distributor   | reports the installation of the Communications Hub without SM WAN | Communications Hub | a Communications Hub and an ESME |
        | 8.14.2-GT  | Gas Transporter           | reports the installation of the Communications Hub without SM WAN | Communications Hub | a Communications Hub and an ESME |
        | 8.14.2-RSA | Registered Supplier Agent | reports the installation of the Communications Hub without SM WAN | Communications Hub | a Communications Hub and an ESME |
        | 8.14.2-OU  | Other User                | reports the installation of the Communications Hub without SM WAN | Communications Hub | a Communications Hub and an ESME |
        | 11.1-ES    | Export Supplier           | updates the firmware of the ESME                                  | ESME               | a Communications Hub and an ESME |
        | 11.1-ED    | Electricity Distributor   | updates the firmware of the ESME                                  | ESME               | a Communications Hub and an ESME |
        | 11.1-GT    | Gas Transporter           | updates the firmware of the ESME                                  | ESME               | a Communications Hub and an ESME |
        | 11.1-RSA   | Registered Supplier Agent | updates the firmware of the ESME                                  | ESME               | a Communications Hub and an ESME |
        | 11.1-OU    | Other User                | updates the firmware of the ESME                                  | ESME               | a Communications Hub and an ESME |

    @S-1982 @negative
    Scenario Outline: Refused with E4 when the <user>, who supplies other homes, <request>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>
      Then the request is refused with E4
      And the <device> receives nothing

      Examples: by a supplier whose device it is not
        | case       | user                | request                                                             | device             | devices                                     |
        | 3.2        | Other Supplier      | restricts the access to the ESME for a change of tenancy            | ESME               | a Communications Hub and an ESME            |
        | 6.8        | Other Supplier      | updates the billing calendar of the ESME                            | ESME               | a Communications Hub and an ESME            |
        | 6.15.2     | Other Supplier      | updates the device certificate of the ESME                          | ESME               | a Communications Hub and an ESME            |
        | 6.21       | Other Supplier      | requests the handover of the ESME                                   | ESME               | a Communications Hub and an ESME            |
        | 8.7.1      | Other Supplier      | joins the HCALCS to the ESME                                        | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.7.2      | Other Supplier      | joins the ESME to the PPMID non-critically                          | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.8.1      | Other Supplier      | unjoins the HCALCS from the ESME                                    | ESME               | a Communications Hub, an ESME and an HCALCS |
        | 8.8.2      | Other Supplier      | unjoins the ESME from the PPMID non-critically                      | PPMID              | a Communications Hub, an ESME and a PPMID   |
        | 8.11       | Other Supplier      | removes the PPMID from the HAN device log of the Communications Hub | Communications Hub | a Communications Hub and a PPMID            |
        | 8.12.1     | Other Supplier      | restores the HAN device log of the Communications Hub               | Communications Hub | a Communications Hub and an ESME            |
        | 8.12.2     | Second Gas Supplier | restores the GPF device log of the GPF                              | GPF                | a Communications Hub and a GPF              |
        | 6.8-gas    | Second Gas Supplier | updates the billing calendar of the GSME                            | GSME               | a Communications Hub and a GSME             |
        | 6.15.2-gas | Second Gas Supplier | updates the device certificate of the GPF                           | GPF                | a Communications Hub and a GPF              |
        | 8.7.1-gas  | Second Gas Supplier | joins the GPF to the GSME                                           | GSME               | a Communications Hub, a GPF and a GSME      |

    @S-1970 @negative @interpretation:statuses-for-requests
    Scenario Outline: Refused with E5 by a decommissioned <device> when the <user> <request>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>
      Then the request is refused with E5
      And the <device> receives nothing

      Examples: of every device that can be decommissioned
        | case   | user            | request                                                      | device | devices                                                   |
        | 3.2    | Import Supplier | restricts the access to the ESME for a change of tenancy     | ESME   | a Communications Hub and a decommissioned ESME            |
        | 6.8    | Gas Supplier    | updates the billing calendar of the GSME                     | GSME   | a Communications Hub and a decommissioned GSME            |
        | 6.15.2 | Import Supplier | updates the device certificate of the ESME                   | ESME   | a Communications Hub and a decommissioned ESME            |
        | 6.21   | Gas Supplier    | requests the handover of the GSME                            | GSME   | a Communications Hub and a decommissioned GSME            |
        | 6.23   | Import Supplier | updates the credentials of the ESME for a change of Supplier | ESME   | a Communications Hub and a decommissioned ESME            |
        | 8.7.1  | Import Supplier | joins the HCALCS to the ESME                                 | ESME   | a Communications Hub, a decommissioned ESME and an HCALCS |
        | 8.7.2  | Import Supplier | joins the ESME to the PPMID non-critically                   | PPMID  | a Communications Hub, an ESME and a decommissioned PPMID  |
        | 8.8.1  | Import Supplier | unjoins the HCALCS from the ESME                             | ESME   | a Communications Hub, a decommissioned ESME and an HCALCS |
        | 8.8.2  | Import Supplier | unjoins the ESME from the PPMID non-critically               | PPMID  | a Communications Hub, an ESME and a decommissioned PPMID  |

    @S-2014 @negative @interpretation:statuses-for-requests
    Scenario Outline: Refused with E5 for the sake of <device> when the <user> <request>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>
      Then the request is refused with E5
      And the <target> receives nothing

      Examples: of a hub, and of a Gas Proxy Function
        | case             | user            | request                                                             | device               | target             | devices                                                 |
        | 8.11-add         | Import Supplier | adds the PPMID to the HAN device log of the Communications Hub      | a decommissioned hub | Communications Hub | a decommissioned Communications Hub and a pending PPMID |
        | 8.11-remove      | Import Supplier | removes the PPMID from the HAN device log of the Communications Hub | a decommissioned hub | Communications Hub | a decommissioned Communications Hub and a PPMID         |
        | 8.11-withdrawn   | Gas Supplier    | removes the PPMID from the HAN device log of the Communications Hub | a withdrawn hub      | Communications Hub | a withdrawn Communications Hub and a PPMID              |
        | 8.11-suspended   | Other User      | removes the PPMID from the HAN device log of the Communications Hub | a suspended hub      | Communications Hub | a suspended Communications Hub and a PPMID              |
        | 8.12.1           | Import Supplier | restores the HAN device log of the Communications Hub               | a decommissioned hub | Communications Hub | a decommissioned Communications Hub and an ESME         |
        | 8.12.1-withdrawn | Import Supplier | restores the HAN device log of the Communications Hub               | a withdrawn hub      | Communications Hub | a withdrawn Communications Hub and an ESME              |
        | 8.12.1-suspended | Gas Supplier    | restores the HAN device log of the Communications Hub               | a suspended hub      | Communications Hub | a suspended Communications Hub and an ESME              |
        | 8.12.2           | Gas Supplier    | restores the GPF device log of the GPF                              | a decommissioned GPF | GPF                | a Communications Hub and a decommissioned GPF           |
        | 8.12.2-withdrawn | Gas Supplier    | restores the GPF device log of the GPF                              | a withdrawn GPF      | GPF                | a Communications Hub and a withdrawn GPF                |
        | 8.12.2-suspended | Gas Supplier    | restores the GPF device log of the GPF                              | a suspended GPF      | GPF                | a Communications Hub and a suspended GPF                |

    @S-2013 @negative @interpretation:local-delivery-roles @where:local-delivery-roles=suppliers
    Scenario Outline: Refused with E17, without a command, when the <user> <request>, with CommandVariant <variant>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>, with CommandVariant <variant>
      Then the request is refused with E17
      And the <device> receives nothing

      Examples: of those that others than Suppliers may send
        | case       | user                    | request                                                             | variant | device             | devices                                   |
        | 4.1.1-ED-2 | Electricity Distributor | reads the import registers of the ESME                              | 2       | ESME               | a Communications Hub and an ESME          |
        | 4.1.1-GT-2 | Gas Transporter         | reads the import registers of the GSME                              | 2       | GSME               | a Communications Hub and a GSME           |
        | 4.1.1-GT-3 | Gas Transporter         | reads the import registers of the GPF                               | 3       | GPF                | a Communications Hub and a GPF            |
        | 8.7.2-OU-2 | Other User              | joins the PPMID to the ESME non-critically                          | 2       | ESME               | a Communications Hub, an ESME and a PPMID |
        | 8.7.2-OU-3 | Other User              | joins the IHD to the GPF non-critically                             | 3       | GPF                | a Communications Hub, a GPF and an IHD    |
        | 8.8.2-OU-2 | Other User              | unjoins the PPMID from the ESME non-critically                      | 2       | ESME               | a Communications Hub, an ESME and a PPMID |
        | 8.8.2-OU-3 | Other User              | unjoins the IHD from the GPF non-critically                         | 3       | GPF                | a Communications Hub, a GPF and an IHD    |
        | 8.11-OU-2  | Other User              | removes the PPMID from the HAN device log of the Communications Hub | 2       | Communications Hub | a Communications Hub and a PPMID          |
        | 8.11-OU-3  | Other User              | adds the PPMID to the HAN device log of the Communications Hub      | 3       | Communications Hub | a Communications Hub and a pending PPMID  |

    @S-1857 @negative @interpretation:device-types-of-services
    Scenario Outline: Refused with E11 when the <user> <request>
      Given a home at GBCS 4.0 with <devices>
      When the <user> <request>
      Then the request is refused with E11
      And the <device> receives nothing

      Examples: of a device of a type that it is not for
        | case   | user            | request                                                  | device | devices                                     |
        | 3.2    | Gas Supplier    | restricts the access to the GSME for a change of tenancy | GSME   | a Communications Hub and a GSME             |
        | 6.8    | Gas Supplier    | updates the billing calendar of the GPF                  | GPF    | a Communications Hub and a GPF              |
        | 6.15.2 | Import Supplier | updates the device certificate of the PPMID              | PPMID  | a Communications Hub and a PPMID            |
        | 6.21   | Import Supplier | requests the handover of the PPMID                       | PPMID  | a Communications Hub and a PPMID            |
        | 8.7.1  | Import Supplier | joins the ESME to the PPMID                              | PPMID  | a Communications Hub, an ESME and a PPMID   |
        | 8.7.2  | Import Supplier | joins the ESME to the HCALCS non-critically              | HCALCS | a Communications Hub, an ESME and an HCALCS |
        | 8.8.1  | Import Supplier | unjoins the ESME from the PPMID                          | PPMID  | a Communications Hub, an ESME and a PPMID   |
        | 8.8.2  | Import Supplier | unjoins the ESME from the HCALCS non-critically          | HCALCS | a Communications Hub, an ESME and an HCALCS |
        | 8.11   | Import Supplier | removes the PPMID from the HAN device log of the ESME    | ESME   | a Communications Hub, an ESME and a PPMID   |
        | 8.12.1 | Import Supplier | restores the HAN device log of the ESME                  | ESME   | a Communications Hub and an ESME            |
        | 8.12.2 | Gas Supplier    | restores the GPF device log of the GSME                  | GSME   | a Communications Hub and a GSME             |
