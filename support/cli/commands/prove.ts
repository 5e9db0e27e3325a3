import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { CommandContext } from './context';
import { loadDefects, type KnownDefect } from './defects';
import { prove } from '../prove/prove';
import { proveScenarios } from '../prove/scenario-worth';
import { changesOf, type Suite } from '../run/suite';
import type { Terminal } from '../run/progress';
import { unknown, UsageError } from '../run/usage-error';
import { loadMessageLedger } from '../prove/mutant-ledger';

interface Given {
  readonly defect: string[];
  readonly requirement: string[];
  readonly change: string[];
  readonly scenario: string[];
  readonly json: boolean;
  readonly messages: boolean;
  readonly remember: boolean;
  readonly mutants: boolean;
  readonly only?: string;
  readonly record?: string;
  readonly sample?: number;
  readonly seed: number;
  readonly recorded?: string;
  readonly shown?: number;
  readonly continue: boolean;
}

/** `duis-conformance prove` */
export function makeProveCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('prove')
    .description(
      'Builds one deliberate defect after the other into the reference, and runs the scenarios of the requirement that it ' +
        'breaks. Exit code 1 when a defect survives, or when a scenario that was asked for adds nothing.',
    )
    .option('--defect <id>', 'only this defect; may be repeated', gather, [])
    .option('--requirement <id>', 'only the defects of this requirement; may be repeated', gather, [])
    .option('--change <id>', 'only the defects of this change; may be repeated', gather, [])
    .option(
      '--scenario <id>',
      'what this scenario is worth: which defects of its requirements it notices, and which nobody else does; may be repeated',
      gather,
      [],
    )
    .option('--messages', 'changes what the target says on its way to the suite, an item at a time, in place of the reference', false)
    .option('--mutants', 'changes the source and the catalogues of the reference in one place at a time, in place of known defects', false)
    .option('--only <text>', 'with --mutants: those whose line in the output holds this, e.g. "transform/" or "x.ts:12"')
    .option('--sample <n>', 'with --messages or --mutants: so many, drawn by chance', atLeastOne)
    .option('--seed <n>', 'with --messages or --mutants: which', wholeNumber, 1)
    .option('--shown <n>', 'with --mutants: each to so many scenarios at most (a sample: 250; otherwise all that execute it)', atLeastOne)
    .option('--continue', 'with --mutants: what was killed in the last run, or is in the ledger, stands; all others are tried', false)
    .option('--recorded <run>', 'with --messages: what the target says is taken from this run of the whole suite, and not played for again')
    .option('--remember', 'writes down which scenario noticed each defect, to be played first the next time', false)
    .option('--record <file>', 'writes down how many of all defects were noticed, for signoff --detection')
    .option('--json', 'as data, with every scenario that noticed', false)
    .addHelpText('after', '\nExamples:\n  $ duis-conformance prove --change SECMP0093\n  $ duis-conformance prove --scenario S-0052')
    .action(async (given: Given) => exit(await proveAsked(suite(), given, out)));
}

async function proveAsked(suite: Suite, given: Given, out: Terminal): Promise<number> {
  expectTogether(given);
  if (given.mutants) return proveAskedMutants(suite, given, out);
  if (!given.messages) {
    const chosen = choose(suite, given);
    const { record, scenario, json } = given;
    if (scenario.length > 0) return proveScenarios(suite, { scenarios: scenario, defects: chosen.defects, json }, out);
    if (record !== undefined) expectAll(given);
    return prove(
      suite,
      {
        ...chosen,
        json,
        remember: given.remember,
        ...(record !== undefined && { record }),
        processes: processesFor(chosen.defects.length),
      },
      out,
    );
  }
  const { proveMessages } = createRequire(__filename)('../prove/prove-messages') as typeof import('../prove/prove-messages');
  const { sample, seed, recorded } = given;
  const chosen = { ...(sample !== undefined && { sample }), seed, ...(recorded !== undefined && { recorded }) };
  return proveMessages(suite, { ...chosen, ledger: loadMessageLedger() }, out);
}

