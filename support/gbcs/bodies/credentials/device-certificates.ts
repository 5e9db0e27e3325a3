import { DER_TAG, decodeDer, derInteger, encodeDer, sequence } from '../../asn1/asn1';
import { DerReader } from '../../asn1/der-reader';
import { GbcsError, hexOctet } from '../../error';
import type { BodyCodec, UseCaseBody } from '../body';
import type { AnchorKeyUsage } from './trust-anchor';
import { keyUsageNode, readKeyUsage } from './trust-anchor';

/** The response of a use case that answers with one number: 0 done, others its failure codes. */
export const responseCode: BodyCodec<{ readonly code: number }> = {
  encode: ({ code }) => encodeDer(derInteger(code)),
  decode: (payload) => {
    const reader = new DerReader([decodeDer(payload)], 'response code');
    return { code: reader.integer('response code') };
  },
};

/** Octets of DER (a certificate, a certification request), or a code that says why there are none. */
export type DerOrCode = { readonly der: Uint8Array } | { readonly code: number };

const derOrCode: BodyCodec<DerOrCode> = {
  encode: (answer) => ('der' in answer ? encodeDer(certificateNode(answer.der)) : encodeDer(derInteger(answer.code))),
  decode: (payload) => (decodeDer(payload).tag === DER_TAG.sequence ? { der: Buffer.from(payload) } : responseCode.decode(payload)),
};

const keyUsageCommand: BodyCodec<{ readonly keyUsage: AnchorKeyUsage }> = {
  encode: ({ keyUsage }) => encodeDer(sequence(keyUsageNode(keyUsage))),
  decode: (payload) => {
    const reader = DerReader.of(payload, 'command');
    const keyUsage = readKeyUsage(reader);
    reader.end();
    return { keyUsage };
  },
};

/** CS02c Issue Security Credentials, 0x000A: the device makes a key pair and answers with a certification request. */
export const CS02c: UseCaseBody<{ readonly keyUsage: AnchorKeyUsage }, DerOrCode> = { command: keyUsageCommand, response: derOrCode };

/** CS02d Update Device Certificates on Device, 0x000B: the certificate for the key pair of CS02c. */
export const CS02d: UseCaseBody<{ readonly certificate: Uint8Array }, { readonly code: number }> = {
  command: {
    encode: ({ certificate }) => encodeDer(certificateNode(certificate)),
    decode: (payload) => ({ certificate: encodeDer(certificateNode(payload)) }),
  },
  response: responseCode,
};

/** CS02e Provide Device Certificates from Device, 0x000C. */
export const CS02e: UseCaseBody<{ readonly keyUsage: AnchorKeyUsage }, DerOrCode> = { command: keyUsageCommand, response: derOrCode };

function certificateNode(der: Uint8Array): ReturnType<typeof decodeDer> {
  const node = decodeDer(der);
  if (node.tag !== DER_TAG.sequence) throw new GbcsError(0, 'a certificate, 0x30', hexOctet(node.tag));
  return node;
}
