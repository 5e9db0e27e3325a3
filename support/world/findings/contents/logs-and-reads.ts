import type { Element } from '../../../duis/element';
import { textAt } from '../../../duis/element';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { encodeDlmsData } from '../../../gbcs/dlms/encode';
import type { GbcsMessage } from '../../../gbcs/message';
import type { SaidEntry } from './gas-calendar';
import { unknown } from './gas-tariff';
import type { Frame } from './gbz-fields';
import { framesOf } from './gbz-fields';
import { dlmsInstant, hexIn, integerIn, membersOf, octetsIn, zigbeeInstant } from './octets';
import { instantOf } from './request-text';
import type { ContentTable, DlmsPart, Entry } from './table';
import { askedFrom, dlmsTable, fixed, itemsFrom, oneItem, readOf } from './table';

function periodAsked(body: Element): readonly Entry[] {
  return [
    ['ReadLogPeriod/StartDateTime', instantOf(textAt(body, 'ReadLogPeriod', 'StartDateTime'))],
    ['ReadLogPeriod/EndDateTime', instantOf(textAt(body, 'ReadLogPeriod', 'EndDateTime'))],
    ['LogToRead', logAsked(body)],
  ];
}

/** A GPF keeps copies of the logs of its GSME, which have names of their own. */
function logAsked(body: Element): string {
  return (textAt(body, 'LogToRead')?.trim() ?? '').replace(/^GSME/, '');
}

/** Access by range, and what the range is of: the time of an entry, 0-0:94.44.100.255 (facts 5; the same in every published message). */
const BY_RANGE = 1;
const TIME_OF_ENTRY = '0204120001090600005e2c64ff0f02120000';

/** ECS35a to ECS35g (6.13): a range of times of one log. */
export function eventLog(log: string, obis: string): ContentTable {
  const part: DlmsPart = {
    target: `get 0007 ${obis} 2`,
    selective: true,
    asked: periodAsked,
    said: ({ selection }) => {
      const [column, start, end] = membersOf(selection?.parameters, 'range of the log', 4);
      const by = column ? encodeDlmsData(column).toString('hex') : '';
      return [
        ...(selection?.selector === BY_RANGE && by === TIME_OF_ENTRY ? [] : ([['what the range is of', by]] as const)),
        ['ReadLogPeriod/StartDateTime', zigbeeInstant(integerIn(start, 'start'))],
        ['ReadLogPeriod/EndDateTime', zigbeeInstant(integerIn(end, 'end'))],
        ['LogToRead', log],
      ];
    },
  };
  return dlmsTable(['ReadEventOrSecurityLog'], [part]);
}

const GAS_LOGS = new Map([
  [3, 'Event'],
  [4, 'Security'],
]);

/** A command of one component that `read` reads. */
function oneFrame(
  services: readonly string[],
  name: string,
  asked: (body: Element) => readonly Entry[],
  read: (frame: Frame) => readonly SaidEntry[],
): ContentTable {
  return {
    services,
    asked: ({ body }) => askedFrom(asked(body)),
    said: ({ payload }) => itemsFrom(framesOf(payload).flatMap((frame) => (frame.name === name ? read(frame) : [unknown(frame)]))),
  };
}

/** CS10a and CS10b (6.13): the same of a ZigBee device. */
export const gasEventLog = oneFrame(['ReadEventOrSecurityLog'], '0709 00', periodAsked, (frame) => {
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

/** A reading of attributes, which may be named in any order. */
export function attributesRead(services: readonly string[], cluster: string, ids: readonly string[]): ContentTable {
  return oneFrame(
    services,
    `${cluster} 00`,
    () => ids.map((id) => [`attribute ${id}`, 'is read']),
    (frame) => {
      const found: SaidEntry[] = [];
      while (!frame.ended) {
        const id = frame.next(2, 'attribute', (octets) => hexIn(octets.reverse()));
        found.push([`attribute ${String(id.value)}`, { ...id, value: 'is read' }]);
      }
      return found;
    },
  );
}

/** GCS13a (4.1.1 of a GSME or GPF) and GCS38 (11.2 of a GSME). */
export const gasRegisters = attributesRead(['ReadInstantaneousImportRegisters'], '0702', ['0302', '0301', '0300', '0000']);
export const gasFirmwareVersion = attributesRead(['ReadFirmwareVersion'], '0702', ['0206']);

const IMPORT_REGISTERS = '00005E2C220A';
const PROTECTED = 'action 001E 0-0:43.2.8.255 1';

/** ECS17b (4.1.1): the attribute, inside protected attributes, that holds the import registers. */
export const importRegisters = dlmsTable(
  ['ReadInstantaneousImportRegisters'],
  [
    {
      target: PROTECTED,
      asked: () => [[PROTECTED, `attribute 2 of ${IMPORT_REGISTERS}, class 1, for who asks`]],
      said: ({ data }, _body, command) => (command ? [[PROTECTED, protectedAttribute(data, command)]] : []),
    },
  ],
);

/** Which attribute is to be protected, and whether for the one who asks: by the counter and the parties of the command (facts 3.5). */
function protectedAttribute(data: DlmsData, { counter, originator, recipient, supplementary }: GbcsMessage): string {
  const [list, parameters] = membersOf(data, 'protected attributes', 2);
  const [attribute] = membersOf(list, 'list of attributes', 1);
  const [classId, obis, index] = membersOf(attribute, 'attribute');
  const [transaction, from, to] = partiesIn(parameters);
  const isOwn = from === plain(originator) && to === plain(recipient) && transaction === `04${counter.toString(16).padStart(16, '0')}`;
  const whose = isOwn || supplementary ? 'for who asks' : `for ${from} of ${to}, ${transaction}`;
  const name = hexIn(octetsIn(obis, 'logical name', 6));
  return `attribute ${integerIn(index, 'attribute')} of ${name}, class ${integerIn(classId, 'class')}, ${whose}`;
}

/** Transaction, originator and recipient, in hexadecimal, of the parameters of a protection. */
function partiesIn(parameters: DlmsData | undefined): readonly string[] {
  const [protection] = membersOf(parameters, 'protection parameters', 1);
  const [, options] = membersOf(protection, 'protection', 2);
  return membersOf(options, 'options of the protection')
    .slice(0, 3)
    .map((one) => octetsIn(one, 'a party of the protection').toString('hex'));
}

const plain = (eui: string): string => eui.replaceAll('-', '').toLowerCase();

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
