import { eui64ToOctets } from '../duis/eui64';
import type { GbcsMessage, MessageKind, SupplementaryParty } from './message';
import { encodeLength } from './octet-reader';

/** The CRA flag of each kind of message. */
export const CRA_FLAG: Readonly<Record<MessageKind, number>> = { command: 1, response: 2, alert: 3 };

const MAC_HEADER = Buffer.from('DD000000000000', 'hex');
const SECURITY_HEADER = Buffer.from('1100000000', 'hex');
const NONE = Buffer.of(0);

/** The octets of a message, the inverse of `decodeMessage`. @throws RangeError where a part cannot be written. */
export function encodeMessage(m: GbcsMessage): Buffer {
  const signed = Buffer.concat([groupingHeaderAndPayload(m), signatureField(m)]);
  if (!m.mac) return signed;
  if (m.signature === 'absent') throw new RangeError('a message with a MAC has a signature field; say "none"');
  const mac = exactly(m.mac, 12, 'MAC');
  return Buffer.concat([MAC_HEADER, encodeLength(SECURITY_HEADER.length + signed.length + mac.length), SECURITY_HEADER, signed, mac]);
}

/** From the octet DF to the end of the payload: what is signed, but for the DF (facts 3.4). */
export function groupingHeaderAndPayload(m: GbcsMessage): Buffer {
  const head = Buffer.alloc(29);
  head.set([0xdf, 9, CRA_FLAG[m.kind]]);
  head.writeBigUInt64BE(m.counter, 3);
  head[11] = 8;
  head.set(eui64ToOctets(m.originator), 12);
  head[20] = 8;
  head.set(eui64ToOctets(m.recipient), 21);
  const dateTime = m.dateTime ? [Buffer.of(12), exactly(m.dateTime, 12, 'date-time')] : [NONE];
  const other = otherInformation(m.messageCode, m.supplementary);
  return Buffer.concat([head, ...dateTime, encodeLength(other.length), other, encodeLength(m.payload.length), m.payload]);
}

/** The signature with its length octet, as the MAC covers it. */
export function signatureField(m: GbcsMessage): Buffer {
  if (m.signature === 'absent') return Buffer.alloc(0);
  if (m.signature === 'none') return NONE;
  return Buffer.concat([Buffer.of(64), exactly(m.signature, 64, 'signature')]);
}

function otherInformation(messageCode: number, s: SupplementaryParty | undefined): Buffer {
  const code = Buffer.alloc(2);
  code.writeUInt16BE(messageCode);
  if (!s) return code;
  const parts: Uint8Array[] = [code, eui64ToOctets(s.party)];
  if (s.counter === undefined && (s.originatorCounter !== undefined || s.keyAgreementCertificate)) {
    throw new RangeError('a supplementary originator counter or certificate stands behind a supplementary party counter');
  }
  if (s.originatorCounter !== undefined && s.keyAgreementCertificate) {
    throw new RangeError('other information ends in a supplementary originator counter or in a certificate, not in both');
  }
  if (s.counter !== undefined) parts.push(uint64(s.counter));
  if (s.originatorCounter !== undefined) parts.push(uint64(s.originatorCounter));
  if (s.keyAgreementCertificate) parts.push(s.keyAgreementCertificate);
  return Buffer.concat(parts);
}

/** Eight octets, big-endian. */
export function uint64(value: bigint): Buffer {
  const octets = Buffer.alloc(8);
  octets.writeBigUInt64BE(value);
  return octets;
}

function exactly(octets: Uint8Array, length: number, what: string): Uint8Array {
  if (octets.length !== length) throw new RangeError(`a ${what} has ${length} octets, not ${octets.length}`);
  return octets;
}
