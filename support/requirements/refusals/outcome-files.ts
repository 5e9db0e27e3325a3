/** The folder of a run in which each worker leaves what its target counted. */
export const OUTCOMES_FOLDER = 'outcomes';

/** The file of one worker, below the run's folder. */
export function outcomesOf(worker: number): string {
  return `${OUTCOMES_FOLDER}/worker-${worker}.json`;
}
