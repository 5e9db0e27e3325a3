import type { Element } from '../duis/element';
import { NAMESPACE } from '../duis/element';
import { parseRequestId } from '../duis/request-id';
import type { TransformRequest } from './select-use-case';

type Content = Element | string | Readonly<Record<string, string>>;

/** An element of a Service Request, for tests: text, children and attributes in any order. */
export function sr(name: string, ...content: readonly Content[]): Element {
  const children = content.filter((c): c is Element => typeof c === 'object' && 'namespace' in c && Array.isArray(c['children']));
  const attributes = Object.assign({}, ...content.filter((c) => typeof c === 'object' && !children.includes(c as Element))) as Record<
    string,
    string
  >;
  return { namespace: NAMESPACE.sr, name, attributes, children, text: content.filter((c) => typeof c === 'string').join('') };
}

const SUPPLIER = '90-B3-D5-1F-30-01-00-00';

/** A Service Request from the Import Supplier of the test PKI to a test device, unless told otherwise. */
export function serviceRequest(
  serviceReferenceVariant: string,
  body: Element,
  { originator = SUPPLIER, target = '00-DB-12-34-56-78-90-A0', counter = 1000n } = {},
): TransformRequest {
  return { requestId: parseRequestId(`${originator}:${target}:${counter}`), serviceReferenceVariant, body };
}
