import type { Rule } from './rule';
import { refuseHttp } from './rule';

/** Who connects must be a party that the DCC knows; only mutual TLS can say (DUIS 2.2). */
export const transportIdentity: Rule = {
  name: 'transport-identity',
  clause: '2.2',
  ask: ({ arrival }) => (arrival.peer?.known === false ? refuseHttp(403, 'the client certificate names no party') : undefined),
};

/** Who connects is who the request is from. */
export const senderIsPeer: Rule = {
  name: 'sender-is-transport-identity',
  clause: '2.2',
  ask: ({ arrival, request }) =>
    arrival.peer?.known && arrival.peer.eui !== request.requestId.originator
      ? refuseHttp(403, `the connection is ${arrival.peer.eui}'s, the request is from ${request.requestId.originator}`)
      : undefined,
};
