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
