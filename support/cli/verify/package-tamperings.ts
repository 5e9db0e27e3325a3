import { hash, type KeyObject } from 'node:crypto';
import { ATTESTATION, type Attestation } from '../../report/evidence/attestation';
import { parseEnvelope, signEnvelope } from '../../report/evidence/dsse';

/** The members of a package by name; a name may be there twice. */
export type Members = readonly (readonly [name: string, octets: Buffer])[];

/** What whoever tampers with a package may have at hand. */
export interface Means {
  /** Another package, of another run, signed with the same key. */
  readonly other: Members;
  /** The key of somebody else, and its certificate. */
  readonly foreign: KeyObject;
  /** The signer's own key: what a dishonest signer does. */
  readonly own: KeyObject;
}

/** Something done to an evidence package by somebody who would have it say something else. */
export interface PackageTampering {
  readonly what: string;
  readonly tamper: (members: Members, means: Means) => Members;
  /** What is done to the octets of the archive after that. */
  readonly spoil?: (archive: Buffer) => Buffer;
  /** The fault that has to be found. */
  readonly says: RegExp;
}

const without = (members: Members, name: string): Members => members.filter(([own]) => own !== name);

const octetsOf = (members: Members, name: string): Buffer => members.find(([own]) => own === name)?.[1] ?? Buffer.alloc(0);

const change = (members: Members, name: string, to: (octets: Buffer) => Buffer): Members => {
  if (!members.some(([own]) => own === name)) throw new Error(`there is no ${name}`);
  return members.map(([own, octets]) => [own, own === name ? to(octets) : octets]);
};

/** One octet, in the middle, becomes another. */
const flipped = (octets: Buffer): Buffer => {
  const copy = Buffer.from(octets);
  const place = Math.floor(copy.length / 2);
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
};

const flip =
  (name: string): PackageTampering['tamper'] =>
  (members) =>
    change(members, name, flipped);

const replaced =
  (from: string | RegExp, to: string) =>
  (octets: Buffer): Buffer => {
    const text = octets.toString('latin1');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`there is no ${String(from)}`);
    return Buffer.from(changed, 'latin1');
  };

function attested(members: Members): Attestation {
  const text = members.find(([name]) => name === ATTESTATION)?.[1].toString('utf8') ?? '';
  return JSON.parse(Buffer.from(parseEnvelope(text)?.payload ?? '', 'base64').toString('utf8')) as Attestation;
}

/** Signs once more what the package holds now, with something else in the attestation. */
function resigned(members: Members, key: KeyObject, more: (attestation: Attestation) => Attestation = (same) => same): Members {
  const attestation = attested(members);
  const digests = new Map(members.map(([name, octets]) => [name, hash('sha256', octets)]));
  const evidence = attestation.predicate.evidence.map((own) => ({ ...own, digest: { sha256: digests.get(own.name) ?? '' } }));
  const changed = more({ ...attestation, predicate: { ...attestation.predicate, evidence } });
  const envelope = signEnvelope(Buffer.from(JSON.stringify(changed), 'utf8'), key);
  return change(members, ATTESTATION, () => Buffer.from(JSON.stringify(envelope), 'utf8'));
}

const predicate =
  (facts: Partial<Attestation['predicate']>) =>
  (attestation: Attestation): Attestation => ({ ...attestation, predicate: { ...attestation.predicate, ...facts } });

/** The octets of the files, and which of them are there. */
const FILES: readonly PackageTampering[] = [
  ...['statement.html', 'statement.pdf', 'matrix.csv', 'matrix.xlsx', 'sbom.cdx.json', 'signoff.json'].map((name) => ({
    what: `an octet of ${name}`,
    tamper: flip(name),
    says: new RegExp(`^${name.replace('.', '\\.')} is not what was signed$`),
  })),
  { what: 'no matrix', tamper: (own) => without(own, 'matrix.csv'), says: /^matrix\.csv, which was signed, is missing$/ },
  {
    what: 'a file more',
    tamper: (own) => [...own, ['remarks.html', Buffer.from('all is well')]],
    says: /^remarks\.html is in the package, and nobody signed it$/,
  },
  {
    what: 'a folder more',
    tamper: (own) => [...own, ['more/remarks.html', Buffer.from('all is well')]],
    says: /^more is in the package, and nobody signed it$/,
  },
  {
    what: 'a statement in place of the bill of materials, and the other way round',
    tamper: (own) => {
      const swapped: Readonly<Record<string, string>> = { 'statement.html': 'sbom.cdx.json', 'sbom.cdx.json': 'statement.html' };
      return own.map(([name, octets]) => [name, swapped[name] === undefined ? octets : octetsOf(own, swapped[name])]);
    },
    says: /^(statement\.html|sbom\.cdx\.json) is not what was signed$/,
  },
  {
    what: 'a file twice',
    tamper: (own) => [...own, ['statement.html', Buffer.from('all is well')]],
    says: /cannot be opened as a package: statement\.html is in it twice$/,
  },
  {
    what: 'a file that leads out of the package',
    tamper: (own) => own,
    spoil: replacedInArchive('sbom.cdx.json', '../x.cdx.json'),
    says: /cannot be opened as a package: .*relative path: \.\.\/x\.cdx\.json$/,
  },
  {
    what: 'half of the archive',
    tamper: (own) => own,
    spoil: (archive) => archive.subarray(0, archive.length / 2),
    says: /cannot be opened as a package: .*end of central directory/i,
  },
];

