import type { KeyObject } from 'node:crypto';
import type { Eui64 } from '../../duis/eui64';
import { deviceCertificate, deviceKeys, foreignDeviceCertificate } from '../../pki/device-keys';

export type DeviceKeyUsage = 'digitalSignature' | 'keyAgreement';

interface KeyPair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Key pairs of the devices in use, derived when needed and forgotten when others are: a fleet at rest holds none. */
export class KeyRing {
  private readonly pairs = new Map<string, KeyPair>();

  /** @param capacity how many pairs are held at most */
  constructor(private readonly capacity = 4096) {}

  of(eui: Eui64, usage: DeviceKeyUsage, generation: number): KeyPair {
    const name = `${eui} ${usage} ${generation}`;
    const held = this.pairs.get(name);
    if (held) return held;
    const pair = deviceKeys(eui, usage, generation);
    if (this.pairs.size >= this.capacity) this.pairs.delete(this.pairs.keys().next().value ?? '');
    this.pairs.set(name, pair);
    return pair;
  }
}

/** The keys and certificates of one device, and which generation of each it is on. */
export class DeviceIdentity {
  private readonly generations = { digitalSignature: 0, keyAgreement: 0 };
  /** Certificates put on the device in place of the derived one (CS02d). */
  private readonly replaced: Partial<Record<DeviceKeyUsage, Uint8Array>> = {};

  constructor(
    readonly eui: Eui64,
    private readonly ring: KeyRing,
  ) {}

  keys(usage: DeviceKeyUsage): KeyPair {
    return this.ring.of(this.eui, usage, this.generations[usage]);
  }

  /** The key pair that a certificate yet to come would be for (CS02c). */
  nextKeys(usage: DeviceKeyUsage): KeyPair {
    return this.ring.of(this.eui, usage, this.generations[usage] + 1);
  }

  /** DER. */
  certificate(usage: DeviceKeyUsage): Uint8Array {
    return this.replaced[usage] ?? deviceCertificate(this.eui, usage, this.generations[usage]);
  }

  /** Goes over to the next key pair and its certificate (SECMP0081), or one of an authority that nobody trusts. */
  renew({ usage, isForeign }: { readonly usage: DeviceKeyUsage; readonly isForeign: boolean }): void {
    this.generations[usage] += 1;
    delete this.replaced[usage];
    if (isForeign) this.replaced[usage] = foreignDeviceCertificate(this.eui, usage, this.generations[usage]);
  }

  /** Goes over to the next key pair with a certificate that somebody else issued for it. */
  adopt(usage: DeviceKeyUsage, certificate: Uint8Array): void {
    this.generations[usage] += 1;
    this.replaced[usage] = certificate;
  }
}
