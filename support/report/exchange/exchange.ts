import type { Element } from '../../duis/element';
import { at, child, textAt, walk } from '../../duis/element';
import type { FindingPlace } from '../../record/finding';
import type { JournalEntry } from '../../record/journal-entry';
import { entryNumber } from '../../record/journal-entry';
import type { JudgedScenario } from '../../record/run-record';
import { fieldDifferences } from '../clusters/difference';
import { decodeForPeople, type DecodedMessage } from '../decode/decoded-message';
import { messageOf } from '../journal/journal';
import { isProtection, protectionIn, withProtection, type Protected } from './protection';
import { asItIs, setOutXml, type XmlLine } from './xml-lines';

/** Between whom a message goes; `device` stands for an S1SP too. */
export type Lane = 'user' | 'dcc' | 'device';

/** A message decides by what stands at this place. */
export type Deciding = FindingPlace & { readonly fields: readonly string[] };

/** One message of a scenario, opened. */
export interface OpenedMessage {
  /** Number of its entry; of what the control interface showed of a device, with a letter: `0006a`. */
  readonly number: string;
  readonly from: Lane;
  readonly to: Lane;
  /** Who is not the DCC: a User by its name, a device by what was shown of it. */
  readonly party: string;
  readonly title: string;
  readonly at: string;
  /** What was judged of it, and by whom. */
  readonly judged: readonly string[];
  readonly xml?: readonly XmlLine[];
  /** Text that is no XML. */
  readonly raw?: string;
  readonly gbcs?: DecodedMessage & Partial<Protected>;
  /** Where the Finding of the scenario says that it decides, and the fields that differ. */
  readonly decides?: Deciding;
}

/** What the control interface said that is no message, e.g. the decisions on a request. */
export interface ShownState {
  readonly number: string;
  readonly what: string;
  readonly said: unknown;
  readonly decides: boolean;
}

/** All that went by in a scenario, in order of time. */
export interface OpenedExchange {
  readonly messages: readonly OpenedMessage[];
  readonly shown: readonly ShownState[];
}

/** Opens every message of a scenario that the record in `dir` has. */
export function openExchange(dir: string, scenario: JudgedScenario): OpenedExchange {
  const finding = scenario.failure?.finding;
  const fields = finding ? fieldDifferences(finding).map(({ field }) => field) : [];
  const protection = protectionIn(scenario);
  const messages: OpenedMessage[] = [];
  const shown: ShownState[] = [];
  const known = new Set<string>();
  let service: Element | undefined;
  for (const entry of scenario.journal) {
    const decides = finding?.where?.entry === entryNumber(entry.n) ? { ...finding.where, fields } : undefined;
    if (entry.direction === 'shown') {
      const given = deviceMessages(entry, known, decides, service);
      if (given.length > 0) insert(messages, given);
      if (!isCommands(entry.shown) && !isProtection(entry.shown))
        shown.push({ number: entryNumber(entry.n), what: entry.user, said: entry.shown, decides: decides !== undefined });
      continue;
    }
    const opened = open(dir, entry, decides, service);
    service = opened.service ?? service;
    messages.push(opened.message);
  }
  const judged = messages.map((message) => (message.gbcs ? { ...message, gbcs: withProtection(message.gbcs, protection) } : message));
  return { messages: judged, shown };
}

/** A document that is in no record, with what is known of it from outside. */
export interface LooseDocument {
  readonly number: string;
  readonly from: 'user' | 'dcc';
  readonly party: string;
  readonly at: string;
  /** `request`, `acknowledgement` or `push`. */
  readonly what: string;
  readonly text: string;
  readonly httpStatus?: number;
}

/** Opens a document by itself: its code and payload are what it says, judged by nobody. */
export function openDocument({ number, from, party, at: when, what, text, httpStatus }: LooseDocument): OpenedMessage {
  const xml = setOutXml(text);
  const octets = xml && payloadIn(xml.root);
  const responseCode = xml && textOfFirst(xml.root, 'ResponseCode');
  const to = from === 'user' ? 'dcc' : 'user';
  const facts = { what, ...(responseCode !== undefined && { responseCode }), ...(httpStatus !== undefined && { httpStatus }) };
  const gbcs = octets && decodeForPeople(octets);
  return {
    number,
    from,
    to,
    party,
    // By itself, it is what it carries that tells it from others like it.
    title: [titleOf(facts, xml?.root), ...(gbcs ? [gbcs.title] : [])].join(', '),
    at: when,
    judged: [],
    ...(xml ? { xml: xml.lines } : { raw: asItIs(text) }),
    ...(gbcs && { gbcs }),
  };
}

function open(
  dir: string,
  entry: JournalEntry,
  decides: Deciding | undefined,
  service: Element | undefined,
): { readonly message: OpenedMessage; readonly service?: Element } {
  const text = messageOf(dir, entry)?.toString('utf8');
  const xml = text === undefined ? undefined : setOutXml(text);
  const own = xml && entry.direction === 'sent' ? child(xml.root, 'Body')?.children[0] : undefined;
  const octets = xml && payloadIn(xml.root);
  const sent = entry.direction === 'sent';
  const message: OpenedMessage = {
    number: entryNumber(entry.n),
    from: sent ? 'user' : 'dcc',
    to: sent ? 'dcc' : 'user',
    party: entry.user,
    title: titleOf(entry, xml?.root),
    at: entry.at,
    judged: judgementsOf(entry),
    ...(xml && { xml: xml.lines }),
    ...(text !== undefined && !xml && { raw: asItIs(text) }),
    ...(octets && { gbcs: decodeForPeople(octets, service) }),
    ...(decides && { decides }),
  };
  // A Pre-Command that the User signs and sends back carries no Service of its own.
  return { message, ...(own && own.name !== 'ServiceOperation' && textAt(own, 'GBCSPayload') === undefined && { service: own }) };
}

