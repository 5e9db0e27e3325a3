import { hash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryPlace, JournalEntry, JournalLine } from '../../record/journal-entry';
import { JOURNAL, NOTHING_BEFORE } from '../../record/journal-entry';
import { linesOf, type FileLine } from './lines';
import { DamagedRecord } from './recorded-messages';

/** A segment of the journal, read to its end. */
export interface JournalSegment {
  /** Path below the run's folder. */
  readonly name: string;
  /** Without their messages: those are read where somebody asks for one. */
  readonly entries: readonly JournalEntry[];
  /** The runs that its lines name. */
  readonly runs: ReadonlySet<string>;
  /** SHA-256 of its last whole line, in hex. */
  readonly head: string;
  /** Whether something without a line feed follows that: the process was killed while it wrote. */
  readonly cut: boolean;
}

/** The names of a run's segments; empty where it wrote none. */
export function segmentsIn(dir: string): readonly string[] {
  const journal = join(dir, JOURNAL);
  if (!existsSync(journal)) return [];
  const names = readdirSync(journal).filter((name) => name.endsWith('.ndjson'));
  return names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).map((name) => `${JOURNAL}/${name}`);
}

/** Reads a segment. Throws DamagedRecord, with the line, for one that is no entry or does not follow on the line before. */
export function readSegment(dir: string, name: string): JournalSegment {
  const entries: JournalEntry[] = [];
  const runs = new Set<string>();
  let head = NOTHING_BEFORE;
  for (const { octets, place: at, cut } of linesOf(join(dir, name))) {
    if (cut) return { name, entries, runs, head, cut };
    const place: EntryPlace = { segment: name, line: entries.length + 1, octets: at };
    const { run, before, text: _text, base64: _base64, ...entry } = parseLine(octets, place);
    if (before !== head)
      throw new DamagedRecord(`${placeText(place)}, does not follow on the line before: it was changed, or one is missing`);
    runs.add(run);
    entries.push({ ...entry, place });
    head = hash('sha256', octets);
  }
  return { name, entries, runs, head, cut: false };
}

/** What is sealed of a segment's chain: its whole lines, and the SHA-256 of the last, in hex. Whether it is a chain, reading it tells. */
export function chainEnd(dir: string, name: string): { readonly entries: number; readonly head: string } {
  let [entries, last]: [number, FileLine['place']] = [0, [0, 0]];
  for (const { place, cut } of linesOf(join(dir, name))) if (!cut) [entries, last] = [entries + 1, place];
  return { entries, head: entries === 0 ? NOTHING_BEFORE : hash('sha256', octetsAt(join(dir, name), last)) };
}

/** The message of an entry as it went over the wire; undefined where it has none. Throws DamagedRecord where it is no longer there. */
export function readMessage(dir: string, place: EntryPlace): Buffer | undefined {
  return messageOf(octetsAt(join(dir, place.segment), place.octets), place);
}

function octetsAt(path: string, [start, end]: FileLine['place']): Buffer {
  const octets = Buffer.alloc(end - start);
  const file = openSync(path, 'r');
  try {
    readSync(file, octets, 0, octets.length, start);
  } finally {
    closeSync(file);
  }
  return octets;
}

/** The same where the segment has been read whole. */
export function messageIn(segment: Buffer, place: EntryPlace): Buffer | undefined {
  return messageOf(segment.subarray(...place.octets), place);
}

function messageOf(line: Buffer, place: EntryPlace): Buffer | undefined {
  const { text, base64 } = parseLine(line, place);
  if (base64 !== undefined) return Buffer.from(base64, 'base64');
  return text === undefined ? undefined : Buffer.from(text);
}

/** `journal/worker-1.ndjson, line 17`. */
export function placeText({ segment, line }: EntryPlace): string {
  return `${segment}, line ${line}`;
}

function parseLine(line: Buffer, place: EntryPlace): JournalLine {
  try {
    const own = JSON.parse(line.toString('utf8')) as JournalLine | null;
    if (typeof own?.scenario === 'string' && typeof own.n === 'number') return own;
  } catch {
    // said below
  }
  throw new DamagedRecord(`${placeText(place)}, is not JSON of an entry`);
}
