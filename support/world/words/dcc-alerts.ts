import type { DeviceSpec } from '../../control/types';
import type { Target } from '../../target/target';
import type { DeviceName } from './devices';
import { DEVICE_NAME, deviceName } from './devices';
import { nameOf, PERSONAS } from './personas';
import { readingOf } from './readings';
import { CONDITION, reads } from './reading-condition';

/** A DCC Alert and the User who is to have it. */
export interface Letter {
  readonly alertCode: string;
  readonly to: string;
}

/** What the words can depend on: how the target reads the note, and who is responsible for a device. */
export interface AlertContext {
  readonly target: Target;
  readonly device: (name: DeviceName) => DeviceSpec;
}

/** The DCC Alerts of a scenario, all of them. */
export interface ExpectedAlerts {
  readonly words: string;
  at(context: AlertContext): readonly Letter[];
}

const CODE = 'AD1|N\\d+';
const READING = '[a-z0-9.]+(?:-[a-z0-9.]+)+';
const RECIPIENT = `the (?:${PERSONAS.map((p) => p.name).join('|')}|${READING} of ${DEVICE_NAME.source})(?: \\(${CONDITION}\\))?`;
const RECIPIENTS = `${RECIPIENT}(?:, ${RECIPIENT})*(?: and ${RECIPIENT})?`;
const ALERT = `(?:${CODE}) to ${RECIPIENTS}`;

/**
 * `N50 to the Import Supplier and the Gas Supplier; N57 to the Gas Supplier`, `N29 to the suspension-alert-recipients of the ESME`,
 * `N50 to the Import Supplier (firmware-alert-submitter)`: only where the target reads the note so; `none`.
 */
export const DCC_ALERTS = new RegExp(`none|${ALERT}(?:; ${ALERT})*`);

export function dccAlerts(words: string): ExpectedAlerts {
  const alerts = words === 'none' ? [] : words.split('; ').map(read);
  return { words, at: (context) => alerts.flatMap((alert) => alert(context)) };
}

function read(words: string): (context: AlertContext) => readonly Letter[] {
  const [alertCode = '', recipients = ''] = words.split(' to ');
  const readers = recipients.split(/, | and /).map(recipientsIn);
  return (context) => readers.flatMap((reader) => reader(context)).map((to) => ({ alertCode, to }));
}

/** Names of the Users; none where the target does not read the note so. */
function recipientsIn(words: string): (context: AlertContext) => readonly string[] {
  const [, who = '', condition] = /^the (.+?)(?: \((.+)\))?$/.exec(words) ?? [];
  const [, reading = '', device] = /^(\S+) of (.+)$/.exec(who) ?? [];
  const named =
    device === undefined
      ? () => [who]
      : (context: AlertContext) => holdersOf(String(readingOf(context.target, reading)), context.device(deviceName(device)));
  return (context) => (condition === undefined || reads(context.target, condition) ? named(context) : []);
}

/** Those who are responsible for a device in these roles, e.g. `IS GS`, and not those who were. */
function holdersOf(roles: string, { responsible = [] }: DeviceSpec): readonly string[] {
  const holders = responsible.filter(({ role, until }) => until === undefined && roles.split(' ').includes(role));
  return [...new Set(holders.map(({ user }) => nameOf(user)))];
}

/**
 * Letters in an order that does not depend on which came first, each once or as often as it came: `N50 to the Gas Supplier, N50 to the
 * Import Supplier`.
 */
export function describeLetters(letters: readonly Letter[]): string {
  return (
    letters
      .map(({ alertCode, to }) => `${alertCode} to the ${to}`)
      .sort()
      .join(', ') || 'none'
  );
}
