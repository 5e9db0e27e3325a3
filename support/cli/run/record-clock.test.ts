import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { countingClock } from '../../record/counting-clock';
import type { RunEnvelope } from '../../record/run-envelope';
import type { Seal } from '../../record/seal';
import { start } from './served';
import { endsShare } from './message-file';
import { orderMessages } from './message-order';
import { idOf, timedBy, timelessPart } from './record-clock';

const scratch = mkdtempSync(join(tmpdir(), 'duis-record-clock-'));
const path = (...names: readonly string[]): string => join(scratch, ...names);
after(() => rmSync(scratch, { recursive: true, force: true }));

describe('A record whose times count', () => {
  it('has a clock that goes on by a millisecond with each look, and messages of that clock', () => {
    const clock = countingClock('2026-01-02T03:04:05.999Z');
    const line = '{"testStepFinished":{"timestamp":{"seconds":1,"nanos":2},"testStepResult":{"duration":{"seconds":3,"nanos":4}}}}';
    assert.equal(
      timedBy(clock, line),
      '{"testStepFinished":{"timestamp":{"seconds":1767323045,"nanos":999000000},"testStepResult":{"duration":{"seconds":0,"nanos":0}}}}',
    );
    const quoted = JSON.stringify({ attachment: { body: line } });
    assert.equal(timedBy(clock, quoted), quoted, 'what a message quotes is none of its times');
    assert.equal(clock().toISOString(), '2026-01-02T03:04:06.000Z');
  });

  it('has an id that follows from what is played and when, in the form of a UUID', () => {
    const [noon, one] = ['2026-01-02T12:00:00.000Z', '2026-01-02T13:00:00.000Z'];
    assert.match(idOf(['a'], noon), /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.equal(idOf(['a'], noon), idOf(['a'], noon));
    assert.notEqual(idOf(['a'], noon), idOf(['a'], one));
    assert.equal(timelessPart(idOf(['a'], noon)), timelessPart(idOf(['a'], one)));
    assert.notEqual(timelessPart(idOf(['a'], noon)), timelessPart(idOf(['b'], noon)));
  });

  it('differs by its times alone from the record of the same played at another time', async () => {
    const play = async (out: string): Promise<readonly string[]> => {
      const args = ['run', '--no-allure', '--parallel', '2', '--scenario', 'S-0013', '--scenario', 'S-0200', '--out', path(out)];
      const { code, output } = await start(args).ended;
      assert.equal(code, 0, output);
      const { run } = JSON.parse(readFileSync(path(out, 'run.json'), 'utf8')) as RunEnvelope;
      const segments = readdirSync(path(out, 'journal')).map((name) => join('journal', name));
      return ['run.json', 'messages.ndjson', ...segments].map((name) =>
        readFileSync(path(out, name), 'utf8')
          .replaceAll(run.id ?? assert.fail('no id'), timelessPart(run.id ?? ''))
          .replace(/("(?:at|startedAt|finishedAt)": ?)"[^"]+"/g, '$1"TIME"')
          .replace(/("(?:timestamp|duration)":)\{[^{}]*\}/g, '$1"TIME"')
          .replace(/"before":"[0-9a-f]{64}"/g, '"before":"HASH"'),
      );
    };
    assert.deepEqual(await play('now'), await play('then'));
  });

  it('is the same, seal and all, when it is played again, by two workers too, and cited under the same id', async () => {
    const play = async (out: string, ...more: readonly string[]): Promise<Seal & { readonly envelope: RunEnvelope }> => {
      const args = ['run', '--no-allure', '--clock', 'virtual', '--parallel', '2', '--scenario', 'S-0013', '--scenario', 'S-0200'];
      const { code, output } = await start([...args, '--out', path(out), ...more]).ended;
      assert.equal(code, 0, output);
      const read = (name: string): unknown => JSON.parse(readFileSync(path(out, name), 'utf8'));
      return { ...(read('seal.json') as Seal), envelope: read('run.json') as RunEnvelope };
    };
    const [one, two, later] = [await play('one'), await play('two'), await play('later', '--start', '2026-01-02T03:04:05Z')];
    assert.deepEqual([two.record, two.digest], [one.record, one.digest]);
    assert.notEqual(later.digest, one.digest);
    assert.deepEqual([one.envelope.run.counted, later.envelope.run.startedAt], [true, '2026-01-02T03:04:05.000Z']);
    const { code, output } = await start(['verify', path('one')]).ended;
    assert.equal(code, 0, output);
  });

  it('is that of the embedded reference: a candidate has a time of its own', async () => {
    const { code, output } = await start(['run', '--clock', 'virtual', '--target', path('none.yaml')]).ended;
    assert.deepEqual([code, output], [2, '--clock virtual is for the embedded reference: leave out --target\n']);
    assert.match((await start(['run', '--start', '2026-01-02T03:04:05Z']).ended).output, /^--start is for --clock virtual/);
  });
});

describe('The messages of several processes', () => {
  const first = (process: string): string => `{"run":"r","meta":{}}\n{"pickle":{"id":"${process}.1"}}\n{"testRunHookFinished":{}}\n`;
  const share = (process: string, n: number): string =>
    `{"testCaseStarted":{"id":"${process}.${n}"}}\n{"testCaseFinished":{"testCaseStartedId":"${process}.${n}"}}\n`;
  const ordered = (text: string): string => {
    writeFileSync(path('messages.ndjson'), text);
    orderMessages(path('messages.ndjson'), ['one', 'two'], endsShare);
    return readFileSync(path('messages.ndjson'), 'utf8');
  };

  it('are put one process after the other, each in its own order', () => {
    const mixed = first('two') + first('one') + share('two', 2) + share('one', 2) + share('one', 3) + share('two', 3);
    const [one, two] = ['one', 'two'].map((name) => first(name) + share(name, 2) + share(name, 3));
    assert.equal(ordered(mixed), `${one ?? ''}${two ?? ''}`);
  });

  it('stay as they are where one broke off, or wrote what is nobody’s', () => {
    for (const odd of [
      `${first('two')}${first('one')}{"testCaseStarted":{"id":"two.2"}}\n`,
      first('two') + first('one') + share('three', 2),
      `${first('two')}{"testCaseFinished":{}}\n${first('one')}`,
    ])
      assert.equal(ordered(odd), odd);
  });
});
