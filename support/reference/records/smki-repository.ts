import type { SmkiCertificate } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { HeldCertificates } from '../inventory/device';

type Usage = SmkiCertificate['usage'];
const USAGES: readonly Usage[] = ['digitalSignature', 'keyAgreement'];

/** The SMKI Repository's Device Certificates in force, DER. */
export class SmkiRepository {
  private readonly certificates = new Map<Eui64, HeldCertificates>();

  /** Takes the certificates that a device was delivered with. */
  enrol(eui: Eui64, delivered: HeldCertificates): void {
    this.certificates.set(eui, delivered);
  }

  put(eui: Eui64, usage: Usage, certificate: Uint8Array): void {
    const { digitalSignature, keyAgreement } = this.certificates.get(eui) ?? {};
    this.certificates.set(eui, { digitalSignature, keyAgreement, [usage]: certificate });
  }

  of(eui: Eui64): readonly SmkiCertificate[] {
    const held = this.certificates.get(eui) ?? {};
    return USAGES.flatMap((usage) => {
      const certificate = held[usage];
      return certificate ? [{ eui, usage, certificate: Buffer.from(certificate).toString('base64') }] : [];
    });
  }

  /** Devices whose certificates it has. */
  holders(): Iterable<Eui64> {
    return this.certificates.keys();
  }

  remove(eui: Eui64): void {
    this.certificates.delete(eui);
  }

  clear(): void {
    this.certificates.clear();
  }
}
