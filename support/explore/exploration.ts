import type { Requirement } from '../requirements/requirement';
import { causeOf, type Difference } from './difference/compare';
import { attribute, type Attribution } from './difference/attribute';
import { shrink } from './difference/shrink';
import { compareSides, rest, type Comparison, type Sides } from './play/compare-sides';
import type { Script } from './play/script';
import type { Played } from './play/side';
import type { Stimulus } from './stimuli/stimulus';
import { composeScenario, type Step } from './written/compose-scenario';
import { judgeScenario, type Failure } from './written/judge-scenario';
import { furtherQuestions } from './written/sayable';
import { exchangesOf, type Shown } from './written/exchanges';

/** One cause, shown by its smallest stimulus. */
export interface Discovery {
  readonly cause: string;
  /** The case that showed it first, from 1, and how many did. */
  readonly first: number;
  times: number;
  readonly seconds: number;
  readonly stimulus: Stimulus;
  readonly differences: readonly Difference[];
  readonly attribution: Attribution;
  readonly scenario: readonly Step[];
  /** Undefined: it passes. */
  readonly onModel: Failure | undefined;
  readonly onCandidate: Failure | undefined;
  readonly exchanges: { readonly model: readonly Shown[]; readonly candidate: readonly Shown[] };
}

/** What came of an exploration. */
export interface Exploration {
  readonly cases: number;
  readonly discarded: ReadonlyMap<string, number>;
  readonly requests: number;
  readonly seconds: number;
  readonly discoveries: readonly Discovery[];
  /** What a side did that none may: an HTTP status of 5xx, or no answer. */
  readonly crashes: readonly Crash[];
}

export interface Crash {
  readonly side: 'model' | 'candidate';
  readonly case: number;
  readonly says: string;
  readonly stimulus: Stimulus;
}

export interface Means {
  readonly sides: Sides;
  readonly script: Script;
  readonly requirements: readonly Requirement[];
  /** The stimulus of a case, counted from 1: always the same. */
  readonly stimulusOf: (number: number) => Stimulus;
  /** Whether there is to be another case. */
  readonly goesOn: (cases: number, discoveries: readonly Discovery[]) => boolean;
  /** Seconds since it began. */
  readonly elapsed: () => number;
  /** Told of each comparison, while both stages are set. */
  readonly watch?: (comparison: Comparison) => void;
}

/** Plays case after case at both sides; each new cause is shrunk, attributed and written down. */
export async function explore(means: Means): Promise<Exploration> {
  const discoveries: Discovery[] = [];
  const crashes: Crash[] = [];
  const discarded = new Map<string, number>();
  let [cases, requests] = [0, 0];
  while (means.goesOn(cases, discoveries)) {
    cases += 1;
    const stimulus = means.stimulusOf(cases);
    const comparison = await compareSides(means.sides, stimulus, (seen) => Promise.resolve(means.watch?.(seen)));
    requests += comparison.model.world.exchanges.length;
    crashes.push(...crashesIn(comparison, cases, stimulus));
    if (comparison.discarded !== undefined) discarded.set(comparison.discarded, (discarded.get(comparison.discarded) ?? 0) + 1);
    await discover(means, discoveries, { stimulus, comparison, cases });
  }
  return { cases, discarded, requests, seconds: means.elapsed(), discoveries, crashes };
}

interface Case {
  readonly stimulus: Stimulus;
  readonly comparison: Comparison;
  readonly cases: number;
}

async function discover(means: Means, discoveries: Discovery[], { stimulus, comparison, cases }: Case): Promise<void> {
  const [first] = comparison.differences;
  if (!first) return;
  const cause = causeOf(first);
  const place = discoveries.findIndex((one) => one.cause === cause);
  const known = discoveries[place];
  if (known) known.times += 1;
  if (known && (isShown(known) || known.times > TRIED_ANEW)) return;
  const seconds = means.elapsed();
  const smallest = await shrink(withoutPassedOver(stimulus, comparison.model), async (smaller) => {
    await rest(means.sides);
    const { differences } = await compareSides(means.sides, smaller);
    return differences[0] !== undefined && causeOf(differences[0]) === cause;
  });
  const discovery = await describe(means, smallest, cause);
  if (!discovery) return;
  if (!known) discoveries.push({ ...discovery, cause, first: cases, times: 1, seconds, stimulus: smallest });
  else if (isShown(discovery)) discoveries[place] = { ...known, ...discovery, stimulus: smallest };
}

