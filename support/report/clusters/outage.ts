import type { JudgedScenario } from '../../record/run-record';

/** That the target could not be reached: one cause, whatever each scenario was about to ask of it. */
export interface Outage {
  /** `The target stopped answering at 07:12:44 UTC, after 480 scenarios, and never answered again: nothing listens there`. */
  readonly cause: string;
  /** The scenarios that it kept from being judged, the one first that was going on when it began. */
  readonly scenarios: readonly JudgedScenario[];
}

/** Undefined where the first of these scenarios was not kept from being judged by that. `all` are those of the run. */
export function outageOf(scenarios: readonly JudgedScenario[], all: readonly JudgedScenario[]): Outage | undefined {
  if (scenarios[0]?.failure?.kind !== 'target-unavailable') return undefined;
  const own = [...scenarios].sort((a, b) => (begunAt(a) ?? 0) - (begunAt(b) ?? 0));
  const [first] = own;
  const began = first && begunAt(first);
  const reason = usual(own.map(reasonOf));
  if (began === undefined) return { cause: `The target did not answer when the run began: ${reason}`, scenarios: own };
  const reached = all.filter((one) => one.failure?.kind !== 'target-unavailable' && (one.journal.length > 0 || one.failure !== undefined));
  const [before, after] = [reached.filter((one) => isBefore(one, began)), reached.filter((one) => isAfter(one, began))];
  if (before.length === 0 && after.length === 0)
    return { cause: `The target answered none of ${all.length} scenarios: ${reason}`, scenarios: own };
  const again = after.some(({ verdict }) => verdict === 'passed') ? 'and answered some of those after it' : 'and never answered again';
  const when = new Date(began).toISOString().slice(11, 19);
  const cause = `The target stopped answering at ${when} UTC, after ${before.length} scenarios, ${again}: ${reason}`;
  return { cause, scenarios: own };
}

function isBefore(scenario: JudgedScenario, began: number): boolean {
  return (begunAt(scenario) ?? Infinity) < began;
}

function isAfter(scenario: JudgedScenario, began: number): boolean {
  return (begunAt(scenario) ?? -Infinity) > began;
}

/** When the scenario was begun, in milliseconds since 1970; undefined where it was not. */
function begunAt({ envelopes }: JudgedScenario): number | undefined {
  for (const { testCaseStarted } of envelopes)
    if (testCaseStarted) return testCaseStarted.timestamp.seconds * 1000 + testCaseStarted.timestamp.nanos / 1e6;
  return undefined;
}

/** `nothing listens there (ECONNREFUSED)`: what was asked for, and where, is another in each scenario. */
function reasonOf({ failure }: JudgedScenario): string {
  const [line = ''] = (failure?.message ?? '').split('\n', 1);
  return line
    .replace(/^TargetUnavailable: /, '')
    .replace(/^(?:the control interface does not answer|no answer from|no TLS with) [^ ]+(?: \/[^ ]*)?: /, '');
}

/** The most frequent of them: whoever was cut off saw something else than all who came later. */
function usual(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].reduce(([one, many], [other, more]) => (more > many ? [other, more] : [one, many]), ['', 0] as [string, number])[0];
}
