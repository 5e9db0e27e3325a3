import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outcomesOf } from '../../requirements/refusals/outcome-files';
import { controlIfOffered } from '../../target/capabilities';
import type { Target } from '../../target/target';

/**
 * Asks the target, when a worker has played its last scenario, how often it came to which outcome, and keeps that beside the journal. A
 * target that no longer answers has told nothing, and makes the run no other.
 */
export async function stateOutcomes(target: Target, run: string, worker: number): Promise<void> {
  const control = controlIfOffered(target, 'outcomes');
  if (!control) return;
  try {
    const counts = await control.outcomes();
    const path = join(run, outcomesOf(worker));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(counts)}\n`);
  } catch {
    // Nothing rests on it but the question what was not provoked, and that says so.
  }
}
