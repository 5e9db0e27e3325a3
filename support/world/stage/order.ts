import type { DeviceSpec } from '../../control/types';
import type { Element } from '../../duis/element';
import type { ServiceName } from '../../target/target';
import { upToDate } from '../../user/golden/golden-dates';
import type { Order } from '../../user/user';
import { CapabilityMissing } from '../../target/target';
import { loadCatalogues } from '../../vectors/catalogues';
import type { Change } from '../words/changes';
import type { DeviceName } from '../words/devices';
import type { RequestPhrase } from '../words/request-phrases';

/** What a request in words has to do with the scenario it is sent in. */
export interface OrderContext {
  readonly golden: Element;
  /** The target's time. */
  readonly now: Date;
  readonly device: (name: DeviceName) => DeviceSpec;
  /** As ChangeContext has it. */
  readonly schedule: () => string;
  readonly lastRequest: () => string;
}

const SEND = 1;

/**
 * What the User is to send: the golden vector that the phrase means, brought up to date, about these devices, changed as the step
 * says. A CommandVariant that the service takes is not a deviation but another good request.
 */
export function orderFor(
  phrase: RequestPhrase,
  changes: readonly Change[],
  { golden, now, device, schedule, lastRequest }: OrderContext,
  service?: ServiceName,
): Order {
  const devices = Object.entries(phrase.devices).map(([place, name]) => [place, device(name)] as const);
  const target = devices.find(([place]) => place === 'target')?.[1];
  const { critical, commandVariants } = loadCatalogues().services.get(phrase.golden.serviceReferenceVariant);
  const wanted = changes.find((c) => c.commandVariant !== undefined && commandVariants.includes(c.commandVariant));
  const others = changes.flatMap((c) => (c === wanted ? (c.besides ?? []) : [c]));
  // A SMETS1 device has no Pre-Commands: its S1SP takes critical requests as they are (facts F.7).
  const commandVariant = wanted?.commandVariant ?? (critical && target?.smetsFamily === 'SMETS1' ? SEND : undefined);
  return {
    golden: upToDate(golden, now),
    devices: Object.fromEntries(devices.map(([place, spec]) => [place, spec.eui])),
    deviations: others.map((c) =>
      c.deviation({ now, eui: (name) => device(name).eui, held: (item, name) => held(item, device(name), name), schedule, lastRequest }),
    ),
    ...(commandVariant === undefined ? {} : { commandVariant }),
    ...(service ? { service } : {}),
  };
}

/** Of a target's own devices nobody knows more than its file says: throws CapabilityMissing. */
function held(item: string, { importMpxn, uprn }: DeviceSpec, { words }: DeviceName): string {
  const value = item === 'UPRN' ? uprn : importMpxn;
  if (value === undefined) throw new CapabilityMissing('devices', `know the ${item} of ${words}, which the target file does not say`);
  return value;
}
