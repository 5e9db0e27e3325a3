/**
 * What others import, as `@duis-conformance/suite/control`: the client of the control interface, for tests of one's own against `serve`
 * or a candidate, and the types of all that goes over it, for who serves it. The interface is described by `control.openapi.yaml`.
 */
export { CAPABILITIES, type Shared } from '../control/capability-names';
export type * from '../control/types';
export { ControlClient, ControlRefusal } from './remote/control-client';
export { TargetUnavailable } from './target-unavailable';
