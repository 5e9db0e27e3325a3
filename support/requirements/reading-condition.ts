import type { Lookup } from '../duis/catalogue/lookup';
import type { Interpretation, ReadingValue } from './interpretation';
import { isSettable } from './interpretation';

/** A value of a reading at which alone a scenario holds. */
export interface Condition {
  readonly reading: string;
  /** As a tag can have it: one of a choice, a response code, `true` or `false`, or words with a `+` between them. */
  readonly value: string;
}

const WHERE = /^@where:([^=]+)=(.+)$/;

/** What its tags say of a scenario: `@where:n57-home=dual-fuel`. A reading that is named twice may have either value. */
export function conditionsIn(tags: readonly string[]): readonly Condition[] {
  return tags.flatMap((tag) => {
    const [, reading, value] = WHERE.exec(tag) ?? [];
    return reading === undefined || value === undefined ? [] : [{ reading, value }];
  });
}

/** A value as a tag can have it, in which there are no blanks. */
function asTag(value: ReadingValue | undefined): string {
  return String(value).replaceAll(' ', '+');
}

/** The same back. */
export function fromTag(value: string): string {
  return value.replaceAll('+', ' ');
}

/** Whether a scenario of these tags is one for a target that reads the note like this; what is not said is read as usual. */
export function holdsFor(
  tags: readonly string[],
  readings: Readonly<Record<string, ReadingValue>>,
  interpretations: Lookup<Interpretation>,
): boolean {
  const conditions = conditionsIn(tags);
  return conditions.every(({ reading }) => {
    const interpretation = interpretations.find(reading);
    const value = readings[reading] ?? (interpretation && isSettable(interpretation) ? interpretation.default : undefined);
    return conditions.some((other) => other.reading === reading && other.value === asTag(value));
  });
}