/** The record, and what was sealed of it. */
const RECORDS: readonly PackageTampering[] = [
  {
    what: 'a step in the record from passed to failed',
    tamper: (own) => change(own, 'record/messages.ndjson', replaced(/"status":"PASSED"/, '"status":"FAILED"')),
    says: /^in the record: messages\.ndjson was changed$/,
  },
  {
    what: 'the seal of another run',
    tamper: (own, { other }) => change(own, 'record/seal.json', () => octetsOf(other, 'record/seal.json')),
    says: /^in the record: seal\.json is that of another run/,
  },
  {
    what: 'the whole record of another run',
    tamper: (own, { other }) => [
      ...own.filter(([name]) => !name.startsWith('record/')),
      ...other.filter(([name]) => name.startsWith('record/')),
    ],
    says: /^record\/seal\.json is not what was signed$/,
  },
  {
    what: 'no record',
    tamper: (own) => own.filter(([name]) => !name.startsWith('record/')),
    says: /^record\/run\.json is missing: there is no record in it$/,
  },
  {
    what: 'a page beside the record',
    tamper: (own) => [...own, ['record/index.html', Buffer.from('all is well')]],
    says: /^in the record: index\.html is not of this record$/,
  },
];

/** The signature, and who made it. */
const SIGNATURES: readonly PackageTampering[] = [
  {
    what: 'everything signed once more with the key of somebody else',
    tamper: (own, { foreign }) => resigned(own, foreign),
    says: /^attestation\.intoto\.json was not signed with the key given \(SHA-256 [0-9a-f]{64}\)$/,
  },
  {
    what: "a signer's name that goes with another key, signed by the signer",
    tamper: (own, means) => resigned(change(own, 'signoff.json', replaced(/"fingerprint": "."?/, '"fingerprint": "f')), means.own),
    says: /^signoff\.json names another key/,
  },
  { what: 'no attestation', tamper: (own) => without(own, ATTESTATION), says: /is missing: nobody signed this package$/ },
  {
    what: 'an attestation that is none',
    tamper: (own) => change(own, ATTESTATION, () => Buffer.from('{}')),
    says: /is not JSON of a DSSE envelope$/,
  },
  {
    what: 'an attestation of something else, signed by the signer',
    tamper: (own, means) =>
      change(own, ATTESTATION, () => Buffer.from(JSON.stringify(signEnvelope(Buffer.from('{"_type":"letter"}'), means.own)))),
    says: /does not hold an in-toto Statement of a test result$/,
  },
];

/** What a signer signs against better knowledge: it does not follow from the record that lies beside. */
const UNTRUTHS: readonly PackageTampering[] = [
  ...(['result', 'verdict', 'failedTests', 'passedTests', 'configuration', 'run'] as const).map((name) => ({
    what: `another ${name}, signed by the signer`,
    tamper: (own: Members, means: Means) => resigned(own, means.own, predicate({ [name]: 'FAILED' })),
    says: new RegExp(`^attestation\\.intoto\\.json: "${name}" does not follow from the record`),
  })),
  {
    what: 'another candidate, signed by the signer',
    tamper: (own, means) =>
      resigned(own, means.own, (attestation) => ({ ...attestation, subject: [{ name: 'another', digest: { sha256: '0'.repeat(64) } }] })),
    says: /^attestation\.intoto\.json: "subject" does not follow from the record/,
  },
  ...['statement.html', 'statement.pdf', 'matrix.csv', 'matrix.xlsx'].map((name) => ({
    what: `another ${name}, signed by the signer`,
    tamper: (own: Members, means: Means) =>
      resigned(
        change(own, name, () => octetsOf(means.other, name)),
        means.own,
      ),
    says: new RegExp(`^${name.replace('.', '\\.')} does not follow from the record`),
  })),
];

/** A name in an archive, with another of the same length in its place. */
function replacedInArchive(from: string, to: string) {
  return (archive: Buffer): Buffer => Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Every way of tampering with a package that is tried. */
export const PACKAGE_TAMPERINGS: readonly PackageTampering[] = [...FILES, ...RECORDS, ...SIGNATURES, ...UNTRUTHS];
