import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Place } from '../run/plan';
import type { Suite } from '../run/suite';
import { BUILD_VARIABLE } from './instrumented-modules';
import type { Mutant } from './mutant';
import type { TryReply, WorkerReply, WorkerRequest } from './worker-message';

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

  /** Tries a mutant in the standing process, and in a new one where something of another may have stayed behind. */
  async try(mutant: Mutant, scenarios: readonly Place[]): Promise<Tried> {
    const tried = await this.tryOnce(mutant, scenarios);
    if (tried.fate !== 'poisoned') return { ...tried, fate: tried.fate };
    this.end();
    const again = await this.tryOnce(mutant, scenarios);
    if (again.fate !== 'poisoned') return { ...again, fate: again.fate };
    this.end();
    return { ...again, fate: 'unjudged', by: `${again.by ?? ''}: does not pass by itself` };
  }

  /** Ends the standing process. */
  end(): void {
    this.standing?.kill('SIGKILL');
    this.standing = undefined;
  }

  private async tryOnce(
    mutant: Mutant,
    scenarios: readonly Place[],
  ): Promise<Omit<TryReply, 'fate'> & { readonly fate: TryReply['fate'] | 'timeout' }> {
    const reply = await ask(this.process(), { kind: 'try', suite: this.code, scenarios, mutant });
    if (reply?.kind === 'tried') return reply;
    this.end();
    return { kind: 'tried', fate: reply?.kind === 'broken' ? 'unjudged' : 'timeout', by: whatWas(reply), shownTo: 0 };
  }

  private get code(): Pick<Suite, 'root' | 'support'> {
    return { root: this.suite.root, support: this.suite.support };
  }

  private process(): ChildProcess {
    if (this.standing?.connected === true) return this.standing;
    const env = { ...process.env, [BUILD_VARIABLE]: this.folder };
    const worker = join(__dirname, 'mutant-worker.cjs');
    return (this.standing = fork(worker, { cwd: this.suite.root, env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }));
  }
}

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
