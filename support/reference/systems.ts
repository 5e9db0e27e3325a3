import type { Behaviour } from './behaviour/behaviour';
import type { Correspondence } from './documents/correspondence';
import type { Fleet } from './fleet';
import type { Records } from './records';
import type { Tools } from './tools';

/** The Data Systems as their processes see them. */
export interface Systems {
  readonly behaviour: Behaviour;
  readonly tools: Tools;
  readonly records: Records;
  readonly fleet: Fleet;
  readonly correspondence: Correspondence;
  /** The next counter of the Access Control Broker; strictly increasing. */
  nextBrokerCounter(): bigint;
}
