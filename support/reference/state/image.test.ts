import assert from 'node:assert/strict';
import { generateKeyPairSync, KeyObject } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Dictionary } from './image';
import { ImageError, ImageReader, takeImage } from './image';

class Lamp {
  private readonly told = new Map<string, number>();
  switches: readonly Switch[] = [];
  constructor(private readonly now: () => number) {}
  tell(what: string): void {
    this.told.set(what, this.now());
  }
}

class Switch {
  state = 'off';
  lamp: Lamp | undefined;
}

class Shelf<V> extends Map<string, V> {
  constructor(readonly most: number) {
    super();
  }
}

const world = { name: 'world' };
const dictionary: Dictionary = {
  kinds: new Map([
    ['Lamp', { type: Lamp, given: [], inPlace: ['switches'] }],
    ['Switch', { type: Switch }],
    ['Shelf', { type: Shelf }],
  ]),
  known: new Map([['world', world]]),
};
const again = (value: unknown): unknown => new ImageReader(takeImage({ value }, dictionary), dictionary).read('value');

describe('An image', () => {
  test('holds what data there is', () => {
    const value = {
      numbers: [1, -0, 1.5, NaN, Infinity, 2n ** 70n],
      others: [undefined, null, true, '', '\ud800', '漢'],
      at: new Date(5),
      octets: Buffer.of(1, 2),
      map: new Map<unknown, unknown>([[{ key: 1 }, new Set([1, { a: [] }])]]),
      ['__proto__x']: 1,
    };
    assert.deepEqual(again(value), value);
  });

  test('keeps the name __proto__ as any other', () => {
    const made = again(Object.defineProperty({}, '__proto__', { value: 7, enumerable: true })) as object;
    assert.equal(Object.getOwnPropertyDescriptor(made, '__proto__')?.value, 7);
  });

  test('keeps what is shared shared, and what goes in circles going', () => {
    const shared = { a: 1 };
    const circle: { self?: unknown; both: readonly unknown[] } = { both: [shared, shared] };
    circle.self = circle;
    const made = again(circle) as typeof circle;
    assert.equal(made.self, made);
    assert.equal(made.both[0], made.both[1]);
  });

  test('is not too deep at any depth', () => {
    let chain: { next?: unknown } = {};
    for (let i = 0; i < 50_000; i++) chain = { next: chain };
    let depth = 0;
    for (let at = again(chain) as typeof chain | undefined; at; at = at.next as typeof chain | undefined) depth++;
    assert.equal(depth, 50_001);
  });

  test('keeps of a large buffer the part that is held', () => {
    assert.ok(takeImage({ value: Buffer.alloc(1_000_000).subarray(3, 9) }, dictionary).length < 200);
  });

  test('keeps public keys, and no private ones', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const made = again(publicKey);
    assert.ok(made instanceof KeyObject && made.equals(publicKey));
    assert.throws(() => again({ privateKey }), ImageError);
  });

  test('refers to what is there in every process', () => {
    assert.equal((again({ in: world }) as { in: unknown }).in, world);
  });

  test('fills objects in where they are, with what they were given left to them', () => {
    const before = new Lamp(() => 1);
    before.tell('shine');
    before.switches = [Object.assign(new Switch(), { state: 'on', lamp: before })];
    const [there, own] = [new Lamp(() => 2), new Switch()];
    there.switches = [own];
    const made = new ImageReader(takeImage({ lamp: before }, dictionary), dictionary).read('lamp', there);
    assert.equal(made, there);
    assert.equal(there.switches[0], own, 'others hold this one');
    assert.deepEqual([own.state, own.lamp], ['on', there]);
    there.tell('blink');
    assert.deepEqual(
      Reflect.get(there, 'told'),
      new Map([
        ['shine', 1],
        ['blink', 2],
      ]),
    );
  });

  test('makes new objects of classes that are nothing but data', () => {
    const shelf = new Shelf<number>(3).set('a', 1);
    const made = again({ shelf }) as { shelf: Shelf<number> };
    assert.ok(made.shelf instanceof Shelf);
    assert.deepEqual([made.shelf.most, ...made.shelf], [3, ['a', 1]]);
  });

  for (const [what, value, said] of [
    ['a function', { list: [{ call: () => 1 }] }, /^value\.list\.0\.call is a function/],
    ['a symbol', { s: Symbol('x') }, /value\.s is a symbol/],
    ['an object of a class that nobody named', { deep: new (class Stranger {})() }, /value\.deep is a Stranger/],
    ['a promise', Promise.resolve(), /value is a Promise/],
  ] as const)
    test(`is not taken of ${what}, and says where it is`, () => {
      assert.throws(
        () => takeImage({ value }, dictionary),
        (error) => error instanceof ImageError && said.test(error.message),
      );
    });

  test('with an object that cannot be made anew is not read where there is none to fill in', () => {
    assert.throws(() => again(new Lamp(() => 1)), /a Lamp cannot be made out of an image/);
  });
});
