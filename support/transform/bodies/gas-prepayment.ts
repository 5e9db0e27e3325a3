import type { Element } from '../../duis/element';
import { at, child, childrenNamed, textAt } from '../../duis/element';
import { GAS_TARIFF_FRAMES } from '../../gbcs/bodies/gas/gas-tariff';
import { toUtcTime } from '../../gbcs/date-time';
import type { GbzComponent } from '../../gbcs/zcl/gbz';
import { encodeGbz } from '../../gbcs/zcl/gbz';
import type { ZclLayout, ZclValues } from '../../gbcs/zcl/layout';
import { encodeZcl } from '../../gbcs/zcl/layout';
import { executionOf, executionUtcTime } from '../binding';
import type { BodyBuilder, BodyInput } from '../body-builder';
import { timeOfDay, weekOf, zigbeeDate } from './calendar';

const PREPAYMENT = 0x0705;
const CALENDAR = 0x0707;
const TO_SERVER = 0x01;
const FROM_SERVER = 0x09;
/** Never: one number in the Prepayment cluster, another in the Calendar cluster (RTDS). */
const NEVER = 0xfffffffe;
const NEVER_PREPAYMENT = 0xffffffff;
/** Calendar type of a friendly credit calendar, and its actions. */
const NON_DISABLEMENT = 3;
const ACTIONS: Readonly<Record<string, number>> = { START: 1, STOP: 0 };

/** GCS05 (2.1): amounts, the non-disablement calendar, and from when. */
export const setGasPrepayment: BodyBuilder = (input) => {
  const parts = [...amounts(input), ...calendar(input)];
  return encodeGbz(parts.map((part, sequence) => ({ ...part, frame: { ...part.frame, sequence } })));
};

function configurationIn({ request }: BodyInput): Element {
  return child(request.body, 'UpdatePrepayConfigGas') ?? request.body;
}

function part<L extends ZclLayout>(
  cluster: number,
  frameControl: number,
  command: number,
  layout: L,
  values: ZclValues<L>,
  from?: number,
): GbzComponent {
  const frame = { frameControl, sequence: 0, command, payload: encodeZcl(layout, values) };
  return { cluster, frame, ...(from === undefined ? {} : { from }) };
}

function amounts(input: BodyInput): readonly GbzComponent[] {
  const of = configurationIn(input);
  const amount = (name: string): number => Number(textAt(of, name) ?? 0);
  const issuerEventId = toUtcTime(input.now);
  const when = executionUtcTime(executionOf(input.request.body));
  const startTime = when === NEVER ? NEVER_PREPAYMENT : when;
  const head = { providerId: 0, issuerEventId, startTime };
  const headLayout = { providerId: 'u32', issuerEventId: 'u32', startTime: 'u32' } as const;
  return [
    part(
      PREPAYMENT,
      TO_SERVER,
      0x03,
      { issuerEventId: 'u32', startTime: 'u32', limit: 'u32', threshold: 'u32' },
      { issuerEventId, startTime, limit: amount('EmergencyCreditLimit'), threshold: amount('EmergencyCreditThreshold') },
    ),
    part(PREPAYMENT, TO_SERVER, 0x0c, { ...headLayout, cap: 'i32' }, { ...head, cap: amount('DebtRecoveryRateCap') }),
    part(PREPAYMENT, TO_SERVER, 0x09, { threshold: 'u32' }, { threshold: amount('LowCreditThreshold') }, startTime),
    part(
      PREPAYMENT,
      TO_SERVER,
      0x0b,
      { ...headLayout, balance: 'u32', credit: 'u32' },
      { ...head, balance: amount('MaxMeterBalance'), credit: amount('MaxCreditThreshold') },
    ),
  ];
}

function calendar(input: BodyInput): readonly GbzComponent[] {
  const of = child(configurationIn(input), 'GasNonDisablementCalendar') ?? input.request.body;
  const list = (name: string, member: string): readonly Element[] => childrenNamed(at(of, name) ?? of, member);
  const [days, weeks] = [list('DayProfiles', 'GasNonDisablementDayProfile'), list('WeekProfiles', 'WeekProfile')];
  const [seasons, special] = [list('SeasonProfiles', 'Season'), list('SpecialDays', 'SpecialDay')];
  const issuerEventId = toUtcTime(input.now);
  const head = { providerId: 0, issuerEventId, calendarId: issuerEventId };
  const startTime = executionUtcTime(executionOf(input.request.body));
  const whole = { commandIndex: 0, totalCommands: 1 };
  const { publishCalendar, publishDayProfile, publishWeekProfile, publishSeasons, publishSpecialDays } = GAS_TARIFF_FRAMES;
  return [
    part(CALENDAR, FROM_SERVER, 0x00, publishCalendar.layout, {
      ...head,
      startTime,
      calendarType: NON_DISABLEMENT,
      timeReference: 0,
      calendarName: Buffer.alloc(0),
      seasons: seasons.length,
      weekProfiles: weeks.length,
      dayProfiles: days.length,
    }),
    ...days.map((day) => part(CALENDAR, FROM_SERVER, 0x01, publishDayProfile.layout, { ...head, ...whole, ...dayProfile(day) })),
    ...weeks.map((week) =>
      part(CALENDAR, FROM_SERVER, 0x02, publishWeekProfile.layout, { ...head, weekId: numberAt(week, 'WeekName'), ...weekOf(week) }),
    ),
    part(CALENDAR, FROM_SERVER, 0x03, publishSeasons.layout, {
      ...head,
      ...whole,
      seasons: seasons.map((season) => ({
        startDate: zigbeeDate(child(season, 'SeasonStartDate')),
        weekId: numberAt(season, 'ReferencedWeekName'),
      })),
    }),
    part(CALENDAR, FROM_SERVER, 0x04, publishSpecialDays.layout, {
      ...head,
      ...whole,
      startTime,
      calendarType: NON_DISABLEMENT,
      specialDays: special.length,
      days: special.map((day) => ({ date: zigbeeDate(child(day, 'Date')), dayId: numberAt(day, 'ReferencedDayName') })),
    }),
  ];
}

function dayProfile(day: Element): {
  readonly dayId: number;
  readonly scheduleEntries: number;
  readonly calendarType: number;
  readonly entries: readonly { readonly startMinute: number; readonly rate: number }[];
} {
  const entries = childrenNamed(day, 'TimeStartAction').map((one) => {
    const { hour, minute } = timeOfDay(textAt(one, 'StartTime') ?? '');
    return { startMinute: hour * 60 + minute, rate: ACTIONS[textAt(one, 'NonDisablementAction')?.trim() ?? ''] ?? 0 };
  });
  return { dayId: numberAt(day, 'GasDayName'), scheduleEntries: entries.length, calendarType: NON_DISABLEMENT, entries };
}

function numberAt(element: Element, name: string): number {
  return Number(textAt(element, name) ?? 0);
}
