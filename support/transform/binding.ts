import type { Element } from '../duis/element';
import { childrenNamed } from '../duis/element';
import { eui64ToOctets, parseEui64 } from '../duis/eui64';
import type { Addressing } from './addressing';
import { elementsAt } from './element-path';
import { NEVER, NOW, encodeDateTime, toUtcTime } from '../gbcs/date-time';

/** When a command takes effect at the device: at once, at an instant, or never, which cancels what was planned. */
export type Execution = 'now' | 'never' | Date;

const CANCEL_YEAR = 3000;

/** What ExecutionDateTime says; without one a command acts at once. The year 3000 cancels (facts A.2). */
export function executionOf(body: Element): Execution {
  const text = childrenNamed(body, 'ExecutionDateTime')[0]?.text.trim();
  if (!text) return 'now';
  const at = new Date(text);
  return at.getUTCFullYear() >= CANCEL_YEAR ? 'never' : at;
}

export function executionDateTime(execution: Execution): Uint8Array {
  if (execution === 'now') return NOW;
  return execution === 'never' ? NEVER : encodeDateTime(execution);
}

/** ZigBee UTCTime: 0 now, 0xFFFFFFFE never (facts 3.5, RTDS). */
export function executionUtcTime(execution: Execution): number {
  if (execution === 'now') return 0;
  return execution === 'never' ? 0xfffffffe : toUtcTime(execution);
}

/** What the data templates of command shapes may refer to. */
export interface Bindings {
  readonly body: Element;
  /** The clock of whoever builds the command. */
  readonly now: Date;
  /** Header fields of the command, which protection parameters repeat. */
  readonly addressing?: Addressing | undefined;
  /** ESME variant of the target device, from the inventory: a twin element or polyphase meter is told more (`@esmeVariant` in criteria). */
  readonly esmeVariant?: string | undefined;
  /** What the DCC makes up for 9.1; zeroes where it is not told. */
  readonly customerIdentificationNumber?: string | undefined;
}

const NO_NUMBER = '0000';

/**
 * The text that `$Path/To/Element` stands for: of the first such element; empty where there is none. `$customerIdentificationNumber` is
 * not of the request.
 */
export function boundText(path: string, { body, customerIdentificationNumber }: Bindings): string {
  if (path === 'customerIdentificationNumber') return customerIdentificationNumber ?? NO_NUMBER;
  return elementsAt(body, path)[0]?.text.trim() ?? '';
}

/** Octets that a bound value stands for, by the format after the colon. */
export function boundOctets(path: string, format: string, bindings: Bindings): Uint8Array {
  if (path === 'execution') return executionDateTime(executionOf(bindings.body));
  const text = path === 'now' ? bindings.now.toISOString() : boundText(path, bindings);
  switch (format) {
    case 'eui':
      return eui64ToOctets(parseEui64(text));
    case 'hex':
      return Buffer.from(text, 'hex');
    case 'text':
      return Buffer.from(text, 'latin1');
    case 'datetime':
      return encodeDateTime(new Date(text));
    case 'time':
      return Buffer.from([
        ...text
          .split(':')
          .slice(0, 3)
          .map((part) => Math.floor(Number.parseFloat(part))),
        0,
      ]);
    default:
      throw new RangeError(`"${format}" is not a format of octets; known: eui, hex, text, datetime, time`);
  }
}

/** The number that a bound value stands for. */
export function boundNumber(path: string, format: string, bindings: Bindings): number {
  if (path === 'execution') return executionUtcTime(executionOf(bindings.body));
  if (path === 'now') return toUtcTime(bindings.now);
  const text = boundText(path, bindings);
  switch (format) {
    case '':
      return Number(text || 0);
    case 'utctime':
      return toUtcTime(new Date(text));
    case 'decimal2':
      return Math.round(Number(text || 0) * 100);
    case 'decimal4':
      return Math.round(Number(text || 0) * 10_000);
    case 'period':
      return PERIODS[text] ?? 0;
    default:
      throw new RangeError(`"${format}" is not a format of numbers; known: utctime, decimal2, decimal4, period`);
  }
}

/** Seconds of a recovery period. */
const PERIODS: Readonly<Record<string, number>> = { HOURLY: 3600, DAILY: 86_400 };

/** Whether the element says so: `true`, or with `Path=word` that word. */
export function boundFlag(reference: string, bindings: Bindings): boolean {
  const [path = '', word] = reference.split(/=(?=\w+$)/);
  const text = boundText(path, bindings);
  return word === undefined ? /^(true|1|Enable|Locked)$/.test(text) : text === word;
}
