import type { Behaviour } from '../../behaviour/behaviour';
import type { Consequence } from '../../consequences/consequence';
import { deviceIdAt } from '../../inquiry/device-id';
import type { Device } from '../../inventory/device';
import { withStatus } from '../../inventory/device';
import type { Answer } from '../../processing/answer';
import type { InstallNoWanPolicy } from '../../services/hub-status';
import { installNoWan, referenceInstallNoWan } from '../../services/hub-status';
import type { SystemsView } from '../../systems-view';
import { nonDevice } from './request-change';

type Apply = (behaviour: Behaviour) => Behaviour;

/** Something else becomes of a hub that was installed without SM WAN (8.14.2). */
export function hubPolicy(change: Partial<InstallNoWanPolicy>): Apply {
  return nonDevice('8.14.2', () => installNoWan({ ...referenceInstallNoWan, ...change }));
}

/** Only some of the hubs that are to be warned of are. */
export function warnsOnly(of: (hub: Device) => boolean): Apply {
  return reported((hub, answer, { readings }) =>
    answer.code === 'W081401' && !of(hub) ? { ...answer, code: readings.text('non-device-success-code') } : answer,
  );
}

/** The answer for some hubs is another. */
export function answersWith(code: string, of: (hub: Device) => boolean): Apply {
  return reported((hub, answer) => (of(hub) ? { ...answer, code } : answer));
}

/** A Gas Proxy Function that is Pending does not wait for its hub to be Pending too, where the hub is such a one. */
export function takesTheGpfWhere(isSuch: (hub: Device) => boolean): Apply {
  return reported((hub, answer, { records, now }) => {
    const proxies = isSuch(hub) ? records.inventory.inHomeOf(hub, 'GPF').filter(({ status }) => status === 'Pending') : [];
    return { ...answer, follows: [...(answer.follows ?? []), ...proxies.map((gpf) => installed(gpf, now))] };
  });
}

export const takesTheGpfAnyway: Apply = takesTheGpfWhere(() => true);

/** Every Gas Proxy Function that is Pending goes with a hub that is reported and Pending, in whatever home. */
export const takesEveryGpf: Apply = reported((hub, answer, { records, now }) => {
  if (hub.status !== 'Pending') return answer;
  const proxies = [...records.inventory.all()].filter(({ deviceType, status }) => deviceType === 'GPF' && status === 'Pending');
  return { ...answer, follows: [...(answer.follows ?? []), ...proxies.map((gpf) => installed(gpf, now))] };
});

/** A hub that is reported becomes InstalledNotCommissioned, although the report is refused. */
export const promotedAlthoughRefused: Apply = (behaviour) => ({
  ...behaviour,
  afterRefusal: (view, inquiry, refusal) => {
    const right = behaviour.afterRefusal(view, inquiry, refusal);
    if (refusal.kind === 'http' || inquiry.request.serviceReferenceVariant !== '8.14.2') return right;
    const hub = view.records.inventory.get(deviceIdAt(inquiry.request.body, 'DeviceID') ?? '');
    return hub?.deviceType === 'CHF' ? [...right, installed(hub, view.now)] : right;
  },
});

function installed(device: Device, now: Date): Consequence {
  return { do: 'put device', device: withStatus(device, 'InstalledNotCommissioned', now) };
}

/** Something else is done with the answer to a report; `hub` is as it was before. */
function reported(change: (hub: Device, answer: Answer, view: SystemsView) => Answer): Apply {
  return nonDevice('8.14.2', (right) => (view, request) => {
    const hub = view.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
    const answer = right(view, request);
    return hub ? change(hub, answer, view) : answer;
  });
}
