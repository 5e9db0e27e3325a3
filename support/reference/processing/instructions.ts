import { isActivation } from '../../devices/cosem/activation';
import { implementationTime } from '../../devices/gas/implementation-time';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { decodeAccessRequest } from '../../gbcs/dlms/access';
import { tryDecode } from '../../gbcs/error';
import { decodeGbz } from '../../gbcs/zcl/gbz';
import type { GbcsMessage } from '../../gbcs/message';

/**
 * How many alerts a device raises about a future-dated command: in DLMS one for each attribute that it activates, in GBZ one for
 * each component that is to take effect later, in ASN.1 one (facts C.4).
 */
export function instructionsIn(command: GbcsMessage, useCase: GbcsUseCase): number {
  return tryDecode(() => Math.max(1, new Set(instructionNames(command.payload, useCase)).size)) ?? 1;
}

function instructionNames(payload: Uint8Array, { protocol }: GbcsUseCase): readonly string[] {
  if (protocol === 'DLMS')
    return decodeAccessRequest(payload)
      .items.filter(isActivation)
      .map(({ classId, obis, index }) => `${classId} ${obis} ${index}`);
  if (protocol === 'GBZ')
    return decodeGbz(payload)
      .filter((component) => implementationTime(component) instanceof Date)
      .map(({ cluster, frame }) => `${cluster} ${frame.command}`);
  return [];
}
