import type { Device } from '../inventory/device';
import type { Systems } from '../systems';

/** An image that a User wants to have on devices (11.1). */
export interface Image {
  /** Of the Update Firmware request. */
  readonly requestId: string;
  readonly firmwareVersion: string;
  /** SHA-256 of the image. */
  readonly hash: Uint8Array;
}

/** Sends an image on its way to a device, by way of its Communications or SMETS1 Service Provider; it arrives after a while (reading firmware-distribution-seconds). */
export function distribute(
  { behaviour, fleet, records, tools }: Systems,
  { eui }: Device,
  { requestId, firmwareVersion, hash }: Image,
): void {
  const { distributions } = records;
  const arrival = tools.clock.after(behaviour.readings.number('firmware-distribution-seconds'), () => {
    distributions.end(eui);
    fleet.stageFirmware(eui, { version: firmwareVersion, hash });
  });
  distributions.begin(eui, requestId, arrival);
}
