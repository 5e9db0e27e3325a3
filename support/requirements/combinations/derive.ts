import type { ServiceCatalogue } from '../../duis/catalogue/service-request';
import type { Derivation, Levels } from './family';

/** Roles that the DCC does not ask about a device (reading other-user-responsibility). */
const NOT_ASKED = ['OU', 'RSA'];

/**
 * What the Service Request Matrix makes of the levels of others: whether the role is eligible for the service, whether the service is
 * critical, takes the CommandVariant, is for SMETS1 devices, and is for the type of device in its family. Who has no role for the service
 * is not asked whether they are responsible.
 */
export function fromMatrix(services: ServiceCatalogue): Derivation {
  return ({ service, role, deviceType, family, commandVariant }): Levels => {
    const row = services.byVariant(service ?? '');
    if (!row) return {};
    const types: readonly string[] = family === 'SMETS1' ? [...row.deviceTypes, ...row.smets1DeviceTypes] : row.deviceTypes;
    const eligible = row.eligibleRoles.some((one) => one === role);
    return {
      ...(role !== undefined && (!eligible || NOT_ASKED.includes(role)) ? { relation: 'not asked' } : {}),
      critical: yesNo(row.critical),
      smets1: yesNo(row.smets1),
      eligible: yesNo(eligible),
      variantApplies: yesNo(row.commandVariants.includes(Number(commandVariant))),
      typeApplies: yesNo(types.includes(deviceType ?? '')),
      otherFuel: yesNo(types.includes('ESME') && types.includes('GSME')),
    };
  };
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
