import { isDeepStrictEqual } from 'node:util';
import { valueText, type FindingValue, type Subject } from '../../record/finding';
import { textAt } from '../../duis/element';
import { sharesDevices } from '../../target/capabilities';
import type { Target } from '../../target/target';
import { CapabilityMissing } from '../../target/target';
import { alertCodeOf } from './alerts-before';
import { unmet, type Observed } from '../findings/evidence';
import { requestIdOf } from './exchange';
import type { Claimable, Push } from './inbox';
import { entryNumber } from '../../record/journal-entry';
import type { World } from './world';

/** What a device tells of its state, in a message of its own. */
export interface ToldState {
  readonly subject: Subject;
  readonly expected: FindingValue;
  readonly got: FindingValue;
  /** Where in the message it says so, worked out when it is otherwise than expected. */
  readonly place: () => Pick<Observed, 'path' | 'octets'>;
}

/**
 * A device tells of a state that is as it is to be. Where the scenario has it to itself, anything else fails. Where others use it too, it
 * may be in a state that they left: anything else is inconclusive, and so is what the scenario itself is to have brought about, for it
 * may have been so before. Throws TargetFault or CapabilityMissing.
 */
export function expectState(world: World, { subject, expected, got, place }: ToldState, shownBy: Claimable): void {
  const isAsExpected = isDeepStrictEqual(got, expected);
  if (!sharesDevices(world.target)) {
    if (!isAsExpected) throw unmet(world.scenario, { subject, expected, got, ...place(), shownBy });
    return;
  }
  const where = `(journal ${entryNumber(shownBy.entry.n)})`;
  if (!isAsExpected)
    throw new CapabilityMissing(
      'devices',
      `have a device of its own: one that others use too tells of ${valueText(got)} ${where}, where a new one tells of ` +
        `${valueText(expected)}`,
    );
  if (hasArranged(world))
    throw new CapabilityMissing(
      'devices',
      `have a device of its own: one that others use too may have had ${valueText(expected)} before ${where}`,
    );
}

/**
 * Whether an inventory has the version that a device runs, no scenario can arrange where others use the device too: the target file says
 * which it is, or nobody knows. An alert that they differ (N49, N50, N51; 3.1.2) is then no fault. Throws CapabilityMissing for one.
 */
export function requireKnownFirmware(world: World, pushes: readonly Push[]): void {
  for (const push of pushes) {
    const unknown = unknownFirmware(world.target, push);
    if (!unknown) continue;
    const { eui, alertCode } = unknown;
    throw new CapabilityMissing(
      'devices',
      `have ${world.cast.nameOf(eui)} at the firmware version that the inventory says: ${alertCode} says that it is not ` +
        `(journal ${entryNumber(push.entry.n)}), and the target file says no firmwareVersion`,
    );
  }
}

/**
 * An alert of this code did not come. Where others use the devices too and one of them had it in this run before, it may be withheld as
 * one of a storm (SECMP0062): throws CapabilityMissing.
 */
export function requireFirstOfItsKind({ session, cast, inbox }: World, alertCode: string): void {
  for (const eui of cast.devices) {
    const own = inbox.all.filter(({ message }) => alertCodeOf(message) === alertCode && message.text.includes(eui));
    const before = (session.alertsBefore?.of(eui, alertCode) ?? 0) - own.length;
    if (before > 0)
      throw new CapabilityMissing(
        'devices',
        `have a device of its own: ${alertCode} of ${cast.nameOf(eui)} came ${before} times in this run before, and may be withheld as ` +
          'one of a storm',
      );
  }
}

/** What such an alert says, where it is about a version that the target file does not vouch for; of any other push, undefined. */
export function unknownFirmware(target: Target, push: Push): Mismatch | undefined {
  const mismatch = mismatchOf(push);
  if (!mismatch || !sharesDevices(target) || mismatch.inInventory === mismatch.onDevice) return undefined;
  return target.devices.some(({ eui, firmwareVersion }) => eui === mismatch.eui && firmwareVersion !== undefined) ? undefined : mismatch;
}

interface Mismatch {
  readonly alertCode: string;
  readonly eui: string;
  readonly inInventory: string;
  readonly onDevice: string;
}

function mismatchOf({ message }: Push): Mismatch | undefined {
  const body = message.response?.body;
  if (body?.kind !== 'dcc-alert' || body.content.name !== 'FirmwareVersionMismatch') return undefined;
  const text = (item: string): string => textAt(body.content, item) ?? '';
  return {
    alertCode: body.alertCode,
    eui: text('DeviceID'),
    inInventory: text('FirmwareVersionSMI'),
    onDevice: text('FirmwareVersionDevice'),
  };
}

/** Whether another request than the last was taken too. */
function hasArranged({ exchanges, exchange }: World): boolean {
  return exchanges.some(
    (earlier) => requestIdOf(earlier) !== requestIdOf(exchange) && /^I/.test(earlier.sent.reply?.response?.responseCode ?? ''),
  );
}
