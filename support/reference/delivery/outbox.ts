import type { Eui64 } from '../../duis/eui64';
import type { Appointment } from '../clock/agenda';
import type { Clock } from '../clock/clock';
import type { DeliveryLedger, NumberedMessage } from './delivery-ledger';
import type { Push } from './push';
import { Withheld } from './withheld';

/** What happened to a message on its way; for the log and for the tests. */
export interface DeliveryEvent {
  readonly what: 'delivered' | 'refused' | 'retry' | 'withheld';
  readonly to: Eui64;
  readonly attempt: number;
  readonly reason?: string;
}

export interface OutboxEnvironment {
  readonly clock: Clock;
  readonly push: Push;
  /** Where a User's messages go; undefined while it has no Receive Response Service. */
  readonly addressOf: (user: Eui64) => string | undefined;
  /** Seconds that every message is under way before it arrives; absent: none. */
  readonly latencySeconds?: number;
  /** Seconds to wait before attempt `n` (2, 3, …). */
  readonly backoffSeconds: (n: number) => number;
  readonly onEvent: (event: DeliveryEvent) => void;
  /** What is known from before this process began, and is to be known after it. */
  readonly ledger: DeliveryLedger;
  /** Whether nothing goes until resumed: what was sent before this process began is written again first, and passed over. */
  readonly held?: boolean;
}

/** A message on its way. */
interface Message {
  readonly document: string;
  /** When it arrives, in milliseconds: with a latency, some time after it was sent. */
  readonly due: number;
}

/** What waits for a User, and how many messages there ever were for it; the last of them wait. */
export interface WaitingLane {
  readonly to: Eui64;
  readonly written: number;
  readonly waiting: readonly Message[];
}

interface Lane {
  readonly waiting: Message[];
  /** Messages of `waiting` that have gone already, kept until it is worth compacting. */
  gone: number;
  /** Messages that there ever were for this User, and those that it has taken. */
  written: number;
  taken: number;
  /** The message that a process before this one sent, not knowing that it was taken. */
  readonly attempted: NumberedMessage | undefined;
  attempt: number;
  busy: boolean;
  /** The next attempt, while one is waited for. */
  again?: Appointment | undefined;
}

/**
 * Messages on their way to Users: for each recipient in order, one at a time, again and again until taken or refused,
 * never twice once taken. What waits for a recipient without an address stays until it has one.
 */
export class Outbox {
  /** Messages that may have arrived, and do not go again by themselves. */
  readonly withheld: Withheld;
  private lanes = new Map<Eui64, Lane>();
  private held: boolean;
  /** What is known from before this process began, until all of it is forgotten. */
  private past: DeliveryLedger | undefined;

  constructor(private readonly environment: OutboxEnvironment) {
    this.past = environment.ledger;
    this.held = environment.held ?? false;
    this.withheld = new Withheld(environment.ledger.withheld());
  }

  /** `write` is asked for the document unless the recipient is known to have it, or it was sent before: then it goes as it went. */
  send(to: Eui64, write: () => string): void {
    const lane = this.laneOf(to);
    lane.written++;
    if (lane.written <= lane.taken) return;
    const document = lane.attempted?.number === lane.written ? lane.attempted.document : write();
    lane.waiting.push({ document, due: this.environment.clock.now().getTime() + (this.environment.latencySeconds ?? 0) * 1000 });
    this.work(to, lane);
  }

  /** What waits for whom. */
  get waiting(): readonly WaitingLane[] {
    return [...this.lanes].map(([to, { written, waiting, gone }]) => ({ to, written, waiting: waiting.slice(gone) }));
  }

  /** Takes over what waited for a User in a process before this one; what it has taken since does not wait any more. */
  takeOver({ to, written, waiting }: WaitingLane): void {
    const lane = this.laneOf(to);
    lane.written = written;
    lane.waiting.push(...waiting.slice(Math.max(0, lane.taken - (written - waiting.length))));
    lane.taken = Math.max(lane.taken, written - waiting.length);
  }

