import { returnedOctets } from '../processing/local-command';
import { readResponse } from '../processing/read-message';
import { done } from './service';
import type { NonDeviceService } from './service';

/** 8.13 Return Local Command Response: what the DCC does behind a response, it does behind one that was carried by hand too (2.3.3). */
export const returnLocalResponse: NonDeviceService = (view, request) => {
  const sent = view.behaviour.policies.localCommandOf(view.records, request);
  const device = sent && view.records.inventory.get(sent.device);
  const response = sent && device && readResponse(view.tools, returnedOctets(request), sent, device);
  if (!sent || !response || typeof response === 'string') throw new RangeError('the rules let a response to nothing pass');
  const { request: asked, useCase } = sent;
  return done(view, [
    { do: 'drop local command', requestId: asked.requestIdText },
    { do: 'apply effects', answered: { request: asked, device: sent.device, answer: { kind: 'gbcs', useCase, response } } },
  ]);
};
