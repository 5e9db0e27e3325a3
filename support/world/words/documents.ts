import type { GoldenDocument } from '../../user/golden/golden-document';
import { goldenDocuments } from '../../user/golden/golden-document';

export type { GoldenDocument };

const DOCUMENTS = goldenDocuments();

/** Any golden response or alert that has words for what it is. */
export const DOCUMENT = new RegExp(DOCUMENTS.map(({ is }) => is.replace(/[()[\].*+?^$|\\]/g, '\\$&')).join('|'));

/** Throws RangeError for words that mean no golden document. */
export function documentNamed(words: string): GoldenDocument {
  const found = DOCUMENTS.find(({ is }) => is === words);
  if (!found) throw new RangeError(`"${words}" is no golden document; known: ${DOCUMENTS.map(({ is }) => is).join(', ')}`);
  return found;
}
