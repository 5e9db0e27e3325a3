import type { ProviderEvent } from '../../../control/types';
import type { Consequence } from '../../consequences/consequence';
import type { DataSystems } from '../../data-systems';
import type { Device } from '../../inventory/device';
import { isSmets1 } from '../../inventory/device';
import { distributionFailure } from '../../providers/distribution-failure';
import type { Provider } from '../../providers/distribution-failure-policy';
import { DISTRIBUTION_FAILURES } from '../../providers/distribution-failure-policy';
import { identityConfirmed } from '../../providers/identity-confirmed';
import { powerOutage } from '../../providers/power-outage';
import { raiseAtSmets1 } from '../../smets1/device-alert';
import { ControlError } from '../json';
import type { Route } from '../route';
import { quantity, text } from '../shape';
import { providerEventShape } from '../shapes';

type Notice = (systems: DataSystems, event: ProviderEvent) => readonly Consequence[];

const failuresOf = (provider: Provider): Readonly<Record<string, Notice>> =>
  Object.fromEntries(
    DISTRIBUTION_FAILURES.map((kind): [string, Notice] => [kind, (systems, event) => distributionFailure(systems, provider, kind, event)]),
  );
const CSP: Readonly<Record<string, Notice>> = {
  'power-outage': (systems, event) => powerOutage(systems, deviceOf(systems, event), event),
  'device-identity-confirmed': (systems, event) => identityConfirmed(systems, deviceOf(systems, event)),
  ...failuresOf('CSP'),
};
const S1SP: Readonly<Record<string, Notice>> = { 'device-alert': raise, ...failuresOf('S1SP') };

export const providerRoutes: readonly Route[] = [
  { method: 'POST', path: '/csp/events', handle: ({ systems }, { body }) => take(systems, CSP, body) },
  { method: 'POST', path: '/s1sp/events', handle: ({ systems }, { body }) => take(systems, S1SP, body) },
];

function take(systems: DataSystems, known: Readonly<Record<string, Notice>>, body: unknown): void {
  const event = providerEventShape(body, 'body');
  const notice = known[event.kind];
  if (!notice) throw new ControlError(400, `body.kind: there is no "${event.kind}" here; known: ${Object.keys(known).join(', ')}`);
  systems.perform(notice(systems, event));
}

function deviceOf({ records }: DataSystems, { device }: ProviderEvent): Device {
  const found = records.inventory.get(device ?? '');
  if (!found) throw new ControlError(404, `there is no device ${device ?? '(none named)'}`);
  return found;
}

/** An alert of a SMETS1 device, as often as said. */
function raise(systems: DataSystems, event: ProviderEvent): readonly Consequence[] {
  const device = deviceOf(systems, event);
  if (!isSmets1(device)) throw new ControlError(409, `${device.eui} is no SMETS1 device; its alerts come by way of the SM WAN`);
  const number = (name: string, usual: number): number => quantity(event.detail?.[name] ?? usual, `body.detail.${name}`);
  return raiseAtSmets1(device, {
    alertCode: text(event.detail?.['alertCode'], 'body.detail.alertCode'),
    times: number('times', 1),
    everySeconds: number('everySeconds', 0),
  });
}
