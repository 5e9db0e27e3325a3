import type { ProviderEvent } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { xml } from '../../duis/xml-text';
import type { DccAlertLetter } from '../alerts/dcc-alert';
import { raiseDccAlerts } from '../alerts/raise-dcc-alert';
import type { Consequence } from '../consequences/consequence';
import type { Device } from '../inventory/device';
import { isSmets1 } from '../inventory/device';
import type { SystemsView } from '../systems-view';

/**
 * A Communications Service Provider says that the hub lost its power: the parties of each meter behind it are told, each with its own meter
 * point.
 */
export function powerOutage(view: SystemsView, hub: Device, event: ProviderEvent): readonly Consequence[] {
  const { leastSeconds, lostFor, families, roles, meterPoint } = view.behaviour.powerOutage;
  if (lostFor(hub, Number(event.detail?.['seconds'] ?? 0)) < leastSeconds || !families.includes(isSmets1(hub) ? 'SMETS1' : 'SMETS2+'))
    return [];
  const start = event.at ?? view.now.toISOString();
  const home = view.records.inventory.homeOf(hub);
  const letters = home.flatMap((meter) => {
    const told = roles[meter.deviceType];
    const point = told && meterPoint(meter, home);
    if (!told || point === undefined) return [];
    const content = xml`<sr:PowerOutageEvent><sr:CommsHubDeviceID>${hub.eui}</sr:CommsHubDeviceID>
        <sr:StartDateTime>${start}</sr:StartDateTime><sr:MPxN>${point}</sr:MPxN></sr:PowerOutageEvent>`;
    return [{ recipients: view.behaviour.policies.audience(view, meter, told), content }];
  });
  return raiseDccAlerts('AD1', hub.eui, view.behaviour.readings.text('ad1-each') === 'user' ? onceToEach(letters) : letters);
}

/** The first of the letters that somebody would have, and no more. */
function onceToEach(letters: readonly DccAlertLetter[]): readonly DccAlertLetter[] {
  const told = new Set<Eui64>();
  return letters.map(({ recipients, ...letter }) => ({
    ...letter,
    recipients: recipients.filter((user) => !told.has(user) && told.add(user)),
  }));
}
