import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from './usage-error';

/** What a run and its views write; nothing else in the folder is ever touched. */
const OWN = ['run.json', 'run.json.draft', 'messages.ndjson', 'journal', 'target.json', 'summary.json', 'pics.json', 'pics.html', 'comparison.json', 'comparison.txt', 'junit.xml', 'requirements.html', 'allure-results', 'allure-report'];

/** Makes the folder ready for a new run. A folder with other things in it, and no run, is somebody else's: UsageError. */
export function prepareRunFolder(dir: string): void {
  if (existsSync(dir) && !statSync(dir).isDirectory()) throw new UsageError(`--out ${dir} is a file; name a folder`);
  mkdirSync(dir, { recursive: true });
  const present = readdirSync(dir);
  const strangers = present.filter((name) => !OWN.includes(name));
  if (strangers.length > 0 && !present.includes('run.json')) {
    throw new UsageError(`--out ${dir} holds other things (${strangers.slice(0, 3).join(', ')}) and no run; name a new or empty folder`);
  }
  for (const name of OWN) rmSync(join(dir, name), { recursive: true, force: true });
}
