import { childrenNamed, textAt } from '../../duis/element';
import type { SelectionRow } from '../../transform/selection-table';
import type { Inquiry } from '../inquiry/inquiry';
import { floorSequenceNumberGiven } from '../rules/specific/floor-sequence-number';
import type { Refusal } from '../rules/rule';
import { refuseHttp } from '../rules/rule';
import { lostRule, rule, selectionRows } from './change';
import type { Defect } from './defect';
import { defect } from './defect';
import { alsoRefuses, misreadForCommand, without } from './request-change';

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
    /expected CS02gLoadControllerBySupplier.*got 0x0102/,
    selectionRows('6.15.1', (row) =>
      isAboutIt(row) && !refuses(row) ? { ...row, outcome: carries('CS02bSupplierBySupplier', 0x0102) } : row,
    ),
  ),
  defect(
    'CRP612-17',
    'at-4.0-only',
    '"v4.0 or later" is taken to mean 4.0 and nothing later.',
    /expected I99\b.*got E061509/,
    selectionRows('6.15.1', (row) => (isAboutIt(row) && !refuses(row) ? { ...row, gbcsBelow: '4.1' } : row)),
  ),
  defect(
    'CRP612-17',
    'lets-the-distributor',
    'A network party may replace the Load Controller.',
    /expected E4\b.*got I/,
    lostRule('load-controller-credentials-by-supplier'),
  ),
  defect(
    'CRP612-17',
    'executes-at-once',
    'A future-dated replacement goes to the device without its date.',
    /expected the credentials none\b.*got \S*LoadController/,
    misreadForCommand('6.15.1', (body) => without(body, named('ExecutionDateTime'))),
  ),
  defect(
    'CRP612-18',
    'does-not-know-the-role',
    'The schema of 3.1 is asked, which has no LoadController.',
    /expected I0\b.*got HTTP 400/,
    alsoRefuses('schema-valid', roleOf3Point1('6.15.1')),
  ),
  defect(
    'CRP612-18',
    'takes-any-role',
    'The schema is not asked, so that any role gets as far as the rules.',
    /expected HTTP 400\b.*got E\d+/,
    lostRule('schema-valid', ['6.15.1']),
  ),
  defect(
    'CRP612-19',
    'as-for-a-network-operator',
    'A Load Controller needs no floor sequence number.',
    /expected E061501\b.*got I/,
    rule(floorSequenceNumberGiven(['Supplier'])),
  ),
  defect(
    'CRP612-19',
    'asks-it-of-network-operators',
    'A Network Operator needs a floor sequence number too.',
    /expected I99\b.*got E061501/,
    rule(floorSequenceNumberGiven(['Supplier', LOAD_CONTROLLER, 'NetworkOperator'])),
  ),
  defect(
    'CRP612-19',
    'drops-the-floor',
    'The floor of a Load Controller does not reach the device.',
    /expected the credentials LoadController, Digital Signature, \d+;.*got LoadController, Digital Signature, none/,
    misreadForCommand('6.15.1', (body) =>
      textAt(body, 'RemotePartyRole') === LOAD_CONTROLLER ? without(body, named('RemotePartyFloorSeqNumber')) : body,
    ),
  ),
  defect(
    'CRP612-20',
    'forgets-key-agreement',
    'Only the certificate for Digital Signing goes to the device.',
    /expected the credentials LoadController, Digital Signature.*Key Agreement.*got LoadController, Digital Signature, [^;]*$/m,
    misreadForCommand('6.15.1', (body) =>
      textAt(body, 'RemotePartyRole') === LOAD_CONTROLLER ? without(body, named('KeyAgreementCertificate')) : body,
    ),
  ),
  defect(
    'CRP612-20',
    'takes-an-element-of-its-own',
    'The certificates may be in any element.',
    /expected HTTP 400\b.*got [IE]\d+/,
    lostRule('schema-valid', ['6.15.1']),
  ),
  defect(
    'CRP612-21',
    'takes-gbcs-3.2',
    'An ESME has a Load Controller from GBCS 3.2.',
    /expected E061509\b.*got I/,
    selectionRows('6.15.1', (row) => (isAboutIt(row) && !refuses(row) ? { ...row, gbcsFrom: '3.2' } : row)),
  ),
  defect(
    'CRP612-21',
    'says-gbcs-incompatible',
    'The general code for GBCS versions stands in for E061509.',
    /expected E061509\b.*got E57/,
    selectionRows('6.15.1', (row) => (isAboutIt(row) && refuses(row) ? undefined : row)),
  ),
  defect(
    'CRP612-21',
    'takes-any-device',
    'Every device has a Load Controller.',
    /expected E061509\b.*got I/,
    selectionRows('6.15.1', (row) =>
      isAboutIt(row) && refuses(row) ? { ...row, outcome: carries('CS02gLoadControllerBySupplier', 0x0126) } : row,
    ),
  ),
  defect(
    'CRP612-22',
    'cs02a-at-4.0',
    'An ESME at GBCS 4.0 is asked with the deprecated use case.',
    /expected CS02f.*got 0x0008/,
    selectionRows('6.24.1', (row) => (becomes(row) === 'CS02f' ? { ...row, gbcsFrom: '4.1' } : row)),
  ),
  defect(
    'CRP612-22',
    'cs02f-at-4.0-only',
    '"v4.0 or later" is taken to mean 4.0 and nothing later.',
    /expected CS02f.*got 0x0008/,
    selectionRows('6.24.1', (row) => (becomes(row) === 'CS02f' ? { ...row, gbcsBelow: '4.1' } : row)),
  ),
  defect(
    'CRP612-22',
    'cs02f-before-4.0',
    'An ESME is asked with CS02f whatever its version.',
    /expected CS02a.*got 0x011B/,
    selectionRows('6.24.1', (row) => (becomes(row) === 'CS02f' ? withoutStart(row) : row)),
  ),
  defect(
    'CRP612-22',
    'cs02f-for-all',
    'CS02a is deprecated for every device.',
    /expected CS02a.*got 0x011B/,
    selectionRows('6.24.1', (row) =>
      becomes(row) === 'CS02f' ? { ...row, deviceTypes: [...row.deviceTypes, 'GSME', 'GPF', 'CHF'] } : row,
    ),
  ),
  defect(
    'CRP612-23',
    'does-not-know-the-role',
    'The schema of 3.1 is asked, which has no LoadController.',
    /expected I99\b.*got HTTP 400/,
    alsoRefuses('schema-valid', roleOf3Point1('6.24.1')),
  ),
  defect(
    'CRP612-23',
    'takes-any-role',
    'The schema is not asked, so that any role gets as far as the rules.',
    /expected HTTP 400\b.*got [IE]\d+/,
    lostRule('schema-valid', ['6.24.1']),
  ),
  defect(
    'CRP612-23',
    'asks-for-the-supplier-alone',
    'The Load Controller is not asked for.',
    /expected the credentials LoadController.*got Supplier/,
    misreadForCommand('6.24.1', (body) => without(body, ({ name, text }) => name === 'RemotePartyRole' && text === LOAD_CONTROLLER)),
  ),
  defect(
    'CRP612-24',
    'asks-an-earlier-meter',
    'An ESME before GBCS 4.0 is asked for a Load Controller.',
    /expected E062402 or E062403\b.*got I99/,
    selectionRows('6.24.1', (row) => (isAboutIt(row) && isForMeter(row) ? undefined : row)),
  ),
  defect(
    'CRP612-24',
    'asks-any-device',
    'A device that is no ESME is asked for a Load Controller.',
    /expected E062402 or E062403\b.*got I99/,
    selectionRows('6.24.1', (row) => (isAboutIt(row) && !isForMeter(row) ? undefined : row)),
  ),
  defect(
    'CRP612-24',
    'says-gbcs-incompatible',
    'The general code for GBCS versions stands in for the two new ones.',
    /expected E062402 or E062403\b.*got E57/,
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
