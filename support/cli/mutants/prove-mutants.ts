import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PromisedScenario } from '../../record/run-envelope';
import { drawn } from '../prove/drawn';
import { FeatureShelf } from '../run/feature-shelf';
import type { Terminal } from '../run/progress';
import type { Suite } from '../run/suite';
import { buildMutants, type MutantBuild } from './build';
import { watchedCells } from './catalogue-mutants';
import { Coverage, type CoverageReport } from './coverage';
import { mutationPage, mutationReport } from './html-report';
import { entryFor, staleEntries, type SourceLedgerEntry } from './ledger';
import type { Mutant, Outcome, TriedMutant } from './mutant';
import { describeMutant } from './mutant';
import { MutantLane } from './mutant-processes';
import { TriedRecord } from './tried-record';
import { closingLine, isOpen, linesExecuted, scoreByRoom, survivorsByRequirement } from './score';

/** Which source mutants are tried. */
export interface MutantsToProve {
  /** How many of those that a scenario executes, drawn by chance; absent: all. */
  readonly sample?: number;
  readonly seed: number;
  /** Only those whose line in the output holds this. */
  readonly only?: string;
  /** What is known to survive, and why that is right. */
  readonly ledger: readonly SourceLedgerEntry[];
  readonly processes: number;
  /** The folder of the report. */
  readonly report: string;
  /** To how many scenarios each is shown; absent: in a sample 250, otherwise all that execute it. */
  readonly shown?: number;
  /** Whether what an earlier run has written down stands: kills, and survivors of the ledger. */
  readonly goesOn?: boolean;
}

/** A mutant of a sample is shown to so many scenarios of those that execute it; of each outline one row goes before any second. */
const MOST = 250;

/**
 * Changes the reference in one place at a time, and sees that a scenario fails by the target's fault. One build holds all mutants; one
 * run of the suite with nothing broken tells which scenario executes which, and only those are played. A mutant in which a process hangs
 * is killed. Resolves with the exit code: 1 where a mutant survives that the ledger does not know, or the ledger knows what is no more.
 */
export async function proveMutants(suite: Suite, asked: MutantsToProve, out: Terminal): Promise<number> {
  const build = await buildMutants(suite.root);
  const scenarios = new FeatureShelf(suite, {}).scenarios();
  const lanes = Array.from({ length: asked.processes }, () => new MutantLane(suite, build.folder));
  try {
    const coverage = new Coverage(await reports(build, scenarios, lanes), build.mutants);
    const candidates = build.mutants.filter(({ ignored }) => ignored === undefined);
    const fitting = candidates.filter((mutant) => asked.only === undefined || describeMutant(mutant).includes(asked.only));
    const executed = fitting.filter((mutant) => coverage.isExecuted(mutant));
    // By chance, too, where all are tried: what is known of them before the end is a sample.
    const chosen = drawn(asked.sample === undefined ? fitting : executed, asked.sample ?? Infinity, asked.seed);
    const lines = linesExecuted(candidates, (mutant) => coverage.isExecuted(mutant));
    out.write(`the suite executes ${executed.length} of ${fitting.length} mutants, and ${lines}; ${chosen.length} tried\n`);
    const record = new TriedRecord(join(asked.report, 'tried.ndjson'), build.mutants, asked.goesOn ?? false);
    const most = asked.shown ?? (asked.sample === undefined ? Infinity : MOST);
    const tried = await tryAll(chosen, new Trial(coverage, scenarios, asked.ledger, most, record), lanes, out);
    return conclude(suite.root, tried, staleEntries(build.mutants, asked.ledger), asked.report, out);
  } finally {
    for (const lane of lanes) lane.end();
  }
}

/** What the suite executes, by as many processes as there are lanes; kept beside the build, which is of the same files. */
async function reports(
  { folder, mutants }: MutantBuild,
  scenarios: readonly PromisedScenario[],
  lanes: readonly MutantLane[],
): Promise<readonly CoverageReport[]> {
  const whole = join(folder, 'coverage.json');
  if (!existsSync(whole)) {
    const cells = watchedCells(mutants);
    const parts = lanes.map((_, part) => join(folder, `coverage-${part}.json`));
    const share = (part: number): readonly PromisedScenario[] => scenarios.filter((_, place) => place % lanes.length === part);
    await Promise.all(lanes.map((lane, part) => lane.cover(share(part).map(placeOf), parts[part] ?? '', cells)));
    for (const lane of lanes) lane.end();
    writeFileSync(whole, `[${parts.map((part) => readFileSync(part, 'utf8')).join(',')}]`);
  }
  return JSON.parse(readFileSync(whole, 'utf8')) as readonly CoverageReport[];
}

