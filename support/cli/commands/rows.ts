import { Command } from 'commander';
import type { Levels } from '../../requirements/combinations/family';
import { fromMatrix } from '../../requirements/combinations/derive';
import { rowsFor } from '../../requirements/combinations/rows';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadFamilies } from '../../vectors/factors';
import { unknown } from '../run/usage-error';
import type { CommandContext } from './context';
import { combinationsIn } from './coverage';

interface Options {
  readonly keep?: string;
  readonly json?: boolean;
}

/** `duis-conformance rows` */
export function makeRowsCommand({ out }: CommandContext): Command {
  return new Command('rows')
    .description(
      'Makes rows of Examples that hold the combinations of a family in vectors/factors.yaml; with --keep, only those that a run lacks.',
    )
    .argument('<family>', 'its name')
    .option('--keep <run>', 'the folder of a run: what its rows hold already needs no other')
    .option('--json', 'as data')
    .addHelpText('after', '\nExample:\n  $ duis-conformance rows install-codes --keep reports/latest')
    .action(async (name: string, { keep, json = false }: Options) => {
      const families = loadFamilies();
      const family = families.find((one) => one.name === name);
      if (!family)
        throw unknown(
          'family',
          name,
          families.map((one) => one.name),
        );
      const missing = keep === undefined ? undefined : (await combinationsIn(keep)).find((one) => one.family.name === name)?.missing;
      const rows = rowsFor(family, fromMatrix(loadCatalogues().services), missing);
      out.write(json ? `${JSON.stringify(rows, null, 2)}\n` : table(Object.keys(family.factors), rows));
    });
}

/** As Gherkin has it: the first cell is the key of the row, which its id is made of. */
function table(factors: readonly string[], rows: readonly Levels[]): string {
  const cells = rows.map((row) => factors.map((factor) => row[factor] ?? ''));
  const lines = [['case', ...factors], ...cells.map((row) => [row.map((cell) => cell.replace(/ /g, '-')).join('-'), ...row])];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length))) ?? [];
  return lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`).join('');
}
