import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import { decodeMessage } from '../../gbcs/decode';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';

/** The message in a SignedPreCommand element; or what is wrong with it. */
export function readSigned(body: Element): GbcsMessage | string {
  try {
    const message = decodeMessage(Buffer.from(textAt(body, 'GBCSPayload') ?? '', 'base64'));
    if (message.kind !== 'command' || message.mac) return 'the GBCSPayload is not a Pre-Command';
    return message.signature instanceof Uint8Array ? message : 'the Pre-Command bears no signature';
  } catch (error) {
    if (error instanceof GbcsError) return `the GBCSPayload is not a GBCS message: ${error.message}`;
    throw error;
  }
}
