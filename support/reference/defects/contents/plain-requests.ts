import { selectionRows } from '../changes/change';
import { textOf, wrongOctets } from '../changes/payload-change';
import { misreadForCommand } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { command, commandItem, messageCode as code } from '../symptom';

/** Scripts of the load switch, and of the counters: one taken for another. */
const SCRIPTS: readonly (readonly [does: string, summary: string, useCase: string, from: string, to: string])[] = [
  ['arms-in-place-of-enabling', 'Supply that is to be enabled is armed.', 'ECS42', '120033', '120036'],
  ['disables-in-place-of-arming', 'Supply that is to be armed is disabled.', 'ECS44', '120036', '120034'],
  ['resets-other-counters', 'In place of the tariff block counters something else is reset.', 'ECS05', '120063', '120064'],
];

/** Use cases that are for some meters or Users alone. */
const CHOICES: readonly (readonly [does: string, summary: string, service: string, useCase: string, got: string])[] = [
  ['reads-one-phase-of-settings', 'Of a polyphase meter the settings of one phase are read.', '6.2.1', 'ECS26k', '0x003C'],
  ['resets-counters-of-one-phase', 'Of a polyphase meter the counters of one phase are reset.', '6.27', 'ECS29f', '0x00D3'],
  ['reads-behaviours-of-the-supplier', 'A Network Operator is told of the alerts of the Supplier.', '6.2.10', 'ECS25r2', '0x00EE'],
];

const digits = (text: string): string => text.replace(/^0+/, '');
const first =
  (count: number) =>
  (text: string): string =>
    text.slice(0, count);
const octets = (text: string): string => String(Number(text) & 0xffff);

/** Items that are given to the meter otherwise than the request has them. */
const WORDS: readonly (readonly [does: string, summary: string, service: string, item: string, change: (text: string) => string])[] = [
  ['tops-up-with-a-number', 'A UTRN is taken for a number, so that zeroes before it are lost.', '2.2', 'UTRN', digits],
  ['shortens-messages', 'Of a message the first four characters are displayed.', '3.1', 'SupplierMessage', first(4)],
  ['shortens-names', 'Of the name of a Supplier the first six characters are given.', '3.4', 'SupplierName', first(6)],
  ['gives-no-telephone-number', 'The number to call is empty.', '3.4', 'SupplierTelephoneNumber', () => ''],
  ['gives-thresholds-of-16-bits', 'A power threshold has no more than 16 bits.', '6.12', 'MediumHighPowerThreshold', octets],
  ['shortens-mpans', 'The last digit of an MPAN is missing.', '6.20.1', 'ImportMPAN', first(12)],
  ['shortens-mprns', 'The last digit of an MPRN is missing.', '6.20.1', 'ImportMPRN', first(9)],
  ['shortens-export-mpans', 'The last digit of an export MPAN is missing.', '6.20.2', 'ExportMPAN', first(12)],
  [
    'limits-offsets-to-900',
    'An offset has at most 900 seconds.',
    '7.12',
    'RandomisedOffsetLimit',
    (text) => String(Math.min(Number(text), 900)),
  ],
  [
    'leaves-no-offset-out',
    'A limit of none is taken for the usual one.',
    '7.12',
    'RandomisedOffsetLimit',
    (text) => (text === '0' ? '900' : text),
  ],
];

/** Ways to get wrong what says nothing but what it is. */
export const plainRequestDefects: readonly Defect[] = [
  ...SCRIPTS.map(([does, summary, useCase, from, to]) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        does,
        summary,
        commandItem('action'),
        wrongOctets([useCase], (hex) => hex.replace(from, to)),
      ),
      'S-2077',
    ),
  ),
  ...CHOICES.map(([does, summary, service, useCase, got]) =>
    likelyAt(
      defect(
        'SCHEMA-04',
        does,
        summary,
        command(useCase, code(got)),
        selectionRows(service, (row) => (row.criterion === '' || row.deviceTypes.includes('GSME') ? row : undefined)),
      ),
      'S-2077',
    ),
  ),
  ...WORDS.map(([does, summary, service, item, change]) =>
    likelyAt(defect('SCHEMA-04', does, summary, commandItem(item), misreadForCommand(service, textOf(item, change))), 'S-2079'),
  ),
  likelyAt(
    defect(
      'SCHEMA-04',
      'reads-the-gas-settings-in-part',
      'The last of the settings of a gas meter is not read.',
      commandItem('attribute'),
      wrongOctets(['GCS21a'], (hex) => hex.replace('140b150b', '140b140b')),
    ),
    'S-2077',
  ),
];
