import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { ReceiveEndpoint } from '../target';

const EVERY_ADDRESS = '0.0.0.0';
/** Any will do: nothing is sent. */
const PORT = 9;

/**
 * Where Users receive, with an address that the target can reach: who listens on every address and does not say which one to
 * advertise, listens on that from which this machine reaches the target. As it is where there is no way to the target.
 */
export async function settleAddress(endpoint: ReceiveEndpoint, target: URL): Promise<ReceiveEndpoint> {
  if (endpoint.host !== EVERY_ADDRESS || endpoint.advertise !== undefined) return endpoint;
  const host = await ownAddressTowards(target.hostname);
  return host === undefined ? endpoint : { ...endpoint, host };
}

/** Connecting a datagram socket chooses the route, and sends nothing. */
async function ownAddressTowards(hostname: string): Promise<string | undefined> {
  const socket = createSocket('udp4');
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
