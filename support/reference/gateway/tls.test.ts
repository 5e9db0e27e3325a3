import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { Agent, request } from 'undici';
import { toPem } from '../../pki/certificate-writer';
import { VECTORS } from '../../vectors/files';
import { referenceBehaviour } from '../behaviour/reference-behaviour';
import { ACB, CHF, IMPORT_SUPPLIER, NETWORK_OPERATOR, OTHER_USER, Rehearsal, STRANGER, testPki } from '../fixtures/rehearsal';
import type { RunningReference } from '../reference';
import { startReference } from '../reference';

const ca = ['organisation-authority.pem', 'root-authority.pem'].map((file) => readFileSync(join(VECTORS, 'pki', file), 'utf8')).join('\n');
function credentials(eui: string, usage: 'digitalSignature' | 'xmlSigning'): { cert: string; key: string } {
  const own = testPki().of(eui, usage);
  if (!own?.privateKey) throw new Error(`no key of ${eui}`);
  return { cert: own.pem, key: toPem('PRIVATE KEY', own.privateKey.export({ type: 'pkcs8', format: 'der' })) };
}

describe('mutual TLS', () => {
  let reference: RunningReference;
  let composer: Rehearsal;
  before(async () => {
    composer = (await Rehearsal.begin()).home('4.0');
    reference = await startReference({
      pki: testPki(),
      behaviour: referenceBehaviour(),
      tls: { ca, ...credentials(ACB, 'digitalSignature') },
    });
    for (const path of [`/users/${IMPORT_SUPPLIER}`, `/devices/${CHF}`]) {
      const body = path.startsWith('/users')
        ? { eui: IMPORT_SUPPLIER, roles: ['IS'] }
        : { eui: CHF, deviceType: 'CHF', status: 'Commissioned', gbcsVersion: '4.0', responsible: [{ role: 'IS', user: IMPORT_SUPPLIER }] };
      await (await request(reference.urls.control + path, { method: 'PUT', body: JSON.stringify(body) })).body.dump();
    }
  });
  after(() => reference.stop());

  async function send(as: { cert: string; key: string } | undefined): Promise<{ status: number; text: string }> {
    const dispatcher = new Agent({ connect: { ca, checkServerIdentity: () => undefined, ...as } });
    try {
      const reply = await request(reference.urls.sendCommand, {
        method: 'POST',
        headers: { 'content-type': 'application/xml' },
        body: composer.compose({ srv: '8.9' }),
        dispatcher,
      });
      return { status: reply.statusCode, text: await reply.body.text() };
    } finally {
      await dispatcher.close();
    }
  }

  test('serves the User that the client certificate names', async () => {
    const { status, text } = await send(credentials(IMPORT_SUPPLIER, 'digitalSignature'));
    assert.equal(status, 200);
    assert.match(text, /<sr:ResponseCode>I99/);
    assert.match(reference.urls.sendCommand, /^https:/);
  });
  test('gives HTTP 403 to a request of one User over the connection of another', async () => {
    for (const other of [NETWORK_OPERATOR, OTHER_USER]) assert.equal((await send(credentials(other, 'digitalSignature'))).status, 403);
  });
  test('takes no connection without a certificate, or with one of an authority that it does not know', async () => {
    await assert.rejects(send(undefined));
    await assert.rejects(send(credentials(STRANGER, 'xmlSigning')));
  });
  test('leaves the control interface on loopback, plain', () => {
    assert.match(reference.urls.control, /^http:\/\/127\.0\.0\.1:/);
  });
});
