import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEAL } from '../../record/seal';
import { expectSealed } from '../../report/check-seal';
import { writeArchive } from '../../report/evidence/archive';
import { algorithmOf, fingerprintOf, signEnvelope } from '../../report/evidence/dsse';
import { attest, CERTIFICATE, drawDocuments, packageMembers, SBOM } from '../../report/evidence/evidence-package';
import type { EvidenceSource } from '../../report/evidence/evidence-statement';
import type { Detection, SigningFacts } from '../../report/evidence/signing-facts';
import { readRunRecord } from '../../report/run-record';
import { readSeal } from '../../report/seal';
import { summarise } from '../../report/summary';
import { commitOf } from '../run/suite-identity';
import { verifyRun } from '../verify/verify-run';
import { refusals, SignoffRefused } from './refusals';
import { billOfMaterials, lockFileDigest, toolsOf } from './suite-tools';

/** With what a run is signed off. */
export interface Signer {
  readonly key: KeyObject;
  /** PEM. */
  readonly certificate?: string;
  readonly operator: string;
  /** ISO 8601, UTC. */
  readonly signedAt: string;
  readonly detection?: Detection;
}

/**
 * Sees that a run may be signed off: sealed, whole, of a suite that is what it says, and verified once more from its record. Rejects with
 * BrokenSeal, or with SignoffRefused, which has every reason.
 */
export async function expectSignable(dir: string, root: string, schema?: string): Promise<void> {
  const sealed = expectSealed(dir);
  const reasons = refusals(summarise(readRunRecord(dir)), { commit: commitOf(root) });
  if (!sealed || reasons.length > 0) throw new SignoffRefused(reasons);
  const { faults, incomplete } = await verifyRun(dir, { ...(schema !== undefined && { schema }) });
  const left = [...faults, ...incomplete];
  if (left.length > 0) throw new SignoffRefused(left.map((fault) => `the record does not verify: ${fault}`));
}

/** Signs a run off as it is, and writes the package; `expectSignable` says whether that may be. */
export async function writePackage(dir: string, root: string, signer: Signer, out: string): Promise<EvidenceSource> {
  const record = readRunRecord(dir);
  const facts = factsOf(root, record.envelope.run.node, signer);
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
