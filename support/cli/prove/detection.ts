import type { Detection } from '../../report/evidence/signing-facts';
import type { Proof } from './proof';

/** What the proofs of all defects come to, at the commit at which they were made. */
export function detectionOf(proofs: readonly Proof[], commit: string): Detection {
  const survivors = proofs.filter(({ survival }) => survival !== '').map(({ defect }) => defect.id);
  const noticed = proofs.length - survivors.length;
  return { measured: 'deliberate defects of the reference', of: proofs.length, noticed, survivors, commit };
}