/** A cause that no scenario shows is looked at again in so many of the cases that have it. */
const TRIED_ANEW = 8;

/** Whether the scenario does what it is for: the model passes it and the candidate fails. */
export function isShown({ onModel, onCandidate }: Pick<Discovery, 'onModel' | 'onCandidate'>): boolean {
  return onModel === undefined && onCandidate !== undefined;
}

function withoutPassedOver(stimulus: Stimulus, { passedOver }: Played): Stimulus {
  const left = new Set(passedOver.map(({ at }) => at));
  return { ...stimulus, sentences: stimulus.sentences.filter((_, n) => !left.has(n)) };
}

type Described = Omit<Discovery, 'cause' | 'first' | 'times' | 'seconds' | 'stimulus'>;

/** The scenario of the smallest stimulus; where no step says what differs, that of the same and one question more, if one does there. */
async function describe(means: Means, stimulus: Stimulus, cause: string): Promise<Described | undefined> {
  const described = await describeAs(means, stimulus, cause);
  const difference = described?.differences.find((one) => causeOf(one) === cause);
  if (!described || !difference || isShown(described)) return described;
  for (const question of furtherQuestions(difference)) {
    const further = await describeAs(means, { ...stimulus, sentences: [...stimulus.sentences, question] }, cause);
    if (further && isShown(further)) return further;
  }
  return described;
}

/** Plays a stimulus once more, and makes a scenario of what the model says, which is then judged on both sides. */
async function describeAs({ sides, script, requirements }: Means, stimulus: Stimulus, cause: string): Promise<Described | undefined> {
  let seen: Omit<Described, 'onModel' | 'onCandidate'> | undefined;
  await rest(sides);
  await compareSides(sides, stimulus, async (comparison) => {
    const { differences, model, candidate } = comparison;
    const difference = differences.find((one) => causeOf(one) === cause) ?? differences[0];
    if (!difference) return;
    seen = {
      differences,
      attribution: await attribute(difference, comparison, stimulus, requirements),
      scenario: await composeScenario(stimulus, model, script, differences),
      exchanges: { model: exchangesOf(model), candidate: exchangesOf(candidate) },
    };
  });
  if (!seen) return undefined;
  const { steps, failure } = await passing(sides, seen.scenario, script);
  await rest(sides);
  const onCandidate = await judgeScenario(sides.candidate, steps, sides.next(), script);
  return { ...seen, scenario: steps, onModel: failure, onCandidate };
}

/** The scenario without the Thens that do not hold of the model, one after the other; where the rest does not pass either, why. */
async function passing(
  sides: Sides,
  steps: readonly Step[],
  script: Script,
): Promise<{ readonly steps: readonly Step[]; readonly failure: Failure | undefined }> {
  const failure = await judgeScenario(sides.model, steps, sides.next(), script);
  const { step } = failure ?? {};
  if (!step || step.keyword !== 'Then') return { steps, failure };
  return passing(
    sides,
    steps.filter((one) => one !== step),
    script,
  );
}

function crashesIn({ model, candidate }: Comparison, number: number, stimulus: Stimulus): Crash[] {
  return (['model', 'candidate'] as const).flatMap((side) => {
    const { world, stopped } = side === 'model' ? model : candidate;
    const failed = world.exchanges.find(({ sent }) => sent.http.status >= 500 && sent.http.status !== 503);
    const says = stopped?.kind === 'target-unavailable' ? stopped.says : failed && `HTTP ${failed.sent.http.status} to "${failed.words}"`;
    return says === undefined ? [] : [{ side, case: number, says, stimulus }];
  });
}
