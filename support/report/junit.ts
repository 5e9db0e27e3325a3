import { xml, type XmlText } from '../duis/xml-text';
import { causeOf } from './clusters/cause';
import { clusterIdOf } from './clusters/cluster';
import type { Owners } from './owners';
import type { JudgedScenario, RunRecord } from '../record/run-record';
import type { Failure } from '../record/verdict';

/**
 * The run as JUnit XML: a suite for each feature, a case for each promised scenario. A fault of the target is a failure; a fault
 * of the suite, and whatever could not be judged, an error; only a capability that the target does not offer is skipped.
 */
export function junitXml({ scenarios, envelope }: RunRecord, owners: Owners): string {
  const features = new Map<string, JudgedScenario[]>();
  for (const scenario of scenarios) features.set(scenario.uri, [...(features.get(scenario.uri) ?? []), scenario]);
  const suites = [...features.values()].map((own) => testSuite(own, envelope.run.startedAt, owners));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${
    xml`<testsuites name="${envelope.suite.name}" ${tally(scenarios)}>
${suites}</testsuites>
`.value
  }`;
}

function testSuite(scenarios: readonly JudgedScenario[], timestamp: string, owners: Owners): XmlText {
  const { feature = '', uri = '' } = scenarios[0] ?? {};
  return xml`<testsuite name="${feature}" file="${uri}" ${tally(scenarios)} timestamp="${timestamp}">
${scenarios.map((scenario) => testCase(scenario, owners))}</testsuite>
`;
}

function testCase(scenario: JudgedScenario, owners: Owners): XmlText {
  const { id, name, uri, line, durationMs, requirements, failure, rule } = scenario;
  const property = (label: string, value: string): XmlText => xml`<property name="${label}" value="${printable(value)}"/>`;
  const owned = owners.of(scenario);
  const properties = [
    ...requirements.map((requirement) => property('requirement', requirement)),
    ...(rule === undefined ? [] : [property('rule', rule)]),
    ...(owned === undefined ? [] : [property('owner', owned.team)]),
    ...(owned?.link === undefined ? [] : [property('tracker', owned.link)]),
    ...(failure === undefined ? [] : [property('cause', `${clusterIdOf(failure)} ${causeOf(failure)}`)]),
  ];
  const title = `${id} ${printable(name)}`;
  return xml`<testcase classname="${scenario.feature}" name="${title}" file="${uri}" line="${line}" time="${seconds(durationMs)}">
      <properties>${properties}</properties>${outcome(failure)}</testcase>
`;
}

function outcome(failure: Failure | undefined): XmlText | undefined {
  if (failure === undefined) return undefined;
  const message = printable(failure.message);
  const text = printable(failure.step === '' ? message : `${failure.step}\n${message}`);
  if (failure.kind === 'capability-missing') return xml`<skipped message="${message}"/>`;
  if (failure.kind === 'target') return xml`<failure type="target" message="${firstLine(message)}">${text}</failure>`;
  return xml`<error type="${failure.kind}" message="${firstLine(message)}">${text}</error>`;
}

/** How many there are of each kind, as attributes. */
function tally(scenarios: readonly JudgedScenario[]): XmlText {
  const troubles = scenarios.filter(({ verdict }) => verdict !== 'passed');
  const failures = troubles.filter(({ failure }) => failure?.kind === 'target').length;
  const skipped = troubles.filter(({ failure }) => failure?.kind === 'capability-missing').length;
  const time = seconds(scenarios.reduce((sum, { durationMs }) => sum + durationMs, 0));
  const errors = troubles.length - failures - skipped;
  return xml`tests="${scenarios.length}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${time}"`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** The characters that XML 1.0 cannot hold. */
const UNPRINTABLE = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]', 'g');

function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}
