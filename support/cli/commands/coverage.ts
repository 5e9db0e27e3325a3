import { Command } from 'commander';
import { coverage } from '../../requirements/coverage';
import { coverageData, coverageText, coverageTotal } from '../../requirements/coverage-text';
import type { CommandContext } from './context';
import { gatherKnowledge } from './knowledge';

/** `duis-conformance coverage` */
export function makeCoverageCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('coverage')
    .description(
      'Joins the requirements with the scenarios that carry their tags. Exit code 1 when a testable requirement has no scenario, or a tag names no requirement.',
    )
    .option('--json', 'as data')
    .option('--quiet', 'the total alone, unless something is missing')
    .addHelpText('after', '\nExample:\n  $ duis-conformance coverage --json')
    .action(({ json = false, quiet = false }: { json?: boolean; quiet?: boolean }) => {
      const { requirements, interpretations, scenarios } = gatherKnowledge(suite());
      const report = coverage(requirements, interpretations, scenarios);
      const text = quiet && report.complete ? coverageTotal(report) : coverageText(report);
      out.write(`${json ? JSON.stringify(coverageData(report), null, 2) : text}\n`);
      exit(report.complete ? 0 : 1);
    });
}