/** The tools of Stryker are needed by developers alone; whoever has the package without them is told so. */
async function proveAskedMutants(suite: Suite, { sample, seed, only, shown, continue: goesOn }: Given, out: Terminal): Promise<number> {
  const load = createRequire(__filename);
  if (!existsSync(join(suite.root, 'node_modules/@stryker-mutator/instrumenter')))
    throw new UsageError('prove --mutants needs the development dependencies: run "npm ci" in a checkout');
  const { proveMutants } = load('../mutants/prove-mutants') as typeof import('../mutants/prove-mutants');
  const { loadSourceLedger } = load('../mutants/ledger') as typeof import('../mutants/ledger');
  const chosen = {
    ...(sample !== undefined && { sample }),
    seed,
    ...(only !== undefined && { only }),
    ...(shown !== undefined && { shown }),
    goesOn,
  };
  const report = join(suite.root, 'reports/mutants');
  return proveMutants(suite, { ...chosen, ledger: loadSourceLedger(), processes: Math.min(2, availableParallelism()), report }, out);
}

/** Options that say nothing beside each other. */
function expectTogether({ record, recorded, mutants, messages, scenario, remember, shown, continue: goesOn }: Given): void {
  const changed = mutants || messages;
  if (!mutants && (shown !== undefined || goesOn)) throw new UsageError('--shown and --continue are for --mutants alone');
  if (recorded !== undefined && !messages) throw new UsageError('--recorded is for --messages alone');
  if (record !== undefined && changed) throw new UsageError('--record is for defects alone');
  if (scenario.length === 0) return;
  if (changed) throw new UsageError('--scenario is for defects: leave out --messages and --mutants');
  if (remember || record !== undefined)
    throw new UsageError('--scenario looks at one scenario at a time: leave out --remember and --record, which are for all defects');
}

/** A figure of a part would be cited as one of the whole. */
function expectAll({ defect, requirement, change }: Given): void {
  if (defect.length + requirement.length + change.length > 0)
    throw new UsageError('--record is for all defects: leave out what selects some');
}

/** Defects from which a second process is worth its start. */
const WORTH_ANOTHER = 8;

function processesFor(defects: number): number {
  return defects < WORTH_ANOTHER ? 1 : Math.min(2, availableParallelism());
}

function atLeastOne(text: string): number {
  if (wholeNumber(text) === 0) throw new UsageError(`"${text}" is not a whole number from 1`);
  return wholeNumber(text);
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`"${text}" is not a whole number`);
  return Number(text);
}

function choose(
  suite: Suite,
  { defect, requirement, change }: Given,
): { defects: readonly KnownDefect[]; requirements: readonly string[] } {
  const all = loadDefects();
  check(
    'defect',
    defect,
    all.map(({ id }) => id),
  );
  check(
    'requirement',
    requirement,
    suite.requirements.map(({ id }) => id),
  );
  check('change', change, changesOf(suite));
  const requirements = suite.requirements.filter(
    (own) => (requirement.length === 0 || requirement.includes(own.id)) && (change.length === 0 || change.includes(own.change)),
  );
  const ids = requirements.map(({ id }) => id);
  const defects = all.filter((own) => ids.includes(own.requirement) && (defect.length === 0 || defect.includes(own.id)));
  const asked =
    defect.length === 0 ? requirements.filter(({ notTestable, status }) => notTestable === undefined && status !== 'out-of-scope') : [];
  return { defects, requirements: asked.map(({ id }) => id) };
}

function check(what: string, given: readonly string[], known: readonly string[]): void {
  for (const id of given) if (!known.includes(id)) throw unknown(what, id, known);
}

function gather(id: string, earlier: string[]): string[] {
  return [...earlier, id];
}
