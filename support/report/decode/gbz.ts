import { GbcsError } from '../../gbcs/error';
import { decodeAttributes } from '../../gbcs/zcl/attributes';
import { decodeGbz, decodeGbzAlert, type GbzComponent } from '../../gbcs/zcl/gbz';
import { zigbeeTime } from './date-time-value';
import { shortHex, type DecodedItem } from './decoded-item';

/** Clusters of the ZigBee Smart Energy profile that GBCS uses. */
const CLUSTERS: Readonly<Record<number, string>> = {
  0x0000: 'Basic',
  0x000a: 'Time',
  0x0019: 'OTA Upgrade',
  0x0700: 'Price',
  0x0701: 'Demand Response and Load Control',
  0x0702: 'Metering',
  0x0703: 'Messaging',
  0x0705: 'Prepayment',
  0x0707: 'Calendar',
  0x0708: 'Device Management',
  0x0709: 'Events',
};
/** Octets of a component before the payload of its frame: control, cluster, length, frame control, sequence and command. */
const FRAME_HEAD = 8;
const CLUSTER_SPECIFIC = 0x01;
const GENERAL: Readonly<Record<number, string>> = { 0x00: 'read attributes', 0x01: 'attributes that were read', 0x0b: 'default response' };

/** The components of a body in GBZ, or the alert that it is. @throws GbcsError for octets that are neither. */
export function gbzItems(payload: Uint8Array, base: number): DecodedItem[] {
  try {
    return decodeGbz(payload).flatMap((component, n) => componentItems(component, n + 1, payload, base));
  } catch (error) {
    if (!(error instanceof GbcsError)) throw error;
    return alertItems(payload, base);
  }
}

function alertItems(payload: Uint8Array, base: number): DecodedItem[] {
  const { alertCode, time, rest } = decodeGbzAlert(payload);
  const code = alertCode.toString(16).toUpperCase().padStart(4, '0');
  return [
    { name: 'alert code', value: `0x${code}`, octets: [base + 3, 2], level: 0, part: 'body' },
    { name: 'time of the alert', value: zigbeeTime(time), octets: [base + 5, 4], level: 0, part: 'body' },
    ...(rest.length > 0 ? [placed('alert body', shortHex(rest), rest, payload, base, 0)] : []),
  ];
}

function componentItems({ cluster, frame, from, frameCounter }: GbzComponent, n: number, payload: Uint8Array, base: number): DecodedItem[] {
  const code = `0x${cluster.toString(16).padStart(4, '0')}`;
  const specific = (frame.frameControl & CLUSTER_SPECIFIC) !== 0;
  const command = specific ? `command ${frame.command}` : (GENERAL[frame.command] ?? `general command ${frame.command}`);
  const encrypted = frameCounter === undefined ? '' : ', encrypted';
  const since = from === undefined ? '' : `, from ${zigbeeTime(from)}`;
  const facts = `${CLUSTERS[cluster] ?? 'cluster'} ${code}, ${command}${encrypted}${since}`;
  const before = FRAME_HEAD + (from === undefined ? 0 : 4) + (frameCounter === undefined ? 0 : 4);
  const start = frame.payload.byteOffset - payload.byteOffset - before;
  const head = placed(`component ${n}`, facts, payload.subarray(start, start + before + frame.payload.length), payload, base, 0);
  const attributes = !specific && frame.command === 0x01 && frameCounter === undefined ? attributeItems(frame.payload, payload, base) : [];
  const content = frame.payload.length === 0 ? [] : [placed('payload', shortHex(frame.payload), frame.payload, payload, base, 1)];
  return [head, ...(attributes.length > 0 ? attributes : content)];
}

function attributeItems(octets: Uint8Array, payload: Uint8Array, base: number): DecodedItem[] {
  return decodeAttributes(octets).map((attribute): DecodedItem => {
    const name = `attribute 0x${attribute.id.toString(16).padStart(4, '0')}`;
    if ('status' in attribute) return { name, value: `not read, status ${attribute.status}`, level: 1, part: 'body' };
    return placed(name, shortHex(attribute.value), attribute.value, payload, base, 1);
  });
}

/** An item that these octets say, which are a view into the payload. */
function placed(name: string, value: string, own: Uint8Array, payload: Uint8Array, base: number, level: number): DecodedItem {
  return { name, value, octets: [own.byteOffset - payload.byteOffset + base, own.length], level, part: 'body' };
}
