import type { Eui64 } from '../../duis/eui64';
import { eui64FromOctets, eui64ToOctets } from '../../duis/eui64';
import { NEVER, NOW, decodeDateTime, encodeDateTime } from '../date-time';
import type { DlmsData, DlmsInteger } from '../dlms/data';
import { octetString } from '../dlms/data';
import { GbcsError, hexOctets } from '../error';

/** Reads typed values out of DLMS data; errors name the field. */

export function itemsOf(data: DlmsData | undefined, type: 'array' | 'structure', field: string, count?: number): readonly DlmsData[] {
  if (data?.type !== type) throw new GbcsError(field, type, data?.type ?? 'nothing');
  if (count !== undefined && data.items.length !== count) throw new GbcsError(field, `${count} members`, `${data.items.length}`);
  return data.items;
}

export function octetsOf(
  data: DlmsData | undefined,
  field: string,
  length?: number,
  type: 'octet-string' | 'bit-string' = 'octet-string',
): Buffer {
  if (data?.type !== type) throw new GbcsError(field, type, data?.type ?? 'nothing');
  const octets = Buffer.from(data.octets);
  if (length !== undefined && octets.length !== length) throw new GbcsError(field, `${length} octets`, hexOctets(octets));
  return octets;
}

export function numberOf(data: DlmsData | undefined, type: DlmsInteger, field: string): number {
  if (data?.type !== type) throw new GbcsError(field, type, data?.type ?? 'nothing');
  return data.value;
}

export function booleanOf(data: DlmsData | undefined, field: string): boolean {
  if (data?.type !== 'boolean') throw new GbcsError(field, 'boolean', data?.type ?? 'nothing');
  return data.value;
}

export function textOf(data: DlmsData | undefined, type: 'visible-string' | 'utf8-string', field: string): string {
  if (data?.type !== type) throw new GbcsError(field, type, data?.type ?? 'nothing');
  const text = Buffer.from(data.octets).toString(type === 'utf8-string' ? 'utf8' : 'latin1');
  if (type === 'utf8-string' && !Buffer.from(text, 'utf8').equals(data.octets)) throw new GbcsError(field, 'UTF-8', hexOctets(data.octets));
  return text;
}

export function euiOf(data: DlmsData | undefined, field: string): Eui64 {
  return eui64FromOctets(octetsOf(data, field, 8));
}

export function euiData(eui: Eui64): DlmsData {
  return octetString(eui64ToOctets(eui));
}

/** A moment, or at once, or never. */
export type When = Date | 'now' | 'never';

/**
 * In commands the clock status is always FF, unspecified, and the weekday FF; both are refused where they say anything. What devices write:
 * `instantOf`.
 */
export function whenOf(data: DlmsData | undefined, field: string): When {
  const octets = octetsOf(data, field, 12);
  const when = decodeDateTime(octets);
  if (!whenOctets(when).equals(octets)) throw new GbcsError(field, 'a date-time without weekday and clock status', hexOctets(octets));
  return when;
}

export function whenData(when: When): DlmsData {
  return octetString(whenOctets(when));
}

function whenOctets(when: When): Buffer {
  return Buffer.from(when === 'now' ? NOW : when === 'never' ? NEVER : encodeDateTime(when));
}
