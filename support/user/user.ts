import type { Element } from '../duis/element';
import { textAt } from '../duis/element';
import type { Eui64 } from '../duis/eui64';
import type { RequestId } from '../duis/request-id';
import { formatRequestId } from '../duis/request-id';
import type { PartyCertificate } from '../pki/certificate-store';
import type { ServiceName } from '../target/target';
import { TargetUnavailable } from '../target/target-unavailable';
import type { ComposedRequest } from './compose';
import { compose } from './compose';
import type { Deviation, ForgingKeys, SentBefore } from './deviation';
import { set } from './deviation';
import type { DuisServices, HttpReply, Posting } from './sending/duis-services';
import { serviceFor } from './sending/duis-services';
import type { FormVerdict, MessageReader, ReceivedMessage } from './message-reader';
import type { OriginatorCounter } from './originator-counter';
import { PreCommandRefused, preCommandIn, signedPreCommandRequest, signPreCommand } from './pre-command';
import { signRequest, signWritten } from './signing/signature';
import { writeDocument } from './write-element';

/** What a User is asked to send. */
export interface Order {
  readonly golden: Element;
  readonly devices: Readonly<Record<string, Eui64>>;
  readonly deviations: readonly Deviation[];
  /** Another than the golden's; for a critical request that of its second step. */
  readonly commandVariant?: number;
  /** Absent: the service for the request's CommandVariant. */
  readonly service?: ServiceName;
}

/** CommandVariants of a Signed Pre-Command, which a transformed request goes on with (facts A.3). */
const SIGNED = [5, 6, 7];

/** A request that went out, and what came back at once. */
export interface SentRequest {
  readonly user: Eui64;
  readonly requestId: RequestId;
  readonly service: ServiceName;
  /** The document as it went out. */
  readonly xml: string;
  readonly own: FormVerdict;
  readonly http: HttpReply;
  /**
   * Absent where the reply carries no XML; read also where it is announced as something else (`http.unread`) and still is a DUIS Response.
   */
  readonly reply?: ReceivedMessage;
}

/** A request that went out, or should have, and to which nothing came back. */
export type UnansweredRequest = Omit<SentRequest, 'http' | 'reply'>;

/** Nothing came back, of which it is known what was sent. */
export class Unanswered extends TargetUnavailable {
  constructor(
    cause: TargetUnavailable,
    readonly request: UnansweredRequest,
  ) {
    super(cause.message, { cause });
  }
}

/** The private keys of a User: for documents, and for Pre-Commands where it may send any. */
export interface UserKeys {
  readonly xmlSigning: PartyCertificate;
  readonly digitalSignature?: PartyCertificate;
  /** Those of another User, who would pass for this one; absent where nobody's are held. */
  readonly another?: Required<Omit<UserKeys, 'another'>>;
}

interface Transformed {
  readonly composed: ComposedRequest;
  readonly preCommand: Buffer;
}

/** A DCC Service User: composes, signs and sends requests, and reads what comes back. */
export class DuisUser {
  /** Whether what this User signs is trusted; found out with its first request, for it costs as much as signing. */
  private trusted: boolean | undefined;
  /** The last request whose Pre-Command came back and was not signed with it. */
  private transformed: Transformed | undefined;

  constructor(
    readonly eui: Eui64,
    private readonly keys: UserKeys,
    private readonly services: Pick<DuisServices, 'post'>,
    private readonly reader: MessageReader,
    private readonly counter: OriginatorCounter,
  ) {}

  /**
   * Sends a request. A critical one takes two steps, under one RequestID: its Pre-Command is asked for, looked at, signed and sent
   * (facts A.2). `onLeg` hears of each step when its reply is there, whatever comes of the next. Rejects with PreCommandRefused where the
   * Pre-Command is not what was asked for, and with Unanswered.
   */
  async send(order: Order, onLeg: (leg: SentRequest) => void = () => undefined): Promise<readonly SentRequest[]> {
    const { commandVariant, ...rest } = order;
    const critical =
      textAt(order.golden, 'Header', 'CommandVariant') === '4' && (commandVariant === undefined || SIGNED.includes(commandVariant));
    const { counter, deviations } = this.inTurn(order.deviations);
    const composed = compose({
      ...rest,
      ...(critical || commandVariant === undefined ? {} : { commandVariant }),
      deviations,
      originator: this.eui,
      counter,
    });
    this.counter.sends(composed.requestId);
    const first = await this.post(composed, deviations, order.service);
    onLeg(first);
    const preCommand = preCommandIn(first.reply?.response);
    if (preCommand && !critical) this.transformed = { composed, preCommand };
    if (!preCommand || !critical) return [first];
    const isAfterAnother = deviations.some((deviation) => deviation.stage === 'pre-command' && deviation.after === 'another');
    if (isAfterAnother) onLeg(await this.askAnew(composed));
    const second = await this.goOn(composed, preCommand, commandVariant ?? 5, deviations);
    onLeg(second);
    return [first, second];
  }

  /** Signs the Pre-Command that came back last and was not signed with its request, and sends it. Rejects with PreCommandRefused. */
  async signLater(): Promise<SentRequest> {
    if (!this.transformed) throw new PreCommandRefused(`no Pre-Command has come to ${this.eui} that it could sign`);
    const { composed, preCommand } = this.transformed;
    return this.goOn(composed, preCommand, 5, []);
  }

