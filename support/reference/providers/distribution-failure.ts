import type { ProviderEvent } from '../../control/types';
import { eui64, listOf, text } from '../control/shape';
import type { Eui64 } from '../../duis/eui64';
import { parseRequestId } from '../../duis/request-id';
import { xml } from '../../duis/xml-text';
import { issueDccAlert } from '../alerts/issue-alert';
import type { Systems } from '../systems';

/** What went wrong with a firmware image on its way, as the CSP or the S1SP says, and the alert that tells the sender (5.9.3). */
export const DISTRIBUTION_ALERTS: Readonly<Record<string, string>> = {
  'firmware-hash-mismatch': 'N18',
  'firmware-device-unknown': 'N19',
  'firmware-image-too-large': 'N20',
  'firmware-version-unknown': 'N21',
};

/** A CSP or an S1SP could not distribute an image: who sent the Update Firmware request is told, by default nobody else. */
export function distributionFailure(systems: Systems, event: ProviderEvent): void {
  const requestId = text(event.detail?.['requestId'], 'body.detail.requestId');
  const devices = listOf(eui64)(event.detail?.['devices'] ?? [event.device], 'body.detail.devices').filter((device) => isTold(systems, event.kind, device));
  const [first] = devices;
  const alertCode = DISTRIBUTION_ALERTS[event.kind];
  if (first === undefined || alertCode === undefined) return;
  issueDccAlert(systems, {
    alertCode,
    about: first,
    recipients: systems.behaviour.distributionFailureRecipients(systems, parseRequestId(requestId).originator, devices),
    content: xml`<sr:FirmwareDistributionFailure><sr:UpdateFirmwareRequestID>${requestId}</sr:UpdateFirmwareRequestID><sr:MeterIDs>${devices.join(',')}</sr:MeterIDs></sr:FirmwareDistributionFailure>`,
  });
}

/** The note names hubs and meters for N19; that a PPMID is meant too is a reading. */
function isTold({ records, behaviour }: Systems, kind: string, device: Eui64): boolean {
  return kind !== 'firmware-device-unknown' || records.inventory.get(device)?.deviceType !== 'PPMID' || behaviour.readings.flag('n19-ppmid');
}
