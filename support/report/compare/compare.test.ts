import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixtureRequirement } from '../../cli/run/fixture-suite';
import { compareRuns, type Change } from './compare';
import { comparisonData, comparisonText } from './comparison-text';
import { comparisonPage } from './comparison-page';
import { readMessages } from '../journal/recorded-messages';
import type { RunEnvelope } from '../../record/run-envelope';
import type { RunRecord } from '../../record/run-record';
import type { Verdict } from '../../record/verdict';

describe('A comparison of two runs', () => {
  it('names what regressed, was fixed, is new or gone, and nothing else', () => {
    const before = record({ 'S-0001': 'passed', 'S-0002': 'failed', 'S-0003': 'passed', 'S-0004': 'passed', 'S-0006': 'passed' });
    const after = record({ 'S-0001': 'failed', 'S-0002': 'passed', 'S-0003': 'passed', 'S-0004': 'inconclusive', 'S-0005': 'passed' });
    assert.deepEqual(changes(before, after), {
      'S-0001': 'regressed',
      'S-0002': 'fixed',
      'S-0003': 'same',
      'S-0004': 'unjudged',
      'S-0005': 'new',
      'S-0006': 'gone',
      'R-01': 'regressed',
      'R-02': 'fixed',
      'R-03': 'same',
      'R-04': 'unjudged',
      'R-05': 'new',
      'R-06': 'gone',
    });
  });

  it('does not compare what was judged by another sentence, reading or schema, and says why', () => {
    const plain = record({ 'S-0001': 'passed' });
    const reworded = record({ 'S-0001': 'failed' }, { statement: 'Another sentence.' });
    assert.equal(changes(plain, reworded)['R-01'], 'not-comparable');
    assert.equal(changes(plain, reworded)['S-0001'], 'not-comparable');
    assert.match(text(plain, reworded), /R-01 {2}met → not-met: its sentence or clause is not the same/);
    const [early, late] = ['E57', 'E11'].map((value) =>
      record({ 'S-0001': 'passed' }, {}, { interpretations: [{ name: 'x', where: '', reading: '', value }] }),
    );
    assert.ok(early && late);
    assert.match(text(early, late), /S-0001 {2}passed → passed: rests on the reading x, which was E57 and is E11/);
    assert.equal(changes(early, late)['R-01'], 'not-comparable');
    const other = record({ 'S-0001': 'passed' }, {}, { run: { ...plain.envelope.run, schema: 'official 1234' } });
    assert.match(text(plain, other), /judged by another schema: own, then official 1234/);
  });

  it('says once, and of how many, what happened to many', () => {
    const of = (verdict: Verdict): RunRecord => record(Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`S-000${n}`, verdict])));
    assert.match(
      text(of('passed'), of('inconclusive')),
      /No longer judged: 6 requirements, 6 scenarios\n {2}requirements met → inconclusive: R-01, .*\n {2}S-0001, .*passed → inconclusive/,
    );
    assert.equal(text(of('passed'), of('failed')).match(/baseline +\| candidate/g)?.length, 1);
  });

  it('gives both exchanges as data where a scenario regressed', () => {
    const data = comparisonData(compareRuns(record({ 'S-0001': 'passed' }), record({ 'S-0001': 'failed' }))) as {
      scenarios: { exchanges: { baseline: string[]; candidate: string[] } }[];
    };
    const [{ exchanges } = { exchanges: undefined }] = data.scenarios;
    assert.match(exchanges?.baseline[0] ?? '', /0001 ← acknowledgement to Import Supplier, E4/);
    assert.match(exchanges?.candidate[0] ?? '', /0001 ← acknowledgement to Import Supplier, I99/);
  });

  it('says of what regressed the cause, and the fields that differ side by side, within 100 columns', () => {
    const shown = text(record({ 'S-0001': 'passed' }), record({ 'S-0001': 'failed' }));
    assert.match(shown, /Regressed: 1 requirement, 1 scenario\n.*\n {2}TargetFault: it is not so\n/);
    assert.match(shown, /S-0001 +\| baseline \| candidate\n +0001 ResponseCode \| E4 +\| I99\n/);
    const long = record({ 'S-0001': 'failed' }, { message: `it is ${'very '.repeat(80)}long` });
    assert.ok(
      text(record({ 'S-0001': 'passed' }), long)
        .split('\n')
        .every(({ length }) => length <= 100),
    );
  });

  it('is a page too', () => {
    const page = comparisonPage(compareRuns(record({ 'S-0001': 'passed' }), record({ 'S-0001': 'failed' })));
    assert.match(page, /<h2>Regressed[^<]*<\/h2>[\s\S]*TargetFault: it is not so[\s\S]*<td>E4<\/td><td><mark>I99<\/mark><\/td>/);
  });
});

function changes(before: RunRecord, after: RunRecord): Record<string, Change> {
  const { requirements, scenarios } = compareRuns(before, after);
  return Object.fromEntries([...requirements, ...scenarios].map(({ id, change }) => [id, change]));
}

function text(before: RunRecord, after: RunRecord): string {
  return comparisonText(compareRuns(before, after));
}

/** A run in which each scenario S-000n is the only one of requirement R-0n. */
function record(
  verdicts: Readonly<Record<string, Verdict>>,
  { message = 'TargetFault: it is not so', ...facts }: { statement?: string; message?: string } = {},
  more: Partial<RunEnvelope> = {},
): RunRecord {
  const ids = Object.keys(verdicts);
  const scenarios = ids.map((id) => ({
    id,
    name: id,
    uri: 'f.feature',
    line: 1,
    tags: [],
    feature: 'f',
    requirements: [requirementOf(id)],
    interpretations: ['x'],
    verdict: verdicts[id] ?? 'inconclusive',
    durationMs: 1,
    envelopes: [],
    ...(verdicts[id] !== 'passed' && { failure: { kind: 'target' as const, step: '', message } }),
    journal: [
      {
        n: 1,
        scenario: id,
        direction: 'received' as const,
        what: 'acknowledgement' as const,
        user: 'Import Supplier',
        at: '',
        schema: 'valid' as const,
        signature: 'verified' as const,
        responseCode: verdicts[id] === 'passed' ? 'E4' : 'I99',
        place: { segment: 'journal/worker-1.ndjson', line: 1, octets: [0, 1] as const },
      },
    ],
  }));
  const run = {
    startedAt: '2020-04-09T00:00:00.000Z',
    seed: 1,
    node: 'v20',
    parallel: 1,
    shard: null,
    order: 'defined',
    schema: 'own',
    selection: '',
  };
  const requirements = ids.map((id) => ({ ...fixtureRequirement(requirementOf(id)), ...facts, scenarios: [id] }));
  const suite = { name: 'fixture', version: '1', commit: 'abc', requirementSet: 'fixture', requirementSetHash: '' };
  const envelope: RunEnvelope = {
    formatVersion: 1,
    suite,
    target: { kind: 'embedded', name: 'x', release: '1' },
    run,
    promised: scenarios,
    requirements,
    interpretations: [],
    ...more,
  };
  return { dir: '', envelope, messages: readMessages([]), scenarios, incomplete: [] };
}

function requirementOf(scenario: string): string {
  return `R-${scenario.slice(-2)}`;
}
