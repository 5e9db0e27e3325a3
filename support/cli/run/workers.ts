import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { CucumberOptions } from './cucumber-run';
import type { ScenarioEnded } from './progress';
import type { Suite } from './suite';
import { EnvironmentFault } from './system-error';

/** What a worker process is to play, and the file that its messages go to; it adds to it whole scenarios at a time. */
export interface Assignment {
  readonly suite: Pick<Suite, 'root' | 'support'>;
  readonly options: CucumberOptions;
  readonly messages: string;
}

/**
 * What a worker says of itself: that a scenario has ended, that it has come to its own end, or that its record cannot be written.
 */
export type WorkerReport =
  { readonly scenario: ScenarioEnded } | { readonly ended: true; readonly crash?: string } | { readonly fault: string };

/** Scenarios from which a second process, with an embedded target of its own, is worth its start. */
const WORTH_ANOTHER = 100;

/** More at the embedded target are worth nothing unless somebody says so: each is a target of its own. */
export const MOST_USUAL = Math.min(2, availableParallelism());

/** How many processes play so many scenarios at the embedded target unless somebody says. */
export function usualWorkers(scenarios: number): number {
  return scenarios < WORTH_ANOTHER ? 1 : MOST_USUAL;
}

/** A process that waits for what it is to play. */
export interface Worker {
  readonly child: ChildProcess;
  /** How it ended; also that it could not be started. */
  readonly ended: Promise<string>;
}

/** What a worker is told before it is known what it plays: modules to load meanwhile. */
export interface Preparation {
  readonly ahead: readonly string[];
}

/** Starts so many processes; they load what everything that is played needs while it is not yet known what that is. */
export function hireWorkers({ root, ahead = [] }: Pick<Suite, 'root' | 'ahead'>, count: number): readonly Worker[] {
  return Array.from({ length: count }, () => {
    const child = fork(join(__dirname, 'worker.cjs'), { cwd: root });
    const worker = { child, ended: ending(child) };
    tell(child, { ahead: ahead.map((module) => join(root, module)) });
    return worker;
  });
}

/** Ends workers that have not ended by themselves. */
export function dismiss(workers: readonly Worker[]): void {
  for (const { child } of workers) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}

/**
 * Has each assignment played by a process of its own, all at the same time. Each runs Cucumber by itself: its own way to share out
 * scenarios sends every message of every step between processes, which costs more than a second target.
 * Resolves with what went wrong with each that broke off; rejects with EnvironmentFault where the record cannot be written, and ends all.
 * @param workers at least as many as there are assignments
 */
export async function playInWorkers(
  workers: readonly Worker[],
  assignments: readonly Assignment[],
  onEnded: (scenario: ScenarioEnded) => void,
): Promise<readonly string[]> {
  const playing = workers.slice(0, assignments.length);
  dismiss(workers.slice(assignments.length));
  try {
    const crashes = await Promise.all(
      playing.map((worker, place) => playInWorker(worker, assignments[place], `worker ${place + 1} of ${assignments.length}`, onEnded)),
    );
    return crashes.flatMap((crash) => crash ?? []);
  } catch (error) {
    dismiss(playing);
    throw error;
  }
}

async function playInWorker(
  { child, ended }: Worker,
  assignment: Assignment | undefined,
  name: string,
  onEnded: (scenario: ScenarioEnded) => void,
): Promise<string | undefined> {
  let last: WorkerReport | undefined;
  const fault = new Promise<never>((_, reject) => {
    child.on('message', (report: WorkerReport) => {
      last = report;
      if ('scenario' in report) onEnded(report.scenario);
      else if ('fault' in report) reject(new EnvironmentFault(`the record cannot be written: ${report.fault}`));
    });
  });
  if (assignment !== undefined) tell(child, assignment);
  const how = await Promise.race([ended, fault]);
  if (last === undefined || !('ended' in last)) return `${name} broke off (${how})`;
  return last.crash;
}

/** One that could not be started, or is no more, says so by its end. */
function tell(child: ChildProcess, what: Assignment | Preparation): void {
  child.send(what, () => undefined);
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}
