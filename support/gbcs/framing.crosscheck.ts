import assert from 'node:assert/strict';
import type { KeyObject } from 'node:crypto';
import { describe, test } from 'node:test';
import type { Eui64 } from '../duis/eui64';
import { decodeMessage } from './decode';
import { encodeMessage } from './encode';
import { GbcsError } from './error';
import { verifyMac } from './protection/mac';
import { formatMessageCode } from './message';
import type { GbcsMessage } from './message';
import type { RtdsFile, RtdsVector } from './oracle.crosscheck';
import { RTDS_FILES, oracleCertificates, oracleMissing, partyPrivateKeys, rtdsVectors, rtdsVectorsOf } from './oracle.crosscheck';
import { verifySignature } from './protection/signature';

const ACCESS_CONTROL_BROKER: Eui64 = '90-B3-D5-1F-30-00-00-02';

/** HAN-only messages of the PPMID: their MAC is between two devices, and no device key was ever published. */
const NO_KEY_AT_HAND = ['PCS01_NA_SUCCESS_COMMAND', 'PCS01_NA_SUCCESS_RESPONSE', 'PCS02_NA_SUCCESS_COMMAND', 'PCS02_NA_SUCCESS_RESPONSE'];

describe('The RTDS messages', { skip: oracleMissing }, () => {
  const vectors = oracleMissing ? [] : rtdsVectors().map((v) => ({ v, octets: Buffer.from(v.hex, 'hex') }));

  test('decode, all of them, and encode to the same octets', (t) => {
    for (const [file, count] of Object.entries(RTDS_FILES) as [RtdsFile, number][]) {
      const octets = rtdsVectorsOf(file).map(({ hex }) => Buffer.from(hex, 'hex'));
      const same = octets.filter((o) => encodeMessage(decodeMessage(o)).equals(o));
      t.diagnostic(`${file}: ${same.length} of ${octets.length} messages decode and re-encode to the same octets`);
      assert.equal(same.length, octets.length);
      assert.equal(octets.length, count);
    }
  });

  test('carry the right MAC', (t) => {
    const keys = partyPrivateKeys();
    const certificates = oracleCertificates();
    const macs = vectors.map(({ v, octets }) => ({ v, m: decodeMessage(octets) })).filter(({ m }) => m.mac);
    const outcomes = macs.map(({ v, m }) => ({ v, m, verified: macVerifies(m, keys, certificates) }));
    const right = outcomes.filter((o) => o.verified);
    const others = outcomes.filter((o) => !o.verified);
    t.diagnostic(`${right.length} of ${macs.length} MACs verify`);
    for (const { v, m } of others)
      t.diagnostic(`${String(m.kind)} ${formatMessageCode(m.messageCode)} ${v.vector}: ${m.originator} to ${m.recipient}`);
    assert.deepEqual(others.map(({ v }) => stem(v)).sort(), NO_KEY_AT_HAND);
  });

  test('carry the right signature', (t) => {
    const certificates = oracleCertificates();
    const signed = vectors.map(({ v, octets }) => ({ v, m: decodeMessage(octets) })).filter(({ m }) => typeof m.signature !== 'string');
    const outcomes = signed.map(({ v, m }) => ({ v, m, key: certificates.get(m.originator)?.ds }));
    const wrong = outcomes.filter(({ m, key }) => !key || !verifySignature(m, key));
    t.diagnostic(`${signed.length - wrong.length} of ${signed.length} signatures verify`);
    for (const { v, m } of wrong) t.diagnostic(`${m.kind} ${v.vector} by ${m.originator}`);
    assert.deepEqual(wrong, []);
  });

  test('verify no more when any bit of them is turned', (t) => {
    const keys = partyPrivateKeys();
    const certificates = oracleCertificates();
    let turned = 0;
    vectors.forEach(({ octets }, i) => {
      for (let part = 0; part < TURNS; part += 1) {
        const bit = (i * 7919 + part * 104_729) % (octets.length * 8);
        const m = withBitTurned(octets, bit);
        const signer = m && certificates.get(m.originator)?.ds;
        // A MAC stands after the signature and is not covered by it.
        const inTheMac = m?.mac && bit >> 3 >= octets.length - m.mac.length;
        turned += 1;
        assert.ok(!m || !signer || inTheMac || !verifySignature(m, signer), `signature of message ${i}, bit ${bit}`);
        assert.ok(!m?.mac || !macVerifies(m, keys, certificates), `MAC of message ${i}, bit ${bit}`);
      }
    });
    t.diagnostic(`${turned} messages with one bit turned: 0 verify`);
  });
});

const TURNS = 6;

/** The message with one bit turned, where that is still a message. */
function withBitTurned(octets: Buffer, bit: number): GbcsMessage | undefined {
  const turned = Buffer.from(octets);
  turned.writeUInt8(turned.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  try {
    return decodeMessage(turned);
  } catch (error) {
    assert.ok(error instanceof GbcsError);
    return undefined;
  }
}

function stem(v: RtdsVector): string {
  return v.vector.replace(/_GBCS\.HEX$/, '');
}

/** Commands: Access Control Broker and device; responses and alerts: device and recipient. Every generation of key is tried. */
function macVerifies(
  m: GbcsMessage,
  keys: ReadonlyMap<Eui64, readonly KeyObject[]>,
  certificates: ReturnType<typeof oracleCertificates>,
): boolean {
  const party = m.kind === 'command' ? ACCESS_CONTROL_BROKER : m.recipient;
  const device = certificates.get(m.kind === 'command' ? m.recipient : m.originator)?.ka;
  return !!device && (keys.get(party) ?? []).some((key) => verifyMac(m, key, device));
}
