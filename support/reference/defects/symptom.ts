import type { Finding, FindingValue, Subject } from '../../record/finding';

/** What a Finding shows that a defect has to answer for. */
export interface Symptom {
  /** For a reader: `response code: expected I99, got E11`. */
  readonly words: string;
  readonly shows: (finding: Finding) => boolean;
}

/** Something asked of a value. */
export interface Test {
  readonly words: string;
  readonly fits: (value: FindingValue) => boolean;
}

/** A value that is to be there: equal, among the elements of an array, or, item by item, among those of an object. */
export type Pattern = FindingValue | Test | readonly Pattern[] | { readonly [item: string]: Pattern };

export interface Signs {
  readonly subject: Subject | readonly Subject[];
  readonly expected?: Pattern;
  readonly got?: Pattern;
}

/** A Finding about one of these subjects, that holds what is said of what was expected, and of what was found. */
export function finds({ subject, expected, got }: Signs): Symptom {
  const subjects: readonly Subject[] = typeof subject === 'string' ? [subject] : subject;
  const parts = [expected === undefined ? '' : ` expected ${wordsOf(expected)}`, got === undefined ? '' : ` got ${wordsOf(got)}`];
  return {
    words: `${subjects.join(' or ')}:${parts.filter(Boolean).join(',')}`,
    shows: (finding) =>
      subjects.includes(finding.subject) &&
      (expected === undefined || holds(expected, finding.expected)) &&
      (got === undefined || holds(got, finding.got)),
  };
}

/** Any of several symptoms. */
export function either(...symptoms: readonly Symptom[]): Symptom {
  return { words: symptoms.map(({ words }) => words).join('; or '), shows: (finding) => symptoms.some((one) => one.shows(finding)) };
}

/** A response code in place of this one; a reply without a DUIS Response is `withoutResponse`. */
export function code(expected: Pattern, got: Pattern): Symptom {
  return finds({ subject: 'response code', expected, got });
}

/** This HTTP status without a DUIS Response in place of a code. */
export function withoutResponse(status: number): Pattern {
  return { 'HTTP status': status };
}

/** Something else than this HTTP status without a DUIS Response; a code is that of the Response which came. */
export function status(expected: number, got: { readonly status?: Pattern; readonly code?: Pattern } = {}): Symptom {
  const found = {
    ...(got.status === undefined ? {} : { 'HTTP status': got.status }),
    ...(got.code === undefined ? {} : { 'response code': got.code }),
  };
  return finds({ subject: 'HTTP status', expected: { 'HTTP status': expected, 'response code': null }, got: found });
}

/** One DCC Alert, to whomever or to one User. */
export function alert(alertCode: Pattern, to?: Pattern): Pattern {
  return to === undefined ? { alert: alertCode } : { alert: alertCode, to };
}

/** Other DCC Alerts than expected, or to others. */
export function alerts(expected: Pattern, got: Pattern): Symptom {
  return finds({ subject: ['alert', 'recipients'], expected, got });
}

/** An item of a DCC Alert that says something else. */
export function alertBody(expected: Pattern, got: Pattern): Symptom {
  return finds({ subject: 'alert body', expected, got });
}

/** Alerts of a device that were throttled otherwise: runs of plain ones, and those with figures, in order. */
export function series(expected: Pattern, got: Pattern, about: { readonly alert?: string; readonly to?: string } = {}): Symptom {
  return finds({ subject: 'alert series', expected: { ...about, series: expected }, got: { series: got } });
}

export function plain(count: number): FindingValue {
  return { plain: count };
}

/** ThrottledAlertSequenceId and ThrottledAlertCount; null where there is none. */
export function numbered(number: number | null, counting: number | null): FindingValue {
  return { number, counting };
}

/** Another command than that of this use case reached the device, by its message code; or none. */
export function command(useCase: string, got: Pattern): Symptom {
  return finds({ subject: 'command', expected: { 'use case': useCase }, got });
}

/** By its message code. */
export function messageCode(...codes: readonly string[]): Pattern {
  return { 'message code': oneOf(...codes) };
}

/** A device was sent a command although it was to be left alone. */
export function commandSent(got: Pattern = some): Symptom {
  return finds({ subject: 'command', expected: none, got });
}

/** Block thresholds that a device is given, in the unit. */
export function thresholds(expected: string, got: string, unit?: string): Symptom {
  const wanted: Pattern = unit === undefined ? { 'block thresholds': expected } : { 'block thresholds': expected, unit };
  return finds({ subject: 'command content', expected: wanted, got: { 'block thresholds': got } });
}

/** An item of a command, whose path has this in it, that says something else than the request. */
export function commandItem(named: string): Symptom {
  return {
    words: `command content: expected an item …${named}…`,
    shows: ({ subject, expected }) =>
      subject === 'command content' && isItems(expected) && Object.keys(expected).some((item) => item.includes(named)),
  };
}

/** An item of an answer, whose path has this in it, that says something else than it has to. */
export function responseItem(named: string): Symptom {
  return {
    words: `response content: expected an item …${named}…`,
    shows: ({ subject, expected }) =>
      subject === 'response content' && isItems(expected) && Object.keys(expected).some((item) => item.includes(named)),
  };
}

