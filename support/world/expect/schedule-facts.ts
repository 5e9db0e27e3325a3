import type { Element } from '../../duis/element';
import { textAt } from '../../duis/element';
import type { ScheduleFacts } from '../findings/contents/schedules-read';
import type { Exchange } from '../stage/exchange';
import type { World } from '../stage/world';

/** The schedules that a request reads, by device or by identifier: those that the scenario created before it and deleted none of. */
export function scheduleFacts(world: World, by: Exchange, serviceOf: (exchange: Exchange) => Element | undefined): ScheduleFacts {
  const before = world.exchanges.slice(0, world.exchanges.indexOf(by));
  const asked = serviceOf(by);
  const [device, id] = ['DeviceID', 'DSPScheduleID'].map((name) => asked && textAt(asked, name)?.trim().toUpperCase());
  const created = before.flatMap((exchange) => {
    const body = exchange.sent.reply?.response?.body;
    const details = serviceOf(exchange);
    const given = body?.kind === 'response' && body.content?.name === 'DSPScheduleID' ? body.content.text.trim() : undefined;
    return given !== undefined && details ? [{ id: given, user: exchange.user.eui, details }] : [];
  });
  const isMeant = (one: (typeof created)[number]): boolean =>
    one.user === by.user.eui && (id === undefined ? textAt(one.details, 'DeviceID')?.trim().toUpperCase() === device : one.id === id);
  const isAnyDeleted = before.some((exchange) => serviceOf(exchange)?.name === 'DeleteSchedule');
  return {
    own: isAnyDeleted ? [] : created.filter(isMeant),
    foreign: created.filter((one) => !isMeant(one)).map((one) => one.id),
  };
}
