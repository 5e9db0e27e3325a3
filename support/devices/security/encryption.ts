import type { KeyObject } from 'node:crypto';
import { X509Certificate } from 'node:crypto';
import { encryptBody } from '../../gbcs/protection/encryption';
import { GbcsError } from '../../gbcs/error';
import type { KeyContext } from '../../gbcs/protection/key-agreement';
import type { GbcsMessage } from '../../gbcs/message';
import { isOnP256 } from '../../gbcs/protection/p256';
import type { DeviceContext } from '../device-context';

/**
 * How the body of a response is encrypted: for whom, and with which counter of the device's own where the device does not know the party.
 */
export interface ResponseEncryption {
  readonly originatorCounter?: bigint;
  readonly encrypt: (plaintext: Uint8Array) => Uint8Array;
}

/**
 * Encryption for whoever asked: the originator, or the party behind the Access Control Broker with the certificate that the command
 * brought (facts 3.2, 3.4).
 * @throws GbcsError where there is no key to encrypt to
 */
export function encryptionFor(device: DeviceContext, command: GbcsMessage): ResponseEncryption {
  const { party, counter, keyAgreementCertificate } = command.supplementary ?? {};
  const originatorCounter = keyAgreementCertificate ? device.nextCounter() : undefined;
  const header: KeyContext = {
    kind: 'response',
    counter: command.counter,
    originator: device.spec.eui,
    recipient: command.originator,
    ...(party && {
      supplementary: { party, ...(counter !== undefined && { counter }), ...(originatorCounter !== undefined && { originatorCounter }) },
    }),
  };
  const publicKey = keyAgreementCertificate ? keyIn(keyAgreementCertificate) : knownKey(device, party ?? command.originator);
  const { privateKey } = device.identity.keys('keyAgreement');
  return {
    ...(originatorCounter !== undefined && { originatorCounter }),
    encrypt: (plaintext) => encryptBody(plaintext, header, privateKey, publicKey),
  };
}

function knownKey(device: DeviceContext, party: GbcsMessage['originator']): KeyObject {
  const key = device.anchors.keyOf(party, 'keyAgreement') ?? device.parties.credential(party, 'keyAgreement')?.publicKey;
  if (!key) throw new GbcsError('header', `a Key Agreement certificate of ${party}`, 'none');
  return key;
}

/** Of the one curve that devices know. */
function keyIn(certificate: Uint8Array): KeyObject {
  try {
    const { publicKey } = new X509Certificate(certificate);
    if (isOnP256(publicKey)) return publicKey;
  } catch {
    // no certificate, and refused as one of another key is
  }
  throw new GbcsError('header', `a Key Agreement certificate with a key on P-256`, 'another');
}
