import type { Eui64 } from '../duis/eui64';
import type { CertificateStore, PartyCertificate, XmlSigner } from './certificate-store';

export interface ExpectedSigner {
  /** Whose message it is: a User's, the DCC's, an S1SP's. */
  readonly kind: XmlSigner;
  /** The party the message names: a request's BusinessOriginatorID. Absent where any party of the kind will do. */
  readonly party?: Eui64;
  /** The instant of the message; the certificate must be valid then. */
  readonly at: Date;
}

/**
 * Whether the owner of a verified signature may have signed this message: certificate in its validity period, one that signs XML,
 * in the role, and bound to the party (facts A.6). Undefined when it may; otherwise the reason why not.
 */
export function refuseSigner(signer: PartyCertificate, expected: ExpectedSigner, store: CertificateStore): string | undefined {
  const { kind, party, at } = expected;
  const who = `the certificate ${signer.serial} of ${signer.subject}`;
  if (at < signer.validFrom) return `${who} is not valid before ${signer.validFrom.toISOString()}`;
  if (at > signer.validTo) return `${who} expired at ${signer.validTo.toISOString()}`;
  const signsFor = store.signsXmlFor(signer);
  if (!signsFor) return `${who} has role ${signer.role} and usage ${signer.usage}; it does not sign XML`;
  if (signsFor !== kind) return `${who} has role ${signer.role}, which signs for ${signsFor}; expected ${kind}`;
  if (party !== undefined && party.toUpperCase() !== signer.subject) return `${who} is not of ${party}, the originator`;
  return undefined;
}
