import type { Element } from '../../../duis/element';
import { childrenNamed, textAt, walk } from '../../../duis/element';
import type { DerNode } from '../../../gbcs/asn1/asn1';
import { GbcsError } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { childrenOf, contentOf, DerBody, digestOf, generalizedText, integerText } from './der-nodes';
import type { Said } from './item';
import { executionOf } from './request-text';
import type { ContentTable, Entry } from './table';
import { askedFrom, itemsFrom } from './table';

/** RemotePartyRole: as DUIS names it, and as GBCS numbers it (facts E.8). */
const ROLES = new Map([
  ['Root', 0],
  ['Recovery', 1],
  ['Supplier', 2],
  ['NetworkOperator', 3],
  ['ACB', 4],
  ['TransCoS', 5],
  ['WANProvider', 6],
  ['IssuingAuthority', 7],
  ['LoadController', 8],
]);
const roleName = (number: string): string => [...ROLES].find(([, one]) => String(one) === number)?.[0] ?? `role ${number}`;

const USAGES = new Map([
  ['0780', 'Digital Signature'],
  ['0308', 'Key Agreement'],
  ['0204', 'Certificate Signing'],
]);
const usageIn = (octets: Buffer): string => USAGES.get(octets.toString('hex')) ?? octets.toString('hex');

/** Which replacement a request is (facts 5): its mode, whose cell, and who signs for it. */
interface Replacement {
  readonly mode: number;
  readonly role: string;
  readonly signer: string;
}

const BY_ROLE: Readonly<Record<string, Replacement>> = {
  Supplier: { mode: 2, role: 'Supplier', signer: 'Supplier' },
  NetworkOperator: { mode: 3, role: 'NetworkOperator', signer: 'NetworkOperator' },
  LoadController: { mode: 11, role: 'LoadController', signer: 'Supplier' },
};
const BY_CHANGE_OF_SUPPLIER: Replacement = { mode: 7, role: 'Supplier', signer: 'TransCoS' };

function replacementOf(body: Element): Replacement {
  if (body.name === 'UpdateSecurityCredentialsCoS') return BY_CHANGE_OF_SUPPLIER;
  const role = textAt(body, 'RemotePartyRole')?.trim() ?? '';
  const found = BY_ROLE[role];
  if (!found) throw new RangeError(`no table says how the credentials of ${role || 'nobody'} are replaced`);
  return found;
}

/** Places of a cell, by the element that carries the certificate for it. */
const CELLS: readonly (readonly [element: string, place: string])[] = [
  ['DigitalSigningCertificate', 'Digital Signature'],
  ['KeyAgreementCertificate', 'Key Agreement'],
  ['KeyAgreementTopUpCertificate', 'Key Agreement for top-ups'],
];

function asked(body: Element): readonly Entry[] {
  const { mode, role, signer } = replacementOf(body);
  const inside = [...walk(body)];
  const text = (...names: readonly string[]): string | undefined => inside.find(({ name }) => names.includes(name))?.text.trim();
  const floor = text('RemotePartyFloorSeqNumber', 'SupplierFloorSeqNumber');
  const topUpFloor = text('RemotePartyPrepaymentTopUpFloorSeqNumber', 'SupplierPrepaymentTopUpFloorSeqNumber');
  return [
    ['replacement mode', mode],
    ['signer', `${signer}, Digital Signature`],
    ['counter', 'that of the message'],
    ['ApplyTimeBasedCPVChecks', ['false', '0'].includes(text('ApplyTimeBasedCPVChecks') ?? '') ? 'false' : 'true'],
    ...(floor === undefined ? [] : ([[FLOOR, BigInt(floor).toString()]] as const)),
    ...(topUpFloor === undefined ? [] : ([[TOP_UP_FLOOR, BigInt(topUpFloor).toString()]] as const)),
    ...CELLS.flatMap(([name, place]): readonly Entry[] => {
      const certificate = inside.find((one) => one.name === name);
      return certificate ? [[cellPath(role, place), digestOf(Buffer.from(certificate.text, 'base64'))]] : [];
    }),
    ...inside
      .filter(({ name }) => name === 'Certificate')
      .map(({ text: base64 }): Entry => [pathCertificate(digestOf(Buffer.from(base64, 'base64'))), 'on the path']),
    ['ExecutionDateTime', executionOf(body)],
  ];
}

