import type { DeviceSpec } from '../control/types';
import type { GbcsMessage } from '../gbcs/message';
import type { TimedLevel } from './auxiliary/controller';
import type { DeviceIdentity } from './security/device-keys';
import type { Parties } from './security/parties';
import type { TrustAnchors } from './security/trust-anchors';

/** An alert as a device's function raises it: the device adds counter, addressing and protection. */
export interface RaisedAlert {
  readonly messageCode: number;
  readonly recipient: GbcsMessage['recipient'];
  readonly supplementary?: GbcsMessage['supplementary'];
  /** The body, given the counter that the alert will have. */
  body(counter: bigint): Uint8Array;
}

/** What a device will do of itself at an instant. */
export type Intent =
  | { readonly do: 'happen'; readonly alertCode: string }
  | { readonly do: 'carry out'; readonly what: string; readonly plan: Plan }
  | { readonly do: 'end limit'; readonly controller: number; readonly limit: TimedLevel };

/** What a device will do unless another plan takes its place; `kind` says whose, and `order` is what it was told. */
export interface Plan {
  readonly kind: string;
  readonly order: unknown;
}

/** What the functions of a device have in common. */
export interface DeviceContext {
  readonly spec: DeviceSpec;
  readonly identity: DeviceIdentity;
  readonly anchors: TrustAnchors;
  readonly parties: Parties;
  /** A message as it says it in the end, not yet protected. */
  says(message: GbcsMessage): GbcsMessage;
  now(): Date;
  /** The devices on the same HAN, itself included. */
  home(): readonly DeviceSpec[];
  /** Does something of its own when the clock gets to `at`. */
  schedule(at: Date, intent: Intent): void;
  raise(alert: RaisedAlert): void;
  /** The next value of the device's own counter. */
  nextCounter(): bigint;
}
