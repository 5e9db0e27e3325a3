import type { OutcomeCount } from '../../control/types';

/**
 * How often each rule or service has come to each outcome since the start, whatever else was forgotten meanwhile: a few dozen numbers, from
 * which it is seen which refusals a whole run has provoked.
 */
export class Outcomes {
  private readonly counts = new Map<string, OutcomeCount>();

  /** `by`: the rule that refused, or who else decided; `outcome`: a response code, or `HTTP` and a status. */
  count(by: string, outcome: string): void {
    const key = `${by} ${outcome}`;
    this.counts.set(key, { by, outcome, count: (this.counts.get(key)?.count ?? 0) + 1 });
  }

  all(): readonly OutcomeCount[] {
    return [...this.counts.values()].sort((a, b) => a.by.localeCompare(b.by, 'en') || a.outcome.localeCompare(b.outcome, 'en'));
  }
}
