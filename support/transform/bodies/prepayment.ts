import type { Element } from '../../duis/element';
import { child, childrenNamed, textAt } from '../../duis/element';
import type { DlmsRequestItem } from '../../gbcs/dlms/access';
import { encodeAccessRequest, invokeIdOf } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, boolean, integer, octetString, structure } from '../../gbcs/dlms/data';
import { executionDateTime, executionOf } from '../binding';
import type { BodyBuilder } from '../body-builder';
import { dateOctets, fixedDate, openDate, timeOctets, weekdays } from './calendar';

const SCRIPT = Buffer.of(0, 0, 10, 0, 106, 255);
const SCRIPTS: Readonly<Record<string, number>> = { START: 32, STOP: 33 };
const NO_VALIDITY_WINDOW = 0xffff;
/** The period of the cap: a week, whatever the request (RTDS). */
const WEEK_SECONDS = 604_800;
/** What is activated, in the order of RTDS; the place of the emergency credit threshold between them is its own. */
const ACTIVATIONS = ['2.20', '2.10', '128.12', '128.13', '128.9', '128.2', '128.3', '128.28'];

/** ECS08a, and ECS08 before it, which writes the balance to attribute 2 (2.1): amounts, the non-disablement calendar, and from when. */
function configuration(balanceAttribute: number): BodyBuilder {
  return ({ request: { body }, addressing: { counter } }) => {
    const of = child(body, 'UpdatePrepayConfigElectricity') ?? body;
    const calendar = child(of, 'ElectricityNonDisablementCalendar') ?? of;
    const days = childrenNamed(child(calendar, 'ElectricitySpecialDays') ?? of, 'SpecialDay');
    const when = octetString(executionDateTime(executionOf(body)));
    const amount = (group: string, index: number, type: 'int32' | 'uint16', name: string): DlmsRequestItem =>
      set(0x2328, `0-0:94.44.${group}`, index, integer(type, Number(textAt(of, name) ?? 0)));
    const items = [
      set(0x0b, '0-1:11.0.2.255', 2, array(...days.map(specialDay))),
      amount('2.20', balanceAttribute, 'int32', 'MaxMeterBalance'),
      amount('2.10', 4, 'int32', 'MaxCreditThreshold'),
      set(0x0a, '0-1:12.0.1.255', 2, schedule(calendar, days.length)),
      amount('128.12', 4, 'uint16', 'DebtRecoveryRateCap'),
      set(0x2328, '0-0:94.44.128.13', 4, integer('int32', WEEK_SECONDS)),
      amount('128.9', 4, 'int32', 'LowCreditThreshold'),
      amount('128.2', 4, 'int32', 'EmergencyCreditLimit'),
      set(0x2328, '0-0:94.44.128.31', 6, when),
      amount('128.3', 4, 'int32', 'EmergencyCreditThreshold'),
      ...ACTIVATIONS.map((group) => set(0x2328, `0-0:94.44.${group}`, 6, when)),
    ];
    return encodeAccessRequest({ invokeId: invokeIdOf(counter), items });
  };
}

function set(classId: number, obis: string, index: number, data: DlmsData): DlmsRequestItem {
  return { service: 'set', classId, obis, index, data };
}

function specialDay(day: Element, i: number): DlmsData {
  const number = Number(day.attributes['index'] ?? i + 1);
  return structure(integer('uint16', number), octetString(dateOctets(openDate(child(day, 'Date')))), integer('uint8', number));
}

function schedule(calendar: Element, specialDays: number): DlmsData {
  return array(...childrenNamed(calendar, 'ElectricityNonDisablementSchedule').map((entry, i) => switching(entry, i, specialDays)));
}

function switching(entry: Element, i: number, specialDays: number): DlmsData {
  const period = child(entry, 'ScheduleDatesAndTime') ?? entry;
  const applicable = childrenNamed(child(entry, 'SpecialDaysApplicability') ?? entry, 'SpecialDayApplicability');
  const chosen = new Set(applicable.map((day) => Number(textAt(day, 'SpecialDayID'))));
  return structure(
    integer('uint16', i + 1),
    boolean(true),
    octetString(SCRIPT),
    integer('uint16', SCRIPTS[textAt(entry, 'NonDisablementScript')?.trim() ?? ''] ?? 0),
    octetString(timeOctets(textAt(period, 'SwitchTime') ?? '')),
    integer('uint16', NO_VALIDITY_WINDOW),
    bits(weekdays(child(entry, 'DaysOfWeekApplicability'))),
    bits(Array.from({ length: specialDays }, (_, day) => chosen.has(day + 1))),
    octetString(dateOctets(fixedDate(textAt(period, 'StartDate') ?? ''))),
    octetString(dateOctets(fixedDate(textAt(period, 'EndDate') ?? ''))),
  );
}

function bits(flags: readonly boolean[]): DlmsData {
  const octets = Buffer.alloc(Math.ceil(flags.length / 8));
  flags.forEach((flag, i) => {
    if (flag) octets[i >> 3] = (octets[i >> 3] ?? 0) | (0x80 >> (i & 7));
  });
  return { type: 'bit-string', bits: flags.length, octets };
}

export const prepaymentBodies: readonly (readonly [string, BodyBuilder])[] = [
  ['ECS08', configuration(2)],
  ['ECS08a', configuration(4)],
];
