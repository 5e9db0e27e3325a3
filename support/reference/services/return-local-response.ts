import { textAt } from '../../duis/element';
import type { DuisRequest } from '../../duis/request';
import { decodeMessage } from '../../gbcs/decode';
import { tryDecode } from '../../gbcs/error';
import type { SentCommand } from '../processing/command-stages';
import { readResponse } from '../processing/read-message';
import type { RecordsView } from '../records/records';
import { done } from './service';
import type { NonDeviceService } from './service';

/** 8.13 Return Local Command Response: what the DCC does behind a response, it does behind one that was carried by hand too (2.3.3). */
export const returnLocalResponse: NonDeviceService = (view, request) => {
  const sent = localCommandOf(view.records, request);
  const device = sent && view.records.inventory.get(sent.device);
  const response = sent && device && readResponse(view.tools, returnedOctets(request), sent, device);
  if (!sent || !response || typeof response === 'string') throw new RangeError('the rules let a response to nothing pass');
  const { request: asked, useCase } = sent;
  return done(view, [
    { do: 'drop local command', requestId: asked.requestIdText },
    { do: 'apply effects', answered: { request: asked, device: sent.device, answer: { kind: 'gbcs', useCase, response } } },
  ]);
};

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
