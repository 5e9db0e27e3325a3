import type { Element } from '../duis/element';
import { child, NAMESPACE, textAt, walk } from '../duis/element';
import type { Eui64 } from '../duis/eui64';
import { refuseMediaType } from '../duis/media-type';
import { xml } from '../duis/xml-text';
import type { PartyCertificate } from '../pki/certificate-store';
import type { MessageMutant } from '../record/message-mutant';
import type { DuisServices, HttpReply } from './sending/duis-services';
import { anotherValue, changeItem, kindOf, withoutSignatures } from './golden/message-items';
import { signedAgain } from './forgery/forged';
import { SPELLINGS, UNSEEN_SPELLINGS } from './forgery/respellings';
import { signRequest, signWritten } from './signing/signature';
import { writeDocument } from './write-element';

/** What it takes to change a message and sign it again. */
export interface Forge {
  readonly tree: (xml: string) => Element;
  /** The DCC's key for XML. */
  readonly dcc: PartyCertificate;
  /** Those of the S1SPs, for what they sign inside. */
  readonly s1sps: readonly PartyCertificate[];
  /** To whom a message goes that is sent to the wrong User. */
  readonly stranger: Eui64;
}

/** A message for a User. */
export interface Delivery {
  readonly user: Eui64;
  readonly document: Buffer;
}

/** Codes that the note lists and says nothing of: so many that none is a storm. */
const NOTICES = [...'123456789'].flatMap((digit) => [`N${digit}`, ...(digit > '2' && digit < '9' ? [`N3${digit}`] : [])]);
/** Counters that no message of the target has. */
const FIRST_NOTICE = 9_000_000_000_000_000_000n;

const SIGNED_INSIDE = 'Body/SMETS1ResponseMessage/SMETS1SignedResponse';
const WRITTEN_INSIDE = /<sr:SMETS1SignedResponse[\s\S]*<\/sr:SMETS1SignedResponse>/;

/** Changes the messages of one kind on their way to the suite, in one way, and signs them again (`prove --messages`). */
export class Tampering {
  constructor(
    private readonly mutant: MessageMutant,
    private readonly forge: Forge,
  ) {}

  private spelt = 0;
  private notices = FIRST_NOTICE;
  private held: readonly Delivery[] = [];

  /** The services with replies that are changed. */
  services(services: Pick<DuisServices, 'post'>): Pick<DuisServices, 'post'> {
    return { post: async (...request) => this.reply(await services.post(...request)) };
  }

  /** What arrives in place of what was pushed. */
  pushes(delivery: Delivery): readonly Delivery[] {
    const { change } = this.mutant;
    if (change === 'spelt otherwise') return [{ ...delivery, document: this.speltOtherwise(delivery.document) }];
    if (change === 'in reverse') {
      this.held = [delivery, ...this.held];
      return [];
    }
    if (change === 'with a notice beside') return [delivery, ...this.noticeBeside(delivery)];
    const root = this.ofTheKind('push', delivery.document);
    if (!root) return [delivery];
    if (change === 'lost') return [];
    if (change === 'to another User') return [{ ...delivery, user: this.forge.stranger }];
    if (change === 'delivered twice') return [delivery, delivery];
    if (change === 'once more') return [delivery, { ...delivery, document: this.sign(underAnotherId(root)) }];
    return [{ ...delivery, document: this.changed(root) }];
  }

  /** What was pushed and arrives only now. */
  withheld(): readonly Delivery[] {
    const { held } = this;
    this.held = [];
    return held;
  }

  private reply(reply: HttpReply): HttpReply {
    const { change } = this.mutant;
    if (change === 'spelt otherwise') return { ...reply, body: this.speltOtherwise(reply.body) };
    const root = this.ofTheKind('acknowledgement', reply.body);
    if (!root) return reply;
    if (change === 'HTTP 201') return { ...reply, status: 201 };
    if (change === 'text/xml') return { ...reply, ...announcedAs(change) };
    return { ...reply, body: this.changed(root) };
  }

  private ofTheKind(what: 'acknowledgement' | 'push', document: Buffer): Element | undefined {
    const text = document.toString('utf8');
    if (!text.includes('Response')) return undefined;
    const root = this.forge.tree(text);
    return kindOf(what, root) === this.mutant.kind ? root : undefined;
  }

  /** Of what an S1SP has signed inside nothing may change: then only in a way that its canonical form does not show. */
  private speltOtherwise(document: Buffer): Buffer {
    const text = document.toString('utf8');
    if (!text.includes('<ds:Signature ')) return document;
    const { dcc } = this.forge;
    const [ways, written] = text.includes('SMETS1SignedResponse') ? [UNSEEN_SPELLINGS, text] : [SPELLINGS, signedAgain(text, dcc)];
    this.spelt += 1;
    return Buffer.from(ways[this.spelt % ways.length]?.(written, { own: dcc, another: dcc }) ?? text);
  }

