import type { DlmsShapes } from './dlms-shapes';
import type { GbzShapes } from './gbz-shapes';

/** How the commands of the use cases are put together that have no body of their own in code. */
export interface CommandShapes {
  readonly dlms: DlmsShapes;
  readonly gbz: GbzShapes;
}
