import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import { ReceiveResponseService } from './receive-response-service';

const USER = '90-B3-D5-1F-30-01-00-00';

describe('the Receive Response Service', () => {
  let service: ReceiveResponseService;
  let url: string;
  const received: string[] = [];

  before(async () => {
    service = await ReceiveResponseService.listen({ host: '127.0.0.1', port: 0 });
    url = service.register(USER, (document) => {
      received.push(document.toString('utf8'));
      return !document.includes('bad');
    });
  });
  after(() => service.close());

  async function push(
    body: string | Buffer,
    headers: Record<string, string> = {},
    method: 'POST' | 'GET' = 'POST',
    to = url,
  ): Promise<string> {
    const reply = await request(to, {
      method,
      headers: { 'content-type': 'application/xml', ...headers },
      body: method === 'GET' ? null : body,
    });
    return `${reply.statusCode} ${await reply.body.text()}`;
  }

  it('has a path of its own for each User', () => assert.match(url, /^http:\/\/127\.0\.0\.1:\d+\/duis\/90B3D51F30010000$/));
  it('answers 204, without a body, what its receiver takes', async () => assert.equal(await push('<good/>'), '204 '));
  it('answers 400, without a body, what its receiver does not take', async () => assert.equal(await push('<bad/>'), '400 '));
  it('reads compressed documents', async () => {
    assert.equal(await push(gzipSync('<zipped/>'), { 'content-encoding': 'gzip' }), '204 ');
    assert.equal(received.at(-1), '<zipped/>');
  });
  it('answers 400 what is not compressed as it says', async () =>
    assert.equal(await push('<plain/>', { 'content-encoding': 'gzip' }), '400 '));
  it('answers 415 what is not XML', async () => assert.equal(await push('{}', { 'content-type': 'application/json' }), '415 '));
  it('answers 405 what is not posted', async () => assert.equal(await push('', {}, 'GET'), '405 '));
  it('answers 404 for a User that it does not know', async () => assert.equal(await push('<good/>', {}, 'POST', `${url}1`), '404 '));
  it('answers 413 a document that has no end', async () =>
    assert.equal(await push(Buffer.alloc(17 * 1024 * 1024, 'a')).catch(() => '413 '), '413 '));

  it('advertises what it is told to', async () => {
    const behindProxy = await ReceiveResponseService.listen({ host: '127.0.0.1', port: 0, advertise: 'https://users.example/push/' });
    assert.equal(
      behindProxy.register(USER, () => true),
      'https://users.example/push/duis/90B3D51F30010000',
    );
    await behindProxy.close();
  });
});
