import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import type { RecordsView } from '../records/records';
import type { SentCommand } from './command-stages';

/** The response in a Return Local Command Response request, 8.13. */
export function returnedOctets({ body }: DuisRequest): Buffer {
  return Buffer.from(textAt(body, 'DeviceGBCSResponse') ?? '', 'base64');
}

/** The command that was given out for local delivery: named by its RequestID or, without one, recognised by the response. */
export function localCommandOf({ local }: RecordsView, request: DuisRequest): SentCommand | undefined {
  const named = textAt(request.body, 'OriginalRequestID')?.trim();
  if (named !== undefined) return local.get(named) ?? [...local.entries()].find(([id]) => id.toUpperCase() === named.toUpperCase())?.[1];
  return tryDecode(() => {
    const { originator, recipient, counter, messageCode } = decodeMessage(returnedOctets(request));
    return [...local.values()].find(
      ({ device, command }) =>
        device === originator && command.originator === recipient && command.counter === counter && command.messageCode === messageCode,
    );
  });
}
