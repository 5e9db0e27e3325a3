import { BoundedMap } from './bounded-map';

/** How a request of a sequence ended, or that it has not yet. */
export type Progress = 'under-way' | 'succeeded' | 'failed';

export type Ending = Exclude<Progress, 'under-way'>;

/** What waits for a request to end. */
export interface Follower {
  settled(progress: Ending): void;
}

/** How many requests that have ended are remembered. */
const ENDED = 20_000;

/**
 * Requests that a User put in order with FirstInSequence and PrecedingServiceRequestID: one is carried out when the one before it
 * has succeeded, and given up when that has failed (facts A.4, B.2).
 */
export class Sequences {
  /** What waits for each request that has not ended. */
  private readonly underWay = new Map<string, Follower[]>();
  private readonly ended = new BoundedMap<string, Ending>(ENDED);

  /** A request has been accepted that others may follow. */
  begin(requestId: string): void {
    this.ended.delete(keyOf(requestId));
    this.underWay.set(keyOf(requestId), []);
  }

  progressOf(requestId: string): Progress | undefined {
    return this.underWay.has(keyOf(requestId)) ? 'under-way' : this.ended.get(keyOf(requestId));
  }

  /** Tells `follower` once what became of a request that is known; at once if that has been settled. */
  after(requestId: string, follower: Follower): void {
    const followers = this.underWay.get(keyOf(requestId));
    const ending = this.ended.get(keyOf(requestId));
    if (followers) followers.push(follower);
    else if (ending) follower.settled(ending);
    else throw new RangeError(`${requestId} is in no sequence`);
  }

  /** A request of a sequence has ended; others are passed over. */
  end(requestId: string, progress: Ending): void {
    const followers = this.underWay.get(keyOf(requestId));
    if (!followers) return;
    this.underWay.delete(keyOf(requestId));
    this.ended.set(keyOf(requestId), progress);
    for (const follower of followers) follower.settled(progress);
  }

  clear(): void {
    this.underWay.clear();
    this.ended.clear();
  }
}

function keyOf(requestId: string): string {
  return requestId.trim().toUpperCase();
}
