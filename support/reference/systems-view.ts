import type { Settings } from './behaviour/settings';
import type { Fleet } from './fleet';
import type { Tools } from './tools';
import type { View } from './view';

/** The Data Systems as services, effects and processes see them: they read, and return what is to follow (`consequences/`). */
export interface SystemsView extends View {
  readonly behaviour: Settings;
  readonly tools: Tools;
  readonly fleet: Pick<Fleet, 'remoteParties'>;
  /** The next counter of the Access Control Broker; strictly increasing. Like time, it is handed in. */
  nextBrokerCounter(): bigint;
}
