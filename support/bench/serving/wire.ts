import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';

/** POSTs over loopback to a server that answers with nothing. */
export class Wire {
  private constructor(
    private readonly server: Server,
    private readonly pool: Pool,
  ) {}

  static async open(): Promise<Wire> {
    const server = createServer((request, response) => request.resume().on('end', () => response.writeHead(204).end()));
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    return new Wire(server, new Pool(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  }

  async post(body: string): Promise<void> {
    const reply = await this.pool.request({ method: 'POST', path: '/', headers: { 'content-type': 'application/xml' }, body });
    await reply.body.dump();
  }

  async close(): Promise<void> {
    await this.pool.close();
    this.server.close();
  }
}
