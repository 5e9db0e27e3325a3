import { hash } from 'node:crypto';

/** What could be told of a signature or a MAC. */
export interface ProtectionVerdict {
  readonly is: 'verified' | 'wrong' | 'unknown';
  /** Whose it is, or would have to be: `the Import Supplier`. */
  readonly of: string;
  /** Why nobody can tell. */
  readonly why?: string;
}

/** What could be told of how a GBCS message is protected; absent is what the message has not. */
export interface MessageProtection {
  /** Which message, as `messageMark` has it. */
  readonly message: string;
  readonly signature?: ProtectionVerdict;
  readonly mac?: ProtectionVerdict;
}

/** What an entry of the journal shows that says so of the messages of its scenario. */
export interface ShownProtection {
  readonly protection: readonly MessageProtection[];
}

/** By what a message is found again: the first 16 hex digits of the SHA-256 of its octets. */
export function messageMark(octets: Uint8Array): string {
  return hash('sha256', octets).slice(0, 16);
}
