import type { DeviceType, SmetsFamily, UserRole } from '../../control/types';
import type { Device } from '../inventory/device';

/** AD1, Power Outage Event (5.9.4): from what duration on, of which hubs, and whose affair it is. */
export interface PowerOutagePolicy {
  readonly leastSeconds: number;
  /** For how long the power counts as lost, of an outage that is reported. */
  readonly lostFor: (hub: Device, seconds: number) => number;
  readonly families: readonly SmetsFamily[];
  /** For each kind of meter of the home, the roles that are told. */
  readonly roles: Readonly<Partial<Record<DeviceType, readonly UserRole[]>>>;
  /** The meter point that the parties of a meter are told; a meter without one is passed over. */
  readonly meterPoint: (meter: Device, home: readonly Device[]) => string | undefined;
}

export function referencePowerOutage(leastSeconds: number): PowerOutagePolicy {
  return {
    leastSeconds,
    lostFor: (_hub, seconds) => seconds,
    families: ['SMETS2+'],
    roles: { ESME: ['IS', 'ED'], GSME: ['GS', 'GT'] },
    meterPoint: ({ importMpxn }) => importMpxn,
  };
}
