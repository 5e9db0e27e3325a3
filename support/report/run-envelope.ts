import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fitting, INSTANT, type JsonForm, NUMBER, OBJECT, oddIn, oneOf, orNull, TEXT, TRUTH } from '../record/json-form';
import type { RunEnvelope } from '../record/run-envelope';

const FILE = 'run.json';

const DEVIATION: JsonForm = { id: TEXT, reason: TEXT, owner: TEXT, reference: TEXT, expires: TEXT };
const OWNER: JsonForm = { by: oneOf('change', 'requirement', 'service'), id: TEXT, team: TEXT, 'tracker?': TEXT };
const SETTING = oneOf('report', 'block');

/** What everybody who reads it relies on. */
const ENVELOPE: JsonForm = {
  suite: { name: TEXT, version: TEXT, commit: TEXT, 'changes?': TEXT, requirementSet: TEXT, requirementSetHash: TEXT },
  target: { kind: oneOf('embedded', 'remote'), name: TEXT, release: TEXT, 'identity?': OBJECT, 'seen?': OBJECT, 'fileDigest?': TEXT },
  run: {
    'id?': TEXT,
    'parts?': [TEXT],
    startedAt: INSTANT,
    'finishedAt?': INSTANT,
    'crash?': TEXT,
    seed: NUMBER,
    node: TEXT,
    parallel: NUMBER,
    shard: orNull(fitting(/^[1-9]\d*\/[1-9]\d*$/, 'I/N')),
    order: TEXT,
    schema: TEXT,
    selection: TEXT,
  },
  'policy?': { provisional: SETTING, interpretations: SETTING, release: TRUTH, deviations: [DEVIATION], 'owners?': [OWNER] },
  promised: [
    {
      id: TEXT,
      name: TEXT,
      uri: TEXT,
      line: NUMBER,
      tags: [TEXT],
      feature: TEXT,
      'rule?': TEXT,
      requirements: [TEXT],
      interpretations: [TEXT],
    },
  ],
  requirements: [
    {
      id: TEXT,
      change: TEXT,
      clause: TEXT,
      statement: TEXT,
      status: oneOf('approved', 'provisional', 'out-of-scope'),
      'notTestable?': TEXT,
      scenarios: [TEXT],
    },
  ],
  interpretations: [{ name: TEXT, where: TEXT, reading: TEXT, value: TEXT, 'accepted?': TEXT }],
};

/** Writes `run.json` whole or not at all. */
export function writeRunEnvelope(dir: string, envelope: RunEnvelope): void {
  const draft = join(dir, `${FILE}.draft`);
  writeFileSync(draft, `${JSON.stringify(envelope, null, 1)}\n`);
  renameSync(draft, join(dir, FILE));
}

/** Reads `run.json`; throws where the folder holds no recorded run. */
export function readRunEnvelope(dir: string): RunEnvelope {
  const path = join(dir, FILE);
  if (!existsSync(path)) throw new NotARun(`${dir} holds no recorded run: ${FILE} is missing`);
  if (!statSync(path).isFile()) throw new NotARun(`${dir} holds no recorded run: ${FILE} is no file`);
  const text = readFileSync(path, 'utf8');
  const envelope = parse(text, dir);
  const odd = oddIn(envelope, OBJECT, 'it');
  if (odd !== undefined) throw new NotARun(`${join(dir, FILE)} is not that of a run: ${odd}`);
  const { formatVersion } = envelope as Partial<RunEnvelope>;
  if (formatVersion !== 1) throw new NotARun(`${join(dir, FILE)}: formatVersion ${String(formatVersion)} is not known; this suite reads 1`);
  const fault = oddIn(envelope, ENVELOPE, 'it');
  if (fault !== undefined) throw new NotARun(`${join(dir, FILE)} is not that of a run: ${fault}`);
  return envelope as RunEnvelope;
}

function parse(text: string, dir: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new NotARun(`${join(dir, FILE)} cannot be read: ${(error as Error).message}`);
  }
}

/** The folder is not a recorded run, or not one that this version reads. */
export class NotARun extends Error {
  override readonly name = 'NotARun';
}
