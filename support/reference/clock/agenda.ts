/** Work that is data: it can be written down, and done by a process that starts anew. */
export interface Deed {
  run(): void;
}

/**
 * Work to be done at an instant: a deed, or what this process alone has to do. That may go on after it returns a promise; the clock then
 * counts it as under way.
 */
export type Job = Deed | (() => void | Promise<void>);

/** A place in the agenda, which its owner can give up. */
export interface Appointment {
  cancel(): void;
}

/** One appointment of the agenda. */
export class Entry implements Appointment {
  constructor(
    readonly due: number,
    readonly order: number,
    public job: Job | undefined,
  ) {}

  cancel(): void {
    this.job = undefined;
  }
}

/** The deeds of an agenda, and how many appointments it ever had. */
export interface PlannedDeeds {
  readonly entries: readonly Entry[];
  readonly count: number;
}

/** What is due when: a binary heap by instant, first come first served within one instant. */
export class Agenda {
  private readonly heap: Entry[] = [];
  private count = 0;

  /** `due` in milliseconds since the epoch. */
  add(due: number, job: Job): Appointment {
    const entry = new Entry(due, this.count++, job);
    this.insert(entry);
    return entry;
  }

  /** All that is planned and is data. */
  get planned(): PlannedDeeds {
    return { entries: this.heap.filter(({ job }) => job !== undefined && typeof job !== 'function'), count: this.count };
  }

  /** Takes over what another agenda had planned, in its order. */
  resume({ entries, count }: PlannedDeeds): void {
    for (const entry of entries) this.insert(entry);
    this.count = Math.max(this.count, count);
  }

  /** The instant of the next appointment, or undefined when there is none. */
  next(): number | undefined {
    while (this.heap[0] && !this.heap[0].job) this.removeTop();
    return this.heap[0]?.due;
  }

  /** Takes the next work that is due at `now` or before, and says when it was due. */
  takeDue(now: number): { readonly run: () => void | Promise<void>; readonly due: number } | undefined {
    const due = this.next();
    const job = this.heap[0]?.job;
    if (due === undefined || due > now || !job) return undefined;
    this.removeTop();
    return { run: typeof job === 'function' ? job : () => job.run(), due };
  }

  clear(): void {
    this.heap.length = 0;
  }

  private insert(entry: Entry): void {
    this.heap.push(entry);
    this.rise(this.heap.length - 1);
  }

  private removeTop(): void {
    const last = this.heap.pop();
    if (last && this.heap.length > 0) {
      this.heap[0] = last;
      this.sink(0);
    }
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.before(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= this.heap.length) return;
      const least = left + 1 < this.heap.length && this.before(left + 1, left) ? left + 1 : left;
      if (!this.before(least, at)) return;
      this.swap(at, least);
      at = least;
    }
  }

  private before(a: number, b: number): boolean {
    const one = this.heap[a] as Entry;
    const other = this.heap[b] as Entry;
    return one.due < other.due || (one.due === other.due && one.order < other.order);
  }

  private swap(a: number, b: number): void {
    const held = this.heap[a] as Entry;
    this.heap[a] = this.heap[b] as Entry;
    this.heap[b] = held;
  }
}
