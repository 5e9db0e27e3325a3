import { createHash } from 'node:crypto';
import type { FailureKind } from '../../record/fault';
import type { FindingValue, Subject } from '../../record/finding';
import type { JudgedScenario } from '../../record/run-record';
import type { Failure } from '../../record/verdict';
import { causeOf } from './cause';
import { outageOf } from './outage';
import { fieldDifferences, isItems, isSet, type FieldDifference } from './difference';

/** Scenarios that did not pass for one cause: the same subject, field and difference. */
export interface Cluster {
  /** Eight hex digits, the same on every night on which the cause is the same. */
  readonly id: string;
  readonly kind: FailureKind;
  /** What the first of its scenarios found, in one sentence with the place that decides. */
  readonly cause: string;
  /** What the Finding of the first is about; absent where nothing was found because nothing could be judged. */
  readonly subject?: Subject;
  /** The scenarios, the one first whose message shows it best: with octets, else with a path. */
  readonly scenarios: readonly JudgedScenario[];
  readonly requirements: readonly string[];
  readonly clauses: readonly string[];
  readonly rules: readonly string[];
}

/** Clusters of all that did not pass: faults of the target first, and those that touch most scenarios before others. */
export function clustersOf(scenarios: readonly JudgedScenario[]): readonly Cluster[] {
  const byKey = new Map<string, JudgedScenario[]>();
  for (const scenario of scenarios) {
    const key = scenario.failure && keyOf(scenario.failure);
    if (key === undefined) continue;
    const known = byKey.get(key);
    if (known) known.push(scenario);
    else byKey.set(key, [scenario]);
  }
  const clusters = [...byKey].flatMap(([key, own]) => clusterOf(key, own, scenarios) ?? []);
  return clusters.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.scenarios.length - a.scenarios.length);
}

const ORDER: readonly FailureKind[] = ['target', 'harness', 'target-unavailable', 'not-run', 'capability-missing'];

/** Which cluster a failure belongs to. */
export function clusterIdOf(failure: Failure): string {
  return createHash('sha256').update(keyOf(failure)).digest('hex').slice(0, 8);
}

function clusterOf(key: string, scenarios: readonly JudgedScenario[], all: readonly JudgedScenario[]): Cluster | undefined {
  const outage = outageOf(scenarios, all);
  const own = outage?.scenarios ?? [...scenarios].sort((a, b) => clearness(b.failure) - clearness(a.failure));
  const first = own[0]?.failure;
  if (first === undefined) return undefined;
  const findings = own.flatMap(({ failure }) => failure?.finding ?? []);
  return {
    id: createHash('sha256').update(key).digest('hex').slice(0, 8),
    kind: first.kind,
    cause: outage?.cause ?? causeOf(first),
    ...(first.finding && { subject: first.finding.subject }),
    scenarios: own,
    requirements: [...new Set(own.flatMap(({ requirements }) => requirements))].sort(),
    clauses: [...new Set(findings.flatMap(({ clauses }) => clauses))],
    rules: [...new Set(own.flatMap(({ rule }) => rule ?? []))],
  };
}

function clearness(failure: Failure | undefined): number {
  const where = failure?.finding?.where;
  return where === undefined ? 0 : where.octets ? 3 : where.path === undefined ? 1 : 2;
}

/** Subjects that say values of all kinds: that an item has another value is one cause, whichever the values are. */
const OF_ANY_VALUE: ReadonlySet<string> = new Set<Subject>([
  'command content',
  'response content',
  'alert body',
  'Service Reference',
  'DSPScheduleID',
  'RequestID',
  'ResponseID',
]);

function keyOf({ kind, finding, message, capability }: Failure): string {
  if (kind === 'target-unavailable') return JSON.stringify([kind]);
  if (finding === undefined) return JSON.stringify([kind, capability ?? lasting(message.split('\n', 1)[0] ?? '')]);
  const differences = fieldDifferences(finding);
  if (finding.subject === 'push' && differences.every(({ got }) => got === null)) return JSON.stringify([kind, 'push', 'missing']);
  const anyValue = OF_ANY_VALUE.has(finding.subject);
  const fields = differences.map((own) => (anyValue || WHOSE.has(own.field) ? howDifferent(own) : exactly(own)));
  const subject = OF_ALERTS.has(finding.subject) ? 'alert' : finding.subject;
  return JSON.stringify([kind, subject, ...new Set(fields.map((own) => JSON.stringify(own)))]);
}

/** An alert that a party did not get is missed among the alerts or among the recipients, by how many are sent. */
const OF_ALERTS: ReadonlySet<string> = new Set<Subject>(['alert', 'recipients']);

/** Fields that say whose a message is: that it is another's is one cause, whoever that is. */
const WHOSE: ReadonlySet<string> = new Set(['of', 'for', 'counter', 'originator', 'recipient', 'originator counter']);

function exactly({ field, expected, got }: FieldDifference): readonly FindingValue[] {
  if (isRefusal(expected) && isAcceptance(got)) return [field, expected, 'accepted'];
  return [OF_ALERTS.has(field) ? 'alert' : withoutNumbers(field), lasting(expected), lasting(got)];
}

/** A request that had to be refused is accepted with one code or another, by what kind of request it is. */
function isRefusal(code: FindingValue): boolean {
  return typeof code === 'string' && /^E\d+$/.test(code);
}

function isAcceptance(code: FindingValue): boolean {
  return typeof code === 'string' && /^I\d+$/.test(code);
}

function howDifferent({ field, expected, got }: FieldDifference): readonly FindingValue[] {
  return [withoutNumbers(field), got === null ? 'missing' : expected === null ? 'too much' : 'another'];
}

/** The third threshold is as the first. */
function withoutNumbers(field: string): string {
  return field.replace(/\[[^\]]*\]/g, '').replace(/ \(\d+\)$/, '');
}

const EUI = /[0-9A-F]{2}(?:-[0-9A-F]{2}){7}(?::\d+)?/gi;
const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z?/g;

/**
 * A value without what is another one in each scenario: devices and counters by their numbers, instants, the party that an alert is for.
 */
function lasting(value: FindingValue): FindingValue {
  if (typeof value === 'string') return value.replace(EUI, 'EUI').replace(INSTANT, 'instant');
  if (isSet(value)) return each(value.map(lasting));
  if (isItems(value) && 'alert' in value && 'to' in value) {
    const { to: _party, ...alert } = value;
    return lasting(alert);
  }
  if (isItems(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, lasting(one)]));
  return value;
}

/** Each of them once; one alone is itself. */
function each(values: readonly FindingValue[]): FindingValue {
  const [first = null, ...others] = [...new Map(values.map((one) => [JSON.stringify(one), one])).values()];
  return others.length === 0 ? first : [first, ...others];
}
