import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isInstant } from '../../control/instant';
import type { Policy } from '../../record/policy';
import { RECORD_START } from '../../record/counting-clock';
import type { CommandContext } from './context';
import type { Shard } from '../run/plan';
import type { Company } from '../target/describe';
import { run, type DescribedTarget, type RunOptions } from '../run/run';
import type { Selection } from '../run/selection';
import { UsageError } from '../run/usage-error';

interface Given {
  readonly target?: string;
  readonly change: string[];
  readonly requirement: string[];
  readonly scenario: string[];
  readonly tags?: string;
  readonly profile?: 'smoke' | 'full';
  readonly features?: string;
  readonly parallel?: number;
  readonly shard?: Shard;
  readonly seed: number;
  readonly order: string;
  readonly clock: 'real' | 'virtual';
  readonly start?: string;
  readonly schema?: string;
  readonly policy?: string;
  readonly baseline?: string;
  readonly history?: string;
  readonly keep?: number;
  readonly out?: string;
  readonly allure: boolean;
  readonly verbose: boolean;
  readonly release: boolean;
}

const EXAMPLES = `
Exit codes: 0 conformant; 1 a blocking requirement is not met; 2 wrong use or configuration; 3 incomplete: nothing failed, but
something promised could not be judged.

Examples:
  $ duis-conformance run
  $ duis-conformance run --change SECMP0093 --tags 'not @negative'
  $ duis-conformance run --scenario S-0012 --no-allure
  $ duis-conformance run --target candidate.yaml --out reports/candidate`;

/** `duis-conformance run` */
export function makeRunCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('run')
    .description('Runs the suite, or the part of it that is selected, against the embedded reference or a target of your own, and reports.')
    .option('--target <file>', 'the target file of a candidate; without it the reference is started inside the run')
    .option('--change <id>', 'only this change, e.g. SECMP0093; may be repeated', gather, [])
    .option('--requirement <id>', 'only scenarios on this requirement; may be repeated', gather, [])
    .option('--scenario <id>', 'only this scenario, e.g. S-0012 or S-0013/2.0; may be repeated', gather, [])
    .option('--tags <expression>', "only scenarios whose tags fit, e.g. '@negative and not @provisional'")
    .addOption(
      new Option('--profile <name>', 'smoke: one positive and one negative scenario for each requirement').choices(['smoke', 'full']),
    )
    .option(
      '--parallel <n>',
      'worker processes (default: 1 at a target file; else 2 where there are as many cores and scenarios enough)',
      workers,
    )
    .option('--shard <i/n>', 'the i-th of n parts, counted from 1', shard)
    .option('--seed <n>', 'what random numbers are drawn from', natural, 1)
    .addOption(
      new Option('--clock <clock>', 'virtual: the times of the record count from --start, so that the same run has the same seal')
        .choices(['real', 'virtual'])
        .default('real'),
    )
    .option('--start <instant>', `with --clock virtual: where they begin (default: ${RECORD_START})`, instant)
    .option('--order <order>', 'defined, or random:N', order, 'defined')
    .addOption(
      new Option('--features <dir>', "the features of this folder in place of the suite's own, e.g. those that explore wrote").conflicts(
        'release',
      ),
    )
    .option('--schema <dir>', 'a folder with the official DUIS schema, in place of the own one')
    .option('--policy <file>', 'what blocks, and the known deviations')
    .option('--release', 'for a release: the whole suite, committed, on a candidate that its file identifies; no stale deviation', false)
    .option('--baseline <dir>', 'an earlier run to compare with')
    .option('--out <dir>', 'where the run is written (default: a folder of its own below reports/, and reports/latest points to it)')
    .option('--history <dir>', 'the folder of the runs that are kept: shows the trend over them, and keeps this one')
    .option(
      '--keep <n>',
      'of the runs with folders of their own only the last n stay; none in use, none that a link or --baseline needs',
      positive,
    )
    .option('--verbose', 'each message as it goes over the wire', false)
    .option('--no-allure', 'without the Allure report')
    .allowExcessArguments(false)
    .addHelpText('after', EXAMPLES)
    .action(async (given: Given) => {
      const own = suite();
      const played = given.features === undefined ? own : { ...own, features: resolve(given.features) };
      exit(await run(played, await runOptions(own.root, given), out));
    });
}

