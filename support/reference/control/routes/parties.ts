import { ControlError } from '../json';
import type { Route } from '../route';
import { s1spShape, userShape } from '../shapes';

export const partyRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/users/{eui}',
    handle: ({ systems }, { parameters, body }) => {
      const user = userShape(body, 'body');
      if (user.eui !== parameters['eui']?.toUpperCase())
        throw new ControlError(400, `body.eui: ${user.eui} is not the ${parameters['eui']} of the path`);
      systems.records.users.put(user);
      systems.outbox.wake(user.eui);
    },
  },
  {
    method: 'PUT',
    path: '/s1sps/{id}',
    handle: ({ systems }, { parameters, body }) => {
      const s1sp = s1spShape(body, 'body');
      if (s1sp.id !== parameters['id']) throw new ControlError(400, `body.id: ${s1sp.id} is not the ${parameters['id']} of the path`);
      systems.records.s1sps.set(s1sp.id, s1sp);
    },
  },
];