  /** The counter that the request gets, and its deviations, where they go by what was sent before. */
  private inTurn(deviations: readonly Deviation[]): { readonly counter: bigint; readonly deviations: readonly Deviation[] } {
    const before: SentBefore = {
      last: this.counter.lastOf(this.eui),
      lastOfAnother: this.counter.lastOfAnother(this.eui),
      older: () => this.counter.older(),
    };
    const other = deviations.find((deviation) => deviation.stage === 'counter');
    return {
      counter: other?.counter(before) ?? this.counter.next(),
      deviations: deviations.map((deviation) =>
        deviation.stage === 'predecessor' ? set('PrecedingServiceRequestID', formatRequestId(deviation.predecessor(before))) : deviation,
      ),
    };
  }

  /**
   * Sends a document that went out before once more, to the same service and under the same RequestID: what was refused before it was taken
   * up (SECMP0067).
   */
  async sendAgain({ requestId, service, xml, own }: SentRequest): Promise<SentRequest> {
    return this.exchange({ user: this.eui, requestId, service, xml, own });
  }

  /** Asks for another Pre-Command, which nobody will sign, by the same request under a RequestID of its own. */
  private askAnew({ tree, requestId, commandVariant }: ComposedRequest): Promise<SentRequest> {
    const own = { ...requestId, counter: this.counter.next() };
    this.counter.sends(own);
    return this.post({ requestId: own, commandVariant, xml: writeDocument(under(tree, own)) }, []);
  }

  private async goOn(
    first: ComposedRequest,
    preCommand: Buffer,
    commandVariant: number,
    deviations: readonly Deviation[],
  ): Promise<SentRequest> {
    const { digitalSignature } = this.keys;
    if (!digitalSignature) throw new PreCommandRefused(`${this.eui} holds no key to sign a Pre-Command with`);
    const right = signPreCommand(preCommand, first.requestId, digitalSignature);
    const other = deviations.find((deviation) => deviation.stage === 'pre-command');
    const signed = other?.sign(preCommand, this.forging('digitalSignature', digitalSignature)) ?? right;
    const requestId = other?.fresh ? { ...first.requestId, counter: this.counter.next() } : first.requestId;
    const asGiven = signedPreCommandRequest(under(first.tree, requestId), signed, commandVariant);
    const tree = Object.entries(other?.header ?? {}).reduce(withItem, asGiven);
    return this.post({ requestId, commandVariant, xml: writeDocument(tree) }, []);
  }

  private async post(
    { requestId, commandVariant, xml: unsigned }: Pick<ComposedRequest, 'requestId' | 'commandVariant' | 'xml'>,
    deviations: readonly Deviation[],
    at?: ServiceName,
  ): Promise<SentRequest> {
    const xml = this.sign(unsigned, deviations);
    const service = at ?? serviceFor(commandVariant);
    const own = this.judge(xml, deviations);
    const posting = deviations.find((deviation) => deviation.stage === 'posting')?.posting;
    return this.exchange({ user: this.eui, requestId, service, xml, own }, posting);
  }

  /** Rejects with Unanswered where nothing comes back. */
  private async exchange(request: UnansweredRequest, posting?: Posting): Promise<SentRequest> {
    const http = await this.services.post(request.service, request.xml, this.eui, posting).catch((error: unknown) => {
      throw error instanceof TargetUnavailable ? new Unanswered(error, request) : error;
    });
    const reply = this.reader.read(http.body);
    return http.unread === undefined || reply.response ? { ...request, http, reply } : { ...request, http };
  }

  private judge(xml: string, deviations: readonly Deviation[]): FormVerdict {
    const own = this.reader.judgeOwn(xml);
    if (own.signature !== 'verified') return own;
    const touched = deviations.some((d) => d.stage === 'signed');
    const trusted = touched ? this.reader.trusts(xml, this.eui) : (this.trusted ??= this.reader.trusts(xml, this.eui));
    return trusted ? own : { ...own, signature: 'refused' };
  }

  private sign(xml: string, deviations: readonly Deviation[]): string {
    const sign = deviations.some((d) => d.stage === 'text') ? signRequest : signWritten;
    const signed = deviations.some((d) => d.stage === 'unsigned') ? xml : sign(xml, this.keys.xmlSigning);
    return deviations.reduce(
      (text, d) => (d.stage === 'signed' ? d.apply(text, this.forging('xmlSigning', this.keys.xmlSigning)) : text),
      signed,
    );
  }

  private forging(usage: 'xmlSigning' | 'digitalSignature', own: PartyCertificate): ForgingKeys {
    const another = this.keys.another?.[usage];
    if (!another) throw new Error(`nobody's keys are held that could pass for those of ${this.eui}`);
    return { own, another };
  }
}

/** The same request under another RequestID. */
function under(tree: Element, requestId: RequestId): Element {
  return withItem(tree, ['RequestID', formatRequestId(requestId)]);
}

function withItem(tree: Element, [name, text]: readonly [name: string, text: string]): Element {
  const changed = set(name, text);
  return changed.stage === 'tree' ? changed.apply(tree) : tree;
}
