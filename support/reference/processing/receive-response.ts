import type { Consequence, ConsequenceOf } from '../consequences/consequence';
import type { SystemsView } from '../systems-view';
import { gbcsPayload, scheduledMessage } from './answer';
import type { AnsweredRequest } from './answered-request';
import { didAll } from './answered-request';
import { giveUp, NO_ANSWER } from './dispatch';
import { readResponse } from './read-message';

/**
 * A response of a device: what follows from it comes first, then the User has it, as the device wrote it. What is not the device's
 * own answer to the command is none.
 */
export function receiveResponse(
  view: SystemsView,
  { sent, device, octets, patience }: ConsequenceOf<'receive response'>,
): readonly Consequence[] {
  const response = readResponse(view.tools, octets, sent, device, view.behaviour.forgery);
  if (typeof response === 'string') return giveUp(view, sent, patience, NO_ANSWER);
  const { request, useCase, scheduleId } = sent;
  const { originator, counter } = request.requestId;
  const answered = { request, device: sent.device, answer: { kind: 'gbcs', useCase, response } } as const;
  return [
    { do: 'apply effects', answered },
    { do: 'drop local command', requestId: request.requestIdText },
    {
      do: 'push response',
      request,
      code: 'I0',
      responseId: `${sent.device}:${originator}:${counter}`,
      content: scheduleId === undefined ? gbcsPayload(octets) : scheduledMessage(octets, scheduleId),
    },
    { do: 'end of request', requestId: request.requestIdText, progress: hasFailed(answered) ? 'failed' : 'succeeded' },
  ];
}

/** Whether a response says that the device did not do it, as far as the DCC can read responses in general: those in DLMS. */
function hasFailed(answered: AnsweredRequest): boolean {
  const { answer } = answered;
  return answer.kind === 'smets1' ? !answer.result.success : answer.useCase.protocol === 'DLMS' && !didAll(answered);
}
