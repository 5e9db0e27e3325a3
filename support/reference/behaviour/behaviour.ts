import type { writeResponse } from '../../duis/response-writer';
import type { AlertThrottle, ThrottleParameters } from '../alerts/throttle';
import type { Consequence } from '../consequences/consequence';
import type { Effect } from '../effects/effect';
import type { ExecutionConsequence } from '../effects/execution-consequence';
import type { Inquiry } from '../inquiry/inquiry';
import type { Refusal, Rule } from '../rules/rule';
import type { NonDeviceService } from '../services/service';
import type { SystemsView } from '../systems-view';
import type { GatewayPolicy } from './gateway-policy';
import type { Settings } from './settings';

/**
 * Everything that the reference decides, as one immutable value: what is decided by, and who decides. A deliberate defect is this
 * value with one member replaced.
 */
export interface Behaviour extends Settings {
  /** Asked in this order; the first that objects decides. */
  readonly rules: readonly Rule[];
  /** What comes of a request that was refused: nothing, but by a reading of N57. */
  readonly afterRefusal: (view: SystemsView, inquiry: Inquiry, refusal: Refusal) => readonly Consequence[];
  /** What follows from a device's response, in order. */
  readonly effects: readonly Effect[];
  /** What follows from a device's alert about a future-dated command. */
  readonly executionConsequences: readonly ExecutionConsequence[];
  /** How each non-device Service Request is carried out, by its variant. */
  readonly nonDevice: ReadonlyMap<string, NonDeviceService>;
  /** What of HTTP is turned away before it is a request. */
  readonly gateway: GatewayPolicy;
  /** How Responses and alerts are written down, before they are signed. */
  readonly writeResponse: typeof writeResponse;
  /** Alert storm protection, for parameters. */
  readonly alertThrottle: (parameters: ThrottleParameters) => AlertThrottle;
}
