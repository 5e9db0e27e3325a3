import { textAt } from '../../../duis/element';
import { isSmets1 } from '../../inventory/device';
import type { Rule } from '../rule';
import { refuse } from '../rule';

/**
 * It is the Supplier of an ESME that replaces the credentials of its Load Controller; a network party is refused (5.6; the code is a
 * reading).
 */
export const loadControllerBySupplier: Rule = {
  name: 'load-controller-credentials-by-supplier',
  clause: '5.6',
  of: ['6.15.1'],
  ask: (inquiry) => {
    const { device, asked, behaviour } = inquiry;
    if (!device || textAt(asked.body, 'RemotePartyRole') !== 'LoadController') return undefined;
    const roles = inquiry.rolesFor(device);
    return roles.includes('IS') || roles.includes('GS')
      ? undefined
      : refuse(
          behaviour.readings.text('load-controller-sender'),
          `${roles.join(', ')} does not replace the credentials of a Load Controller`,
        );
  },
};

/** A SMETS1 ESME has no trust anchor cell for a Load Controller, whatever its S1SP has (5.6; what the code is for is a reading). */
export const loadControllerInSmets2: Rule = {
  name: 'load-controller-credentials-in-smets2',
  clause: '5.6',
  of: ['6.15.1'],
  ask: ({ device, asked, behaviour }) =>
    device && isSmets1(device) && textAt(asked.body, 'RemotePartyRole') === 'LoadController'
      ? refuse(behaviour.readings.text('load-controller-update-code'), 'a SMETS1 device has no Load Controller')
      : undefined,
};
