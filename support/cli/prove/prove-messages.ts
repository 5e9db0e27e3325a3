import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element } from '../../duis/element';
import { ParsedDocument } from '../../duis/parsed-document';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml, MalformedXml } from '../../duis/xml-engine';
import type { MessageMutant } from '../../record/message-mutant';
import type { PromisedScenario } from '../../record/run-envelope';
import type { RecordedScenario, RunRecord } from '../../record/run-record';
import { readSealedRecord } from '../../report/check-seal';
import { messageOf, readJournal } from '../../report/journal/journal';
import { FeatureShelf } from '../run/feature-shelf';
import { InProcessPlayer } from '../run/in-process';
import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';
import { stateOf } from '../run/suite-identity';
import { UsageError } from '../run/usage-error';
import { drawn } from './drawn';
import type { CarriedMutant, Specimen } from './message-mutants';
import { describeMutant, mutantsOf } from './message-mutants';
import type { LedgerEntry } from './mutant-ledger';
import { reasonFor } from './mutant-ledger';

/** Which mutants of messages are tried. */
export interface MessagesToProve {
  /** How many, drawn by chance; absent: all. */
  readonly sample?: number;
  readonly seed: number;
  /** The folder of a run of this whole suite at the embedded target, whose messages are taken; absent: they are played for. */
  readonly recorded?: string;
  /** What is known to survive, and why that is right. */
  readonly ledger: readonly LedgerEntry[];
}

/** How many scenarios a mutant is shown to at first, and then, where none of these noticed. The quickest go first. */
const FIRST = 3;
const MORE = 40;

/** Plays scenarios at the embedded target, what it says being changed on its way; what is recorded of each, by its id. */
type Play = (scenarios: readonly PromisedScenario[], out: string, tamper?: MessageMutant) => Promise<ReadonlyMap<string, RecordedScenario>>;

interface MessageProof {
  readonly carried: CarriedMutant;
  /** Who noticed, and on which requirements. */
  readonly killer?: RecordedScenario;
  readonly reason?: string;
}

/**
 * Changes one item of one kind of message at a time, on its way to the suite, and sees that a scenario fails; and that none does where a
 * good target may do the same. Every item of every kind that the suite receives is tried, or a sample of them. Resolves with the exit
 * code: 1 where a mutant survives without a reason, or something harmless is objected to.
 */
