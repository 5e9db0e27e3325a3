import type { FindingValue } from '../../record/finding';
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
  /** The GBCS version that pertained to the Device Model then, of a critical request where the target tells it. */
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

/** Whether the reply is a DUIS Response that takes the request. */
export function isServed({ sent }: Exchange): boolean {
  return sent.reply?.response?.responseCode.startsWith('I') === true;
}

/** What came back where a DUIS Response is expected: its code, or what came without one. */
export function gotten({ sent: { reply, http } }: Exchange): FindingValue {
  if (reply?.response) return reply.response.responseCode;
  const problem = http.unread ?? reply?.problem;
  return { 'HTTP status': http.status, ...(problem === undefined ? {} : { problem }) };
}

/** An HTTP status without a DUIS Response. */
export function statusValue(status: unknown): FindingValue {
  return { 'HTTP status': Number(status), 'response code': null };
}

/** The HTTP status that came back, with the code of the DUIS Response where there was one. */
export function statusOf({ sent: { reply, http } }: Exchange): Readonly<Record<string, FindingValue>> {
  return { 'HTTP status': http.status, 'response code': reply?.response?.responseCode ?? null };
}

/** The exchange that a push answers; undefined where it answers none, or is itself a reply. */
export function exchangeAnswered(exchanges: readonly Exchange[], by: Claimable): Exchange | undefined {
  return isPush(by) ? exchanges.findLast((exchange) => answers(exchange, by)) : undefined;
}

function isPush(claimable: Claimable): claimable is Push {
  return 'message' in claimable;
}

/** The DSPScheduleID that a request was answered with. */
export function scheduleIn({ sent }: Exchange): readonly string[] {
  const reply = sent.reply?.response?.body;
  return reply?.kind === 'response' && reply.content?.name === 'DSPScheduleID' ? [reply.content.text] : [];
}
