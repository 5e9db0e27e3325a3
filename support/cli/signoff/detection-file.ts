import { readFileSync } from 'node:fs';
import type { Detection } from '../../report/evidence/signing-facts';
import { systemErrorText } from '../run/system-error';
import { UsageError } from '../run/usage-error';

/**
 * Reads what `prove --record` left, for a statement. Undefined where it was measured at another commit than this: such figures say nothing
 * of this suite. Throws UsageError for a file that is none.
 */
export function readDetection(path: string, commit: string): Detection | undefined {
  const found = parse(path);
  return found.commit === commit ? found : undefined;
}

function parse(path: string): Detection {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`--detection ${path}: ${systemErrorText(error)}`);
  }
  const { measured, of, noticed, survivors, commit } = asObject(text);
  const numbers = Number.isInteger(of) && Number.isInteger(noticed);
  if (typeof measured !== 'string' || typeof commit !== 'string' || !numbers || !Array.isArray(survivors))
    throw new UsageError(`--detection ${path}: it is not what prove --record writes`);
  return { measured, of: Number(of), noticed: Number(noticed), survivors: survivors.map(String), commit };
}

function asObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text) as object) };
  } catch {
    return {};
  }
}
