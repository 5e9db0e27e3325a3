import { Pool } from 'undici';
import type { Eui64 } from '../duis/eui64';
import type { ServiceName, TlsIdentity } from '../target/target';
import { TargetUnavailable } from '../target/target';
import { whyUnreachable } from '../target/remote/unreachable';
import { Patience } from './patience';

/** What came back over HTTP, before anybody looked into it. */
export interface HttpReply {
  readonly status: number;
  readonly contentType?: string;
  /** The Retry-After field as sent: seconds or a date (SECMP0067). */
  readonly retryAfter?: string;
  readonly body: Buffer;
}

/** The service that takes a request of this CommandVariant (facts A.3). */
export function serviceFor(commandVariant: number): ServiceName {
  if (commandVariant === 4) return 'transform';
  return [2, 6, 8].includes(commandVariant) ? 'nonDevice' : 'sendCommand';
}

/** The three DUIS services as a User reaches them. */
export class DuisServices {
  readonly #pools = new Map<string, Pool>();
  readonly #patience = new Patience();
  #posts = 0;

  constructor(
    private readonly urls: Readonly<Record<ServiceName, URL>>,
    private readonly requestMs: number,
    /** What a User shows of itself where the target asks for mutual TLS. */
    private readonly tls?: TlsIdentity,
  ) {}

  /** How many documents were posted. */
  get posts(): number {
    return this.#posts;
  }

  /** Posts a document on a connection of its sender's; rejects with TargetUnavailable when there is no answer in time. */
  async post(service: ServiceName, xml: string, sender: Eui64): Promise<HttpReply> {
    const url = this.urls[service];
    if (this.#patience.isOver())
      throw new TargetUnavailable(`no answer from ${url.href}: it has let too many requests wait in a row, and is asked only now and then`);
    this.#posts += 1;
    try {
      const reply = await this.#pool(url.origin, sender).request({
        method: 'POST',
        path: url.pathname + url.search,
        headers: { 'content-type': 'application/xml' },
        body: xml,
      });
      const body = Buffer.from(await reply.body.arrayBuffer());
      this.#patience.answered();
      const contentType = single(reply.headers['content-type']);
      const retryAfter = single(reply.headers['retry-after']);
      return {
        status: reply.statusCode,
        body,
        ...(contentType === undefined ? {} : { contentType }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      };
    } catch (cause) {
      this.#patience.failed(cause);
      throw new TargetUnavailable(`no answer from ${url.href}: ${whyUnreachable(cause)}`, { cause });
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }

  /** Without TLS nobody can tell whose a connection is, and all may share. */
  #pool(origin: string, sender: Eui64): Pool {
    const key = this.tls ? `${origin} ${sender}` : origin;
    let pool = this.#pools.get(key);
    if (!pool) {
      const tls = this.tls ? { connect: this.tls(sender) } : {};
      pool = new Pool(origin, { headersTimeout: this.requestMs, bodyTimeout: this.requestMs, connectTimeout: this.requestMs, ...tls });
      this.#pools.set(key, pool);
    }
    return pool;
  }
}

function single(field: string | string[] | undefined): string | undefined {
  return Array.isArray(field) ? field.join(', ') : field;
}
