import { isUtf8 } from 'node:buffer';
import { readCanonical } from '../duis/canonical-tree';
import type { Element } from '../duis/element';
import type { Eui64 } from '../duis/eui64';
import { child, NAMESPACE } from '../duis/element';
import { DuisFormatError } from '../duis/eui64';
import { ParsedDocument } from '../duis/parsed-document';
import type { DuisResponse } from '../duis/response';
import { readResponse } from '../duis/response';
import type { CompiledSchema } from '../duis/schema/schema';
import type { Libxml } from '../duis/xml-engine';
import { MalformedXml } from '../duis/xml-engine';
import type { CertificateStore, PartyCertificate } from '../pki/certificate-store';
import { refuseSigner } from '../pki/signer';
import { verifySigned } from './signing/signature';

/** What was found of a document's form; nothing about what it says. */
export interface FormVerdict {
  readonly schema: 'valid' | 'invalid' | 'none';
  readonly signature: 'verified' | 'absent' | 'refused' | 'none';
  /** The first thing wrong with it, in words. */
  readonly problem?: string;
}

/** A document received from the DCC, and what it says where it could be read. */
export interface ReceivedMessage extends FormVerdict {
  readonly text: string;
  /** What came, where it is no UTF-8, and so more than its text. */
  readonly octets?: Buffer;
  /** Why no receiver got to see it; then nothing was read of it. */
  readonly turnedAway?: string;
  readonly signer?: PartyCertificate;
  /** Read from the signed content where it is signed; from the document itself where it carries no signature. */
  readonly response?: DuisResponse;
}

type Reading = Omit<ReceivedMessage, 'text' | 'octets' | 'schema'>;

const KEPT = 16;

/** Reads and judges documents as a careful User: well-formedness, schema, signature, and then only what was signed. */
export class MessageReader {
  private readonly trees = new Map<string, Element>();

  constructor(
    private readonly lib: Libxml,
    private readonly schema: CompiledSchema,
    private readonly certificates: CertificateStore,
  ) {}

  /** What the schema says of a document of ours; of its signature only whether there is one. */
  judgeOwn(xml: string): FormVerdict {
    return this.parsed<FormVerdict>(xml, { schema: 'none', signature: 'none' }, (document) => {
      const signature = document.rootHas('Signature', NAMESPACE.ds) ? 'verified' : 'absent';
      const finding = document.validate(this.schema)[0];
      return finding ? { schema: 'invalid', signature, problem: finding.message } : { schema: 'valid', signature };
    });
  }

  /** Whether the signature of a document is right, and that of this User, whose certificate is trusted. */
  trusts(xml: string, user: Eui64): boolean {
    return this.signerOf(xml) === user;
  }

  /** Whose signature a document bears that is right, with a certificate that is trusted; undefined where it bears none. */
  signerOf(xml: string): Eui64 | undefined {
    const verdict = verifySigned(xml, (issuer, serial) => this.certificates.byIssuerSerial(issuer, serial));
    return verdict.ok ? verdict.signer.subject : undefined;
  }

  /** A document of the DCC's. */
  read(octets: Buffer): ReceivedMessage {
    const came = { text: octets.toString('utf8'), ...(isUtf8(octets) ? {} : { octets }) };
    return this.parsed<ReceivedMessage>(octets, { ...came, schema: 'none', signature: 'none' }, (document) => {
      const finding = document.validate(this.schema)[0];
      const form = finding
        ? ({ schema: 'invalid', problem: `not valid under the schema: ${finding.message}` } as const)
        : ({ schema: 'valid' } as const);
      if (!document.rootHas('Signature', NAMESPACE.ds)) return { ...came, ...form, signature: 'absent', ...readable(document.root) };
      const reading = this.readSigned(octets);
      return { ...came, ...(reading.signature === 'refused' ? { ...reading, ...form } : { ...form, ...reading }) };
    });
  }

  /** Parses what is known to be well formed, of ours; the last few are kept, for each judge of an exchange asks for what was sent. */
  tree(xml: string): Element {
    const known = this.trees.get(xml);
    if (known) return known;
    const document = ParsedDocument.parse(this.lib, xml);
    const { root } = document;
    document.dispose();
    const [oldest] = this.trees.size < KEPT ? [] : this.trees.keys();
    if (oldest !== undefined) this.trees.delete(oldest);
    this.trees.set(xml, root);
    return root;
  }

  /** Judges the octets as received, for text has lost what was wrong with their encoding; reads nothing but what was signed. */
  private readSigned(octets: Buffer): Reading {
    const verdict = verifySigned(octets, (issuer, serial) => this.certificates.byIssuerSerial(issuer, serial));
    if (!verdict.ok) return refused(verdict.reason);
    const { signer, content } = verdict;
    const said = readable(readCanonical(content).root);
    const refusal = refuseSigner(signer, { kind: 'dcc', at: instantOf(said) ?? signer.validFrom }, this.certificates);
    return refusal === undefined ? { signature: 'verified', signer, ...said } : refused(refusal);
  }

  private parsed<T extends FormVerdict>(xml: Buffer | string, otherwise: T, then: (document: ParsedDocument) => T): T {
    let document: ParsedDocument | undefined;
    try {
      document = ParsedDocument.parse(this.lib, xml);
      return then(document);
    } catch (error) {
      if (!(error instanceof MalformedXml)) throw error;
      return { ...otherwise, problem: `not well formed: ${error.message}` };
    } finally {
      document?.dispose();
    }
  }
}

function refused(reason: string): Reading {
  return { signature: 'refused', problem: `signature refused: ${reason}` };
}

/**
 * When the message says that it was sent. The signer's certificate must be valid then, and not by a clock of ours: the target's may run
 * years away from it. A message that does not say when is held to the signer's role alone; its form is wrong anyway.
 */
function instantOf({ response }: { readonly response?: DuisResponse }): Date | undefined {
  const text = response?.responseDateTime ?? '';
  const at = new Date(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function readable(root: Element): { readonly response?: DuisResponse; readonly problem?: string } {
  if (!child(root, 'Header')) return {};
  try {
    return { response: readResponse(root) };
  } catch (error) {
    if (error instanceof DuisFormatError) return { problem: error.message };
    throw error;
  }
}
