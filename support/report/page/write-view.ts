import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a view of a run into its folder, in place of what has its name there: through a link it would be written elsewhere. */
export function writeView(dir: string, name: string, text: string): void {
  const path = join(dir, name);
  rmSync(path, { force: true });
  writeFileSync(path, text, { flag: 'wx' });
}
