import type { DlmsData } from './data';
import { NULL_DATA } from './data';
import { readDlmsData } from './decode';
import { encodeDlmsData } from './encode';
import { GbcsError, hexOctet } from '../error';
import { OctetReader, encodeLength } from '../octet-reader';

export type DlmsService = 'get' | 'set' | 'action';

/** What one item of an access request is about. */
export interface DlmsSpecification {
  readonly service: DlmsService;
  readonly classId: number;
  /** The logical name as DLMS writes it, `A-B:C.D.E.F`. */
  readonly obis: string;
  /** Attribute of a get or set, method of an action. */
  readonly index: number;
  /** Selective access to a part of the attribute; gets only. */
  readonly selection?: { readonly selector: number; readonly parameters: DlmsData };
}

/** One item: what, and the data that go with it (null for a get). */
export interface DlmsRequestItem extends DlmsSpecification {
  readonly data: DlmsData;
}

/** A command in DLMS (facts 3.5). `invokeId` is the low three octets of the originator counter. */
export interface AccessRequest {
  readonly invokeId: number;
  readonly items: readonly DlmsRequestItem[];
}

export interface DlmsResponseItem {
  readonly service: DlmsService;
  readonly data: DlmsData;
  /** 00 success; others in `DLMS_RESULT`. */
  readonly result: number;
}

export interface AccessResponse {
  readonly invokeId: number;
  readonly items: readonly DlmsResponseItem[];
}

/** An alert in DLMS: one data item, by custom a structure of alert code, time and what else there is. */
export interface DataNotification {
  readonly invokeId: number;
  readonly body: DlmsData;
}

/** Data access and action results that GBCS devices give (facts 3.5). */
export const DLMS_RESULT = {
  success: 0x00,
  hardwareFault: 0x01,
  temporaryFailure: 0x02,
  readWriteDenied: 0x03,
  objectUndefined: 0x04,
  objectUnavailable: 0x0b,
  typeUnmatched: 0x0c,
  scopeViolated: 0x0d,
  otherReason: 0xfa,
} as const;

const REQUEST_TAG = 0xd9;
const RESPONSE_TAG = 0xda;
const NOTIFICATION_TAG = 0x0f;
const GET_WITH_SELECTION = 4;
const SERVICES: readonly DlmsService[] = ['get', 'set', 'action'];

/** @throws GbcsError */
export function decodeAccessRequest(payload: Uint8Array): AccessRequest {
  const reader = new OctetReader(payload);
  const invokeId = readHeader(reader, REQUEST_TAG, 'access request');
  const specifications = Array.from({ length: reader.length('number of specifications') }, () => readSpecification(reader));
  readCount(reader, specifications.length, 'data items');
  const items = specifications.map((specification) => ({ ...specification, data: readDlmsData(reader) }));
  reader.end('the access request');
  return { invokeId, items };
}

export function encodeAccessRequest(request: AccessRequest): Buffer {
  const count = encodeLength(request.items.length);
  const specifications = request.items.map(encodeSpecification);
  return Buffer.concat([
    header(REQUEST_TAG, request.invokeId),
    count,
    ...specifications,
    count,
    ...request.items.map((item) => encodeDlmsData(item.data)),
  ]);
}

/** @throws GbcsError */
export function decodeAccessResponse(payload: Uint8Array): AccessResponse {
  const reader = new OctetReader(payload);
  const invokeId = readHeader(reader, RESPONSE_TAG, 'access response');
  reader.expect([0], 'no specifications repeated');
  const data = Array.from({ length: reader.length('number of data items') }, () => readDlmsData(reader));
  readCount(reader, data.length, 'results');
  const items = data.map((item) => ({ service: readService(reader), data: item, result: reader.u8('result') }));
  reader.end('the access response');
  return { invokeId, items };
}

