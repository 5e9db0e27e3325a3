import { hash } from 'node:crypto';
import type { Eui64 } from '../../duis/eui64';
import type { OutgoingBody, OutgoingResponse, writeResponse } from '../../duis/response-writer';
import type { DuisRequest } from '../../duis/request';
import type { XmlText } from '../../duis/xml-text';
import type { Clock } from '../clock/clock';
import type { Outbox } from '../delivery/outbox';
import { ACCESS_CONTROL_BROKER, ownCertificate } from '../parties';
import { signEnveloped } from '../signing/signature';
import type { Tools } from '../tools';

type About = Pick<DuisRequest, 'requestIdText' | 'serviceReference' | 'serviceReferenceVariant'>;

/** Writes, signs and dispatches what the DCC says to Users. */
export class Correspondence {
  /** Of the DCC's own messages; rises with every DCC Alert. */
  alerts: bigint;

  constructor(
    private readonly tools: Tools,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly write: typeof writeResponse,
  ) {
    this.alerts = BigInt(clock.now().getTime());
  }

  /** The fingerprint of the certificate that all of it is signed with: `sha256:` and 64 hex digits. */
  get signingCertificate(): string {
    return `sha256:${hash('sha256', Buffer.from(ownCertificate(this.tools.pki, ACCESS_CONTROL_BROKER, 'xmlSigning').der))}`;
  }

  /** A synchronous answer: code, and content where there is any. */
  acknowledgement(request: About, responseCode: string, content: XmlText | undefined, signed: boolean): string {
    const document = this.write({
      requestId: request.requestIdText,
      responseCode,
      responseDateTime: this.now(),
      body: serviceResponse(request, content),
    });
    return signed ? this.sign(document) : document;
  }

  /** Pushes an answer to a request. */
  push(to: Eui64, response: Omit<OutgoingResponse, 'responseDateTime'>): void {
    this.outbox.send(to, () => this.sign(this.write({ ...response, responseDateTime: this.now() })));
  }

  /** Pushes the response to a request of `to`: with a ResponseID where it comes from a device. */
  pushResponse(
    to: Eui64,
    request: About,
    responseCode: string,
    answer: { readonly responseId?: string; readonly content?: XmlText } = {},
  ): void {
    const { responseId, content } = answer;
    this.push(to, {
      requestId: request.requestIdText,
      ...(responseId === undefined ? {} : { responseId }),
      responseCode,
      body: serviceResponse(request, content),
    });
  }

  /** Pushes a DCC Alert to each of `recipients`. */
  pushDccAlert(recipients: readonly Eui64[], body: Extract<OutgoingBody, { kind: 'dcc-alert' }>): void {
    for (const to of recipients) this.push(to, { responseId: `${ACCESS_CONTROL_BROKER}:${to}:${++this.alerts}`, responseCode: 'I0', body });
  }

  private sign(document: string): string {
    return signEnveloped(this.tools.lib, document, ownCertificate(this.tools.pki, ACCESS_CONTROL_BROKER, 'xmlSigning'));
  }

  /** In UTC, with hundredths of a second (reading times-in-utc). */
  private now(): string {
    return this.clock.now().toISOString().replace(/\dZ$/, 'Z');
  }
}

function serviceResponse({ serviceReference, serviceReferenceVariant }: About, content: XmlText | undefined): OutgoingBody {
  return { kind: 'response', serviceReference, serviceReferenceVariant, ...(content ? { content } : {}) };
}
