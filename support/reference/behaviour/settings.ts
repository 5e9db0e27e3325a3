import type { ServiceCatalogue } from '../../duis/catalogue/service-request';
import type { XmlText } from '../../duis/xml-text';
import type { DuisRequest } from '../../duis/request';
import type { GbcsMessage } from '../../gbcs/message';
import type { buildCommand } from '../../transform/build-command';
import type { SelectionTable } from '../../transform/selection-table';
import type { ConfigurationAlert } from '../effects/configuration-alert';
import type { DistributionPolicy } from '../firmware/distribution-policy';
import type { FirmwarePolicy } from '../firmware/firmware-policy';
import type { Smets1NotificationPolicy } from '../firmware/smets1-notification';
import type { Device } from '../inventory/device';
import type { VersionOfModel } from '../inventory/device-model';
import type { Holding } from '../processing/holding';
import type { FindForgery } from '../processing/read-message';
import type { DistributionFailurePolicy } from '../providers/distribution-failure-policy';
import type { PowerOutagePolicy } from '../providers/power-outage-policy';
import type { Policies } from './policies';
import type { Readings } from './readings';

/** The tables, readings and policies that rules, services and effects decide by. */
export interface Settings {
  readonly readings: Readings;
  readonly policies: Policies;
  /** The Service Request Matrix (DUIS 3.1). */
  readonly matrix: ServiceCatalogue;
  /** Which GBCS use case carries which request to which device. */
  readonly selection: SelectionTable;
  /** The GBCS command for a request, not yet protected. */
  readonly buildCommand: typeof buildCommand;
  /** What the S1SP of a SMETS1 device is asked, where the User asked this. */
  readonly handOnToS1sp: (request: DuisRequest) => DuisRequest;
  /** What a SMETS2+ device says, where it came to this; the same, but for a defect. */
  readonly devicesSay: (message: GbcsMessage) => GbcsMessage;
  /** What an S1SP says that a SMETS1 device answered; the same, but for a defect. */
  readonly s1spSays: (answer: XmlText) => XmlText;
  /** Why what a device answered is not its own. */
  readonly forgery: FindForgery;
  /** Whether a device of this status may be sent this Service Request. */
  readonly statusAdmits: (device: Device, serviceReferenceVariant: string) => boolean;
  /** Who waits for an ExecutionDateTime. */
  readonly holding: Holding;
  /** The GBCS version of a device whose model or firmware is another. */
  readonly versionOfModel: VersionOfModel;
  /** The firmware decision table. */
  readonly firmware: FirmwarePolicy;
  /** Which devices of an Update Firmware request get the image. */
  readonly distribution: DistributionPolicy;
  /** When N57 is sent, and to whom. */
  readonly smets1FirmwareNotification: Smets1NotificationPolicy;
  /** Who gets N58, and what it says. */
  readonly configurationAlert: ConfigurationAlert;
  /** When AD1 is sent, and to whom. */
  readonly powerOutage: PowerOutagePolicy;
  /** N18 to N21: who is told that a firmware image was not distributed. */
  readonly distributionFailure: DistributionFailurePolicy;
}
