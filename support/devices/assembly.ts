import type { DeviceSpec } from '../control/types';
import type { UseCaseCatalogue } from '../duis/catalogue/gbcs-use-case';
import { AlertSender, OwnCounter } from './alert-sender';
import { chfDeviceLog } from './chf-device-log';
import { Device } from './device';
import type { DeviceContext } from './device-context';
import type { DeviceIdentity } from './device-keys';
import type { FleetEnvironment } from './environment';
import { HanDeviceLog } from './han-device-log';
import type { Handlers, HandlerEntries } from './handler';
import { joinDetails } from './join-details';
import { JoinList } from './join-list';
import type { Parties } from './parties';
import { installedAnchors } from './trust-anchors';

/** What a device is made from. */
export interface Parts {
  readonly spec: DeviceSpec;
  readonly identity: DeviceIdentity;
  readonly parties: Parties;
  readonly useCases: UseCaseCatalogue;
  readonly home: () => readonly DeviceSpec[];
  readonly env: FleetEnvironment;
}

/** A device as it comes from the factory and was installed, with the functions of its type. */
export function assemble(parts: Parts): { readonly device: Device; readonly hanDeviceLog?: HanDeviceLog } {
  const context = contextOf(parts);
  const { spec, useCases } = parts;
  if (spec.deviceType === 'CHF') {
    const hanDeviceLog = new HanDeviceLog(spec.eui, () => context.home().map(({ eui }) => eui), () => context.now());
    return { device: new Device(context, handlersOf(chfDeviceLog(context, hanDeviceLog)), useCases), hanDeviceLog };
  }
  const joins = new JoinList(spec, () => context.home());
  return { device: new Device(context, handlersOf(joinDetails(joins)), useCases) };
}

function contextOf({ spec, identity, parties, useCases, home, env }: Parts): DeviceContext {
  const sender = new AlertSender(env, useCases, new OwnCounter(() => env.now()));
  const context: DeviceContext = {
    spec,
    identity,
    parties,
    anchors: installedAnchors(spec, parties, env.now()),
    now: () => env.now(),
    home,
    schedule: (at, run) => env.schedule(at, run),
    raise: (alert) => sender.send(context, alert),
  };
  return context;
}

function handlersOf(...families: readonly HandlerEntries[]): Handlers {
  return new Map(families.flat());
}
