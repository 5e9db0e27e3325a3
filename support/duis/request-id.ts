import type { Eui64 } from './eui64';
import { DuisFormatError, parseEui64 } from './eui64';

/** RequestID or ResponseID: BusinessOriginatorID:BusinessTargetID:OriginatorCounter (DUIS 3.4; facts A.4). */
export interface RequestId {
  readonly originator: Eui64;
  readonly target: Eui64;
  /** 0 … 2^64−1, written without leading zeros. */
  readonly counter: bigint;
}

const FORM = /^([0-9A-F-]{23}):([0-9A-F-]{23}):(0|[1-9][0-9]{0,19})$/i;
const MAX_COUNTER = 2n ** 64n - 1n;

export function parseRequestId(text: string): RequestId {
  const match = FORM.exec(text);
  if (!match) throw new DuisFormatError(`"${text}" is not a RequestID; expected BusinessOriginatorID:BusinessTargetID:counter`);
  const counter = BigInt(match[3] ?? '');
  if (counter > MAX_COUNTER) throw new DuisFormatError(`the counter of "${text}" is beyond 2^64-1`);
  return { originator: parseEui64(match[1] ?? ''), target: parseEui64(match[2] ?? ''), counter };
}

export function formatRequestId(id: RequestId): string {
  return `${id.originator}:${id.target}:${id.counter}`;
}
