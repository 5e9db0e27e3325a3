import { decodeAccessResponse, DLMS_RESULT } from '../../gbcs/dlms-access';
import { GbcsError } from '../../gbcs/error';
import type { AnsweredCommand } from '../processing/sent-command';

/** Whether the device did all that a DLMS command asked; an answer that cannot be read is no success. */
export function succeeded({ response }: AnsweredCommand): boolean {
  try {
    return decodeAccessResponse(response.payload).items.every((item) => item.result === DLMS_RESULT.success);
  } catch (error) {
    if (error instanceof GbcsError) return false;
    throw error;
  }
}
