import { createRequire } from 'node:module';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { readSealedRecord } from '../../report/check-seal';
import { compareReproduced, type Reproduction } from '../../report/compare/reproduced';
import { printable } from '../../report/printable';
import { readRunRecord } from '../../report/run-record';
import type { RunEnvelope } from '../../record/run-envelope';
import { run, type DescribedTarget, type RunOptions } from '../run/run';
import { realFolder, refuseInside } from '../run/sealed-folder';
import { identifySchema } from '../run/suite-identity';
import { UsageError } from '../run/usage-error';
import type { CommandContext } from './context';

interface Given {
  readonly target?: string;
  readonly schema?: string;
  readonly out?: string;
}

/** So many differences are named. */
const NAMED = 20;

const HELP = `
What differs each time counts for nothing: values of signatures and addresses; at a target with a clock of its own also instants, counters
and payloads. Exit codes: 0 the same; 1 it differs; 2 wrong use; 3 the record is not as it was sealed.

Example:
  $ duis-conformance reproduce reports/latest`;

/** `duis-conformance reproduce RUN` */
export function makeReproduceCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('reproduce')
    .description('Plays what a run played once more, with its seed and order, and says entry by entry what differs.')
    .argument('<run>', 'the folder of the run')
    .option('--target <file>', 'the target file, where the run was played at a candidate')
    .option('--schema <dir>', 'the folder of the official DUIS schema, where the run was validated with it')
    .option('--out <dir>', 'where the run that is played now is kept (default: nowhere)')
    .addHelpText('after', HELP)
    .action(async (dir: string, given: Given) => {
      if (given.out !== undefined) refuseInside([dir], given.out, '--out');
      const first = readSealedRecord(realFolder(dir));
      const options = optionsOf(first.envelope, given);
      const scratch = given.out === undefined ? mkdtempSync(join(tmpdir(), 'duis-reproduce-')) : undefined;
      try {
        const again = join(scratch ?? '', given.out ?? 'run');
        await run(suite(), { ...options, ...(await seen(options)), out: again }, { write: () => true });
        const found = compareReproduced(first, readRunRecord(resolve(again)), first.envelope.target.kind === 'remote');
        out.write(printable(describe(found)));
        exit(found.differences.length === 0 ? 0 : 1);
      } finally {
        if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true });
      }
    });
}

/** The run as it was asked for, by what it promised. Throws UsageError where it cannot be played here. */
function optionsOf({ run: asked, target, promised }: RunEnvelope, given: Given): RunOptions {
  if ((target.kind === 'remote') !== (given.target !== undefined))
    throw new UsageError(
      target.kind === 'remote'
        ? `it was played at ${target.name} ${target.release}: name its file with --target`
        : 'it was played at the embedded reference: leave out --target',
    );
  const schema = given.schema === undefined ? 'own' : identifySchema(given.schema);
  if (schema !== asked.schema)
    throw new UsageError(`it was validated with the schema "${asked.schema}", not "${schema}": --schema names it`);
  const whole = asked.selection === '' && asked.shard === null;
  return {
    change: [],
    requirement: [],
    scenario: whole ? [] : promised.map(({ id }) => id),
    seed: asked.seed,
    order: asked.order,
    parallel: asked.parallel,
    allure: false,
    ...(given.target !== undefined && { target: describeTarget(given.target, asked.parallel) }),
    ...(given.schema !== undefined && { schema: given.schema }),
  };
}

function describeTarget(file: string, parallel: number): DescribedTarget {
  const { describeTarget: read } = createRequire(__filename)('../target/describe') as typeof import('../target/describe');
  return read(file, { parallel });
}

/** It has to be what its file describes, as in the run before. */
async function seen({ target }: RunOptions): Promise<Pick<RunOptions, 'target'>> {
  if (target === undefined) return {};
  const { identifyTarget } = createRequire(__filename)('../target/identify') as typeof import('../target/identify');
  const found = await identifyTarget(target.file, target.firstUserSet);
  return { target: { ...target, ...(found && { seen: found }) } };
}

function describe({ scenarios, entries, sameOctets, differences }: Reproduction): string {
  const facts = `  compared   ${scenarios} scenarios, ${entries} entries, ${sameOctets} of them the same octets\n`;
  if (differences.length === 0) return `REPRODUCED: what was played again is the same\n${facts}`;
  const more = differences.length - NAMED;
  const listed = differences.slice(0, NAMED).map((text) => `  ${text}\n`);
  return `DIFFERS: what was played again is not the same\n${listed.join('')}${more > 0 ? `  and ${more} more\n` : ''}${facts}`;
}
