import type { Eui64 } from '../../../duis/eui64';
import { getItem } from '../../dlms/access';
import type { DlmsRequestItem } from '../../dlms/access';
import type { DlmsData } from '../../dlms/data';
import { boolean, octetString, utf8String, visibleString } from '../../dlms/data';
import { AUXILIARY, CONTROLLERS, deviceData, deviceOf, reading } from './auxiliary-controllers';
import type { ScheduleEntry, SpecialDay } from './auxiliary-schedule';
import { readSchedule, readSpecialDays, scheduleData, specialDaysData } from './auxiliary-schedule';
import type { BodyCodec, UseCaseBody } from '../body';
import type { DlmsReply } from '../dlms-body';
import { dlmsReply, fixedDlmsCommand } from '../dlms-body';
import { booleanOf, octetsOf, textOf } from '../dlms-fields';

/** What each of the five controllers is called, and when they switch. */
export interface AuxiliaryReading {
  /** Five descriptions. */
  readonly descriptions: readonly string[];
  readonly specialDays: readonly SpecialDay[];
  readonly schedule: readonly ScheduleEntry[];
}

/** ECS61d Read Auxiliary Controller Configuration Data, 0x011C (from GBCS 4.0). */
export const ECS61d: UseCaseBody<void, DlmsReply<AuxiliaryReading>> = read(
  [...CONTROLLERS.map((n) => reading(AUXILIARY.description(n))), AUXILIARY.activeSpecialDays, AUXILIARY.activeSchedule],
  ({ descriptions, specialDays, schedule }) => [...descriptions.map(visibleString), specialDaysData(specialDays), scheduleData(schedule)],
  (data) => ({ descriptions: data.slice(0, 5).map(descriptionOf), specialDays: readSpecialDays(data[5]), schedule: readSchedule(data[6]) }),
);

/** What each of the five controllers is and does. */
export interface AuxiliaryState {
  /**
   * 8 octets: the EUI-64 of a HAN connected switch, zeroes for one of the meter; FF: an auxiliary proportional controller; none: unused.
   */
  readonly identifiers: readonly Uint8Array[];
  /** JSON, e.g. `{"outputState": 0, "inputState": 0}`. */
  readonly states: readonly string[];
}

/** ECS61e Read Auxiliary Controller Operational Data, 0x011D (from GBCS 4.0). */
export const ECS61e: UseCaseBody<void, DlmsReply<AuxiliaryState>> = read(
  [...CONTROLLERS.map((n) => reading(AUXILIARY.identifier(n))), ...CONTROLLERS.map((n) => AUXILIARY.state(n))],
  ({ identifiers, states }) => [...identifiers.map(octetString), ...states.map(utf8String)],
  (data) => ({
    identifiers: data.slice(0, 5).map((d) => octetsOf(d, 'identifier')),
    states: data.slice(5).map((d) => textOf(d, 'utf8-string', 'state')),
  }),
);

/** ECS61a: descriptions, devices, special days, schedule and whether each switch is closed. */
export interface AuxiliaryReadingBefore4 extends AuxiliaryReading {
  readonly devices: readonly (Eui64 | undefined)[];
  readonly states: readonly boolean[];
}

/** ECS61a Read HC ALCS and ALCS Data from ESME, 0x00BB (before GBCS 4.0). */
export const ECS61a: UseCaseBody<void, DlmsReply<AuxiliaryReadingBefore4>> = read(
  [
    ...CONTROLLERS.map((n) => reading(AUXILIARY.description(n))),
    ...CONTROLLERS.map((n) => reading(AUXILIARY.identifier(n))),
    AUXILIARY.activeSpecialDays,
    AUXILIARY.activeSchedule,
    ...CONTROLLERS.map((n) => getItem(70, `0-${n}:96.3.10.255`, 2)),
  ],
  ({ descriptions, devices, specialDays, schedule, states }) => [
    ...descriptions.map(visibleString),
    ...devices.map(deviceData),
    specialDaysData(specialDays),
    scheduleData(schedule),
    ...states.map(boolean),
  ],
  (data) => ({
    descriptions: data.slice(0, 5).map(descriptionOf),
    devices: data.slice(5, 10).map(deviceOf),
    specialDays: readSpecialDays(data[10]),
    schedule: readSchedule(data[11]),
    states: data.slice(12).map((d) => booleanOf(d, 'state of the switch')),
  }),
);

function read<T>(
  items: readonly DlmsRequestItem[],
  toData: (value: T) => readonly DlmsData[],
  fromData: (data: readonly DlmsData[]) => T,
): UseCaseBody<void, DlmsReply<T>> {
  const command: BodyCodec<void> = fixedDlmsCommand(items);
  return {
    command,
    response: dlmsReply(
      items.map(() => 'get'),
      toData,
      fromData,
    ),
  };
}

function descriptionOf(data: DlmsData): string {
  return textOf(data, 'visible-string', 'description');
}
