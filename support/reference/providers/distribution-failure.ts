import type { ProviderEvent } from '../../control/types';
import { eui64, listOf, text } from '../control/shape';
import type { Eui64 } from '../../duis/eui64';
import { parseRequestId } from '../../duis/request-id';
import { xml } from '../../duis/xml-text';
import { issueDccAlert } from '../alerts/issue-alert';
import type { Systems } from '../systems';

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
  readonly concerns: (systems: Systems, kind: DistributionFailure, device: Eui64) => boolean;
  readonly recipients: (systems: Systems, notice: FailureNotice) => readonly Eui64[];
  /** Of the devices that the provider named, those that the alert names. */
  readonly names: (systems: Systems, devices: readonly Eui64[]) => readonly Eui64[];
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
  recipients: (_systems, { requestId }) => [parseRequestId(requestId).originator],
  names: (_systems, devices) => devices,
};

/** A provider could not distribute an image: it does not arrive, and who sent the Update Firmware request is told. */
export function distributionFailure(systems: Systems, provider: Provider, kind: DistributionFailure, event: ProviderEvent): void {
  const { alertCodes, takes, concerns, recipients, names } = systems.behaviour.distributionFailure;
  const requestId = text(event.detail?.['requestId'], 'body.detail.requestId');
  const named = listOf(eui64)(event.detail?.['devices'] ?? [event.device], 'body.detail.devices');
  for (const device of named) systems.records.distributions.callOff(device, requestId);
  const devices = named.filter((device) => concerns(systems, kind, device));
  const notice: FailureNotice = { provider, kind, requestId, devices };
  const [first] = devices;
  if (first === undefined || !takes(notice)) return;
  const content = xml`<sr:FirmwareDistributionFailure><sr:UpdateFirmwareRequestID>${requestId}</sr:UpdateFirmwareRequestID><sr:MeterIDs>${names(systems, devices).join(',')}</sr:MeterIDs></sr:FirmwareDistributionFailure>`;
  issueDccAlert(systems, { alertCode: alertCodes[kind], about: first, recipients: recipients(systems, notice), content });
}

/** The note names hubs and meters for N19; that a PPMID is meant too is a reading. */
function isTold({ records, behaviour }: Systems, kind: DistributionFailure, device: Eui64): boolean {
  return (
    kind !== 'firmware-device-unknown' || records.inventory.get(device)?.deviceType !== 'PPMID' || behaviour.readings.flag('n19-ppmid')
  );
}
