import { textAt } from '../../../duis/element';
import { deviceIdAt } from '../../inquiry/device-id';
import { isSmets1 } from '../../inventory/device';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/** E081111: the Install Code of a SMETS2+ device has 16 octets; SMETS1 devices may have shorter ones (4.1). */
export function installCodeLength({ octets }: { readonly octets: number }): Rule {
  return {
    name: 'install-code-length',
    clause: '4.1, 3.8.115',
    of: ['8.11'],
    ask: (inquiry) => {
      const code = textAt(inquiry.asked.body, 'AddDeviceToCHFWhitelist', 'InstallCode')?.trim();
      if (code === undefined || textAt(inquiry.asked.body, 'RequestType') !== 'Add' || isForSmets1(inquiry)) return undefined;
      return code.length === 2 * octets ? undefined : refuse('E081111', `InstallCode has ${code.length / 2} octets; a SMETS2+ device has ${octets}`);
    },
  };
}

/** The family is that of the device to be added or, while the inventory does not know it, of the hub. */
function isForSmets1({ asked, device, records }: Inquiry): boolean {
  const added = records.inventory.get(deviceIdAt(asked.body, 'DeviceID') ?? '');
  const judged = added ?? device;
  return judged !== undefined && isSmets1(judged);
}
