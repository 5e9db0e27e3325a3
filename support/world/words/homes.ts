import type { SmetsFamily, UserRole } from '../../control/types';
import type { NewDevice } from './devices';
import { NEIGHBOURING, NEW_DEVICES, newDevices } from './devices';
import type { Persona } from './personas';
import { PERSONAS, personaNamed } from './personas';

/** What a home is supplied with, which says who is responsible for the devices that are no meters. */
export type Fuels = 'electricity' | 'gas' | 'both';

/** A home that a Given introduces: its hub, its meters, and what else is named. */
export interface NewHome {
  /** Absent: the home of the scenario. */
  readonly which?: typeof NEIGHBOURING | undefined;
  readonly fuels: Fuels;
  readonly family: SmetsFamily;
  /** Supplies the home with whatever it may supply; absent: everybody has their own role. */
  readonly supplier?: Persona;
  readonly devices: readonly NewDevice[];
}

const FUELS: Readonly<Record<string, Fuels>> = { 'dual-fuel': 'both', 'electricity-only': 'electricity', 'gas-only': 'gas' };

/**
 * `a dual-fuel SMETS1 home`, `an electricity-only SMETS2 home supplied by the Other Supplier with a suspended ESME and a PPMID`,
 * `a neighbouring gas-only SMETS2 home`.
 */
export const NEW_HOME = new RegExp(
  `an? (?:(${NEIGHBOURING}) )?(${Object.keys(FUELS).join('|')}) (SMETS1|SMETS2) home(?: supplied by the ` +
    `(${PERSONAS.map((p) => p.name).join('|')}))?(?: with (${NEW_DEVICES.source.replace(/\((?!\?)/g, '(?:')}))?`,
);

export function newHome(which?: string, fuels = 'dual-fuel', family?: string, supplier?: string, devices?: string): NewHome {
  const smetsFamily = family === 'SMETS1' ? 'SMETS1' : 'SMETS2+';
  const where: Pick<NewHome, 'which'> = which === NEIGHBOURING ? { which: NEIGHBOURING } : {};
  return {
    ...where,
    fuels: FUELS[fuels] ?? 'both',
    family: smetsFamily,
    ...(supplier ? { supplier: personaNamed(supplier) } : {}),
    devices: devices ? newDevices(devices).map((device) => ({ ...device, ...where, family: smetsFamily })) : [],
  };
}

/** The meters of a home. */
export function metersFor(fuels: Fuels): readonly ('ESME' | 'GSME')[] {
  return [...(fuels === 'gas' ? [] : (['ESME'] as const)), ...(fuels === 'electricity' ? [] : (['GSME'] as const))];
}

const ELECTRICITY: readonly UserRole[] = ['IS', 'ES', 'ED', 'RSA'];
const GAS: readonly UserRole[] = ['GS', 'GT', 'RSA'];

/** Roles in which somebody is responsible for the devices of a home that are no meters. */
export function rolesFor(fuels: Fuels): readonly UserRole[] {
  if (fuels === 'both') return ['IS', 'ES', 'GS', 'ED', 'GT', 'RSA'];
  return fuels === 'gas' ? GAS : ELECTRICITY;
}
