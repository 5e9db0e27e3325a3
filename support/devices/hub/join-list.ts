import type { DeviceSpec, DeviceType } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { JoinedDevice, LoggedDeviceType } from '../../gbcs/bodies/hub/join-details';

/** Which devices of a home a device of each type is joined to by itself (gbcs-facts 5, CS07, CS03x). */
const JOINS: Partial<Record<DeviceType, readonly DeviceType[]>> = {
  ESME: ['HCALCS', 'PPMID', 'IHD', 'CAD'],
  GSME: ['GPF', 'PPMID'],
  GPF: ['GSME', 'PPMID', 'IHD', 'CAD'],
  HCALCS: ['ESME'],
  PPMID: ['ESME', 'GSME'],
};

/** The Device Log of a device other than a Communications Hub: what it is joined to. */
export class JoinList {
  private readonly joined = new Map<Eui64, LoggedDeviceType>();
  private readonly unjoined = new Set<Eui64>();

  constructor(
    private readonly spec: Pick<DeviceSpec, 'eui' | 'deviceType'>,
    private readonly home: () => readonly DeviceSpec[],
  ) {}

  get devices(): readonly JoinedDevice[] {
    const byHome = this.home()
      .filter(
        (other) => JOINS[this.spec.deviceType]?.includes(other.deviceType) && !this.unjoined.has(other.eui) && !this.joined.has(other.eui),
      )
      .map((other) => ({ device: other.eui, deviceType: loggedType(other.deviceType) }));
    return [...byHome, ...[...this.joined].map(([device, deviceType]) => ({ device, deviceType }))];
  }

  has(device: Eui64): boolean {
    return this.devices.some((joined) => joined.device === device);
  }

  join(device: Eui64, deviceType: LoggedDeviceType): void {
    this.joined.set(device, deviceType);
    this.unjoined.delete(device);
  }

  /** False: it is not joined to it. */
  unjoin(device: Eui64): boolean {
    if (!this.has(device)) return false;
    this.joined.delete(device);
    this.unjoined.add(device);
    return true;
  }
}

/** IHD and CAD are Type 2 devices. */
export function loggedType(deviceType: DeviceType): LoggedDeviceType {
  return deviceType === 'IHD' || deviceType === 'CAD' ? 'Type2' : deviceType;
}
