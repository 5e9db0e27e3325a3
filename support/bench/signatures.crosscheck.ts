import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { CertificateStore } from '../pki/certificate-store';
import { signRequest } from '../user/signature';
import { VECTORS } from '../vectors/files';
import { ToolBench, toolsMissing } from './signature-tools';
import { measurements } from './signatures';

const REQUEST = resolve(__dirname, '../../node_modules/@smartdcc/duis-templates/templates/CS02bACBByACB_8.5_SUCCESS_REQUEST_DUIS.XML');
const ROUNDS = 5;
const DOCUMENTS = 1_000;
const missing = toolsMissing();

const median = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;

test('the reference verifies at least eight times as fast as xml-crypto; xmlsec1 beside them', { skip: missing && `signature tools ${missing}` }, async (t) => {
  const figures = new Map<string, number[]>(measurements.map(({ name }) => [name, []]));
  const signer = CertificateStore.load(join(VECTORS, 'pki')).of('90-B3-D5-1F-30-01-00-00', 'xmlSigning');
  assert.ok(signer);
  const bench = new ToolBench(signer);
  const signed = signRequest(readFileSync(REQUEST, 'utf8'), signer);
  const xmlsec: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    for (const { name, run } of measurements) figures.get(name)?.push(await run());
    xmlsec.push(bench.xmlsecRate(signed, DOCUMENTS));
  }
  bench.dispose();
  for (const [name, each] of figures) t.diagnostic(`${name}: ${Math.round(median(each))}/s`);
  t.diagnostic(`xmlsec1 verifies 3 kB, ${DOCUMENTS} in one process: ${Math.round(median(xmlsec))}/s`);
  const rate = (name: string): number => median(figures.get(name) ?? []);
  const times = rate('the reference parses and verifies 3 kB (libxml2)') / rate('xml-crypto verifies 3 kB by itself');
  t.diagnostic(`reference / xml-crypto: ${times.toFixed(1)}`);
  assert.ok(times >= 8, `only ${times.toFixed(1)} times as fast`);
});
