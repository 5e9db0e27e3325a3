/** Distinguished names as text (RFC 2253, RFC 4514), as X509IssuerName carries them. */

const TYPES: Record<string, string> = {
  '2.5.4.3': 'CN',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '0.9.2342.19200300.100.1.25': 'DC',
  '2.5.4.45': 'X500UNIQUEIDENTIFIER',
};

/** The short name of an attribute type, e.g. `CN` for 2.5.4.3; the dotted form where there is none. */
export function attributeTypeName(dotted: string): string {
  return TYPES[dotted] ?? dotted;
}

/** Far above any issuer's name; keeps a hostile one from costing time. */
const LONGEST = 1024;
const PART = /^(?:OID\.)?([A-Za-z][A-Za-z0-9-]*|[0-9]+(?:\.[0-9]+)+)[ ]*=[ ]*/i;

/**
 * A key under which two spellings of one name are equal: whatever the order of the parts (RFC 4514 reverses it, tools differ),
 * the white space around them, the case and form of the types, and the escapes.
 * Undefined when the text is not a name.
 */
export function nameKey(name: string): string | undefined {
  if (name.length > LONGEST) return undefined;
  const keys: string[] = [];
  for (const part of splitParts(name)) {
    const match = PART.exec(part);
    if (!match) return undefined;
    const type = match[1] ?? '';
    keys.push(`${(TYPES[type] ?? type).toUpperCase()}=${unescape(part.slice(match[0].length))}`);
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
    } else part += quoted && /[ ]/.test(c) ? '\\ ' : c;
  }
  return [...parts, part].map((p) => p.trimStart().replace(/(?<!\\)\s+$/, ''));
}

function unescape(value: string): string {
  return value.replace(/\\([0-9A-Fa-f]{2})|\\([\s\S])/g, (_, hex?: string, character?: string) =>
    hex ? String.fromCharCode(parseInt(hex, 16)) : (character ?? ''),
  );
}
