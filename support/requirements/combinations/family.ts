/** The level of each factor in one exchange, or in a combination: factor → level. */
export type Levels = Readonly<Record<string, string>>;

/** Levels of some factors, each a choice. */
export type Choice = Readonly<Record<string, readonly string[]>>;

/** What a combination has to keep to: where all of `when` holds, all of `only` does. */
export interface Constraint {
  readonly when: Choice;
  readonly only: Choice;
  /** Why there is no other combination. */
  readonly because: string;
}

/** Obligations that rest on the same factors. */
export interface Family {
  readonly name: string;
  readonly says: string;
  /** The clauses that say which factors matter. */
  readonly source: string;
  /** What is looked at: what Users asked, or what the DCC told them unasked. */
  readonly from: 'requests' | 'alerts';
  /** Only where these hold; of factors that are not among those combined, too. */
  readonly where: Choice;
  /** Every combination of so many factors has to be held; the number of factors: the full product. */
  readonly strength: number;
  readonly factors: Readonly<Record<string, readonly string[]>>;
  readonly constraints: readonly Constraint[];
}

/**
 * What follows from the levels of others, such as whether the role is eligible for the service: factor → level, in place of what was there.
 */
export type Derivation = (levels: Levels) => Levels;

/** Whether all factors of the choice have one of its levels. */
export function fits(levels: Levels, choice: Choice): boolean {
  return Object.entries(choice).every(([factor, wanted]) => wanted.includes(levels[factor] ?? ''));
}

/** Whether no constraint of the family is broken. */
export function admits({ constraints }: Pick<Family, 'constraints'>, levels: Levels): boolean {
  return constraints.every(({ when, only }) => !fits(levels, when) || fits(levels, only));
}
