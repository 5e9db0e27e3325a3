import type { Facet, SimpleModel } from './model';
import { ofLength, RANGES, sampleValue, SHAPED, step } from './values';

/** Octets of text that a parser takes without special leave (libxml2's own bound is 10 MB). */
const LONGEST = 2_000_000;

/**
 * Values at every facet of the type, just inside it and just outside, and at the bounds and spellings of its XSD type. Some are allowed,
 * some are not.
 */
export function probes(type: SimpleModel): readonly string[] {
  const sample = sampleValue(type);
  return [
    ...new Set([
      ...spelled(sample),
      ...(SPELLINGS[type.builtIn] ?? []),
      ...atBounds(type),
      ...type.facets.flatMap((facet) => around(facet, type, sample)),
    ]),
  ];
}

function spelled(sample: string): readonly string[] {
  const framed = [` ${sample} `, `${sample}\n`, `\t${sample}`, `${sample}x`, `${sample} ${sample}`, `+${sample}`, `0${sample}`];
  return ['', ' ', ...framed, sample.toLowerCase(), sample.toUpperCase(), `${sample}\u00e9`, '\u0663'];
}

const MOMENTS = [
  '2020-11-29T00:00:00',
  '2020-11-29T00:00:00+01:00',
  '2020-11-29T00:00:00.123Z',
  '2020-11-29T24:00:00Z',
  '3000-12-31T00:00:00Z',
  '2020-02-30T00:00:00Z',
  '2020-11-29T25:00:00Z',
  '2020-11-29',
  '2020-11-29 00:00:00Z',
  '20-11-29T00:00:00Z',
];

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
  return (RANGES[type.builtIn] ?? []).flatMap((bound) => (bound === undefined ? [] : [bound - 1n, bound, bound + 1n])).map(String);
}

function around({ kind, value }: Facet, type: SimpleModel, sample: string): readonly string[] {
  switch (kind) {
    case 'enumeration':
      return [value, value.toLowerCase(), `${value}0`, value.slice(0, -1), value.replace(/ /g, '  ')];
    case 'pattern':
      return [...misshapen(sample), ...(['string', 'token'].includes(type.builtIn) ? [...SHAPED, 'A\nB', ...IDENTIFIERS] : [])];
    case 'totalDigits':
      return ['9'.repeat(Number(value)), '9'.repeat(Number(value) + 1), `00${'9'.repeat(Number(value))}`];
    case 'fractionDigits':
      return [fraction(sample, Number(value)), fraction(sample, Number(value) + 1), `${fraction(sample, Number(value))}00`];
    case 'length':
    case 'minLength':
    case 'maxLength':
      return [-1, 0, 1]
        .map((d) => Number(value) + d)
        .filter((n) => n >= 0 && n < LONGEST)
        .map((n) => ofLength(type, n));
    default:
      return [step(value, type, -1), value, step(value, type, 1)];
  }
}

function misshapen(sample: string): readonly string[] {
  return [
    sample.slice(1),
    sample.slice(0, -1),
    sample.replace('-', ':'),
    sample.replace('-', ''),
    `${sample.slice(0, 1)}~${sample.slice(1)}`,
  ];
}

function fraction(sample: string, digits: number): string {
  return `${sample.split('.')[0] ?? '0'}.${'1'.repeat(digits)}`;
}

/** Counters at each digit of 2^64 − 1 where the pattern of a RequestID branches: the last that is in, and the first that is out. */
function counters(): readonly string[] {
  const highest = '18446744073709551615';
  const inside = [...highest].flatMap((digit, i) =>
    digit === '0' ? [] : [highest.slice(0, i) + String(Number(digit) - 1) + '9'.repeat(19 - i)],
  );
  const outside = [...highest].flatMap((digit, i) =>
    digit === '9' ? [] : [highest.slice(0, i) + String(Number(digit) + 1) + '0'.repeat(19 - i)],
  );
  return [
    highest,
    ...inside,
    ...outside,
    '0',
    '1',
    '01',
    '9',
    '10',
    '9'.repeat(18),
    '9'.repeat(19),
    '9'.repeat(20),
    '1'.padEnd(21, '0'),
    '-1',
    '',
  ];
}

const PAIR = '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0';
const LIST = '00-DB-12-34-56-78-90-A0,00-DB-12-34-56-78-90-A1';
const IDENTIFIERS: readonly string[] = [
  ...counters().map((counter) => `${PAIR}:${counter}`),
  ...[PAIR, `${PAIR}::1`, `${PAIR.replaceAll('-', '')}:1`, `${PAIR.toLowerCase()}:1`],
  ...[LIST, LIST.replace(',', ', '), LIST.replace(',', ';'), `${LIST},`, `,${LIST}`],
];
