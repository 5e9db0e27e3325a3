import type { UndeterminedMessage } from '../../delivery/delivery-ledger';
import { idsOf } from '../../delivery/message-ids';
import { ControlError } from '../json';
import type { Route, RouteCall } from '../route';
import type { DataSystems } from '../../data-systems';
import { eui64 } from '../shape';

const ONE = '/deliveries/undetermined/{user}/{number}';

/** Messages of which it is not known whether they arrived, where the reference was told to withhold such. */
export const deliveryRoutes: readonly Route[] = [
  { method: 'GET', path: '/deliveries/undetermined', handle: ({ systems }) => systems.outbox.withheld.all().map(view) },
  {
    method: 'POST',
    path: `${ONE}/release`,
    handle: ({ systems }, call) => {
      const { to, document } = take(systems, call);
      systems.outbox.send(to, () => document);
    },
  },
  { method: 'DELETE', path: ONE, handle: ({ systems }, call) => void take(systems, call) },
];

function take({ outbox }: DataSystems, { parameters }: RouteCall): UndeterminedMessage {
  const user = eui64(parameters['user'], 'path');
  const message = outbox.withheld.take(user, Number(parameters['number']));
  if (!message) throw new ControlError(404, `no message ${parameters['number']} is withheld from ${user}`);
  return message;
}

function view({ to, number, since, document }: UndeterminedMessage): Readonly<Record<string, unknown>> {
  return { user: to, number, since, ...idsOf(document), document };
}
