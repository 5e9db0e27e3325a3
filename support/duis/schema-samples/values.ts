import type { Facet, FacetKind, SimpleModel } from './model';

/** Texts of the shapes that the patterns of DUIS ask for; the first that fits a type's patterns is its sample. */
const SHAPED = [
  '00-DB-12-34-56-78-90-A0', '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1000', '12345678901234567890', '1234', 'A sample', 'plain', 'gbcs', '17',
];

const SIMPLE: Readonly<Record<string, string>> = {
  boolean: 'true', dateTime: '2020-11-29T00:00:00Z', date: '2020-11-29', time: '12:30:00', base64Binary: 'REMO', hexBinary: 'DB', anyURI: 'urn:sample', ID: 'a1',
};

const RANGES: Readonly<Record<string, readonly [bigint | undefined, bigint | undefined]>> = {
  integer: [undefined, undefined], nonNegativeInteger: [0n, undefined], positiveInteger: [1n, undefined], nonPositiveInteger: [undefined, 0n],
  long: [-(2n ** 63n), 2n ** 63n - 1n], int: [-(2n ** 31n), 2n ** 31n - 1n], short: [-(2n ** 15n), 2n ** 15n - 1n], byte: [-128n, 127n],
  unsignedLong: [0n, 2n ** 64n - 1n], unsignedInt: [0n, 2n ** 32n - 1n], unsignedShort: [0n, 65535n], unsignedByte: [0n, 255n],
};

/** Octets of text that a parser takes without special leave (libxml2's own bound is 10 MB). */
const LONGEST = 2_000_000;

/** A value that the type allows. */
export function sampleValue(type: SimpleModel): string {
  const enumerated = values(type, 'enumeration')[0];
  if (enumerated !== undefined) return enumerated;
  const patterns = values(type, 'pattern').map((p) => new RegExp(`^(?:${p})$`));
  if (patterns.length > 0) {
    const longest = Number(last(type, 'maxLength') ?? Infinity);
    const fitting = SHAPED.find((text) => text.length <= longest && patterns.every((p) => p.test(text)));
    if (fitting === undefined) throw new Error(`no sample is at hand for ${patterns.map(String).join(' and ')}`);
    return fitting;
  }
  if (type.builtIn in RANGES || type.builtIn === 'decimal') return sampleNumber(type);
  return ofLength(type, Number(last(type, 'length') ?? last(type, 'minLength') ?? 1));
}

function sampleNumber(type: SimpleModel): string {
  const [lowest, highest] = RANGES[type.builtIn] ?? [];
  const above = last(type, 'minExclusive');
  return last(type, 'minInclusive') ?? (above && step(above, type, 1)) ?? last(type, 'maxInclusive') ?? String(lowest ?? highest ?? 1n);
}

/** Values at every facet of the type, just inside it and just outside, and at the bounds and spellings of its XSD type. Some are allowed, some are not. */
export function probes(type: SimpleModel): readonly string[] {
  const sample = sampleValue(type);
  const spelled = ['', ' ', ` ${sample} `, `${sample}\n`, `\t${sample}`, `${sample}x`, `${sample} ${sample}`, `+${sample}`, `0${sample}`, sample.toLowerCase(), sample.toUpperCase(), `${sample}\u00e9`, '\u0663'];
  return [...new Set([...spelled, ...SPELLINGS[type.builtIn] ?? [], ...atBounds(type), ...type.facets.flatMap((facet) => aroundFacet(facet, type, sample))])];
}

const MOMENTS = ['2020-11-29T00:00:00', '2020-11-29T00:00:00+01:00', '2020-11-29T00:00:00.123Z', '2020-02-30T00:00:00Z', '2020-11-29T24:00:00Z', '2020-11-29T25:00:00Z', '2020-11-29', '3000-12-31T00:00:00Z', '2020-11-29 00:00:00Z', '20-11-29T00:00:00Z'];

