import { setFlagsFromString } from 'node:v8';
import type * as Libxml2 from 'libxml2-wasm' with { 'resolution-mode': 'import' };

/** A document that is not well formed, or carries what the interface never carries. */
export class MalformedXml extends Error {
  override readonly name = 'MalformedXml';
  constructor(
    readonly reason: string,
    readonly line?: number,
  ) {
    super(line ? `${reason} (line ${line})` : reason);
  }
}

export interface SchemaError {
  readonly message: string;
  readonly line?: number;
}
/** Empty: valid. */
export type SchemaVerdict = readonly SchemaError[];

/** The libxml2 library, loaded once: it is an ES module with top-level await, so it can only be awaited. */
export type Libxml = typeof Libxml2;
let library: Promise<Libxml> | undefined;
export function loadLibxml(): Promise<Libxml> {
  library ??= withPatience(() => import('libxml2-wasm'));
  return library;
}

/**
 * How much of a function V8 has to see before it compiles it anew for speed, in its own measure, while the library is loaded, and as it is
 * otherwise. By its usual measure nearly all of the library is, while the schema is read: 200 ms of processor in each process, for code
 * that most of them leave again before it has paid. What is used a great deal is compiled for speed as ever.
 */
const [PATIENT, USUAL] = [1_000_000_000, 1_800_000];

/** Loads WebAssembly that is compiled for speed late. Flags of V8 are of the process: this one is put back, for others go by them too. */
async function withPatience<T>(load: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--wasm-tiering-budget=${PATIENT}`);
  try {
    return await load();
  } finally {
    setFlagsFromString(`--wasm-tiering-budget=${USUAL}`);
  }
}
