import { isDeepStrictEqual } from 'node:util';

/** What the control interface did other than its description says: what a check expected of an operation, and what it got. */
export class Breach extends Error {
  static {
    this.prototype.name = 'Breach';
  }
  constructor(
    readonly operation: string,
    readonly expected: string,
    readonly got: string,
  ) {
    super(`${operation}: expected ${expected}, got ${got}`);
  }
}

/** Throws Breach unless what was got is what was expected, as JSON. */
export function same(operation: string, what: string, expected: unknown, got: unknown): void {
  if (!isDeepStrictEqual(got, expected)) throw new Breach(operation, `${what} ${said(expected)}`, said(got));
}

/** Throws Breach unless this holds. */
export function holds(operation: string, expected: string, it: boolean, got: unknown): void {
  if (!it) throw new Breach(operation, expected, said(got));
}

function said(value: unknown): string {
  return value === undefined ? 'nothing' : value instanceof Date ? value.toISOString() : JSON.stringify(value);
}
