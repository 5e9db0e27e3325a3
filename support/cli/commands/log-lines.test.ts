import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogLines } from './log-lines';

test('lines are gathered, and all written when they are flushed', () => {
  const written: string[] = [];
  const log = new LogLines((lines) => written.push(lines));
  log.add({ event: 'one' });
  log.add({ event: 'two' });
  assert.deepEqual(written, []);
  log.flush();
  log.flush();
  assert.equal(written.length, 1);
  const entries = (written[0] ?? '')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string; at: string });
  assert.deepEqual(
    entries.map(({ event }) => event),
    ['one', 'two'],
  );
  assert.match(entries[0]?.at ?? '', /^\d{4}-\d\d-\d\dT.*Z$/);
});
