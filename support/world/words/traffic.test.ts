import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DOCUMENT, documentNamed } from './documents';
import { TRAFFIC, trafficWords } from './traffic';

const whole = (form: RegExp): RegExp => new RegExp(`^(?:${form.source})$`);
const read = (words: string): ReturnType<typeof trafficWords> => trafficWords(...(whole(TRAFFIC).exec(words)?.slice(1) ?? []));

describe('Traffic Management in words', () => {
  it('has a threshold and an allocation, and leaves the rest to the target', () => {
    assert.deepEqual(read('above 4 requests a second, with 2 for each User'), { operatingThreshold: 4, allocations: { '*': 2 } });
  });
  it('can favour a User, and say how long to wait and in which form', () => {
    assert.deepEqual(
      read('above 4 requests a second, with 2 for each User and 20 for the Gas Supplier, and a delay of 1 minute stated as a date'),
      {
        operatingThreshold: 4,
        allocations: { '*': 2, '90-B3-D5-1F-30-04-00-00': 20 },
        retryAfterSeconds: 60,
        retryAfterForm: 'date',
      },
    );
    assert.equal(
      read('above 4 requests a second, with 2 for each User, and a delay of 2 seconds stated in seconds').retryAfterForm,
      'seconds',
    );
  });
});

describe('a golden document in words', () => {
  it('is a file of the vectors', () => {
    const words = 'a Device Alert with both throttling items';
    assert.match(words, whole(DOCUMENT));
    assert.equal(documentNamed(words).file, 'alerts/8F3F-tamper-throttled.xml');
  });
  it('has to be there', () => assert.throws(() => documentNamed('a letter'), /"a letter" is no golden document; known: a /));
});
