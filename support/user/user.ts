import type { Element } from '../duis/element';
import type { Eui64 } from '../duis/eui64';
import type { RequestId } from '../duis/request-id';
import type { PartyCertificate } from '../pki/certificate-store';
import type { ServiceName } from '../target/target';
import { compose } from './compose';
import type { Deviation } from './deviation';
import type { DuisServices, HttpReply } from './duis-services';
import { serviceFor } from './duis-services';
import type { FormVerdict, MessageReader, ReceivedMessage } from './message-reader';
import type { OriginatorCounter } from './originator-counter';
import { signRequest } from './signature';

/** What a User is asked to send. */
export interface Order {
  readonly golden: Element;
  readonly devices: Readonly<Record<string, Eui64>>;
  readonly deviations: readonly Deviation[];
  /** Absent: the service for the request's CommandVariant. */
  readonly service?: ServiceName;
}

/** A request that went out, and what came back at once. */
export interface SentRequest {
  readonly user: Eui64;
  readonly requestId: RequestId;
  readonly service: ServiceName;
  /** The document as it went out. */
  readonly xml: string;
  readonly own: FormVerdict;
  readonly http: HttpReply;
  /** Absent where the reply carries no XML. */
  readonly reply?: ReceivedMessage;
}

/** A DCC Service User: composes, signs and sends requests, and reads what comes back. */
export class DuisUser {
  /** Whether what this User signs is trusted; found out with its first request, for it costs as much as signing. */
  #trusted: boolean | undefined;

  constructor(
    readonly eui: Eui64,
    private readonly key: PartyCertificate,
    private readonly services: DuisServices,
    private readonly reader: MessageReader,
    private readonly counter: OriginatorCounter,
  ) {}

  async send(order: Order): Promise<SentRequest> {
    const composed = compose({ ...order, originator: this.eui, counter: this.counter.next() });
    const xml = this.#sign(composed.xml, order.deviations);
    const service = order.service ?? serviceFor(composed.commandVariant);
    const own = this.#judge(xml, order.deviations);
    const http = await this.services.post(service, xml);
    const isXml = /^application\/xml\b/i.test(http.contentType ?? '');
    return { user: this.eui, requestId: composed.requestId, service, xml, own, http, ...(isXml ? { reply: this.reader.read(http.body) } : {}) };
  }

  #judge(xml: string, deviations: readonly Deviation[]): FormVerdict {
    const own = this.reader.judgeOwn(xml);
    if (own.signature !== 'verified') return own;
    const touched = deviations.some((d) => d.stage === 'signed');
    const trusted = touched ? this.reader.trusts(xml) : (this.#trusted ??= this.reader.trusts(xml));
    return trusted ? own : { ...own, signature: 'refused' };
  }

  #sign(xml: string, deviations: readonly Deviation[]): string {
    const signed = deviations.some((d) => d.stage === 'unsigned') ? xml : signRequest(xml, this.key);
    return deviations.reduce((text, d) => (d.stage === 'signed' ? d.apply(text) : text), signed);
  }
}
