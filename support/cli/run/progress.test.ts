import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AttachmentContentEncoding, TestStepResultStatus, type Envelope } from '@cucumber/messages';
import { FINDING_MEDIA_TYPE, type Finding } from '../../record/finding';
import type { ScenarioRef } from '../../record/scenario';
import { EndedScenarios, Progress, type ScenarioEnded } from './progress';

const URI = 'features/a.feature';
const AT = { seconds: 0, nanos: 0 };
const FINDING: Finding = {
  subject: 'response code',
  expected: 'I99',
  got: 'E5',
  where: { entry: '0002' },
  requirements: ['CR1277-02'],
  clauses: ['3.8.11'],
  readings: [],
};

/** What Cucumber says of one scenario whose only step has this result. */
function played(place: number, status: TestStepResultStatus, finding?: Finding, message?: string): Envelope[] {
  const [pickle, testCase, started] = [`p${place}`, `c${place}`, `s${place}`];
  const testStepResult = { status, duration: AT, ...(message !== undefined && { message }) };
  return [
    { pickle: { id: pickle, uri: URI, name: '', language: 'en', steps: [], tags: [], astNodeIds: [], location: { line: place } } },
    { testCase: { id: testCase, pickleId: pickle, testSteps: [] } },
    { testCaseStarted: { id: started, testCaseId: testCase, attempt: 0, timestamp: AT } },
    ...(finding === undefined
      ? []
      : [
          {
            attachment: {
              body: JSON.stringify(finding),
              mediaType: FINDING_MEDIA_TYPE,
              contentEncoding: AttachmentContentEncoding.IDENTITY,
              testCaseStartedId: started,
            },
          },
        ]),
    { testStepFinished: { testCaseStartedId: started, testStepId: 't', testStepResult, timestamp: AT } },
    { testCaseFinished: { testCaseStartedId: started, timestamp: AT, willBeRetried: false } },
  ];
}

function ends(envelopes: readonly Envelope[]): readonly ScenarioEnded[] {
  const ended: ScenarioEnded[] = [];
  const { onMessage } = new EndedScenarios((one) => ended.push(one));
  envelopes.forEach(onMessage);
  return ended;
}

const promised = (count: number): ScenarioRef[] =>
  Array.from({ length: count }, (_, place) => ({ id: `S-${1000 + place + 1}`, uri: URI, line: place + 1 }) as ScenarioRef);

function shown(ended: readonly ScenarioEnded[], terminal: { readonly isTTY?: boolean; readonly columns?: number }): string {
  let text = '';
  const progress = new Progress(promised(ended.length), { ...terminal, write: (more) => (text += more) });
  ended.forEach(progress.onEnded);
  progress.finish();
  return text;
}

const { PASSED, FAILED, UNDEFINED } = TestStepResultStatus;

describe('How far a run is', () => {
  it('says of a scenario that did not pass where it stands and what was found', () => {
    assert.deepEqual(ends([...played(1, PASSED), ...played(7, FAILED, FINDING, 'a stack\nof lines')]), [
      {},
      {
        trouble: { uri: URI, line: 7, why: 'response code: expected I99 [CR1277-02, 3.8.11], got E5 (journal 0002)' },
      },
    ]);
  });

  it('says what the step says where there is no finding', () => {
    assert.deepEqual(ends(played(2, FAILED, undefined, 'the target was not reached\n    at x')), [
      { trouble: { uri: URI, line: 2, why: 'the target was not reached' } },
    ]);
    assert.deepEqual(ends(played(3, UNDEFINED)), [{ trouble: { uri: URI, line: 3, why: 'undefined' } }]);
  });

  it('is shown on a terminal with what did not pass, as wide as it is, and nothing that moves its cursor', () => {
    const hostile = { ...FINDING, got: 'E5\x1b[2J' };
    const text = shown(ends([...played(1, PASSED), ...played(2, FAILED, hostile)]), { isTTY: true, columns: 60 });
    const [, line = ''] = /\r\x1b\[K(.*)\n/.exec(text) ?? [];
    assert.match(line, /^S-1002 {9}response code: expected I99/);
    assert.ok(line.length < 60, line);
    assert.ok(!text.replace('\r\x1b[K', '').includes('\x1b'), JSON.stringify(text));
    assert.match(text, /2 of 2 scenarios, 1 not passed\n$/);
  });

  it('is shown as wide as usual where nobody sized the terminal', () => {
    assert.match(shown(ends(played(1, FAILED, FINDING)), { isTTY: true, columns: 0 }), /S-1001 {9}response code: expected I99/);
  });

  it('does not fill the screen where everything fails', () => {
    const text = shown(ends(Array.from({ length: 50 }, (_, place) => played(place + 1, FAILED, FINDING)).flat()), { isTTY: true });
    assert.equal(text.split('\r\x1b[K').length - 1, 20);
    assert.match(text, /and more; the summary has them all/);
  });

  it('is a line for every tenth part elsewhere', () => {
    const text = shown(ends(Array.from({ length: 50 }, (_, place) => played(place + 1, FAILED, FINDING)).flat()), {});
    assert.equal(text.split('\n').length, 11);
    assert.ok(!text.includes('S-1001'));
  });
});
