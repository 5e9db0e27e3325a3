import { loadCatalogues } from '../../vectors/catalogues';
import { ACCESS_CONTROL_BROKER } from '../words/personas';
import { messageIn } from './gbcs-reading';

/** Services that the Access Control Broker carries out by itself: the User does not appear in the command (facts 3.2, RTDS). */
const BY_THE_BROKER: readonly string[] = ['6.21', '6.24.1', '8.5', '8.12.2'];

/**
 * Whether the DCC sent a device this of its own accord: its Access Control Broker originates it and names nobody, as no command of a
 * User's is written but those of four services. No fact asks the DCC for such commands, or forbids them: it may read a version after an
 * activation, or replace a credential of its own.
 * @param command as the device received it
 * @param services the Service Reference Variants that were asked for, at once or on a schedule
 */
export function isOfOwnAccord(command: Buffer, services: () => ReadonlySet<string>): boolean {
  const message = messageIn(command);
  if (message?.originator !== ACCESS_CONTROL_BROKER || message.supplementary !== undefined) return false;
  const brought = loadCatalogues().useCases.byCode(message.messageCode)?.services ?? [];
  const asked = services();
  return !brought.some((service) => BY_THE_BROKER.includes(service) && asked.has(service));
}
