import { USE_CASE_BODIES } from '../../gbcs/bodies/catalogue';
import type { HandlerEntries } from '../commands/handler';
import { handle } from '../commands/handler';
import type { JoinList } from './join-list';

/** CS07, Read Device Join Details, of any device but a Communications Hub. */
export function joinDetails(list: JoinList): HandlerEntries {
  return handle(USE_CASE_BODIES.CS07, () => ({ outcome: 'success' as const, devices: list.devices }));
}
