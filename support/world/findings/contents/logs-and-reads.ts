import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import { attributesRead, oneFrame } from './frames';
import type { SaidEntry } from './gas-calendar';
import { dlmsInstant, integerIn, octetsIn, zigbeeInstant } from './octets';
import { periodAsked, periodIn } from './read-period';
import { instantOf } from './request-text';
import type { ContentTable, DlmsPart, Entry } from './table';
import { dlmsTable, fixed, oneItem, readOf } from './table';

function periodAndLog(body: Element): readonly Entry[] {
  return [...periodAsked(body), ['LogToRead', logAsked(body)]];
}

/** A GPF keeps copies of the logs of its GSME, which have names of their own. */
function logAsked(body: Element): string {
  return (textAt(body, 'LogToRead')?.trim() ?? '').replace(/^GSME/, '');
}

/** ECS35a to ECS35g (6.13): a range of times of one log. */
export function eventLog(log: string, obis: string): ContentTable {
  const part: DlmsPart = {
    target: `get 0007 ${obis} 2`,
    selective: true,
    asked: periodAndLog,
    said: ({ selection }) => [...periodIn(selection), ['LogToRead', log]],
  };
  return dlmsTable(['ReadEventOrSecurityLog'], [part]);
}

const GAS_LOGS = new Map([
  [3, 'Event'],
  [4, 'Security'],
]);

/** CS10a and CS10b (6.13): the same of a ZigBee device. */
export const gasEventLog = oneFrame(['ReadEventOrSecurityLog'], '0709 00', periodAndLog, (frame) => {
  const log = frame.number(1, 'log');
  frame.skip(2, 'event');
  const instant = (what: string): SaidEntry => {
    const seconds = frame.number(4, what);
    return [`ReadLogPeriod/${what}`, { ...seconds, value: zigbeeInstant(seconds.value) }];
  };
  const period = [instant('StartDateTime'), instant('EndDateTime')];
  frame.skip(3, 'number of events and offset');
  frame.end();
  return [...period, ['LogToRead', { ...log, value: GAS_LOGS.get(log.value & 0xf) ?? log.value }]];
});

const CLEAR = ['ClearEventLog'];

/** ECS15a and ECS15c (3.3): which log. */
export function clearedLog(log: string, obis: string): ContentTable {
  return dlmsTable(CLEAR, [oneItem(`action 0007 ${obis} 1`, 'ESMEEventLogType', logTypeOf, () => log)]);
}

/** Of a GSME the event log is meant without being named. */
function logTypeOf(body: Element): string {
  return textAt(body, 'ESMEEventLogType')?.trim() ?? 'Event';
}

/** CS11 (3.3 of a GSME). */
export const gasClearedLog = oneFrame(
  CLEAR,
  '0709 01',
  (body) => [['ESMEEventLogType', logTypeOf(body)]],
  (frame) => {
    const log = frame.number(1, 'log');
    frame.end();
    return [['ESMEEventLogType', { ...log, value: GAS_LOGS.get(log.value & 0xf) ?? log.value }]];
  },
);

const TENANCY = ['RestrictAccessForChangeOfTenancy'];
const restrictionOf = (body: Element): string => instantOf(textAt(body, 'RestrictionDateTime'));

/** ECS12 (3.2). */
export const tenancy = dlmsTable(TENANCY, [
  oneItem('set 0001 0-0:94.44.3.2 2', 'RestrictionDateTime', restrictionOf, (data) =>
    dlmsInstant(octetsIn(data, 'restriction', 12), 'restriction'),
  ),
]);

/** GCS09 (3.2 of a GPF). */
export const gasTenancy = oneFrame(
  TENANCY,
  '0708 00',
  (body) => [['RestrictionDateTime', restrictionOf(body)]],
  (frame) => {
    frame.skip(9, 'ids and tariff type');
    const seconds = frame.number(4, 'restriction');
    return [['RestrictionDateTime', { ...seconds, value: zigbeeInstant(seconds.value) }]];
  },
);

const DISABLE_SCRIPT = 52;

/** ECS43 (7.2): the script that opens the load switch. */
export const openSwitch = dlmsTable(
  ['DisableSupply'],
  [fixed('action 0009 0-0:10.0.106.255 1', DISABLE_SCRIPT, (data) => integerIn(data, 'script'))],
);

/** GCS32 (7.2 of a GSME): off, and at once. */
export const closeValve = oneFrame(
  ['DisableSupply'],
  '0702 0B',
  () => [
    ['when', 'now'],
    ['supply', 0],
  ],
  (frame) => {
    frame.skip(12, 'ids and time of the request');
    const when = frame.number(4, 'time of the change');
    const supply = frame.number(1, 'supply');
    frame.skip(1, 'control bits');
    frame.end();
    return [
      ['when', { ...when, value: zigbeeInstant(when.value) }],
      ['supply', supply],
    ];
  },
);

/** GCS38 (11.2 of a GSME). */
export const gasFirmwareVersion = attributesRead(['ReadFirmwareVersion'], { '0702': ['0206'] });

const each = (make: (n: number) => string): readonly string[] => [1, 2, 3, 4, 5].map(make);
const DESCRIPTIONS = each((n) => `get 0001 0-0:94.44.0.${10 + n} 2`);
const IDENTIFIERS = each((n) => `get 0001 0-0:94.44.0.${20 + n} 2`);
const CALENDAR = ['get 000B 0-0:11.0.3.255 2', 'get 000A 0-0:12.0.2.255 2'];

/** ECS61a (7.7), ECS61d (7.14) and ECS61e (7.15). */
export const switchData = dlmsTable(
  ['ReadALCSData'],
  [...DESCRIPTIONS, ...IDENTIFIERS, ...CALENDAR, ...each((n) => `get 0046 0-${n}:96.3.10.255 2`)].map(readOf),
);
export const controllerConfiguration = dlmsTable(['ReadAuxiliaryControllerConfigurationData'], [...DESCRIPTIONS, ...CALENDAR].map(readOf));
export const controllerOperation = dlmsTable(
  ['ReadAuxiliaryControllerOperationalData'],
  [...IDENTIFIERS, ...each((n) => `get 0001 0-0:94.44.0.${30 + n} 2`)].map(readOf),
);
