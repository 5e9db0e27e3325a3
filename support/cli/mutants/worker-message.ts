import type { Place } from '../run/plan';
import type { Suite } from '../run/suite';
import type { Mutant } from './mutant';

/** Plays these with nothing broken, and writes a CoverageReport into a file. */
export interface CoverRequest {
  readonly kind: 'cover';
  readonly suite: Pick<Suite, 'root' | 'support'>;
  readonly scenarios: readonly Place[];
  readonly file: string;
  /** Names of the cells that can be watched, `file:record:property`, with the id of the mutant. */
  readonly cells: Readonly<Record<string, number>>;
}

/** Shows a mutant to these, one after the other, until one notices. */
export interface TryRequest {
  readonly kind: 'try';
  readonly suite: Pick<Suite, 'root' | 'support'>;
  readonly scenarios: readonly Place[];
  readonly mutant: Mutant;
}

export type WorkerRequest = CoverRequest | TryRequest;

/** `poisoned`: who noticed does not pass without the mutant: something of a mutant stayed behind in the process. */
export interface TryReply {
  readonly kind: 'tried';
  readonly fate: 'killed' | 'survived' | 'unjudged' | 'poisoned';
  readonly by?: string;
  readonly shownTo: number;
}

export type WorkerReply =
  { readonly kind: 'beat' } | { readonly kind: 'covered' } | TryReply | { readonly kind: 'broken'; readonly why: string };
