import type { UserRole } from '../../control/types';

/** Figures and sets that the rules and processes go by. */
export interface Policies {
  /** Roles in which a User must be responsible for a device to act on it; the others are not registered to devices (facts F.4). */
  readonly rolesWithResponsibility: readonly UserRole[];
  /** Roles that may have commands for local delivery: those that may return the answer with 8.13. */
  readonly localDeliveryRoles: readonly UserRole[];
}

export const referencePolicies: Policies = {
  rolesWithResponsibility: ['IS', 'ES', 'GS', 'ED', 'GT'],
  localDeliveryRoles: ['IS', 'GS'],
};
