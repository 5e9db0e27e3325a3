import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../../run/usage-error';
import type { Suite } from '../../run/suite';
import { readOperations } from './operations';
import { adapterSkeleton } from './skeleton';
import { wantedBy } from '../wanted-by';

const CONTROL = join(__dirname, '../../../control');

/** Writes the skeleton of an adapter into a folder that is empty or not there yet; resolves with the names of the files. */
export async function initAdapter(suite: Suite, folder: string): Promise<readonly string[]> {
  const path = resolve(folder);
  if (existsSync(path) && readdirSync(path).length > 0) throw new UsageError(`${folder} is not empty; name a folder that is, or a new one`);
  const types = ['types.ts', 'types.d.ts'].map((name) => join(CONTROL, name)).find(existsSync);
  if (types === undefined) throw new Error(`the types of the control interface are not in ${CONTROL}`);
  const operations = readOperations(join(CONTROL, 'control.openapi.yaml'));
  const files = adapterSkeleton(operations, readFileSync(types, 'utf8'), await wantedBy(suite));
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return Object.keys(files);
}
