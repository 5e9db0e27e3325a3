import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { ReceiveEndpoint } from '../target';

/** What stands for every address of this machine, and how a way out of it is looked for. */
const EVERY_ADDRESS: ReadonlyMap<string, 'udp4' | 'udp6'> = new Map([
  ['0.0.0.0', 'udp4'],
  ['::', 'udp6'],
]);
/** Any will do: nothing is sent. */
const PORT = 9;

/**
 * Where Users receive, with an address that the target can reach: who listens on every address and does not say which one to
 * advertise, listens on that from which this machine reaches the target. As it is where there is no way to the target.
 */
export async function settleAddress(endpoint: ReceiveEndpoint, target: URL): Promise<ReceiveEndpoint> {
  const family = EVERY_ADDRESS.get(endpoint.host);
  if (family === undefined || endpoint.advertise !== undefined) return endpoint;
  const host = await ownAddressTowards(target.hostname.replace(/^\[|\]$/g, ''), family);
  return host === undefined ? endpoint : { ...endpoint, host };
}

/** Connecting a datagram socket chooses the route, and sends nothing. */
async function ownAddressTowards(hostname: string, family: 'udp4' | 'udp6'): Promise<string | undefined> {
  const socket = createSocket(family);
  try {
    socket.connect(PORT, hostname);
    await once(socket, 'connect');
    return socket.address().address;
  } catch {
    return undefined;
  } finally {
    socket.close();
  }
}
