import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { request } from 'undici';
import type { TurnedAway } from './receive-response-service';
import { ReceiveResponseService } from './receive-response-service';

const USER = '90-B3-D5-1F-30-01-00-00';

describe('the Receive Response Service', () => {
  let service: ReceiveResponseService;
  let url: string;
  const received: string[] = [];
  const told: TurnedAway[] = [];

  before(async () => {
    service = await ReceiveResponseService.listen({ host: '127.0.0.1', port: 0 });
    service.watch((what) => told.push(what));
    url = service.register(USER, (document) => {
      received.push(document.toString('utf8'));
      return !document.includes('bad');
    });
  });
  after(() => service.close());

  /** Writes octets, ends, and gives back what came. */
  function raw(text: string): Promise<string> {
    return new Promise((resolve) => {
      let got = '';
      const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.end(text, 'latin1'));
      socket.on('data', (data: Buffer) => (got += data.toString('latin1')));
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(got));
    });
  }

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

  describe('tells what it turns away before it answers:', () => {
    const POST = 'POST /duis/90B3D51F30010000 HTTP/1.1\r\nhost: users\r\n';
    const XML = 'content-type: application/xml\r\n';
    const BODY = 'content-length: 4\r\n\r\n<x/>';
    const GZIP = gzipSync('<x/>').toString('latin1');
    const coded = (coding: string): string => `${POST}${XML}content-encoding: ${coding}\r\n${BODY}`;
    const AWAY: readonly (readonly [what: string, request: string, status: number, reason: RegExp, isMessage?: false])[] = [
      ['another media type', `${POST}content-type: application/xhtml+xml\r\n${BODY}`, 415, /xhtml\+xml"; expected application\/xml/],
      ['another charset', `${POST}content-type: application/xml;charset=iso-8859-15\r\n${BODY}`, 415, /charset utf-8/],
      ['two media types', `${POST}${XML}${XML}${BODY}`, 415, /no media type/],
      ['an empty media type', `${POST}content-type:\r\n${BODY}`, 415, /no Content-Type/],
      ['a coding that nobody knows', coded('compress'), 415, /coding is "compress"/],
      ['a coding that the content is not in', coded('deflate'), 400, /not in the coding deflate/],
      [
        'a coding that the content is in once and not twice',
        `${POST}${XML}content-encoding: gzip, gzip\r\ncontent-length: ${GZIP.length}\r\n\r\n${GZIP}`,
        400,
        /gzip/,
      ],
      ['another method', `${(POST + XML).replace('POST', 'PATCH')}${BODY}`, 405, /PATCH .*: messages are posted/],
      ['a query', `${(POST + XML).replace('0000 ', '0000?a=b ')}${BODY}`, 404, /there is no User here/],
      ['a User in small letters', `${(POST + XML).replace('D51F', 'd51f')}${BODY}`, 404, /there is no User here/],
      ['a path that names no User', `${(POST + XML).replace('90B3D51F30010000', '')}${BODY}`, 404, /there is no User here/],
      ['an expectation', `${POST}${XML}expect: miracles\r\n${BODY}`, 417, /expects "miracles"/],
      ['no HTTP', 'HELLO users\r\n\r\n', 400, /no HTTP request/],
      ['a folded field', `${POST}${XML}x: a\r\n b\r\n\tc: d\r\ncontent-length: 4\r\ncontent-length: 5\r\n\r\n<x/>`, 400, /no HTTP request/],
      ['a length beside chunks', `${POST}${XML}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, 400, /no HTTP request/],
      ['a question', 'GET /duis/90B3D51F30010000 HTTP/1.1\r\nhost: users\r\n\r\n', 405, /GET/, false],
    ];
    for (const [what, sent, status, reason, isMessage = true] of AWAY) {
      it(what, async () => {
        told.length = 0;
        const before = received.length;
        assert.match(await raw(sent), new RegExp(`^HTTP/1.1 ${status} `));
        assert.equal(received.length, before);
        assert.equal(told.length, 1);
        assert.match(told[0]?.reason ?? '', reason);
        assert.equal(told[0]?.isMessage, isMessage);
      });
    }

    it('with the octets and the User', async () => {
      told.length = 0;
      await push('<kept/>', { 'content-type': 'text/plain' });
      assert.deepEqual([told[0]?.octets.toString(), told[0]?.user], ['<kept/>', USER]);
    });
    it('also what breaks off, which was no message', async () => {
      told.length = 0;
      await raw(`${POST}${XML}content-length: 9\r\n\r\n<x/>`);
      assert.deepEqual([told[0]?.octets.toString(), told[0]?.isMessage], ['<x/>', false]);
    });
  });

  describe('takes as others send it', () => {
    const at = (target: string, more: string, body: string): string =>
      `POST ${target} HTTP/1.1\r\nhost: users\r\ncontent-type: application/xml; charset=UTF-8\r\nconnection: close\r\n${more}\r\n${body}`;
    const PATH = '/duis/90B3D51F30010000';
    const CHUNKS = '4\r\n<x/>\r\n0\r\n';
    const bare = deflateRawSync('<x/>').toString('latin1');
    const TAKEN: readonly (readonly [what: string, request: string])[] = [
      ['a whole URL', at('http://users.example:80/duis/90B3D51F30010000', 'content-length: 4\r\n', '<x/>')],
      ['chunks with a trailer', at(PATH, 'transfer-encoding: chunked\r\ntrailer: x-sum\r\n', `${CHUNKS}x-sum: 1\r\n\r\n`)],
      [
        'x-gzip',
        at(PATH, `content-encoding: x-gzip\r\ncontent-length: ${gzipSync('<x/>').length}\r\n`, gzipSync('<x/>').toString('latin1')),
      ],
      ['deflate without its wrapping', at(PATH, `content-encoding: deflate\r\ncontent-length: ${bare.length}\r\n`, bare)],
    ];
    for (const [what, sent] of TAKEN) {
      it(what, async () => {
        assert.match(await raw(sent), /^HTTP\/1.1 204 /);
        assert.equal(received.at(-1), '<x/>');
      });
    }
    it('what waits for 100 Continue', async () => {
      const answer = await raw(at(PATH, 'expect: 100-continue\r\ncontent-length: 4\r\n', '<x/>'));
      assert.match(answer, /^HTTP\/1.1 100 Continue\r\n\r\nHTTP\/1.1 204 /);
    });
  });

  it('listens on IPv6, and says so in brackets', async (t) => {
    const there = await ReceiveResponseService.listen({ host: '::1', port: 0 }).catch((error: NodeJS.ErrnoException) => error);
    if (there instanceof Error) return t.skip(`no IPv6 here: ${there.message}`);
    const address = there.register(USER, () => true);
    assert.match(address, /^http:\/\/\[::1\]:\d+\/duis\//);
    assert.equal(await push('<good/>', {}, 'POST', address), '204 ');
    await there.close();
  });

  it('advertises what it is told to', async () => {
    const behindProxy = await ReceiveResponseService.listen({ host: '127.0.0.1', port: 0, advertise: 'https://users.example/push/' });
    assert.equal(
      behindProxy.register(USER, () => true),
      'https://users.example/push/duis/90B3D51F30010000',
    );
    await behindProxy.close();
  });
});
