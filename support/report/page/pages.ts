import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeRequirements } from '../summary';
import { writeView } from './write-view';
import { morningPage, type Morning } from './morning-page';
import { requirementPages } from './requirement-page';
import { REQUIREMENTS } from './requirement';
import { requirementsPage } from './requirements-page';

/**
 * Writes `index.html`, `requirements.html`, and the pages of each requirement that a scenario shows: whoever opens one loads no other.
 * `where.js` says on which of them a scenario stands; it is asked only by a link that names one.
 */
export function writePages(morning: Morning): void {
  const { record, summary, kept, paged } = morning;
  const { dir } = record;
  const context = { scenarios: new Map(record.scenarios.map((scenario) => [scenario.id, scenario])), paged };
  writeView(dir, 'index.html', morningPage(morning));
  writeView(dir, 'requirements.html', requirementsPage(record, summary, context, kept));
  const folder = join(dir, REQUIREMENTS);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const where: Record<string, readonly string[]> = {};
  for (const requirement of judgeRequirements(record).filter(({ rules }) => rules.length > 0))
    for (const { file, text, scenarios } of requirementPages(requirement, context)) {
      writeFileSync(join(folder, file), text);
      where[file] = scenarios;
    }
  writeFileSync(join(folder, 'where.js'), `window.scenarioPages = ${JSON.stringify(where).replaceAll('<', '\\u003c')};\n`);
}
