import type { Behaviour } from '../behaviour/behaviour';
import type { CertificateTracking } from '../effects/device-certificate-tracked';
import { deviceCertificateTracked, referenceCertificateTracking } from '../effects/device-certificate-tracked';
import { withEffect } from '../effects/effect';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import type { InstallNoWanPolicy } from '../services/hub-status';
import { installNoWan, referenceInstallNoWan } from '../services/hub-status';
import { alsoRefuses, nonDevice } from './request-change';

type Apply = (behaviour: Behaviour) => Behaviour;

/** The Device Certificates in the answers to 6.24.2 are followed otherwise. */
export function certificateTracking(change: (right: CertificateTracking) => Partial<CertificateTracking>): Apply {
  const wrong = deviceCertificateTracked({ ...referenceCertificateTracking, ...change(referenceCertificateTracking) });
  return (behaviour) => ({ ...behaviour, effects: withEffect(behaviour.effects, wrong.name, () => wrong) });
}

/** 8.13 takes in the responses of other Service Requests; `change` is given those of the table, and all there are. */
export function localResponses(change: (right: readonly string[], all: readonly string[]) => readonly string[]): Apply {
  return (behaviour) => {
    const all = behaviour.matrix.all.map((row) => row.serviceReferenceVariant);
    return { ...behaviour, policies: { ...behaviour.policies, localResponseServices: change(behaviour.policies.localResponseServices, all) } };
  };
}

/** Something else becomes of a hub that was installed without SM WAN (8.14.2). */
export function hubPolicy(change: Partial<InstallNoWanPolicy>): Apply {
  return nonDevice('8.14.2', () => installNoWan({ ...referenceInstallNoWan, ...change }));
}

/** Only some of the hubs that are to be warned of are. */
export function warnsOnly(of: (hub: Device) => boolean): Apply {
  return nonDevice('8.14.2', (right) => (systems, request) => {
    const hub = systems.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
    const answer = right(systems, request);
    return answer.code === 'W081401' && hub && !of(hub) ? { code: systems.behaviour.readings.text('non-device-success-code') } : answer;
  });
}

/** A hub that is reported is InstalledNotCommissioned at once, whether or not the report is then refused. */
export const promotedBeforeItIsExamined: Apply = alsoRefuses('notified-device-is-hub', ({ request, records, now }) => {
  const hub = records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
  if (hub) records.inventory.put(withStatus(hub, 'InstalledNotCommissioned', now));
  return undefined;
});
