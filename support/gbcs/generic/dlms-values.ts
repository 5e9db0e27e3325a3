import type { DlmsSpecification } from '../dlms/access';
import type { DlmsData } from '../dlms/data';
import type { Shape } from './dlms-shape';
import { dataOfShape } from './dlms-shape';

const SCHEDULE = '[{u16 b o6 u16 o4 u16 bits7 bits4 o5 o5}]';
const CHARGE = '{{i8 i8} {u16 o6 i8} [{o1 i16}]}';

/** What an attribute is, by class and number: as RTDS 4.5.0 answers (facts 6). */
const BY_CLASS: Readonly<Record<string, Shape>> = {
  '1 2': 'o8',
  '3 2': 'u32',
  '3 3': '{i8 e}',
  '4 2': 'u32',
  '4 3': '{i8 e}',
  '4 5': 'dt',
  '7 2': '<{u32 u32}>',
  '7 4': 'u32',
  '8 2': 'dt',
  '8 4': 'u8',
  '10 2': SCHEDULE,
  '11 2': '[{u16 o5 u8}]',
  '20 3': '[{o3 dt o1}]',
  '20 4': '[{o1 u8 u8 u8 u8 u8 u8 u8}]',
  '20 5': '[{u8 [{o4 o6 u16}]}]',
  '21 2': '[u32]',
  '22 4': '[{o4 o5}]',
  '70 2': 'b',
  '70 3': 'e',
  '71 4': 'u32',
  '71 6': 'u32',
  '71 7': 'u32',
  '104 4': '[{o8 bits8 i8 i8 i8 u8 u8 u8 dt u8 u8 u8 u8 u8}]',
  '111 2': '{e e}',
  '111 11': '[{o6 o6 bits3}]',
  '111 16': 'i32',
  '111 18': 'u16',
  '111 19': 'i32',
  '112 2': 'i32',
  '112 9': 'i32',
  '112 10': 'i32',
  '113 5': CHARGE,
  '113 8': 'u32',
  '113 13': 'u16',
  '9000 2': 'i32',
  '9000 4': 'i32',
  '9000 6': 'dt',
};

/**
 * The objects that differ from the rule of their class: the first key that the name begins with. A blank ends a name, so that 0.1 is not
 * 0.11.
 */
const BY_OBJECT: readonly (readonly [string, Shape])[] = [
  ['0-0:0.2.1.255', 'o4'],
  ['0-0:94.44.0.0 ', 'u16'],
  ['0-0:94.44.0.1 ', 'u16'],
  ['0-0:94.44.0.2 ', 'u16'],
  ['0-0:94.44.0.3 ', 'b'],
  ['0-0:94.44.0.4 ', 'b'],
  ['0-0:94.44.0.1', 'v18'],
  ['0-0:94.44.0.2', 'o8'],
  ['0-0:94.44.0.3', 't2'],
  ['0-0:94.44.2.0 ', 'b'],
  ['0-0:94.44.5.', 'dt'],
  ['0-0:94.44.6.', 'b'],
  ['0-0:94.44.7.', 'b'],
  ['0-0:94.44.10.0 ', '{bits32 bits32 bits32 bits32 u16 u16 u8 u16 u8 u8 u16 u8 u16 u16 u16}'],
  ['0-0:94.44.10.2 ', 'bits32'],
  ['0-0:94.44.34.11', 'o13'],
  ['0-0:94.44.34.20', '{u32 {i8 e} u32}'],
  ['0-0:16.0.0.255', '[u32 u32]'],
  ['1-0:0.0.2.255', 'o13'],
  ['0-0:96.1.2.255', 'o1'],
  ['0-0:96.1.6.255', 'o4'],
  ['0-30:97.98.', 'bits256'],
  ['0-33:97.98.', 'bits256'],
  ['1-0:32.31.0.4', 'u32'],
  ['1-0:32.35.0.4', 'u32'],
  ['1-0:52.31.0.4', 'u32'],
  ['1-0:52.35.0.4', 'u32'],
  ['1-0:72.31.0.4', 'u32'],
  ['1-0:72.35.0.4', 'u32'],
  ['0-0:16.0.1.255', '[i32]'],
  ['0-0:99.1.1.255', '<{u32 u32 u32}>'],
  ['0-0:99.98.0.255', '<{u32 u16 o0}>'],
  ['0-0:99.98.1.255', '<{u32 u16}>'],
  ['0-0:99.98.4.255', '<{u32 u16 u32}>'],
  ['0-17:99.98.2.255', '<{u32 u16 e u32}>'],
];

/** Where no public message shows what an attribute is. */
const UNKNOWN: Shape = 'u32';

/**
 * Plaintext of each data protection object, by its name; of a meter with one element (facts 5; RTDS, decrypted). No public message shows
 * what 43.2.3, 43.2.6 and 43.2.10 hold: they are put together as their siblings are (inferred).
 */
const BY_PROTECTION: Readonly<Record<string, Shape>> = {
  '0-0:43.2.1.255': '{{i32 i32 i32 i32 i32 i32}}',
  '0-0:43.2.2.255': '{<{u32 u32 u32*48 u32*8 u32*8 u32*8 u32*8}> <{u32 i32 i32 i32 i32 i32 i32}>}',
  '0-0:43.2.3.255': '{<{u32 u32 u32*48 u32*8 u32*8 u32*8 u32*8}>}',
  '0-0:43.2.4.255': '{<{u32 u32}>}',
  '0-0:43.2.5.255': '{<{u32 u32 u32*48 u32*8 u32*8 u32*8 u32*8}>}',
  '0-0:43.2.6.255': '{<{u32 i32 i32 i32 i32 i32 i32}>}',
  '0-0:43.2.7.255': '{<{u32 u32}>}',
  '0-0:43.2.8.255': '{{u32 {i8 e} u32 {i8 e}}}',
  '0-0:43.2.9.255': '{{u32*48}}',
  '0-0:43.2.10.255': '{{u32*8 u32*8 u32*8 u32*8}}',
};

/** A value of the type that the attribute has; all zeroes. */
export function attributeValue({ classId, obis, index }: DlmsSpecification): DlmsData {
  const exception = index === 2 ? BY_OBJECT.find(([key]) => `${obis} `.startsWith(key))?.[1] : undefined;
  return dataOfShape(exception ?? BY_CLASS[`${classId} ${index}`] ?? UNKNOWN);
}

/** A plaintext for the attributes that a data protection object is asked for. */
export function protectedValue(obis: string, attributes: number): DlmsData {
  return dataOfShape(BY_PROTECTION[obis] ?? `{${Array<string>(attributes).fill('u32').join(' ')}}`);
}
