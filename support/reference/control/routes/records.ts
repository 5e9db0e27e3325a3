import type { Route } from '../route';
import { eui64 } from '../shape';
import { cplShape, throttlingShape, trafficShape } from '../shapes';

export const recordRoutes: readonly Route[] = [
  { method: 'PUT', path: '/cpl', handle: ({ systems }, { body }) => systems.records.cpl.replace(cplShape(body, 'body')) },
  {
    method: 'GET',
    path: '/smki/{eui}',
    handle: ({ systems }, { parameters }) => systems.records.smki.of(eui64(parameters['eui'], 'path')),
  },
  { method: 'PUT', path: '/throttling', handle: ({ systems }, { body }) => systems.throttleAlerts(throttlingShape(body, 'body')) },
  { method: 'PUT', path: '/traffic', handle: ({ systems }, { body }) => systems.records.manageTraffic(trafficShape(body, 'body')) },
  {
    method: 'GET',
    path: '/traces/{requestId}',
    handle: ({ systems }, { parameters }) => systems.records.traces.of(parameters['requestId'] ?? ''),
  },
  { method: 'GET', path: '/outcomes', handle: ({ systems }) => systems.records.outcomes.all() },
];
