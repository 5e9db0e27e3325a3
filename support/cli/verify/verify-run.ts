import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type JsonForm, oddIn, TEXT } from '../../record/json-form';
import { citableId, SEAL, type Seal } from '../../record/seal';
import type { RunRecord } from '../../record/run-record';
import { recordFaults, strayFaults, viewFaults } from '../../report/check-seal';
import { readRunEnvelope } from '../../report/run-envelope';
import { readRunRecord } from '../../report/run-record';
import { BrokenSeal, oddFiles, readSeal } from '../../report/seal';
import { summarise, type Summary } from '../../report/summary';
import { readTargetStatement } from '../../report/journal/target-statement';
import { commitOf } from '../run/suite-identity';
import { completenessFaults } from './completeness';
import { judgeAfresh } from './judge-afresh';

/** What became of a record under verification. */
export interface Verification {
  /** What is wrong with it, a sentence each; empty where it holds. */
  readonly faults: readonly string[];
  /** Why it is not the record of a whole run, or could not be judged; empty where it is. */
  readonly incomplete: readonly string[];
  /** Present where it is sealed. */
  readonly seal?: Seal;
  /** Present where it can be read. */
  readonly record?: RunRecord;
  /** What its verdict is, drawn anew. */
  readonly summary?: Summary;
  /** How many files were seen to be as they were drawn from the record. */
  readonly drawn?: number;
  /** How many messages were judged anew. */
  readonly messages: number;
  /** In how many of them something was replaced before they were shared. */
  readonly redacted?: number;
}

export interface VerifyOptions {
  /** The official schema, for a run that was validated with it. */
  readonly schema?: string;
  /** The citable id, or the digest of the seal, under which the run is cited. */
  readonly cited?: string;
  /** The folder holds the record alone, out of a package, and nothing that was drawn from it. */
  readonly recordOnly?: boolean;
}

/**
 * Whether the record of a run is whole and unchanged, and its verdict follows from it: files against the seal, entries against their
 * chain, every promised scenario, step and cited entry, every message by schema and signature, and the verdict from all that. Needs
 * nothing but the folder. Throws NotARun where it holds no run.
 */
export async function verifyRun(dir: string, options: VerifyOptions = {}): Promise<Verification> {
  const odd = existsSync(dir) ? oddFiles(dir) : [];
  if (odd.length > 0) return { faults: odd, incomplete: [], messages: 0 };
  const seal = sealOf(dir);
  if ('fault' in seal)
    return readRunEnvelope(dir).run.finishedAt === undefined
      ? { faults: [], incomplete: ['the run did not come to its end (killed, or still running), and is not sealed'], messages: 0 }
      : { faults: [seal.fault], incomplete: [], messages: 0 };
  const alone = options.recordOnly === true;
  const faults = [
    ...citationFaults(seal.digest, options.cited),
    ...recordFaults(dir, seal),
    ...(alone ? strayFaults : viewFaults)(dir, seal),
  ];
  const record = recordOf(dir);
  if (typeof record === 'string') return { faults: [...new Set([...faults, record])], incomplete: [], seal, messages: 0 };
  const judged = await judgeAfresh(dir, record, options.schema);
  const summary = summarise(record);
  const redacted = record.scenarios.flatMap(({ journal }) => journal).filter((entry) => entry.redacted).length;
  return {
    faults: [
      ...faults,
      ...completenessFaults(record),
      ...judged.faults,
      ...(alone || redacted === 0 ? [] : [`${redacted} messages are marked as redacted, which they are in a package alone`]),
      ...(alone ? [] : verdictFaults(dir, summary).map((fault) => fault + byWhom(record))),
    ],
    incomplete: [...record.incomplete, ...judged.incomplete],
    seal,
    record,
    summary,
    drawn: alone ? 0 : Object.keys(seal.views).length,
    messages: judged.messages,
    redacted,
  };
}

function sealOf(dir: string): Seal | { readonly fault: string } {
  try {
    return readSeal(dir);
  } catch (error) {
    if (error instanceof BrokenSeal) return { fault: error.message };
    throw error;
  }
}

/** Whether what somebody cites is the beginning of this digest. */
export function citationFaults(digest: string, cited: string | undefined): string[] {
  const id = citableId({ digest });
  if (cited === undefined || (cited.length >= id.length && digest.startsWith(cited.toLowerCase()))) return [];
  return [`${SEAL}: this run is cited as ${id}, not as ${cited}`];
}

/** The record; where it cannot be read as one, why. */
function recordOf(dir: string): RunRecord | string {
  try {
    readTargetStatement(dir);
    return readRunRecord(dir);
  } catch (error) {
    return (error as Error).message;
  }
}

/** What is looked into, where a summary is another. */
const SUMMARY: JsonForm = { 'scenarios?': [{ id: TEXT }], 'requirements?': [{ id: TEXT }] };

/** What the summary in the folder says otherwise than the record. */
function verdictFaults(dir: string, drawn: Summary): string[] {
  const said = readSummary(dir);
  if (said === undefined) return ['summary.json is missing, or is not JSON of a summary'];
  if (isDeepStrictEqual(said, JSON.parse(JSON.stringify(drawn)))) return [];
  const odd = drawn.scenarios.find(({ id, verdict }) => said.scenarios?.find((own) => own.id === id)?.verdict !== verdict);
  if (odd !== undefined) return [`summary.json: the verdict on ${odd.id} does not follow from the record, by which it is ${odd.verdict}`];
  const requirement = drawn.requirements.find(({ id, verdict }) => said.requirements?.find((own) => own.id === id)?.verdict !== verdict);
  if (requirement !== undefined)
    return [`summary.json: the verdict on ${requirement.id} does not follow from the record, by which it is ${requirement.verdict}`];
  const member = (Object.keys(drawn) as (keyof Summary)[]).find((name) => !isDeepStrictEqual(said[name], asJson(drawn[name])));
  return [`summary.json: "${member ?? 'something'}" does not follow from the record`];
}

/** Another version of the suite may draw its summary otherwise: who reads of a difference has to know. */
export function byWhom({ envelope: { suite } }: RunRecord): string {
  const own = commitOf(join(__dirname, '../../..'));
  return suite.commit === own ? '' : ` (drawn by the suite at ${suite.commit}, and here by that at ${own})`;
}

function readSummary(dir: string): Partial<Summary> | undefined {
  try {
    const said = JSON.parse(readFileSync(join(dir, 'summary.json'), 'utf8')) as unknown;
    return oddIn(said, SUMMARY, 'it') === undefined ? (said as Partial<Summary>) : undefined;
  } catch {
    return undefined;
  }
}

function asJson(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}
