/**
 * Whose fault it was that a scenario did not pass. `target`: it behaved otherwise than required. `harness`: the suite itself
 * failed. The other three say why nothing could be judged.
 */
export type FailureKind = 'target' | 'harness' | 'target-unavailable' | 'capability-missing' | 'not-run';

/** What a step or hook that fails attaches to itself, as JSON. */
export interface Fault {
  readonly kind: Exclude<FailureKind, 'not-run'>;
  /** The capability that the target does not offer. */
  readonly capability?: string;
  /** Others that the scenario wants too, as far as its words say, and the target does not offer either. */
  readonly alsoMissing?: readonly string[];
}

/** Media type of that attachment in Cucumber's messages. */
export const FAULT_MEDIA_TYPE = 'application/vnd.duis-conformance.fault+json';
