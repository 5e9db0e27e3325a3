import type { KeyObject } from 'node:crypto';
import { createCipheriv, createDecipheriv } from 'node:crypto';
import { OctetReader } from '../octet-reader';
import type { KeyContext } from './key-agreement';
import { initialisationVector, sharedKey } from './key-agreement';

/** Security control and invocation counter that stand before every ciphertext. */
const HEADER = [0x31, 0, 0, 0, 0] as const;
const AAD = Buffer.of(0x31);
const TAG_OCTETS = 12;

/** `31 00000000` ‖ ciphertext ‖ 12 octets of tag (facts 3.4). One key is private: the device's, or the reader's. */
export function encryptBody(plaintext: Uint8Array, m: KeyContext, privateKey: KeyObject, publicKey: KeyObject): Buffer {
  const key = sharedKey(privateKey, publicKey, m, 'encryption');
  const cipher = createCipheriv('aes-128-gcm', key, initialisationVector(m.originator), { authTagLength: TAG_OCTETS }).setAAD(AAD);
  return Buffer.concat([Buffer.from(HEADER), cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/**
 * The plaintext, or undefined when the tag says that key, header or ciphertext is not the right one. @throws GbcsError for other shapes.
 */
export function decryptBody(encrypted: Uint8Array, m: KeyContext, privateKey: KeyObject, publicKey: KeyObject): Buffer | undefined {
  const reader = new OctetReader(encrypted);
  reader.expect(HEADER, 'security header of an encrypted body');
  const ciphertext = reader.take(Math.max(0, reader.remaining - TAG_OCTETS), 'ciphertext');
  const tag = reader.take(TAG_OCTETS, 'tag');
  const key = sharedKey(privateKey, publicKey, m, 'encryption');
  const decipher = createDecipheriv('aes-128-gcm', key, initialisationVector(m.originator), { authTagLength: TAG_OCTETS });
  decipher.setAAD(AAD).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  } catch {
    return undefined;
  }
}
