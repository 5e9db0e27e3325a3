import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { request } from 'undici';
import type { Arrival } from '../inquiry/arrival';
import type { Refusal } from './gateway';
import { gatewayListener, SERVICE_PATHS } from './gateway';
import { documentReply } from './reply';
import type { Listening } from './server';
import { listen } from './server';

const seen: Arrival[] = [];
const failures: unknown[] = [];
const refused: Refusal[] = [];
let server: Listening;
/** Without the short patience of the other, which a busy machine uses up while it sends something large. */
let patient: Listening;
let broken = false;

before(async () => {
  const accept = (arrival: Arrival): ReturnType<typeof documentReply> => {
    if (broken) throw new Error('broken');
    seen.push(arrival);
    return documentReply('<answer/>');
  };
  const listener = gatewayListener({
    policy: { noService: 404, noPost: 405, noXml: 415, response: 200 },
    accept,
    now: () => new Date(0),
    peerOf: () => undefined,
    onRefusal: (refusal) => refused.push(refusal),
    onFailure: (failure) => failures.push(failure),
  });
  server = await listen(listener, { host: '127.0.0.1', port: 0, requestTimeout: 1500 });
  patient = await listen(listener, { host: '127.0.0.1', port: 0 });
});
after(() => Promise.all([server.close(), patient.close()]));

const XML = { 'content-type': 'application/xml' };
async function status(path: string, options: Parameters<typeof request>[1]): Promise<number> {
  const reply = await request(server.origin + path, options);
  await reply.body.dump();
  return reply.statusCode;
}
const post = (headers: Record<string, string>, body: string | Buffer = '<x/>', path = SERVICE_PATHS.sendCommand): Promise<number> =>
  status(path, { method: 'POST', headers, body });

/** Writes raw octets and gives back what came until the server closed. */
function raw(text: string, thenHang = false, { port } = server): Promise<string> {
  return new Promise((resolve) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => (thenHang ? socket.write(text) : socket.end(text)));
    socket.on('data', (data: Buffer) => (got += data.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(got));
  });
}

describe('the gateway', () => {
  test('hands a posted document to its service', async () => {
    for (const service of ['transform', 'sendCommand', 'nonDevice'] as const) {
      assert.equal(await post(XML, '<x/>', SERVICE_PATHS[service]), 200);
      assert.equal(seen.at(-1)?.service, service);
    }
    assert.equal(Buffer.from(seen.at(-1)?.octets ?? []).toString(), '<x/>');
  });
  test('answers 404, 405 and 415 where it should', async () => {
    const before = seen.length;
    assert.equal(await post(XML, '<x/>', '/api/v1/serviceX'), 404);
    assert.equal(await post(XML, '<x/>', '/'), 404);
    assert.equal(await status(SERVICE_PATHS.transform, { method: 'GET' }), 405);
    assert.equal(await status(SERVICE_PATHS.transform, { method: 'PUT', headers: XML, body: '<x/>' }), 405);
    assert.equal(await post({ 'content-type': 'application/json' }), 415);
    assert.equal(await post({}), 415);
    assert.equal(await post({ 'content-type': 'application/xml; charset=utf-16' }), 415);
    assert.equal(await post({ ...XML, 'content-encoding': 'gzip' }), 415);
    assert.equal(seen.length, before, 'none of them reached the Data Systems');
  });
  test('tells of each that it refuses before it answers', async () => {
    refused.length = 0;
    await post(XML, '<x/>', '/elsewhere');
    await post({ 'content-type': 'application/xmlish' });
    await status(SERVICE_PATHS.nonDevice, { method: 'DELETE' });
    assert.deepEqual(
      refused.map(({ method, path, status: code }) => [method, path, code]),
      [
        ['POST', '/elsewhere', 404],
        ['POST', SERVICE_PATHS.sendCommand, 415],
        ['DELETE', SERVICE_PATHS.nonDevice, 405],
      ],
    );
  });
  test('reads the media type as a whole', async () => {
    for (const type of [
      'application/xmlfoo',
      'application/xml;charset=latin1',
      'application/xml;charset=utf-8;charset=utf-8',
      'application/xml, text/xml',
    ])
      assert.equal(await post({ 'content-type': type }), 415, type);
  });
  test('takes a whole URL, chunks with a trailer, and who waits for 100 Continue', async () => {
    const head = `host: x\r\nconnection: close\r\ncontent-type: application/xml\r\n`;
    const whole = `POST http://dcc.example${SERVICE_PATHS.transform}?a HTTP/1.1\r\n${head}content-length: 4\r\n\r\n<x/>`;
    assert.match(await raw(whole, true), /^HTTP\/1\.1 200 /);
    const chunks = `transfer-encoding: chunked\r\ntrailer: a\r\n\r\n4\r\n<x/>\r\n0\r\na: b\r\n\r\n`;
    assert.match(await raw(`POST ${SERVICE_PATHS.transform} HTTP/1.1\r\n${head}${chunks}`, true), /^HTTP\/1\.1 200 /);
    const waiting = `POST ${SERVICE_PATHS.transform} HTTP/1.1\r\n${head}expect: 100-continue\r\ncontent-length: 4\r\n\r\n<x/>`;
    assert.match(await raw(waiting, true), /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  });
  test('takes the charset it speaks, quoted or not', async () => {
    assert.equal(await post({ 'content-type': 'application/xml; charset="UTF-8"' }), 200);
    assert.equal(await post({ 'content-type': 'text/xml;charset=utf-8' }), 200);
  });
  test('refuses what is too large with 413, announced or not', async () => {
    assert.match(
      await raw(
        `POST ${SERVICE_PATHS.transform} HTTP/1.1\r\nhost: x\r\ncontent-type: application/xml\r\ncontent-length: 999999999\r\n\r\n`,
        true,
        patient,
      ),
      /^HTTP\/1\.1 413 /,
    );
    const chunk = `100000\r\n${'x'.repeat(0x100000)}\r\n`;
    assert.match(
      await raw(
        `POST ${SERVICE_PATHS.transform} HTTP/1.1\r\nhost: x\r\ncontent-type: application/xml\r\ntransfer-encoding: ` +
          `chunked\r\n\r\n${chunk.repeat(17)}`,
        true,
        patient,
      ),
      /^HTTP\/1\.1 413 /,
    );
  });
  test('drops a client that hangs, answers one that speaks nonsense, survives one that vanishes', async () => {
    assert.match(
      await raw(
        `POST ${SERVICE_PATHS.transform} HTTP/1.1\r\nhost: x\r\ncontent-type: application/xml\r\ncontent-length: 10\r\n\r\n<`,
        true,
      ),
      /^(HTTP\/1\.1 40[08] |$)/,
    );
    assert.match(await raw('NONSENSE\r\n\r\n'), /^HTTP\/1\.1 400 /);
    const vanishing = connect(server.port, '127.0.0.1', () => {
      vanishing.write(
        `POST ${SERVICE_PATHS.transform} HTTP/1.1\r\nhost: x\r\ncontent-type: application/xml\r\ncontent-length: 10\r\n\r\n<`,
      );
      setImmediate(() => vanishing.destroy());
    });
    await new Promise((gone) => vanishing.once('close', gone));
    assert.equal(await post(XML), 200);
  });
  test('answers 500 to an error of its own, reports it, and lives', async () => {
    broken = true;
    assert.equal(await post(XML), 500);
    broken = false;
    assert.equal(failures.length, 1);
    assert.equal(await post(XML), 200);
  });
});
