import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import type { KnownDefect } from '../commands/defects';
import { detectionOf } from '../prove/detection';
import { start } from '../run/served';
import { readDetection } from './detection-file';

const scratch = mkdtempSync(join(tmpdir(), 'duis-detection-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const file = join(scratch, 'detection.json');
const defect = (id: string): KnownDefect => ({ id }) as KnownDefect;
const PROOFS = [
  { defect: defect('D-1'), killers: ['S-0001'], survival: '' },
  { defect: defect('D-2'), killers: [], survival: 'nobody noticed' },
];

it('What prove measured is cited at the version that it was measured at, and at no other', () => {
  const measured = detectionOf(PROOFS, 'aaaa');
  assert.deepEqual([measured.of, measured.noticed, measured.survivors], [2, 1, ['D-2']]);
  writeFileSync(file, JSON.stringify(measured));
  assert.deepEqual(readDetection(file, 'aaaa'), measured);
  assert.equal(readDetection(file, 'bbbb'), undefined);
  assert.equal(readDetection(file, 'aaaa+'), undefined);
});

it('A file that prove did not write is wrong use', () => {
  for (const text of ['', '[]', '{"of": 1}', 'null']) {
    writeFileSync(file, text);
    assert.throws(() => readDetection(file, 'aaaa'), /it is not what prove --record writes/);
  }
  assert.throws(() => readDetection(join(scratch, 'none'), 'aaaa'), /^UsageError: --detection .*none: /);
});

it('The figure of a part is not written down as one of the whole', async () => {
  const { code, output } = await start(['prove', '--change', 'CLAR', '--record', file]).ended;
  assert.equal(code, 2, output);
  assert.match(output, /^--record is for all defects/);
});
