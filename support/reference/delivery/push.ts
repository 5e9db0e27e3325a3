import { Agent } from 'undici';

/**
 * What became of one attempt. `refused`: the recipient has it and will not take it, so it is not sent again. `perhapsTaken`: it may
 * have arrived, but nothing came back.
 */
export type PushResult =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly perhapsTaken?: true };

/** Failures before anything was sent. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_INVALID_ARG',
  'ERR_INVALID_URL',
]);

/** One attempt to give `document` to the Receive Response Service at `url`. */
export type Push = (url: string, document: string) => Promise<PushResult>;

/**
 * How long a connection is kept that nothing goes over, in milliseconds: less than receivers commonly do. A message on a connection
 * that its receiver closes at that moment is one of which nobody knows whether it arrived.
 */
const IDLE = 1000;

/** HTTP POST as DUIS Users take it: application/xml, 2xx accepted, 4xx refused, anything else worth another attempt (facts A.1). */
export function httpPush(timeoutMs: number): { readonly push: Push; readonly close: () => Promise<void> } {
  const agent = new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: IDLE,
    keepAliveMaxTimeout: IDLE,
    connect: { rejectUnauthorized: true, timeout: timeoutMs },
  });
  const push: Push = async (url, document) => {
    try {
      const { origin, pathname, search } = new URL(url);
      const headers = { 'content-type': 'application/xml' };
      const answer = await agent.request({ origin, path: pathname + search, method: 'POST', headers, body: document });
      await answer.body.dump();
      return judge(answer.statusCode);
    } catch (failure) {
      const { code = '', message } = failure as NodeJS.ErrnoException;
      return { kind: 'failed', reason: message, ...(NOT_CONNECTED.has(code) ? {} : { perhapsTaken: true }) };
    }
  };
  return { push, close: () => agent.destroy() };
}

function judge(status: number): PushResult {
  if (status >= 200 && status < 300) return { kind: 'delivered' };
  const reason = `HTTP ${status}`;
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? { kind: 'refused', reason } : { kind: 'failed', reason };
}
