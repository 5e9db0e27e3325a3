import { code, command, credentials, messageCode, none, not, only, startingWith, status, withoutResponse } from '../symptom';
import { childrenNamed, textAt } from '../../../duis/element';
import type { SelectionRow } from '../../../transform/selection-table';
import type { Inquiry } from '../../inquiry/inquiry';
import { floorSequenceNumberGiven } from '../../rules/specific/floor-sequence-number';
import type { Refusal } from '../../rules/rule';
import { refuseHttp } from '../../rules/rule';
import { lostRule, rule, selectionRows } from '../changes/change';
import type { Defect } from '../defect';
import { defect } from '../defect';
import { alsoRefuses, misreadForCommand, without } from '../changes/request-change';

const LOAD_CONTROLLER = 'LoadController';
const isAboutIt = (row: SelectionRow): boolean => row.criterion === `RemotePartyRole=${LOAD_CONTROLLER}`;
const refuses = (row: SelectionRow): boolean => 'refuse' in row.outcome;
const isForMeter = (row: SelectionRow): boolean => row.deviceTypes.includes('ESME');
const becomes = (row: SelectionRow): string => ('useCase' in row.outcome ? row.outcome.useCase : '');
const carries = (useCase: string, messageCode: number): SelectionRow['outcome'] => ({ useCase, messageCode });
const named =
  (...names: readonly string[]) =>
  ({ name }: { readonly name: string }): boolean =>
    names.includes(name);

