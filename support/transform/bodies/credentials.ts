import type { Element } from '../../duis/element';
import { child, childrenNamed, textAt, walk } from '../../duis/element';
import type { AnchorKeyUsage, RemotePartyRole, TrustAnchorCell } from '../../gbcs/bodies/credentials/trust-anchor';
import type { ReplacementMode } from '../../gbcs/bodies/credentials/credential-outcome';
import { CS02c, CS02d } from '../../gbcs/bodies/credentials/device-certificates';
import { CS02a } from '../../gbcs/bodies/credentials/provide-credentials';
import type { CredentialReplacement, UpdateCredentials } from '../../gbcs/bodies/credentials/update-credentials';
import { CS02b } from '../../gbcs/bodies/credentials/update-credentials';
import type { BodyBuilder, BodyInput } from '../body-builder';
import type { Execution } from '../binding';
import { executionOf } from '../binding';

/** Role names of DUIS (facts E.8) as GBCS knows them. */
const ROLES: Readonly<Record<string, RemotePartyRole>> = {
  Root: 'root',
  Recovery: 'recovery',
  Supplier: 'supplier',
  NetworkOperator: 'networkOperator',
  ACB: 'accessControlBroker',
  TransCoS: 'transCoS',
  LoadController: 'loadController',
};

/** What each kind of replacement replaces, and who may. */
interface Replacement {
  readonly mode: ReplacementMode;
  readonly role: RemotePartyRole;
  /** Absent where the role replaces its own: by a MAC, which needs no key named, and at once (RTDS: 8.5). */
  readonly authority?: TrustAnchorCell;
}

const signedBy = (role: RemotePartyRole): TrustAnchorCell => ({ role, keyUsage: 'digitalSignature' });
const REPLACEMENTS: Readonly<Record<string, Replacement>> = {
  CS02bRootBySupplier: { mode: 'rootBySupplier', role: 'root', authority: signedBy('supplier') },
  CS02bSupplierBySupplier: { mode: 'supplierBySupplier', role: 'supplier', authority: signedBy('supplier') },
  CS02bNOByNO: { mode: 'networkOperatorByNetworkOperator', role: 'networkOperator', authority: signedBy('networkOperator') },
  CS02bACBByACB: { mode: 'accessControlBrokerByACB', role: 'accessControlBroker' },
  CS02bSupplierByTransCoS: { mode: 'supplierByTransCoS', role: 'supplier', authority: signedBy('transCoS') },
  CS02gLoadControllerBySupplier: { mode: 'loadControllerBySupplier', role: 'loadController', authority: signedBy('supplier') },
};

const NEVER = new Date('9999-12-31T23:59:59Z');

/** CS02b and CS02g: new certificates for a trust anchor cell (6.15.1, 6.21, 6.23, 8.5). */
function updateCredentials(useCase: string): BodyBuilder {
  return ({ request: { body }, addressing }) => {
    const replacement = REPLACEMENTS[useCase];
    if (!replacement) throw new RangeError(`${useCase} replaces no credentials`);
    const execution = replacement.authority ? executionOf(body) : 'now';
    const update: UpdateCredentials = {
      mode: replacement.mode,
      ...(isFalse(textAt(body, 'ApplyTimeBasedCPVChecks')) && { disapplyTimeBasedChecks: true as const }),
      ...(replacement.authority && { authority: replacement.authority }),
      sequenceNumber: addressing.counter,
      ...floors(body, replacement, execution),
      replacements: replacementCertificates(body, replacement.role),
      path: childrenNamed(child(body, 'CertificationPathCertificates') ?? body, 'Certificate').map(certificateOf),
      ...(execution !== 'now' && { executeAt: execution === 'never' ? NEVER : execution }),
    };
    return CS02b.command.encode(update, addressing.counter);
  };
}

/** As xs:boolean has it. */
function isFalse(text: string | undefined): boolean {
  return text !== undefined && ['false', '0'].includes(text.trim());
}