  /** To the User who asked, of the device that was asked, at the time of the answer. */
  private noticeBeside({ user, document }: Delivery): readonly Delivery[] {
    const header = child(this.forge.tree(document.toString('utf8')), 'Header');
    const device = header && textAt(header, 'RequestID')?.trim().split(':')[1];
    if (!header || device === undefined) return [];
    this.notices += 1n;
    const code = NOTICES[Number(this.notices % BigInt(NOTICES.length))];
    const notice = xml`<sr:Response xmlns:sr="${NAMESPACE.sr}" schemaVersion="4.0"><sr:Header>
<sr:ResponseID>${device}:${user}:${String(this.notices)}</sr:ResponseID><sr:ResponseCode>I0</sr:ResponseCode>
<sr:ResponseDateTime>${textAt(header, 'ResponseDateTime') ?? ''}</sr:ResponseDateTime></sr:Header><sr:Body><sr:DCCAlertMessage>
<sr:DCCAlertCode>${code ?? ''}</sr:DCCAlertCode><sr:DCCAlert><sr:DeviceStatusChangeEvent><sr:DeviceID>${device}</sr:DeviceID>
<sr:DeviceStatusChange><sr:DeviceRemovedFromInventory></sr:DeviceRemovedFromInventory></sr:DeviceStatusChange>
</sr:DeviceStatusChangeEvent></sr:DCCAlert>
</sr:DCCAlertMessage></sr:Body></sr:Response>`;
    return [{ user, document: Buffer.from(signWritten(notice.value, this.forge.dcc)) }];
  }

  private changed(root: Element): Buffer {
    return this.sign(changeItem(root, this.mutant.path, (item) => this.change(item)));
  }

  private change(item: Element): readonly Element[] {
    const { change, value } = this.mutant;
    if (change === 'left out') return [];
    if (change === 'item twice') return [item, item];
    if (change === 'lower case') return [{ ...item, text: item.text.toLowerCase() }];
    if (change === 'another first EUI-64') return [{ ...item, text: withAnotherParty(item.text, 0) }];
    if (change === 'another second EUI-64') return [{ ...item, text: withAnotherParty(item.text, 1) }];
    if (change === 'to the second') return [{ ...item, text: item.text.replace(/\.\d+/, '') }];
    return [{ ...item, text: value !== undefined && value !== item.text ? value : anotherValue(item.text) }];
  }

  /** Signed as it stands: by its S1SP what that signs, which goes in as it was written, and by the DCC the whole. */
  private sign(root: Element): Buffer {
    let inside = '';
    changeItem(root, SIGNED_INSIDE, (signed) => {
      inside = signRequest(writeDocument(withoutSignatures(signed)), this.signerOf(signed)).replace(/^<\?xml[^>]*\?>/, '');
      return [signed];
    });
    const whole = writeDocument(withoutSignatures(root)).replace(WRITTEN_INSIDE, () => inside);
    return Buffer.from(signWritten(whole, this.forge.dcc));
  }

  /** The S1SP whose signature stands there, by the serial number of its certificate. */
  private signerOf(signed: Element): PartyCertificate {
    const serial = [...walk(signed)].find(({ namespace, name }) => namespace === NAMESPACE.ds && name === 'X509SerialNumber')?.text.trim();
    const found = this.forge.s1sps.find((one) => String(one.serial) === serial) ?? this.forge.s1sps[0];
    if (!found) throw new RangeError('there is no S1SP to sign what it says');
    return found;
  }
}

/** As a User reads a reply of another media type. */
function announcedAs(contentType: string): Pick<HttpReply, 'contentType' | 'unread'> {
  const unread = refuseMediaType(contentType);
  return { contentType, ...(unread !== undefined && { unread }) };
}

/** An id with another EUI-64 in this place. */
function withAnotherParty(id: string, place: number): string {
  return id
    .split(':')
    .map((part, n) => (n === place ? anotherValue(part) : part))
    .join(':');
}

function underAnotherId(root: Element): Element {
  const header = child(root, 'Header');
  return header && child(header, 'ResponseID')
    ? changeItem(root, 'Header/ResponseID', (item) => [{ ...item, text: anotherValue(item.text) }])
    : changeItem(root, 'Header/ResponseDateTime', (item) => [{ ...item, text: item.text.replace(/\.\d+Z/, '.990Z') }]);
}
