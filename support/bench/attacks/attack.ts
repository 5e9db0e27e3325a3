/** One attack of the corpus: a document that must be refused, and why. */
export interface Attack {
  /** Permanent; also the stem of the file. */
  readonly id: string;
  /** What the attacker does, and what there would be to gain. */
  readonly title: string;
  readonly refusedAt: Stage;
  /** A word for the reason, the same for every implementation. */
  readonly reason: string;
  readonly document: Buffer | string;
  /** Instant at which the message is judged, where it is not the usual one. */
  readonly at?: string;
  /** The document has `@EXPAND@` in it, to be replaced by this text so many times: files that would be huge are not kept. */
  readonly expand?: { readonly text: string; readonly times: number };
}

/**
 * Where the attack is refused at the latest: `admission` before a parser sees it, `parsing` as not well formed, `signature` by the
 * signature profile, the digest or the value, `signer` because the signature is right but this party may not have made it.
 */
export type Stage = 'admission' | 'parsing' | 'signature' | 'signer';

/** The instant at which messages of the corpus are judged. */
export const JUDGED_AT = '2020-11-29T12:00:00Z';

/** Writes attacks of one stage: `id`, `reason`, what is done, the document. */
export function attacksAt(
  refusedAt: Stage,
  rows: readonly (readonly [id: string, reason: string, title: string, document: Buffer | string, more?: Pick<Attack, 'at' | 'expand'>])[],
): Attack[] {
  return rows.map(([id, reason, title, document, more]) => ({ id, title, refusedAt, reason, document, ...more }));
}
