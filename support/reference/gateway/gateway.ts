import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { refuseMediaType } from '../../duis/media-type';
import type { GatewayPolicy } from '../behaviour/gateway-policy';
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
  readonly policy: GatewayPolicy;
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
  const { noService, noPost, noXml } = environment.policy;
  const service = serviceAt(pathOf(request), noService === undefined);
  if (!service) {
    const reason = `there is no service here; there are ${Object.values(SERVICE_PATHS).join(', ')}`;
    return refuse(environment, request, noService ?? 404, reason);
  }
  if (request.method !== 'POST' && noPost !== undefined)
    return refuse(environment, request, noPost, 'DUIS requests are posted', { allow: 'POST' });
  const unsupported = unsupportedMedia(request);
  if (unsupported && noXml !== undefined) return refuse(environment, request, noXml, unsupported);
  const octets = await readBody(request, LARGEST_REQUEST);
  const peer = environment.peerOf(request);
  const arrival = { service, octets, at: environment.now(), ...(peer === undefined ? {} : { peer }) };
  return underItsStatus(await environment.accept(arrival), environment.policy);
}

/** The service of a path; `nearly`: also of what goes on behind it. */
function serviceAt(path: string, nearly: boolean): ServiceName | undefined {
  const names = Object.keys(SERVICE_PATHS) as ServiceName[];
  return names.find((name) => SERVICE_PATHS[name] === path || (nearly && path.startsWith(SERVICE_PATHS[name])));
}

function underItsStatus(reply: Reply, { response }: GatewayPolicy): Reply {
  return reply.status === 200 ? { ...reply, status: response } : reply;
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
