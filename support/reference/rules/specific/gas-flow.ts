import { at } from '../../../duis/element';
import { isSmets1 } from '../../inventory/device';
import type { Rule } from '../rule';
import { refuse } from '../rule';

const DECIMAL = 'UncontrolledGasFlowRateDecimal';

function includesDecimal(supported: readonly string[]): boolean {
  return supported.includes(DECIMAL);
}

/**
 * E060701 for a SMETS1 GSME: its S1SP must support the decimal gas flow rate (3.2.1). What holds for SMETS2+ is in the selection of use
 * cases.
 */
export function decimalGasFlowSupported(suffices: (supported: readonly string[]) => boolean = includesDecimal): Rule {
  return {
    name: 'decimal-gas-flow-supported',
    clause: '3.2.1',
    of: ['6.7'],
    ask: ({ asked, behaviour, device, records }) => {
      if (!device || !isSmets1(device) || !at(asked.body, DECIMAL)) return undefined;
      const s1sp = behaviour.policies.s1spOf(device);
      return suffices(records.s1sps.get(s1sp)?.supports ?? []) ? undefined : refuse('E060701', `S1SP ${s1sp} does not support ${DECIMAL}`);
    },
  };
}