export function encodeAccessResponse(response: AccessResponse): Buffer {
  const count = encodeLength(response.items.length);
  const data = response.items.map((item) => encodeDlmsData(item.data));
  const results = response.items.map((item) => Buffer.of(SERVICES.indexOf(item.service) + 1, item.result));
  return Buffer.concat([header(RESPONSE_TAG, response.invokeId), Buffer.of(0), count, ...data, count, ...results]);
}

/** @throws GbcsError */
export function decodeDataNotification(payload: Uint8Array): DataNotification {
  const reader = new OctetReader(payload);
  const invokeId = readHeader(reader, NOTIFICATION_TAG, 'data notification');
  const body = readDlmsData(reader);
  reader.end('the data notification');
  return { invokeId, body };
}

export function encodeDataNotification(notification: DataNotification): Buffer {
  return Buffer.concat([header(NOTIFICATION_TAG, notification.invokeId), encodeDlmsData(notification.body)]);
}

/** The long-invoke-id of a message with this counter: its low three octets. */
export function invokeIdOf(counter: bigint): number {
  return Number(counter & 0xffffffn);
}

/** Items that ask for attributes and send nothing. */
export function getItem(classId: number, obis: string, index: number): DlmsRequestItem {
  return { service: 'get', classId, obis, index, data: NULL_DATA };
}

function readHeader(reader: OctetReader, tag: number, what: string): number {
  reader.expect([tag, 0x20], what);
  const invokeId = reader.take(3, 'long-invoke-id').readUIntBE(0, 3);
  reader.expect([0], 'no date-time');
  return invokeId;
}

function header(tag: number, invokeId: number): Buffer {
  const octets = Buffer.from([tag, 0x20, 0, 0, 0, 0]);
  octets.writeUIntBE(invokeId, 2, 3);
  return octets;
}

function readCount(reader: OctetReader, count: number, what: string): void {
  const at = reader.at;
  const found = reader.length(`number of ${what}`);
  if (found !== count) throw new GbcsError(at, `as many ${what} as items, ${count}`, `${found}`);
}

function readService(reader: OctetReader): DlmsService {
  const at = reader.at;
  const octet = reader.u8('service');
  const service = SERVICES[octet - 1];
  if (!service) throw new GbcsError(at, '0x01 (get), 0x02 (set) or 0x03 (action)', hexOctet(octet));
  return service;
}

function readSpecification(reader: OctetReader): DlmsSpecification {
  const selective = reader.peek('specification') === GET_WITH_SELECTION;
  if (selective) reader.u8('get with selection');
  const service = selective ? 'get' : readService(reader);
  const classId = reader.u16('class id');
  const obis = formatObis(reader.take(6, 'logical name'));
  const index = reader.u8('attribute or method');
  if (!selective) return { service, classId, obis, index };
  return { service, classId, obis, index, selection: { selector: reader.u8('selector'), parameters: readDlmsData(reader) } };
}

function encodeSpecification(s: DlmsSpecification): Buffer {
  if (s.selection && s.service !== 'get') throw new RangeError(`selection goes with a get, not with a ${s.service}`);
  const head = Buffer.of(s.selection ? GET_WITH_SELECTION : SERVICES.indexOf(s.service) + 1, s.classId >> 8, s.classId & 0xff);
  const selection = s.selection ? [Buffer.of(s.selection.selector), encodeDlmsData(s.selection.parameters)] : [];
  return Buffer.concat([head, parseObis(s.obis), Buffer.of(s.index), ...selection]);
}

const OBIS = /^(\d+)-(\d+):(\d+)\.(\d+)\.(\d+)\.(\d+)$/;

/** `0-0:30.3.0.255` for six octets. */
export function formatObis(octets: Uint8Array): string {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = octets;
  return `${a}-${b}:${c}.${d}.${e}.${f}`;
}

/** @throws RangeError for text that is no logical name. */
export function parseObis(text: string): Buffer {
  const parts = OBIS.exec(text)?.slice(1).map(Number) ?? [];
  if (parts.length !== 6 || parts.some((part) => part > 255)) throw new RangeError(`"${text}" is not a logical name; expected A-B:C.D.E.F`);
  return Buffer.from(parts);
}
