import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** A DSSE envelope (Dead Simple Signing Envelope, v1): a payload with its type, and signatures over both. */
export interface DsseEnvelope {
  readonly payload: string;
  readonly payloadType: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

export const IN_TOTO = 'application/vnd.in-toto+json';

/** Signs a payload: Ed25519, or ECDSA with SHA-256, whose signature is DER (RFC 3279), as other tools expect it. */
export function signEnvelope(payload: Buffer, key: KeyObject): DsseEnvelope {
  const signature = sign(digestFor(key), preAuthEncoding(IN_TOTO, payload), key);
  return {
    payload: payload.toString('base64'),
    payloadType: IN_TOTO,
    signatures: [{ keyid: fingerprintOf(key), sig: signature.toString('base64') }],
  };
}

/** The payload, where a signature of the envelope verifies under this key. What the envelope says of keys is not looked at. */
export function verifiedPayload({ payload, payloadType, signatures }: DsseEnvelope, key: KeyObject): Buffer | undefined {
  const octets = Buffer.from(payload, 'base64');
  const signed = preAuthEncoding(payloadType, octets);
  const holds = signatures.some(({ sig }) => verify(digestFor(key), signed, key, Buffer.from(sig, 'base64')));
  return holds && payloadType === IN_TOTO ? octets : undefined;
}

/** Reads an envelope; undefined where the text is none. */
export function parseEnvelope(text: string): DsseEnvelope | undefined {
  try {
    const envelope = JSON.parse(text) as Partial<DsseEnvelope> | null;
    const strings = typeof envelope?.payload === 'string' && typeof envelope.payloadType === 'string';
    const signatures: readonly unknown[] = Array.isArray(envelope?.signatures) ? envelope.signatures : [];
    const signed =
      signatures.length > 0 && signatures.every((own) => typeof ({ ...(own as object) } as { sig?: unknown }).sig === 'string');
    return strings && signed ? (envelope as DsseEnvelope) : undefined;
  } catch {
    return undefined;
  }
}

/** What is signed: `DSSEv1`, and type and payload with their lengths in octets. */
export function preAuthEncoding(payloadType: string, payload: Buffer): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
  return Buffer.concat([Buffer.from(head, 'utf8'), payload]);
}

/** SHA-256 of a key's public part (SubjectPublicKeyInfo, DER), in hex. */
export function fingerprintOf(key: KeyObject): string {
  const own = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(own.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}

/** Name of the algorithm that a key signs with; undefined where it is neither ECDSA P-256 nor Ed25519. */
export function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string | undefined {
  if (asymmetricKeyType === 'ed25519') return 'Ed25519';
  return asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ECDSA P-256' : undefined;
}

function digestFor({ asymmetricKeyType }: KeyObject): 'sha256' | null {
  return asymmetricKeyType === 'ed25519' ? null : 'sha256';
}
