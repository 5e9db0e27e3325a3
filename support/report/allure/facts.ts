import { Status } from 'allure-js-commons';
import type { Category } from 'allure-js-commons/sdk';
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

const UNJUDGED = 'TargetUnavailable|promised, but not run|the run ended';

/** Allure's categories, told apart by whose fault it was. */
export function allureCategories(): Category[] {
  return [
    { name: 'The target behaves otherwise than required', matchedStatuses: [Status.FAILED] },
    { name: 'The suite itself failed', matchedStatuses: [Status.BROKEN], messageRegex: `^(?!${UNJUDGED})[\\s\\S]*` },
    { name: 'Not judged: target unavailable, or not run', matchedStatuses: [Status.BROKEN], messageRegex: `^(${UNJUDGED})[\\s\\S]*` },
    { name: 'Not judged: the target does not offer what it takes', matchedStatuses: [Status.SKIPPED] },
  ];
}
