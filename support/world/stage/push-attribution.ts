import type { DuisResponse } from '../../duis/response';
import type { Eui64 } from '../../duis/eui64';

/** A scenario of the run, as far as it takes to know what is pushed on its account. */
export interface Claimant {
  /** Whether this is a device of the scenario, or a DSP Schedule that it was told of. */
  knows(id: string): boolean;
}

/** What was pushed, as far as it takes to know on whose account. */
export interface PushedMessage {
  readonly text: string;
  readonly response?: Pick<DuisResponse, 'responseDateTime'>;
}

/** On whose account something was pushed. Foreign, in words: it is no evidence about that scenario. */
export interface Attribution<Scenario> {
  readonly scenario: Scenario;
  readonly foreign?: string;
}

interface Turn<Scenario> {
  readonly scenario: Scenario;
  /** The OriginatorCounters of its requests lie above this. */
  readonly above: bigint;
  /** The target's time when it began, as far as it was known: no earlier than this, in milliseconds. */
  readonly since?: number;
}

/** What the parts of a target may differ by in what they take for the time, in milliseconds. */
const APART = 1000;
const REQUEST_IDS = /RequestID>[^<>]{1,80}:(\d{1,20})</g;
const SCHEDULE_ID = /DSPScheduleID>([^<>]{1,80})</;

/**
 * On whose account a message was pushed, at a target whose devices all scenarios share, of this run and of those before: by the RequestID
 * that it answers or speaks of, by its DSP Schedule, by the device that it is about, and by its date. What none of these keeps from being
 * of the scenario that is going on, is of that one.
 */
export class PushAttribution<Scenario extends Claimant> {
  private readonly turns: Turn<Scenario>[] = [];
  private begun: bigint | undefined;
  private latest: number | undefined;
  /** As `since`, of the first scenario. */
  private atFirst: number | undefined;
  private firstBegan = 0;

  constructor(
    /** The OriginatorCounter of the request that went out last. */
    private readonly counter: () => bigint,
    private readonly wall: () => Date,
    private readonly devices: readonly Eui64[],
  ) {}

  /** From now on this is the scenario that is going on. */
  begin(scenario: Scenario): void {
    if (this.begun === undefined) this.firstBegan = this.wall().getTime();
    this.begun ??= this.counter();
    this.turns.push({ scenario, above: this.counter(), ...(this.latest === undefined ? {} : { since: this.latest }) });
  }

  /** The target dated a reply so, just now. */
  hear(dated: string): void {
    const at = Date.parse(dated);
    if (Number.isNaN(at)) return;
    this.atFirst ??= at - (this.wall().getTime() - this.firstBegan);
    this.latest = Math.max(at, this.latest ?? at);
  }

  /** Undefined before the first scenario. */
  of(message: PushedMessage): Attribution<Scenario> | undefined {
    const turn = this.turns.at(-1);
    if (!turn) return undefined;
    const { scenario } = turn;
    const counters = [...message.text.matchAll(REQUEST_IDS)].map(([, counter = '']) => BigInt(counter));
    const sent = counters.find((counter) => counter > (this.begun ?? 0n) && counter <= this.counter());
    if (sent !== undefined) return { scenario: this.turns.findLast(({ above }) => above < sent)?.scenario ?? scenario };
    const schedule = SCHEDULE_ID.exec(message.text)?.[1];
    if (schedule !== undefined)
      return this.ofOneWho([schedule], `is of the DSP Schedule ${schedule}, which no scenario of this run created`);
    if (counters.some((counter) => counter <= (this.begun ?? 0n))) return { scenario, foreign: 'is about a request of an earlier run' };
    const named = counters.length > 0 ? [] : this.devices.filter((eui) => message.text.includes(eui));
    if (named.length > 0 && !named.some((eui) => scenario.knows(eui)))
      return this.ofOneWho(named, `is about ${named.join(', ')}, which no scenario of this run has used yet`);
    return this.isEarlier(message, turn) ? { scenario, foreign: 'is dated before this scenario began' } : { scenario };
  }

  /** The last scenario that knows one of these, or foreign to the one that is going on. */
  private ofOneWho(ids: readonly string[], foreign: string): Attribution<Scenario> | undefined {
    const last = this.turns.at(-1)?.scenario;
    const found = this.turns.findLast(({ scenario }) => ids.some((id) => scenario.knows(id)))?.scenario;
    return found ? { scenario: found } : last && { scenario: last, foreign };
  }

  private isEarlier({ response }: PushedMessage, { since = this.atFirst }: Turn<Scenario>): boolean {
    return response !== undefined && since !== undefined && Date.parse(response.responseDateTime) < since - APART;
  }
}
