import type { Cluster } from '../clusters/cluster';
import type { KeptRun } from './kept-runs';
import type { JudgedDeviation } from '../judge-policy';
import type { RunRecord } from '../../record/run-record';
import type { Summary } from '../summary';

/** Since when a cause has been failing, over the runs that were kept. */
export interface Age {
  /** When the first of the runs was started that it failed in, one after the other up to this one. */
  readonly since: string;
  /** How many those are, this one among them. */
  readonly nights: number;
}

export interface AgedCluster extends Cluster {
  readonly age: Age;
}

/** A run as it stands against those before it. */
export interface Night {
  /** Failed, and not in the run before; where none was kept, all that failed. */
  readonly fresh: readonly AgedCluster[];
  /** Failed in the run before too. */
  readonly still: readonly AgedCluster[];
  /** Scenarios that failed in the run before, and passed. */
  readonly fixed: readonly string[];
  /** What could not be judged, by cause. */
  readonly unjudged: readonly AgedCluster[];
  /** Deviations whose last day is near, or past. */
  readonly ending: readonly JudgedDeviation[];
  /** Whether there is a run before to compare with. */
  readonly hasBefore: boolean;
}

/** Deviations that end within so many days are told of. */
const NEAR_DAYS = 14;

/** `kept` are the runs before, the latest first. */
export function nightOf({ scenarios }: RunRecord, summary: Summary, clusters: readonly Cluster[], kept: readonly KeptRun[]): Night {
  const aged = clusters.map((cluster) => ({ ...cluster, age: ageOf(cluster, summary.run.startedAt, kept) }));
  const failed = aged.filter(({ kind }) => kind === 'target' || kind === 'harness');
  const [before] = kept;
  const passed = scenarios.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id);
  return {
    fresh: failed.filter(({ age }) => age.nights === 1),
    still: failed.filter(({ age }) => age.nights > 1),
    fixed: passed.filter((id) => before?.scenarios[id]?.verdict === 'failed'),
    unjudged: aged.filter((cluster) => !failed.includes(cluster)),
    ending: ending(summary),
    hasBefore: before !== undefined,
  };
}

/** A cause failed in a run where one of its scenarios did, of the same cause where the run says of which. */
function ageOf({ id, scenarios }: Cluster, startedAt: string, kept: readonly KeptRun[]): Age {
  const verdict = scenarios[0]?.verdict;
  const gone = kept.findIndex(
    (run) => !scenarios.some((own) => run.scenarios[own.id]?.verdict === verdict && (run.scenarios[own.id]?.cause ?? id) === id),
  );
  const nights = gone < 0 ? kept.length : gone;
  return { since: kept[nights - 1]?.startedAt ?? startedAt, nights: nights + 1 };
}

function ending({ deviations, run }: Summary): JudgedDeviation[] {
  const last = new Date(Date.parse(run.startedAt) + NEAR_DAYS * 24 * 3600 * 1000).toISOString().slice(0, 10);
  return deviations.filter(({ expires, state }) => state !== 'stale' && expires <= last).sort((a, b) => a.expires.localeCompare(b.expires));
}
