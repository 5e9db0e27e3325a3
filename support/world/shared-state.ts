import { textAt } from '../duis/element';
import { sharesDevices } from '../target/capabilities';
import { CapabilityMissing } from '../target/target';
import { unmet } from './evidence';
import { requestIdOf } from './exchange';
import type { Claimable, Push } from './inbox';
import { number } from './journal';
import type { World } from './world';

/** What a device tells of its state, in words that can be held against each other. */
export interface ToldState {
  /** What it is about, for a message: `the credentials `; empty where the words say it. */
  readonly about: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * A device tells of a state that is as it is to be. Where the scenario has it to itself, anything else fails. Where others use it too, it
 * may be in a state that they left: anything else is inconclusive, and so is what the scenario itself is to have brought about, for it
 * may have been so before. Throws TargetFault or CapabilityMissing.
 */
export function expectState(world: World, { about, expected, got }: ToldState, shownBy: Claimable): void {
  if (!sharesDevices(world.target)) {
    if (got !== expected) throw unmet(world.scenario, `${about}${expected}`, got, shownBy);
    return;
  }
  const where = `(journal ${number(shownBy.entry.n)})`;
  if (got !== expected) throw new CapabilityMissing('devices', `have a device of its own: one that others use too tells of ${about}${got} ${where}, where a new one tells of ${expected}`);
  if (hasArranged(world)) throw new CapabilityMissing('devices', `have a device of its own: one that others use too may have had ${about}${expected} before ${where}`);
}

/**
 * Whether an inventory has the version that a device runs, no scenario can arrange where others use the device too: the target file says
 * which it is, or nobody knows. An alert that they differ (N49, N50, N51; 3.1.2) is then no fault. Throws CapabilityMissing for one.
 */
export function requireKnownFirmware(world: World, pushes: readonly Push[]): void {
  if (!sharesDevices(world.target)) return;
  for (const { message, entry } of pushes) {
    const body = message.response?.body;
    if (body?.kind !== 'dcc-alert' || body.content.name !== 'FirmwareVersionMismatch') continue;
    const [eui = '', inInventory = '', onDevice = ''] = ['DeviceID', 'FirmwareVersionSMI', 'FirmwareVersionDevice'].map((item) => textAt(body.content, item));
    const isSaid = world.target.devices.some((device) => device.eui === eui && device.firmwareVersion !== undefined);
    if (isSaid || inInventory === onDevice) continue;
    throw new CapabilityMissing('devices', `have ${world.cast.nameOf(eui)} at the firmware version that the inventory says: ${body.alertCode} says that it is not (journal ${number(entry.n)}), and the target file says no firmwareVersion`);
  }
}

/** Whether another request than the last was taken too. */
function hasArranged({ exchanges, exchange }: World): boolean {
  return exchanges.some((earlier) => requestIdOf(earlier) !== requestIdOf(exchange) && /^I/.test(earlier.sent.reply?.response?.responseCode ?? ''));
}
