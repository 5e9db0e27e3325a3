import type { Eui64 } from '../../duis/eui64';
import type { AlertThrottle, ThrottleParameters } from '../alerts/throttle';
import type { PowerOutagePolicy } from '../providers/power-outage';
import type { Systems } from '../systems';
import type { ServiceCatalogue } from '../../duis/catalogue/service-request';
import type { writeResponse } from '../../duis/response';
import type { buildCommand } from '../../transform/build-command';
import type { SelectionTable } from '../../transform/selection-table';
import type { ConfigurationAlert } from '../effects/auxiliary-configuration-changed';
import type { Effect } from '../effects/effect';
import type { ExecutionConsequence } from '../effects/execution-consequence';
import type { JudgeDistribution } from '../firmware/distribution-verdict';
import type { FirmwarePolicy } from '../firmware/firmware-policy';
import type { Smets1NotificationPolicy } from '../firmware/smets1-notification';
import type { Device } from '../inventory/device';
import type { Holding } from '../processing/holding';
import type { Rule } from '../rules/rule';
import type { NonDeviceService } from '../services/non-device-service';
import type { Policies } from './policies';
import type { Readings } from './readings';

/**
 * Everything that the reference decides, as one immutable value. A deliberate defect is this value with one member replaced.
 */
export interface Behaviour {
  readonly readings: Readings;
  readonly policies: Policies;
  /** The Service Request Matrix (DUIS 3.1). */
  readonly matrix: ServiceCatalogue;
  /** Asked in this order; the first that objects decides. */
  readonly rules: readonly Rule[];
  /** Which GBCS use case carries which request to which device. */
  readonly selection: SelectionTable;
  /** The GBCS command for a request, not yet protected. */
  readonly buildCommand: typeof buildCommand;
  /** Whether a device of this status may be sent this Service Request. */
  readonly statusAdmits: (device: Device, serviceReferenceVariant: string) => boolean;
  /** Who waits for an ExecutionDateTime. */
  readonly holding: Holding;
  /** What follows from a device's response, in order. */
  readonly effects: readonly Effect[];
  /** What follows from a device's alert about a future-dated command. */
  readonly executionConsequences: readonly ExecutionConsequence[];
  /** The firmware decision table. */
  readonly firmware: FirmwarePolicy;
  /** Which devices of an Update Firmware request get the image. */
  readonly distributionVerdict: JudgeDistribution;
  /** When N57 is sent, and to whom. */
  readonly smets1FirmwareNotification: Smets1NotificationPolicy;
  /** Who gets N58, and what it says. */
  readonly configurationAlert: ConfigurationAlert;
  /** How Responses and alerts are written down, before they are signed. */
  readonly writeResponse: typeof writeResponse;
  /** Alert storm protection, for parameters. */
  readonly alertThrottle: (parameters: ThrottleParameters) => AlertThrottle;
  /** When AD1 is sent, and to whom. */
  readonly powerOutage: PowerOutagePolicy;
  /** Who is told that a firmware image was not distributed: of its sender and the devices. */
  readonly distributionFailureRecipients: (systems: Systems, sender: Eui64, devices: readonly Eui64[]) => readonly Eui64[];
  /** How each non-device Service Request is carried out, by its variant. */
  readonly nonDevice: ReadonlyMap<string, NonDeviceService>;
}
