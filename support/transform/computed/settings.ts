import { textAt } from '../../duis/element';
import { dateOctets } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, octetString, structure } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';

/** The MPANs of both elements, one after the other in one string (RTDS ECS39a). */
export function importMpans({ body }: Bindings): DlmsData {
  const mpans = ['ImportMPAN', 'SecondaryImportMPAN'].map((name) => textAt(body, 'ImportMPANs', name)?.trim() ?? '');
  return octetString(Buffer.from(mpans.join(''), 'latin1'));
}

const MIDNIGHT = Buffer.from([0, 0, 0, 0]);

/** Whether the tariff block counter matrix is reset at midnight of every day (RTDS ECS48); at no time otherwise (inferred). */
export function dailyReset({ body }: Bindings): DlmsData {
  const reset = /^(true|1)$/.test(textAt(body, 'DailyTariffBlockCounterMatrixReset')?.trim() ?? '');
  return array(...(reset ? [structure(octetString(MIDNIGHT), octetString(dateOctets({})))] : []));
}
