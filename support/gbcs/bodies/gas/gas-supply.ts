import type { ZclAttribute } from '../../zcl/attributes';
import type { UseCaseBody } from '../body';
import type { ComponentResult, ZclPart } from '../gbz-body';
import { attributesResponse, gbzParts, gbzResults, readAttributesCommand } from '../gbz-body';

const METERING = 0x0702;
const TO_SERVER = 0x01;

/** Commands of the ZigBee Metering cluster that GCS24 and GCS24a send (facts 5; RTDS). */
export const GAS_SUPPLY_FRAMES = {
  setUncontrolledFlowThreshold: {
    cluster: METERING,
    frameControl: TO_SERVER,
    command: 0x0e,
    layout: {
      providerId: 'u32',
      issuerEventId: 'u32',
      threshold: 'u16',
      unitOfMeasure: 'u8',
      multiplier: 'u16',
      divisor: 'u16',
      stabilisationPeriod: 'u8',
      measurementPeriod: 'u16',
    },
  },
  setSupplyStatus: {
    cluster: METERING,
    frameControl: TO_SERVER,
    command: 0x0d,
    layout: { issuerEventId: 'u32', tamper: 'u8', depletion: 'u8', uncontrolledFlow: 'u8', loadLimit: 'u8' },
  },
} as const;
export type GasSupplyPart = ZclPart<typeof GAS_SUPPLY_FRAMES>;

/**
 * GCS24 Set Uncontrolled Gas Flow Rate and Supply Tamper State, 0x007D; GCS24a, 0x00FC: the same with a divisor that leaves room for
 * decimals (RTDS: 1 and 10,000).
 */
export const GCS24: UseCaseBody<readonly GasSupplyPart[], readonly ComponentResult[]> = {
  command: gbzParts(GAS_SUPPLY_FRAMES),
  response: gbzResults,
};
export const GCS24a = GCS24;

/** Attribute 0x0206 of the Metering cluster: the firmware version of the meter. */
export const FIRMWARE_VERSION_ATTRIBUTE = 0x0206;

/** GCS38 Read GSME Firmware Version, 0x0084: an octet string of 4, or status C0. */
export const GCS38: UseCaseBody<void, readonly ZclAttribute[]> = {
  command: readAttributesCommand(METERING, [FIRMWARE_VERSION_ATTRIBUTE]),
  response: attributesResponse(METERING),
};
