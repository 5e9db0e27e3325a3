import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

/** What opens connections; benchmarks and tests reach nobody but themselves. */
const OPENS = /new (Pool|Client|Agent)\(|import \{.*\b(connect|request|get)\b.*\} from 'node:(tls|https)'/;

it('Every connection verifies whom it is with, whatever NODE_TLS_REJECT_UNAUTHORIZED says', () => {
  const support = join(__dirname, '../..');
  const sources = readdirSync(support, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^bench|\.(test|crosscheck)\.ts$/.test(name),
  );
  const opening = sources.filter((name) => OPENS.test(readFileSync(join(support, name), 'utf8')));
  assert.ok(opening.length >= 4, opening.join());
  const unsaid = opening.filter((name) => !readFileSync(join(support, name), 'utf8').includes('rejectUnauthorized: true'));
  assert.deepEqual(unsaid, []);
  assert.deepEqual(
    sources.filter((name) => /rejectUnauthorized: false/.test(readFileSync(join(support, name), 'utf8'))),
    [],
  );
});
