import { encodeDateTime } from '../date-time';
import type { DlmsData, DlmsDescription, DlmsInteger } from '../dlms/data';

/**
 * A short notation for the shape of DLMS data, as the tables of this folder use it:
 * `u8 u16 u32 i8 i16 i32` integers, `e` enum, `b` boolean, `n` null, `o4` octets, `v8` and `t8` text, `bits7`, `dt` date-time,
 * `{…}` structure, `[…]` array of one, `x*3` array of three, `<…>` compact array of one. The data are zeroes throughout, dates 2000-01-01.
 */
export type Shape = string;

const INTEGERS: Readonly<Record<string, DlmsInteger>> = {
  u8: 'uint8',
  u16: 'uint16',
  u32: 'uint32',
  i8: 'int8',
  i16: 'int16',
  i32: 'int32',
  e: 'enum',
};
const STRINGS = { o: 'octet-string', v: 'visible-string', t: 'utf8-string' } as const;
const TOKENS = /[{}[\]<>]|\*\d+|[a-z]+\d*/g;
const THE_YEAR_2000 = encodeDateTime(new Date(Date.UTC(2000, 0, 1)));

/** Data of this shape. @throws RangeError for a shape that cannot be read. */
export function dataOfShape(shape: Shape): DlmsData {
  const parser = new ShapeParser(shape);
  const data = parser.data();
  if (!parser.done) throw new RangeError(`the shape "${shape}" goes on after its end`);
  return data;
}

class ShapeParser {
  private readonly tokens: readonly string[];
  private next = 0;

  constructor(private readonly shape: Shape) {
    this.tokens = shape.match(TOKENS) ?? [];
  }

  get done(): boolean {
    return this.next === this.tokens.length;
  }

  data(): DlmsData {
    const one = this.single();
    const count = /^\*(\d+)$/.exec(this.tokens[this.next] ?? '')?.[1];
    if (!count) return one;
    this.next += 1;
    return { type: 'array', items: Array.from({ length: Number(count) }, () => one) };
  }

  private single(): DlmsData {
    const token = this.tokens[this.next] ?? '';
    this.next += 1;
    if (token === '{') return { type: 'structure', items: this.until('}') };
    if (token === '[') return { type: 'array', items: this.until(']') };
    if (token === '<') return compactArray(this.until('>'));
    return leaf(token, this.shape);
  }

  private until(end: string): readonly DlmsData[] {
    const items: DlmsData[] = [];
    while (!this.done && this.tokens[this.next] !== end) items.push(this.data());
    if (this.done) throw new RangeError(`the shape "${this.shape}" lacks a "${end}"`);
    this.next += 1;
    return items;
  }
}

function leaf(token: string, shape: Shape): DlmsData {
  const integer = INTEGERS[token];
  if (integer) return { type: integer, value: 0 };
  if (token === 'b') return { type: 'boolean', value: false };
  if (token === 'n') return { type: 'null' };
  if (token === 'dt') return { type: 'octet-string', octets: THE_YEAR_2000 };
  const [, letters = '', size = ''] = /^(o|v|t|bits)(\d+)$/.exec(token) ?? [];
  const length = Number(size);
  if (letters === 'bits') return { type: 'bit-string', bits: length, octets: Buffer.alloc(Math.ceil(length / 8)) };
  if (letters === 'o') return { type: STRINGS.o, octets: Buffer.alloc(length) };
  if (letters === 'v' || letters === 't') return { type: STRINGS[letters], octets: Buffer.alloc(length, ' ') };
  throw new RangeError(`"${token}" in the shape "${shape}" is no kind of data`);
}

function compactArray([element, ...others]: readonly DlmsData[]): DlmsData {
  if (!element || others.length > 0) throw new RangeError('a compact array has elements of one shape');
  return { type: 'compact-array', of: describe(element), items: [element] };
}

function describe(data: DlmsData): DlmsDescription {
  if (data.type === 'structure') return { type: 'structure', members: data.items.map(describe) };
  if (data.type === 'array') return { type: 'array', count: data.items.length, of: describe(data.items[0] ?? { type: 'null' }) };
  if (data.type === 'compact-array') throw new RangeError('no compact array inside a compact array');
  return { type: data.type };
}
