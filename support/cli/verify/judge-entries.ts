import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Eui64 } from '../../duis/eui64';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import { euiInSet } from '../../pki/user-set';
import type { JournalEntry } from '../../record/journal-entry';
import { messageIn, placeText } from '../../report/journal/journal-segment';
import { CERTIFICATES } from '../../requirements/target-statement';
import { MessageReader } from '../../user/message-reader';
import { loadSchema } from '../../vectors/schema';
import { receivedFacts } from '../../world/stage/record-message';
import { PERSONAS } from '../../world/words/personas';

/** What can be told anew of an entry from its message. */
type Fact = 'schema' | 'signature' | 'requestId' | 'responseCode' | 'messageCode';
type Facts = { readonly [name in Fact]?: JournalEntry[name] | undefined };

/** A share of the entries of a run, for one process or thread to judge. */
export interface EntryShare {
  /** The run's folder. */
  readonly dir: string;
  /** The folder of the schema that the run was validated with, where that was not the suite's own. */
  readonly schema?: string;
  readonly entries: readonly JournalEntry[];
}

/** For each entry of a share, in order, what its message does not bear out; undefined where it bears out all. */
export type EntryFaults = readonly (string | undefined)[];

/** Holds what the journal says of each message of a share to the message itself. Rejects where the certificates cannot be read. */
export async function judgeEntries({ dir, schema, entries }: EntryShare): Promise<EntryFaults> {
  const [lib, compiled] = await Promise.all([loadLibxml(), loadSchema(schema)]);
  const reader = new MessageReader(lib, compiled, CertificateStore.parse(readFileSync(join(dir, CERTIFICATES), 'utf8')));
  const segments = new Map<string, Buffer>();
  const octetsOf = (segment: string): Buffer => {
    const octets = segments.get(segment) ?? readFileSync(join(dir, segment));
    segments.set(segment, octets);
    return octets;
  };
  return entries.map((entry) => faultOf(reader, octetsOf, entry));
}

function faultOf(reader: MessageReader, octetsOf: (segment: string) => Buffer, entry: JournalEntry): string | undefined {
  const { place, scenario, n } = entry;
  if (place === undefined) return undefined;
  const message = messageIn(octetsOf(place.segment), place);
  const where = `${scenario}, entry ${String(n).padStart(4, '0')} (${placeText(place)})`;
  if (message === undefined) return entry.what === 'control' ? undefined : `${where} has no message`;
  const facts = factsOf(reader, entry, message);
  const odd = (Object.keys(facts) as (keyof Facts)[]).find((name) => facts[name] !== entry[name]);
  return odd === undefined ? undefined : `${where}: ${odd} is ${said(facts[odd])}, and the journal says ${said(entry[odd])}`;
}

function factsOf(reader: MessageReader, { what, turnedAway, user, redacted }: JournalEntry, message: Buffer): Facts {
  const none = { schema: 'none', signature: 'none' } as const;
  const text = message.toString('utf8');
  if (what === 'document') return { schema: reader.judgeOwn(text).schema, signature: 'none' };
  // What was signed is not here; who signed the package says that it was.
  if (redacted) return what === 'http-status' ? {} : { schema: reader.judgeOwn(text).schema };
  if (what === 'request') return ownFacts(reader, text, user);
  if (what !== 'acknowledgement' && what !== 'push') return none;
  if (turnedAway !== undefined) return none;
  const read = reader.read(message);
  const { requestId, responseCode, messageCode }: Facts = receivedFacts(read);
  return { schema: read.schema, signature: read.signature, requestId, responseCode, messageCode };
}

function ownFacts(reader: MessageReader, text: string, user: string): Facts {
  const { schema, signature } = reader.judgeOwn(text);
  return { schema, signature: signature === 'verified' && !isOf(user, reader.signerOf(text)) ? 'refused' : signature };
}

/** Whether an EUI-64 is that of the User of this name, in any set of Users. */
function isOf(name: string, signer: Eui64 | undefined): boolean {
  const eui = PERSONAS.find((persona) => persona.name === name)?.eui;
  return eui !== undefined && signer !== undefined && euiInSet(signer, 0) === euiInSet(eui, 0);
}

function said(value: string | undefined): string {
  return value === undefined ? 'nothing' : `"${value}"`;
}
