import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long each request keeps the processor, in milliseconds: about as long as the bare pipeline does. */
const BUSY = 0.5;
const ANSWER = `<sr:Response><sr:ResponseCode>I0</sr:ResponseCode>${' '.repeat(2500)}</sr:Response>`;

/** A server that takes as long for every request and does nothing: what varies is the machine's. Says its port on its first line. */
const server = createServer((request, response) => {
  request.resume().on('end', () => {
    const until = performance.now() + BUSY;
    while (performance.now() < until);
    response.setHeader('content-type', 'application/xml').end(ANSWER);
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
