import { isSent } from '../inquiry/command-variant';
import type { Inquiry } from '../inquiry/inquiry';
import type { Device } from '../inventory/device';
import type { Systems } from '../systems';
import type { Answer } from './answer';
import { localCommand } from './content';
import { prepare, send, sendingOf } from './send';
import { transform } from './transform';
import { unlessUnbuildable } from './unbuildable';

/** Does what an accepted request asks, or sees to it that it will be done, and says what the User is told at once (facts A.2, A.3). */
export function process(systems: Systems, inquiry: Inquiry): Answer {
  const { request, service, device } = inquiry;
  if (service?.nonDevice) return nonDevice(systems, inquiry);
  if (!device) throw new RangeError(`${request.requestIdText} was accepted for a device that is not there`);
  const answer = unlessUnbuildable(
    () => forDevice(systems, inquiry, device),
    (code) => ({ code }),
  );
  if (inquiry.preCommand) systems.records.preCommands.delete(request.requestIdText);
  return answer;
}

function forDevice(systems: Systems, inquiry: Inquiry, device: Device): Answer {
  const { commandVariant } = inquiry.request;
  if (commandVariant === 4) return transform(systems, inquiry, device);
  return isSent(commandVariant) ? send(systems, inquiry, device) : returnForLocalDelivery(systems, inquiry, device);
}

/** CommandVariant 2 and 6: the command goes to the User, who has it delivered and returns the response with 8.13. */
function returnForLocalDelivery(systems: Systems, inquiry: Inquiry, device: Device): Answer {
  const sent = prepare(systems, sendingOf(systems, inquiry, device), device);
  systems.records.local.set(inquiry.request.requestIdText, sent);
  return { code: 'I0', content: localCommand(sent.command) };
}

function nonDevice(systems: Systems, { request }: Inquiry): Answer {
  const carryOut = systems.behaviour.nonDevice.get(request.serviceReferenceVariant);
  if (!carryOut) throw new RangeError(`nobody carries out ${request.serviceReferenceVariant}`);
  return carryOut(systems, request);
}
