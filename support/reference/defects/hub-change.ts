import type { Behaviour } from '../behaviour/behaviour';
import { deviceIdAt } from '../inquiry/device-id';
import type { Device } from '../inventory/device';
import { withStatus } from '../inventory/device';
import type { Answer } from '../processing/answer';
import type { InstallNoWanPolicy } from '../services/hub-status';
import { installNoWan, referenceInstallNoWan } from '../services/hub-status';
import type { Systems } from '../systems';
import { alsoRefuses, nonDevice } from './request-change';

type Apply = (behaviour: Behaviour) => Behaviour;

/** Something else becomes of a hub that was installed without SM WAN (8.14.2). */
export function hubPolicy(change: Partial<InstallNoWanPolicy>): Apply {
  return nonDevice('8.14.2', () => installNoWan({ ...referenceInstallNoWan, ...change }));
}

/** Only some of the hubs that are to be warned of are. */
export function warnsOnly(of: (hub: Device) => boolean): Apply {
  return reported((hub, answer, { behaviour }) =>
    answer.code === 'W081401' && !of(hub) ? { code: behaviour.readings.text('non-device-success-code') } : answer,
  );
}

/** The answer for some hubs is another. */
export function answersWith(code: string, of: (hub: Device) => boolean): Apply {
  return reported((hub, answer) => (of(hub) ? { code } : answer));
}

/** A Gas Proxy Function that is Pending does not wait for its hub to be Pending too. */
export const takesTheGpfAnyway: Apply = reported((hub, answer, { records, tools }) => {
  for (const gpf of records.inventory.inHomeOf(hub, 'GPF')) {
    if (gpf.status === 'Pending') records.inventory.put(withStatus(gpf, 'InstalledNotCommissioned', tools.clock.now()));
  }
  return answer;
});

/** A hub that is reported is InstalledNotCommissioned at once, whether or not the report is then refused. */
export const promotedBeforeItIsExamined: Apply = alsoRefuses('notified-device-is-hub', ({ request, records, now }) => {
  const hub = records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
  if (hub) records.inventory.put(withStatus(hub, 'InstalledNotCommissioned', now));
  return undefined;
});

/** Something else is done with the answer to a report; `hub` is as it was before. */
function reported(change: (hub: Device, answer: Answer, systems: Systems) => Answer): Apply {
  return nonDevice('8.14.2', (right) => (systems, request) => {
    const hub = systems.records.inventory.get(deviceIdAt(request.body, 'DeviceID') ?? '');
    const answer = right(systems, request);
    return hub ? change(hub, answer, systems) : answer;
  });
}
