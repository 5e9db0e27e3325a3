import { unmet } from '../findings/evidence';
import type { World } from '../stage/world';

/** An xs:dateTime that says that it is in UTC, with any number of decimals. */
const UTC = /(?:Z|[+-]00:00)$/;

/** Every reply and every push of the scenario is dated in UTC (reading times-in-utc). */
export async function expectUtc(world: World): Promise<void> {
  await world.settle();
  const replies = world.exchanges.map((exchange) => ({ shownBy: exchange, response: exchange.sent.reply?.response }));
  const pushes = world.inbox.all.map((push) => ({ shownBy: push, response: push.message.response }));
  const dated = [...replies, ...pushes].flatMap(({ shownBy, response }) =>
    response ? [{ shownBy, dateTime: response.responseDateTime }] : [],
  );
  if (dated.length === 0) throw unmet(world.scenario, { subject: 'timing', expected: 'a message with a ResponseDateTime', got: null });
  for (const { shownBy, dateTime } of dated) {
    if (!UTC.test(dateTime.trim()))
      throw unmet(world.scenario, { subject: 'timing', expected: 'a ResponseDateTime in UTC', got: dateTime, shownBy });
  }
}
