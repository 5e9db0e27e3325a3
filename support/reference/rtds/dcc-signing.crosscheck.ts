import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { javaOptions } from '../../bench/signature-tools';
import { toPem } from '../../pki/certificate-writer';
import type { PartyCertificate } from '../../pki/certificate-store';

export interface ToSign {
  readonly document: string;
  readonly signer: PartyCertificate;
}

/** Signs documents with the DCC's own signing tool, a process each, as many at a time as there are processors. */
export async function signAll(documents: readonly ToSign[]): Promise<readonly string[]> {
  const dir = mkdtempSync(join(tmpdir(), 'duis-rtds-'));
  const keys = new Map<PartyCertificate, readonly [string, string]>();
  const signed: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < documents.length; i = next++) {
      const { document, signer } = documents[i] as ToSign;
      const file = join(dir, `${i}.xml`);
      writeFileSync(file, document);
      signed[i] = await sign(file, keyFiles(dir, keys, signer), javaOptions(dir));
      if (i === 0) return;
    }
  };
  await work(); // the first by itself: the others start from what it leaves behind
  await Promise.all(Array.from({ length: cpus().length }, work));
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

function sign(file: string, [certificate, key]: readonly [string, string], options: readonly string[]): Promise<string> {
  return new Promise((resolved, reject) => {
    const tool = spawn('java', [...options, 'uk.co.smartdcc.boxed.xmldsig.Sign', file, '--preserveCounter', certificate, key]);
    let out = '';
    let error = '';
    tool.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    tool.stderr.on('data', (chunk: Buffer) => (error += chunk.toString('utf8')));
    tool.on('error', reject);
    tool.on('close', (code) => (code === 0 ? resolved(out) : reject(new Error(`${file}: the DCC's tool does not sign: ${error}`))));
  });
}
