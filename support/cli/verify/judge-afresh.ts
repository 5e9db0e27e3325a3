import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { CertificateStore } from '../../pki/certificate-store';
import type { JournalEntry } from '../../record/journal-entry';
import type { RunRecord } from '../../record/run-record';
import { CERTIFICATES } from '../../requirements/target-statement';
import { identifySchema } from '../run/suite-identity';
import { judgeEntries, type EntryFaults, type EntryShare } from './judge-entries';

/** What the messages of a journal turned out to be, judged once more. */
export interface AfreshJudgement {
  readonly faults: readonly string[];
  /** Why they could not be judged. */
  readonly incomplete: readonly string[];
  readonly messages: number;
}

/** Entries from which another thread is worth its start. */
const WORTH_ANOTHER = 2000;
const MOST_THREADS = 4;

/**
 * Holds what the journal says of each message to the message itself: schema, signature, and what is told at a glance.
 * @param schema the folder that the run was validated with, where that was not the suite's own
 * @param threads how many to share the work among; absent: as many as there are cores and is worth it
 */
export async function judgeAfresh(dir: string, record: RunRecord, schema?: string, threads?: number): Promise<AfreshJudgement> {
  const asked = record.envelope.run.schema;
  const given = schema === undefined ? 'own' : identifySchema(schema);
  if (given !== asked)
    return { faults: [], incomplete: [`the run was validated with the schema "${asked}", not "${given}": --schema names it`], messages: 0 };
  const entries = record.scenarios.flatMap(({ journal }) => journal);
  if (entries.length === 0) return { faults: [], incomplete: [], messages: 0 };
  const unreadable = certificatesFault(dir);
  if (unreadable !== undefined) return { faults: [unreadable], incomplete: [], messages: 0 };
  const found = await inThreads({ dir, ...(schema !== undefined && { schema }) }, entries, threads ?? usualThreads(entries.length));
  return { faults: found.flatMap((fault) => fault ?? []), incomplete: [], messages: entries.length };
}

/** Why the certificates that the run went by cannot be read; undefined where they can. */
function certificatesFault(dir: string): string | undefined {
  if (!existsSync(join(dir, CERTIFICATES))) return `${CERTIFICATES} is missing: no signature can be verified`;
  try {
    CertificateStore.parse(readFileSync(join(dir, CERTIFICATES), 'utf8'));
    return undefined;
  } catch (error) {
    return `${CERTIFICATES} cannot be read: ${(error as Error).message}`;
  }
}

function usualThreads(entries: number): number {
  return Math.max(1, Math.min(MOST_THREADS, availableParallelism(), Math.floor(entries / WORTH_ANOTHER)));
}

/** The faults of all entries, in their order. They are dealt out one by one, for what costs much lies side by side; one share is ours. */
async function inThreads(share: Omit<EntryShare, 'entries'>, entries: readonly JournalEntry[], threads: number): Promise<EntryFaults> {
  const shares = Array.from({ length: threads }, (_, thread) => ({
    ...share,
    entries: entries.filter((_own, n) => n % threads === thread),
  }));
  const [own, ...others] = shares;
  const judged = others.map(judgeElsewhere);
  const found = await Promise.all([...(own === undefined ? [] : [judgeEntries(own)]), ...judged]);
  return entries.map((_own, n) => found[n % threads]?.[Math.floor(n / threads)]);
}

function judgeElsewhere(share: EntryShare): Promise<EntryFaults> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(join(__dirname, 'judge-worker.cjs'), { workerData: { ...share, entries: share.entries.map(lean) } });
    thread.once('message', resolve);
    thread.once('error', reject);
    // After its message this comes too late to matter.
    thread.once('exit', (code) => reject(new Error(`a thread that judged messages ended with ${code}`)));
  });
}

/** An entry without what is not looked at. */
function lean({ shown: _shown, devices: _devices, late: _late, ...entry }: JournalEntry): JournalEntry {
  return entry;
}
