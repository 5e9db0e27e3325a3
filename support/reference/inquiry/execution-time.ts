import type { DuisRequest } from '../../duis/request';
import { textAt } from '../../duis/element';
import { instantOf } from './instant';

/** "Never": gives up what was future-dated (DUIS 3.10.2; facts A.2). */
export const CANCEL = new Date('3000-12-31T00:00:00Z');

/** When a request asks to be executed. */
export type ExecutionTime = { readonly kind: 'now' } | { readonly kind: 'at'; readonly at: Date } | { readonly kind: 'cancel' };

/** Reads ExecutionDateTime, an xs:dateTime in UTC also where it says no zone; absent means now. Throws RangeError when it is no instant. */
export function executionTimeOf(request: Pick<DuisRequest, 'body'>): ExecutionTime {
  const text = textAt(request.body, 'ExecutionDateTime');
  if (text === undefined) return { kind: 'now' };
  const at = instantOf(text);
  return at.getTime() === CANCEL.getTime() ? { kind: 'cancel' } : { kind: 'at', at };
}
