import { createRequire } from 'node:module';
import type { Behaviour } from '../behaviour/behaviour';
import type { Defect } from './defect';

/** The defects, loaded where they are asked for: most processes want none, and they are a tenth of the reference. */
function theDefects(): typeof import('./all-defects') {
  return createRequire(__filename)('./all-defects') as typeof import('./all-defects');
}

/** Every defect, in the order of the reference. */
export function loadDefects(): readonly Defect[] {
  return theDefects().allDefects;
}

/** A reference with a defect. @throws UnknownDefect */
export function withDefect(sound: Behaviour, id: string): Behaviour {
  return theDefects().findDefect(id).apply(sound);
}
