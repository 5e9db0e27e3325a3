import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ParsedDocument } from '../../duis/parsed-document';
import { readRequest } from '../../duis/request';
import { writeResponse } from '../../duis/response-writer';
import { loadLibxml } from '../../duis/xml-engine';
import { CertificateStore } from '../../pki/certificate-store';
import { signEnveloped, verifyEnveloped } from '../../reference/signing/signature';
import { VECTORS } from '../../vectors/files';
import { loadSchema } from '../../vectors/schema';

/**
 * What any server of DUIS has to do and nothing else, as a process: parse, validate and verify what comes in, sign what goes out.
 * Says its port on its first line.
 */
async function main(): Promise<void> {
  const [lib, schema] = await Promise.all([loadLibxml(), loadSchema()]);
  const store = CertificateStore.load(join(VECTORS, 'pki'));
  const signer = store.of('90-B3-D5-1F-30-00-00-02', 'xmlSigning');
  if (!signer) throw new Error('the test PKI holds no XML signing key of the DCC');
  const answer = (octets: Buffer): string => {
    const parsed = ParsedDocument.parse(lib, octets);
    try {
      if (parsed.validate(schema).length > 0 || !verifyEnveloped(parsed, (issuer, serial) => store.byIssuerSerial(issuer, serial)).ok)
        return '';
      const { requestIdText, serviceReference, serviceReferenceVariant } = readRequest(parsed.root);
      const body = { kind: 'response', serviceReference, serviceReferenceVariant } as const;
      return signEnveloped(
        lib,
        writeResponse({ requestId: requestIdText, responseCode: 'I99', responseDateTime: new Date().toISOString(), body }),
        signer,
      );
    } finally {
      parsed.dispose();
    }
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => response.setHeader('content-type', 'application/xml').end(answer(Buffer.concat(chunks))));
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
}

void main();
