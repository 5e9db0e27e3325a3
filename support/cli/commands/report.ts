import { resolve } from 'node:path';
import { Command } from 'commander';
import { expectSealed } from '../../report/check-seal';
import { sealViews } from '../../report/seal';
import { buildViews } from '../../report/views';
import type { CommandContext } from './context';
import { lockFolder } from '../run/folder-lock';
import { makeFolder } from '../run/make-folder';
import { paintFor } from '../run/paint';
import { verdictBlock } from '../run/verdict-block';

/** `duis-conformance report DIR` */
export function makeReportCommand({ out, exit }: CommandContext): Command {
  return new Command('report')
    .description(
      'Rebuilds every view of a recorded run, also of one that was killed, and says whether it is incomplete. Exits as the ' +
        'run does or would have.',
    )
    .argument('<dir>', 'the folder of the run')
    .option('--history <dir>', 'the folder of the runs that are kept: shows the trend over them, and keeps this one')
    .option('--no-allure', 'without the Allure report')
    .addHelpText('after', '\nExample:\n  $ duis-conformance report reports/latest')
    .action(async (dir: string, options: { allure: boolean; history?: string }) => {
      const sealed = expectSealed(resolve(dir));
      if (options.history !== undefined) makeFolder(options.history, `--history ${options.history}`);
      const release = lockFolder(dir, 'report');
      try {
        const views = await buildViews(resolve(dir), options);
        if (sealed) sealViews(resolve(dir));
        out.write(verdictBlock(views, dir, paintFor(out)));
        exit(views.summary.exitCode);
      } finally {
        release();
      }
    });
}
