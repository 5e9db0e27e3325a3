import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'papaparse';
import { archiveContents } from '../../report/evidence/archive';
import type { Attestation } from '../../report/evidence/attestation';
import { parseEnvelope, preAuthEncoding } from '../../report/evidence/dsse';
import { start } from '../run/served';
import { writePackage } from './sign-off';

const ROOT = join(__dirname, '../../..');
const SCHEMAS = join(ROOT, 'node_modules/@cyclonedx/cyclonedx-library/res/schema');
/** Debian's own Python, which has Debian's packages. */
const PYTHON = '/usr/bin/python3';

const scratch = mkdtempSync(join(tmpdir(), 'duis-signoff-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const path = (name: string): string => join(scratch, name);

const KEYS: Readonly<Record<string, KeyObject>> = {
  ecdsa: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  ed25519: generateKeyPairSync('ed25519').privateKey,
};

/** Verifies as DSSE asks, by a library of others: the signature over the type and the payload with their lengths. */
const SECURESYSTEMSLIB = `
import base64, json, sys
from securesystemslib.signer import Signature, SSlibKey
envelope, kind, public = json.load(open(sys.argv[1])), sys.argv[2], open(sys.argv[3]).read()
payload = base64.b64decode(envelope['payload'])
signed = b'DSSEv1 %d %s %d %s' % (len(envelope['payloadType']), envelope['payloadType'].encode(), len(payload), payload)
scheme = {'ecdsa': 'ecdsa-sha2-nistp256', 'ed25519': 'ed25519'}[kind]
one = envelope['signatures'][0]
key = SSlibKey(one['keyid'], kind, scheme, {'public': public})
key.verify_signature(Signature(one['keyid'], base64.b64decode(one['sig']).hex()), signed)
try:
    key.verify_signature(Signature(one['keyid'], base64.b64decode(one['sig']).hex()), signed + b' ')
except Exception:
    print('verified')
`;

const OPENPYXL = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps({sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows()] for sheet in book}))
`;

/** The `protos` of github.com/in-toto/attestation: what in-toto says of its Statement and of a test result. */
const IN_TOTO_PROTOS = process.env['DUIS_IN_TOTO_PROTOS'] ?? '';

/** Reads the statement with no member that is not known, and its predicate with those that we add, as in-toto lets one. */
const IN_TOTO = `
import json, sys
from google.protobuf import json_format
from in_toto_attestation.v1.statement_pb2 import Statement
from in_toto_attestation.predicates.test_result.v0.test_result_pb2 import TestResult
text = sys.stdin.read()
statement = json_format.Parse(text, Statement())
result = json_format.Parse(json.dumps(json.loads(text)['predicate']), TestResult(), ignore_unknown_fields=True)
print(json.dumps([len(statement.subject), statement.predicateType, result.result, len(result.passed_tests), len(result.configuration)]))
`;

const absent = (tool: string): string | false => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return false;
  } catch {
    return `${tool} is not installed`;
  }
};

const missing = (module: string): string | false => {
  try {
    execFileSync(PYTHON, ['-c', `import ${module}`], { stdio: 'ignore' });
    return false;
  } catch {
    return `python3-${module} is not installed`;
  }
};

interface Promised {
  readonly promised: readonly { readonly id: string }[];
  readonly requirements: readonly { readonly id: string }[];
}

describe('An evidence package and the tools of others', () => {
  const packages = new Map<string, ReadonlyMap<string, Buffer>>();
  const memberOf = (kind: string, name: string): Buffer => packages.get(kind)?.get(name) ?? assert.fail(`no ${name}`);

  before(async () => {
    const { code, output } = await start(['run', '--no-allure', '--scenario', 'S-0013', '--out', path('run')]).ended;
    assert.equal(code, 0, output);
    for (const [kind, key] of Object.entries(KEYS)) {
      await writePackage(path('run'), ROOT, { key, operator: 'A. Tester', signedAt: '2026-01-02T03:04:05.000Z' }, path(`${kind}.zip`));
      packages.set(kind, await archiveContents(readFileSync(path(`${kind}.zip`))));
      const envelope = memberOf(kind, 'attestation.intoto.json').toString('utf8');
      const { payload = '', payloadType = '', signatures = [] } = parseEnvelope(envelope) ?? {};
      writeFileSync(path(`${kind}.json`), envelope);
      writeFileSync(path(`${kind}.pem`), createPublicKey(key).export({ type: 'spki', format: 'pem' }));
      writeFileSync(path(`${kind}.signed`), preAuthEncoding(payloadType, Buffer.from(payload, 'base64')));
      writeFileSync(path(`${kind}.sig`), Buffer.from(signatures[0]?.sig ?? '', 'base64'));
    }
  });

  it('OpenSSL verifies both kinds of signature', () => {
    const [ecdsa, ed25519] = [(end: string) => path(`ecdsa.${end}`), (end: string) => path(`ed25519.${end}`)];
    const openssl = (...args: readonly string[]): string => execFileSync('openssl', args, { encoding: 'utf8' });
    assert.match(openssl('dgst', '-sha256', '-verify', ecdsa('pem'), '-signature', ecdsa('sig'), ecdsa('signed')), /Verified OK/);
    const pure = ['-rawin', '-in', ed25519('signed'), '-sigfile', ed25519('sig')];
    assert.match(openssl('pkeyutl', '-verify', '-pubin', '-inkey', ed25519('pem'), ...pure), /Verified Successfully/);
  });

  it('securesystemslib verifies both kinds of envelope', { skip: missing('securesystemslib') }, () => {
    const raw = createPublicKey(KEYS['ed25519'] ?? '').export({ format: 'jwk' }).x ?? '';
    writeFileSync(path('ed25519.hex'), Buffer.from(raw, 'base64url').toString('hex'));
    for (const [kind, key] of [
      ['ecdsa', path('ecdsa.pem')],
      ['ed25519', path('ed25519.hex')],
    ] as const) {
      const said = execFileSync(PYTHON, ['-c', SECURESYSTEMSLIB, path(`${kind}.json`), kind, key], { encoding: 'utf8' });
      assert.equal(said.trim(), 'verified', kind);
    }
  });

  it('the bill of materials is valid CycloneDX, and names what a run stands on', () => {
    const schema = (name: string): object => JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as object;
    const ajv = new Ajv({ strict: false, validateFormats: false });
    for (const name of ['spdx.SNAPSHOT.schema.json', 'jsf-0.82.SNAPSHOT.schema.json'])
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}`);
    const bom = JSON.parse(memberOf('ecdsa', 'sbom.cdx.json').toString('utf8')) as { readonly components: { readonly name: string }[] };
    const validate = ajv.compile(schema('bom-1.5.SNAPSHOT.schema.json'));
    assert.ok(validate(bom), JSON.stringify(validate.errors?.slice(0, 3)));
    const names = bom.components.map(({ name }) => name);
    for (const name of ['@cucumber/cucumber', 'libxml2-wasm', 'xml-crypto']) assert.ok(names.includes(name), name);
  });

  it('openpyxl reads the workbook: a row for each requirement, and one for each scenario', { skip: missing('openpyxl') }, () => {
    writeFileSync(path('matrix.xlsx'), memberOf('ecdsa', 'matrix.xlsx'));
    const read = execFileSync(PYTHON, ['-c', OPENPYXL, path('matrix.xlsx')], { encoding: 'utf8' });
    const sheets = JSON.parse(read) as Readonly<Record<string, readonly (readonly string[])[]>>;
    const { promised, requirements } = JSON.parse(memberOf('ecdsa', 'record/run.json').toString('utf8')) as Promised;
    const firsts = (sheet: string): string[] => (sheets[sheet] ?? []).slice(1).map(([first = '']) => first);
    assert.deepEqual([firsts('Scenarios'), firsts('Requirements')], [promised.map(({ id }) => id), requirements.map(({ id }) => id)]);
  });

  const noProtos = IN_TOTO_PROTOS === '' ? 'DUIS_IN_TOTO_PROTOS does not name the protos of in-toto/attestation' : false;
  it('the Statement and its test result are what in-toto says of them', { skip: noProtos || missing('google.protobuf') }, () => {
    mkdirSync(path('in-toto'));
    const protos = ['v1/statement', 'v1/resource_descriptor', 'predicates/test_result/v0/test_result'];
    const sources = protos.map((name) => `in_toto_attestation/${name}.proto`);
    execFileSync('protoc', ['-I', IN_TOTO_PROTOS, `--python_out=${path('in-toto')}`, ...sources]);
    const { payload = '' } = parseEnvelope(memberOf('ecdsa', 'attestation.intoto.json').toString('utf8')) ?? {};
    const statement = Buffer.from(payload, 'base64');
    const env = { ...process.env, PYTHONPATH: path('in-toto') };
    const read = JSON.parse(execFileSync(PYTHON, ['-c', IN_TOTO], { input: statement, env, encoding: 'utf8' })) as unknown;
    const { predicateType, predicate } = JSON.parse(statement.toString('utf8')) as Attestation;
    const { result, passedTests, configuration } = predicate;
    assert.deepEqual(read, [1, predicateType, result, passedTests.length, configuration.length]);
  });

  it('LibreOffice opens the workbook, with a row for each requirement and one for each scenario', { skip: absent('soffice') }, () => {
    writeFileSync(path('matrix.xlsx'), memberOf('ecdsa', 'matrix.xlsx'));
    // Every sheet into a file of its own, UTF-8, as shown.
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${path('office')}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', scratch, path('matrix.xlsx')], { stdio: 'ignore' });
    const { promised, requirements } = JSON.parse(memberOf('ecdsa', 'record/run.json').toString('utf8')) as Promised;
    const firsts = (sheet: string): unknown[] =>
      parse<string[]>(readFileSync(path(`matrix-${sheet}.csv`), 'utf8'), { skipEmptyLines: true })
        .data.slice(1)
        .map(([first]) => first);
    assert.deepEqual([firsts('Scenarios'), firsts('Requirements')], [promised.map(({ id }) => id), requirements.map(({ id }) => id)]);
  });

  it('the statement is on one page, and a reader of PDF finds the words of the HTML in it', () => {
    writeFileSync(path('statement.pdf'), memberOf('ecdsa', 'statement.pdf'));
    assert.match(execFileSync('pdfinfo', [path('statement.pdf')], { encoding: 'utf8' }), /^Pages: +1$/m);
    const text = execFileSync('pdftotext', ['-layout', path('statement.pdf'), '-'], { encoding: 'utf8' });
    for (const word of ['SELECTION PASSED', 'Candidate', 'Where to verify', 'A. Tester']) assert.ok(text.includes(word), word);
  });
});
