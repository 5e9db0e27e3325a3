import type { DuisRequest } from '../../duis/request';
import type { GbcsMessage } from '../../gbcs/message';

/** A Pre-Command that was given to a User and waits for its signature. */
export interface PreCommandRecord {
  readonly request: DuisRequest;
  readonly useCase: string;
  readonly preCommand: GbcsMessage;
}

/** Pre-Commands by RequestID. Each can be answered once. */
export type PreCommands = Map<string, PreCommandRecord>;
