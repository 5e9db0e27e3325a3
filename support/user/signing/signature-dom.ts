import { NAMESPACE } from '../../duis/element';
import type { Shape } from '../../duis/signature-profile';
import { COUNTERSIGNED, SIGNATURE } from '../../duis/signature-profile';
import { SignatureRefused } from '../../pki/signature-verdict';

const ELEMENT = 1;
const TEXT = 3;

export function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

/** The signatures that are children of the root. */
export function ownSignatures(dom: Document): readonly Element[] {
  return childElements(dom.documentElement).filter(isSignature);
}

/**
 * The one Signature of the document, which is the last child of the root and has the shape of the profile.
 * @throws SignatureRefused
 */
export function theSignature(dom: Document): Element {
  const all = Array.from(dom.getElementsByTagNameNS(NAMESPACE.ds, 'Signature'));
  const own = ownSignatures(dom);
  const [signature] = own;
  if (all.length === 0) throw new SignatureRefused('there is no signature');
  if (!signature || all.includes(dom.documentElement)) throw new SignatureRefused('the signature is not a child of the root');
  if (own.length > 1) throw new SignatureRefused(`there are ${own.length} signatures; expected one`);
  if (childElements(dom.documentElement).at(-1) !== signature)
    throw new SignatureRefused('the signature is not the last child of the root');
  if (!all.every((s) => s === signature || isCountersignature(s))) throw new SignatureRefused('there is a signature where none belongs');
  refuseShape(signature, SIGNATURE);
  return signature;
}

/** What the SignatureValue of a Signature of the profile's shape is over. */
export function theSignedInfo(signature: Element): Element {
  const [signedInfo] = childElements(signature);
  if (!signedInfo) throw new SignatureRefused('there is no SignedInfo');
  return signedInfo;
}

/** The text of the one element of this name inside a Signature of the profile's shape. */
export function textOf(signature: Element, name: string): string {
  return signature.getElementsByTagNameNS(NAMESPACE.ds, name)[0]?.textContent ?? '';
}

function isSignature(element: Element): boolean {
  return element.namespaceURI === NAMESPACE.ds && element.localName === 'Signature';
}

function isCountersignature(signature: Element): boolean {
  const parent = signature.parentNode as Element | null;
  return (
    !!parent && COUNTERSIGNED.has(parent.localName) && parent.namespaceURI === NAMESPACE.sr && childElements(parent).at(-1) === signature
  );
}

function childElements(element: Element): Element[] {
  return Array.from(element.childNodes).filter(isElement);
}

function refuseShape(element: Element, shape: Shape): void {
  refuseAttributes(element, shape.attributes ?? {});
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType === TEXT || isElement(node)) continue;
    throw new SignatureRefused(`the signature has a ${node.nodeName === '#comment' ? 'comment' : 'CDATA section'} inside`);
  }
  const children = childElements(element);
  if (!shape.children) {
    if (children.length > 0) throw new SignatureRefused(`${shape.name} holds ${names(children)}; expected text`);
    return;
  }
  const asExpected =
    children.length === shape.children.length &&
    shape.children.every((c, i) => children[i]?.localName === c.name && children[i]?.namespaceURI === NAMESPACE.ds);
  if (!asExpected)
    throw new SignatureRefused(
      `${shape.name} holds ${names(children)}; expected ${shape.children.map((c) => c.name).join(', ') || 'nothing'}`,
    );
  const text = Array.from(element.childNodes)
    .filter((n) => n.nodeType === TEXT)
    .map((n) => n.nodeValue)
    .join('');
  if (text.trim() !== '') throw new SignatureRefused(`${shape.name} holds text between its elements`);
  shape.children.forEach((c, i) => {
    const child = children[i];
    if (child) refuseShape(child, c);
  });
}

function refuseAttributes(element: Element, expected: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(expected)) {
    if (!element.hasAttribute(name)) throw new SignatureRefused(`${element.localName} has no ${name}; expected "${value}"`);
    const found = element.getAttribute(name) ?? '';
    if (found !== value) throw new SignatureRefused(`${element.localName} has ${name} "${found.slice(0, 100)}"; expected "${value}"`);
  }
  for (const { name } of Array.from(element.attributes)) {
    if (name === 'xmlns' || name.startsWith('xmlns:') || Object.hasOwn(expected, name)) continue;
    throw new SignatureRefused(
      name.includes(':') ? 'the signature has an attribute of a namespace' : `${element.localName} has an attribute ${name}`,
    );
  }
}

function names(elements: readonly Element[]): string {
  return (
    elements
      .slice(0, 8)
      .map((e) => e.localName)
      .join(', ') || 'nothing'
  );
}
