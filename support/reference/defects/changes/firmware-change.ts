import type { UserRole } from '../../../control/types';
import type { Eui64 } from '../../../duis/eui64';
import { responsibleUsers } from '../../alerts/dcc-alert';
import type { Behaviour } from '../../behaviour/behaviour';
import type { Effect } from '../../effects/effect';
import { withEffect } from '../../effects/effect';
import type { DistributionPolicy } from '../../firmware/distribution-policy';
import type { FirmwareAlertCode, FirmwareDecision, FirmwareFinding } from '../../firmware/firmware-decision';
import type { FirmwareAudience, FirmwarePolicy } from '../../firmware/firmware-policy';
import type { Smets1NotificationPolicy } from '../../firmware/smets1-notification';
import type { Device } from '../../inventory/device';
import type { DistributionFailurePolicy } from '../../providers/distribution-failure-policy';
import type { View } from '../../view';

type Apply = (behaviour: Behaviour) => Behaviour;

/** One condition of who gets firmware is another; it is given the right one. */
export function distribution<K extends keyof DistributionPolicy>(
  condition: K,
  change: (right: DistributionPolicy[K]) => DistributionPolicy[K],
): Apply {
  return (behaviour) => ({
    ...behaviour,
    distribution: { ...behaviour.distribution, [condition]: change(behaviour.distribution[condition]) },
  });
}

/** N57 is sent at other times, to others or with other words. */
export function notification(change: (right: Smets1NotificationPolicy) => Partial<Smets1NotificationPolicy>): Apply {
  return (behaviour) => ({
    ...behaviour,
    smets1FirmwareNotification: { ...behaviour.smets1FirmwareNotification, ...change(behaviour.smets1FirmwareNotification) },
  });
}

/** N57 goes to others than it should; it is given those who should have it. */
export function notified(recipients: (right: readonly Eui64[], view: View, device: Device) => readonly Eui64[]): Apply {
  return notification((right) => ({
    recipients: (view, notice) => recipients(right.recipients(view, notice), view, notice.device),
  }));
}

/** Something else is decided for some findings; it is given the right decision. */
export function decision(change: (right: FirmwareDecision, finding: FirmwareFinding, device: Device) => FirmwareDecision): Apply {
  return firmware((right) => ({ decide: (finding, device) => change(right.decide(finding, device), finding, device) }));
}

/** An alert on firmware goes to others. */
export function audience(alertCode: FirmwareAlertCode | 'N29', change: Partial<FirmwareAudience>): Apply {
  return firmware((right) => ({ audiences: { ...right.audiences, [alertCode]: { ...right.audiences[alertCode], ...change } } }));
}

/** Other devices' versions are taken notice of. */
export function tracking(tracks: (right: FirmwarePolicy['tracks']) => FirmwarePolicy['tracks']): Apply {
  return firmware((right) => ({ tracks: tracks(right.tracks) }));
}

/** What the DCC makes of the firmware versions that devices report is otherwise in some part. */
export function firmware(change: (right: FirmwarePolicy) => Partial<FirmwarePolicy>): Apply {
  return (behaviour) => ({ ...behaviour, firmware: { ...behaviour.firmware, ...change(behaviour.firmware) } });
}

/** What follows from a response is something else. */
export function effect(name: string, change: (right: Effect) => Effect): Apply {
  return (behaviour) => ({ ...behaviour, effects: withEffect(behaviour.effects, name, change) });
}

/** One change after the other. */
export function both(first: Apply, second: Apply): Apply {
  return (behaviour) => second(first(behaviour));
}

/** Those who hold these roles at a device, together with `others`. */
export function togetherWith(others: readonly Eui64[], view: View, device: Device, roles: readonly UserRole[]): readonly Eui64[] {
  return [...new Set([...others, ...responsibleUsers(view, device, roles)])];
}

/** What a provider reports of an image that it could not distribute is told otherwise (5.9.3). */
export function failures(change: (right: DistributionFailurePolicy) => Partial<DistributionFailurePolicy>): Apply {
  return (behaviour) => ({
    ...behaviour,
    distributionFailure: { ...behaviour.distributionFailure, ...change(behaviour.distributionFailure) },
  });
}
