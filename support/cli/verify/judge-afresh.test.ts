import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { JournalEntry } from '../../record/journal-entry';
import type { RunRecord } from '../../record/run-record';
import { readRunRecord } from '../../report/run-record';
import { start } from '../run/served';
import { judgeAfresh } from './judge-afresh';

const scratch = mkdtempSync(join(tmpdir(), 'duis-afresh-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

describe('The messages of a run, judged afresh', () => {
  before(async () => {
    const { code, output } = await start(['run', '--no-allure', '--scenario', 'S-0013', '--out', scratch]).ended;
    assert.equal(code, 0, output);
  });

  it('are found to be what the journal says, and what it says otherwise is found in its order, by any number of threads', async () => {
    const record = readRunRecord(scratch);
    const wrong = claiming(record, ({ n }) => (n === 1 ? { signature: 'absent' } : n === 2 ? { responseCode: 'E100' } : {}));
    const [whole, ...all] = await Promise.all([
      judgeAfresh(scratch, record, undefined, 3),
      ...[1, 2, 3].map((threads) => judgeAfresh(scratch, wrong, undefined, threads)),
    ]);
    assert.deepEqual(whole.faults, []);
    const [alone, ...shared] = all.map(({ faults }) => faults);
    assert.deepEqual(shared, [alone, alone]);
    assert.match(alone?.[0] ?? '', /^S-0013\/\S+, entry 0001 .*: signature is "verified", and the journal says "absent"$/);
    assert.match(alone?.[1] ?? '', /^S-0013\/\S+, entry 0002 .*: responseCode is "\w+", and the journal says "E100"$/);
  });
});

/** A record whose entries claim something else. */
function claiming(record: RunRecord, claims: (entry: JournalEntry) => Partial<JournalEntry>): RunRecord {
  const scenarios = record.scenarios.map(({ journal, ...scenario }) => ({
    ...scenario,
    journal: journal.map((entry) => ({ ...entry, ...claims(entry) })),
  }));
  return { ...record, scenarios };
}
