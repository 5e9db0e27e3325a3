import { resolve } from 'node:path';
import { Command } from 'commander';
import { compareRuns } from '../../report/compare/compare';
import { comparisonData, comparisonText } from '../../report/compare/comparison-text';
import { readRunRecord } from '../../report/run-record';
import type { CommandContext } from './context';

/** `duis-conformance compare BASELINE CANDIDATE` */
export function makeCompareCommand({ out, exit }: CommandContext): Command {
  return new Command('compare')
    .description(
      'Compares two recorded runs: what regressed, was fixed, is new, gone, or not comparable and why. Exit code 1 when a requirement or scenario regressed.',
    )
    .argument('<baseline>', 'the folder of the earlier run')
    .argument('<candidate>', 'the folder of the later run')
    .option('--json', 'as data')
    .addHelpText('after', '\nExample:\n  $ duis-conformance compare reports/4.0.0 reports/4.0.1-rc2')
    .action((baseline: string, candidate: string, { json = false }: { json?: boolean }) => {
      const comparison = compareRuns(readRunRecord(resolve(baseline)), readRunRecord(resolve(candidate)));
      out.write(json ? `${JSON.stringify(comparisonData(comparison), null, 2)}\n` : comparisonText(comparison));
      exit([...comparison.requirements, ...comparison.scenarios].some(({ change }) => change === 'regressed') ? 1 : 0);
    });
}
