import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { request } from 'undici';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { testPki } from '../fixtures/rehearsal';
import type { RunningReference } from '../reference';
import { startReference } from '../reference';
import { boxedHousehold } from './home';

const ESME = '00-DB-12-34-56-78-90-A0';
const SUPPLIER = '90-B3-D5-1F-30-01-00-00';

describe('The reference as public clients find it', () => {
  let reference: RunningReference;
  before(async () => {
    reference = await startReference({
      pki: testPki(),
      behaviour: referenceBehaviour(),
      household: boxedHousehold('http://127.0.0.1:9/smartdcc/duis'),
      smkiPort: 0,
    });
  });
  after(() => reference.stop());

  async function post(
    path: string,
    body: string,
    method: 'POST' | 'GET' = 'POST',
  ): Promise<{ status: number; type: string; text: string }> {
    const reply = await request(`${reference.urls.smki}${path}?apikey=any`, {
      method,
      headers: { 'content-type': 'application/xml' },
      body: method === 'POST' ? body : null,
    });
    return { status: reply.statusCode, type: String(reply.headers['content-type']), text: await reply.body.text() };
  }
  const search = (content: string): ReturnType<typeof post> =>
    post(
      '/services/certificatesearch',
      `<?xml version="1.0" encoding="utf-8"?><CertificateSearchRequest>${content}</CertificateSearchRequest>`,
    );
  const retrieve = (serial: string, path = '/services/retrievecertificate'): ReturnType<typeof post> =>
    post(path, `<CertificateDataRequest><CertificateSerial>${serial}</CertificateSerial></CertificateDataRequest>`);
  const serialsIn = (text: string, usage: string): string[] =>
    [...text.matchAll(/<CertificateSerial>(\w+)<\/CertificateSerial>.*?<CertificateUsage>(\w\w)/g)].flatMap(([, serial = '', of]) =>
      of === usage ? [serial] : [],
    );

  const device = async (eui: string): Promise<number> => {
    const reply = await request(`${reference.urls.control}/devices/${eui}`);
    await reply.body.dump();
    return reply.statusCode;
  };

  test('has a home from the start, and again after a reset', async () => {
    assert.equal(await device(ESME), 200);
    await (await request(`${reference.urls.control}/devices/${ESME}`, { method: 'DELETE' })).body.dump();
    assert.equal(await device(ESME), 404);
    await (await request(`${reference.urls.control}/reset`, { method: 'POST' })).body.dump();
    assert.equal(await device(ESME), 200);
  });

  test('finds the certificates of a device, and gives each by its serial number, under both paths', async () => {
    const found = await search(`<CertificateSubjectAltName>${ESME.toLowerCase()}</CertificateSubjectAltName>`);
    assert.deepEqual([found.status, found.type], [200, 'application/xml; charset=utf-8']);
    for (const usage of ['DS', 'KA']) {
      const [serial = '', ...more] = serialsIn(found.text, usage);
      assert.deepEqual(more, []);
      for (const path of ['/services/retrievecertificate', '/retrievecertificate']) {
        const { status, text } = await retrieve(serial, path);
        assert.equal(status, 200);
        assert.match(text, new RegExp(`<CertificateSubjectAltName>${ESME}<`));
        const [, body = ''] = /<CertificateBody>([^<]+)/.exec(text) ?? [];
        assert.equal(new X509Certificate(Buffer.from(body, 'base64')).serialNumber, serial);
      }
    }
  });

  test('finds the certificates of an organisation, with its role', async () => {
    const { status, text } = await search(`<CertificateSubjectName>${SUPPLIER}</CertificateSubjectName>`);
    assert.equal(status, 200);
    assert.match(text, /<CertificateRole>2<\/CertificateRole>/);
    const [serial = ''] = serialsIn(text, 'KA');
    assert.match((await retrieve(serial.toLowerCase())).text, new RegExp(`<CertificateSubjectName>${SUPPLIER}<`));
  });

  test('answers as the repository does to what it cannot find, or cannot read', async () => {
    assert.equal((await search('<CertificateSubjectAltName>11-22-33-44-55-66-77-88</CertificateSubjectAltName>')).status, 402);
    assert.equal((await retrieve('0123')).status, 402);
    assert.equal((await search('')).status, 401);
    assert.equal((await search('<CertificateSubjectAltName>x</CertificateSubjectAltName>')).status, 401);
    assert.equal((await retrieve('not hex')).status, 401);
    assert.equal((await post('/services/certificatesearch', '<oops')).status, 401);
    assert.equal((await post('/services/certificatesearch', '<!DOCTYPE x><x/>')).status, 401);
    assert.equal((await post('/services/certificatesearch', `<x>${'x'.repeat(70_000)}</x>`)).status, 413);
    assert.equal((await post('/services/certificatesearch', '', 'GET')).status, 405);
    assert.equal((await post('/elsewhere', '')).status, 404);
  });
});
