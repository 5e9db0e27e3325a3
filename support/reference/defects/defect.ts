import type { Behaviour } from '../behaviour/behaviour';
import type { Symptom } from './symptom';

/** A deliberate mistake: the reference with one member of its behaviour replaced. The suite proves itself by noticing. */
export interface Defect {
  /** `D-`, the requirement that it breaks, and what it does. */
  readonly id: string;
  readonly requirement: string;
  readonly summary: string;
  readonly apply: (behaviour: Behaviour) => Behaviour;
  /** What a scenario finds that notices it for the right reason. */
  readonly symptom: Symptom;
  /** The outlines by which it is likely noticed: they are played first. */
  readonly likelyAt?: readonly string[];
}

/** A defect of this requirement; `does` completes the id. */
export function defect(requirement: string, does: string, summary: string, symptom: Symptom, apply: Defect['apply']): Defect {
  return { id: `D-${requirement}-${does}`, requirement, summary, apply, symptom };
}

/** The same, to be tried at these outlines first. */
export function likelyAt(one: Defect, ...ids: readonly string[]): Defect {
  return { ...one, likelyAt: ids };
}
