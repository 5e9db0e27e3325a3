import type { UserRole } from '../../control/types';
import { USER_ROLES } from '../../duis/catalogue/vocabulary';
import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import { responsibleUsers } from '../alerts/dcc-alert';
import type { Device } from '../inventory/device';
import type { SentCommand } from '../processing/command-stages';
import { localCommandOf } from '../processing/local-command';
import type { RecordsView } from '../records/records';
import { s1spOf } from '../smets1/signed-response';
import type { View } from '../view';
import type { Readings } from './readings';

/** Figures and sets that the rules and processes go by. */
export interface Policies {
  /** Roles in which a User must be responsible for a device to act on it; the others are not registered to devices (facts F.4). */
  readonly rolesWithResponsibility: readonly UserRole[];
  /** Roles that may have commands for local delivery: those that may return the answer with 8.13. */
  readonly localDeliveryRoles: readonly UserRole[];
  /** Service Requests whose responses may be returned with 8.13. */
  readonly localResponseServices: readonly string[];
  /** The command for local delivery that a returned response answers (8.13); undefined where there is none. */
  readonly localCommandOf: (records: RecordsView, request: DuisRequest) => SentCommand | undefined;
  /** Who is told of the identity of a meter (N16). */
  readonly identityAlertRoles: readonly UserRole[];
  /** The meter that N16 is about, where the identity of this one was confirmed. */
  readonly identified: (records: RecordsView, meter: Device) => Device;
  /** Who is told that a device was restored (N29). */
  readonly suspensionAlertRoles: readonly UserRole[];
  /** Of those who hold these roles, the ones who are told of something about a device. */
  readonly audience: (view: View, device: Device, roles: readonly UserRole[]) => readonly Eui64[];
  /** The S1SP that a SMETS1 device is behind: whose capabilities count, and who answers for it. */
  readonly s1spOf: (device: Device) => Eui64;
  /** Whether alerts of this code from a device, or about it, are subject to throttling at all. */
  readonly throttles: (device: Device | undefined, alertCode: string) => boolean;
}

/** The table of 2.3.3. */
const LOCAL_RESPONSE_SERVICES =
  '3.2 6.8 6.14.1 6.14.2 6.14.3 6.15.1 6.15.2 6.21 6.23 8.7.1 8.7.2 8.8.1 8.8.2 8.11 8.12.1 8.12.2 11.2 11.3'.split(' ');

export function policiesFor(readings: Readings): Policies {
  const rolesIn = (reading: string): readonly UserRole[] => USER_ROLES.filter((role) => readings.words(reading).includes(role));
  return {
    rolesWithResponsibility: ['IS', 'ES', 'GS', 'ED', 'GT'],
    localDeliveryRoles: readings.text('local-delivery-roles') === 'suppliers' ? ['IS', 'GS'] : USER_ROLES,
    localResponseServices: LOCAL_RESPONSE_SERVICES,
    localCommandOf,
    identityAlertRoles: rolesIn('n16-recipients'),
    identified: (_records, meter) => meter,
    suspensionAlertRoles: rolesIn('suspension-alert-recipients'),
    audience: responsibleUsers,
    s1spOf,
    throttles: () => true,
  };
}
