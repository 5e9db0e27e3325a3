import type { Element } from '../../../duis/element';
import { at, child, childrenNamed, textAt } from '../../../duis/element';
import type { CalendarWords } from './auxiliary-calendar';
import { schedulePart, specialDaysPart } from './auxiliary-calendar';
import type { GasCalendarWords, SaidEntry } from './gas-calendar';
import { CALENDAR_FRAMES, calendarAsked, executionIn, minutesText, strayOfCalendar, strayParts } from './gas-calendar';
import { unknown } from './gas-tariff';
import type { Frame } from './gbz-fields';
import { framesOf } from './gbz-fields';
import { dlmsDate, dlmsTime, integerIn, membersOf, octetsIn, zigbeeInstant } from './octets';
import { dateOf, executionOf, listIn, numberOf, timeOf } from './request-text';
import type { ContentTable, DlmsPart, Entry } from './table';
import { askedFrom, dlmsTable, executionAt, free, itemsFrom, oneItem } from './table';

const SERVICES = ['UpdatePrepayConfiguration'];
const ELECTRICITY = 'UpdatePrepayConfigElectricity';
const GAS = 'UpdatePrepayConfigGas';

function amount(target: string, name: string): DlmsPart {
  return oneItem(
    target,
    name,
    (body) => numberOf(textAt(body, ELECTRICITY, name)),
    (data) => integerIn(data, name),
  );
}

const SCRIPTS = new Map([
  [32, 'START'],
  [33, 'STOP'],
]);

const nonDisablement: CalendarWords = {
  specialDays: (body) => listIn(body, [ELECTRICITY, 'ElectricityNonDisablementCalendar', 'ElectricitySpecialDays'], 'SpecialDay'),
  dayPath: 'ElectricitySpecialDays/SpecialDay',
  schedule: 'ElectricityNonDisablementSchedule',
  period: 'ScheduleDatesAndTime',
  script: '00000a006aff',
  actionOf: (entry) => textAt(entry, 'NonDisablementScript')?.trim() ?? '',
  actionIn: (selector) => SCRIPTS.get(selector) ?? `script ${selector}`,
  startOf: (period, name) => dateOf(textAt(period, name)),
  specialDaysOf: (entry) => {
    const list = child(entry, 'SpecialDaysApplicability');
    const ids = list ? childrenNamed(list, 'SpecialDayApplicability').map((one) => numberOf(textAt(one, 'SpecialDayID'))) : [];
    return [...ids].sort((a, b) => a - b);
  },
};

/** The published messages of ECS08, which ECS08a replaces, write the balance to attribute 2. */
function configuration(balanceAttribute: number): ContentTable {
  const amounts = [
    amount(`set 2328 0-0:94.44.2.20 ${balanceAttribute}`, 'MaxMeterBalance'),
    amount('set 2328 0-0:94.44.2.10 4', 'MaxCreditThreshold'),
    amount('set 2328 0-0:94.44.128.12 4', 'DebtRecoveryRateCap'),
    amount('set 2328 0-0:94.44.128.9 4', 'LowCreditThreshold'),
    amount('set 2328 0-0:94.44.128.2 4', 'EmergencyCreditLimit'),
    amount('set 2328 0-0:94.44.128.3 4', 'EmergencyCreditThreshold'),
  ];
  const activations = ['128.31', '2.20', '2.10', '128.12', '128.13', '128.9', '128.2', '128.3', '128.28'];
  return dlmsTable(
    SERVICES,
    [
      specialDaysPart('set 000B 0-1:11.0.2.255 2', nonDisablement),
      schedulePart('set 000A 0-1:12.0.1.255 2', nonDisablement),
      ...amounts,
      // The period of the cap: a week in every published message, and nothing that a request says.
      free('set 2328 0-0:94.44.128.13 4'),
      ...activations.map((group) => executionAt(`set 2328 0-0:94.44.${group} 6`)),
    ],
    [nonDisablement.schedule],
  );
}

/** ECS08a, and ECS08 before it (2.1 of an ESME). */
export const prepayment = configuration(4);
export const prepaymentBefore = configuration(2);

const ACTIONS = new Map([
  [0, 'STOP'],
  [1, 'START'],
]);
const calendar = (list: string): readonly string[] => [GAS, 'GasNonDisablementCalendar', list];

const words: GasCalendarWords = {
  days: (body) => listIn(body, calendar('DayProfiles'), 'GasNonDisablementDayProfile'),
  weeks: (body) => listIn(body, calendar('WeekProfiles'), 'WeekProfile'),
  seasons: (body) => listIn(body, calendar('SeasonProfiles'), 'Season'),
  specialDays: (body) => listIn(body, calendar('SpecialDays'), 'SpecialDay'),
  nameOfDay: 'GasDayName',
  actionsOf: (day) =>
    childrenNamed(day, 'TimeStartAction').map(
      (one) => `${timeOf(textAt(one, 'StartTime')).slice(0, 5)} ${textAt(one, 'NonDisablementAction')?.trim() ?? ''}`,
    ),
  actionIn: (minutes, code) => `${minutesText(minutes)} ${ACTIONS.get(code) ?? code}`,
  type: 3,
};

