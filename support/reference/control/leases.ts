import type { Lease } from '../../control/types';

interface Turn extends Lease {
  readonly holder: string;
  granted: boolean;
  /** When it is lost unless it is asked for again, in milliseconds. */
  until: number;
}

/**
 * Turns at this target, for several harnesses that play at it at the same time: any number beside each other, or one alone. They are
 * granted in the order in which they were asked for, so that nobody waits for ever. Who is not heard of again loses its turn.
 */
export class Leases {
  private turns: Turn[] = [];
  private waiting: { readonly holder: string; readonly wake: () => void }[] = [];

  /** `now` is the machine's time in milliseconds: a holder that died does so in real time. */
  constructor(private readonly now: () => number) {}

  /** Asks for a turn, or renews it; whether it is granted. */
  ask(holder: string, { use, seconds }: Lease): boolean {
    this.forgetTheLost();
    const until = this.now() + seconds * 1000;
    const known = this.turns.find((turn) => turn.holder === holder && turn.use === use);
    if (known) known.until = until;
    else this.turns = [...this.turns.filter((turn) => turn.holder !== holder), { holder, use, seconds, until, granted: false }];
    this.grant();
    return this.turns.some((turn) => turn.holder === holder && turn.granted);
  }

  giveBack(holder: string): void {
    this.turns = this.turns.filter((turn) => turn.holder !== holder);
    this.grant();
  }

  /** Asks for a turn, and waits for it until it is granted, for `ms` at most; whether it is. What others ask for wakes nobody. */
  async await(holder: string, lease: Lease, ms: number): Promise<boolean> {
    if (this.ask(holder, lease)) return true;
    await new Promise<void>((resolve) => {
      const waiter = {
        holder,
        wake: () => {
          clearTimeout(patience);
          resolve();
        },
      };
      const patience = setTimeout(() => {
        this.waiting = this.waiting.filter((other) => other !== waiter);
        resolve();
      }, ms);
      this.waiting.push(waiter);
    });
    return this.ask(holder, lease);
  }

  private grant(): void {
    for (const turn of this.turns) {
      const others = this.turns.filter(({ granted, holder }) => granted && holder !== turn.holder);
      const fits = turn.use === 'alone' ? others.length === 0 : others.every(({ use }) => use === 'shared');
      if (!turn.granted && !fits) break;
      turn.granted = true;
    }
    const granted = new Set(this.turns.filter((turn) => turn.granted).map(({ holder }) => holder));
    const woken = this.waiting.filter(({ holder }) => granted.has(holder));
    this.waiting = this.waiting.filter(({ holder }) => !granted.has(holder));
    for (const { wake } of woken) wake();
  }

  private forgetTheLost(): void {
    this.turns = this.turns.filter(({ until }) => until > this.now());
  }
}
