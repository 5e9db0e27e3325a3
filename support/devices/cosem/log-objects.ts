import { fromUtcTime, toUtcTime } from '../../gbcs/date-time';
import { DLMS_RESULT } from '../../gbcs/dlms/access';
import type { DlmsData, DlmsDescription } from '../../gbcs/dlms/data';
import { NULL_DATA, integer, octetString, structure } from '../../gbcs/dlms/data';
import { itemsOf, numberOf } from '../../gbcs/bodies/dlms-fields';
import type { DeviceLogs, EventLog, LogEntry } from '../alerts/event-log';
import type { LiveAttributes } from './attribute';

type Detail = 'octet-string' | 'uint32' | 'enum';

/** The profiles that hold the logs, and what each entry has besides time and code (gbcs-facts 5, ECS35a–g). */
const PROFILES: readonly (readonly [obis: string, log: keyof DeviceLogs, details: readonly Detail[]])[] = [
  ['0-0:99.98.0.255', 'event', ['octet-string']],
  ['0-0:99.98.1.255', 'security', []],
  ['0-0:99.98.4.255', 'power', ['uint32']],
  ['0-17:99.98.2.255', 'auxiliary', ['enum', 'uint32']],
];

/** The logs of a device that speaks DLMS: read by range of time, and cleared. */
export function logObjects(logs: DeviceLogs): LiveAttributes {
  return PROFILES.flatMap(([obis, name, details]) => {
    const log = logs[name];
    const clear = (): { data: DlmsData; result: number } => {
      log.clear();
      return { data: NULL_DATA, result: DLMS_RESULT.success };
    };
    return [
      [`7 ${obis} 2`, { read: (selection?: DlmsData) => profile(log, details, selection) }],
      [`7 ${obis} 1`, { act: clear }],
    ] as const;
  });
}

function profile(log: EventLog, details: readonly Detail[], selection: DlmsData | undefined): DlmsData {
  const [, from, to] = selection ? itemsOf(selection, 'structure', 'range', 4) : [];
  const start = from ? fromUtcTime(numberOf(from, 'uint32', 'from')) : new Date(0);
  const end = to ? fromUtcTime(numberOf(to, 'uint32', 'to')) : new Date(8.64e15);
  const of: DlmsDescription = { type: 'structure', members: (['uint32', 'uint16', ...details] as const).map((type) => ({ type })) };
  return { type: 'compact-array', of, items: log.between(start, end).map((entry) => entryData(entry, details)) };
}

function entryData({ at, event, details: known }: LogEntry, details: readonly Detail[]): DlmsData {
  return structure(
    integer('uint32', toUtcTime(at)),
    integer('uint16', event),
    ...details.map((type, i) => known.find((data, k) => k === i && data.type === type) ?? nothing(type)),
  );
}

function nothing(type: Detail): DlmsData {
  return type === 'octet-string' ? octetString(Buffer.alloc(0)) : integer(type, 0);
}
