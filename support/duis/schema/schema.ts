import type { XmlDocument, XsdValidator } from 'libxml2-wasm' with { 'resolution-mode': 'import' };
import type { Libxml, SchemaError, SchemaVerdict } from '../xml-engine';

/** A set of schema files that does not compile: what is missing or wrong, and in which file. */
export class SchemaProblem extends Error {
  override readonly name = 'SchemaProblem';
}

/** One finding of the validator; `element` is the local name of the element or attribute's owner it is about. */
export interface SchemaFinding extends SchemaError {
  readonly element?: string;
}

/** A ParsedDocument, as far as the schema is concerned. */
interface HoldsXml {
  readonly xml: XmlDocument;
}

/** Where the files are for libxml2: an address of no protocol it knows, so that only our provider can answer. */
const BASE = 'schema:/';

/** An XML schema compiled from files in memory. Reads no file and opens no connection, whatever the files ask for. */
export class CompiledSchema {
  private constructor(
    private readonly lib: Libxml,
    private readonly validator: XsdValidator,
    /** libxml2 keeps pointers into the entry document, so it lives as long as the validator. */
    private readonly entry: XmlDocument,
  ) {}

  /**
   * Compiles `entry` and all that it includes and imports from `files` (name → text; names without blanks or folders).
   * Throws SchemaProblem when a schemaLocation names a file that is not there (libxml2 itself would skip it without a word).
   */
  static compile(lib: Libxml, files: ReadonlyMap<string, string>, entry: string): CompiledSchema {
    const text = files.get(entry);
    if (text === undefined) throw new SchemaProblem(`there is no schema file "${entry}"; there are ${[...files.keys()].join(', ')}`);
    refuseMissing(files, entry);
    const encoder = new TextEncoder();
    const octets = Object.fromEntries([...files].map(([name, content]) => [BASE + name, encoder.encode(content)]));
    if (!lib.xmlRegisterInputProvider(new lib.XmlBufferInputProvider(octets))) throw new SchemaProblem('libxml2 took no input provider');
    try {
      const document = lib.XmlDocument.fromString(text, { url: BASE + entry });
      return new CompiledSchema(lib, lib.XsdValidator.fromDoc(document), document);
    } catch (e) {
      throw e instanceof lib.XmlLibError ? new SchemaProblem(`${entry}: ${e.message.trim()}`) : e;
    } finally {
      lib.xmlCleanupInputProvider();
    }
  }

  /** What is wrong with a parsed document, in document order; nothing when it is valid. The caller disposes the document. */
  validate(document: XmlDocument | HoldsXml): SchemaVerdict {
    try {
      this.validator.validate('xml' in document ? document.xml : document);
      return [];
    } catch (e) {
      if (e instanceof this.lib.XmlValidateError) return e.details.map(finding);
      throw e;
    }
  }

  dispose(): void {
    this.validator.dispose();
    this.entry.dispose();
  }
}

const LOCATION = /\bschemaLocation\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Every file that a schema file refers to, as written there. */
export function schemaLocations(text: string): readonly string[] {
  return [...text.replace(/<!--[\s\S]*?-->/g, '').matchAll(LOCATION)].map((m) => m[1] ?? m[2] ?? '');
}

function refuseMissing(files: ReadonlyMap<string, string>, entry: string): void {
  const seen = new Set([entry]);
  for (const name of seen) {
    for (const location of schemaLocations(files.get(name) ?? '')) {
      if (!files.has(location))
        throw new SchemaProblem(`${name} refers to "${location}", which is not among ${[...files.keys()].join(', ')}`);
      seen.add(location);
    }
  }
}

/** libxml2 writes `Element '{namespace}Name': …`; the namespaces only hide what matters. */
function finding(detail: { readonly message: string; readonly line: number }): SchemaFinding {
  const message = detail.message.replace(/\{[^{}\s]*[:/][^{}\s]*\}/g, '').trim();
  const element = /^Element '([^']+)'/.exec(message)?.[1];
  return { message, line: detail.line, ...(element !== undefined && { element }) };
}
