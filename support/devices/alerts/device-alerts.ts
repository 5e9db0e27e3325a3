import type { UseCaseCatalogue } from '../../duis/catalogue/gbcs-use-case';
import { dlmsAlert, gasFirmwareReceipt, gbzAlert, genericAlert } from '../../gbcs/bodies/alerts/alerts';
import { CS14, ECS101, ECS102, ECS200, ECS80, firmwareReceipt, subGhzDeviceAlert } from '../../gbcs/bodies/alerts/device-alerts';
import { recipientOf } from './alert-recipient';
import type { DeviceContext, RaisedAlert } from '../device-context';
import type { FirmwareImage } from '../firmware';
import type { FutureDated } from '../commands/future-dated';
import type { HanDeviceLog } from '../hub/han-device-log';

const GENERIC_CRITICAL_ALERT = 0x1000;
const GENERIC_NON_CRITICAL_ALERT = 0x1001;
const RECEIPT = { alertCode: 0x8f72, electricity: 0x00ce, gas: 0x00cf } as const;
const OPERATIONAL_UPDATE = 0x0123;
const EXECUTED = 0x8f66;
const FAILED = 0x8f67;
const NO_HASH = Buffer.alloc(32);
const MINUTE = 60_000;

/** What raising alerts by code needs of a device. */
interface AlertingDevice {
  readonly context: DeviceContext;
  readonly useCases: UseCaseCatalogue;
  readonly future: FutureDated;
  readonly hanDeviceLog?: HanDeviceLog;
}

interface Occurrence {
  readonly alertCode: number;
  readonly at: Date;
  readonly device: AlertingDevice;
}

/** Bodies of alerts that say more than code and time, of an occurrence that was arranged from outside. By message code. */
const BODIES: Readonly<Record<number, (occurrence: Occurrence, counter: bigint) => Uint8Array>> = {
  0x0018: ({ alertCode, at, device }, counter) =>
    CS14.encode({ alertCode, at, log: device.hanDeviceLog?.security() ?? { at, counter: 0n, devices: [] } }, counter),
  0x0067: ({ alertCode, at }, counter) =>
    ECS80.encode({ alertCode, at, outage: new Date(at.getTime() - 5 * MINUTE), restored: at }, counter),
  0x00ce: ({ alertCode, at }, counter) => firmwareReceipt.encode({ alertCode, at, hash: NO_HASH }, counter),
  0x00cf: ({ alertCode, at }, counter) => gasFirmwareReceipt.encode({ alertCode, at, hash: NO_HASH }, counter),
  0x00f0: ({ alertCode, at }, counter) => dlmsAlert.encode({ alertCode, at, items: [] }, counter),
  0x00f2: ({ alertCode, at }, counter) => gbzAlert.encode({ alertCode, at, rest: Buffer.of(0, 5) }, counter),
  0x0110: ({ alertCode, at, device }, counter) => subGhzDeviceAlert.encode({ alertCode, at, device: device.context.spec.eui }, counter),
  0x0115: ({ alertCode, at, device }, counter) => subGhzDeviceAlert.encode({ alertCode, at, device: device.context.spec.eui }, counter),
  0x0121: ({ alertCode, at }, counter) =>
    ECS101.encode({ alertCode, at, controller: 0x11, start: at, end: new Date(at.getTime() + 60 * MINUTE), level: 0 }, counter),
  0x0122: ({ alertCode, at }, counter) => ECS102.encode({ alertCode, at, controller: 0x11, level: 100 }, counter),
  0x0123: ({ alertCode, at }, counter) =>
    ECS200.encode({ alertCode, at, state: '{"outputState":"0","inputState":"0","other-data":""}' }, counter),
};

/**
 * The alert of a code, as if what it reports had happened. 8F66 and 8F67 carry out, or let fail, what is planned, and are nothing where
 * nothing is; others that belong to a use case have its message code, and the rest are generic: critical ones, 8Fxx, signed (facts C.4).
 */
export function raiseAlert(device: AlertingDevice, alertCode: number): void {
  if (alertCode === EXECUTED) return device.future.executeAll();
  if (alertCode === FAILED) return device.future.failAll();
  const { context } = device;
  const useCase = useCaseOf(device, alertCode);
  const body = useCase && BODIES[useCase.messageCode];
  const at = context.now();
  if (!useCase || !body) return context.raise(generic(context, alertCode));
  context.raise({
    messageCode: useCase.messageCode,
    recipient: useCase.addressing === 'acb' ? context.parties.accessControlBroker : recipientOf(context, alertCode),
    ...supplementaryOf(context, useCase.messageCode),
    body: (counter) => body({ alertCode, at, device }, counter),
  });
}

function useCaseOf({ context, useCases }: AlertingDevice, alertCode: number) {
  const text = alertCode.toString(16).toUpperCase();
  return useCases.all.find((useCase) => useCase.alertCodes.includes(text) && useCase.deviceTypes.includes(context.spec.deviceType));
}

/** An operational update is about what a load controller did (facts C.4). */
function supplementaryOf({ anchors }: DeviceContext, messageCode: number): Pick<RaisedAlert, 'supplementary'> {
  const party = anchors.credential('LoadController', 'digitalSignature')?.party;
  return messageCode === OPERATIONAL_UPDATE && party ? { supplementary: { party } } : {};
}

function generic(context: DeviceContext, alertCode: number): RaisedAlert {
  const at = context.now();
  return {
    messageCode: alertCode >> 8 === 0x8f ? GENERIC_CRITICAL_ALERT : GENERIC_NON_CRITICAL_ALERT,
    recipient: recipientOf(context, alertCode),
    body: (counter) => genericAlert.encode({ protocol: protocolOf(context), alertCode, at }, counter),
  };
}

/** ESME and Communications Hubs write DLMS, ZigBee devices GBZ. */
function protocolOf({ spec }: DeviceContext): 'DLMS' | 'GBZ' {
  return spec.deviceType === 'ESME' || spec.deviceType === 'CHF' ? 'DLMS' : 'GBZ';
}

/** 8F72: a firmware image has arrived whole. Only meters say so (gbcs-facts 4). */
export function raiseReceipt(context: DeviceContext, { hash }: FirmwareImage): void {
  const { deviceType } = context.spec;
  if (deviceType !== 'ESME' && deviceType !== 'GSME') return;
  const at = context.now();
  const alert = { alertCode: RECEIPT.alertCode, at, hash };
  context.raise({
    messageCode: deviceType === 'ESME' ? RECEIPT.electricity : RECEIPT.gas,
    recipient: recipientOf(context, RECEIPT.alertCode),
    body: (counter) => (deviceType === 'ESME' ? firmwareReceipt : gasFirmwareReceipt).encode(alert, counter),
  });
}
