import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SigningServer } from '../../bench/signing/signing-server';
import { toPem } from '../../pki/certificate-writer';
import type { PartyCertificate } from '../../pki/certificate-store';

export interface ToSign {
  readonly document: string;
  readonly signer: PartyCertificate;
}

/** Signs documents with the DCC's own signing tool. */
export async function signAll(tool: SigningServer, documents: readonly ToSign[]): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'duis-rtds-'));
  const keys = new Map<PartyCertificate, readonly [string, string]>();
  const signed: string[] = [];
  for (const [i, { document, signer }] of documents.entries()) {
    const file = join(dir, `${i}.xml`);
    writeFileSync(file, document);
    const { code, output, error } = await tool.call('Sign', file, '--preserveCounter', ...keyFiles(dir, keys, signer));
    if (code !== 0) throw new Error(`${file}: the DCC's tool does not sign: ${error}`);
    signed.push(output);
  }
  rmSync(dir, { recursive: true });
  return signed;
}

function keyFiles(
  dir: string,
  known: Map<PartyCertificate, readonly [string, string]>,
  signer: PartyCertificate,
): readonly [string, string] {
  const there = known.get(signer);
  if (there) return there;
  if (!signer.privateKey) throw new Error(`the private key of ${signer.subject} is not held`);
  const files = [join(dir, `${known.size}.pem`), join(dir, `${known.size}.key`)] as const;
  writeFileSync(files[0], signer.pem);
  writeFileSync(files[1], toPem('PRIVATE KEY', signer.privateKey.export({ type: 'pkcs8', format: 'der' })));
  known.set(signer, files);
  return files;
}