const FLOOR = 'RemotePartyFloorSeqNumber';
const TOP_UP_FLOOR = 'RemotePartyPrepaymentTopUpFloorSeqNumber';
const cellPath = (role: string, place: string): string => `certificate of ${role} for ${place}`;
const pathCertificate = (digest: string): string => `CertificationPathCertificates/Certificate ${digest}`;

type SaidEntry = readonly [path: string, said: Said];

function said({ payload, counter }: GbcsMessage, request: Element): readonly SaidEntry[] {
  const body = new DerBody(payload);
  const [control, replacements, path, when] = childrenOf(body.root, 'update of credentials');
  const entries = [
    ...controlSaid(body, childrenOf(control, 'control'), counter, replacementOf(request).role),
    ...childrenOf(replacements, 'replacements').map((one) => replacementSaid(body, childrenOf(one, 'replacement'))),
    ...childrenOf(path, 'certification path').map((one): SaidEntry => {
      const certificate = body.certificate(one, 'certificate of the path');
      return [pathCertificate(String(certificate.value)), { ...certificate, value: 'on the path' }];
    }),
    ['ExecutionDateTime', when ? body.said(when, 'execution time', generalizedText) : { value: 'now' }] as const,
  ];
  return request.name === 'UpdateSecurityCredentialsCoS' ? [...entries, ...floorsLeftOut(request, entries)] : entries;
}

/** The published messages of a change of Supplier say no floor, though their requests have one: either is taken. */
function floorsLeftOut(request: Element, entries: readonly SaidEntry[]): readonly SaidEntry[] {
  return asked(request).flatMap(([path, value]): readonly SaidEntry[] =>
    [FLOOR, TOP_UP_FLOOR].includes(path) && entries.every(([other]) => other !== path) ? [[path, { value }]] : [],
  );
}

function controlSaid(body: DerBody, nodes: readonly DerNode[], counter: bigint, role: string): readonly SaidEntry[] {
  const [mode, ...rest] = nodes;
  const tagged = (tag: number): DerNode | undefined => rest.find((node) => node.tag === tag);
  const signer = tagged(0xa2);
  const entries: SaidEntry[] = [
    ['replacement mode', body.said(mode, 'mode', (octets) => Number(integerText(octets)))],
    ['signer', signer ? cellSaid(body, childrenOf(signer, 'signer', 0xa2)) : { value: 'none' }],
    ['counter', counterSaid(body, tagged(0x83), counter)],
    [
      'ApplyTimeBasedCPVChecks',
      tagged(0x81) ? body.said(tagged(0x81), 'time-based checks', (o) => (integerText(o) === '1' ? 'false' : 'true')) : { value: 'true' },
    ],
  ];
  const own = roleOf(signer) === role;
  if (tagged(0x84)) entries.push([own ? FLOOR : 'floor of the signer', body.said(tagged(0x84), 'floor', integerText)]);
  if (tagged(0xa5)) entries.push([own ? TOP_UP_FLOOR : 'top-up floor of the signer', topUpFloor(body, tagged(0xa5), 0xa5)]);
  const others = tagged(0xa6);
  return [...entries, ...(others ? childrenOf(others, 'other floors', 0xa6).flatMap((one) => otherFloor(body, one, role)) : [])];
}

function roleOf(signer: DerNode | undefined): string | undefined {
  return signer && roleName(integerText(Buffer.from(contentOf(childrenOf(signer, 'signer', 0xa2)[0], 'role'))));
}

function counterSaid(body: DerBody, node: DerNode | undefined, counter: bigint): Said {
  return body.said(node, 'counter', (octets) => (integerText(octets) === String(counter) ? 'that of the message' : integerText(octets)));
}

/** The list of specialist floors: usage 0 is that for top-ups. */
function topUpFloor(body: DerBody, list: DerNode | undefined, tag = 0x30): Said {
  const [entry] = childrenOf(list, 'specialist floors', tag);
  const [usage, floor] = childrenOf(entry, 'specialist floor');
  const of = integerText(Buffer.from(contentOf(usage, 'usage')));
  return body.said(floor, 'floor', (octets) => (of === '0' ? integerText(octets) : `${integerText(octets)} of usage ${of}`));
}

