import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ControlRefusal } from '../../../target/remote/control-client';
import type { Terminal } from '../../run/progress';
import { Session } from '../../../world/stage/session';
import { printable } from '../../../report/printable';
import { Breach } from './breach';
import { CONTROL_CHECKS, type ControlCheck } from './checks';
import { ControlStage } from './control-stage';

/** What became of one check of the control interface. */
export interface Checked {
  readonly does: string;
  readonly outcome: 'kept' | 'broken' | 'not offered';
  /** What was expected of which operation, and what it did; or what is not offered. */
  readonly why?: string;
}

/** The same for a person: a line for each check, and what is broken with the operation. Resolves with 0, or 3 where something is broken. */
export async function checkControl(file: string, out: Terminal): Promise<number> {
  const checked = await checkControlContract(file);
  out.write('\nthe contract of the control interface\n');
  for (const { outcome, does, why } of checked)
    out.write(`${outcome.padEnd(13)} it ${does}${why === undefined ? '' : `\n${' '.repeat(14)}${printable(why)}`}\n`);
  const count = (outcome: Checked['outcome']): number => checked.filter((one) => one.outcome === outcome).length;
  const broken = count('broken');
  out.write(`${checked.length} checks: ${count('kept')} kept, ${broken} broken, ${count('not offered')} not offered\n`);
  if (broken > 0) out.write('not ready: what a scenario arranges or sees through it could be wrong (exit code 3)\n');
  return broken === 0 ? 0 : 3;
}

/** Above all scenarios. */
const FIRST_NUMBER = 9900;

/**
 * Plays the contract of the control interface at a target, with devices and requests of its own: a wrong adapter is a source of false
 * alarms. Rejects with TargetUnavailable where the target cannot be reached, with TargetFileError for what is wrong in the file.
 */
export async function checkControlContract(target: string, wall: () => Date = () => new Date()): Promise<readonly Checked[]> {
  const out = mkdtempSync(join(tmpdir(), 'duis-control-'));
  const session = await Session.open({ out, seed: 1, target }, wall);
  try {
    const { control, capabilities } = session.target;
    const checked: Checked[] = [];
    for (const [place, check] of CONTROL_CHECKS.entries()) {
      const missing = check.needs.filter((capability) => !capabilities.has(capability));
      if (missing.length > 0 || control === undefined)
        checked.push({ does: check.does, outcome: 'not offered', why: missing.join(', ') || 'no control interface' });
      else checked.push(await played(check, new ControlStage(session, control, FIRST_NUMBER + place)));
    }
    return checked;
  } finally {
    await session.close();
    rmSync(out, { recursive: true, force: true });
  }
}

async function played({ does, play }: ControlCheck, stage: ControlStage): Promise<Checked> {
  try {
    await play(stage);
    return { does, outcome: 'kept' };
  } catch (error) {
    if (error instanceof Breach || error instanceof ControlRefusal) return { does, outcome: 'broken', why: error.message };
    throw error;
  }
}
