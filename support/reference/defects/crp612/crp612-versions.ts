import { code, command, messageCode, none, oneOf, startingWith, status } from '../symptom';
import { child } from '../../../duis/element';
import type { SelectionRow } from '../../../transform/selection-table';
import type { Behaviour } from '../../behaviour/behaviour';
import { refuse } from '../../rules/rule';
import { lostRule, selectionRows } from '../changes/change';
import { alsoRefuses } from '../changes/request-change';
import type { Defect } from '../defect';
import { defect } from '../defect';

const refuses = (row: SelectionRow): boolean => 'refuse' in row.outcome;
const becomes = (row: SelectionRow): string => ('useCase' in row.outcome ? row.outcome.useCase : '');
const carries = (useCase: string, messageCode: number): SelectionRow['outcome'] => ({ useCase, messageCode });
const TAKEN = code(oneOf('E57', 'any error'), startingWith('I'));

/** Ways to get the boundaries at GBCS 3.2 and 4.0 wrong, and what they leave alone (5.4, 5.7, 5.8, 1.1). */
export const crp612VersionDefects: readonly Defect[] = [
  ...deprecated('CRP612-25', '6.14.2'),
  ...deprecated('CRP612-26', '7.5'),
  ...deprecated('CRP612-27', '7.6'),
  ...deprecated('CRP612-28', '7.7'),
  ...deprecated('CRP612-29', '7.8'),
  ...['6.14.3', '7.13', '7.14', '7.15'].flatMap(introduced),
  defect(
    'CRP612-37',
    'clears-one-log',
    'Both logs are cleared as one.',
    command('ECS15c', messageCode('0x0024')),
    selectionRows('3.3', (row) => (becomes(row) === 'ECS15c' ? { ...row, outcome: carries('ECS15a', 0x0024) } : row)),
  ),
  defect(
    'CRP612-37',
    'retires-the-boost-button',
    'GBCS 4.0 deprecates the boost button as well.',
    code('I99', startingWith('E')),
    selectionRows('7.9', (row) => ({ ...row, gbcsBelow: '4.0' })),
  ),
  defect(
    'CRP612-37',
    'removes-by-another-command',
    'A load leaves the boost button by the command that resets it.',
    command('ECS62', oneOf(messageCode('0x0055'), none)),
    selectionRows('7.10', (row) => ({ ...row, outcome: carries('ECS47', 0x0055) })),
  ),
  defect(
    'CRP612-37',
    'renames-the-security-log',
    'From GBCS 4.0 the security log is read as the event log.',
    command('ECS35b', messageCode('0x0048')),
    selectionRows('6.13', (row) => (becomes(row) === 'ECS35b' ? { ...row, outcome: carries('ECS35a', 0x0048) } : row)),
  ),
  defect(
    'CRP612-39',
    'gcs24a-at-3.2-only',
    '"v3.2" is taken to mean 3.2 and nothing later.',
    command('GCS24a', messageCode('0x007D')),
    selectionRows('6.7', (row) => (becomes(row) === 'GCS24a' ? { ...row, gbcsBelow: '3.3' } : row)),
  ),
  defect(
    'CRP612-39',
    'gcs24a-after-3.2',
    'Decimal gas flow rates begin after GBCS 3.2.',
    code('I99', 'E060701'),
    selectionRows('6.7', (row) =>
      refuses(row) ? { ...row, gbcsBelow: '3.3' } : becomes(row) === 'GCS24a' ? { ...row, gbcsFrom: '3.3' } : row,
    ),
  ),
  defect(
    'CRP612-39',
    'rounds-before-3.2',
    'A decimal is sent as a whole number to an earlier meter.',
    code(oneOf('E060701', 'any error'), startingWith('I')),
    selectionRows('6.7', (row) => (refuses(row) ? undefined : row)),
  ),
  defect(
    'CRP612-40',
    'ecs35g-at-3.2-only',
    '"v3.2" is taken to mean 3.2 and nothing later.',
    command('ECS35g', messageCode('0x00BA')),
    withFirst(
      '6.13',
      (row) => becomes(row) === 'ECS35f',
      (row) => ({ ...row, gbcsFrom: '3.3', gbcsBelow: '99.0' }),
    ),
  ),
  defect(
    'CRP612-40',
    'ecs35g-from-3.1',
    'The new log begins at GBCS 3.1.',
    command('ECS35f', messageCode('0x00FD')),
    withFirst(
      '6.13',
      (row) => becomes(row) === 'ECS35g',
      (row) => ({ ...row, gbcsFrom: '3.1' }),
    ),
  ),
  defect(
    'CRP612-41',
    'ccs07-at-3.2-only',
    '"v3.2" is taken to mean 3.2 and nothing later.',
    command('CCS07', messageCode('0x010F')),
    selectionRows('8.9', (row) => (becomes(row) === 'CCS07' ? { ...row, gbcsBelow: '3.3' } : row)),
  ),
  defect(
    'CRP612-41',
    'ccs07-from-3.1',
    'Security details begin at GBCS 3.1.',
    code('E080902', 'I99'),
    withFirst(
      '8.9',
      (row) => becomes(row) === 'CCS07',
      (row) => ({ ...row, gbcsFrom: '3.1' }),
    ),
  ),
  ...(
    [
      ['CRP612-39', '6.7', 'UncontrolledGasFlowRateDecimal', 'E060701', 'S-0710'],
      ['CRP612-41', '8.9', 'ReadSecurityDetails', 'E080902', 'S-0714'],
    ] as const
  ).map(([requirement, service, element, refusal, row]) => ({
    ...defect(
      requirement,
      `takes-3.10-for-3.1-in-${service}`,
      'Versions are compared as decimal numbers, by which 3.10 is earlier than 3.2.',
      code('I99', refusal),
      alsoRefuses('gbcs-use-case-available', ({ asked: { serviceReferenceVariant, body }, device }) =>
        serviceReferenceVariant === service && child(body, element) && Number(device?.gbcsVersion) < 3.2
          ? refuse(refusal, `${device?.gbcsVersion} is earlier than 3.2`)
          : undefined,
      ),
    ),
    likelyAt: [row],
  })),
  defect(
    'CRP612-42',
    'reads-4.1-as-earlier',
    '"v4.0 or later" is taken to mean 4.0 alone: 4.1 is treated as 3.2 is.',
    TAKEN,
    withFirst(
      '7.5',
      (row) => becomes(row) === 'ECS47',
      (row) => ({ ...row, gbcsFrom: '4.1', gbcsBelow: '99.0' }),
    ),
  ),
  defect(
    'CRP612-42',
    'compares-by-letter',
    'Versions are compared as text, so that 10.0 comes before 4.0.',
    TAKEN,
    withFirst(
      '6.14.2',
      (row) => becomes(row) === 'ECS46c',
      (row) => ({ ...row, gbcsFrom: '10.0', gbcsBelow: '99.0' }),
    ),
  ),
  defect(
    'CRP612-42',
    'cs02f-at-4.0-only',
    'The credentials of an ESME at GBCS 4.1 are retrieved by the deprecated use case.',
    command('CS02f', messageCode('0x0008')),
    withFirst(
      '6.24.1',
      (row) => becomes(row) === 'CS02a' && row.deviceTypes.includes('ESME'),
      (row) => ({ ...row, gbcsFrom: '4.1', gbcsBelow: '99.0' }),
    ),
  ),
  defect(
    'CRP612-42',
    'cs02g-from-3.3',
    'The credentials of a Load Controller can be replaced from GBCS 3.3.',
    code('E061509', startingWith('I')),
    withFirst(
      '6.15.1',
      (row) => becomes(row) === 'CS02gLoadControllerBySupplier',
      (row) => ({ ...row, gbcsFrom: '3.3' }),
    ),
  ),
  defect(
    'CRP612-43',
    'needs-no-days',
    'The schema is not asked, so that DaysOfWeekApplicability can be left out.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['2.1']),
  ),
];

