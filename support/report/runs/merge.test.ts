import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { fixtureRequirement, fixtureRun, fixtureSuite, type FixtureSuite } from '../../cli/run/fixture-suite';
import { run } from '../../cli/run/run';
import { messageOf } from '../journal/journal';
import { fitShards, writeMerged } from './merge';
import { readRunEnvelope, writeRunEnvelope } from '../run-envelope';
import type { Summary } from '../summary';
import { buildViews } from '../views';

const STEPS = `Given('a pass', () => {}); Given('a fault', () => { throw new TargetFault('not so'); });
const { RunJournal, ScenarioJournal } = require('${join(__dirname, '../../world/stage/journal')}');
let journal;
Before(function ({ pickle }) {
  const id = pickle.tags[0].name.slice(1);
  journal ??= new RunJournal(this.parameters);
  new ScenarioJournal(journal, id, () => new Date(0)).record({ direction: 'sent', what: 'request' }, id);
});`;

describe('Shards of one run', () => {
  let suite: FixtureSuite;
  const dirs: string[] = [];

  before(async () => {
    const scenario = (n: number): string => `  @S-000${n} @A-0${n}\n  Scenario: number ${n}\n    Given a ${n === 4 ? 'fault' : 'pass'}\n`;
    suite = fixtureSuite(
      { 'features/f.feature': `Feature: f\n${[1, 2, 3, 4, 5].map(scenario).join('')}`, 'steps.cjs': STEPS },
      [1, 2, 3, 4, 5].map((n) => fixtureRequirement(`A-0${n}`)),
    );
    for (const index of [1, 2, 3]) dirs.push(await play(`shard-${index}`, { index, total: 3 }));
    await play('whole');
  });

  it('merge into the same summary as one run, with all its evidence', async () => {
    const out = folder('merged');
    writeMerged(fitShards([dirs[2] ?? '', dirs[0] ?? '', dirs[1] ?? ''], 'whole'), out);
    const { summary, record } = await buildViews(out, { allure: false });
    assert.deepEqual(timeless(summary), timeless(JSON.parse(readFileSync(join(suite.root, 'whole', 'summary.json'), 'utf8')) as Summary));
    for (const { id, journal } of record.scenarios) assert.equal(journal[0] && messageOf(out, journal[0])?.toString(), id);
  });

  it('are refused when their targets said other things of themselves, or their runs were asked other things', () => {
    const [first = '', second = '', third = ''] = dirs;
    const usual = { kind: 'remote', name: 'x', release: '1', capabilities: ['clock'], timeouts: {}, devices: [] };
    const state = (dir: string, facts: object): void => writeFileSync(join(dir, 'target.json'), JSON.stringify({ ...usual, ...facts }));
    const refusal = (expected: RegExp): void => assert.throws(() => fitShards([first, second, third], 'whole'), expected);
    const services = { transform: 'http://127.0.0.1:1/x' };
    for (const dir of [first, second, third]) state(dir, { readings: { a: 400, b: 'x' }, services });
    fitShards([first, second, third], 'whole');
    state(third, { readings: { b: 'x', a: 400 }, services });
    fitShards([first, second, third], 'whole');
    state(third, { readings: { a: 500, b: 'x' }, services });
    refusal(/shard-3 is of another run: the target's readings differs/);
    state(third, { readings: { a: 400, b: 'x' }, services, capabilities: [] });
    refusal(/the target's capabilities differs/);
    state(third, { readings: { a: 400, b: 'x' }, services: { transform: 'http://127.0.0.1:2/x' } });
    refusal(/the target's services differs/);
    for (const dir of [first, second, third]) rmSync(join(dir, 'target.json'));
    const envelope = readRunEnvelope(third);
    for (const [what, other] of Object.entries<Partial<typeof envelope>>({
      suite: { suite: { ...envelope.suite, changes: 'abc' } },
      schema: { run: { ...envelope.run, schema: 'official' } },
      policy: { policy: { provisional: 'block', interpretations: 'block', release: false, deviations: [] } },
      'the version of Node': { run: { ...envelope.run, node: 'v99.0.0' } },
    })) {
      writeRunEnvelope(third, { ...envelope, ...other });
      refusal(new RegExp(`is of another run: ${what} differs`));
    }
    writeRunEnvelope(third, { ...envelope, promised: readRunEnvelope(first).promised });
    refusal(/both promise S-0001/);
    writeRunEnvelope(third, envelope);
  });

  it('are refused when one is missing, there twice, unfinished, of another run, or no shard', () => {
    const [first = '', second = '', third = ''] = dirs;
    assert.throws(() => fitShards([first, third], 'whole'), /^ShardsDoNotFit: shard 2 of 3 is missing$/);
    assert.throws(
      () => fitShards([first, join(suite.root, 'nowhere'), third], 'whole'),
      /^ShardsDoNotFit: .*nowhere holds no recorded run: run\.json is missing$/,
    );
    assert.throws(() => fitShards([first, second, third, second], 'whole'), /shard 2 of 3 is there more than once/);
    assert.throws(() => fitShards([first, second, join(suite.root, 'whole')], 'whole'), /is a whole run, not a shard/);
    const envelope = readRunEnvelope(third);
    writeRunEnvelope(third, { ...envelope, run: { ...envelope.run, seed: 2 } });
    assert.throws(() => fitShards(dirs, 'whole'), /is of another run: seed differs \(2, not 1\)/);
    writeRunEnvelope(third, { ...envelope, run: { ...envelope.run, startedAt: '2020-11-29T02:17:00.000Z' } });
    assert.throws(
      () => fitShards(dirs, 'whole'),
      /shard-3 is of another run: it began at 2020-11-29T02:17:00.000Z, and .* more than 12 hours later/,
    );
    const { finishedAt: _, ...unfinished } = envelope.run;
    writeRunEnvelope(third, { ...envelope, run: unfinished });
    assert.throws(() => fitShards(dirs, 'whole'), /shard 3\/3, did not come to its end/);
  });

  async function play(name: string, shard?: { index: number; total: number }): Promise<string> {
    delete require.cache[join(suite.root, 'steps.cjs')];
    const out = join(suite.root, name);
    await run(suite, fixtureRun(suite, { out, tags: '@A-01 or not @A-01', ...(shard && { shard }) }), { write: () => true });
    return out;
  }

  function folder(name: string): string {
    const dir = join(suite.root, name);
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'messages.ndjson'), '');
    return dir;
  }
});

/** Without what differs between any two runs. */
function timeless({ run, scenarios, ...rest }: Summary): object {
  return {
    ...rest,
    run: { ...run, id: '', parts: [], startedAt: '', durationMs: 0 },
    scenarios: scenarios.map((scenario) => ({ ...scenario, durationMs: 0 })),
  };
}
