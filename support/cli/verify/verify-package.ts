import { hash, type KeyObject } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SEAL } from '../../record/seal';
import { archiveContents, UnreadableArchive, unpackArchive } from '../../report/evidence/archive';
import { ATTESTATION, type Attestation } from '../../report/evidence/attestation';
import { fingerprintOf } from '../../report/evidence/dsse';
import { attest, drawDocuments, RECORD_FOLDER } from '../../report/evidence/evidence-package';
import type { EvidenceSource } from '../../report/evidence/evidence-statement';
import { citedDigest, SIGNING_FACTS, type SigningFacts } from '../../report/evidence/signing-facts';
import { readAttestation } from './read-attestation';
import { byWhom, citationFaults, verifyRun, type Verification, type VerifyOptions } from './verify-run';

/** What a package is verified with. */
export interface PackageOptions extends Pick<VerifyOptions, 'schema' | 'cited'> {
  /** The signer's public key, which came by another way than the package. */
  readonly key?: KeyObject;
}

const NO_KEY = 'no key was given: who signed it is not known (--key names the public key of the signer)';

/**
 * Whether an evidence package is what its signer made of a run: the signature under the key given, every file against what is signed, the
 * record as a run of its own is verified, and every document drawn once more from that record.
 */
export async function verifyPackage(path: string, { key, ...options }: PackageOptions): Promise<Verification> {
  const dir = mkdtempSync(join(tmpdir(), 'duis-package-'));
  try {
    await unpackArchive(path, dir);
    return await verifyUnpacked(dir, key, options);
  } catch (error) {
    if (!(error instanceof UnreadableArchive)) throw error;
    return { faults: [`${basename(path)} cannot be opened as a package: ${error.message}`], incomplete: [], messages: 0 };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

async function verifyUnpacked(dir: string, key: KeyObject | undefined, options: VerifyOptions): Promise<Verification> {
  const { attestation, faults } = readAttestation(dir, key);
  const documents = filesBeside(dir);
  const listed = attestation === undefined ? [] : listFaults(attestation, documents, dir);
  const record = join(dir, RECORD_FOLDER);
  if (!existsSync(join(record, 'run.json')))
    return {
      faults: [...faults, ...listed, `${RECORD_FOLDER}/run.json is missing: there is no record in it`],
      incomplete: [],
      messages: 0,
    };
  const { cited, ...others } = options;
  const facts = parseFacts(documents.get(SIGNING_FACTS));
  const verified = await verifyRun(record, { ...others, recordOnly: true });
  return {
    ...verified,
    faults: [
      ...faults,
      ...listed,
      ...(verified.seal === undefined ? [] : citationFaults(citedDigest(verified.seal, facts), cited)),
      ...redactionFaults(verified, facts),
      ...verified.faults.map((fault) => `in the record: ${fault}`),
      ...(attestation === undefined ? [] : await drawnFaults(verified, attestation, documents, record, key)),
    ],
    drawn: documents.size,
    incomplete: [...(key === undefined ? [NO_KEY] : []), ...verified.incomplete],
  };
}

/** What was replaced in a record before it was shared is said by the signer, or it is no redaction. */
function redactionFaults({ redacted = 0 }: Verification, facts: SigningFacts | undefined): string[] {
  if (redacted === 0 || facts?.redaction !== undefined) return [];
  return [`in the record: ${redacted} messages are marked as redacted, and ${SIGNING_FACTS} says of no redaction`];
}

/** The files of a package that are neither the attestation nor of the record. */
function filesBeside(dir: string): ReadonlyMap<string, Buffer> {
  const names = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== ATTESTATION);
  return new Map(names.map(({ name }) => [name, readFileSync(join(dir, name))]));
}

/** Every file that is signed is there as it was, and no other. */
function listFaults({ predicate }: Attestation, documents: ReadonlyMap<string, Buffer>, dir: string): string[] {
  const signed = new Map(predicate.evidence.map(({ name, digest }) => [name, digest['sha256']]));
  const seal = join(dir, RECORD_FOLDER, SEAL);
  const found = new Map(documents);
  if (existsSync(seal)) found.set(`${RECORD_FOLDER}/${SEAL}`, readFileSync(seal));
  const folders = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== RECORD_FOLDER);
  return [
    ...[...signed].flatMap(([name, digest]) => {
      const octets = found.get(name);
      if (octets === undefined) return [`${name}, which was signed, is missing`];
      return hash('sha256', octets) === digest ? [] : [`${name} is not what was signed`];
    }),
    ...[...found.keys(), ...folders.map(({ name }) => name)]
      .filter((name) => !signed.has(name))
      .map((name) => `${name} is in the package, and nobody signed it`),
  ];
}

