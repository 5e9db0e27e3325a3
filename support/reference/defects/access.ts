import type { UserRole } from '../../control/types';
import { lostRule, matrixRow } from './changes/change';
import type { Defect } from './defect';
import { defect } from './defect';
import { code, either, finds, startingWith } from './symptom';

/** Services whose access control is broken one by one: each has to be noticed by itself. */
const SERVICES = [
  ...['1.1.1', '2.1', '3.3', '6.7', '6.13', '6.14.1', '6.14.2', '6.14.3', '6.15.1', '6.24.1', '7.2'],
  ...['7.5', '7.6', '7.7', '7.8', '7.9', '7.10', '7.14', '7.15', '8.9', '11.2'],
];

/** One role too many of one service, each of a User who is responsible for the meter in it. */
const ROLES_TOO_MANY: readonly (readonly [service: string, role: UserRole, roles: readonly UserRole[]])[] = [
  ['6.14.3', 'ED', ['IS', 'ED']],
  ['7.9', 'ED', ['IS', 'ED']],
  ['7.14', 'ES', ['IS', 'ED', 'OU', 'ES']],
  ['7.15', 'ES', ['IS', 'ED', 'OU', 'ES']],
  ['8.9', 'ED', ['IS', 'GS', 'OU', 'ED']],
];

/** A critical request that was transformed for a stranger to the device: its Pre-Command is not the User's to sign. */
const NO_GOOD_PRE_COMMAND = finds({ subject: 'command' });

/** Access control (3.2) that is missing for one service, or for one role of one service. */
export const accessDefects: readonly Defect[] = [
  ...SERVICES.map((service) =>
    defect(
      'SCHEMA-04',
      `any-supplier-may-send-${service}`,
      `Nobody asks who is responsible for the device of a ${service}.`,
      either(code('E4', startingWith('I')), NO_GOOD_PRE_COMMAND),
      lostRule('user-authorised-for-device', [service]),
    ),
  ),
  ...ROLES_TOO_MANY.map(([service, role, eligibleRoles]) =>
    defect(
      'SCHEMA-04',
      `${service}-is-for-${role}-too`,
      `${service} is for the role ${role} as well.`,
      code('E2', startingWith('I', 'E')),
      matrixRow(service, { eligibleRoles }),
    ),
  ),
].map((one) => ({ ...one, likelyAt: ['S-1301', 'S-1302'] }));
