/** What a kind of value is called where it is said how many were replaced. */
type Kind = 'MPxNs' | 'addresses' | 'keys';

/** Elements of DUIS, by local name, and members of what the control interface says, whose values nobody else is to have. */
const SECRET: Readonly<Record<Kind, RegExp>> = {
  MPxNs: /^\w*mp(xn|an|rn)$/i,
  addresses: /^(uprn|post_?code|address_?identifier|property_?number)$/i,
  keys: /^(install_?code|\w*pin|\w*utrn|\w*psk|\w*private_?key)$/i,
};

/** From so many signs a value is so much its own that it is replaced wherever it stands, and not only where its name does. */
const OWN = 7;
const ELEMENT = /<((?:[\w-]+:)?([\w-]+))((?:\s[^<>]*)?)>([^<>]+)<\/\1>/g;
const MEMBER = /"(\w+)":"([^"\\]+)"/g;
/** Network addresses: of this machine, or by number. Names of schemas and namespaces stay. */
const NETWORK = /(\/\/)((?:localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-fA-F:.]+\])(?::\d+)?)/g;
const WORD = `[0-9A-Za-z]{${OWN},}`;
const PAYLOAD = /(<(?:[\w-]+:)?GBCSPayload>)([A-Za-z0-9+/=\s]+)(<)/g;

/**
 * Replaces what is not for others, the same by the same throughout a record: MPxNs, addresses of premises and of machines, and keys. A
 * stand-in has the length and the kind of signs of what it stands for, and follows from the order in which values are met alone.
 */
export class Redaction {
  private readonly standIns = new Map<string, string>();
  private readonly counts: Record<Kind, number> = { MPxNs: 0, addresses: 0, keys: 0 };
  private everywhere: RegExp | undefined;
  private everywhereInHex: RegExp | undefined;

  /** @param hosts names of machines of the target, with port where there is one, which are replaced as addresses are */
  constructor(hosts: readonly string[]) {
    for (const host of hosts) this.host(host);
  }

  /** How many different values of each kind were replaced. */
  get replaced(): Readonly<Record<string, number>> {
    return { ...this.counts };
  }

  /** Takes note of what a text names; every text is to be met before the first is replaced, for a value may stand before its name does. */
  meet(text: string): void {
    for (const [, , name = '', , value = ''] of text.matchAll(ELEMENT)) this.note(name, value);
    for (const [, name = '', value = ''] of text.matchAll(MEMBER)) this.note(name, value);
    for (const [, , host = ''] of text.matchAll(NETWORK)) this.host(host);
    this.everywhere = undefined;
  }

  /** A text without them. */
  redact(text: string): string {
    const named = text
      .replace(ELEMENT, (whole, tag: string, name: string, attributes: string, value: string) =>
        kindOf(name) === undefined ? whole : `<${tag}${attributes}>${this.standIns.get(value) ?? value}</${tag}>`,
      )
      .replace(MEMBER, (whole, name: string, value: string) =>
        kindOf(name) === undefined ? whole : `"${name}":"${this.standIns.get(value) ?? value}"`,
      )
      .replace(PAYLOAD, (whole, before: string, payload: string, after: string) => this.payload(payload, whole, before, after));
    this.compile();
    const found = (value: string): string => this.standIns.get(value) ?? value;
    return this.hex(this.everywhere === undefined ? named : named.replace(this.everywhere, found));
  }

  private payload(payload: string, whole: string, before: string, after: string): string {
    const hex = Buffer.from(payload, 'base64').toString('hex').toUpperCase();
    const redacted = this.hex(hex);
    return redacted === hex ? whole : before + Buffer.from(redacted, 'hex').toString('base64') + after;
  }

  /** What stands in octets, written in upper-case hex: a number by its signs, a key as it is. */
  private hex(text: string): string {
    this.compile();
    if (this.everywhereInHex === undefined) return text;
    return text.replace(this.everywhereInHex, (octets) => this.standIns.get(octets) ?? asHex(this.standIns.get(fromHex(octets)) ?? ''));
  }

  private compile(): void {
    if (this.everywhere !== undefined) return;
    const own = [...this.standIns.keys()].filter((value) => value.length >= OWN);
    const others = own.filter((value) => !/^[0-9A-Za-z]+$/.test(value));
    // One word is looked up; only what is more than a word has to be searched for.
    this.everywhere = new RegExp(`(?<![0-9A-Za-z])(?:${[...longestFirst(others), WORD].join('|')})(?![0-9A-Za-z])`, 'g');
    const octets = own.flatMap((value) => [
      ...(/^\d+$/.test(value) ? [asHex(value)] : []),
      ...(/^([0-9A-F]{2}){7,}$/.test(value) ? [value] : []),
    ]);
    this.everywhereInHex = octets.length === 0 ? undefined : new RegExp(longestFirst(octets).join('|'), 'g');
  }

  private note(name: string, value: string): void {
    const kind = kindOf(name);
    if (kind === undefined || this.standIns.has(value) || value.trim() === '') return;
    this.counts[kind] += 1;
    this.standIns.set(value, standIn(value, this.standIns.size + 1));
  }

  private host(host: string): void {
    if (this.standIns.has(host)) return;
    this.counts.addresses += 1;
    this.standIns.set(host, `machine-${this.counts.addresses}.invalid`);
  }
}

function kindOf(name: string): Kind | undefined {
  return (Object.keys(SECRET) as Kind[]).find((kind) => SECRET[kind].test(name));
}

/** Of the same length: nines and a number for digits, and for hex; crosses and a number for words. */
function standIn(value: string, n: number): string {
  const number = String(n);
  const fill = /^[0-9A-Fa-f]+$/.test(value) ? '9' : 'X';
  return number.length >= value.length ? fill.repeat(value.length) : number.padStart(value.length, fill);
}

function longestFirst(values: readonly string[]): readonly string[] {
  return [...values].sort((a, b) => b.length - a.length).map(escaped);
}

function escaped(value: string): string {
  return value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function asHex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex').toUpperCase();
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString('latin1');
}
