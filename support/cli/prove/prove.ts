import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Envelope } from '@cucumber/messages';
import { readMessages } from '../../report/recorded-messages';
import type { RecordedScenario } from '../../record/run-record';
import type { PromisedScenario } from '../../record/run-envelope';
import { loadSupportCode, runScenarios } from '../run/cucumber-run';
import type { KnownDefect } from '../commands/defects';
import { FeatureShelf } from '../run/feature-shelf';
import { scenarioPaths } from '../run/plan';
import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';

/** What became of a defect: who noticed it, for the right reason, or why nobody did. */
export interface Proof {
  readonly defect: KnownDefect;
  readonly killers: readonly string[];
  /** Why it survived; empty where it did not. */
  readonly survival: string;
}

export interface ToProve {
  readonly defects: readonly KnownDefect[];
  /** Requirements that ought to have a defect. */
  readonly requirements: readonly string[];
  /** Whether it is told as data, with every scenario that noticed. */
  readonly json?: boolean;
}

type Play = (scenarios: readonly PromisedScenario[], defect?: string) => Promise<ReadonlyMap<string, RecordedScenario>>;

/**
 * Proves that the scenarios notice what they are for. A defect is killed only when a scenario that carries the tag of its
 * requirement fails by the target's fault, with a Finding that shows the symptom of this defect, and passes without the defect.
 */
export async function prove(suite: Suite, { defects, requirements, json = false }: ToProve, out: Terminal): Promise<number> {
  const play = await player(suite);
  const shelf = new FeatureShelf(suite, {});
  const carriers = (requirement: string): PromisedScenario[] =>
    shelf.scenarios([`@${requirement}`]).filter((own) => own.requirements.includes(requirement));
  const sound = await soundScenarios([...new Set(defects.map(({ requirement }) => requirement))].flatMap(carriers), play);
  const proofs: Proof[] = [];
  for (const defect of defects) {
    const proof = judgeDefect(defect, await play(carriers(defect.requirement), defect.id), sound);
    if (!json) out.write(`${describeProof(proof)}\n`);
    proofs.push(proof);
  }
  out.write(json ? `${JSON.stringify(proofs.map(proofData), null, 2)}\n` : closing(proofs, requirements));
  return proofs.some(({ survival }) => survival !== '') ? 1 : 0;
}

/** Judges one defect on the scenarios of its requirement, as they were recorded against it. */
export function judgeDefect(defect: KnownDefect, recorded: ReadonlyMap<string, RecordedScenario>, sound: ReadonlySet<string>): Proof {
  const failures = [...recorded.values()].filter(({ judgement }) => judgement.verdict === 'failed' && judgement.failure?.kind === 'target');
  const fitting = failures.filter(({ judgement: { failure } }) => failure?.finding !== undefined && defect.symptom.shows(failure.finding));
  const killers = fitting.map(({ id }) => id).filter((id) => sound.has(id));
  return { defect, killers, survival: killers.length > 0 ? '' : whySurvived(defect, recorded, failures, fitting) };
}

function whySurvived(
  { requirement, symptom }: KnownDefect,
  recorded: ReadonlyMap<string, RecordedScenario>,
  failures: readonly RecordedScenario[],
  fitting: readonly RecordedScenario[],
): string {
  const [first] = failures;
  if (recorded.size === 0) return `no scenario carries @${requirement}`;
  if (fitting.length > 0) return `${fitting.map(({ id }) => id).join(', ')} fail without the defect too`;
  if (first !== undefined) return `failed for another reason: ${first.id} says "${firstLine(first)}", not ${symptom.words}`;
  const odd = [...recorded.values()].find(({ judgement }) => judgement.verdict !== 'passed');
  return odd === undefined ? `all ${recorded.size} scenarios of ${requirement} passed` : `not judged: ${odd.id} says "${firstLine(odd)}"`;
}

function firstLine({ judgement }: RecordedScenario): string {
  return judgement.failure?.message.split('\n', 1)[0] ?? '';
}

/** Those that pass when nothing is broken: only they can prove anything. */
async function soundScenarios(scenarios: readonly PromisedScenario[], play: Play): Promise<ReadonlySet<string>> {
  const distinct = [...new Map(scenarios.map((scenario) => [scenario.id, scenario])).values()];
  const recorded = await play(distinct);
  return new Set([...recorded.values()].filter(({ judgement }) => judgement.verdict === 'passed').map(({ id }) => id));
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
