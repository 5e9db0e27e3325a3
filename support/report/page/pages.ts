import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeRequirements } from '../summary';
import { morningPage, type Morning } from './morning-page';
import { requirementPage } from './requirement-page';
import { REQUIREMENTS } from './requirement';
import { requirementsPage } from './requirements-page';

/** Writes `index.html`, `requirements.html`, and a page for each requirement that a scenario shows: whoever opens one loads no other. */
export function writePages(morning: Morning): void {
  const { record, summary, kept, paged } = morning;
  const { dir } = record;
  const context = { scenarios: new Map(record.scenarios.map((scenario) => [scenario.id, scenario])), paged };
  writeFileSync(join(dir, 'index.html'), morningPage(morning));
  writeFileSync(join(dir, 'requirements.html'), requirementsPage(record, summary, context, kept));
  const folder = join(dir, REQUIREMENTS);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const requirement of judgeRequirements(record))
    if (requirement.rules.length > 0) writeFileSync(join(folder, `${requirement.id}.html`), requirementPage(requirement, context));
}
