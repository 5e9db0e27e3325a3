import type { Element } from '../../duis/element';
import { at, textAt } from '../../duis/element';
import type { CertificateStore } from '../../pki/certificate-store';
import type { SignatureVerdict } from '../../pki/signature-verdict';
import { refuseSigner } from '../../pki/signer';
import { verifySigned } from '../../user/signing/signature';

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
  /** When what an alert tells of happened, as written. */
  readonly happenedAt?: string;
}

export function readSmets1(signedResponse: Element): Smets1Message {
  const header = at(signedResponse, 'SMETS1Response', 'Header');
  const item = (name: string): string | undefined => header && textAt(header, name);
  const inAlert = (name: string): string | undefined =>
    textAt(signedResponse, 'SMETS1Response', 'Body', 'DeviceAlertMessage', 'DeviceAlertContent', name);
  const [alertCode, happenedAt] = [inAlert('GBCSHexAlertCode'), inAlert('Timestamp')];
  const [serviceReference, serviceReferenceVariant] = [item('ServiceReference'), item('ServiceReferenceVariant')];
  const counter = item('OriginatorCounter');
  return {
    originator: item('BusinessOriginatorID')?.trim().toUpperCase() ?? '',
    recipient: item('BusinessTargetID')?.trim().toUpperCase() ?? '',
    ...(counter === undefined ? {} : { counter }),
    ...(serviceReference === undefined ? {} : { serviceReference }),
    ...(serviceReferenceVariant === undefined ? {} : { serviceReferenceVariant }),
    ...(alertCode === undefined ? {} : { alertCode: alertCode.toUpperCase() }),
    ...(happenedAt === undefined ? {} : { happenedAt: happenedAt.trim() }),
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
  const verdict = verifiedAs(readingsOf(document, inner), certificates);
  const refusal = verdict.ok ? refuseSigner(verdict.signer, { kind: 's1sp', ...expected }, certificates) : undefined;
  return refusal === undefined ? verdict : { ok: false, reason: refusal };
}

/** The verdict on the first text that verifies; on the last of all, in which every prefix is bound, where none does. */
function verifiedAs(texts: readonly string[], certificates: CertificateStore): SignatureVerdict {
  const verdicts = texts.map((text) => verifySigned(text, (issuer, serial) => certificates.byIssuerSerial(issuer, serial)));
  return verdicts.find(({ ok }) => ok) ?? verdicts.at(-1) ?? { ok: false, reason: 'there is no SMETS1SignedResponse' };
}

const SIGNATURE = /<((?:[\w.-]+:)?)Signature\b[^>]*>[^]*<\/\1Signature\s*>/;
const DECLARATION = /\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * What a piece of a document may have been when it was signed: the text as it stands, as a document of its own where every prefix in it is
 * bound; with the declarations of the document that it makes use of, those for the signature itself at the signature; and with all of
 * them. Canonical XML 1.0 (2.2), by which a digest without a further transform goes (XML-DSig 4.4.3.2), has the declarations in scope in
 * the text, and whoever put the piece in may have declared more around it than its signer saw. The signature says which it was.
 */
function readingsOf(document: string, piece: string): readonly string[] {
  const declared = (text: string): readonly string[] => /<[\w.:-]+[^>]*>/.exec(text)?.[0].match(DECLARATION) ?? [];
  const nameOf = (declaration: string): string => (declaration.split('=')[0] ?? '').trim();
  const own = new Set(declared(piece).map(nameOf));
  const inherited = declared(document).filter((declaration) => !own.has(nameOf(declaration)));
  const prefixOf = (declaration: string): string => nameOf(declaration).replace(/^xmlns:?/, '');
  const used = inherited.filter((declaration) => piece.includes(`${prefixOf(declaration)}:`));
  const withThese = (declarations: readonly string[]): string => piece.replace(/^<[\w.:-]+/, (start) => start + declarations.join(''));
  const unsigned = piece.replace(SIGNATURE, '');
  const beforehand = used.filter((declaration) => unsigned.includes(`${prefixOf(declaration)}:`));
  const later = used.filter((declaration) => !beforehand.includes(declaration)).join('');
  const asSigned = withThese(beforehand).replace(SIGNATURE, (signature) => signature.replace(/^<[\w.:-]+/, (start) => start + later));
  return [...new Set([piece, withThese(used), withThese(inherited), asSigned])];
}
