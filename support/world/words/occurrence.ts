import type { Eui64 } from '../../duis/eui64';
import { controlFor } from '../../target/capabilities';
import type { Target } from '../../target/target';
import type { DeviceName } from './devices';
import { DEVICE_NAME, deviceName } from './devices';
import { DURATION, secondsIn } from './duration';

/** Something that happens at a home and that the DCC hears of without having asked, once or several times. */
export interface Occurrence {
  readonly words: string;
  readonly device: DeviceName;
  /** The code of the alert that comes of it. */
  readonly alertCode: string;
  readonly times: number;
  readonly everySeconds: number;
  /** Has it happen once, at the target. */
  readonly happen: (target: Target, device: Eui64) => Promise<void>;
}

type Event = Pick<Occurrence, 'device' | 'alertCode' | 'happen'>;
type Reading = (parts: readonly string[]) => Event;

/** Every form an occurrence can take in a step. */
const FORMS: readonly (readonly [form: string, reading: Reading])[] = [
  [`(${DEVICE_NAME.source}) raises ([0-9A-F]{4})`, ([device = '', alertCode = '']) => deviceRaises(deviceName(device), alertCode)],
  [
    `the CSP reports a power outage of (${DURATION.source}) at (${DEVICE_NAME.source})`,
    ([duration = '', device = '']) => powerOutage(deviceName(device), secondsIn(duration)),
  ],
  [`the identity of (${DEVICE_NAME.source}) is confirmed`, ([device = '']) => identityConfirmed(deviceName(device))],
];
const REPEATED = `(?: (\\d+) times(?:, every (${DURATION.source}))?)?`;

/** `the ESME raises 8F3F 5 times, every 5 seconds`, `the CSP reports a power outage of 3 minutes at the Communications Hub`. */
export const OCCURRENCE = new RegExp(`(?:${FORMS.map(([form]) => form).join('|')})${REPEATED}`.replace(/\((?!\?)/g, '(?:'));

/** Throws RangeError for words that are no occurrence. */
export function occurrence(words: string): Occurrence {
  for (const [form, reading] of FORMS) {
    const match = new RegExp(`^${form}${REPEATED}$`).exec(words);
    if (!match) continue;
    const [times, every] = match.slice(-2);
    return { words, ...reading(match.slice(1)), times: Number(times ?? 1), everySeconds: every === undefined ? 0 : secondsIn(every) };
  }
  throw new RangeError(`"${words}" is nothing that happens; expected e.g. "the ESME raises 8F3F 5 times, every 5 seconds"`);
}

function deviceRaises(device: DeviceName, alertCode: string): Event {
  return {
    device,
    alertCode,
    happen: (target, eui) => controlFor(target, 'device-events', `have ${device.words} raise ${alertCode}`).raise(eui, { alertCode }),
  };
}

/** AD1 comes of it where it lasted three minutes (5.9.4). */
function powerOutage(device: DeviceName, seconds: number): Event {
  return {
    device,
    alertCode: 'AD1',
    happen: (target, eui) =>
      controlFor(target, 'csp-power-outage', 'report a power outage').cspEvent({ kind: 'power-outage', device: eui, detail: { seconds } }),
  };
}

/** N16 comes of it; the note does not say what brings it about (reading n16-recipients). */
function identityConfirmed(device: DeviceName): Event {
  const capability = 'csp-device-identity-confirmed';
  return {
    device,
    alertCode: 'N16',
    happen: (target, eui) =>
      controlFor(target, capability, `have the identity of ${device.words} confirmed`).cspEvent({
        kind: 'device-identity-confirmed',
        device: eui,
      }),
  };
}
