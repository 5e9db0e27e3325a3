import { octetsOf } from '../../gbcs/bodies/dlms-fields';
import { decodeDateTime } from '../../gbcs/date-time';
import type { DlmsData } from '../../gbcs/dlms/data';
import { GbcsError } from '../../gbcs/error';

/** The instant that a DLMS date-time in an octet string says. @throws GbcsError for anything else */
export function instantIn(data: DlmsData | undefined, field: string): Date {
  const at = decodeDateTime(octetsOf(data, field, 12));
  if (!(at instanceof Date)) throw new GbcsError(field, 'an instant', at);
  return at;
}
