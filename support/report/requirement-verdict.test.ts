import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judgeRequirement } from './requirement-verdict';
import type { JudgedScenario } from '../record/run-record';
import type { Verdict } from '../record/verdict';

const REQUIREMENT = { id: 'R-01', change: 'R', clause: '1', statement: 's', status: 'approved' } as const;

describe('A requirement', () => {
  it('has a verdict for each Rule that shows it, in the order of the features', () => {
    const judged = judge({ 'S-0001': 'passed', 'S-0002': 'failed', 'S-0003': 'passed', 'S-0004': 'inconclusive' }, (id) =>
      id === 'S-0003' ? 'late' : id === 'S-0004' ? undefined : 'early',
    );
    assert.equal(judged.verdict, 'not-met');
    assert.deepEqual(
      judged.rules.map(({ rule, verdict, scenarios }) => [rule, verdict, scenarios]),
      [
        ['early', 'not-met', ['S-0001', 'S-0002']],
        ['late', 'met', ['S-0003']],
        ['the feature', 'inconclusive', ['S-0004']],
      ],
    );
  });

  it('leaves its Rules open where scenarios of it were not selected: nobody knows of which Rule they are', () => {
    const [rule] = judge({ 'S-0001': 'passed' }, () => 'early', ['S-0009']).rules;
    assert.equal(rule?.verdict, 'inconclusive');
    assert.equal(rule?.reason, '1 scenarios of the requirement were not selected');
  });
});

function judge(
  verdicts: Readonly<Record<string, Verdict>>,
  ruleOf: (id: string) => string | undefined,
  left: readonly string[] = [],
): ReturnType<typeof judgeRequirement> {
  const scenarios = Object.entries(verdicts).map(([id, verdict]): JudgedScenario => {
    const rule = ruleOf(id);
    return {
      id,
      name: id,
      uri: 'f.feature',
      line: 1,
      tags: [],
      feature: 'the feature',
      ...(rule !== undefined && { rule }),
      requirements: ['R-01'],
      interpretations: [],
      verdict,
      durationMs: 1,
      envelopes: [],
      journal: [],
    };
  });
  const requirement = { ...REQUIREMENT, scenarios: [...scenarios.map(({ id }) => id), ...left] };
  return judgeRequirement(requirement, new Map(scenarios.map((scenario) => [scenario.id, scenario])));
}
