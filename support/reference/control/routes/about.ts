import type { Capabilities } from '../../../control/types';
import type { Route } from '../route';

/** What the reference can be told and asked, by the names that scenarios use. */
export const CAPABILITIES: readonly string[] = [
  'clock', 'settle', 'users', 'devices', 'device-commands', 'device-orders', 'device-events', 'local-commands', 'traces', 'smki', 'csp-events', 's1sp-events', 'csp-power-outage', 'csp-device-identity-confirmed', 'cpl', 's1sps', 'throttling', 'traffic', 'leases',
];

export const aboutRoutes: readonly Route[] = [
  { method: 'GET', path: '/health', handle: ({ systems }) => ({ status: 'ok', clock: systems.tools.clock.kind, now: systems.tools.clock.now().toISOString() }) },
  {
    method: 'GET',
    path: '/capabilities',
    handle: ({ systems }): Capabilities => ({
      name: 'DUIS reference',
      release: '4.0',
      capabilities: systems.tools.clock.kind === 'virtual' ? CAPABILITIES : CAPABILITIES.filter((name) => name !== 'clock'),
      interpretations: systems.behaviour.readings.all(),
    }),
  },
];
