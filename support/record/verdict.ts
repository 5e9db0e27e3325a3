import { TestStepResultStatus, type Exception, type TestStepResult } from '@cucumber/messages';
import type { Fault, FailureKind } from './fault';
import type { Finding } from './finding';

export type Verdict = 'passed' | 'failed' | 'inconclusive';

export interface Failure {
  readonly kind: FailureKind;
  /** The step or hook, as written; empty where none was reached. */
  readonly step: string;
  readonly message: string;
  /** What was found instead of what is required, where the target is at fault. */
  readonly finding?: Finding;
  /** The capability that the target does not offer. */
  readonly capability?: string;
  /** Others that the scenario wants too, and the target does not offer either. */
  readonly alsoMissing?: readonly string[];
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly failure?: Failure;
}

/** A step or hook of a scenario as it ended. */
export interface StepOutcome {
  readonly text: string;
  readonly hook: boolean;
  readonly result: TestStepResult;
  /** What it attached about its failure. */
  readonly fault?: Fault;
  readonly finding?: Finding;
}

/** What the suite's own exceptions say where nothing can be attached: before the first scenario, and after the last. */
const BY_EXCEPTION: Readonly<Record<string, FailureKind>> = {
  TargetUnavailable: 'target-unavailable',
  CapabilityMissing: 'capability-missing',
};

/** The machine let the suite down: what the scenario saw meanwhile, or did not see, is no evidence. */
const NO_EVIDENCE = 'EnvironmentFault';

const { PASSED, SKIPPED, UNDEFINED, AMBIGUOUS } = TestStepResultStatus;

const UNWRITTEN: Partial<Record<TestStepResultStatus, string>> = {
  UNDEFINED: 'UndefinedStep: no step definition matches',
  AMBIGUOUS: 'AmbiguousStep: more than one step definition matches',
  PENDING: 'PendingStep: the definition is not finished of',
};

/**
 * Judges a scenario that ran to its end. Passed means that at least one step ran, that every step and hook passed, and nothing
 * less: a step that is undefined, ambiguous, pending or skipped is not a pass.
 */
export function judgeSteps(outcomes: readonly StepOutcome[]): Judgement {
  const letDown = outcomes.find(({ result }) => result.exception?.type === NO_EVIDENCE);
  if (letDown !== undefined) return judgeTrouble(letDown);
  const unwritten = outcomes.find(({ result }) => result.status === UNDEFINED || result.status === AMBIGUOUS);
  const trouble = unwritten ?? outcomes.find(({ result }) => result.status !== PASSED && result.status !== SKIPPED);
  if (trouble !== undefined) return judgeTrouble(trouble);
  const skipped = outcomes.find(({ result, hook }) => result.status === SKIPPED && !hook);
  if (skipped !== undefined) return inconclusive('harness', skipped.text, 'SkippedStep: the step was skipped');
  if (outcomes.every(({ hook }) => hook)) return failed('harness', '', 'EmptyScenario: it has no steps');
  return { verdict: 'passed' };
}

/** Of a scenario whose record does not prove that it passed, and does not say that it failed. */
export function unproven(step: string, message: string): Judgement {
  return inconclusive('harness', step, message);
}

/** Judges an exception that kept scenarios from running at all, thrown before the first of them. */
export function judgeException(message: string, exception?: Exception): Judgement {
  return inconclusive(BY_EXCEPTION[exception?.type ?? ''] ?? 'harness', '', headline(message, exception));
}

/**
 * What attached nothing is a fault of the suite or of the machine that it runs on, of which nobody can tell which: nothing is judged, for
 * a failure is a statement about a target.
 */
function judgeTrouble({ text, result, fault, finding }: StepOutcome): Judgement {
  const unwritten = UNWRITTEN[result.status];
  if (unwritten !== undefined) return failed('harness', text, [`${unwritten} "${text}"`, result.message].filter(Boolean).join('\n'));
  const message = headline(result.message ?? '', result.exception);
  if (fault === undefined) return inconclusive('harness', text, message);
  const verdict = fault.kind === 'target' ? 'failed' : 'inconclusive';
  const { kind, capability, alsoMissing } = fault;
  const missing = { ...(capability === undefined ? {} : { capability }), ...(alsoMissing === undefined ? {} : { alsoMissing }) };
  const facts = { ...(finding && { finding }), ...missing };
  return { verdict, failure: { kind, step: text, message, ...facts } };
}

/** The exception's own words without the stack, which differs from machine to machine. */
function headline(message: string, exception?: Exception): string {
  if (exception?.message === undefined) return message.split('\n    at ')[0]?.trim() ?? '';
  return exception.message.startsWith(`${exception.type}:`) ? exception.message : `${exception.type}: ${exception.message}`;
}

function failed(kind: FailureKind, step: string, message: string): Judgement {
  return { verdict: 'failed', failure: { kind, step, message } };
}

function inconclusive(kind: FailureKind, step: string, message: string): Judgement {
  return { verdict: 'inconclusive', failure: { kind, step, message } };
}
