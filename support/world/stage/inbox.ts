import { createHash } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Eui64 } from '../../duis/eui64';
import { parseRequestId, type RequestId } from '../../duis/request-id';
import type { ReceivedMessage } from '../../user/message-reader';
import type { Finding } from '../../record/finding';
import type { JournalEntry } from '../../record/journal-entry';
import { unmet } from '../findings/evidence';
import { nameOf } from '../words/personas';
import type { Cast } from './cast';
import { circumstancesIn } from './circumstances';
import type { ScenarioJournal } from './journal';
import { recordReceived } from './record-message';
import type { ScenarioIdentity } from './scenario-identity';
import type { PushListener } from './session';

/** Something that a step has to have asked for: what nobody claims fails the scenario. */
export interface Claimable {
  readonly entry: JournalEntry;
  claimed: boolean;
}

/** The longest that a timer waits, in milliseconds: for more, or for a part of one, it would not wait at all. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** A response or alert that the DCC pushed to a User. */
export interface Push extends Claimable {
  readonly user: Eui64;
  readonly message: ReceivedMessage;
}

/**
 * What was pushed to the Users of one scenario, in the order in which it was said: that of arrival says nothing, since messages go side by
 * side, and one that had to be sent again comes later.
 */
export class Inbox {
  private readonly pushes: Push[] = [];
  private arrivals: EventEmitter | undefined;
  private claimedLast: Push | undefined;

  add(push: Push): void {
    const before = this.pushes.findLastIndex((other) => !wasSaidBefore(push, other));
    this.pushes.splice(before + 1, 0, push);
    this.arrivals?.emit('push');
  }

  get all(): readonly Push[] {
    return this.pushes;
  }

  /** Gives up all that came. */
  empty(): readonly Push[] {
    this.claimedLast = undefined;
    return this.pushes.splice(0);
  }

  get unclaimed(): readonly Push[] {
    return this.pushes.filter((p) => !p.claimed);
  }

  /** A step has asked for it. */
  claim(push: Push): void {
    push.claimed = true;
    this.claimedLast = push;
  }

  /** The push that a step claimed last. */
  get lastClaimed(): Push | undefined {
    return this.claimedLast;
  }

