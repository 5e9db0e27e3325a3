import type { DeviceName } from './devices';
import { DEVICE_NAME, deviceName } from './devices';
import { DURATION, secondsIn } from './duration';
import type { Facts, Telling } from './facts';
import { movesAndNeeds, needs, together } from './facts';

/** What happens: a device raises an alert, or a Communications Service Provider gives notice of something at one. */
export type Event =
  | { readonly kind: 'alert'; readonly alertCode: string }
  | { readonly kind: 'power-outage'; readonly seconds: number }
  | { readonly kind: 'device-identity-confirmed' };

/** Something that happens at a home and that the DCC hears of without having asked, once or several times. */
export interface Occurrence extends Telling {
  readonly words: string;
  readonly device: DeviceName;
  /** The code of the alert that comes of it. */
  readonly alertCode: string;
  readonly times: number;
  readonly everySeconds: number;
  readonly event: Event;
  /** What a target has to offer for it to happen, and what for. */
  readonly capability: string;
  readonly wantedFor: string;
}

type Once = Pick<Occurrence, 'device' | 'alertCode' | 'event' | 'capability' | 'wantedFor'>;
type Reading = (parts: readonly string[]) => Once;

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
    const once = reading(match.slice(1));
    const everySeconds = every === undefined ? 0 : secondsIn(every);
    return { words, ...once, times: Number(times ?? 1), everySeconds, facts: factsOfOccurrence(once, everySeconds) };
  }
  throw new RangeError(`"${words}" is nothing that happens; expected e.g. "the ESME raises 8F3F 5 times, every 5 seconds"`);
}

/** Time passes between one time and the next. */
function factsOfOccurrence({ capability, wantedFor }: Once, everySeconds: number): Facts {
  return together([needs(capability, wantedFor), ...(everySeconds > 0 ? [movesAndNeeds('clock', 'let time pass')] : [])]);
}

function deviceRaises(device: DeviceName, alertCode: string): Once {
  return {
    device,
    alertCode,
    event: { kind: 'alert', alertCode },
    capability: 'device-events',
    wantedFor: `have ${device.words} raise ${alertCode}`,
  };
}

/** AD1 comes of it where it lasted three minutes (5.9.4). */
function powerOutage(device: DeviceName, seconds: number): Once {
  return {
    device,
    alertCode: 'AD1',
    event: { kind: 'power-outage', seconds },
    capability: 'csp-power-outage',
    wantedFor: 'report a power outage',
  };
}

/** N16 comes of it; the note does not say what brings it about (reading n16-recipients). */
function identityConfirmed(device: DeviceName): Once {
  return {
    device,
    alertCode: 'N16',
    event: { kind: 'device-identity-confirmed' },
    capability: 'csp-device-identity-confirmed',
    wantedFor: `have the identity of ${device.words} confirmed`,
  };
}
