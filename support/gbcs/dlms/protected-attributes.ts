import type { Eui64 } from '../../duis/eui64';
import { eui64FromOctets, eui64ToOctets } from '../../duis/eui64';
import type { DlmsRequestItem } from './access';
import { formatObis, parseObis } from './access';
import type { DlmsData } from './data';
import { NULL_DATA, array, integer, octetString, structure } from './data';
import { uint64 } from '../encode';
import { GbcsError, hexOctets } from '../error';

/** Whose key protects an answer: as the key derivation for encryption has it, with the flag 04 before the counter (facts 3.4, 3.5). */
export interface ProtectionContext {
  readonly counter: bigint;
  readonly originator: Eui64;
  readonly recipient: Eui64;
}

/** An attribute to read under protection; `range` limits a log, two DLMS date-times. */
export interface ProtectedAttribute {
  readonly classId: number;
  readonly obis: string;
  readonly index: number;
  readonly range?: { readonly from: Uint8Array; readonly to: Uint8Array };
}

/** What a data protection object is asked: its name, the attributes, and for whom. */
export interface ProtectedReading {
  readonly obis: string;
  readonly attributes: readonly ProtectedAttribute[];
  readonly protection: ProtectionContext;
}

/** Protected attributes as they come back: `encrypted` is `31 00000000` ‖ ciphertext ‖ tag of one DLMS structure. */
export interface ProtectedAttributes {
  readonly protection: ProtectionContext;
  readonly encrypted: Uint8Array;
}

const DATA_PROTECTION_CLASS = 30;
const ENCRYPTION_FLAG = 4;
const AUTHENTICATED_AND_ENCRYPTED = 2;
const KEY_AGREEMENT = 2;
const STATIC_STATIC = Buffer.of(2);
const NOTHING = Buffer.alloc(0);

/** The action that reads attributes under protection (class 001E, method 1). */
export function protectedReadingItem(reading: ProtectedReading): DlmsRequestItem {
  const data = structure(array(...reading.attributes.map(attributeData)), protectionData(reading.protection));
  return { service: 'action', classId: DATA_PROTECTION_CLASS, obis: reading.obis, index: 1, data };
}

/** @throws GbcsError for items that are no reading under protection. */
export function readProtectedReading(item: DlmsRequestItem | undefined): ProtectedReading {
  if (item?.service !== 'action' || item.classId !== DATA_PROTECTION_CLASS || item.index !== 1) {
    throw new GbcsError('item', 'an action of class 30, method 1', item ? `${item.service} of class ${item.classId}` : 'nothing');
  }
  const [attributes, protection] = members(item.data, 'structure', 2);
  return { obis: item.obis, attributes: members(attributes, 'array').map(readAttribute), protection: readProtection(protection) };
}

export function protectedAttributesData({ protection, encrypted }: ProtectedAttributes): DlmsData {
  return structure(protectionData(protection), octetString(encrypted));
}

/** @throws GbcsError */
export function readProtectedAttributes(data: DlmsData | undefined): ProtectedAttributes {
  const [protection, encrypted] = members(data, 'structure', 2);
  return { protection: readProtection(protection), encrypted: octets(encrypted) };
}

function attributeData({ classId, obis, index, range }: ProtectedAttribute): DlmsData {
  const restriction = range
    ? structure(integer('enum', 1), structure(octetString(range.from), octetString(range.to)))
    : structure(integer('enum', 0), NULL_DATA);
  return structure(integer('uint16', classId), octetString(parseObis(obis)), integer('int8', index), integer('uint16', 0), restriction);
}

function readAttribute(data: DlmsData): ProtectedAttribute {
  const [classId, obis, index, dataIndex, restriction] = members(data, 'structure', 5);
  if (number(dataIndex, 'uint16') !== 0) throw new GbcsError('data index', '0', 'another');
  const attribute = { classId: number(classId, 'uint16'), obis: formatObis(octets(obis, 6)), index: number(index, 'int8') };
  const [kind, limits] = members(restriction, 'structure', 2);
  const type = number(kind, 'enum');
  if (type === 0 && limits?.type === 'null') return attribute;
  if (type !== 1) throw new GbcsError('restriction', '0 (none) or 1 (by date)', `${type}`);
  const [from, to] = members(limits, 'structure', 2);
  return { ...attribute, range: { from: octets(from, 12), to: octets(to, 12) } };
}

function protectionData({ counter, originator, recipient }: ProtectionContext): DlmsData {
  const parameters = structure(
    octetString(Buffer.concat([Buffer.of(ENCRYPTION_FLAG), uint64(counter)])),
    octetString(eui64ToOctets(originator)),
    octetString(eui64ToOctets(recipient)),
    octetString(NOTHING),
    structure(integer('enum', KEY_AGREEMENT), structure(octetString(STATIC_STATIC), octetString(NOTHING))),
  );
  return array(structure(integer('enum', AUTHENTICATED_AND_ENCRYPTED), parameters));
}

function readProtection(data: DlmsData | undefined): ProtectionContext {
  const [layer] = members(data, 'array', 1);
  const [type, parameters] = members(layer, 'structure', 2);
  const [transaction, originator, recipient, other, key] = members(parameters, 'structure', 5);
  const [keyType, keyData] = members(key, 'structure', 2);
  const [scheme, more] = members(keyData, 'structure', 2);
  const fixed = [
    number(type, 'enum') === AUTHENTICATED_AND_ENCRYPTED,
    number(keyType, 'enum') === KEY_AGREEMENT,
    octets(scheme).equals(STATIC_STATIC),
  ];
  const transactionId = octets(transaction, 9);
  if (fixed.includes(false) || octets(other).length + octets(more).length > 0 || transactionId[0] !== ENCRYPTION_FLAG) {
    throw new GbcsError('protection parameters', 'static-static key agreement, flag 04', hexOctets(transactionId));
  }
  return {
    counter: transactionId.readBigUInt64BE(1),
    originator: eui64FromOctets(octets(originator, 8)),
    recipient: eui64FromOctets(octets(recipient, 8)),
  };
}

function members(data: DlmsData | undefined, type: 'array' | 'structure', count?: number): readonly DlmsData[] {
  if (data?.type !== type || (count !== undefined && data.items.length !== count)) {
    throw new GbcsError('protected attributes', `${type}${count === undefined ? '' : ` of ${count}`}`, data?.type ?? 'nothing');
  }
  return data.items;
}

function octets(data: DlmsData | undefined, length?: number): Buffer {
  if (data?.type !== 'octet-string' || (length !== undefined && data.octets.length !== length)) {
    throw new GbcsError('protected attributes', `octet-string${length === undefined ? '' : ` of ${length}`}`, data?.type ?? 'nothing');
  }
  return Buffer.from(data.octets);
}

function number(data: DlmsData | undefined, type: 'uint16' | 'int8' | 'enum'): number {
  if (data?.type !== type) throw new GbcsError('protected attributes', type, data?.type ?? 'nothing');
  return data.value;
}