/** Ways to get the Load Controller's credentials wrong, 6.15.1 and 6.24.1 (5.3, 5.4, 5.6). */
export const crp612CredentialDefects: readonly Defect[] = [
  defect(
    'CRP612-17',
    'sends-cs02b',
    "A Load Controller's credentials are replaced as a Supplier's.",
    command('CS02gLoadControllerBySupplier', messageCode('0x0102')),
    selectionRows('6.15.1', (row) =>
      isAboutIt(row) && !refuses(row) ? { ...row, outcome: carries('CS02bSupplierBySupplier', 0x0102) } : row,
    ),
  ),
  defect(
    'CRP612-17',
    'at-4.0-only',
    '"v4.0 or later" is taken to mean 4.0 and nothing later.',
    code('I99', 'E061509'),
    selectionRows('6.15.1', (row) => (isAboutIt(row) && !refuses(row) ? { ...row, gbcsBelow: '4.1' } : row)),
  ),
  defect(
    'CRP612-17',
    'lets-the-distributor',
    'A network party may replace the Load Controller.',
    code('E4', startingWith('I')),
    lostRule('load-controller-credentials-by-supplier'),
  ),
  defect(
    'CRP612-17',
    'executes-at-once',
    'A future-dated replacement goes to the device without its date.',
    credentials(none, { role: 'LoadController' }),
    misreadForCommand('6.15.1', (body) => without(body, named('ExecutionDateTime'))),
  ),
  defect(
    'CRP612-21',
    'asks-a-smets1-meter',
    'The S1SP of a SMETS1 ESME is asked to replace its Load Controller.',
    code('E061509', startingWith('I')),
    lostRule('load-controller-credentials-in-smets2'),
  ),
  defect(
    'CRP612-18',
    'does-not-know-the-role',
    'The schema of 3.1 is asked, which has no LoadController.',
    code('I0', withoutResponse(400)),
    alsoRefuses('schema-valid', roleOf3Point1('6.15.1')),
  ),
  defect(
    'CRP612-18',
    'takes-any-role',
    'The schema is not asked, so that any role gets as far as the rules.',
    status(400, { code: startingWith('E') }),
    lostRule('schema-valid', ['6.15.1']),
  ),
  defect(
    'CRP612-19',
    'as-for-a-network-operator',
    'A Load Controller needs no floor sequence number.',
    code('E061501', startingWith('I')),
    rule(floorSequenceNumberGiven(['Supplier'])),
  ),
  defect(
    'CRP612-19',
    'asks-it-of-network-operators',
    'A Network Operator needs a floor sequence number too.',
    code('I99', 'E061501'),
    rule(floorSequenceNumberGiven(['Supplier', LOAD_CONTROLLER, 'NetworkOperator'])),
  ),
  defect(
    'CRP612-19',
    'drops-the-floor',
    'The floor of a Load Controller does not reach the device.',
    credentials(
      { role: 'LoadController', key: 'Digital Signature', floor: not('none') },
      { role: 'LoadController', key: 'Digital Signature', floor: 'none' },
    ),
    misreadForCommand('6.15.1', (body) =>
      textAt(body, 'RemotePartyRole') === LOAD_CONTROLLER ? without(body, named('RemotePartyFloorSeqNumber')) : body,
    ),
  ),
  defect(
    'CRP612-20',
    'forgets-key-agreement',
    'Only the certificate for Digital Signing goes to the device.',
    credentials({ role: 'LoadController', key: 'Key Agreement' }, only({ role: 'LoadController', key: 'Digital Signature' })),
    misreadForCommand('6.15.1', (body) =>
      textAt(body, 'RemotePartyRole') === LOAD_CONTROLLER ? without(body, named('KeyAgreementCertificate')) : body,
    ),
  ),
  defect(
    'CRP612-20',
    'takes-an-element-of-its-own',
    'The certificates may be in any element.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['6.15.1']),
  ),
  defect(
    'CRP612-21',
    'takes-gbcs-3.2',
    'An ESME has a Load Controller from GBCS 3.2.',
    code('E061509', startingWith('I')),
    selectionRows('6.15.1', (row) => (isAboutIt(row) && !refuses(row) ? { ...row, gbcsFrom: '3.2' } : row)),
  ),
  defect(
    'CRP612-21',
    'says-gbcs-incompatible',
    'The general code for GBCS versions stands in for E061509.',
    code('E061509', 'E57'),
    selectionRows('6.15.1', (row) => (isAboutIt(row) && refuses(row) ? undefined : row)),
  ),
  defect(
    'CRP612-21',
    'takes-any-device',
    'Every device has a Load Controller.',
    code('E061509', startingWith('I')),
    selectionRows('6.15.1', (row) =>
      isAboutIt(row) && refuses(row) ? { ...row, outcome: carries('CS02gLoadControllerBySupplier', 0x0126) } : row,
    ),
  ),
  defect(
    'CRP612-22',
    'cs02a-at-4.0',
    'An ESME at GBCS 4.0 is asked with the deprecated use case.',
    command('CS02f', messageCode('0x0008')),
    selectionRows('6.24.1', (row) => (becomes(row) === 'CS02f' ? { ...row, gbcsFrom: '4.1' } : row)),
  ),
  defect(
    'CRP612-22',
    'cs02f-at-4.0-only',
    '"v4.0 or later" is taken to mean 4.0 and nothing later.',
    command('CS02f', messageCode('0x0008')),
    selectionRows('6.24.1', (row) => (becomes(row) === 'CS02f' ? { ...row, gbcsBelow: '4.1' } : row)),
  ),
  defect(
    'CRP612-22',
    'cs02f-before-4.0',
    'An ESME is asked with CS02f whatever its version.',
    command('CS02a', messageCode('0x011B')),
    selectionRows('6.24.1', (row) => (becomes(row) === 'CS02f' ? withoutStart(row) : row)),
  ),
  defect(
    'CRP612-22',
    'cs02f-for-all',
    'CS02a is deprecated for every device.',
    command('CS02a', messageCode('0x011B')),
    selectionRows('6.24.1', (row) =>
      becomes(row) === 'CS02f' ? { ...row, deviceTypes: [...row.deviceTypes, 'GSME', 'GPF', 'CHF'] } : row,
    ),
  ),
  defect(
    'CRP612-23',
    'does-not-know-the-role',
    'The schema of 3.1 is asked, which has no LoadController.',
    code('I99', withoutResponse(400)),
    alsoRefuses('schema-valid', roleOf3Point1('6.24.1')),
  ),
  defect(
    'CRP612-23',
    'takes-any-role',
    'The schema is not asked, so that any role gets as far as the rules.',
    status(400, { code: startingWith('I', 'E') }),
    lostRule('schema-valid', ['6.24.1']),
  ),
  defect(
    'CRP612-23',
    'asks-for-the-supplier-alone',
    'The Load Controller is not asked for.',
    credentials({ role: 'LoadController' }, not({ role: 'LoadController' })),
    misreadForCommand('6.24.1', (body) => without(body, ({ name, text }) => name === 'RemotePartyRole' && text === LOAD_CONTROLLER)),
  ),
  defect(
    'CRP612-24',
    'asks-an-earlier-meter',
    'An ESME before GBCS 4.0 is asked for a Load Controller.',
    code('E062403', 'I99'),
    selectionRows('6.24.1', (row) => (isAboutIt(row) && isForMeter(row) ? undefined : row)),
  ),
  defect(
    'CRP612-24',
    'asks-any-device',
    'A device that is no ESME is asked for a Load Controller.',
    code('E062402', 'I99'),
    selectionRows('6.24.1', (row) => (isAboutIt(row) && !isForMeter(row) ? undefined : row)),
  ),
  defect(
    'CRP612-24',
    'says-gbcs-incompatible',
    'The general code for GBCS versions stands in for the two new ones.',
    code('E062403', 'E57'),
    selectionRows('6.24.1', (row) => (isAboutIt(row) ? { ...row, outcome: { refuse: 'gbcs-incompatible' } } : row)),
  ),
];

function withoutStart({ gbcsFrom: _, ...row }: SelectionRow): SelectionRow {
  return row;
}

/** What the schema of 3.1 says to a Load Controller. */
function roleOf3Point1(serviceReferenceVariant: string): (inquiry: Inquiry) => Refusal | undefined {
  return ({ request }) => {
    const asked =
      request.serviceReferenceVariant === serviceReferenceVariant &&
      childrenNamed(request.body, 'RemotePartyRole').some(({ text }) => text === LOAD_CONTROLLER);
    return asked ? refuseHttp(400, 'not valid against the DUIS schema: RemotePartyRole LoadController') : undefined;
  };
}
