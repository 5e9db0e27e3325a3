import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import { formatMessageCode, type GbcsMessage } from '../../gbcs/message';
import { bodyItems } from '../../report/decode/body';
import { hex, type DecodedItem } from '../../report/decode/decoded-item';
import type { Names } from './names';

/** What a GBCS message says, item by item, without its counters, instants, signatures and MACs. Octets that are none say what they are. */
export function payloadItems(octets: Uint8Array, names: Names): readonly (readonly [item: string, value: string])[] {
  const message = tryDecode(() => decodeMessage(octets));
  if (!message) return [['octets', names.in(Buffer.from(octets).toString('latin1'))]];
  const base = message.payload.byteOffset - octets.byteOffset;
  const seen = new Map<string, number>();
  const body = bodyItems(message, base)
    .filter(({ name }) => !DRAWN.has(name))
    .map((item) => [numbered(item.name, seen), valueOf(item, octets, names)] as const);
  return [...headItems(message, names), ...body];
}

/** Items that follow from a counter. */
const DRAWN: ReadonlySet<string> = new Set(['invoke id (low octets of the counter)']);

function headItems(message: GbcsMessage, names: Names): readonly (readonly [string, string])[] {
  const { kind, originator, recipient, counter, messageCode, supplementary, signature, mac } = message;
  return [
    ['message code', formatMessageCode(messageCode)],
    ['kind', kind],
    ['from', names.party(originator)],
    ['to', names.party(recipient)],
    ...(kind === 'alert' ? [] : [['counter', names.counter(String(counter))] as const]),
    ['for', supplementary ? names.party(supplementary.party) : 'nobody else'],
    ['protection', `${typeof signature === 'string' ? `signature ${signature}` : 'signed'}, ${mac ? 'with a MAC' : 'without a MAC'}`],
  ];
}

/** All octets of an item that is shown in short. */
function valueOf({ value, octets: place }: DecodedItem, octets: Uint8Array, names: Names): string {
  if (!value.includes('…') || !place) return names.in(value);
  return hex(octets.subarray(place[0], place[0] + place[1]));
}

function numbered(name: string, seen: Map<string, number>): string {
  const n = (seen.get(name) ?? 0) + 1;
  seen.set(name, n);
  return n === 1 ? name : `${name} (${n})`;
}
