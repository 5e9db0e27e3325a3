import { deepEqual, equal, ok } from 'node:assert/strict';
import test, { describe } from 'node:test';
import type { PromisedScenario } from '../../record/run-envelope';
import { deal } from './deal';

describe('Dealing scenarios out', () => {
  const small = ['a', 'b', 'c', 'd'].flatMap((uri) => feature(uri, 10));
  const many = Array.from({ length: 40 }, (_, place) => feature(`f${place}`, place + 1)).flat();

  test('gives each scenario to one worker, in the order of the run', () => {
    const shares = deal(many, 3);
    deepEqual(
      shares.map((share) => [...share].sort((a, b) => many.indexOf(a) - many.indexOf(b))),
      shares,
    );
    equal(new Set(shares.flat()).size, many.length);
    equal(shares.flat().length, many.length);
  });

  test('leaves features whole', () => {
    const uris = deal(many, 2).map((share) => new Set(share.map(({ uri }) => uri)));
    deepEqual(
      [...(uris[0] ?? [])].filter((uri) => uris[1]?.has(uri)),
      [],
    );
  });

  test('divides one that is too long for that', () => {
    deepEqual(
      deal([...small, ...feature('long', 60)], 2).map((share) => share.filter(({ uri }) => uri === 'long').length),
      [30, 30],
    );
  });

  test('goes by how long the scenarios of a feature take', () => {
    const lengths = Object.fromEntries(Array.from({ length: 40 }, (_, place) => [`f${place}`, place % 2 === 0 ? 1 : 9]));
    const took = deal(many, 2, lengths).map((share) => share.reduce((sum, { uri }) => sum + (lengths[uri] ?? NaN), 0));
    const [first = NaN, second = NaN] = took;
    ok(Math.abs(first - second) / (first + second) < 0.01, took.join(' and '));
  });

  test('leaves nobody idle while another has two', () => {
    deepEqual(
      deal(feature('one', 3), 3).map((share) => share.length),
      [1, 1, 1],
    );
    deepEqual(
      deal(feature('one', 2), 3).map((share) => share.length),
      [1, 1, 0],
    );
  });
});

function feature(uri: string, scenarios: number): PromisedScenario[] {
  return Array.from({ length: scenarios }, (_, line) => ({
    id: `${uri}/${line}`,
    name: '',
    uri,
    line,
    tags: [],
    feature: uri,
    requirements: [],
    interpretations: [],
  }));
}
