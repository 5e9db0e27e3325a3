import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What went over a connection: requests, and how many milliseconds passed between each and its answer, all together. */
export interface Waits {
  requests: number;
  milliseconds: number;
}

/** A port that passes on what it gets to another of this machine, `milliseconds` later, and the answer at once: as far away as that. */
export async function distant(port: number, milliseconds: number, waits: Waits): Promise<{ readonly port: number; close: () => void }> {
  const server: Server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let asked: number | undefined;
    near.setNoDelay(true).on('data', (octets) => {
      asked ??= performance.now();
      setTimeout(() => far.write(octets), milliseconds);
    });
    far.setNoDelay(true).on('data', (octets) => {
      if (asked !== undefined) {
        waits.requests += 1;
        waits.milliseconds += performance.now() - asked;
        asked = undefined;
      }
      near.write(octets);
    });
    endTogether(near, far);
    endTogether(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => server.close() };
}

function endTogether(one: Socket, other: Socket): void {
  one.on('error', () => other.destroy()).on('close', () => other.destroy());
}
