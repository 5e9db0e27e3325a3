import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { request } from 'undici';
import { toolsMissing } from '../../bench/signing/signature-tools';
import { SigningServer } from '../../bench/signing/signing-server';
import { textAt } from '../../duis/element';
import type { Libxml } from '../../duis/xml-engine';
import { loadLibxml } from '../../duis/xml-engine';
import { ParsedDocument } from '../../duis/parsed-document';
import type { DuisResponse } from '../../duis/response';
import { readResponse } from '../../duis/response';
import { decodeMessage } from '../../gbcs/decode';
import { encodeMessage } from '../../gbcs/encode';
import { signMessage } from '../../gbcs/protection/signature';
import type { PartyCertificate } from '../../pki/certificate-store';
import { CertificateStore } from '../../pki/certificate-store';
import { refuseSigner } from '../../pki/signer';
import { verifyEnveloped } from '../signing/signature';
import { signAll } from './dcc-signing.crosscheck';
import { expectedOf } from './expected.crosscheck';
import { homeFor } from './home.crosscheck';
import { writePublishedKeys } from './published-keys.crosscheck';
import type { Template } from './request-templates.crosscheck';
import { NETWORK_OPERATOR, requestTemplates, SUPPLIER } from './request-templates.crosscheck';

/**
 * Every published RTDS request, signed with the published keys by the DCC's own signing tool, sent with plain HTTP to `serve` with
 * matching devices: its acknowledgement, and its asynchronous answer.
 */
const OTHER_USER = '00-DB-12-34-56-78-00-04';
const OTHER_SUPPLIER = '90-B3-D5-1F-30-03-00-00';
const PATHS: Readonly<Record<number, string>> = { 4: 'transform', 8: 'nonDevice', 2: 'nonDevice', 6: 'nonDevice' };
const START = new Date('2020-11-29T00:00:00Z');

interface Served {
  readonly urls: Readonly<Record<string, string>>;
  stop(): void;
}

