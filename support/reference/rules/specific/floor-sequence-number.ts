import { at, textAt } from '../../../duis/element';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/**
 * The roles whose credentials are replaced with a RemotePartyFloorSeqNumber only: a Load Controller's as a Supplier's, unlike a Network
 * Operator's (5.6, table 184). The code is a reading.
 */
export function floorSequenceNumberGiven(roles: readonly string[]): Rule {
  return {
    name: 'floor-sequence-number-given',
    clause: '5.6, 3.8.67',
    of: ['6.15.1'],
    ask: ({ asked, behaviour }) => {
      const role = textAt(asked.body, 'RemotePartyRole')?.trim() ?? '';
      if (!roles.includes(role) || at(asked.body, 'RemotePartyFloorSeqNumber')) return undefined;
      return refuse(
        behaviour.readings.text('floor-sequence-number-code'),
        `the credentials of a ${role} are replaced without RemotePartyFloorSeqNumber`,
      );
    },
  };
}
