import { dlmsAlert, gasFirmwareReceipt, gbzAlert, genericAlert } from './alerts';
import type { BodyCodec } from '../body';
import { CS14, ECS100, ECS101, ECS102, ECS200, ECS80, firmwareReceipt, subGhzDeviceAlert } from './device-alerts';
import { credentialsAlert, dlmsExecutionAlert, firmwareActivationAlert, gbzExecutionAlert, ppmidFirmwareAlert } from './execution-alerts';
import { GCS62 } from '../hub/gpf-device-log';

/** The bodies of alerts by message code. DLMS and GBZ alerts without a type of their own keep their items and octets as they are. */
export const ALERT_BODIES = {
  0x0018: CS14,
  0x0061: dlmsAlert,
  0x0067: ECS80,
  0x008b: gbzAlert,
  0x00b2: GCS62,
  0x00ca: firmwareActivationAlert,
  0x00cb: credentialsAlert,
  0x00cc: dlmsExecutionAlert,
  0x00cd: gbzExecutionAlert,
  0x00ce: firmwareReceipt,
  0x00cf: gasFirmwareReceipt,
  0x00f0: dlmsAlert,
  0x00f2: gbzAlert,
  0x0110: subGhzDeviceAlert,
  0x0111: dlmsAlert,
  0x0112: dlmsAlert,
  0x0113: dlmsAlert,
  0x0114: dlmsAlert,
  0x0115: subGhzDeviceAlert,
  0x0120: ECS100,
  0x0121: ECS101,
  0x0122: ECS102,
  0x0123: ECS200,
  0x0124: credentialsAlert,
  0x012b: ppmidFirmwareAlert,
  0x1000: genericAlert,
  0x1001: genericAlert,
} as const satisfies Readonly<Record<number, BodyCodec<unknown>>>;

export function alertBody(messageCode: number): BodyCodec<unknown> | undefined {
  return new Map<number, BodyCodec<unknown>>(Object.entries(ALERT_BODIES).map(([code, body]) => [Number(code), body])).get(messageCode);
}
