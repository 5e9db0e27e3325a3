import { eui64FromOctets } from '../../duis/eui64';
import type { Element } from '../../duis/element';
import { decodeMessage } from '../../gbcs/decode';
import { GbcsError } from '../../gbcs/error';
import { formatMessageCode, type GbcsMessage } from '../../gbcs/message';
import { OctetReader } from '../../gbcs/octet-reader';
import { loadCatalogues } from '../../vectors/catalogues';
import { CONTENTS } from '../../world/findings/contents/catalogue';
import { bodyItems } from './body';
import { dateTimeValue } from './date-time-value';
import { hex, type DecodedItem } from './decoded-item';

/** A GBCS message for people: what it is, and what each of its octets says. */
export interface DecodedMessage {
  /** `GCS01a, set tariff on the GSME: command 0x006B`. */
  readonly title: string;
  readonly octets: Uint8Array;
  readonly items: readonly DecodedItem[];
  /** Items by the names that the Service Request has for them, with units, as the suite reads them when it judges. */
  readonly named: readonly DecodedItem[];
  /** Why it could not be read to its end. */
  readonly problem?: string;
}

/** The body of the Service Request that a command carries out: its items have names there. */
type Service = Element | undefined;

/** Decodes a GBCS message as far as it goes; octets that are none make one item that says so. */
export function decodeForPeople(octets: Uint8Array, service?: Service): DecodedMessage {
  try {
    const message = decodeMessage(octets);
    const items = [...headerItems(octets, message), ...protectionItems(octets, message)];
    const body = bodyItems(message, message.payload.byteOffset - octets.byteOffset);
    const at = items.findIndex(({ part }) => part === 'protection');
    items.splice(at < 0 ? items.length : at, 0, ...body);
    return { title: titleOf(message), octets, items, named: namedItems(octets, message, service) };
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    const whole: DecodedItem = { name: 'octets', value: `${octets.length} octets`, octets: [0, octets.length], level: 0, part: 'body' };
    return { title: 'no GBCS message', octets, items: [whole], named: [], problem: error.message };
  }
}

function titleOf({ messageCode, kind }: GbcsMessage): string {
  const known = loadCatalogues().useCases.byCode(messageCode);
  const name = known ? `${known.useCase}, ${known.name}` : 'a use case that the catalogue does not have';
  return `${name}: ${kind} ${formatMessageCode(messageCode)}`;
}

/** Walks the frame once more, for the places of what decodeMessage says (facts 3.1). */
function headerItems(octets: Uint8Array, message: GbcsMessage): DecodedItem[] {
  const items: DecodedItem[] = [];
  const reader = new OctetReader(octets);
  const add = (name: string, count: number, textOf: (own: Buffer) => string): void => {
    const at = reader.at;
    const value = textOf(reader.take(count, name));
    items.push({ name, value, octets: [at, count], level: 0, part: 'header' });
  };
  const addLength = (name: string): void => {
    const at = reader.at;
    const length = reader.length(name);
    items.push({ name, value: `${length} octets`, octets: [at, reader.at - at], level: 0, part: 'header' });
  };
  if (message.mac) {
    add('MAC header', 7, hex);
    addLength('length of what the MAC is over');
    add('security header', 5, hex);
  }
  add('grouping header', 2, hex);
  add('kind of message', 1, () => message.kind);
  add('originator counter', 8, () => String(message.counter));
  add('originator', 9, (own) => eui64FromOctets(own.subarray(1)));
  add('recipient', 9, (own) => eui64FromOctets(own.subarray(1)));
  add('date-time', message.dateTime ? 13 : 1, (own) => (message.dateTime ? (dateTimeValue(own.subarray(1)) ?? hex(own)) : 'none'));
  addLength('length of other information');
  add('message code', 2, () => formatMessageCode(message.messageCode));
  supplementary(message, add);
  addLength('length of the payload');
  return items;
}

function supplementary(
  { supplementary: other }: GbcsMessage,
  add: (name: string, count: number, textOf: (own: Buffer) => string) => void,
): void {
  if (!other) return;
  add('supplementary party', 8, () => other.party);
  if (other.counter !== undefined) add('counter of the supplementary party', 8, () => String(other.counter));
  if (other.originatorCounter !== undefined) add('supplementary originator counter', 8, () => String(other.originatorCounter));
  const certificate = other.keyAgreementCertificate;
  if (certificate) add('Key Agreement certificate', certificate.length, () => `X.509 in DER, ${certificate.length} octets`);
}

function protectionItems(octets: Uint8Array, { payload, signature, mac }: GbcsMessage): DecodedItem[] {
  const at = payload.byteOffset - octets.byteOffset + payload.length;
  const signed = typeof signature !== 'string';
  const length = signature === 'absent' ? 0 : signed ? 65 : 1;
  const item = (name: string, value: string, place: readonly [number, number]): DecodedItem => ({
    name,
    value,
    octets: place,
    level: 0,
    part: 'protection',
  });
  return [
    ...(signature === 'absent' ? [] : [item('signature', signed ? 'ECDSA P-256, 64 octets' : 'none', [at, length])]),
    ...(mac ? [item('MAC', hex(mac), [at + length, mac.length])] : []),
  ];
}

/** Items as they are judged; none where the suite has no table of this use case, or the service is not known. */
function namedItems(octets: Uint8Array, message: GbcsMessage, service: Service): DecodedItem[] {
  const table = message.kind === 'command' ? CONTENTS[message.messageCode] : undefined;
  if (!table || !service || !table.services.includes(service.name)) return [];
  const base = message.payload.byteOffset - octets.byteOffset;
  try {
    return [...table.said(message, { body: service })].map(([name, { value, octets: place }]) => ({
      name,
      value: String(value),
      ...(place && { octets: [place[0] + base, place[1]] as const }),
      level: 0,
      part: 'body' as const,
    }));
  } catch (error) {
    if (error instanceof GbcsError || error instanceof RangeError || error instanceof SyntaxError) return [];
    throw error;
  }
}
