import { writeFileSync } from 'node:fs';
import type { Envelope } from '@cucumber/messages';
import type { RecordedMessages } from '../../record/run-record';
import type { Judgement } from '../../record/verdict';
import { InProcessPlayer } from '../run/in-process';
import type { Place } from '../run/plan';
import type { Suite } from '../run/suite';
import type { CoverageReport } from './coverage';
import type { Mutant } from './mutant';
import { ReferenceCatalogues } from './reference-catalogues';
import { activate, count, countFor, takeExecuted } from './switches';
import type { CoverRequest, TryReply, TryRequest, WorkerReply } from './worker-message';

/** What the reference of this process reads. */
export const catalogues = new ReferenceCatalogues();

const START = 'start of the reference';

/** Plays scenarios with nothing broken, and writes down what each of them executed. */
export async function cover({ suite, scenarios, file, cells }: CoverRequest, beat: () => void): Promise<WorkerReply> {
  const own = await player(suite);
  const loading = takeExecuted(undefined);
  const executed = new Map<string, Set<number>>();
  let current = START;
  const turnTo = (name: string): void => {
    executed.set(current, new Set([...(executed.get(current) ?? []), ...takeExecuted(current)]));
    current = name;
    countFor(name);
  };
  catalogues.use(undefined, (own, record, property) => {
    const cell = cells[`${own}:${record}:${property}`];
    if (cell !== undefined) count(String(cell));
  });
  countFor(START);
  const onMessage = ({ testCaseStarted, testCaseFinished }: Envelope): void => {
    if (testCaseStarted) turnTo(testCaseStarted.id);
    if (testCaseFinished) beat();
  };
  const { scenarios: recorded } = await own.play(scenarios, { onMessage });
  turnTo(START);
  const report: CoverageReport = {
    loading,
    starting: [...(executed.get(START) ?? [])],
    scenarios: [...recorded.values()].map(({ id, durationMs, judgement, envelopes }) => {
      const places = executed.get(envelopes[0]?.testCaseStarted?.id ?? '') ?? [];
      return { id, durationMs, sound: judgement.verdict === 'passed', executed: [...places] };
    }),
  };
  writeFileSync(file, JSON.stringify(report));
  return { kind: 'covered' };
}

/** Scenarios that are played in one go: few at first, since most mutants are noticed at once. */
const SHARES = [12, 60, 400];
/** So many scenarios that could not be judged are enough to say that the mutant cannot. */
const ENOUGH_TROUBLE = 3;

/**
 * Shows a mutant to scenarios until one fails by the target's fault. `forget` has the modules of the reference loaded anew. Who noticed,
 * and who could not be judged, must have passed in this process, or pass when the mutant is gone.
 */
export async function tryMutant({ suite, scenarios, mutant }: TryRequest, forget: () => void, beat: () => void): Promise<TryReply> {
  const own = await player(suite);
  const onMessage = ({ testCaseFinished }: Envelope): void => void (testCaseFinished && beat());
  const put = (active: Mutant | undefined): void => {
    activate(active?.id);
    catalogues.use(active);
    forget();
  };
  put(mutant);
  const seen = await show(scenarios, async (some) => {
    const played = noticed(await own.play(some, { failFast: true, onMessage }));
    for (const id of played.passed) passedHere.add(id);
    return played;
  });
  put(undefined);
  const suspect = scenarios.find(({ id }) => id === seen.suspect);
  const { suspect: _, ...reply } = seen;
  return suspect === undefined || (await passes(own, suspect)) ? reply : { ...reply, fate: 'poisoned' };
}

/** Until one notices, or too many cannot be judged. */
async function show(
  scenarios: readonly Place[],
  playSome: (some: readonly Place[]) => Promise<Noticed>,
): Promise<TryReply & { readonly suspect?: string }> {
  const left = [...scenarios];
  const troubles: { readonly id: string; readonly words: string }[] = [];
  let shownTo = 0;
  for (let share = 0; left.length > 0 && troubles.length < ENOUGH_TROUBLE; share++) {
    const some = left.splice(0, SHARES[Math.min(share, SHARES.length - 1)]);
    const { by, trouble, passed } = await playSome(some);
    const rest = some.filter(({ id }) => !passed.has(id) && id !== (by ?? trouble)?.id);
    shownTo += some.length - rest.length;
    if (by !== undefined) return { kind: 'tried', fate: 'killed', by: by.id, shownTo, suspect: by.id };
    if (trouble === undefined) continue;
    troubles.push(trouble);
    left.unshift(...rest);
  }
  const [trouble] = troubles;
  if (trouble === undefined) return { kind: 'tried', fate: 'survived', shownTo };
  return { kind: 'tried', fate: 'unjudged', by: `${trouble.id}: ${trouble.words}`, shownTo, suspect: trouble.id };
}

/** The scenarios that have passed in this process. */
const passedHere = new Set<string>();

async function passes(own: InProcessPlayer, scenario: Place): Promise<boolean> {
  if (passedHere.has(scenario.id)) return true;
  const { scenarios } = await own.play([scenario]);
  const sound = [...scenarios.values()].every(({ judgement }) => judgement.verdict === 'passed');
  if (sound) passedHere.add(scenario.id);
  return sound;
}

interface Noticed {
  readonly by?: { readonly id: string };
  readonly trouble?: { readonly id: string; readonly words: string };
  readonly passed: ReadonlySet<string>;
}

/** The first scenario that did not pass: who noticed, or what could not be judged. After it nothing was played. */
function noticed({ scenarios, endFailure, startFailure }: RecordedMessages): Noticed {
  const passed = new Set<string>();
  const outside = startFailure ?? endFailure;
  for (const { id, judgement } of scenarios.values()) {
    if (judgement.verdict !== 'passed') return { ...blamed(id, judgement), passed };
    passed.add(id);
  }
  return { ...(outside !== undefined && blamed('the end of the run', outside)), passed };
}

function blamed(id: string, judgement: Judgement): Omit<Noticed, 'passed'> {
  return isOfTarget(judgement) ? { by: { id } } : { trouble: { id, words: judgement.failure?.message.split('\n', 1)[0] ?? '' } };
}

function isOfTarget({ verdict, failure }: Judgement): boolean {
  return verdict === 'failed' && failure?.kind === 'target';
}

let loaded: Promise<InProcessPlayer> | undefined;

function player(suite: Pick<Suite, 'root' | 'support'>): Promise<InProcessPlayer> {
  return (loaded ??= InProcessPlayer.of(suite));
}
