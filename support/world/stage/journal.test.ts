import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { JournalLine } from '../../record/journal-entry';
import { messageOf, readJournal } from '../../report/journal/journal';
import { writeMessages } from '../../report/journal/journal-files';
import { readSegment } from '../../report/journal/journal-segment';
import { RunJournal, ScenarioJournal } from './journal';

const SENT = {
  direction: 'sent',
  what: 'request',
  user: 'Import Supplier',
  requestId: 'a:b:1',
  schema: 'valid',
  signature: 'verified',
} as const;
const RECEIVED = {
  direction: 'received',
  what: 'http-status',
  user: 'Import Supplier',
  httpStatus: 400,
  schema: 'none',
  signature: 'none',
} as const;
const NOT_UTF8 = Buffer.from([0x3c, 0xe4, 0x3e]);

describe('the journal of a run', () => {
  const out = mkdtempSync(join(tmpdir(), 'journal-'));
  const segment = join(out, 'journal', 'worker-1.ndjson');
  after(() => rmSync(out, { recursive: true }));
  const now = (): Date => new Date('2020-11-29T00:00:00Z');

  before(() => {
    const whole = new RunJournal({ out, run: 'r-1' });
    const [first, second] = ['S-0016/ESME at 3.2', 'S-0016/ESME_at_3.2'].map((id) => new ScenarioJournal(whole, id, now));
    assert.equal(first?.record(SENT, '<request/>').n, 1);
    assert.equal(first.record(RECEIVED, NOT_UTF8).n, 2);
    second?.record(SENT, '<other/>');
    second?.show('the ESME', { status: 'commissioned' });
    whole.close();
  });

  it('is a line an entry, which names the run and follows on the line before', () => {
    const lines = readFileSync(segment, 'utf8').trimEnd().split('\n');
    const read = lines.map((line) => JSON.parse(line) as JournalLine);
    assert.deepEqual(
      read.map(({ run, n, scenario, text }) => [run, n, scenario, text]),
      [
        ['r-1', 1, 'S-0016/ESME at 3.2', '<request/>'],
        ['r-1', 2, 'S-0016/ESME at 3.2', undefined],
        ['r-1', 1, 'S-0016/ESME_at_3.2', '<other/>'],
        ['r-1', 2, 'S-0016/ESME_at_3.2', undefined],
      ],
    );
    assert.deepEqual(
      read.map(({ before }) => before),
      ['0'.repeat(64), ...lines.slice(0, -1).map((line) => hash('sha256', line))],
    );
  });

  it('gives the reports each message octet for octet', () => {
    const [sent, received] = readJournal(out).get('S-0016/ESME at 3.2') ?? [];
    assert.deepEqual(sent && messageOf(out, sent), Buffer.from('<request/>'));
    assert.deepEqual(received && messageOf(out, received), NOT_UTF8);
    const shown = readJournal(out).get('S-0016/ESME_at_3.2')?.[1];
    assert.deepEqual([shown?.shown, shown && messageOf(out, shown)], [{ status: 'commissioned' }, undefined]);
  });

  it('writes a file for each message, and none over the other where two rows look alike in its name', () => {
    const files = join(out, 'files');
    assert.equal(writeMessages(out, [...readJournal(out).values()].flat(), files), 3);
    assert.deepEqual(readdirSync(join(files, 'S-0016')).sort(), [
      'ESME_at_3.2-0001-request.xml',
      'ESME_at_3.2-0002-http-status.txt',
      'ESME_at_3.2_-0001-request.xml',
    ]);
    assert.equal(readFileSync(join(files, 'S-0016', 'ESME_at_3.2_-0001-request.xml'), 'utf8'), '<other/>');
    assert.throws(() => writeMessages(out, [...readJournal(out).values()].flat(), files), /EEXIST/);
  });

  it('begins another segment where one is there already', () => {
    const again = new RunJournal({ out, run: 'r-1' });
    new ScenarioJournal(again, 'S-0017', now).record(SENT, '<again/>');
    again.close();
    assert.equal(readSegment(out, 'journal/worker-1-2.ndjson').entries.length, 1);
  });

  it('has no line changed, taken away or put in before others; what a kill cut off is left out', () => {
    const text = readFileSync(segment, 'utf8');
    const lines = text.split('\n');
    const refuse = (damaged: string, expected: RegExp): void => {
      writeFileSync(segment, damaged);
      assert.throws(() => readJournal(out), expected);
    };
    refuse(text.replace('<request/>', '<demand/>'), /DamagedRecord: journal\/worker-1\.ndjson, line 2, does not follow on the line before/);
    refuse(lines.toSpliced(1, 1).join('\n'), /line 2, does not follow/);
    refuse(lines.toSpliced(2, 0, lines[1] ?? '').join('\n'), /line 3, does not follow/);
    refuse(`{"n":1,\n${text}`, /line 1, is not JSON of an entry/);
    writeFileSync(segment, text.slice(0, -20));
    assert.deepEqual(
      [readSegment(out, 'journal/worker-1.ndjson')].map(({ entries, cut }) => [entries.length, cut]),
      [[3, true]],
    );
  });
});
