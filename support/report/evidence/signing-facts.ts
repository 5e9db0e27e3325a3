/** How much the suite of one version was seen to notice, and by what that was measured. */
export interface Detection {
  /** What was broken: `defects of the reference`. */
  readonly measured: string;
  readonly of: number;
  readonly noticed: number;
  /** What nobody noticed, by id. */
  readonly survivors: readonly string[];
  /** The commit of the suite that it was measured at. */
  readonly commit: string;
}

/** What was left out of a package that goes to others. */
export interface Redaction {
  /** Digest of the seal of the record as it was, before anything was left out. */
  readonly fullRecord: string;
  /** How many different values of each kind were replaced. */
  readonly replaced: Readonly<Record<string, number>>;
}

/** `signoff.json`: what is said when a run is signed off, and follows from no record. */
export interface SigningFacts {
  readonly formatVersion: 1;
  /** ISO 8601, UTC. */
  readonly signedAt: string;
  /** Who signs, as given. */
  readonly operator: string;
  /** The key by its algorithm and the SHA-256 of its public part (SubjectPublicKeyInfo, DER), in hex. */
  readonly key: { readonly algorithm: string; readonly fingerprint: string };
  readonly tools: readonly { readonly name: string; readonly version: string }[];
  /** SHA-256 of package-lock.json. */
  readonly lockFile: string;
  /** Absent where nobody measured it at this version of the suite. */
  readonly detection?: Detection;
  readonly redaction?: Redaction;
}

/** The digest under which a run is cited: that of the whole record, also where the package has it with something left out. */
export function citedDigest({ digest }: { readonly digest: string }, facts: SigningFacts | undefined): string {
  return facts?.redaction?.fullRecord ?? digest;
}

export const SIGNING_FACTS = 'signoff.json';
