import type { UserRole } from '../../../control/types';
import { matrixRow } from '../changes/change';
import type { Defect } from '../defect';
import { defect, likelyAt } from '../defect';
import { code, either } from '../symptom';

type Row = readonly [service: string, first: UserRole, others: boolean];

/** Services with the role that the matrix names first, and whether others go with the same device. */
const READINGS: readonly Row[] = [
  ['4.1.2', 'IS', true],
  ['4.1.3', 'IS', true],
  ['4.1.4', 'GS', false],
  ['4.2', 'ES', true],
  ['4.3', 'IS', false],
  ['4.4.2', 'IS', false],
  ['4.4.3', 'IS', false],
  ['4.4.4', 'IS', false],
  ['4.4.5', 'IS', false],
  ['4.6.1', 'IS', false],
  ['4.6.2', 'ES', false],
  ['4.8.1', 'IS', true],
  ['4.8.2', 'IS', true],
  ['4.8.3', 'ES', true],
  ['4.10', 'IS', true],
  ['4.11.1', 'IS', true],
  ['4.11.2', 'IS', true],
  ['4.12.1', 'IS', true],
  ['4.12.2', 'ES', true],
  ['4.14', 'IS', false],
  ['4.15', 'IS', true],
  ['4.16', 'IS', true],
  ['4.17', 'IS', true],
  ['4.18', 'IS', false],
];
const PLAIN: readonly Row[] = [
  ['1.7', 'IS', false],
  ['2.5', 'IS', false],
  ['3.5', 'IS', false],
  ['6.2.1', 'IS', true],
  ['6.2.2', 'IS', true],
  ['6.2.3', 'IS', false],
  ['6.2.5', 'IS', false],
  ['6.2.7', 'IS', true],
  ['6.2.8', 'GT', false],
  ['6.2.9', 'IS', false],
  ['6.2.10', 'IS', true],
  ['6.27', 'ED', false],
  ['6.29', 'IS', false],
  ['6.30', 'IS', false],
  ['6.31', 'IS', false],
  ['7.1', 'IS', false],
  ['7.3', 'IS', false],
  ['7.4', 'IS', true],
];
const WORDED: readonly Row[] = [
  ['2.2', 'IS', false],
  ['3.1', 'IS', false],
  ['3.4', 'IS', false],
  ['6.4.2', 'IS', false],
  ['6.12', 'IS', false],
  ['6.20.1', 'IS', false],
  ['6.20.2', 'ES', false],
  ['6.25', 'IS', false],
  ['7.12', 'IS', false],
  ['14.1', 'GT', false],
];
const EVERYBODY: readonly UserRole[] = ['IS', 'ES', 'GS', 'RSA', 'ED', 'GT', 'OU'];

/** Services that one role too many may have, or one role alone of several. */
export const roleDefects: readonly Defect[] = [
  ...rows(READINGS, 'S-2075', 'S-2076'),
  ...rows(PLAIN, 'S-2077', 'S-2078'),
  ...rows(WORDED, 'S-2079', 'S-2080'),
];

function rows(services: readonly Row[], taken: string, refused: string): readonly Defect[] {
  return services.flatMap(([service, first, others]) => {
    const all = defect(
      'SCHEMA-04',
      `lets-everybody-have-${service}`,
      `${service} is for every User Role.`,
      either(code('E2', 'I99'), code('E2', 'I0'), code('E2', 'E4')),
      matrixRow(service, { eligibleRoles: EVERYBODY }),
    );
    const one = defect(
      'SCHEMA-04',
      `lets-${first}-alone-have-${service}`,
      `${service} is for one User Role of those that the matrix names for an electricity meter.`,
      code('I99', 'E2'),
      matrixRow(service, { eligibleRoles: [first, 'GS'] }),
    );
    const everybody = likelyAt(all, refused);
    return service === '6.2.7' ? [likelyAt(one, taken)] : others ? [everybody, likelyAt(one, taken)] : [everybody];
  });
}
