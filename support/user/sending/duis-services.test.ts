import assert from 'node:assert/strict';
import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { TargetUnavailable } from '../../target/target-unavailable';
import type { HttpReply } from './duis-services';
import { DuisServices } from './duis-services';

const SENDER = '90-B3-D5-1F-30-01-00-00';
const XML = { 'content-type': 'application/xml' };

function servicesAt(port: number, host = '127.0.0.1', requestMs = 2000): DuisServices {
  const url = new URL(`http://${host}:${port}/service`);
  return new DuisServices({ transform: url, sendCommand: url, nonDevice: url }, requestMs);
}
const post = (services: DuisServices): Promise<HttpReply> => services.post('transform', '<x/>', SENDER);

describe('a reply', () => {
  let server: Server;
  let services: DuisServices;
  let answer: (response: ServerResponse) => void;
  before(async () => {
    server = createServer((request, response) => request.resume().on('end', () => answer(response)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // So much patience that no slow machine makes a reply late.
    services = servicesAt((server.address() as AddressInfo).port, '127.0.0.1', 60_000);
  });
  after(async () => {
    await services.close();
    server.close();
  });

  const CODED: readonly (readonly [coding: string, content: Buffer])[] = [
    ['gzip', gzipSync('<r/>')],
    ['X-GZIP', gzipSync('<r/>')],
    ['deflate', deflateSync('<r/>')],
    ['deflate', deflateRawSync('<r/>')],
    ['br', brotliCompressSync('<r/>')],
    ['gzip, deflate', deflateSync(gzipSync('<r/>'))],
    ['identity', Buffer.from('<r/>')],
  ];
  for (const [coding, content] of CODED) {
    it(`is read where it is coded as ${coding}`, async () => {
      answer = (response) => response.writeHead(200, { ...XML, 'content-encoding': coding }).end(content);
      const { body, unread } = await post(services);
      assert.deepEqual([body.toString(), unread], ['<r/>', undefined]);
    });
  }

  it('is not unpacked without end', async () => {
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024));
    answer = (response) => response.writeHead(200, { ...XML, 'content-encoding': 'gzip' }).end(bomb);
    const { body, unread } = await post(services);
    assert.equal(body.length, bomb.length);
    assert.match(unread ?? '', /not in the coding gzip \(ERR_BUFFER_TOO_LARGE\)/);
  });

  it('that never ends is given up where it is larger than any', async () => {
    answer = (response) => {
      response.writeHead(200, XML);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'A')));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    };
    await assert.rejects(post(services), /goes on and on, beyond what is taken/);
  });

  it('that comes drop by drop is given up in time, though none of its pauses is too long', async () => {
    const hasty = servicesAt((server.address() as AddressInfo).port, '127.0.0.1', 150);
    answer = (response) => {
      response.writeHead(200, XML);
      const drop = setInterval(() => (response.destroyed ? clearInterval(drop) : response.write('A')), 20);
    };
    await assert.rejects(post(hasty), /had not come to its end after 0\.15 s/);
    await hasty.close();
  });

  it('that begins with a word that nobody asked for is said to', async () => {
    answer = (response) => {
      response.writeContinue();
      response.writeHead(200, XML).end('<r/>');
    };
    await assert.rejects(post(services), /answered 100 Continue, for which nobody had asked/);
  });

  const UNREAD: readonly (readonly [what: string, fields: Record<string, string | string[]>, why: RegExp])[] = [
    ['an unknown coding', { ...XML, 'content-encoding': 'zstd' }, /coding is "zstd"/],
    ['a coding that it is not in', { ...XML, 'content-encoding': 'gzip' }, /not in the coding gzip/],
    ['another type', { 'content-type': 'application/xml-external-parsed-entity' }, /expected application\/xml/],
    ['another charset', { 'content-type': 'application/xml; charset="us-ascii"' }, /expected the charset utf-8/],
    ['no type', {}, /no Content-Type/],
  ];
  for (const [what, fields, why] of UNREAD) {
    it(`is kept, and not taken for a document, with ${what}`, async () => {
      answer = (response) => response.writeHead(200, fields).end('<r/>');
      const { body, unread } = await post(services);
      assert.equal(body.toString(), '<r/>');
      assert.match(unread ?? '', why);
    });
  }
});

/** Answers whoever speaks, one reply to each write; then does to the connection what is said, if anything. */
async function speaker(
  fields: string,
  then: (socket: Socket) => void,
): Promise<{ connections: number; requests: number; port: number; close(): void }> {
  const counts = { connections: 0, requests: 0, port: 0, close: () => void server.close() };
  const server = createTcpServer((socket) => {
    counts.connections += 1;
    socket
      .on('error', () => undefined)
      .on('data', (data) => {
        if (!data.toString('latin1').includes('<x/>')) return;
        counts.requests += 1;
        socket.write(`HTTP/1.1 200 OK\r\ncontent-type: application/xml\r\n${fields}content-length: 4\r\n\r\n<r/>`);
        then(socket);
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  counts.port = (server.address() as AddressInfo).port;
  return counts;
}

describe('a connection', () => {
  async function play(
    fields: string,
    then: (socket: Socket) => void,
  ): Promise<{ connections: number; requests: number; failures: number }> {
    const target = await speaker(fields, then);
    const services = servicesAt(target.port);
    let failures = 0;
    for (let i = 0; i < 20; i += 1) {
      await post(services).catch((error: unknown) => {
        assert.ok(error instanceof TargetUnavailable);
        failures += 1;
      });
    }
    await services.close();
    target.close();
    return { connections: target.connections, requests: target.requests, failures };
  }

  it('is used again where the target says how long it keeps it', async () => {
    const { connections, requests, failures } = await play('keep-alive: timeout=30\r\n', () => undefined);
    assert.deepEqual([requests, failures], [20, 0]);
    assert.ok(connections < 5, `${connections} connections`);
  });
  it('is used once where the target does not say so, so that none is lost that it closes without a word', async () =>
    assert.deepEqual(await play('', (socket) => socket.end()), { connections: 20, requests: 20, failures: 0 }));
  it('is not used again after the target said that it closes it', async () =>
    assert.deepEqual(await play('connection: close\r\n', (socket) => socket.end()), { connections: 20, requests: 20, failures: 0 }));
  it('that is closed against the word of the target costs a request or two, and none goes twice', async () => {
    const { requests, failures } = await play('keep-alive: timeout=30\r\n', (socket) => socket.destroySoon());
    assert.ok(failures <= 1, `${failures} failures`);
    assert.ok(requests <= 20);
  });
});
