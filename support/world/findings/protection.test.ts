import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { encodeMessage } from '../../gbcs/encode';
import type { GbcsMessage } from '../../gbcs/message';
import { addMac } from '../../gbcs/protection/mac';
import { signMessage } from '../../gbcs/protection/signature';
import { CertificateStore } from '../../pki/certificate-store';
import { deviceCertificate, deviceKeys } from '../../pki/device-keys';
import { messageMark } from '../../record/protection';
import { VECTORS } from '../../vectors/files';
import { ACCESS_CONTROL_BROKER } from '../words/personas';
import { protectionOf, type Keys } from './protection';

const ESME = '00-DB-12-00-12-00-01-01';
const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const parties = CertificateStore.load(join(VECTORS, 'pki'));
const certificates = {
  keyAgreement: Buffer.from(deviceCertificate(ESME, 'keyAgreement')).toString('base64'),
  digitalSignature: Buffer.from(deviceCertificate(ESME, 'digitalSignature')).toString('base64'),
};
const KEYS: Keys = {
  parties,
  certificatesOf: (device) => (device === ESME ? certificates : undefined),
  nameOf: (eui) => ({ [ESME]: 'the ESME', [SUPPLIER]: 'the Supplier', [ACCESS_CONTROL_BROKER]: 'the broker' })[eui] ?? eui,
};
const COMMAND: GbcsMessage = {
  kind: 'command',
  counter: 5n,
  originator: SUPPLIER,
  recipient: ESME,
  messageCode: 0x6b,
  payload: Buffer.of(1, 2),
  signature: 'none',
};

describe('How a GBCS message is protected', () => {
  const supplier = parties.of(SUPPLIER, 'digitalSignature')?.privateKey;
  const broker = parties.of(ACCESS_CONTROL_BROKER, 'keyAgreement')?.privateKey;
  assert.ok(supplier && broker);
  const critical = addMac(signMessage(COMMAND, supplier), broker, deviceKeys(ESME, 'keyAgreement').publicKey);

  it('is told of a critical command: the signature of its originator, the MAC of the broker and the device', () => {
    const octets = encodeMessage(critical);
    assert.deepEqual(protectionOf(octets, KEYS), {
      message: messageMark(octets),
      signature: { is: 'verified', of: 'the Supplier' },
      mac: { is: 'verified', of: 'the broker and the ESME' },
    });
  });

  it('is wrong where an octet is another', () => {
    const { mac, signature } = critical;
    assert.ok(mac && typeof signature !== 'string');
    const forged = { ...critical, mac: Buffer.from(mac.map((octet, n) => (n === 0 ? octet ^ 1 : octet))), payload: Buffer.of(1, 3) };
    const found = protectionOf(encodeMessage(forged), KEYS);
    assert.deepEqual([found?.signature?.is, found?.mac?.is], ['wrong', 'wrong']);
  });

  it('cannot be told of without the certificates of the device, and says so', () => {
    const key = deviceKeys(ESME, 'digitalSignature').privateKey;
    const alert = signMessage({ ...COMMAND, kind: 'alert', originator: ESME, recipient: SUPPLIER }, key);
    const blind = { ...KEYS, certificatesOf: () => undefined };
    assert.equal(protectionOf(encodeMessage(alert), KEYS)?.signature?.is, 'verified');
    assert.deepEqual(protectionOf(encodeMessage(alert), blind)?.signature, {
      is: 'unknown',
      of: 'the ESME',
      why: 'the digital signature certificate of the ESME is not at hand',
    });
    assert.match(protectionOf(encodeMessage(critical), blind)?.mac?.why ?? '', /key agreement certificate of the ESME/);
  });

  it('is of nothing that is no GBCS message, and is nothing where there is neither', () => {
    assert.equal(protectionOf(Buffer.of(1, 2, 3), KEYS), undefined);
    const bare = encodeMessage(COMMAND);
    assert.deepEqual(protectionOf(bare, KEYS), { message: messageMark(bare) });
  });
});
