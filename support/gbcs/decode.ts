import { eui64FromOctets } from '../duis/eui64';
import { GbcsError, hexOctet } from './error';
import type { GbcsMessage, MessageKind, SupplementaryParty } from './message';
import { OctetReader } from './octet-reader';

const KINDS: Readonly<Record<number, MessageKind>> = { 1: 'command', 2: 'response', 3: 'alert' };
const MAC_OCTETS = 12;
const SIGNATURE_OCTETS = 64;

/**
 * The message in `octets`, all of them and nothing besides (facts 3.1). Checks the frame only: neither MAC nor signature nor body.
 * Parts are views into `octets`.
 * @throws GbcsError at the first octet that does not belong.
 */
export function decodeMessage(octets: Uint8Array): GbcsMessage {
  const reader = new OctetReader(octets);
  const first = reader.peek('0xDD (MAC header) or 0xDF (grouping header)');
  if (first !== 0xdd) return readSigned(reader, 0);
  reader.expect([0xdd, 0, 0, 0, 0, 0, 0], 'MAC header');
  const at = reader.at;
  const length = reader.length('length of the MACed part');
  if (length !== reader.remaining) throw new GbcsError(at, `a length of ${reader.remaining}, the octets that follow`, `${length}`);
  reader.expect([0x11, 0, 0, 0, 0], 'security header');
  return readSigned(reader, MAC_OCTETS);
}

/** From the grouping header on; the last `macOctets` are the MAC. */
function readSigned(reader: OctetReader, macOctets: number): GbcsMessage {
  reader.expect([0xdf, 0x09], 'grouping header with a transaction id of 9 octets');
  const kind = readKind(reader);
  const counter = reader.u64('counter');
  reader.expect([8], 'length of the originator');
  const originator = eui64FromOctets(reader.take(8, 'originator'));
  reader.expect([8], 'length of the recipient');
  const recipient = eui64FromOctets(reader.take(8, 'recipient'));
  const dateTime = readDateTime(reader);
  const other = reader.sub(reader.length('length of other information'), 'other information');
  const messageCode = other.u16('message code');
  const supplementary = readSupplementary(other);
  const payload = reader.take(reader.length('length of the payload'), 'payload');
  const signature = readSignature(reader, macOctets);
  const mac = macOctets ? reader.take(macOctets, 'MAC') : undefined;
  reader.end('the message');
  return {
    kind,
    counter,
    originator,
    recipient,
    ...(dateTime && { dateTime }),
    messageCode,
    ...(supplementary && { supplementary }),
    payload,
    signature,
    ...(mac && { mac }),
  };
}

function readKind(reader: OctetReader): MessageKind {
  const at = reader.at;
  const flag = reader.u8('CRA flag');
  const kind = KINDS[flag];
  if (!kind) throw new GbcsError(at, '0x01 (command), 0x02 (response) or 0x03 (alert)', hexOctet(flag));
  return kind;
}

function readDateTime(reader: OctetReader): Uint8Array | undefined {
  const at = reader.at;
  const length = reader.u8('length of the date-time');
  if (length === 0) return undefined;
  if (length !== 12) throw new GbcsError(at, 'a date-time of 0 or 12 octets', `${length}`);
  return reader.take(12, 'date-time');
}

/** The lengths 2, 10, 18, 26 and 18 + certificate tell what is there (facts 3.1). */
function readSupplementary(other: OctetReader): SupplementaryParty | undefined {
  if (other.remaining === 0) return undefined;
  const party = eui64FromOctets(other.take(8, 'supplementary party'));
  if (other.remaining === 0) return { party };
  const counter = other.u64('supplementary party counter');
  if (other.remaining === 0) return { party, counter };
  if (other.remaining === 8) return { party, counter, originatorCounter: other.u64('supplementary originator counter') };
  return { party, counter, keyAgreementCertificate: readCertificate(other) };
}

function readCertificate(other: OctetReader): Uint8Array {
  const at = other.at;
  const size = other.remaining;
  const expected = 'a Key Agreement certificate in DER that fills other information';
  const first = other.peek(expected);
  if (first !== 0x30) throw new GbcsError(at, expected, hexOctet(first));
  const whole = other.take(size, expected);
  const inner = new OctetReader(whole.subarray(1), at + 1);
  const length = inner.length('length of the certificate');
  if (length !== inner.remaining) throw new GbcsError(at + 1, `a length of ${inner.remaining}`, `${length}`);
  return whole;
}

function readSignature(reader: OctetReader, macOctets: number): GbcsMessage['signature'] {
  if (reader.remaining === 0 && macOctets === 0) return 'absent';
  const at = reader.at;
  const length = reader.u8('length of the signature');
  if (length === 0) return 'none';
  if (length !== SIGNATURE_OCTETS) throw new GbcsError(at, '0x00 (no signature) or 0x40 (64 octets)', hexOctet(length));
  return reader.take(SIGNATURE_OCTETS, 'signature');
}
