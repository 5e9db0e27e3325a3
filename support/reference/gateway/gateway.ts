import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refuseMediaType } from '../../duis/media-type';
import type { Arrival, Peer, ServiceName } from '../inquiry/arrival';
import { readBody, TooLarge, Unfinished } from './body';
import type { Reply } from './reply';
import { plainReply } from './reply';

/** The paths that public DUIS clients use (facts A.1). */
export const SERVICE_PATHS: Readonly<Record<ServiceName, string>> = {
  transform: '/api/v1/serviceT',
  sendCommand: '/api/v1/serviceS',
  nonDevice: '/api/v1/serviceD',
};

/** A firmware image of 10,240,000 octets in base64 with its envelope fits (facts E.13). */
const LARGEST_REQUEST = 16 * 1024 * 1024;

export interface GatewayEnvironment {
  readonly accept: (arrival: Arrival) => Reply | Promise<Reply>;
  readonly now: () => Date;
  /** Who the connection is with; undefined without mutual TLS. */
  readonly peerOf: (request: IncomingMessage) => Peer | undefined;
  /** A request that the gateway itself refuses, told before it is. */
  readonly onRefusal?: (refusal: Refusal) => void;
  /** An error of ours: the sender gets HTTP 500, the process lives. */
  readonly onFailure: (failure: unknown) => void;
}

/** What the gateway refused, for the log. */
export interface Refusal {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly reason: string;
}

/** The DUIS services over HTTP: whatever comes in gets an answer, and nothing that comes in ends the process. */
export function gatewayListener(environment: GatewayEnvironment): RequestListener {
  return (request, response) => {
    handle(environment, request)
      .catch((failure: unknown) => replyToFailure(environment, request, failure))
      .then((reply) => send(request, response, reply))
      .catch(environment.onFailure);
  };
}

async function handle(environment: GatewayEnvironment, request: IncomingMessage): Promise<Reply> {
  const path = pathOf(request);
  const service = (Object.keys(SERVICE_PATHS) as ServiceName[]).find((name) => SERVICE_PATHS[name] === path);
  if (!service) return refuse(environment, request, 404, `there is no service here; there are ${Object.values(SERVICE_PATHS).join(', ')}`);
  if (request.method !== 'POST') return refuse(environment, request, 405, 'DUIS requests are posted', { allow: 'POST' });
  const unsupported = unsupportedMedia(request);
  if (unsupported) return refuse(environment, request, 415, unsupported);
  const octets = await readBody(request, LARGEST_REQUEST);
  const peer = environment.peerOf(request);
  return environment.accept({ service, octets, at: environment.now(), ...(peer === undefined ? {} : { peer }) });
}

function unsupportedMedia(request: IncomingMessage): string | undefined {
  const media = refuseMediaType(request.headersDistinct['content-type']?.join(', '), ['application/xml', 'text/xml']);
  if (media) return media;
  const encoding = (request.headers['content-encoding'] ?? 'identity').toLowerCase();
  return encoding === 'identity' ? undefined : `the content encoding is ${encoding}; expected none`;
}

/** The path of a request, whose target may be a whole URL (RFC 9112, 3.2.2). */
function pathOf({ url = '' }: IncomingMessage): string {
  const target = !url.startsWith('/') && URL.canParse(url) ? new URL(url).pathname : url;
  return target.split('?')[0] ?? '';
}

/** Told first, and then replied. */
function refuse(environment: GatewayEnvironment, request: IncomingMessage, status: number, reason: string, headers = {}): Reply {
  environment.onRefusal?.({ method: request.method ?? '', path: (request.url ?? '').slice(0, 200), status, reason });
  return plainReply(status, reason, headers);
}

function replyToFailure(environment: GatewayEnvironment, request: IncomingMessage, failure: unknown): Reply | undefined {
  if (failure instanceof Unfinished) return undefined;
  if (failure instanceof TooLarge) return refuse(environment, request, 413, failure.message, { connection: 'close' });
  environment.onFailure(failure);
  return plainReply(500, 'an error of the Data Systems');
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply | undefined): void {
  if (!reply || response.destroyed) return void request.destroy();
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length }).end(body);
  if (!request.complete) response.once('finish', () => request.socket.destroySoon());
}
