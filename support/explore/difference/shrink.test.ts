import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Stimulus } from '../stimuli/stimulus';
import { shrink } from './shrink';

const HOME = 'a dual-fuel SMETS2 home supplied by the Other Supplier with an ESME of variant ADF at GBCS 3.2';
const READ = 'the Import Supplier reads the event log of the ESME, with CommandVariant 3';
const of = (...texts: readonly string[]): Stimulus => ({ sentences: texts.map((text) => ({ text })) });
const textsOf = ({ sentences }: Stimulus): readonly string[] => sentences.map(({ text }) => text);

describe('A stimulus', () => {
  it('is shrunk to the sentences without which it shows nothing, and these to what has to be said', async () => {
    const shows = (one: Stimulus): Promise<boolean> => {
      const [home = '', ...acts] = textsOf(one);
      return Promise.resolve(home.includes('GBCS 3.2') && acts.some((text) => text.includes('reads the event log')));
    };
    const smallest = await shrink(of(HOME, '1 day passes', READ, 'the ESME raises 8F3F', READ), shows);
    assert.deepEqual(textsOf(smallest), [
      'a dual-fuel SMETS2 home with an ESME at GBCS 3.2',
      'the Import Supplier reads the event log of the ESME',
    ]);
  });

  it('stays as it is where everything in it matters', async () => {
    const whole = of(HOME, READ);
    assert.deepEqual(await shrink(whole, () => Promise.resolve(false)), whole);
  });

  it('keeps the request by which a counter is old, though the sides have heard others', async () => {
    const old = 'the Import Supplier reads the inventory for the ESME, with its counter below the last';
    const shows = (one: Stimulus): Promise<boolean> => Promise.resolve(textsOf(one).includes(old));
    const smallest = await shrink(of(HOME, '1 day passes', READ, 'the Gas Supplier reads the event log of the GSME', old), shows);
    assert.deepEqual(textsOf(smallest), ['the Import Supplier reads the event log of the ESME', old]);
  });

  it('is given the request by which a counter is old, where it has none', async () => {
    const old = `${READ}, with its counter used before`;
    const shows = (one: Stimulus): Promise<boolean> => Promise.resolve(textsOf(one).includes(old));
    const smallest = await shrink(of(HOME, old), shows);
    assert.deepEqual(textsOf(smallest), ['the Import Supplier reads the event log of the ESME', old]);
    assert.deepEqual(textsOf(await shrink(of(old), (one) => Promise.resolve(textsOf(one).join() === old))), [old]);
  });

  it('is tried forty times at most', async () => {
    let tries = 0;
    await shrink(of(HOME, ...Array.from({ length: 80 }, () => READ)), () => Promise.resolve(++tries % 2 === 0));
    assert.ok(tries <= 40);
  });
});
