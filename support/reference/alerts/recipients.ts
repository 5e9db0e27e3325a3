import type { UserRole } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import type { Device } from '../inventory/device';
import { usersIn } from '../inventory/device';
import type { Systems } from '../systems';

/** Those who are responsible for a device now in one of `roles`, each once. */
export function responsibleUsers({ records, tools }: Systems, device: Device, roles: readonly UserRole[]): readonly Eui64[] {
  const parties = records.inventory.responsibleFor(device);
  return [...new Set(roles.flatMap((role) => usersIn(parties, role, tools.clock.now())))];
}