/**
 * The authority's own floor stands by itself; another role's is a change of its own (facts 5, CS02g), which the transitional change of
 * supplier leaves out where it cancels (RTDS: 6.23).
 */
function floors(body: Element, { mode, role, authority }: Replacement, execution: Execution): Partial<UpdateCredentials> {
  if (mode === 'supplierByTransCoS' && execution === 'never') return {};
  const floor = numberIn(body, 'RemotePartyFloorSeqNumber', 'SupplierFloorSeqNumber', 'ACBFloorSeqNumber');
  const prepaymentFloor = numberIn(body, 'RemotePartyPrepaymentTopUpFloorSeqNumber', 'SupplierPrepaymentTopUpFloorSeqNumber');
  if (authority && role !== authority.role)
    return floor === undefined ? {} : { otherChanges: [{ role, floor, ...(prepaymentFloor !== undefined && { prepaymentFloor }) }] };
  return { ...(floor !== undefined && { newFloor: floor }), ...(prepaymentFloor !== undefined && { newPrepaymentFloor: prepaymentFloor }) };
}

function numberIn(body: Element, ...names: readonly string[]): bigint | undefined {
  const text = names.map((name) => textAt(body, name)).find((found) => found !== undefined);
  return text === undefined ? undefined : BigInt(text.trim());
}

/** Certificates by the element that carries them: signing, key agreement, key agreement for top-ups. */
const CELLS: readonly (readonly [element: string, cell: Omit<TrustAnchorCell, 'role'>])[] = [
  ['DigitalSigningCertificate', { keyUsage: 'digitalSignature' }],
  ['KeyAgreementCertificate', { keyUsage: 'keyAgreement' }],
  ['KeyAgreementTopUpCertificate', { keyUsage: 'keyAgreement', prepayment: true }],
  ['RootCertificate', { keyUsage: 'keyCertSign' }],
];

function replacementCertificates(body: Element, role: RemotePartyRole): readonly CredentialReplacement[] {
  const inside = [...walk(body)];
  return CELLS.flatMap(([name, cell]) => {
    const found = inside.find((element) => element.name === name);
    return found ? [{ certificate: certificateOf(found), cell: { role, ...cell } }] : [];
  });
}

function certificateOf(element: Element): Uint8Array {
  return Buffer.from(element.text, 'base64');
}

/** CS02a and CS02f as the Access Control Broker asks them (6.24.1). */
const provideCredentials: BodyBuilder = ({ request: { body }, addressing }) => {
  const roles = childrenNamed(body, 'RemotePartyRole').map(({ text }) => roleOf(text));
  return CS02a.command.encode({ authority: { role: 'accessControlBroker', keyUsage: 'keyAgreement' }, roles }, addressing.counter);
};

function roleOf(name: string): RemotePartyRole {
  const role = ROLES[name.trim()];
  if (!role) throw new RangeError(`"${name}" is not a RemotePartyRole; known: ${Object.keys(ROLES).join(', ')}`);
  return role;
}

/** CS02c and CS02e: for the device's signing or key agreement key (6.17, 6.24.2). */
const ownCredential: BodyBuilder = ({ request: { body }, addressing }) => {
  const keyUsage: AnchorKeyUsage = textAt(body, 'CredentialType')?.trim() === 'Key Agreement' ? 'keyAgreement' : 'digitalSignature';
  return CS02c.command.encode({ keyUsage }, addressing.counter);
};

const updateDeviceCertificate: BodyBuilder = ({ request: { body }, addressing }: BodyInput) =>
  CS02d.command.encode({ certificate: Buffer.from(textAt(body, 'DeviceCertificate') ?? '', 'base64') }, addressing.counter);

export const credentialBodies: readonly (readonly [string, BodyBuilder])[] = [
  ...Object.keys(REPLACEMENTS).map((useCase) => [useCase, updateCredentials(useCase)] as const),
  ['CS02a', provideCredentials],
  ['CS02f', provideCredentials],
  ['CS02c', ownCredential],
  ['CS02e', ownCredential],
  ['CS02d', updateDeviceCertificate],
];
