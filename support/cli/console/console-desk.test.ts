import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { consoleDesk } from './console-desk';
import { MessageLog, type LoggedMessage } from './message-log';

const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const DEVICE = '00-DB-12-34-56-78-90-A0';
const NAMESPACE = 'xmlns:sr="http://www.dccinterface.co.uk/ServiceUserGateway"';

function request(counter: number, more = ''): string {
  return (
    `<sr:Request ${NAMESPACE} schemaVersion="4.0"><sr:Header><sr:RequestID>${SUPPLIER}:${DEVICE}:${counter}</sr:RequestID>` +
    '<sr:ServiceReferenceVariant>11.2</sr:ServiceReferenceVariant></sr:Header><sr:Body>' +
    `<sr:ReadFirmwareVersion/>${more}</sr:Body></sr:Request>`
  );
}

describe('The console of a server', () => {
  const log = new MessageLog();
  let server: Server;
  let url = '';
  const get = (path: string, method = 'GET'): Promise<Response> => fetch(`${url}${path}`, { method });
  const list = async (): Promise<readonly LoggedMessage[]> => (await (await get('/console/messages')).json()) as LoggedMessage[];

  before(async () => {
    const desk = consoleDesk(log);
    server = createServer((incoming, response) => void (desk(incoming, response) || response.writeHead(404).end('not the console')));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => void server.close().closeAllConnections());

  it('is a page that fetches nothing from elsewhere, and takes nothing but GET', async () => {
    const page = await get('/console');
    const text = await page.text();
    assert.match(text, /Content-Security-Policy" content="default-src 'none';[^"]*connect-src 'self'/);
    assert.doesNotMatch(text, /(src|href)="(https?:)?\/\//);
    assert.equal((await get('/console', 'POST')).status, 405);
    assert.equal(await (await get('/consoles')).text(), 'not the console');
  });

  it('lists messages, newest first, with who it is and what', async () => {
    log.add({ what: 'request', at: new Date('2020-11-29T00:00:00Z'), text: request(1) });
    log.add({ what: 'reply', at: new Date('2020-11-29T00:00:01Z'), text: '', httpStatus: 503 });
    const [reply, first] = await list();
    assert.deepEqual([reply?.number, reply?.title], [2, 'acknowledgement, HTTP 503']);
    assert.deepEqual([first?.title, first?.party], ['request ReadFirmwareVersion (11.2)', 'Import Supplier']);
    assert.equal(first?.ids, `${SUPPLIER} ${DEVICE}`);
  });

  it('opens a message, whatever stands in it', async () => {
    log.add({ what: 'request', at: new Date(), text: request(2, '<sr:x>&lt;script&gt;alert(1)&lt;/script&gt;\x1b[2J</sr:x>') });
    log.add({ what: 'push', at: new Date(), text: '<script>alert(1)</script' });
    for (const { number } of (await list()).slice(0, 2)) {
      const text = await (await get(`/console/messages/${number}`)).text();
      assert.ok(!text.includes('<script') && !text.includes('\x1b'), text);
      assert.match(text, /alert\(1\)/);
    }
    for (const path of ['/console/messages/99999', '/console/messages/x', '/console/nothing']) assert.equal((await get(path)).status, 404);
  });

  it('says when there is something new, until nobody listens', async () => {
    const ended = new AbortController();
    const reader = (await fetch(`${url}/console/events`, { signal: ended.signal })).body?.getReader();
    const next = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
    assert.match(await next(), /data: here/);
    log.add({ what: 'push', at: new Date(), text: request(3) });
    assert.equal(await next(), 'data: message\n\n');
    ended.abort();
  });

  it('forgets the oldest', async () => {
    for (let n = 0; n < 600; n++) log.add({ what: 'push', at: new Date(), text: request(n) });
    const kept = await list();
    assert.equal(kept.length, 500);
    assert.equal((await get('/console/messages/1')).status, 404);
  });
});
