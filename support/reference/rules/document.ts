import { DuisFormatError } from '../../duis/eui64';
import { MalformedXml } from '../../duis/xml-engine';
import { refuseSigner } from '../../pki/signer';
import { verifyEnveloped } from '../signature';
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

export const signatureVerifies: Rule = {
  name: 'signature-verifies',
  clause: '3.3',
  ask: ({ document, request, tools, now }) => {
    const verdict = verifyEnveloped(document, (issuer, serial) => tools.pki.byIssuerSerial(issuer, serial));
    if (!verdict.ok) return refuseHttp(400, `the signature does not verify: ${verdict.reason}`);
    const objection = refuseSigner(verdict.signer, { kind: 'user', party: request.requestId.originator, at: now }, tools.pki);
    return objection === undefined ? undefined : refuseHttp(400, objection);
  },
};