/** The GBCS message that a document carries, wherever it stands. */
function payloadIn(root: Element): Buffer | undefined {
  for (const { name, text } of walk(root)) if (name === 'GBCSPayload' && text.trim() !== '') return Buffer.from(text, 'base64');
  return undefined;
}

function titleOf({ what, responseCode, httpStatus, messageCode }: Titled, root: Element | undefined): string {
  const body = root && at(root, 'Body')?.children[0];
  const variant = root && textOfFirst(root, 'ServiceReferenceVariant');
  const named = body && `${body.name}${variant === undefined ? '' : ` (${variant})`}`;
  const parts = [
    what === 'request' && named !== undefined ? `${what} ${named}` : what,
    responseCode,
    what !== 'request' ? named : undefined,
    messageCode === undefined ? undefined : `message code ${messageCode}`,
    httpStatus === undefined || httpStatus === 200 ? undefined : `HTTP ${httpStatus}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

type Titled = { readonly what: string } & Pick<JournalEntry, 'responseCode' | 'httpStatus' | 'messageCode'>;

function textOfFirst(root: Element, wanted: string): string | undefined {
  for (const { name, text } of walk(root)) if (name === wanted) return text;
  return undefined;
}

/** Every message is held to the contract; what became of it stands in the journal. */
function judgementsOf({ schema, signature, foreign, turnedAway, repeats, late }: JournalEntry): string[] {
  const said = [
    schema === 'none' ? undefined : `schema: ${schema} (contract of every message)`,
    signature === 'none' ? undefined : `XML signature: ${signature} (contract of every message)`,
    foreign === undefined ? undefined : `not of this scenario: it ${foreign}`,
    turnedAway === undefined ? undefined : `turned away unread: ${turnedAway}`,
    repeats === undefined ? undefined : `repeats message ${entryNumber(repeats)}`,
    late === undefined ? undefined : 'came after the end of the scenario, and was owed before',
  ];
  return said.filter((part) => part !== undefined);
}

interface ShownCommand {
  readonly at?: string;
  readonly useCase?: string;
  readonly outcome?: string;
  readonly command: string;
  readonly response?: string;
}

function isCommands(shown: unknown): shown is readonly ShownCommand[] {
  return Array.isArray(shown) && shown.length > 0 && shown.every((one: Partial<ShownCommand> | null) => typeof one?.command === 'string');
}

/** What a device, or the S1SP of one, was sent and answered; each once, however often it was shown, but for the entry that decides. */
function deviceMessages(
  entry: JournalEntry,
  known: Set<string>,
  decides: Deciding | undefined,
  service: Element | undefined,
): OpenedMessage[] {
  if (!isCommands(entry.shown)) return [];
  const records = entry.shown;
  return records.flatMap((record, n) => {
    const isLast = n === records.length - 1;
    if (known.has(record.command) && !(decides && isLast)) return [];
    known.add(record.command);
    const own = decides && isLast ? decides : undefined;
    const letters = (place: number): string => `${entryNumber(entry.n)}${String.fromCharCode(97 + ((2 * n + place) % 26))}`;
    const facts = {
      party: entry.user,
      at: record.at ?? entry.at,
      judged: [`as the control interface showed it: ${record.outcome ?? 'no outcome'}`],
    };
    const command: OpenedMessage = {
      number: letters(0),
      from: 'dcc',
      to: 'device',
      ...facts,
      ...carried(record.command, service),
      ...(own && { decides: own }),
    };
    if (record.response === undefined || record.response === '') return [command];
    return [
      command,
      { number: letters(1), from: 'device', to: 'dcc', ...facts, ...carried(record.response, undefined) } satisfies OpenedMessage,
    ];
  });
}

/** A GBCS message in hex, or the document in XML that an S1SP has. */
function carried(hexText: string, service: Element | undefined): Pick<OpenedMessage, 'title' | 'xml' | 'raw' | 'gbcs'> {
  const octets = Buffer.from(hexText, 'hex');
  const text = octets.toString('utf8');
  if (text.trimStart().startsWith('<')) {
    const xml = setOutXml(text);
    return xml ? { title: `to the S1SP: ${xml.root.name}`, xml: xml.lines } : { title: 'to the S1SP', raw: asItIs(text) };
  }
  const gbcs = decodeForPeople(octets, service);
  return { title: gbcs.title, gbcs };
}

/** What a device was sent stands before the answer to the User that came of it, where that can be told by the counter. */
function insert(messages: OpenedMessage[], given: readonly OpenedMessage[]): void {
  for (const own of given) {
    const counter = counterOf(own);
    const place = messages.findIndex((other) => other.to === 'user' && isAnswer(other) && counterOf(other) === counter);
    messages.splice(counter === undefined || place < 0 ? messages.length : place, 0, own);
  }
}

function isAnswer({ gbcs }: OpenedMessage): boolean {
  return gbcs?.items.some(({ name, value }) => name === 'kind of message' && value === 'response') === true;
}

function counterOf({ gbcs }: OpenedMessage): string | undefined {
  return gbcs?.items.find(({ name }) => name === 'originator counter')?.value;
}