  /** Resolves at the next arrival, or after `ms` without one; true when something came. */
  async arrival(ms: number): Promise<boolean> {
    try {
      await once((this.arrivals ??= new EventEmitter()), 'push', { signal: AbortSignal.timeout(Math.min(Math.ceil(ms), LONGEST_WAIT)) });
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * Takes what is pushed on account of one scenario. It outlives the scenario, for what comes late, and there are thousands of scenarios:
 * so of what came it then keeps no more than it takes to know it again.
 */
export class Reception implements PushListener {
  readonly inbox = new Inbox();
  readonly devicePrefix: string;
  /** What its devices are like; of a scenario that was put away nobody says so any more. */
  private cast: Cast | undefined;
  private devices: readonly Eui64[] = [];
  /** The DSPScheduleIDs that the scenario was given. */
  private readonly schedules = new Set<string>();
  /** Where each message was recorded first, by User and content; of a scenario that was put away. */
  private heard: Map<string, number> | undefined;
  /** When the scenario was over, by the target's clock. */
  private ended: Date | undefined;

  constructor(
    private readonly scenario: ScenarioIdentity,
    cast: Cast,
    private readonly journal: ScenarioJournal,
  ) {
    this.cast = cast;
    this.devicePrefix = cast.devicePrefix;
  }

  /** Whether this is a device of the scenario, or the DSPScheduleID of a schedule that it created. */
  knows(id: string): boolean {
    const { cast, devices, devicePrefix } = this;
    return cast?.owns(id) || id.startsWith(devicePrefix) || devices.includes(id) || this.schedules.has(id);
  }

  /**
   * What is foreign to the scenario is kept as evidence of itself, and no step looks at it; nor at the repeat of a message, which is no
   * second one (facts N5). What comes when the scenario is over, and was owed before, is its fault.
   */
  take(user: Eui64, message: ReceivedMessage, foreign?: string): void {
    if (foreign !== undefined) return void recordReceived(this.journal, 'push', user, message, { foreign });
    const repeats = this.placeOf(user, message);
    const late = repeats === undefined ? this.owedBefore(user, message) : undefined;
    const entry = recordReceived(this.journal, 'push', user, message, {
      ...(repeats !== undefined && { repeats }),
      ...(late && { late }),
      ...(this.cast && { devices: circumstancesIn(message.text, this.cast, user) }),
    });
    if (repeats !== undefined) return;
    if (this.heard) this.heard.set(fingerprint(user, message), entry.n);
    else this.inbox.add({ user, message, entry, claimed: false });
  }

  /** A reply came to what the scenario sent. */
  replied({ response }: ReceivedMessage): void {
    if (response?.body?.kind === 'response' && response.body.content?.name === 'DSPScheduleID')
      this.schedules.add(response.body.content.text);
  }

  /** Nothing more is owed to the scenario from now on. */
  end(at: Date): void {
    this.ended = at;
  }

  /** No step will look at what came. */
  putAway(): void {
    const { cast, devicePrefix } = this;
    this.cast = undefined;
    this.devices = cast?.devices.filter((eui) => !eui.startsWith(devicePrefix)) ?? this.devices;
    this.heard ??= new Map(this.inbox.empty().map(({ user, message, entry }) => [fingerprint(user, message), entry.n]));
  }

  /** Where this message was recorded when it came first; undefined where it did not, and of what was turned away. */
  private placeOf(user: Eui64, message: ReceivedMessage): number | undefined {
    if (message.turnedAway !== undefined) return undefined;
    if (this.heard) return this.heard.get(fingerprint(user, message));
    return this.inbox.all.find((push) => push.user === user && isSame(push.message, message))?.entry.n;
  }

  /** What it says of the target that this was pushed only when the scenario was over; nothing where it has come due since. */
  private owedBefore(user: Eui64, { response, problem }: ReceivedMessage): Finding | undefined {
    const { ended } = this;
    if (ended === undefined || (response && Date.parse(response.responseDateTime) > ended.getTime())) return undefined;
    const got = { to: nameOf(user), what: response ? response.responseCode : (problem ?? null), dated: response?.responseDateTime ?? null };
    return unmet(this.scenario, { subject: 'nothing more', expected: null, got }).finding;
  }
}

/** By ResponseDateTime, and at the same instant by the counter that one sender gave them (facts A.4); false where nobody can tell. */
function wasSaidBefore(a: Push, b: Push): boolean {
  const [at, other] = [a, b].map(({ message }) => Date.parse(message.response?.responseDateTime ?? '')) as [number, number];
  return at < other || (at === other && countsBelow(a, b));
}

function countsBelow(a: Push, b: Push): boolean {
  const [own, other] = [a, b].map(({ message }) => responseIdOf(message));
  return own?.originator === other?.originator && own !== undefined && other !== undefined && own.counter < other.counter;
}

function responseIdOf({ response }: ReceivedMessage): RequestId | undefined {
  try {
    return response?.responseId === undefined ? undefined : parseRequestId(response.responseId);
  } catch {
    return undefined;
  }
}

/** Whether two messages are one, octet for octet, and neither was turned away. */
function isSame(a: ReceivedMessage, b: ReceivedMessage): boolean {
  return a.text === b.text && a.turnedAway === undefined && b.turnedAway === undefined;
}

/** What two messages have in common that are one: by User and content, or by where they were turned away. */
function fingerprint(user: Eui64, { text, turnedAway }: ReceivedMessage): string {
  return createHash('sha256')
    .update(`${user} ${turnedAway ?? ''} ${text}`)
    .digest('base64');
}