/** What the signed documents say otherwise than the record that they were drawn from. */
async function drawnFaults(
  { record, summary, seal }: Verification,
  attestation: Attestation,
  documents: ReadonlyMap<string, Buffer>,
  dir: string,
  key: KeyObject | undefined,
): Promise<string[]> {
  const facts = parseFacts(documents.get(SIGNING_FACTS));
  if (facts === undefined) return [`${SIGNING_FACTS} is missing, or is not JSON of what a signer says`];
  if (record === undefined || summary === undefined || seal === undefined) return [];
  const source: EvidenceSource = { record, summary, seal, facts };
  const drawn = await drawDocuments(source);
  const own = new Map([...drawn, ...[...documents].filter(([name]) => !drawn.has(name))]);
  const expected = attest(source, own, readFileSync(join(dir, SEAL)));
  const faults = [...(await documentFaults(drawn, documents)), ...attestationFaults(attestation, expected)];
  return [...signerFaults(facts, key), ...faults.map((fault) => fault + byWhom(record))];
}

async function documentFaults(drawn: ReadonlyMap<string, Buffer>, found: ReadonlyMap<string, Buffer>): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, octets] of drawn) {
    const own = found.get(name);
    const alike = own !== undefined && (own.equals(octets) || (name.endsWith('.xlsx') && (await sameContents(own, octets))));
    if (!alike) faults.push(`${name} does not follow from the record`);
  }
  return faults;
}

/** A workbook is an archive whose members have the time at which they were written. */
async function sameContents(one: Buffer, other: Buffer): Promise<boolean> {
  try {
    return isDeepStrictEqual(await archiveContents(one), await archiveContents(other));
  } catch (error) {
    if (error instanceof UnreadableArchive) return false;
    throw error;
  }
}

/** The list of files has been looked at file by file. */
function attestationFaults({ predicate, ...signed }: Attestation, { predicate: drawn, ...expected }: Attestation): string[] {
  const [said, ought]: Record<string, unknown>[] = [
    { ...signed, ...predicate },
    { ...expected, ...drawn },
  ];
  const names = [...new Set([...Object.keys(said ?? {}), ...Object.keys(ought ?? {})])].filter((name) => name !== 'evidence');
  const odd = names.find((name) => !isDeepStrictEqual(said?.[name], ought?.[name]));
  return odd === undefined ? [] : [`${ATTESTATION}: "${odd}" does not follow from the record`];
}

function signerFaults({ key: said }: SigningFacts, key: KeyObject | undefined): string[] {
  if (key === undefined || said.fingerprint === fingerprintOf(key)) return [];
  return [`${SIGNING_FACTS} names another key (SHA-256 ${said.fingerprint}) than the one given`];
}

function parseFacts(octets: Buffer | undefined): SigningFacts | undefined {
  try {
    const facts = JSON.parse(octets?.toString('utf8') ?? '') as Partial<SigningFacts> | null;
    const whole = typeof facts?.signedAt === 'string' && typeof facts.operator === 'string' && Array.isArray(facts.tools);
    return whole && typeof facts.key?.fingerprint === 'string' && !Number.isNaN(Date.parse(facts.signedAt ?? ''))
      ? (facts as SigningFacts)
      : undefined;
  } catch {
    return undefined;
  }
}
