import { textAt } from '../../duis/element';
import { parseEui64 } from '../../duis/eui64';
import { CCS03 } from '../../gbcs/bodies/hub/device-log-changes';
import { GCS59 } from '../../gbcs/bodies/hub/gpf-device-log';
import { LOGGED_DEVICE_TYPES } from '../../gbcs/bodies/hub/join-details';
import type { LoggedDeviceType } from '../../gbcs/bodies/hub/join-details';
import { CS03, CS04 } from '../../gbcs/bodies/hub/joining';
import type { DeviceType } from '../../control/types';
import type { BodyBuilder } from '../body-builder';

/** Join methods as GBCS numbers them: A initiator, A responder, B, C (gbcs-facts 5). */
const METHODS = { CS03A1: 0, CS03A2: 1, CS03B: 2, CS03C: 3 } as const;

function join(useCase: keyof typeof METHODS): BodyBuilder {
  return ({ request: { body }, addressing, otherDevice }) => {
    const certificate = useCase === 'CS03C' ? otherDevice?.keyAgreementCertificate : undefined;
    const device = parseEui64(textAt(body, 'OtherDeviceID')?.trim() ?? '');
    const deviceType = LOGGED_DEVICE_TYPES.indexOf(loggedType(otherDevice?.deviceType));
    return CS03.command.encode({ method: METHODS[useCase], device, deviceType, ...(certificate && { certificate }) }, addressing.counter);
  };
}

/** IHD, CAD and what nobody knows are Type 2 devices. */
function loggedType(deviceType: DeviceType | undefined): LoggedDeviceType {
  return deviceType === undefined || deviceType === 'IHD' || deviceType === 'CAD' ? 'Type2' : deviceType;
}

const unjoin: BodyBuilder = ({ request: { body }, addressing }) =>
  CS04.command.encode({ device: parseEui64(textAt(body, 'OtherDeviceID')?.trim() ?? '') }, addressing.counter);

/** CCS03: the log that the Access Control Broker kept of the Communications Hub that is replaced (8.12.1). */
const restoreHanDeviceLog: BodyBuilder = ({ addressing, deviceLog }) =>
  CCS03.command.encode({ counter: deviceLog?.counter ?? 0n, devices: deviceLog?.devices ?? [] }, addressing.counter);

/** GCS59: the log that the Access Control Broker kept of the Gas Proxy Function that is replaced (8.12.2). */
const restoreGpfDeviceLog: BodyBuilder = ({ addressing, gpfDeviceLog = [] }) => GCS59.command.encode(gpfDeviceLog, addressing.counter);

export const joiningBodies: readonly (readonly [string, BodyBuilder])[] = [
  ...(Object.keys(METHODS) as (keyof typeof METHODS)[]).map((useCase) => [useCase, join(useCase)] as const),
  ['CS04AC', unjoin],
  ['CS04B', unjoin],
  ['CCS03', restoreHanDeviceLog],
  ['GCS59', restoreGpfDeviceLog],
];
