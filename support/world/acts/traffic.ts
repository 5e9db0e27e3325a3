import type { TrafficManagement } from '../../control/types';
import { controlFor } from '../../target/capabilities';
import type { Target } from '../../target/target';
import { HeedfulSender } from '../../user/sending/heedful-sender';
import { Pace } from '../../user/sending/pace';
import type { Persona } from '../words/personas';
import { readingOf } from '../words/readings';
import type { RequestPhrase } from '../words/request-phrases';
import type { TrafficWords } from '../words/traffic';
import type { World } from '../stage/world';

/** More requests a second than any run of this suite sends: Traffic Management is not in operation. */
const UNREACHED = 1_000_000_000;
/** Requests a second at which a heedful User begins. */
const EAGER = 10;

/** Has the target manage its traffic by these limits until the scenario is over. */
export async function arrangeTraffic(world: World, words: TrafficWords): Promise<void> {
  const control = controlFor(world.target, 'traffic', 'say when requests are too many');
  const limits = { ...usualTraffic(world.target), ...words };
  world.afterwards(() => control.setTraffic({ ...limits, operatingThreshold: UNREACHED }));
  await control.setTraffic(limits);
}

/** Sends the same kind of request several times, one after the other and all within the same second. */
export async function sendRepeatedly(world: World, user: Persona, phrase: RequestPhrase, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await world.send(user, phrase, []);
}

/** The same at the pace of a User that heeds what it is told. */
export async function sendHeedfully(world: World, user: Persona, phrase: RequestPhrase, times: number): Promise<void> {
  const { clock } = world;
  const waitUntil = async (instant: Date): Promise<void> => clock.advance((instant.getTime() - (await clock.now()).getTime()) / 1000);
  const sender = new HeedfulSender(world.duisUser(user), { now: () => clock.now(), waitUntil }, new Pace(EAGER));
  for (let i = 0; i < times; i++) {
    const now = await clock.now();
    try {
      for await (const attempt of sender.send(world.orderFor(phrase, [], now))) world.recordExchange(user, phrase.words, attempt);
    } catch (error) {
      world.keepUnanswered(now, error);
      throw error;
    }
  }
}

/** What the note leaves open, as the target reads it. */
function usualTraffic(target: Target): Pick<TrafficManagement, 'priorityServices' | 'retryAfterSeconds' | 'retryAfterForm'> {
  return {
    priorityServices: String(readingOf(target, 'traffic-priority-services')).split(' ').filter(Boolean),
    retryAfterSeconds: Number(readingOf(target, 'traffic-retry-after-seconds')),
    retryAfterForm: readingOf(target, 'traffic-retry-after-form') === 'date' ? 'date' : 'seconds',
  };
}
