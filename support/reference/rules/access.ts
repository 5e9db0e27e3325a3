import type { Rule } from './rule';
import { refuse } from './rule';

/** E1: the originator is no User. */
export const userKnown: Rule = {
  name: 'user-known',
  clause: '3.2',
  ask: ({ user, request }) =>
    user && user.roles.length > 0 ? undefined : refuse('E1', `${request.requestId.originator} is no User in any User Role`),
};

/** E2: none of its roles may send this Service Request. */
export const roleEligible: Rule = {
  name: 'user-role-eligible',
  clause: '3.1, 3.2',
  ask: ({ eligibleRoles, service, user }) =>
    eligibleRoles.length > 0
      ? undefined
      : refuse(
          'E2',
          `${service?.serviceReferenceVariant} is for ${service?.eligibleRoles.join(', ') || 'no User'}; the User is ` +
            `${user?.roles.join(', ')}`,
        ),
};

/** E3: the User is suspended. */
export const userActive: Rule = {
  name: 'user-status-permitted',
  clause: '3.2',
  ask: ({ user }) => (user?.status === 'suspended' ? refuse('E3', `${user.eui} is suspended`) : undefined),
};

/** E4: the User has, in an eligible role, nothing to do with the device at that time. */
export const authorisedForDevice: Rule = {
  name: 'user-authorised-for-device',
  clause: '3.2',
  ask: (inquiry) => {
    const { device } = inquiry;
    if (!device || inquiry.service?.nonDevice || inquiry.rolesFor(device).length > 0) return undefined;
    return refuse(
      'E4',
      `${inquiry.request.requestId.originator} is not ${inquiry.eligibleRoles.join(' or ')} of ${device.eui} at ` +
        `${inquiry.relevantTime.toISOString()}`,
    );
  },
};

/** E17: the User may not have commands for local delivery. */
export const localDeliveryAllowed: Rule = {
  name: 'local-command-services-available',
  clause: '3.2.5',
  ask: ({ isLocalDelivery, user, behaviour }) =>
    isLocalDelivery && !user?.roles.some((role) => behaviour.policies.localDeliveryRoles.includes(role))
      ? refuse('E17', `local command services are for ${behaviour.policies.localDeliveryRoles.join(', ')}`)
      : undefined,
};
