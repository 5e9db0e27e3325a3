import { USER_ROLES } from '../duis/catalogue/vocabulary';
import type { Target } from '../target/target';
import type { Persona } from './personas';
import { PERSONAS, personaNamed } from './personas';
import { readingOf } from './readings';

/** A DCC Alert and the User who is to have it. */
export interface Letter {
  readonly alertCode: string;
  readonly to: string;
}

/** The DCC Alerts of a scenario, all of them. */
export interface ExpectedAlerts {
  readonly words: string;
  /** By name of the User; some depend on how the target reads the note. */
  at(target: Target): readonly Letter[];
}

const CODE = 'AD1|N\\d+';
const READING = '[a-z0-9.]+(?:-[a-z0-9.]+)+';
const RECIPIENT = `the (?:${PERSONAS.map((p) => p.name).join('|')}|${READING})(?: \\(${READING}\\))?`;
const RECIPIENTS = `${RECIPIENT}(?:, ${RECIPIENT})*(?: and ${RECIPIENT})?`;
const ALERT = `(?:${CODE}) to ${RECIPIENTS}`;

/**
 * `N50 to the Import Supplier and the Gas Supplier; N57 to the Gas Supplier`, `N29 to the suspension-alert-recipients`,
 * `N50 to the Import Supplier (firmware-alert-submitter)`: only where the target reads the note so; `none`.
 */
export const DCC_ALERTS = new RegExp(`none|${ALERT}(?:; ${ALERT})*`);

export function dccAlerts(words: string): ExpectedAlerts {
  const alerts = words === 'none' ? [] : words.split('; ').map(read);
  return { words, at: (target) => alerts.flatMap((alert) => alert(target)) };
}

function read(words: string): (target: Target) => readonly Letter[] {
  const [alertCode = '', recipients = ''] = words.split(' to ');
  const readers = recipients.split(/, | and /).map(recipientsIn);
  return (target) => readers.flatMap((reader) => reader(target)).map(({ name }) => ({ alertCode, to: name }));
}

function recipientsIn(words: string): (target: Target) => readonly Persona[] {
  const [, name = '', condition] = /^the (.+?)(?: \((.+)\))?$/.exec(words) ?? [];
  const named = PERSONAS.some((p) => p.name === name) ? () => [personaNamed(name)] : (target: Target) => holdersOf(String(readingOf(target, name)));
  return (target) => (condition === undefined || readingOf(target, condition) === true ? named(target) : []);
}

/** Those of the cast who hold these roles, e.g. `IS GS`. */
function holdersOf(roles: string): readonly Persona[] {
  return USER_ROLES.filter((role) => roles.split(' ').includes(role)).flatMap((role) => PERSONAS.find((p) => p.roles.includes(role)) ?? []);
}

/** Letters in an order that does not depend on which came first, each once or as often as it came: `N50 to the Gas Supplier, N50 to the Import Supplier`. */
export function describeLetters(letters: readonly Letter[]): string {
  return letters.map(({ alertCode, to }) => `${alertCode} to the ${to}`).sort().join(', ') || 'none';
}
