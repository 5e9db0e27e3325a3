import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { ControlReply } from '../../control/types';
import { DuisFormatError } from '../../duis/eui64';
import { readBody, TooLarge, Unfinished } from '../gateway/body';
import { ControlError, parseJson } from './json';
import type { ControlContext, Route } from './route';
import type { Entrance } from '../state/entrance';
import { controlRoutes } from './routes';

const LARGEST_BODY = 16 * 1024 * 1024;

interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Answers a call of the control interface, its body as octets: 200 with JSON or 204; what is wrong comes back as `{error}`. */
export type ControlDesk = (method: string, path: string, body: Buffer | Promise<Buffer>) => Promise<ControlReply>;

/** The control interface, however its calls come. Rejects with Unfinished where a body does. */
export function controlDesk(context: ControlContext, entrance: Entrance, onFailure: (failure: unknown) => void): ControlDesk {
  return async (method, path, body) => {
    try {
      const { route, parameters } = findRoute(method, path);
      const result = await entrance.control(route, context, { parameters, body: parseJson(await body) });
      return reply(result === undefined ? 204 : 200, result);
    } catch (failure) {
      return refusal(failure, onFailure);
    }
  };
}

/**
 * The control interface over HTTP/JSON.
 * @param beside serves what is no call of the interface, and says whether it was
 */
export function controlListener(
  desk: ControlDesk,
  onFailure: (failure: unknown) => void,
  beside: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): RequestListener {
  return (request, response) => {
    if (beside(request, response)) return;
    const body = readBody(request, LARGEST_BODY);
    body.catch(() => undefined); // a call of what there is not is answered without it
    desk(request.method ?? '', request.url ?? '', body)
      .then((answer) => send(response, answer))
      .catch((failure: unknown) => (failure instanceof Unfinished ? void request.destroy() : onFailure(failure)));
  };
}

/** The parts of every route's path, and the names of those that are parameters. */
const PATTERNS = controlRoutes.map((route) => ({
  route,
  parts: route.path.split('/').map((part) => (part.startsWith('{') ? { name: part.slice(1, -1) } : part)),
}));

function findRoute(method: string, url: string): Match {
  const path = url.split('?')[0] ?? '';
  const given = path.split('/');
  const here = PATTERNS.filter(
    ({ parts }) => parts.length === given.length && parts.every((part, i) => typeof part === 'object' || part === given[i]),
  );
  const match = here.find(({ route }) => route.method === method);
  if (match) return { route: match.route, parameters: parametersIn(match.parts, given) };
  if (here.length > 0) throw new ControlError(405, `${path} takes ${here.map(({ route }) => route.method).join(', ')}, not ${method}`);
  throw new ControlError(404, `there is no ${path}; known: ${[...new Set(controlRoutes.map((route) => route.path))].join(', ')}`);
}

function parametersIn(parts: (typeof PATTERNS)[number]['parts'], given: readonly string[]): Match['parameters'] {
  return Object.fromEntries(parts.flatMap((part, i) => (typeof part === 'object' ? [[part.name, decode(given[i] ?? '')]] : [])));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new ControlError(400, `"${part}" is not percent-encoded UTF-8`);
  }
}

function refusal(failure: unknown, onFailure: (failure: unknown) => void): ControlReply {
  if (failure instanceof Unfinished) throw failure;
  if (failure instanceof ControlError) return reply(failure.status, { error: failure.message });
  if (failure instanceof TooLarge) return reply(413, { error: failure.message });
  if (failure instanceof DuisFormatError) return reply(400, { error: failure.message });
  onFailure(failure);
  return reply(500, { error: failure instanceof Error ? failure.message : String(failure) });
}

function reply(status: number, value: unknown): ControlReply {
  return { status, text: value === undefined ? '' : JSON.stringify(value) };
}

function send(response: ServerResponse, { status, text }: ControlReply): void {
  if (text === '') return void response.writeHead(status).end();
  response.writeHead(status, { 'content-type': 'application/json' }).end(text);
}
