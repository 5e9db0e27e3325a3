import type { Shared } from '../../control/capability-names';
import type { Leaving } from '../../user/golden/golden-request';
import type { DeviceName, NewDevice } from './devices';
import type { NewHome } from './homes';

/** A capability that nothing stands in for, and what it is wanted for. */
export interface Need {
  readonly capability: string;
  readonly wantedFor: string;
}

/** The devices of a scenario, as its Givens bring them in. */
export interface Introduced {
  introduce(device: NewDevice): unknown;
  introduceHome(home: NewHome): unknown;
  /** A device that is to be in no inventory. */
  imagine(device: NewDevice): unknown;
}

/**
 * What a step, or a word of one, says of itself before it plays. A Then states no needs: it asks for what it reads when it is there, so
 * that what was judged before it counts.
 */
export interface Facts {
  readonly needs?: readonly Need[];
  /** What it moves of that which all who play at the target share. */
  readonly moves?: readonly Shared[];
  /** What it leaves for good other than it was, where it is served. */
  readonly leaves?: Leaving;
  /** The devices that it leaves so. */
  readonly about?: readonly DeviceName[];
  /** Its command goes back to the User, and to no device: it leaves nothing. */
  readonly returned?: true;
  /** It sees to it that its request is served, or expects that the last one was refused. */
  readonly outcome?: 'served' | 'refused';
  /** Brings in the devices that its words name, which are given in their order. */
  readonly casts?: (cast: Introduced, ...words: readonly unknown[]) => void;
}

/** A word of a step that says something of itself. */
export interface Telling {
  readonly facts: Facts;
}

/** Nothing but what its words say. */
export const BY_ITS_WORDS: Facts = {};

/** A need of one capability. */
export function needs(capability: string, wantedFor: string): Facts {
  return { needs: [{ capability, wantedFor }] };
}

/** The same for what is then moved. */
export function movesAndNeeds(what: Shared, wantedFor: string): Facts {
  return { ...needs(what, wantedFor), moves: [what] };
}

/** It brings these devices in, and says nothing else of itself. `Words` are the values that its expression takes. */
export function casts<Words extends readonly unknown[]>(bringsIn: (cast: Introduced, ...words: Words) => void): Facts {
  return { casts: bringsIn as Facts['casts'] & object };
}

/** All that these say together. */
export function together(all: readonly Facts[]): Facts {
  const { leaves, about, returned, outcome } = Object.assign({}, ...all) as Facts;
  return {
    needs: all.flatMap((facts) => facts.needs ?? []),
    moves: [...new Set(all.flatMap((facts) => facts.moves ?? []))],
    ...(leaves !== undefined && !returned && { leaves, ...(about && { about }) }),
    ...(returned && { returned }),
    ...(outcome !== undefined && { outcome }),
  };
}

/** What a value that a step takes says of itself: nothing, unless it is a word that does. */
export function factsOf(value: unknown): Facts {
  return isTelling(value) ? value.facts : BY_ITS_WORDS;
}

function isTelling(value: unknown): value is Telling {
  return typeof value === 'object' && value !== null && 'facts' in value;
}
