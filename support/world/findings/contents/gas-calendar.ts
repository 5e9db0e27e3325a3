import type { Element } from '../../../duis/element';
import { child, childrenNamed, textAt } from '../../../duis/element';
import type { Said } from './item';
import type { Frame } from './gbz-fields';
import { zigbeeDate, zigbeeInstant } from './octets';
import { numberOf, openDateOf } from './request-text';
import type { Entry } from './table';

export type SaidEntry = readonly [path: string, said: Said];

/** Where a request has the parts of a ZigBee calendar, and what its days do. */
export interface GasCalendarWords {
  readonly days: (body: Element) => readonly Element[];
  readonly weeks: (body: Element) => readonly Element[];
  readonly seasons: (body: Element) => readonly Element[];
  readonly specialDays: (body: Element) => readonly Element[];
  readonly nameOfDay: string;
  /** `00:00 rate 1`: what a day does, from which time on. */
  readonly actionsOf: (day: Element) => readonly string[];
  readonly actionIn: (minutes: number, code: number) => string;
  readonly type: number;
}

/** What a request says of its calendar, each part by its name or its date, so that the order of a list says nothing. */
export function calendarAsked(body: Element, words: GasCalendarWords): readonly Entry[] {
  const [days, weeks, seasons, special] = [words.days(body), words.weeks(body), words.seasons(body), words.specialDays(body)];
  return [
    ...days.map((day): Entry => [dayPath(numberOf(textAt(day, words.nameOfDay))), words.actionsOf(day).join('; ')]),
    ...weeks.map((week): Entry => [weekPath(numberOf(textAt(week, 'WeekName'))), daysOfWeek(week)]),
    ...seasons.map((season): Entry => [
      seasonPath(openDateOf(child(season, 'SeasonStartDate'))),
      `week ${numberOf(textAt(season, 'ReferencedWeekName'))}`,
    ]),
    ...special.map((day): Entry => [specialPath(openDateOf(child(day, 'Date'))), `day ${numberOf(textAt(day, 'ReferencedDayName'))}`]),
    ['Seasons (number)', seasons.length],
    ['WeekProfiles (number)', weeks.length],
    ['DayProfiles (number)', days.length],
    ['SpecialDays (number)', special.length],
  ];
}

const dayPath = (name: number): string => `DayProfile[${name}]`;
const weekPath = (name: number): string => `WeekProfile[${name}]`;
const seasonPath = (start: string): string => `Season[${start}]`;
const specialPath = (date: string): string => `SpecialDay[${date}]`;

/** Monday to Sunday, in the order of their index. */
function daysOfWeek(week: Element): string {
  const days = childrenNamed(week, 'ReferencedDayName');
  const index = ({ attributes }: Element): number => Number(attributes['index'] ?? 0);
  return `days ${[...days]
    .sort((a, b) => index(a) - index(b))
    .map(({ text }) => numberOf(text))
    .join(' ')}`;
}

/** Provider, event and calendar ids, which the sender may choose. */
const IDS = 12;

/** Where the components of a calendar have the id that holds them together. */
const CALENDAR_ID_AT = 8;

/** Days, weeks, seasons and special days are of the calendar that the first of the components is; which id it has, the sender chooses. */
export function strayOfCalendar(frames: readonly Frame[]): readonly SaidEntry[] {
  return strays(frames.flatMap((frame) => (frame.name.startsWith('0707 ') ? [[frame, CALENDAR_ID_AT] as const] : [])));
}

/** Components with another id than the first of them; each comes with where it has it. */
export function strays([first, ...others]: readonly (readonly [frame: Frame, at: number])[]): readonly SaidEntry[] {
  const id = first && first[0].idAt(first[1]);
  const odd = others.find(([frame, at]) => frame.idAt(at) !== id);
  return odd ? [[`component ${odd[0].name}`, { value: `of ${odd[0].idAt(odd[1])}, and not of ${id ?? ''}` }]] : [];
}

/** Where a component that may come in several parts says which of them it is, counted from 0, and how many there are; and of which day. */
const PARTS: Readonly<Record<string, { readonly at: number; readonly day?: number }>> = {
  '0700 05': { at: 16 },
  '0700 06': { at: 16 },
  '0707 01': { at: 14, day: 12 },
  '0707 03': { at: 12 },
  '0707 04': { at: 18 },
};

