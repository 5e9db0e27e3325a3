import type { Element } from '../../../duis/element';
import { child, childrenNamed, textAt } from '../../../duis/element';
import type { DlmsData } from '../../../gbcs/dlms/data';
import type { DlmsPart, Entry } from './table';
import { dlmsTable, executionAt } from './table';
import { directionOf, levelIn } from './auxiliary-levels';
import { bitsIn, booleanIn, dlmsDate, dlmsTime, euiIn, integerIn, membersOf, octetsIn } from './octets';
import { euiOf, indexOf, openDateOf, timeOf, WEEKDAYS, weekdaysOf } from './request-text';
import type { DlmsRequestItem } from '../../../gbcs/dlms/access';

/** How a use case writes its calendar: where the request has the days and the switchings, and what a switching does. */
export interface CalendarWords {
  readonly specialDays: (body: Element) => readonly Element[];
  readonly dayPath: string;
  readonly schedule: string;
  readonly period: string;
  readonly actionOf: (entry: Element) => string;
  readonly actionIn: (selector: number) => string;
  readonly script: string;
  readonly startOf?: (period: Element, name: string) => string;
  readonly specialDaysOf?: (entry: Element) => readonly number[];
}

/** Days and switchings in the order of the request, for the entries of one name each other's days by their number. */
export function specialDaysPart(target: string, words: CalendarWords): DlmsPart {
  const path = (n: number): string => `${words.dayPath}[${n}]`;
  return {
    target,
    asked: (body) => {
      const days = words.specialDays(body).map((day, i): Entry => [path(numbered(day) ?? i + 1), openDateOf(child(day, 'Date') ?? day)]);
      return [...days, [`${words.dayPath} (number)`, days.length]];
    },
    said: ({ data }) => {
      const days = membersOf(data, 'special days').map((day): Entry => {
        const [number, date, dayId] = membersOf(day, 'special day', 3);
        const [n, id] = [integerIn(number, 'number'), integerIn(dayId, 'day id')];
        return [path(n), `${dlmsDate(octetsIn(date, 'date', 5))}${n === id ? '' : ` as day ${id}`}`];
      });
      return [...days, [`${words.dayPath} (number)`, days.length]];
    },
  };
}

function numbered({ attributes }: Element): number | undefined {
  const number = attributes['identifier'] ?? attributes['index'];
  return number === undefined ? undefined : Number(number);
}

const NO_WINDOW = 0xffff;

/** The switchings, each with all that the request says of it. */
export function schedulePart(target: string, words: CalendarWords): DlmsPart {
  const path = (i: number, item: string): string => `${words.schedule}[${i + 1}]/${item}`;
  const inRequest = (entry: Element, i: number): readonly Entry[] => {
    const period = child(entry, words.period) ?? entry;
    const date = words.startOf ?? ((of: Element, name: string): string => openDateOf(child(of, name)));
    const days = (words.specialDaysOf ?? listedDays)(entry);
    return [
      [path(i, 'action'), words.actionOf(entry)],
      [path(i, 'SpecialDaysApplicability'), days.join(', ')],
      [path(i, 'DaysOfWeekApplicability'), weekdaysOf(child(entry, 'DaysOfWeekApplicability'))],
      [path(i, 'SwitchTime'), timeOf(textAt(period, 'SwitchTime'))],
      [path(i, 'StartDate'), date(period, 'StartDate')],
      [path(i, 'EndDate'), date(period, 'EndDate')],
    ];
  };
  return {
    target,
    asked: (body) => {
      const entries = childrenNamed(calendarIn(body, words), words.schedule);
      return [...entries.flatMap(inRequest), [`${words.schedule} (number)`, entries.length]];
    },
    said: ({ data }) => {
      const entries = membersOf(data, 'schedule');
      // Entries that share a number are one to a device.
      const numbers = new Set(entries.map((entry) => integerIn(membersOf(entry, 'schedule entry')[0], 'number of the entry')));
      return [...entries.flatMap((entry, i) => inCommand(entry, i, words, path)), [`${words.schedule} (number)`, numbers.size]];
    },
  };
}

function calendarIn(body: Element, words: CalendarWords): Element {
  return [body, ...body.children, ...body.children.flatMap(({ children }) => children)].find((one) => child(one, words.schedule)) ?? body;
}

function listedDays(entry: Element): readonly number[] {
  return childrenNamed(entry, 'SpecialDaysApplicability')
    .map(indexOf)
    .sort((a, b) => a - b);
}

