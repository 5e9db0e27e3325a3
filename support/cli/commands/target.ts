import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { VECTORS } from '../../vectors/files';
import type { CommandContext } from './context';
import { checkTarget } from '../target/check';
import { exampleTargetFile } from '../target/example';
import { UsageError } from '../run/usage-error';

/** `duis-conformance target check|init FILE` */
export function makeTargetCommand({ out, exit }: CommandContext): Command {
  const check = new Command('check')
    .description(
      'Looks at a target before anything runs: the file, whether the services are reached, trusted and in time, and what is ' +
        'offered. Exit code 2 for a mistake in the file, 3 for a target that is not ready.',
    )
    .argument('<file>', 'the target file')
    .addHelpText('after', '\nExample:\n  $ duis-conformance target check candidate.yaml')
    .action(async (file: string) => exit(await checkTarget(file, out)));
  const init = new Command('init')
    .description('Writes a target file with every key explained; as it is, it fits `serve --clock virtual` on this machine.')
    .argument('<file>', 'where to write')
    .addHelpText('after', '\nExample:\n  $ duis-conformance target init candidate.yaml')
    .action((file: string) => {
      const path = resolve(file);
      if (existsSync(path)) throw new UsageError(`${file} is there already`);
      const pki = relative(dirname(path), join(VECTORS, 'pki'));
      writeFileSync(path, exampleTargetFile(pki.startsWith('.') ? pki : `./${pki}`));
      out.write(`${file} written; now: duis-conformance target check ${file}\n`);
    });
  return new Command('target')
    .description('Target files: write one, and see what it comes to.')
    .addCommand(check)
    .addCommand(init)
    .addHelpText('after', '\nExamples:\n  $ duis-conformance target init candidate.yaml\n  $ duis-conformance target check candidate.yaml');
}
