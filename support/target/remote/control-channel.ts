import { Pool } from 'undici';
import type { ControlCall, ControlReply } from '../../control/types';
import { TargetUnavailable } from '../target-unavailable';
import { whyUnreachable } from './unreachable';

/** The way that calls take to a control interface. */
export interface ControlChannel {
  /** Rejects with TargetUnavailable where nobody answers. */
  call(call: ControlCall): Promise<ControlReply>;
  close(): Promise<void>;
}

/** Over HTTP, as `support/control/control.openapi.yaml` has it; no part of an answer may take longer than `requestMs` milliseconds. */
export function httpChannel(url: URL, requestMs: number): ControlChannel {
  const pool = new Pool(url.origin, {
    headersTimeout: requestMs,
    bodyTimeout: requestMs,
    connectTimeout: requestMs,
    connect: { rejectUnauthorized: true },
  });
  const base = url.pathname.replace(/\/$/, '');
  return {
    call: async ({ method, path, body }) => {
      const reply = await pool
        .request({
          method,
          path: base + path,
          headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
          body: body ?? null,
        })
        .catch((cause: unknown) => {
          throw new TargetUnavailable(`the control interface does not answer ${method} ${path}: ${whyUnreachable(cause)}`, { cause });
        });
      return { status: reply.statusCode, text: await reply.body.text() };
    },
    close: () => pool.close(),
  };
}
