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

/** Whose it is when something fails. */
export interface Owner {
  /** What the id is that of. */
  readonly by: 'change' | 'requirement' | 'service';
  /** A change, a requirement, or a Service Reference Variant as the tags of the features have it. */
  readonly id: string;
  readonly team: string;
  /** Link to the tracker; `{id}` stands for the id. */
  readonly tracker?: string;
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
  /** Absent in records of before there were such. */
  readonly owners?: readonly Owner[];
}

/** Approved requirements block, provisional ones do not; nothing is excused. */
export const DEFAULT_POLICY: Policy = { provisional: 'report', interpretations: 'block', release: false, deviations: [] };
