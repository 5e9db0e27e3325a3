import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paintFor } from './paint';

describe('A terminal', () => {
  const write = (): boolean => true;
  it('shows colours', () => assert.equal(paintFor({ isTTY: true, write }, {})('x', 'red'), '\u001b[31mx\u001b[0m'));
  it('shows none where NO_COLOR is set, and none that is no terminal', () => {
    assert.equal(paintFor({ isTTY: true, write }, { NO_COLOR: '1' })('x', 'red'), 'x');
    assert.equal(paintFor({ write }, {})('x', 'red'), 'x');
  });
});
