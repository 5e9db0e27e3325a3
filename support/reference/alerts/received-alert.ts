import type { GbcsMessage } from '../../gbcs/message';
import type { Execution } from './execution-alert';

/** An alert of a device as it came in. */
export interface ReceivedAlert {
  readonly alert: GbcsMessage;
  readonly alertCode: string;
  /** What it says of a future-dated command, if anything. */
  readonly execution?: Execution;
  /** As the device wrote it. */
  readonly octets: Uint8Array;
}
