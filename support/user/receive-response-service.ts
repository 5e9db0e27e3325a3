import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { eui64FromHex, eui64ToHex } from '../duis/eui64';
import type { Eui64 } from '../duis/eui64';
import { refuseMediaType } from '../duis/media-type';
import type { ReceiveEndpoint } from '../target/target';
import { ContentCodingError, decodeContent } from './sending/content-coding';

/** Takes a document that was pushed to a User; true when its schema and signature are right. */
export type Receiver = (document: Buffer) => boolean;

/** A request that no receiver got to see. */
export interface TurnedAway {
  /** The User whose path it names, as far as that can be told; of an unknown User the EUI-64, else undefined. */
  readonly user?: Eui64;
  /** With which status, and what was wrong with it, in words. */
  readonly reason: string;
  /** What came, its codings undone where they could be. */
  readonly octets: Buffer;
  /** Whether it may have been meant as a message: it was whole, and not one that only asks for something. */
  readonly isMessage: boolean;
}

/** The largest document taken, in octets; a Response is some kilobytes. */
const LARGEST = 16 * 1024 * 1024;
/** Bounds on how long a target may take over a request, in milliseconds. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000 };
const ASKS = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
const PATH = /\/duis\/([0-9A-F]{16})/i;

interface Refusal {
  readonly status: number;
  readonly why: string;
  readonly octets?: Buffer;
  readonly broken?: true;
}

/**
 * The Users' Receive Response Services behind one listener, one path each (facts A.1, A.2). A push is answered 204 when its
 * receiver takes it and 400 when not, always without a body. What is turned away before that is told first, whatever it is.
 */
export class ReceiveResponseService {
  private readonly receivers = new Map<string, Receiver>();
  private onTurnedAway: (what: TurnedAway) => void = () => undefined;

  private constructor(
    private readonly server: Server,
    private readonly base: string,
  ) {}

  static async listen(endpoint: ReceiveEndpoint): Promise<ReceiveResponseService> {
    const server = createServer(LIMITS);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(endpoint.port, endpoint.host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    const host = endpoint.host.includes(':') ? `[${endpoint.host}]` : endpoint.host;
    const service = new ReceiveResponseService(server, (endpoint.advertise ?? `http://${host}:${port}`).replace(/\/$/, ''));
    const take = (request: IncomingMessage, response: ServerResponse): void => void service.take(request, response);
    server.on('request', take).on('checkExpectation', take);
    server.on('clientError', (error, socket) => service.refuseNonsense(error, socket as Socket));
    return service;
  }

  /** From now on `listener` is told of what is turned away, before it is. */
  watch(listener: (what: TurnedAway) => void): void {
    this.onTurnedAway = listener;
  }

  /** Begins to take what is pushed to this User; returns the URL to push it to. */
  register(user: Eui64, receiver: Receiver): string {
    const path = `/duis/${eui64ToHex(user)}`;
    this.receivers.set(path, receiver);
    return this.base + path;
  }

  /** Takes no new connection; what is being answered gets its answer, or the second runs out. */
  close(): Promise<void> {
    return new Promise((resolve) => {
      const alarm = setTimeout(() => this.server.closeAllConnections(), 1000);
      this.server.close(() => {
        clearTimeout(alarm);
        resolve();
      });
      this.server.closeIdleConnections();
    });
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = pathOf(request);
    const answer = await this.judge(request, target);
    const { status } = typeof answer === 'number' ? { status: answer } : answer;
    if (typeof answer !== 'number') this.tell(request, target, answer);
    response.writeHead(status, status === 405 ? { allow: 'POST' } : {}).end();
    if (!request.complete) response.once('finish', () => request.socket.destroySoon());
  }

  /** The status of what a receiver saw, or why none does. The body is read before anything is refused: it belongs into the record. */
  private async judge(request: IncomingMessage, target: string): Promise<number | Refusal> {
    const body = await readBody(request);
    if ('why' in body) return body;
    const { octets } = body;
    const receiver = this.receivers.get(target);
    if (!receiver) return { status: 404, why: 'there is no User here', octets };
    if (request.method !== 'POST') return { status: 405, why: 'messages are posted', octets };
    const expectation = request.headers.expect;
    if (expectation !== undefined && expectation.toLowerCase() !== '100-continue')
      return { status: 417, why: `it expects "${expectation.slice(0, 40)}"`, octets };
    const media = refuseMediaType(request.headersDistinct['content-type']?.join(', '));
    if (media) return { status: 415, why: media, octets: decodedIfPossible(octets, request) };
    return this.decodeAndReceive(request, octets, receiver);
  }

  private decodeAndReceive(request: IncomingMessage, octets: Buffer, receiver: Receiver): number | Refusal {
    let document: Buffer;
    try {
      document = decodeContent(octets, request.headers['content-encoding'], LARGEST);
    } catch (error) {
      if (!(error instanceof ContentCodingError)) throw error;
      return { status: error.unknown ? 415 : 400, why: error.message, octets };
    }
    try {
      return receiver(document) ? 204 : 400;
    } catch (error) {
      return { status: 500, why: `an error of the harness: ${(error as Error).message}`, octets: document };
    }
  }

  private tell({ method = '' }: IncomingMessage, target: string, { status, why, octets = Buffer.alloc(0), broken }: Refusal): void {
    const hex = PATH.exec(target)?.[1];
    const isMessage = !broken && !(ASKS.has(method) && octets.length === 0);
    const reason = `turned away with HTTP ${status}, ${method} ${target.slice(0, 200)}: ${why}`;
    this.onTurnedAway({ ...(hex === undefined ? {} : { user: eui64FromHex(hex) }), reason, octets, isMessage });
  }

  /** What is not HTTP: answered 400, and told where anything of it was read. */
  private refuseNonsense(error: Error, socket: Socket): void {
    const { code = '', rawPacket } = error as NodeJS.ErrnoException & { rawPacket?: Buffer };
    if (rawPacket)
      this.onTurnedAway({ reason: `turned away with HTTP 400: it is no HTTP request (${code})`, octets: rawPacket, isMessage: true });
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  }
}

/** Path and query of a request, whose target may be a whole URL (RFC 9112, 3.2.2). */
function pathOf({ url = '' }: IncomingMessage): string {
  if (url.startsWith('/') || !URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return pathname + search;
}

async function readBody(request: IncomingMessage): Promise<{ readonly octets: Buffer } | Refusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      chunks.push(chunk);
      if (size > LARGEST)
        return { status: 413, why: `it has more than ${LARGEST} octets`, octets: Buffer.concat(chunks).subarray(0, 4096) };
    }
    return { octets: Buffer.concat(chunks) };
  } catch {
    return { status: 400, why: 'it broke off', octets: Buffer.concat(chunks), broken: true };
  }
}

function decodedIfPossible(octets: Buffer, { headers }: IncomingMessage): Buffer {
  try {
    return decodeContent(octets, headers['content-encoding'], LARGEST);
  } catch {
    return octets;
  }
}
