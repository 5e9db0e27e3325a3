import type { DlmsRequestItem, DlmsResponseItem, DlmsService } from '../dlms/access';
import {
  DLMS_RESULT,
  decodeAccessRequest,
  decodeAccessResponse,
  encodeAccessRequest,
  encodeAccessResponse,
  invokeIdOf,
} from '../dlms/access';
import type { DlmsData } from '../dlms/data';
import { NULL_DATA } from '../dlms/data';
import { GbcsError } from '../error';
import type { BodyCodec } from './body';

/** The answer to a DLMS command: what was asked for, or, when any item failed, all items with their results. */
export type DlmsReply<T> =
  { readonly outcome: 'success'; readonly value: T } | { readonly outcome: 'failure'; readonly items: readonly DlmsResponseItem[] };

/** A command in DLMS; `fromItems` throws GbcsError for items that are not those of the use case. */
export function dlmsCommand<T>(
  toItems: (value: T) => readonly DlmsRequestItem[],
  fromItems: (items: readonly DlmsRequestItem[]) => T,
): BodyCodec<T> {
  return {
    encode: (value, counter) => encodeAccessRequest({ invokeId: invokeIdOf(counter), items: toItems(value) }),
    decode: (payload) => fromItems(decodeAccessRequest(payload).items),
  };
}

/** A command whose items never change. */
export function fixedDlmsCommand(items: readonly DlmsRequestItem[]): BodyCodec<void> {
  return dlmsCommand<void>(
    () => items,
    (found) => expectItems(found, items),
  );
}

/** A response that carries data: as many items as `services`, each of which succeeded, or a failure. */
export function dlmsReply<T>(
  services: readonly DlmsService[],
  toData: (value: T) => readonly DlmsData[],
  fromData: (data: readonly DlmsData[]) => T,
): BodyCodec<DlmsReply<T>> {
  return {
    encode: (reply, counter) =>
      encodeAccessResponse({
        invokeId: invokeIdOf(counter),
        items: reply.outcome === 'failure' ? reply.items : succeeded(services, toData(reply.value)),
      }),
    decode: (payload) => {
      const { items } = decodeAccessResponse(payload);
      expectServices(items, services);
      if (items.some((item) => item.result !== DLMS_RESULT.success)) return { outcome: 'failure', items };
      return { outcome: 'success', value: fromData(items.map((item) => item.data)) };
    },
  };
}

/** A response that carries results and no data, one for each item of the command. */
export const dlmsAcknowledgement: BodyCodec<readonly DlmsResponseItem[]> = {
  encode: (items, counter) => encodeAccessResponse({ invokeId: invokeIdOf(counter), items }),
  decode: (payload) => {
    const { items } = decodeAccessResponse(payload);
    items.forEach((item, i) => expectType(item.data, 'null', `data ${i + 1}`));
    return items;
  },
};

/** The acknowledgement of these items: all done. */
export function allDone(items: readonly { readonly service: DlmsService }[]): readonly DlmsResponseItem[] {
  return items.map(({ service }) => ({ service, data: NULL_DATA, result: DLMS_RESULT.success }));
}

/**
 * The items of a failure, null data throughout. By default as RTDS shows it: the last but one item fails with `result`, those after it
 * were not tried (FA), those before it were done.
 */
export function dlmsFailure(
  services: readonly DlmsService[],
  result: number = DLMS_RESULT.hardwareFault,
  failsAt = Math.max(0, services.length - 2),
): readonly DlmsResponseItem[] {
  const resultOf = (i: number): number => (i < failsAt ? DLMS_RESULT.success : i === failsAt ? result : DLMS_RESULT.otherReason);
  return services.map((service, i) => ({ service, data: NULL_DATA, result: resultOf(i) }));
}

function succeeded(services: readonly DlmsService[], data: readonly DlmsData[]): readonly DlmsResponseItem[] {
  return services.map((service, i) => ({ service, data: data[i] ?? NULL_DATA, result: DLMS_RESULT.success }));
}

/** Refuses items that are about something else; data are for the caller to read, unless `expected` has them null. */
export function expectItems(found: readonly DlmsRequestItem[], expected: readonly DlmsRequestItem[]): void {
  if (found.length !== expected.length) throw new GbcsError('the access request', `${expected.length} items`, `${found.length}`);
  expected.forEach((wanted, i) => {
    const item = found[i] ?? wanted;
    if (describeItem(item) !== describeItem(wanted)) throw new GbcsError(`item ${i + 1}`, describeItem(wanted), describeItem(item));
    if (wanted.data.type === 'null') expectType(item.data, 'null', `data of item ${i + 1}`);
  });
}

function describeItem(item: DlmsRequestItem): string {
  return `${item.service} of class ${item.classId} ${item.obis} number ${item.index}${item.selection ? ' with a selection' : ''}`;
}

function expectServices(items: readonly DlmsResponseItem[], services: readonly DlmsService[]): void {
  const list = (all: readonly DlmsService[]): string => all.join(', ') || 'nothing';
  const found = list(items.map((item) => item.service));
  if (found !== list(services)) throw new GbcsError('the access response', `results of ${list(services)}`, found);
}

function expectType(data: DlmsData | undefined, type: DlmsData['type'], where: string): void {
  if (data?.type !== type) throw new GbcsError(where, type, data?.type ?? 'nothing');
}
