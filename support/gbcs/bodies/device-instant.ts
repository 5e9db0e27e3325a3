import type { ClockStatus } from '../date-time';
import { decodeDateTime, encodeDateTime, encodeDateTimeWithWeekday } from '../date-time';
import type { DlmsData } from '../dlms/data';
import { octetString } from '../dlms/data';
import { GbcsError } from '../error';
import { octetsOf } from './dlms-fields';

/** What a DLMS date-time says beside the instant: whether the day of the week, and how far the clock is to be trusted. */
export interface ClockForm {
  readonly weekday: boolean;
  readonly clockStatus: ClockStatus;
}

/** As most fields have it. */
export const UNSPECIFIED: ClockForm = { weekday: false, clockStatus: 0xff };
/** As the device log of a CHF has it. */
export const WITH_WEEKDAY: ClockForm = { ...UNSPECIFIED, weekday: true };

/** An instant that a device wrote in another form than is usual for the field; it is written again as it was read. */
export class DeviceInstant extends Date {
  constructor(
    at: Date,
    readonly form: ClockForm,
  ) {
    super(at);
  }
}

/** An instant in a response or an alert, in whatever form the device writes it. Commands have one form only: `whenOf`. */
export function instantOf(data: DlmsData | undefined, field: string, usual = UNSPECIFIED): Date {
  const octets = octetsOf(data, field, 12);
  const at = decodeDateTime(octets);
  if (!(at instanceof Date)) throw new GbcsError(field, 'an instant', at);
  return octetsIn(usual, at).equals(octets)
    ? at
    : new DeviceInstant(at, { weekday: octets[4] !== 0xff, clockStatus: octets.readUInt8(11) });
}

/** In the usual form of the field, or in that in which a device wrote it. */
export function instantData(at: Date, usual = UNSPECIFIED): DlmsData {
  return octetString(octetsIn(at instanceof DeviceInstant ? at.form : usual, at));
}

function octetsIn({ weekday, clockStatus }: ClockForm, at: Date): Buffer {
  return weekday ? encodeDateTimeWithWeekday(at, clockStatus) : encodeDateTime(at, clockStatus);
}
