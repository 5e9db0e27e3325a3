import type { Played } from '../play/side';
import { nameOf } from '../../world/words/personas';

const EUI64 = /(?:[0-9A-F]{2}-){7}[0-9A-F]{2}/gi;
const COUNTER = /\b\d{12,20}\b/g;
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?/g;
/** Instants further from the beginning than this say nothing of it: years of 2000, or `never`. */
const NEAR = 5 * 366 * 24 * 3600;

/**
 * What one side says, in words that the other would use for the same: devices and parties by their names, counters by the request that has
 * them, instants by the seconds since the stimulus began.
 */
export class Names {
  private readonly counters = new Map<string, string>();

  constructor(private readonly played: Played) {
    for (const { sent } of played.world.exchanges) {
      const counter = String(sent.requestId.counter);
      if (!this.counters.has(counter)) this.counters.set(counter, `counter ${this.counters.size + 1}`);
    }
  }

  in(text: string): string {
    return text
      .replace(INSTANT, (instant) => this.instant(instant))
      .replace(EUI64, (eui) => this.party(eui))
      .replace(COUNTER, (counter) => this.counter(counter));
  }

  party(eui: string): string {
    const known = eui.toUpperCase();
    return this.played.world.cast.specOf(known) ? this.played.world.cast.nameOf(known) : nameOf(known);
  }

  /** That of a request, or some other: those of the DCC's own commands nobody foretells. */
  counter(counter: string): string {
    return this.counters.get(counter) ?? 'a counter';
  }

  /** `T+120 s`, or the instant itself where it is far from all that went on. */
  instant(instant: string): string {
    const seconds = (Date.parse(instant) - this.played.began.getTime()) / 1000;
    return Number.isNaN(seconds) || Math.abs(seconds) > NEAR ? instant : `T${seconds < 0 ? '' : '+'}${Math.round(seconds)} s`;
  }
}
