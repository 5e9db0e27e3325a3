import type { Lease } from '../../../control/types';
import { Leases } from '../leases';
import type { Route } from '../route';
import type { DataSystems } from '../../data-systems';
import { object, oneOf, quantity } from '../shape';

/** How long an answer waits for a turn before it says that there is none yet, in milliseconds. */
const PATIENCE = 1000;
const leaseShape = object<Lease>({ use: oneOf('shared', 'alone'), seconds: quantity });

/** Turns are of the process, not of the Data Systems: a reset takes nobody's turn. */
const desks = new WeakMap<DataSystems, Leases>();

export const leaseRoutes: readonly Route[] = [
  {
    method: 'PUT',
    path: '/leases/{holder}',
    movesTime: true,
    handle: async ({ systems }, { parameters, body }) => ({
      granted: await deskOf(systems).await(parameters['holder'] ?? '', leaseShape(body, 'body'), PATIENCE),
    }),
  },
  {
    method: 'DELETE',
    path: '/leases/{holder}',
    movesTime: true,
    handle: ({ systems }, { parameters }) => deskOf(systems).giveBack(parameters['holder'] ?? ''),
  },
];

function deskOf(systems: DataSystems): Leases {
  const desk = desks.get(systems) ?? new Leases(() => performance.now());
  desks.set(systems, desk);
  return desk;
}
