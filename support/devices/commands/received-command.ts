import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { GbcsMessage } from '../../gbcs/message';

/** A command that a device has read, authenticated or not. */
export interface ReceivedCommand {
  readonly message: GbcsMessage;
  readonly useCase: GbcsUseCase;
}

/** What executing a command gives: the body of the response, or nothing where a device keeps silent. */
export interface Executed {
  readonly payload: Uint8Array;
  /** For the record of commands: `success`, or what went wrong. */
  readonly outcome: string;
  /** The device's own counter that the body was encrypted with, where the device does not know whom it is for. */
  readonly originatorCounter?: bigint;
}
