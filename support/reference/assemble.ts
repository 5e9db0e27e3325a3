import { DeviceFleet } from '../devices/fleet';
import { loadLibxml } from '../duis/xml-engine';
import type { CertificateStore } from '../pki/certificate-store';
import { loadCatalogues } from '../vectors/catalogues';
import { loadCommandShapes } from '../vectors/command-shapes';
import { loadSchema } from '../vectors/schema';
import type { Behaviour } from './behaviour/behaviour';
import type { Clock } from './clock/clock';
import { AlertArrives } from './consequences/deeds';
import type { RequestEvent } from './data-systems';
import { DataSystems } from './data-systems';
import type { DeliveryEvent } from './delivery/outbox';
import type { UndeterminedPolicy } from './delivery/delivery-ledger';
import { MemoryLedger } from './delivery/memory-ledger';
import { doublingBackoff, Outbox } from './delivery/outbox';
import type { Push } from './delivery/push';
import { Fleet } from './fleet';
import type { InputJournal } from './state/input-journal';

export interface AssemblyOptions {
  readonly pki: CertificateStore;
  readonly behaviour: Behaviour;
  readonly clock: Clock;
  readonly push: Push;
  /** A folder with the schema files to go by; absent: the project's own. */
  readonly schemaDir?: string;
  readonly onDelivery?: (event: DeliveryEvent) => void;
  /** Where inputs and deliveries are kept. */
  readonly journal?: InputJournal;
  /** What becomes of messages of which it cannot be known whether they arrived; a journal has its own answer. */
  readonly undetermined?: UndeterminedPolicy;
  readonly onRequest?: (event: RequestEvent) => void;
  /** Seconds that a device takes to answer, unless it was told otherwise, and those that a message takes to its User. */
  readonly latency?: { readonly deviceSeconds: number; readonly networkSeconds: number };
}

/** The Data Systems with the devices behind them, and no sockets. */
export async function assemble(options: AssemblyOptions): Promise<DataSystems> {
  const { behaviour, pki, clock, push, journal, onDelivery = () => undefined } = options;
  const [lib, schema] = await Promise.all([loadLibxml(), loadSchema(options.schemaDir)]);
  const smets2 = new DeviceFleet({
    now: () => clock.now(),
    schedule: (at, deed) => void clock.at(at, deed),
    emit: (device, alert) => void clock.after(fleet.latencyOf(device), new AlertArrives(systems, device, alert)),
    says: behaviour.devicesSay,
    trust: pki,
  });
  const fleet: Fleet = new Fleet(smets2, () => clock.now(), options.latency?.deviceSeconds);
  const addressOf = (user: string): string | undefined => systems.records.users.get(user)?.receiveUrl;
  const outbox = new Outbox({
    clock,
    push,
    addressOf,
    backoffSeconds: doublingBackoff,
    ...(options.latency ? { latencySeconds: options.latency.networkSeconds } : {}),
    onEvent: onDelivery,
    held: journal !== undefined,
    ledger: journal?.ledger ?? new MemoryLedger(options.undetermined ?? 'repeat'),
  });
  const tools = { lib, schema, catalogues: loadCatalogues(), pki, shapes: loadCommandShapes() };
  const systems: DataSystems = new DataSystems(behaviour, tools, { clock, fleet, outbox }, options.onRequest);
  return systems;
}