/** A request of the old family is carried on, or ends too early. */
function deprecated(requirement: string, srv: string): readonly Defect[] {
  return [
    defect(
      requirement,
      'goes-on-at-4.0',
      'What GBCS 4.0 deprecates is sent all the same.',
      TAKEN,
      selectionRows(srv, (row) => (refuses(row) ? undefined : { ...row, gbcsBelow: '99.0' })),
    ),
    defect(
      requirement,
      'ends-at-3.2',
      'It ends with GBCS 3.2 already.',
      code('I99', startingWith('E')),
      withFirst(srv, refuses, (row) => ({ ...row, gbcsFrom: '3.2' })),
    ),
    defect(
      requirement,
      'says-e11',
      'It is refused as if the device were of another type.',
      code(oneOf('E57', 'any error'), 'E11'),
      selectionRows(srv, (row) => (refuses(row) ? { ...row, outcome: { refuse: 'E11' } } : row)),
    ),
  ];
}

/** A request of the new family begins too early, or ends with 4.0. */
function introduced(srv: string): readonly Defect[] {
  const asked = srv.replaceAll('.', '-');
  return [
    defect(
      'CRP612-30',
      `sends-${asked}-before-4.0`,
      `An ESME at GBCS 3.2 is sent the command of ${srv}.`,
      TAKEN,
      selectionRows(srv, (row) => (refuses(row) ? undefined : { ...row, gbcsFrom: '3.2' })),
    ),
    defect(
      'CRP612-30',
      `sends-${asked}-at-4.0-only`,
      `An ESME at GBCS 4.1 cannot be sent the command of ${srv}.`,
      code('I99', startingWith('E')),
      withFirst(srv, refuses, (row) => ({ ...row, gbcsFrom: '4.1', gbcsBelow: '99.0' })),
    ),
  ];
}

/** Before all rows of a Service Reference Variant stands another, made from the one that `is` picks. */
function withFirst(srv: string, is: (row: SelectionRow) => boolean, change: (row: SelectionRow) => SelectionRow): Defect['apply'] {
  return (behaviour: Behaviour) => {
    const rows = behaviour.selection.get(srv) ?? [];
    const found = rows.find(is);
    if (!found) throw new RangeError(`the selection of use cases has no such row for ${srv}`);
    return { ...behaviour, selection: new Map([...behaviour.selection, [srv, [change(found), ...rows]]]) };
  };
}
