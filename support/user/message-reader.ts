import type { Element } from '../duis/element';
import { child, NAMESPACE } from '../duis/element';
import { DuisFormatError } from '../duis/eui64';
import { ParsedDocument } from '../duis/parsed-document';
import type { DuisResponse } from '../duis/response';
import { readResponse } from '../duis/response';
import type { CompiledSchema } from '../duis/schema';
import type { Libxml } from '../duis/xml-engine';
import { MalformedXml } from '../duis/xml-engine';
import type { CertificateStore, PartyCertificate } from '../pki/certificate-store';
import { verifySigned } from './signature';

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
  readonly signer?: PartyCertificate;
  /** Read from the signed content where it is signed; from the document itself where it carries no signature. */
  readonly response?: DuisResponse;
}

/** The role of the certificates with which the DCC signs what it sends to Users (facts A.6). */
const DCC_SIGNING_ROLE = '89';

/** Reads and judges documents as a careful User: well-formedness, schema, signature, and then only what was signed. */
export class MessageReader {
  constructor(
    private readonly lib: Libxml,
    private readonly schema: CompiledSchema,
    private readonly certificates: CertificateStore,
  ) {}

  /** What the schema says of a document of ours; of its signature only whether there is one. */
  judgeOwn(xml: string): FormVerdict {
    return this.#parsed<FormVerdict>(xml, { schema: 'none', signature: 'none' }, (document) => {
      const signature = document.root.children.some(isSignature) ? 'verified' : 'absent';
      const finding = document.validate(this.schema)[0];
      return finding ? { schema: 'invalid', signature, problem: finding.message } : { schema: 'valid', signature };
    });
  }

  /** Whether the signature of a document is right, and its signer trusted. */
  trusts(xml: string): boolean {
    return verifySigned(xml, (issuer, serial) => this.certificates.byIssuerSerial(issuer, serial)).ok;
  }

  /** A document of the DCC's. */
  read(octets: Buffer): ReceivedMessage {
    const text = octets.toString('utf8');
    return this.#parsed<ReceivedMessage>(octets, { text, schema: 'none', signature: 'none' }, (document) => {
      const finding = document.validate(this.schema)[0];
      const form = finding ? ({ schema: 'invalid', problem: `not valid under the schema: ${finding.message}` } as const) : ({ schema: 'valid' } as const);
      if (!document.root.children.some(isSignature)) return { text, ...form, signature: 'absent', ...readable(document.root) };
      const verdict = verifySigned(text, (issuer, serial) => this.certificates.byIssuerSerial(issuer, serial));
      if (!verdict.ok) return { text, problem: `signature refused: ${verdict.reason}`, ...form, signature: 'refused' };
      if (verdict.signer.role !== DCC_SIGNING_ROLE) return { text, problem: `signed by ${verdict.signer.subject} in role ${verdict.signer.role}, not by the DCC`, ...form, signature: 'refused' };
      return this.#parsed<ReceivedMessage>(verdict.content, { text, ...form, signature: 'verified' }, (signed) => ({
        text,
        ...form,
        signature: 'verified',
        signer: verdict.signer,
        ...readable(signed.root),
      }));
    });
  }

  /** Parses a golden vector of ours. */
  tree(xml: string): Element {
    const document = ParsedDocument.parse(this.lib, xml);
    const { root } = document;
    document.dispose();
    return root;
  }

  #parsed<T extends FormVerdict>(xml: Buffer | string, otherwise: T, then: (document: ParsedDocument) => T): T {
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

function isSignature(element: Element): boolean {
  return element.name === 'Signature' && element.namespace === NAMESPACE.ds;
}

function readable(root: Element): { readonly response: DuisResponse } | { readonly problem: string } | Record<string, never> {
  if (!child(root, 'Header')) return {};
  try {
    return { response: readResponse(root) };
  } catch (error) {
    if (error instanceof DuisFormatError) return { problem: error.message };
    throw error;
  }
}