export async function proveMessages(suite: Suite, { sample, seed, recorded, ledger }: MessagesToProve, out: Terminal): Promise<number> {
  const whole = recorded === undefined ? undefined : wholeRun(suite, recorded);
  const [lib, play] = await Promise.all([loadLibxml(), player(suite)]);
  const all = new FeatureShelf(suite).scenarios();
  const folder = mkdtempSync(join(tmpdir(), 'duis-messages-'));
  try {
    const sound = soundOf(whole?.messages.scenarios ?? (await play(all, folder)));
    const promised = new Map(quickestFirst(all, sound).map((scenario) => [scenario.id, scenario]));
    const mutants = mutantsOf(specimensIn(lib, whole?.dir ?? folder));
    const chosen = sample === undefined ? mutants : drawn(mutants, sample, seed);
    const count = (of: (mutant: MessageMutant) => string): number => new Set(mutants.map(({ mutant }) => of(mutant))).size;
    const items = count(({ kind, path }) => `${kind} ${path}`) - count(({ kind }) => kind);
    out.write(`${mutants.length} mutants of ${items} items of ${count(({ kind }) => kind)} kinds of messages; ${chosen.length} tried\n`);
    const proofs: MessageProof[] = [];
    for (const carried of chosen) {
      const proof = await tryMutant(carried, promised, play, ledger);
      proofs.push(proof);
      if (!isAsItShould(proof)) out.write(`${describeProof(proof)}\n`);
    }
    out.write(closing(proofs));
    return proofs.every(isAsItShould) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The record of a run that shows all that the embedded target says now. */
function wholeRun(suite: Suite, dir: string): RunRecord {
  const record = readSealedRecord(dir);
  const { suite: played, target, run } = record.envelope;
  const { commit, changes } = stateOf(suite.root);
  const otherwise = [
    ...(target.kind === 'embedded' ? [] : [`it was at ${target.name}`]),
    ...(run.selection === '' && run.shard === null ? [] : ['it was of a part of the suite']),
    ...(played.commit === commit && played.changes === changes ? [] : ['the suite has been changed since then']),
    ...record.incomplete,
  ];
  if (otherwise.length > 0) throw new UsageError(`--recorded wants a whole run at the embedded target: ${otherwise.join('; ')}`);
  return record;
}

async function tryMutant(
  carried: CarriedMutant,
  promised: ReadonlyMap<string, PromisedScenario>,
  play: Play,
  ledger: readonly LedgerEntry[],
): Promise<MessageProof> {
  const carrying = new Set(carried.carriers);
  const carriers = [...promised.values()].filter(({ id }) => carrying.has(id));
  const spread = carriers.filter((_, index) => index % Math.max(1, Math.floor(carriers.length / MORE)) === 0);
  for (const some of [spread.slice(0, FIRST), carried.harmless ? [] : spread.slice(FIRST, MORE)]) {
    const killer = await objector(some, carried.mutant, play);
    if (killer) return { carried, killer };
  }
  const reason = reasonFor(carried.mutant, ledger);
  return { carried, ...(reason !== undefined && { reason }) };
}

async function objector(scenarios: readonly PromisedScenario[], mutant: MessageMutant, play: Play): Promise<RecordedScenario | undefined> {
  if (scenarios.length === 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'duis-mutant-'));
  try {
    const recorded = await play(scenarios, folder, mutant);
    return [...recorded.values()].find(({ judgement }) => judgement.verdict === 'failed' && judgement.failure?.kind === 'target');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ready to play: the suite's code is loaded. */
export async function player(suite: Suite): Promise<Play> {
  const player = await InProcessPlayer.of(suite);
  return async (scenarios, out, tamper) => (await player.play(scenarios, { out, ...(tamper && { tamper }) })).scenarios;
}

/** How long each scenario took that passed. */
function soundOf(recorded: ReadonlyMap<string, RecordedScenario>): ReadonlyMap<string, number> {
  const passed = [...recorded.values()].filter(({ judgement }) => judgement.verdict === 'passed');
  return new Map(passed.map(({ id, durationMs }) => [id, durationMs]));
}

/** Those that passed, by how long they took. */
function quickestFirst(all: readonly PromisedScenario[], took: ReadonlyMap<string, number>): readonly PromisedScenario[] {
  const passed = all.filter(({ id }) => took.has(id));
  return passed.sort((a, b) => (took.get(a.id) ?? 0) - (took.get(b.id) ?? 0));
}

function specimensIn(lib: Libxml, folder: string): readonly Specimen[] {
  return [...readJournal(folder)].flatMap(([scenario, entries]) =>
    entries.flatMap((entry) => {
      const { what, direction, foreign } = entry;
      if (direction !== 'received' || foreign !== undefined) return [];
      if (what !== 'acknowledgement' && what !== 'push') return [];
      const message = messageOf(folder, entry);
      const root = message && treeOf(lib, message);
      return root ? [{ scenario, what, root }] : [];
    }),
  );
}

function treeOf(lib: Libxml, document: Buffer): Element | undefined {
  let parsed: ParsedDocument | undefined;
  try {
    parsed = ParsedDocument.parse(lib, document);
    return parsed.root;
  } catch (error) {
    if (error instanceof MalformedXml) return undefined;
    throw error;
  } finally {
    parsed?.dispose();
  }
}

function isAsItShould({ carried: { harmless }, killer, reason }: MessageProof): boolean {
  return harmless ? killer === undefined : killer !== undefined || reason !== undefined;
}

function describeProof({ carried, killer }: MessageProof): string {
  const words = describeMutant(carried.mutant);
  return carried.harmless
    ? `FALSE ALARM  ${words}: ${killer?.id ?? ''} says "${killer?.judgement.failure?.message ?? ''}"`
    : `SURVIVED     ${words} (${carried.carriers.slice(0, 3).join(', ')}; ${carried.carriers.length} scenarios)`;
}

/** The requirements at which mutants were killed, and how many: `SCHEMA-04 12, CR1045-07 3`. */
function requirementsOf(proofs: readonly MessageProof[]): string {
  const counts = new Map<string, number>();
  for (const { carried, killer } of proofs) {
    const at = carried.harmless ? undefined : killer?.judgement.failure?.finding?.requirements[0];
    if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([requirement, count]) => `${requirement} ${count}`).join(', ') || 'none';
}

function closing(proofs: readonly MessageProof[]): string {
  const harmful = proofs.filter(({ carried }) => !carried.harmless);
  const killed = harmful.filter(({ killer }) => killer !== undefined).length;
  const explained = harmful.filter(({ killer, reason }) => killer === undefined && reason !== undefined).length;
  const harmless = proofs.filter(({ carried }) => carried.harmless);
  const tolerated = harmless.filter(({ killer }) => killer === undefined).length;
  const share = harmful.length === 0 ? 0 : Math.round((1000 * killed) / harmful.length) / 10;
  return [
    `killed at ${requirementsOf(proofs)}`,
    `harmless variants: ${tolerated} of ${harmless.length} tolerated`,
    `${harmful.length} message mutants, ${killed} killed (${share} %), ${explained} explained, ` +
      `${harmful.length - killed - explained} survived`,
    '',
  ].join('\n');
}
