import type { Element } from '../../duis/element';
import { child } from '../../duis/element';
import type { Deviation } from '../deviation';
import { onFirst } from '../deviation';
import { everywhere, item } from './edit-golden';

/** What is switched in the calendars of electricity meters: each entry by itself (2.1, 6.14.2, 6.14.3). */
const ENTRIES = ['ElectricityNonDisablementSchedule', 'AuxiliaryControllerSchedule', 'ALCSHCALCSConnectionSchedule'];
/** Their special days, and one of these. */
const SPECIAL_DAYS = ['ElectricitySpecialDays', 'AuxiliaryControllerSpecialDayDefinitions', 'ALCSHCALCSSpecialDays'];

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

interface Switching {
  /** From 1 on; it also says which controller is switched. */
  readonly number: number;
  readonly controller: number;
  readonly level: number;
  readonly time: string;
  readonly days: readonly string[];
  readonly specialDays: readonly number[];
}

interface Extent {
  readonly entries: number;
  readonly specialDays: number;
}

const CONTROLLERS = 5;

/** No two of them alike in any part; the second and the fourth switch off, or an input. */
const FIVE: readonly Switching[] = [[1], [2], [3], [1, 3], []].map((specialDays, i) => ({
  number: i + 1,
  controller: i + 1,
  level: (i + 1) * 19,
  time: `0${i + 1}:${i + 1}5:${i + 1}7Z`,
  days: [WEEK[i], WEEK[i + 2]].flatMap((day) => day ?? []),
  specialDays,
}));

/** Five entries in place of the golden's: one for each controller, where they are for controllers, and three special days. */
export const fiveSwitchings = calendarOf('a calendar of five switchings', FIVE, 3);

/** As many entries and special days, each five for all the controllers in turn, every twelve minutes of the day. */
export function switchings({ entries, specialDays }: Extent): Deviation {
  const says = `a calendar of ${entries} switchings and ${specialDays} special days`;
  return calendarOf(
    says,
    upTo(entries).map((number) => switching(number, specialDays)),
    specialDays,
  );
}

const MINUTES_BETWEEN = 12;

function switching(number: number, specialDays: number): Switching {
  const minutes = (number - 1) * MINUTES_BETWEEN;
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    number,
    controller: ((number - 1) % CONTROLLERS) + 1,
    level: number % 101,
    time: `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(number % 60)}Z`,
    days: [WEEK[number % WEEK.length]].flatMap((day) => day ?? []),
    specialDays: upTo(specialDays).filter((day) => day % number === 0),
  };
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function calendarOf(says: string, all: readonly Switching[], specialDays: number): Deviation {
  return onFirst(
    says,
    ({ children }) => children.some(({ name }) => ENTRIES.includes(name)),
    (of) => [withDays({ ...of, children: withEntries(of.children, all) }, specialDays)],
  );
}

function withEntries(children: readonly Element[], all: readonly Switching[]): readonly Element[] {
  const first = children.findIndex(({ name }) => ENTRIES.includes(name));
  const golden = children[first];
  const others = children.filter(({ name }) => !ENTRIES.includes(name));
  return golden ? [...others.slice(0, first), ...all.map((one) => entry(golden, one)), ...others.slice(first)] : children;
}

function entry(golden: Element, one: Switching): Element {
  const { number, time, days, specialDays } = one;
  const isSecond = number % 2 === 0;
  const applies = days.map((day) => item('DayOfWeekApplicability', '', [item('DayOfWeekID', day)]));
  return {
    ...golden,
    children: golden.children.flatMap((part): readonly Element[] => {
      if (part.name === 'SpecialDaysApplicability') return applicability(part, specialDays);
      if (part.name === 'DaysOfWeekApplicability') return [{ ...part, children: applies }];
      if (part.name === 'NonDisablementScript') return [{ ...part, text: isSecond ? 'STOP' : 'START' }];
      return [
        switched(
          everywhere(part, 'SwitchTime', (element) => ({ ...element, text: time })),
          one,
          isSecond,
        ),
      ];
    }),
  };
}

/** The action of an entry for a controller; any other part as it is. */
function switched(part: Element, { controller, level: value }: Switching, isSecond: boolean): Element {
  const attributes = Object.fromEntries(Object.keys(part.attributes).map((name) => [name, String(controller)]));
  if (part.name === 'ActivateDeactivateSwitch')
    return { ...part, attributes, children: [item(isSecond ? 'DeactivateSwitch' : 'ActivateSwitch', '')] };
  if (part.name !== 'AuxiliaryControllerAction') return part;
  const level = item('CommandedStateLevel', String(value));
  return { ...part, attributes, children: [level, ...(isSecond ? [item('InputFromControlledLoad', '')] : [])] };
}

/** 2.1 has one list of them, the others an element for each. */
function applicability(golden: Element, specialDays: readonly number[]): readonly Element[] {
  if (child(golden, 'SpecialDayApplicability')) {
    const days = specialDays.map((day) => item('SpecialDayApplicability', '', [item('SpecialDayID', String(day))]));
    return [{ ...golden, children: days }];
  }
  return specialDays.map((day) => ({ ...golden, attributes: numbered(golden, day) }));
}

/** So many special days in place of the golden's one, each on a day of its own; where there are few, the golden's and the days after it. */
function withDays(of: Element, count: number): Element {
  const before = count > DAYS_LEFT ? 0 : GOLDEN_DAY - 1;
  return SPECIAL_DAYS.reduce(
    (tree, name) =>
      everywhere(tree, name, (list) => ({
        ...list,
        children: list.children.flatMap((day) => upTo(count).map((number) => specialDay(day, number, before + number))),
      })),
    of,
  );
}

const GOLDEN_DAY = 25;
const DAYS_LEFT = 7;

function specialDay(golden: Element, number: number, dayOfMonth: number): Element {
  const day = everywhere(golden, 'SpecifiedDayOfMonth', (one) => ({ ...one, text: String(dayOfMonth) }));
  return { ...day, attributes: numbered(golden, number) };
}

function numbered({ attributes }: Element, number: number): Element['attributes'] {
  return Object.fromEntries(Object.keys(attributes).map((name) => [name, String(number)]));
}
