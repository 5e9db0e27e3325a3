import type { Eui64 } from '../../duis/eui64';
import { parseRequestId } from '../../duis/request-id';
import type { View } from '../view';

/** Who distributes firmware: a Communications Service Provider to SMETS2+, a SMETS1 Service Provider to SMETS1 devices. */
export type Provider = 'CSP' | 'S1SP';

/** What can go wrong with a firmware image on its way. */
export const DISTRIBUTION_FAILURES = [
  'firmware-hash-mismatch',
  'firmware-device-unknown',
  'firmware-image-too-large',
  'firmware-version-unknown',
] as const;
export type DistributionFailure = (typeof DISTRIBUTION_FAILURES)[number];

/** A notice that an image was not distributed to some devices. */
export interface FailureNotice {
  readonly provider: Provider;
  readonly kind: DistributionFailure;
  /** Of the Update Firmware request. */
  readonly requestId: string;
  readonly devices: readonly Eui64[];
}

/** Which notices lead to which alert, and who is told (5.9.3). */
export interface DistributionFailurePolicy {
  readonly alertCodes: Readonly<Record<DistributionFailure, string>>;
  readonly takes: (notice: FailureNotice) => boolean;
  readonly concerns: (view: View, kind: DistributionFailure, device: Eui64) => boolean;
  readonly recipients: (view: View, notice: FailureNotice) => readonly Eui64[];
  /** The Update Firmware request that the alert names. */
  readonly asked: (view: View, notice: FailureNotice) => string;
  /** The devices that the image is kept from, where the provider named these. */
  readonly keptFrom: (view: View, devices: readonly Eui64[]) => readonly Eui64[];
  /** Of the devices that the provider named, those that the alert names. */
  readonly names: (view: View, devices: readonly Eui64[]) => readonly Eui64[];
}

export const referenceDistributionFailure: DistributionFailurePolicy = {
  alertCodes: {
    'firmware-hash-mismatch': 'N18',
    'firmware-device-unknown': 'N19',
    'firmware-image-too-large': 'N20',
    'firmware-version-unknown': 'N21',
  },
  takes: () => true,
  concerns: isTold,
  recipients: (_view, { requestId }) => [parseRequestId(requestId).originator],
  asked: (_view, { requestId }) => requestId,
  keptFrom: (_view, devices) => devices,
  names: (_view, devices) => devices,
};

/** The note names hubs and meters for N19; that a PPMID is meant too is a reading. */
function isTold({ records, readings }: View, kind: DistributionFailure, device: Eui64): boolean {
  return kind !== 'firmware-device-unknown' || records.inventory.get(device)?.deviceType !== 'PPMID' || readings.flag('n19-ppmid');
}
