import type { Deviation } from '../../user/deviation';
import { append, devicesInSmallLetters, remove, rename, repeat, replace, set, setAttribute, swap, unsigned } from '../../user/deviation';
import { FORGED_DOCUMENTS } from '../../user/forgery/forged-documents';
import { FORGED_PRE_COMMANDS } from '../../user/forgery/forged-pre-commands';
import { FORGED_SIGNATURES } from '../../user/forgery/forged-signatures';
import { PLACES, POSTINGS } from '../../user/forgery/postings';
import { RESPELLINGS } from '../../user/forgery/respellings';
import type { BillingPeriod } from '../../user/golden/billing';
import { billedEvery } from '../../user/golden/billing';
import { alone, blockThresholds, daysOfWeek, inReverse, remoteParties } from '../../user/golden/ordered-items';
import { fiveSwitchings, switchings } from '../../user/golden/switchings';
import type { PricedBy } from '../../user/golden/tariffs';
import { pricesBy, secondSpecialDay, twoSeasons } from '../../user/golden/tariffs';
import type { Frequency } from '../../user/schedule-run';
import {
  dailyRunsWithoutEnd,
  FREQUENCIES,
  namedBySchedule,
  runsFromNextMonth,
  singleRun,
  singleRunAt,
  singleRunInUtc,
  twoDailyRuns,
} from '../../user/schedule-run';
import type { DeviceName } from './devices';
import { DEVICE_NAME, DEVICE_NAMES, deviceName, deviceNames } from './devices';
import { DURATION, secondsIn } from './duration';
import { CANCEL, formatInstant, INSTANT, instantAtOffset, instantText, OFFSET } from './instants';
import type { Telling } from './facts';

/** What the meaning of a change can depend on. */
export interface ChangeContext {
  /** The target's time. */
  readonly now: Date;
  readonly eui: (device: DeviceName) => string;
  /** What the inventory has of a device under this name: its MPxN, its UPRN. */
  readonly held: (item: string, device: DeviceName) => string;
  /** The DSPScheduleID that a request of the scenario was answered with last, whoever sent it. */
  readonly schedule: () => string;
  /** The RequestID of the request of the scenario that was sent last. */
  readonly lastRequest: () => string;
}

/** One difference from a good request, in the words of a step; what it means may depend on the time and the cast. */
export interface Change extends Telling {
  readonly words: string;
  /** Where it is a change of CommandVariant: to which. */
  readonly commandVariant?: number;
  /** What else it changes, where it is a change of CommandVariant and more. */
  readonly besides?: Change;
  deviation(context: ChangeContext): Deviation;
}

type Reading = (parts: readonly string[], context: ChangeContext) => Deviation;

/** What can be different about the message itself, whatever it asks for: how it is spelt, signed, posted, and in what order. */
const ITS: Readonly<Record<string, Deviation>> = {
  ...FORGED_SIGNATURES,
  ...FORGED_DOCUMENTS,
  ...FORGED_PRE_COMMANDS,
  ...RESPELLINGS,
  ...POSTINGS,
  ...PLACES,
};

const NAME = '[A-Z]\\w*';
const LIST = '\\w+(?:, \\w+)*(?: and \\w+)?';

