import type { Finding } from './finding';

/** One message of a scenario, as the index of the journal describes it. */
export interface JournalEntry {
  /** Number within its scenario, from 1. */
  readonly n: number;
  readonly scenario: string;
  /** `shown`: no message, but what the target's control interface said when the suite asked it. */
  readonly direction: 'sent' | 'received' | 'shown';
  /** `document`: no message, but a golden vector that the schema judged. */
  readonly what: 'request' | 'acknowledgement' | 'push' | 'http-status' | 'document' | 'control';
  /** Who sent or received it; of what is shown, what it is about. */
  readonly user: string;
  readonly at: string;
  readonly httpStatus?: number;
  readonly requestId?: string;
  readonly responseCode?: string;
  readonly schema: 'valid' | 'invalid' | 'none';
  readonly signature: 'verified' | 'absent' | 'refused' | 'none';
  readonly messageCode?: string;
  /** Why a push is not on account of the scenario that was going on. */
  readonly foreign?: string;
  /** Why the Receive Response Service refused it unread. */
  readonly turnedAway?: string;
  /** Number of the entry that this push repeats, octet for octet: a message may be delivered more than once (facts N5). */
  readonly repeats?: number;
  /** What the scenario is at fault for by this push, which came after its end; it turns a pass into a failure. */
  readonly late?: Finding;
  /** Path of the message, below the run's folder; what is shown has no file. */
  readonly file?: string;
  /** What the control interface said, as it said it. */
  readonly shown?: unknown;
}
