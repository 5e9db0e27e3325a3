import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RecordedScenario } from '../../record/run-record';
import type { FailureKind } from '../../record/fault';
import type { Finding } from '../../record/finding';
import type { KnownDefect } from '../commands/defects';
import { fixtureRequirement, fixtureSuite } from '../run/fixture-suite';
import { judgeDefect } from './proof';
import { prove } from './prove';
import { DefectProver } from './prover';

const SYMPTOM = { words: 'E4, and got I0', shows: ({ expected, got }: Finding): boolean => expected === 'E4' && got === 'I0' };
const DEFECT: KnownDefect = { id: 'D-ALPHA-01-lax', requirement: 'ALPHA-01', summary: 'accepts too much', symptom: SYMPTOM };

describe('A defect', () => {
  it('is killed by a scenario that fails by the target, with its symptom', () => {
    assert.deepEqual(judge(failing('S-0001', 'target', 'TargetFault: expected E4, got I0')).killers, ['S-0001']);
  });

  const survivors: readonly (readonly [string, RecordedScenario[], readonly string[], RegExp])[] = [
    ['when every scenario passes', [{ ...failing('S-0001', 'target', ''), judgement: { verdict: 'passed' } }], ['S-0001'], /S-0001 passed/],
    ['a failure of the suite', [failing('S-0001', 'harness', 'Error: expected E4, got I0')], ['S-0001'], /not judged: S-0001/],
    [
      'a failure for another reason',
      [failing('S-0001', 'target', 'TargetFault: expected E4, got E5')],
      ['S-0001'],
      /failed for another reason: S-0001 says "TargetFault: expected E4, got E5"/,
    ],
    [
      'a scenario that fails anyway',
      [failing('S-0001', 'target', 'TargetFault: expected E4, got I0')],
      [],
      /S-0001 fail without the defect too/,
    ],
    ['the want of scenarios', [], [], /no scenario carries @ALPHA-01/],
  ];
  for (const [what, recorded, sound, why] of survivors) {
    it(`survives ${what}, and the reason is told`, () => assert.match(judge(...recorded, new Set(sound)).survival, why));
  }

  it('is built into a target of its own, with support code that is loaded once', async () => {
    const feature =
      'Feature: f\n  @ALPHA-01 @S-0001\n  Scenario: strict\n    Given a strict target\n  @ALPHA-02 @S-0002\n  Scenario: ' +
      'other\n    Given a strict target\n';
    const steps =
      "Given('a strict target', function () { if (this.parameters.defect === 'D-ALPHA-01-lax') throw new " +
      "TargetFault('expected E4, got I0', { subject: 'response code', expected: 'E4', got: 'I0' }); });";
    const suite = fixtureSuite({ 'features/f.feature': feature, 'steps.cjs': steps }, [fixtureRequirement('ALPHA-01')]);
    const said: string[] = [];
    const unseen = { ...DEFECT, id: 'D-ALPHA-01-unseen' };
    const code = await prove(
      suite,
      { defects: [DEFECT, unseen], requirements: ['ALPHA-01', 'ALPHA-02'] },
      { write: (text) => said.push(text) },
    );
    assert.deepEqual(said, [
      'killed    D-ALPHA-01-lax by S-0001\n',
      'SURVIVED  D-ALPHA-01-unseen: S-0001 passed\n',
      'requirements without a defect:\n  ALPHA: 02\n2 defects, 1 killed, 1 survived\n',
    ]);
    assert.equal(code, 1);
  });

  it('is shown to the scenario that noticed the last time first, and to the others only where that one does not', async () => {
    const scenario = (id: string, text: string): string => `  @ALPHA-01 @${id}\n  Scenario: ${id}\n    Given ${text}\n`;
    const strict = ['S-0002', 'S-0003'].map((id) => scenario(id, 'a strict target'));
    const feature = ['Feature: f\n', scenario('S-0001', 'a sleepy step'), ...strict].join('');
    const steps = `Given('a sleepy step', function () {});
      Given('a strict target', function () {
        const finding = { subject: 'response code', expected: 'E4', got: 'I0' };
        if (this.parameters.defect) throw new TargetFault('expected E4, got I0', finding);
      });`;
    const suite = fixtureSuite({ 'features/f.feature': feature, 'steps.cjs': steps }, [fixtureRequirement('ALPHA-01')]);
    const known = new Map<string, string>();
    const prover = await DefectProver.of(suite, known);
    const noticedBy = async (killer: string): Promise<readonly string[] | undefined> => {
      known.set(DEFECT.id, killer);
      return (await prover.prove(DEFECT, { whole: false })).killers;
    };
    assert.deepEqual(await noticedBy('S-0003'), ['S-0003']);
    for (const gone of ['S-0001', 'S-0009']) assert.deepEqual(await noticedBy(gone), ['S-0002', 'S-0003'], gone);
  });
});

function judge(...given: readonly (RecordedScenario | ReadonlySet<string>)[]): ReturnType<typeof judgeDefect> {
  const recorded = given.filter((one): one is RecordedScenario => 'id' in one);
  const sound = given.find((one): one is ReadonlySet<string> => one instanceof Set) ?? new Set(recorded.map(({ id }) => id));
  return judgeDefect(DEFECT, new Map(recorded.map((one) => [one.id, one])), sound);
}

function failing(id: string, kind: FailureKind, message: string): RecordedScenario {
  const got = message.slice(-2);
  const basis = { requirements: [], clauses: [], readings: [] };
  const finding = { subject: 'response code', expected: 'E4', got, ...basis } as const;
  const failure = { kind, step: 'a step', message, ...(kind === 'target' ? { finding } : {}) };
  return { id, judgement: { verdict: 'failed', failure }, durationMs: 1, envelopes: [] };
}
