import { randomUUID } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { fitShards, ShardsDoNotFit, writeMerged, type MergedRun } from '../../report/runs/merge';
import { expectSealed } from '../../report/check-seal';
import { printable } from '../../report/printable';
import { BrokenSeal, sealRecord, sealViews } from '../../report/seal';
import { buildViews } from '../../report/views';
import type { CommandContext } from './context';
import { makeFolder } from '../run/make-folder';
import { paintFor } from '../run/paint';
import { isNamed, openRunFolder } from '../run/run-folder';
import { refuseInside } from '../run/sealed-folder';
import type { Terminal } from '../run/progress';
import { UsageError } from '../run/usage-error';
import { verdictBlock } from '../run/verdict-block';

/** `duis-conformance merge DIR… --out DIR` */
export function makeMergeCommand({ out, errors, exit }: CommandContext): Command {
  return new Command('merge')
    .description(
      'Joins the shards of one run into one recorded run, and builds its views. Exits as the whole run; 3 when a shard is ' +
        'missing, doubled, unfinished or of another run.',
    )
    .argument('<dirs...>', 'the folders of the shards')
    .option('--out <dir>', 'where the whole run is written (default: a folder of its own below reports/, and reports/latest points to it)')
    .option('--history <dir>', 'the folder of the runs that are kept: shows the trend over them, and keeps this one')
    .option('--no-allure', 'without the Allure report')
    .addHelpText('after', '\nExample:\n  $ duis-conformance merge shards/1 shards/2 shards/3 --out reports/nightly')
    .action(async (dirs: string[], options: MergeOptions) => {
      if (options.out !== undefined && dirs.some((dir) => placeOf(dir) === placeOf(options.out ?? '')))
        throw new UsageError(`--out ${options.out} is one of the shards; name another folder`);
      if (isNamed(options.out)) refuseInside(dirs, options.out, '--out');
      if (options.history !== undefined) makeFolder(options.history, `--history ${options.history}`);
      const merged = fit(dirs, errors);
      exit(merged === undefined ? 3 : await write(merged, options, out));
    });
}

interface MergeOptions {
  readonly out?: string;
  readonly allure: boolean;
  readonly history?: string;
}

/** Where a folder really is, by whichever name. */
function placeOf(dir: string): string {
  return existsSync(dir) ? realpathSync(dir) : resolve(dir);
}

function fit(dirs: readonly string[], errors: Terminal): MergedRun | undefined {
  try {
    const merged = fitShards(
      dirs.map((dir) => resolve(dir)),
      randomUUID(),
    );
    merged.dirs.forEach(expectSealed);
    return merged;
  } catch (error) {
    if (!(error instanceof ShardsDoNotFit || error instanceof BrokenSeal)) throw error;
    errors.write(`not merged: ${printable(error.message)}\n`);
    return undefined;
  }
}

async function write(merged: MergedRun, options: MergeOptions, out: Terminal): Promise<number> {
  const { id, startedAt } = merged.envelope.run;
  const folder = openRunFolder(id ?? '', startedAt, options.out);
  try {
    writeMerged(merged, folder.dir);
    sealRecord(folder.dir);
    const views = await buildViews(folder.dir, options);
    sealViews(folder.dir);
    await folder.succeed();
    out.write(verdictBlock(views, folder.shown, paintFor(out)));
    return views.summary.exitCode;
  } catch (error) {
    folder.abandon();
    throw error;
  } finally {
    folder.release();
  }
}
