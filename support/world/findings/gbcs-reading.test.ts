import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { NAMESPACE } from '../../duis/element';
import { encodeMessage } from '../../gbcs/encode';
import { addMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { signMessage } from '../../gbcs/protection/signature';
import { CertificateStore } from '../../pki/certificate-store';
import { deviceCertificate, deviceKeys } from '../../pki/device-keys';
import { VECTORS } from '../../vectors/files';
import { authenticate, messageCodeOf, payloadOf } from './gbcs-reading';

const HUB = '00-DB-12-00-12-00-01-00';
const BROKER = '90-B3-D5-1F-30-00-00-02';
const parties = CertificateStore.load(join(VECTORS, 'pki'));
const broker = parties.of(BROKER, 'keyAgreement');
assert.ok(broker);
const certificates = {
  keyAgreement: Buffer.from(deviceCertificate(HUB, 'keyAgreement')).toString('base64'),
  digitalSignature: Buffer.from(deviceCertificate(HUB, 'digitalSignature')).toString('base64'),
};
const RESPONSE: GbcsMessage = {
  kind: 'response',
  counter: 5n,
  originator: HUB,
  recipient: BROKER,
  messageCode: 0x10f,
  payload: Buffer.of(1, 2),
  signature: 'none',
};
const withMac = addMac(RESPONSE, deviceKeys(HUB, 'keyAgreement').privateKey, broker.publicKey);
const signed = signMessage({ ...RESPONSE, recipient: '90-B3-D5-1F-30-01-00-00' }, deviceKeys(HUB, 'digitalSignature').privateKey);

describe('a GBCS message in a response', () => {
  const payload = encodeMessage(withMac);
  const text = payload.toString('base64');
  const leaf = (name: string, value: string) => ({ namespace: NAMESPACE.sr, name, attributes: {}, children: [], text: value });
  const inside = (name: string) => ({ ...leaf(name, ''), children: [leaf('GBCSPayload', text)] });
  const response = (content?: ReturnType<typeof inside>) => ({
    kind: 'response' as const,
    serviceReference: '8.9',
    serviceReferenceVariant: '8.9',
    ...(content ? { content } : {}),
  });

  it('is found wherever DUIS puts it', () => {
    for (const content of [
      leaf('GBCSPayload', text),
      inside('LocalCommand'),
      inside('PreCommand'),
      inside('DSPScheduledMessage'),
      inside('FutureDatedDeviceAlertMessage'),
    ]) {
      assert.deepEqual(payloadOf(response(content)), payload, content.name);
    }
    assert.deepEqual(payloadOf({ kind: 'device-alert', alertCode: '8F3F', gbcsPayload: payload }), payload);
  });
  it('is not found where there is none', () => assert.equal(payloadOf(response()), undefined));
  it('has a message code, and octets that are none have not', () => {
    assert.equal(messageCodeOf(payload), '0x010F');
    assert.equal(messageCodeOf(Buffer.from('nonsense')), undefined);
  });
});

describe('a message of a device', () => {
  it('is authentic by its MAC to the party whose key the harness holds', () =>
    assert.equal(authenticate(withMac, certificates, parties).is, 'yes'));
  it('is authentic by its signature', () => assert.equal(authenticate(signed, certificates, parties).is, 'yes'));
  it('is not authentic when it was changed', () => {
    assert.equal(authenticate({ ...withMac, messageCode: 0xfe }, certificates, parties).is, 'no');
    assert.equal(authenticate({ ...signed, counter: 6n }, certificates, parties).is, 'no');
  });
  it("is not authentic when it is another device's", () => {
    const other = { keyAgreement: Buffer.from(deviceCertificate('00-DB-12-00-12-00-01-01', 'keyAgreement')).toString('base64') };
    assert.equal(authenticate(withMac, other, parties).is, 'no');
  });
  it('is not authentic when it is not protected at all', () => assert.equal(authenticate(RESPONSE, certificates, parties).is, 'no'));
  it("is of unknown authenticity when the device's certificate, or the party's key, is not at hand", () => {
    assert.equal(authenticate(withMac, {}, parties).is, 'unknown');
    assert.equal(authenticate({ ...withMac, recipient: '00-00-00-00-00-00-00-01' }, certificates, parties).is, 'unknown');
  });
});

describe('a command to a device', () => {
  const supplier = parties.of('90-B3-D5-1F-30-01-00-00', 'digitalSignature');
  assert.ok(supplier?.privateKey && broker.privateKey);
  const command: GbcsMessage = { ...RESPONSE, kind: 'command', originator: supplier.subject, recipient: HUB };
  const sealed = addMac(signMessage(command, supplier.privateKey), broker.privateKey, deviceKeys(HUB, 'keyAgreement').publicKey);
  it('is authentic by the MAC of the Access Control Broker over the signature of its originator', () =>
    assert.equal(authenticate(sealed, certificates, parties).is, 'yes'));
  it('is not authentic when another signed it', () =>
    assert.equal(authenticate({ ...sealed, signature: Buffer.alloc(64, 1) }, certificates, parties).is, 'no'));
});
