import { Command, Option } from 'commander';
import type { CommandContext } from './context';
import { selfCheck } from '../prove/self-check';

const HELP = `
The targets: nothing listens; one says I0 to everything, one refuses everything, one echoes the request, one answers the request before,
one hangs; and two of them once more with the signing key of the DCC. Each arranges whatever a Given asks for, and knows nothing.
No scenario that looks at a reply may pass; with the key of the DCC, only one that asks for no more than such a reply.

Examples:
  $ duis-conformance self-check
  $ duis-conformance self-check --profile full`;

/** `duis-conformance self-check` */
export function makeSelfCheckCommand({ suite, out, exit }: CommandContext): Command {
  return new Command('self-check')
    .description(
      'Runs the suite against targets that are good for nothing, and sees that it says so. Exit code 1 when a scenario ' +
        'passes that should not.',
    )
    .addOption(
      new Option('--profile <name>', 'smoke: one positive and one negative scenario for each requirement')
        .choices(['smoke', 'full'])
        .default('smoke'),
    )
    .addHelpText('after', HELP)
    .action(async ({ profile }: { profile: 'smoke' | 'full' }) =>
      exit(await selfCheck(suite(), { change: [], requirement: [], scenario: [], profile }, out)),
    );
}
