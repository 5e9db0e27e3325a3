import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { VECTORS } from '../../vectors/files';
import type { CommandContext } from './context';
import { initAdapter } from '../target/adapter/init';
import { checkTarget } from '../target/check';
import { checkControl } from '../target/control/check-control';
import { exampleTargetFile } from '../target/example';
import { UsageError } from '../run/usage-error';

/** `duis-conformance target check|init FILE` */
export function makeTargetCommand({ suite, out, exit }: CommandContext): Command {
  const check = new Command('check')
    .description(
      'Looks at a target before anything runs: the file, whether the services are reached, trusted and in time, and what is ' +
        'offered. Exit code 2 for a mistake in the file, 3 for a target that is not ready.',
    )
    .argument('<file>', 'the target file')
    .option('--control', 'then plays the contract of its control interface too: a wrong adapter is a source of false alarms', false)
    .addHelpText(
      'after',
      '\nExamples:\n  $ duis-conformance target check candidate.yaml\n  $ duis-conformance target check candidate.yaml --control',
    )
    .action(async (file: string, { control }: { control: boolean }) => {
      const code = await checkTarget(file, suite(), out);
      exit(code === 0 && control ? await checkControl(file, out) : code);
    });
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
  const adapter = new Command('adapter').description('Adapters: what stands between the suite and a candidate.').addCommand(
    new Command('init')
      .description(
        'Writes the skeleton of a server for the control interface, in TypeScript, with what each operation has to do and is wanted by.',
      )
      .argument('<folder>', 'where to write; empty, or not there yet')
      .addHelpText('after', '\nExample:\n  $ duis-conformance target adapter init my-adapter')
      .action(async (folder: string) => {
        const files = await initAdapter(suite(), folder);
        out.write(`${files.join(', ')} written to ${folder}; now: read ${folder}/README.md\n`);
      }),
  );
  return new Command('target')
    .description('Target files: write one, and see what it comes to.')
    .addCommand(check)
    .addCommand(init)
    .addCommand(adapter)
    .addHelpText('after', '\nExamples:\n  $ duis-conformance target init candidate.yaml\n  $ duis-conformance target check candidate.yaml');
}
