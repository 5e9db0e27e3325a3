import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Agenda } from './agenda';
import { RealClock } from './real-clock';
import { VirtualClock } from './virtual-clock';

const START = new Date('2020-11-05T00:00:00Z');
const fail = (failure: unknown): never => assert.fail(String(failure));
const seconds = (n: number): Date => new Date(START.getTime() + n * 1000);

describe('the agenda', () => {
  test('gives work back by instant, and in order of arrival within one', () => {
    const agenda = new Agenda();
    const seen: string[] = [];
    for (const [due, name] of [
      [30, 'c'],
      [10, 'a'],
      [30, 'd'],
      [20, 'b'],
      [5, 'gone'],
    ] as const) {
      const appointment = agenda.add(due, () => void seen.push(name));
      if (name === 'gone') appointment.cancel();
    }
    for (let next = agenda.takeDue(30); next; next = agenda.takeDue(30)) void next.run();
    assert.deepEqual(seen, ['a', 'b', 'c', 'd']);
    assert.equal(agenda.next(), undefined);
  });
  test('keeps order among thousands', () => {
    const agenda = new Agenda();
    const seen: number[] = [];
    for (let i = 0; i < 5000; i++) agenda.add((i * 7919) % 1000, () => void seen.push((i * 7919) % 1000));
    for (let next = agenda.takeDue(1000); next; next = agenda.takeDue(1000)) void next.run();
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
  });
});

describe('virtual time', () => {
  test('does what is due now without being asked, and nothing else', async () => {
    const clock = new VirtualClock(START, fail);
    const seen: string[] = [];
    clock.soon(() => void seen.push('now'));
    clock.after(1, () => void seen.push('later'));
    assert.deepEqual(seen, [], 'never within the call');
    await new Promise(setImmediate);
    await new Promise(setImmediate);
    assert.deepEqual(seen, ['now']);
  });
  test('stops at every appointment on its way', async () => {
    const clock = new VirtualClock(START, fail);
    const seen: string[] = [];
    clock.at(seconds(10), () => {
      seen.push(clock.now().toISOString());
      clock.after(5, () => void seen.push(clock.now().toISOString()));
    });
    await clock.advance(seconds(60));
    assert.deepEqual(seen, [seconds(10).toISOString(), seconds(15).toISOString()]);
    assert.equal(clock.now().toISOString(), seconds(60).toISOString());
  });
  test('waits for work under way before it moves on', async () => {
    const clock = new VirtualClock(START, fail);
    const seen: string[] = [];
    clock.at(seconds(1), async () => {
      await new Promise((done) => setTimeout(done, 5));
      seen.push('first');
    });
    clock.at(seconds(2), () => void seen.push('second'));
    await clock.advance(seconds(2));
    assert.deepEqual(seen, ['first', 'second']);
  });
  test('does not go back', async () => {
    await assert.rejects(new VirtualClock(START, fail).advance(seconds(-1)), /does not go back/);
  });
  test('lives on when a job fails', async () => {
    const failures: string[] = [];
    const clock = new VirtualClock(START, (failure) => failures.push(String(failure)));
    clock.soon(() => {
      throw new Error('one');
    });
    clock.soon(() => Promise.reject(new Error('two')));
    await clock.settle();
    assert.deepEqual(failures, ['Error: one', 'Error: two']);
  });
});

describe('real time', () => {
  test('is, for a job, the instant at which it was due, however late it runs', async () => {
    const clock = new RealClock(fail);
    const due = new Date(clock.now().getTime() - 5000);
    const seen: number[] = [];
    clock.revisit(due);
    clock.soon(() => void seen.push(clock.now().getTime()));
    clock.resume();
    await clock.settle();
    assert.deepEqual(seen, [due.getTime()]);
    clock.stop();
  });
  test('is, for what comes in, the instant at which it came, after all that was due by then', () => {
    const clock = new RealClock(fail);
    const seen: string[] = [];
    clock.soon(() => void seen.push('due'));
    const at = clock.now();
    assert.equal(
      clock.during(at, () => seen.push('in') && clock.now().getTime()),
      at.getTime(),
    );
    assert.deepEqual(seen, ['due', 'in']);
    clock.stop();
  });
  test('does work when its time has come, and cannot be advanced', async () => {
    const clock = new RealClock(fail);
    const done = new Promise<void>((resolve) => clock.after(0.01, resolve));
    const keepAlive = setTimeout(() => undefined, 1000);
    await done;
    clearTimeout(keepAlive);
    await assert.rejects(clock.advance(), /cannot be advanced/);
    clock.stop();
  });
});
