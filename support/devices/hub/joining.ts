import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { GCS62 } from '../../gbcs/bodies/hub/gpf-device-log';
import type { GpfLogEntry } from '../../gbcs/bodies/hub/gpf-device-log';
import { LOGGED_DEVICE_TYPES } from '../../gbcs/bodies/hub/join-details';
import type { DeviceContext } from '../device-context';
import type { HandlerEntries } from '../commands/handler';
import { handle } from '../commands/handler';
import type { JoinList } from './join-list';

const CODE = { success: 0, failure: 1 } as const;
const GPF_BACKUP = { messageCode: 0x00b2, alertCode: 0x8071 } as const;

/** CS03A1, CS03A2, CS03B, CS03C and CS04AC, CS04B: a device joins another of its HAN, or leaves it; GCS59 restores a whole log. */
export function joining(device: DeviceContext, list: JoinList): HandlerEntries {
  const outcomeOf = ({ code }: { readonly code: number }): string => (code === CODE.success ? 'success' : 'failure');
  const changed = (done: boolean): { readonly code: number } => {
    if (done && device.spec.deviceType === 'GPF') backUp(device, list);
    return { code: done ? CODE.success : CODE.failure };
  };
  return [
    ...handle(
      USE_CASE_BODIES.CS03,
      (join) => {
        const other = device.home().find(({ eui }) => eui === join.device);
        if (other) list.join(join.device, LOGGED_DEVICE_TYPES[join.deviceType] ?? 'Type2');
        return changed(other !== undefined);
      },
      outcomeOf,
    ),
    ...handle(USE_CASE_BODIES.CS04, (unjoin) => changed(list.unjoin(unjoin.device)), outcomeOf),
    ...handle(USE_CASE_BODIES.GCS59, (entries) => {
      for (const entry of entries) list.join(entry.device, LOGGED_DEVICE_TYPES[entry.deviceType] ?? 'Type2');
      backUp(device, list);
      return entries.map((entry) => ({ ...entry, code: CODE.success }));
    }),
  ];
}

/** GCS62: the Access Control Broker keeps a copy of the log of a Gas Proxy Function. */
function backUp(device: DeviceContext, list: JoinList): void {
  const devices: readonly GpfLogEntry[] = list.devices.map((joined) => ({
    device: joined.device,
    deviceType: LOGGED_DEVICE_TYPES.indexOf(joined.deviceType),
  }));
  const at = device.now();
  device.raise({
    messageCode: GPF_BACKUP.messageCode,
    recipient: device.parties.accessControlBroker,
    body: (counter) => GCS62.encode({ alertCode: GPF_BACKUP.alertCode, at, devices }, counter),
  });
}
