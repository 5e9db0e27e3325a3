import { resolve } from 'node:path';
import { Command } from 'commander';
import { mergeRuns, ShardsDoNotFit } from '../../report/merge';
import { buildViews } from '../../report/views';
import type { CommandContext } from './context';
import { prepareRunFolder } from '../run/run-folder';
import { UsageError } from '../run/usage-error';
import { verdictBlock } from '../run/verdict-block';

/** `duis-conformance merge DIR… --out DIR` */
export function makeMergeCommand({ out, errors, exit }: CommandContext): Command {
  return new Command('merge')
    .description(
      'Joins the shards of one run into one recorded run, and builds its views. Exits as the whole run; 3 when a shard is missing, doubled, unfinished or of another run.',
    )
    .argument('<dirs...>', 'the folders of the shards')
    .option('--out <dir>', 'where the whole run is written', 'reports/latest')
    .option('--history <dir>', 'the folder of the runs that are kept: shows the trend over them, and keeps this one')
    .option('--no-allure', 'without the Allure report')
    .addHelpText('after', '\nExample:\n  $ duis-conformance merge shards/1 shards/2 shards/3 --out reports/nightly')
    .action(async (dirs: string[], options: { out: string; allure: boolean; history?: string }) => {
      const target = resolve(options.out);
      if (dirs.some((dir) => resolve(dir) === target))
        throw new UsageError(`--out ${options.out} is one of the shards; name another folder`);
      const clear = prepareRunFolder(target);
      try {
        mergeRuns(
          dirs.map((dir) => resolve(dir)),
          target,
        );
      } catch (error) {
        if (!(error instanceof ShardsDoNotFit)) throw error;
        errors.write(`not merged: ${error.message}\n`);
        await clear();
        exit(3);
        return;
      }
      const [views] = await Promise.all([buildViews(target, options), clear()]);
      out.write(verdictBlock(views, options.out));
      exit(views.summary.exitCode);
    });
}
