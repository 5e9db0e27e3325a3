import type { CplEntry, DeviceSpec } from '../../control/types';
import { HarnessFault } from '../faults';

/**
 * Where a firmware version stands on the Central Products List, and at which GBCS version a device is that runs it; not at all where it is
 * not listed.
 */
export interface Listing {
  readonly status: CplEntry['status'] | 'not listed';
  /** Absent: that which the device is at anyway. */
  readonly gbcsVersion?: string;
}

/** `Current`, `Current at GBCS 4.0`, `Removed`, `not listed`. */
export const LISTING = /(Current|Removed|not listed)(?: at GBCS (\d+\.\d+))?/;

export function listing(status: string, gbcsVersion?: string): Listing {
  const found = (['Current', 'Removed', 'not listed'] as const).find((one) => one === status);
  if (!found) throw new HarnessFault(`"${status}" is no place on the Central Products List; expected Current, Removed or not listed`);
  return gbcsVersion === undefined ? { status: found } : { status: found, gbcsVersion };
}

/** What the Central Products List says of the device models of one scenario. */
export class Products {
  private listed: readonly CplEntry[] = [];

  get entries(): readonly CplEntry[] {
    return this.listed;
  }

  /** Where a GBCS version is said, what the device came with is listed too, so that there is a way back. */
  list(device: DeviceSpec, firmwareVersion: string, { status, gbcsVersion = device.gbcsVersion }: Listing, model = device.model): void {
    const moves = gbcsVersion !== device.gbcsVersion && !this.find(device.model, device.firmwareVersion);
    if (moves) this.list(device, device.firmwareVersion ?? '', { status: 'Current' });
    const { manufacturer = '', deviceType } = device;
    const former = this.find(model, firmwareVersion);
    const others = this.listed.filter((entry) => entry !== former);
    const entry = { manufacturer, model: model ?? '', firmwareVersion, deviceType, ...(gbcsVersion !== undefined && { gbcsVersion }) };
    this.listed = status === 'not listed' ? others : [...others, { ...entry, status }];
  }

  /** The GBCS version that the model of a device is at with this firmware, where its firmware makes a difference to that. */
  gbcsVersionWith({ model }: DeviceSpec, firmwareVersion: string): string | undefined {
    const versions = this.listed.filter((entry) => entry.model === model).map(({ gbcsVersion }) => gbcsVersion);
    return new Set(versions).size > 1 ? this.find(model, firmwareVersion)?.gbcsVersion : undefined;
  }

  /** The GBCS versions that a device can be at by what is listed for its type. */
  gbcsVersionsOf({ deviceType }: DeviceSpec): readonly string[] {
    return this.listed.flatMap((entry) => (entry.deviceType === deviceType ? (entry.gbcsVersion ?? []) : []));
  }

  private find(model: string | undefined, firmwareVersion: string | undefined): CplEntry | undefined {
    return this.listed.find((entry) => entry.model === model && entry.firmwareVersion === firmwareVersion);
  }
}
