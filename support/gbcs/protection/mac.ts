import type { KeyObject } from 'node:crypto';
import { createCipheriv, timingSafeEqual } from 'node:crypto';
import { groupingHeaderAndPayload, signatureField } from '../encode';
import { initialisationVector, sharedKey } from './key-agreement';
import type { GbcsMessage } from '../message';
import { isOnP256 } from './p256';

const AAD_PREFIX = Buffer.from('110000000000', 'hex');

/** The message with its MAC: 12 octets of AES-128-GCM over header, payload and signature (facts 3.4). One key is private, either one. */
export function addMac(m: GbcsMessage, privateKey: KeyObject, publicKey: KeyObject): GbcsMessage {
  const ready: GbcsMessage = m.signature === 'absent' ? { ...m, signature: 'none' } : m;
  return { ...ready, mac: computeMac(ready, privateKey, publicKey) };
}

/** Whether the message has a MAC and it is the right one; no key that is not on P-256 makes one. */
export function verifyMac(m: GbcsMessage, privateKey: KeyObject, publicKey: KeyObject): boolean {
  return m.mac?.length === 12 && isOnP256(publicKey) && timingSafeEqual(m.mac, computeMac(m, privateKey, publicKey));
}

function computeMac(m: GbcsMessage, privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const cipher = createCipheriv('aes-128-gcm', sharedKey(privateKey, publicKey, m), initialisationVector(m.originator), {
    authTagLength: 12,
  });
  cipher.setAAD(Buffer.concat([AAD_PREFIX, groupingHeaderAndPayload(m), signatureField(m)]));
  cipher.final();
  return cipher.getAuthTag();
}
