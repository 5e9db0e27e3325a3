import type { Finding, FindingPlace, FindingValue, Subject } from '../../record/finding';
import { entryNumber } from '../../record/journal-entry';
import { loadRequirements } from '../../vectors/requirements';
import { TargetFault } from '../faults';
import type { Difference } from './contents/item';

/** What a scenario stands on. */
export type Grounds = Pick<Finding, 'requirements' | 'readings' | 'rule'>;

/** What a Then looked at, as data. */
export interface Observed {
  readonly subject: Subject;
  readonly expected: FindingValue;
  readonly got: FindingValue;
  /** The message that decides. */
  readonly shownBy?: { readonly entry: { readonly n: number } } | undefined;
  /** Where in its document. */
  readonly path?: string;
  /** First octet, from 0, and number of octets within its GBCS payload. */
  readonly octets?: readonly [start: number, length: number];
}

/** Every document of the DCC's is valid under the schema. */
export const FORM = { subject: 'form', expected: { schema: 'valid' }, path: '/Response' } as const;
/** And signed by the DCC. */
export const SIGNED_BY_DCC = { subject: 'signature', expected: { signature: 'verified' }, path: '/Response/Signature' } as const;

/**
 * What a Then found instead of what it expected, with what the scenario stands on: its requirements, their clauses, its Rule and its
 * readings.
 */
export function unmet(scenario: Grounds, observed: Observed): TargetFault {
  const { subject, expected, got } = observed;
  const where = placeOf(observed);
  const { requirements, readings, rule } = scenario;
  const basis = { requirements, clauses: clausesOf(scenario), ...(rule === undefined ? {} : { rule }), readings };
  return new TargetFault({ subject, expected, got, ...(where && { where }), ...basis } satisfies Finding);
}

/** An item that says something else than it has to; `item` names it where it has no path of its own. */
export function differing(
  scenario: Grounds,
  { path: item, expected, got, octets }: Difference,
  observed: Omit<Observed, 'expected' | 'got'> & { readonly item?: string },
): TargetFault {
  const { item: named = item, ...where } = observed;
  return unmet(scenario, { expected: { [named]: expected }, got: { [named]: got }, ...(octets && { octets }), ...where });
}

function placeOf({ shownBy, path, octets }: Observed): FindingPlace | undefined {
  return shownBy && { entry: entryNumber(shownBy.entry.n), ...(path === undefined ? {} : { path }), ...(octets && { octets }) };
}

function clausesOf(scenario: Grounds): readonly string[] {
  const requirements = loadRequirements();
  return [...new Set(scenario.requirements.flatMap((id) => requirements.find(id)?.clause ?? []))];
}
