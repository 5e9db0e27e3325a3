import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeMessage } from './decode';
import { encodeMessage } from './encode';
import { ownCorpus } from './fuzzing/fuzz-corpus.test';
import type { BodyProtocol } from './generic/respond';
import { genericResponsePayload } from './generic/respond';
import type { GbcsMessage } from './message';
import { oracleMissing, rtdsVectors } from './oracle.crosscheck';
import { dissect, malformed, tsharkMissing } from './tshark-oracle.crosscheck';

const PROTOCOLS: Readonly<Record<number, BodyProtocol>> = { 0xd9: 'DLMS', 0x01: 'GBZ' };

/** A response to the command, in the generic shape, unauthenticated but of the right form. */
function answer(command: GbcsMessage, outcome: 'success' | 'failure'): Buffer {
  const encrypt = (plaintext: Uint8Array): Buffer => Buffer.concat([Buffer.from('3100000000', 'hex'), plaintext, Buffer.alloc(12)]);
  const isProtected = Buffer.from(command.payload).includes(Buffer.from('001e00002b', 'hex'));
  const payload = genericResponsePayload(
    command.payload,
    PROTOCOLS[command.payload[0] ?? 0] ?? 'ASN.1',
    outcome,
    isProtected ? { encrypt } : undefined,
  );
  const { originator, recipient, messageCode, counter } = command;
  return encodeMessage({
    kind: 'response',
    counter,
    originator: recipient,
    recipient: originator,
    messageCode,
    payload,
    signature: 'none',
    mac: Buffer.alloc(12),
  });
}

describe('tshark finds nothing malformed', { skip: oracleMissing || tsharkMissing }, () => {
  const messages = oracleMissing ? [] : rtdsVectors().map((v) => decodeMessage(Buffer.from(v.hex, 'hex')));

  test('and calls a message by its name', () => {
    const [command] = messages.filter((m) => m.messageCode === 0x0013);
    assert.ok(command);
    assert.match(dissect([encodeMessage(command)], ['-V']), /CS07 Read Device Join Details/);
  });

  test('in the RTDS messages, encoded again', (t) => {
    const octets = messages.map((m) => encodeMessage(m.signature === 'absent' ? { ...m, signature: 'none' } : m));
    const bad = malformed(octets);
    t.diagnostic(`${octets.length - bad.length} of ${octets.length} messages dissect without fault`);
    assert.deepEqual(bad, []);
  });

  for (const outcome of ['success', 'failure'] as const) {
    test(`in generic responses to the RTDS commands, ${outcome}`, (t) => {
      const commands = messages.filter((m) => m.kind === 'command' && m.signature !== 'absent' && PROTOCOLS[m.payload[0] ?? 0]);
      const octets = commands.map((m) => answer(m, outcome));
      const bad = malformed(octets).map((i) => `${commands[i]?.messageCode.toString(16)} ${octets[i]?.toString('hex')}`);
      t.diagnostic(`${octets.length - bad.length} of ${octets.length} responses dissect without fault`);
      assert.deepEqual(bad, []);
    });
  }

  test('in messages of our own making', (t) => {
    const bad = malformed(ownCorpus);
    t.diagnostic(`${ownCorpus.length - bad.length} of ${ownCorpus.length} messages dissect without fault`);
    assert.deepEqual(bad, []);
  });
});