async function serve(pki: string): Promise<Served> {
  const cli = resolve(__dirname, '../../cli/duis-conformance.cjs');
  const child = spawn(process.execPath, [cli, 'serve', '--port', '0', '--control-port', '0', '--clock', 'virtual', '--pki', pki], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  const urls = await new Promise<Record<string, string>>((started, failed) => {
    child.once('exit', (code) => failed(new Error(`serve ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString('utf8');
      const line = out.split('\n').find((entry) => entry.includes('"listening"'));
      if (line !== undefined) started(JSON.parse(line) as Record<string, string>);
    });
  });
  return { urls, stop: () => child.kill('SIGTERM') };
}

describe('the RTDS requests', { skip: toolsMissing() }, () => {
  const templates = requestTemplates(START);
  const pushed: Buffer[] = [];
  const receiver = createServer((incoming, reply) => {
    const chunks: Buffer[] = [];
    incoming
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .on('end', () => {
        pushed.push(Buffer.concat(chunks));
        reply.writeHead(204).end();
      });
  });
  let served: Served;
  let tool: SigningServer;
  let store: CertificateStore;
  let lib: Libxml;
  let unverified = 0;
  let verified = 0;

  before(async () => {
    const dir = mkdtempSync(join(tmpdir(), 'duis-published-'));
    writePublishedKeys(dir);
    store = CertificateStore.load(dir);
    lib = await loadLibxml();
    served = await serve(dir);
    tool = await SigningServer.start();
    await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
    const receiveUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
    for (const [eui, roles] of [
      [SUPPLIER, ['IS', 'GS', 'ES']],
      [NETWORK_OPERATOR, ['ED', 'GT']],
      [OTHER_USER, ['OU']],
      [OTHER_SUPPLIER, ['IS', 'GS']],
    ] as const) {
      await control('PUT', `/users/${eui}`, { eui, roles, receiveUrl });
    }
  });
  after(async () => {
    receiver.close();
    receiver.closeAllConnections();
    served?.stop();
    await tool?.stop();
  });

  async function control(method: 'PUT' | 'POST' | 'GET', path: string, body?: unknown): Promise<unknown> {
    const reply = await request(`${served.urls['control']}${path}`, { method, body: body === undefined ? null : JSON.stringify(body) });
    const text = await reply.body.text();
    assert.ok(reply.statusCode < 300, `${method} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  function read(document: Buffer | string): DuisResponse {
    const parsed = ParsedDocument.parse(lib, document);
    try {
      const verdict = verifyEnveloped(parsed, (issuer, serial) => store.byIssuerSerial(issuer, serial));
      const fine = verdict.ok && refuseSigner(verdict.signer, { kind: 'dcc', at: START }, store) === undefined;
      if (fine) verified++;
      else unverified++;
      return readResponse(parsed.root);
    } finally {
      parsed.dispose();
    }
  }

  async function post(commandVariant: number, document: string): Promise<DuisResponse | string> {
    const reply = await request(served.urls[PATHS[commandVariant] ?? 'sendCommand'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/xml' },
      body: document,
    });
    const text = await reply.body.text();
    return reply.statusCode === 200 ? read(text) : `HTTP ${reply.statusCode} ${text.trim()}`;
  }

  const signerOf = (template: Template): PartyCertificate =>
    store.of(template.originator, 'xmlSigning') ?? assert.fail(`no key of ${template.originator}`);

  /** The Signed Pre-Command that answers a Pre-Command. */
  function answerTo(template: Template, response: DuisResponse): string {
    const payload = response.body.kind === 'response' && response.body.content ? (textAt(response.body.content, 'GBCSPayload') ?? '') : '';
    const key = store.of(template.originator, 'digitalSignature')?.privateKey ?? assert.fail(`no signing key of ${template.originator}`);
    const signed = encodeMessage(signMessage(decodeMessage(Buffer.from(payload, 'base64')), key)).toString('base64');
    const due = /<sr:ExecutionDateTime>[^<]*<\/sr:ExecutionDateTime>/.exec(template.document)?.[0] ?? '';
    return template.document
      .replace('<sr:CommandVariant>4', '<sr:CommandVariant>5')
      .replace(
        /<sr:Body>[\s\S]*<\/sr:Body>/,
        `<sr:Body><sr:SignedPreCommand>${due}<sr:GBCSPayload>${signed}</sr:GBCSPayload></sr:SignedPreCommand></sr:Body>`,
      );
  }

  /** What came of it at once and, for what was acknowledged, later: response codes and what they carry, in order. */
  async function outcome(
    template: Template,
    commandVariant: number,
    document: string,
  ): Promise<{ readonly said: string; readonly response?: DuisResponse }> {
    for (const device of homeFor(template)) await control('PUT', `/devices/${device.eui}`, device);
    pushed.length = 0;
    const at = await post(commandVariant, document);
    if (typeof at === 'string') return { said: at };
    await control('POST', '/settle');
    if (template.due && commandVariant !== 4)
      await control('POST', '/clock/advance', { to: new Date(template.due.getTime() + 30_000).toISOString() });
    return { said: [at, ...pushed.map(read)].map(describeResponse).join(', '), response: at };
  }

  function describeResponse({ responseCode, body }: DuisResponse): string {
    if (body.kind !== 'response') return `${responseCode} ${'alertCode' in body ? body.alertCode : body.kind}`;
    const payload =
      body.content?.name === 'GBCSPayload' ? body.content.text : body.content ? textAt(body.content, 'GBCSPayload') : undefined;
    const code =
      payload === undefined
        ? ''
        : ` 0x${decodeMessage(Buffer.from(payload, 'base64')).messageCode.toString(16).toUpperCase().padStart(4, '0')}`;
    return `${responseCode}${body.content ? ` ${body.content.name}` : ''}${code}`;
  }

  test('get the right acknowledgement and the right answer, N of N', async (t) => {
    const first = await signAll(
      tool,
      templates.map((template) => ({ document: template.document, signer: signerOf(template) })),
    );
    const transformed: { readonly template: Template; readonly document: string }[] = [];
    const results = new Map<string, { readonly srv: string; readonly said: string; readonly wanted: RegExp }>();
    for (const [i, template] of templates.entries()) {
      const { said, response } = await outcome(template, template.commandVariant, first[i] ?? '');
      const wanted = expectedOf(template);
      if (template.commandVariant === 4 && response?.responseCode === 'I0')
        transformed.push({ template, document: answerTo(template, response) });
      else results.set(template.name, { srv: template.srv, said, wanted });
    }
    const second = await signAll(
      tool,
      transformed.map(({ template, document }) => ({ document, signer: signerOf(template) })),
    );
    for (const [i, { template }] of transformed.entries()) {
      const { said } = await outcome(template, 5, second[i] ?? '');
      results.set(template.name, { srv: template.srv, said: `I0 PreCommand, ${said}`, wanted: expectedOf(template) });
    }
    const wrong = [...results].filter(([, { said, wanted }]) => !wanted.test(said));
    for (const line of table([...results.values()])) t.diagnostic(line);
    t.diagnostic(
      `${results.size - wrong.length} of ${results.size} requests; ${verified} documents of the reference verified, ${unverified} not`,
    );
    assert.deepEqual(
      wrong.map(([name, { said, wanted }]) => `${name}: ${said}; wanted ${String(wanted)}`),
      [],
    );
    assert.equal(results.size, 297);
    assert.equal(unverified, 0);
  });
});

/** By Service Reference Variant: how many of how many. */
function table(results: readonly { readonly srv: string; readonly said: string; readonly wanted: RegExp }[]): readonly string[] {
  const services = [...new Set(results.map(({ srv }) => srv))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return services.map((srv) => {
    const own = results.filter((result) => result.srv === srv);
    return `${srv}: ${own.filter(({ said, wanted }) => wanted.test(said)).length} of ${own.length}`;
  });
}
