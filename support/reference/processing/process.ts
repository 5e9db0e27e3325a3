import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import { formatMessageCode } from '../../gbcs/message';
import type { Behaviour } from '../behaviour/behaviour';
import type { Consequence } from '../consequences/consequence';
import { isSent } from '../inquiry/command-variant';
import type { Inquiry } from '../inquiry/inquiry';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { SystemsView } from '../systems-view';
import type { Answer } from './answer';
import { acknowledged, localCommand, preCommand } from './answer';
import { composeCommand, prepare, unlessUnbuildable } from './command';
import type { Sending } from './command-stages';
import { readSigned } from './read-message';

/** What an accepted request leads to: what the User is told at once, and what follows (facts A.2, A.3). */
export function process({ nonDevice }: Pick<Behaviour, 'nonDevice'>, view: SystemsView, inquiry: Inquiry): Answer {
  const { request, service, device } = inquiry;
  if (service?.nonDevice) {
    const carryOut = nonDevice.get(request.serviceReferenceVariant);
    if (!carryOut) throw new RangeError(`nobody carries out ${request.serviceReferenceVariant}`);
    return carryOut(view, request);
  }
  if (!device) throw new RangeError(`${request.requestIdText} was accepted for a device that is not there`);
  const answer = unlessUnbuildable<Answer>(
    () => forDevice(view, inquiry, device),
    (code) => ({ code }),
  );
  if (!inquiry.preCommand) return answer;
  return { ...answer, follows: [...(answer.follows ?? []), { do: 'spend Pre-Command', requestId: request.requestIdText }] };
}

function forDevice(view: SystemsView, inquiry: Inquiry, device: Device): Answer {
  const { commandVariant } = inquiry.request;
  if (commandVariant === 4) return transform(view, inquiry, device);
  return isSent(commandVariant) ? send(view, inquiry, device) : returnForLocalDelivery(view, inquiry, device);
}

/** CommandVariant 4: the Pre-Command for the User to check and sign (facts A.2). */
function transform(view: SystemsView, inquiry: Inquiry, device: Device): Answer {
  const { request } = inquiry;
  const useCase = chosenUseCase(view, inquiry, device);
  const command = composeCommand(view, request, device, useCase);
  const record = { request, useCase: useCase.useCase, preCommand: command };
  return {
    code: 'I0',
    content: preCommand(command, device.gbcsVersion ?? '1.0'),
    follows: [{ do: 'keep Pre-Command', requestId: request.requestIdText, record }],
  };
}

/** CommandVariant 2 and 6: the command goes to the User, who has it delivered and returns the response with 8.13. */
function returnForLocalDelivery(view: SystemsView, inquiry: Inquiry, device: Device): Answer {
  const sent = prepare(view, sendingOf(view, inquiry, device), device);
  return {
    code: 'I0',
    content: localCommand(sent.command),
    follows: [{ do: 'keep local command', requestId: inquiry.request.requestIdText, sent }],
  };
}

/** CommandVariant 1, 3, 5, 7: acknowledged now; sent at once, or when its ExecutionDateTime has come; or what waits is given up. */
function send(view: SystemsView, inquiry: Inquiry, device: Device): Answer {
  const { holding } = view.behaviour;
  const { asked: request } = inquiry;
  if (holding.cancels(inquiry)) return acknowledged([{ do: 'give up held', request }]);
  const work = workFor(view, inquiry, device);
  const until = holding.until(inquiry);
  const begin: Consequence = until ? { do: 'hold', request, until, work: [work] } : { do: 'wait', seconds: 0, work: [work] };
  return acknowledged([{ do: 'begin in turn', request: inquiry.request, work: [begin] }]);
}

function workFor(view: SystemsView, inquiry: Inquiry, device: Device): Consequence {
  if (isSmets1(device)) return { do: 'ask S1SP', request: inquiry.asked };
  return { do: 'dispatch', sending: sendingOf(view, inquiry, device) };
}

function sendingOf(view: SystemsView, inquiry: Inquiry, device: Device): Sending {
  const { asked, request } = inquiry;
  const signed = inquiry.preCommand ? readSigned(request.body) : undefined;
  return {
    request: asked,
    useCase: chosenUseCase(view, inquiry, device),
    ...(signed && typeof signed !== 'string' ? { signed } : {}),
    copy: request.commandVariant === 3 || request.commandVariant === 7,
  };
}

/** The use case that the rules found to be there. Throws RangeError when they did not ask. */
function chosenUseCase({ tools }: SystemsView, inquiry: Inquiry, device: Device): GbcsUseCase {
  const choice = inquiry.selectUseCase(device);
  if ('refuse' in choice) throw new RangeError(`no use case for ${inquiry.request.requestIdText}: ${choice.refuse}`);
  return tools.catalogues.useCases.get(formatMessageCode(choice.messageCode));
}
