import type { Eui64 } from '../../duis/eui64';
import type { GbcsUseCase } from '../../duis/catalogue/gbcs-use-case';
import type { DuisRequest } from '../../duis/request';
import type { GbcsMessage } from '../../gbcs/message';

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
