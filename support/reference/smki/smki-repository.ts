import type { SmkiCertificate } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';

type Usage = SmkiCertificate['usage'];

/** The SMKI Repository's Device Certificates in force, DER. */
export class SmkiRepository {
  private readonly certificates = new Map<Eui64, ReadonlyMap<Usage, Uint8Array>>();

  put(eui: Eui64, usage: Usage, certificate: Uint8Array): void {
    this.certificates.set(eui, new Map([...(this.certificates.get(eui) ?? []), [usage, certificate]]));
  }

  of(eui: Eui64): readonly SmkiCertificate[] {
    return [...(this.certificates.get(eui) ?? [])].map(([usage, certificate]) => ({ eui, usage, certificate: Buffer.from(certificate).toString('base64') }));
  }

  remove(eui: Eui64): void {
    this.certificates.delete(eui);
  }

  clear(): void {
    this.certificates.clear();
  }
}
