import { code, finds, flowRate, startingWith, status } from './symptom';
import { at } from '../../duis/element';
import type { GasSupplyPart } from '../../gbcs/bodies/gas/gas-supply';
import { GCS24 } from '../../gbcs/bodies/gas/gas-supply';
import type { SelectionRow } from '../../transform/selection-table';
import { isSmets1 } from '../inventory/device';
import { refuse } from '../rules/rule';
import { decimalGasFlowSupported } from '../rules/specific/gas-flow';
import { lostRule, rule, selectionRows } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { misreadForS1sp, textOf, wrongPayload } from './changes/payload-change';
import { alsoRefuses } from './changes/request-change';

const SUPPORT = 'decimal-gas-flow-supported';
const DECIMAL = 'UncontrolledGasFlowRateDecimal';
const becomesDecimal = (row: SelectionRow): boolean => row.criterion === DECIMAL && 'useCase' in row.outcome;
const refusesDecimal = (row: SelectionRow): boolean => row.criterion === DECIMAL && 'refuse' in row.outcome;

/** Ways to get the gas flow rate, 6.7, wrong. */
export const cr1290Defects: readonly Defect[] = [
  defect(
    'CR1290-01',
    'refuses-smets1',
    'No SMETS1 meter takes the decimal.',
    code('I99', 'E060701'),
    rule(decimalGasFlowSupported(() => false)),
  ),
  defect(
    'CR1290-01',
    'drops-the-places',
    'The S1SP is given a whole number of m³/h.',
    finds({
      subject: 'command content',
      expected: { UncontrolledGasFlowRateDecimal: '1.25' },
      got: { UncontrolledGasFlowRateDecimal: '1' },
    }),
    misreadForS1sp(
      '6.7',
      textOf(DECIMAL, (text) => String(Math.trunc(Number(text)))),
    ),
  ),
  defect('CR1290-02', 'takes-it-anywhere', 'The S1SP is not asked what it supports.', code('E060701', 'I99'), lostRule(SUPPORT)),
  defect(
    'CR1290-02',
    'asks-for-anything',
    'An S1SP that supports something supports everything.',
    code('E060701', 'I99'),
    rule(decimalGasFlowSupported((supported) => supported.length > 0)),
  ),
  defect(
    'CR1290-02',
    'asks-for-whole-numbers-too',
    'The whole number is refused where the decimal is.',
    code('I99', 'E060701'),
    alsoRefuses(SUPPORT, ({ asked, device, records }) =>
      device &&
      isSmets1(device) &&
      at(asked.body, 'UncontrolledGasFlowRate') &&
      !records.s1sps.get(device.s1sp ?? '')?.supports.includes(DECIMAL)
        ? refuse('E060701', 'the S1SP takes no gas flow rate')
        : undefined,
    ),
  ),
  defect(
    'CR1290-03',
    'counts-in-thousandths',
    'The decimal is scaled to three places.',
    flowRate(12500, 10000, 1250, 1000),
    wrongFlow(['GCS24a'], ({ threshold }) => ({ threshold: Math.trunc(threshold / 10), divisor: 1000 })),
  ),
  defect(
    'CR1290-03',
    'leaves-it-unscaled',
    'The decimal goes to the meter without its divisor.',
    flowRate(12500, 10000, 12500, 1),
    wrongFlow(['GCS24a'], () => ({ divisor: 1 })),
  ),
  defect(
    'CR1290-03',
    'scales-whole-numbers',
    'The whole number is scaled like the decimal.',
    flowRate(12500, 1, 12500, 10000),
    wrongFlow(['GCS24'], () => ({ divisor: 10_000 })),
  ),
  defect(
    'CR1290-03',
    'begins-at-4.0',
    'A SMETS2 meter takes the decimal from GBCS 4.0.',
    code('I99', 'E060701'),
    selectionRows('6.7', (row) =>
      becomesDecimal(row) ? { ...row, gbcsFrom: '4.0' } : refusesDecimal(row) ? { ...row, gbcsBelow: '4.0' } : row,
    ),
  ),
  defect(
    'CR1290-03',
    'begins-at-2.0',
    'A SMETS2 meter takes the decimal from GBCS 2.0.',
    code('E060701', startingWith('I')),
    selectionRows('6.7', (row) =>
      becomesDecimal(row) ? { ...row, gbcsFrom: '2.0' } : refusesDecimal(row) ? { ...row, gbcsBelow: '2.0' } : row,
    ),
  ),
  defect('CR1290-04', 'takes-what-the-schema-does-not', 'The schema is not asked.', status(400), lostRule('schema-valid', ['6.7'])),
  defect(
    'CR1290-04',
    'drops-the-highest-bit',
    'A whole number has fifteen bits.',
    flowRate(65535, 1, 32767, 1),
    wrongFlow(['GCS24'], ({ threshold }) => ({ threshold: threshold & 0x7fff })),
  ),
];

type FlowFields = Extract<GasSupplyPart, { frame: 'setUncontrolledFlowThreshold' }>['fields'];

function wrongFlow(useCases: readonly string[], change: (right: FlowFields) => Partial<FlowFields>): Defect['apply'] {
  return wrongPayload(useCases, GCS24.command, (parts) =>
    parts.map((part) =>
      part.frame === 'setUncontrolledFlowThreshold' ? { ...part, fields: { ...part.fields, ...change(part.fields) } } : part,
    ),
  );
}
