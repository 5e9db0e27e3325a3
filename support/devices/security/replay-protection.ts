import type { Eui64 } from '../../duis/eui64';

/** The use cases of prepayment top-ups, whose counters (UTRN) are a series of their own: CS01a and CS01b. */
const TOP_UPS: ReadonlySet<number> = new Set([0x0007, 0x0097]);

/** Refuses a command whose originator counter is not above the last that was executed for that originator. */
export class ReplayProtection {
  private readonly last = new Map<string, bigint>();

  isReplay(originator: Eui64, messageCode: number, counter: bigint): boolean {
    return counter <= this.lastOf(originator, messageCode);
  }

  /** The counter that the next command must exceed. */
  lastOf(originator: Eui64, messageCode: number): bigint {
    return this.last.get(series(originator, messageCode)) ?? -1n;
  }

  executed(originator: Eui64, messageCode: number, counter: bigint): void {
    this.last.set(series(originator, messageCode), counter);
  }

  /** A party new to its cell starts above the floor that came with it (CS02b); one that is known never goes back. */
  setFloor(originator: Eui64, floor: bigint, prepaymentFloor?: bigint): void {
    this.raise(originator, floor);
    if (prepaymentFloor !== undefined) this.raise(topUps(originator), prepaymentFloor);
  }

  private raise(series: string, floor: bigint): void {
    if (floor > (this.last.get(series) ?? -1n)) this.last.set(series, floor);
  }
}

function series(originator: Eui64, messageCode: number): string {
  return TOP_UPS.has(messageCode) ? topUps(originator) : originator;
}

function topUps(originator: Eui64): string {
  return `${originator} top-up`;
}
