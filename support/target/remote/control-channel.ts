import { type Dispatcher, Pool } from 'undici';
import type { ControlCall, ControlReply } from '../../control/types';
import { TargetUnavailable } from '../target-unavailable';
import { whyUnreachable } from './unreachable';

/** The way that calls take to a control interface. */
export interface ControlChannel {
  /** Rejects with TargetUnavailable where nobody answers. */
  call(call: ControlCall): Promise<ControlReply>;
  close(): Promise<void>;
}

/** The largest answer of a control interface that is taken, in octets: all commands that a device got may be many. */
const LARGEST = 256 * 1024 * 1024;

/** An answer may be long; one that comes drop by drop would never end. */
const TIMES = 10;

/**
 * Over HTTP, as `support/control/control.openapi.yaml` has it; no part of an answer may take longer than `requestMs` milliseconds, nor all
 * of it ten times that.
 */
export function httpChannel(url: URL, requestMs: number): ControlChannel {
  const pool = new Pool(url.origin, {
    headersTimeout: requestMs,
    bodyTimeout: requestMs,
    connectTimeout: requestMs,
    maxResponseSize: LARGEST,
    connect: { rejectUnauthorized: true },
  });
  const base = url.pathname.replace(/\/$/, '');
  return {
    call: async ({ method, path, body }) => {
      const headers = { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
      try {
        const reply = await pool.request({ method, path: base + path, headers, body: body ?? null });
        return { status: reply.statusCode, text: await inTime(reply.body, TIMES * requestMs) };
      } catch (cause) {
        throw new TargetUnavailable(`the control interface does not answer ${method} ${path}: ${whyUnreachable(cause)}`, { cause });
      }
    },
    close: () => pool.close(),
  };
}

async function inTime(body: Dispatcher.ResponseData['body'], ms: number): Promise<string> {
  const late = (): Error => new Error(`its answer had not come to its end after ${ms / 1000} s`);
  const timer = setTimeout(() => body.destroy(late()), Math.min(ms, LONGEST_TIMER));
  try {
    return await body.text();
  } finally {
    clearTimeout(timer);
  }
}

/** A timer of Node's for longer would be one for nothing at all. */
const LONGEST_TIMER = 2 ** 31 - 1;
