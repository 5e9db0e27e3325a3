import type { DeviceSpec } from '../control/types';
import type { GbcsMessage } from '../gbcs/message';
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
  schedule(at: Date, run: () => void): void;
  raise(alert: RaisedAlert): void;
  /** The next value of the device's own counter. */
  nextCounter(): bigint;
}
