import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { ISupportCodeLibrary } from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';
import type { RecordedMessages } from '../../record/run-record';
import type { Judgement } from '../../record/verdict';
import { readMessages } from '../../report/journal/recorded-messages';
import { loadSupportCode, runScenarios } from '../run/cucumber-run';
import type { Suite } from '../run/suite';
import type { CoverageReport } from './coverage';
import type { Mutant } from './mutant';
import { ReferenceCatalogues } from './reference-catalogues';
import { activate, count, countFor, takeExecuted } from './switches';
import type { CoverRequest, Place, TryReply, TryRequest, WorkerReply } from './worker-message';

/** What the reference of this process reads. */
export const catalogues = new ReferenceCatalogues();

const START = 'start of the reference';

/** Plays scenarios with nothing broken, and writes down what each of them executed. */
export async function cover({ suite, scenarios, file, cells }: CoverRequest, beat: () => void): Promise<WorkerReply> {
  const support = await supportCode(suite);
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
  const { scenarios: recorded } = await play(suite, support, scenarios, ({ testCaseStarted, testCaseFinished }) => {
    if (testCaseStarted) turnTo(testCaseStarted.id);
    if (testCaseFinished) beat();
  });
  turnTo(START);
  const report: CoverageReport = {
    loading,
    starting: [...(executed.get(START) ?? [])],
    scenarios: [...recorded.values()].map(({ id, durationMs, judgement, envelopes }) => {
      const own = executed.get(envelopes[0]?.testCaseStarted?.id ?? '') ?? [];
      return { id, durationMs, sound: judgement.verdict === 'passed', executed: [...own] };
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
  const support = await supportCode(suite);
  const put = (active: Mutant | undefined): void => {
    activate(active?.id);
    catalogues.use(active);
    forget();
  };
  put(mutant);
  const seen = await show(scenarios, async (some) => {
    const played = noticed(await play(suite, support, some, ({ testCaseFinished }) => void (testCaseFinished && beat()), true));
    for (const id of played.passed) passedHere.add(id);
    return played;
  });
  put(undefined);
  const suspect = scenarios.find(({ id }) => id === seen.suspect);
  const { suspect: _, ...reply } = seen;
  return suspect === undefined || (await passes(suite, support, suspect)) ? reply : { ...reply, fate: 'poisoned' };
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

async function passes(suite: TryRequest['suite'], support: ISupportCodeLibrary, scenario: Place): Promise<boolean> {
  if (passedHere.has(scenario.id)) return true;
  const { scenarios } = await play(suite, support, [scenario]);
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

let loaded: Promise<ISupportCodeLibrary> | undefined;

function supportCode(suite: Pick<Suite, 'root' | 'support'>): Promise<ISupportCodeLibrary> {
  return (loaded ??= loadSupportCode(suite));
}

async function play(
  suite: Pick<Suite, 'root' | 'support'>,
  support: ISupportCodeLibrary,
  scenarios: readonly Place[],
  onMessage?: (envelope: Envelope) => void,
  failFast = false,
): Promise<RecordedMessages> {
  const out = mkdtempSync(join(tmpdir(), 'duis-mutant-'));
  const envelopes: Envelope[] = [];
  const paths = pathsOf(scenarios);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await runScenarios(suite, { paths, parameters: { out, seed: 1 }, support, failFast }, nowhere, (envelope) => {
      envelopes.push(envelope);
      onMessage?.(envelope);
    });
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
  return readMessages(envelopes);
}

/** In Cucumber's writing, in the order in which the files are first named. */
function pathsOf(scenarios: readonly Place[]): readonly string[] {
  const lines = new Map<string, number[]>();
  for (const { uri, line } of scenarios) lines.set(uri, [...(lines.get(uri) ?? []), line]);
  return [...lines].map(([uri, own]) => [uri, ...own].join(':'));
}
