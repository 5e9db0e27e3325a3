import { decodeDataNotification } from '../../../gbcs/dlms/access';
import { tryDecode } from '../../../gbcs/error';
import type { GbcsMessage } from '../../../gbcs/message';
import { decodeGbzAlert } from '../../../gbcs/zcl/gbz';
import { dlmsInstant, integerIn, membersOf, octetsIn, zigbeeInstant } from './octets';

/** What a device's alert says at its head: which, in four hex digits, and when. */
export interface DeviceAlertHead {
  readonly alertCode: string;
  /** In UTC, whole seconds. */
  readonly at: string;
}

const DATA_NOTIFICATION = 0x0f;
const GBZ = 0x01;

/** The head of an alert in DLMS or GBZ (facts 3.5); undefined for one in ASN.1, or that is none. */
export function deviceAlertHead({ kind, payload }: GbcsMessage): DeviceAlertHead | undefined {
  if (kind !== 'alert') return undefined;
  return tryDecode(() => {
    if (payload[0] === DATA_NOTIFICATION) {
      const [code, at] = membersOf(decodeDataNotification(payload).body, 'alert');
      return { alertCode: hex(integerIn(code, 'alert code')), at: dlmsInstant(octetsIn(at, 'time of the alert', 12), 'time of the alert') };
    }
    if (payload[0] !== GBZ) return undefined;
    const { alertCode, time } = decodeGbzAlert(payload);
    return { alertCode: hex(alertCode), at: zigbeeInstant(time) };
  });
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
