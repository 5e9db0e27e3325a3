import type { Eui64 } from '../../duis/eui64';
import { verifyMac } from '../../gbcs/protection/mac';
import type { GbcsMessage } from '../../gbcs/message';
import { verifySignature } from '../../gbcs/protection/signature';
import type { CertificateStore } from '../../pki/certificate-store';
import { messageMark, type MessageProtection, type ProtectionVerdict } from '../../record/protection';
import { ACCESS_CONTROL_BROKER } from '../words/personas';
import { messageIn, publicKeyOf, type DeviceCertificates } from './gbcs-reading';

/** By what signatures and MACs are checked. */
export interface Keys {
  readonly parties: CertificateStore;
  /** The certificates of a device; undefined where the target shows none. */
  readonly certificatesOf: (device: Eui64) => DeviceCertificates | undefined;
  /** How a device or a party is called. */
  readonly nameOf: (eui: Eui64) => string;
}

/**
 * Who signed a GBCS message and between whom its MAC stands, and whether they verify (facts 3.2); undefined where the octets are no GBCS
 * message. Nothing is made of it here: it is shown to whoever looks into a failure.
 */
export function protectionOf(octets: Buffer, keys: Keys): MessageProtection | undefined {
  const message = messageIn(octets);
  return (
    message && {
      message: messageMark(octets),
      ...(typeof message.signature !== 'string' && { signature: signatureVerdict(message, keys) }),
      ...(message.mac && { mac: macVerdict(message, keys) }),
    }
  );
}

/** Which end of a message is the device. */
export function deviceOf({ kind, originator, recipient }: GbcsMessage): Eui64 {
  return kind === 'command' ? recipient : originator;
}

function signatureVerdict(message: GbcsMessage, { parties, certificatesOf, nameOf }: Keys): ProtectionVerdict {
  const { originator, kind } = message;
  const of = nameOf(originator);
  const key =
    kind === 'command' ? parties.of(originator, 'digitalSignature')?.publicKey : publicKeyOf(certificatesOf(originator)?.digitalSignature);
  if (!key) return { is: 'unknown', of, why: `the digital signature certificate of ${of} is not at hand` };
  return { is: verifySignature(message, key) ? 'verified' : 'wrong', of };
}

function macVerdict(message: GbcsMessage, { parties, certificatesOf, nameOf }: Keys): ProtectionVerdict {
  const device = deviceOf(message);
  const party = message.kind === 'command' ? ACCESS_CONTROL_BROKER : message.recipient;
  const of = `${nameOf(party)} and ${nameOf(device)}`;
  const own = parties.of(party, 'keyAgreement')?.privateKey;
  if (!own) return { is: 'unknown', of, why: `the key agreement key of ${nameOf(party)} is not at hand` };
  const key = publicKeyOf(certificatesOf(device)?.keyAgreement);
  if (!key) return { is: 'unknown', of, why: `the key agreement certificate of ${nameOf(device)} is not at hand` };
  return { is: verifyMac(message, own, key) ? 'verified' : 'wrong', of };
}
