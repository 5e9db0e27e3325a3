import { hash } from 'node:crypto';
import { textAt } from '../../duis/element';
import { loadLibxml } from '../../duis/xml-engine';
import type { CertificateStore } from '../../pki/certificate-store';
import { parseSerial } from '../../pki/signature-verdict';
import type { TargetFile } from '../../target/file/target-file';
import { ControlClient } from '../../target/remote/control-client';
import type { TlsIdentity } from '../../target/target';
import { goldenRequests, goldenText } from '../../user/golden/golden-request';
import { MessageReader, type ReceivedMessage } from '../../user/message-reader';
import { OriginatorCounter } from '../../user/originator-counter';
import { DuisServices } from '../../user/sending/duis-services';
import { DuisUser } from '../../user/user';
import { loadSchema } from '../../vectors/schema';
import { PERSONAS, type Persona } from '../../world/words/personas';

/** What came back at once for a good request, before anything was played. */
export interface FirstReply {
  readonly user: string;
  readonly status: number;
  /** Absent where it is no document. */
  readonly reply?: ReceivedMessage;
  /** Whether the certificate that its signature names is among those that the target file names; undefined where it names none. */
  readonly signerKnown?: boolean;
}

/** So many Users ask: one that is not known says nothing of the target. */
const ASKING = 3;
/** Reads and changes nothing, needs no device, and its answer is signed. */
const HARMLESS = '8.2';
/** How a service turns away whom it does not know, and whose signature it does not take (facts A.7). */
const TURNED_AWAY = [400, 401, 403];
/** The User, or its role, is not known (facts B.3). */
const UNKNOWN_USER = 'E1';

/** Has some Users read the inventory, each once. Rejects with TargetUnavailable where nobody answers. */
export async function firstReplies(file: TargetFile, parties: CertificateStore, tls: TlsIdentity | undefined): Promise<FirstReply[]> {
  const [lib, schema] = await Promise.all([loadLibxml(), loadSchema()]);
  const reader = new MessageReader(lib, schema, parties);
  const services = new DuisServices(file.services, file.timeouts.requestMs, tls);
  const counter = new OriginatorCounter(new Date());
  const golden = reader.tree(goldenText(inventoryRequest()));
  const found: FirstReply[] = [];
  try {
    for (const { user, xmlSigning } of await introduced(file, parties)) {
      const asking = new DuisUser(user.eui, { xmlSigning }, services, reader, counter);
      for (const { http, reply } of await asking.send({ golden, devices: {}, deviations: [] }))
        found.push({ user: user.name, status: http.status, ...(reply && judged(reply, reader, parties)) });
    }
  } finally {
    await services.close();
  }
  return found;
}

/** The fingerprint of the certificate that the first reply was signed with that verifies; undefined where none does. */
export function signerOf(replies: readonly FirstReply[]): string | undefined {
  const signer = replies.find(({ reply }) => reply?.signature === 'verified')?.reply?.signer;
  return signer && `sha256:${hash('sha256', Buffer.from(signer.der))}`;
}

/**
 * Why these are the replies of a target that does not go by the keys of its file: all Users are refused alike, or all replies are signed
 * with a certificate that nobody here knows. Undefined where that cannot be said.
 * @param told whether the target was told who the Users are
 */
export function foreignKeys(replies: readonly FirstReply[], told: boolean): string | undefined {
  const [first] = replies;
  if (first === undefined) return undefined;
  const all = (holds: (reply: FirstReply) => boolean): boolean => replies.every(holds);
  const users = `${replies.length} Users`;
  if (TURNED_AWAY.includes(first.status) && all(({ status, reply }) => status === first.status && reply?.response === undefined))
    return `it answers a good request of each of ${users} with HTTP ${first.status}`;
  if (all(({ signerKnown }) => signerKnown === false)) return `no certificate is known with which it signs its replies to ${users}`;
  if (!told && all(({ reply }) => reply?.response?.responseCode === UNKNOWN_USER))
    return `it refuses a good request of each of ${users} with ${UNKNOWN_USER}`;
  return undefined;
}

function judged(reply: ReceivedMessage, reader: MessageReader, parties: CertificateStore): Pick<FirstReply, 'reply' | 'signerKnown'> {
  if (reply.signature === 'absent' || reply.signature === 'none') return { reply };
  const at = ['Signature', 'KeyInfo', 'X509Data', 'X509IssuerSerial'] as const;
  const tree = reader.tree(reply.text);
  const serial = parseSerial(textAt(tree, ...at, 'X509SerialNumber') ?? '');
  const issuer = textAt(tree, ...at, 'X509IssuerName');
  if (serial === undefined || issuer === undefined) return { reply };
  return { reply, signerKnown: parties.byIssuerSerial(issuer, serial) !== undefined };
}

/** Those who ask: the first of the cast whose keys are held, once the target knows them. */
async function introduced(file: TargetFile, parties: CertificateStore): Promise<{ user: Persona; xmlSigning: Signing }[]> {
  const asking = PERSONAS.flatMap((user) => {
    const xmlSigning = parties.of(user.eui, 'xmlSigning');
    return xmlSigning?.privateKey && user.roles.length > 0 ? [{ user, xmlSigning }] : [];
  }).slice(0, ASKING);
  if (!file.control || file.notOffered.includes('users')) return asking;
  const control = new ControlClient(file.control, file.timeouts.requestMs);
  try {
    const { capabilities } = await control.capabilities();
    if (!capabilities.includes('users')) return asking;
    for (const { user } of asking) await control.putUser({ eui: user.eui, roles: user.roles, status: 'active', duisVersion: '4.0' });
  } finally {
    await control.close();
  }
  return asking;
}

type Signing = NonNullable<ReturnType<CertificateStore['of']>>;

function inventoryRequest(): ReturnType<typeof goldenRequests>[number] {
  const found = goldenRequests().find(({ serviceReferenceVariant }) => serviceReferenceVariant === HARMLESS);
  if (found === undefined) throw new RangeError(`vectors/messages has no request of ${HARMLESS}`);
  return found;
}
