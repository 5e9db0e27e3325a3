import { decodeAccessResponse } from '../../../gbcs/dlms/access';
import type { DlmsData } from '../../../gbcs/dlms/data';
import { readDlmsData } from '../../../gbcs/dlms/decode';
import { GbcsError } from '../../../gbcs/error';
import { OctetReader } from '../../../gbcs/octet-reader';
import type { Judge } from './answer';
import { allDone, differs, nothing } from './answer';
import { integerIn, membersOf, octetsIn } from './octets';

const [WATT_HOUR, VAR_HOUR] = [0x1e, 0x20];

/**
 * ECS17b (4.1.1): under encryption for the User who asked, active and reactive import with their units, and of a meter of two elements the
 * active import of the second (facts 5).
 */
export const importRegistersAnswer: Judge = (payload, _request, { decrypt, esmeVariant }) => {
  const { items } = decodeAccessResponse(payload);
  const [, encrypted] = membersOf(items[0]?.data, 'protected attributes', 2);
  const plain = decrypt?.(octetsIn(encrypted, 'encrypted registers'));
  const frame = [...differs('number of items', 1, items.length), ...allDone(items)];
  if (plain === undefined) return frame;
  if (plain === null) return [...frame, { path: 'registers', expected: 'encrypted for the User', got: 'encrypted otherwise' }];
  return [...frame, ...registersAre(readDlmsData(new OctetReader(plain)), esmeVariant)];
};

function registersAre(data: DlmsData, esmeVariant: string | undefined): ReturnType<Judge> {
  const [registers] = membersOf(data, 'registers', 1);
  const [active, activeUnit, reactive, reactiveUnit, ...second] = membersOf(registers, 'registers');
  const elements =
    esmeVariant === undefined ? nothing : differs('number of elements', esmeVariant.startsWith('B') ? 2 : 1, 1 + second.length);
  for (const [register, what] of [
    [active, 'active import'],
    [reactive, 'reactive import'],
    ...second.map((one) => [one, 'second element'] as const),
  ] as const)
    if (register?.type !== 'uint32') throw new GbcsError(what, 'uint32', register?.type ?? 'nothing');
  return [...unitIs('active import', WATT_HOUR, activeUnit), ...unitIs('reactive import', VAR_HOUR, reactiveUnit), ...elements];
}

function unitIs(register: string, unit: number, data: DlmsData | undefined): ReturnType<Judge> {
  const [scaler, number] = membersOf(data, `unit of ${register}`, 2);
  return [
    ...differs(`scaler of ${register}`, 0, integerIn(scaler, 'scaler')),
    ...differs(`unit of ${register}`, unit, integerIn(number, 'unit')),
  ];
}
