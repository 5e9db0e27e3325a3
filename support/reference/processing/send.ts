import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { DuisRequest } from '../../duis/request';
import { formatMessageCode } from '../../gbcs/message';
import type { GbcsMessage } from '../../gbcs/message';
import { executionTimeOf } from '../inquiry/execution-time';
import type { Inquiry } from '../inquiry/inquiry';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import { sendToS1sp } from '../smets1/send-to-s1sp';
import type { Systems } from '../systems';
import type { Answer } from './answer';
import { ACKNOWLEDGED } from './answer';
import { composeCommand } from './compose-command';
import { localCommand } from './content';
import { deliver } from './deliver';
import { instructionsIn } from './instructions';
import { protectCommand } from './protect-command';
import type { SentCommand } from './sent-command';
import { readSigned } from './signed-pre-command';
import { unlessUnbuildable } from './unbuildable';

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

/** CommandVariant 1, 3, 5, 7: acknowledged now; sent at once, or when its ExecutionDateTime has come; or what waits is given up. */
export function send(systems: Systems, inquiry: Inquiry, device: Device): Answer {
  const { holding } = systems.behaviour;
  if (holding.cancels(inquiry)) {
    systems.records.held.cancel(inquiry.asked);
    return ACKNOWLEDGED;
  }
  const work = workFor(systems, inquiry, device);
  const until = holding.until(inquiry);
  inTurn(systems, inquiry.request, () => {
    if (until) hold(systems, inquiry.asked, until, work);
    else systems.tools.clock.soon(work);
  });
  return ACKNOWLEDGED;
}

/** Begins at once; or, in a sequence, when the request before it has succeeded. One whose predecessor failed is given up. */
function inTurn(systems: Systems, request: DuisRequest, begin: () => void): void {
  const { requestIdText, firstInSequence, precedingRequestId, requestId } = request;
  const { sequences } = systems.records;
  if (firstInSequence || precedingRequestId !== undefined) sequences.begin(requestIdText);
  if (precedingRequestId === undefined) return begin();
  sequences.after(precedingRequestId, (progress) => {
    if (progress === 'succeeded') return begin();
    sequences.end(requestIdText, 'failed');
    systems.correspondence.pushResponse(requestId.originator, request, systems.behaviour.readings.text('sequence-predecessor-code'));
  });
}

function workFor(systems: Systems, inquiry: Inquiry, device: Device): () => void {
  const { asked } = inquiry;
  if (isSmets1(device)) return () => sendToS1sp(systems, asked);
  const sending = sendingOf(systems, inquiry, device);
  return () => dispatch(systems, sending);
}

function hold({ records, tools }: Systems, request: DuisRequest, until: Date, work: () => void): void {
  const appointment = tools.clock.at(until, () => {
    records.held.release(request, appointment);
    work();
  });
  records.held.hold(request, appointment);
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
  return systems.tools.catalogues.useCases.get(formatMessageCode(choice.messageCode));
}

/** Composes, protects and delivers. A device that is gone by then cannot be reached. */
export function dispatch(systems: Systems, sending: Sending): void {
  const { request } = sending;
  const device = systems.records.inventory.get(request.requestId.target);
  if (!device) return systems.correspondence.pushResponse(request.requestId.originator, request, 'E19');
  const sent = unlessUnbuildable<SentCommand | void>(
    () => prepare(systems, sending, device),
    (code) => systems.correspondence.pushResponse(request.requestId.originator, request, code),
  );
  if (!sent) return;
  if (sending.copy) {
    systems.records.local.set(request.requestIdText, sent);
    systems.correspondence.pushResponse(request.requestId.originator, request, 'I0', { content: localCommand(sent.command) });
  }
  awaitAlerts(systems, sent);
  deliver(systems, sent, device);
}

/** A device that is to do something later will say so in alerts. */
export function awaitAlerts({ records }: Systems, { request, device, command, useCase }: SentCommand): void {
  if (executionTimeOf(request).kind !== 'at') return;
  records.futureDated.expect(device, command.originator, command.counter, request, instructionsIn(command, useCase));
}

/** The command as it goes out, and what it is for. */
export function prepare(systems: Systems, sending: Sending, device: Device): SentCommand {
  const { request, useCase, signed, scheduleId } = sending;
  const message = signed ?? composeCommand(systems, request, device, useCase, scheduleId !== undefined);
  const command = protectCommand(systems.tools, message, useCase, device);
  return { request, device: device.eui, useCase, command, ...(scheduleId === undefined ? {} : { scheduleId }) };
}
