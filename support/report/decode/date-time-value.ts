import { decodeDateTime } from '../../gbcs/date-time';
import { GbcsError } from '../../gbcs/error';

/** What twelve octets say where they are a DLMS date-time: an instant in UTC, `now` or `never`; undefined where they are none. */
export function dateTimeValue(octets: Uint8Array): string | undefined {
  if (octets.length !== DATE_TIME_OCTETS) return undefined;
  try {
    const at = decodeDateTime(octets);
    return at instanceof Date ? at.toISOString() : at;
  } catch (error) {
    if (error instanceof GbcsError || error instanceof RangeError) return undefined;
    throw error;
  }
}

const DATE_TIME_OCTETS = 12;

/** Seconds since 2000, as ZigBee counts. */
export function zigbeeTime(seconds: number): string {
  return new Date(Date.UTC(2000, 0, 1) + seconds * 1000).toISOString();
}
