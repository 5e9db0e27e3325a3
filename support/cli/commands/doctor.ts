import { X509Certificate } from 'node:crypto';
import { readFileSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Command } from 'commander';
import { findJava } from '../../report/allure/report';
import { findBrowser } from '../../report/page/browser-probe';
import { VECTORS } from '../../vectors/files';
import { DESCRIPTORS, needDescriptors, systemErrorText } from '../run/system-error';
import type { CommandContext } from './context';

/** What was looked at, and what to do where it will not do. Without `needed`, only something gets less comfortable. */
export interface Symptom {
  readonly what: string;
  readonly found: string;
  readonly remedy?: string;
  readonly needed?: boolean;
}

/** What of the machine is looked at; tests give their own. */
export interface Machine {
  /** As `process.version`. */
  readonly node: string;
  readonly java: string | undefined;
  readonly browser: string | undefined;
  /** Octets free where reports are written. */
  readonly free: number;
  readonly now: Date;
  /** Ports of `serve`, and why each cannot be had. */
  readonly ports: Readonly<Record<number, string | undefined>>;
  /** Why not enough files and sockets can be opened. */
  readonly descriptors: string | undefined;
}

/** `duis-conformance doctor` */
export function makeDoctorCommand({ out, exit }: CommandContext): Command {
  return new Command('doctor')
    .description('Looks at the machine: what a run needs, what is missing, and what to do. Exit code 3 where a run would not be whole.')
    .addHelpText('after', '\nExample:\n  $ duis-conformance doctor')
    .action(async () => {
      const symptoms = examine(await lookAtMachine());
      for (const symptom of symptoms) out.write(line(symptom));
      const bad = symptoms.some(({ remedy, needed }) => remedy !== undefined && needed);
      out.write(bad ? '\nnot ready: see what is marked BAD\n' : '\nready: duis-conformance run\n');
      exit(bad ? 3 : 0);
    });
}

function line({ what, found, remedy, needed = false }: Symptom): string {
  const word = remedy === undefined ? 'good' : needed ? 'BAD ' : 'note';
  return `${word}  ${what.padEnd(12)} ${found}${remedy === undefined ? '' : `\n      -> ${remedy}`}\n`;
}

const LOWEST = [20, 18, 1] as const;
const MIB = 1024 * 1024;
/** Room for a run of the whole suite with all its reports, and some to spare. */
const ROOM = 500 * MIB;

/** What is to be said of a machine; pure. */
export function examine({ node, java, browser, free, now, ports, descriptors }: Machine): readonly Symptom[] {
  const { from, to } = validity();
  return [
    judge('Node', node, isOldNode(node), `install Node ${LOWEST.join('.')} or later: 20, 22 and 24 are tried`, true),
    judge(
      'Java',
      java ?? 'none',
      java === undefined,
      'for the Allure report of allure-commandline install default-jre-headless; allure 3 does without',
    ),
    judge(
      'Chromium',
      browser ?? 'none',
      browser === undefined,
      'crosschecks look at pages with it: install chromium, or name one in CHROMIUM',
    ),
    ...Object.entries(ports).map(([port, why]) =>
      judge(`port ${port}`, why ?? 'free', why !== undefined, 'serve listens there unless told: --port N --control-port N'),
    ),
    judge(
      'disk',
      `${Math.floor(free / MIB)} MiB free`,
      free < ROOM,
      `a run wants ${ROOM / MIB} MiB: make room, or name another place by --out`,
      true,
    ),
    judge(
      'clock',
      now.toISOString(),
      now < from || now > to,
      `set it: the test certificates hold from ${from.toISOString()} to ${to.toISOString()}`,
      true,
    ),
    judge(
      'descriptors',
      descriptors ?? `${DESCRIPTORS} more can be opened`,
      descriptors !== undefined,
      'raise the limit: ulimit -n 1024',
      true,
    ),
  ];
}

function judge(what: string, found: string, wrong: boolean, remedy: string, needed = false): Symptom {
  return { what, found, needed, ...(wrong && { remedy }) };
}

function isOldNode(version: string): boolean {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  const place = LOWEST.findIndex((lowest, index) => parts[index] !== lowest);
  return place >= 0 && (parts[place] ?? 0) < (LOWEST[place] ?? 0);
}

/** Of the authority that the test certificates lead to. */
function validity(): { readonly from: Date; readonly to: Date } {
  const { validFrom, validTo } = new X509Certificate(readFileSync(join(VECTORS, 'pki', 'root-authority.pem')));
  return { from: new Date(validFrom), to: new Date(validTo) };
}

async function lookAtMachine(): Promise<Machine> {
  const { bavail, bsize } = statfsSync('.');
  return {
    node: process.version,
    java: findJava(),
    browser: findBrowser(),
    free: bavail * bsize,
    now: new Date(),
    ports: { 8079: await whyNotFree(8079), 8085: await whyNotFree(8085) },
    descriptors: tooFewDescriptors(),
  };
}

function whyNotFree(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(systemErrorText(error)));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}

function tooFewDescriptors(): string | undefined {
  try {
    needDescriptors(DESCRIPTORS);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
