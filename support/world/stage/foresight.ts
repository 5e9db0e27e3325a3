import type { Pickle } from '@cucumber/messages';
import { controlFor, sharesDevices } from '../../target/capabilities';
import type { Target } from '../../target/target';
import { CapabilityMissing } from '../../target/target';

/** Words of steps that nothing can stand in for at a target without the capability, and what it is wanted for. */
const ASKS: readonly (readonly [words: RegExp, capability: string, wantedFor: string])[] = [
  [/\bpass(es)?$/, 'clock', 'let time pass'],
  [/\braises [0-9A-F]{4}\b/, 'device-events', 'have a device raise an alert'],
  [/^a technician carries /, 'local-commands', 'have a technician give a command to a device'],
];

/** Words of requests that, served, leave a device or what the DCC knows of it other than it was, for good. */
const LASTING = [
  /\bremoves .* from the HAN device log\b/,
  /\brestores the (HAN|GPF) device log\b/,
  /\b(un)?joins the\b/,
  /\bupdates the (details|status|hub status|MPxN|firmware|device certificate) of\b/,
  /\bdeletes .* from the inventory\b/,
  /\b(activates|plans the activation of) the firmware\b/,
  /\brequests the handover\b/,
  /\bfor a change of Supplier\b/,
  /\breports the (undated )?installation of\b/,
  /\bcreates a schedule\b/,
];
/** A command that goes back to the User, and to no device. */
const RETURNED = /, with CommandVariant [26]$/;

type Foreseen = Pick<Pickle, 'steps' | 'tags'>;

/**
 * Throws CapabilityMissing for a scenario that is sure to miss one. Found out when a step is there, it would have left behind what it
 * sent until then: requests that come due when nobody waits for them. And where all scenarios have the same devices, those of the
 * target, a scenario that is good for one time only is not played at all.
 */
export function foresee(target: Target, { steps, tags }: Foreseen): void {
  for (const [words, capability, wantedFor] of ASKS)
    if (steps.some(({ text }) => words.test(text))) controlFor(target, capability, wantedFor);
  if (!sharesDevices(target)) return;
  const isNegative = tags.some(({ name }) => name === '@negative');
  const lasting = steps.find(
    ({ text }) => LASTING.some((words) => words.test(text)) && !RETURNED.test(text) && (!isNegative || / successfully /.test(text)),
  );
  if (lasting)
    throw new CapabilityMissing('devices', `have devices of its own: "${lasting.text}" leaves them other than the target file says`);
}
