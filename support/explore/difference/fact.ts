/** Of what a fact is one, in the order in which they come about: the first that differs is nearest to the cause. */
export const ASPECTS = [
  'arrangement',
  'acknowledgement',
  'form',
  'reply',
  'commands',
  'command content',
  'messages',
  'alerts',
  'message content',
  'inventory',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One thing that a side said or did, without what has to differ between two that do the same. */
export interface Fact {
  readonly aspect: Aspect;
  /** Which request, message, command or device it is about: `request 2`, `the ESME`. */
  readonly about: string;
  readonly item: string;
  readonly value: string;
  /** The request that it goes back to, from 0, where it does to one. */
  readonly exchange?: number;
}
