import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { writeResponse } from '../duis/response-writer';
import type { CompiledSchema } from '../duis/schema/schema';
import type { Libxml } from '../duis/xml-engine';
import { loadLibxml } from '../duis/xml-engine';
import { CertificateStore } from '../pki/certificate-store';
import { VECTORS } from '../vectors/files';
import { loadSchema } from '../vectors/schema';
import { MessageReader } from './message-reader';
import { signRequest } from './signing/signature';

const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const BROKER = '90-B3-D5-1F-30-00-00-02';
const REQUEST_ID = `${SUPPLIER}:00-DB-12-00-12-00-01-00:17`;

describe('a document of the DCC', () => {
  const parties = CertificateStore.load(join(VECTORS, 'pki'));
  let lib: Libxml;
  let schema: CompiledSchema;
  let reader: MessageReader;
  before(async () => {
    lib = await loadLibxml();
    schema = await loadSchema();
    reader = new MessageReader(lib, schema, parties);
  });

  const acknowledgement = writeResponse({
    requestId: REQUEST_ID,
    responseCode: 'I99',
    responseDateTime: '2020-11-29T00:00:00.000Z',
    body: { kind: 'response', serviceReference: '8.9', serviceReferenceVariant: '8.9' },
  });
  const signedBy = (eui: string, xml = acknowledgement): Buffer => {
    const key = parties.of(eui, 'xmlSigning');
    assert.ok(key);
    return Buffer.from(signRequest(xml, key));
  };

  it('is read when its schema and signature are right', () => {
    const message = reader.read(signedBy(BROKER));
    assert.deepEqual(
      [message.schema, message.signature, message.response?.responseCode, message.response?.requestId],
      ['valid', 'verified', 'I99', REQUEST_ID],
    );
  });

  it('is read, and known to be unsigned, when it has no signature', () => {
    const message = reader.read(Buffer.from(acknowledgement));
    assert.deepEqual([message.schema, message.signature, message.response?.responseCode], ['valid', 'absent', 'I99']);
  });

  it('is not read when a User signed it', () => {
    const message = reader.read(signedBy(SUPPLIER));
    assert.deepEqual([message.signature, message.signer, message.response], ['refused', undefined, undefined]);
    assert.match(message.problem ?? '', /^signature refused: .*role 87, which signs for user; expected dcc/);
  });

  describe('signed with a certificate that expired', () => {
    const expired = new CertificateStore(
      parties
        .all()
        .map((certificate) =>
          certificate.subject === BROKER ? { ...certificate, validTo: new Date('2020-11-29T00:00:00Z') } : certificate,
        ),
    );
    const readAt = (responseDateTime: string) =>
      new MessageReader(lib, schema, expired).read(signedBy(BROKER, acknowledgement.replace('2020-11-29T00:00:00.000Z', responseDateTime)));

    it('is not read when it says that it was sent later', () => {
      for (const later of ['2020-11-29T00:00:00.001Z', '2020-11-28T23:59:59-01:00', '2020-11-29T00:00:01']) {
        const message = readAt(later);
        assert.deepEqual([message.signature, message.response], ['refused', undefined], later);
        assert.match(message.problem ?? '', /expired at 2020-11-29T00:00:00.000Z|not valid under the schema/);
      }
    });

    it('is read when it was sent before', () => {
      for (const before of ['2020-11-29T00:00:00.000Z', '2020-11-29T00:59:59+01:00'])
        assert.equal(readAt(before).signature, 'verified', before);
    });

    it('is wrong in form alone when it does not say when', () => {
      const message = readAt('yesterday');
      assert.deepEqual([message.schema, message.signature], ['invalid', 'verified']);
      assert.match(message.problem ?? '', /ResponseDateTime/);
    });
  });

  it('is not read when its octets are no UTF-8, though its text would be what was signed', () => {
    const signed = signedBy(BROKER, acknowledgement.replace('>I99<', '>\uFFFD<'));
    const at = signed.indexOf('\uFFFD');
    const message = reader.read(Buffer.concat([signed.subarray(0, at), Buffer.of(0xff), signed.subarray(at + 3)]));
    assert.deepEqual([message.signature, message.response], ['none', undefined]);
  });

  it('is read, and verified, when it begins with the byte order mark that UTF-8 may have', () => {
    const message = reader.read(Buffer.concat([Buffer.from('\uFEFF'), signedBy(BROKER)]));
    assert.deepEqual([message.schema, message.signature, message.response?.responseCode], ['valid', 'verified', 'I99']);
  });

  it('is not read when it was changed after it was signed', () => {
    const message = reader.read(Buffer.from(signedBy(BROKER).toString().replace('>I99<', '>I0<')));
    assert.deepEqual([message.schema, message.signature, message.response], ['valid', 'refused', undefined]);
  });

  it('is not read when a processing instruction hides in it', () => {
    const message = reader.read(Buffer.from(signedBy(BROKER).toString().replace('>I99<', '>I<?z 9?>9<')));
    assert.deepEqual([message.schema, message.signature, message.response], ['none', 'none', undefined]);
  });

  it('tells what the schema finds wrong, and reads it all the same when it was signed so', () => {
    const message = reader.read(signedBy(BROKER, acknowledgement.replace('>I99<', '>I98<')));
    assert.deepEqual([message.schema, message.signature, message.response?.responseCode], ['invalid', 'verified', 'I98']);
    assert.match(message.problem ?? '', /not valid under the schema.*ResponseCode/);
  });

  it('is a problem, and no crash, when it is no XML', () => {
    assert.match(reader.read(Buffer.from('I99')).problem ?? '', /not well formed/);
    assert.match(reader.read(Buffer.alloc(0)).problem ?? '', /not well formed/);
  });

  it('is a problem when it is signed, valid XML of another kind', () => {
    assert.equal(reader.read(signedBy(BROKER, '<note/>')).schema, 'invalid');
  });
});
