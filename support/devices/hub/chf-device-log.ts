import type { DlmsRequestItem, DlmsResponseItem } from '../../gbcs/dlms/access';
import { DLMS_RESULT, decodeAccessRequest, encodeDataNotification, invokeIdOf } from '../../gbcs/dlms/access';
import { NULL_DATA, integer, octetString, structure } from '../../gbcs/dlms/data';
import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { securityLogData } from '../../gbcs/bodies/hub/device-log';
import { encodeDateTime } from '../../gbcs/date-time';
import type { GbcsMessage } from '../../gbcs/message';
import type { DeviceContext } from '../device-context';
import type { HanDeviceLog } from './han-device-log';
import type { HandlerEntries } from '../commands/handler';
import { handle } from '../commands/handler';

const DEVICE_LOG_CHANGED = { messageCode: 0x0018, alertCode: 0x8f12 } as const;

/** The use cases of the Device Log of a Communications Hub Function: CCS01, CCS02, CCS03, CCS05/CCS04, CCS06, CCS07; alert CS14. */
export function chfDeviceLog(device: DeviceContext, log: HanDeviceLog): HandlerEntries {
  const entries = () => ({ outcome: 'success' as const, value: log.entries() });
  return [
    ...handle(USE_CASE_BODIES['CCS05/CCS04'], entries),
    ...handle(USE_CASE_BODIES.CCS06, entries),
    ...handle(USE_CASE_BODIES.CCS07, () => ({
      outcome: 'success' as const,
      value: { deviceLog: log.security(), historicDeviceLog: log.history() },
    })),
    ...handle(
      USE_CASE_BODIES.CCS01,
      (add, message) => {
        const fits = log.add(add.device, add.installCode);
        if (fits && add.openForJoining) log.joiningUntil = new Date(device.now().getTime() + add.joinTimePeriod * 1000);
        return results(message, fits, device, log);
      },
      outcomeOf,
    ),
    ...handle(USE_CASE_BODIES.CCS02, (remove, message) => results(message, log.remove(remove.device), device, log), outcomeOf),
    ...handle(USE_CASE_BODIES.CCS03, (restore, message) => results(message, log.restore(restore.devices), device, log), outcomeOf),
  ];
}

/** One result for each item of the command; where the log would not change, the first item says so and the rest were not tried. */
function results(message: GbcsMessage, done: boolean, device: DeviceContext, log: HanDeviceLog): readonly DlmsResponseItem[] {
  if (done) raiseChanged(device, log);
  const { items } = decodeAccessRequest(message.payload);
  return items.map(({ service }: DlmsRequestItem, i) => ({
    service,
    data: NULL_DATA,
    result: done ? DLMS_RESULT.success : i === 0 ? DLMS_RESULT.temporaryFailure : DLMS_RESULT.otherReason,
  }));
}

function outcomeOf(items: readonly DlmsResponseItem[]): string {
  return items.every((item) => item.result === DLMS_RESULT.success) ? 'success' : 'failure';
}

/** CS14: the Access Control Broker keeps a copy of the log, to restore it to another Communications Hub. */
function raiseChanged(device: DeviceContext, log: HanDeviceLog): void {
  device.raise({
    messageCode: DEVICE_LOG_CHANGED.messageCode,
    recipient: device.parties.accessControlBroker,
    body: (counter) =>
      encodeDataNotification({
        invokeId: invokeIdOf(counter),
        body: structure(
          integer('uint16', DEVICE_LOG_CHANGED.alertCode),
          octetString(encodeDateTime(device.now())),
          securityLogData(log.security()),
        ),
      }),
  });
}
