import type { DeviceType, UserRole } from '../../control/types';
import { DEVICE_TYPES } from '../../duis/catalogue/vocabulary';
import { goldenRequests, type GoldenRequest } from '../../user/golden/golden-request';
import { loadCatalogues } from '../../vectors/catalogues';
import { PERSONAS } from '../../world/words/personas';

/** A service as it can be asked for: how, by whom, and of which devices. */
export interface Asking {
  readonly golden: GoldenRequest;
  readonly does: string;
  /** Names of those who may ask, and of those who may not. */
  readonly eligible: readonly string[];
  readonly others: readonly string[];
  readonly types: readonly DeviceType[];
  readonly variants: readonly number[];
  readonly canBeFutureDated: boolean;
}

export const GBCS_VERSIONS = ['4.0', '4.1', '3.3', '3.2', '3.1', '2.0', '1.0'] as const;
export const STATUSES = [
  'commissioned',
  'pending',
  'whitelisted',
  'installed',
  'suspended',
  'decommissioned',
  'withdrawn',
  'recovering',
  'recovered',
] as const;
export const NAMES = PERSONAS.map(({ name }) => name);

/** Every golden request that has words. */
export function askings(): readonly Asking[] {
  return goldenRequests().flatMap((golden) => {
    const { does, serviceReferenceVariant } = golden;
    if (does === undefined) return [];
    const { eligibleRoles, deviceTypes, smets1DeviceTypes, commandVariants, futureDating } =
      loadCatalogues().services.get(serviceReferenceVariant);
    const eligible = namesIn(eligibleRoles);
    return [
      {
        golden,
        does,
        eligible: eligible.length > 0 ? eligible : NAMES.slice(0, 1),
        others: NAMES.filter((name) => !eligible.includes(name)),
        types: deviceTypes.length + smets1DeviceTypes.length > 0 ? [...deviceTypes, ...smets1DeviceTypes] : DEVICE_TYPES,
        variants: commandVariants,
        canBeFutureDated: futureDating !== 'No',
      },
    ];
  });
}

/** The words of a request, its devices filled in, in their order. */
export function requestWords({ does }: Pick<Asking, 'does'>, devices: readonly string[]): string {
  let n = 0;
  return does.replace(/\{\w+\}/g, () => devices[n++] ?? devices[0] ?? 'the ESME');
}

export function placesIn({ does }: Pick<Asking, 'does'>): number {
  return does.match(/\{\w+\}/g)?.length ?? 0;
}

/** Those of the cast in these roles, the home's own first. */
function namesIn(roles: readonly UserRole[]): readonly string[] {
  return PERSONAS.filter((persona) => persona.roles.some((role) => roles.includes(role))).map(({ name }) => name);
}

/** How a step names a device of the home. */
export function nameOfType(type: DeviceType): string {
  return type === 'CHF' ? 'the Communications Hub' : `the ${type}`;
}

/** How a step introduces one. */
export function introduced(type: DeviceType): string {
  return type === 'CHF' ? 'Communications Hub' : type;
}
