import type { DeviceType } from '../control/types';
import type { Eui64 } from '../duis/eui64';
import type { RestoreDeviceLog } from '../gbcs/bodies/hub/device-log-changes';
import type { GpfLogEntry } from '../gbcs/bodies/hub/gpf-device-log';
import type { Addressing } from './addressing';
import type { CommandShapes } from './command-shapes';
import type { TransformRequest } from './select-use-case';

/** What a command says besides what the Service Request says. */
export interface TransformContext {
  readonly now: Date;
  readonly shapes: CommandShapes;
  /** The ESME variant of the target device, from the inventory. */
  readonly esmeVariant?: string;
  /** Four digits that the DCC makes up for 9.1. */
  readonly customerIdentificationNumber?: string;
  /** The other device of a join, from the inventory. */
  readonly otherDevice?: {
    readonly eui: Eui64;
    readonly deviceType: DeviceType;
    readonly keyAgreementCertificate?: Uint8Array | undefined;
  };
  /** What the Access Control Broker kept of the device log that is to be restored: of a Communications Hub (8.12.1, CS14) … */
  readonly deviceLog?: RestoreDeviceLog;
  /** … or of a Gas Proxy Function (8.12.2, GCS62). */
  readonly gpfDeviceLog?: readonly GpfLogEntry[];
}

/** What the builder of a body is given. */
export interface BodyInput extends TransformContext {
  readonly request: TransformRequest;
  readonly addressing: Addressing;
  readonly messageCode: number;
}

/** Writes the body of one use case. */
export type BodyBuilder = (input: BodyInput) => Uint8Array;
