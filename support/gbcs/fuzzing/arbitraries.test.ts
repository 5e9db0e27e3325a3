import fc from 'fast-check';
import type { Eui64 } from '../../duis/eui64';
import { eui64FromOctets } from '../../duis/eui64';
import type { GbcsMessage, SupplementaryParty } from '../message';

/** Generators of GBCS values for the property tests of this room. */

export function octets(minLength: number, maxLength = minLength): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ minLength, maxLength }).map((a) => Buffer.from(a));
}

export const anyEui64: fc.Arbitrary<Eui64> = octets(8).map(eui64FromOctets);
export const anyCounter = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });

/** DER of no meaning but the right outer shape. */
const anyCertificate = octets(128, 400).map((body) =>
  Buffer.concat([
    Buffer.of(0x30),
    body.length < 256 ? Buffer.of(0x81, body.length) : Buffer.of(0x82, body.length >> 8, body.length & 255),
    body,
  ]),
);

const anySupplementary: fc.Arbitrary<SupplementaryParty> = fc.oneof(
  fc.record({ party: anyEui64 }, { noNullPrototype: true }),
  fc.record({ party: anyEui64, counter: anyCounter }, { noNullPrototype: true }),
  fc.record({ party: anyEui64, counter: anyCounter, originatorCounter: anyCounter }, { noNullPrototype: true }),
  fc.record({ party: anyEui64, counter: anyCounter, keyAgreementCertificate: anyCertificate }, { noNullPrototype: true }),
);

/** A well-formed message of any kind, protected in any way; its payload, signature and MAC are noise. */
export const anyMessage: fc.Arbitrary<GbcsMessage> = fc
  .record(
    {
      kind: fc.constantFrom('command' as const, 'response' as const, 'alert' as const),
      counter: anyCounter,
      originator: anyEui64,
      recipient: anyEui64,
      dateTime: octets(12),
      messageCode: fc.nat(0xffff),
      supplementary: anySupplementary,
      payload: octets(0, 600),
      signature: fc.oneof(fc.constant('none' as const), fc.constant('absent' as const), octets(64)),
      mac: octets(12),
    },
    { noNullPrototype: true, requiredKeys: ['kind', 'counter', 'originator', 'recipient', 'messageCode', 'payload', 'signature'] },
  )
  .map((m) => (m.mac && m.signature === 'absent' ? { ...m, signature: 'none' as const } : m));
