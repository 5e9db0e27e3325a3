import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Envelope } from '@cucumber/messages';
import { readMessages } from '../../report/journal/recorded-messages';
import type { RecordedScenario } from '../../record/run-record';
import type { PromisedScenario } from '../../record/run-envelope';
import { loadSupportCode, runScenarios } from '../run/cucumber-run';
import type { KnownDefect } from '../commands/defects';
import { FeatureShelf } from '../run/feature-shelf';
import { scenarioPaths } from '../run/plan';
import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';
import { loadKillers, rememberKillers, type KnownKillers } from './known-killers';
import { AT_A_TIME, judgeDefect, type Proof } from './proof';
import { commitOf } from '../run/suite-identity';
import { detectionOf } from './detection';
import { proveInProcesses } from './proving-processes';

export interface ToProve {
  readonly defects: readonly KnownDefect[];
  /** Requirements that ought to have a defect. */
  readonly requirements: readonly string[];
  /** Whether it is told as data, with every scenario that noticed. */
  readonly json?: boolean;
  /** How many processes share the work; 1 where nothing is said. */
  readonly processes?: number;
  /** Whether it is written down who noticed what, for the next time. */
  readonly remember?: boolean;
  /** The file in which it is written down how many were noticed, for a run that is signed off. */
  readonly record?: string;
}

/** Proves defects, one after the other. */
export type Prover = (defects: readonly KnownDefect[]) => Promise<readonly Proof[]>;

/**
 * Proves that the scenarios notice what they are for. A defect is killed only when a scenario that carries the tag of its
 * requirement fails by the target's fault, with a Finding that shows the symptom of this defect, and passes without the defect.
 */
export async function prove(suite: Suite, toProve: ToProve, out: Terminal): Promise<number> {
  const { defects, requirements, json = false, processes = 1, remember = false, record } = toProve;
  const tell = (proof: Proof): void => {
    if (!json) out.write(`${describeProof(proof)}\n`);
  };
  const proofs =
    processes > 1
      ? await proveInProcesses(suite, defects, { processes, whole: json }, tell)
      : await proveHere(await makeProver(suite, json), defects, tell);
  if (remember) rememberKillers(proofs);
  if (record !== undefined) writeFileSync(record, `${JSON.stringify(detectionOf(proofs, commitOf(suite.root)), null, 1)}\n`);
  out.write(json ? `${JSON.stringify(proofs.map(proofData), null, 2)}\n` : closing(proofs, requirements));
  return proofs.some(({ survival }) => survival !== '') ? 1 : 0;
}

async function proveHere(prover: Prover, defects: readonly KnownDefect[], tell: (proof: Proof) => void): Promise<readonly Proof[]> {
  const proofs: Proof[] = [];
  for (let from = 0; from < defects.length; from += AT_A_TIME) {
    const proved = await prover(defects.slice(from, from + AT_A_TIME));
    proved.forEach(tell);
    proofs.push(...proved);
  }
  return proofs;
}

type Play = (scenarios: readonly PromisedScenario[], defect?: string) => Promise<ReadonlyMap<string, RecordedScenario>>;

/** Scenarios that are played at a defect at first; twice as many after that, until one has noticed. */
const FIRST_SHARE = 24;

/**
 * Proves defects in this process, with support code that is loaded once. What fails is played once without a defect too. Unless every
 * scenario that notices is asked for (`whole`), playing begins with the one that noticed the last time, and stops with the share in which
 * one did.
 */
export async function makeProver(suite: Suite, whole: boolean, known: KnownKillers = loadKillers()): Promise<Prover> {
  const play = await player(suite);
  const shelf = new FeatureShelf(suite, {});
  const sound = new SoundScenarios(play);
  const carriers = (requirement: string, tag = requirement): PromisedScenario[] =>
    shelf.scenarios([`@${tag}`]).filter((own) => own.requirements.includes(requirement));
  const killer = ({ id, requirement }: KnownDefect): PromisedScenario[] => {
    const scenario = whole ? undefined : known.get(id);
    return scenario === undefined ? [] : carriers(requirement, scenario.split('/')[0]).filter((own) => own.id === scenario);
  };
  const proveOne = async (defect: KnownDefect): Promise<Proof> => {
    const recorded = new Map<string, RecordedScenario>();
    for (const share of shares(defect, killer(defect), () => carriers(defect.requirement), whole)) {
      for (const [scenario, record] of await play(share, defect.id)) recorded.set(scenario, record);
      await sound.learn(share.filter(({ id }) => recorded.get(id)?.judgement.verdict === 'failed'));
      const proof = judgeDefect(defect, recorded, sound.ids);
      if (proof.survival === '') return proof;
    }
    return judgeDefect(defect, recorded, sound.ids);
  };
  return async (defects) => {
    await sound.learn(defects.flatMap(killer));
    const proofs: Proof[] = [];
    for (const defect of defects) proofs.push(await proveOne(defect));
    return proofs;
  };
}

