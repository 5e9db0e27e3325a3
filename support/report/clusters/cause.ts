import { valueText, type Finding, type FindingPlace, type FindingValue } from '../../record/finding';
import type { Failure } from '../../record/verdict';
import { fieldDifferences, isItems, isSet, type FieldDifference } from './difference';

/** Why a scenario did not pass, in one sentence: `BlockThreshold[1] 1000 for 1: message 0002, octets 225–226`. */
export function causeOf({ finding, message }: Failure): string {
  if (finding === undefined) return firstLine(message);
  const { where } = finding;
  const difference = differenceText(finding);
  if (where === undefined) return difference;
  const { path, ...place } = where;
  return `${difference}: ${whereText(path !== undefined && difference.includes(lastName(path)) ? place : where)}`;
}

/** What differs, without where: `alert body FirmwareVersion 01000000 for 02000000, lacks ImportMPxN`. */
export function differenceText(finding: Pick<Finding, 'subject' | 'expected' | 'got'>): string {
  const fields = fieldDifferences(finding);
  const [first] = fields;
  if (first === undefined) return `${finding.subject}: not as expected`;
  const named = NAMED_BY_FIELD.has(finding.subject) || first.field === finding.subject;
  const shown = fields.slice(0, SHOWN).map(fieldText).join(', ');
  const more = fields.length > SHOWN ? ` and ${fields.length - SHOWN} more` : '';
  return `${named ? '' : `${finding.subject}: `}${shown}${more}`;
}

const SHOWN = 3;

/** Subjects whose fields say by themselves what they are about. */
const NAMED_BY_FIELD: ReadonlySet<string> = new Set<Finding['subject']>([
  'command content',
  'response content',
  'Service Reference',
  'HTTP status',
]);

function fieldText({ field, expected, got }: FieldDifference): string {
  if (isNothing(got)) return `${field}: ${inWords(expected)} is missing`;
  if (isNothing(expected)) return `${field}: ${inWords(got)} is too much`;
  return `${field} ${inWords(got)} for ${inWords(expected)}`;
}

/** An alert or a push, and the party that it is for, as people say it: `N51 to Import Supplier`, `the response of the ESME, I0, to …`. */
function inWords(value: FindingValue): string {
  if (isSet(value)) return value.length === 0 ? 'none' : value.map(inWords).join(', ');
  if (isItems(value) && Object.keys(value).length === 2 && 'alert' in value && 'to' in value)
    return `${valueText(value.alert ?? null)} to ${valueText(value.to ?? null)}`;
  if (isItems(value) && 'is' in value && 'to' in value) {
    const { is = null, code, to = null } = value;
    return `${valueText(is)}${code === undefined ? '' : `, ${valueText(code)},`} to ${valueText(to)}`;
  }
  return valueText(value);
}

function isNothing(value: FieldDifference['got']): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** `message 0002, octets 225–226`; the element where no octets are known. */
export function whereText(where: FindingPlace): string {
  const { entry, path, octets } = where;
  if (octets === undefined) return path === undefined ? `message ${entry}` : `message ${entry}, ${lastName(path)}`;
  const [start, length] = octets;
  return `message ${entry}, ${length === 1 ? `octet ${start}` : `octets ${start}–${start + length - 1}`}`;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
