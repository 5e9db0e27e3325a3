import { controlFor, controlIfOffered } from '../../target/capabilities';
import type { Target } from '../../target/target';

/** The DUIS word for "never": cancels a future-dated request (3.10.2; facts E). */
export const CANCEL = new Date('3000-12-31T00:00:00Z');

/** Time at the target. In one that is ours alone it stands still unless we let it pass, and is asked for once. */
export class TargetClock {
  #standing: Date | undefined;

  constructor(
    private readonly target: Target,
    private readonly wall: () => Date,
  ) {}

  /** The target's time; ours where it does not tell. */
  async now(): Promise<Date> {
    return this.#standing ?? this.#keep(await controlIfOffered(this.target, 'clock')?.now()) ?? this.wall();
  }

  /** Lets time pass at the target, and everything happen that falls due meanwhile. */
  async advance(seconds: number): Promise<void> {
    this.#standing = undefined;
    this.#keep(await controlFor(this.target, 'clock', 'let time pass').advanceBy(seconds));
  }

  #keep(now: Date | undefined): Date | undefined {
    if (this.target.kind === 'embedded') this.#standing = now;
    return now;
  }
}

/** An instant as DUIS writes it: UTC, to the second unless it has more. */
export function formatInstant(at: Date): string {
  return at.toISOString().replace('.000Z', 'Z');
}
