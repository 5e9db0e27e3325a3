import { blocks, judgeDeviations, type JudgedDeviation } from './judge-policy';
import { metTarget } from '../record/live';
import { DEFAULT_POLICY } from '../record/policy';
import { judgeRequirement, type JudgedRequirement, type RequirementOutcome } from './requirement-verdict';
import type { RunEnvelope } from '../record/run-envelope';
import type { JudgedScenario, RunRecord } from '../record/run-record';
import type { Failure, Verdict } from '../record/verdict';
import { missingCapabilities, wantedInVain, type MissingCapability } from './clusters/missing-capabilities';

/** `selection passed`: of a run of a part, whose conformance is nothing that can be said. */
export type RunVerdict = 'conformant' | 'selection passed' | 'non-conformant' | 'incomplete';

/** `summary.json`; names and shapes are a contract with scripts, waivers and sign-off texts. */
export interface Summary {
  readonly formatVersion: 1;
  readonly suite: RunEnvelope['suite'];
  readonly target: RunEnvelope['target'];
  readonly run: Omit<RunEnvelope['run'], 'finishedAt'> & { readonly durationMs: number };
  readonly verdict: RunVerdict;
  readonly exitCode: 0 | 1 | 3;
  /** Why the run is incomplete, or what about the record itself is wrong; empty for a whole run. */
  readonly incomplete: readonly string[];
  /** The scenarios whose failure makes the run non-conformant. */
  readonly blocking: readonly string[];
  /** Known deviations, and what became of them in this run. */
  readonly deviations: readonly JudgedDeviation[];
  readonly counts: {
    readonly scenarios: { readonly promised: number; readonly onDocuments: number } & Readonly<Record<Verdict, number>>;
    readonly requirements: {
      readonly met: number;
      readonly notMet: number;
      readonly provisionalNotMet: number;
      readonly inconclusive: number;
      readonly notTestable: number;
      readonly shownOnDocuments: number;
    };
  };
  /** The capabilities that scenarios wanted in vain, in the order in which they are best built. */
  readonly missing: readonly MissingCapability[];
  readonly requirements: readonly SummaryRequirement[];
  readonly scenarios: readonly SummaryScenario[];
}

export interface SummaryRequirement {
  readonly id: string;
  readonly change: string;
  readonly clause: string;
  readonly status: JudgedRequirement['status'];
  readonly verdict: RequirementOutcome;
  readonly reason: string;
  readonly scenarios: readonly string[];
  /** How many of them met the target. */
  readonly live: number;
  /** Requirement → Rule → scenario: what became of each sentence that shows it. */
  readonly rules: JudgedRequirement['rules'];
}

export interface SummaryScenario {
  readonly id: string;
  readonly name: string;
  readonly uri: string;
  readonly line: number;
  /** The Rule of the feature that it stands beneath. */
  readonly rule?: string;
  readonly verdict: Verdict;
  readonly durationMs: number;
  readonly requirements: readonly string[];
  readonly interpretations: readonly string[];
  readonly failure?: Failure;
  /** It never met the target: the schema judged documents alone. */
  readonly onDocuments?: true;
}

/** The summary of a recorded run. The same record gives the same summary, byte for byte. */
export function summarise(record: RunRecord): Summary {
  const { envelope, scenarios } = record;
  const requirements = judgeRequirements(record);
  const deviations = judgeDeviations(envelope.policy ?? DEFAULT_POLICY, scenarios, envelope.run.startedAt.slice(0, 10));
  const blocking = blockingScenarios(record, deviations);
  const verdict = judgeRun(record, deviations, blocking);
  return {
    formatVersion: 1,
    suite: envelope.suite,
    target: envelope.target,
    run: runFacts(record),
    verdict,
    exitCode: EXIT_CODES[verdict],
    incomplete: record.incomplete,
    blocking,
    deviations,
    counts: {
      scenarios: {
        promised: scenarios.length,
        ...countScenarios(scenarios),
        onDocuments: scenarios.filter((scenario) => !metTarget(scenario)).length,
      },
      requirements: countRequirements(requirements),
    },
    missing: missingCapabilities(scenarios.map(wantedInVain).filter(({ length }) => length > 0)),
    requirements: requirements.map(({ id, change, clause, status, verdict, reason, scenarios, live, rules }) => ({
      id,
      change,
      clause,
      status,
      verdict,
      reason,
      scenarios,
      live,
      rules,
    })),
    scenarios: scenarios.map(shorten),
  };
}

