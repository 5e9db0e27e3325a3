import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { Eui64 } from '../../duis/eui64';
import type { DuisRequest } from '../../duis/request';
import type { GbcsMessage } from '../../gbcs/message';

/** A Pre-Command that was given to a User and waits for its signature. */
export interface PreCommandRecord {
  readonly request: DuisRequest;
  readonly useCase: string;
  readonly preCommand: GbcsMessage;
}

/** What is to be sent when the time has come. */
export interface Sending {
  readonly request: DuisRequest;
  readonly useCase: GbcsUseCase;
  /** A critical command that its User signed; absent: the DCC composes it. */
  readonly signed?: GbcsMessage;
  /** The User wants a copy for local delivery. */
  readonly copy?: boolean;
  readonly scheduleId?: string;
}

/** A command that left the Data Systems, and what it was for. */
export interface SentCommand {
  /** The Service Request; for a critical one, that which was transformed. */
  readonly request: DuisRequest;
  readonly device: Eui64;
  readonly useCase: GbcsUseCase;
  /** As it went, with its MAC. */
  readonly command: GbcsMessage;
  /** For a DCC Scheduled request. */
  readonly scheduleId?: string;
}
