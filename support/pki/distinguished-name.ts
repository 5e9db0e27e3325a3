import { readDer } from './der';

/** Distinguished names as text (RFC 2253, RFC 4514), as X509IssuerName carries them. */

const TYPES: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.5', 'SERIALNUMBER'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'STREET'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
  ['2.5.4.45', 'X500UNIQUEIDENTIFIER'],
]);

/** The short name of an attribute type, e.g. `CN` for 2.5.4.3; the dotted form where there is none. */
export function attributeTypeName(dotted: string): string {
  return TYPES.get(dotted) ?? dotted;
}

/** Far above any issuer's name; keeps a hostile one from costing time. */
const LONGEST = 1024;
const PART = /^(?:OID\.)?([A-Za-z][A-Za-z0-9-]*|[0-9]+(?:\.[0-9]+)+)[ ]*=[ ]*/i;

/**
 * A key under which two spellings of one name are equal: whatever the order of the parts (RFC 4514 reverses it, tools differ),
 * the white space around them, the case and form of the types, the escapes, and a value as the hex digits of its DER.
 * Undefined when the text is not a name.
 */
export function nameKey(name: string): string | undefined {
  if (name.length > LONGEST) return undefined;
  const keys: string[] = [];
  for (const part of splitParts(name)) {
    const match = PART.exec(part);
    const value = match && valueOf(part.slice(match[0].length));
    if (typeof value !== 'string') return undefined;
    keys.push(`${attributeTypeName(match?.[1] ?? '').toUpperCase()}=${value}`);
  }
  return keys.sort().join('\n');
}

/** An attribute value as RFC 4514 writes it. */
export function escapeValue(value: string): string {
  return value
    .replace(/[\\,+"<>;=]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ');
}

/** The parts between separators that are neither escaped nor quoted, without the white space around them. */
function splitParts(name: string): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (let i = 0; i < name.length; i += 1) {
    const c = name.charAt(i);
    if (c === '\\') part += c + name.charAt((i += 1));
    else if (c === '"') quoted = !quoted;
    else if (!quoted && /[,;+]/.test(c)) {
      parts.push(part);
      part = '';
    } else part += quoted && /[ #]/.test(c) ? `\\${c}` : c;
  }
  return [...parts, part].map((p) => p.trimStart().replace(/(?<!\\)\s+$/, ''));
}

/** What a value says: as text, or, as tools write it for types whose names they do not know, in DER (RFC 4514, 2.4). */
function valueOf(text: string): string | undefined {
  if (!text.startsWith('#')) return unescape(text);
  const octets = Buffer.from(text.slice(1), 'hex');
  if (octets.length === 0 || octets.toString('hex') !== text.slice(1).toLowerCase()) return undefined;
  try {
    const [value, ...more] = readDer(octets);
    return more.length === 0 ? value?.content.toString('utf8') : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Pairs of hex digits are octets of UTF-8: a character may take several. */
function unescape(value: string): string {
  return value.replace(/((?:\\[0-9A-Fa-f]{2})+)|\\([\s\S])/g, (_, octets?: string, character?: string) =>
    octets ? Buffer.from(octets.replaceAll('\\', ''), 'hex').toString('utf8') : (character ?? ''),
  );
}
