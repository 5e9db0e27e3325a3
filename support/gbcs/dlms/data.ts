/** DLMS data (facts 3.5) as a tree. Strings stay octets: what a device calls text need not be any. */
export type DlmsData =
  | { readonly type: 'null' }
  | { readonly type: 'array'; readonly items: readonly DlmsData[] }
  | { readonly type: 'structure'; readonly items: readonly DlmsData[] }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'bit-string'; readonly bits: number; readonly octets: Uint8Array }
  | { readonly type: DlmsInteger; readonly value: number }
  | { readonly type: DlmsLongInteger; readonly value: bigint }
  | { readonly type: DlmsString; readonly octets: Uint8Array }
  | { readonly type: 'compact-array'; readonly of: DlmsDescription; readonly items: readonly DlmsData[] };

export type DlmsInteger = 'int8' | 'int16' | 'int32' | 'uint8' | 'uint16' | 'uint32' | 'enum';
export type DlmsLongInteger = 'int64' | 'uint64';
export type DlmsString = 'octet-string' | 'visible-string' | 'utf8-string';

/** Data without others inside. */
export type DlmsLeaf = Exclude<DlmsData, { items: unknown }>;

/** What every element of a compact array is: elements are written without tags. */
export type DlmsDescription =
  | { readonly type: 'array'; readonly count: number; readonly of: DlmsDescription }
  | { readonly type: 'structure'; readonly members: readonly DlmsDescription[] }
  | { readonly type: DlmsLeaf['type'] };

/** Tag of each kind of data. */
export const DLMS_TAGS: Readonly<Record<DlmsData['type'], number>> = {
  null: 0x00,
  array: 0x01,
  structure: 0x02,
  boolean: 0x03,
  'bit-string': 0x04,
  int32: 0x05,
  uint32: 0x06,
  'octet-string': 0x09,
  'visible-string': 0x0a,
  'utf8-string': 0x0c,
  int8: 0x0f,
  int16: 0x10,
  uint8: 0x11,
  uint16: 0x12,
  'compact-array': 0x13,
  int64: 0x14,
  uint64: 0x15,
  enum: 0x16,
};

/** Octets that each integer takes. */
export const DLMS_INTEGER_SIZE: Readonly<Record<DlmsInteger, 1 | 2 | 4>> = {
  int8: 1,
  int16: 2,
  int32: 4,
  uint8: 1,
  uint16: 2,
  uint32: 4,
  enum: 1,
};

export const NULL_DATA: DlmsData = { type: 'null' };

export function array(...items: readonly DlmsData[]): DlmsData {
  return { type: 'array', items };
}
export function structure(...items: readonly DlmsData[]): DlmsData {
  return { type: 'structure', items };
}
export function integer(type: DlmsInteger, value: number): DlmsData {
  return { type, value };
}
export function octetString(octets: Uint8Array): DlmsData {
  return { type: 'octet-string', octets };
}
export function visibleString(text: string): DlmsData {
  return { type: 'visible-string', octets: Buffer.from(text, 'latin1') };
}
export function utf8String(text: string): DlmsData {
  return { type: 'utf8-string', octets: Buffer.from(text, 'utf8') };
}
export function boolean(value: boolean): DlmsData {
  return { type: 'boolean', value };
}
