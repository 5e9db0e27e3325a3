import { RealClock } from '../clock/real-clock';
import { ControlError } from '../control/json';
import type { ControlContext, Route, RouteCall } from '../control/route';
import type { DataSystems } from '../data-systems';
import { plainReply, type Reply } from '../gateway/reply';
import type { Arrival } from '../inquiry/arrival';
import type { Input, InputJournal } from './input-journal';
import { imageOf, resumeFrom } from './systems-image';

/** How many inputs are gone through before other work of the process has its turn: what libxml2 left behind is freed then only. */
const IN_A_ROW = 100;
const BETWEEN_REPORTS = 2000;
/** After how many inputs a snapshot is taken: those that came since are gone through again after a kill. */
const BETWEEN_SNAPSHOTS = 2000;
const FULL = 'the disk that the state is kept on is full: nothing is taken until there is room';

/** What the journal names a route by. */
export function routeName(route: Pick<Route, 'method' | 'path'>): string {
  return `${route.method} ${route.path}`;
}

/** How what comes in is kept. */
export interface Keeping {
  readonly journal?: InputJournal | undefined;
  /** After how many inputs a snapshot is taken; absent: the usual. */
  readonly betweenSnapshots?: number | undefined;
  readonly onFailure?: (failure: unknown) => void;
  readonly onSnapshot?: (told: SnapshotStage) => void;
}

/** How far a snapshot is: begun before anything of it is made, and kept when it is on the disk with so many inputs. */
export type SnapshotStage = { readonly stage: 'begun' } | { readonly stage: 'kept'; readonly inputs: number };

/** What was taken up: inputs that were gone through again, and those that a snapshot held. */
export interface TakenUp {
  readonly inputs: number;
  readonly held: number;
}

/**
 * The one way into the Data Systems. Whatever comes in does so at an instant, after all that was due by then; with a journal it is
 * kept before anybody is told that it was taken, and taken up again, in the same order at the same instants, when the process starts anew.
 */
export class Entrance {
  private sinceSnapshot = 0;
  private readonly journal: InputJournal | undefined;
  private readonly betweenSnapshots: number;
  private readonly onFailure: (failure: unknown) => void;
  private readonly onSnapshot: (told: SnapshotStage) => void;

  constructor(
    private readonly systems: DataSystems,
    private readonly routes: readonly Route[],
    { journal, betweenSnapshots = BETWEEN_SNAPSHOTS, onFailure = () => undefined, onSnapshot = () => undefined }: Keeping = {},
  ) {
    this.journal = journal;
    this.betweenSnapshots = betweenSnapshots;
    this.onFailure = onFailure;
    this.onSnapshot = onSnapshot;
  }

  /** What came to nothing but an HTTP status has changed nothing, and is not kept. */
  async request(arrival: Arrival): Promise<Reply> {
    const { at, service, octets, peer } = arrival;
    if (!this.hasRoom()) return plainReply(503, FULL, { 'retry-after': '60' });
    const reply = this.systems.clock.during(at, () => this.systems.accept(arrival));
    if (reply.status === 200) await this.keep(at, { kind: 'request', service, octets, ...(peer ? { peer } : {}) });
    return reply;
  }

  async control(route: Route, context: ControlContext, call: RouteCall): Promise<unknown> {
    if (route.method === 'GET' || route.movesTime) return route.handle(context, call);
    if (!this.hasRoom()) throw new ControlError(503, FULL);
    const at = this.systems.clock.now();
    const result = this.systems.clock.during(at, () => route.handle(context, call));
    await this.keep(at, { kind: 'control', route: routeName(route), parameters: call.parameters, body: call.body });
    return result;
  }

  /**
   * Begins with the snapshot and goes through everything that was kept since; messages that their Users have taken are not sent again. Says
   * every so often how many inputs so far. Throws ImageError where the snapshot cannot be read: these Data Systems are of no use then.
   */
  async takeUp(context: ControlContext, onProgress: (inputs: number) => void): Promise<TakenUp> {
    const { clock } = this.systems;
    if (!this.journal || !(clock instanceof RealClock)) return { inputs: 0, held: 0 };
    const { snapshot } = this.journal;
    const held = snapshot?.upTo ?? 0;
    if (snapshot) {
      clock.revisit(new Date(snapshot.at));
      resumeFrom(snapshot.image, this.systems);
    }
    let count = 0;
    for (const { at, input } of this.journal.inputs(held)) {
      const instant = new Date(at);
      clock.revisit(instant);
      clock.during(instant, () => this.again(instant, input, context));
      if (++count % IN_A_ROW === 0) await new Promise(setImmediate);
      if (count % BETWEEN_REPORTS === 0) onProgress(count);
    }
    clock.resume();
    this.systems.outbox.resume();
    this.sinceSnapshot = count;
    return { inputs: count, held };
  }

  private again(at: Date, input: Input, context: ControlContext): void {
    if (input.kind === 'request') {
      this.systems.accept({ at, ...input });
      return;
    }
    this.routes.find((route) => routeName(route) === input.route)?.handle(context, { parameters: input.parameters, body: input.body });
  }

  /** Nothing is begun that could not be kept. */
  private hasRoom(): boolean {
    return this.journal?.hasRoom() ?? true;
  }

  private async keep(at: Date, input: Input): Promise<void> {
    if (!this.journal) return;
    const kept = this.journal.append(at, input);
    if (++this.sinceSnapshot >= this.betweenSnapshots) this.takeSnapshot(this.journal);
    await kept;
  }

  /**
   * Between two inputs, of a state that holds all that was appended. What cannot be written down is a failure of the reference itself; the
   * inputs are there, and the next snapshot is for later.
   */
  private takeSnapshot(journal: InputJournal): void {
    this.sinceSnapshot = 0;
    this.onSnapshot({ stage: 'begun' });
    try {
      journal
        .keepSnapshot(this.systems.clock.now(), imageOf(this.systems))
        .then((inputs) => inputs !== undefined && this.onSnapshot({ stage: 'kept', inputs }))
        .catch(this.onFailure);
    } catch (error) {
      this.onFailure(error);
    }
  }
}
