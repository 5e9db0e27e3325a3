import { controlFor } from '../../target/capabilities';
import { S1SP } from './personas';
import type { World } from '../stage/world';

/** Which XML elements the S1SP supports, in the words of a step. */
export interface S1spSupport {
  readonly element: string;
  readonly supported: boolean;
}

/** `supports UncontrolledGasFlowRateDecimal`, `does not support UncontrolledGasFlowRateDecimal`. */
export const S1SP_SUPPORT = /(supports|does not support) ([A-Z]\w*)/;

export function s1spSupport(verb: string, element: string): S1spSupport {
  return { element, supported: verb === 'supports' };
}

/** The S1SP of the SMETS1 homes supports this and nothing else, until the scenario is over. */
export async function arrangeS1sp(world: World, { element, supported }: S1spSupport): Promise<void> {
  const control = controlFor(world.target, 's1sps', 'say what an S1SP supports');
  world.afterwards(() => control.putS1sp({ id: S1SP, supports: [] }));
  await control.putS1sp({ id: S1SP, supports: supported ? [element] : [] });
}
