import { signEcdsa, type DigestName } from '../../duis/deterministic-ecdsa';
import type { PartyCertificate } from '../../pki/certificate-store';
import type { Deviation, ForgingKeys } from '../deviation';
import { signWritten } from '../signing/signature';

/** A change of the document after it was signed, by whoever has these keys. */
export function forged(says: string, apply: (text: string, keys: ForgingKeys) => string): Deviation {
  return { stage: 'signed', says, apply };
}

/** Deviations by what they say. */
export function byName(deviations: readonly Deviation[]): Readonly<Record<string, Deviation>> {
  return Object.fromEntries(deviations.map((deviation) => [deviation.says, deviation]));
}

const SIGNATURE = /<ds:Signature [\s\S]*<\/ds:Signature>/;
const SIGNED_INFO = /<ds:SignedInfo[\s\S]*<\/ds:SignedInfo>/;

/** The document before it was signed. */
export function withoutSignature(text: string): string {
  return text.replace(SIGNATURE, '');
}

/** The Signature alone. */
export function signatureIn(text: string): string {
  return SIGNATURE.exec(text)?.[0] ?? '';
}

/** The document with another Signature. */
export function withSignature(text: string, signature: string): string {
  return text.replace(SIGNATURE, () => signature);
}

/** The document, signed anew as it stands. */
export function signedAgain(text: string, signer: PartyCertificate): string {
  return signWritten(withoutSignature(text), signer);
}

/** The SignedInfo changed and signed again, so that nothing else is wrong. */
export function resealed(text: string, change: (signedInfo: string) => string, value: (signedInfo: string) => Buffer): string {
  const info = change(SIGNED_INFO.exec(text)?.[0] ?? '');
  return withValue(
    text.replace(SIGNED_INFO, () => info),
    () => value(info),
  );
}

/** The octets of the SignatureValue changed; as base64, or as the text that they are given. */
export function withValue(text: string, change: (octets: Buffer) => Buffer | string): string {
  return text.replace(/(<ds:SignatureValue>)([^<]*)/, (_all, tag: string, base64: string) => {
    const changed = change(Buffer.from(base64, 'base64'));
    return tag + (typeof changed === 'string' ? changed : changed.toString('base64'));
  });
}

/** Signs as the profile has it, or with another hash. */
export function signing({ privateKey, subject }: PartyCertificate, algorithm: DigestName = 'sha256'): (signedInfo: string) => Buffer {
  if (!privateKey) throw new Error(`the private key of ${subject} is not held`);
  return (signedInfo) => signEcdsa(Buffer.from(signedInfo), privateKey, algorithm);
}

/** A request whose counter is one more. */
export function counterRaised(text: string): string {
  return text.replace(/:(\d+)<\/sr:RequestID>/, (_all, counter: string) => `:${BigInt(counter) + 1n}</sr:RequestID>`);
}
