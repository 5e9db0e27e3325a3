import type { Element } from './element';
import { child, NAMESPACE, textAt } from './element';
import { DuisFormatError } from './eui64';
import type { RequestId } from './request-id';
import { parseRequestId } from './request-id';

/** A Service Request or Signed Pre-Command as its sender meant it (DUIS 3.4; facts A.4). */
export interface DuisRequest {
  readonly schemaVersion: string;
  readonly requestId: RequestId;
  /** The RequestID as it was written: what every answer echoes. */
  readonly requestIdText: string;
  readonly firstInSequence?: boolean;
  readonly precedingRequestId?: string;
  readonly commandVariant: number;
  readonly serviceReference: string;
  readonly serviceReferenceVariant: string;
  /** The one element inside Body: the Service Request, or SignedPreCommand. */
  readonly body: Element;
}

/**
 * Reads a `sr:Request` that is schema-valid or nearly so.
 * @throws DuisFormatError naming what is missing or malformed
 */
export function readRequest(root: Element): DuisRequest {
  if (root.name !== 'Request' || root.namespace !== NAMESPACE.sr) throw new DuisFormatError(`the root is ${root.name}, not a sr:Request`);
  const requestIdText = needed(root, 'RequestID');
  const firstInSequence = textAt(root, 'Header', 'FirstInSequence');
  const precedingRequestId = textAt(root, 'Header', 'PrecedingServiceRequestID');
  return {
    schemaVersion: root.attributes['schemaVersion'] ?? '',
    requestId: parseRequestId(requestIdText),
    requestIdText,
    ...(firstInSequence === undefined ? {} : { firstInSequence: /^(true|1)$/.test(firstInSequence.trim()) }),
    ...(precedingRequestId === undefined ? {} : { precedingRequestId }),
    commandVariant: readCommandVariant(needed(root, 'CommandVariant')),
    serviceReference: needed(root, 'ServiceReference'),
    serviceReferenceVariant: needed(root, 'ServiceReferenceVariant'),
    body: readBody(root),
  };
}

function needed(root: Element, name: string): string {
  const text = textAt(root, 'Header', name);
  if (text === undefined) throw new DuisFormatError(`the Header has no ${name}`);
  return text;
}

function readCommandVariant(text: string): number {
  if (!/^[ \t\r\n]*\+?0*[1-9][ \t\r\n]*$/.test(text)) throw new DuisFormatError(`"${text}" is not a CommandVariant; expected 1 to 9`);
  return Number(text);
}

function readBody(root: Element): Element {
  const inside = child(root, 'Body')?.children ?? [];
  const [body] = inside;
  if (!body || inside.length !== 1) throw new DuisFormatError(`the Body has ${inside.length} elements; expected one`);
  return body;
}
