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
  library ??= import('libxml2-wasm');
  return library;
}
