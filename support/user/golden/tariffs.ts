import type { Element } from '../../duis/element';
import { child, childrenNamed } from '../../duis/element';
import { nothing, onFirst, type Deviation } from '../deviation';
import { everywhere, item } from './edit-golden';

/** What the prices of a tariff hang on (1.1.1). */
export type PricedBy = 'blocks' | 'times of use' | 'blocks and times of use';

const FOUR = [1, 2, 3, 4] as const;

/**
 * Prices of another kind than the golden's, and days that name them: a tariff in good order (1.1.1). Electricity: two sets of block
 * prices and two times of use; gas: four times of use. Its thresholds stay: the schema wants some whatever the prices hang on.
 */
export function pricesBy(kind: PricedBy): Deviation {
  const says = `prices by ${kind}`;
  return onFirst(
    says,
    ({ name }) => name === 'UpdateImportTariffPrimaryElement',
    (tariff) => [isGas(tariff) ? gasBy(kind, tariff, says) : electricityBy(kind, tariff)],
  );
}

function isGas(tariff: Element): boolean {
  return child(tariff, 'GasTariffElements') !== undefined;
}

function electricityBy(kind: PricedBy, tariff: Element): Element {
  const blocks = [1, 2].map((set) => ({
    ...item(
      'BlockPrices',
      '',
      FOUR.map((block) => indexed('BlockPrice', block, 1000 * set + block)),
    ),
    attributes: { index: String(set) },
  }));
  const times = [1, 2].map((time) => indexed('TOUPrice', time, 3000 + time));
  const named = { blocks: 'BlockTariff', 'times of use': 'TOUTariff', 'blocks and times of use': 'HybridTariff' }[kind];
  const prices = item(named, '', [...(kind === 'times of use' ? [] : blocks), ...(kind === 'blocks' ? [] : times)]);
  const isByBlock = (schedule: number): boolean => kind === 'blocks' || (kind !== 'times of use' && schedule === 0);
  const withActions = (day: Element): Element => ({
    ...day,
    children: day.children.map((schedule) => {
      const place = childrenNamed(day, 'ProfileSchedule').indexOf(schedule);
      return place >= 0 && isByBlock(place) ? renamed(schedule, 'TOUTariffAction', 'BlockTariffAction') : schedule;
    }),
  });
  const days = everywhere(tariff, 'DayProfile', withActions);
  return everywhere(days, 'ElectricityPriceElements', (of) => replaced(of, ['TOUTariff'], prices));
}

function gasBy(kind: PricedBy, tariff: Element, says: string): Element {
  if (kind !== 'times of use') return nothing(says);
  const prices = item(
    'TOUTariff',
    '',
    FOUR.map((time) => indexed('TOUPrice', time, 4000 + time)),
  );
  const days = everywhere(tariff, 'DayProfile', (day) => replaced(day, ['BlockTariff'], item('TOUTariffAction', '3')));
  return everywhere(days, 'GasPriceElements', (of) => replaced(of, ['BlockTariff'], prices));
}

/** Lists of a calendar, and what the second of each is beside the golden's one. */
const SECOND: Readonly<Record<string, (first: Element) => Element>> = {
  DayProfiles: (first) => otherDay(renumbered(first, { DayName: '2', GasDayName: '2' })),
  WeekProfiles: (first) => weekOf(renumbered(first, { WeekName: '2' }), '2', '1'),
  Seasons: (first) => renumbered(first, { SeasonName: 'Winter', SpecifiedMonth: '10', ReferencedWeekName: '2' }),
  SpecialDays: (first) => renumbered(first, { SpecifiedDayOfMonth: '26', ReferencedDayName: '2' }),
};

/**
 * Two of each of the parts of a calendar: days, weeks that end on other days than they begin with, seasons, and special days (1.1.1; 2.1
 * of a gas meter).
 */
export const twoSeasons: Deviation = {
  stage: 'tree',
  says: 'a calendar of two seasons',
  apply: (root) => {
    const weekly = everywhere(root, 'WeekProfile', (week) => weekOf(week, '1', '2'));
    const lists = { ...SECOND, SeasonProfiles: SECOND['Seasons'] };
    return Object.entries(lists).reduce(
      (tree, [name, second]) =>
        everywhere(tree, name, (list) => {
          const [first] = list.children;
          return first && second ? { ...list, children: [...list.children, second(first)] } : list;
        }),
      weekly,
    );
  },
};

/** Lists of special days that are numbered, in the calendars of electricity meters (2.1, 6.14.2, 6.14.3). */
const NUMBERED_DAYS = ['ElectricitySpecialDays', 'AuxiliaryControllerSpecialDayDefinitions', 'ALCSHCALCSSpecialDays'];

/** A special day more, the day after the golden's one, of which no schedule makes use. */
export const secondSpecialDay = onFirst(
  'a second special day',
  ({ name }) => NUMBERED_DAYS.includes(name),
  (list) => [{ ...list, children: list.children.flatMap((first) => [first, second(first)]) }],
);

function second(day: Element): Element {
  const attributes = Object.fromEntries(Object.keys(day.attributes).map((name) => [name, '2']));
  return { ...renumbered(day, { SpecifiedDayOfMonth: '26' }), attributes };
}

/** What it does is other than what the first does: of what is switched, the last alone; of one rate, the next. */
function otherDay(day: Element): Element {
  const switched = day.children.filter(({ name }) => name === 'ProfileSchedule' || name === 'TimeStartAction');
  const kept = day.children.filter((one) => !switched.slice(0, -1).includes(one));
  return { ...day, children: kept.map((one) => (one.name === 'TOUTariffAction' ? { ...one, text: '4' } : one)) };
}

/** Monday to Friday one day, Saturday and Sunday the other. */
function weekOf(week: Element, workday: string, weekend: string): Element {
  return everywhere(week, 'ReferencedDayName', (day) => ({
    ...day,
    text: Number(day.attributes['index']) > 5 ? weekend : workday,
  }));
}

function renumbered(element: Element, texts: Readonly<Record<string, string>>): Element {
  return Object.entries(texts).reduce((tree, [name, text]) => everywhere(tree, name, (one) => ({ ...one, text })), element);
}

function renamed(element: Element, name: string, to: string): Element {
  return everywhere(element, name, (one) => ({ ...one, name: to }));
}

function replaced(of: Element, names: readonly string[], by: Element): Element {
  return { ...of, children: of.children.map((one) => (names.includes(one.name) ? by : one)) };
}

function indexed(name: string, index: number, value: number): Element {
  return { ...item(name, String(value)), attributes: { index: String(index) } };
}
