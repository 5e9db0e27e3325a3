import type { ReceiveEndpoint } from '../target';

/** Where a worker of a parallel run listens: at a port that the file names, each worker takes the one that follows. */
export function receiveEndpointOf(endpoint: ReceiveEndpoint, worker: number): ReceiveEndpoint {
  const { host, port, advertise } = endpoint;
  if (worker === 0 || port === 0) return endpoint;
  return { host, port: port + worker, ...(advertise === undefined ? {} : { advertise: shifted(advertise, worker) }) };
}

function shifted(advertise: string, worker: number): string {
  const url = new URL(advertise);
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
  url.port = String(port + worker);
  return url.href;
}
