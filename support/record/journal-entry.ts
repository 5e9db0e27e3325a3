import type { Finding } from './finding';

/** What the suite knew of a device when a message about it was sent or came, and what the User had to do with it. */
export interface DeviceCircumstances {
  readonly type: string;
  readonly family: string;
  readonly status: string;
  readonly gbcsVersion?: string;
  readonly esmeVariant?: string;
  /** The role in which the User deals with it. */
  readonly role?: string;
  /** Who is responsible for it in that role: the User, another, or nobody, since it is a device of the other fuel. */
  readonly relation?: 'responsible' | 'another' | 'former' | 'other fuel';
}

/** One message of a scenario, as the journal describes it. */
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
  /** The devices that the message names, by EUI-64; of a request and of what is pushed. */
  readonly devices?: Readonly<Record<string, DeviceCircumstances>>;
  /** Of a request: what time it was at the target. */
  readonly targetTime?: string;
  /** Of a request: why nothing came back. */
  readonly unanswered?: string;
  /** What the control interface said, as it said it. */
  readonly shown?: unknown;
  /** What is not for others was replaced in its message, in a record that was shared: its signature is that of another text. */
  readonly redacted?: true;
  /** Where the entry was read, message and all; absent while it is being written. */
  readonly place?: EntryPlace;
}

/** A line of a segment of the journal. */
export interface EntryPlace {
  /** Path of the segment below the run's folder: `journal/worker-1.ndjson`. */
  readonly segment: string;
  /** Its line, from 1. */
  readonly line: number;
  /** Where in the file the line begins, and where it ends, without its line feed; in octets. */
  readonly octets: readonly [number, number];
}

/**
 * What a line of a segment says beside the entry. A message is there as it went over the wire: as text, or in base64 where its octets are
 * no UTF-8.
 */
export interface JournalLine extends Omit<JournalEntry, 'place'> {
  /** The id of the run. */
  readonly run: string;
  /** SHA-256 of the line before, without its line feed, in hex; of the first line 64 zeros. */
  readonly before: string;
  readonly text?: string;
  readonly base64?: string;
}

/** The folder of the journal, below that of its run. */
export const JOURNAL = 'journal';

/** What the first line of a segment follows on. */
export const NOTHING_BEFORE = '0'.repeat(64);

/** `0017`, as people write the number of an entry. */
export function entryNumber(n: number): string {
  return String(n).padStart(4, '0');
}
