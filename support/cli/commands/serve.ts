import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CommandContext } from './context';
import { loadDefects } from './defects';
import type { ServeOptions } from './reference-server';
import { unknown } from '../run/usage-error';

/** `duis-conformance serve` */
export function makeServeCommand({ exit }: CommandContext): Command {
  return new Command('serve')
    .description('Starts the reference implementation and its device model as a server of its own, until it is interrupted.')
    .option('--port <n>', 'of the Transform, Send Command and Non-Device Services', port, 8079)
    .option('--control-port <n>', 'of the control interface', port, 8085)
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .option('--pki <dir>', 'certificates, with PKCS#8 keys where held; the test PKI without it')
    .option('--tls <dir>', 'for mutual TLS: ca.pem, cert.pem and key.pem')
    .option('--defect <id>', 'one deliberate defect; `list --defects` shows them')
    .option('--reading <name=value>', 'a reading of the note that it goes by, e.g. gbcs-incompatible-code=E60; may be repeated', gather, [])
    .option('--state <dir>', 'keep the state here, and take it up again')
    .addOption(
      new Option(
        '--undetermined <policy>',
        'for a message to a User of which it cannot be known whether it arrived: keep it until the control interface says, ' +
          'so that none comes twice, or send it again',
      )
        .choices(['withhold', 'repeat'])
        .default('withhold'),
    )
    .addOption(
      new Option('--clock <kind>', 'real time, or time that moves when the control interface says')
        .choices(['real', 'virtual'])
        .default('real'),
    )
    .addHelpText('after', '\nExample:\n  $ duis-conformance serve --port 8079 --defect D-SECMP0093-08-accepts-non-chf')
    .action(async (given: ServeOptions) => {
      const ids = given.defect === undefined ? [] : loadDefects().map(({ id }) => id);
      if (given.defect !== undefined && !ids.includes(given.defect)) throw unknown('defect', given.defect, ids);
      collectOftenAndBriefly();
      const { runServe } = createRequire(__filename)('./reference-server') as typeof import('./reference-server');
      exit(await runServe(given));
    });
}

/**
 * Keeps V8's space for new objects as small as it begins. It would grow until a collection takes as long as three requests and every
 * hundredth request waits for one; small, every tenth waits for a small part of that. The rate is the same.
 */
function collectOftenAndBriefly(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

function gather(setting: string, earlier: string[]): string[] {
  return [...earlier, setting];
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535) throw new InvalidArgumentError('It is a port, 0 to 65535.');
  return value;
}
