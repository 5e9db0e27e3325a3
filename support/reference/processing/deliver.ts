import { encodeMessage } from '../../gbcs/encode';
import type { Device } from '../inventory/device';
import type { Systems } from '../systems';
import { receiveResponse } from './receive-response';
import { readResponse } from './verify-response';
import type { SentCommand } from './sent-command';

/** No answer from the device in time; no way to reach it at all (facts B.2). */
const NO_ANSWER = 'E21';
const CANNOT_COMMUNICATE = 'E20';

/** Gives a command to its device, and what the device says to whom it concerns. */
export function deliver(systems: Systems, sent: SentCommand, device: Device): void {
  const { clock } = systems.tools;
  const patience = systems.behaviour.readings.number('device-answer-timeout-seconds');
  const reply = systems.fleet.deliver(device.eui, encodeMessage(sent.command));
  if (reply.kind === 'silent')
    return giveUp(systems, sent, reply.reason === 'offline' ? 0 : patience, reply.reason === 'offline' ? CANNOT_COMMUNICATE : NO_ANSWER);
  if (reply.afterSeconds > patience) return giveUp(systems, sent, patience, NO_ANSWER);
  const receive = (): void => {
    const response = readResponse(systems.tools, reply.response, sent, device);
    if (typeof response === 'string') giveUp(systems, sent, patience - reply.afterSeconds, NO_ANSWER);
    else receiveResponse(systems, sent, response, reply.response);
  };
  if (reply.afterSeconds > 0) clock.after(reply.afterSeconds, receive);
  else receive();
}

function giveUp(systems: Systems, { request }: SentCommand, afterSeconds: number, code: string): void {
  systems.tools.clock.after(afterSeconds, () => {
    systems.correspondence.pushResponse(request.requestId.originator, request, code);
    systems.records.sequences.end(request.requestIdText, 'failed');
  });
}
