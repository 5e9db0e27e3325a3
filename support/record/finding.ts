/** What something was, or ought to have been, as data: a code, a number, a set as an array, items by their names. */
export type FindingValue = string | number | boolean | null | readonly FindingValue[] | { readonly [item: string]: FindingValue };

/** What a judgement can be about. */
export type Subject =
  | 'HTTP status'
  | 'Retry-After'
  | 'form'
  | 'signature'
  | 'response code'
  | 'RequestID'
  | 'ResponseID'
  | 'recipients'
  | 'response'
  | 'response content'
  | 'Service Reference'
  | 'DSPScheduleID'
  | 'decision'
  | 'push'
  | 'nothing more'
  | 'alert'
  | 'alert body'
  | 'alert series'
  | 'message code'
  | 'GBCS message'
  | 'command'
  | 'command content'
  | 'credentials'
  | 'certificates'
  | 'inventory'
  | 'schema verdict'
  | 'timing'
  | 'traffic';

/** The place that decides: an entry of the scenario's journal, and where in its message. */
export interface FindingPlace {
  /** Number of the journal entry, four digits. */
  readonly entry: string;
  /** Path of the element in the document, from the root: `/Response/Header/RequestID`. */
  readonly path?: string;
  /** First octet, counted from 0, and number of octets within the GBCS payload of that message. */
  readonly octets?: readonly [start: number, length: number];
}

/** What was found instead of what the specification asks for; the sentence, the reports and the proofs are views of it. */
export interface Finding {
  readonly expected: FindingValue;
  readonly got: FindingValue;
  readonly subject: Subject;
  readonly where?: FindingPlace;
  readonly requirements: readonly string[];
  /** Clauses of the note that the requirements stand in. */
  readonly clauses: readonly string[];
  /** The Rule of the feature: the sentence that the scenario shows to be broken. */
  readonly rule?: string;
  /** Names of the readings of the note that the scenario rests on. */
  readonly readings: readonly string[];
}

/** Media type of the attachment that carries a Finding in Cucumber's messages, as JSON. */
export const FINDING_MEDIA_TYPE = 'application/vnd.duis-conformance.finding+json';

/** A Finding for a reader: `response code: expected E080903 [SECMP0093-08, 2.4.1], got I99 (journal 0002)`. */
export function sentenceOf({ subject, expected, got, where, requirements, clauses }: Finding): string {
  const basis = [...requirements, ...clauses].join(', ');
  const cited = basis === '' ? '' : ` [${basis}]`;
  return `${subject}: expected ${valueText(expected)}${cited}, got ${valueText(got)}${where ? ` (${placeText(where)})` : ''}`;
}

/** A place for a reader: `journal 0002, /Response/Header, octets 225 to 226 of the payload`. */
export function placeText({ entry, path, octets }: FindingPlace): string {
  const span = octets && `octets ${octets[0]} to ${octets[0] + octets[1] - 1} of the payload`;
  return [`journal ${entry}`, path, span].filter((part) => part !== undefined).join(', ');
}

/** A value for a reader: nothing and an empty set are `none`, items come with their names. */
export function valueText(value: FindingValue): string {
  if (value === null) return 'none';
  if (typeof value !== 'object') return String(value);
  if (!isSet(value)) return itemsText(value);
  const separator = value.some((one) => typeof one === 'object' && one !== null) ? '; ' : ', ';
  return value.length === 0 ? 'none' : value.map(valueText).join(separator);
}

function itemsText(items: { readonly [item: string]: FindingValue }): string {
  return Object.entries(items)
    .map(([name, value]) => `${name} ${valueText(value)}`)
    .join(', ');
}

function isSet(value: FindingValue): value is readonly FindingValue[] {
  return Array.isArray(value);
}
