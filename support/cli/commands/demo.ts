import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { VECTORS } from '../../vectors/files';
import { ServedReference, start } from '../run/served';
import { unknown } from '../run/usage-error';
import type { CommandContext } from './context';
import { loadDefects } from './defects';

interface Given {
  readonly defect: string;
  readonly out: string;
  readonly open: boolean;
}

/** One octet too few passes: easy to see, and of a change that blocks. */
const SHOWN = 'D-CR1277-02-takes-15-octets';

/** `duis-conformance demo` */
export function makeDemoCommand({ out, exit }: CommandContext): Command {
  return new Command('demo')
    .description(
      'A night that fails, in a minute: serves the reference with a defect, plays the change that it breaks, and shows the page.',
    )
    .option('--defect <id>', 'which; `list --defects` shows them', SHOWN)
    .option('--out <dir>', 'where the run is written', 'reports/demo')
    .option('--no-open', 'only says where the page is')
    .addHelpText('after', '\nExample:\n  $ duis-conformance demo')
    .action(async (given: Given) => {
      const known = loadDefects();
      const defect = known.find(({ id }) => id === given.defect);
      if (defect === undefined)
        throw unknown(
          'defect',
          given.defect,
          known.map(({ id }) => id),
        );
      out.write(`serves the reference with ${defect.id}: ${defect.summary}\n`);
      const { code, output } = await playNight(defect.id, defect.requirement.replace(/-\d+$/, ''), given.out);
      out.write(output);
      const page = resolve(given.out, 'index.html');
      out.write(
        code === 1 ? `\nthe morning page of this night: ${page}\n` : `\nthe night did not fail as it ought to (exit code ${code})\n`,
      );
      if (code === 1 && given.open) show(page);
      exit(code === 1 ? 0 : 3);
    });
}

async function playNight(
  defect: string,
  change: string,
  dir: string,
): Promise<{ readonly code: number | undefined; readonly output: string }> {
  const reference = await ServedReference.start('--defect', defect);
  const scratch = mkdtempSync(join(tmpdir(), 'duis-demo-'));
  try {
    const target = join(scratch, 'candidate.yaml');
    writeFileSync(target, reference.targetFile(join(VECTORS, 'pki')));
    return await start(['run', '--target', target, '--change', change, '--no-allure', '--out', dir]).ended;
  } finally {
    await reference.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Where there is a desktop; elsewhere its place has been said. */
function show(page: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [page], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
