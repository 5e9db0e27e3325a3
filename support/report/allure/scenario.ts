import { createHash } from 'node:crypto';
import { Status, type Label, type TestResult } from 'allure-js-commons';
import { exchangeLink } from '../exchange/exchange-name';
import type { NamedAttachment } from './messages';
import type { Owned } from '../owners';
import type { RecordedRequirement } from '../../record/run-envelope';
import type { JudgedScenario } from '../../record/run-record';
import type { Judgement } from '../../record/verdict';

/**
 * Failed: the target's fault. Broken: the suite's, or the target could not be reached; Allure has no word for "not judged".
 * Skipped: the target does not offer what it takes. Passed: passed.
 */
export function toAllureStatus({ verdict, failure }: Judgement): Status {
  if (verdict === 'passed') return Status.PASSED;
  if (failure?.kind === 'target') return Status.FAILED;
  return failure?.kind === 'capability-missing' ? Status.SKIPPED : Status.BROKEN;
}

/** One history for each scenario id. */
export function historyIdOf(scenarioId: string): string {
  return createHash('md5').update(scenarioId).digest('hex');
}

/** One result, one history for each scenario id, whatever its title. */
export function identifyResult(result: Partial<TestResult>, scenario: JudgedScenario): void {
  const digest = historyIdOf(scenario.id);
  Object.assign(result, { testCaseId: digest, historyId: digest, fullName: scenario.id });
}

/** Groups the result by change, feature and rule, and says which requirements it proves. */
export function describeScenario(
  result: TestResult,
  scenario: JudgedScenario,
  requirements: readonly RecordedRequirement[],
  owned: Owned | undefined,
  isPaged: boolean,
): void {
  const own = requirements.filter(({ id }) => scenario.requirements.includes(id));
  const [change = 'Without a requirement'] = own.map((requirement) => requirement.change);
  const path = [change, scenario.feature, ...(scenario.rule === undefined ? [] : [scenario.rule])];
  result.name = `${scenario.id} ${scenario.name}`;
  result.titlePath = path;
  result.labels = [
    ...result.labels.filter(({ name }) => KEPT.has(name)),
    ...labels(path),
    ...scenario.tags.map((tag) => ({ name: 'tag', value: tag })),
    { name: 'severity', value: own.some(({ status }) => status === 'approved') ? 'critical' : 'minor' },
    ...(owned === undefined ? [] : [{ name: 'owner', value: owned.team }]),
  ];
  result.links = linksOf(scenario, owned, isPaged);
  // Its requirements are a link away; of a scenario that passed nobody reads them here, and they stand in the report three times each.
  result.description = (scenario.verdict === 'passed' ? [] : own)
    .map(({ id, clause, status, statement }) => `**${id}** (${clause}${status === 'provisional' ? ', provisional' : ''}): ${statement}`)
    .join('\n\n');
  // Its id tells an Examples row from the others; its cells are shown, and do not make another test of it when they are reworded.
  result.parameters = result.parameters.map((parameter) => ({ ...parameter, excluded: true }));
  result.attachments = result.attachments.filter(({ name }) => !name.startsWith('Examples'));
}

/** From the report's folder: the requirement, the exchange where it has a page, else its messages in brief, and the owner's tracker. */
function linksOf({ id, requirements, failure, journal }: JudgedScenario, owned: Owned | undefined, isPaged: boolean): TestResult['links'] {
  return [
    ...requirements.map((name) => ({ name, url: `../requirements.html#${name}`, type: 'tms' })),
    ...(isPaged || journal.length === 0 || requirements.length === 0
      ? []
      : [{ name: 'messages', url: `../requirements.html#${encodeURIComponent(id)}`, type: 'link' }]),
    ...(failure === undefined || !isPaged ? [] : [{ name: 'exchange', url: `../${exchangeLink(id)}`, type: 'link' }]),
    ...(owned?.link === undefined ? [] : [{ name: owned.team, url: owned.link, type: 'issue' }]),
  ];
}

/** Of the formatter's labels; host and thread say nothing about the target, tags and feature are set anew. */
const KEPT = new Set(['language', 'framework', 'package']);

function labels([change = '', feature = '', rule]: readonly string[]): Label[] {
  const pairs: (readonly [string, string])[] = [
    ['epic', change],
    ['feature', feature],
    ['parentSuite', change],
    ['suite', feature],
  ];
  if (rule !== undefined) pairs.push(['story', rule], ['subSuite', rule]);
  return pairs.map(([name, value]) => ({ name, value }));
}

/** What was found instead of what is required, as data. */
export function findingAttachment({ id, failure }: JudgedScenario): NamedAttachment | undefined {
  if (failure?.finding === undefined) return undefined;
  const source = `${createHash('md5').update(`finding ${id}`).digest('hex')}-attachment.json`;
  return { name: 'Finding', type: 'application/json', source, content: Buffer.from(JSON.stringify(failure.finding, null, 1)) };
}
