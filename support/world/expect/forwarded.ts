import type { DeviceCommandRecord } from '../../control/types';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';
import { isSameMessage, judgeAsCommanded } from '../findings/contents/given-answer';
import { differing, unmet } from '../findings/evidence';
import { messageIn, payloadOf, payloadPath } from '../findings/gbcs-reading';
import type { Push } from '../stage/inbox';
import type { World } from '../stage/world';

interface Given {
  readonly command?: GbcsMessage;
  readonly response: GbcsMessage;
  readonly octets: Buffer;
}

/**
 * What a User is pushed of a device's answer is what the device gave, octet for octet, where the target shows that; and a device answers
 * all that it was commanded, unless a step told it to fail. Throws TargetFault.
 */
export function expectForwarded(world: World, device: string, records: readonly DeviceCommandRecord[]): void {
  const given = records.flatMap(givenIn);
  for (const push of world.inbox.all) {
    const body = push.message.response?.body;
    const payload = body && payloadOf(body);
    const pushed = payload && messageIn(payload);
    if (!body || !payload || pushed?.kind !== 'response' || pushed.originator !== device) continue;
    const same = given.filter(({ response }) => isSameMessage(response, pushed));
    const found = same.find(({ octets }) => octets.equals(payload));
    if (same.length === 0) continue;
    if (!found) throw alteredFault(world, push, payload, same.at(-1)?.octets ?? payload);
    if (!world.facts.mayFail(device)) expectAsCommanded(world, push, found);
  }
}

function givenIn({ command, response }: DeviceCommandRecord): readonly Given[] {
  const octets = Buffer.from(response ?? '', 'hex');
  const decoded = messageIn(octets);
  const asked = tryDecode(() => decodeMessage(Buffer.from(command, 'hex')));
  return decoded ? [{ response: decoded, octets, ...(asked && { command: asked }) }] : [];
}

function alteredFault(world: World, push: Push, pushed: Buffer, given: Buffer): Error {
  const at = pushed.findIndex((octet, i) => octet !== given[i]);
  const first = at < 0 ? Math.min(pushed.length, given.length) : at;
  const octet = (of: Buffer): string | null =>
    first < of.length
      ? of
          .subarray(first, first + 1)
          .toString('hex')
          .toUpperCase()
      : null;
  return unmet(world.scenario, {
    subject: 'response content',
    expected: { 'as the device gave it, octet': first, is: octet(given) },
    got: { octet: first, is: octet(pushed) },
    shownBy: push,
    path: push.message.response ? payloadPath(push.message.response.body) : '/Response/Body',
    octets: [first, 1],
  });
}

function expectAsCommanded(world: World, push: Push, { command, response }: Given): void {
  const [found] = (command && tryDecode(() => judgeAsCommanded(command, response))) ?? [];
  if (!found) return;
  const { octets: _, ...difference } = found;
  const path = push.message.response ? payloadPath(push.message.response.body) : '/Response/Body';
  throw differing(world.scenario, difference, { subject: 'response content', shownBy: push, path });
}
