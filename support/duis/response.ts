import type { Element } from './element';
import { at, child, NAMESPACE, textAt } from './element';
import { DuisFormatError } from './eui64';

/** The fields of an alert that the DCC throttled (SECMP0062; facts C.1); each may be there without the other. */
export interface Throttle {
  readonly sequenceId?: number;
  readonly count?: number;
}

/** What a Response carries (facts A.5, C.1). */
export type ResponseBody =
  | {
      readonly kind: 'response';
      readonly serviceReference: string;
      readonly serviceReferenceVariant: string;
      /** e.g. GBCSPayload, PreCommand, DSPInventory */ readonly content?: Element;
    }
  | {
      readonly kind: 'device-alert';
      /** four hex digits */ readonly alertCode: string;
      readonly throttle?: Throttle;
      readonly gbcsPayload: Uint8Array;
    }
  | {
      readonly kind: 'dcc-alert';
      readonly alertCode: string;
      readonly throttle?: Throttle;
      /** the one element inside DCCAlert */ readonly content: Element;
    }
  | {
      readonly kind: 'smets1';
      readonly serviceReference?: string;
      readonly serviceReferenceVariant?: string;
      readonly dspScheduleId?: string;
      readonly throttle?: Throttle;
      readonly signedResponse: Element;
    };

/** A Response or Alert of the DCC's. */
export interface DuisResponse {
  readonly schemaVersion: string;
  readonly requestId?: string;
  readonly responseId?: string;
  readonly responseCode: string;
  /** ISO 8601, as written. */
  readonly responseDateTime: string;
  readonly body: ResponseBody;
}

/**
 * Reads a `sr:Response` that is schema-valid or nearly so.
 * @throws DuisFormatError naming what is missing or malformed
 */
export function readResponse(root: Element): DuisResponse {
  if (root.name !== 'Response' || root.namespace !== NAMESPACE.sr) throw new DuisFormatError(`the root is ${root.name}, not a sr:Response`);
  const header = neededChild(root, 'Header');
  return {
    schemaVersion: root.attributes['schemaVersion'] ?? '',
    ...optional('requestId', tokenAt(header, 'RequestID')),
    ...optional('responseId', tokenAt(header, 'ResponseID')),
    responseCode: neededText(header, 'ResponseCode'),
    responseDateTime: neededText(header, 'ResponseDateTime'),
    body: readBody(neededChild(root, 'Body')),
  };
}

const READERS: ReadonlyMap<string, (message: Element) => ResponseBody> = new Map([
  ['ResponseMessage', readServiceResponse],
  ['DeviceAlertMessage', readDeviceAlert],
  ['DCCAlertMessage', readDccAlert],
  ['SMETS1ResponseMessage', readSmets1],
]);

function readBody(body: Element): ResponseBody {
  const [message] = body.children;
  const read = message && READERS.get(message.name);
  if (!read || body.children.length !== 1)
    throw new DuisFormatError(
      `the Body holds ${body.children.map((c) => c.name).join(', ') || 'nothing'}; expected one of ${[...READERS.keys()].join(', ')}`,
    );
  return read(message);
}

function readServiceResponse(message: Element): ResponseBody {
  const content = message.children.find((c) => c.name !== 'ServiceReference' && c.name !== 'ServiceReferenceVariant');
  return {
    kind: 'response',
    serviceReference: neededText(message, 'ServiceReference'),
    serviceReferenceVariant: neededText(message, 'ServiceReferenceVariant'),
    ...optional('content', content),
  };
}

function readDeviceAlert(message: Element): ResponseBody {
  return {
    kind: 'device-alert',
    alertCode: neededText(message, 'AlertCode').toUpperCase(),
    ...readThrottle(message),
    gbcsPayload: Buffer.from(neededText(message, 'GBCSPayload'), 'base64'),
  };
}

function readDccAlert(message: Element): ResponseBody {
  const content = at(message, 'DCCAlert')?.children[0];
  if (!content) throw new DuisFormatError('the DCCAlertMessage has nothing in DCCAlert');
  return { kind: 'dcc-alert', alertCode: neededText(message, 'DCCAlertCode'), ...readThrottle(message), content };
}

function readSmets1(message: Element): ResponseBody {
  return {
    kind: 'smets1',
    ...optional('serviceReference', tokenAt(message, 'ServiceReference')),
    ...optional('serviceReferenceVariant', tokenAt(message, 'ServiceReferenceVariant')),
    ...optional('dspScheduleId', tokenAt(message, 'DSPScheduleID')),
    ...readThrottle(message),
    signedResponse: neededChild(message, 'SMETS1SignedResponse'),
  };
}

function readThrottle(message: Element): { throttle?: Throttle } {
  const sequenceId = tokenAt(message, 'ThrottledAlertSequenceId');
  const count = tokenAt(message, 'ThrottledAlertCount');
  if (sequenceId === undefined && count === undefined) return {};
  return {
    throttle: { ...optional('sequenceId', sequenceId && Number(sequenceId)), ...optional('count', count && Number(count)) } as Throttle,
  };
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function neededChild(of: Element, name: string): Element {
  const found = child(of, name);
  if (!found) throw new DuisFormatError(`${of.name} has no ${name}`);
  return found;
}

/** What an item says, without the blanks around it, which say nothing where the schema lets them stand (XML Schema 2, 4.3.6). */
function neededText(of: Element, name: string): string {
  return neededChild(of, name).text.trim();
}

function tokenAt(of: Element, name: string): string | undefined {
  return textAt(of, name)?.trim();
}
