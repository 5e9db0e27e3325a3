import type { SmkiCertificate } from '../../control/types';

/** What a Device Certificate is for. */
export type CertificateUsage = SmkiCertificate['usage'];

const USAGES: Readonly<Record<string, CertificateUsage>> = { 'digital signature': 'digitalSignature', 'key agreement': 'keyAgreement' };

/** Where the DCC keeps Device Certificates (2.3.2). */
export type CertificateHolder = 'inventory' | 'SMKI Repository';
export const CERTIFICATE_HOLDER = /inventory|SMKI Repository/;

/** `digital signature`, `key agreement`. */
export const CERTIFICATE_USAGE = new RegExp(Object.keys(USAGES).join('|'));

export function certificateUsage(words: string): CertificateUsage {
  const found = USAGES[words];
  if (!found) throw new RangeError(`"${words}" is no use of a Device Certificate; known: ${Object.keys(USAGES).join(', ')}`);
  return found;
}

/** How a message calls it. */
export function usageWords(usage: CertificateUsage): string {
  return Object.keys(USAGES).find((words) => USAGES[words] === usage) ?? usage;
}
