import type { DlmsData } from '../../../gbcs/dlms/data';
import type { GbcsMessage } from '../../../gbcs/message';
import { dlmsInstant, hexIn, integerIn, membersOf, octetsIn } from './octets';
import { FROM, UNTIL, periodAsked, periodIn, withCertificate } from './read-period';
import type { ContentTable, DlmsPart, Entry } from './table';
import { dlmsTable, readOf } from './table';

/** A reading for a period, or of what is there now. */
type Extent = 'period' | 'now';
const WHOLE = 0;

/**
 * Attributes inside protected attributes, which are encrypted for the one who asks (facts 3.5): the last group but one of the name of the
 * object that protects them, and class, logical name and attribute of each.
 */
export function protectedReading(service: string, object: number, attributes: readonly string[], extent: Extent = 'now'): ContentTable {
  const target = `action 001E 0-0:43.2.${object}.255 1`;
  const part: DlmsPart = {
    target,
    asked: (body) => [
      [target, 'for who asks'],
      ...attributes.flatMap((name): readonly Entry[] => [
        [`attribute ${name}`, 'is read'],
        ...(extent === 'period' ? ofAttribute(name, periodAsked(body)) : []),
      ]),
    ],
    said: ({ data }, _body, command) => {
      const [list, parameters] = membersOf(data, 'protected attributes', 2);
      return [
        ...(command ? [[target, whose(parameters, command)] as const] : []),
        ...membersOf(list, 'list of attributes').flatMap(attributeIn),
      ];
    },
  };
  return withCertificate(dlmsTable([service], [part]));
}

function ofAttribute(name: string, entries: readonly Entry[]): readonly Entry[] {
  return entries.map(([path, value]): Entry => [`${path} of ${name}`, value]);
}

/** Class, logical name and attribute; and the period, where there is one. */
function attributeIn(data: DlmsData): readonly Entry[] {
  const [classId, obis, index, , restriction] = membersOf(data, 'attribute', 5);
  const number = (of: DlmsData | undefined): string => integerIn(of, 'number of the attribute').toString(16).toUpperCase().padStart(4, '0');
  const name = `${number(classId)} ${hexIn(octetsIn(obis, 'logical name', 6))} ${integerIn(index, 'attribute')}`;
  const [kind, range] = membersOf(restriction, 'restriction', 2);
  if (integerIn(kind, 'kind of restriction') === WHOLE) return [[`attribute ${name}`, 'is read']];
  const [from, until] = membersOf(range, 'period', 2).map((one) => dlmsInstant(octetsIn(one, 'date-time', 12), 'period'));
  return [
    [`attribute ${name}`, 'is read'],
    ...ofAttribute(name, [
      [FROM, from ?? ''],
      [UNTIL, until ?? ''],
    ]),
  ];
}

