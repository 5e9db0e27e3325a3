import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Element } from '../duis/element';
import { NAMESPACE, textAt } from '../duis/element';
import { decodeMessage } from '../gbcs/decode';
import { encodeMessage } from '../gbcs/encode';
import type { GbcsMessage } from '../gbcs/message';
import { verifySignature } from '../gbcs/protection/signature';
import { CertificateStore } from '../pki/certificate-store';
import { VECTORS } from '../vectors/files';
import { PreCommandRefused, signedPreCommandRequest, signPreCommand } from './pre-command';

const SUPPLIER = '90-B3-D5-1F-30-01-00-00';
const METER = '00-DB-12-00-12-00-01-01';
const ASKED = { originator: SUPPLIER, target: METER, counter: 17n };
const PRE_COMMAND: GbcsMessage = {
  kind: 'command',
  counter: 17n,
  originator: SUPPLIER,
  recipient: METER,
  messageCode: 0x12,
  payload: Buffer.from('3000', 'hex'),
  signature: 'none',
};

const key = CertificateStore.load(join(VECTORS, 'pki')).of(SUPPLIER, 'digitalSignature');
assert.ok(key);

describe('a Pre-Command', () => {
  it('is signed as it came', () => {
    const signed = decodeMessage(signPreCommand(encodeMessage(PRE_COMMAND), ASKED, key));
    assert.deepEqual(
      { ...signed, signature: 'none', payload: signed.payload.toString() },
      { ...PRE_COMMAND, payload: PRE_COMMAND.payload.toString() },
    );
    assert.ok(verifySignature(signed, key.publicKey));
  });

  for (const [what, change] of [
    ['for another device', { recipient: '00-DB-12-00-12-00-01-02' }],
    ['from another User', { originator: '90-B3-D5-1F-30-04-00-00' }],
    ['with another counter', { counter: 18n }],
    ['that is no command', { kind: 'response' }],
  ] as const) {
    it(`${what} is not signed`, () =>
      assert.throws(() => signPreCommand(encodeMessage({ ...PRE_COMMAND, ...change }), ASKED, key), PreCommandRefused));
  }
  it('that is no GBCS message is not signed', () =>
    assert.throws(() => signPreCommand(Buffer.from('AAAA', 'base64'), ASKED, key), /octets that are none/));
});

describe('the request that carries a Signed Pre-Command', () => {
  const leaf = (name: string, text: string, ...children: Element[]): Element => ({
    namespace: NAMESPACE.sr,
    name,
    attributes: {},
    children,
    text,
  });
  const first = leaf(
    'Request',
    '',
    leaf('Header', '', leaf('RequestID', 'the same'), leaf('CommandVariant', '4'), leaf('ServiceReference', '11.3')),
    leaf('Body', '', leaf('ActivateFirmware', '', leaf('ExecutionDateTime', '2020-12-12T09:30:00Z'), leaf('FirmwareHash', '00'))),
  );
  const second = signedPreCommandRequest(first, Buffer.of(1, 2, 3), 5);

  it('has the header of the first, but for its CommandVariant', () =>
    assert.deepEqual(
      second.children[0]?.children.map((c) => c.text),
      ['the same', '5', '11.3'],
    ));
  it('has the Signed Pre-Command for its body, and the date for which it was asked', () => {
    assert.equal(textAt(second, 'Body', 'SignedPreCommand', 'ExecutionDateTime'), '2020-12-12T09:30:00Z');
    assert.equal(textAt(second, 'Body', 'SignedPreCommand', 'GBCSPayload'), 'AQID');
    assert.equal(textAt(second, 'Body', 'ActivateFirmware', 'FirmwareHash'), undefined);
  });
});
