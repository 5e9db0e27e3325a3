import type { Consequence } from '../consequences/consequence';
import type { AnsweredRequest } from '../processing/answered-request';
import type { SystemsView } from '../systems-view';

/** One thing that the DCC does behind the response of a device, before the User has it. */
export interface Effect {
  /** Unique; defects name it. */
  readonly name: string;
  readonly clause: string;
  /** Service Reference Variants whose responses bring it about. */
  readonly of: readonly string[];
  /** What follows from the response. */
  readonly apply: (view: SystemsView, answered: AnsweredRequest) => readonly Consequence[];
}

/** The list with the effect of this name changed; throws RangeError when there is none. */
export function withEffect(effects: readonly Effect[], name: string, change: (effect: Effect) => Effect): readonly Effect[] {
  if (!effects.some((effect) => effect.name === name))
    throw new RangeError(`there is no effect "${name}"; known: ${effects.map((effect) => effect.name).join(', ')}`);
  return effects.map((effect) => (effect.name === name ? change(effect) : effect));
}
