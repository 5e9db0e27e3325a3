import { formatRequestId } from '../../duis/request-id';
import type { SentRequest } from '../../user/user';
import type { Claimable, Push } from './inbox';
import type { Persona } from '../words/personas';

/** One request of a scenario and its synchronous reply; what is pushed later is in the inbox. */
export interface Exchange extends Claimable {
  readonly user: Persona;
  /** What the step asked for, in its words. */
  readonly words: string;
  readonly sent: SentRequest;
  /** When it was sent, by the target's clock. */
  readonly at: Date;
  /** The GBCS version that pertained to the Device Model then, where the reply is a Pre-Command and the target tells it. */
  readonly gbcsVersion?: string;
}

/** The RequestID by which everything about an exchange is known. */
export function requestIdOf(exchange: Exchange): string {
  return formatRequestId(exchange.sent.requestId);
}

/** Whether a push answers this exchange, whatever the case that it writes EUI-64s in (facts N1). */
export function answers(exchange: Exchange, push: Push): boolean {
  return push.message.response?.requestId?.toUpperCase() === requestIdOf(exchange).toUpperCase();
}

/** Whether a push is a copy of a command, for local delivery, and no answer of a device. */
export function isLocalCommand({ message: { response } }: Push): boolean {
  return response?.body.kind === 'response' && response.body.content?.name === 'LocalCommand';
}

/** What a reply or push was, for a message: `E080903`, `HTTP 400`, `I0 (DCC Alert N58)`. */
export function describe(code: string | undefined, status: number | undefined): string {
  return code ?? `HTTP ${status ?? 'nothing'}`;
}
