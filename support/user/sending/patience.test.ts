import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Patience } from './patience';

const LATE = Object.assign(new Error('late'), { code: 'UND_ERR_HEADERS_TIMEOUT' });
const REFUSED = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
const asked = (patience: Patience, times: number): number =>
  Array.from({ length: times }, () => patience.isOver()).filter((over) => !over).length;

it('A target that let five requests wait is asked only now and then, until it answers', () => {
  const patience = new Patience();
  for (let i = 0; i < 4; i++) patience.failed(LATE);
  assert.equal(asked(patience, 100), 100);
  patience.failed(LATE);
  assert.equal(asked(patience, 100), 5);
  patience.answered();
  assert.equal(asked(patience, 100), 100);
});

it('A target that refuses at once costs no patience', () => {
  const patience = new Patience();
  for (let i = 0; i < 50; i++) patience.failed(REFUSED);
  assert.equal(asked(patience, 10), 10);
});
