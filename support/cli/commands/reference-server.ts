import { fstatSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CertificateStore, PkiError } from '../../pki/certificate-store';
import type { Behaviour } from '../../reference/behaviour/behaviour';
import { referenceBehaviour } from '../../reference/behaviour/reference-behaviour';
import { withDefect } from '../../reference/defects/load-defects';
import type { UndeterminedPolicy } from '../../reference/delivery/delivery-ledger';
import type { ServerTls } from '../../reference/gateway/server';
import type { ReferenceEvent, ReferenceOptions, RunningReference } from '../../reference/reference';
import type { InputJournal } from '../../reference/state/input-journal';
import { startReference } from '../../reference/reference';
import { settingIn } from '../../requirements/reading-setting';
import { VECTORS } from '../../vectors/files';
import { loadInterpretations } from '../../vectors/interpretations';
import type { BoxedOptions } from '../serve/boxed';
import { boxedReference } from '../serve/boxed';
import { ownBuild } from '../serve/own-build';
import { LogLines } from './log-lines';
import { lockFolder } from '../run/folder-lock';
import { makeFolder } from '../run/make-folder';
import { EnvironmentFault } from '../run/system-error';
import { CONSOLE_PATH, consoleDesk } from '../console/console-desk';
import { MessageLog } from '../console/message-log';
import { UsageError } from '../run/usage-error';

/** How to serve: the options of the command. */
export interface ServeOptions extends BoxedOptions {
  /** Of the three DUIS services; 0: any free port. */
  readonly port: number;
  readonly controlPort: number;
  readonly host: string;
  /** Folder of certificates and keys; absent: the test PKI. */
  readonly pki?: string;
  /** Folder with ca.pem, cert.pem and key.pem, for mutual TLS. */
  readonly tls?: string;
  /** Id of a deliberate defect. */
  readonly defect?: string;
  /** Readings that it goes by, each as `NAME=VALUE`. */
  readonly reading?: readonly string[];
  readonly clock: 'real' | 'virtual';
  /** Folder in which the state is kept, and from which it is taken up again; for real time. */
  readonly state?: string;
  /** What becomes of messages of which it cannot be known whether they arrived. */
  readonly undetermined: UndeterminedPolicy;
  readonly snapshotEvery?: number;
  /** Seconds that a device takes to answer, and a message to its User; absent: none, or with `boxed` enough for a client to keep up. */
  readonly latency?: number;
}

const ROOT = join(__dirname, '../../..');

/** Seconds; a public client keeps a request only once it has checked the reply to it. */
const BOXED_LATENCY = 0.5;

/**
 * Serves until it is interrupted, and says what happens in one line of JSON each. Resolves with the exit code.
 * Throws UsageError for a folder that cannot be read or a port that cannot be had.
 */
export async function runServe(
  options: ServeOptions,
  write: (line: string) => void = (line) => process.stdout.write(line),
): Promise<number> {
  const log = new LogLines(write);
  const parent = watchParent();
  const reference = await start(options, (event) => log.add(describe(event)));
  const ending = interrupted(parent);
  log.add({
    event: 'listening',
    ...reference.urls,
    console: `${reference.urls.control}${CONSOLE_PATH}`,
    clock: options.clock,
    ...(options.defect === undefined ? {} : { defect: options.defect }),
  });
  log.flush();
  const signal = await ending;
  log.add({ event: 'stopping', signal });
  await reference.stop();
  log.add({ event: 'stopped' });
  log.flush();
  return 0;
}

async function start(options: ServeOptions, onEvent: (event: ReferenceEvent) => void): Promise<RunningReference> {
  const log = new MessageLog();
  const journal = options.state === undefined ? {} : { journal: await openState(options.state, options) };
  const tls = options.tls === undefined ? {} : { tls: readTls(options.tls) };
  try {
    return await startReference({
      host: options.host,
      port: options.port,
      controlPort: options.controlPort,
      clock: options.clock,
      ...partiesFor(options),
      ...latencyOf(options),
      behaviour: behaviourWith(options),
      build: ownBuild(ROOT, [options.defect ?? '', ...(options.reading ?? [])]),
      undetermined: options.undetermined,
      ...(options.snapshotEvery !== undefined && { betweenSnapshots: options.snapshotEvery }),
      ...tls,
      ...journal,
      onEvent,
      onDocument: log.add,
      beside: consoleDesk(log),
    });
  } catch (error) {
    if (error instanceof PkiError) throw new UsageError(`--pki: ${error.message}`);
    if ((error as NodeJS.ErrnoException).syscall === 'listen')
      throw new UsageError(`cannot listen: ${(error as Error).message}; choose another --port, --control-port, --smki-port or --host`);
    throw error;
  }
}

