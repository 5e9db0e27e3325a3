import { createPublicKey, KeyObject } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** What an image is to know of a class, beyond its name: which of its fields are not state, but what it was put together with. */
export interface Kind {
  readonly type: { readonly prototype: object };
  /** Fields that the object that is filled in has already; those that hold functions are among them anyway. */
  readonly given?: readonly string[];
  /** Fields with arrays and plain objects that are filled in, what is in them too, and not replaced. */
  readonly inPlace?: readonly string[];
}

/** Objects of classes by name, and objects that are there before an image is taken or read, which it refers to by name. */
export interface Dictionary {
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly known: ReadonlyMap<string, object>;
}

/** An image cannot be taken, or read: there is something in it that nobody has said how to keep. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
}

type Plain = string | number | bigint | boolean | null | undefined;
/** A value, or the number of a node, in brackets. */
type Value = Plain | readonly [node: number];
type Node =
  | readonly ['known', string]
  | readonly ['date', number]
  | readonly ['octets', Uint8Array]
  | readonly ['key', Uint8Array]
  | readonly ['array' | 'set', readonly Value[]]
  | readonly ['map' | 'object', readonly Value[]]
  | readonly ['instance', string, fields: readonly Value[], entries: readonly Value[] | undefined];

/** What was written down, by name. Nodes are in one list, so that no depth of what they hang together by is too deep. */
interface Image {
  readonly nodes: readonly Node[];
  readonly roots: Readonly<Record<string, Value>>;
}

/**
 * Writes objects down as data: what they hold, what is shared among them and what goes round in circles. Classes have to be known, and so
 * has every field: one that holds a function, outside the fields that a class is given, is a fault, not a gap.
 */
export function takeImage(roots: Readonly<Record<string, unknown>>, dictionary: Dictionary): Buffer {
  const writer = new Writer(dictionary);
  const written = Object.fromEntries(Object.entries(roots).map(([name, root]) => [name, writer.write(root, name)]));
  return serialize({ nodes: writer.finish(), roots: written } satisfies Image);
}

class Writer {
  private readonly nodes: Node[] = [];
  private readonly numbers = new Map<object, number>();
  /** Where each was found first: the number of what holds it, and by which name. */
  private readonly places: (readonly [holder: number, name: unknown])[] = [];
  private readonly waiting: (readonly [number, object])[] = [];
  private readonly kindOf: ReadonlyMap<object, readonly [string, Kind]>;
  private readonly nameOf: ReadonlyMap<object, string>;

  constructor({ kinds, known }: Dictionary) {
    this.kindOf = new Map([...kinds].map(([name, kind]) => [kind.type.prototype, [name, kind]]));
    this.nameOf = new Map([...known].map(([name, object]) => [object, name]));
  }

  write(value: unknown, name: unknown, holder = -1): Value {
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new ImageError(`${this.path(holder, name)} is a ${typeof value}, which is no data`);
    if (typeof value !== 'object' || value === null) return value as Plain;
    const seen = this.numbers.get(value);
    if (seen !== undefined) return [seen];
    const number = this.numbers.size;
    this.numbers.set(value, number);
    this.places.push([holder, name]);
    this.waiting.push([number, value]);
    return [number];
  }

  finish(): readonly Node[] {
    for (let next = this.waiting.pop(); next; next = this.waiting.pop()) this.nodes[next[0]] = this.node(next[1], next[0]);
    return this.nodes;
  }

  private node(object: object, number: number): Node {
    const name = this.nameOf.get(object);
    if (name !== undefined) return ['known', name];
    const prototype = Object.getPrototypeOf(object) as object | null;
    if (prototype === Object.prototype || prototype === null) return ['object', this.fields(object, number, undefined)];
    if (Array.isArray(object)) return ['array', object.map((each, i) => this.write(each, i, number))];
    const kind = this.kindOf.get(prototype);
    if (!kind) return this.builtIn(object) ?? this.collection(object, prototype, number);
    return ['instance', kind[0], this.fields(object, number, kind[1]), object instanceof Map ? this.entries(object, number) : undefined];
  }

  private builtIn(object: object): Node | undefined {
    if (object instanceof Date) return ['date', object.getTime()];
    // A copy: a part of a larger buffer would be kept with the whole of it.
    if (object instanceof Uint8Array) return ['octets', Uint8Array.from(object)];
    if (object instanceof KeyObject && object.type === 'public') return ['key', object.export({ type: 'spki', format: 'der' })];
    return undefined;
  }

  private collection(object: object, prototype: object, number: number): Node {
    if (prototype === Map.prototype) return ['map', this.entries(object as Map<unknown, unknown>, number)];
    if (prototype === Set.prototype) return ['set', [...(object as Set<unknown>)].map((each) => this.write(each, 'each', number))];
    const [holder, name] = this.places[number] ?? [];
    throw new ImageError(`${this.path(holder, name)} is a ${prototype.constructor.name}, which nobody has said how to keep`);
  }

  private entries(map: Map<unknown, unknown>, number: number): readonly Value[] {
    return [...map].flatMap(([key, value]) => [this.write(key, 'key', number), this.write(value, key, number)]);
  }

