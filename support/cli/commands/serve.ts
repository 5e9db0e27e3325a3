import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { Command, InvalidArgumentError, Option } from 'commander';
import { USUAL_GENERATION, USUAL_RECEIVE_URL, USUAL_SMKI_PORT } from '../serve/boxed-usual';
import type { CommandContext } from './context';
import { loadDefects } from './defects';
import type { ServeOptions } from './reference-server';
import { unknown, UsageError } from '../run/usage-error';

/** `duis-conformance serve` */
export function makeServeCommand({ exit }: CommandContext): Command {
  return new Command('serve')
    .description('Starts the reference implementation and its device model as a server of its own, until it is interrupted.')
    .option('--port <n>', 'of the Transform, Send Command and Non-Device Services', port, 8079)
    .option('--control-port <n>', 'of the control interface', port, 8085)
    .option('--host <address>', 'where to listen', '127.0.0.1')
    .option('--pki <dir>', 'certificates, with PKCS#8 keys where held; the test PKI without it')
    .addOption(
      new Option(
        '--boxed [keystore]',
        'for public DUIS clients: the published test keys (a file, or the package installed), a home and its Users, the SMKI Repository',
      ).conflicts('pki'),
    )
    .option('--generation <prefix>', `with --boxed: how the names of the keys begin that clients use (default: "${USUAL_GENERATION}")`)
    .option('--receive-url <url>', `with --boxed: where messages to the Users go (default: "${USUAL_RECEIVE_URL}")`, url)
    .option('--smki-port <n>', `with --boxed: of the SMKI Repository (default: ${USUAL_SMKI_PORT})`, port)
    .option(
      '--latency <time>',
      'what a device takes to answer, and again a message to its User, e.g. 250ms or 2s (default: none; 500ms with --boxed)',
      duration,
    )
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
    .option('--snapshot-every <n>', 'with --state: after how many inputs a snapshot of it is kept (default: 2000)', positive)
    .addOption(
      new Option('--clock <kind>', 'real time, or time that moves when the control interface says')
        .choices(['real', 'virtual'])
        .default('real'),
    )
    .addHelpText(
      'after',
      [
        '\nExamples:',
        '  $ duis-conformance serve --port 8079 --defect D-SECMP0093-08-accepts-non-chf',
        '  $ duis-conformance serve --boxed --latency 250ms',
      ].join('\n'),
    )
    .action(async (given: ServeOptions) => {
      refuseAlone(given);
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

/** What goes with `--boxed` means nothing without it. */
function refuseAlone({ boxed, generation, receiveUrl, smkiPort }: ServeOptions): void {
  const alone = Object.entries({ '--generation': generation, '--receive-url': receiveUrl, '--smki-port': smkiPort })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => name);
  if (boxed === undefined && alone.length > 0) throw new UsageError(`${alone.join(', ')}: only with --boxed`);
}

const MOST_SECONDS = 2_000_000;

/** Seconds. */
function duration(text: string): number {
  const [, figure, unit] = /^(\d+(?:\.\d+)?)(ms|s)$/.exec(text) ?? [];
  if (figure === undefined) throw new InvalidArgumentError('It is a time in ms or s, e.g. 250ms.');
  const seconds = Number(figure) / (unit === 'ms' ? 1000 : 1);
  if (seconds > MOST_SECONDS) throw new InvalidArgumentError(`It is at most ${MOST_SECONDS} s: no timer waits for more.`);
  return seconds;
}

function url(text: string): string {
  const protocol = URL.canParse(text) ? new URL(text).protocol : '';
  if (protocol !== 'http:' && protocol !== 'https:')
    throw new InvalidArgumentError('It is a URL, e.g. http://127.0.0.1:1880/smartdcc/duis.');
  return text;
}

function positive(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Must be a whole number above 0.');
  return Number(text);
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65535) throw new InvalidArgumentError('It is a port, 0 to 65535.');
  return value;
}
