import { DLMS_RESULT, formatObis } from '../../gbcs/dlms/access';
import { readDlmsData } from '../../gbcs/dlms/decode';
import type { DlmsData } from '../../gbcs/dlms/data';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { OctetReader } from '../../gbcs/octet-reader';
import { dateTimeValue } from './date-time-value';
import { shortHex, type DecodedItem } from './decoded-item';
import { derItems } from './der';
import { gbzItems } from './gbz';

const ACCESS_REQUEST = 0xd9;
const ACCESS_RESPONSE = 0xda;
const DATA_NOTIFICATION = 0x0f;
const GBZ = 0x01;
const SERVICES = ['get', 'set', 'action'];
const WITH_SELECTION = 0x04;
const DEEPEST = 32;

/** What the body says, in the protocol that its first octet shows; `base` is where it begins in the message. As far as it can be read. */
export function bodyItems({ payload }: GbcsMessage, base: number): DecodedItem[] {
  const items: DecodedItem[] = [];
  const reader = new OctetReader(payload, base);
  try {
    read(payload[0], reader, items, payload, base);
    if (reader.remaining > 0 && payload[0] !== GBZ) addRest('octets after the end', reader, items);
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    addRest(`not read further: ${error.message}`, reader, items);
  }
  return items;
}

function read(first: number | undefined, reader: OctetReader, items: DecodedItem[], payload: Uint8Array, base: number): void {
  if (first === ACCESS_REQUEST) return requestItems(reader, items);
  if (first === ACCESS_RESPONSE) return responseItems(reader, items);
  if (first === DATA_NOTIFICATION) return notificationItems(reader, items);
  if (first === GBZ) return void items.push(...gbzItems(payload, base));
  if (first !== undefined) derItems(reader, items, 'body', 0);
}

function addRest(value: string, reader: OctetReader, items: DecodedItem[]): void {
  const octets = [reader.at, reader.remaining] as const;
  items.push({ name: 'rest', value, octets, level: 0, part: 'body' });
}

function span(reader: OctetReader, items: DecodedItem[], name: string, level: number, value: () => string): void {
  const at = reader.at;
  const text = value();
  items.push({ name, value: text, octets: [at, reader.at - at], level, part: 'body' });
}

function requestItems(reader: OctetReader, items: DecodedItem[]): void {
  preamble(reader, items, 'access request');
  const count = reader.length('number of items');
  const names = Array.from({ length: count }, (_, n) => {
    let name = '';
    span(reader, items, `item ${n + 1}`, 0, () => (name = specification(reader)));
    return name;
  });
  const given = reader.length('number of data');
  for (let n = 0; n < given; n++) dataItems(reader, items, names[n] ?? `data ${n + 1}`, 0);
}

function specification(reader: OctetReader): string {
  const octet = reader.u8('service');
  const service = octet === WITH_SELECTION ? 'get a part of' : (SERVICES[octet - 1] ?? `service ${octet} of`);
  const classId = reader.u16('class id');
  const obis = formatObis(reader.take(6, 'logical name'));
  const index = reader.u8('attribute or method');
  const selector = octet === WITH_SELECTION ? selectorText(reader) : '';
  return `${service} ${obis} ${service === 'action' ? 'method' : 'attribute'} ${index} (class ${classId})${selector}`;
}

function selectorText(reader: OctetReader): string {
  const selector = reader.u8('selector');
  readDlmsData(reader);
  return `, selector ${selector}`;
}

function responseItems(reader: OctetReader, items: DecodedItem[]): void {
  preamble(reader, items, 'access response');
  reader.u8('no specification');
  const count = reader.length('number of data');
  for (let n = 0; n < count; n++) dataItems(reader, items, `data ${n + 1}`, 0);
  const results = reader.length('number of results');
  for (let n = 0; n < results; n++)
    span(reader, items, `result of item ${n + 1}`, 0, () => {
      const service = SERVICES[reader.u8('service') - 1] ?? 'service';
      return `${service}: ${resultText(reader.u8('result'))}`;
    });
}

function resultText(result: number): string {
  const name = Object.entries(DLMS_RESULT).find(([, value]) => value === result)?.[0];
  return name === undefined ? `${result}` : `${result}, ${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}

function notificationItems(reader: OctetReader, items: DecodedItem[]): void {
  preamble(reader, items, 'data notification');
  dataItems(reader, items, 'notification', 0);
}

function preamble(reader: OctetReader, items: DecodedItem[], what: string): void {
  span(reader, items, what, 0, () => shortHex(reader.take(2, what)));
  span(reader, items, 'invoke id (low octets of the counter)', 0, () => String(reader.take(3, 'invoke id').readUIntBE(0, 3)));
  span(reader, items, 'date-time of the request', 0, () => (reader.u8('date-time') === 0 ? 'none' : 'not none'));
}

/** Data with the place of each leaf. */
function dataItems(reader: OctetReader, items: DecodedItem[], name: string, level: number): void {
  const tag = reader.peek('DLMS data tag');
  if (tag !== 0x01 && tag !== 0x02) return span(reader, items, name, level, () => dataText(readDlmsData(reader, level)));
  if (level > DEEPEST) throw new GbcsError(reader.at, `DLMS data of at most ${DEEPEST} levels`, 'one more');
  let count = 0;
  span(reader, items, name, level, () => {
    reader.u8('tag');
    count = reader.length('number of items');
    return `${tag === 0x01 ? 'array' : 'structure'} of ${count}`;
  });
  for (let n = 0; n < count; n++) dataItems(reader, items, `[${n + 1}]`, level + 1);
}

function dataText(data: DlmsData): string {
  if (data.type === 'null') return 'null';
  if (data.type === 'visible-string' || data.type === 'utf8-string') return JSON.stringify(Buffer.from(data.octets).toString('latin1'));
  if (data.type === 'bit-string') return `bits ${shortHex(data.octets)} (${data.bits})`;
  if (data.type === 'octet-string') return dateTimeValue(data.octets) ?? shortHex(data.octets);
  if (data.type === 'array' || data.type === 'structure') return `${data.type} of ${data.items.length}`;
  if (data.type === 'compact-array') return `${data.type} of ${data.items.length}`;
  return 'value' in data ? `${String(data.value)} (${data.type})` : data.type;
}
