import { readVector } from '../../vectors/files';

/** A response or alert of vectors/messages that has words for what it is. */
export interface GoldenDocument {
  /** Path below vectors/messages. */
  readonly file: string;
  /** E.g. `a Device Alert without throttling items`. */
  readonly is: string;
}

interface MessageIndex {
  readonly responses: readonly Partial<GoldenDocument>[];
  readonly alerts: readonly Partial<GoldenDocument>[];
}

/** The golden responses and alerts that a feature can name, in the order of the index. */
export function goldenDocuments(): readonly GoldenDocument[] {
  const { responses, alerts } = JSON.parse(readVector('messages/index.json')) as MessageIndex;
  return [...responses, ...alerts].filter((entry): entry is GoldenDocument => entry.is !== undefined);
}
