import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, SEAL, type Seal } from '../record/seal';
import { chainEnd, readSegment } from './journal/journal-segment';
import type { RunRecord } from '../record/run-record';
import { readRunRecord } from './run-record';
import { NotARun, readRunEnvelope } from './run-envelope';
import { BrokenSeal, digests, isOfRecord, LINK, oddFiles, readSeal } from './seal';

/**
 * Throws BrokenSeal, which says what is wrong with the record of a run, where it is not as it was sealed. One that was killed has no seal,
 * and says of itself that it is incomplete.
 * @returns whether it is sealed
 */
export function expectSealed(dir: string): boolean {
  const [odd] = existsSync(dir) ? oddFiles(dir) : [];
  if (odd !== undefined) throw new BrokenSeal(`the record in ${dir} is not what was sealed: ${odd}`);
  if (!existsSync(join(dir, SEAL)) && readRunEnvelope(dir).run.finishedAt === undefined) return false;
  const seal = readSeal(dir);
  const [first, ...more] = recordFaults(dir, seal);
  if (first !== undefined)
    throw new BrokenSeal(`the record in ${dir} is not what was sealed: ${first}${more.length > 0 ? ` (and ${more.length} more)` : ''}`);
  return true;
}

/** Reads a recorded run that is as it was sealed, or was killed. Throws BrokenSeal, and what readRunRecord does. */
export function readSealedRecord(dir: string): RunRecord {
  expectSealed(dir);
  return readRunRecord(dir);
}

/** What about the record of a run is not as the seal has it, a sentence each; empty where all is. */
export function recordFaults(dir: string, seal: Seal): readonly string[] {
  const { run, digest, record, chains } = seal;
  const own = idOf(dir);
  const found = digests(dir, isOfRecord);
  // Of a segment that is as it was, whoever reads the record reads the chain.
  const changed = Object.entries(chains).filter(([name, chain]) => found[name] !== record[name] || !endsAs(dir, name, chain));
  return [
    ...(own === undefined || run === own ? [] : [`${SEAL} is that of another run (${run}, not ${own})`]),
    ...changed.flatMap(([name, chain]) => chainFault(dir, name, chain) ?? []),
    ...fileFaults(record, found),
    ...(digestOf(seal) === digest ? [] : [`${SEAL}: its digest does not follow from what it lists`]),
  ];
}

/** Which run a folder says that it is of; undefined where it cannot be read, which is said of the file. */
function idOf(dir: string): string | undefined {
  try {
    return readRunEnvelope(dir).run.id ?? '';
  } catch (error) {
    if (error instanceof NotARun) return undefined;
    throw error;
  }
}

/** The same of what was drawn from it. */
export function viewFaults(dir: string, { views }: Seal): readonly string[] {
  return fileFaults(
    views,
    digests(dir, (path) => !isOfRecord(path)),
  );
}

/** What lies beside a record that is to be there alone. */
export function strayFaults(dir: string): readonly string[] {
  return Object.keys(digests(dir, (path) => !isOfRecord(path))).map((name) => `${name} is not of this record`);
}

type Digests = Readonly<Record<string, string>>;

function fileFaults(sealed: Digests, found: Digests): string[] {
  const nameOf = new Map(Object.entries(sealed).map(([name, digest]) => [digest, name]));
  const names = [...new Set([...Object.keys(sealed), ...Object.keys(found)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [sealed[name], found[name]];
    if (was === is) return [];
    if (is === undefined) return [`${name} is missing`];
    if (is === LINK) return [`${name} is a link, and shows what is elsewhere`];
    const other = nameOf.get(is);
    if (was === undefined) return [other === undefined ? `${name} is not of this run: nobody sealed it` : `${name} is a copy of ${other}`];
    if (other !== undefined) return [`${name} has what was sealed as ${other}`];
    return [`${name} was changed`];
  });
}

function endsAs(dir: string, name: string, { entries, head }: Seal['chains'][string]): boolean {
  if (!existsSync(join(dir, name))) return false;
  const end = chainEnd(dir, name);
  return end.entries === entries && end.head === head;
}

/** Which line of a segment it is, where its chain tells. */
function chainFault(dir: string, name: string, sealed: Seal['chains'][string]): string | undefined {
  // That it is missing is said of the file.
  if (!existsSync(join(dir, name))) return undefined;
  try {
    const { entries, head, cut } = readSegment(dir, name);
    if (cut) return `${name} does not end with a whole line`;
    if (entries.length !== sealed.entries) return `${name} has ${entries.length} entries, and was sealed with ${sealed.entries}`;
    return head === sealed.head ? undefined : `${name}: its last line is not the one that was sealed`;
  } catch (error) {
    return (error as Error).message;
  }
}
