import type { KeyObject } from 'node:crypto';
import { diffieHellman, hash } from 'node:crypto';
import type { Eui64 } from '../../duis/eui64';
import { eui64ToOctets } from '../../duis/eui64';
import { CRA_FLAG, uint64 } from '../encode';
import { GbcsError } from '../error';
import type { GbcsMessage } from '../message';
import { isOnP256 } from './p256';

export type KeyPurpose = 'mac' | 'encryption';

const ALGORITHM_ID = Buffer.from('60857406080300', 'hex');
const KDF_ROUND = Buffer.from('00000001', 'hex');
const ENCRYPTION_FLAG = 4;

/** The header fields that enter the derivation of a key. */
export type KeyContext = Pick<GbcsMessage, 'kind' | 'counter' | 'originator' | 'recipient' | 'supplementary'>;

/**
 * The AES-128 key (16 octets) that both ends of a message agree on: ECDH P-256, then one round of the concatenation KDF over
 * SHA-256 (facts 3.4). Either end may be the private one. Commands: Access Control Broker and device; responses and alerts: device
 * and recipient. For encryption the supplementary party and originator counter take the recipient's and the counter's place.
 * @throws GbcsError for a public key that is not on P-256
 */
export function sharedKey(privateKey: KeyObject, publicKey: KeyObject, m: KeyContext, purpose: KeyPurpose = 'mac'): Buffer {
  return hash('sha256', Buffer.concat([KDF_ROUND, agreed(privateKey, publicKey), otherInfo(m, purpose)]), 'buffer').subarray(0, 16);
}

/** The secrets that pairs of keys have agreed on, for as long as their keys are in use. */
const secrets = new WeakMap<KeyObject, WeakMap<KeyObject, Buffer>>();

/** Both keys of a GBCS key agreement are static, so a pair has one secret, and what differs between messages is in the OtherInfo. */
function agreed(privateKey: KeyObject, publicKey: KeyObject): Buffer {
  if (!isOnP256(publicKey)) throw new GbcsError('public key', 'a key on P-256, named', 'another');
  let own = secrets.get(privateKey);
  if (!own) secrets.set(privateKey, (own = new WeakMap()));
  let secret = own.get(publicKey);
  if (!secret) own.set(publicKey, (secret = diffieHellman({ privateKey, publicKey })));
  return secret;
}

function otherInfo(m: KeyContext, purpose: KeyPurpose): Buffer {
  const encryption = purpose === 'encryption';
  const counter = (encryption ? m.supplementary?.originatorCounter : undefined) ?? m.counter;
  const recipient = (encryption ? m.supplementary?.party : undefined) ?? m.recipient;
  const flag = encryption ? ENCRYPTION_FLAG : CRA_FLAG[m.kind];
  return Buffer.concat([ALGORITHM_ID, eui64ToOctets(m.originator), Buffer.of(9, flag), uint64(counter), eui64ToOctets(recipient)]);
}

/** The GCM initialisation vector of a message: originator ‖ 00000000. */
export function initialisationVector(originator: Eui64): Buffer {
  return Buffer.concat([eui64ToOctets(originator), Buffer.alloc(4)]);
}
