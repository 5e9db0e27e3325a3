import type { XmlNode } from 'libxml2-wasm' with { 'resolution-mode': 'import' };
import type { Element } from '../../duis/element';
import { NAMESPACE } from '../../duis/element';
import type { ParsedDocument } from '../../duis/parsed-document';
import type { Shape } from '../../duis/signature-profile';
import { SignatureRefused } from '../../pki/signature-verdict';

/**
 * Refuses a Signature that differs in any element, attribute or text from the profile.
 * @throws SignatureRefused
 */
export function refuseShape(element: Element, shape: Shape): void {
  refuseAttributes(element, shape.attributes ?? {});
  const { children } = shape;
  if (!children) {
    if (element.children.length > 0) throw new SignatureRefused(`${element.name} holds ${names(element)}; expected text`);
    return;
  }
  const asExpected = element.children.length === children.length && children.every((c, i) => isOf(element.children[i], c));
  if (!asExpected)
    throw new SignatureRefused(`${element.name} holds ${names(element)}; expected ${children.map((c) => c.name).join(', ') || 'nothing'}`);
  if (element.text.trim() !== '') throw new SignatureRefused(`${element.name} holds text between its elements`);
  children.forEach((c, i) => {
    const child = element.children[i];
    if (child) refuseShape(child, c);
  });
}

function isOf(element: Element | undefined, shape: Shape): boolean {
  return element?.name === shape.name && element.namespace === NAMESPACE.ds;
}

function refuseAttributes(element: Element, expected: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(expected)) {
    const found = element.attributes[name];
    if (found === undefined) throw new SignatureRefused(`${element.name} has no ${name}; expected "${value}"`);
    if (found !== value) throw new SignatureRefused(`${element.name} has ${name} "${found.slice(0, 100)}"; expected "${value}"`);
  }
  for (const name of Object.keys(element.attributes)) {
    if (!Object.hasOwn(expected, name)) throw new SignatureRefused(`${element.name} has an attribute ${name}`);
  }
}

function names(element: Element): string {
  return (
    element.children
      .slice(0, 8)
      .map((c) => c.name)
      .join(', ') || 'nothing'
  );
}

/**
 * Refuses in the Signature what the plain tree does not show: attributes of a namespace, comments, CDATA sections.
 * @param text the Signature as canonical text
 */
export function refuseAsides(document: ParsedDocument, text: string): void {
  if (/ (?!xmlns:)[^\s=<>"]+:[^\s=<>"]+="/.test(text)) throw new SignatureRefused('the signature has an attribute of a namespace');
  if (!document.comments && !document.cdata) return;
  const { lib, xml } = document;
  const look = (node: XmlNode | null): void => {
    if (node instanceof lib.XmlComment) throw new SignatureRefused('the signature has a comment inside');
    if (node instanceof lib.XmlCData) throw new SignatureRefused('the signature has a CDATA section inside');
    if (!(node instanceof lib.XmlElement)) return;
    for (let child = node.firstChild; child; child = child.next) look(child);
  };
  for (const signature of xml.find('/*/ds:Signature', { ds: NAMESPACE.ds })) look(signature);
}
