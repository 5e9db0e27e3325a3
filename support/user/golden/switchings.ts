import type { Element } from '../../duis/element';
import { child } from '../../duis/element';
import { onFirst } from '../deviation';
import { everywhere, item } from './edit-golden';

/** What is switched in the calendars of electricity meters: each entry by itself (2.1, 6.14.2, 6.14.3). */
const ENTRIES = ['ElectricityNonDisablementSchedule', 'AuxiliaryControllerSchedule', 'ALCSHCALCSConnectionSchedule'];
/** Their special days, and one of these. */
const SPECIAL_DAYS = ['ElectricitySpecialDays', 'AuxiliaryControllerSpecialDayDefinitions', 'ALCSHCALCSSpecialDays'];

const WEEK = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

interface Switching {
  /** From 1 on, and the controller that is switched. */
  readonly number: number;
  readonly time: string;
  readonly days: readonly string[];
  readonly specialDays: readonly number[];
}

/** No two of them alike in any part; the second and the fourth switch off, or an input. */
const FIVE: readonly Switching[] = [[1], [2], [3], [1, 3], []].map((specialDays, i) => ({
  number: i + 1,
  time: `0${i + 1}:${i + 1}5:${i + 1}7Z`,
  days: [WEEK[i], WEEK[i + 2]].flatMap((day) => day ?? []),
  specialDays,
}));

/** Five entries in place of the golden's: one for each controller, where they are for controllers, and three special days. */
export const fiveSwitchings = onFirst(
  'a calendar of five switchings',
  ({ children }) => children.some(({ name }) => ENTRIES.includes(name)),
  (of) => [withThreeDays({ ...of, children: withFive(of.children) })],
);

function withFive(children: readonly Element[]): readonly Element[] {
  const first = children.findIndex(({ name }) => ENTRIES.includes(name));
  const golden = children[first];
  const others = children.filter(({ name }) => !ENTRIES.includes(name));
  return golden ? [...others.slice(0, first), ...FIVE.map((one) => entry(golden, one)), ...others.slice(first)] : children;
}

function entry(golden: Element, { number, time, days, specialDays }: Switching): Element {
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
          everywhere(part, 'SwitchTime', (one) => ({ ...one, text: time })),
          number,
          isSecond,
        ),
      ];
    }),
  };
}

/** The action of an entry for a controller; any other part as it is. */
function switched(part: Element, number: number, isSecond: boolean): Element {
  const attributes = Object.fromEntries(Object.keys(part.attributes).map((name) => [name, String(number)]));
  if (part.name === 'ActivateDeactivateSwitch')
    return { ...part, attributes, children: [item(isSecond ? 'DeactivateSwitch' : 'ActivateSwitch', '')] };
  if (part.name !== 'AuxiliaryControllerAction') return part;
  const level = item('CommandedStateLevel', String(number * 19));
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

/** Two special days more, the days after the golden's one. */
function withThreeDays(of: Element): Element {
  return SPECIAL_DAYS.reduce(
    (tree, name) =>
      everywhere(tree, name, (list) => ({
        ...list,
        children: list.children.flatMap((day) => [1, 2, 3].map((number) => specialDay(day, number))),
      })),
    of,
  );
}

function specialDay(golden: Element, number: number): Element {
  const day = everywhere(golden, 'SpecifiedDayOfMonth', (one) => ({ ...one, text: String(24 + number) }));
  return { ...day, attributes: numbered(golden, number) };
}

function numbered({ attributes }: Element, number: number): Element['attributes'] {
  return Object.fromEntries(Object.keys(attributes).map((name) => [name, String(number)]));
}
