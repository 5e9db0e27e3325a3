/** How a request of a sequence ended, or that it has not yet. */
export type Progress = 'under-way' | 'succeeded' | 'failed';

interface Member {
  progress: Progress;
  /** What waits for it. */
  readonly followers: ((progress: 'succeeded' | 'failed') => void)[];
}

/**
 * Requests that a User put in order with FirstInSequence and PrecedingServiceRequestID: one is carried out when the one before it
 * has succeeded, and given up when that has failed (facts A.4, B.2).
 */
export class Sequences {
  private readonly members = new Map<string, Member>();

  /** A request has been accepted that others may follow. */
  begin(requestId: string): void {
    this.members.set(requestId.trim().toUpperCase(), { progress: 'under-way', followers: [] });
  }

  progressOf(requestId: string): Progress | undefined {
    return this.members.get(requestId.trim().toUpperCase())?.progress;
  }

  /** Calls `then` once, with what became of a request that is known; at once if that has been settled. */
  after(requestId: string, then: (progress: 'succeeded' | 'failed') => void): void {
    const member = this.members.get(requestId.trim().toUpperCase());
    if (!member) throw new RangeError(`${requestId} is in no sequence`);
    if (member.progress === 'under-way') member.followers.push(then);
    else then(member.progress);
  }

  /** A request of a sequence has ended; others are passed over. */
  end(requestId: string, progress: 'succeeded' | 'failed'): void {
    const member = this.members.get(requestId.trim().toUpperCase());
    if (!member || member.progress !== 'under-way') return;
    member.progress = progress;
    for (const follow of member.followers.splice(0)) follow(progress);
  }

  clear(): void {
    this.members.clear();
  }
}
