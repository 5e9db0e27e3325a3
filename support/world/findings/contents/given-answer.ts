import { decodeAccessRequest, decodeAccessResponse } from '../../../gbcs/dlms/access';
import type { GbcsMessage } from '../../../gbcs/message';
import type { Difference } from './item';

const [ACCESS_REQUEST, ACCESS_RESPONSE] = [0xd9, 0xda];

/** A DLMS answer has a result for each item of its command, of the same kind and in its order, and repeats its invoke id (facts 3.5). */
export function judgeAsCommanded(command: GbcsMessage, response: GbcsMessage): readonly Difference[] {
  if (command.payload[0] !== ACCESS_REQUEST || response.payload[0] !== ACCESS_RESPONSE) return [];
  const [asked, given] = [decodeAccessRequest(command.payload), decodeAccessResponse(response.payload)];
  const kinds = (items: readonly { readonly service: string }[]): string => items.map(({ service }) => service).join(', ');
  return [
    ...(asked.invokeId === given.invokeId ? [] : [{ path: 'invoke id', expected: asked.invokeId, got: given.invokeId }]),
    ...(kinds(asked.items) === kinds(given.items) ? [] : [{ path: 'items', expected: kinds(asked.items), got: kinds(given.items) }]),
  ];
}

/** Whether two messages are the same one, as far as their header says, whatever they say. */
export function isSameMessage(a: GbcsMessage, b: GbcsMessage): boolean {
  return a.kind === b.kind && a.originator === b.originator && a.messageCode === b.messageCode && a.counter === b.counter;
}
