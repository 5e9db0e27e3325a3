import type { KeyObject } from 'node:crypto';
import { verify } from 'node:crypto';
import { signEcdsa } from '../../duis/deterministic-ecdsa';
import { groupingHeaderAndPayload } from '../encode';
import type { GbcsMessage } from '../message';
import { isOnP256 } from './p256';

/** The message signed: ECDSA P-256 with SHA-256, r‖s (facts 3.4). A MAC it may have had is gone, since it covers the signature. */
export function signMessage(m: GbcsMessage, privateKey: KeyObject): GbcsMessage {
  const { mac: _outdated, ...unprotected } = m;
  return { ...unprotected, signature: signEcdsa(signedOctets(m), privateKey) };
}

/** Whether the message has a signature and it is by the owner of `publicKey`, which is on P-256. */
export function verifySignature(m: GbcsMessage, publicKey: KeyObject): boolean {
  if (typeof m.signature === 'string' || !isOnP256(publicKey)) return false;
  return verify('sha256', signedOctets(m), { key: publicKey, dsaEncoding: 'ieee-p1363' }, m.signature);
}

/** From the transaction id to the end of the payload: the octet DF before it is not signed. */
function signedOctets(m: GbcsMessage): Buffer {
  return groupingHeaderAndPayload(m).subarray(1);
}
