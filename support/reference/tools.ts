import type { Catalogues } from '../duis/catalogue/catalogues';
import type { CompiledSchema } from '../duis/schema/schema';
import type { Libxml } from '../duis/xml-engine';
import type { CertificateStore } from '../pki/certificate-store';
import type { CommandShapes } from '../transform/command-shapes';

/** What the Data Systems work with and never change. */
export interface Tools {
  readonly lib: Libxml;
  readonly schema: CompiledSchema;
  readonly catalogues: Catalogues;
  /** Certificates of the parties, and the private keys of the DCC's own. */
  readonly pki: CertificateStore;
  /** How DLMS commands are put together. */
  readonly shapes: CommandShapes;
}
