import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The longest way from a certificate to an anchor, in issuers: SMKI has two, a root and an issuing authority under it. */
const LONGEST = 8;

/**
 * Whether a certificate leads to one of the anchors (RFC 5280, 6.1): each one issued and signed by the next, each issuer a certification
 * authority. An anchor is trusted as it is, by its octets; another certificate of the same name and key is none. Dates are not looked at:
 * the time that counts is the target's, which may be virtual.
 *
 * @param between certificates of authorities that may stand between; trusted by nobody for being there
 */
export function leadsTo(anchors: readonly X509Certificate[], certificate: X509Certificate, between: readonly X509Certificate[]): boolean {
  return leads(certificate, LONGEST);

  function leads(subject: X509Certificate, further: number): boolean {
    if (further === 0) return false;
    if (anchors.some((anchor) => issued(subject, anchor))) return true;
    return between.some((issuer) => issuer.raw.compare(subject.raw) !== 0 && issued(subject, issuer) && leads(issuer, further - 1));
  }
}

function issued(subject: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && subject.issuer === issuer.subject && subject.verify(issuer.publicKey);
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g;

/**
 * The certificates in a PEM file that others are to lead up to.
 * @throws Error when it cannot be read, holds no certificate, or one that is no certification authority's
 */
export function readAnchors(path: string): readonly X509Certificate[] {
  const anchors = [...readFileSync(path, 'latin1').matchAll(CERTIFICATE)].map(([pem]) => new X509Certificate(pem));
  if (anchors.length === 0) throw new Error(`${path} holds no certificate; expected PEM, of the root authority`);
  const wrong = anchors.find(({ ca }) => !ca);
  if (wrong) throw new Error(`${path}: the certificate of ${wrong.subject.replaceAll('\n', ', ')} is no certification authority's`);
  return anchors;
}