/** Components whose parts are not all there, or said to be more or fewer: a device waits for those that do not come. */
export function strayParts(frames: readonly Frame[]): readonly SaidEntry[] {
  const parts = new Map<string, { readonly index: number | undefined; readonly total: number | undefined }[]>();
  for (const frame of frames) {
    const place = PARTS[frame.name];
    if (!place) continue;
    const whole = `component ${frame.name}${place.day === undefined ? '' : ` of day ${frame.octetAt(place.day) ?? ''}`}`;
    parts.set(whole, [...(parts.get(whole) ?? []), { index: frame.octetAt(place.at), total: frame.octetAt(place.at + 1) }]);
  }
  return [...parts].flatMap(([whole, each]) => {
    const right = each.every(({ total }) => total === each.length) && each.every((_, n) => each.some(({ index }) => index === n));
    const said = each.map(({ index, total }) => `${index ?? '?'} of ${total ?? '?'}`).join(', ');
    return right ? [] : [[`${whole} (parts)`, { value: `${said}; and ${each.length} came` }] as const];
  });
}

/** What the components of a ZigBee calendar say; none for a component that is not of a calendar. */
export const CALENDAR_FRAMES: Readonly<Record<string, (frame: Frame, words: GasCalendarWords, path: string) => readonly SaidEntry[]>> = {
  '0707 00': (frame, { type }) => {
    frame.skip(IDS, 'ids');
    const start = executionIn(frame);
    const kind = frame.number(1, 'calendar type');
    const reference = frame.number(1, 'time reference');
    frame.string('calendar name');
    const [seasons, weeks, days] = [frame.number(1, 'seasons'), frame.number(1, 'weeks'), frame.number(1, 'days')];
    return [
      ['ExecutionDateTime of the calendar', start],
      ...constant('time reference', reference, UTC),
      ...typed(kind, type),
      ['Seasons (number)', seasons],
      ['WeekProfiles (number)', weeks],
      ['DayProfiles (number)', days],
    ];
  },
  '0707 01': (frame, { type, actionIn }) => {
    frame.skip(IDS, 'ids');
    const name = frame.number(1, 'day');
    const entries = frame.number(1, 'number of entries');
    frame.skip(2, 'numbers of commands');
    const kind = frame.number(1, 'calendar type');
    const actions: string[] = [];
    while (!frame.ended) actions.push(actionIn(frame.number(2, 'start').value, frame.number(1, 'action').value));
    return [
      [dayPath(name.value), { ...name, value: actions.join('; ') }],
      ...constant('number of entries', entries, actions.length),
      ...typed(kind, type),
    ];
  },
  '0707 02': (frame) => {
    frame.skip(IDS, 'ids');
    const name = frame.number(1, 'week');
    const days = frame.next(7, 'days', (octets) => `days ${[...octets].join(' ')}`);
    frame.end();
    return [[weekPath(name.value), days]];
  },
  '0707 03': (frame) => {
    frame.skip(IDS + 2, 'ids and numbers of commands');
    const seasons: SaidEntry[] = [];
    while (!frame.ended) {
      const start = frame.next(4, 'start of the season', zigbeeDate);
      const week = frame.number(1, 'week');
      seasons.push([seasonPath(String(start.value)), { ...week, value: `week ${week.value}` }]);
    }
    return seasons;
  },
  '0707 04': (frame, { type }) => {
    frame.skip(IDS, 'ids');
    const start = executionIn(frame);
    const kind = frame.number(1, 'calendar type');
    const total = frame.number(1, 'number of special days');
    frame.skip(2, 'numbers of commands');
    const days: SaidEntry[] = [];
    while (!frame.ended) {
      const date = frame.next(4, 'special day', zigbeeDate);
      const day = frame.number(1, 'day');
      days.push([specialPath(String(date.value)), { ...day, value: `day ${day.value}` }]);
    }
    return [['ExecutionDateTime of the special days', start], ...typed(kind, type), ...days, ['SpecialDays (number)', total]];
  },
};

/** Seconds since 2000, now or never. */
export function executionIn(frame: Frame): Said {
  const start = frame.number(4, 'start');
  return { ...start, value: zigbeeInstant(start.value) };
}

const UTC = 0;

function typed(kind: Said, type: number): readonly SaidEntry[] {
  return constant('calendar type', kind, type);
}

/** What is the same in every published message: more than was asked for where it is not. */
export function constant(path: string, said: Said, value: number): readonly SaidEntry[] {
  return said.value === value ? [] : [[path, said]];
}

/** `07:30`. */
export function minutesText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