/** Whose keys there are and, for public clients, the home and Users that go with them. */
function partiesFor(options: ServeOptions): Pick<ReferenceOptions, 'pki' | 'household' | 'smkiPort'> {
  if (options.boxed !== undefined) return boxedReference(options);
  return { pki: CertificateStore.load(options.pki ?? join(VECTORS, 'pki')) };
}

function latencyOf({ latency, boxed }: ServeOptions): Pick<ReferenceOptions, 'latency'> {
  const seconds = latency ?? (boxed === undefined ? 0 : BOXED_LATENCY);
  return seconds === 0 ? {} : { latency: { deviceSeconds: seconds, networkSeconds: seconds } };
}

function behaviourWith({ defect, reading = [] }: ServeOptions): Behaviour {
  const behaviour = referenceBehaviour(Object.fromEntries(reading.map(setting)));
  return defect === undefined ? behaviour : withDefect(behaviour, defect);
}

function setting(text: string): readonly [name: string, value: string | number | boolean] {
  try {
    const { name, value } = settingIn(text, loadInterpretations());
    return [name, value];
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--reading ${error.message}`);
    throw error;
  }
}

/** Loaded when it is wanted: the database is a native library. */
async function openState(dir: string, { clock, undetermined }: ServeOptions): Promise<InputJournal> {
  if (clock === 'virtual') throw new UsageError('--state keeps what happened in real time; take --clock real with it');
  const { LmdbJournal } = createRequire(__filename)(
    '../../reference/state/lmdb-journal',
  ) as typeof import('../../reference/state/lmdb-journal');
  makeFolder(dir, `--state ${dir}`);
  lockFolder(dir, 'serve');
  const { isRoomToBegin } = createRequire(__filename)('../../reference/state/room') as typeof import('../../reference/state/room');
  // LMDB maps its files into memory: where there is no room for them, the process ends by SIGBUS.
  if (!isRoomToBegin(dir)) throw new EnvironmentFault(`--state ${dir}: no space left on the disk (ENOSPC)`);
  try {
    return await LmdbJournal.open(dir, new Date(), undetermined);
  } catch (error) {
    throw new UsageError(`--state: ${dir} cannot be used: ${(error as Error).message}`);
  }
}

function readTls(dir: string): ServerTls {
  const read = (name: string): Buffer => {
    try {
      return readFileSync(join(dir, name));
    } catch (error) {
      throw new UsageError(
        `--tls: ${join(dir, name)} cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}); expected ` +
          'ca.pem, cert.pem and key.pem',
      );
    }
  };
  return { ca: read('ca.pem'), cert: read('cert.pem'), key: read('key.pem') };
}

/** What is worth a line; keys and documents are not. */
function describe(event: ReferenceEvent): Readonly<Record<string, unknown>> {
  if (event.event !== 'failure') return { ...event };
  const { failure } = event;
  return {
    event: 'failure',
    message: failure instanceof Error ? failure.message : String(failure),
    stack: failure instanceof Error ? failure.stack : undefined,
  };
}

/** Resolves when it is to end: by a signal, or because whoever started it is gone. */
function interrupted(parent: Parent): Promise<NodeJS.Signals | 'parent gone'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    if (!parent.gone) parent.onceGone = () => resolve('parent gone');
  });
}

interface Parent {
  gone: boolean;
  onceGone: () => void;
}

/**
 * Whoever started this process and holds the other end of its standard input, a pipe or a socket, takes it along when it dies, however it
 * dies. Of a file, a terminal or /dev/null nothing can be told; nor of an input that had ended when the server began to listen.
 */
function watchParent(): Parent {
  const parent: Parent = { gone: !isHeldByParent(), onceGone: () => undefined };
  if (parent.gone) return parent;
  const gone = (): void => {
    parent.gone = true;
    parent.onceGone();
  };
  process.stdin.once('end', gone).once('close', gone).once('error', gone).resume().unref();
  return parent;
}

function isHeldByParent(): boolean {
  try {
    const stdin = fstatSync(0);
    return stdin.isFIFO() || stdin.isSocket();
  } catch {
    return false;
  }
}
