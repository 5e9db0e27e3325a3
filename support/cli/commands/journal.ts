import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { readJournal } from '../../report/journal/journal';
import { writeMessages } from '../../report/journal/journal-files';
import { readRunEnvelope } from '../../report/run-envelope';
import { makeFolder } from '../run/make-folder';
import { refuseInside } from '../run/sealed-folder';
import { UsageError, unknown } from '../run/usage-error';
import type { CommandContext } from './context';

const EXAMPLE = '\nExample:\n  $ duis-conformance journal extract reports/latest S-0012 --out s-0012';

/** `duis-conformance journal extract RUN [S-…]` */
export function makeJournalCommand({ out }: CommandContext): Command {
  const extract = new Command('extract')
    .description('Writes the messages of a recorded run, or of some of its scenarios, as a file each.')
    .argument('<run>', 'the folder of the run')
    .argument('[scenarios...]', 'only these scenarios, e.g. S-0012 or S-0013/2.0')
    .option('--out <dir>', 'a new or empty folder to write to', 'journal-files')
    .addHelpText('after', EXAMPLE)
    .action((run: string, scenarios: string[], options: { out: string }) => {
      readRunEnvelope(resolve(run));
      refuseInside([run], options.out, '--out');
      const chosen = choose(readJournal(resolve(run)), scenarios);
      if (existsSync(options.out) && readdirSync(options.out).length > 0)
        throw new UsageError(`--out ${options.out} holds other things; name a new or empty folder`);
      makeFolder(options.out, `--out ${options.out}`);
      const written = writeMessages(resolve(run), chosen, options.out);
      out.write(`${written} messages in ${options.out}\n`);
    });
  return new Command('journal').description('The messages of a recorded run.').addCommand(extract).addHelpText('after', EXAMPLE);
}

function choose<T>(journal: ReadonlyMap<string, readonly T[]>, scenarios: readonly string[]): readonly T[] {
  const known = [...journal.keys()];
  for (const id of scenarios) if (!known.some((other) => isOf(other, id))) throw unknown('scenario with messages', id, known);
  return known.filter((own) => scenarios.length === 0 || scenarios.some((id) => isOf(own, id))).flatMap((own) => journal.get(own) ?? []);
}

function isOf(scenario: string, id: string): boolean {
  return scenario === id || scenario.startsWith(`${id}/`);
}
