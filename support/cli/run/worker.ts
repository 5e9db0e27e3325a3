import type { Envelope } from '@cucumber/messages';
import { runScenarios } from './cucumber-run';
import { MessageFile } from './message-file';
import { tellsProgress } from './progress';
import { rootCause } from './root-cause';
import type { Assignment, WorkerReport } from './workers';

/** Plays a share of the scenarios, writes what Cucumber says of them, and tells its parent how far it is. */
async function play({ messages, ...assignment }: Assignment): Promise<void> {
  const file = new MessageFile(messages);
  const report: WorkerReport = { ended: true };
  try {
    await runScenarios(assignment.suite, assignment.options, file, (envelope: Envelope) => {
      if (tellsProgress(envelope)) tell({ envelope });
    });
  } catch (error) {
    Object.assign(report, { crash: rootCause(error).message });
  } finally {
    file.destroy();
  }
  process.off('disconnect', leave);
  tell(report, () => process.disconnect());
}

function tell(report: WorkerReport, then?: () => void): void {
  process.send?.(report, undefined, {}, then);
}

/** Nobody is there any more who would build a report. */
function leave(): void {
  process.exit(3);
}

process.once('disconnect', leave);
process.once('message', (assignment) => void play(assignment as Assignment));
