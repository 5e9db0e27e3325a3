import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import type { JournalEntry } from '../../record/journal-entry';
import type { RunRecord } from '../../record/run-record';
import { placeText, readMessage } from '../../report/journal/journal-segment';
import { CERTIFICATES } from '../../requirements/target-statement';
import { MessageReader } from '../../user/message-reader';
import { euiInSet, MOST_USER_SETS } from '../../pki/user-set';
import type { Eui64 } from '../../duis/eui64';
import { PERSONAS } from '../../world/words/personas';
import { loadSchema } from '../../vectors/schema';
import { receivedFacts } from '../../world/stage/record-message';
import { identifySchema } from '../run/suite-identity';

/** What the messages of a journal turned out to be, judged once more. */
export interface AfreshJudgement {
  readonly faults: readonly string[];
  /** Why they could not be judged. */
  readonly incomplete: readonly string[];
  readonly messages: number;
}

/** What can be told anew of an entry from its message. */
type Facts = { readonly [K in 'schema' | 'signature' | 'requestId' | 'responseCode' | 'messageCode']?: JournalEntry[K] | undefined };

/**
 * Holds what the journal says of each message to the message itself: schema, signature, and what is told at a glance.
 * @param schema the folder that the run was validated with, where that was not the suite's own
 */
export async function judgeAfresh(dir: string, record: RunRecord, schema: string | undefined): Promise<AfreshJudgement> {
  const asked = record.envelope.run.schema;
  const given = schema === undefined ? 'own' : identifySchema(schema);
  if (given !== asked)
    return { faults: [], incomplete: [`the run was validated with the schema "${asked}", not "${given}": --schema names it`], messages: 0 };
  const entries = record.scenarios.flatMap(({ journal }) => journal);
  if (entries.length > 0 && !existsSync(join(dir, CERTIFICATES)))
    return { faults: [`${CERTIFICATES} is missing: no signature can be verified`], incomplete: [], messages: 0 };
  if (entries.length === 0) return { faults: [], incomplete: [], messages: 0 };
  const [lib, compiled] = await Promise.all([loadLibxml(), loadSchema(schema)]);
  const certificates = readCertificates(dir);
  if (typeof certificates === 'string') return { faults: [certificates], incomplete: [], messages: 0 };
  const reader = new MessageReader(lib, compiled, certificates);
  return { faults: entries.flatMap((entry) => faultOf(reader, dir, entry) ?? []), incomplete: [], messages: entries.length };
}

/** The certificates that the run went by; where they cannot be read, why. */
function readCertificates(dir: string): CertificateStore | string {
  try {
    return CertificateStore.parse(readFileSync(join(dir, CERTIFICATES), 'utf8'));
  } catch (error) {
    return `${CERTIFICATES} cannot be read: ${(error as Error).message}`;
  }
}

function faultOf(reader: MessageReader, dir: string, entry: JournalEntry): string | undefined {
  const { place, scenario, n } = entry;
  const message = place && readMessage(dir, place);
  if (place === undefined) return undefined;
  const where = `${scenario}, entry ${String(n).padStart(4, '0')} (${placeText(place)})`;
  if (message === undefined) return entry.what === 'control' ? undefined : `${where} has no message`;
  const facts = factsOf(reader, entry, message);
  const odd = (Object.keys(facts) as (keyof Facts)[]).find((name) => facts[name] !== entry[name]);
  return odd === undefined ? undefined : `${where}: ${odd} is ${said(facts[odd])}, and the journal says ${said(entry[odd])}`;
}

function factsOf(reader: MessageReader, { what, turnedAway, user }: JournalEntry, message: Buffer): Facts {
  const none = { schema: 'none', signature: 'none' } as const;
  const text = message.toString('utf8');
  if (what === 'document') return { schema: reader.judgeOwn(text).schema, signature: 'none' };
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
  if (eui === undefined || signer === undefined) return false;
  return Array.from({ length: MOST_USER_SETS }, (_, set) => euiInSet(eui, set)).includes(signer);
}

function said(value: string | undefined): string {
  return value === undefined ? 'nothing' : `"${value}"`;
}