/** The flow rate that a device is given, and its divisor. */
export function flowRate(rate: number, divisor: number, gotRate: number, gotDivisor: number): Symptom {
  return finds({
    subject: 'command content',
    expected: { 'gas flow rate': rate, divisor },
    got: { 'gas flow rate': gotRate, divisor: gotDivisor },
  });
}

/** The firmware version that the inventory has of a device, looked into or read by a request. */
export function firmwareVersion(expected: string, got: string): Symptom {
  return either(
    finds({ subject: 'inventory', expected: { firmwareVersion: expected }, got: { firmwareVersion: got } }),
    entries({ DeviceFirmwareVersion: expected }, { DeviceFirmwareVersion: got }),
  );
}

/** The entries of the inventory that a request is answered with. */
export function entries(expected: Pattern, got: Pattern): Symptom {
  return finds({ subject: 'response content', expected, got });
}

/** The credentials that a message tells of. */
export function credentials(expected: Pattern, got: Pattern): Symptom {
  return finds({ subject: 'credentials', expected, got });
}

/** What an ESME says of its auxiliary controllers. */
export function controllers(expected: Pattern, got: Pattern): Symptom {
  return finds({ subject: 'response content', expected: { 'auxiliary controllers': expected }, got: { 'auxiliary controllers': got } });
}

/** A certificate of a device, in the inventory or the SMKI Repository. */
export function certificate(expected: Pattern, got: string): Symptom {
  return finds({ subject: 'certificates', expected, got: { is: got } });
}

/** A push that the schema refuses, for a reason in which this stands. */
export function invalid(reason: string): Symptom {
  return finds({ subject: 'form', got: { schema: 'invalid', problem: naming(reason) } });
}

/** A document of the target's that the schema refuses. */
export const badForm: Symptom = finds({ subject: 'form', got: { schema: 'invalid' } });

/** Nothing, or an empty set. */
export const none: Test = { words: 'none', fits: (value) => value === null || (Array.isArray(value) && value.length === 0) };
/** Anything but nothing. */
export const some: Test = { words: 'something', fits: (value) => !none.fits(value) };

export function oneOf(...values: readonly Pattern[]): Test {
  return { words: values.map(wordsOf).join(' or '), fits: (value) => values.some((one) => holds(one, value)) };
}

/** A text, or a set with one, that begins like this. */
export function startingWith(...starts: readonly string[]): Test {
  const begins = (value: FindingValue): boolean => typeof value === 'string' && starts.some((start) => value.startsWith(start));
  return {
    words: starts.map((start) => `${start}…`).join(' or '),
    fits: (value) => begins(value) || (isArray(value) && value.some(begins)),
  };
}

/** A text of the schema's in which this stands: an element, or the value that it refuses. */
function naming(part: string): Test {
  return { words: `…${part}…`, fits: (value) => typeof value === 'string' && value.includes(part) };
}

/** So many decimal digits. */
export function digits(count: number): Test {
  return { words: `${count} digits`, fits: (value) => typeof value === 'string' && value.length === count && !Number.isNaN(Number(value)) };
}

export function not(pattern: Pattern): Test {
  return { words: `not ${wordsOf(pattern)}`, fits: (value) => !holds(pattern, value) };
}

/** These elements in this order, and no others; each of them is as its pattern says. */
export function only(...elements: readonly Pattern[]): Test {
  return {
    words: `only ${elements.map(wordsOf).join(', ')}`,
    fits: (value) => isArray(value) && value.length === elements.length && value.every((one, i) => holds(elements[i] as Pattern, one)),
  };
}

/** These elements one after the other, whatever stands before and after them. */
export function run(...elements: readonly Pattern[]): Test {
  const fitsAt = (value: readonly FindingValue[], start: number): boolean =>
    elements.every((element, i) => value[start + i] !== undefined && holds(element, value[start + i] as FindingValue));
  return {
    words: `… ${elements.map(wordsOf).join(', ')} …`,
    fits: (value) => isArray(value) && value.some((_one, start) => fitsAt(value, start)),
  };
}

/** A pattern in an array holds of distinct elements; in any other place of the value itself. */
function holds(pattern: Pattern, value: FindingValue): boolean {
  if (isTest(pattern)) return pattern.fits(value);
  if (isArray(pattern)) return isArray(value) && holdsOfDistinct(pattern, value);
  if (isArray(value)) return value.some((one) => holds(pattern, one));
  if (!isItems(pattern)) return pattern === value;
  return isItems(value) && Object.entries(pattern).every(([item, one]) => item in value && holds(one, value[item] ?? null));
}

function holdsOfDistinct(patterns: readonly Pattern[], values: readonly FindingValue[]): boolean {
  const open = [...values];
  return patterns.every((pattern) => {
    const place = open.findIndex((value) => holds(pattern, value));
    if (place >= 0) open.splice(place, 1);
    return place >= 0;
  });
}

function wordsOf(pattern: Pattern): string {
  if (isTest(pattern)) return pattern.words;
  if (isArray(pattern)) return pattern.map(wordsOf).join(', ');
  if (!isItems(pattern)) return String(pattern);
  return Object.entries(pattern)
    .map(([item, one]) => `${item} ${wordsOf(one)}`)
    .join(', ');
}

function isTest(pattern: Pattern): pattern is Test {
  return typeof pattern === 'object' && pattern !== null && 'fits' in pattern && typeof pattern.fits === 'function';
}

function isArray<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

function isItems<T>(value: T | { readonly [item: string]: T }): value is { readonly [item: string]: T } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
