import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
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
  /** An error of ours: the sender gets HTTP 500, the process lives. */
  readonly onFailure: (failure: unknown) => void;
}

/** The DUIS services over HTTP: whatever comes in gets an answer, and nothing that comes in ends the process. */
export function gatewayListener(environment: GatewayEnvironment): RequestListener {
  return (request, response) => {
    handle(environment, request)
      .catch((failure: unknown) => replyToFailure(environment, failure))
      .then((reply) => send(request, response, reply))
      .catch(environment.onFailure);
  };
}

async function handle(environment: GatewayEnvironment, request: IncomingMessage): Promise<Reply> {
  const path = (request.url ?? '').split('?')[0];
  const service = (Object.keys(SERVICE_PATHS) as ServiceName[]).find((name) => SERVICE_PATHS[name] === path);
  if (!service) return plainReply(404, `there is no service here; there are ${Object.values(SERVICE_PATHS).join(', ')}`);
  if (request.method !== 'POST') return plainReply(405, 'DUIS requests are posted', { allow: 'POST' });
  const unsupported = unsupportedMedia(request);
  if (unsupported) return plainReply(415, unsupported);
  const octets = await readBody(request, LARGEST_REQUEST);
  const peer = environment.peerOf(request);
  return environment.accept({ service, octets, at: environment.now(), ...(peer === undefined ? {} : { peer }) });
}

function unsupportedMedia(request: IncomingMessage): string | undefined {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  if (type !== 'application/xml' && type !== 'text/xml') return `the content type is ${type || 'missing'}; expected application/xml`;
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') return `the charset is ${charset}; expected utf-8`;
  const encoding = request.headers['content-encoding'] ?? 'identity';
  return encoding === 'identity' ? undefined : `the content encoding is ${encoding}; expected none`;
}

function replyToFailure(environment: GatewayEnvironment, failure: unknown): Reply | undefined {
  if (failure instanceof Unfinished) return undefined;
  if (failure instanceof TooLarge) return plainReply(413, failure.message, { connection: 'close' });
  environment.onFailure(failure);
  return plainReply(500, 'an error of the Data Systems');
}

function send(request: IncomingMessage, response: ServerResponse, reply: Reply | undefined): void {
  if (!reply || response.destroyed) return void request.destroy();
  const body = Buffer.from(reply.body);
  response.writeHead(reply.status, { ...reply.headers, 'content-length': body.length }).end(body);
  if (!request.complete) response.once('finish', () => request.socket.destroySoon());
}
