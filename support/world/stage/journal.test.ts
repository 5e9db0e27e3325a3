import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readJournal } from '../../report/journal';
import { RunJournal, ScenarioJournal } from './journal';

describe('the journal of a scenario', () => {
  const run = mkdtempSync(join(tmpdir(), 'journal-'));
  after(() => rmSync(run, { recursive: true }));
  const whole = new RunJournal(run);
  const journal = new ScenarioJournal(whole, 'S-0016/ESME at 3.2', () => new Date('2020-11-29T00:00:00Z'));
  const sent = journal.record(
    { direction: 'sent', what: 'request', user: 'Import Supplier', requestId: 'a:b:1', schema: 'valid', signature: 'verified' },
    '<request/>',
  );
  journal.record(
    { direction: 'received', what: 'http-status', user: 'Import Supplier', httpStatus: 400, schema: 'none', signature: 'none' },
    'not well formed',
  );
  after(() => whole.close());

  it('numbers its entries and names a file for each, safe on any file system', () => {
    assert.equal(sent.n, 1);
    assert.equal(sent.file, 'journal/S-0016/ESME_at_3.2-0001-request.xml');
    assert.equal(readFileSync(join(run, sent.file), 'utf8'), '<request/>');
  });
  it('is what the reports read', () => {
    const entries = readJournal(run).get('S-0016/ESME at 3.2') ?? [];
    assert.deepEqual(
      entries.map((e) => [e.n, e.what, e.file]),
      [
        [1, 'request', 'journal/S-0016/ESME_at_3.2-0001-request.xml'],
        [2, 'http-status', 'journal/S-0016/ESME_at_3.2-0002-http-status.txt'],
      ],
    );
  });
});
