/**
 * Readings of the note that the reference takes where the note is silent, by the names of vectors/interpretations.yaml.
 * Each can be set otherwise; the values here are the defaults.
 */
const DEFAULTS = {
  /** What a request gets that no use case of the device's GBCS version carries, where the note names no code. */
  'gbcs-incompatible-code': 'E57',
  /** What an ExecutionDateTime outside its window gets. */
  'execution-date-code': 'E080901',
  /** What a Signed Pre-Command gets that does not correspond to its Pre-Command. */
  'pre-command-code': 'E48',
  /** What a successful non-device request without data gets. */
  'non-device-success-code': 'I99',
  /** Whether synchronous answers are signed like all others. */
  'sign-acknowledgements': true,
  /** How long the DCC waits for a device. */
  'device-answer-timeout-seconds': 30,
  /** What a sequenced request gets whose predecessor failed, or is unknown. */
  'sequence-predecessor-code': 'E41',
} as const;

type Widened<T> = T extends string ? string : T extends number ? number : boolean;
export type Readings = { readonly [Name in keyof typeof DEFAULTS]: Widened<(typeof DEFAULTS)[Name]> };

export const defaultReadings: Readings = DEFAULTS;

/**
 * The readings with some of them set otherwise. Names that the reference does not depend on are passed over: they are for the suite.
 * @throws TypeError when a value is not of the kind of its default
 */
export function readingsWith(overrides: Readonly<Record<string, string | number | boolean>> = {}): Readings {
  const known = Object.entries(overrides).filter(([name]) => name in DEFAULTS);
  for (const [name, value] of known) {
    const expected = typeof DEFAULTS[name as keyof Readings];
    if (typeof value !== expected) throw new TypeError(`interpretation ${name}: ${JSON.stringify(value)} is no ${expected}`);
  }
  return { ...DEFAULTS, ...Object.fromEntries(known) };
}
