/** An EUI-64 in the lexical form of DUIS: eight upper-case hex octets joined by `-` (DUIS 3.4; facts F.5). */
export type Eui64 = string;

const DUIS_FORM = /^[0-9A-F]{2}(-[0-9A-F]{2}){7}$/i;
const HEX_FORM = /^[0-9A-F]{16}$/i;

/** Thrown for text that is not what the interface says it is. */
export class DuisFormatError extends Error {
  override readonly name = 'DuisFormatError';
}

/** Whether a text is an EUI-64, in either case. */
export function isEui64(text: string): boolean {
  return DUIS_FORM.test(text);
}

/** The canonical (upper-case) EUI-64 of `text`, which may be in either case. */
export function parseEui64(text: string): Eui64 {
  if (!isEui64(text)) {
    throw new DuisFormatError(`"${text}" is not an EUI-64; expected eight hex octets joined by "-", e.g. 00-DB-12-34-56-78-90-A2`);
  }
  return text.toUpperCase();
}

/** The EUI-64 written as sixteen hex digits, as certificates and GBCS tools write it. */
export function eui64FromHex(hex: string): Eui64 {
  if (!HEX_FORM.test(hex)) throw new DuisFormatError(`"${hex}" is not an EUI-64 of sixteen hex digits`);
  return (hex.toUpperCase().match(/../g) ?? []).join('-');
}

/** Sixteen upper-case hex digits. */
export function eui64ToHex(eui: Eui64): string {
  return eui.replaceAll('-', '').toUpperCase();
}

/** Eight octets, as on the wire of GBCS. */
export function eui64ToOctets(eui: Eui64): Buffer {
  return Buffer.from(eui64ToHex(eui), 'hex');
}

/** From eight octets. */
export function eui64FromOctets(octets: Uint8Array): Eui64 {
  return eui64FromHex(Buffer.from(octets).toString('hex'));
}
