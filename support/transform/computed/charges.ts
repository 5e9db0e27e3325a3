import { child, textAt } from '../../duis/element';
import { parseObis } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';
import { array, octetString, structure } from '../../gbcs/dlms/data';
import type { Bindings } from '../binding';
import { meets } from '../criterion';

/**
 * Credit accounts by the last part but one of their names: of the meter's balance, of emergency credit, and in an emergency without debt.
 */
const ACCOUNTS = { credit: '0-0:19.10.0.255', emergency: '0-0:19.10.1.255', withoutDebt: '0-0:19.10.2.255' } as const;
const CHARGES = {
  consumption: '0-0:19.20.0.255',
  timeDebt1: '0-0:19.20.1.255',
  timeDebt2: '0-0:19.20.2.255',
  paymentDebt: '0-0:19.20.3.255',
  standing: '0-0:19.20.4.255',
  secondary: '0-0:19.20.5.255',
} as const;
type Account = keyof typeof ACCOUNTS;
type Charge = keyof typeof CHARGES;

/** When a charge is collected from an account: always; or not while supply is disabled. */
const COLLECTED = { always: 0xe0, supplied: 0xc0 } as const;

/**
 * Which charge is collected from which account: attribute 11 of the account object (1.6; RTDS ECS02, ECS03). In prepayment mode
 * SuspendDebtDisabled takes the collection of time-based debt away while supply is disabled, SuspendDebtEmergency adds an account that
 * emergency credit is kept apart in. A twin element meter has its secondary element's charge besides.
 */
export function charges({ body, esmeVariant }: Bindings): DlmsData {
  const prepayment = child(body, 'Prepayment');
  const suspended = (name: string): boolean => prepayment !== undefined && /^(true|1)$/.test(textAt(prepayment, name)?.trim() ?? '');
  const timeDebt = suspended('SuspendDebtDisabled') ? COLLECTED.supplied : COLLECTED.always;
  const links = prepayment ? prepaymentLinks(timeDebt, suspended('SuspendDebtEmergency')) : CREDIT_LINKS;
  const accounts: readonly Account[] = prepayment ? ['credit', 'emergency'] : ['credit'];
  const secondary = meets('@esmeVariant^=B', body, { esmeVariant }) ? accounts.map((account) => link(account, 'secondary')) : [];
  return array(...links, ...secondary);
}

const CREDIT_LINKS = [link('credit', 'consumption'), link('credit', 'standing')];

function prepaymentLinks(timeDebt: number, emergencyApart: boolean): readonly DlmsData[] {
  return [
    ...CREDIT_LINKS,
    link('credit', 'timeDebt1', timeDebt),
    link('credit', 'timeDebt2', timeDebt),
    link('credit', 'paymentDebt'),
    link('emergency', 'paymentDebt'),
    link('emergency', 'consumption'),
    link('emergency', 'standing'),
    link('emergency', 'timeDebt1', timeDebt),
    link('emergency', 'timeDebt2', timeDebt),
    ...(emergencyApart ? (['standing', 'timeDebt1', 'timeDebt2'] as const).map((charge) => link('withoutDebt', charge)) : []),
  ];
}

function link(account: Account, charge: Charge, collected: number = COLLECTED.always): DlmsData {
  return structure(octetString(parseObis(ACCOUNTS[account])), octetString(parseObis(CHARGES[charge])), {
    type: 'bit-string',
    bits: 3,
    octets: Buffer.of(collected),
  });
}
