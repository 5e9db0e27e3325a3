import type { PartyCertificate } from './party-certificate';

/** What became of a signature. `content` is the canonical text that was signed: read data from there and nowhere else. */
export type SignatureVerdict =
  { readonly ok: true; readonly signer: PartyCertificate; readonly content: string } | { readonly ok: false; readonly reason: string };

/** Finds the certificate that X509IssuerSerial names, if it is known and trusted; CertificateStore.byIssuerSerial. */
export type FindCertificate = (issuerName: string, serial: bigint) => PartyCertificate | undefined;

/** A decimal serial number of at most 20 octets (RFC 5280, 4.1.2.2), as X509SerialNumber carries it. */
export function parseSerial(text: string): bigint | undefined {
  const digits = text.trim();
  return /^[0-9]{1,49}$/.test(digits) ? BigInt(digits) : undefined;
}

/** Thrown inside a verifier; leaves it as a verdict. */
export class SignatureRefused extends Error {
  override readonly name = 'SignatureRefused';
}
