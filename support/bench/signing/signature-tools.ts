import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toPem } from '../../pki/certificate-writer';
import type { PartyCertificate } from '../../pki/certificate-store';
import { JAR, type SigningServer } from './signing-server';

/** Signature tools that nobody here wrote, as processes: xmlsec1 (Debian) and the DCC's signing tool (a jar on npm). */

/** Why xmlsec1 cannot be used here; undefined when it can. */
export function xmlsecMissing(): string | undefined {
  return runs('xmlsec1', '--version') ? undefined : 'not at hand: xmlsec1 (Debian: xmlsec1)';
}

/** Why the tools cannot be used here; undefined when they can. */
export function toolsMissing(): string | undefined {
  const missing = [
    runs('xmlsec1', '--version') ? undefined : 'xmlsec1 (Debian: xmlsec1)',
    compiles() ? undefined : 'a java that compiles a source file (Debian: default-jre-headless)',
    existsSync(JAR) ? undefined : '@smartdcc/duis-sign-wrap (npm ci)',
  ].filter((tool) => tool !== undefined);
  return missing.length > 0 ? `not at hand: ${missing.join(', ')}` : undefined;
}

function compiles(): boolean {
  return /^jdk\.compiler\b/m.test(spawnSync('java', ['--list-modules'], { encoding: 'utf8' }).stdout ?? '');
}

function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** A folder for the tools' files, with one party's certificate and key in it. */
export class ToolBench {
  private readonly dir = mkdtempSync(join(tmpdir(), 'duis-signatures-'));
  private files = 0;
  private readonly certificate: string;
  private readonly key: string;

  constructor(signer: PartyCertificate) {
    const { privateKey } = signer;
    if (!privateKey) throw new Error(`the private key of ${signer.subject} is not held`);
    this.certificate = this.write(signer.pem, 'pem');
    this.key = this.write(toPem('PRIVATE KEY', privateKey.export({ type: 'pkcs8', format: 'der' })), 'key');
  }

  /** Whether xmlsec1 verifies every one of the documents, in one process. */
  xmlsecVerifies(...documents: readonly string[]): boolean {
    const files = documents.map((document) => this.write(document, 'xml'));
    return spawnSync('xmlsec1', ['--verify', '--pubkey-cert-pem', this.certificate, ...files], { stdio: 'ignore' }).status === 0;
  }

  /** Which of the documents xmlsec1 verifies. It ends at the first that it does not, so each such costs a process. */
  xmlsecVerdicts(documents: readonly string[]): readonly boolean[] {
    const files = documents.map((document) => this.write(document, 'xml'));
    const verdicts: boolean[] = [];
    while (verdicts.length < files.length) {
      const rest = files.slice(verdicts.length);
      const { status, stderr } = spawnSync('xmlsec1', ['--verify', '--pubkey-cert-pem', this.certificate, ...rest], { encoding: 'utf8' });
      const verified = status === 0 ? rest.length : (stderr.match(/^OK$/gm) ?? []).length;
      verdicts.push(...rest.slice(0, verified).map(() => true));
      if (verdicts.length < files.length) verdicts.push(false);
    }
    for (const file of files) rmSync(file);
    return verdicts;
  }

  /** Documents per second that xmlsec1 verifies, all in one process, the start of the process included. */
  xmlsecRate(document: string, documents: number): number {
    const file = this.write(document, 'xml');
    const files = Array.from({ length: documents }, () => file);
    const start = process.hrtime.bigint();
    const { status } = spawnSync('xmlsec1', ['--verify', '--pubkey-cert-pem', this.certificate, ...files], { stdio: 'ignore' });
    if (status !== 0) throw new Error('xmlsec1 refuses the document');
    return documents / (Number(process.hrtime.bigint() - start) / 1e9);
  }

  /** The document with its digest and value filled in by xmlsec1. */
  xmlsecSigns(signed: string): string {
    const template = signed.replace(/(<ds:(?:DigestValue|SignatureValue)>)[^<]*/g, '$1');
    const { status, stdout, stderr } = spawnSync('xmlsec1', ['--sign', '--privkey-pem', this.key, this.write(template, 'xml')], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`xmlsec1 does not sign: ${stderr}`);
    return stdout;
  }

  /** Whether the DCC's tool finds the document valid under its schema (5.1) and its signature right. */
  async dccVerifies(tool: SigningServer, document: string): Promise<boolean> {
    return (await tool.call('Validate', this.write(document, 'xml'), this.certificate)).code === 0;
  }

  async dccSigns(tool: SigningServer, document: string): Promise<string> {
    const file = this.write(document, 'xml');
    const { code, output, error } = await tool.call('Sign', file, '--preserveCounter', this.certificate, this.key);
    if (code !== 0) throw new Error(`the DCC's tool does not sign: ${error}`);
    return output;
  }

  dispose(): void {
    rmSync(this.dir, { recursive: true });
  }

  private write(text: string, extension: string): string {
    this.files += 1;
    const file = join(this.dir, `${this.files}.${extension}`);
    writeFileSync(file, text);
    return file;
  }
}
