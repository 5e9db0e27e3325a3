import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { change } from './changes';
import { INSTANT, instantAt, instantText } from './instants';

const NOW = new Date('2020-11-29T00:00:00Z');

describe('an instant', () => {
  it('is now, ahead or ago', () => {
    assert.equal(instantText(NOW, 'now'), '2020-11-29T00:00:00Z');
    assert.equal(instantText(NOW, '1 day and 1 second ahead'), '2020-11-30T00:00:01Z');
    assert.equal(instantText(NOW, '2 hours ago'), '2020-11-28T22:00:00Z');
  });
  it('is read whole', () => assert.match('90 minutes ahead', new RegExp(`^(?:${INSTANT.source})$`)));
  it('in other words is refused', () => assert.throws(() => instantAt(NOW, 'soon'), /is no instant/));
});

describe('a command to an auxiliary controller', () => {
  it('is one change: controller, level, and from when until when', () => {
    const context = { now: NOW, eui: () => '', held: () => '', schedule: () => '', lastRequest: () => '' };
    const deviation = change('controller 3 at 50 from now until 2 hours ahead').deviation(context);
    assert.equal(deviation.says, 'controller 3 at 50 from 2020-11-29T00:00:00Z until 2020-11-29T02:00:00Z');
  });
});