/** Every form a change can take in a step, with what it means. The first that fits is meant. */
const FORMS: readonly (readonly [form: string, reading: Reading])[] = [
  [`no Signature`, () => unsigned],
  [`its devices in small letters`, () => devicesInSmallLetters],
  [`its (.+)`, ([what = '']) => itself(what)],
  [`block thresholds? (${LIST})`, ([indexes = '']) => blockThresholds(listed(indexes))],
  [`(\\d) block thresholds without index`, ([count]) => blockThresholds(Array.from({ length: Number(count) }, () => undefined))],
  [`DaysOfWeekApplicability of (${LIST})`, ([days = '']) => daysOfWeek(listed(days))],
  [`a second DaysOfWeekApplicability of (${LIST})`, ([days = '']) => daysOfWeek(listed(days), 'second')],
  [`the roles (${LIST})`, ([roles = '']) => remoteParties(listed(roles))],
  [`(${NAME}) (\\d) alone`, ([name = '', index = '']) => alone(name, index)],
  [`prices by (blocks|times of use|blocks and times of use)`, ([kind]) => pricesBy(kind as PricedBy)],
  [`a calendar of two seasons`, () => twoSeasons],
  [`a second special day`, () => secondSpecialDay],
  [
    `a bill every (quarter|half year|year) from month (\\d+) on day (\\d+)`,
    ([period, month, day]) => billedEvery(period as BillingPeriod, Number(month), Number(day)),
  ],
  [`a calendar of five switchings`, () => fiveSwitchings],
  [
    `a calendar of (\\d+) switchings and (\\d+) special days`,
    ([entries, days]) => switchings({ entries: Number(entries), specialDays: Number(days) }),
  ],
  [`(${NAME}) in reverse order`, ([name = '']) => inReverse(name)],
  [
    `(a calendar of \\w+ \\w+|prices by (?:blocks|times of use|blocks and times of use)) and (${NAME} in reverse order)`,
    ([first = '', second = ''], context) => together(change(first), change(second), context),
  ],
  [
    `(prices by (?:blocks|times of use|blocks and times of use)) and (a calendar of two seasons)`,
    ([first = '', second = ''], context) => together(change(first), change(second), context),
  ],
  [`no (${NAME})`, ([name = '']) => remove(name)],
  [`an? empty (${NAME})`, ([name = '']) => set(name, '')],
  [`text in (${NAME})`, ([name = '']) => set(name, 'text')],
  [`(\\d+) times (${NAME})`, ([times, name = '']) => repeat(name, Number(times))],
  [`(${NAME}) before (${NAME})`, ([second = '', first = '']) => swap(first, second)],
  [
    `(?:an? )?(${NAME})(?: (\\w+))? in place of (${NAME}) in (${NAME})`,
    ([name = '', text = '', old = '', within = '']) => replace(old, name, text, within),
  ],
  [`(${NAME}) spelt (${NAME})`, ([name = '', to = '']) => rename(name, to)],
  [`an extra (${NAME}) in (${NAME})`, ([name = '', inside = '']) => append(inside, name, '1')],
  [`an? (${NAME}) of (\\d+) octets?`, ([name = '', octets]) => set(name, octetsHex(Number(octets)))],
  [`an? (${NAME}) of (\\d+) octets between blanks`, ([name = '', octets]) => set(name, `    ${octetsHex(Number(octets))}    `)],
  [`an? (${NAME}) of (\\d+) hex digits?`, ([name = '', digits]) => set(name, octetsHex(Number(digits)).slice(0, Number(digits)))],
  [`an? (${NAME}) of (\\d+) characters?`, ([name = '', length]) => set(name, 'A'.repeat(Number(length)))],
  [`an? (${NAME}) of now`, ([name = ''], { now }) => set(name, formatInstant(now))],
  [`an? (${NAME}) (${DURATION.source}) ahead`, ([name = '', words = ''], { now }) => set(name, after(now, secondsIn(words)))],
  [`an? (${NAME}) (${DURATION.source}) ago`, ([name = '', words = ''], { now }) => set(name, after(now, -secondsIn(words)))],
  [
    `an? (${NAME}) (${INSTANT.source}) at (${OFFSET.source})`,
    ([name = '', words = '', offset = ''], { now }) => set(name, instantAtOffset(now, words, offset)),
  ],
  [
    `CommandVariant (\\d) and (an? [^,]+)`,
    ([variant = '', other = ''], context) => together(change(`CommandVariant ${variant}`), change(other), context),
  ],
  [
    `(block thresholds? ${LIST}|DaysOfWeekApplicability of ${LIST}|no ${NAME}) and (an ExecutionDateTime [^,]+)`,
    ([first = '', dated = ''], context) => together(change(first), change(dated), context),
  ],
  [`an? (${NAME}) that cancels`, ([name = '']) => set(name, formatInstant(CANCEL))],
  [`(schemaVersion|auxiliaryControllerN|identifier|index) (\\S+)`, ([name = '', value = '']) => setAttribute(name, value)],
  [
    `controller (\\d+) at (\\d+) from (${INSTANT.source}) until (${INSTANT.source})`,
    ([n = '', level = '', from = '', until = ''], { now }) => controllerLevel(n, level, instantText(now, from), instantText(now, until)),
  ],
  [`a single run (${DURATION.source}) ahead`, ([words = ''], { now }) => singleRun(new Date(now.getTime() + secondsIn(words) * 1000))],
  [
    `a single run at this time (${DURATION.source}) ahead`,
    ([words = ''], { now }) => singleRunAt(new Date(now.getTime() + secondsIn(words) * 1000)),
  ],
  [
    `a single run (${DURATION.source}) ahead dated in UTC`,
    ([words = ''], { now }) => singleRunInUtc(new Date(now.getTime() + secondsIn(words) * 1000)),
  ],
  [
    `daily runs (${DURATION.source}) ahead without an end`,
    ([words = ''], { now }) => dailyRunsWithoutEnd(new Date(now.getTime() + secondsIn(words) * 1000)),
  ],
  [`two daily runs (${DURATION.source}) ahead`, ([words = ''], { now }) => twoDailyRuns(new Date(now.getTime() + secondsIn(words) * 1000))],
  [`the (OriginalRequestID) of the last request`, ([name = ''], { lastRequest }) => set(name, lastRequest())],
  [`the DSPScheduleID of the last schedule in place of DeviceID`, (_parts, { schedule }) => namedBySchedule(schedule())],
  [
    `(one|two) (${FREQUENCIES}) runs? from next month`,
    ([runs, frequency], { now }) => runsFromNextMonth(runs as 'one' | 'two', frequency as Frequency, now),
  ],
  [`(MPxN|UPRN) that of (${DEVICE_NAME.source})`, ([name = '', device = ''], { held }) => set(name, held(name, deviceName(device)))],
  [
    `(${NAME}) (${DEVICE_NAME.source}) in small letters`,
    ([name = '', device = ''], { eui }) => set(name, eui(deviceName(device)).toLowerCase()),
  ],
  [
    `(?:an? )?(${NAME}) (?:of )?(${DEVICE_NAMES.source})`,
    ([name = '', devices = ''], { eui }) => set(name, deviceNames(devices).map(eui).join(',')),
  ],
  [`(${NAME}) (\\S+)`, ([name = '', value = '']) => set(name, value)],
  [`an? (${NAME}) of (\\S+)`, ([name = '', value = '']) => set(name, value)],
];

