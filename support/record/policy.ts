/** A known deviation of a target: somebody has agreed, until a day, that this may fail. */
export interface Deviation {
  /** A scenario (`S-0052` excuses all its rows) or a requirement. */
  readonly id: string;
  readonly reason: string;
  readonly owner: string;
  /** A ticket, letter or minute where it was agreed. */
  readonly reference: string;
  /** The last day on which it excuses, `YYYY-MM-DD`, in UTC. */
  readonly expires: string;
}

/** What makes a run non-conformant. */
export interface Policy {
  /** Whether failures on provisional requirements block. */
  readonly provisional: 'report' | 'block';
  /** Whether failures of scenarios that rest on a reading of the note block. */
  readonly interpretations: 'report' | 'block';
  /** In release mode a deviation that no longer occurs fails the run, so that nobody keeps an excuse in store. */
  readonly release: boolean;
  readonly deviations: readonly Deviation[];
}

/** Approved requirements block, provisional ones do not; nothing is excused. */
export const DEFAULT_POLICY: Policy = { provisional: 'report', interpretations: 'block', release: false, deviations: [] };
