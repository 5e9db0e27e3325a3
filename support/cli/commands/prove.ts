import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import type { CommandContext } from './context';
import { loadDefects, type KnownDefect } from './defects';
import { prove } from '../prove/prove';
import { changesOf, type Suite } from '../run/suite';
import type { Terminal } from '../run/progress';
import { unknown, UsageError } from '../run/usage-error';
import { loadMessageLedger } from '../prove/mutant-ledger';

interface Given {
  readonly defect: string[];
  readonly requirement: string[];
  readonly change: string[];
  readonly json: boolean;
  readonly messages: boolean;
  readonly remember: boolean;
  readonly sample?: number;
  readonly seed: number;
}

/** `duis-conformance prove` */
export function makeProveCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('prove')
    .description(
      'Builds one deliberate defect after the other into the reference, and runs the scenarios of the requirement that it ' +
        'breaks. Exit code 1 when a defect survives.',
    )
    .option('--defect <id>', 'only this defect; may be repeated', gather, [])
    .option('--requirement <id>', 'only the defects of this requirement; may be repeated', gather, [])
    .option('--change <id>', 'only the defects of this change; may be repeated', gather, [])
    .option('--messages', 'changes what the target says on its way to the suite, an item at a time, in place of the reference', false)
    .option('--sample <n>', 'with --messages: so many, drawn by chance', wholeNumber)
    .option('--seed <n>', 'with --messages: which', wholeNumber, 1)
    .option('--remember', 'writes down which scenario noticed each defect, to be played first the next time', false)
    .option('--json', 'as data, with every scenario that noticed', false)
    .addHelpText('after', '\nExample:\n  $ duis-conformance prove --change SECMP0093')
    .action(async (given: Given) => exit(await proveAsked(suite(), given, out)));
}

async function proveAsked(suite: Suite, given: Given, out: Terminal): Promise<number> {
  if (!given.messages) {
    const chosen = choose(suite, given);
    return prove(suite, { ...chosen, json: given.json, remember: given.remember, processes: processesFor(chosen.defects.length) }, out);
  }
  const { proveMessages } = createRequire(__filename)('../prove/prove-messages') as typeof import('../prove/prove-messages');
  const { sample, seed } = given;
  return proveMessages(suite, { ...(sample !== undefined && { sample }), seed, ledger: loadMessageLedger() }, out);
}

/** Defects from which a second process is worth its start. */
const WORTH_ANOTHER = 8;

function processesFor(defects: number): number {
  return defects < WORTH_ANOTHER ? 1 : Math.min(2, availableParallelism());
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
