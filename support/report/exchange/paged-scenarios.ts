import type { JudgedScenario } from '../../record/run-record';
import type { Cluster } from '../clusters/cluster';

/** Of one cause so many scenarios have a page; `explain RUN ID` writes that of any other. */
const PAGES_OF_A_CLUSTER = 25;

/** Of what could not be judged: one is as another. */
const PAGES_OF_THE_UNJUDGED = 5;

/** And of a whole run so many. */
const PAGES = 300;

/** The scenarios that have a page of their own when a run has ended: those that did not pass, the first of each cause. */
export function pagedScenarios(clusters: readonly Cluster[]): readonly JudgedScenario[] {
  const mostOf = ({ kind }: Cluster): number => (kind === 'target' || kind === 'harness' ? PAGES_OF_A_CLUSTER : PAGES_OF_THE_UNJUDGED);
  return clusters.flatMap((cluster) => cluster.scenarios.slice(0, mostOf(cluster))).slice(0, PAGES);
}
