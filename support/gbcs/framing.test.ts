import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decodeMessage } from './decode';
import { encodeMessage } from './encode';
import { GbcsError } from './error';
import type { GbcsMessage } from './message';
import { anyMessage } from './fuzzing/arbitraries.test';

const READ_JOIN_DETAILS: GbcsMessage = {
  kind: 'command',
  counter: 0x3f1n,
  originator: '90-B3-D5-1F-30-00-00-02',
  recipient: '00-DB-12-34-56-78-90-A2',
  messageCode: 0x0013,
  supplementary: { party: '90-B3-D5-1F-30-01-00-00', counter: 1000n },
  payload: Buffer.from('0500', 'hex'),
  signature: 'none',
};

const READ_JOIN_DETAILS_HEX =
  'DF0901' +
  '00000000000003F1' +
  '0890B3D51F30000002' +
  '0800DB1234567890A2' +
  '00' +
  '12' +
  '0013' +
  '90B3D51F30010000' +
  '00000000000003E8' +
  '02' +
  '0500' +
  '00';

function bytes(hex: string): Buffer {
  return Buffer.from(hex, 'hex');
}

describe('A GBCS message', () => {
  test('without protection is the grouping header, the payload and a null signature', () => {
    assert.equal(encodeMessage(READ_JOIN_DETAILS).toString('hex').toUpperCase(), READ_JOIN_DETAILS_HEX);
    assert.deepEqual(decodeMessage(bytes(READ_JOIN_DETAILS_HEX)), READ_JOIN_DETAILS);
  });

  test('with a MAC is wrapped in a header that counts the octets after it', () => {
    const octets = encodeMessage({ ...READ_JOIN_DETAILS, mac: bytes('AA'.repeat(12)) });
    assert.equal(octets.toString('hex').toUpperCase(), `DD00000000000046${'1100000000'}${READ_JOIN_DETAILS_HEX}${'AA'.repeat(12)}`);
  });

  test('as a Pre-Command of RTDS has no signature octet at all', () => {
    const octets = encodeMessage({ ...READ_JOIN_DETAILS, signature: 'absent' });
    assert.equal(octets.toString('hex').toUpperCase(), READ_JOIN_DETAILS_HEX.slice(0, -2));
    assert.equal(decodeMessage(octets).signature, 'absent');
  });

  test('decodes to what was encoded, and encodes to what was decoded', () => {
    fc.assert(
      fc.property(anyMessage, (m) => {
        const octets = encodeMessage(m);
        const decoded = decodeMessage(octets);
        assert.deepEqual(decoded, m);
        assert.ok(encodeMessage(decoded).equals(octets));
      }),
    );
  });
});

describe('Octets that are no GBCS message are refused at the octet that does not belong', () => {
  const refusals: readonly (readonly [string, string, number, RegExp])[] = [
    ['nothing at all', '', 0, /found the end/],
    ['another tag', 'DE' + READ_JOIN_DETAILS_HEX.slice(2), 0, /0xDF/],
    ['an unknown CRA flag', READ_JOIN_DETAILS_HEX.replace('DF0901', 'DF0904'), 2, /0x01 \(command\)/],
    ['a short originator', READ_JOIN_DETAILS_HEX.replace('0890B3', '0790B3'), 11, /length of the originator/],
    ['a date-time of 11 octets', READ_JOIN_DETAILS_HEX.replace('90A20012', '90A20B12'), 29, /0 or 12/],
    ['other information of 17 octets', READ_JOIN_DETAILS_HEX.replace('90A20012', '90A20011'), 41, /counter/],
    ['a payload longer than the message', READ_JOIN_DETAILS_HEX.replace('03E8020500', '03E8220500'), 50, /payload \(34 octets\)/],
    ['a length that is not in its shortest form', READ_JOIN_DETAILS_HEX.replace('03E8020500', '03E881020500'), 49, /shortest form/],
    ['a signature of another length', READ_JOIN_DETAILS_HEX.replace(/00$/, '20'), 52, /0x40/],
    ['something after the end', READ_JOIN_DETAILS_HEX + '00', 53, /end of the message/],
    [
      'a MAC header that counts too many octets',
      `DD00000000000048${'1100000000'}${READ_JOIN_DETAILS_HEX}${'AA'.repeat(12)}`,
      7,
      /a length of 70/,
    ],
    [
      'a certificate that is none',
      READ_JOIN_DETAILS_HEX.replace('12001390', '14001390').replace('03E802', '03E8400002'),
      49,
      /certificate/,
    ],
  ];
  for (const [what, hex, octet, message] of refusals) {
    test(what, () => {
      assert.throws(
        () => decodeMessage(bytes(hex)),
        (error: unknown) => {
          assert.ok(error instanceof GbcsError);
          assert.equal(error.octet, octet, error.message);
          assert.match(error.message, message);
          return true;
        },
      );
    });
  }

  test('every prefix of a message', () => {
    const whole = encodeMessage({ ...READ_JOIN_DETAILS, mac: bytes('AA'.repeat(12)) });
    for (let length = 0; length < whole.length; length += 1) {
      assert.throws(() => decodeMessage(whole.subarray(0, length)), GbcsError, `${length} octets`);
    }
  });
});

describe('A message that cannot be written is refused by the encoder', () => {
  test('a MAC without a signature field', () => {
    assert.throws(() => encodeMessage({ ...READ_JOIN_DETAILS, signature: 'absent', mac: Buffer.alloc(12) }), RangeError);
  });
  test('a signature, MAC or date-time of the wrong size', () => {
    assert.throws(() => encodeMessage({ ...READ_JOIN_DETAILS, signature: Buffer.alloc(63) }), /64 octets/);
    assert.throws(() => encodeMessage({ ...READ_JOIN_DETAILS, mac: Buffer.alloc(11) }), /12 octets/);
    assert.throws(() => encodeMessage({ ...READ_JOIN_DETAILS, dateTime: Buffer.alloc(11) }), /12 octets/);
  });
  test('a payload of more than 65,535 octets', () => {
    assert.throws(() => encodeMessage({ ...READ_JOIN_DETAILS, payload: Buffer.alloc(65536) }), /65,535/);
  });
});
