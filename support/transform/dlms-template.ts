import { eui64ToOctets } from '../duis/eui64';
import type { DlmsData, DlmsInteger } from '../gbcs/dlms/data';
import { DLMS_INTEGER_SIZE, NULL_DATA, array, integer, octetString, structure } from '../gbcs/dlms/data';
import { uint64 } from '../gbcs/encode';
import type { Bindings } from './binding';
import { boundFlag, boundNumber, boundOctets } from './binding';
import { COMPUTED } from './computed/computed';

/** DLMS data in writing, e.g. `structure{octets $DeviceID:eui, enum 1}`: parsed once, filled in for each request. */
export type DlmsTemplate = (bindings: Bindings) => DlmsData;

const TOKEN = /\s*(?:([a-z][a-zA-Z0-9]*)|([{},])|("[^"]*")|(\$[^\s,}]+)|(-?[0-9A-Fa-f]+))/y;
/** The octet before the counter where a key is for encryption. */
const ENCRYPTION_FLAG = 4;
const STRINGS = { octets: 'octet-string', visible: 'visible-string', utf8: 'utf8-string' } as const;

/**
 * Parses null | boolean true | boolean $Path | uint16 5 | uint16 $Path:format | octets 00FF | octets "text" | octets $Path:format | visible
 * … | utf8 … | bits 7 FE | array{…, …} | structure{…, …} | computed seasons (data of many parts that code puts together from the request:
 * computed/computed.ts) | protection (the protection parameters of an encrypted reading, from the header of the command; facts 3.5)
 * Integers and enum are decimal, octets hex. `boolean $Path=Word` is true where the element says that word. `$now` and `$execution` are the
 * clock and ExecutionDateTime.
 * @throws RangeError where the text is none of these
 */
export function parseDlmsTemplate(text: string): DlmsTemplate {
  const tokens = tokenise(text);
  const template = readTemplate(tokens);
  if (tokens.length > 0) throw new RangeError(`"${tokens.join(' ')}" is left over in DLMS template "${text}"`);
  return template;
}

function tokenise(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) throw new RangeError(`DLMS template "${text}" cannot be read`);
    tokens.push(match[0].trim());
  }
  return tokens;
}

function readTemplate(tokens: string[]): DlmsTemplate {
  const type = tokens.shift() ?? '';
  if (type === 'null') return () => NULL_DATA;
  if (type === 'protection') return protectionParameters;
  if (type === 'array' || type === 'structure') {
    const items = readItems(tokens);
    return (bindings) => ({ type, items: items.map((item) => item(bindings)) });
  }
  if (type === 'computed') return readComputed(tokens.shift() ?? '');
  if (type === 'boolean') return readBoolean(tokens.shift() ?? '');
  if (type === 'bits') {
    const bits = Number(tokens.shift());
    const octets = Buffer.from(tokens.shift() ?? '', 'hex');
    return () => ({ type: 'bit-string', bits, octets });
  }
  if (type in STRINGS) return readString(STRINGS[type as keyof typeof STRINGS], tokens);
  if (type in DLMS_INTEGER_SIZE) return readInteger(type as DlmsInteger, tokens.shift() ?? '');
  throw new RangeError(`"${type}" is not a DLMS type`);
}

function readItems(tokens: string[]): readonly DlmsTemplate[] {
  if (tokens.shift() !== '{') throw new RangeError('"{" is missing after array or structure');
  const items: DlmsTemplate[] = [];
  while (tokens[0] !== '}') {
    items.push(readTemplate(tokens));
    if (tokens[0] === ',') tokens.shift();
    else if (tokens[0] !== '}') throw new RangeError(`"," or "}" is missing before "${tokens[0] ?? 'the end'}"`);
  }
  tokens.shift();
  return items;
}

function readComputed(name: string): DlmsTemplate {
  const computed = COMPUTED[name];
  if (!computed) throw new RangeError(`"${name}" is not computed; known: ${Object.keys(COMPUTED).join(', ')}`);
  return computed;
}

/** Encryption by key agreement for who reads the answer: the User, whoever sends the command for it (facts 3.5; RTDS ECS21b by a URP). */
function protectionParameters({ addressing }: Bindings): DlmsData {
  if (!addressing) throw new RangeError('protection parameters need the header of the command');
  const { counter, recipient } = addressing;
  const originator = addressing.supplementary?.party ?? addressing.originator;
  const transaction = octetString(Buffer.concat([Buffer.of(ENCRYPTION_FLAG), uint64(counter)]));
  const method = structure(integer('enum', 2), structure(octetString(Buffer.of(2)), octetString(Buffer.alloc(0))));
  const parameters = structure(
    transaction,
    octetString(eui64ToOctets(originator)),
    octetString(eui64ToOctets(recipient)),
    octetString(Buffer.alloc(0)),
    method,
  );
  return array(structure(integer('enum', 2), parameters));
}

function readBoolean(value: string): DlmsTemplate {
  const reference = referenceOf(value);
  if (!reference) return () => ({ type: 'boolean', value: value === 'true' });
  return (bindings) => ({ type: 'boolean', value: boundFlag(reference.path, bindings) });
}

function readInteger(type: DlmsInteger, value: string): DlmsTemplate {
  const reference = referenceOf(value);
  if (!reference) return () => ({ type, value: Number(value) });
  return (bindings) => ({ type, value: boundNumber(reference.path, reference.format, bindings) });
}

function readString(type: (typeof STRINGS)[keyof typeof STRINGS], tokens: string[]): DlmsTemplate {
  const next = tokens[0] ?? '';
  const isValue = next !== '' && !/^[,}]$/.test(next);
  const value = isValue ? (tokens.shift() ?? '') : '';
  const reference = referenceOf(value);
  if (reference) return (bindings) => ({ type, octets: boundOctets(reference.path, reference.format || 'text', bindings) });
  const octets = value.startsWith('"') ? Buffer.from(value.slice(1, -1), 'latin1') : Buffer.from(value, 'hex');
  return () => ({ type, octets });
}

function referenceOf(value: string): { path: string; format: string } | undefined {
  if (!value.startsWith('$')) return undefined;
  const [path = '', format = ''] = value.slice(1).split(':');
  return { path, format };
}
