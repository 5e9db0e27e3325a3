import type { KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { BoxedKeyStore, KeyUsage } from '@smartdcc/dccboxed-keystore';
import type { SimplifiedDuisInput, SimplifiedDuisOutputResponse } from '@smartdcc/duis-parser';
import { constructDuis, isSimplifiedDuisOutputResponse, lookupCV, parseDuis } from '@smartdcc/duis-parser';
import { signDuis, validateDuis } from '@smartdcc/duis-sign-wrap';
import { request } from 'undici';
import { KEPT_JAVA } from '../../bench/signing/signing-server';
import { isMacOf, isSignedBy, readPlain, signPlain } from './plain-gbcs.crosscheck';

/**
 * A DUIS client made of the packages of the registry, as a process of its own: it does what the public Node-RED nodes do, in that order.
 * A line of JSON in: where to send, then each a template to send. A line of JSON out for each reply and each message that came.
 */
export interface Orders {
  readonly urls: { readonly transform: string; readonly sendCommand: string; readonly nonDevice: string; readonly smki: string };
}
export interface ToSend {
  readonly file: string;
}
/** To be repeated, so that whoever asks knows that it has heard all that came before. */
export interface Mark {
  readonly mark: number;
}
export type Report = { readonly what: 'listening'; readonly url: string } | ({ readonly what: 'mark' } & Mark) | Replied | Received;
export interface Replied {
  readonly what: 'reply';
  /** Of each synchronous reply, what it said: `I0 PreCommand`, `I99`, … */
  readonly said: readonly string[];
  /** What the client itself stumbled over. */
  readonly problem?: string;
}
export interface Received {
  readonly what: 'message';
  readonly said: string;
  /** The template that it answers, where the client has kept its request; absent where it has not, or the message answers none. */
  readonly answers?: string;
  /** Whether it names a request. */
  readonly isAnswer: boolean;
  /** Whether its GBCS is what the device sent, by MAC or by signature; absent where the message has no GBCS in it. */
  readonly authentic?: 'mac' | 'signature' | 'no';
  readonly problem?: string;
}

/** The packages begin a Java for each document, or ask the one that is kept. */
const JAVA = process.env['DUIS_SIGNING_PORT'] === undefined ? {} : { java: KEPT_JAVA };

const say = (report: Report): void => void process.stdout.write(`${JSON.stringify(report)}\n`);

class Client {
  private readonly kept = new Map<string, string>();

  private constructor(
    private readonly urls: Orders['urls'],
    private readonly keys: BoxedKeyStore,
  ) {}

  static async of(urls: Orders['urls']): Promise<Client> {
    return new Client(urls, await BoxedKeyStore.new(new URL(urls.smki).host));
  }

  async send(file: string): Promise<void> {
    const said: string[] = [];
    try {
      const duis = parseDuis('simplified', readFileSync(file));
      if (duis.header.type !== 'request') throw new Error('it is no request');
      let reply = await this.post(duis, false);
      said.push(describe(reply));
      if (duis.header.commandVariant.number === 4 && reply.header.responseCode === 'I0') {
        reply = await this.post(await this.signed(reply), true);
        said.push(describe(reply));
      }
      // Only now, as the nodes do: an answer that was faster finds nothing.
      const requestId = idOf(reply.header.requestId);
      if (reply.header.responseCode === 'I99' && requestId !== undefined) this.kept.set(requestId, file);
      say({ what: 'reply', said });
    } catch (error) {
      say({ what: 'reply', said, problem: messageOf(error) });
    }
  }

  private async post(duis: SimplifiedDuisInput, preserveCounter: boolean): Promise<SimplifiedDuisOutputResponse> {
    const webService = serviceOf(duis);
    const urls: Record<string, string> = {
      'Transform Service': this.urls.transform,
      'Send Command Service': this.urls.sendCommand,
      'Non-Device Service': this.urls.nonDevice,
    };
    const body = await signDuis({ ...JAVA, xml: constructDuis('simplified', duis), preserveCounter });
    const reply = await request(urls[webService] ?? '', { method: 'POST', headers: { 'content-type': 'application/xml' }, body });
    const text = await reply.body.text();
    if (reply.statusCode !== 200) throw new Error(`HTTP ${reply.statusCode}: ${text.trim()}`);
    return asResponse(await validateDuis({ ...JAVA, xml: text }));
  }

  /** The Signed Pre-Command that answers a Pre-Command. */
  private async signed({ header: { requestId }, body }: SimplifiedDuisOutputResponse): Promise<SimplifiedDuisInput> {
    if (!requestId || !('ResponseMessage' in body) || !('PreCommand' in body.ResponseMessage)) throw new Error('no Pre-Command came');
    const { PreCommand, ServiceReference, ServiceReferenceVariant } = body.ResponseMessage;
    const key = await this.privateKey(requestId.originatorId, 'digitalSignature');
    const GBCSPayload = signPlain(Buffer.from(PreCommand.GBCSPayload, 'base64'), key).toString('base64');
    return {
      header: {
        type: 'request',
        requestId,
        commandVariant: 5,
        serviceReference: ServiceReference,
        serviceReferenceVariant: ServiceReferenceVariant,
      },
      body: { SignedPreCommand: { GBCSPayload } },
    };
  }

  /** Takes a message, and says with which status. */
  async receive(xml: string): Promise<number> {
    let duis: SimplifiedDuisOutputResponse;
    try {
      duis = asResponse(await validateDuis({ ...JAVA, xml }));
    } catch (error) {
      say({ what: 'message', said: '', isAnswer: false, problem: messageOf(error) });
      return 400;
    }
    const requestId = idOf(duis.header.requestId);
    const answers = requestId === undefined ? undefined : this.kept.get(requestId);
    const checked = await this.check(duis);
    say({
      what: 'message',
      said: describe(duis),
      isAnswer: requestId !== undefined,
      ...(answers === undefined ? {} : { answers }),
      ...checked,
    });
    return 204;
  }

  private async check({ body }: SimplifiedDuisOutputResponse): Promise<Pick<Received, 'authentic' | 'problem'>> {
    const payload = findPayload(body);
    if (payload === undefined) return {};
    try {
      const message = readPlain(payload);
      const theirs = await this.publicKey(message.originator, message.mac ? 'keyAgreement' : 'digitalSignature');
      if (!message.mac) return { authentic: isSignedBy(message, theirs) ? 'signature' : 'no' };
      return { authentic: isMacOf(message, await this.privateKey(message.recipient, 'keyAgreement'), theirs) ? 'mac' : 'no' };
    } catch (error) {
      return { problem: messageOf(error) };
    }
  }

  private async privateKey(eui: string | Buffer, usage: keyof typeof KeyUsage): Promise<KeyObject> {
    const found = (await this.keys.query({ eui, keyUsage: KeyUsage[usage], lookup: 'privateKey' })) ?? [];
    return one(found, String(eui)).privateKey;
  }

  private async publicKey(eui: string | Buffer, usage: keyof typeof KeyUsage): Promise<KeyObject> {
    const found = (await this.keys.query({ eui, keyUsage: KeyUsage[usage], lookup: 'certificate' })) ?? [];
    return one(found, String(eui)).certificate.publicKey;
  }
}

/** The nodes take the keys of one generation, by name, and refuse to choose among what is left. */
function one<T extends { readonly role?: number; readonly name?: string }>(found: readonly T[], of: string): T {
  const left = found.filter(({ role, name }) => role !== 135 && (name === undefined || /Z1-[a-zA-Z0-9]+(?!PP)[a-zA-Z0-9]{2}-/.test(name)));
  const [only] = left;
  if (left.length !== 1 || !only) throw new Error(`${left.length} keys found for ${of}`);
  return only;
}

/** A request's, which has its Command Variant as a number or looked up already. */
function serviceOf({ header }: SimplifiedDuisInput): string {
  if (header.type !== 'request') throw new Error('it is no request');
  return typeof header.commandVariant === 'number' ? lookupCV(header.commandVariant).webService : header.commandVariant.webService;
}

function asResponse(xml: string): SimplifiedDuisOutputResponse {
  const duis = parseDuis('simplified', xml);
  if (!isSimplifiedDuisOutputResponse(duis)) throw new Error('it is no response');
  return duis;
}

function idOf(id: { readonly originatorId: string; readonly targetId: string; readonly counter: bigint } | undefined): string | undefined {
  return id && `${id.originatorId}:${id.targetId}:${id.counter}`;
}

/** `I0 GBCSPayload 0x0027`, `I99`, `I0 N58`: the code and, where there is any, what the body carries. */
function describe({ header, body }: SimplifiedDuisOutputResponse): string {
  const [, content = {}] = Object.entries(body)[0] ?? [];
  const carried = Object.entries(content as Record<string, unknown>).filter(([name]) => !name.startsWith('ServiceReference'));
  const alert = carried.find(([name]) => name.endsWith('AlertCode'))?.[1];
  if (typeof alert === 'string') return `${header.responseCode} ${alert}`;
  const payload = carried.some(([name]) => name === 'PreCommand') ? undefined : findPayload(body);
  return [header.responseCode, ...carried.map(([name]) => name), ...(payload ? [codeOf(payload)] : [])].join(' ');
}

function codeOf(payload: Buffer): string {
  try {
    return readPlain(payload).messageCode;
  } catch {
    return 'unreadable';
  }
}

/** The octets of the GBCSPayload, wherever in the body it is. */
function findPayload(value: unknown): Buffer | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'GBCSPayload' && typeof inner === 'string') return Buffer.from(inner, 'base64');
    const found = findPayload(inner);
    if (found) return found;
  }
  return undefined;
}

function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error))
    .split('\n')
    .filter((line) => !/^(Picked up|\[[IW]\])/.test(line))
    .join(' | ');
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function main(): void {
  let client: Client | undefined;
  const listener = createServer((incoming, reply) => {
    void bodyOf(incoming)
      .then((xml) => client?.receive(xml) ?? 503)
      .then((status) => reply.writeHead(status).end());
  });
  listener.listen(0, '127.0.0.1', () =>
    say({ what: 'listening', url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}/smartdcc/duis` }),
  );
  let work = Promise.resolve();
  createInterface({ input: process.stdin })
    .on('line', (line) => {
      const order = JSON.parse(line) as Orders | ToSend | Mark;
      work = work.then(async () => {
        if ('urls' in order) client = await Client.of(order.urls);
        else if ('mark' in order) say({ what: 'mark', ...order });
        else await client?.send(order.file);
      });
    })
    .on('close', () => process.exit());
}

if (process.argv[2] === 'client') main();
