import type { Eui64 } from '../duis/eui64';

export type MessageKind = 'command' | 'response' | 'alert';

/**
 * Who stands behind a message that travels through the Access Control Broker (facts 3.2): the User's EUI-64 and counter;
 * and, for encrypted answers, in the command the User's Key Agreement certificate (DER), in the response the device's own counter.
 */
export interface SupplementaryParty {
  readonly party: Eui64;
  readonly counter?: bigint;
  readonly originatorCounter?: bigint;
  readonly keyAgreementCertificate?: Uint8Array;
}

/** A GBCS message as data: what its octets say, nothing more (facts 3.1). */
export interface GbcsMessage {
  readonly kind: MessageKind;
  readonly counter: bigint;
  readonly originator: Eui64;
  readonly recipient: Eui64;
  /** Twelve octets, see date-time.ts; only some responses carry it. */
  readonly dateTime?: Uint8Array;
  readonly messageCode: number;
  readonly supplementary?: SupplementaryParty;
  readonly payload: Uint8Array;
  /** `absent`: not even a length octet, as RTDS writes Pre-Commands; `none`: the octet 00; else r‖s, 64 octets. */
  readonly signature: 'absent' | 'none' | Uint8Array;
  /** The MAC, 12 octets, where the message is wrapped in one. */
  readonly mac?: Uint8Array;
}

/** `0x00FE`: a message code as people write it. */
export function formatMessageCode(code: number): string {
  return `0x${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
