import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunEnvelope } from '../record/run-envelope';

const FILE = 'run.json';

/** Writes `run.json` whole or not at all. */
export function writeRunEnvelope(dir: string, envelope: RunEnvelope): void {
  const draft = join(dir, `${FILE}.draft`);
  writeFileSync(draft, `${JSON.stringify(envelope, null, 1)}\n`);
  renameSync(draft, join(dir, FILE));
}

/** Reads `run.json`; throws where the folder holds no recorded run. */
export function readRunEnvelope(dir: string): RunEnvelope {
  let text: string;
  try {
    text = readFileSync(join(dir, FILE), 'utf8');
  } catch {
    throw new NotARun(`${dir} holds no recorded run: ${FILE} is missing`);
  }
  const envelope = parse(text, dir);
  if (envelope.formatVersion !== 1)
    throw new NotARun(`${join(dir, FILE)}: formatVersion ${String(envelope.formatVersion)} is not known; this suite reads 1`);
  return envelope;
}

function parse(text: string, dir: string): RunEnvelope {
  try {
    return JSON.parse(text) as RunEnvelope;
  } catch (error) {
    throw new NotARun(`${join(dir, FILE)} cannot be read: ${(error as Error).message}`);
  }
}

/** The folder is not a recorded run, or not one that this version reads. */
export class NotARun extends Error {
  override readonly name = 'NotARun';
}
