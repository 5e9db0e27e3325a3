import type { DlmsData } from '../dlms/data';
import { integer, structure } from '../dlms/data';
import { readDlmsData } from '../dlms/decode';
import { encodeDlmsData } from '../dlms/encode';
import { GbcsError } from '../error';
import { OctetReader } from '../octet-reader';
import type { ProtectedAttributes, ProtectionContext } from '../dlms/protected-attributes';
import { protectedAttributesData, protectedReadingItem, readProtectedAttributes, readProtectedReading } from '../dlms/protected-attributes';
import type { UseCaseBody } from './body';
import type { DlmsReply } from './dlms-body';
import { dlmsCommand, dlmsReply } from './dlms-body';
import { itemsOf, numberOf } from './dlms-fields';

const OBJECT = '0-0:43.2.8.255';
const REGISTERS = { classId: 1, obis: '0-0:94.44.34.10', index: 2 } as const;

/** ECS17b Read ESME Energy Registers (Import Energy), 0x0027: the value is `importRegisters`, encrypted. */
export const ECS17b: UseCaseBody<ProtectionContext, DlmsReply<ProtectedAttributes>> = {
  command: dlmsCommand(
    (protection) => [protectedReadingItem({ obis: OBJECT, attributes: [REGISTERS], protection })],
    ([item, ...others]) => {
      const reading = readProtectedReading(item);
      const right = reading.obis === OBJECT && JSON.stringify(reading.attributes) === JSON.stringify([REGISTERS]);
      if (!right || others.length > 0) throw new GbcsError('item', `a reading of ${REGISTERS.obis} through ${OBJECT}`, reading.obis);
      return reading.protection;
    },
  ),
  response: dlmsReply(
    ['action'],
    (value) => [protectedAttributesData(value)],
    ([data]) => readProtectedAttributes(data),
  ),
};

/** Import registers: Wh and varh; a twin element meter adds the Wh of its second element. */
export interface ImportRegisters {
  readonly activeImport: number;
  readonly reactiveImport: number;
  readonly secondaryActiveImport?: number;
}

/** Units as DLMS numbers them. */
const WATT_HOUR = 30;
const VAR_HOUR = 32;

/** The plaintext of ECS17b: one DLMS structure. */
export const importRegisters = {
  encode({ activeImport, reactiveImport, secondaryActiveImport }: ImportRegisters): Buffer {
    const registers = [integer('uint32', activeImport), unit(WATT_HOUR), integer('uint32', reactiveImport), unit(VAR_HOUR)];
    const secondary = secondaryActiveImport === undefined ? [] : [integer('uint32', secondaryActiveImport)];
    return encodeDlmsData(structure(structure(...registers, ...secondary)));
  },
  /** @throws GbcsError */
  decode(plaintext: Uint8Array): ImportRegisters {
    const reader = new OctetReader(plaintext);
    const [values] = itemsOf(readDlmsData(reader), 'structure', 'registers', 1);
    reader.end('the registers');
    const [active, activeUnit, reactive, reactiveUnit, secondary, ...others] = itemsOf(values, 'structure', 'registers');
    expectUnit(activeUnit, WATT_HOUR);
    expectUnit(reactiveUnit, VAR_HOUR);
    if (others.length > 0) throw new GbcsError('registers', 'at most five members', `${others.length + 5}`);
    const registers = {
      activeImport: numberOf(active, 'uint32', 'active import'),
      reactiveImport: numberOf(reactive, 'uint32', 'reactive import'),
    };
    return secondary ? { ...registers, secondaryActiveImport: numberOf(secondary, 'uint32', 'secondary active import') } : registers;
  },
};

function unit(number: number): DlmsData {
  return structure(integer('int8', 0), integer('enum', number));
}

function expectUnit(data: DlmsData | undefined, wanted: number): void {
  const [scaler, found] = itemsOf(data, 'structure', 'unit', 2);
  if (numberOf(scaler, 'int8', 'scaler') !== 0 || numberOf(found, 'enum', 'unit') !== wanted)
    throw new GbcsError('unit', `${wanted}, scaler 0`, 'another');
}
