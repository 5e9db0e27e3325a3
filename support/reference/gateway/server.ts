import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** Server side of mutual TLS, PEM. */
export interface ServerTls {
  readonly ca: string | Buffer;
  readonly cert: string | Buffer;
  readonly key: string | Buffer;
}

export interface Listening {
  /** `http://127.0.0.1:8079`, without a slash at its end. */
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Bounds on how long a client may take: a hanging or dripping one loses its connection. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 1000, keepAliveTimeout: 30_000 };

export interface ListenOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly tls?: ServerTls | undefined;
  /** Milliseconds for a whole request to arrive. */
  readonly requestTimeout?: number;
}

/** Starts an HTTP or HTTPS server. Rejects when the port cannot be had. */
export async function listen(listener: RequestListener, options: ListenOptions): Promise<Listening> {
  const limits = {
    ...LIMITS,
    ...(options.requestTimeout === undefined
      ? {}
      : { requestTimeout: options.requestTimeout, headersTimeout: options.requestTimeout, connectionsCheckingInterval: 100 }),
  };
  const server: Server = options.tls
    ? createTlsServer({ ...limits, ...options.tls, requestCert: true, rejectUnauthorized: true }, listener)
    : createServer(limits, listener);
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    else socket.destroy();
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = options.host.includes(':') ? `[${options.host}]` : options.host;
  return { origin: `${options.tls ? 'https' : 'http'}://${host}:${port}`, port, close: () => close(server) };
}

/** Takes no new connection, lets what is being answered end, drops the idle. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 200).unref();
  });
}
