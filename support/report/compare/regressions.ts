import type { JudgedScenario } from '../../record/run-record';
import { clustersOf, type Cluster } from '../clusters/cluster';
import type { Comparison } from './compare';
import { exchangeDifferences, type ExchangedField } from './exchange-difference';

/** What regressed for one cause, and what differs in the exchange that shows it best. */
export interface Regression {
  readonly cluster: Cluster;
  readonly fields: readonly ExchangedField[];
}

/** What regressed, by cause. */
export function regressionsOf({ baseline, candidate, scenarios }: Comparison): readonly Regression[] {
  const regressed = new Set(scenarios.filter(({ change }) => change === 'regressed').map(({ id }) => id));
  const before = new Map(baseline.scenarios.map((scenario) => [scenario.id, scenario]));
  return clustersOf(candidate.scenarios.filter(({ id }) => regressed.has(id))).map((cluster) => ({
    cluster,
    fields: fieldsOf(cluster.scenarios[0], before),
  }));

  function fieldsOf(after: JudgedScenario | undefined, earlier: ReadonlyMap<string, JudgedScenario>): readonly ExchangedField[] {
    const was = after && earlier.get(after.id);
    return after && was ? exchangeDifferences({ record: baseline, scenario: was }, { record: candidate, scenario: after }) : [];
  }
}
