import type { LevelDirection } from '../../gbcs/bodies/auxiliary/auxiliary-schedule';

/** One of the five auxiliary controllers of an ESME, and which of its levels is meant. */
export interface ControllerSide {
  readonly controller: number;
  readonly direction: LevelDirection;
}

/** `controller 4`, which is about its output, or `the input of controller 4`. */
export const CONTROLLER_SIDE = /(?:the input of )?controller [1-5]/;

export function controllerSide(words: string): ControllerSide {
  return { controller: Number(words.at(-1)), direction: words.startsWith('the input') ? 'input' : 'output' };
}
