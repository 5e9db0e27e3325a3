import type { Eui64 } from '../../duis/eui64';

/** The three web services of the DCC (DUIS 2.4). */
export type ServiceName = 'transform' | 'sendCommand' | 'nonDevice';

/** The party that a client certificate names, if it names one. */
export type Peer = { readonly known: true; readonly eui: Eui64 } | { readonly known: false };

/** A document as it came in. */
export interface Arrival {
  readonly service: ServiceName;
  readonly octets: Uint8Array;
  readonly at: Date;
  /** Who the transport says it is; absent without mutual TLS. */
  readonly peer?: Peer;
}
