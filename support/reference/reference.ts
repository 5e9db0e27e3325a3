import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CertificateStore } from '../pki/certificate-store';
import type { ControlCall, ControlReply } from '../control/types';
import type { Eui64 } from '../duis/eui64';
import type { AssemblyOptions } from './assemble';
import { assemble } from './assemble';
import type { Behaviour } from './behaviour/behaviour';
import { furnish } from './boxed/furnish';
import type { Household } from './boxed/home';
import { RealClock } from './clock/real-clock';
import { VirtualClock } from './clock/virtual-clock';
import { controlDesk, controlListener } from './control/control-server';
import type { ControlContext } from './control/route';
import { controlRoutes } from './control/routes';
import type { DataSystems, RequestEvent } from './data-systems';
import type { UndeterminedPolicy } from './delivery/delivery-ledger';
import type { MessageIds } from './delivery/message-ids';
import { idsOf } from './delivery/message-ids';
import type { DeliveryEvent } from './delivery/outbox';
import type { Push } from './delivery/push';
import { httpPush } from './delivery/push';
import type { Refusal } from './gateway/gateway';
import type { Reply } from './gateway/reply';
import type { Arrival } from './inquiry/arrival';
import { gatewayListener, SERVICE_PATHS } from './gateway/gateway';
import { peerOf } from './gateway/peer';
import type { Listening, ServerTls } from './gateway/server';
import { listen } from './gateway/server';
import { SmkiDirectory } from './smki/smki-directory';
import { smkiListener } from './smki/smki-service';
import { Entrance, type SnapshotStage } from './state/entrance';
import { ImageError } from './state/image';
import type { InputJournal } from './state/input-journal';

/** What the reference tells whoever runs it. */
export type ReferenceEvent =
  | { readonly event: 'failure'; readonly failure: unknown }
  | { readonly event: 'taking-up'; readonly inputs: number; readonly of: number }
  /** `inputs` were gone through again, `held` were in a snapshot. */
  | { readonly event: 'taken-up'; readonly inputs: number; readonly held: number }
  | ({ readonly event: 'snapshot' } & SnapshotStage)
  | ({ readonly event: 'undetermined'; readonly to: Eui64; readonly number: number } & MessageIds)
  | ({ readonly event: 'delivery' } & DeliveryEvent)
  | ({ readonly event: 'refused' } & Refusal)
  | ({ readonly event: 'request' } & RequestEvent);

