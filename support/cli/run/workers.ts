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

/** How many processes play so many scenarios at the embedded target unless somebody says. */
export function usualWorkers(scenarios: number): number {
  return scenarios < WORTH_ANOTHER ? 1 : Math.min(2, availableParallelism());
}

/**
 * Has each assignment played by a process of its own, all at the same time. Each runs Cucumber by itself: its own way to share out
 * scenarios sends every message of every step between processes, which costs more than a second target.
 * Resolves with what went wrong with each that broke off; rejects with EnvironmentFault where the record cannot be written, and ends all.
 */
export async function playInWorkers(
  assignments: readonly Assignment[],
  onEnded: (scenario: ScenarioEnded) => void,
): Promise<readonly string[]> {
  const children = assignments.map(({ suite }) => fork(join(__dirname, 'worker.cjs'), { cwd: suite.root }));
  try {
    const crashes = await Promise.all(
      children.map((child, place) => playInWorker(child, assignments[place], `worker ${place + 1} of ${assignments.length}`, onEnded)),
    );
    return crashes.flatMap((crash) => crash ?? []);
  } catch (error) {
    for (const child of children) child.kill('SIGKILL');
    throw error;
  }
}

async function playInWorker(
  child: ChildProcess,
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
  // One that could not be started says so by its end.
  child.send(assignment ?? {}, () => undefined);
  const how = await Promise.race([ending(child), fault]);
  if (last === undefined || !('ended' in last)) return `${name} broke off (${how})`;
  return last.crash;
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
}
