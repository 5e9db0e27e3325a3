import type { Eui64 } from '../../duis/eui64';
import { S1SP, SECOND_S1SP } from './personas';

/** Which XML elements an S1SP supports, in the words of a step. */
export interface S1spSupport {
  readonly s1sp: Eui64;
  readonly element: string;
  readonly supported: boolean;
}

/** `S1SP supports UncontrolledGasFlowRateDecimal`, `second S1SP does not support UncontrolledGasFlowRateDecimal`. */
export const S1SP_SUPPORT = /(second )?S1SP (supports|does not support) ([A-Z]\w*)/;

export function s1spSupport(which: string | undefined, verb: string, element: string): S1spSupport {
  return { s1sp: which ? SECOND_S1SP : S1SP, element, supported: verb === 'supports' };
}
