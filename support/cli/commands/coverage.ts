import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import type { OutcomeCount } from '../../control/types';
import { loadLibxml } from '../../duis/xml-engine';
import { observe } from '../../report/combinations/observed';
import { combinationsData, combinationsText, combinationsTotal, isComplete } from '../../requirements/combinations/combinations-text';
import type { FamilyCoverage } from '../../requirements/combinations/count';
import { countFamily } from '../../requirements/combinations/count';
import { fromMatrix } from '../../requirements/combinations/derive';
import { coverage } from '../../requirements/coverage';
import { coverageData, coverageText, coverageTotal } from '../../requirements/coverage-text';
import { OUTCOMES_FOLDER } from '../../requirements/refusals/outcome-files';
import { coverRefusals, isWhole, parseRefusals, refusalsText, refusalsTotal } from '../../requirements/refusals/refusals';
import { readVector } from '../../vectors/files';
import { loadCatalogues } from '../../vectors/catalogues';
import { loadFamilies } from '../../vectors/factors';
import type { CommandContext } from './context';
import { gatherKnowledge } from './knowledge';

interface Options {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly combinations?: string;
  readonly refusals?: string;
}

/** `duis-conformance coverage` */
export function makeCoverageCommand(context: CommandContext): Command {
  return new Command('coverage')
    .description(
      'Joins the requirements with the scenarios that carry their tags. Exit code 1 when a testable requirement has no ' +
        'scenario, or a tag names no requirement. With --combinations: which combinations of the factors in ' +
        'vectors/factors.yaml a run holds; exit code 1 when one is missing. With --refusals: which refusals of the reference a run ' +
        'at it has never provoked; exit code 1 when one is in vectors/refusals.csv without a reason.',
    )
    .option('--combinations <run>', 'the folder of a run, whose recorded exchanges are counted')
    .option('--refusals <run>', 'the folder of a run, at whose end the reference counted its refusals')
    .option('--json', 'as data')
    .option('--quiet', 'the total alone, unless something is missing')
    .addHelpText(
      'after',
      '\nExamples:\n  $ duis-conformance coverage --json\n  $ duis-conformance coverage --combinations reports/latest' +
        '\n  $ duis-conformance coverage --refusals reports/latest',
    )
    .action((options: Options) => {
      if (options.refusals !== undefined) return ofRefusals(context, options, options.refusals);
      return options.combinations === undefined ? ofRequirements(context, options) : ofCombinations(context, options, options.combinations);
    });
}

function ofRequirements({ suite, out, exit }: CommandContext, { json = false, quiet = false }: Options): void {
  const { requirements, interpretations, scenarios } = gatherKnowledge(suite());
  const report = coverage(requirements, interpretations, scenarios);
  const text = quiet && report.complete ? coverageTotal(report) : coverageText(report);
  out.write(`${json ? JSON.stringify(coverageData(report), null, 2) : text}\n`);
  exit(report.complete ? 0 : 1);
}

async function ofCombinations({ out, exit }: CommandContext, { json = false, quiet = false }: Options, run: string): Promise<void> {
  const families = await combinationsIn(run);
  const text = quiet && isComplete(families) ? combinationsTotal(families) : combinationsText(families);
  out.write(`${json ? JSON.stringify(combinationsData(families), null, 2) : text}\n`);
  exit(isComplete(families) ? 0 : 1);
}

function ofRefusals({ out, exit }: CommandContext, { json = false, quiet = false }: Options, run: string): void {
  const counted = outcomesIn(run);
  if (counted.length === 0) {
    out.write(`${run} holds no counts of refusals: the target did not offer "outcomes", or the run is older; play it at the reference\n`);
    return exit(2);
  }
  const report = coverRefusals(parseRefusals(readVector('refusals.csv')), counted);
  const text = quiet && isWhole(report) ? refusalsTotal(report) : refusalsText(report);
  out.write(`${json ? JSON.stringify(report, null, 2) : text}\n`);
  exit(isWhole(report) ? 0 : 1);
}

/** What the targets of all workers of a run counted. */
function outcomesIn(run: string): readonly OutcomeCount[] {
  const folder = join(run, OUTCOMES_FOLDER);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly OutcomeCount[]);
}

/** What a run holds of every family. */
export async function combinationsIn(run: string): Promise<readonly FamilyCoverage[]> {
  const observed = observe(run, await loadLibxml());
  const derive = fromMatrix(loadCatalogues().services);
  return loadFamilies().map((family) => countFamily(family, observed[family.from], derive));
}
