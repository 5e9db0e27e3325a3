import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibxml } from '../duis/xml-engine';
import { CertificateStore } from '../pki/certificate-store';
import { VECTORS } from '../vectors/files';
import { loadSchema } from '../vectors/schema';
import { fuzzSignatures } from './fuzz';
import { fuzzMessages } from './fuzz-messages';

const RUNS = Number(process.env['DUIS_FUZZ_RUNS'] ?? 200_000);
const ROUNDS = 10;
const megabytes = (octets: number): number => Math.round(octets / 1024 / 1024);

test(`${RUNS} mutated messages: always a verdict, the same on both sides, never an accepted forgery, memory flat`, async (t) => {
  const store = CertificateStore.load(join(VECTORS, 'pki'));
  const signer = store.of('90-B3-D5-1F-30-01-00-00', 'xmlSigning');
  assert.ok(signer);
  const messages = fuzzMessages();
  const lib = await loadLibxml();
  const schema = await loadSchema();
  const seed = Number(process.env['DUIS_FUZZ_SEED'] ?? 4);
  const judged = new Set<string>();
  const total: Record<string, number> = {};
  const rss: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { counts, failure } = fuzzSignatures({
      lib,
      schema,
      store,
      signer,
      messages,
      runs: Math.ceil(RUNS / ROUNDS),
      seed: seed * 1000 + round,
      judged,
    });
    assert.equal(failure, undefined, JSON.stringify(failure));
    for (const [name, n] of Object.entries({ ...counts })) total[name] = (total[name] ?? 0) + n;
    await new Promise((done) => setImmediate(done));
    rss.push(megabytes(process.memoryUsage().rss));
  }
  t.diagnostic(`seed ${seed}: ${JSON.stringify(total)}`);
  t.diagnostic(`RSS in MB after each tenth: ${rss.join(' ')}`);
  const [, afterTwo = 0] = rss;
  const last = rss.at(-1) ?? 0;
  assert.ok(last < afterTwo + 100, `memory grew from ${afterTwo} to ${last} MB; undisposed documents would cost some 11 kB each`);
});
