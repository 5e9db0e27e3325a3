import { textAt } from '../../../duis/element';
import type { Behaviour } from '../../behaviour/behaviour';
import type { CertificateTracking } from '../../effects/device-certificate-tracked';
import { deviceCertificateTracked, referenceCertificateTracking } from '../../effects/device-certificate-tracked';
import { withEffect } from '../../effects/effect';

type Apply = (behaviour: Behaviour) => Behaviour;

/** The Device Certificates in the answers to 6.24.2 are followed otherwise. */
export function certificateTracking(change: (right: CertificateTracking) => Partial<CertificateTracking>): Apply {
  const wrong = deviceCertificateTracked({ ...referenceCertificateTracking, ...change(referenceCertificateTracking) });
  return (behaviour) => ({ ...behaviour, effects: withEffect(behaviour.effects, wrong.name, () => wrong) });
}

/** Only certificates of this CredentialType go into the SMKI Repository; all go into the inventory. */
export function publishesOnly(credentialType: string): Apply {
  const inventoryOnly = deviceCertificateTracked({ ...referenceCertificateTracking, updates: ['inventory'] });
  return (behaviour) => ({
    ...behaviour,
    effects: withEffect(behaviour.effects, inventoryOnly.name, (right) => ({
      ...right,
      apply: (view, answered) =>
        (textAt(answered.request.body, 'CredentialType') === credentialType ? right : inventoryOnly).apply(view, answered),
    })),
  });
}

/** 8.13 takes in the responses of other Service Requests; `change` is given those of the table, and all there are. */
export function localResponses(change: (right: readonly string[], all: readonly string[]) => readonly string[]): Apply {
  return (behaviour) => {
    const all = behaviour.matrix.all.map((row) => row.serviceReferenceVariant);
    return {
      ...behaviour,
      policies: { ...behaviour.policies, localResponseServices: change(behaviour.policies.localResponseServices, all) },
    };
  };
}
