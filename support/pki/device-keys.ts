import type { KeyObject } from 'node:crypto';
import { createPublicKey, X509Certificate } from 'node:crypto';
import type { Eui64 } from '../duis/eui64';
import type { Authority } from './certificate-writer';
import { serialOf, writeCertificate } from './certificate-writer';
import { DeterministicKey } from './deterministic-key';
import { DEVICE_AUTHORITY, STRANGE_AUTHORITY } from './test-authorities';

/** The two key pairs of a device. */
export type DeviceKeyUsage = 'digitalSignature' | 'keyAgreement';

const VALID_FROM = new Date('2016-01-01T00:00:00Z');
/** A device certificate does not expire (RFC 5280, 4.1.2.5). */
const VALID_TO = new Date('9999-12-31T23:59:59Z');

/**
 * A test device's key pair. It follows from the EUI-64, so no device's key is ever stored: a hundred thousand devices cost nothing until
 * asked.
 * @param generation how often the device has replaced its key
 */
export function deviceKeys(
  eui: Eui64,
  usage: DeviceKeyUsage,
  generation = 0,
): { readonly privateKey: KeyObject; readonly publicKey: KeyObject } {
  const { privateKey } = DeterministicKey.of(label(eui, usage, generation));
  return { privateKey, publicKey: createPublicKey(privateKey) };
}

/** Certificates written of late, the oldest first: scenarios put the same devices again and again. */
const written = new Map<string, Uint8Array>();
/** A fleet of a hundred thousand is not to be held. */
const CAPACITY = 4096;

/** The certificate of that key, DER, issued by the test Device CA; the same octets every time, to be changed by nobody. */
export function deviceCertificate(eui: Eui64, usage: DeviceKeyUsage, generation = 0): Uint8Array {
  const name = label(eui, usage, generation);
  const held = written.get(name);
  if (held) return held;
  // Octets of their own: a slice would keep the slab of the pool that it was cut from.
  const issued = issue(DEVICE_AUTHORITY, eui, usage, name);
  const certificate = Buffer.alloc(issued.length, issued);
  if (written.size >= CAPACITY) written.delete(written.keys().next().value ?? '');
  written.set(name, certificate);
  return certificate;
}

/** A certificate of that key by an authority that nobody trusts, and otherwise as good. */
export function foreignDeviceCertificate(eui: Eui64, usage: DeviceKeyUsage, generation: number): Uint8Array {
  return issue(STRANGE_AUTHORITY, eui, usage, label(eui, usage, generation));
}

/** Whether the authority of devices issued it: a certificate of anybody else proves nothing. False for octets that are none. */
export function isDeviceCertificate(octets: Uint8Array): boolean {
  try {
    return new X509Certificate(octets).verify(createPublicKey(DEVICE_AUTHORITY.key.privateKey));
  } catch {
    return false;
  }
}

function issue(issuer: Authority, eui: Eui64, usage: DeviceKeyUsage, name: string): Uint8Array {
  return writeCertificate({
    serial: serialOf(name),
    issuer,
    subject: { device: eui },
    key: DeterministicKey.of(name),
    usage,
    validFrom: VALID_FROM,
    validTo: VALID_TO,
  });
}

function label(eui: Eui64, usage: DeviceKeyUsage, generation: number): string {
  return `device ${eui.toUpperCase()} ${usage} ${generation}`;
}
