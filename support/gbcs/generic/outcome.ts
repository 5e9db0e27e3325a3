/** All done; or a failure as RTDS shows it; or one with a code of the protocol, at a certain item or component (from 0). */
export type GenericOutcome = 'success' | 'failure' | { readonly code: number; readonly failsAt?: number };

/** The code to answer with where the outcome names none. */
export function codeOf(outcome: Exclude<GenericOutcome, 'success'>, usual: number): number {
  return outcome === 'failure' ? usual : outcome.code;
}

/** Where the outcome fails, if it says so. */
export function failsAt(outcome: Exclude<GenericOutcome, 'success'>): number | undefined {
  return outcome === 'failure' ? undefined : outcome.failsAt;
}
