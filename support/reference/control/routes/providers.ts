import type { ProviderEvent } from '../../../control/types';
import type { DataSystems } from '../../data-systems';
import { DISTRIBUTION_ALERTS, distributionFailure } from '../../providers/distribution-failure';
import { powerOutage } from '../../providers/power-outage';
import { ControlError } from '../json';
import type { Route } from '../route';
import { providerEventShape } from '../shapes';

const DISTRIBUTION = Object.keys(DISTRIBUTION_ALERTS);

export const providerRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/csp/events',
    handle: ({ systems }, { body }) => {
      const event = providerEventShape(body, 'body');
      if (event.kind === 'power-outage') return reportOutage(systems, event);
      return reportDistribution(systems, event, ['power-outage', ...DISTRIBUTION]);
    },
  },
  {
    method: 'POST',
    path: '/s1sp/events',
    handle: ({ systems }, { body }) => reportDistribution(systems, providerEventShape(body, 'body'), DISTRIBUTION),
  },
];

function reportOutage(systems: DataSystems, event: ProviderEvent): void {
  const hub = systems.records.inventory.get(event.device ?? '');
  if (!hub) throw new ControlError(404, `there is no device ${event.device ?? '(none named)'}`);
  powerOutage(systems, hub, event);
}

function reportDistribution(systems: DataSystems, event: ProviderEvent, known: readonly string[]): void {
  if (!DISTRIBUTION.includes(event.kind)) throw new ControlError(400, `body.kind: there is no "${event.kind}" here; known: ${known.join(', ')}`);
  distributionFailure(systems, event);
}
