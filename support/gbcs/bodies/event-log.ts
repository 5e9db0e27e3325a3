import { fromUtcTime, toUtcTime } from '../date-time';
import type { DlmsRequestItem } from '../dlms/access';
import { parseObis } from '../dlms/access';
import type { DlmsData, DlmsDescription } from '../dlms/data';
import { NULL_DATA, array, integer, octetString, structure } from '../dlms/data';
import { encodeDlmsData } from '../dlms/encode';
import { GbcsError } from '../error';
import type { UseCaseBody } from './body';
import type { DlmsReply } from './dlms-body';
import { dlmsCommand, dlmsReply, expectItems } from './dlms-body';
import { itemsOf, numberOf } from './dlms-fields';

/** From and until when; seconds since 2000 on the wire. */
export interface LogRange {
  readonly from: Date;
  readonly to: Date;
}

/** One event of a log; `details` are what the log keeps besides: octets, a number, or an outcome with a number. */
export interface LoggedEvent {
  readonly at: Date;
  readonly event: number;
  readonly details: readonly DlmsData[];
}

type DetailType = 'octet-string' | 'uint32' | 'enum';
type EventLogBody = UseCaseBody<LogRange, DlmsReply<readonly LoggedEvent[]>>;

/** The clock register by which logs are read. */
const BY_TIME = structure(integer('uint16', 1), octetString(parseObis('0-0:94.44.100.255')), integer('int8', 2), integer('uint16', 0));

/** ECS35a Read ESME Event Log, 0x0048. */
export const ECS35a = eventLog('0-0:99.98.0.255', ['octet-string']);
/** ECS35b Read ESME Security Log, 0x0049. */
export const ECS35b = eventLog('0-0:99.98.1.255', []);
/** ECS35c Read CHF Event Log, 0x0093. */
export const ECS35c = eventLog('0-0:99.98.0.255', ['octet-string']);
/** ECS35d Read CHF Security Log, 0x0094. */
export const ECS35d = eventLog('0-0:99.98.1.255', []);
/** ECS35e Read ESME Power Event Log, 0x00B9. */
export const ECS35e = eventLog('0-0:99.98.4.255', ['uint32']);
/** ECS35f Read ALCS Event Log, 0x00BA (before GBCS 3.2). */
export const ECS35f = eventLog('0-17:99.98.2.255', ['enum', 'uint32']);
/** ECS35g Read ALCS Event Log, 0x00FD (from GBCS 3.2). */
export const ECS35g = eventLog('0-17:99.98.2.255', ['enum', 'uint32']);

function eventLog(obis: string, details: readonly DetailType[]): EventLogBody {
  const log: DlmsRequestItem = {
    service: 'get',
    classId: 7,
    obis,
    index: 2,
    data: NULL_DATA,
    selection: { selector: 1, parameters: NULL_DATA },
  };
  const types = ['uint32', 'uint16', ...details] as const;
  const of: DlmsDescription = { type: 'structure', members: types.map((type) => ({ type })) };
  return {
    command: dlmsCommand(
      (range) => [{ ...log, selection: rangeSelection(range) }],
      (items) => {
        expectItems(items, [log]);
        return readRange(items[0]?.selection);
      },
    ),
    response: dlmsReply(
      ['get'],
      (events) => [{ type: 'compact-array', of, items: events.map(eventData) }],
      ([data]) => readEvents(data, of),
    ),
  };
}

/** Selective access to the part of a log between two instants. */
export function rangeSelection({ from, to }: LogRange): { readonly selector: number; readonly parameters: DlmsData } {
  return { selector: 1, parameters: structure(BY_TIME, integer('uint32', toUtcTime(from)), integer('uint32', toUtcTime(to)), array()) };
}

function readRange(selection: DlmsRequestItem['selection']): LogRange {
  if (selection?.selector !== 1) throw new GbcsError('selector', '1, by range', `${selection?.selector}`);
  const [restricting, from, to, columns] = itemsOf(selection.parameters, 'structure', 'range', 4);
  if (!encodeDlmsData(restricting ?? NULL_DATA).equals(encodeDlmsData(BY_TIME)))
    throw new GbcsError('restricting object', 'the time, 0-0:94.44.100.255', 'another');
  itemsOf(columns, 'array', 'selected columns', 0);
  return { from: fromUtcTime(numberOf(from, 'uint32', 'from')), to: fromUtcTime(numberOf(to, 'uint32', 'to')) };
}

function eventData({ at, event, details }: LoggedEvent): DlmsData {
  return structure(integer('uint32', toUtcTime(at)), integer('uint16', event), ...details);
}

function readEvents(data: DlmsData | undefined, of: DlmsDescription): readonly LoggedEvent[] {
  if (data?.type !== 'compact-array') throw new GbcsError('log', 'compact-array', data?.type ?? 'nothing');
  if (JSON.stringify(data.of) !== JSON.stringify(of)) throw new GbcsError('log', JSON.stringify(of), JSON.stringify(data.of));
  return data.items.map((item) => {
    const [at, event, ...details] = itemsOf(item, 'structure', 'event');
    return { at: fromUtcTime(numberOf(at, 'uint32', 'time')), event: numberOf(event, 'uint16', 'event'), details };
  });
}
