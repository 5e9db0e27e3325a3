import type { UserRole } from '../../control/types';
import { type Eui64, isEui64 } from '../../duis/eui64';
import { euiInSet } from '../../pki/user-set';

/** Somebody who uses, or tries to use, the interface. */
export interface Persona {
  readonly name: string;
  readonly eui: Eui64;
  /** As the target knows them; none: the target has never heard of this party. */
  readonly roles: readonly UserRole[];
}

/** Which set of Users this process plays; the first, unless others play at the same target. */
let playing = 0;

/** From now on the personas are those of this set. A process plays one set in each run; it says so before its first scenario. */
export function playUserSet(set: number): void {
  playing = set;
}

/** The Users of the scenarios; their certificates are in the PKI of the target. Whose EUI-64 is asked for is that of the set played. */
export const PERSONAS: readonly Persona[] = [
  persona('Import Supplier', '90-B3-D5-1F-30-01-00-00', ['IS']),
  persona('Gas Supplier', '90-B3-D5-1F-30-04-00-00', ['GS']),
  persona('Electricity Distributor', '90-B3-D5-1F-30-02-00-00', ['ED']),
  persona('Gas Transporter', '90-B3-D5-1F-30-05-00-00', ['GT']),
  persona('Export Supplier', '90-B3-D5-1F-30-06-00-00', ['ES']),
  persona('Registered Supplier Agent', '90-B3-D5-1F-30-07-00-00', ['RSA']),
  persona('Other User', '00-DB-12-34-56-78-00-04', ['OU']),
  persona('Other Supplier', '90-B3-D5-1F-30-03-00-00', ['IS', 'GS']),
  persona('Second Gas Supplier', '90-B3-D5-1F-30-08-00-00', ['GS']),
  persona('Second Electricity Distributor', '90-B3-D5-1F-30-09-00-00', ['ED']),
  persona('Second Gas Transporter', '90-B3-D5-1F-30-0A-00-00', ['GT']),
  persona('Second Export Supplier', '90-B3-D5-1F-30-0B-00-00', ['ES']),
  persona('Second Other User', '00-DB-12-34-56-79-00-04', ['OU']),
  persona('Expired User', '90-B3-D5-1F-30-0E-00-00', ['IS']),
  persona('Stranger', '90-B3-D5-1F-30-0F-00-00', []),
];

function persona(name: string, eui: Eui64, roles: readonly UserRole[]): Persona {
  return {
    name,
    roles,
    get eui() {
      return playing === 0 ? eui : euiInSet(eui, playing);
    },
  };
}

/** The party that addresses a home's devices on behalf of Users that the devices do not know (GBCS; facts 3.2). */
export const ACCESS_CONTROL_BROKER: Eui64 = '90-B3-D5-1F-30-00-00-02';

/** The party of the DCC that replaces a Supplier's credentials in place of the Supplier who asks for it (6.23). */
export const TRANSITIONAL_CHANGE_OF_SUPPLIER: Eui64 = '90-B3-D5-1F-30-00-00-04';

/** The SMETS1 Service Provider of the SMETS1 homes, and the one of those that a step says are behind the second. */
export const S1SP: Eui64 = '90-B3-D5-1F-30-00-01-00';
export const SECOND_S1SP: Eui64 = '90-B3-D5-1F-30-00-02-00';

/** Who holds a role in the neighbouring home, where it is another than in the home itself. */
const NEIGHBOURS: Readonly<Partial<Record<UserRole, string>>> = {
  IS: 'Other Supplier',
  ES: 'Second Export Supplier',
  GS: 'Second Gas Supplier',
  ED: 'Second Electricity Distributor',
  GT: 'Second Gas Transporter',
};

/** Parties of the home's devices that are no Users: they command devices in GBCS alone. */
const LOAD_CONTROLLERS: Readonly<Record<Eui64, string>> = {
  '90-B3-D5-1F-30-01-00-08': 'Load Controller',
  '90-B3-D5-1F-30-01-01-08': 'Second Load Controller',
};

/** The one who holds a role in the home, or in the neighbouring one, unless a step says otherwise. Throws RangeError where nobody does. */
export function personaIn(role: UserRole, home: 'home' | 'neighbouring home' = 'home'): Persona {
  const neighbour = home === 'home' ? undefined : NEIGHBOURS[role];
  if (neighbour !== undefined) return personaNamed(neighbour);
  const found = PERSONAS.find((p) => p.roles.includes(role));
  if (!found) throw new RangeError(`nobody in the cast is a ${role}`);
  return found;
}

/** Throws for a name that nobody has; steps only ask for names of the list. */
export function personaNamed(name: string): Persona {
  const found = PERSONAS.find((p) => p.name === name);
  if (!found) throw new RangeError(`nobody is called "the ${name}"; known: ${PERSONAS.map((p) => p.name).join(', ')}`);
  return found;
}

/** How a report calls the party of this EUI-64; golden messages speak of those of the first set. What is no EUI-64 is called as it is. */
export function nameOf(eui: string): string {
  if (!isEui64(eui)) return eui;
  return PERSONAS.find((p) => p.eui === eui || p.eui === euiInSet(eui, playing))?.name ?? LOAD_CONTROLLERS[eui] ?? eui;
}
