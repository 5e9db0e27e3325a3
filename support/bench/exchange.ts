import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceSpec } from '../control/types';
import { ParsedDocument } from '../duis/parsed-document';
import type { CompiledSchema } from '../duis/schema/schema';
import { loadLibxml, type Libxml } from '../duis/xml-engine';
import { CertificateStore, type PartyCertificate } from '../pki/certificate-store';
import { signEnveloped, verifyEnveloped } from '../reference/signing/signature';
import { goldenRequests, type GoldenRequest } from '../user/golden/golden-request';
import type { ReceivedMessage } from '../user/message-reader';
import { signRequest, verifySigned } from '../user/signing/signature';
import type { DuisUser, SentRequest } from '../user/user';
import { loadSchema } from '../vectors/schema';
import { Cast } from '../world/stage/cast';
import { PERSONAS } from '../world/words/personas';
import { Session } from '../world/stage/session';
import type { Measurement } from './measurement';
import type { gbcsCosts, OfEach } from './serving/primitives';
import { Wire } from './serving/wire';

const EXCHANGES = 100;

/** The stage: a session with an embedded target, a User, and a device to ask. */
interface Stage {
  readonly session: Session;
  readonly user: DuisUser;
  readonly golden: GoldenRequest;
  readonly device: DeviceSpec;
  readonly sample: Sample;
}

/** The three documents of one exchange, as they went over the wire. */
interface Sample {
  readonly request: string;
  readonly acknowledgement: string;
  readonly response: string;
}

let stage: Promise<Stage> | undefined;

async function setStage(): Promise<Stage> {
  const session = await Session.open({ out: mkdtempSync(join(tmpdir(), 'duis-bench-')), seed: 1 }, () => new Date());
  const [supplier] = PERSONAS;
  const user = supplier && session.user(supplier.eui);
  const golden = goldenRequests().find(({ serviceReferenceVariant }) => serviceReferenceVariant === '8.9');
  if (user === undefined || golden === undefined) throw new Error('the bench wants the Import Supplier and a golden request 8.9');
  const cast = new Cast({ id: 'S-9999', number: 9999, line: 1, requirements: [], readings: [], needs: [] });
  const specs = cast.introduce({ type: 'CHF', family: 'SMETS2+', gbcsVersion: '4.0', status: 'Commissioned' });
  for (const spec of specs) await session.target.control?.putDevice(spec);
  const [device] = specs;
  if (device === undefined) throw new Error('the bench wants a device');
  const { sent, push } = await exchange(session, user, golden, device);
  const sample = { request: sent.xml, acknowledgement: sent.http.body.toString('utf8'), response: push.text };
  return { session, user, golden, device, sample };
}

/** Request, acknowledgement and the response that is pushed: all of it verified. */
async function exchange(
  session: Session,
  user: DuisUser,
  golden: GoldenRequest,
  device: DeviceSpec,
): Promise<{ sent: SentRequest; push: ReceivedMessage }> {
  const pushed = new Promise<ReceivedMessage>((resolve) =>
    session.listen({ devicePrefix: device.eui, knows: (eui) => eui === device.eui, take: (_user, message) => resolve(message) }),
  );
  const [sent] = await user.send({ golden: session.golden(golden), devices: { target: device.eui }, deviations: [] });
  const push = await pushed;
  const code = push.response?.responseCode;
  if (sent === undefined) throw new Error('the bench sent nothing');
  if (code !== 'I0' || push.signature !== 'verified')
    throw new Error(
      `the bench's exchange went wrong: ${sent.reply?.response?.responseCode ?? sent.http.status}, then ${code ?? 'nothing'}`,
    );
  return { sent, push };
}

async function exchanges(): Promise<number> {
  const { session, user, golden, device } = await (stage ??= setStage());
  return each(EXCHANGES, () => exchange(session, user, golden, device));
}

/**
 * What an exchange cannot do without, on its own documents: the User signs one and verifies two, the reference verifies one and
 * signs two; each document is parsed and validated by who reads it, and the request by its sender too; two POSTs.
 */
