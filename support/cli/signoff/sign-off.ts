import type { KeyObject } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEAL } from '../../record/seal';
import { expectSealed } from '../../report/check-seal';
import { writeArchive } from '../../report/evidence/archive';
import { algorithmOf, fingerprintOf, signEnvelope } from '../../report/evidence/dsse';
import { attest, CERTIFICATE, drawDocuments, packageMembers, SBOM } from '../../report/evidence/evidence-package';
import type { EvidenceSource } from '../../report/evidence/evidence-statement';
import type { Detection, Redaction, SigningFacts } from '../../report/evidence/signing-facts';
import { readRunRecord } from '../../report/run-record';
import { readSeal } from '../../report/seal';
import { summarise } from '../../report/summary';
import { commitOf } from '../run/suite-identity';
import { verifyRun } from '../verify/verify-run';
import { redactRecord } from './redact-record';
import { refusals, SignoffRefused } from './refusals';
import { billOfMaterials, LOCK_FILE, lockFileDigest, toolsOf } from './suite-tools';

/** With what a run is signed off. */
export interface Signer {
  readonly key: KeyObject;
  /** PEM. */
  readonly certificate?: string;
  readonly operator: string;
  /** ISO 8601, UTC. */
  readonly signedAt: string;
  readonly detection?: Detection;
  /** Leaves out what is not for others. */
  readonly share?: boolean;
}

/**
 * Sees that a run may be signed off: sealed, whole, of a suite that is what it says, and verified once more from its record. Rejects with
 * BrokenSeal, or with SignoffRefused, which has every reason.
 */
export async function expectSignable(dir: string, root: string, schema?: string): Promise<void> {
  const sealed = expectSealed(dir);
  if (!existsSync(join(root, LOCK_FILE))) throw new SignoffRefused([noLockFile(readRunRecord(dir).envelope.suite.commit)]);
  const reasons = refusals(summarise(readRunRecord(dir)), { commit: commitOf(root) });
  if (!sealed || reasons.length > 0) throw new SignoffRefused(reasons);
  const { faults, incomplete } = await verifyRun(dir, { ...(schema !== undefined && { schema }) });
  const left = [...faults, ...incomplete];
  if (left.length > 0) throw new SignoffRefused(left.map((fault) => `the record does not verify: ${fault}`));
}

/** What was installed from a package does not say of what it is made; the clone at its commit does. */
function noLockFile(commit: string): string {
  return (
    `it is signed off in a clone, whose ${LOCK_FILE} says what the suite is made of, and this has none: ` +
    `git checkout ${commit}, npm ci, and sign off there`
  );
}

/** Signs a run off, and writes the package; `expectSignable` says whether that may be. */
export async function writePackage(dir: string, root: string, signer: Signer, out: string): Promise<EvidenceSource> {
  if (signer.share !== true) return packRecord(dir, root, signer, out);
  const redacted = mkdtempSync(join(tmpdir(), 'duis-share-'));
  try {
    return await packRecord(redacted, root, signer, out, redactRecord(dir, redacted));
  } finally {
    rmSync(redacted, { recursive: true, force: true });
  }
}

async function packRecord(dir: string, root: string, signer: Signer, out: string, redaction?: Redaction): Promise<EvidenceSource> {
  const record = readRunRecord(dir);
  const facts = { ...factsOf(root, record.envelope.run.node, signer), ...(redaction && { redaction }) };
  const source = { record, summary: summarise(record), seal: readSeal(dir), facts };
  const documents = new Map([
    ...(await drawDocuments(source)),
    [SBOM, await billOfMaterials(root)] as const,
    ...(signer.certificate === undefined ? [] : [[CERTIFICATE, Buffer.from(signer.certificate, 'utf8')] as const]),
  ]);
  const attestation = attest(source, documents, readFileSync(join(dir, SEAL)));
  const envelope = signEnvelope(Buffer.from(JSON.stringify(attestation), 'utf8'), signer.key);
  const names = [SEAL, ...Object.keys(source.seal.record)];
  const members = packageMembers(documents, `${JSON.stringify(envelope, null, 1)}\n`, source, names);
  await writeArchive(out, members, new Date(signer.signedAt));
  return source;
}

function factsOf(root: string, node: string, { key, operator, signedAt, detection }: Signer): SigningFacts {
  return {
    formatVersion: 1,
    signedAt,
    operator,
    key: { algorithm: algorithmOf(key) ?? 'unknown', fingerprint: fingerprintOf(key) },
    tools: toolsOf(root, node),
    lockFile: lockFileDigest(root),
    ...(detection && { detection }),
  };
}
