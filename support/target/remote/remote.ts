import type { Eui64 } from '../../duis/eui64';
import { ControlClient } from './control-client';
import { settleAddress } from './own-address';
import type { Target } from '../target';
import { loadTargetFile } from '../file/target-file';
import { readTlsIdentity } from '../file/tls-identity';

/**
 * The target that a file describes, as these Users reach it. Rejects with TargetFileError, or with TargetUnavailable when its control
 * interface does not answer.
 */
export async function openRemote(path: string, users: readonly Eui64[], now: Date): Promise<Target> {
  const file = loadTargetFile(path);
  const tls = readTlsIdentity(file, users, now);
  const control = file.control && new ControlClient(file.control, file.timeouts.requestMs);
  const offered = await control?.capabilities();
  return {
    kind: 'remote',
    name: file.name,
    release: file.release,
    services: file.services,
    ...(control ? { control } : {}),
    capabilities: new Set((offered?.capabilities ?? []).filter((capability) => !file.notOffered.includes(capability))),
    readings: file.readings,
    receive: await settleAddress(file.receive, file.services.transform),
    timeouts: file.timeouts,
    ...(tls ? { tls } : {}),
    devices: file.devices,
    arrangesOverDuis: file.arrangesOverDuis,
    pki: file.pki,
    ...(file.trust === undefined ? {} : { trust: file.trust }),
    stop: async () => control?.close(),
  };
}