/** What is played at a defect, one share after the other until one has noticed: the known killer, then the others that there are. */
function* shares(
  { likelyAt = [] }: KnownDefect,
  known: readonly PromisedScenario[],
  others: () => readonly PromisedScenario[],
  whole: boolean,
): Generator<readonly PromisedScenario[]> {
  if (known.length > 0) yield known;
  const left = likelyFirst(
    others().filter(({ id }) => known.every((own) => own.id !== id)),
    likelyAt,
  );
  for (let from = 0, share = whole ? left.length : FIRST_SHARE; from < left.length; from += share, share *= 2)
    yield left.slice(from, from + share);
}

/** The rows of these outlines before all others: where thousands carry a requirement, a defect of one combination is found sooner. */
function likelyFirst(carrying: readonly PromisedScenario[], outlines: readonly string[]): readonly PromisedScenario[] {
  const isLikely = ({ id }: PromisedScenario): boolean => outlines.includes(id.split('/')[0] ?? '');
  return [...carrying.filter(isLikely), ...carrying.filter((one) => !isLikely(one))];
}

/** The scenarios that pass when nothing is broken, as far as anybody had to know: only they can prove anything. */
class SoundScenarios {
  readonly ids = new Set<string>();
  private readonly played = new Set<string>();

  constructor(private readonly play: Play) {}

  /** Plays those that were not played yet. */
  async learn(scenarios: readonly PromisedScenario[]): Promise<void> {
    const fresh = scenarios.filter(({ id }, place) => !this.played.has(id) && scenarios.findIndex((own) => own.id === id) === place);
    for (const { id } of fresh) this.played.add(id);
    for (const { id, judgement } of (await this.play(fresh)).values()) if (judgement.verdict === 'passed') this.ids.add(id);
  }
}

/** Plays scenarios against a target of their own each time, with support code that is loaded once. */
async function player(suite: Suite): Promise<Play> {
  const support = await loadSupportCode(suite);
  return async (scenarios, defect) => {
    if (scenarios.length === 0) return new Map();
    const out = mkdtempSync(join(tmpdir(), 'duis-prove-'));
    const envelopes: Envelope[] = [];
    const parameters = { out, seed: 1, ...(defect !== undefined && { defect }) };
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
    try {
      await runScenarios(suite, { paths: scenarioPaths(scenarios), parameters, support }, nowhere, (envelope) => envelopes.push(envelope));
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
    return readMessages(envelopes).scenarios;
  };
}

function proofData({ defect: { id, requirement, summary }, killers, survival }: Proof): object {
  return { id, requirement, summary, killers, ...(survival !== '' && { survival }) };
}

function describeProof({ defect, killers, survival }: Proof): string {
  const more = killers.length > 3 ? ` and ${killers.length - 3} more` : '';
  return survival === '' ? `killed    ${defect.id} by ${killers.slice(0, 3).join(', ')}${more}` : `SURVIVED  ${defect.id}: ${survival}`;
}

function closing(proofs: readonly Proof[], requirements: readonly string[]): string {
  const killed = proofs.filter(({ survival }) => survival === '').length;
  const bare = requirements.filter((id) => !proofs.some(({ defect }) => defect.requirement === id));
  return `${withoutDefect(bare)}${proofs.length} defects, ${killed} killed, ${proofs.length - killed} survived\n`;
}

/** Requirements that nothing breaks, a line for each change: `CR1277: 01 02 05`. */
function withoutDefect(ids: readonly string[]): string {
  const byChange = new Map<string, string[]>();
  for (const id of ids) {
    const [, change = id, number = ''] = /^(.*)-(\d+)$/.exec(id) ?? [];
    byChange.set(change, [...(byChange.get(change) ?? []), number]);
  }
  const lines = [...byChange].map(([change, numbers]) => `  ${change}: ${numbers.join(' ')}\n`);
  return lines.length === 0 ? '' : `requirements without a defect:\n${lines.join('')}`;
}
