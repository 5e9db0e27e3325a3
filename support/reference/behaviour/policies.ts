import type { UserRole } from '../../control/types';
import { USER_ROLES } from '../../duis/catalogue/vocabulary';
import type { Readings } from './readings';

/** Figures and sets that the rules and processes go by. */
export interface Policies {
  /** Roles in which a User must be responsible for a device to act on it; the others are not registered to devices (facts F.4). */
  readonly rolesWithResponsibility: readonly UserRole[];
  /** Roles that may have commands for local delivery: those that may return the answer with 8.13. */
  readonly localDeliveryRoles: readonly UserRole[];
}

export function policiesFor(readings: Readings): Policies {
  const roles = readings.words('local-delivery-roles');
  return {
    rolesWithResponsibility: ['IS', 'ES', 'GS', 'ED', 'GT'],
    localDeliveryRoles: USER_ROLES.filter((role) => roles.includes(role)),
  };
}
