import type { FacetKind, SimpleModel } from './model';

/** Texts of the shapes that the patterns of DUIS ask for; the first that fits a type's patterns is its sample. */
export const SHAPED: readonly string[] = [
  '00-DB-12-34-56-78-90-A0',
  '90-B3-D5-1F-30-01-00-00:00-DB-12-34-56-78-90-A0:1000',
  '12345678901234567890',
  '1234',
  'A sample',
  'plain',
  'gbcs',
  '17',
];

const SIMPLE: Readonly<Record<string, string>> = {
  boolean: 'true',
  dateTime: '2020-11-29T00:00:00Z',
  date: '2020-11-29',
  time: '12:30:00',
  anyURI: 'urn:sample',
  ID: 'a1',
};

/** The numbers of XSD's integer types; undefined is no bound. */
export const RANGES: Readonly<Record<string, readonly [bigint | undefined, bigint | undefined]>> = {
  integer: [undefined, undefined],
  nonNegativeInteger: [0n, undefined],
  positiveInteger: [1n, undefined],
  nonPositiveInteger: [undefined, 0n],
  long: [-(2n ** 63n), 2n ** 63n - 1n],
  int: [-(2n ** 31n), 2n ** 31n - 1n],
  short: [-(2n ** 15n), 2n ** 15n - 1n],
  byte: [-128n, 127n],
  unsignedLong: [0n, 2n ** 64n - 1n],
  unsignedInt: [0n, 2n ** 32n - 1n],
  unsignedShort: [0n, 65_535n],
  unsignedByte: [0n, 255n],
};

/** A value that the type allows. */
export function sampleValue(type: SimpleModel): string {
  const enumerated = facetValues(type, 'enumeration')[0];
  if (enumerated !== undefined) return enumerated;
  if (facetValues(type, 'pattern').length > 0) return shaped(type);
  if (type.builtIn in RANGES || type.builtIn === 'decimal') return sampleNumber(type);
  return ofLength(type, Number(facetValue(type, 'length') ?? facetValue(type, 'minLength') ?? 1));
}

function shaped(type: SimpleModel): string {
  const patterns = facetValues(type, 'pattern').map((pattern) => new RegExp(`^(?:${pattern})$`));
  const longest = Number(facetValue(type, 'maxLength') ?? Infinity);
  const fitting = SHAPED.find((text) => text.length <= longest && patterns.every((pattern) => pattern.test(text)));
  if (fitting === undefined) throw new Error(`no sample is at hand for ${patterns.map(String).join(' and ')}`);
  return fitting;
}

function sampleNumber(type: SimpleModel): string {
  const [lowest, highest] = RANGES[type.builtIn] ?? [];
  const above = facetValue(type, 'minExclusive');
  return (
    facetValue(type, 'minInclusive') ??
    (above && step(above, type, 1)) ??
    facetValue(type, 'maxInclusive') ??
    String(lowest ?? highest ?? 1n)
  );
}

/** A value of so many characters or octets, of the characters that the type's patterns allow. */
export function ofLength(type: SimpleModel, length: number): string {
  if (type.builtIn === 'hexBinary') return 'DB'.repeat(length);
  if (type.builtIn === 'base64Binary') return Buffer.alloc(length, 0xdb).toString('base64');
  const fixed = SIMPLE[type.builtIn];
  if (fixed !== undefined) return fixed;
  const filler = fillerFor(facetValues(type, 'pattern').join());
  return filler.repeat(Math.ceil(length / filler.length)).slice(0, length);
}

function fillerFor(pattern: string): string {
  if (pattern.includes('[0-9A-Fa-f]')) return '00-DB-12-34-56-78-90-A0,';
  return pattern.startsWith('[0-9') ? '7' : 'S';
}

/** The next value up or down, in steps of the last digit that the type allows. */
export function step(value: string, type: SimpleModel, by: 1 | -1): string {
  const digits = Number(facetValue(type, 'fractionDigits') ?? 0);
  const [whole = '0', part = ''] = value.split('.');
  const scaled = BigInt(whole + part.padEnd(digits, '0').slice(0, digits)) + BigInt(by);
  if (digits === 0) return String(scaled);
  const text = String(scaled < 0n ? -scaled : scaled).padStart(digits + 1, '0');
  return `${scaled < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function facetValues(type: SimpleModel, kind: FacetKind): readonly string[] {
  return type.facets.filter((facet) => facet.kind === kind).map((facet) => facet.value);
}

/** The facet as the type itself has it, which is the narrowest. */
function facetValue(type: SimpleModel, kind: FacetKind): string | undefined {
  return facetValues(type, kind).at(-1);
}
