import type { GoldenDocument } from '../../user/golden/golden-document';
import type { FormVerdict } from '../../user/message-reader';
import { HarnessFault } from '../faults';
import type { Claimable } from './inbox';

/** A golden document on the table: what it is, and what the schema said of it as a step changed it. */
export interface Specimen {
  readonly golden: GoldenDocument;
  readonly judged?: Claimable & { readonly verdict: FormVerdict; readonly says: string };
}

/** The document that a step put on the table. */
export function specimenOf({ specimen }: { readonly specimen?: Specimen | undefined }): Specimen {
  if (!specimen) throw new HarnessFault('no step put a document on the table');
  return specimen;
}
