import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadLibxml } from '../duis/xml-engine';
import { CertificateStore } from '../pki/certificate-store';
import { VECTORS } from '../vectors/files';
import { loadSchema } from '../vectors/schema';
import { fuzzSignatures } from './fuzz';
import { fuzzMessages } from './fuzz-messages';

test('2,000 mutated messages: always a verdict, the same on both sides, never an accepted forgery', async () => {
  const store = CertificateStore.load(join(VECTORS, 'pki'));
  const signer = store.of('90-B3-D5-1F-30-01-00-00', 'xmlSigning');
  assert.ok(signer);
  const { counts, failure } = fuzzSignatures({
    lib: await loadLibxml(),
    schema: await loadSchema(),
    store,
    signer,
    messages: fuzzMessages(),
    runs: 2_000,
    seed: 20201129,
  });
  assert.equal(failure, undefined, JSON.stringify(failure));
  assert.equal(counts.runs, 2_000);
  for (const reached of ['malformed', 'schemaInvalid', 'schemaValid', 'acceptedByBoth', 'refusedByBoth'] as const) {
    assert.ok(counts[reached] > 0, `no mutation came as far as ${reached}: ${JSON.stringify(counts)}`);
  }
});
