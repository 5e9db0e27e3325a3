import { entryNumber } from '../../record/journal-entry';
import type { JudgedScenario, RunRecord } from '../../record/run-record';
import { openExchange, type OpenedMessage } from '../exchange/exchange';

/** A field of a message that the two runs do not have alike; undefined where one does not have it. */
export interface ExchangedField {
  /** `0002 BlockThreshold[1]`: the number of the message, and the field. */
  readonly field: string;
  readonly baseline?: string;
  readonly candidate?: string;
}

/** What differs between the exchanges of a scenario in two runs, decoded; what is another on every night is left out. */
export function exchangeDifferences(
  baseline: { readonly record: RunRecord; readonly scenario: JudgedScenario },
  candidate: { readonly record: RunRecord; readonly scenario: JudgedScenario },
): readonly ExchangedField[] {
  const [before, after] = [fieldsOf(baseline.record, baseline.scenario), fieldsOf(candidate.record, candidate.scenario)];
  const names = [...new Set([...after.keys(), ...before.keys()])];
  const rows = names.flatMap((field): ExchangedField[] => {
    const [was, is] = [before.get(field), after.get(field)];
    if (was === is) return [];
    return [{ field, ...(was !== undefined && { baseline: was }), ...(is !== undefined && { candidate: is }) }];
  });
  const decides = candidate.scenario.failure?.finding?.where?.entry;
  const rank = ({ field }: ExchangedField): number => (decides !== undefined && field.startsWith(decides) ? 0 : 1);
  return rows.sort((a, b) => rank(a) - rank(b) || a.field.localeCompare(b.field));
}

function fieldsOf({ dir }: RunRecord, scenario: JudgedScenario): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const add = (number: string, name: string, value: string | number | undefined): void => {
    if (value !== undefined) fields.set(`${number} ${name}`, String(value));
  };
  for (const { n, what, direction, user, responseCode, httpStatus, messageCode, schema, signature } of scenario.journal) {
    if (direction === 'shown') continue;
    const number = entryNumber(n);
    add(number, 'message', `${what} ${direction === 'sent' ? 'by' : 'to'} ${user}`);
    add(number, 'ResponseCode', responseCode);
    add(number, 'HTTP status', httpStatus);
    add(number, 'message code', messageCode);
    add(number, 'schema', schema === 'none' ? undefined : schema);
    add(number, 'XML signature', signature === 'none' ? undefined : signature);
  }
  for (const message of openExchange(dir, scenario).messages) {
    // A run may ask a device's commands more or less often: what went to a device is not told apart by the number of its entry.
    const number =
      message.to === 'device' || message.from === 'device' ? `${message.from === 'device' ? 'from' : 'to'} the device` : message.number;
    for (const [name, value] of saidIn(message)) if (!fields.has(`${number} ${name}`)) add(number, name, value);
  }
  return fields;
}

/** Elements and items that are others on every night, or that say a second time what another says. */
const PASSING: ReadonlySet<string> = new Set([
  'RequestID',
  'ResponseID',
  'ResponseDateTime',
  'GBCSPayload',
  'ResponseCode',
  'DigestValue',
  'SignatureValue',
  'X509SerialNumber',
  'X509IssuerName',
  'invoke id (low octets of the counter)',
  'invoke id',
]);

function saidIn({ xml, gbcs }: OpenedMessage): readonly (readonly [string, string])[] {
  const leaves = (xml ?? []).flatMap(({ path, text }): (readonly [string, string])[] => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const value = /^<[^>]*>([^<]*)<\//.exec(text)?.[1];
    return value === undefined || PASSING.has(name) ? [] : [[name, value]];
  });
  const named = gbcs === undefined ? [] : gbcs.named.length > 0 ? gbcs.named : gbcs.items.filter(({ part }) => part === 'body');
  const items = named.flatMap(({ name, value }): (readonly [string, string])[] => (PASSING.has(name) ? [] : [[name, value]]));
  return [...numbered(leaves), ...numbered(items)];
}

/** Fields of one name, told apart by their number. */
function numbered(fields: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const seen = new Map<string, number>();
  return fields.map(([name, value]) => {
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return [n === 1 ? name : `${name} (${n})`, value];
  });
}
