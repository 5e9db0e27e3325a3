import { decodeDateTime } from '../../gbcs/date-time';
import type { DlmsRequestItem, DlmsResponseItem } from '../../gbcs/dlms/access';
import { DLMS_RESULT, decodeAccessRequest, encodeAccessResponse, invokeIdOf } from '../../gbcs/dlms/access';
import { NULL_DATA, structure } from '../../gbcs/dlms/data';
import { encodeDlmsData } from '../../gbcs/dlms/encode';
import { EXECUTION_ALERT, dlmsExecutionAlert } from '../../gbcs/bodies/alerts/execution-alerts';
import { octetsOf } from '../../gbcs/bodies/dlms-fields';
import { GbcsError } from '../../gbcs/error';
import { protectedValue } from '../../gbcs/generic/dlms-values';
import type { GbcsMessage } from '../../gbcs/message';
import { protectedAttributesData, readProtectedReading } from '../../gbcs/dlms/protected-attributes';
import type { DeviceContext } from '../device-context';
import type { ResponseEncryption } from '../security/encryption';
import { encryptionFor } from '../security/encryption';
import type { FutureDated, Planner } from '../commands/future-dated';
import type { Handler } from '../commands/handler';
import { activeOf, isActivation } from './activation';
import { attributeName } from './attribute';
import type { CosemResult } from './attribute';
import type { CosemStore } from './cosem-store';

const FUTURE_DATED_ALERT = 0x00cc;
const DATA_PROTECTION_CLASS = 30;

/** Any use case in DLMS: its items are done one by one on the COSEM objects of the device, at once or when they are due. */
export function dlmsHandler(device: DeviceContext, store: CosemStore, future: FutureDated): Handler {
  const planner = future.kind('DLMS', ({ message, values, item }: PlannedActivation) => ({
    execute: () => (activate(store, values), reportExecution(device, message, item, EXECUTION_ALERT.success)),
    fail: () => reportExecution(device, message, item, EXECUTION_ALERT.failure),
  }));
  return (message) => {
    const { items } = decodeAccessRequest(message.payload);
    const encryption = items.some(isProtectedReading) ? encryptionFor(device, message) : undefined;
    const activations = items.filter(isActivation);
    const results =
      activations.length > 0
        ? plan(store, future, planner, message, items)
        : items.map((item) => carryOut(store, item, message, encryption));
    const answered = items.map(({ service }, i): DlmsResponseItem => ({
      service,
      ...(results[i] ?? { data: NULL_DATA, result: DLMS_RESULT.otherReason }),
    }));
    return {
      payload: encodeAccessResponse({ invokeId: invokeIdOf(message.counter), items: answered }),
      outcome: answered.every(({ result }) => result === DLMS_RESULT.success) ? 'success' : 'failure',
      ...(encryption?.originatorCounter !== undefined && { originatorCounter: encryption.originatorCounter }),
    };
  };
}

function isProtectedReading({ service, classId }: DlmsRequestItem): boolean {
  return service === 'action' && classId === DATA_PROTECTION_CLASS;
}

function carryOut(store: CosemStore, item: DlmsRequestItem, message: GbcsMessage, encryption: ResponseEncryption | undefined): CosemResult {
  if (encryption && isProtectedReading(item)) return protectedRead(store, item, message, encryption);
  if (item.service === 'get') return { data: store.get(item), result: DLMS_RESULT.success };
  if (item.service === 'set') return { data: NULL_DATA, result: store.set(item) };
  return store.act(item);
}

/** The attributes that are asked for, as one structure, encrypted for the originator (facts 3.5). */
function protectedRead(store: CosemStore, item: DlmsRequestItem, message: GbcsMessage, encryption: ResponseEncryption): CosemResult {
  const { obis, attributes } = readProtectedReading(item);
  const known = attributes.every((attribute) => store.knows(attribute));
  const values = known
    ? structure(...attributes.map((attribute) => store.get({ service: 'get', ...attribute })))
    : protectedValue(obis, attributes.length);
  const protection = { counter: message.counter, originator: message.recipient, recipient: message.originator };
  return {
    data: protectedAttributesData({ protection, encrypted: encryption.encrypt(encodeDlmsData(values)) }),
    result: DLMS_RESULT.success,
  };
}

interface PlannedActivation {
  readonly message: GbcsMessage;
  /** What becomes active. */
  readonly values: readonly DlmsRequestItem[];
  /** The activation time that it waits for. */
  readonly item: DlmsRequestItem;
}

function activate(store: CosemStore, values: readonly DlmsRequestItem[]): void {
  for (const item of values) store.set(activeOf(item));
}

/** What is written goes to the passive attributes now, and to the active ones when the activation times say so: now, then or never. */
function plan(
  store: CosemStore,
  future: FutureDated,
  planner: Planner<PlannedActivation>,
  message: GbcsMessage,
  items: readonly DlmsRequestItem[],
): readonly CosemResult[] {
  const values = items.filter((item) => item.service === 'set' && !isActivation(item));
  const dates = items.filter(isActivation).map((item) => ({ item, when: decodeDateTime(octetsOf(item.data, 'activation time', 12)) }));
  for (const { item, when } of dates) {
    const name = attributeName(item);
    future.cancel(name);
    if (when === 'now') activate(store, values);
    else if (when !== 'never') planner(name, when, { message, values, item });
  }
  return items.map((item) => ({ data: NULL_DATA, result: item.service === 'set' ? store.set(item) : unexpected(item) }));
}

function unexpected(item: DlmsRequestItem): never {
  throw new GbcsError('item', 'sets alone beside activation times', `${item.service} of ${item.obis}`);
}

/** One alert for each attribute that became active, to whoever sent the command. */
function reportExecution(device: DeviceContext, command: GbcsMessage, { classId, obis, index }: DlmsRequestItem, alertCode: number): void {
  const at = device.now();
  device.raise({
    messageCode: FUTURE_DATED_ALERT,
    recipient: command.originator,
    body: (counter) =>
      dlmsExecutionAlert.encode(
        { alertCode, at, messageCode: command.messageCode, counter: command.counter, classId, obis, index },
        counter,
      ),
  });
}
