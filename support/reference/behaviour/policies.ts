import type { UserRole } from '../../control/types';
import { USER_ROLES } from '../../duis/catalogue/vocabulary';
import type { Readings } from './readings';

/** Figures and sets that the rules and processes go by. */
export interface Policies {
  /** Roles in which a User must be responsible for a device to act on it; the others are not registered to devices (facts F.4). */
  readonly rolesWithResponsibility: readonly UserRole[];
  /** Roles that may have commands for local delivery: those that may return the answer with 8.13. */
  readonly localDeliveryRoles: readonly UserRole[];
  /** Service Requests whose responses may be returned with 8.13. */
  readonly localResponseServices: readonly string[];
  /** Who is told of the identity of a meter (N16). */
  readonly identityAlertRoles: readonly UserRole[];
  /** Who is told that a device was restored (N29). */
  readonly suspensionAlertRoles: readonly UserRole[];
}

export function policiesFor(readings: Readings): Policies {
  const rolesIn = (reading: string): readonly UserRole[] => USER_ROLES.filter((role) => readings.words(reading).includes(role));
  return {
    rolesWithResponsibility: ['IS', 'ES', 'GS', 'ED', 'GT'],
    localDeliveryRoles: rolesIn('local-delivery-roles'),
    localResponseServices: readings.words('local-command-response-services'),
    identityAlertRoles: rolesIn('n16-recipients'),
    suspensionAlertRoles: rolesIn('suspension-alert-recipients'),
  };
}
