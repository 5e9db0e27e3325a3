import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageItem } from '../../report/page/message-item';
import { printable } from '../../report/printable';
import { consolePage } from './console-page';
import type { MessageLog } from './message-log';

/** Where the console is, on the port of the control interface. */
export const CONSOLE_PATH = '/console';

/**
 * Serves the console: its page, the list of messages, each message opened, and a stream of server-sent events that says when there is
 * something new. Everything else that the page shows or does goes over the control interface. Returns false for what is not the console's.
 */
export function consoleDesk(log: MessageLog): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path !== CONSOLE_PATH && !path.startsWith(`${CONSOLE_PATH}/`)) return false;
    request.resume();
    if (request.method !== 'GET') answer(response, 405, 'text/plain', 'the console is read with GET');
    else serve(path.slice(CONSOLE_PATH.length), log, response);
    return true;
  };
}

function serve(path: string, log: MessageLog, response: ServerResponse): void {
  if (path === '' || path === '/') return answer(response, 200, 'text/html; charset=utf-8', consolePage());
  if (path === '/messages') return answer(response, 200, 'application/json', JSON.stringify(log.all()));
  if (path === '/events') return stream(log, response);
  const number = /^\/messages\/(\d{1,9})$/.exec(path)?.[1];
  const message = number === undefined ? undefined : log.opened(Number(number));
  if (!message) return answer(response, 404, 'text/plain', 'it is not kept, or no more');
  answer(response, 200, 'text/html; charset=utf-8', printable(messageItem(message).value));
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }).end(text);
}

/** One event for each message, until the reader is gone. */
function stream(log: MessageLog, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write('retry: 1000\n\ndata: here\n\n');
  const end = log.listen(() => void response.write('data: message\n\n'));
  response.once('close', end);
}
