import type { Eui64 } from '../../duis/eui64';

/** The three web services of the DCC (DUIS 2.4). */
export type ServiceName = 'transform' | 'sendCommand' | 'nonDevice';

/** A document as it came in. */
export interface Arrival {
  readonly service: ServiceName;
  readonly octets: Uint8Array;
  readonly at: Date;
  /** Who the transport says it is: an EUI-64, `unidentified` where a client certificate names none; absent without mutual TLS. */
  readonly peer?: Eui64 | 'unidentified';
}
