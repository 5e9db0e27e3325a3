import type { CplEntry } from '../../control/types';
import { firmwareOctets } from '../../devices/firmware';
import type { Device } from '../inventory/device';
import type { RecordsView } from '../records/records';

/** The version that a device reports: four octets of GBCS, or as an S1SP writes it. */
export type ReportedVersion = Uint8Array | string;

/** Whether a version that is written means the one that is reported. */
export function isVersion(written: string | undefined, reported: ReportedVersion): boolean {
  if (written === undefined) return false;
  if (typeof reported === 'string') return written.toUpperCase() === reported.toUpperCase();
  return firmwareOctets(written).equals(reported);
}

/** The entry of the Central Products List for the model of a device at the version that it reports. */
export function listedAs(
  cpl: RecordsView['cpl'],
  { manufacturer = '', model = '' }: Device,
  reported: ReportedVersion,
): CplEntry | undefined {
  return cpl
    .all()
    .find((entry) => entry.manufacturer === manufacturer && entry.model === model && isVersion(entry.firmwareVersion, reported));
}

/** A reported version as text of at most eight characters: its characters where it has any, its hex digits otherwise. */
export function versionText(reported: ReportedVersion): string {
  if (typeof reported === 'string') return reported;
  const characters = Buffer.from(reported).toString('latin1').replace(/\0+$/, '');
  return /^[\x21-\x7e]+$/.test(characters) ? characters : Buffer.from(reported).toString('hex').toUpperCase();
}
