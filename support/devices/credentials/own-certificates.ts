import { X509Certificate, sign } from 'node:crypto';
import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import { bitString, der, integer, oid, sequence } from '../../pki/der';
import type { DeviceContext } from '../device-context';
import type { DeviceKeyUsage } from '../security/device-keys';
import type { HandlerEntries } from '../commands/handler';
import { handle } from '../commands/handler';

/** Codes of CS02c, CS02d and CS02e: done, and (RTDS) not the certificate or key that was looked for. */
const CODE = { success: 0, wrongKey: 3 } as const;
const ECDSA_WITH_SHA256 = sequence(oid('1.2.840.10045.4.3.2'));
/** The context tag of the attributes of a certification request, of which there are none. */
const NO_ATTRIBUTES = der(0xa0);

/** CS02c, CS02d and CS02e: a request for a certificate of the next key, the certificate for it, and the certificate now. */
export function ownCertificates(device: DeviceContext): HandlerEntries {
  return [
    ...handle(USE_CASE_BODIES.CS02c, ({ keyUsage }) =>
      isOwn(keyUsage) ? { der: certificationRequest(device, keyUsage) } : { code: CODE.wrongKey },
    ),
    ...handle(
      USE_CASE_BODIES.CS02d,
      ({ certificate }) => ({ code: adopt(device, certificate) }),
      ({ code }) => (code === CODE.success ? 'success' : 'failure'),
    ),
    ...handle(USE_CASE_BODIES.CS02e, ({ keyUsage }) =>
      isOwn(keyUsage) ? { der: device.identity.certificate(keyUsage) } : { code: CODE.wrongKey },
    ),
  ];
}

function isOwn(keyUsage: string): keyUsage is DeviceKeyUsage {
  return keyUsage === 'digitalSignature' || keyUsage === 'keyAgreement';
}

/** PKCS#10 with an empty subject, as RTDS writes it; signed with the key that it is about. */
function certificationRequest(device: DeviceContext, usage: DeviceKeyUsage): Buffer {
  const { privateKey, publicKey } = device.identity.nextKeys(usage);
  const info = sequence(integer(0n), sequence(), publicKey.export({ type: 'spki', format: 'der' }), NO_ATTRIBUTES);
  return sequence(info, ECDSA_WITH_SHA256, bitString(sign('sha256', info, privateKey)));
}

/** Takes the certificate on if it is for the next key, or for one that the device has. */
function adopt(device: DeviceContext, certificate: Uint8Array): number {
  const key = publicKeyOf(certificate);
  const usages: readonly DeviceKeyUsage[] = ['digitalSignature', 'keyAgreement'];
  const next = usages.find((usage) => key?.equals(device.identity.nextKeys(usage).publicKey));
  if (next) device.identity.adopt(next, certificate);
  return next || usages.some((usage) => key?.equals(device.identity.keys(usage).publicKey)) ? CODE.success : CODE.wrongKey;
}

function publicKeyOf(certificate: Uint8Array): X509Certificate['publicKey'] | undefined {
  try {
    return new X509Certificate(certificate).publicKey;
  } catch {
    return undefined;
  }
}
