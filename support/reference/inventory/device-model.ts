import type { CplEntry, DeviceSpec } from '../../control/types';

/** How the DCC came to know of a device's model and firmware: that the device told of it, or that a request did. */
export type ModelSource = 'read' | 'activation' | 'alert' | '8.4' | '12.2';

/** A device in the inventory whose model or firmware is this from now on. */
export interface ModelMove {
  readonly device: Pick<DeviceSpec, 'deviceType' | 'gbcsVersion'>;
  /** The entry of the Central Products List for its model and firmware. */
  readonly listed: CplEntry | undefined;
  readonly source: ModelSource;
}

/** The GBCS version that pertains to a device in the inventory from then on; undefined: none. */
export type VersionOfModel = (move: ModelMove) => string | undefined;

/** It is that of the Device Model: it follows the Central Products List, up and down, where that has one for it (2.4.1, 5.8). */
export const versionOfModel: VersionOfModel = ({ device, listed }) => listed?.gbcsVersion ?? device.gbcsVersion;

/** The entry with this GBCS version; as it was, where there is none. */
export function atVersion<D extends object>(device: D, gbcsVersion: string | undefined): D {
  return gbcsVersion === undefined ? device : { ...device, gbcsVersion };
}
