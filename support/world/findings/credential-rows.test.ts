import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { CS02a } from '../../gbcs/bodies/credentials/provide-credentials';
import { CS02b } from '../../gbcs/bodies/credentials/update-credentials';
import type { UpdateCredentials } from '../../gbcs/bodies/credentials/update-credentials';
import type { GbcsMessage } from '../../gbcs/message';
import { CertificateStore } from '../../pki/certificate-store';
import { subjectKeyIdentifier } from '../../pki/subject-key-identifier';
import { VECTORS } from '../../vectors/files';
import { credentialRows } from './credential-rows';

const METER = '00-DB-12-34-56-78-90-A0';
const LOAD_CONTROLLER = '90-B3-D5-1F-30-01-00-08';
const parties = CertificateStore.load(join(VECTORS, 'pki'));

function message(kind: GbcsMessage['kind'], messageCode: number, payload: Uint8Array): GbcsMessage {
  return { kind, messageCode, payload, counter: 1n, originator: METER, recipient: '90-B3-D5-1F-30-01-00-00', signature: 'none' };
}

function certificate(usage: 'digitalSignature' | 'keyAgreement'): Uint8Array {
  const found = parties.of(LOAD_CONTROLLER, usage);
  assert.ok(found);
  return found.der;
}

describe('the credentials that a message tells of', () => {
  it('are those of each cell, with whose they are and the floor', () => {
    const credentials = [
      {
        keyUsage: 'digitalSignature' as const,
        subject: LOAD_CONTROLLER,
        keyIdentifier: subjectKeyIdentifier(certificate('digitalSignature')),
      },
    ];
    const answer = message('response', 0x011b, CS02a.response.encode([{ role: 'loadController', floor: 42n, credentials }], 1n));
    assert.deepEqual(credentialRows(answer, parties), [
      { role: 'LoadController', key: 'Digital Signature', of: 'Load Controller', floor: '42' },
    ]);
  });
  it('say so when a certificate is not the one that its holder has for this use', () => {
    const credentials = [
      { keyUsage: 'digitalSignature' as const, subject: LOAD_CONTROLLER, keyIdentifier: subjectKeyIdentifier(certificate('keyAgreement')) },
    ];
    const [row] =
      credentialRows(
        message('response', 0x0008, CS02a.response.encode([{ role: 'loadController', floor: 0n, credentials }], 1n)),
        parties,
      ) ?? [];
    assert.match(row?.of ?? '', /^Load Controller, with a certificate that is not its own/);
  });
  it('are none of a cell that the device does not have, and the reason', () => {
    const answer = message('response', 0x0008, CS02a.response.encode([{ role: 'loadController', status: 25 }], 1n));
    assert.deepEqual(credentialRows(answer, parties), [{ role: 'LoadController', key: 'none', of: 'trustAnchorNotFound', floor: 'none' }]);
  });
  it('are those that a command is to put in their places, with the floor of their role', () => {
    const update: UpdateCredentials = {
      mode: 'loadControllerBySupplier',
      authority: { role: 'supplier', keyUsage: 'digitalSignature' },
      sequenceNumber: 7n,
      otherChanges: [{ role: 'loadController', floor: 9n }],
      replacements: [{ certificate: certificate('keyAgreement'), cell: { role: 'loadController', keyUsage: 'keyAgreement' } }],
      path: [],
    };
    assert.deepEqual(credentialRows(message('command', 0x0126, CS02b.command.encode(update, 7n)), parties), [
      { role: 'LoadController', key: 'Key Agreement', of: 'Load Controller', floor: '9' },
    ]);
  });
  it('are none while a device has only taken note of a replacement', () => {
    assert.deepEqual(credentialRows(message('response', 0x0126, CS02b.response.encode({}, 1n)), parties), []);
  });
  it('are not to be looked for in other messages', () => {
    assert.equal(credentialRows(message('response', 0x0048, Buffer.alloc(0)), parties), undefined);
  });
});
