import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JournalEntry } from '../../record/journal-entry';
import { Inbox, type Push } from './inbox';

const USER = '90-B3-D5-1F-30-01-00-00' as Push['user'];
const METER = '00-DB-12-34-56-78-90-A0';
const HUB = '00-DB-12-34-56-78-90-A1';

/** A message of this sender with this counter, said so many seconds past noon. */
function said(second: number, counter: number, by = METER): Push {
  const response = { responseId: `${by}:${USER}:${counter}`, responseDateTime: `2020-11-29T12:00:${String(second).padStart(2, '0')}.00Z` };
  return { user: USER, message: { text: '', response } as unknown as Push['message'], entry: { n: 0 } as JournalEntry, claimed: false };
}

function inbox(...arriving: readonly Push[]): Inbox {
  const made = new Inbox();
  for (const push of arriving) made.add(push);
  return made;
}

describe('An inbox', () => {
  const [first, second, third] = [said(1, 1), said(1, 2), said(2, 3)];

  test('has messages in the order in which they were said, in whichever they arrive', () => {
    for (const order of [
      [first, second, third],
      [third, second, first],
      [second, third, first],
      [third, first, second],
    ])
      assert.deepEqual(inbox(...order).all, [first, second, third]);
  });

  test('has them as they arrived where nobody can tell', () => {
    const another = said(1, 1, HUB);
    assert.deepEqual(inbox(second, another).all, [second, another]);
    const unread = { ...said(0, 0), message: { text: '<x' } as Push['message'] };
    assert.deepEqual(inbox(first, unread).all, [first, unread]);
  });

  test('knows what was claimed last, in whichever order they were said', () => {
    const made = inbox(first, second);
    made.claim(second);
    made.claim(first);
    assert.equal(made.lastClaimed, first);
    assert.deepEqual(made.unclaimed, []);
  });

  test('waits for what arrives, a part of a millisecond or for longer than a timer can', async () => {
    for (const ms of [12_345.5, 2 ** 31, 1e12]) {
      const made = inbox();
      const waiting = made.arrival(ms);
      setImmediate(() => made.add(first));
      assert.equal(await waiting, true, String(ms));
    }
  });
});
