import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Suite } from '../run/suite';
import { BUILD_VARIABLE, MUTANT_VARIABLE } from './instrumented-modules';
import type { Mutant } from './mutant';
import type { Place, TryReply, WorkerReply, WorkerRequest } from './worker-message';

/** A process that says nothing for so long, not even that a scenario has ended, hangs in the mutant that it was given. */
const SILENCE_MS = 60_000;
/** Before the first scenario of the whole suite, the instrumented build is compiled and all features are read. */
const PATIENCE_MS = 600_000;

/** Thrown where a process broke off that was given no mutant, or could not do what it was asked for. */
export class BrokenProcess extends Error {
  override readonly name = 'BrokenProcess';
}

/** What a lane makes of a mutant. `timeout`: it hung, or its process ended. */
export type Tried = Omit<TryReply, 'fate'> & { readonly fate: 'killed' | 'survived' | 'unjudged' | 'timeout' };

/** One process after the other, each with a reference of its own, made of the instrumented build. */
export class MutantLane {
  private standing?: ChildProcess | undefined;

  constructor(
    private readonly suite: Pick<Suite, 'root' | 'support'>,
    private readonly folder: string,
  ) {}

  /** Has scenarios played with nothing broken; rejects with BrokenProcess. */
  async cover(scenarios: readonly Place[], file: string, cells: Readonly<Record<string, number>>): Promise<void> {
    const reply = await ask(this.process(), { kind: 'cover', suite: this.code, scenarios, file, cells }, PATIENCE_MS);
    if (reply?.kind !== 'covered') throw new BrokenProcess(`the suite could not be played: ${whatWas(reply)}`);
  }

  /**
   * Tries a mutant in the standing process, or in one of its own where it must stand in its place before the modules are loaded, and
   * where something of another stayed behind.
   */
  async try(mutant: Mutant, scenarios: readonly Place[], ofLoading: boolean): Promise<Tried> {
    if (ofLoading) return this.tryAlone(mutant, scenarios);
    const tried = await this.tryIn(this.process(), mutant, scenarios, false);
    if (tried.fate === 'timeout' || tried.fate === 'poisoned' || tried.fate === 'unjudged') this.end();
    if (tried.fate === 'poisoned' || tried.fate === 'unjudged') return this.tryAlone(mutant, scenarios);
    if (tried.fate !== 'survived' || mutant.cell !== undefined) return { ...tried, fate: tried.fate };
    const again = await this.tryAlone(mutant, scenarios.slice(0, AGAIN));
    return again.fate === 'survived' ? { ...tried, fate: 'survived' } : again;
  }

  /** Ends the standing process. */
  end(): void {
    this.standing?.kill('SIGKILL');
    this.standing = undefined;
  }

  private async tryAlone(mutant: Mutant, scenarios: readonly Place[]): Promise<Tried> {
    const own = this.start(mutant.id);
    try {
      const { fate, ...rest } = await this.tryIn(own, mutant, scenarios, true);
      return { ...rest, fate: fate === 'poisoned' ? 'killed' : fate };
    } finally {
      own.kill('SIGKILL');
    }
  }

  private async tryIn(
    child: ChildProcess,
    mutant: Mutant,
    scenarios: readonly Place[],
    alone: boolean,
  ): Promise<Omit<TryReply, 'fate'> & { readonly fate: TryReply['fate'] | 'timeout' }> {
    const reply = await ask(child, { kind: 'try', suite: this.code, scenarios, mutant, alone });
    if (reply?.kind === 'tried') return reply;
    const by = whatWas(reply);
    // It could be loaded before, so that a process that breaks now does so by its mutant.
    return { kind: 'tried', fate: reply?.kind === 'broken' ? 'unjudged' : 'timeout', by, shownTo: 0 };
  }

  private get code(): Pick<Suite, 'root' | 'support'> {
    return { root: this.suite.root, support: this.suite.support };
  }

  private process(): ChildProcess {
    if (this.standing?.connected !== true) this.standing = this.start();
    return this.standing;
  }

  private start(mutant?: string): ChildProcess {
    const env = { ...process.env, [BUILD_VARIABLE]: this.folder, ...(mutant !== undefined && { [MUTANT_VARIABLE]: mutant }) };
    return fork(join(__dirname, 'mutant-worker.cjs'), { cwd: this.suite.root, env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  }
}

/** A survivor is shown to so many scenarios once more in a process of its own: what a module keeps was made before it was there. */
const AGAIN = 40;

/** Resolves with undefined where the process ended, or was silent for too long. */
function ask(
  child: ChildProcess,
  request: WorkerRequest,
  silenceMs = SILENCE_MS,
): Promise<Exclude<WorkerReply, { kind: 'beat' }> | undefined> {
  return new Promise((resolve) => {
    const settle = (reply?: Exclude<WorkerReply, { kind: 'beat' }>): void => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit);
      resolve(reply);
    };
    const onExit = (): void => settle();
    const onMessage = (reply: WorkerReply): void => {
      if (reply.kind === 'beat') timer.refresh();
      else settle(reply);
    };
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      settle();
    }, silenceMs);
    child.on('message', onMessage).once('exit', onExit);
    child.send(request);
  });
}

function whatWas(reply: WorkerReply | undefined): string {
  if (reply === undefined) return `its process ended, or said nothing for too long`;
  return reply.kind === 'broken' ? reply.why : `it answered ${reply.kind}`;
}
