import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JsonForm, OBJECT, oddIn, oneOf, TEXT } from '../../record/json-form';
import { TARGET_STATEMENT, type TargetStatement } from '../../requirements/target-statement';
import { DamagedRecord } from './recorded-messages';

const STATEMENT: JsonForm = {
  kind: oneOf('embedded', 'remote'),
  name: TEXT,
  release: TEXT,
  services: OBJECT,
  'control?': TEXT,
  capabilities: [TEXT],
  readings: OBJECT,
  timeouts: OBJECT,
  devices: [{ eui: TEXT, deviceType: TEXT }],
};

/**
 * What the target of a recorded run said of itself; undefined where it was never reached. Throws DamagedRecord where that is not what a run
 * writes.
 */
export function readTargetStatement(dir: string): TargetStatement | undefined {
  const path = join(dir, TARGET_STATEMENT);
  if (!existsSync(path)) return undefined;
  const statement = parse(path);
  const odd = oddIn(statement, STATEMENT, 'it');
  if (odd !== undefined) throw new DamagedRecord(`${path} is not what a target says of itself: ${odd}`);
  return statement as TargetStatement;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new DamagedRecord(`${path} cannot be read: ${(error as Error).message}`);
  }
}