  resume(): void {
    this.held = false;
    for (const [to, lane] of this.lanes) this.work(to, lane);
  }

  /** Tries again now: the User's address has changed. */
  wake(to: Eui64): void {
    const lane = this.lanes.get(to);
    if (!lane) return;
    if (lane.again) {
      lane.again.cancel();
      lane.again = undefined;
      lane.busy = false;
      lane.attempt = 1;
    }
    this.work(to, lane);
  }

  waitingFor(to: Eui64): number {
    const lane = this.lanes.get(to);
    return lane ? lane.waiting.length - lane.gone : 0;
  }

  clear(): void {
    this.lanes = new Map();
    this.past = undefined;
    this.withheld.clear();
  }

  private laneOf(to: Eui64): Lane {
    let lane = this.lanes.get(to);
    if (!lane) {
      lane = {
        waiting: [],
        gone: 0,
        written: 0,
        taken: this.past?.takenBy(to) ?? 0,
        attempted: this.past?.attempted(to),
        attempt: 1,
        busy: false,
      };
      this.lanes.set(to, lane);
    }
    return lane;
  }

  private work(to: Eui64, lane: Lane): void {
    const next = lane.waiting[lane.gone];
    if (this.held || lane.busy || !next || !this.environment.addressOf(to)) return;
    lane.busy = true;
    this.environment.clock.at(new Date(next.due), () => this.attempt(to, lane));
  }

  private async attempt(to: Eui64, lane: Lane): Promise<void> {
    const url = this.environment.addressOf(to);
    const document = lane.waiting[lane.gone]?.document;
    if (url === undefined || document === undefined) return void (lane.busy = false);
    const { ledger, push } = this.environment;
    const message = { to, number: lane.taken + 1, document };
    const isNoted = await ledger.attempting(message);
    if (this.lanes.get(to) !== lane) return;
    if (!isNoted) return this.retryLater(to, lane, 'the disk that the state is kept on is full');
    const result = await push(url, document);
    if (this.lanes.get(to) !== lane) return;
    if (result.kind !== 'failed') {
      ledger.taken(to, message.number);
      return this.goOn(to, lane, { what: result.kind, reason: result.kind === 'refused' ? result.reason : undefined });
    }
    const kept = result.perhapsTaken && ledger.undetermined(message, this.environment.clock.now());
    if (!kept) {
      if (!result.perhapsTaken) ledger.failed(message);
      return this.retryLater(to, lane, result.reason);
    }
    this.withheld.add(kept);
    this.goOn(to, lane, { what: 'withheld', reason: result.reason });
  }

  /** With the next message: this one is done with. */
  private goOn(to: Eui64, lane: Lane, what: { what: DeliveryEvent['what']; reason: string | undefined }): void {
    this.report(to, lane, what);
    this.taken(lane);
    lane.busy = false;
    this.work(to, lane);
  }

  private retryLater(to: Eui64, lane: Lane, reason: string): void {
    this.report(to, lane, { what: 'retry', reason });
    lane.attempt++;
    lane.again = this.environment.clock.after(this.environment.backoffSeconds(lane.attempt), () => {
      lane.again = undefined;
      lane.busy = false;
      this.work(to, lane);
    });
  }

  private taken(lane: Lane): void {
    lane.attempt = 1;
    lane.taken++;
    lane.gone++;
    if (lane.gone < 1024 && lane.gone < lane.waiting.length) return;
    lane.waiting.splice(0, lane.gone);
    lane.gone = 0;
  }

  private report(to: Eui64, lane: Lane, what: { what: DeliveryEvent['what']; reason: string | undefined }): void {
    this.environment.onEvent({ what: what.what, to, attempt: lane.attempt, ...(what.reason === undefined ? {} : { reason: what.reason }) });
  }
}

/** One second, doubling, an hour at most. */
export function doublingBackoff(n: number): number {
  return Math.min(2 ** (n - 2), 3600);
}
