import type { Eui64 } from '../../duis/eui64';
import { CS14 } from '../../gbcs/bodies/alerts/device-alerts';
import type { DeviceSecurityLog } from '../../gbcs/bodies/hub/device-log';
import type { GpfLogBackup } from '../../gbcs/bodies/hub/gpf-device-log';
import { GCS62 } from '../../gbcs/bodies/hub/gpf-device-log';
import { GbcsError } from '../../gbcs/error';
import type { GbcsMessage } from '../../gbcs/message';

const HUB_LOG_CHANGED = 0x0018;
const GPF_LOG_BACKUP = 0x00b2;

/** The last device log that each hub and Gas Proxy Function told the DCC of, to be restored on its successor (8.12.1, 8.12.2). */
export class KeptDeviceLogs {
  private readonly hubs = new Map<Eui64, DeviceSecurityLog>();
  private readonly proxies = new Map<Eui64, GpfLogBackup>();

  /** Keeps what an alert to the Access Control Broker says; other alerts are passed over. */
  keep(device: Eui64, { messageCode, payload }: GbcsMessage): void {
    try {
      if (messageCode === HUB_LOG_CHANGED) this.hubs.set(device, CS14.decode(payload).log);
      if (messageCode === GPF_LOG_BACKUP) this.proxies.set(device, GCS62.decode(payload));
    } catch (error) {
      if (!(error instanceof GbcsError)) throw error;
    }
  }

  ofHub(device: Eui64): DeviceSecurityLog | undefined {
    return this.hubs.get(device);
  }

  ofProxy(device: Eui64): GpfLogBackup['devices'] | undefined {
    return this.proxies.get(device)?.devices;
  }

  clear(): void {
    this.hubs.clear();
    this.proxies.clear();
  }
}
