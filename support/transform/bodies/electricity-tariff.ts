import type { Element } from '../../duis/element';
import { at, child, childrenNamed, textAt } from '../../duis/element';
import type { DlmsRequestItem } from '../../gbcs/dlms/access';
import { encodeAccessRequest, invokeIdOf } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, boolean, integer, octetString, structure } from '../../gbcs/dlms/data';
import { executionDateTime, executionOf } from '../binding';
import type { BodyBuilder } from '../body-builder';
import { numberOf } from '../element-path';
import { dateOctets, openDate, timeOctets } from './calendar';

const CALENDAR = { classId: 0x14, obis: '0-0:13.0.0.255' } as const;
const TARIFF_SCRIPT = Buffer.of(0, 0, 10, 0, 100, 255);
/** Blocks are told from times of use by a hundred that is added (RTDS). */
const BLOCK_ACTION = 100;

/** ECS01a (1.1.1): calendar, special days, thresholds, standing charge and prices, and when each takes effect. */
export const setElectricityTariff: BodyBuilder = ({ request: { body }, addressing: { counter } }) => {
  const tariff = child(body, 'ElecTariffElements') ?? body;
  const prices = at(body, 'PriceElements', 'ElectricityPriceElements') ?? body;
  const when = octetString(executionDateTime(executionOf(body)));
  const items = [
    ...calendarItems(tariff),
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => set(0x15, `0-0:16.1.${10 + n}.255`, 2, thresholds(tariff, n))),
    set(0x2328, '0-0:94.44.2.0', 4, boolean(true)),
    set(0x71, '0-0:19.20.4.255', 6, standingCharge(prices)),
    set(0x71, '0-0:19.20.0.255', 6, energyCharge(prices)),
    set(CALENDAR.classId, CALENDAR.obis, 10, when),
    set(0x2328, '0-0:94.44.128.29', 6, when),
    set(0x2328, '0-0:94.44.2.0', 6, when),
    set(0x71, '0-0:19.20.4.255', 7, when),
    set(0x71, '0-0:19.20.0.255', 7, when),
    set(0x2328, '0-0:63.1.1.255', 6, when),
  ];
  return encodeAccessRequest({ invokeId: invokeIdOf(counter), items });
};

function set(classId: number, obis: string, index: number, data: DlmsData): DlmsRequestItem {
  return { service: 'set', classId, obis, index, data };
}

function list(of: Element, name: string, member: string): readonly Element[] {
  return childrenNamed(child(of, name) ?? of, member);
}

function numberAt(of: Element, name: string): number {
  return Number(textAt(of, name) ?? 0);
}

function calendarItems(tariff: Element): readonly DlmsRequestItem[] {
  const table = child(tariff, 'SwitchingTable') ?? tariff;
  const { classId, obis } = CALENDAR;
  return [
    set(classId, obis, 7, array(...list(table, 'Seasons', 'Season').map(season))),
    set(classId, obis, 8, array(...list(table, 'WeekProfiles', 'WeekProfile').map(week))),
    set(classId, obis, 9, array(...list(table, 'DayProfiles', 'DayProfile').map(day))),
    set(0x0b, '0-1:11.0.0.255', 2, array(...list(tariff, 'SpecialDays', 'SpecialDay').map(specialDay))),
  ];
}

/** A season starts on a date, at midnight, in UTC. */
function season(season: Element): DlmsData {
  const start = Buffer.concat([dateOctets(openDate(child(season, 'SeasonStartDate'))), Buffer.from('000000008000FF', 'hex')]);
  const name = Buffer.from(textAt(season, 'SeasonName')?.trim() ?? '', 'latin1');
  return structure(octetString(name), octetString(start), octetString(Buffer.of(numberAt(season, 'ReferencedWeekName'))));
}

function week(week: Element): DlmsData {
  const days = inOrder(childrenNamed(week, 'ReferencedDayName'));
  return structure(octetString(Buffer.of(numberAt(week, 'WeekName'))), ...days.map(({ text }) => integer('uint8', Number(text))));
}

function day(day: Element): DlmsData {
  return structure(integer('uint8', numberAt(day, 'DayName')), array(...childrenNamed(day, 'ProfileSchedule').map(action)));
}

function action(schedule: Element): DlmsData {
  const block = textAt(schedule, 'BlockTariffAction');
  const selector = block === undefined ? numberAt(schedule, 'TOUTariffAction') : BLOCK_ACTION + Number(block);
  return structure(octetString(timeOctets(textAt(schedule, 'StartTime') ?? '')), octetString(TARIFF_SCRIPT), integer('uint16', selector));
}

function specialDay(day: Element, i: number): DlmsData {
  return structure(
    integer('uint16', i + 1),
    octetString(dateOctets(openDate(child(day, 'Date')))),
    integer('uint8', numberAt(day, 'ReferencedDayName')),
  );
}

function thresholds(tariff: Element, n: number): DlmsData {
  const found = list(tariff, 'ThresholdMatrix', 'Thresholds').find((one) => Number(numberOf(one)) === n);
  return array(...inOrder(found ? childrenNamed(found, 'BlockThreshold') : []).map(({ text }) => integer('uint32', Number(text))));
}

function inOrder(elements: readonly Element[]): readonly Element[] {
  return [...elements].sort((a, b) => Number(numberOf(a)) - Number(numberOf(b)));
}

/** A charge: the scale of its prices, the register that they are for, and the prices by label. */
function charge(unit: number, scale: number, register: DlmsData, prices: readonly DlmsData[]): DlmsData {
  return structure(structure(integer('int8', unit), integer('int8', scale)), register, array(...prices));
}

function standingCharge(prices: Element): DlmsData {
  const none = structure(integer('uint16', 0), octetString(Buffer.alloc(6)), integer('int8', 0));
  const price = structure(octetString(Buffer.alloc(0)), integer('int16', numberAt(prices, 'StandingCharge')));
  return charge(0, numberAt(prices, 'StandingChargeScale'), none, [price]);
}

const TIMES_OF_USE = 48;
const BLOCK_SETS = 8;
/** Labels of blocks begin with A to D. */
const BLOCKS = [0xa0, 0xb0, 0xc0, 0xd0];

/** A price for every time of use and every block, nothing where the request has none (RTDS). */
function energyCharge(prices: Element): DlmsData {
  const tariff = child(prices, 'TOUTariff') ?? child(prices, 'BlockTariff') ?? child(prices, 'HybridTariff') ?? prices;
  const priceIn = (of: Element | undefined, name: string, n: number): number =>
    Number((of ? childrenNamed(of, name).find((one) => Number(numberOf(one)) === n)?.text : undefined) ?? 0);
  const set = (n: number): Element | undefined => childrenNamed(tariff, 'BlockPrices').find((one) => Number(numberOf(one)) === n);
  const labelled = (label: number, value: number): DlmsData => structure(octetString(Buffer.of(label)), integer('int16', value));
  const times = Array.from({ length: TIMES_OF_USE }, (_, i) => labelled(i + 1, priceIn(tariff, 'TOUPrice', i + 1)));
  const blocks = BLOCKS.flatMap((letter, block) =>
    Array.from({ length: BLOCK_SETS }, (_, i) => labelled(letter + i + 1, priceIn(set(i + 1), 'BlockPrice', block + 1))),
  );
  const register = structure(integer('uint16', 3), octetString(Buffer.from('0100010800FF', 'hex')), integer('int8', 2));
  return charge(3, numberAt(prices, 'PriceScale'), register, [...times, ...blocks]);
}
