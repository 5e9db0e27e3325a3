import type { Eui64 } from '../../../duis/eui64';
import { integer, octetString, utf8String } from '../../dlms/data';
import { uint64 } from '../../encode';
import type { AlertHead } from './alerts';
import { dlmsAlertOf, expectCount } from './alerts';
import type { BodyCodec } from '../body';
import type { DeviceSecurityLog } from '../hub/device-log';
import { readSecurityLog, securityLogData } from '../hub/device-log';
import { instantData, instantOf } from '../device-instant';
import { euiData, euiOf, numberOf, octetsOf, textOf } from '../dlms-fields';

type Alert<T> = BodyCodec<AlertHead & T>;

/** CS14 Device Addition To / Removal From HAN Whitelist Alerts, 0x0018, alert 8F12: the device log as it is now. */
export const CS14: Alert<{ readonly log: DeviceSecurityLog }> = dlmsAlertOf(
  ({ log }) => [securityLogData(log)],
  (items) => ({ log: readSecurityLog(expectCount(items, 1)[0]) }),
);

/** ECS80 Supply Outage Restore Alert from ESME, 0x0067, alerts 8F35–8F3C: when supply went and came. */
export const ECS80: Alert<{ readonly outage: Date; readonly restored: Date }> = dlmsAlertOf(
  ({ outage, restored }) => [instantData(outage), instantData(restored)],
  (items) => {
    const [outage, restored] = expectCount(items, 2);
    return { outage: instantOf(outage, 'outage'), restored: instantOf(restored, 'restoration') };
  },
);

/** Firmware Distribution Receipt Alert (ESME), 0x00CE, alert 8F72: the hash of the image, 32 octets. */
export const firmwareReceipt: Alert<{ readonly hash: Uint8Array }> = dlmsAlertOf(
  ({ hash }) => [octetString(hash)],
  (items) => ({ hash: octetsOf(expectCount(items, 1)[0], 'hash', 32) }),
);

/** ECS100 Command not supported by Device, 0x0120, alert 8F85: the code and counter of that command. */
export const ECS100: Alert<{ readonly messageCode: number; readonly counter: bigint }> = dlmsAlertOf(
  ({ messageCode, counter }) => [octetString(Buffer.concat([Buffer.of(messageCode >> 8, messageCode & 0xff), uint64(counter)]))],
  (items) => {
    const octets = octetsOf(expectCount(items, 1)[0], 'command', 10);
    return { messageCode: octets.readUInt16BE(), counter: octets.readBigUInt64BE(2) };
  },
);

/** A controller of an ESME: `1n` for its output, `2n` for its input. */
export type ControllerOctet = number;

/** ECS101 Limit APC [n] Level Command processed, 0x0121, alert 8F86. */
export const ECS101: Alert<{ readonly controller: ControllerOctet; readonly start: Date; readonly end: Date; readonly level: number }> =
  dlmsAlertOf(
    ({ controller, start, end, level }) => [integer('uint8', controller), instantData(start), instantData(end), integer('uint8', level)],
    (items) => {
      const [controller, start, end, level] = expectCount(items, 4);
      const limits = { start: instantOf(start, 'start'), end: instantOf(end, 'end'), level: numberOf(level, 'uint8', 'level') };
      return { controller: numberOf(controller, 'uint8', 'controller'), ...limits };
    },
  );

/** ECS102 Limit APC [n] Level ended or cancelled, 0x0122, alert 8F87. */
export const ECS102: Alert<{ readonly controller: ControllerOctet; readonly level: number }> = dlmsAlertOf(
  ({ controller, level }) => [integer('uint8', controller), integer('uint8', level)],
  (items) => {
    const [controller, level] = expectCount(items, 2);
    return { controller: numberOf(controller, 'uint8', 'controller'), level: numberOf(level, 'uint8', 'level') };
  },
);

/** ECS200 Operational Update, 0x0123, alert 8F88: the state as JSON. */
export const ECS200: Alert<{ readonly state: string }> = dlmsAlertOf(
  ({ state }) => [utf8String(state)],
  (items) => ({ state: textOf(expectCount(items, 1)[0], 'utf8-string', 'state') }),
);

/** DBCH06 and DBCH11, 0x0110 and 0x0115, alerts 8F20 and 8F2D: the device that it is about. */
export const subGhzDeviceAlert: Alert<{ readonly device: Eui64 }> = dlmsAlertOf(
  ({ device }) => [euiData(device)],
  (items) => ({ device: euiOf(expectCount(items, 1)[0], 'device') }),
);
