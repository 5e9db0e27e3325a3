import type { CoverageReport, CoveredRequirement } from './coverage';
import { wrap } from './sheet';

/**
 * The last line of the coverage command, e.g. `165 requirements: covered 125 · provisional 19 · not testable 11 · without a scenario 0`.
 */
export function coverageTotal({ rows, uncovered }: CoverageReport): string {
  const covered = rows.filter(isCovered);
  const provisional = covered.filter(({ requirement }) => requirement.status === 'provisional').length;
  const notTestable = rows.filter(({ requirement }) => !requirement.testable).length;
  return (
    `${rows.length} requirements: covered ${covered.length - provisional} · provisional ${provisional} · not testable ` +
    `${notTestable} · without a scenario ${uncovered.length}`
  );
}

/** The report of the coverage command: a line for each change, the reasons, what is missing, the total. */
export function coverageText(report: CoverageReport): string {
  return [...changeLines(report), '', ...reasonLines(report), ...missingLines(report), '', coverageTotal(report)].join('\n');
}

/** The report as data, for `coverage --json`. */
export function coverageData(report: CoverageReport): object {
  return {
    total: coverageTotal(report),
    complete: report.complete,
    requirements: report.rows.map(({ requirement, scenarios }) => ({
      id: requirement.id,
      status: requirement.status,
      testable: requirement.testable,
      ...(requirement.reasonNotTestable !== undefined && { reasonNotTestable: requirement.reasonNotTestable }),
      scenarios: scenarios.map(({ id }) => id),
    })),
    uncovered: report.uncovered.map(({ id }) => id),
    strayTags: report.strayTags.map(({ tag, problem, scenario }) => ({
      tag,
      problem,
      scenario: scenario.id,
      uri: scenario.uri,
      line: scenario.line,
    })),
    uncitedInterpretations: report.uncited.map(({ name }) => name),
  };
}

function isCovered({ requirement, scenarios }: CoveredRequirement): boolean {
  return requirement.testable && scenarios.length > 0;
}

function changeLines({ rows }: CoverageReport): string[] {
  const changes = [...new Set(rows.map(({ requirement }) => requirement.change))];
  return changes.map((change) => {
    const own = rows.filter(({ requirement }) => requirement.change === change);
    const testable = own.filter(({ requirement }) => requirement.testable);
    const scenarios = new Set(own.flatMap((row) => row.scenarios.map(({ id }) => id))).size;
    const status = own.every(({ requirement }) => requirement.status === 'provisional') ? '  provisional' : '';
    return (
      `${change.padEnd(10)} ${String(testable.filter(isCovered).length).padStart(3)} of ${String(testable.length).padStart(2)} ` +
      `testable, ${String(scenarios).padStart(4)} scenarios${status}`
    );
  });
}

function reasonLines({ rows }: CoverageReport): string[] {
  const reasons = rows.flatMap(({ requirement: { id, reasonNotTestable } }) =>
    reasonNotTestable === undefined ? [] : [`  ${id}`, ...wrap(reasonNotTestable, 92).map((line) => `    ${line}`)],
  );
  return reasons.length === 0 ? [] : ['Not testable, and why:', ...reasons];
}

function missingLines({ uncovered, strayTags }: CoverageReport): string[] {
  const lines = [
    ...uncovered.map(({ id, statement }) => `${id} has no scenario: ${statement}`),
    ...strayTags.map(({ tag, problem, scenario }) => `${scenario.uri}:${scenario.line} ${tag}: ${problem}`),
  ];
  return lines.length === 0 ? [] : ['', ...lines];
}
