import type { DeviceSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';
import { newDevice } from '../inventory/device';
import { deliveredCertificates } from '../inventory/held-certificates';
import type { Systems } from './systems';

/** Puts a device into the inventory and, unless it is there only, on its HAN. One of the same identifier is replaced. */
export function register(systems: Systems, spec: DeviceSpec): void {
  const { records, fleet, now } = systems;
  strikeOut(systems, spec.eui);
  const delivered = deliveredCertificates(spec.eui);
  records.inventory.put(newDevice(spec, delivered, now));
  records.smki.enrol(spec.eui, delivered);
  if (!spec.inventoryOnly) fleet.put(spec);
}

/** Takes a device out of everything, with all that was in hand for it. */
export function strikeOut({ records, fleet }: Systems, eui: Eui64): void {
  records.held.giveUp(eui);
  records.distributions.giveUp(eui);
  for (const { id } of records.schedules.ofDevice(eui)) records.schedules.remove(id);
  records.inventory.remove(eui);
  records.smki.remove(eui);
  if (fleet.has(eui)) fleet.remove(eui);
}
