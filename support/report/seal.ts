import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, SEAL, type Seal } from '../record/seal';
import { chainEnd, segmentsIn } from './journal/journal-segment';
import { readRunEnvelope } from './run-envelope';

/** What in a run's folder is the record; everything else is drawn from it. */
const RECORD = /^(run\.json|target\.json|certificates\.pem|messages\.ndjson|journal\/.*)$/;
/** What is there only while somebody works in the folder, and the seal itself. */
const PASSING = /^(seal\.json(\.draft)?|\.lock.*|\.previous(\/.*)?)$/;

/** Seals the record of a run that has come to its end, before anything is drawn from it. */
export function sealRecord(dir: string): Seal {
  const run = readRunEnvelope(dir).run.id ?? '';
  const record = digests(dir, (path) => RECORD.test(path));
  const chains = Object.fromEntries(segmentsIn(dir).map((name) => [name, chainEnd(dir, name)]));
  const seal: Seal = { formatVersion: 1, run, digest: digestOf({ run, record, chains }), record, chains, views: {} };
  writeSeal(dir, seal);
  return seal;
}

/** Adds to the seal what was drawn from the record; the digest stays. */
export function sealViews(dir: string): Seal {
  const seal = { ...readSeal(dir), views: digests(dir, (path) => !RECORD.test(path)) };
  writeSeal(dir, seal);
  return seal;
}

/** Reads the seal of a run. Throws BrokenSeal where there is none, or none that this version reads. */
export function readSeal(dir: string): Seal {
  let text: string;
  try {
    text = readFileSync(join(dir, SEAL), 'utf8');
  } catch {
    throw new BrokenSeal(`the record in ${dir} is not sealed: ${SEAL} is missing`);
  }
  const seal = parse(text);
  if (seal === undefined) throw new BrokenSeal(`${SEAL} is not JSON of a seal`);
  if (seal.formatVersion !== 1)
    throw new BrokenSeal(`${SEAL}: formatVersion ${String(seal.formatVersion)} is not known; this suite reads 1`);
  return seal;
}

/** The record is not as it was sealed, or was never sealed. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal';
}

/** SHA-256 of the files in a folder and below that are wanted, by path. A link is no file: it shows what is elsewhere. */
export function digests(dir: string, wanted: (path: string) => boolean): Readonly<Record<string, string>> {
  const paths = filesIn(dir).filter((path) => !PASSING.test(path) && wanted(path));
  return Object.fromEntries(paths.map((path) => [path, isLink(join(dir, path)) ? LINK : digestOfFile(join(dir, path))]));
}

/**
 * What lies in the folder of a run that is neither a file nor a folder, nor a link to one, a sentence each: a pipe or a device may be read
 * without end.
 */
export function oddFiles(dir: string): readonly string[] {
  return filesIn(dir).flatMap((path) => {
    const found = statSync(join(dir, path), { throwIfNoEntry: false });
    return found === undefined || found.isFile() || found.isDirectory() ? [] : [`${path} is no file`];
  });
}

const CHUNK = Buffer.allocUnsafe(1 << 20);

/** A part at a time: of a run of the whole suite some files are large. */
function digestOfFile(path: string): string {
  const digest = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let octets = readSync(file, CHUNK); octets > 0; octets = readSync(file, CHUNK)) digest.update(CHUNK.subarray(0, octets));
  } finally {
    closeSync(file);
  }
  return digest.digest('hex');
}

/** Whether a file is part of the record. */
export function isOfRecord(path: string): boolean {
  return RECORD.test(path);
}

/** What stands for the digest of a link. */
export const LINK = 'link';

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}

function filesIn(dir: string): readonly string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

function writeSeal(dir: string, seal: Seal): void {
  const draft = join(dir, `${SEAL}.draft`);
  writeFileSync(draft, `${JSON.stringify(seal, null, 1)}\n`);
  renameSync(draft, join(dir, SEAL));
}

function parse(text: string): Seal | undefined {
  try {
    const seal = JSON.parse(text) as Partial<Seal> | null;
    const maps = [seal?.record, seal?.chains, seal?.views];
    const whole = typeof seal?.run === 'string' && maps.every((map) => typeof map === 'object' && map !== null);
    return whole ? (seal as Seal) : undefined;
  } catch {
    return undefined;
  }
}