  private fields(object: object, number: number, kind: Kind | undefined): readonly Value[] {
    const fields: Value[] = [];
    for (const [name, value] of Object.entries(object as Record<string, unknown>))
      if (!kind || (typeof value !== 'function' && !kind.given?.includes(name))) fields.push(name, this.write(value, name, number));
    return fields;
  }

  /** Where something is, from its root on. */
  private path(holder: number | undefined, name: unknown): string {
    const names: string[] = [];
    for (let [at, own] = [holder, name]; ; [at, own] = this.places[at] ?? []) {
      names.unshift(String(own));
      if (at === undefined || at < 0) return names.join('.');
    }
  }
}

/** Reads an image: into objects that are there, or as new ones. */
export class ImageReader {
  private readonly image: Image;
  private readonly objects = new Map<number, object>();
  private readonly waiting: (() => void)[] = [];

  constructor(
    octets: Uint8Array,
    private readonly dictionary: Dictionary,
  ) {
    this.image = deserialize(octets) as Image;
  }

  /** What was written as `name`; where `into` is given, filled in there. */
  read(name: string, into?: unknown): unknown {
    const value = this.value(this.image.roots[name], into);
    for (let next = 0; next < this.waiting.length; next++) this.waiting[next]?.();
    this.waiting.length = 0;
    return value;
  }

  private value(value: Value, into: unknown): unknown {
    return Array.isArray(value) ? this.object((value as readonly [number])[0], into) : value;
  }

  private object(number: number, into: unknown): object {
    const known = this.objects.get(number);
    if (known) return known;
    const node = this.image.nodes[number];
    if (!node) throw new ImageError(`there is no node ${number}`);
    const [object, fill] = this.shell(node, into);
    this.objects.set(number, object);
    if (fill) this.waiting.push(fill);
    return object;
  }

  /** The object of a node, and what fills it. */
  private shell(node: Node, into: unknown): readonly [object, (() => void)?] {
    switch (node[0]) {
      case 'known':
        return [this.dictionary.known.get(node[1]) ?? fail(`nothing is known as ${node[1]}`)];
      case 'date':
        return [new Date(node[1])];
      case 'octets':
        return [Buffer.from(node[1])];
      case 'key':
        return [createPublicKey({ key: Buffer.from(node[1]), type: 'spki', format: 'der' })];
      case 'array': {
        const array: unknown[] = [];
        return [array, () => void node[1].forEach((each) => array.push(this.value(each, undefined)))];
      }
      case 'set': {
        const set = into instanceof Set ? (into as Set<unknown>) : new Set();
        return [set, () => (set.clear(), node[1].forEach((each) => set.add(this.value(each, undefined))))];
      }
      case 'map': {
        const map = into instanceof Map ? (into as Map<unknown, unknown>) : new Map();
        return [map, () => this.fillMap(map, node[1])];
      }
      case 'object': {
        const object = {};
        return [object, () => this.fillFields(object, node[1], undefined)];
      }
      case 'instance':
        return this.instance(node, into);
    }
  }

  private instance(
    [, name, fields, entries]: Extract<Node, readonly ['instance', ...unknown[]]>,
    into: unknown,
  ): readonly [object, () => void] {
    const kind = this.dictionary.kinds.get(name) ?? fail(`nothing is known of the class ${name}`);
    const there = typeof into === 'object' && into !== null && Object.getPrototypeOf(into) === kind.type.prototype ? into : undefined;
    if (!there && kind.given) fail(`a ${name} cannot be made out of an image`);
    const object = there ?? blank(kind, entries !== undefined);
    return [
      object,
      () => {
        this.fillFields(object, fields, kind);
        if (entries && object instanceof Map) this.fillMap(object, entries);
      },
    ];
  }

  private fillMap(map: Map<unknown, unknown>, entries: readonly Value[]): void {
    const before = new Map(map);
    map.clear();
    for (let i = 0; i < entries.length; i += 2) {
      const key = this.value(entries[i], undefined);
      map.set(key, this.value(entries[i + 1], before.get(key)));
    }
  }

  private fillFields(object: object, fields: readonly Value[], kind: Kind | undefined): void {
    for (let i = 0; i < fields.length; i += 2) {
      const name = fields[i] as string;
      const now: unknown = Reflect.get(object, name);
      if (kind?.inPlace?.includes(name) === true) this.fillInPlace(now as object, fields[i + 1]);
      else
        Object.defineProperty(object, name, {
          value: this.value(fields[i + 1], now),
          writable: true,
          enumerable: true,
          configurable: true,
        });
    }
  }

  private fillInPlace(there: object, value: Value): void {
    const node = Array.isArray(value) ? this.image.nodes[(value as readonly [number])[0]] : undefined;
    if (node?.[0] === 'object') return this.fillFields(there, node[1], undefined);
    if (node?.[0] !== 'array' || !Array.isArray(there) || node[1].length !== there.length)
      throw new ImageError('something has other parts than when its image was taken');
    there.forEach((element: unknown, i) => void this.value(node[1][i], element));
  }
}

function blank({ type }: Kind, isMap: boolean): object {
  if (!isMap) return Object.create(type.prototype) as object;
  return Object.setPrototypeOf(new Map(), type.prototype) as object;
}

function fail(message: string): never {
  throw new ImageError(message);
}
