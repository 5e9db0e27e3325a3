import { EventEmitter, once } from 'node:events';
import type { Eui64 } from '../../duis/eui64';
import type { ReceivedMessage } from '../../user/message-reader';
import type { JournalEntry } from '../../record/journal-entry';

/** Something that a step has to have asked for: what nobody claims fails the scenario. */
export interface Claimable {
  readonly entry: JournalEntry;
  claimed: boolean;
}

/** A response or alert that the DCC pushed to a User. */
export interface Push extends Claimable {
  readonly user: Eui64;
  readonly message: ReceivedMessage;
}

/** What was pushed to the Users of one scenario, in the order of arrival. */
export class Inbox {
  private readonly pushes: Push[] = [];
  private readonly arrivals = new EventEmitter();

  add(push: Push): void {
    this.pushes.push(push);
    this.arrivals.emit('push');
  }

  get all(): readonly Push[] {
    return this.pushes;
  }

  get unclaimed(): readonly Push[] {
    return this.pushes.filter((p) => !p.claimed);
  }

  /** The push that a step claimed last. */
  get lastClaimed(): Push | undefined {
    return this.pushes.findLast((p) => p.claimed);
  }

  /** Resolves at the next arrival, or after `ms` without one; true when something came. */
  async arrival(ms: number): Promise<boolean> {
    try {
      await once(this.arrivals, 'push', { signal: AbortSignal.timeout(ms) });
      return true;
    } catch {
      return false;
    }
  }
}
