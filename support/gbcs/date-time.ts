import { GbcsError, hexOctets } from './error';

/** Clock status octets that occur (facts 3.3): ESME write FF (unspecified); GSME and GPF 00 or 04 (reliable) and 02 (unreliable). */
export type ClockStatus = number;

const SPECIAL_TAIL = [0x80, 0x00, 0xff] as const;
/** In a command: act now. */
export const NOW: Uint8Array = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, ...SPECIAL_TAIL]);
/** In a command: never, which cancels what was planned. */
export const NEVER: Uint8Array = Buffer.from([...Array<number>(9).fill(0xff), ...SPECIAL_TAIL]);

/** The 12 octets of a DLMS date-time in UTC: `YYYY MM DD FF hh mm ss 00 80 00 st` (facts 3.3). */
export function encodeDateTime(at: Date, clockStatus: ClockStatus = 0xff): Buffer {
  const octets = Buffer.from([0, 0, 0, 0, 0xff, 0, 0, 0, 0, 0x80, 0x00, clockStatus]);
  octets.writeUInt16BE(at.getUTCFullYear());
  octets.set([at.getUTCMonth() + 1, at.getUTCDate()], 2);
  octets.set([at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()], 5);
  return octets;
}

/** The same with the day of the week, Monday 1, in place of FF: the device log of a CHF writes it so. */
export function encodeDateTimeWithWeekday(at: Date, clockStatus: ClockStatus = 0xff): Buffer {
  const octets = encodeDateTime(at, clockStatus);
  octets[4] = at.getUTCDay() || 7;
  return octets;
}

/** What a DLMS date-time says. @throws GbcsError for anything but an instant, now and never. */
export function decodeDateTime(octets: Uint8Array): Date | 'now' | 'never' {
  const found = Buffer.from(octets);
  if (found.equals(NOW)) return 'now';
  if (found.equals(NEVER)) return 'never';
  const expected = 'YYYY MM DD FF hh mm ss 00 80 00 status, an instant in UTC';
  if (found.length !== 12) throw new GbcsError('date-time', expected, hexOctets(found));
  const at = new Date(
    Date.UTC(found.readUInt16BE(), found.readUInt8(2) - 1, found.readUInt8(3), found.readUInt8(5), found.readUInt8(6), found.readUInt8(7)),
  );
  const beyond = at.getUTCFullYear() > 0xffff;
  if (beyond || (!encodeDateTime(at, found[11]).equals(found) && !encodeDateTimeWithWeekday(at, found[11]).equals(found))) {
    throw new GbcsError('date-time', expected, hexOctets(found));
  }
  return at;
}

const ZIGBEE_EPOCH = Date.UTC(2000, 0, 1);

/** ZigBee UTCTime: seconds since 2000-01-01, as GBZ writes instants. */
export function toUtcTime(at: Date): number {
  return Math.floor((at.getTime() - ZIGBEE_EPOCH) / 1000);
}

export function fromUtcTime(seconds: number): Date {
  return new Date(ZIGBEE_EPOCH + seconds * 1000);
}

/** ASN.1 GeneralizedTime that cancels a future-dated command. */
export const NEVER_GENERALIZED = '99991231235959Z';

const GENERALIZED = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/;

/** `20300115090000Z`. */
export function toGeneralizedTime(at: Date): string {
  return at.toISOString().replace(/[-:T]|\.\d+/g, '');
}

/** @throws RangeError for text that is no instant in this form. */
export function fromGeneralizedTime(text: string): Date {
  const at = new Date(text.replace(GENERALIZED, '$1-$2-$3T$4:$5:$6Z'));
  if (!GENERALIZED.test(text) || Number.isNaN(at.getTime()) || toGeneralizedTime(at) !== text) {
    throw new RangeError(`"${text}" is not a GeneralizedTime; expected YYYYMMDDhhmmssZ`);
  }
  return at;
}
