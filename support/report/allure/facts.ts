import { Status } from 'allure-js-commons';
import type { Category } from 'allure-js-commons/sdk';
import type { Cluster } from '../clusters/cluster';
import type { RunEnvelope } from '../../record/run-envelope';

/** The facts of a run for Allure's "Environment". */
export function allureEnvironment({ suite, target, run }: RunEnvelope): Record<string, string> {
  return {
    Target: `${target.name} ${target.release} (${target.kind})`,
    Suite: `${suite.name} ${suite.version}, commit ${suite.commit}`,
    'Requirement set': `${suite.requirementSet} ${suite.requirementSetHash.slice(0, 12)}`,
    Selection: run.selection === '' ? 'the whole suite' : run.selection,
    Seed: String(run.seed),
    Order: run.order,
    Node: run.node,
    Started: run.startedAt,
    Finished: run.finishedAt ?? 'never: the run is incomplete',
  };
}

/** So many causes have a category of their own. */
const CAUSES = 50;

/** What the message of a failure ends with, so that its category is told by its cause and not by its words. */
export function causeMark(clusterId: string): string {
  return `cause ${clusterId}`;
}

const UNJUDGED = 'TargetUnavailable|promised, but not run|the run ended';

/** Allure's categories: each cause of a failure by itself, then whose fault it was. */
export function allureCategories(clusters: readonly Cluster[]): Category[] {
  const causes = clusters.filter(({ kind }) => kind === 'target').slice(0, CAUSES);
  return [
    ...causes.map(({ id, cause }) => ({ name: cause, matchedStatuses: [Status.FAILED], messageRegex: `[\\s\\S]*${causeMark(id)}` })),
    { name: 'The target behaves otherwise than required', matchedStatuses: [Status.FAILED] },
    { name: 'The suite itself failed', matchedStatuses: [Status.BROKEN], messageRegex: `^(?!${UNJUDGED})[\\s\\S]*` },
    { name: 'Not judged: target unavailable, or not run', matchedStatuses: [Status.BROKEN], messageRegex: `^(${UNJUDGED})[\\s\\S]*` },
    { name: 'Not judged: the target does not offer what it takes', matchedStatuses: [Status.SKIPPED] },
  ];
}
