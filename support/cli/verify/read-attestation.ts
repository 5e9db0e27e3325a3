import type { KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTESTATION, type Attestation } from '../../report/evidence/attestation';
import { fingerprintOf, parseEnvelope, verifiedPayload } from '../../report/evidence/dsse';

/** What an unpacked package attests, and what is wrong with that. */
export interface ReadAttestation {
  /** Present also where the signature does not verify, so that it can be said what else is wrong. */
  readonly attestation?: Attestation;
  readonly faults: readonly string[];
}

/** Reads the attestation of an unpacked package, and holds its signature to the key given; without one, to none. */
export function readAttestation(dir: string, key: KeyObject | undefined): ReadAttestation {
  const path = join(dir, ATTESTATION);
  if (!existsSync(path)) return { faults: [`${ATTESTATION} is missing: nobody signed this package`] };
  const envelope = parseEnvelope(readFileSync(path, 'utf8'));
  if (envelope === undefined) return { faults: [`${ATTESTATION} is not JSON of a DSSE envelope`] };
  const attestation = parse(Buffer.from(envelope.payload, 'base64').toString('utf8'));
  const faults = [
    ...(key === undefined || verifiedPayload(envelope, key) !== undefined
      ? []
      : [`${ATTESTATION} was not signed with the key given (SHA-256 ${fingerprintOf(key)})`]),
    ...(attestation === undefined ? [`${ATTESTATION} does not hold an in-toto Statement of a test result`] : []),
  ];
  return { faults, ...(attestation && { attestation }) };
}

function parse(text: string): Attestation | undefined {
  try {
    const found = JSON.parse(text) as Partial<Attestation> | null;
    const evidence: unknown = found?.predicate?.evidence;
    const listed = Array.isArray(evidence) && evidence.every(isDescribed);
    return found?._type === 'https://in-toto.io/Statement/v1' && listed ? (found as Attestation) : undefined;
  } catch {
    return undefined;
  }
}

function isDescribed(own: unknown): boolean {
  const { name, digest } = { ...(own as object) } as { readonly name?: unknown; readonly digest?: unknown };
  return typeof name === 'string' && typeof digest === 'object' && digest !== null;
}