/** Whether for the one who asks: by the counter and the parties of the command. */
function whose(parameters: DlmsData | undefined, { counter, originator, recipient, supplementary }: GbcsMessage): string {
  const [transaction, from, to] = partiesIn(parameters);
  const isOwn = from === plain(originator) && to === plain(recipient) && transaction === `04${counter.toString(16).padStart(16, '0')}`;
  return isOwn || supplementary ? 'for who asks' : `for ${from} of ${to}, ${transaction}`;
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

/** Attributes, as class, logical name and attribute; of the profiles among them that part which is of the period. */
function reading(service: string, attributes: readonly string[], profiles: readonly string[] = []): ContentTable {
  const ofPeriod = profiles.map((obis): DlmsPart => {
    const name = `0007 ${obis} 2`;
    return {
      target: `get ${name}`,
      selective: true,
      asked: (body) => ofAttribute(name, periodAsked(body)),
      said: ({ selection }) => ofAttribute(name, periodIn(selection)),
    };
  });
  return dlmsTable([service], [...attributes.map((name) => readOf(`get ${name}`)), ...ofPeriod]);
}

/** Value and unit of a register; of one of demand, the time of its greatest too. */
const register = (obis: string): readonly string[] => [`0003 ${obis} 2`, `0003 ${obis} 3`];
const demand = (obis: string): readonly string[] => [2, 3, 5].map((n) => `0004 ${obis} ${n}`);
const voltage = (phase: string): readonly string[] => [
  ...register(`1-0:${phase}.32.0.4`),
  ...register(`1-0:${phase}.36.0.4`),
  `0007 1-0:${phase}.24.0.255 4`,
];
const profile = (phase: string): string => `1-0:${phase}.24.0.255`;

/** The readings of an ESME, family 4, by message code (facts 4; the names as in the published messages). */
export const ELECTRICITY_READINGS: Readonly<Record<number, ContentTable>> = {
  0x0026: reading('ReadInstantaneousExportRegisters', [...register('1-0:2.8.0.255'), ...register('1-0:4.8.0.255')]),
  0x0027: protectedReading('ReadInstantaneousImportRegisters', 8, ['0001 00005E2C220A 2']),
  0x0028: reading('ReadActivePowerImport', ['0001 0-0:94.44.34.20 2']),
  0x0029: protectedReading('ReadInstantaneousImportTOUMatrices', 9, ['0001 00005E2C2201 2']),
  0x002a: protectedReading('ReadInstantaneousImportTOUWithBlocksMatrices', 10, ['0001 00005E2C2202 2']),
  0x002b: reading('ReadMaximumDemandExportRegisters', ['0001 0-0:94.44.5.2 2', ...demand('1-0:2.6.0.255')]),
  0x002c: reading('ReadMaximumDemandImportRegisters', [
    '0001 0-0:94.44.5.0 2',
    '0001 0-0:94.44.5.1 2',
    ...demand('1-0:1.6.0.255'),
    ...demand('1-0:1.6.1.255'),
    '000A 0-0:12.0.0.255 2',
  ]),
  0x002d: protectedReading('ReadInstantaneousPrepayValues', 1, ['0001 00005E2C221E 2']),
  0x002e: reading('RetrieveBillingDataLogDebtPayments', [], ['0-0:98.1.4.255']),
  0x002f: protectedReading('RetrieveCoMOrTariffTriggeredBillingDataLog', 3, ['0007 0000620102FF 2'], 'period'),
  0x0030: protectedReading('RetrieveBillingCalendarTriggeredBillingDataLog', 2, ['0007 0000620100FF 2', '0007 0000620101FF 2'], 'period'),
  0x0033: protectedReading('RetrieveImportDailyReadLog', 5, ['0007 0000620109FF 2'], 'period'),
  0x0034: protectedReading('ReadPrepaymentDailyReadLog', 6, ['0007 0000620108FF 2'], 'period'),
  0x0035: reading('RetrieveExportDailyReadLog', [], ['0-0:98.1.10.255']),
  0x0036: reading('ReadExportProfileData', [], ['0-0:99.1.1.255']),
  0x0037: protectedReading('ReadActiveImportProfileData', 7, ['0007 0000630100FF 2'], 'period'),
  0x0038: reading('ReadReactiveImportProfileData', [], ['0-0:99.1.2.255']),
  0x0039: reading('ReadNetworkData', voltage('32'), [profile('32')]),
  0x003a: reading('ReadTariffPrimaryElement', [
    ...register('0-0:94.44.1.7'),
    ...['13.0.0.255 3', '13.0.0.255 4', '13.0.0.255 5'].map((name) => `0014 0-0:${name}`),
    '000B 0-0:11.0.0.255 2',
    ...[11, 12, 13, 14, 15, 16, 17, 18].map((n) => `0015 0-0:16.0.${n}.255 2`),
    '2328 0-0:94.44.2.0 2',
    '0071 0-0:19.20.4.255 5',
    '0071 0-0:19.20.0.255 5',
  ]),
  0x0042: reading('ReadLoadLimitData', [
    '2328 0-0:94.44.0.3 2',
    ...register('0-0:94.44.42.255'),
    ...[4, 6, 7].map((n) => `0047 0-0:17.0.0.255 ${n}`),
  ]),
  0x0060: protectedReading('RetrieveDailyConsumptionLog', 4, ['0007 0000630103FF 2'], 'period'),
  0x0069: reading('ReadMeterBalance', ['0070 0-0:19.10.0.255 2']),
  0x00bc: reading('ReadNetworkData', ['32', '52', '72'].flatMap(voltage), ['32', '52', '72'].map(profile)),
  0x00bd: reading('ReadTariffSecondaryElement', [
    '0071 0-0:19.20.5.255 5',
    ...register('0-0:94.44.1.8'),
    '000B 0-0:11.0.1.255 2',
    ...['13.0.1.255 3', '13.0.1.255 4', '13.0.1.255 5'].map((name) => `0014 0-0:${name}`),
  ]),
  0x00c9: reading('RetrieveBillingDataLogPrepaymentCredits', [], ['0-0:98.1.5.255']),
};
