import { partyRoutes } from '../control/routes/parties';
import { deviceRoutes } from '../control/routes/devices';
import type { ControlContext, Route } from '../control/route';
import type { Entrance } from '../state/entrance';
import type { Household } from './home';

/** Puts Users and devices there as the control interface does, so that a state that is kept has them too. */
export async function furnish({ users, devices }: Household, entrance: Entrance, context: ControlContext): Promise<void> {
  const put = (route: Route, body: { readonly eui: string }): Promise<unknown> =>
    entrance.control(route, context, { parameters: { eui: body.eui }, body });
  for (const user of users) await put(routeAt(partyRoutes, '/users/{eui}'), user);
  for (const device of devices) await put(routeAt(deviceRoutes, '/devices/{eui}'), device);
}

function routeAt(routes: readonly Route[], path: string): Route {
  const found = routes.find((route) => route.method === 'PUT' && route.path === path);
  if (!found) throw new Error(`the control interface has no PUT ${path}`);
  return found;
}
