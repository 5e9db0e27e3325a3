import type { SmetsFamily } from '../../../control/types';
import { at, textAt } from '../../../duis/element';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Inquiry } from '../../inquiry/inquiry';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/** What an Install Code is measured by, for whom, and when. */
export interface InstallCodeLength {
  /** As many as the note says. */
  readonly octets: number;
  readonly takes?: (octets: number) => boolean;
  readonly families?: readonly SmetsFamily[];
  readonly requests?: readonly string[];
}

/** E081111: the Install Code of a SMETS2+ device has 16 octets; SMETS1 devices may have shorter ones (4.1). */
export function installCodeLength({
  octets,
  takes = (length) => length === octets,
  families = ['SMETS2+'],
  requests = ['Add'],
}: InstallCodeLength): Rule {
  return {
    name: 'install-code-length',
    clause: '4.1, 3.8.115',
    of: ['8.11'],
    ask: (inquiry) => {
      const code = textAt(inquiry.asked.body, 'AddDeviceToCHFWhitelist', 'InstallCode')?.trim() ?? '';
      const requestType = textAt(inquiry.asked.body, 'RequestType') ?? '';
      if (!requests.includes(requestType) || !families.includes(familyOf(inquiry)) || isWithoutBlock(inquiry, requestType))
        return undefined;
      return takes(code.length / 2)
        ? undefined
        : refuse('E081111', `InstallCode has ${code.length / 2} octets; a SMETS2+ device has ${octets}`);
    },
  };
}

/** An addition without its block is for some other validation, whose code is not published (facts E.10). */
function isWithoutBlock({ asked }: Inquiry, requestType: string): boolean {
  return requestType === 'Add' && !at(asked.body, 'AddDeviceToCHFWhitelist');
}

/** The family is that of the device to be added or, while the inventory does not know it, of the hub. */
function familyOf({ asked, device, records }: Inquiry): SmetsFamily {
  return (records.inventory.get(deviceIdAt(asked.body, 'DeviceID') ?? '') ?? device)?.smetsFamily ?? 'SMETS2+';
}
