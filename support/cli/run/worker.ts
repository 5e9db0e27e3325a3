import { createRequire } from 'node:module';
import { runScenarios } from './cucumber-run';
import { MessageFile } from './message-file';
import { EndedScenarios } from './progress';
import { rootCause } from './root-cause';
import { DESCRIPTORS, needDescriptors, systemErrorText } from './system-error';
import type { Assignment, Preparation, WorkerReport } from './workers';

/** Plays a share of the scenarios, writes what Cucumber says of them, and tells its parent how far it is. */
async function play({ messages, ...assignment }: Assignment): Promise<void> {
  const report = await record(assignment, messages);
  process.off('disconnect', leave);
  tell(report, () => process.disconnect());
}

async function record({ suite, options }: Omit<Assignment, 'messages'>, messages: string): Promise<WorkerReport> {
  let file: MessageFile;
  const { run, countedFrom } = options.parameters;
  try {
    needDescriptors(DESCRIPTORS);
    file = new MessageFile(messages, run ?? '', options.paths, countedFrom);
  } catch (error) {
    return { fault: systemErrorText(error) };
  }
  const { onMessage } = new EndedScenarios((scenario) => tell({ scenario }));
  const crash = runScenarios(suite, options, file, onMessage).then(
    () => undefined,
    (error: unknown) => rootCause(error).message,
  );
  try {
    const how = await Promise.race([crash, file.fault]);
    await file.whole();
    return { ended: true, ...(how !== undefined && { crash: how }) };
  } catch (error) {
    return { fault: systemErrorText(error) };
  } finally {
    file.destroy();
  }
}

function tell(report: WorkerReport, then?: () => void): void {
  process.send?.(report, undefined, {}, then);
}

/** Nobody is there any more who would build a report. */
function leave(): void {
  process.exit(3);
}

process.once('disconnect', leave);
/** What cannot be loaded now is loaded by whoever needs it, who then says why not. */
function prepare({ ahead }: Preparation): void {
  const load = createRequire(__filename);
  try {
    ahead.forEach((module) => load(module) as unknown);
  } catch {
    // said later
  }
}

process.on('message', (told: Assignment | Preparation) => ('ahead' in told ? prepare(told) : void play(told)));
