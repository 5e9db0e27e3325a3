import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { compareRuns } from '../../report/compare/compare';
import { comparisonPage } from '../../report/compare/comparison-page';
import { comparisonData, comparisonText } from '../../report/compare/comparison-text';
import { readSealedRecord } from '../../report/check-seal';
import { refuseInside } from '../run/sealed-folder';
import { UsageError } from '../run/usage-error';
import { systemErrorText } from '../run/system-error';
import type { CommandContext } from './context';

/** `duis-conformance compare BASELINE CANDIDATE` */
export function makeCompareCommand({ out, exit }: CommandContext): Command {
  return new Command('compare')
    .description(
      'Compares two recorded runs: what regressed, was fixed, is new, gone, or not comparable and why. Exit code 1 when a ' +
        'requirement or scenario regressed.',
    )
    .argument('<baseline>', 'the folder of the earlier run')
    .argument('<candidate>', 'the folder of the later run')
    .option('--json', 'as data')
    .option('--page <file>', 'as a page, into this file')
    .addHelpText('after', '\nExample:\n  $ duis-conformance compare reports/4.0.0 reports/4.0.1-rc2')
    .action((baseline: string, candidate: string, { json = false, page }: { json?: boolean; page?: string }) => {
      if (page !== undefined) refuseInside([baseline, candidate], page, '--page');
      const comparison = compareRuns(readSealedRecord(resolve(baseline)), readSealedRecord(resolve(candidate)));
      if (page !== undefined) writePage(page, comparisonPage(comparison));
      out.write(json ? `${JSON.stringify(comparisonData(comparison), null, 2)}\n` : comparisonText(comparison));
      exit([...comparison.requirements, ...comparison.scenarios].some(({ change }) => change === 'regressed') ? 1 : 0);
    });
}

function writePage(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(`--page ${file}: cannot be written: ${systemErrorText(error)}`);
  }
}
