/** A media type as a Content-Type field has it (RFC 9110, 8.3.1); the names in small letters. */
export interface MediaType {
  /** `application/xml` */
  readonly essence: string;
  /** By name in small letters; the values as they are, without the quotes and escapes of a quoted string. */
  readonly parameters: ReadonlyMap<string, string>;
}

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const SLASH = /\//y;
const SEPARATOR = /[ \t]*;[ \t]*/y;
const EQUALS = /=/y;
const QUOTED = /"((?:[\t \x21\x23-\x5b\x5d-\x7e\x80-\xff]|\\[\t \x21-\x7e\x80-\xff])*)"/y;

/** Reads a Content-Type field; undefined where it is none, or names a parameter twice. */
export function readMediaType(field: string): MediaType | undefined {
  const text = field.replace(/^[ \t]+|[ \t]+$/g, '');
  let at = 0;
  const take = (what: RegExp): RegExpExecArray | undefined => {
    what.lastIndex = at;
    const found = what.exec(text) ?? undefined;
    if (found) at = what.lastIndex;
    return found;
  };
  const [type, slash, subtype] = [take(TOKEN), take(SLASH), take(TOKEN)];
  if (!type || !slash || !subtype) return undefined;
  const parameters = new Map<string, string>();
  while (take(SEPARATOR)) {
    const name = take(TOKEN)?.[0].toLowerCase();
    // A separator may stand without a parameter (RFC 9110, 5.6.6).
    if (name === undefined) continue;
    const value = take(EQUALS) && (take(QUOTED)?.[1]?.replace(/\\(.)/g, '$1') ?? take(TOKEN)?.[0]);
    if (value === undefined || parameters.has(name)) return undefined;
    parameters.set(name, value);
  }
  return at === text.length ? { essence: `${type[0]}/${subtype[0]}`.toLowerCase(), parameters } : undefined;
}

/**
 * Why a Content-Type field does not announce a DUIS document, XML in UTF-8, in words; undefined when it does.
 * @param accepted the media types that may carry one
 */
export function refuseMediaType(field: string | undefined, accepted: readonly string[] = ['application/xml']): string | undefined {
  const expected = accepted.join(' or ');
  if (field === undefined || field.trim() === '') return `there is no Content-Type; expected ${expected}`;
  const media = readMediaType(field);
  const shown = `the Content-Type is "${field.slice(0, 100)}"`;
  if (!media) return `${shown}, which is no media type; expected ${expected}`;
  if (!accepted.includes(media.essence)) return `${shown}; expected ${expected}`;
  const charset = media.parameters.get('charset');
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) return `${shown}; expected the charset utf-8`;
  return undefined;
}