function otherFloor(body: DerBody, change: DerNode, role: string): readonly SaidEntry[] {
  const [of, floor, special] = childrenOf(change, 'change of a floor');
  const changed = roleName(integerText(Buffer.from(contentOf(of, 'role'))));
  const suffix = changed === role ? '' : ` of ${changed}`;
  return [
    [`${FLOOR}${suffix}`, body.said(floor, 'floor', integerText)],
    ...(special ? [[`${TOP_UP_FLOOR}${suffix}`, topUpFloor(body, special)] as const] : []),
  ];
}

function replacementSaid(body: DerBody, [certificate, cell]: readonly DerNode[]): SaidEntry {
  const [role = '', ...place] = String(cellSaid(body, childrenOf(cell, 'cell')).value).split(', ');
  return [cellPath(role, place.join(', ')), body.certificate(certificate, 'replacement')];
}

/** `Supplier, Key Agreement for top-ups`. */
function cellSaid(body: DerBody, [role, usage, purpose]: readonly DerNode[]): Said {
  const name = roleName(integerText(Buffer.from(contentOf(role, 'role'))));
  const key = usageIn(Buffer.from(contentOf(usage, 'key usage')));
  const purposeText = purpose
    ? integerText(Buffer.from(contentOf(purpose, 'purpose'))) === '1'
      ? ' for top-ups'
      : ' for another use'
    : '';
  return body.said(usage, 'key usage', () => `${name}, ${key}${purposeText}`);
}

/** CS02b and CS02g (6.15.1, 6.21, 6.23): whose certificates, for which place, with which floors, and from when. */
export const credentialsUpdate: ContentTable = {
  services: ['UpdateSecurityCredentialsKRP', 'RequestHandoverOfDCCControlledDevice', 'UpdateSecurityCredentialsCoS'],
  asked: ({ body }) => askedFrom(asked(body)),
  said: (command, { body }) => itemsFrom(said(command, body)),
};

/** Who vouches for a question that has a MAC: the Access Control Broker, by its Key Agreement key (facts 3.2, 5). */
const BY_THE_BROKER = 'ACB, Key Agreement';

/** CS02a and CS02f (6.24.1): whose credentials. */
export const credentialsQuestion: ContentTable = {
  services: ['RetrieveDeviceSecurityCredentialsKRP'],
  asked: ({ body }) =>
    new Map(childrenNamed(body, 'RemotePartyRole').map(({ text }) => [`RemotePartyRole ${text.trim()}`, 'is asked for'])),
  said: ({ payload, mac }) => {
    const body = new DerBody(payload);
    const [asker, roles] = childrenOf(body.root, 'question for credentials');
    const by = cellSaid(body, childrenOf(asker, 'asker'));
    return new Map([
      ...(mac && by.value !== BY_THE_BROKER ? ([['authenticated by', by]] as const) : []),
      ...childrenOf(roles, 'roles').map(
        (role) =>
          [
            `RemotePartyRole ${roleName(integerText(Buffer.from(contentOf(role, 'role'))))}`,
            body.said(role, 'role', () => 'is asked for'),
          ] as const,
      ),
    ]);
  },
};

/** CS02e (6.24.2): which of the device's own certificates. */
export const ownCertificate: ContentTable = {
  services: ['RetrieveDeviceSecurityCredentialsDevice'],
  asked: ({ body }) => new Map([['CredentialType', textAt(body, 'CredentialType')?.trim() ?? '']]),
  said: ({ payload }) => {
    const body = new DerBody(payload);
    return new Map([['CredentialType', body.said(childrenOf(body.root, 'question for a certificate')[0], 'key usage', usageIn)]]);
  },
};

/** CS02d (6.15.2): the certificate that the device is to take for its own. */
export const ownCertificateUpdate: ContentTable = {
  services: ['UpdateSecurityCredentialsDevice'],
  asked: ({ body }) => new Map([['DeviceCertificate', digestOf(Buffer.from(textAt(body, 'DeviceCertificate') ?? '', 'base64'))]]),
  said: ({ payload }) => {
    const body = new DerBody(payload);
    if (body.root.tag !== 0x30) throw new GbcsError('device certificate', 'a certificate', 'something else');
    return new Map([['DeviceCertificate', body.certificate(body.root, 'device certificate')]]);
  },
};
