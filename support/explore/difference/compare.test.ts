import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { causeOf, compareFacts } from './compare';
import type { Fact } from './fact';

const code = (value: string, exchange = 0): Fact => ({
  aspect: 'acknowledgement',
  about: `request ${exchange + 1}`,
  item: 'code',
  value,
  exchange,
});
const dated = (value: string): Fact => ({ aspect: 'reply', about: 'request 1', item: 'ResponseDateTime', value, exchange: 0 });

describe('Two sides', () => {
  it('differ in nothing where they say the same', () => assert.deepEqual(compareFacts([code('I99')], [code('I99')]), []));

  it('differ in what one of them does not say', () =>
    assert.deepEqual(
      compareFacts([], [code('I99')]).map(({ model, candidate }) => [model, candidate]),
      [[undefined, 'I99']],
    ));

  it('differ first in what the earliest request was answered with', () => {
    const inventory: Fact = { aspect: 'inventory', about: 'the ESME', item: 'status', value: 'Commissioned' };
    const found = compareFacts([inventory, code('I99', 1), code('E4')], [{ ...inventory, value: 'Pending' }, code('E5', 1), code('I0')]);
    assert.deepEqual(
      found.map(({ about }) => about),
      ['request 1', 'request 2', 'the ESME'],
    );
  });

  it('may be some seconds apart where one of them goes by real time', () => {
    assert.equal(compareFacts([dated('T+3 s')], [dated('T+5 s')], 5).length, 0);
    assert.equal(compareFacts([dated('T+3 s')], [dated('T+9 s')], 5).length, 1);
    assert.equal(compareFacts([dated('T+3 s')], [dated('T+5 s')]).length, 1);
  });
});

describe('A cause', () => {
  const causes = (model: Fact, candidate: Fact): readonly string[] => compareFacts([model], [candidate]).map(causeOf);

  it('is the same whichever request shows it', () =>
    assert.deepEqual(causes(code('E4', 0), code('I99', 0)), causes(code('E4', 2), code('I99', 2))));
  it('is another where the code is another', () => assert.notDeepEqual(causes(code('E4'), code('I99')), causes(code('E5'), code('I99'))));
});
