import { eui64ToHex } from '../duis/eui64';
import { serialOf, toPem, writeCertificate } from './certificate-writer';
import { DeterministicKey } from './deterministic-key';
import type { TestParty } from './parties';
import { TEST_PARTIES } from './parties';
import type { KeyUsage } from './party-certificate';
import type { Authority } from './certificate-writer';
import { euiInSet } from './user-set';
import { DEVICE_AUTHORITY, ORGANISATION_AUTHORITY, STRANGE_AUTHORITY, TEST_ROOT } from './test-authorities';

const USER_XML_ROLE = '87';
const VALID_FROM = new Date('2016-01-01T00:00:00Z');
const VALID_TO = new Date('2116-01-01T00:00:00Z');
const EXPIRED = new Date('2018-01-01T00:00:00Z');

/** The whole test PKI as files, by name, with as many sets of Users as asked for: always the same octets. */
export function generatePki(userSets = 1): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const parties = [...TEST_PARTIES, ...testUsers(userSets).slice(testUsers(1).length)];
  files.set('parties.csv', partiesTable(parties));
  files.set('root-authority.pem', authorityCertificate(TEST_ROOT, TEST_ROOT));
  files.set('organisation-authority.pem', authorityCertificate(ORGANISATION_AUTHORITY, TEST_ROOT));
  files.set('device-authority.pem', authorityCertificate(DEVICE_AUTHORITY, TEST_ROOT));
  for (const party of parties) {
    for (const usage of party.usages) {
      const key = DeterministicKey.of(`party ${party.eui} ${usage}`);
      const stem = `${eui64ToHex(party.eui).toLowerCase()}-${usage}`;
      files.set(`${stem}.pem`, partyCertificate(party, usage, key));
      files.set(`${stem}.key`, toPem('PRIVATE KEY', key.privateKey.export({ type: 'pkcs8', format: 'der' })));
    }
  }
  return files;
}

/** Who sends Service Requests, set by set. */
export function testUsers(userSets: number): readonly TestParty[] {
  const users = TEST_PARTIES.filter(({ xmlRole }) => xmlRole === USER_XML_ROLE);
  return Array.from({ length: userSets }, (_, set) =>
    users.map((user) => (set === 0 ? user : { ...user, eui: euiInSet(user.eui, set), name: `${user.name} of set ${set}` })),
  ).flat();
}

function authorityCertificate(subject: Authority, issuer: Authority): string {
  const { key, commonName } = subject;
  const serial = serialOf(`authority ${commonName}`);
  return toPem(
    'CERTIFICATE',
    writeCertificate({
      serial,
      issuer,
      subject: { commonName },
      key,
      usage: 'certificateSigning',
      validFrom: VALID_FROM,
      validTo: VALID_TO,
    }),
  );
}

function partyCertificate(party: TestParty, usage: KeyUsage, key: DeterministicKey): string {
  const role = (usage === 'xmlSigning' ? party.xmlRole : party.role) ?? '';
  return toPem(
    'CERTIFICATE',
    writeCertificate({
      serial: serialOf(`party ${party.eui} ${usage}`),
      issuer: party.flaw === 'unknown-issuer' ? STRANGE_AUTHORITY : ORGANISATION_AUTHORITY,
      subject: { role, eui: party.eui },
      key,
      usage: usage === 'keyAgreement' || usage === 'prepayKeyAgreement' ? 'keyAgreement' : 'digitalSignature',
      validFrom: VALID_FROM,
      validTo: party.flaw === 'expired' ? EXPIRED : VALID_TO,
    }),
  );
}

function partiesTable(parties: readonly TestParty[]): string {
  const rows = parties.map(({ eui, name, role, xmlRole, usages, flaw }) =>
    [eui, name, role ?? '', xmlRole ?? '', usages.join(' '), flaw ?? ''].join(','),
  );
  return ['eui,name,role,xmlSigningRole,usages,flaw', ...rows, ''].join('\r\n');
}
