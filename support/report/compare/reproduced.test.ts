import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import type { JournalEntry } from '../../record/journal-entry';
import type { RunRecord } from '../../record/run-record';
import { compareReproduced } from './reproduced';

const scratch = mkdtempSync(join(tmpdir(), 'duis-reproduced-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
let folders = 0;

/** The record of one scenario whose entries have these messages. */
function recorded(texts: readonly string[], facts: Partial<JournalEntry> = {}, verdict = 'passed'): RunRecord {
  const dir = join(scratch, String(folders++));
  mkdirSync(join(dir, 'journal'), { recursive: true });
  let [file, start] = ['', 0];
  const journal = texts.map((text, index) => {
    const line = JSON.stringify({ scenario: 'S-0001', n: index + 1, text });
    const place = { segment: 'journal/a.ndjson', line: index + 1, octets: [start, start + Buffer.byteLength(line)] as const };
    file += `${line}\n`;
    start = Buffer.byteLength(file);
    return { n: index + 1, scenario: 'S-0001', what: 'push', responseCode: 'I0', ...facts, place };
  });
  writeFileSync(join(dir, 'journal/a.ndjson'), file);
  return { dir, scenarios: [{ id: 'S-0001', verdict, journal }] } as unknown as RunRecord;
}

const GOOD = '<a at="2026-01-01T00:00:00.00Z"><ds:SignatureValue>AAAA</ds:SignatureValue>http://127.0.0.1:8079/</a>';
const compared = (one: RunRecord, two: RunRecord, ownTime = false): readonly string[] => compareReproduced(one, two, ownTime).differences;

it('A run is reproduced where every message is the same octets', () =>
  assert.deepEqual(compareReproduced(recorded([GOOD, 'b']), recorded([GOOD, 'b']), false), {
    scenarios: 1,
    entries: 2,
    sameOctets: 2,
    differences: [],
  }));

it('Values of signatures and addresses may differ, and instants where the time is the target’s own', () => {
  const other = GOOD.replace('AAAA', 'BBBB').replace(':8079', ':9000');
  assert.deepEqual(compared(recorded([GOOD]), recorded([other])), []);
  const later = other.replace('01-01T', '02-02T');
  assert.equal(compared(recorded([GOOD]), recorded([later])).length, 1);
  assert.deepEqual(compared(recorded([GOOD]), recorded([later]), true), []);
});

it('What else differs is said by scenario and entry, as it was and as it is', () => {
  assert.deepEqual(compared(recorded(['abc']), recorded(['abd'])), ['S-0001, entry 0001: the message has "abd" where it had "abc"']);
  assert.deepEqual(compared(recorded(['a'], { responseCode: 'E5' }), recorded(['a'])), [
    'S-0001, entry 0001: responseCode was E5, and is I0',
  ]);
  assert.deepEqual(compared(recorded(['a', 'b']), recorded(['a'])), ['S-0001, entry 0002: it did not come again']);
  assert.deepEqual(compared(recorded(['a']), recorded(['a', 'b'])), ['S-0001, entry 0002: there was none before']);
  assert.deepEqual(compared(recorded([]), recorded([], {}, 'failed')), ['S-0001: passed, and failed when it was played again']);
  assert.deepEqual(compared(recorded([]), { ...recorded([]), scenarios: [] }), ['S-0001: it was not played again']);
});

it('A signature that is missing is not one that differs', () => {
  const without = GOOD.replace(/<ds:SignatureValue>.*?<\/ds:SignatureValue>/, '');
  assert.equal(compared(recorded([GOOD]), recorded([without])).length, 1);
});