/** Spellings worth trying, by XSD type; right and wrong ones. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  boolean: ['true', 'false', '1', '0', 'TRUE', 'yes'],
  dateTime: MOMENTS,
  date: [...MOMENTS, '2021-02-29', '2020-02-29', '2020-11-29Z', '2020-1-1'],
  time: ['24:00:00', '23:59:59', '12:30', '12:30:00Z', '12:30:60', '12:30:00.5'],
  base64Binary: ['', 'RE MO', 'REM', 'RE==', 'R===', 'RE-_', 'REMO\nREMO', 'R!EMO', 'REMO!', 'RE=MO'],
  hexBinary: ['', 'D', 'DBD', 'db', '0xDB', 'G0', '8F3F'],
  decimal: ['1.0', '1e1', 'NaN', 'INF', '-0', '.5', '5.', '1,5'],
  unsignedInt: ['1.0', '1e1', '-0'],
  positiveInteger: ['0', '1.0', '-1'],
};

function atBounds(type: SimpleModel): readonly string[] {
  const range = RANGES[type.builtIn];
  if (!range) return [];
  return range.flatMap((bound) => (bound === undefined ? [] : [bound - 1n, bound, bound + 1n])).map(String);
}

function aroundFacet({ kind, value }: Facet, type: SimpleModel, sample: string): readonly string[] {
  if (kind === 'enumeration') return [value, value.toLowerCase(), `${value}0`, value.slice(0, -1), value.replace(/ /g, '  ')];
  if (kind === 'pattern') return [sample.slice(1), sample.slice(0, -1), sample.replace('-', ':'), sample.replace('-', ''), `${sample.slice(0, 1)}~${sample.slice(1)}`, ...(TEXTUAL.has(type.builtIn) ? [...SHAPED, 'A\nB', ...MESSAGE_IDS] : [])];
  if (kind === 'totalDigits') return ['9'.repeat(Number(value)), '9'.repeat(Number(value) + 1), `00${'9'.repeat(Number(value))}`];
  if (kind === 'fractionDigits') return [fraction(sample, Number(value)), fraction(sample, Number(value) + 1), `${fraction(sample, Number(value))}00`];
  if (kind.endsWith('Length') || kind === 'length') return [Number(value) - 1, Number(value), Number(value) + 1].filter((n) => n >= 0 && n < LONGEST).map((n) => ofLength(type, n));
  return [step(value, type, -1), value, step(value, type, 1)];
}

const TEXTUAL = new Set(['string', 'token']);
const EUIS = '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0';
const MESSAGE_IDS = [
  '0', '1', '01', '9', '10', '999999999999999999', '9999999999999999999', '10000000000000000000', '17999999999999999999', '18446744073709551614', '18446744073709551615', '18446744073709551616',
  '18446744073709551620', '18446744073709551700', '18446744073710000000', '18446744074000000000', '18446744080000000000', '18446745000000000000', '18446800000000000000', '18447000000000000000', '18450000000000000000', '18500000000000000000', '19000000000000000000',
  '18446744073709550999', '18446744073709549999', '18446744073709499999', '18446744073708999999', '18446744073699999999', '18446744069999999999', '18446744072999999999', '18446744039999999999', '18446743999999999999', '18446739999999999999',
  '18446699999999999999', '18445999999999999999', '18439999999999999999', '18399999999999999999', '20000000000000000000', '100000000000000000000', '-1', '',
].map((counter) => `${EUIS}:${counter}`).concat([EUIS, `${EUIS}:`, `${EUIS}::1`, `${EUIS.replaceAll('-', '')}:1`, `${EUIS.toLowerCase()}:1`, '00-DB-12-34-56-78-90-A0,00-DB-12-34-56-78-90-A1', '00-DB-12-34-56-78-90-A0, 00-DB-12-34-56-78-90-A1', '00-DB-12-34-56-78-90-A0,']);

/** A value of so many characters or octets. */
function ofLength(type: SimpleModel, length: number): string {
  if (type.builtIn === 'hexBinary') return 'DB'.repeat(length);
  if (type.builtIn === 'base64Binary') return Buffer.alloc(length, 0xdb).toString('base64');
  if (type.builtIn in SIMPLE) return SIMPLE[type.builtIn] ?? '';
  const patterns = values(type, 'pattern');
  const filler = patterns.some((p) => p.includes('[0-9A-Fa-f]')) ? '00-DB-12-34-56-78-90-A0,' : patterns.some((p) => p.startsWith('[0-9')) ? '7' : 'S';
  return filler.repeat(Math.ceil(length / filler.length)).slice(0, length);
}

function fraction(sample: string, digits: number): string {
  return `${sample.split('.')[0] ?? '0'}.${'1'.repeat(digits)}`;
}

/** The next value up or down, in steps of the last digit that the type allows. */
function step(value: string, type: SimpleModel, by: 1 | -1): string {
  const digits = Number(last(type, 'fractionDigits') ?? 0);
  const [whole = '0', part = ''] = value.split('.');
  const scaled = BigInt(whole + part.padEnd(digits, '0').slice(0, digits)) + BigInt(by);
  if (digits === 0) return String(scaled);
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0');
  return `${scaled < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function values(type: SimpleModel, kind: FacetKind): readonly string[] {
  return type.facets.filter((f) => f.kind === kind).map((f) => f.value);
}

function last(type: SimpleModel, kind: FacetKind): string | undefined {
  return values(type, kind).at(-1);
}
