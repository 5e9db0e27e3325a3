import type { GbcsMessage } from '../../gbcs/message';
import type { Systems } from '../systems';
import type { AnsweredRequest } from './answered-request';
import { didAll } from './answered-request';
import { gbcsPayload, scheduledMessage } from './content';
import type { SentCommand } from './sent-command';

/** A verified response: what follows from it is done first, then the User has it, as the device wrote it. */
export function receiveResponse(systems: Systems, sent: SentCommand, response: GbcsMessage, octets: Uint8Array): void {
  const { request, device, useCase, scheduleId } = sent;
  const answered = { request, device, answer: { kind: 'gbcs', useCase, response } } as const;
  applyEffects(systems, answered);
  systems.records.local.delete(request.requestIdText);
  const { originator, counter } = request.requestId;
  systems.correspondence.pushResponse(originator, request, 'I0', {
    responseId: `${device}:${originator}:${counter}`,
    content: scheduleId === undefined ? gbcsPayload(octets) : scheduledMessage(octets, scheduleId),
  });
  systems.records.sequences.end(request.requestIdText, hasFailed(answered) ? 'failed' : 'succeeded');
}

/** What the DCC does behind a response, however it came: the "Additional DCC System Processing" of the services. */
export function applyEffects(systems: Systems, answered: AnsweredRequest): void {
  for (const effect of systems.behaviour.effects) {
    if (effect.of.includes(answered.request.serviceReferenceVariant)) effect.apply(systems, answered);
  }
}

/** Whether a response says that the device did not do it, as far as the DCC can read responses in general: those in DLMS. */
function hasFailed(answered: AnsweredRequest): boolean {
  const { answer } = answered;
  return answer.kind === 'smets1' ? !answer.result.success : answer.useCase.protocol === 'DLMS' && !didAll(answered);
}
