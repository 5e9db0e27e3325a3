import type { DeviceSpec, UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { DeviceCircumstances } from '../../record/journal-entry';
import { PERSONAS } from '../words/personas';
import type { Cast } from './cast';

/** What is known of the devices of a scenario that a message names, and what this User has to do with each. */
export function circumstancesIn(text: string, cast: Cast, user: Eui64): Readonly<Record<Eui64, DeviceCircumstances>> {
  const named = cast.devices.filter((eui) => text.includes(eui)).flatMap((eui) => cast.specOf(eui) ?? []);
  return Object.fromEntries(named.map((spec) => [spec.eui, circumstances(spec, user)]));
}

function circumstances(
  { deviceType, smetsFamily, status, gbcsVersion, esmeVariant, responsible = [] }: DeviceSpec,
  user: Eui64,
): DeviceCircumstances {
  const roles = PERSONAS.find(({ eui }) => eui === user)?.roles ?? [];
  const role = roles.find((one) => responsible.some((party) => party.role === one)) ?? roles[0];
  return {
    type: deviceType,
    family: smetsFamily ?? 'SMETS2+',
    status: status ?? 'Commissioned',
    ...(gbcsVersion === undefined ? {} : { gbcsVersion }),
    ...(esmeVariant === undefined ? {} : { esmeVariant }),
    ...(role === undefined ? {} : { role, relation: relation(responsible, role, user) }),
  };
}

function relation(
  responsible: NonNullable<DeviceSpec['responsible']>,
  role: UserRole,
  user: Eui64,
): NonNullable<DeviceCircumstances['relation']> {
  const inRole = responsible.filter((party) => party.role === role);
  const own = inRole.filter((party) => party.user === user);
  if (own.some(({ until }) => until === undefined)) return 'responsible';
  if (own.length > 0) return 'former';
  return inRole.length > 0 ? 'another' : 'other fuel';
}