/** Any change that a step can name after "with". */
export const CHANGE = new RegExp(FORMS.map(([form]) => form.replace(/\((?!\?)/g, '(?:')).join('|'));

/** Throws RangeError for words that are no change. */
export function change(words: string): Change {
  for (const [form, reading] of FORMS) {
    const match = new RegExp(`^(?:${form})$`).exec(words);
    if (match) return { words, deviation: (context) => reading(match.slice(1), context), ...variantIn(words) };
  }
  throw new RangeError(
    `"${words}" is not a change to a request; expected e.g. "CommandVariant 4", "an InstallCode of 12 octets", "no InstallCode"`,
  );
}

function itself(what: string): Deviation {
  const found = ITS[what];
  if (!found) throw new RangeError(`"its ${what}" is nothing that can be different about a message; known: ${Object.keys(ITS).join(', ')}`);
  return found;
}

/** A command with CommandVariant 2 or 6 goes back to the User. */
function variantIn(words: string): Pick<Change, 'commandVariant' | 'besides' | 'facts'> {
  const [, variant, other] = /^CommandVariant (\d+)(?: and (.*))?$/.exec(words) ?? [];
  if (variant === undefined) return { facts: {} };
  return {
    commandVariant: Number(variant),
    ...(other === undefined ? {} : { besides: change(other) }),
    facts: variant === '2' || variant === '6' ? { returned: true } : {},
  };
}

/** Distinct octets: 00, 11, 22 … */
function octetsHex(octets: number): string {
  return Array.from({ length: Math.ceil(octets) }, (_, i) => ((i * 0x11) & 0xff).toString(16).toUpperCase().padStart(2, '0')).join('');
}

function after(now: Date, seconds: number): string {
  return formatInstant(new Date(now.getTime() + seconds * 1000));
}

/** A CommandVariant is no deviation where it is one that the request takes, nor is a date: what deviates is the other change. */
function together(first: Change, second: Change, context: ChangeContext): Deviation {
  const parts = [first.deviation(context), second.deviation(context)];
  return {
    stage: 'tree',
    says: parts.map(({ says }) => says).join(' and '),
    apply: (root) => parts.reduce((tree, part) => (part.stage === 'tree' ? part.apply(tree) : tree), root),
  };
}

/** All that a command to an auxiliary controller says (7.13, 7.16): one item for the reader of a feature. */
function controllerLevel(controller: string, level: string, start: string, end: string): Deviation {
  const parts = [
    setAttribute('auxiliaryControllerN', controller),
    set('CommandedStateLevel', level),
    set('StartDateTime', start),
    set('EndDateTime', end),
  ];
  return {
    stage: 'tree',
    says: `controller ${controller} at ${level} from ${start} until ${end}`,
    apply: (root) => parts.reduce((tree, part) => (part.stage === 'tree' ? part.apply(tree) : tree), root),
  };
}

/** `Monday, Wednesday and Sunday`, `1 and 3`. */
function listed(words: string): readonly string[] {
  return words.split(/, | and /);
}
