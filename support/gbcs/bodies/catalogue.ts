import type { UseCaseBody } from './body';
import { CCS05CCS04, CCS06, CCS07 } from './device-log';
import { CCS01, CCS02, CCS03 } from './device-log-changes';
import { CS07 } from './join-details';

/** The typed bodies by use case; message code beside each. Use cases without one have the generic responder. */
export const USE_CASE_BODIES = {
  CCS01: { messageCode: 0x0001, body: CCS01 },
  CCS02: { messageCode: 0x0002, body: CCS02 },
  CCS03: { messageCode: 0x0003, body: CCS03 },
  'CCS05/CCS04': { messageCode: 0x0004, body: CCS05CCS04 },
  CS07: { messageCode: 0x0013, body: CS07 },
  CCS07: { messageCode: 0x00fe, body: CCS07 },
  CCS06: { messageCode: 0x010f, body: CCS06 },
} as const satisfies Record<string, { messageCode: number; body: UseCaseBody<unknown, unknown> }>;