const AMOUNTS = [
  'EmergencyCreditLimit',
  'EmergencyCreditThreshold',
  'DebtRecoveryRateCap',
  'LowCreditThreshold',
  'MaxMeterBalance',
  'MaxCreditThreshold',
];

/** Components of the Prepayment cluster: the octets of their ids, and the amounts that follow the time. */
const PREPAYMENT_FRAMES: Readonly<Record<string, { readonly ids: number; readonly amounts: readonly string[] }>> = {
  '0705 03': { ids: 4, amounts: ['EmergencyCreditLimit', 'EmergencyCreditThreshold'] },
  '0705 0C': { ids: 8, amounts: ['DebtRecoveryRateCap'] },
  '0705 0B': { ids: 8, amounts: ['MaxMeterBalance', 'MaxCreditThreshold'] },
};

function asked(body: Element): readonly Entry[] {
  const when = executionOf(body);
  return [
    ...calendarAsked(body, words),
    ...AMOUNTS.map((name): Entry => [name, numberOf(textAt(body, GAS, name))]),
    ...[...Object.keys(PREPAYMENT_FRAMES), '0705 09'].map((name): Entry => [`ExecutionDateTime of ${name}`, when]),
    ['ExecutionDateTime of the calendar', when],
    ['ExecutionDateTime of the special days', when],
  ];
}

function amountsIn(frame: Frame): readonly SaidEntry[] | undefined {
  if (frame.name === '0705 09') {
    const limit = frame.number(4, 'LowCreditThreshold');
    frame.end();
    return [
      ['LowCreditThreshold', limit],
      [`ExecutionDateTime of ${frame.name}`, { value: zigbeeInstant(frame.from ?? 0) }],
    ];
  }
  const known = PREPAYMENT_FRAMES[frame.name];
  if (!known) return undefined;
  frame.skip(known.ids, 'ids');
  const when = executionIn(frame);
  const amounts = known.amounts.map((name): SaidEntry => [name, frame.number(4, name)]);
  frame.end();
  return [[`ExecutionDateTime of ${frame.name}`, when], ...amounts];
}

/** GCS05 (2.1 of a GSME). */
export const gasPrepayment: ContentTable = {
  services: SERVICES,
  asked: ({ body }) => askedFrom(asked(body)),
  said: ({ payload }) => {
    const frames = framesOf(payload);
    const found = frames.flatMap(
      (frame): readonly SaidEntry[] => amountsIn(frame) ?? CALENDAR_FRAMES[frame.name]?.(frame, words, '') ?? [unknown(frame)],
    );
    return itemsFrom([...found, ...strayOfCalendar(frames), ...strayParts(frames)]);
  },
};

/** ECS30 and ECS30a (6.8 of an ESME): the time and the day of every bill. */
export const billingCalendar = dlmsTable(
  ['UpdateDeviceConfigurationBillingCalendar'],
  [
    {
      target: 'set 0016 0-0:15.0.0.255 4',
      asked: (body) => billsOf(at(body, 'ElectricityBillingCalendar') ?? body).map((bill, i): Entry => [`bill ${i + 1}`, bill]),
      said: ({ data }) =>
        membersOf(data, 'bills').map((bill, i): Entry => {
          const [time, date] = membersOf(bill, 'bill', 2);
          return [`bill ${i + 1}`, `${dlmsTime(octetsIn(time, 'time', 4))} on ${dlmsDate(octetsIn(date, 'date', 5))}`];
        }),
    },
  ],
);

const MONTHS_BETWEEN = new Map([
  ['Quarterly', 3],
  ['SixMonthly', 6],
  ['Yearly', 12],
]);

/** Monthly on a day, or on a day of every so many months, from one on. */
function billsOf(calendar: Element): readonly string[] {
  const time = timeOf(textAt(calendar, 'BillingTime'));
  const monthly = textAt(calendar, 'Monthly');
  if (monthly !== undefined) return [`${time} on *-*-${String(numberOf(monthly)).padStart(2, '0')}`];
  const periodic = calendar.children.find(({ name }) => MONTHS_BETWEEN.has(name));
  if (!periodic) throw new RangeError(`no table says how ${calendar.children.map(({ name }) => name).join(', ')} is written`);
  const step = MONTHS_BETWEEN.get(periodic.name) ?? 12;
  const [day, first] = [numberOf(textAt(periodic, 'DayOfMonth')), numberOf(textAt(periodic, 'BillingPeriodStartMonth'))];
  const months = Array.from({ length: 12 / step }, (_, i) => ((first - 1 + i * step) % 12) + 1);
  const two = (n: number): string => String(n).padStart(2, '0');
  return months.map((month) => `${time} on *-${two(month)}-${two(day)}`);
}
