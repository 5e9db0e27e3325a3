import { decodeAccessRequest, decodeAccessResponse } from '../../../gbcs/dlms/access';
import type { GbcsMessage } from '../../../gbcs/message';
import type { GbzComponent } from '../../../gbcs/zcl/gbz';
import { decodeGbz } from '../../../gbcs/zcl/gbz';
import type { Difference } from './item';

const [ACCESS_REQUEST, ACCESS_RESPONSE, GBZ] = [0xd9, 0xda, 0x01];

/** What of an answer is not one to its command, of its parts and their order; nothing for answers in ASN.1, which have none. */
export function judgeAsCommanded(command: GbcsMessage, response: GbcsMessage): readonly Difference[] {
  if (command.payload[0] === ACCESS_REQUEST && response.payload[0] === ACCESS_RESPONSE) return judgeItems(command, response);
  return command.payload[0] === GBZ && response.payload[0] === GBZ ? judgeComponents(command, response) : [];
}

/** A DLMS answer has a result for each item of its command, of the same kind and in its order, and repeats its invoke id (facts 3.5). */
function judgeItems(command: GbcsMessage, response: GbcsMessage): readonly Difference[] {
  const [asked, given] = [decodeAccessRequest(command.payload), decodeAccessResponse(response.payload)];
  const kinds = (items: readonly { readonly service: string }[]): string => items.map(({ service }) => service).join(', ');
  return [
    ...(asked.invokeId === given.invokeId ? [] : [{ path: 'invoke id', expected: asked.invokeId, got: given.invokeId }]),
    ...(kinds(asked.items) === kinds(given.items) ? [] : [{ path: 'items', expected: kinds(asked.items), got: kinds(given.items) }]),
  ];
}

const [READ, DEFAULT_RESPONSE, ATTRIBUTES, NOT_TRIED] = [0x00, 0x0b, 0x01, 0xff];
const CLUSTER_SPECIFIC = 0x01;

/**
 * A ZigBee device answers the components of a command in their order, each in its cluster, with one answer or more; reading is answered by
 * attributes, and a default response names the command that it is for, or FF where that was not tried (RTDS; facts 3.5).
 */
function judgeComponents(command: GbcsMessage, response: GbcsMessage): readonly Difference[] {
  const [asked, given] = [decodeGbz(command.payload), decodeGbz(response.payload)];
  const [expected, got] = [asked, given].map(clustersOf);
  if (given.length < asked.length) return [{ path: 'components', expected: `at least ${asked.length}`, got: given.length }];
  if (expected !== got) return [{ path: 'clusters of components', expected: expected ?? '', got: got ?? '' }];
  return given.length === asked.length ? asked.flatMap((one, i) => judgeComponent(one, given[i], `component ${i + 1}`)) : [];
}

/** The clusters in their order, each named once where it is named again and again. */
function clustersOf(components: readonly GbzComponent[]): string {
  const names = components.map(({ cluster }) => hex(cluster, 4));
  return names.filter((name, i) => name !== names[i - 1]).join(', ');
}

function judgeComponent(asked: GbzComponent, given: GbzComponent | undefined, path: string): readonly Difference[] {
  if (!given) return [];
  const differ = (of: string, expected: string, got: string): readonly Difference[] =>
    expected === got ? [] : [{ path: `${of} of ${path}`, expected, got }];
  const [answered] = isGeneral(given, DEFAULT_RESPONSE) && given.frameCounter === undefined ? given.frame.payload : [];
  const command = hex(asked.frame.command, 2);
  if (answered === NOT_TRIED) return [];
  if (isGeneral(asked, READ)) return differ('answer', 'attributes', isGeneral(given, ATTRIBUTES) ? 'attributes' : 'none');
  return answered === undefined ? [] : differ('command', command, hex(answered, 2));
}

/** A command of ZigBee's own, and not of the cluster. */
function isGeneral({ frame }: GbzComponent, command: number): boolean {
  return frame.command === command && (frame.frameControl & CLUSTER_SPECIFIC) === 0;
}

function hex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}

/** Whether two messages are the same one, as far as their header says, whatever they say. */
export function isSameMessage(a: GbcsMessage, b: GbcsMessage): boolean {
  return a.kind === b.kind && a.originator === b.originator && a.messageCode === b.messageCode && a.counter === b.counter;
}
