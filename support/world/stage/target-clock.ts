import { controlFor, controlIfOffered } from '../../target/capabilities';
import type { Target } from '../../target/target';

/** Time at the target. In one that is ours alone it stands still unless we let it pass, and is asked for once. */
export class TargetClock {
  private standing: Date | undefined;

  constructor(
    private readonly target: Target,
    private readonly wall: () => Date,
  ) {}

  /** The target's time; ours where it does not tell. */
  async now(): Promise<Date> {
    return this.standing ?? this.keep(await controlIfOffered(this.target, 'clock')?.now()) ?? this.wall();
  }

  /** Lets time pass at the target, and everything happen that falls due meanwhile. */
  async advance(seconds: number): Promise<void> {
    this.standing = undefined;
    this.keep(await controlFor(this.target, 'clock', 'let time pass').advanceBy(seconds));
  }

  private keep(now: Date | undefined): Date | undefined {
    if (this.target.kind === 'embedded') this.standing = now;
    return now;
  }
}
