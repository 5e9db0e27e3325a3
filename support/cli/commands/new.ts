import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { FeatureShelf } from '../run/feature-shelf';
import type { Suite, SuiteRequirement } from '../run/suite';
import { unknown } from '../run/usage-error';
import type { CommandContext } from './context';

/** `duis-conformance new scenario REQUIREMENT` */
export function makeNewCommand({ suite, out }: CommandContext): Command {
  const scenario = new Command('scenario')
    .description('The next free id, a skeleton, the defect that it is to notice, and where both go. Writes no file.')
    .argument('<requirement>', 'e.g. CR1277-02')
    .addHelpText('after', '\nExample:\n  $ duis-conformance new scenario CR1277-02')
    .action((requirement: string) => void out.write(skeleton(suite(), requirement)));
  return new Command('new')
    .description('Begins something new.')
    .addCommand(scenario)
    .addHelpText('after', '\nExample:\n  $ duis-conformance new scenario CR1277-02');
}

/** What to begin with, and where it goes. Throws UsageError for a requirement that there is not. */
export function skeleton(suite: Suite, id: string): string {
  const requirement = suite.requirements.find((own) => own.id === id);
  if (requirement === undefined)
    throw unknown(
      'requirement',
      id,
      suite.requirements.map((own) => own.id),
    );
  const all = new FeatureShelf(suite).scenarios();
  const like = all.filter(({ requirements }) => requirements.includes(id));
  const next = nextId(all.map((scenario) => scenario.id));
  const features = [...new Set(like.map(({ uri }) => uri))];
  const ids = [...new Set(like.map((scenario) => scenario.id.split('/')[0]))];
  return [
    `# ${id}, clause ${requirement.clause}: ${requirement.statement}`,
    `# Scenarios on it: ${ids.length === 0 ? 'none' : ids.join(', ')}`,
    `# 1. Under its Rule in ${features.join(' or ') || `a feature of its own below features/, named after ${requirement.change}`}:`,
    '',
    `    @${next} @negative`,
    '    Scenario: Refused with E…, because …',
    '      Given a Communications Hub at GBCS 4.0',
    '      When the Import Supplier …, with …',
    '      Then the request is refused with E…',
    '      And the Communications Hub receives nothing',
    '',
    `# 2. The defect that it is to notice, in ${defectFiles(suite.root, requirement)}:`,
    '',
    '  defect(',
    `    '${id}',`,
    "    'what-is-wrong',",
    "    'What the reference does wrong, in a sentence.',",
    "    code('E…', 'I99'),",
    '    rule(…), // the member of Behaviour that is another',
    '  ),',
    '',
    '# 3. See that it is well made, passes, and is what notices:',
    '#    duis-conformance lint-features',
    `#    duis-conformance run --scenario ${next} --no-allure`,
    `#    duis-conformance prove --scenario ${next}`,
    '#    A defect that it notices alone is what it is for; where others notice all that it does, it adds nothing.',
    '',
  ].join('\n');
}

const DEFECTS = 'support/reference/defects';

/** Where defects of the requirement are, its change's own file first; else those of its change. A package has no sources to look in. */
function defectFiles(root: string, { id, change }: SuiteRequirement): string {
  const folder = join(root, DEFECTS);
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const files = names.flatMap((name) =>
    /(?<!\.test|\.d)\.ts$/.test(name) ? [{ path: `${DEFECTS}/${name}`, text: readFileSync(join(folder, name), 'utf8') }] : [],
  );
  const holding = (needle: string): string[] =>
    files
      .flatMap(({ path, text }) => (text.includes(needle) ? [path] : []))
      .sort((a, b) => Number(b.includes(change.toLowerCase())) - Number(a.includes(change.toLowerCase())));
  const [found = []] = [holding(`'${id}'`), holding(`'${change}-`)].filter((paths) => paths.length > 0);
  return found.slice(0, 3).join(' or ') || `a file of its own below ${DEFECTS}/`;
}

/** One more than the highest of the suite, for ids that were given are never given again. */
function nextId(ids: readonly string[]): string {
  const numbers = ids.map((one) => Number(/^S-(\d+)/.exec(one)?.[1] ?? 0));
  return `S-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}
