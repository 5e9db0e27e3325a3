import type { KeyObject } from 'node:crypto';
import { createCipheriv, createHash, diffieHellman, sign, verify } from 'node:crypto';

/**
 * As much of GBCS as a client needs, read and checked with nothing but node:crypto, and nothing of this project's: the parser that public
 * clients use is in no registry.
 */
export interface PlainMessage {
  /** 1 command, 2 response, 3 alert. */
  readonly flag: number;
  readonly counter: Buffer;
  readonly originator: Buffer;
  readonly recipient: Buffer;
  /** `0x0027` */
  readonly messageCode: string;
  readonly payload: Buffer;
  /** The octets from the DF on, without the signature. */
  readonly covered: Buffer;
  readonly signature: Buffer;
  readonly mac?: Buffer;
}

export function readPlain(octets: Buffer): PlainMessage {
  const reader = new Octets(octets);
  const hasMac = octets[0] === 0xdd;
  if (hasMac) {
    reader.expect('dd000000000000');
    reader.length();
    reader.expect('1100000000');
  }
  const start = reader.at;
  reader.expect('df09');
  const flag = reader.take(1)[0] ?? 0;
  const counter = reader.take(8);
  reader.expect('08');
  const originator = reader.take(8);
  reader.expect('08');
  const recipient = reader.take(8);
  reader.take(reader.length());
  const messageCode = `0x${reader.take(reader.length()).subarray(0, 2).toString('hex').toUpperCase()}`;
  const payload = reader.take(reader.length());
  const covered = octets.subarray(start, reader.at);
  const signature = reader.isAtEnd ? Buffer.alloc(0) : reader.take(reader.length());
  const message = { flag, counter, originator, recipient, messageCode, payload, covered, signature };
  const mac = hasMac ? reader.take(12) : undefined;
  if (!reader.isAtEnd) throw new Error(`${octets.length - reader.at} octets too many`);
  return mac ? { ...message, mac } : message;
}

/** The signed Pre-Command: its signature field, empty or absent, filled. */
export function signPlain(preCommand: Buffer, key: KeyObject): Buffer {
  const { covered } = readPlain(preCommand);
  const signature = sign('sha256', covered.subarray(1), { key, dsaEncoding: 'ieee-p1363' });
  return Buffer.concat([covered, Buffer.of(0x40), signature]);
}

export function isSignedBy({ covered, signature }: PlainMessage, key: KeyObject): boolean {
  return verify('sha256', covered.subarray(1), { key, dsaEncoding: 'ieee-p1363' }, signature);
}

/** @param own the private key of the recipient, @param theirs the public key of the originator */
export function isMacOf(message: PlainMessage, own: KeyObject, theirs: KeyObject): boolean {
  const { originator, recipient, counter, covered, signature, mac, flag } = message;
  const otherInfo = Buffer.concat([Buffer.from('60857406080300', 'hex'), originator, Buffer.of(9, flag), counter, recipient]);
  const secret = diffieHellman({ privateKey: own, publicKey: theirs });
  const key = createHash('sha256').update(Buffer.from('00000001', 'hex')).update(secret).update(otherInfo).digest().subarray(0, 16);
  const cipher = createCipheriv('aes-128-gcm', key, Buffer.concat([originator, Buffer.alloc(4)]), { authTagLength: 12 });
  cipher.setAAD(Buffer.concat([Buffer.from('110000000000', 'hex'), covered, Buffer.of(signature.length), signature]));
  cipher.final();
  return mac?.equals(cipher.getAuthTag()) ?? false;
}

class Octets {
  at = 0;
  constructor(private readonly octets: Buffer) {}

  get isAtEnd(): boolean {
    return this.at === this.octets.length;
  }

  take(count: number): Buffer {
    if (this.at + count > this.octets.length) throw new Error(`ends at ${this.octets.length}, within a field`);
    return this.octets.subarray(this.at, (this.at += count));
  }

  expect(hex: string): void {
    const found = this.take(hex.length / 2).toString('hex');
    if (found !== hex) throw new Error(`${found} in place of ${hex} before octet ${this.at}`);
  }

  length(): number {
    const first = this.take(1)[0] ?? 0;
    return first < 0x80 ? first : this.take(first & 0x7f).reduce((sum, octet) => sum * 256 + octet, 0);
  }
}
