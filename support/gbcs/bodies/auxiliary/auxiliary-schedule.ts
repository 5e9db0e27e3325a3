import type { DlmsData } from '../../dlms/data';
import { array, boolean, integer, octetString, structure } from '../../dlms/data';
import { GbcsError, hexOctets } from '../../error';
import { booleanOf, itemsOf, numberOf, octetsOf } from '../dlms-fields';

/** A date of which any part may be left open (FF on the wire). Weekday: Monday 1. */
export interface OpenDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

/** A day that has a profile of its own. */
export interface SpecialDay {
  readonly index: number;
  readonly date: OpenDate;
  readonly dayId: number;
}

/** One switching of an auxiliary controller: what, at which time, on which days, between which dates. */
export interface ScheduleEntry {
  readonly index: number;
  readonly enabled: boolean;
  /** What to do; see `levelSelector` (ECS46d) and `switchSelector` (ECS46c). */
  readonly selector: number;
  readonly time: { readonly hour: number; readonly minute: number; readonly second: number };
  /** Monday to Sunday. */
  readonly weekdays: readonly boolean[];
  /** By position in the list of special days. */
  readonly specialDays: readonly boolean[];
  readonly begin: OpenDate;
  readonly end: OpenDate;
}

/** Which way a controller's level counts: `output` for load and generation control alike, `input` for storage that takes in. */
export type LevelDirection = 'output' | 'input';
const DIRECTION = { output: 1, input: 2 } as const;
/** Set in schedules, not in immediate commands (RTDS; meaning inferred). */
const SCHEDULED = 0x80;

/** Controller 1–5 to level 0–100: `1n` (output) or `2n` (input) ‖ level (facts 5, ECS47a and ECS46d). */
export function levelSelector(direction: LevelDirection, controller: number, level: number, scheduled = false): number {
  return (DIRECTION[direction] << 12) | (controller << 8) | level | (scheduled ? SCHEDULED : 0);
}

/** @throws GbcsError for other selectors. */
export function readLevelSelector(selector: number): {
  readonly direction: LevelDirection;
  readonly controller: number;
  readonly level: number;
  readonly scheduled: boolean;
} {
  const direction = selector >> 12 === DIRECTION.output ? 'output' : 'input';
  const level = selector & 0x7f;
  if (selector >> 12 !== DIRECTION[direction] || level > 100) {
    throw new GbcsError('selector', '1nxx (output) or 2nxx (input) with a level of 0 to 100', selector.toString(16).padStart(4, '0'));
  }
  return { direction, controller: (selector >> 8) & 0xf, level, scheduled: Boolean(selector & SCHEDULED) };
}

/** The script table that switches auxiliary load control switches, and is told what to do by the selector. */
const SCRIPT = scriptTable(103);

/** The name of a script table, 0-0:10.`d`.`e`.255. */
export function scriptTable(e: number, d = 0): Buffer {
  return Buffer.from([0, 0, 10, d, e, 255]);
}
const NO_VALIDITY_WINDOW = 0xffff;

export function specialDaysData(days: readonly SpecialDay[]): DlmsData {
  return array(
    ...days.map(({ index, date, dayId }) => structure(integer('uint16', index), octetString(dateOctets(date)), integer('uint8', dayId))),
  );
}

export function readSpecialDays(data: DlmsData | undefined): readonly SpecialDay[] {
  return itemsOf(data, 'array', 'special days').map((day) => {
    const [index, date, dayId] = itemsOf(day, 'structure', 'special day', 3);
    return { index: numberOf(index, 'uint16', 'index'), date: readDate(date), dayId: numberOf(dayId, 'uint8', 'day id') };
  });
}

export function scheduleData(entries: readonly ScheduleEntry[], script = SCRIPT): DlmsData {
  return array(...entries.map((entry) => entryData(entry, script)));
}

export function readSchedule(data: DlmsData | undefined): readonly ScheduleEntry[] {
  return itemsOf(data, 'array', 'schedule').map(readEntry);
}

function entryData(entry: ScheduleEntry, script: Uint8Array): DlmsData {
  const { hour, minute, second } = entry.time;
  return structure(
    integer('uint16', entry.index),
    boolean(entry.enabled),
    octetString(script),
    integer('uint16', entry.selector),
    octetString(Buffer.of(hour, minute, second, 0)),
    integer('uint16', NO_VALIDITY_WINDOW),
    bitsData(entry.weekdays),
    bitsData(entry.specialDays),
    octetString(dateOctets(entry.begin)),
    octetString(dateOctets(entry.end)),
  );
}

function readEntry(data: DlmsData): ScheduleEntry {
  const [index, enabled, script, selector, time, window, weekdays, specialDays, begin, end] = itemsOf(
    data,
    'structure',
    'schedule entry',
    10,
  );
  if (!octetsOf(script, 'script', 6).equals(SCRIPT))
    throw new GbcsError('script', hexOctets(SCRIPT), hexOctets(octetsOf(script, 'script')));
  if (numberOf(window, 'uint16', 'validity window') !== NO_VALIDITY_WINDOW) throw new GbcsError('validity window', 'none, FFFF', 'another');
  const [hour = 0, minute = 0, second = 0, hundredths = 0] = octetsOf(time, 'switch time', 4);
  if (hundredths !== 0) throw new GbcsError('switch time', 'no hundredths', `${hundredths}`);
  return {
    index: numberOf(index, 'uint16', 'index'),
    enabled: booleanOf(enabled, 'enabled'),
    selector: numberOf(selector, 'uint16', 'selector'),
    time: { hour, minute, second },
    weekdays: readBits(weekdays, 'weekdays'),
    specialDays: readBits(specialDays, 'special days'),
    begin: readDate(begin),
    end: readDate(end),
  };
}

function bitsData(flags: readonly boolean[]): DlmsData {
  const octets = Buffer.alloc(Math.ceil(flags.length / 8));
  flags.forEach((flag, i) => {
    if (flag) octets[i >> 3] = (octets[i >> 3] ?? 0) | (0x80 >> (i & 7));
  });
  return { type: 'bit-string', bits: flags.length, octets };
}

function readBits(data: DlmsData | undefined, field: string): readonly boolean[] {
  if (data?.type !== 'bit-string') throw new GbcsError(field, 'bit-string', data?.type ?? 'nothing');
  const flags = Array.from({ length: data.bits }, (_, i) => Boolean((data.octets[i >> 3] ?? 0) & (0x80 >> (i & 7))));
  const again = bitsData(flags);
  if (again.type === 'bit-string' && !Buffer.from(data.octets).equals(again.octets))
    throw new GbcsError(field, 'unused bits of zero', hexOctets(data.octets));
  return flags;
}

const OPEN = 0xff;
const OPEN_YEAR = 0xffff;

/** A DLMS date: year, month, day, weekday; FF where left open. */
export function dateOctets({ year = OPEN_YEAR, month = OPEN, day = OPEN, weekday = OPEN }: OpenDate): Buffer {
  return Buffer.of(year >> 8, year & 0xff, month, day, weekday);
}

function readDate(data: DlmsData | undefined): OpenDate {
  const octets = octetsOf(data, 'date', 5);
  const part = (at: number): number | undefined => (octets[at] === OPEN ? undefined : octets[at]);
  const [year, month, day, weekday] = [octets.readUInt16BE(), part(2), part(3), part(4)];
  return {
    ...(year !== OPEN_YEAR && { year }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(weekday !== undefined && { weekday }),
  };
}
