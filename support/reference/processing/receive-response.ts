import type { Systems } from '../systems';
import { gbcsPayload, scheduledMessage } from './content';
import type { AnsweredCommand } from './sent-command';

/** A verified response: what follows from it is done first, then the User has it, as the device wrote it. */
export function receiveResponse(systems: Systems, answered: AnsweredCommand, octets: Uint8Array): void {
  applyEffects(systems, answered);
  const { request, device, scheduleId } = answered;
  const { originator, counter } = request.requestId;
  systems.correspondence.pushResponse(originator, request, 'I0', {
    responseId: `${device}:${originator}:${counter}`,
    content: scheduleId === undefined ? gbcsPayload(octets) : scheduledMessage(octets, scheduleId),
  });
}

/** What the DCC does behind a response, however it came (3.2.4 and the "Additional DCC System Processing" of the services). */
export function applyEffects(systems: Systems, answered: AnsweredCommand): void {
  for (const effect of systems.behaviour.effects) {
    if (effect.of.includes(answered.request.serviceReferenceVariant)) effect.apply(systems, answered);
  }
}
