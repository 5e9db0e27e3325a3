import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import type { GetEventLog } from '../../gbcs/bodies/gas/gas-event-log';
import { fromUtcTime, toUtcTime } from '../../gbcs/date-time';
import type { ZclAttribute } from '../../gbcs/zcl/attributes';
import { ZCL_OCTET_STRING, ZCL_STATUS } from '../../gbcs/zcl/attributes';
import type { DeviceClock } from '../device-clock';
import type { DeviceContext } from '../device-context';
import type { DeviceLogs } from '../alerts/event-log';
import type { Firmware } from '../firmware';
import type { HandlerEntries } from '../commands/handler';
import { handle } from '../commands/handler';

type TypedValue = Pick<Extract<ZclAttribute, { type: number }>, 'type' | 'value'>;

const EVENTS_CLUSTER = 0x0709;
const GET_EVENT_LOG = 0x00;
const TO_CLIENT = 0x08;
/** The log that a request names in its lower half: 3 events, 4 security. */
const LOG_MASK = 0x0f;
const OCTET = 0xff;
const SECURITY_LOG = 4;

function zigbeeString(octets: Uint8Array): TypedValue {
  return { type: ZCL_OCTET_STRING, value: Buffer.concat([Buffer.of(octets.length), octets]) };
}

/** Attributes that a gas device answers from what it is: its firmware (GCS38) and its meter point (GCS46) until that is set. */
export function gasAttributes(device: DeviceContext, firmware: Firmware): ReadonlyMap<string, () => TypedValue> {
  return new Map([
    ['0702/0206', () => zigbeeString(firmware.version)],
    ...(device.spec.importMpxn === undefined
      ? []
      : [['0702/0307', () => zigbeeString(Buffer.from(device.spec.importMpxn ?? '', 'latin1'))] as const]),
  ]);
}

/** CS10a, CS10b and CS11: the ZigBee event and security logs; GCS28: the clock. */
export function gasUseCases(device: DeviceContext, logs: DeviceLogs, clock: DeviceClock): HandlerEntries {
  return [
    ...handle(USE_CASE_BODIES.CS10, (query) => readLog(query, logs)),
    ...handle(USE_CASE_BODIES.CS11, ({ log }) => {
      logs.event.clear();
      return { fields: { cleared: (1 << log) & OCTET } };
    }),
    ...handle(USE_CASE_BODIES.GCS28, ({ validFrom, validUntil }) => {
      clock.synchronise(validFrom, validUntil);
      return { deviceTime: device.now(), status: clock.status };
    }),
  ];
}

/** The entries between two instants, or `not found`. */
function readLog({ log, startTime, endTime }: GetEventLog, logs: DeviceLogs) {
  const number = log & LOG_MASK;
  const found = (number === SECURITY_LOG ? logs.security : logs.event).between(fromUtcTime(startTime), fromUtcTime(endTime));
  if (found.length === 0)
    return { result: { cluster: EVENTS_CLUSTER, command: GET_EVENT_LOG, status: ZCL_STATUS.notFound, frameControl: TO_CLIENT } };
  const events = found.map(({ at, event }) => ({ log: number, eventId: event, time: toUtcTime(at), data: Buffer.alloc(0) }));
  return { fields: { matching: found.length, commandIndex: 0, totalCommands: 1, payloadControl: found.length & 0xff, events } };
}