export interface ReferenceOptions {
  readonly host?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** The control interface listens on loopback unless told otherwise. */
  readonly controlHost?: string;
  readonly controlPort?: number;
  readonly clock?: 'virtual' | 'real';
  /** Where virtual time begins. */
  readonly startAt?: Date;
  readonly pki: CertificateStore;
  readonly behaviour: Behaviour;
  /** A folder with the schema files to go by; absent: the project's own. */
  readonly schemaDir?: string;
  readonly tls?: ServerTls;
  /** How long devices take to answer and messages take to Users; absent: no time at all. */
  readonly latency?: NonNullable<AssemblyOptions['latency']>;
  /** Users and devices to begin with, also after a reset. */
  readonly household?: Household;
  /** Where the SMKI Repository's own services listen; absent: they do not. */
  readonly smkiPort?: number;
  /** Keeps what comes in, so that a process that starts anew goes on where this one ended; for real time. */
  readonly journal?: InputJournal;
  /** After how many inputs a snapshot of the state is kept; absent: the usual. */
  readonly betweenSnapshots?: number;
  /** Without a journal: what becomes of messages of which it cannot be known whether they arrived; absent: they go again. */
  readonly undetermined?: UndeterminedPolicy;
  /** What it says its build is: `sha256:` and 64 hex digits; absent: it says none. */
  readonly build?: string;
  readonly onEvent?: (event: ReferenceEvent) => void;
  /** Told of every document that comes, is replied or is pushed (each attempt), as it is. */
  readonly onDocument?: (passing: PassingDocument) => void;
  /** What the control interface's port serves beside it; false where the path is none of its own. */
  readonly beside?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** A document on its way between a User and the DCC. */
export interface PassingDocument {
  readonly what: 'request' | 'reply' | 'push';
  readonly at: Date;
  readonly text: string;
  /** Of a reply. */
  readonly httpStatus?: number;
}

export interface RunningReference {
  readonly urls: {
    readonly transform: string;
    readonly sendCommand: string;
    readonly nonDevice: string;
    readonly control: string;
    readonly smki?: string;
  };
  /** Calls the control interface in this process: what HTTP would bring, without it. */
  call(call: ControlCall): Promise<ControlReply>;
  stop(): Promise<void>;
}

/** The day on which the releases of November 2020 went live. */
const VIRTUAL_START = new Date('2020-11-29T00:00:00Z');
/** How long a recipient may take over a push, in milliseconds. */
const PUSH_PATIENCE = 30_000;
/** How long what is on its way may take to arrive when the reference is stopped, in milliseconds. */
const STOP_PATIENCE = 2000;
const LOOPBACK = '127.0.0.1';

/** Starts the reference DCC Data Systems: the three DUIS services on one port, the control interface on another. */
export async function startReference(options: ReferenceOptions): Promise<RunningReference> {
  const onEvent = options.onEvent ?? (() => undefined);
  const onFailure = (failure: unknown): void => onEvent({ event: 'failure', failure });
  const { push: pushOver, close: closePush } = httpPush(PUSH_PATIENCE);
  const watched = watching(options.onDocument);
  const started = await startAndTakeUp(options, watched.push(pushOver), onEvent);
  const { systems, entrance, context } = started;
  const { clock } = systems;
  for (const { to, number, document } of options.journal?.undetermined ?? [])
    onEvent({ event: 'undetermined', to, number, ...idsOf(document) });
  const gateway = await listen(
    gatewayListener({
      policy: options.behaviour.gateway,
      accept: watched.accept((arrival) => entrance.request(arrival), clock),
      now: () => clock.now(),
      peerOf: (request) => (options.tls ? peerOf(request) : undefined),
      onRefusal: (refusal) => {
        systems.records.outcomes.count('gateway', `HTTP ${refusal.status}`);
        onEvent({ event: 'refused', ...refusal });
      },
      onFailure,
    }),
    { host: options.host ?? LOOPBACK, port: options.port ?? 0, tls: options.tls },
  );
  const desk = controlDesk(context, entrance, onFailure);
  const control = await listen(controlListener(desk, onFailure, options.beside), {
    host: options.controlHost ?? LOOPBACK,
    port: options.controlPort ?? 0,
  });
  const smki = await listenForSmki(options, systems, onFailure);
  return {
    urls: {
      transform: gateway.origin + SERVICE_PATHS.transform,
      sendCommand: gateway.origin + SERVICE_PATHS.sendCommand,
      nonDevice: gateway.origin + SERVICE_PATHS.nonDevice,
      control: control.origin,
      ...(smki ? { smki: smki.origin } : {}),
    },
    call: async ({ method, path, body }) => {
      await new Promise(setImmediate); // others have their turn, as between two messages of a connection
      return desk(method, path, Buffer.from(body ?? ''));
    },
    stop: async () => {
      clock.stop();
      await Promise.all([gateway.close(), control.close(), smki?.close(), atMost(STOP_PATIENCE, clock.quiet())]);
      await closePush();
      await options.journal?.close();
    },
  };
}

/** The ways in and out, with whoever wants to see what goes through them told first; as they are where nobody does. */
interface Watched {
  push(push: Push): Push;
  accept(accept: Accept, clock: { now(): Date }): Accept;
}

type Accept = (arrival: Arrival) => Promise<Reply>;

function watching(onDocument: ReferenceOptions['onDocument']): Watched {
  if (!onDocument) return { push: (push) => push, accept: (accept) => accept };
  let now = (): Date => new Date();
  return {
    push: (push) => (url, document) => {
      onDocument({ what: 'push', at: now(), text: document });
      return push(url, document);
    },
    accept: (accept, clock) => {
      now = () => clock.now();
      return async (arrival) => {
        onDocument({ what: 'request', at: arrival.at, text: Buffer.from(arrival.octets).toString('utf8') });
        const reply = await accept(arrival);
        onDocument({ what: 'reply', at: now(), text: reply.body, httpStatus: reply.status });
        return reply;
      };
    },
  };
}

/** The Data Systems, and the ways into them. */
interface Started {
  readonly systems: DataSystems;
  readonly entrance: Entrance;
  readonly context: ControlContext;
}

/** Starts the Data Systems and takes up what is kept: where its snapshot cannot be read, anew and from the first input on. */
async function startAndTakeUp(options: ReferenceOptions, push: Push, onEvent: (event: ReferenceEvent) => void): Promise<Started> {
  try {
    return await takeUp(options, push, onEvent);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    onEvent({ event: 'failure', failure: error });
    options.journal?.dropSnapshot();
    return takeUp(options, push, onEvent);
  }
}

async function takeUp(options: ReferenceOptions, push: Push, onEvent: (event: ReferenceEvent) => void): Promise<Started> {
  const { journal, household } = options;
  const onFailure = (failure: unknown): void => onEvent({ event: 'failure', failure });
  const clock = clockFor(options, onFailure);
  let isTakenUp = false;
  const systems = await assemble({
    ...options,
    clock,
    push,
    onDelivery: (event) => onEvent({ event: 'delivery', ...event }),
    onRequest: (event) => void (isTakenUp && onEvent({ event: 'request', ...event })),
  });
  const onSnapshot = (told: SnapshotStage): void => onEvent({ event: 'snapshot', ...told });
  const { betweenSnapshots } = options;
  const entrance = new Entrance(systems, controlRoutes, { journal, betweenSnapshots, onFailure, onSnapshot });
  const context: ControlContext = {
    systems,
    ...(options.build !== undefined && { build: options.build }),
    reset: async () => {
      await reset(systems, options);
      if (household) await furnish(household, entrance, context);
    },
  };
  const taken = await entrance.takeUp(context, (inputs) => onEvent({ event: 'taking-up', inputs, of: journal?.size ?? inputs }));
  if (household && taken.inputs + taken.held === 0) await furnish(household, entrance, context);
  isTakenUp = true;
  if (journal) onEvent({ event: 'taken-up', ...taken });
  return { systems, entrance, context };
}

/** The SMKI Repository beside the DUIS services, where public clients look for the certificates of devices. */
async function listenForSmki(
  { host = LOOPBACK, smkiPort, pki }: ReferenceOptions,
  { records, tools }: DataSystems,
  onFailure: (failure: unknown) => void,
): Promise<Listening | undefined> {
  if (smkiPort === undefined) return undefined;
  return listen(smkiListener(tools.lib, new SmkiDirectory(records.smki, pki), onFailure), { host, port: smkiPort });
}

/** Real time begins, for a journal, when it was begun. */
function clockFor({ clock, startAt, journal }: ReferenceOptions, onFailure: (failure: unknown) => void): RealClock | VirtualClock {
  if (clock !== 'real') return new VirtualClock(startAt ?? VIRTUAL_START, onFailure);
  const real = new RealClock(onFailure);
  if (journal) real.revisit(journal.startedAt);
  return real;
}

/** As just started, but for the counters of the DCC. */
async function reset(systems: DataSystems, options: ReferenceOptions): Promise<void> {
  const { clock } = systems;
  clock.clear();
  await clock.settle();
  systems.forget();
  await options.journal?.clear(clock.now());
  if (clock instanceof VirtualClock) clock.restart(options.startAt ?? VIRTUAL_START);
}

function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const alarm = setTimeout(resolve, milliseconds);
    work.then(resolve, reject).finally(() => clearTimeout(alarm));
  });
}
