import { ALERT_CLAUSES } from './alert';
import { CONTENT_CLAUSES } from './content';
import { FRAME_CLAUSES } from './frame';
import { HEADER_CLAUSES } from './header';
import type { Clause, Departure, Received } from './received';

/**
 * The contract of every message, in one place: what the interface demands of each whatever a scenario asks (DUIS 2.3 to 2.10, 3.3 to
 * 3.6; facts A, C.1). A step says what a message has to tell; the contract says how it has to come.
 */
export const CONTRACT: readonly Clause[] = [...HEADER_CLAUSES, ...CONTENT_CLAUSES, ...FRAME_CLAUSES, ...ALERT_CLAUSES];

/** The first thing of a message that departs from the contract. */
export function departureFrom(received: Received, contract: readonly Clause[] = CONTRACT): Departure | undefined {
  for (const clause of contract) {
    const departure = clause(received);
    if (departure) return departure;
  }
  return undefined;
}
