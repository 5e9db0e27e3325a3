import type { Eui64 } from '../../../duis/eui64';
import { eui64ToOctets } from '../../../duis/eui64';
import { DER_TAG, decodeDer, derInteger, derOctets, encodeDer, sequence } from '../../asn1/asn1';
import { DerReader } from '../../asn1/der-reader';
import type { BodyCodec, UseCaseBody } from '../body';
import { responseCode } from '../credentials/device-certificates';

/** Who joins whom: `method` 0 A (initiator), 1 A (responder), 2 B, 3 C as RTDS numbers them; the certificate comes with method C. */
export interface JoinDevice {
  readonly method: number;
  readonly device: Eui64;
  readonly deviceType: number;
  readonly certificate?: Uint8Array;
}

type JoinBody = UseCaseBody<JoinDevice, { readonly code: number }>;
type UnjoinBody = UseCaseBody<{ readonly device: Eui64 }, { readonly code: number }>;

const joinCommand: BodyCodec<JoinDevice> = {
  encode: ({ method, device, deviceType, certificate }) =>
    encodeDer(
      sequence(
        derInteger(method),
        derOctets(eui64ToOctets(device)),
        derInteger(deviceType),
        ...(certificate ? [decodeDer(certificate)] : []),
      ),
    ),
  decode: (payload) => {
    const reader = DerReader.of(payload, 'join command');
    const join = { method: reader.integer('method'), device: reader.eui64('device'), deviceType: reader.integer('device type') };
    const certificate = reader.tag === undefined ? {} : { certificate: encodeDer(reader.node(DER_TAG.sequence, 'certificate')) };
    reader.end();
    return { ...join, ...certificate };
  },
};

const unjoinCommand: BodyCodec<{ readonly device: Eui64 }> = {
  encode: ({ device }) => encodeDer(derOctets(eui64ToOctets(device))),
  decode: (payload) => ({ device: new DerReader([decodeDer(payload)], 'unjoin command').eui64('device') }),
};

/** CS03A1 Method A Join (Meter), 0x000D; CS03A2 (non Meter), 0x00AB; CS03B, 0x000E; CS03C, 0x00AF. */
export const CS03: JoinBody = { command: joinCommand, response: responseCode };

/** CS04AC Method A or C Unjoin, 0x000F; CS04B, 0x0010. */
export const CS04: UnjoinBody = { command: unjoinCommand, response: responseCode };
