import type { Element } from '../../duis/element';
import { at, textAt } from '../../duis/element';
import type { CertificateStore } from '../../pki/certificate-store';
import type { SignatureVerdict } from '../../pki/signature-verdict';
import { refuseSigner } from '../../pki/signer';
import { verifySigned } from '../../user/signature';

/** What an S1SP signed: a SMETS1 Response or Alert, in the words of the Message Mapping Catalogue (DUIS 1.4.11). */
export interface Smets1Message {
  readonly originator: string;
  readonly recipient: string;
  readonly serviceReference?: string;
  readonly serviceReferenceVariant?: string;
  /** Its OriginatorCounter, as written. */
  readonly counter?: string;
  /** Four hexadecimal digits; absent in a response. */
  readonly alertCode?: string;
}

export function readSmets1(signedResponse: Element): Smets1Message {
  const header = at(signedResponse, 'SMETS1Response', 'Header');
  const item = (name: string): string | undefined => header && textAt(header, name);
  const alertCode = textAt(signedResponse, 'SMETS1Response', 'Body', 'DeviceAlertMessage', 'DeviceAlertContent', 'GBCSHexAlertCode');
  const [serviceReference, serviceReferenceVariant] = [item('ServiceReference'), item('ServiceReferenceVariant')];
  const counter = item('OriginatorCounter');
  return {
    originator: item('BusinessOriginatorID')?.trim().toUpperCase() ?? '',
    recipient: item('BusinessTargetID')?.trim().toUpperCase() ?? '',
    ...(counter === undefined ? {} : { counter }),
    ...(serviceReference === undefined ? {} : { serviceReference }),
    ...(serviceReferenceVariant === undefined ? {} : { serviceReferenceVariant }),
    ...(alertCode === undefined ? {} : { alertCode: alertCode.toUpperCase() }),
  };
}

const SIGNED = /<((?:[\w.-]+:)?)SMETS1SignedResponse\b[^>]*>[^]*<\/\1SMETS1SignedResponse\s*>/;

/** Whether an S1SP signed the SMETS1SignedResponse in a document as received; `party` where it has to be this one. */
export function verifyS1sp(
  document: string,
  expected: { readonly at: Date; readonly party?: string },
  certificates: CertificateStore,
): SignatureVerdict {
  const inner = SIGNED.exec(document)?.[0];
  if (inner === undefined) return { ok: false, reason: 'there is no SMETS1SignedResponse' };
  const verdict = verifySigned(withNamespacesOf(document, inner), (issuer, serial) => certificates.byIssuerSerial(issuer, serial));
  const refusal = verdict.ok ? refuseSigner(verdict.signer, { kind: 's1sp', ...expected }, certificates) : undefined;
  return refusal === undefined ? verdict : { ok: false, reason: refusal };
}

const DECLARATION = /\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * A piece of a document as one of its own: with the namespaces that the root declares and it does not. Exclusive canonicalization takes no
 * notice of where.
 */
function withNamespacesOf(document: string, piece: string): string {
  const declared = (text: string): readonly string[] => /<[\w.:-]+[^>]*>/.exec(text)?.[0].match(DECLARATION) ?? [];
  const nameOf = (declaration: string): string | undefined => declaration.split('=')[0]?.trim();
  const own = new Set(declared(piece).map(nameOf));
  const inherited = declared(document).filter((declaration) => !own.has(nameOf(declaration)));
  return piece.replace(/^<[\w.:-]+/, (start) => start + inherited.join(''));
}