/** Every requirement in the scope of the run, judged, in the order of the catalogue. */
export function judgeRequirements({ envelope, scenarios }: RunRecord): JudgedRequirement[] {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
  return envelope.requirements.map((requirement) => judgeRequirement(requirement, byId));
}

const EXIT_CODES = { conformant: 0, 'selection passed': 0, 'non-conformant': 1, incomplete: 3 } as const;

/**
 * Non-conformant: a scenario failed that blocks under the policy of the run, or, in release mode, a deviation is stale. Incomplete:
 * neither, but something promised was not judged. Conformant: all that was promised was judged, nothing blocks, and it was the whole.
 */
function judgeRun(
  { envelope, scenarios, incomplete }: RunRecord,
  deviations: readonly JudgedDeviation[],
  blocking: readonly string[],
): RunVerdict {
  const stale = envelope.policy?.release === true && deviations.some(({ state }) => state === 'stale');
  if (stale || blocking.length > 0) return 'non-conformant';
  const open = incomplete.length > 0 || scenarios.some(({ verdict }) => verdict === 'inconclusive');
  if (open) return 'incomplete';
  return envelope.run.selection === '' && envelope.run.shard === null ? 'conformant' : 'selection passed';
}

function blockingScenarios({ envelope, scenarios }: RunRecord, deviations: readonly JudgedDeviation[]): string[] {
  const policy = envelope.policy ?? DEFAULT_POLICY;
  const requirements = new Map(envelope.requirements.map((requirement) => [requirement.id, requirement]));
  return scenarios.filter((scenario) => blocks(scenario, requirements, policy, deviations)).map(({ id }) => id);
}

function runFacts({ envelope, messages }: RunRecord): Summary['run'] {
  const { finishedAt, ...facts } = envelope.run;
  const last = finishedAt ?? lastInstant(messages.envelopes) ?? facts.startedAt;
  return { ...facts, durationMs: Math.max(0, Date.parse(last) - Date.parse(facts.startedAt)) };
}

/** When the last scenario that came to its end did so, for a run that was cut short. */
function lastInstant(envelopes: RunRecord['messages']['envelopes']): string | undefined {
  const timestamp = envelopes.findLast(({ testCaseFinished }) => testCaseFinished)?.testCaseFinished?.timestamp;
  return timestamp && new Date(timestamp.seconds * 1000).toISOString();
}

function countScenarios(scenarios: readonly JudgedScenario[]): Record<Verdict, number> {
  const count = (wanted: Verdict): number => scenarios.filter(({ verdict }) => verdict === wanted).length;
  return { passed: count('passed'), failed: count('failed'), inconclusive: count('inconclusive') };
}

function countRequirements(requirements: readonly JudgedRequirement[]): Summary['counts']['requirements'] {
  const count = (wanted: RequirementOutcome, provisional?: boolean): number =>
    requirements.filter(
      ({ verdict, status }) => verdict === wanted && (provisional === undefined || (status === 'provisional') === provisional),
    ).length;
  return {
    met: count('met'),
    notMet: count('not-met', false),
    provisionalNotMet: count('not-met', true),
    inconclusive: count('inconclusive'),
    notTestable: count('not-testable'),
    shownOnDocuments: count('shown-on-documents'),
  };
}

function shorten({
  id,
  name,
  uri,
  line,
  rule,
  verdict,
  durationMs,
  requirements,
  interpretations,
  failure,
  journal,
}: JudgedScenario): SummaryScenario {
  const place = { id, name, uri, line, ...(rule !== undefined && { rule }) };
  return {
    ...place,
    verdict,
    durationMs,
    requirements,
    interpretations,
    ...(failure && { failure }),
    ...(!metTarget({ journal }) && { onDocuments: true }),
  };
}
