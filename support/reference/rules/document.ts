import { DuisFormatError } from '../../duis/eui64';
import { MalformedXml } from '../../duis/xml-engine';
import { refuseSigner } from '../../pki/signer';
import type { SignatureCheck } from '../signing/signature';
import { SIGNATURE_CHECKS, verifyEnveloped } from '../signing/signature';
import type { Rule } from './rule';
import { refuseHttp } from './rule';

export const wellFormed: Rule = {
  name: 'well-formed',
  clause: '2.7',
  ask: (inquiry) => {
    try {
      void inquiry.document;
      return undefined;
    } catch (error) {
      if (error instanceof MalformedXml) return refuseHttp(400, `not an admissible XML document: ${error.message}`);
      throw error;
    }
  },
};

export const schemaValid: Rule = {
  name: 'schema-valid',
  clause: '2.7, Annex A',
  ask: (inquiry) => {
    const [first] = inquiry.document.validate(inquiry.tools.schema);
    if (first) return refuseHttp(400, `not valid against the DUIS schema: ${first.message}`);
    return isReadable(inquiry) ?? undefined;
  },
};

/** Schema-valid, but not a request (a Response, say), or with values that the schema's patterns cannot catch. */
function isReadable(inquiry: { readonly request: unknown }): ReturnType<typeof refuseHttp> | undefined {
  try {
    void inquiry.request;
    return undefined;
  } catch (error) {
    if (error instanceof DuisFormatError) return refuseHttp(400, `not a readable DUIS request: ${error.message}`);
    throw error;
  }
}

/** What is asked of the signature of a request: besides the checks of the signature itself, that its originator made it. */
export interface SignatureDemands {
  readonly checks: readonly SignatureCheck[];
  readonly signer: boolean;
}

/** HTTP 400: the request is not signed by its originator, as the profile has it (3.3). */
export function signatureVerifies({ checks, signer }: SignatureDemands = { checks: SIGNATURE_CHECKS, signer: true }): Rule {
  return {
    name: 'signature-verifies',
    clause: '3.3',
    ask: ({ document, request, tools, now }) => {
      const verdict = verifyEnveloped(document, (issuer, serial) => tools.pki.byIssuerSerial(issuer, serial), checks);
      if (!verdict.ok) return refuseHttp(400, `the signature does not verify: ${verdict.reason}`);
      if (!signer) return undefined;
      const objection = refuseSigner(verdict.signer, { kind: 'user', party: request.requestId.originator, at: now }, tools.pki);
      return objection === undefined ? undefined : refuseHttp(400, objection);
    },
  };
}
