import { encodeMessage } from '../../gbcs/encode';
import type { DeviceReply } from '../../devices/environment';
import type { Consequence } from '../consequences/consequence';
import { executionTimeOf } from '../inquiry/execution-time';
import type { Device } from '../inventory/device';
import type { SystemsView } from '../systems-view';
import { tellFailure } from './tell-failure';
import { localCommand } from './answer';
import { prepare, unlessUnbuildable } from './command';
import type { Sending, SentCommand } from './command-stages';
import { instructionsIn } from './instructions';

/** No answer from the device in time; no way to reach it at all (facts B.2). */
export const NO_ANSWER = 'E21';
export const CANNOT_COMMUNICATE = 'E20';

/** A command whose time has come is composed, protected and delivered. A device that is gone by then cannot be reached. */
export function dispatch(view: SystemsView, sending: Sending): readonly Consequence[] {
  const { request } = sending;
  const device = view.records.inventory.get(request.requestId.target);
  if (!device) return [{ do: 'push response', request, code: 'E19' }];
  return unlessUnbuildable<readonly Consequence[]>(
    () => deliverWhatIsPrepared(prepare(view, sending, device), sending, device),
    (code) => [{ do: 'push response', request, code }],
  );
}

function deliverWhatIsPrepared(sent: SentCommand, { request, copy }: Sending, device: Device): readonly Consequence[] {
  const copied: readonly Consequence[] = copy
    ? [
        { do: 'keep local command', requestId: request.requestIdText, sent },
        { do: 'push response', request, code: 'I0', content: localCommand(sent.command) },
      ]
    : [];
  return [...copied, ...awaited(sent), { do: 'deliver', sent, device }];
}

/** A device that is to do something later will say so in alerts. */
function awaited(sent: SentCommand): readonly Consequence[] {
  if (executionTimeOf(sent.request).kind !== 'at') return [];
  return [{ do: 'await alerts', sent, total: instructionsIn(sent.command, sent.useCase) }];
}

/** The octets of a command for its device. */
export function octetsOf({ command }: SentCommand): Uint8Array {
  return encodeMessage(command);
}

/** What the device made of a command: its answer is received in its time, or its User is told that there is none. */
export function afterDelivery(view: SystemsView, sent: SentCommand, device: Device, reply: DeviceReply): readonly Consequence[] {
  const patience = view.readings.number('device-answer-timeout-seconds');
  if (reply.kind === 'silent')
    return reply.reason === 'offline' ? giveUp(view, sent, 0, CANNOT_COMMUNICATE) : giveUp(view, sent, patience, NO_ANSWER);
  const { afterSeconds, response: octets } = reply;
  if (afterSeconds > patience) return giveUp(view, sent, patience, NO_ANSWER);
  const receive: Consequence = { do: 'receive response', sent, device, octets, patience: patience - afterSeconds };
  return afterSeconds > 0 ? [{ do: 'wait', seconds: afterSeconds, work: [receive] }] : [receive];
}

/** The User waits for so long, and then learns that there is no answer. */
export function giveUp(
  view: SystemsView,
  { request }: Pick<SentCommand, 'request'>,
  seconds: number,
  code: string,
): readonly Consequence[] {
  return [
    {
      do: 'wait',
      seconds,
      work: [tellFailure(view, request, code), { do: 'end of request', requestId: request.requestIdText, progress: 'failed' }],
    },
  ];
}