async function primitives(): Promise<number> {
  const { sample } = await (stage ??= setStage());
  const { lib, schema, store, signer, dcc, wire } = await (tools ??= setTools());
  const find = store.byIssuerSerial.bind(store);
  const validate = (xml: string): void => withDocument(lib, xml, (document) => document.validate(schema));
  return each(EXCHANGES, async () => {
    signRequest(unsigned(sample.request), signer);
    validate(sample.request);
    withDocument(lib, sample.request, (document) => (document.validate(schema), verifyEnveloped(document, find)));
    for (const xml of [sample.acknowledgement, sample.response]) {
      signEnveloped(lib, unsigned(xml), dcc);
      validate(xml);
      verifySigned(xml, find);
    }
    await wire.post(sample.request);
    await wire.post(sample.response);
  });
}

/** Milliseconds that each of them takes by itself, on the same documents, with what goes over the wire. */
export async function documentCosts(): Promise<Omit<OfEach, keyof ReturnType<typeof gbcsCosts>>> {
  const { sample } = await (stage ??= setStage());
  const { lib, schema, store, signer, dcc, wire } = await (tools ??= setTools());
  const find = store.byIssuerSerial.bind(store);
  const { request, acknowledgement, response } = sample;
  const all = [request, acknowledgement, response];
  const [toSign, toAnswer, parsed] = [unsigned(request), unsigned(response), all.map((xml) => ParsedDocument.parse(lib, xml))];
  const ofEach = async (once: () => unknown, parts = 1): Promise<number> => {
    await each(EXCHANGES, () => Promise.resolve(once()));
    return (await each(EXCHANGES, () => Promise.resolve(once()))) / parts;
  };
  const costs = {
    'XML signatures made by Users': await ofEach(() => signRequest(toSign, signer)),
    'XML signatures made by the DCC': await ofEach(() => signEnveloped(lib, toAnswer, dcc)),
    'XML signatures verified by Users': await ofEach(() => verifySigned(response, find)),
    'XML signatures verified by the DCC': await ofEach(() => parsed[0] && verifyEnveloped(parsed[0], find)),
    'documents parsed': await ofEach(() => all.forEach((xml) => withDocument(lib, xml, () => undefined)), all.length),
    'documents validated': await ofEach(() => parsed.forEach((document) => document.validate(schema)), all.length),
    POSTs: await ofEach(() => wire.post(request)),
  };
  for (const document of parsed) document.dispose();
  return costs;
}

let tools: ReturnType<typeof setTools> | undefined;

async function setTools(): Promise<{
  lib: Libxml;
  schema: CompiledSchema;
  store: CertificateStore;
  signer: PartyCertificate;
  dcc: PartyCertificate;
  wire: Wire;
}> {
  const { session } = await (stage ??= setStage());
  const store = CertificateStore.load(session.target.pki);
  const signing = (role: string): PartyCertificate =>
    store.all().find((own) => own.usage === 'xmlSigning' && own.role === role && own.privateKey !== undefined) ?? missing(role);
  return { lib: await loadLibxml(), schema: await loadSchema(), store, signer: signing('87'), dcc: signing('89'), wire: await Wire.open() };
}

function missing(role: string): never {
  throw new Error(`the test PKI holds no XML signing key of role ${role}`);
}

function withDocument(lib: Libxml, xml: string, use: (document: ParsedDocument) => unknown): void {
  const document = ParsedDocument.parse(lib, xml);
  use(document);
  document.dispose();
}

function unsigned(xml: string): string {
  return xml.replace(/<(\w+:)?Signature[ >][\s\S]*<\/(\w+:)?Signature>/, '');
}

/** Milliseconds that one takes, of many one after the other. */
async function each(times: number, once: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  for (let i = 0; i < times; i++) await once();
  return (performance.now() - started) / times;
}

const SUM = 'its primitives: signatures, validation, POSTs';

export const measurements: readonly Measurement[] = [
  { name: SUM, unit: 'ms', run: primitives },
  { name: 'one exchange: request, acknowledgement, pushed response', unit: 'ms', run: exchanges, relativeTo: SUM, aim: '≤ 1.5 ×' },
];
