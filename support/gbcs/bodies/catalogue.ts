import { ECS47, ECS47a, ECS47e, ECS62 } from './auxiliary/auxiliary-control';
import { ECS46a, ECS46c, ECS46d } from './auxiliary/auxiliary-controllers';
import { ECS61a, ECS61d, ECS61e } from './auxiliary/auxiliary-readings';
import type { UseCaseBody } from './body';
import { REPLACEMENT_MODES } from './credentials/credential-outcome';
import { CS02c, CS02d, CS02e } from './credentials/device-certificates';
import { CCS05CCS04, CCS06, CCS07 } from './hub/device-log';
import { CCS01, CCS02, CCS03 } from './hub/device-log-changes';
import { ECS17b } from './energy-registers';
import { ECS35a, ECS35b, ECS35c, ECS35d, ECS35e, ECS35f, ECS35g } from './event-log';
import { CS06, CS08, ECS52 } from './firmware';
import { GCS28 } from './gas/gas-clock';
import { CS10, CS11 } from './gas/gas-event-log';
import { GCS24, GCS24a, GCS38 } from './gas/gas-supply';
import { GCS01a, GCS01b } from './gas/gas-tariff';
import { GCS59 } from './hub/gpf-device-log';
import { CS07 } from './hub/join-details';
import { CS03, CS04 } from './hub/joining';
import { CS02a, CS02f } from './credentials/provide-credentials';
import { CS02b } from './credentials/update-credentials';

/** A typed body and the message codes that carry it. */
interface CataloguedBody {
  readonly messageCodes: readonly number[];
  readonly body: UseCaseBody<unknown, unknown>;
}

const codesOf = (match: (code: number) => boolean): readonly number[] =>
  Object.values(REPLACEMENT_MODES)
    .map((m) => m.messageCode)
    .filter(match);

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
  CS10: { messageCodes: [0x0014, 0x00a1], body: CS10 },
  CS11: { messageCodes: [0x0015], body: CS11 },
  ECS17b: { messageCodes: [0x0027], body: ECS17b },
  ECS35a: { messageCodes: [0x0048], body: ECS35a },
  ECS35b: { messageCodes: [0x0049], body: ECS35b },
  ECS46a: { messageCodes: [0x0053], body: ECS46a },
  ECS46c: { messageCodes: [0x0054], body: ECS46c },
  ECS47: { messageCodes: [0x0055], body: ECS47 },
  ECS52: { messageCodes: [0x0059], body: ECS52 },
  ECS62: { messageCodes: [0x005f], body: ECS62 },
  GCS01a: { messageCodes: [0x006b], body: GCS01a },
  GCS24: { messageCodes: [0x007d], body: GCS24 },
  GCS28: { messageCodes: [0x007f], body: GCS28 },
  GCS38: { messageCodes: [0x0084], body: GCS38 },
  GCS59: { messageCodes: [0x008c], body: GCS59 },
  ECS35c: { messageCodes: [0x0093], body: ECS35c },
  ECS35d: { messageCodes: [0x0094], body: ECS35d },
  GCS01b: { messageCodes: [0x00a3], body: GCS01b },
  ECS35e: { messageCodes: [0x00b9], body: ECS35e },
  ECS35f: { messageCodes: [0x00ba], body: ECS35f },
  ECS61a: { messageCodes: [0x00bb], body: ECS61a },
  GCS24a: { messageCodes: [0x00fc], body: GCS24a },
  ECS35g: { messageCodes: [0x00fd], body: ECS35g },
  CCS07: { messageCodes: [0x00fe], body: CCS07 },
  CS02b: { messageCodes: codesOf((code) => code < 0x0125), body: CS02b },
  CCS06: { messageCodes: [0x010f], body: CCS06 },
  ECS46d: { messageCodes: [0x011a], body: ECS46d },
  CS02f: { messageCodes: [0x011b], body: CS02f },
  ECS61d: { messageCodes: [0x011c], body: ECS61d },
  ECS61e: { messageCodes: [0x011d], body: ECS61e },
  ECS47a: { messageCodes: [0x011e], body: ECS47a },
  ECS47e: { messageCodes: [0x011f], body: ECS47e },
  CS02g: { messageCodes: codesOf((code) => code >= 0x0125), body: CS02b },
  CS08: { messageCodes: [0x0129], body: CS08 },
} as const satisfies Record<string, CataloguedBody>;

export const CATALOGUED: ReadonlyMap<string, CataloguedBody> = new Map(Object.entries(USE_CASE_BODIES));
