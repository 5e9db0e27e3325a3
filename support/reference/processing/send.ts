import type { DuisRequest } from '../../duis/request';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { GbcsMessage } from '../../gbcs/message';
import type { Device } from '../inventory/device';
import type { Inquiry } from '../inquiry/inquiry';
import type { Systems } from '../systems';
import type { Answer } from './answer';
import { ACKNOWLEDGED } from './answer';
import { composeCommand } from './compose-command';
import { localCommand } from './content';
import { deliver } from './deliver';
import { protectCommand } from './protect-command';
import { readSigned } from './signed-pre-command';
import type { SentCommand } from './sent-command';

/** What is to be sent when the time has come. */
export interface Sending {
  readonly request: DuisRequest;
  readonly useCase: GbcsUseCase;
  /** A critical command that its User signed; absent: the DCC composes it. */
  readonly signed?: GbcsMessage;
  /** The User wants a copy for local delivery. */
  readonly copy?: boolean;
  readonly scheduleId?: string;
}

/** CommandVariant 1, 3, 5, 7: acknowledged now; sent at once, or when its ExecutionDateTime has come. */
export function send(systems: Systems, inquiry: Inquiry, device: Device): Answer {
  const { request, executionTime } = inquiry;
  const sending = sendingOf(systems, inquiry, device);
  const until = systems.behaviour.holdUntil(inquiry);
  if (until) hold(systems, sending, until);
  else if (executionTime.kind === 'cancel' && isHeldByDsp(inquiry)) systems.records.held.cancel(request);
  else systems.tools.clock.soon(() => dispatch(systems, sending));
  return ACKNOWLEDGED;
}

/** Whether it is the DSP, not the device, that waits for the ExecutionDateTime. */
export function isHeldByDsp({ service, preCommand }: Inquiry): boolean {
  return !preCommand && (service?.futureDating ?? '').includes('DSP');
}

export function sendingOf(systems: Systems, inquiry: Inquiry, device: Device): Sending {
  const { asked, request } = inquiry;
  const signed = inquiry.preCommand ? readSigned(request.body) : undefined;
  return {
    request: asked,
    useCase: chosenUseCase(systems, inquiry, device),
    ...(signed && typeof signed !== 'string' ? { signed } : {}),
    copy: request.commandVariant === 3 || request.commandVariant === 7,
  };
}

/** The use case that the rules found to be there. Throws RangeError when they did not ask. */
export function chosenUseCase(systems: Systems, inquiry: Inquiry, device: Device): GbcsUseCase {
  const choice = inquiry.selectUseCase(device);
  if ('refuse' in choice) throw new RangeError(`no use case for ${inquiry.request.requestIdText}: ${choice.refuse}`);
  return systems.tools.catalogues.useCases.get(`0x${choice.messageCode.toString(16).toUpperCase().padStart(4, '0')}`);
}

function hold(systems: Systems, sending: Sending, until: Date): void {
  const { records, tools } = systems;
  const appointment = tools.clock.at(until, () => {
    records.held.release(sending.request, appointment);
    dispatch(systems, sending);
  });
  records.held.hold(sending.request, appointment);
}

/** Composes, protects and delivers. A device that is gone by then cannot be reached. */
export function dispatch(systems: Systems, sending: Sending): void {
  const { request } = sending;
  const device = systems.records.inventory.get(request.requestId.target);
  if (!device) return systems.correspondence.pushResponse(request.requestId.originator, request, 'E19');
  const sent = prepare(systems, sending, device);
  if (sending.copy) {
    systems.records.local.set(request.requestIdText, sent);
    systems.correspondence.pushResponse(request.requestId.originator, request, 'I0', { content: localCommand(sent.command) });
  }
  deliver(systems, sent, device);
}

/** The command as it goes out, and what it is for. */
export function prepare(systems: Systems, sending: Sending, device: Device): SentCommand {
  const { request, useCase, signed, scheduleId } = sending;
  const message = signed ?? composeCommand(systems, request, device, useCase);
  const command = protectCommand(systems.tools, message, useCase, device);
  return { request, device: device.eui, useCase, command, ...(scheduleId === undefined ? {} : { scheduleId }) };
}
