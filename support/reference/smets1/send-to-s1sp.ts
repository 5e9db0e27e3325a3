import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import type { Device } from '../inventory/device';
import { applyEffects } from '../processing/receive-response';
import type { Systems } from '../systems';
import { resultElement } from './result-element';
import type { Smets1Result } from './smets1-result';
import { DEFAULT_S1SP, signedResponse } from './signed-response';

const NO_ANSWER = 'E21';
const CANNOT_COMMUNICATE = 'E20';

/** Has the S1SP of a SMETS1 device carry out a request; its answer goes to the User, countersigned (DUIS 1.4.11; facts F.7). */
export function sendToS1sp(systems: Systems, request: DuisRequest, scheduleId?: string): void {
  const { originator, target } = request.requestId;
  const device = systems.records.inventory.get(target);
  const giveUp = (code: string): void => {
    systems.correspondence.pushResponse(originator, request, code);
    systems.records.sequences.end(request.requestIdText, 'failed');
  };
  if (!device) return giveUp('E19');
  const patience = systems.behaviour.readings.number('device-answer-timeout-seconds');
  const reply = systems.fleet.executeSmets1(target, systems.behaviour.handOnToS1sp(request));
  const { clock } = systems.tools;
  if (reply.kind === 'silent')
    return void clock.after(reply.offline ? 0 : patience, () => giveUp(reply.offline ? CANNOT_COMMUNICATE : NO_ANSWER));
  if (reply.afterSeconds > patience) return void clock.after(patience, () => giveUp(NO_ANSWER));
  const answer = (): void =>
    answerUser(systems, request, device, { success: reply.success, firmwareVersion: reply.firmwareVersion }, scheduleId);
  if (reply.afterSeconds > 0) clock.after(reply.afterSeconds, answer);
  else answer();
}

function answerUser(systems: Systems, request: DuisRequest, device: Device, result: Smets1Result, dspScheduleId?: string): void {
  applyEffects(systems, { request, device: device.eui, answer: { kind: 'smets1', result } });
  const { originator, counter } = request.requestId;
  const element = resultElement(request, { result, home: systems.records.inventory.homeOf(device) });
  systems.correspondence.push(originator, {
    requestId: request.requestIdText,
    responseId: `${device.eui}:${originator}:${counter}`,
    responseCode: 'I0',
    body: {
      kind: 'smets1',
      serviceReference: request.serviceReference,
      serviceReferenceVariant: request.serviceReferenceVariant,
      ...(dspScheduleId === undefined ? {} : { dspScheduleId }),
      signedResponse: signedResponse(systems.tools, s1spOf(device), request, element),
    },
  });
  systems.records.sequences.end(request.requestIdText, result.success ? 'succeeded' : 'failed');
}

/** The S1SP of a device, which the control interface names by its EUI-64. */
export function s1spOf(device: Device): Eui64 {
  return device.s1sp ?? DEFAULT_S1SP;
}