async function runOptions(root: string, { target, schema, policy, release, clock, start, ...given }: Given): Promise<RunOptions> {
  const counted = countedFrom(clock, start, target);
  if (schema !== undefined) await checkSchema(schema);
  const described = target === undefined ? undefined : describe(target, { ...given, parallel: given.parallel ?? 1 });
  const own = policy === undefined ? undefined : readPolicy(policy);
  const applied = release ? policyOfRelease(root, given, described, own) : own;
  return {
    ...given,
    ...counted,
    ...(applied && { policy: applied }),
    ...(schema !== undefined && { schema }),
    ...(described !== undefined && { target: await seen(described) }),
  };
}

/** A candidate has a time of its own, and a record of it has to tell when that was. */
function countedFrom(clock: Given['clock'], start: string | undefined, target: string | undefined): Pick<RunOptions, 'countedFrom'> {
  if (clock === 'real' && start !== undefined) throw new UsageError('--start is for --clock virtual');
  if (clock === 'real') return {};
  if (target !== undefined) throw new UsageError('--clock virtual is for the embedded reference: leave out --target');
  return { countedFrom: start ?? RECORD_START };
}

/** Compiles the schema now, so that a wrong folder is wrong use; the run finds it compiled. */
async function checkSchema(dir: string): Promise<void> {
  const { loadSchema } = createRequire(__filename)('../../vectors/schema') as typeof import('../../vectors/schema');
  await loadSchema(resolve(dir)).catch((error: unknown) => {
    throw new UsageError(`--schema ${dir}: ${error instanceof Error ? error.message : String(error)}`);
  });
}

function readPolicy(file: string): Policy {
  return (createRequire(__filename)('../run/policy-file') as typeof import('../run/policy-file')).loadPolicy(file);
}

/** The policy of a run for a release. Throws UsageError where that cannot be one. */
function policyOfRelease(root: string, selection: Selection, target: DescribedTarget | undefined, policy: Policy | undefined): Policy {
  const load = createRequire(__filename);
  const { releasePolicy } = load('../run/release-mode') as typeof import('../run/release-mode');
  const { commitOf } = load('../run/suite-identity') as typeof import('../run/suite-identity');
  return releasePolicy({
    selection,
    commit: commitOf(root),
    today: new Date().toISOString().slice(0, 10),
    ...(target && { identity: target.identity }),
    ...(policy && { policy }),
  });
}

/** Who answers there: it has to be what the file describes. Where nobody does, the run says so of every scenario. */
async function seen(target: DescribedTarget): Promise<DescribedTarget> {
  const { identifyTarget } = createRequire(__filename)('../target/identify') as typeof import('../target/identify');
  const found = await identifyTarget(target.file, target.firstUserSet);
  return { ...target, ...(found && { seen: found }) };
}

function describe(file: string, company: Company): DescribedTarget {
  return (createRequire(__filename)('../target/describe') as typeof import('../target/describe')).describeTarget(file, company);
}

function gather(id: string, earlier: string[]): string[] {
  return [...earlier, id];
}

function natural(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It is a whole number, e.g. 7.');
  return Number(text);
}

function positive(text: string): number {
  if (natural(text) === 0) throw new InvalidArgumentError('It is a whole number from 1.');
  return natural(text);
}

/** Each is a process of some 200 MB: more than there can be use for is a slip of the finger. */
const MOST_WORKERS = 256;

function workers(text: string): number {
  if (positive(text) > MOST_WORKERS) throw new InvalidArgumentError(`It is a whole number from 1 to ${MOST_WORKERS}.`);
  return positive(text);
}

function shard(text: string): Shard {
  const [, index = 0, total = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > total) throw new InvalidArgumentError('It is I/N with I from 1 to N, e.g. 2/3.');
  return { index, total };
}

function instant(text: string): string {
  if (!/Z$/.test(text) || !isInstant(text)) throw new InvalidArgumentError(`It is an instant in UTC, e.g. ${RECORD_START}.`);
  return new Date(text).toISOString();
}

function order(text: string): string {
  if (!/^(defined|random:\d+)$/.test(text)) throw new InvalidArgumentError('It is defined, or random:N with a number, e.g. random:7.');
  return text;
}
