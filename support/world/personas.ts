import type { UserRole } from '../control/types';
import type { Eui64 } from '../duis/eui64';

/** Somebody who uses, or tries to use, the interface. */
export interface Persona {
  readonly name: string;
  readonly eui: Eui64;
  /** As the target knows them; none: the target has never heard of this party. */
  readonly roles: readonly UserRole[];
}

/** The Users of the scenarios; their certificates are in the PKI of the target. */
export const PERSONAS: readonly Persona[] = [
  { name: 'Import Supplier', eui: '90-B3-D5-1F-30-01-00-00', roles: ['IS'] },
  { name: 'Gas Supplier', eui: '90-B3-D5-1F-30-04-00-00', roles: ['GS'] },
  { name: 'Electricity Distributor', eui: '90-B3-D5-1F-30-02-00-00', roles: ['ED'] },
  { name: 'Gas Transporter', eui: '90-B3-D5-1F-30-05-00-00', roles: ['GT'] },
  { name: 'Export Supplier', eui: '90-B3-D5-1F-30-06-00-00', roles: ['ES'] },
  { name: 'Registered Supplier Agent', eui: '90-B3-D5-1F-30-07-00-00', roles: ['RSA'] },
  { name: 'Other User', eui: '00-DB-12-34-56-78-00-04', roles: ['OU'] },
  { name: 'Other Supplier', eui: '90-B3-D5-1F-30-03-00-00', roles: ['IS', 'GS'] },
  { name: 'Expired User', eui: '90-B3-D5-1F-30-0E-00-00', roles: ['IS'] },
  { name: 'Stranger', eui: '90-B3-D5-1F-30-0F-00-00', roles: [] },
];

/** The party that addresses a home's devices on behalf of Users that the devices do not know (GBCS; facts 3.2). */
export const ACCESS_CONTROL_BROKER: Eui64 = '90-B3-D5-1F-30-00-00-02';

/** The SMETS1 Service Provider of the SMETS1 homes. */
export const S1SP: Eui64 = '90-B3-D5-1F-30-00-01-00';

/** Parties of the home's devices that are no Users: they command devices in GBCS alone. */
const LOAD_CONTROLLERS: Readonly<Record<Eui64, string>> = { '90-B3-D5-1F-30-01-00-08': 'Load Controller', '90-B3-D5-1F-30-01-01-08': 'Second Load Controller' };

/** Throws for a name that nobody has; steps only ask for names of the list. */
export function personaNamed(name: string): Persona {
  const found = PERSONAS.find((p) => p.name === name);
  if (!found) throw new RangeError(`nobody is called "the ${name}"; known: ${PERSONAS.map((p) => p.name).join(', ')}`);
  return found;
}

/** How a report calls the party of this EUI-64. */
export function nameOf(eui: Eui64): string {
  return PERSONAS.find((p) => p.eui === eui)?.name ?? LOAD_CONTROLLERS[eui] ?? eui;
}
