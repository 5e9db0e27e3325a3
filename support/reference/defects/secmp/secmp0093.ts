import { code, command, commandSent, finds, messageCode, none, oneOf, startingWith, status } from '../symptom';
import type { SelectionRow } from '../../../transform/selection-table';
import { executionDateInWindow } from '../../rules/execution-date';
import { lostRule, matrixRow, otherCode, rule, selectionRows } from '../changes/change';
import type { Defect } from '../defect';
import { defect } from '../defect';

const SECURITY_DETAILS = 'ReadSecurityDetails';
const YEAR = 365 * 24 * 60 * 60 * 1000;

const isForHub = (row: SelectionRow): boolean => row.deviceTypes.includes('CHF');
const asksDetails = (row: SelectionRow): boolean => row.criterion === SECURITY_DETAILS;
const refuses = (row: SelectionRow): boolean => 'refuse' in row.outcome;
const carries = (useCase: string, messageCode: number): SelectionRow['outcome'] => ({ useCase, messageCode });

/** Ways to get Read Device Log, 8.9, wrong. */
export const secmp0093Defects: readonly Defect[] = [
  defect(
    'SECMP0093-01',
    'admits-network-operator',
    'An Electricity Distributor may read a device log.',
    code('E2', 'I99'),
    matrixRow('8.9', { eligibleRoles: ['IS', 'GS', 'OU', 'ED'] }),
  ),
  defect(
    'SECMP0093-01',
    'turns-other-user-away',
    'An Other User may not read a device log.',
    code('I99', 'E2'),
    matrixRow('8.9', { eligibleRoles: ['IS', 'GS'] }),
  ),
  defect(
    'SECMP0093-02',
    'takes-command-variant-4',
    'A non-critical request can be transformed.',
    code('E12', 'I0'),
    matrixRow('8.9', { commandVariants: [1, 2, 3, 4] }),
  ),
  defect(
    'SECMP0093-02',
    'refuses-send-and-return',
    'CommandVariant 3 is refused.',
    code('I99', 'E12'),
    matrixRow('8.9', { commandVariants: [1, 2] }),
  ),
  defect(
    'SECMP0093-02',
    'forgets-the-url',
    'Any service takes any CommandVariant.',
    code('E13', startingWith('I')),
    lostRule('request-type-valid-for-url'),
  ),
  defect(
    'SECMP0093-03',
    'refuses-ppmid',
    'A PPMID is no device for it.',
    code('I99', 'E11'),
    matrixRow('8.9', { deviceTypes: ['ESME', 'GSME', 'GPF', 'CHF', 'HCALCS'] }),
  ),
  defect(
    'SECMP0093-03',
    'says-e5-for-the-wrong-type',
    'A device of the wrong type is refused for its status.',
    code('E11', 'E5'),
    otherCode('device-type-applies', 'E5'),
  ),
  defect(
    'SECMP0093-04',
    'sends-at-once',
    'A future-dated request is sent at once.',
    commandSent({ 'use case': startingWith('CS', 'CCS') }),
    (behaviour) => ({ ...behaviour, holding: { ...behaviour.holding, until: () => undefined } }),
  ),
  defect(
    'SECMP0093-04',
    'holds-too-long',
    'A held request is released a year late.',
    finds({ subject: 'command', expected: { 'use case': oneOf('CCS06', 'CCS07') }, got: none }),
    (behaviour) => ({
      ...behaviour,
      holding: { ...behaviour.holding, until: (inquiry) => later(behaviour.holding.until(inquiry)) },
    }),
  ),
  defect(
    'SECMP0093-05',
    'ccs06-at-1.0',
    'A Communications Hub at GBCS 1.0 gets the command of 2.0.',
    command('CCS05/CCS04', messageCode('0x010F')),
    selectionRows('8.9', (row) => (isForHub(row) && row.gbcsBelow === '2.0' ? { ...row, outcome: carries('CCS06', 0x010f) } : row)),
  ),
  defect(
    'SECMP0093-05',
    'ccs05-at-2.0',
    'A Communications Hub at GBCS 2.0 gets the command of 1.0.',
    command('CCS06', messageCode('0x0004')),
    selectionRows('8.9', (row) => (isForHub(row) && row.gbcsBelow === '2.0' ? { ...row, gbcsBelow: '2.1' } : row)),
  ),
  defect(
    'SECMP0093-06',
    'ccs07-at-3.2-only',
    '"v3.2" is taken to mean 3.2 and nothing later.',
    command('CCS07', messageCode('0x010F')),
    selectionRows('8.9', (row) => (isForHub(row) && asksDetails(row) && !refuses(row) ? { ...row, gbcsBelow: '3.3' } : row)),
  ),
  defect(
    'SECMP0093-06',
    'ccs07-after-3.2',
    'Security details begin after GBCS 3.2.',
    code('I99', 'E080902'),
    selectionRows('8.9', (row) => (isForHub(row) && asksDetails(row) && refuses(row) ? { ...row, gbcsBelow: '3.3' } : row)),
  ),
  defect(
    'SECMP0093-07',
    'takes-2.0',
    'ReadSecurityDetails is passed over where the hub cannot have them.',
    code('E080902', 'I99'),
    selectionRows('8.9', (row) => (isForHub(row) && asksDetails(row) && refuses(row) ? { ...row, gbcsBelow: '2.0' } : row)),
  ),
  defect(
    'SECMP0093-07',
    'says-gbcs-incompatible',
    'The general code for GBCS versions stands in for E080902.',
    code('E080902', 'E57'),
    selectionRows('8.9', (row) =>
      isForHub(row) && asksDetails(row) && refuses(row) ? { ...row, outcome: { refuse: 'gbcs-incompatible' } } : row,
    ),
  ),
  defect(
    'SECMP0093-08',
    'accepts-non-chf',
    'ReadSecurityDetails is passed over for any device but a CHF.',
    code('E080903', 'I99'),
    selectionRows('8.9', (row) => (!isForHub(row) && asksDetails(row) ? undefined : row)),
  ),
  defect(
    'SECMP0093-08',
    'says-e080902',
    'Any device without security details is refused for its GBCS version.',
    code('E080903', 'E080902'),
    selectionRows('8.9', (row) => (!isForHub(row) && asksDetails(row) ? { ...row, outcome: { refuse: 'E080902' } } : row)),
  ),
  defect(
    'SECMP0093-09',
    'cs07-from-2.0',
    'Before GBCS 2.0 only a hub has a device log.',
    code('I99', 'E57'),
    selectionRows('8.9', (row) => (!isForHub(row) && !asksDetails(row) ? { ...row, gbcsFrom: '2.0' } : row)),
  ),
  defect(
    'SECMP0093-09',
    'sends-a-hub-command',
    'Every device gets the command of a Communications Hub.',
    command('CS07', oneOf(messageCode('0x010F'), none)),
    selectionRows('8.9', (row) => (!isForHub(row) && !asksDetails(row) ? { ...row, outcome: carries('CCS06', 0x010f) } : row)),
  ),
  defect('SECMP0093-10', 'takes-31-days', 'The window is 31 days.', code('E080901', 'I99'), rule(executionDateInWindow({ days: 31 }))),
  defect('SECMP0093-10', 'refuses-30-days', 'The window is 29 days.', code('I99', 'E080901'), rule(executionDateInWindow({ days: 29 }))),
  defect(
    'SECMP0093-10',
    'takes-the-past',
    'An ExecutionDateTime in the past is as good as none.',
    code('E080901', 'I99'),
    rule(executionDateInWindow({ days: 30, takesPast: true })),
  ),
  defect(
    'SECMP0093-10',
    'ignores-cancel',
    'What is held cannot be given up.',
    commandSent({ 'use case': startingWith('CS', 'CCS') }),
    (behaviour) => ({
      ...behaviour,
      holding: { ...behaviour.holding, cancels: () => false },
    }),
  ),
  defect(
    'SECMP0093-11',
    'reads-one-log',
    'ReadSecurityDetails reads the Device Log as if it were not there.',
    command('CCS07', messageCode('0x010F')),
    selectionRows('8.9', (row) => (asksDetails(row) && !refuses(row) ? { ...row, outcome: carries('CCS06', 0x010f) } : row)),
  ),
  defect(
    'SECMP0093-11',
    'takes-content',
    'ReadSecurityDetails may have content: the schema is not asked.',
    status(400, { code: 'I99' }),
    lostRule('schema-valid', ['8.9']),
  ),
];

function later(due: Date | undefined): Date | undefined {
  return due && new Date(due.getTime() + YEAR);
}
