import type { KeyObject } from 'node:crypto';

/** The beginnings of a SubjectPublicKeyInfo of P-256, named by its OID, with an uncompressed or a compressed point (RFC 5480, 2). */
const NAMED = [
  ['3059301306072a8648ce3d020106082a8648ce3d03010703420004', 91],
  ['3039301306072a8648ce3d020106082a8648ce3d03010703220002', 59],
  ['3039301306072a8648ce3d020106082a8648ce3d03010703220003', 59],
] as const;

const judged = new WeakMap<KeyObject, boolean>();

/**
 * Whether a public key is one of DUIS and GBCS (facts 3.4, A.6): a point on P-256, the curve said by its name. Other curves, parameters
 * spelt out (CVE-2020-0601), hybrid points and other kinds of key are none. OpenSSL itself reads no point that is off its curve.
 */
export function isOnP256(publicKey: KeyObject): boolean {
  let verdict = judged.get(publicKey);
  if (verdict === undefined) judged.set(publicKey, (verdict = isNamedP256(publicKey)));
  return verdict;
}

function isNamedP256(key: KeyObject): boolean {
  if (key.type !== 'public' || key.asymmetricKeyType !== 'ec') return false;
  const info = key.export({ type: 'spki', format: 'der' });
  const hex = info.toString('hex');
  return NAMED.some(([start, octets]) => info.length === octets && hex.startsWith(start));
}