function placeOf({ id, uri, line }: PromisedScenario): { id: string; uri: string; line: number } {
  return { id, uri, line };
}

/** Tries one mutant on a lane. */
class Trial {
  private readonly known: ReadonlyMap<string, PromisedScenario>;
  private readonly perRequirement = new Map<string, number>();

  constructor(
    private readonly coverage: Coverage,
    scenarios: readonly PromisedScenario[],
    private readonly ledger: readonly SourceLedgerEntry[],
    /** How many scenarios a mutant is shown to. */
    private readonly most: number,
    private readonly record: TriedRecord,
  ) {
    this.known = new Map(scenarios.map((scenario) => [scenario.id, scenario]));
    for (const { requirements } of scenarios)
      for (const id of requirements) this.perRequirement.set(id, (this.perRequirement.get(id) ?? 0) + 1);
  }

  async of(mutant: Mutant, lane: MutantLane): Promise<TriedMutant> {
    const judged = entryFor(mutant, this.ledger)?.reason;
    const before = this.record.standing(mutant, judged !== undefined);
    const outcome = before ?? (await this.outcome(mutant, lane));
    if (before === undefined) this.record.add(mutant, outcome);
    const reason = outcome.fate === 'survived' ? judged : undefined;
    return { mutant, ...outcome, ...(reason !== undefined && { reason }) };
  }

  private async outcome(mutant: Mutant, lane: MutantLane): Promise<Outcome> {
    const carriers = this.coverage.carriersOf(mutant).flatMap((id) => this.known.get(id) ?? []);
    const requirements = this.touched(carriers);
    if (carriers.length === 0) return { fate: 'never executed', executedBy: 0, shownTo: 0, requirements };
    const { fate, by, shownTo } = await lane.try(mutant, carriers.slice(0, this.most).map(placeOf));
    return { fate, ...(by !== undefined && { by }), executedBy: carriers.length, shownTo, requirements };
  }

  /** The requirements of which the largest part of the scenarios executes it. */
  private touched(carriers: readonly PromisedScenario[]): readonly string[] {
    const counts = new Map<string, number>();
    for (const { requirements } of carriers) for (const id of requirements) counts.set(id, (counts.get(id) ?? 0) + 1);
    const part = ([id, count]: readonly [string, number]): number => count / (this.perRequirement.get(id) ?? 1);
    const sorted = [...counts].sort((a, b) => part(b) - part(a) || b[1] - a[1]);
    return sorted.slice(0, 3).map(([id]) => id);
  }
}

async function tryAll(
  chosen: readonly Mutant[],
  trial: Trial,
  lanes: readonly MutantLane[],
  out: Terminal,
): Promise<readonly TriedMutant[]> {
  const tried: TriedMutant[] = [];
  const waiting = [...chosen];
  const work = async (lane: MutantLane): Promise<void> => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const one = await trial.of(mutant, lane);
      tried.push(one);
      if (isOpen(one)) out.write(`SURVIVED  ${describeMutant(mutant)}\n`);
    }
  };
  await Promise.all(lanes.map(work));
  return tried;
}

function conclude(root: string, tried: readonly TriedMutant[], stale: readonly SourceLedgerEntry[], folder: string, out: Terminal): number {
  const report = mutationReport(root, tried);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'mutation.json'), JSON.stringify(report));
  writeFileSync(join(folder, 'mutation.html'), mutationPage(report));
  out.write(survivorsByRequirement(tried));
  for (const { file, text } of stale) out.write(`the ledger knows of no mutant any more: ${file}, ${text}\n`);
  out.write(`${scoreByRoom(tried)}report: ${join(folder, 'mutation.html')}\n${closingLine(tried)}`);
  return tried.some(isOpen) || stale.length > 0 ? 1 : 0;
}
