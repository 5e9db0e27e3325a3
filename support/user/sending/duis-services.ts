import { Pool, type Dispatcher } from 'undici';
import type { Eui64 } from '../../duis/eui64';
import { refuseMediaType } from '../../duis/media-type';
import type { ServiceName, TlsIdentity } from '../../target/target';
import { TargetUnavailable } from '../../target/target-unavailable';
import { whyUnreachable } from '../../target/remote/unreachable';
import { ContentCodingError, decodeContent } from './content-coding';
import { Patience } from './patience';

/** What came back over HTTP, before anybody looked into it. */
export interface HttpReply {
  readonly status: number;
  readonly contentType?: string;
  /** The Retry-After field as sent: seconds or a date (SECMP0067). */
  readonly retryAfter?: string;
  /** The content, its codings undone. */
  readonly body: Buffer;
  /** Why it is not announced, or not coded, as a DUIS document is; absent where it is. */
  readonly unread?: string;
}

/** How a document is posted, where that is not as it should be, or otherwise than usual. */
export interface Posting {
  readonly method?: 'POST' | 'PUT' | 'GET' | 'DELETE';
  /** Goes behind the path of the service. */
  readonly below?: string;
  readonly contentType?: string;
}

/** An answer that comes, but drop by drop. */
class TooLate extends Error {
  override readonly name = 'TooLate';
}

/** The largest reply that is taken, coded or not, in octets. */
const LARGEST = 32 * 1024 * 1024;

/** The service that takes a request of this CommandVariant (facts A.3). */
export function serviceFor(commandVariant: number): ServiceName {
  if (commandVariant === 4) return 'transform';
  return [2, 6, 8].includes(commandVariant) ? 'nonDevice' : 'sendCommand';
}

/** The three DUIS services as a User reaches them. */
export class DuisServices {
  private readonly pools = new Map<string, Pool>();
  /** Origins that do not say how long they keep a connection: each request gets one of its own. */
  private readonly brief = new Set<string>();
  private readonly closing: Promise<void>[] = [];
  private readonly patience = new Patience();
  private posted = 0;

  constructor(
    private readonly urls: Readonly<Record<ServiceName, URL>>,
    private readonly requestMs: number,
    /** What a User shows of itself where the target asks for mutual TLS. */
    private readonly tls?: TlsIdentity,
  ) {}

  /** How many documents were posted. */
  get posts(): number {
    return this.posted;
  }

  /** Posts a document on a connection of its sender's; rejects with TargetUnavailable when there is no answer in time. */
  async post(service: ServiceName, xml: string, sender: Eui64, posting: Posting = {}): Promise<HttpReply> {
    const { method = 'POST', below = '' } = posting;
    const url = this.urls[service];
    if (this.patience.isOver())
      throw new TargetUnavailable(`no answer from ${url.href}: it has let too many requests wait in a row, and is asked only now and then`);
    this.posted += 1;
    try {
      const reply = await this.pool(url.origin, sender).request({
        method,
        path: url.pathname + below + url.search,
        headers: { 'content-type': posting.contentType ?? 'application/xml' },
        ...(method === 'GET' ? {} : { body: xml }),
      });
      const content = await this.inTime(reply.body);
      this.patience.answered();
      this.keepOnlyIfPromised(url.origin, single(reply.headers['keep-alive']));
      const contentType = single(reply.headers['content-type']);
      const retryAfter = single(reply.headers['retry-after']);
      return {
        status: reply.statusCode,
        ...decoded(content, single(reply.headers['content-encoding']), contentType),
        ...(contentType === undefined ? {} : { contentType }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      };
    } catch (cause) {
      this.keepOnlyIfPromised(url.origin, undefined);
      this.patience.failed(cause);
      throw new TargetUnavailable(`no answer from ${url.href}: ${whyUnreachable(cause)}`, { cause });
    }
  }

  /** A pause in an answer has its own limit; so has all of it, or one that comes drop by drop would never end. */
  private async inTime(body: Dispatcher.ResponseData['body']): Promise<Buffer> {
    const late = (): Error => new TooLate(`its answer had not come to its end after ${this.requestMs / 1000} s`);
    const timer = setTimeout(() => body.destroy(late()), this.requestMs);
    try {
      return Buffer.from(await body.arrayBuffer());
    } finally {
      clearTimeout(timer);
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.closing, ...[...this.pools.values()].map((pool) => pool.close())]);
  }

  /**
   * A connection that its target may close at any moment is not used again: of a request on one that closes then, nobody knows whether it
   * was taken, and it must not go twice. So only those are kept for which the target says how long (undici leaves off a second before).
   */
  private keepOnlyIfPromised(origin: string, keepAlive: string | undefined): void {
    if (/\btimeout=\d/.test(keepAlive ?? '') || this.brief.has(origin)) return;
    this.brief.add(origin);
    for (const [key, pool] of this.pools) {
      if (key !== origin && !key.startsWith(`${origin} `)) continue;
      this.pools.delete(key);
      this.closing.push(pool.close());
    }
  }

  /** Without TLS nobody can tell whose a connection is, and all may share. */
  private pool(origin: string, sender: Eui64): Pool {
    const key = this.tls ? `${origin} ${sender}` : origin;
    let pool = this.pools.get(key);
    if (!pool) {
      // Said here: NODE_TLS_REJECT_UNAUTHORIZED must not pass for trust.
      const connect = { rejectUnauthorized: true, ...this.tls?.(sender) };
      const patience = { headersTimeout: this.requestMs, bodyTimeout: this.requestMs, connectTimeout: this.requestMs };
      pool = new Pool(origin, { ...patience, maxResponseSize: LARGEST, pipelining: this.brief.has(origin) ? 0 : 1, connect });
      this.pools.set(key, pool);
    }
    return pool;
  }
}

function decoded(content: Buffer, coding: string | undefined, contentType: string | undefined): Pick<HttpReply, 'body' | 'unread'> {
  try {
    const body = decodeContent(content, coding, LARGEST);
    const unread = refuseMediaType(contentType);
    return unread === undefined ? { body } : { body, unread };
  } catch (error) {
    if (!(error instanceof ContentCodingError)) throw error;
    return { body: content, unread: error.message };
  }
}

function single(field: string | string[] | undefined): string | undefined {
  return Array.isArray(field) ? field.join(', ') : field;
}
