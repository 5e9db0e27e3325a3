import { decodeAccessRequest } from '../../gbcs/dlms-access';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';

/** The COSEM class of activation times, and the attribute that holds one (facts C.4). */
const ACTIVATION_CLASS = 0x2328;
const ACTIVATION_TIME = 6;

/** How many alerts a device raises about a future-dated command: one for each attribute it activates; for ASN.1 and GBZ one. */
export function instructionsIn(command: GbcsMessage, useCase: GbcsUseCase): number {
  if (!useCase.protocol.startsWith('DLMS')) return 1;
  try {
    const { items } = decodeAccessRequest(command.payload);
    return Math.max(1, items.filter((item) => item.service === 'set' && item.classId === ACTIVATION_CLASS && item.index === ACTIVATION_TIME).length);
  } catch (error) {
    if (error instanceof GbcsError) return 1;
    throw error;
  }
}
