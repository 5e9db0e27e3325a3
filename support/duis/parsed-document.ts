import type { XmlDocument } from 'libxml2-wasm' with { 'resolution-mode': 'import' };
import { admit } from './admission';
import type { CanonicalTree } from './canonical-tree';
import { readCanonical } from './canonical-tree';
import type { Element } from './element';
import type { DocumentLimits } from './limits';
import { DEFAULT_LIMITS } from './limits';
import type { Libxml, SchemaVerdict } from './xml-engine';
import { MalformedXml } from './xml-engine';

/** What can judge a document; support/duis/schema/schema.ts has the one for DUIS. */
export interface DocumentSchema {
  validate(document: ParsedDocument): SchemaVerdict;
}

/**
 * A document that was admitted (admission.ts) and parsed once, for the schema, the signature and the readers alike.
 * It holds memory of libxml2's that the garbage collector does not see: whoever parses, disposes.
 */
export class ParsedDocument {
  private cachedText: string | undefined;
  private cachedTree: CanonicalTree | undefined;

  private constructor(
    readonly lib: Libxml,
    /** The libxml2 document. */
    readonly xml: XmlDocument,
    /** Whether it has comments; they are in no tree and in no canonical text. */
    readonly comments: boolean,
    /** Whether it has CDATA sections, which the tree and the canonical text show as plain text. */
    readonly cdata: boolean,
  ) {}

  /**
   * @param document octets as received, or text
   * @throws MalformedXml when it is not admitted or not well formed
   */
  static parse(lib: Libxml, document: Uint8Array | string, limits: DocumentLimits = DEFAULT_LIMITS): ParsedDocument {
    const { octets, comments, cdata } = admit(document, limits);
    return new ParsedDocument(lib, parseOctets(lib, octets), comments, cdata);
  }

  /** The whole document as canonical text (C14N 1.0 without comments); cached. */
  get canonicalText(): string {
    return (this.cachedText ??= canonicalText(this.lib, this.xml));
  }

  /** That text and the tree read from it; cached. */
  get canonical(): CanonicalTree {
    return (this.cachedTree ??= readCanonical(this.canonicalText));
  }

  /** The root as plain data; cached, and usable after dispose(). */
  get root(): Element {
    return this.canonical.root;
  }

  /** Whether an element of this name is a child of the root: asked of the document as it is, without its canonical text. */
  rootHas(name: string, namespace: string): boolean {
    for (let node = this.xml.root.firstChild; node !== null; node = node.next)
      if (node instanceof this.lib.XmlElement && node.name === name && node.namespaceUri === namespace) return true;
    return false;
  }

  validate(schema: DocumentSchema): SchemaVerdict {
    return schema.validate(this);
  }

  /** Frees libxml2's document; may be called twice. */
  dispose(): void {
    this.xml.dispose();
  }
}

function canonicalText(lib: Libxml, document: XmlDocument): string {
  try {
    return document.canonicalizeToString({ mode: lib.XmlC14NMode.XML_C14N_1_0, withComments: false });
  } catch (error) {
    if (!(error instanceof lib.XmlError)) throw error;
    throw new MalformedXml(`the document has no canonical form: ${error.message}`);
  }
}

/**
 * A warning is a refusal too: libxml2 warns of namespaces that are no absolute URI, and such a document has no canonical form.
 * HUGE lifts libxml2's own limit on a text, 10,000,000 octets; sizes, depth and DOCTYPE were judged by admission before.
 */
function parseOctets(lib: Libxml, octets: Buffer): XmlDocument {
  const { XML_PARSE_NONET, XML_PARSE_NO_XXE, XML_PARSE_PEDANTIC, XML_PARSE_HUGE } = lib.ParseOption;
  try {
    const document = lib.XmlDocument.fromBuffer(octets, {
      encoding: 'utf-8',
      option: XML_PARSE_NONET | XML_PARSE_NO_XXE | XML_PARSE_PEDANTIC | XML_PARSE_HUGE,
    });
    const [warning] = document.warnings;
    if (!warning) return document;
    document.dispose();
    throw new MalformedXml(warning.message.trim(), warning.line);
  } catch (error) {
    if (!(error instanceof lib.XmlLibError)) throw error;
    const [first] = error.details;
    throw new MalformedXml((first?.message ?? error.message).trim(), first?.line);
  }
}
