import { NAMESPACE } from './element';
import type { DuisResponse, ResponseBody, Throttle } from './response';
import { xml, XmlText } from './xml-text';

/** Element content to write: XML with the prefix `sr`, which the root declares; other prefixes it declares itself. */
type Written<B> = B extends { content?: unknown }
  ? Omit<B, 'content'> & (B extends { content: unknown } ? { readonly content: XmlText } : { readonly content?: XmlText })
  : B extends { signedResponse: unknown }
    ? Omit<B, 'signedResponse'> & { readonly signedResponse: XmlText }
    : B;

/** A Response to write; `content` and `signedResponse` are whole elements, e.g. `<sr:GBCSPayload>…</sr:GBCSPayload>`. */
export type OutgoingBody = Written<ResponseBody>;
export type OutgoingResponse = Omit<DuisResponse, 'body' | 'schemaVersion'> & {
  readonly schemaVersion?: string;
  readonly body: OutgoingBody;
};

/** The `sr:Response` as XML, unsigned and without white space between elements, as the DCC's own signing tool needs it (facts A.6). */
export function writeResponse(response: OutgoingResponse): string {
  const { requestId, responseId, responseCode, responseDateTime, schemaVersion = '4.0' } = response;
  return xml`<sr:Response xmlns:sr="${NAMESPACE.sr}" schemaVersion="${schemaVersion}"><sr:Header>${leaf('RequestID', requestId)}
      ${leaf('ResponseID', responseId)}${leaf('ResponseCode', responseCode)}${leaf('ResponseDateTime', responseDateTime)}
      </sr:Header><sr:Body>${writeBody(response.body)}</sr:Body></sr:Response>`.value;
}

function writeBody(body: OutgoingBody): XmlText {
  switch (body.kind) {
    case 'response':
      return xml`<sr:ResponseMessage>${service(body)}${body.content}</sr:ResponseMessage>`;
    case 'device-alert':
      return xml`<sr:DeviceAlertMessage>${leaf('AlertCode', body.alertCode)}${throttle(body.throttle)}
          ${leaf('GBCSPayload', Buffer.from(body.gbcsPayload).toString('base64'))}</sr:DeviceAlertMessage>`;
    case 'dcc-alert':
      return xml`<sr:DCCAlertMessage>${leaf('DCCAlertCode', body.alertCode)}${throttle(body.throttle)}
          <sr:DCCAlert>${body.content}</sr:DCCAlert></sr:DCCAlertMessage>`;
    case 'smets1':
      return xml`<sr:SMETS1ResponseMessage>${service(body)}${leaf('DSPScheduleID', body.dspScheduleId)}${throttle(body.throttle)}
          ${body.signedResponse}</sr:SMETS1ResponseMessage>`;
  }
}

function service(body: { serviceReference?: string; serviceReferenceVariant?: string }): XmlText {
  return xml`${leaf('ServiceReference', body.serviceReference)}${leaf('ServiceReferenceVariant', body.serviceReferenceVariant)}`;
}

function throttle(throttle: Throttle | undefined): XmlText {
  return xml`${leaf('ThrottledAlertSequenceId', throttle?.sequenceId)}${leaf('ThrottledAlertCount', throttle?.count)}`;
}

function leaf(name: string, value: string | number | undefined): XmlText | undefined {
  return value === undefined ? undefined : new XmlText(`<sr:${name}>${xml`${value}`.value}</sr:${name}>`);
}
