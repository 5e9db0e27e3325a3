import type { Consequence } from './consequence';
import type { Behaviour } from '../behaviour/behaviour';
import type { Clock } from '../clock/clock';
import type { Correspondence } from '../documents/correspondence';
import type { Fleet } from '../fleet';
import type { Records } from '../records/records';
import type { SystemsView } from '../systems-view';

/** The Data Systems as the loop over consequences has them: it alone changes what rules, services and effects only see. */
export interface Systems extends SystemsView {
  readonly behaviour: Behaviour;
  readonly clock: Clock;
  readonly records: Records;
  readonly fleet: Fleet;
  readonly correspondence: Correspondence;
  /** Does what was decided; `requestId`: the request whose decision trace shows it. */
  perform(consequences: readonly Consequence[], requestId?: string): void;
}
