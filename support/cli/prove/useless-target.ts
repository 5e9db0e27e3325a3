import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CAPABILITIES } from '../../control/capability-names';
import type { DeviceSpec } from '../../control/types';

/** How a useless target answers a Service Request; undefined: never. `previous` is what it was sent before. */
export type UselessAnswer = (
  request: string,
  previous: string | undefined,
) => { readonly status: number; readonly document: string } | undefined;

/** What it says that it can: all but what would be asked of it afterwards, of which it knows nothing. */
const OFFERED = Object.keys(CAPABILITIES).filter((name) => !['traces', 'leases'].includes(name));
const NOW = '2020-11-29T00:00:00.000Z';

/**
 * A target that arranges whatever it is told to, and does nothing of what it is for: it answers every Service Request in one way, and
 * never pushes anything. What a suite says of it shows how much of a pass is earned.
 */
export class UselessTarget {
  private previous: string | undefined;
  private readonly devices = new Map<string, DeviceSpec>();

  private constructor(
    private readonly server: Server,
    private readonly answer: UselessAnswer,
  ) {}

  static async start(answer: UselessAnswer): Promise<UselessTarget> {
    const server = createServer();
    const target = new UselessTarget(server, answer);
    server.on('request', (request, response) => void target.take(request, response));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return target;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString('utf8');
    if (request.url?.startsWith('/control'))
      return this.control(request.method ?? '', request.url.slice('/control'.length), body, response);
    const said = this.answer(body, this.previous);
    this.previous = body;
    if (said) response.writeHead(said.status, { 'content-type': 'application/xml' }).end(said.document);
  }

  private control(method: string, path: string, body: string, response: ServerResponse): void {
    const [, what = '', which = '', part] = path.split('/');
    if (method === 'PUT' && what === 'devices') this.devices.set(which, JSON.parse(body) as DeviceSpec);
    const said = method === 'GET' || path === '/clock/advance' ? this.shown(what, which, part) : undefined;
    if (said === undefined) response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(said));
  }

  private shown(what: string, which: string, part: string | undefined): unknown {
    if (what === 'capabilities') return { name: 'useless', release: '0', capabilities: OFFERED, interpretations: {} };
    if (what === 'clock') return { now: NOW };
    if (what === 'devices' && part === undefined) return { ...this.devices.get(which), history: [], certificates: {} };
    return [];
  }
}
