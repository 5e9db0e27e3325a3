import { CAPABILITIES } from '../../../control/capability-names';
import type { Capabilities } from '../../../control/types';
import type { Route } from '../route';

/** The reference offers all that there is. */
const OFFERED: readonly string[] = Object.keys(CAPABILITIES);

export const aboutRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/health',
    handle: ({ systems }) => ({ status: 'ok', clock: systems.clock.kind, now: systems.clock.now().toISOString() }),
  },
  {
    method: 'GET',
    path: '/capabilities',
    handle: ({ systems, build }): Capabilities => ({
      name: 'DUIS reference',
      release: '4.0',
      ...(build !== undefined && { build }),
      signingCertificate: systems.correspondence.signingCertificate,
      capabilities: systems.clock.kind === 'virtual' ? OFFERED : OFFERED.filter((name) => name !== 'clock'),
      interpretations: systems.behaviour.readings.all(),
    }),
  },
];
