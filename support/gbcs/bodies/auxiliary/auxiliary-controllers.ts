import type { Eui64 } from '../../../duis/eui64';
import { eui64FromOctets, eui64ToOctets } from '../../../duis/eui64';
import type { DlmsRequestItem, DlmsResponseItem } from '../../dlms/access';
import { getItem } from '../../dlms/access';
import type { DlmsData } from '../../dlms/data';
import { NULL_DATA, octetString, visibleString } from '../../dlms/data';
import { GbcsError } from '../../error';
import type { ScheduleEntry, SpecialDay } from './auxiliary-schedule';
import { readSchedule, readSpecialDays, scheduleData, specialDaysData } from './auxiliary-schedule';
import type { UseCaseBody } from '../body';
import { dlmsAcknowledgement, dlmsCommand, expectItems } from '../dlms-body';
import type { When } from '../dlms-fields';
import { octetsOf, textOf, whenData, whenOf } from '../dlms-fields';

/** Controllers are numbered 1 to 5; a map holds the ones that are meant. */
export type ByController<T> = ReadonlyMap<number, T>;
export const CONTROLLERS = [1, 2, 3, 4, 5] as const;

const ANY: DlmsData = { type: 'structure', items: [] };
const set = (classId: number, obis: string, index: number): DlmsRequestItem => ({ service: 'set', classId, obis, index, data: ANY });

/** Descriptions, identifiers and states of the controllers; the passive special days and schedule, and when they become active. */
export const AUXILIARY = {
  description: (n: number) => set(1, `0-0:94.44.0.${10 + n}`, 2),
  identifier: (n: number) => set(1, `0-0:94.44.0.${20 + n}`, 2),
  state: (n: number) => getItem(1, `0-0:94.44.0.${30 + n}`, 2),
  specialDays: set(11, '0-1:11.0.3.255', 2),
  schedule: set(10, '0-1:12.0.2.255', 2),
  activateSchedule: set(9000, '0-0:94.44.128.26', 6),
  activateSpecialDays: set(9000, '0-0:94.44.128.35', 6),
  activeSpecialDays: getItem(11, '0-0:11.0.3.255', 2),
  activeSchedule: getItem(10, '0-0:12.0.2.255', 2),
} as const;

/** ECS46a Set HC ALCS or ALCS Labels in ESME, 0x0053. */
export const ECS46a: UseCaseBody<ByController<string>, readonly DlmsResponseItem[]> = {
  command: dlmsCommand(
    (labels) => byNumber(labels, (n, label) => ({ ...AUXILIARY.description(n), data: visibleString(label) })),
    (items) => readNumbered(items, AUXILIARY.description, (item) => textOf(item.data, 'visible-string', 'label')),
  ),
  response: dlmsAcknowledgement,
};

/** Special days and switching table, and when they take effect. */
export interface AuxiliaryCalendar {
  readonly specialDays: readonly SpecialDay[];
  readonly schedule: readonly ScheduleEntry[];
  readonly activateSchedule: When;
  readonly activateSpecialDays: When;
}

/** ECS46d Set Auxiliary Controller Calendar, 0x011A (from GBCS 4.0). */
export const ECS46d: UseCaseBody<AuxiliaryCalendar, readonly DlmsResponseItem[]> = {
  command: dlmsCommand(calendarItems, readCalendar),
  response: dlmsAcknowledgement,
};

/** ECS46c: the calendar of ECS46d, and which HAN connected switch each controller is; undefined for none. */
export interface AuxiliaryConfiguration extends AuxiliaryCalendar {
  readonly devices: ByController<Eui64 | undefined>;
}

/** ECS46c Set HC ALCS and ALCS configuration in ESME, 0x0054 (before GBCS 4.0). */
export const ECS46c: UseCaseBody<AuxiliaryConfiguration, readonly DlmsResponseItem[]> = {
  command: dlmsCommand(
    (configuration) => [
      ...byNumber(configuration.devices, (n, device) => ({ ...AUXILIARY.identifier(n), data: deviceData(device) })),
      ...calendarItems(configuration),
    ],
    (items) => ({
      devices: readNumbered(items.slice(0, -4), AUXILIARY.identifier, (item) => deviceOf(item.data)),
      ...readCalendar(items.slice(-4)),
    }),
  ),
  response: dlmsAcknowledgement,
};

const NO_DEVICE = Buffer.alloc(8);

export function deviceData(device: Eui64 | undefined): DlmsData {
  return octetString(device ? eui64ToOctets(device) : NO_DEVICE);
}

export function deviceOf(data: DlmsData | undefined): Eui64 | undefined {
  const octets = octetsOf(data, 'device', 8);
  return octets.equals(NO_DEVICE) ? undefined : eui64FromOctets(octets);
}

function calendarItems(calendar: AuxiliaryCalendar): readonly DlmsRequestItem[] {
  return [
    { ...AUXILIARY.specialDays, data: specialDaysData(calendar.specialDays) },
    { ...AUXILIARY.schedule, data: scheduleData(calendar.schedule) },
    { ...AUXILIARY.activateSchedule, data: whenData(calendar.activateSchedule) },
    { ...AUXILIARY.activateSpecialDays, data: whenData(calendar.activateSpecialDays) },
  ];
}

function readCalendar(items: readonly DlmsRequestItem[]): AuxiliaryCalendar {
  expectItems(items, [AUXILIARY.specialDays, AUXILIARY.schedule, AUXILIARY.activateSchedule, AUXILIARY.activateSpecialDays]);
  const [specialDays, schedule, activateSchedule, activateSpecialDays] = items.map((item) => item.data);
  return {
    specialDays: readSpecialDays(specialDays),
    schedule: readSchedule(schedule),
    activateSchedule: whenOf(activateSchedule, 'activation of the schedule'),
    activateSpecialDays: whenOf(activateSpecialDays, 'activation of the special days'),
  };
}

/** Items in the order of the controllers. */
export function byNumber<T>(values: ByController<T>, item: (n: number, value: T) => DlmsRequestItem): readonly DlmsRequestItem[] {
  return [...values].sort(([a], [b]) => a - b).map(([n, value]) => item(n, value));
}

/** Values by controller from items in rising order. */
export function readNumbered<T>(
  items: readonly DlmsRequestItem[],
  itemOf: (n: number) => DlmsRequestItem,
  read: (item: DlmsRequestItem) => T,
): ByController<T> {
  let last = 0;
  return new Map(
    items.map((item) => {
      const n = CONTROLLERS.find((c) => c > last && itemOf(c).obis === item.obis);
      if (!n) throw new GbcsError('item', `one of controller ${last + 1} to 5`, item.obis);
      last = n;
      expectItems([item], [itemOf(n)]);
      return [n, read(item)];
    }),
  );
}

/** A get of what a set writes. */
export function reading(item: DlmsRequestItem): DlmsRequestItem {
  return { ...item, service: 'get', data: NULL_DATA };
}
