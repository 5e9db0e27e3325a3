import type { Route } from './route';
import { aboutRoutes } from './routes/about';
import { clockRoutes } from './routes/clock';
import { deliveryRoutes } from './routes/deliveries';
import { deviceRoutes } from './routes/devices';
import { leaseRoutes } from './routes/leases';
import { partyRoutes } from './routes/parties';
import { providerRoutes } from './routes/providers';
import { recordRoutes } from './routes/records';

/** Every operation of the control interface; support/control/control.openapi.yaml describes them. */
export const controlRoutes: readonly Route[] = [
  ...aboutRoutes,
  ...clockRoutes,
  ...leaseRoutes,
  ...partyRoutes,
  ...deviceRoutes,
  ...providerRoutes,
  ...recordRoutes,
  ...deliveryRoutes,
];
