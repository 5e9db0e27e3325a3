import type { DuisRequest } from '../../duis/request';
import type { Consequence, ConsequenceOf } from '../consequences/consequence';
import type { Device } from '../inventory/device';
import { CANNOT_COMMUNICATE, giveUp, NO_ANSWER } from '../processing/dispatch';
import type { SystemsView } from '../systems-view';
import { resultElement } from './result-element';
import type { Smets1Reply } from './smets1-device';
import { signedResponse } from './signed-response';

/** A request that the S1SP of a SMETS1 device was asked to carry out. */
interface Asked {
  readonly request: DuisRequest;
  readonly device: Device;
  readonly scheduleId?: string;
}

/**
 * What the S1SP said of a request: its answer goes to the User in its time, or the User learns that there is none (DUIS 1.4.11; facts F.7).
 */
export function afterExecution(view: SystemsView, asked: Asked, reply: Smets1Reply): readonly Consequence[] {
  const patience = view.readings.number('device-answer-timeout-seconds');
  if (reply.kind === 'silent') return reply.offline ? giveUp(view, asked, 0, CANNOT_COMMUNICATE) : giveUp(view, asked, patience, NO_ANSWER);
  if (reply.afterSeconds > patience) return giveUp(view, asked, patience, NO_ANSWER);
  const result = { success: reply.success, firmwareVersion: reply.firmwareVersion };
  const answer: Consequence = { do: 'answer from S1SP', ...asked, result };
  return reply.afterSeconds > 0 ? [{ do: 'wait', seconds: reply.afterSeconds, work: [answer] }] : [answer];
}

/** The request comes to nothing, and its User learns that at once. */
export function notAtAll(request: DuisRequest, code: string): readonly Consequence[] {
  return [
    { do: 'push response', request, code },
    { do: 'end of request', requestId: request.requestIdText, progress: 'failed' },
  ];
}

/** What follows from the answer comes first; then the User has it, countersigned. */
export function answerUser(view: SystemsView, asked: ConsequenceOf<'answer from S1SP'>): readonly Consequence[] {
  const { request, device, result, scheduleId: dspScheduleId } = asked;
  const { requestIdText: requestId, serviceReference, serviceReferenceVariant } = request;
  const { originator, counter } = request.requestId;
  const answered = resultElement(request, { result, home: view.records.inventory.homeOf(device) });
  const element = answered && view.behaviour.s1spSays(answered);
  return [
    { do: 'apply effects', answered: { request, device: device.eui, answer: { kind: 'smets1', result } } },
    {
      do: 'push',
      to: originator,
      response: {
        requestId,
        responseId: `${device.eui}:${originator}:${counter}`,
        responseCode: 'I0',
        body: {
          kind: 'smets1',
          serviceReference,
          serviceReferenceVariant,
          ...(dspScheduleId === undefined ? {} : { dspScheduleId }),
          signedResponse: signedResponse(view.tools, view.behaviour.policies.s1spOf(device), request, element),
        },
      },
    },
    { do: 'end of request', requestId, progress: result.success ? 'succeeded' : 'failed' },
  ];
}
