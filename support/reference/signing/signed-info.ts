import type { Element } from '../../duis/element';
import { NAMESPACE } from '../../duis/element';
import type { ParsedDocument } from '../../duis/parsed-document';
import { xml } from '../../duis/xml-text';
import { SignatureRefused } from '../../pki/signature-verdict';

/**
 * The exclusive canonical form (exc-c14n) of the SignedInfo of a Signature that has the shape of the profile.
 * Its elements are then all of one namespace and its attributes of none, so that where one prefix names them all, which is the rule,
 * the form differs from the inclusive one by that prefix's declaration alone. Where it is not so, libxml2 works it out.
 */
export function exclusiveSignedInfo(document: ParsedDocument, signature: Element): string {
  const { canonical } = document;
  const signedInfo = signature.children[0];
  const { start, end } = placed(signedInfo && canonical.place(signedInfo));
  const text = canonical.text.slice(start, end);
  return ofOnePrefix(text) ?? byLibxml2(document, signature);
}

/** The form by the rule; undefined where the text declares namespaces itself or has several prefixes. */
export function ofOnePrefix(text: string): string | undefined {
  const [, start = '', prefix = ''] = /^(<(?:([^:\s<>]+):)?SignedInfo)>/.exec(text) ?? [];
  if (!start || text.includes('xmlns')) return undefined;
  const own = prefix ? `${prefix}:` : '';
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const name = at + (text.charCodeAt(at + 1) === 0x2f ? 2 : 1);
    if (own ? !text.startsWith(own, name) : /^[^\s<>]*:/.test(text.slice(name, name + 100))) return undefined;
  }
  return `${start} xmlns${prefix && `:${prefix}`}="${NAMESPACE.ds}"${text.slice(start.length)}`;
}

/** The form by libxml2, of the SignedInfo as a document of its own with the namespaces that were in scope. */
export function byLibxml2({ lib, canonical }: ParsedDocument, signature: Element): string {
  const signedInfo = signature.children[0];
  const { start, end, namespaces } = placed(signedInfo && canonical.place(signedInfo));
  const text = canonical.text.slice(start, end);
  const tag = text.slice(0, text.indexOf('>'));
  const inherited = Object.entries(namespaces)
    .filter(([prefix, uri]) => prefix !== 'xml' && uri !== '' && !tag.includes(prefix ? ` xmlns:${prefix}="` : ' xmlns="'))
    .map(([prefix, uri]) => xml` ${prefix ? `xmlns:${prefix}` : 'xmlns'}="${uri}"`.value);
  const alone = lib.XmlDocument.fromString(tag + inherited.join('') + text.slice(tag.length));
  try {
    return alone.canonicalizeToString({ mode: lib.XmlC14NMode.XML_C14N_EXCLUSIVE_1_0, withComments: false });
  } finally {
    alone.dispose();
  }
}

export function placed<P>(place: P | undefined): P {
  if (!place) throw new SignatureRefused('the signature has no place in the canonical text');
  return place;
}
