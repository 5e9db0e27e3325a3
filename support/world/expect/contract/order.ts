import type { RequestId } from '../../../duis/request-id';
import { unmet } from '../../findings/evidence';
import type { Push } from '../../stage/inbox';
import type { World } from '../../stage/world';
import { idIn } from './header';

interface Identified {
  readonly push: Push;
  readonly id: RequestId;
  readonly text: string;
  readonly at: number;
}

/**
 * No two messages have one ResponseID, and the counters of what a device says to a User by itself rise as it is said (facts A.4, A.5);
 * whether those of the DCC's own alerts do, no source says (reading dcc-alert-counters). Responses have the counters of their requests,
 * which rise already. The order of arrival says nothing: a message that had to be sent again comes later.
 */
export function expectOrder(world: World): void {
  const identified = world.inbox.all.flatMap((push) => identify(push) ?? []);
  const byId = new Map<string, Identified>();
  for (const each of identified) {
    const twin = byId.get(`${each.push.user} ${each.text}`);
    if (twin)
      throw unmet(world.scenario, {
        subject: 'ResponseID',
        expected: 'one that no other message has',
        got: each.text,
        path: '/Response/Header/ResponseID',
        shownBy: each.push,
      });
    byId.set(`${each.push.user} ${each.text}`, each);
  }
  const alerts = identified.filter(
    ({ push: { message } }) => message.response?.requestId === undefined && message.response?.body.kind !== 'dcc-alert',
  );
  for (const later of alerts) {
    const passed = alerts.find((each) => sameWay(each, later) && each.at < later.at && each.id.counter >= later.id.counter);
    if (passed)
      throw unmet(world.scenario, {
        subject: 'ResponseID',
        expected: `a counter above ${passed.id.counter}, which an earlier message has`,
        got: later.text,
        path: '/Response/Header/ResponseID',
        shownBy: later.push,
      });
  }
}

function sameWay(a: Identified, b: Identified): boolean {
  return a.id.originator === b.id.originator && a.push.user === b.push.user;
}

function identify(push: Push): Identified | undefined {
  const { response } = push.message;
  const id = idIn(response?.responseId);
  if (!id || !response?.responseId) return undefined;
  return { push, id, text: response.responseId.toUpperCase(), at: Date.parse(response.responseDateTime) };
}
