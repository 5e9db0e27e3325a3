import type { DuisRequest } from '../../duis/request';
import type { AlertThrottle, ThrottleParameters } from '../alerts/throttle';
import type { DistributionFailurePolicy } from '../providers/distribution-failure';
import type { PowerOutagePolicy } from '../providers/power-outage';
import type { ServiceCatalogue } from '../../duis/catalogue/service-request';
import type { writeResponse } from '../../duis/response-writer';
import type { buildCommand } from '../../transform/build-command';
import type { SelectionTable } from '../../transform/selection-table';
import type { ConfigurationAlert } from '../effects/auxiliary-configuration-changed';
import type { Effect } from '../effects/effect';
import type { ExecutionConsequence } from '../effects/execution-consequence';
import type { DistributionPolicy } from '../firmware/distribution-policy';
import type { FirmwarePolicy } from '../firmware/firmware-policy';
import type { Smets1NotificationPolicy } from '../firmware/smets1-notification';
import type { Inquiry } from '../inquiry/inquiry';
import type { Device } from '../inventory/device';
import type { Holding } from '../processing/holding';
import type { Rule } from '../rules/rule';
import type { NonDeviceService } from '../services/non-device-service';
import type { Systems } from '../systems';
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
  /** What comes of a request that was turned away with this HTTP status, and without a DUIS Response: nothing. */
  readonly afterTurningAway: (systems: Systems, inquiry: Inquiry, httpStatus: number) => void;
  /** Which GBCS use case carries which request to which device. */
  readonly selection: SelectionTable;
  /** The GBCS command for a request, not yet protected. */
  readonly buildCommand: typeof buildCommand;
  /** What the S1SP of a SMETS1 device is asked, where the User asked this. */
  readonly handOnToS1sp: (request: DuisRequest) => DuisRequest;
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
  readonly distribution: DistributionPolicy;
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
  /** N18 to N21: who is told that a firmware image was not distributed. */
  readonly distributionFailure: DistributionFailurePolicy;
  /** How each non-device Service Request is carried out, by its variant. */
  readonly nonDevice: ReadonlyMap<string, NonDeviceService>;
}
