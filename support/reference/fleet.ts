import type { DeviceCommandRecord, DeviceEvent, DeviceOrder, DeviceSpec } from '../control/types';
import type { Eui64 } from '../duis/eui64';

/** What a device did with a command. */
export type DeviceReply = { readonly kind: 'answer'; readonly response: Uint8Array; readonly afterSeconds: number } | { readonly kind: 'silent'; readonly reason: string };

/** The devices behind the SM WAN, as the Data Systems reach them. */
export interface Fleet {
  put(spec: DeviceSpec): void;
  has(eui: Eui64): boolean;
  remove(eui: Eui64): void;
  deliver(eui: Eui64, command: Uint8Array): DeviceReply;
  order(eui: Eui64, order: DeviceOrder): void;
  raise(eui: Eui64, event: DeviceEvent): void;
  commands(eui: Eui64): readonly DeviceCommandRecord[];
  /** Who is in the device's trust anchor cells now. */
  remoteParties(eui: Eui64): readonly Eui64[];
}
