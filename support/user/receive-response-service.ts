import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Eui64 } from '../duis/eui64';
import { eui64ToHex } from '../duis/eui64';
import type { ReceiveEndpoint } from '../target/target';

/** Takes a document that was pushed to a User; true when its schema and signature are right. */
export type Receiver = (document: Buffer) => boolean;

/** The largest document taken, in octets; a Response is some kilobytes. */
const LARGEST = 16 * 1024 * 1024;

const DECODERS: Readonly<Record<string, (octets: Buffer) => Buffer>> = {
  identity: (octets) => octets,
  gzip: (octets) => gunzipSync(octets, { maxOutputLength: LARGEST }),
  deflate: (octets) => inflateSync(octets, { maxOutputLength: LARGEST }),
  br: (octets) => brotliDecompressSync(octets, { maxOutputLength: LARGEST }),
};

/**
 * The Users' Receive Response Services behind one listener, one path each (facts A.1, A.2). A push is answered 204 when its
 * receiver takes it and 400 when not, always without a body.
 */
export class ReceiveResponseService {
  readonly #receivers = new Map<string, Receiver>();

  private constructor(
    private readonly server: Server,
    private readonly base: string,
  ) {}

  static async listen(endpoint: ReceiveEndpoint): Promise<ReceiveResponseService> {
    const server = createServer();
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(endpoint.port, endpoint.host, resolve);
    });
    const { port } = server.address() as AddressInfo;
    const service = new ReceiveResponseService(server, (endpoint.advertise ?? `http://${endpoint.host}:${port}`).replace(/\/$/, ''));
    server.on('request', (request, response) => void service.#take(request, response));
    return service;
  }

  /** Begins to take what is pushed to this User; returns the URL to push it to. */
  register(user: Eui64, receiver: Receiver): string {
    const path = `/duis/${eui64ToHex(user)}`;
    this.#receivers.set(path, receiver);
    return this.base + path;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const receiver = this.#receivers.get(request.url ?? '');
    const status = receiver ? await judge(request, receiver) : 404;
    response.writeHead(status).end();
  }
}

async function judge(request: IncomingMessage, receiver: Receiver): Promise<number> {
  if (request.method !== 'POST') return 405;
  if (!/^application\/xml\b/i.test(request.headers['content-type'] ?? '')) return 415;
  const decode = DECODERS[(request.headers['content-encoding'] ?? 'identity').toLowerCase()];
  if (!decode) return 415;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > LARGEST) return 413;
      chunks.push(chunk);
    }
    return receiver(decode(Buffer.concat(chunks))) ? 204 : 400;
  } catch {
    return 400;
  }
}