function inCommand(entry: DlmsData, i: number, words: CalendarWords, path: (i: number, item: string) => string): readonly Entry[] {
  const [, enabled, script, selector, time, window, weekdays, days, start, end] = membersOf(entry, 'schedule entry', 10);
  const enabledText = booleanIn(enabled, 'enabled') ? '' : ', not enabled';
  const scriptText = octetsIn(script, 'script').toString('hex') === words.script ? '' : ', of another script';
  const windowText = integerIn(window, 'validity window') === NO_WINDOW ? '' : ', for a while only';
  return [
    [path(i, 'action'), `${words.actionIn(integerIn(selector, 'action'))}${enabledText}${scriptText}${windowText}`],
    [path(i, 'SpecialDaysApplicability'), bitsIn(days, 'special days').join(', ')],
    [
      path(i, 'DaysOfWeekApplicability'),
      bitsIn(weekdays, 'days of the week')
        .map((n) => WEEKDAYS[n - 1] ?? n)
        .join(', '),
    ],
    [path(i, 'SwitchTime'), dlmsTime(octetsIn(time, 'switch time', 4))],
    [path(i, 'StartDate'), dlmsDate(octetsIn(start, 'start date', 5))],
    [path(i, 'EndDate'), dlmsDate(octetsIn(end, 'end date', 5))],
  ];
}

const SCRIPT = '00000a0067ff';
const SPECIAL_DAYS = 'set 000B 0-1:11.0.3.255 2';
const SCHEDULE = 'set 000A 0-1:12.0.2.255 2';
const ACTIVATIONS = ['set 2328 0-0:94.44.128.26 6', 'set 2328 0-0:94.44.128.35 6'].map(executionAt);

/** The calendar of 6.14.3 (GBCS 4.0 and later). */
export const levels: CalendarWords = {
  specialDays: (body) => {
    const definitions = child(body, 'AuxiliaryControllerSpecialDayDefinitions');
    return definitions ? childrenNamed(definitions, 'AuxiliaryControllerSpecialDayDefinition') : [];
  },
  dayPath: 'AuxiliaryControllerSpecialDayDefinitions/AuxiliaryControllerSpecialDayDefinition',
  schedule: 'AuxiliaryControllerSchedule',
  period: 'AuxiliaryControllerSchedulePeriodAndTime',
  script: SCRIPT,
  actionOf: (entry) => {
    const action = child(entry, 'AuxiliaryControllerAction') ?? entry;
    return `controller ${indexOf(action)}, ${directionOf(action)} ${Number(textAt(action, 'CommandedStateLevel'))}`;
  },
  actionIn: (selector) => {
    const { controller, direction, level } = levelIn(selector);
    return `controller ${controller}, ${direction} ${level}`;
  },
};

/** ECS46d (6.14.3). Whether bit 7 of a level is set says nothing that is known (facts 5). */
export const auxiliaryCalendar = dlmsTable(
  ['UpdateDeviceConfigurationAuxiliaryControllerScheduler'],
  [specialDaysPart(SPECIAL_DAYS, levels), schedulePart(SCHEDULE, levels), ...ACTIVATIONS],
  [levels.schedule],
);

const SWITCH = ['', 'on', 'off'];

/** The calendar of 6.14.2 (before GBCS 4.0). */
export const switches: CalendarWords = {
  specialDays: (body) => {
    const days = child(body, 'ALCSHCALCSSpecialDays');
    return days ? childrenNamed(days, 'ALCSHCALCSSpecialDay') : [];
  },
  dayPath: 'ALCSHCALCSSpecialDays/ALCSHCALCSSpecialDay',
  schedule: 'ALCSHCALCSConnectionSchedule',
  period: 'ALCSScheduleDatesAndTime',
  script: SCRIPT,
  actionOf: (entry) => {
    const action = child(entry, 'ActivateDeactivateSwitch') ?? entry;
    return `switch ${indexOf(action)} ${child(action, 'ActivateSwitch') ? 'on' : 'off'}`;
  },
  actionIn: (selector) => `switch ${selector >> 8} ${SWITCH[selector & 0xff] ?? selector & 0xff}`,
};

const NO_DEVICE = '00-00-00-00-00-00-00-00';

/** Which HAN connected switch a controller is; none is eight octets of zero. */
function switchDevice(n: number): DlmsPart {
  const [target, path] = [`set 0001 0-0:94.44.0.${20 + n} 2`, `SwitchTypeAndId[${n}]`];
  return {
    target,
    asked: (body) => {
      const type = childrenNamed(body, 'SwitchTypeAndId').find((one) => indexOf(one) === n);
      return type ? [[path, child(type, 'HCALCS') ? euiOf(textAt(type, 'HCALCS')) : 'ALCS']] : [];
    },
    said: ({ data }: DlmsRequestItem) => {
      const eui = euiIn(octetsIn(data, target), target);
      return [[path, eui === NO_DEVICE ? 'ALCS' : eui]];
    },
  };
}

/** ECS46c (6.14.2, before GBCS 4.0). */
export const switchCalendar = dlmsTable(
  ['UpdateDeviceConfigurationALCScheduler'],
  [...[1, 2, 3, 4, 5].map(switchDevice), specialDaysPart(SPECIAL_DAYS, switches), schedulePart(SCHEDULE, switches), ...ACTIVATIONS],
  [switches.schedule],
);
