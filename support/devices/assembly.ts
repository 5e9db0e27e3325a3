import type { DeviceSpec } from '../control/types';
import type { UseCaseCatalogue } from '../duis/catalogue/gbcs-use-case';
import { AlertSender, OwnCounter } from './alerts/alert-sender';
import { AuxiliaryObjects } from './auxiliary/auxiliary-objects';
import { controllersOf } from './auxiliary/controller';
import type { GenericHandler } from './capabilities';
import { capabilitiesOf, following } from './capabilities';
import { chfDeviceLog } from './hub/chf-device-log';
import type { LiveAttributes } from './cosem/attribute';
import { CosemStore } from './cosem/cosem-store';
import { dlmsHandler } from './cosem/dlms-use-cases';
import { logObjects } from './cosem/log-objects';
import { ownCertificates } from './credentials/own-certificates';
import { provideCredentials } from './credentials/provide';
import { updateCredentials } from './credentials/update';
import type { CommandList } from './commands/command-records';
import { Device } from './device';
import { DeviceClock } from './device-clock';
import type { DeviceContext } from './device-context';
import type { DeviceIdentity } from './security/device-keys';
import { clockObject, importRegisters, loadSwitch, MeterMemory, meterPoints } from './electricity/meter-objects';
import type { FleetEnvironment } from './environment';
import type { DeviceLogs } from './alerts/event-log';
import { emptyLogs } from './alerts/event-log';
import { DeviceMemory } from './device-memory';
import { Firmware, firmwareUseCases } from './firmware';
import { FutureDated } from './commands/future-dated';
import { gasAttributes, gasUseCases } from './gas/gas-objects';
import { gbzHandlers } from './gas/gbz-use-cases';
import { ZclStore } from './gas/zcl-store';
import { HanDeviceLog } from './hub/han-device-log';
import type { HandlerEntries } from './commands/handler';
import { joinDetails } from './hub/join-details';
import { JoinList } from './hub/join-list';
import { joining } from './hub/joining';
import { Orders } from './commands/orders';
import type { Parties } from './security/parties';
import { ReplayProtection } from './security/replay-protection';
import { adaptAnchors, installedAnchors } from './security/trust-anchors';

/** What a device is made from. */
export interface Parts {
  readonly spec: DeviceSpec;
  readonly identity: DeviceIdentity;
  readonly parties: Parties;
  readonly useCases: UseCaseCatalogue;
  readonly home: () => readonly DeviceSpec[];
  readonly env: FleetEnvironment;
  readonly records: CommandList;
  /** Has the device do something when the clock gets to `at`. */
  readonly act: DeviceContext['schedule'];
}

/** A device as it comes from the factory and was installed, with the functions of its type. */
export function assemble(parts: Parts): Device {
  const counter = new OwnCounter(() => parts.env.now());
  const context = contextOf(parts, counter);
  const { spec, useCases, records } = parts;
  const state = { orders: new Orders(), replay: new ReplayProtection(), future: new FutureDated(context), logs: emptyLogs() };
  const clock = new DeviceClock(() => context.now());
  const firmware = new Firmware(context, state.orders);
  const hanDeviceLog =
    spec.deviceType === 'CHF'
      ? new HanDeviceLog(
          spec.eui,
          () => context.home().map(({ eui }) => eui),
          () => context.now(),
        )
      : undefined;
  const joins = new JoinList(spec, () => context.home());
  const own: HandlerEntries = [
    ...provideCredentials(context),
    ...updateCredentials(context, state.replay, state.future),
    ...ownCertificates(context),
    ...firmwareUseCases(context, firmware, state.future),
    ...gasUseCases(context, state.logs, clock),
    ...(hanDeviceLog ? chfDeviceLog(context, hanDeviceLog) : [...joinDetails(joins), ...joining(context, joins)]),
  ];
  const meter = new MeterMemory(context);
  const auxiliary = spec.deviceType === 'ESME' ? auxiliaryObjects(context, state.logs) : undefined;
  const live = auxiliary ? [...esmeAttributes(context, clock, meter), ...auxiliary.attributes] : [];
  const cosem = new CosemStore([...logObjects(state.logs), ...live]);
  const zcl = new ZclStore(gasAttributes(context, firmware));
  const dlms = dlmsHandler(context, cosem, state.future);
  const gbz = gbzHandlers(context, zcl, state.future);
  const generic: GenericHandler = (useCase) => {
    if (useCase.protocol === 'DLMS') return dlms;
    return useCase.protocol === 'GBZ' ? gbz(useCase) : undefined;
  };
  const handlers = following(
    () => firmware.gbcsVersion,
    (gbcsVersion) => {
      adaptAnchors(context.anchors, { ...spec, gbcsVersion }, context.parties);
      return capabilitiesOf({ ...spec, gbcsVersion }, useCases, new Map(own), generic);
    },
  );
  const memory = new DeviceMemory({
    identity: parts.identity,
    anchors: context.anchors,
    counter,
    records,
    clock,
    firmware,
    joins,
    cosem,
    zcl,
    meter,
    orders: state.orders,
    replay: state.replay,
    future: state.future,
    event: state.logs.event,
    security: state.logs.security,
    power: state.logs.power,
    auxiliaryLog: state.logs.auxiliary,
    ...(auxiliary && { auxiliary }),
    ...(hanDeviceLog && { hanDeviceLog }),
  });
  return new Device({ context, records, handlers, useCases, firmware, memory, ...state, ...(hanDeviceLog && { hanDeviceLog }) });
}

function contextOf({ spec, identity, parties, useCases, home, env, act }: Parts, counter: OwnCounter): DeviceContext {
  const sender = new AlertSender(env, useCases, counter);
  const context: DeviceContext = {
    spec,
    identity,
    parties,
    anchors: installedAnchors(spec, parties, env.now()),
    says: env.says ?? ((message) => message),
    now: () => env.now(),
    home,
    schedule: act,
    raise: (alert) => sender.send(context, alert),
    nextCounter: () => counter.next(),
  };
  return context;
}

/** The COSEM objects of a meter that are more than stored values. */
function esmeAttributes(context: DeviceContext, clock: DeviceClock, memory: MeterMemory): LiveAttributes {
  return [
    ...meterPoints(context, memory),
    ...importRegisters(context, memory),
    ...clockObject(context, clock, memory),
    ...loadSwitch(memory),
  ];
}

function auxiliaryObjects(context: DeviceContext, logs: DeviceLogs): AuxiliaryObjects {
  const hanConnected = context
    .home()
    .filter(({ deviceType }) => deviceType === 'HCALCS')
    .map(({ eui }) => eui);
  return new AuxiliaryObjects(context, controllersOf(context.spec.esmeVariant ?? 'A', hanConnected), logs.auxiliary);
}
