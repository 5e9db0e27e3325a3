import type { UseCaseBody } from './body';
import { CS02c, CS02d, CS02e } from './device-certificates';
import { CCS05CCS04, CCS06, CCS07 } from './device-log';
import { CCS01, CCS02, CCS03 } from './device-log-changes';
import { CS06, CS08, ECS52 } from './firmware';
import { GCS24, GCS24a, GCS38 } from './gas-supply';
import { GCS01a } from './gas-tariff';
import { CS07 } from './join-details';
import { CS03, CS04 } from './joining';
import { CS02a, CS02f } from './provide-credentials';
import { REPLACEMENT_MODES } from './credential-outcome';
import { CS02b } from './update-credentials';

/** A typed body and the message codes that carry it. */
interface CataloguedBody {
  readonly messageCodes: readonly number[];
  readonly body: UseCaseBody<unknown, unknown>;
}

const codesOf = (match: (code: number) => boolean): readonly number[] => Object.values(REPLACEMENT_MODES).map((m) => m.messageCode).filter(match);

/** The typed bodies by use case. Use cases without one have the generic responder. */
export const USE_CASE_BODIES = {
  CCS01: { messageCodes: [0x0001], body: CCS01 },
  CCS02: { messageCodes: [0x0002], body: CCS02 },
  CCS03: { messageCodes: [0x0003], body: CCS03 },
  'CCS05/CCS04': { messageCodes: [0x0004], body: CCS05CCS04 },
  CS02a: { messageCodes: [0x0008], body: CS02a },
  CS02c: { messageCodes: [0x000a], body: CS02c },
  CS02d: { messageCodes: [0x000b], body: CS02d },
  CS02e: { messageCodes: [0x000c], body: CS02e },
  CS03: { messageCodes: [0x000d, 0x000e, 0x00ab, 0x00af], body: CS03 },
  CS04: { messageCodes: [0x000f, 0x0010], body: CS04 },
  CS06: { messageCodes: [0x0012], body: CS06 },
  CS07: { messageCodes: [0x0013], body: CS07 },
  ECS52: { messageCodes: [0x0059], body: ECS52 },
  GCS01a: { messageCodes: [0x006b], body: GCS01a },
  GCS24: { messageCodes: [0x007d], body: GCS24 },
  GCS38: { messageCodes: [0x0084], body: GCS38 },
  GCS24a: { messageCodes: [0x00fc], body: GCS24a },
  CCS07: { messageCodes: [0x00fe], body: CCS07 },
  CS02b: { messageCodes: codesOf((code) => code < 0x0125), body: CS02b },
  CCS06: { messageCodes: [0x010f], body: CCS06 },
  CS02f: { messageCodes: [0x011b], body: CS02f },
  CS02g: { messageCodes: codesOf((code) => code >= 0x0125), body: CS02b },
  CS08: { messageCodes: [0x0129], body: CS08 },
} as const satisfies Record<string, CataloguedBody>;

export const CATALOGUED: ReadonlyMap<string, CataloguedBody> = new Map(Object.entries(USE_CASE_BODIES));
