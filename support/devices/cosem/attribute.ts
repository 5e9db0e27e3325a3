import type { DlmsSpecification } from '../../gbcs/dlms/access';
import type { DlmsData } from '../../gbcs/dlms/data';

/** An attribute or method of a COSEM object, e.g. `1 0-0:0.2.1.255 2`. */
export type AttributeName = string;

export function attributeName({ classId, obis, index }: Pick<DlmsSpecification, 'classId' | 'obis' | 'index'>): AttributeName {
  return `${classId} ${obis} ${index}`;
}

/** What asking or telling a COSEM object came to: result 00 is success (DLMS_RESULT). */
export interface CosemResult {
  readonly data: DlmsData;
  readonly result: number;
}

/** An attribute or method that is more than a stored value. */
export interface LiveAttribute {
  /** The value now; `selection` is what a selective get asks for. */
  readonly read?: (selection?: DlmsData) => DlmsData;
  /** Takes a value; the result says whether it does. Without it, what is written is stored beside. */
  readonly write?: (value: DlmsData) => number;
  /** Carries out the method. */
  readonly act?: (parameter: DlmsData) => CosemResult;
}

/** Live attributes by name. */
export type LiveAttributes = readonly (readonly [AttributeName, LiveAttribute])[];
