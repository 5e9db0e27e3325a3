import { Agent, request } from 'undici';
import type { TlsMaterial } from '../target';
import { whyUnreachable } from './unreachable';

/** What became of an attempt to reach a service: any HTTP answer will do, for nothing is asked of it. */
export type Probe =
  { readonly reached: true; readonly status: number; readonly ms: number } | { readonly reached: false; readonly reason: string };

/** Asks a service for nothing in particular (GET), on a connection of its own. Never rejects. */
export async function probe(url: URL, timeoutMs: number, tls?: TlsMaterial): Promise<Probe> {
  const dispatcher = new Agent({
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: { rejectUnauthorized: true, timeout: timeoutMs, ...tls },
  });
  const begun = performance.now();
  try {
    const reply = await request(url, { dispatcher, method: 'GET' });
    const ms = Math.round(performance.now() - begun);
    // Nobody asks what it says, and it may never have said all.
    reply.body.on('error', () => undefined).destroy();
    return { reached: true, status: reply.statusCode, ms };
  } catch (cause) {
    return { reached: false, reason: whyUnreachable(cause) };
  } finally {
    await dispatcher.destroy();
  }
}
