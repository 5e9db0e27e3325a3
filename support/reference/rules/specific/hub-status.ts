import { textAt } from '../../../duis/element';
import { deviceIdAt } from '../../inquiry/device-id';
import { instantOf } from '../../inquiry/instant';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/** E081401: only a Communications Hub Function is notified of as one (2.3.4). */
export const notifiedDeviceIsHub: Rule = {
  name: 'notified-device-is-hub',
  clause: '2.3.4, 3.8.119.3',
  of: ['8.14.1', '8.14.2', '8.14.3', '8.14.4'],
  ask: ({ request, records }) => {
    const device = records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
    return device && device.deviceType !== 'CHF' ? refuse('E081401', `${device.eui} is a ${device.deviceType}`) : undefined;
  },
};

function isAfter(installed: Date, now: Date): boolean {
  return installed > now;
}

/** E081402: an installation is not in the future (2.3.4). */
export function installDateNotInFuture(isInFuture: (installed: Date, now: Date) => boolean = isAfter): Rule {
  return {
    name: 'install-date-not-in-future',
    clause: '2.3.4, 3.8.119.3',
    of: ['8.14.1', '8.14.2'],
    ask: ({ request, now }) => {
      const text = textAt(request.body, 'InstallDateTime');
      if (text === undefined) return undefined;
      const installed = instantOf(text);
      return isInFuture(installed, now)
        ? refuse('E081402', `InstallDateTime ${installed.toISOString()} is after ${now.toISOString()}`)
        : undefined;
    },
  };
}
