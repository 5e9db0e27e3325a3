import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { DocumentSchema } from '../duis/parsed-document';
import { ParsedDocument } from '../duis/parsed-document';
import type { Libxml } from '../duis/xml-engine';
import { MalformedXml } from '../duis/xml-engine';
import type { CertificateStore, PartyCertificate } from '../pki/certificate-store';
import type { SignatureVerdict } from '../pki/signature-verdict';
import { signEnveloped, verifyEnveloped } from '../reference/signing/signature';
import { verifySigned } from '../user/signing/signature';
import { libraryAccepts } from './library-verdict';
import { arbitraryEncoding, arbitraryMutation } from './documents/mutations';

export interface FuzzOptions {
  readonly lib: Libxml;
  readonly schema: DocumentSchema;
  readonly store: CertificateStore;
  /** Signs the messages. */
  readonly signer: PartyCertificate;
  /** Unsigned messages to begin with. */
  readonly messages: readonly string[];
  readonly runs: number;
  readonly seed: number;
  /** What was judged before, by hash: the verdict on a document is always the same, so each is judged once. */
  readonly judged?: Set<string>;
}

/** How many of the mutated messages came to what. */
export interface FuzzCounts {
  runs: number;
  /** The same, octet for octet, as one before. */
  repeated: number;
  /** Not admitted or not well formed. */
  malformed: number;
  schemaInvalid: number;
  schemaValid: number;
  /** Still carrying exactly what was signed: white space in the Signature, another prefix and the like. */
  acceptedByBoth: number;
  refusedByBoth: number;
}

/** A mutated message that broke a rule. */
export interface FuzzFailure {
  readonly problem: string;
  readonly document: string;
}

/**
 * Mutates signed messages and sends each through parse, schema and verification on both sides. Whatever comes, the answer must be a
 * verdict, the same on both; and what is accepted must be, octet for octet of its canonical text, something that was signed.
 */
export function fuzzSignatures(options: FuzzOptions): { readonly counts: FuzzCounts; readonly failure?: FuzzFailure } {
  const { lib, signer, messages, runs, seed, judged = new Set() } = options;
  const signed = messages.map((message) => signEnveloped(lib, message, signer));
  const honest = new Set(signed.map((document) => contentOf(verifySigned(document, options.store.byIssuerSerial.bind(options.store)))));
  const counts: FuzzCounts = { runs: 0, repeated: 0, malformed: 0, schemaInvalid: 0, schemaValid: 0, acceptedByBoth: 0, refusedByBoth: 0 };
  let failure: FuzzFailure | undefined;
  const mutation = arbitraryMutation(signed);
  const mutations = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(mutation) },
    { weight: 1, arbitrary: fc.array(mutation, { minLength: 2, maxLength: 4 }) },
  );
  const mutated = fc
    .tuple(fc.constantFrom(...signed), mutations, arbitraryEncoding)
    .map(([document, changes, encode]) => encode(changes.reduce<string>((d, mutate) => mutate(d), document)));
  fc.check(
    fc.property(mutated, (document) => {
      counts.runs += 1;
      const hash = createHash('sha1').update(document).digest('base64');
      if (judged.has(hash)) counts.repeated += 1;
      else failure = judge(document, options, honest, counts);
      judged.add(hash);
      return failure === undefined;
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  return failure ? { counts, failure } : { counts };
}

function contentOf(verdict: SignatureVerdict): string | undefined {
  return verdict.ok ? verdict.content : undefined;
}

function judge(
  document: Uint8Array,
  options: FuzzOptions,
  honest: ReadonlySet<string | undefined>,
  counts: FuzzCounts,
): FuzzFailure | undefined {
  const failure = (problem: string): FuzzFailure => ({ problem, document: Buffer.from(document).toString('utf8') });
  try {
    const reference = contentOf(referenceVerdict(document, options, counts));
    const verdict = verifySigned(document, options.store.byIssuerSerial.bind(options.store));
    const user = contentOf(verdict);
    if (verdict.ok && !libraryAccepts(Buffer.from(document).toString('utf8'), verdict.signer.publicKey))
      return failure('the User accepts what xml-crypto by itself refuses');
    if (reference !== undefined && !honest.has(reference)) return failure('the reference accepts a forgery');
    if (user !== undefined && !honest.has(user)) return failure('the User accepts a forgery');
    if (reference !== user)
      return failure(
        reference !== undefined && user !== undefined
          ? 'the sides read different contents'
          : `only the ${user === undefined ? 'reference' : 'User'} accepts it`,
      );
    counts[user === undefined ? 'refusedByBoth' : 'acceptedByBoth'] += 1;
    return undefined;
  } catch (error) {
    return failure(`a crash: ${(error as Error).stack ?? String(error)}`);
  }
}

function referenceVerdict(document: Uint8Array, { lib, schema, store }: FuzzOptions, counts: FuzzCounts): SignatureVerdict {
  let parsed: ParsedDocument;
  try {
    parsed = ParsedDocument.parse(lib, document);
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    counts.malformed += 1;
    return { ok: false, reason: error.message };
  }
  try {
    if (parsed.validate(schema).length > 0) counts.schemaInvalid += 1;
    else counts.schemaValid += 1;
    return verifyEnveloped(parsed, store.byIssuerSerial.bind(store));
  } finally {
    parsed.dispose();
  }
}
