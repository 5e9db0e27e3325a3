import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
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

/** The control interface over HTTP/JSON: answers 200 with JSON or 204; what is wrong comes back as `{error}`. */
export function controlListener(context: ControlContext, entrance: Entrance, onFailure: (failure: unknown) => void): RequestListener {
  return (request, response) => {
    answer(context, entrance, request)
      .then((result) => sendJson(response, result === undefined ? 204 : 200, result))
      .catch((failure: unknown) => sendFailure(request, response, failure, onFailure))
      .catch(onFailure);
  };
}

async function answer(context: ControlContext, entrance: Entrance, request: IncomingMessage): Promise<unknown> {
  const { route, parameters } = findRoute(request);
  const body = parseJson(await readBody(request, LARGEST_BODY));
  return entrance.control(route, context, { parameters, body });
}

/** The parts of every route's path, and the names of those that are parameters. */
const PATTERNS = controlRoutes.map((route) => ({
  route,
  parts: route.path.split('/').map((part) => (part.startsWith('{') ? { name: part.slice(1, -1) } : part)),
}));

function findRoute({ method, url = '' }: IncomingMessage): Match {
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

function sendFailure(request: IncomingMessage, response: ServerResponse, failure: unknown, onFailure: (failure: unknown) => void): void {
  if (failure instanceof Unfinished) return void request.destroy();
  if (failure instanceof ControlError) return sendJson(response, failure.status, { error: failure.message });
  if (failure instanceof TooLarge) return sendJson(response, 413, { error: failure.message });
  if (failure instanceof DuisFormatError) return sendJson(response, 400, { error: failure.message });
  onFailure(failure);
  sendJson(response, 500, { error: failure instanceof Error ? failure.message : String(failure) });
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  if (value === undefined) return void response.writeHead(status).end();
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
